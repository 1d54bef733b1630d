"""Lines on their way to the disk: written in the order they were sent, held back and tried again while it refuses."""

import asyncio
from abc import abstractmethod
from collections.abc import Awaitable
from functools import partial

from msgspec.structs import replace

from notulen.domain.draft import DraftLine
from notulen.domain.errors import ChangedElsewhere, MeetingClosed, NotFound, NotulenError, Noun
from notulen.domain.file_errors import ArchiveLocked, CannotRead, CannotWrite, DamagedFile, NewerFormat
from notulen.domain.identity import new_id
from notulen.domain.meeting import Meeting
from notulen.services.minutes import MinutesService
from notulen.services.recorded import Recorded
from notulen.tui.meeting_screen import Read
from notulen.tui.minuting.reading import LineReader
from notulen.tui.minuting.room import MinutesRoom
from notulen.tui.workspace_screen import Surroundings

_SLOW = 0.3
_SECONDS_BETWEEN_TRIES = 5.0
_MAY_PASS = (
    ArchiveLocked,
    CannotRead,
    CannotWrite,
    ChangedElsewhere,
    DamagedFile,
    MeetingClosed,
    NewerFormat,
)
"""Faults of the disk or of the meeting, not of the line: it can be written as it is once they are gone."""


class _BehindAnother(Exception):
    """A line before this one could not be written, so it was not tried."""


class LineSending(MinutesRoom):
    """The way from the box to the store."""

    def __init__(self, surroundings: Surroundings, number: int) -> None:
        super().__init__(surroundings, number)
        self._reader = LineReader(self.workspace)
        self._has_series = False
        self._writing: set[asyncio.Task[None]] = set()
        self._writers: dict[str, MinutesService] = {}  # a line stays with who sent it, however late it is written
        self._is_blocked = False  # belongs to the thread of the store

    def on_mount(self) -> None:
        """Try again what was refused, as long as it takes."""
        self.set_interval(_SECONDS_BETWEEN_TRIES, self.try_again, name="try again")

    def fetch(self) -> Read:
        """The meeting, and what its lines are read against."""
        read = super().fetch()
        if not self._has_series:
            self._reader.fetch_series(read.meeting)
            self._has_series = True
        self._reader.fetch(read.meeting)
        return read

    async def ready_to_be_made_anew(self) -> None:
        """Lines on their way are written or refused first."""
        await self.finish_writing()

    def write_in_order(self, draft: DraftLine) -> None:
        """Queue `draft` for the disk, behind every line sent before it."""
        now = self.now()
        line = replace(draft, key=draft.key or new_id(now), sent=draft.sent or now)
        self._writers[line.key] = self.workspace.minutes
        if self.desk.accept(line):
            self._queue(line, is_first=len(self.desk.sent) == 1)
        else:
            self.try_again()
        self.set_timer(_SLOW, partial(self._show_slow, line))

    def try_again(self) -> None:
        """Write what was refused once more, in order."""
        for place, line in enumerate(self.desk.try_again()):
            self._queue(line, is_first=place == 0)

    def _queue(self, line: DraftLine, *, is_first: bool) -> None:
        written = self.in_order(partial(self._write, line, is_first=is_first))
        task = asyncio.create_task(self._settle(line, written))
        self._writing.add(task)
        task.add_done_callback(self._writing.discard)

    def _write(self, line: DraftLine, *, is_first: bool) -> Recorded:
        """Where the store may be touched: write `line`, unless one before it could not be written."""
        if self._is_blocked and not is_first:
            raise _BehindAnother
        self._is_blocked = False
        minutes, sent = self._writers.get(line.key, self.workspace.minutes), line.sent or self.now()
        try:
            if line.seq is None:
                recorded = minutes.record_line(self.number, line.text, now=sent, key=line.key)
            else:
                recorded = minutes.edit_line(self.number, line.seq, line.text, now=sent, key=line.key)
        except NotulenError as fault:
            self._is_blocked = may_pass(fault)
            raise
        self._reader.fetch(recorded.meeting)
        return recorded

    async def _settle(self, line: DraftLine, written: Awaitable[Recorded]) -> None:
        try:
            recorded = await written
        except _BehindAnother:
            self.desk.refuse(line)
        except NotulenError as fault:
            if may_pass(fault):
                self.desk.refuse(line)
                self.refused(fault)
            else:
                self._give_back(line, fault)
        except Exception as fault:  # whatever went wrong, what was typed is not lost with it
            self.log.error(fault)
            self.desk.give_back(line)
            self.came_back(self.texts.unexpected.format(fault=type(fault).__name__))
        else:
            if line in self.desk.held_back:
                self.written_late(line)
            self._writers.pop(line.key, None)
            self.desk.stored(line)
            self.wrote(recorded.meeting)
            self.stored(recorded)
        self.is_slow = self.is_slow and bool(self.desk.waiting)
        self.show_lines()
        self.show_time()

    def _give_back(self, line: DraftLine, fault: NotulenError) -> None:
        is_line_gone = line.seq is not None and isinstance(fault, NotFound)
        self.desk.give_back(replace(line, seq=None, was="") if is_line_gone else line)
        self.came_back(self.draft_words.change_lost_its_line if is_line_gone else self.words_for(fault))

    def wrote(self, meeting: Meeting) -> None:
        """`meeting` is on disk: show it. Another program may have written since, so the next look reads it again."""
        self.saved = self.now()
        self.forget_stamp()
        self.meeting = meeting

    def _show_slow(self, line: DraftLine) -> None:
        if line in self.desk.waiting:
            self.is_slow = True
            self.show_lines()
            self.show_time()

    async def finish_writing(self) -> None:
        """Wait until every line that was sent is written or refused."""
        while self._writing:
            await asyncio.wait(self._writing)

    @abstractmethod
    def stored(self, recorded: Recorded) -> None:
        """A line is on disk."""

    @abstractmethod
    def written_late(self, line: DraftLine) -> None:
        """A line that had been refused is on disk."""

    @abstractmethod
    def refused(self, fault: NotulenError) -> None:
        """The disk refuses a line; it is held back and tried again."""

    @abstractmethod
    def came_back(self, why: str) -> None:
        """A line can never be written as it is, and waits for the box to be empty."""


def may_pass(fault: NotulenError) -> bool:
    """Whether a line that met with `fault` can be written as it is some time later."""
    return isinstance(fault, _MAY_PASS) or (isinstance(fault, NotFound) and fault.noun is Noun.MEETING)
