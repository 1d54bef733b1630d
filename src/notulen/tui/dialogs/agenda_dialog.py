"""The agenda over the room: an item is opened, put off, added, changed or taken out; or a line is moved to one."""

from datetime import datetime
from enum import StrEnum
from typing import ClassVar, NamedTuple

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical

from notulen.domain.meeting import Meeting
from notulen.locale.agenda_texts import AgendaTexts
from notulen.locale.screen_texts import ScreenTexts
from notulen.tui.widgets.agenda_rows import GENERAL, agenda_rows, times_of
from notulen.tui.widgets.dialog import Dialog
from notulen.tui.widgets.drawing import MUTED, words
from notulen.tui.widgets.hint_line import HintLine
from notulen.tui.widgets.key_bar import KeyBar
from notulen.tui.widgets.keys import bound
from notulen.tui.widgets.row_list import RowList


class AgendaAct(StrEnum):
    """What is to be done with the chosen item."""

    CHOOSE = "choose"
    DEFER = "defer"
    CHANGE = "change"
    TAKE_OUT = "take_out"
    ADD = "add"


class ItemAsked(NamedTuple):
    """What was answered; `item` is 0 for what is outside the agenda, and where the act needs none."""

    act: AgendaAct
    item: int = 0


class ItemPicker(Dialog[ItemAsked | None]):
    """Answers with an item of business, or None. A number chooses as soon as no longer one begins with it."""

    DEFAULT_CSS = """
    ItemPicker { align: center middle; }
    ItemPicker > Vertical {
        width: 76; max-width: 100%; height: auto; max-height: 100%; margin: 0 0 1 0; padding: 0 1; background: $surface;
        border: round $primary; border-title-color: $primary; border-title-style: bold; border-subtitle-color: $muted;
    }
    ItemPicker RowList { height: auto; max-height: 16; margin: 1 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("enter", "choose", "choose_item"),
        bound("escape", "close", "close"),
    ]

    def __init__(self, texts: ScreenTexts, own: AgendaTexts, meeting: Meeting, now: datetime, title: str) -> None:
        super().__init__()
        self._texts = texts
        self._own = own
        self._meeting = meeting
        self._now = now
        self._title = title
        self._digits = ""
        self._rows = RowList(own.nothing, is_always_marked=True)

    def compose(self) -> ComposeResult:
        """The items, and what can be done."""
        with Vertical() as box:
            box.border_title = words(self._title)
            box.border_subtitle = words(times_of(self._meeting, self._now, self._own))
            yield self._rows
            hint = HintLine()
            hint.text = words(self._hint(), MUTED)
            yield hint
        yield KeyBar(self._texts)

    def _hint(self) -> str:
        return self._own.move_hint

    @property
    def _has_general(self) -> bool:
        return True

    def on_mount(self) -> None:
        """Begin at the item that runs, else at the one whose turn is next."""
        meeting = self._meeting
        self._rows.show(
            agenda_rows(meeting, self._now, self._own, self._texts.language, with_general=self._has_general)
        )
        self._rows.styles.height = max(len(meeting.agenda) + self._has_general, 1)
        near = meeting.current_item or next((item for item in meeting.agenda if item.is_waiting), None)
        if near is not None:
            self._rows.go_to(str(near.number))
        self._rows.focus()

    def on_key(self, event: events.Key) -> None:
        """A digit points at an item."""
        if event.character is not None and event.character.isascii() and event.character.isdigit():
            event.stop()
            self.take_digit(event.character)

    def take_digit(self, digit: str) -> None:
        """Go on with the number that is being typed; also one that was typed before the list was on the screen."""
        numbers = [str(item.number) for item in self._meeting.agenda] + ([GENERAL] if self._has_general else [])
        typed = self._digits + digit if self._digits + digit in numbers else digit
        self._digits = typed
        if typed not in numbers:
            return
        self._rows.go_to(typed)
        if not any(number != typed and number.startswith(typed) for number in numbers):
            self.dismiss(ItemAsked(AgendaAct.CHOOSE, int(typed)))

    def _answer(self, act: AgendaAct) -> None:
        chosen = self._rows.selected
        if chosen is not None and (chosen != GENERAL or act is AgendaAct.CHOOSE):
            self.dismiss(ItemAsked(act, int(chosen)))

    @on(RowList.Chosen)
    def action_choose(self) -> None:
        """Answer with the item under the cursor."""
        self._answer(AgendaAct.CHOOSE)

    def action_close(self) -> None:
        """Choose nothing."""
        self.dismiss(None)


class AgendaDialog(ItemPicker):
    """The same list, with what can be done to an item."""

    BINDINGS: ClassVar[list[BindingType]] = [
        bound("plus,a", "add", "add_item"),
        bound("t", "defer", "defer_item"),
        bound("e", "change", "change_item"),
        bound("delete", "take_out", "take_out_item"),
    ]

    def _hint(self) -> str:
        return self._own.hint

    @property
    def _has_general(self) -> bool:
        """Only an item that runs can be left."""
        return self._meeting.current_item is not None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Without items only one can be added."""
        return action in ("add", "close") or bool(self._meeting.agenda)

    def action_add(self) -> None:
        """Write another item."""
        self.dismiss(ItemAsked(AgendaAct.ADD))

    def action_defer(self) -> None:
        """Put the item off."""
        self._answer(AgendaAct.DEFER)

    def action_change(self) -> None:
        """Change the item in a form."""
        self._answer(AgendaAct.CHANGE)

    def action_take_out(self) -> None:
        """Take the item off the agenda."""
        self._answer(AgendaAct.TAKE_OUT)
