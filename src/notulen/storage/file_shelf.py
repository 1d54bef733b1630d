"""The files that one change on disk takes and writes: the `Shelf` of the file store."""

import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from msgspec.structs import replace

from notulen.domain.directory import Directory
from notulen.domain.errors import ChangedElsewhere, NotFound, Noun
from notulen.domain.file_errors import CannotRead, CannotWrite, DamagedFile, FileExists, NewerFormat, WriteFault
from notulen.domain.history import Act
from notulen.domain.identity import new_id
from notulen.domain.meeting import Meeting
from notulen.storage.archive_files import SIGNATURE, file_name
from notulen.storage.atomic_write import make_folder, remove_file, write_new
from notulen.storage.changes import ARCHIVE, Place, applied
from notulen.storage.documents import ONLY, ArchiveRecord, document, read_counters
from notulen.storage.envelope import seal
from notulen.storage.file_lock import lock_path
from notulen.storage.file_reading import FileReading, kind_of
from notulen.storage.held_locks import HeldLocks
from notulen.storage.journal import PlannedWrite, change_together
from notulen.storage.json_file import JsonFile
from notulen.storage.migrations import keep_old_format
from notulen.storage.neighbour_files import sweep_orphans
from notulen.storage.open_change import FileEdit, Held
from notulen.storage.told_steps import file_reference

_TRIES = 50
_OLD_ORPHAN = timedelta(days=1)


