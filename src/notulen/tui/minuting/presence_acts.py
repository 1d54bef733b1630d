"""The roll call in the room: the list is opened over it, and every mark is written in order and can be undone."""

from collections.abc import Awaitable
from datetime import datetime
from functools import partial
from typing import ClassVar

from textual import on
from textual.binding import BindingType

from notulen.domain.errors import InvalidValue, NotulenError
from notulen.domain.frozen_part import require_unfrozen
from notulen.domain.history import Act
from notulen.domain.meeting import Meeting
from notulen.locale.attendance_texts import attendance_texts
from notulen.services.attendance import Called, read_time
from notulen.tui.dialogs.roll_call_dialog import MarkAsked, RollActs, RollCallDialog
from notulen.tui.minuting.form_acts import FormActs
from notulen.tui.navigation import OpenAttendanceImport
from notulen.tui.widgets.begin_work import begin_work
from notulen.tui.widgets.keys import bound
from notulen.tui.widgets.roll_call import RollCall


class PresenceActs(FormActs):
    """Opens the roll call and does what is asked for in it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        bound("ctrl+o", "call_roll", "roll_call", is_shown=False),
        bound("h", "call_roll", "roll_call_alike", is_shown=False),
        bound("k", "import_attendance", "import", is_shown=False),
    ]

    _list: RollCallDialog | None = None

    @property
    def open_list(self) -> RollCallDialog | None:
        """The list, while it is open."""
        return self._list if self._list in self.app.screen_stack else None

    def watch_meeting(self, meeting: Meeting | None) -> None:
        """Show it, in the open list too."""
        super().watch_meeting(meeting)
        if meeting is not None and self.open_list is not None:
            self.open_list.show(meeting)

    @on(RollCall.Opened)
    def action_call_roll(self) -> None:
        """Open the list."""
        if self.meeting is None or self.open_list is not None:
            return
        own = attendance_texts(self.language)
        acts = RollActs(self._switch, self._mark, self._undo_mark, self._open_seat, self._read_time, self.now)
        self._list = RollCallDialog(self.texts, own, self.places, self.meeting, acts)
        self.app.push_screen(self._list)

    def _read_time(self, phrase: str) -> datetime | None:
        if self.meeting is None:
            return None
        try:
            return read_time(self.meeting, phrase, now=self.now())
        except InvalidValue:
            return None

    def _switch(self, seat: int) -> None:
        now, attendance = self.now(), self.workspace.attendance
        written = self.in_order(lambda: attendance.switch(self.number, seat, now=now, language=self.language))
        begin_work(self, partial(self._settle_mark, written), group="roll")

    def _mark(self, asked: MarkAsked) -> None:
        now, attendance = self.now(), self.workspace.attendance
        written = self.in_order(
            lambda: attendance.mark(
                self.number,
                (asked.seat,),
                asked.mark,
                now=now,
                language=self.language,
                time=asked.hour,
                represented_by=asked.stand_in,
            )
        )
        begin_work(self, partial(self._settle_mark, written, asked), group="roll")

    async def _settle_mark(self, written: Awaitable[Called], asked: MarkAsked | None = None) -> None:
        """Show what was noted; what was refused is asked for again, with everything that was typed."""
        own = attendance_texts(self.language)
        try:
            called = await written
        except NotulenError as fault:
            self.say(self.words_for(fault), "error")
            if asked is not None and self.open_list is not None:
                self.open_list.give_back(asked)
            elif asked is not None and asked.stand_in:
                self.say(own.not_marked.format(said=asked.stand_in), "error")
            return
        self.wrote(called.meeting)
        tell = self.open_list.tell if self.open_list is not None else self.say
        tell(own.undoable.format(said=called.said) if called.is_changed else called.said)

    def _open_seat(self, seat: int) -> None:
        """The form lies over the list, which is as it was when the form is closed."""
        begin_work(self, partial(self._show_seat, seat), group="roll")

    async def _show_seat(self, seat: int) -> None:
        try:
            await self.open_seat_form(seat)
        finally:
            if self.open_list is not None:
                self.open_list.go_on()

    def action_import_attendance(self, typed: str = "") -> None:
        """To the reports of the call, to that of the path `typed` if one is given; not where the minutes are final."""
        try:
            if self.meeting is not None:
                require_unfrozen(self.meeting)
                self.post_message(OpenAttendanceImport(self.number, typed))
        except NotulenError as fault:
            self.say(self.words_for(fault), "warning")

    def _undo_mark(self) -> None:
        begin_work(self, self._take_mark_back, group="roll")

    async def _take_mark_back(self) -> None:
        """Undo from the list takes back marks only: a line of the minutes is not taken back behind it."""
        steps = await self.ask(lambda: self.workspace.history.steps(self.number))
        newest = next((step for step in steps or () if not step.is_undone), None)
        if newest is not None and newest.act is Act.ATTENDANCE_CHANGED:
            await self.action_undo()
        else:
            self.say(attendance_texts(self.language).nothing_marked)
