"""A change while its block runs: what was read and put, and the edits of files that follow from it.

Both stores share it; a `Shelf` is what they differ in: where tables lie, how they are locked and written.
"""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Protocol

import msgspec
from msgspec.structs import replace

from notulen.domain.action_item import ActionItem
from notulen.domain.directory import Directory
from notulen.domain.entry import Entry
from notulen.domain.errors import InvalidValue
from notulen.domain.file_errors import DamagedFile
from notulen.domain.frozen_part import ACTS_ON_FINALS, require_kept
from notulen.domain.history import Act
from notulen.domain.meeting import Meeting
from notulen.domain.value import Value
from notulen.storage.changes import (
    ARCHIVE,
    Origin,
    Place,
    applied,
    find_step,
    origin,
    removed_record,
    with_step,
)
from notulen.storage.documents import (
    ONLY,
    Counters,
    Edits,
    document,
    read_archive_record,
    read_counters,
    read_directory,
    read_meeting,
)
from notulen.storage.encoded_tables import Tables
from notulen.storage.record_edits import directory_edits, meeting_edits

HIGHEST_NUMBER = 999_999_999
"""The names of files and what people type have no room for more digits."""


class Held(Value, frozen=True, kw_only=False):
    """A file read under its lock."""

    path: Path
    place: Place
    tables: Tables
    value: Meeting | Directory


class FileEdit(Value, frozen=True, kw_only=False):
    """What becomes of one file: `held` is None for a new meeting, `place` where it lies afterwards.

    `value` is what it holds afterwards, `frozen` the contents of final versions that come with it, by version.
    """

    number: int
    held: Held | None
    edits: Edits
    place: Place
    value: Meeting | Directory
    frozen: tuple[tuple[int, bytes], ...] = ()


class Shelf(Protocol):
    """The files of a store, locked from being taken until the change ends."""

    def take(self, number: int) -> Held:
        """A meeting, or the directory under ARCHIVE, fresh. Raises NotFound, DamagedFile."""
        ...

    def place_of(self, number: int) -> Place | None:
        """Where a meeting of that number lies, if anywhere."""
        ...

    def highest_number(self) -> int:
        """The highest number among the files that can be seen."""
        ...

    def write(self, edits: Sequence[FileEdit], now: datetime) -> None:
        """Write all of `edits` or nothing."""
        ...


