"""A record in a form: every field of it can be typed, and all that was changed is stored in one step."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import partial
from typing import ClassVar, NamedTuple

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from notulen.locale.form_texts import FormTexts
from notulen.locale.screen_texts import ScreenTexts
from notulen.tui.dialogs.form_line import FormLine
from notulen.tui.dialogs.form_state import FormRow, FormState
from notulen.tui.dialogs.form_view import FormView
from notulen.tui.widgets.begin_work import begin_work
from notulen.tui.widgets.dialog import Dialog
from notulen.tui.widgets.drawing import BAD, GOOD, MUTED, SEPARATOR, STRONG, WARN, joined, row, words
from notulen.tui.widgets.key_bar import KeyBar

_STEPS = {"down": 1, "tab": 1, "up": -1, "shift+tab": -1, "pagedown": 8, "pageup": -8}
_TURNS = {"right": 1, "left": -1}
_ROOM_FOR_HINTS = 6
_SLOW = 0.3


class Reading(NamedTuple):
    """How a typed text is understood; not `is_clear`: why it cannot stand, or what is doubtful in it."""

    said: str
    is_clear: bool = True


class FormActions(NamedTuple):
    """What the screen does for the form.

    `read` tells how a text would be understood in a field. `store` puts texts into their fields, all or none, and
    gives what stood in the way by field; under "" what has to do with none.
    """

    read: Callable[[str, str], Awaitable[Reading]]
    store: Callable[[Mapping[str, str]], Awaitable[Mapping[str, str]]]


class RecordForm(Dialog[None]):
    """Stays open with everything that was typed until it is stored, or thrown away on purpose."""

    DEFAULT_CSS = """
    RecordForm { align: center middle; }
    RecordForm > Vertical {
        width: 90; max-width: 100%; max-height: 100%; padding: 0 1; background: $surface;
        border: round $primary; border-title-color: $primary; border-title-style: bold;
        border-subtitle-color: $accent;
    }
    RecordForm #told { height: auto; max-height: 3; margin-top: 1; display: none; }
    RecordForm #told.-said { display: block; }
    """

    line_kind: ClassVar[type[FormLine]] = FormLine
    """The line one types in, with the keys that are told of."""

    def __init__(
        self,
        texts: ScreenTexts,
        own: FormTexts,
        title: str,
        rows: Sequence[FormRow],
        actions: FormActions,
        *,
        is_new: bool = False,
    ) -> None:
        super().__init__()
        self._texts = texts
        self._own = own
        self._title = title
        self._actions = actions
        self._state = FormState(rows, is_new=is_new)
        self._line = self.line_kind(self._act_on)
        self._view = FormView(self._state, self._line, own.further)
        self._told = Static(id="told")
        self._is_storing = False
        self._is_leaving = False
        self._is_reading = False
        self._has_unread = False

    def compose(self) -> ComposeResult:
        """The fields, what is said about all of them, the keys."""
        with Vertical() as self._box:
            self._box.border_title = words(self._title)
            yield self._view
            yield self._told
        yield KeyBar(self._texts)

    def on_mount(self) -> None:
        """Begin with the first field."""
        further = 2 if any(each.is_further for each in self._state.rows) else 0
        self._box.styles.height = len(self._state.rows) + further + _ROOM_FOR_HINTS
        self._load()
        self._line.focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only words to choose from can be turned."""
        return action != "turn" or self._is_choice

    @property
    def _is_choice(self) -> bool:
        each = self._state.row
        return bool(each.options) and not each.is_list and not each.is_fixed

    # keys

    def _act_on(self, key: str) -> bool:
        """Do what a key does in a form; False: it edits the text."""
        if key != "escape":
            self._is_leaving = False
        self._state.take(self._line.value)
        if key in _STEPS:
            self.action_move(_STEPS[key])
        elif key in _TURNS and self._is_choice:
            self.action_turn(_TURNS[key])
        elif key in ("enter", "ctrl+j"):
            self.action_store()
        elif key == "escape":
            self.action_leave()
        else:
            return False
        return True

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        if self._state.row.is_fixed and self._line.value != self._state.text:
            self._load()
        elif self._state.take(self._line.value):
            self._tell("")
            self._show()

    @on(FormLine.Full)
    def _line_full(self, event: FormLine.Full) -> None:
        event.stop()
        self._tell(self._own.too_long, WARN)

    @on(FormView.Pointed)
    def _pointed(self, event: FormView.Pointed) -> None:
        self._state.take(self._line.value)
        self._state.here = event.place
        self._load()

    def on_mouse_scroll_down(self, _event: events.MouseScrollDown) -> None:
        """The wheel goes through the fields."""
        self.action_move(1)

    def on_mouse_scroll_up(self, _event: events.MouseScrollUp) -> None:
        """The wheel goes through the fields."""
        self.action_move(-1)

    def action_move(self, rows: int) -> None:
        """Go to another field."""
        self._state.take(self._line.value)
        self._state.move(rows)
        self._load()

    def action_turn(self, steps: int) -> None:
        """Put the next of the words there are into the field."""
        self._state.take(self._state.turned(steps))
        self._tell("")
        self._load()

    def action_leave(self) -> None:
        """Close; what was typed and not stored is thrown away only when asked twice."""
        self._state.take(self._line.value)
        if self._state.is_touched and not self._is_leaving:
            self._is_leaving = True
            self._tell(self._own.discard, WARN)
        else:
            self.dismiss(None)

    def action_store(self) -> None:
        """Store what was changed; with nothing changed there is nothing to keep the form open for."""
        self._state.take(self._line.value)
        changed = dict(self._state.changed)
        if not changed:
            self.dismiss(None)
        else:
            self.begin_storing(changed)

    def begin_storing(self, changed: Mapping[str, str]) -> None:
        """Store these texts, beside the keys; what is pressed twice is stored once."""
        if not self._is_storing:
            self._is_storing = True
            self.set_timer(_SLOW, self._tell_slow)
            begin_work(self, partial(self._store, changed), group="store")

    async def _store(self, changed: Mapping[str, str]) -> None:
        try:
            problems = await self._actions.store(changed)
        finally:
            self._is_storing = False
        if problems:
            self._state.mark_problems(problems)
            self._tell(problems.get("", ""), BAD)
            self._load()
            return
        self._state.mark_stored(changed)
        self._tell("")
        if self._state.changed:  # typed while the rest was being stored
            self._show()
        else:
            self.dismiss(None)

    def _tell_slow(self) -> None:
        if self._is_storing:
            self._tell(self._own.storing, WARN)

    # what is shown

    def _load(self) -> None:
        here = self._state.row
        self._line.load(self._state.text, is_list=here.is_list, is_retyped=here.is_retyped)
        self.refresh_bindings()
        self._view.hint(self._about())
        self._show()

    def _show(self) -> None:
        self._view.show()
        self._count()
        self._has_unread = True
        if not self._is_reading:
            self._is_reading = True
            begin_work(self, self._read, group="reading")

    def _count(self) -> None:
        """At the foot of the frame: how many fields are changed, and how many are not seen yet."""
        changed, below = len(self._state.changed) if self._state.is_touched else 0, self._view.below
        told = self._own.one_changed if changed == 1 else self._own.many_changed.format(count=changed)
        more = words(self._own.more_below.format(count=below), MUTED) if below else Content("")
        self._box.border_subtitle = joined([words(told) if changed else Content(""), more])

    def on_resize(self, _event: events.Resize) -> None:
        """Other rows are seen now."""
        self.call_after_refresh(self._count)

    def _tell(self, said: str, style: str = "") -> None:
        """Say something about the form as a whole."""
        self._told.update(words(said, style))
        self._told.set_class(bool(said), "-said")

    async def _read(self) -> None:
        """Tell how what is typed is understood; what was typed meanwhile is read next, nothing in between."""
        try:
            while self._has_unread:
                self._has_unread = False
                here, text = self._state.row, self._state.text
                reading = (
                    await self._actions.read(here.field, text) if text.strip() and not here.is_fixed else Reading("")
                )
                if (here, text) == (self._state.row, self._state.text):
                    self._view.hint(self._read_words(reading))
        finally:
            self._is_reading = False

    def _read_words(self, reading: Reading) -> Content:
        about = self._about()
        if not reading.said or (self._is_choice and self._state.text in self._state.row.options):
            return about
        said = row(words("✓ ", GOOD), words(reading.said)) if reading.is_clear else words(f"? {reading.said}", WARN)
        return Content("\n").join([said, about]) if self._is_choice else said

    def _about(self) -> Content:
        each, text = self._state.row, self._state.text
        if each.is_fixed:
            return words(self._own.fixed, MUTED)
        if not self._is_choice:
            is_cut = words(text).cell_length >= self._line.size.width
            return words(text if is_cut and not each.about else each.about, MUTED)
        offered = (words(f"[{one}]", STRONG) if one == text else words(one, MUTED) for one in each.options if one)
        return words(SEPARATOR, MUTED).join(offered)
