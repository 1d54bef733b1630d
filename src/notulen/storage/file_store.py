"""The store on disk: a TinyDB file for each meeting and one for the directory, in one archive folder.

A missing archive.json beside meetings that are there does not stop the minutes: the directory reads as empty, lines are
recorded as before, and the next change that needs archive.json makes a new one which remembers that it came too late;
`verify` reports either until the old one is restored. A damaged archive.json is never written over: lines and new
meetings are still recorded, whatever needs the directory raises DamagedFile.
"""

import os
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from threading import Lock

from notulen.domain.directory import Directory
from notulen.domain.errors import NotFound
from notulen.domain.file_errors import ArchiveLocked, CannotRead, CannotWrite, WriteFault
from notulen.domain.history import Act, Step
from notulen.domain.meeting import Meeting
from notulen.domain.meeting_outline import MeetingOutline
from notulen.storage.archive_files import ArchiveFiles, FoundFile, once
from notulen.storage.archive_steps import ArchiveSteps
from notulen.storage.archive_watch import ArchiveWatch
from notulen.storage.changes import ARCHIVE
from notulen.storage.documents import read_meeting
from notulen.storage.file_reading import FileReading
from notulen.storage.file_shelf import FileShelf
from notulen.storage.held_locks import HeldLocks
from notulen.storage.journal import is_pending
from notulen.storage.json_file import UNREADABLE
from notulen.storage.open_change import OpenChange
from notulen.storage.store import FileCheck, MeetingKey, MeetingVersion, TrashedMeeting
from notulen.storage.trash import bring_back, deletable, delete_all, trashed_meetings

_TRIES = 50


