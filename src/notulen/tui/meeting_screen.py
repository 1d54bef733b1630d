"""The base of a screen on one meeting: it is read, watched for changes made elsewhere, run, undone and redone."""

from collections.abc import Callable, Hashable
from datetime import datetime
from typing import ClassVar, NamedTuple

from textual import on
from textual.binding import BindingType
from textual.events import ScreenResume
from textual.reactive import reactive

from notulen.domain.errors import NotFound, NothingToUndo, NotulenError, Noun
from notulen.domain.history import Act, Step
from notulen.domain.meeting import Meeting
from notulen.domain.meeting_state import MeetingStatus
from notulen.locale.explain import explain
from notulen.locale.step_subjects import told_subject
from notulen.tui.navigation import GoBack, OpenHome
from notulen.tui.widgets.begin_work import begin_work
from notulen.tui.widgets.keys import bound
from notulen.tui.workspace_screen import Surroundings, WorkspaceScreen

_NEVER_READ = object()
"""No stamp a store gives: a meeting that is gone has None."""

_NOT_UNDONE_HERE = (Act.MEETING_CREATED, Act.MEETING_TRASHED)
"""A meeting is not taken away under the hands of who types, nor brought back by who only meant the last line."""

_LONG = 12.0


class Read(NamedTuple):
    """A meeting as it was read, and the stamp by which a later change is noticed."""

    meeting: Meeting
    stamp: Hashable
    can_write: bool = True


