"""Asks what an export is to be and where it goes; stays open with everything typed until it is written."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import ClassVar, NamedTuple

from textual.binding import BindingType

from notulen.locale.form_texts import FormTexts
from notulen.locale.screen_texts import ScreenTexts
from notulen.tui.dialogs.form_line import FormLine
from notulen.tui.dialogs.form_state import FormRow
from notulen.tui.dialogs.record_form import FormActions, Reading, RecordForm
from notulen.tui.widgets.begin_work import begin_work
from notulen.tui.widgets.drawing import BAD, MUTED, WARN, words
from notulen.tui.widgets.keys import FIELD_KEYS, bound

TARGET = "target"
Typed = Mapping[str, str]


class ExportActions(NamedTuple):
    """What the screen does for the form, which gives it all that is typed, by field.

    `read` tells how a field is understood, `aim` the name of the file it would be, `complete` gives the folders that
    a text begins, `write` what stood in the way, by field; nothing once it is written.
    """

    read: Callable[[str, Typed], Awaitable[Reading]]
    aim: Callable[[Typed], Awaitable[str]]
    complete: Callable[[str], Awaitable[Sequence[str]]]
    write: Callable[[Typed], Awaitable[Typed]]


class ExportLine(FormLine, inherit_bindings=False):
    """As in any form; Tab completes the name of a folder."""

    BINDINGS: ClassVar[list[BindingType]] = [
        bound("enter,ctrl+j", "screen.store", "export_write"),
        replace(bound("down", "screen.move(1)", "form_move"), key_display="↑↓"),
        bound("tab", "screen.complete", "export_complete"),
        bound("up,shift+tab", "screen.move(-1)", "list.up", is_shown=False),
        bound("pagedown", "screen.move(8)", "list.page_down", is_shown=False),
        bound("pageup", "screen.move(-8)", "list.page_up", is_shown=False),
        replace(bound("right", "screen.turn(1)", "form_turn"), key_display="←→"),
        bound("left", "screen.turn(-1)", "choice.left", is_shown=False),
        bound("escape", "screen.leave", "form_leave"),
        *FIELD_KEYS,
    ]


class ExportForm(RecordForm):
    """A form whose rows are read together: the name of the file follows the format."""

    line_kind = ExportLine

    def __init__(
        self,
        texts: ScreenTexts,
        own: FormTexts,
        title: str,
        rows: Sequence[FormRow],
        actions: ExportActions,
        no_folder: str,
    ) -> None:
        self._asked = actions
        self._no_folder = no_folder
        self._aim = ""
        super().__init__(texts, own, title, rows, FormActions(self._read_with_all, self._write_all))

    @property
    def typed(self) -> Typed:
        """What stands in every field now."""
        return {row.field: text for row, text in zip(self._state.rows, self._state.texts, strict=True)}

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only the name of a folder can be completed."""
        return self._is_target if action == "complete" else super().check_action(action, parameters)

    @property
    def _is_target(self) -> bool:
        return self._state.row.field == TARGET

    def _act_on(self, key: str) -> bool:
        if key == "tab" and self._is_target:
            self._state.take(self._line.value)
            self.action_complete()
            return True
        return super()._act_on(key)

    def action_complete(self) -> None:
        """Put the rest of a folder's name there; with several, as much as they have in common."""
        begin_work(self, partial(self._complete, self._state.text), group="complete", exclusive=True)

    async def _complete(self, typed: str) -> None:
        found = await self._asked.complete(typed)
        if not self._is_target or typed != self._state.text:
            return  # something else was typed meanwhile
        longest = _common(found)
        if len(longest) > len(typed):
            self._state.take(longest)
            self._load()
            self._line.load(longest, is_list=False, is_retyped=False)  # one goes on typing behind it
        if len(found) > 1:
            self.tell("  ".join(each.rstrip("/").rpartition("/")[2] for each in found))
        elif not found:
            self.tell(self._no_folder)

    def action_turn(self, steps: int) -> None:
        """Another word; what stood in the way of the one before may not be in the way of this one."""
        self._state.problems.clear()
        super().action_turn(steps)

    def action_store(self) -> None:
        """Write it, whether or not anything was changed: what is proposed will mostly do."""
        self._state.take(self._line.value)
        self.begin_storing(self.typed)

    def tell(self, said: str, *, is_fault: bool = False, is_warning: bool = False) -> None:
        """Say something about the whole."""
        self._tell(said, BAD if is_fault else WARN if is_warning else "")

    def take_outcome(self, problems: Typed) -> None:
        """What came of writing after a question: closed when there is nothing in the way."""
        if not problems:
            self.dismiss(None)
            return
        self._state.mark_problems(problems)
        self._tell(problems.get("", ""), BAD)
        self._load()

    async def _read_with_all(self, field: str, _text: str) -> Reading:
        return await self._asked.read(field, self.typed)

    async def _write_all(self, _changed: Typed) -> Typed:
        return await self._asked.write(self.typed)

    def _show(self) -> None:
        super()._show()
        begin_work(self, self._aim_anew, group="aim", exclusive=True)

    async def _aim_anew(self) -> None:
        self._aim = await self._asked.aim(self.typed)
        self._count()

    def _count(self) -> None:
        """At the foot of the frame stands the file."""
        self._box.border_subtitle = words(_without_middle(self._aim, self._box.size.width - 6), MUTED)


def _without_middle(name: str, room: int) -> str:
    """A name in `room` columns; the end, which tells versions and formats apart, stays."""
    if len(name) <= room or room < 8:
        return name
    return f"{name[: room // 2 - 1]}…{name[-(room - room // 2) :]}"


def _common(found: Sequence[str]) -> str:
    if not found:
        return ""
    first, last = min(found), max(found)
    same = next((place for place, letter in enumerate(first) if last[place : place + 1] != letter), len(first))
    return first[:same]
