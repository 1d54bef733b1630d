"""Reading the files of an archive: where each lies, what it held when it was read last, what it holds now."""

import os
from collections.abc import Hashable
from contextlib import suppress
from pathlib import Path

from notulen.domain.directory import Directory
from notulen.domain.errors import NotFound, NotulenError, Noun
from notulen.domain.file_errors import DamagedFile
from notulen.domain.meeting import Meeting
from notulen.domain.reference import meeting_reference
from notulen.domain.value import Value
from notulen.storage.archive_files import ArchiveFiles, Listing
from notulen.storage.changes import ARCHIVE, Place
from notulen.storage.encoded_tables import Tables
from notulen.storage.envelope import FileKind
from notulen.storage.json_file import JsonFile
from notulen.storage.open_change import read_value

_MEETING_TABLE = b',"meeting":{"1":{'
_END_OF_FILE = 4096  # bytes; the record of a meeting has about 1,500, and where it has more, the file is read whole
_READ = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class Known(Value, frozen=True, kw_only=False):
    """A file as it was read last; published whole, so that readers and the writer may be different threads."""

    file: JsonFile
    tables: Tables
    value: Meeting | Directory


class FileReading:
    """What is known of the files of one archive. Numbers are those of meetings, ARCHIVE is archive.json."""

    def __init__(self, files: ArchiveFiles, backups: Path | None) -> None:
        self.files = files
        self._backups = backups
        self._known: dict[int, Known] = {}
        self._paths: dict[int, Path] = {}
        self.orphaned: set[Path] = set()

    def look(self) -> Listing:
        """Every meeting by its file's name; folders with half-written files are remembered for sweeping."""
        listing = self.files.meetings()
        self.orphaned.update(path.parent for path in listing.temporary)
        return listing

    def locate(self, number: int) -> Path | None:
        """The file of a meeting outside the trash, where it was last or where its name is found."""
        if number == ARCHIVE:
            return self.files.main
        path = self._paths.get(number) or self.files.find(number)
        if path is not None:
            self._paths[number] = path
        return path

    def locate_anywhere(self, number: int) -> Path:
        """The file of a meeting, in the trash too. Raises NotFound."""
        path = self.locate(number) or self.files.find_trashed(number)
        if path is None:
            raise self.not_found(number)
        return path

    def place_of(self, number: int) -> Place | None:
        """Where the file of a meeting lies, if anywhere."""
        if number == ARCHIVE or self.files.find(number) is not None:
            return Place.MEETINGS
        return Place.TRASH if self.files.find_trashed(number) is not None else None

    def is_known(self, number: int) -> bool:
        """Whether the file was read before."""
        return number in self._known

    def fresh(self, number: int, path: Path) -> Known:
        """What the file holds now: one stat when it did not change. Raises as JsonFile.read, with the backup named."""
        known = self._known.get(number)
        try:
            if known is not None and known.file.path == path:
                file = _copy(known.file)
                tables = file.read()
                if tables is known.tables:
                    return known
            else:
                file = JsonFile(path, kind_of(number))
                tables = file.read()
            known = Known(file, tables, read_value(number, path, tables))
        except DamagedFile as fault:
            raise self.with_backup(fault) from None
        if path.parent != self.files.trash_folder:
            self._known[number] = known
            self._paths[number] = path
        return known

    def tables(self, number: int, path: Path) -> Tables:
        """The tables of a file, for its history; not remembered. Raises as JsonFile.read."""
        try:
            return self.writable(number, path).read()
        except DamagedFile as fault:
            raise self.with_backup(fault) from None

    def may_hold_undone(self, path: Path) -> bool:
        """Whether a step in the file may have been taken back; told from its bytes, faster than by parsing them."""
        try:
            return b'"undone":"' in path.read_bytes()
        except OSError:
            return True  # reading it will say what is wrong

    def may_be_live(self, place: str) -> bool:
        """Whether the meeting in the file may run or be paused; told from its last bytes, without parsing any.

        Tables stand in the order of their names, so the meeting's own record comes after its history, in which every
        meeting that ever ran says so. What stands in quotes has its own quotes escaped and cannot look like a table.
        """
        try:
            fd = os.open(place, _READ)
            try:
                os.lseek(fd, max(os.lseek(fd, 0, os.SEEK_END) - _END_OF_FILE, 0), os.SEEK_SET)
                end = os.read(fd, _END_OF_FILE)
            finally:
                os.close(fd)
        except OSError:
            return True  # reading it will say what is wrong
        start = end.rfind(_MEETING_TABLE)
        return start < 0 or b'"running"' in end[start:] or b'"paused"' in end[start:]

    def stamp(self, number: int) -> Hashable:
        """The stamp of the file of a meeting, None when it is gone."""
        for _ in range(2):
            path = self.locate(number)
            stamp = None if path is None else JsonFile(path, FileKind.MEETING).stamp()
            if path is None or stamp is not None:
                return stamp
            self.forget(number)
        return None

    def writable(self, number: int, path: Path) -> JsonFile:
        """The file, to be written: a copy of what readers see, so that they never see it half-way."""
        known = self._known.get(number)
        return _copy(known.file) if known is not None and known.file.path == path else JsonFile(path, kind_of(number))

    def remember(self, number: int, file: JsonFile, value: Meeting | Directory) -> None:
        """Keep what was just written to `file`, which by its tables is `value`."""
        self._known[number] = Known(file, file.known or file.read(), value)
        self._paths[number] = file.path

    def forget(self, number: int) -> None:
        """Look for the file anew next time."""
        self._known.pop(number, None)
        self._paths.pop(number, None)

    def with_backup(self, fault: DamagedFile) -> DamagedFile:
        """The same error with the newest good copy named, if there is one."""
        if self._backups is not None and fault.backup is None and fault.path.is_relative_to(self.files.root):
            from notulen.storage.backup import newest_good_copy

            with suppress(OSError, NotulenError):
                fault.backup = newest_good_copy(self._backups, fault.path.relative_to(self.files.root).as_posix())
        return fault

    def not_found(self, number: int, noun: Noun = Noun.MEETING) -> NotFound:
        """The error for a meeting that is not there, with the nearest that are."""
        listing = self.files.trash() if noun is Noun.TRASHED else self.look()
        numbers = sorted({file.number for file in listing.found}, key=lambda each: abs(each - number))[:3]
        return NotFound(noun, meeting_reference(number), [meeting_reference(each) for each in numbers])


def _copy(file: JsonFile) -> JsonFile:
    """A file that reads and writes by itself and shares what is known of its content. (copy.copy is far slower.)"""
    twin = JsonFile.__new__(JsonFile)
    twin.__dict__.update(file.__dict__)
    return twin


def kind_of(number: int) -> FileKind:
    """Which migrations a file needs."""
    return FileKind.ARCHIVE if number == ARCHIVE else FileKind.MEETING