class OpenChange:
    """The `Change` protocol over a shelf; `finish` writes what was put."""

    def __init__(self, shelf: Shelf, act: Act, now: datetime, by: str, subject: str, step_id: str = "") -> None:
        self._shelf = shelf
        self._step_id = step_id
        self._act = act
        self._now = now
        self._by = by
        self._subject = subject
        self._held: dict[int, Held] = {}
        self._meetings: dict[int, Meeting] = {}
        self._directory: Directory | None = None
        self._trashed: set[int] = set()
        self._counters: Counters | None = None
        self._highest = 0
        self._frozen: dict[int, tuple[tuple[int, bytes], ...]] = {}

    def meeting(self, number: int) -> Meeting:
        """The meeting as it is now, or as this block put it; locked until the block ends."""
        if number in self._meetings:
            return self._meetings[number]
        value = self._hold(number).value
        assert isinstance(value, Meeting)  # noqa: S101  the shelf keeps directories under ARCHIVE alone
        return value

    def put(self, meeting: Meeting) -> None:
        """Write `meeting` with the block."""
        number = meeting.number
        if number not in self._held and number not in self._meetings:
            self._demand_new(number)
        elif self._act not in ACTS_ON_FINALS:
            require_kept(self.meeting(number), meeting)
        self._meetings[number] = meeting

    def freeze(self, meeting: Meeting, version: int, content: bytes) -> None:
        """Put `meeting` and write `content` as its final version beside it, with the block."""
        self.put(meeting)
        self._frozen[meeting.number] = (*self._frozen.get(meeting.number, ()), (version, content))

    def removed_line(self, number: int, seq: int) -> Entry | ActionItem | None:
        """A line that was taken out of the meeting, as it last was; None when that is not remembered any more."""
        held = self._hold(number)
        entry = removed_record(held.path, held.tables, "entries", str(seq))
        action = removed_record(held.path, held.tables, "actions", str(seq))
        if entry is not None:
            return msgspec.convert(entry, Entry)
        return None if action is None else msgspec.convert(action, ActionItem)

    def archive_id(self) -> str:
        """What the archive calls itself; archive.json is locked until the block ends. Empty when that is missing."""
        held = self._hold(ARCHIVE)
        record = read_archive_record(held.path, held.tables)
        return record.id if record else ""

    def next_number(self) -> int:
        """A number for a new meeting."""
        counters = self._counted()
        used = (counters.meetings, *counters.deleted, self._shelf.highest_number(), self._highest, *self._meetings)
        self._highest = max(used) + 1
        return self._highest

    def directory(self) -> Directory:
        """The directory as it is now, or as this block put it; locked until the block ends."""
        if self._directory is not None:
            return self._directory
        value = self._hold(ARCHIVE).value
        assert isinstance(value, Directory)  # noqa: S101  see meeting
        return value

    def put_directory(self, directory: Directory) -> None:
        """Write `directory` with the block."""
        self._hold(ARCHIVE)
        self._directory = directory

    def trash(self, number: int) -> None:
        """Move the meeting to the trash with the block."""
        self._hold(number)
        self._trashed.add(number)

    def has_step(self, number: int, step_id: str) -> bool:
        """Whether the history of the meeting remembers the step, standing or taken back."""
        held = self._hold(number)
        return find_step(held.path, held.tables, step_id) is not None

    def describe(self, subject: str) -> None:
        """Name what the step touched."""
        self._subject = subject

    def finish(self) -> None:
        """Write everything that was put and differs, with its step, or nothing at all."""
        edited = {number: self._meeting_edited(number) for number in {*self._meetings, *self._trashed}}
        counters = self._counters
        if self._directory is not None:
            held = self._hold(ARCHIVE)
            assert isinstance(held.value, Directory)  # noqa: S101  see meeting
            result, ids = directory_edits(held.tables, held.value, self._directory)
            value = (
                self._directory if result.is_exact else read_directory(held.path, applied(held.tables, result.edits))
            )
            edited[ARCHIVE] = FileEdit(ARCHIVE, held, result.edits, Place.MEETINGS, value)
            counters = ids if counters is None else replace(ids, meetings=counters.meetings)
        touched = {number: edit for number, edit in edited.items() if edit.edits or number in self._trashed}
        if not touched:
            return
        of = origin(self._act, self._now, self._by, self._subject, touched, self._step_id)
        files = [self._with_step(edit, of) for _, edit in sorted(touched.items())]
        self._shelf.write(self._with_counters(files, counters), self._now)

    def _meeting_edited(self, number: int) -> FileEdit:
        held = self._held.get(number)
        place = Place.TRASH if number in self._trashed else Place.MEETINGS
        old = None if held is None else held.value
        assert not isinstance(old, Directory)  # noqa: S101  see meeting
        meeting = self._meetings.get(number) or self.meeting(number)
        edits, is_exact = meeting_edits(old, meeting)
        if not is_exact:
            path, tables = (Path(), {}) if held is None else (held.path, held.tables)
            meeting = read_meeting(path, applied(tables, edits), number)
        return FileEdit(number, held, edits, place, meeting, self._frozen.get(number, ()))

    def _with_step(self, edit: FileEdit, of: Origin) -> FileEdit:
        came = Place.TRASH if edit.held is None else edit.held.place
        moved = None if came is edit.place else (came, edit.place)
        tables = {} if edit.held is None else edit.held.tables
        return replace(edit, edits=with_step(tables, edit.edits, of, moved, is_new=edit.held is None))

    def _with_counters(self, files: list[FileEdit], counters: Counters | None) -> list[FileEdit]:
        """The numbers given out go into archive.json, but into no step: taking back never gives them out again."""
        held = self._held.get(ARCHIVE)
        new = [edit.number for edit in files if edit.held is None]
        if held is None or counters is None:
            return files
        before = read_counters(held.path, held.tables)
        counters = replace(counters, meetings=max([counters.meetings, *new]))
        if counters == before:
            return files
        edits: Edits = {"issued": {ONLY: document(counters)}}
        if files and files[0].number == ARCHIVE:
            return [replace(files[0], edits={**files[0].edits, **edits}), *files[1:]]
        return [FileEdit(ARCHIVE, held, edits, held.place, held.value), *files]

    def _hold(self, number: int) -> Held:
        held = self._held.get(number)
        if held is None:
            held = self._held[number] = self._shelf.take(number)
        return held

    def _counted(self) -> Counters:
        """The numbers given out so far. A damaged archive.json must not keep a meeting from being opened: then only
        the files that can be seen tell which numbers are used.
        """
        if self._counters is None:
            try:
                held = self._hold(ARCHIVE)
                self._counters = read_counters(held.path, held.tables)
            except DamagedFile:
                self._counters = Counters()
        return self._counters

    def _demand_new(self, number: int) -> None:
        counters = self._counted()
        place = self._shelf.place_of(number)
        if place is Place.MEETINGS:
            raise RuntimeError(f"meeting {number} is put without having been read in the same change")
        if not 1 <= number <= HIGHEST_NUMBER or place is Place.TRASH or number in counters.deleted:
            raise InvalidValue("number", str(number), "used")


def read_value(number: int, path: Path, tables: Tables) -> Meeting | Directory:
    """The meeting or the directory in `tables`. Raises DamagedFile."""
    return read_directory(path, tables) if number == ARCHIVE else read_meeting(path, tables, number)
