"""What a store of meetings must do, whatever it is made of; one contract suite runs over every store."""

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple, Protocol

from notulen.domain.action_item import ActionItem
from notulen.domain.directory import Directory
from notulen.domain.entry import Entry
from notulen.domain.errors import NotulenError
from notulen.domain.history import Act, Step
from notulen.domain.meeting import Meeting
from notulen.domain.meeting_outline import MeetingOutline
from notulen.domain.value import Value


class MeetingKey(Value, frozen=True):
    """What a store knows of a meeting without reading it: enough to resolve R7 and to sort by day."""

    number: int
    day: date
    slug: str


class MeetingVersion(NamedTuple):
    """The day of a meeting, to read the newest first, and a value that changes when the meeting does."""

    day: date
    stamp: Hashable


class TrashedMeeting(Value, frozen=True):
    """A meeting in the trash."""

    number: int
    title: str
    day: date
    trashed: datetime


class FileCheck(Value, frozen=True):
    """The outcome of verifying one file: `fault` is empty when it is sound.

    `number` is the meeting's, `version` that of a final version (0 for any other file).
    """

    path: Path
    number: int | None = None
    fault: NotulenError | None = None
    version: int = 0


class Change(Protocol):
    """One step: everything put inside the block is written together when it ends, or nothing is.

    Meetings are read fresh and under their lock. Leaving the block by an exception writes nothing.
    A block that put nothing, or put what was there, writes nothing and leaves no step.
    """

    def meeting(self, number: int) -> Meeting:
        """The meeting as it is on disk now, locked until the block ends. Raises NotFound, DamagedFile."""
        ...

    def put(self, meeting: Meeting) -> None:
        """Write `meeting` with the block; a number the store has not seen is a new meeting.

        MeetingClosed when its minutes are final and what is frozen would change (`domain/frozen_part`).

        One that exists must have been read with `meeting` in the same block (else RuntimeError): what others
        recorded meanwhile would be lost. InvalidValue for a number that was used and thrown away. Numbers given
        out (`issued`) never fall, and text is cleaned, so what is stored may differ from what was put in that.
        """
        ...

    def freeze(self, meeting: Meeting, version: int, content: bytes) -> None:
        """Put `meeting` and write `content` as its final version of that number: both with the block, or neither.

        FileExists when the version stands already: none is ever written over.
        """
        ...

    def removed_line(self, number: int, seq: int) -> Entry | ActionItem | None:
        """A line that was taken out of the meeting, as it last was; None when that is not remembered any more."""
        ...

    def archive_id(self) -> str:
        """What the archive calls itself, which its finals are chained to; empty when archive.json is missing."""
        ...

    def next_number(self) -> int:
        """A number for a new meeting, higher than any ever used, the trash included."""
        ...

    def directory(self) -> Directory:
        """The directory as it is on disk now, locked until the block ends."""
        ...

    def put_directory(self, directory: Directory) -> None:
        """Write `directory` with the block."""
        ...

    def trash(self, number: int) -> None:
        """Move the meeting to the trash with the block. Raises NotFound."""
        ...

    def has_step(self, number: int, step_id: str) -> bool:
        """Whether the history of the meeting remembers the step, standing or taken back. Raises NotFound."""
        ...

    def describe(self, subject: str) -> None:
        """Name what the step touched, for the list of changes: "A7.2 kirim ringkasan …"."""
        ...


class Store(Protocol):
    """Meetings, the directory and their history. Errors: the family in `domain/errors.py`, nothing else."""

    def keys(self) -> tuple[MeetingKey, ...]:
        """Every meeting, by number, without reading the files."""
        ...

    def meeting(self, number: int) -> Meeting:
        """One meeting. Raises NotFound, DamagedFile, NewerFormat."""
        ...

    def meetings(self, numbers: Sequence[int] | None = None) -> Iterator[Meeting]:
        """Every meeting that can be read, by number; a damaged one is left out here and shows in `verify`.

        With `numbers` those alone, in that order.
        """
        ...

    def outlines(self, numbers: Sequence[int]) -> Iterator[MeetingOutline]:
        """What the papers of others print of these meetings, in that order, without reading them whole.

        A damaged one is left out.
        """
        ...

    def versions(self) -> Mapping[int, MeetingVersion]:
        """The version of every meeting by its number: cheap enough to poll, no file is read.

        The same object as before when nothing changed.
        """
        ...

    def written_since(self, moment: datetime) -> Mapping[int, MeetingVersion]:
        """As `versions`, of those meetings alone that may have changed since `moment`: some too many, never too few.

        Any thread may ask.
        """
        ...

    def live(self) -> Iterator[Meeting]:
        """Those of `meetings` that run or are paused, told from the others without reading these whole."""
        ...

    def directory(self) -> Directory:
        """People, offices and series."""
        ...

    def stamp(self, number: int) -> Hashable:
        """A value that changes when the meeting changes, cheap enough to poll; None when it is gone."""
        ...

    def can_write(self, number: int) -> bool:
        """Whether the meeting can be changed, as far as the system tells without trying."""
        ...

    def change(
        self, act: Act, *, now: datetime, by: str = "", subject: str = "", step_id: str = ""
    ) -> AbstractContextManager[Change]:
        """A block in which things are put; see Change. `step_id` names its step, which else gets a name of its own."""
        ...

    def steps(self, number: int | None = None, limit: int = 200) -> tuple[Step, ...]:
        """The latest steps, newest first, of one meeting or of the whole archive."""
        ...

    def undo(self, *, now: datetime, number: int | None = None, step_id: str = "") -> Step:
        """Take back the newest step not yet taken back; raises NothingToUndo, ChangedElsewhere.

        A step that touched several meetings or the directory is taken back in all of them or not at all. A new
        meeting taken back lies in the trash. `step_id` names a step, of the meeting `number`, to take back whatever
        came after it: ChangedElsewhere when that touched the same records or it is taken back already.
        """
        ...

    def redo(self, *, now: datetime, number: int | None = None) -> Step:
        """Put forward again the step taken back last; raises NothingToUndo, ChangedElsewhere."""
        ...

    def trashed(self) -> tuple[TrashedMeeting, ...]:
        """What lies in the trash."""
        ...

    def restore(self, number: int, *, now: datetime) -> Meeting:
        """Bring a meeting back from the trash under its own number; raises NotFound."""
        ...

    def empty_trash(self) -> int:
        """Delete what lies in the trash for good; returns how many. Their numbers stay used.

        Meetings with final versions stay in the trash.
        """
        ...

    def tidy(self) -> None:
        """Complete and remove what a crash left half-made. Raises ArchiveLocked, CannotWrite, DamagedFile."""
        ...

    def final(self, number: int, version: int) -> bytes:
        """The bytes of a final version, unproven. Raises CannotRead."""
        ...

    def final_path(self, number: int, version: int) -> Path:
        """Where that final version lies."""
        ...

    def put_signature(self, number: int, version: int, content: bytes) -> Path:
        """Keep `content` as the detached signature of that final version; where. FileExists, CannotWrite."""
        ...

    def verify(self) -> Iterator[FileCheck]:
        """Check every file, sound or not, the finals included."""
        ...

    def verify_finals(
        self, number: int | None = None, waiting: Callable[[int, int], None] = lambda done, count: None
    ) -> Iterator[FileCheck]:
        """Prove every final version, or those of one meeting; see `final_check`.

        `waiting` is told how many meetings were looked at, of how many.
        """
        ...