class MeetingScreen(WorkspaceScreen):
    """A screen on the meeting numbered `number`. `meeting` is replaced whole, never changed in place."""

    BINDINGS: ClassVar[list[BindingType]] = [
        bound("ctrl+y", "redo", "redo", is_shown=False),
    ]

    meeting: reactive[Meeting | None] = reactive(None, always_update=True)
    can_write: reactive[bool] = reactive(True)
    """Whether the system lets the meeting be changed."""
    is_gone: reactive[bool] = reactive(False, init=False)
    """Whether the meeting was there and is not any more."""

    def __init__(self, surroundings: Surroundings, number: int) -> None:
        super().__init__(surroundings)
        self.number = number
        self._stamp: Hashable = _NEVER_READ
        self._is_polling = False
        self._is_missing = False
        self._is_left = False
        self._told_fault = ""

    def made_anew(self, surroundings: Surroundings) -> "MeetingScreen":
        """The same screen on the same meeting."""
        return type(self)(surroundings, self.number)

    async def meeting_number(self) -> int | None:
        """The meeting of this screen."""
        return self.number

    @property
    def reviewed_meeting(self) -> int | None:
        """The meeting of this screen: what was promised to it is reviewed; once it is over, all that is open."""
        return None if self.meeting is not None and self.meeting.is_over else self.number

    @on(ScreenResume)
    def _resumed(self) -> None:
        # Beside the messages of the screen: whatever the disk does, the frame is painted and keys are taken.
        begin_work(self, self.read_anew, group="read")

    async def read_anew(self) -> None:
        """Read the meeting from disk; what was seen of it stays, one that never was leads back."""
        try:
            read = await self.in_order(self.fetch)
        except NotulenError as fault:
            if self.meeting is not None:
                self._missed(fault)
                return
            if not self._is_left:
                self._is_left = True
                self.say(self.words_for(fault), "error", seconds=30)
                # What came on top of it meanwhile is not closed in its place.
                self.post_message(GoBack() if self.app.screen is self else OpenHome())
            return
        self._take(read)

    def _missed(self, fault: NotulenError) -> None:
        self.forget_stamp()
        is_missing = isinstance(fault, NotFound) and fault.noun is Noun.MEETING
        # A look may fall into the moment in which another program puts the file in its place, so it takes two; and
        # what cannot be read for another reason is not there again.
        self.is_gone = self.is_gone or (is_missing and self._is_missing)
        self._is_missing = is_missing
        self.could_not_look(fault)

    def tell_once(self, fault: NotulenError) -> None:
        """Say why the meeting cannot be read, until it was read again not a second time."""
        if not self._told_fault:
            self._told_fault = explain(fault, self.language).what
            self.say(self._told_fault, "error", seconds=_LONG)

    @property
    def has_told_fault(self) -> bool:
        """Whether it was said that the meeting cannot be read, and it was not read since."""
        return bool(self._told_fault)

    def fetch(self) -> Read:
        """Read what the screen needs; runs where the store may be touched."""
        store = self.workspace.store
        stamp = store.stamp(self.number)
        return Read(store.meeting(self.number), stamp, store.can_write(self.number))

    def _take(self, read: Read) -> None:
        self._stamp = read.stamp
        self.can_write = read.can_write
        self.is_gone = self._is_missing = False
        if self._told_fault:
            self.unsay(self._told_fault)
            self._told_fault = ""
        if self.meeting != read.meeting:
            self.meeting = read.meeting

    @property
    def is_meeting_running(self) -> bool:
        """Whether it is being minuted just now."""
        return self.meeting is not None and self.meeting.status is MeetingStatus.RUNNING

    def forget_stamp(self) -> None:
        """Have the next look read the meeting again."""
        self._stamp = _NEVER_READ

    def tick(self) -> None:
        """Look whether another program changed the meeting."""
        if not self._is_polling and self.meeting is not None:
            self._is_polling = True
            begin_work(self, self._poll, group="poll")

    async def _poll(self) -> None:
        try:
            stamp, self.can_write = await self.in_order(self._look)
            if stamp != self._stamp:
                read = await self.in_order(self.fetch)
                before = self.meeting
                self._take(read)
                if before is not None and before != read.meeting:
                    self.changed_elsewhere(before, read.meeting)
        except NotulenError as fault:
            self._missed(fault)
        finally:
            self._is_polling = False

    def _look(self) -> tuple[Hashable, bool]:
        store = self.workspace.store
        return store.stamp(self.number), store.can_write(self.number)

    def changed_elsewhere(self, before: Meeting, after: Meeting) -> None:
        """Another program changed the meeting."""

    def could_not_look(self, fault: NotulenError) -> None:
        """A look nobody asked for failed; the next thing that is asked for tells what is wrong."""

    async def action_undo(self) -> None:
        """Take back the last step on this meeting."""
        await self._turn(self._undo, is_redo=False)

    async def action_redo(self) -> None:
        """Put forward again what was taken back last."""
        await self._turn(self._redo, is_redo=True)

    def _undo(self, now: datetime) -> Step:
        steps = self.workspace.history.steps(self.number)
        newest = next((step for step in steps if not step.is_undone), None)
        if newest is None or newest.act in _NOT_UNDONE_HERE:
            raise NothingToUndo
        return self.workspace.history.undo(now=now, number=self.number)[0]

    def _redo(self, now: datetime) -> Step:
        return self.workspace.history.redo(now=now, number=self.number)[0]

    async def _turn(self, turn: Callable[[datetime], Step], *, is_redo: bool) -> None:
        now = self.now()
        step = await self.ask(lambda: turn(now))
        if step is None:
            return
        before = self.meeting
        await self.read_anew()
        subject = told_subject(step, self.language) or self.texts.last_step
        told = self.texts.redone if is_redo else self.texts.undone
        self.say(told.format(subject=subject))
        if before is not None and self.meeting is not None:
            self.turned(before, self.meeting, is_redo=is_redo)

    def turned(self, before: Meeting, after: Meeting, *, is_redo: bool) -> None:
        """A step was taken back, or put forward again."""

    async def move(self, status: MeetingStatus) -> None:
        """Start, pause or close the meeting; a closed one that is paused is open again."""
        now, number, meetings = self.now(), self.number, self.workspace.meetings
        is_reopening = self.meeting is not None and not self.meeting.takes_lines
        moves = {
            MeetingStatus.RUNNING: meetings.start,
            MeetingStatus.PAUSED: meetings.reopen if is_reopening else meetings.pause,
            MeetingStatus.CLOSED: meetings.close,
        }
        moved = await self.ask(lambda: moves[status](number, now=now))
        if moved is not None:
            self.meeting = moved


def seconds_run(meeting: Meeting, now: datetime) -> float:
    """How long the meeting has run, pauses left out."""
    return sum(((each.ended or now) - each.started).total_seconds() for each in meeting.sessions)