class FileStore:
    """The `Store` protocol over the folder `archive`, which is made with the first change.

    `holder` is the name by which others are told who holds a lock, `backups` the folder of backup generations. With
    `is_read_only` no lock is taken and no byte written, not even to complete what a crash left half-made.
    """

    def __init__(
        self,
        archive: Path,
        *,
        holder: str = "",
        lock_timeout: float = 10.0,
        backups: Path | None = None,
        is_read_only: bool = False,
    ) -> None:
        self.files = ArchiveFiles(Path(os.path.abspath(archive)))
        self._reading = FileReading(self.files, backups)
        self._watch = ArchiveWatch(self.files)
        self._written = ArchiveWatch(self.files)
        self._asking = Lock()
        self._steps = ArchiveSteps(self._reading)
        self._holder = holder or "notulen"
        self._timeout = lock_timeout
        self._backups = backups
        self._swept: set[Path] = set()
        self._is_read_only = is_read_only
        self._is_recovered = is_read_only
        self._was_there = os.path.isdir(self.files.root)
        self.left_out: set[int] = set()
        """The meetings that `meetings` or `live` left out because they could not be read."""
        self.has_written = False
        """Whether anything was written through this store since it was opened."""

    def keys(self) -> tuple[MeetingKey, ...]:
        """Every meeting, by number, without reading the files."""
        return tuple(file.key for file in once(self._reading.look().found))

    def meeting(self, number: int) -> Meeting:
        """One meeting. Raises NotFound, DamagedFile, NewerFormat."""
        self._complete_half_made()
        for _ in range(_TRIES):
            path = self._reading.locate(number)
            if path is None:
                break
            try:
                value = self._reading.fresh(number, path).value
            except CannotRead as fault:
                if fault.reason != "missing":
                    raise
                self._reading.forget(number)  # it moved since it was located
                continue
            assert isinstance(value, Meeting)  # noqa: S101  directories are known under ARCHIVE alone
            return value
        raise self._reading.not_found(number)

    def meetings(self, numbers: Sequence[int] | None = None) -> Iterator[Meeting]:
        """Every meeting that can be read, by number; a damaged one is left out here and shows in `verify`.

        With `numbers` those alone, in that order.
        """
        self._complete_half_made()
        found = once(self._reading.look().found)
        if numbers is not None:
            by_number = {file.number: file for file in found}
            found = [by_number[number] for number in numbers if number in by_number]
        return self._readable(found)

    def outlines(self, numbers: Sequence[int]) -> Iterator[MeetingOutline]:
        """What the papers of others print of these meetings, in that order; a damaged one is left out."""
        from notulen.storage.outline_reading import read_outline

        self._complete_half_made()
        by_number = {file.number: file for file in once(self._reading.look().found)}
        for found in (by_number[number] for number in numbers if number in by_number):
            try:
                yield read_outline(found.path, found.number)
            except UNREADABLE:
                self.left_out.add(found.number)

    def versions(self) -> Mapping[int, MeetingVersion]:
        """The version of every meeting by its number; see ArchiveWatch. CannotRead when the archive was pulled away."""
        if self._is_away():
            raise CannotRead(self.files.root, "away")
        return self._watch.versions()

    def written_since(self, moment: datetime) -> Mapping[int, MeetingVersion]:
        """The versions of meetings whose files may have been written since `moment`; none is read."""
        with self._asking:
            return self._written.written_since(moment)

    def live(self) -> Iterator[Meeting]:
        """Those of `meetings` that run or are paused; of the others only the end of the file is looked at."""
        self._complete_half_made()
        known, may_be_live = self._reading.is_known, self._reading.may_be_live
        found = (each for each in once(self._reading.look().found) if known(each.number) or may_be_live(each.place))
        return (meeting for meeting in self._readable(found) if meeting.status.is_live)

    def directory(self) -> Directory:
        """People, offices and series; empty when there is no archive.json, see the head of this module.

        Raises DamagedFile, NewerFormat.
        """
        self._complete_half_made()
        try:
            value = self._reading.fresh(ARCHIVE, self.files.main).value
        except CannotRead as fault:
            if fault.reason != "missing":
                raise
            return Directory()
        assert isinstance(value, Directory)  # noqa: S101  see meeting
        return value

    def stamp(self, number: int) -> Hashable:
        """A value that changes when the meeting changes: one stat; None when it is gone."""
        return self._reading.stamp(number)

    def can_write(self, number: int) -> bool:
        """Whether the meeting can be changed, as far as the system tells without trying."""
        path = self._reading.locate(number)
        return not self._is_read_only and (path is None or os.access(path.parent, os.W_OK))

    @contextmanager
    def change(
        self, act: Act, *, now: datetime, by: str = "", subject: str = "", step_id: str = ""
    ) -> Iterator[OpenChange]:
        """A block in which things are put; see Change.

        Raises ArchiveLocked, CannotWrite; ChangedElsewhere when the block wanted its locks in an unlucky order and
        another program changed meanwhile what it had read.
        """
        with self._shelf(act) as shelf:
            change = OpenChange(shelf, act, now, by, subject, step_id)
            yield change
            change.finish()

    def steps(self, number: int | None = None, limit: int = 200) -> tuple[Step, ...]:
        """The latest steps, newest first, of one meeting (in the trash too) or of the whole archive."""
        self._complete_half_made()
        return self._steps.latest(number, limit)

    def undo(self, *, now: datetime, number: int | None = None, step_id: str = "") -> Step:
        """Take back the newest step not yet taken back, or the one named; raises NothingToUndo, ChangedElsewhere."""
        return self._turn(now, number, step_id, is_redo=False)

    def redo(self, *, now: datetime, number: int | None = None) -> Step:
        """Put forward again the step taken back last; raises NothingToUndo, ChangedElsewhere."""
        return self._turn(now, number, is_redo=True)

    def trashed(self) -> tuple[TrashedMeeting, ...]:
        """What lies in the trash and can be read, by number."""
        self._complete_half_made()
        return trashed_meetings(self._reading)

    def restore(self, number: int, *, now: datetime) -> Meeting:
        """Bring a meeting back from the trash under its own number; raises NotFound, FileExists."""
        with self._shelf(Act.MEETING_RESTORED) as shelf:
            return bring_back(self.files, shelf, number, now)

    def empty_trash(self) -> int:
        """Delete what lies in the trash for good, but for meetings with finals; how many. Their numbers stay used."""
        if not deletable(self.files):
            return 0
        with self._shelf(Act.MEETING_TRASHED) as shelf:
            return delete_all(self.files, shelf)

    def tidy(self) -> None:
        """Complete what a crash left half-made and remove what died half-written, everywhere; for a program that
        stays open. The first change does the same for the folders it meets. Raises ArchiveLocked, CannotWrite.
        """
        if self._is_read_only or not self.files.root.is_dir():
            return
        listings = self._reading.look(), self.files.trash(), self.files.top()
        orphaned = {path.parent for listing in listings for path in listing.temporary}
        if orphaned or is_pending(self.files.root):
            with self._shelf(Act.MEETING_EDITED) as shelf:
                shelf.hold(self.files.main)
                shelf.sweep(orphaned)

    def verify(self) -> Iterator[FileCheck]:
        """Check every file, sound or not: archive.json, the journal, meetings, the trash, what does not belong."""
        from notulen.storage.archive_check import check_archive

        told = set()
        for check in check_archive(self.files, self._reading.with_backup):
            if check.fault is not None:
                told.add(check.path)
            yield check
        yield from (check for check in self.verify_finals() if check.path not in told)

    def verify_finals(
        self, number: int | None = None, waiting: Callable[[int, int], None] = lambda done, count: None
    ) -> Iterator[FileCheck]:
        """Prove every final version, or those of one meeting; see `final_check`."""
        from notulen.storage.final_check import FinalCheck

        self._complete_half_made()
        return FinalCheck(self.files, self._reading).check(number, waiting)

    def final(self, number: int, version: int) -> bytes:
        """The bytes of a final version, unproven. Raises CannotRead."""
        from notulen.storage.final_check import read_final_file

        self._complete_half_made()
        return read_final_file(self.final_path(number, version))

    def final_path(self, number: int, version: int) -> Path:
        """Where that final version lies."""
        return self.files.final_path(number, version)

    def put_signature(self, number: int, version: int, content: bytes) -> Path:
        """Keep `content` beside that final version; FileExists when it is signed already."""
        with self._shelf(Act.MEETING_FINALISED) as shelf:
            return shelf.put_signature(number, version, content)

    def _readable(self, files: Iterable[FoundFile]) -> Iterator[Meeting]:
        for found in files:
            number = found.number
            try:
                if self._reading.is_known(number):
                    yield self.meeting(number)
                else:  # not remembered: an archive of thousands should not stay in memory
                    yield read_meeting(found.path, self._reading.tables(number, found.path), number)
            except NotFound:
                continue
            except UNREADABLE:
                self.left_out.add(number)

    @contextmanager
    def _shelf(self, act: Act) -> Iterator[FileShelf]:
        if self._is_read_only:
            raise CannotWrite(self.files.root, WriteFault.READ_ONLY)
        if self._is_away():
            raise CannotWrite(self.files.root, WriteFault.AWAY)
        with HeldLocks(self.files.root, self._timeout, self._holder) as locks:
            shelf = FileShelf(self._reading, locks, act, self._swept, self._backups)
            yield shelf
            self.has_written = self.has_written or shelf.has_written

    def _is_away(self) -> bool:
        """Whether the folder was there and is not any more, as with a stick pulled out: none is made in its place."""
        try:
            os.stat(self.files.root)
        except (FileNotFoundError, NotADirectoryError):
            return self._was_there or self.has_written
        except OSError:  # whatever else is wrong with it is told by who goes on to use it
            return False
        self._was_there = True
        return False

    def _turn(self, now: datetime, number: int | None, step_id: str = "", *, is_redo: bool) -> Step:
        self._complete_half_made()
        step = self._steps.turn(self._shelf, now, number, step_id, is_redo=is_redo)
        if step is None:
            raise ArchiveLocked(self.files.main, self._timeout)
        return step

    def _complete_half_made(self) -> None:
        """At the first look, complete what a crash left half-made; where that cannot be written, look all the same."""
        if self._is_recovered:
            return
        self._is_recovered = True
        if is_pending(self.files.root):
            with suppress(ArchiveLocked, CannotWrite), HeldLocks(self.files.root, 1.0, self._holder) as locks:
                locks.hold(self.files.main)