class FileShelf:
    """Files taken under `locks` for the change `act`; all of them are let go when the locks are."""

    def __init__(
        self, reading: FileReading, locks: HeldLocks, act: Act, swept: set[Path], backups: Path | None
    ) -> None:
        self._reading = reading
        self._files = reading.files
        self._locks = locks
        self._act = act
        self._swept = swept
        self._backups = backups
        self._taken: dict[int, Held] = {}
        self.has_written = False

    def take(self, number: int) -> Held:
        """A meeting outside the trash, or the directory under ARCHIVE, fresh. Raises NotFound, DamagedFile."""
        if number == ARCHIVE:
            make_folder(self._files.root)
        for _ in range(_TRIES):
            path = self._reading.locate(number)
            if path is None:
                break
            if (held := self._take_at(number, path)) is not None:
                return held
            self._reading.forget(number)  # it moved while its lock was waited for
        raise self._reading.not_found(number)

    def take_trashed(self, number: int) -> Held:
        """A meeting in the trash. Raises NotFound, DamagedFile."""
        for _ in range(_TRIES):
            path = self._files.find_trashed(number)
            if path is None:
                break
            if (held := self._take_at(number, path)) is not None:
                return held
        raise self._reading.not_found(number, Noun.TRASHED)

    def take_anywhere(self, number: int) -> Held:
        """A meeting, in the trash or not, or the directory. Raises NotFound, DamagedFile."""
        try:
            return self.take(number)
        except NotFound:
            return self.take_trashed(number)

    def place_of(self, number: int) -> Place | None:
        """Where the file of a meeting lies, if anywhere."""
        return self._reading.place_of(number)

    def highest_number(self) -> int:
        """The highest number of a meeting, the trash and the frozen minutes included."""
        seen = [file.number for listing in (self._reading.look(), self._files.trash()) for file in listing.found]
        return max([*seen, *self._files.final_numbers()], default=0)

    def write(self, edits: Sequence[FileEdit], now: datetime) -> None:
        """Write all of `edits` or nothing: one file by one atomic write, several by the journal."""
        self._sweep_once(self._files.root)
        self.has_written = True
        edit = edits[0]
        is_whole = len(edits) == 1 and edit.held is not None and bool(edit.held.tables) and not edit.frozen
        if is_whole and edit.held is not None and self._target(edit) == edit.held.path:
            self._change_one(edit, edit.held)
        else:
            self._change_several(edits, now)

    def hold(self, path: Path) -> None:
        """Hold the lock of `path` too. Raises ChangedElsewhere if another program changed what was taken meanwhile."""
        if self._locks.hold(path):
            return
        for number, held in self._taken.items():
            if not self._is_unchanged(number, held):
                raise ChangedElsewhere(self._act, (file_reference(number),))

    def delete_for_good(self, numbers_and_paths: Iterable[tuple[int, Path]], now: datetime) -> None:
        """Delete files of the trash, whose locks are held, once archive.json remembers their numbers."""
        gone = list(numbers_and_paths)
        held = self.take(ARCHIVE)
        counters = read_counters(held.path, held.tables)
        deleted = tuple(sorted({*counters.deleted, *(number for number, _ in gone)}))
        if deleted != counters.deleted:
            fields = document(replace(counters, deleted=deleted))
            self.write([FileEdit(ARCHIVE, held, {"issued": {ONLY: fields}}, held.place, held.value)], now)
        for _, path in gone:
            remove_file(path)
            with suppress(CannotWrite):
                remove_file(lock_path(path))

    def _take_at(self, number: int, path: Path) -> Held | None:
        """The file under its lock; None when it is not there any more. A missing archive.json is an empty one."""
        try:
            self.hold(path)
        except CannotWrite:
            if path.parent.is_dir():
                raise
            return None
        self._sweep_once(path.parent)
        try:
            known = self._reading.fresh(number, path)
        except CannotRead as fault:
            if fault.reason != "missing":
                raise
            if number != ARCHIVE:
                return None
            held = Held(path, Place.MEETINGS, {}, Directory())
        else:
            place = Place.TRASH if path.parent == self._files.trash_folder else Place.MEETINGS
            held = Held(path, place, known.tables, known.value)
        self._taken[number] = held
        return held

    def _is_unchanged(self, number: int, held: Held) -> bool:
        try:
            tables = self._reading.tables(number, held.path)
        except CannotRead as fault:
            return fault.reason == "missing" and not held.tables
        except (DamagedFile, NewerFormat):
            return False
        return tables is held.tables or tables == held.tables

    def _change_one(self, edit: FileEdit, held: Held) -> None:
        from notulen.storage.record_writes import written

        keep_old_format(held.path, self._backups)
        file = self._reading.writable(edit.number, held.path)
        file.change(written(file, held.tables, edit.edits))
        if held.place is Place.MEETINGS:
            self._reading.remember(edit.number, file, edit.value)

    def _change_several(self, edits: Sequence[FileEdit], now: datetime) -> None:
        """Several files, or one that is new or moves. archive.json goes first: the meetings refer to it."""
        self.hold(self._files.main)
        self._found_archive(now)
        plan = self._finals(edits)
        finals = [write.path for write in plan]
        removals: list[PlannedWrite] = []
        for edit in sorted(edits, key=lambda each: each.number):
            target = self._target(edit)
            make_folder(target.parent)
            self.hold(target)
            plan.append(PlannedWrite(self._relative(target), self._sealed(edit)))
            if edit.held is not None and edit.held.path != target:
                removals.append(PlannedWrite(self._relative(edit.held.path), None))
        try:
            change_together(self._files.root, [*plan, *removals])
        finally:
            for edit in edits:
                self._reading.forget(edit.number)
        for path in (*finals, *(removal.path for removal in removals)):
            with suppress(CannotWrite):
                remove_file(lock_path(self._files.root / path))

    def _finals(self, edits: Sequence[FileEdit]) -> list[PlannedWrite]:
        """The final versions, first of all: the meeting refers to them. FileExists: none is ever written over."""
        plan = []
        for edit in edits:
            for version, content in edit.frozen:
                path = self._files.final_path(edit.number, version)
                for folder in (path.parent.parent, path.parent):
                    if os.path.islink(folder):  # no backup would hold what lies behind it
                        raise CannotWrite(folder, WriteFault.DENIED)
                make_folder(path.parent)
                self.hold(path)
                if os.path.lexists(path):
                    raise FileExists(path)
                plan.append(PlannedWrite(self._relative(path), content, is_frozen=True))
        return plan

    def put_signature(self, number: int, version: int, content: bytes) -> Path:
        """Write `content` beside that final version; where. FileExists when it is signed already."""
        path = self._files.final_path(number, version)
        target = path.with_name(path.name + SIGNATURE)
        write_new(target, content, mode_from=path, is_read_only=True)
        self.has_written = True
        return target

    def _sealed(self, edit: FileEdit) -> bytes:
        from notulen.storage.record_writes import written

        if edit.held is None:
            path = self._target(edit)
            file = JsonFile(path, kind_of(edit.number))
            return seal(applied({}, written(file, {}, edit.edits)))
        keep_old_format(edit.held.path, self._backups)
        file = self._reading.writable(edit.number, edit.held.path)
        return file.sealed_after(written(file, file.read(), edit.edits))

    def _found_archive(self, now: datetime) -> None:
        """Make archive.json if it is not there; see the head of `file_store` for one that was lost."""
        main = JsonFile(self._files.main, kind_of(ARCHIVE))
        if main.exists():
            return
        record = ArchiveRecord(id=new_id(now), found_meetings=len(self._reading.look().found))
        main.write_new({"archive": {ONLY: document(record)}})

    def _target(self, edit: FileEdit) -> Path:
        """Where the file lies afterwards: its name follows the day and the title when they change."""
        if edit.number == ARCHIVE:
            return self._files.main
        if edit.held is None:
            assert isinstance(edit.value, Meeting)  # noqa: S101  directories lie under ARCHIVE
            return self._files.meeting_path(edit.value)
        path = edit.held.path
        before, after = edit.held.value, edit.value
        if isinstance(before, Meeting) and isinstance(after, Meeting) and _moves(before, after):
            path = self._files.meeting_path(after)
        if edit.place is Place.TRASH:
            return self._files.trash_path(path)
        return self._files.home_of(path) if path.parent == self._files.trash_folder else path

    def _relative(self, path: Path) -> str:
        return path.relative_to(self._files.root).as_posix()

    def sweep(self, folders: Iterable[Path]) -> None:
        """Remove what died half-written in `folders`. Age is told by the clock of the files, not by a given one."""
        for folder in folders:
            sweep_orphans(folder, _OLD_ORPHAN, datetime.now(UTC))

    def _sweep_once(self, *folders: Path) -> None:
        new = {*folders, *self._reading.orphaned} - self._swept
        if new:
            self._swept.update(new)
            self._reading.orphaned.clear()
            self.sweep(new)


def _moves(before: Meeting, after: Meeting) -> bool:
    """Whether the name of the file says something else afterwards: it is made of the day and the title."""
    if (before.day, before.title) == (after.day, after.title):
        return False
    return file_name(before) != file_name(after)
