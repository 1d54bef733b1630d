"""Editing in a form: any field of a line, a seat, an item of business or the meeting itself, all in one step."""

from collections.abc import Mapping
from functools import partial
from typing import ClassVar

from textual.binding import BindingType

from notulen.domain.errors import NotFound, Noun
from notulen.domain.meeting import Meeting
from notulen.tui.minuting.line_flow import LineFlow
from notulen.tui.minuting.record_acts import RecordActs, Target
from notulen.tui.widgets.keys import bound


class FormActs(LineFlow, RecordActs):
    """Opens a form on what is chosen or named. The form keeps what was typed until it is on disk."""

    BINDINGS: ClassVar[list[BindingType]] = [
        bound("e", "open_line_form", "form"),
        bound("d", "open_details", "details", is_shown=False),
    ]

    async def action_open_line_form(self) -> None:
        """The line under the cursor."""
        line = self.stream.selected
        if line is not None:
            await self.open_line_form(line.seq)

    async def action_open_details(self) -> None:
        """The meeting itself."""
        await self.open_target(self.details_target)

    async def open_line_form(self, seq: int) -> None:
        """The line `seq`; what was said in a closed meeting stays as it is, its actions live on."""
        await self.open_target(partial(self.line_target, seq=seq))

    async def open_seat_form(self, number: int) -> None:
        """The seat `number`."""
        await self.open_target(partial(self.seat_target, number=number))

    async def open_item_form(self, number: int) -> None:
        """The item of business `number`."""
        await self.open_target(partial(self.item_target, number=number))

    async def open_form(self, asked: str) -> None:
        """What `/data` is about: the meeting, or a record of it as "+3", "+irman", "#2", "A7.1", "K7.1" or "B7.5"."""
        sign, name = asked.strip()[:1], asked.strip()[1:].strip()
        if not sign:
            await self.action_open_details()
        elif sign == "+":
            await self.open_target(partial(self._seat_called, name=name), asked)
        elif sign == "#":
            await self.open_target(partial(self._item_called, name=name), asked)
        else:
            await self.open_target(partial(self._line_called, name=asked.strip()), asked)

    def _line_called(self, meeting: Meeting, name: str) -> Target:
        called = {
            ref: line.seq for line in meeting.lines for ref in (meeting.line_ref(line), f"B{meeting.number}.{line.seq}")
        }
        seq = called.get(name.upper())
        if seq is None:
            raise NotFound(Noun.ENTRY, name)
        return self.line_target(meeting, seq)

    def _seat_called(self, meeting: Meeting, name: str) -> Target:
        return self.seat_target(meeting, _called({seat.number: seat.full_name for seat in meeting.attendees}, name))

    def _item_called(self, meeting: Meeting, name: str) -> Target:
        return self.item_target(meeting, _called({item.number: item.title for item in meeting.agenda}, name))


def _called(names: Mapping[int, str], asked: str) -> int:
    """The number that is meant, told as it is or by a piece of the only name that has it. Raises NotFound."""
    wanted = asked.casefold()
    found = [number for number, name in names.items() if wanted == str(number)]
    found = found or [number for number, name in names.items() if wanted and wanted in name.casefold()]
    if len(found) != 1:
        raise NotFound(Noun.ENTRY, asked)
    return found[0]
