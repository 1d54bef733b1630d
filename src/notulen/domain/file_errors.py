"""What goes wrong with files, as facts: locked, damaged, newer, there already, refused."""

import errno
from enum import StrEnum
from pathlib import Path

from notulen.domain.errors import NotulenError


class ArchiveLocked(NotulenError):
    """Another program held the lock on `path` for the whole `waited` seconds; nothing was written."""

    exit_code = 4

    def __init__(self, path: Path, waited: float, holder: str = "") -> None:
        super().__init__(path, waited, holder)
        self.path = path
        self.waited = waited
        self.holder = holder


class DamagedFile(NotulenError):
    """`path` does not hold what was written to it and is left untouched.

    `reason` is a stable key (`empty`, `not_json`, `checksum`, `shape`, ...), `detail` the place of the
    fault, `backup` the newest copy outside the archive that verifies, if there is one.
    """

    exit_code = 5

    def __init__(self, path: Path, reason: str, detail: str = "", backup: Path | None = None) -> None:
        super().__init__(path, reason, detail)
        self.path = path
        self.reason = reason
        self.detail = detail
        self.backup = backup


class NewerFormat(NotulenError):
    """`path` was written by a newer notulen (`found` > `known`); it is read by nobody and left untouched."""

    exit_code = 5

    def __init__(self, path: Path, found: int, known: int) -> None:
        super().__init__(path, found, known)
        self.path = path
        self.found = found
        self.known = known


class WriteFault(StrEnum):
    """Why the system refused a write."""

    FULL = "full"
    READ_ONLY = "read_only"
    DENIED = "denied"
    IO = "io"
    MISSING = "missing"
    """The folder is not there (any more)."""
    AWAY = "away"
    """The folder of the whole archive was there and is not any more."""


class CannotWrite(NotulenError):
    """The system refused to write `path`; the old file stands. `free` is the free space in bytes, if known.

    `is_begun` says that the change stands in the journal, which could not be taken back either: it will be completed.
    """

    def __init__(self, path: Path, fault: WriteFault, free: int | None = None) -> None:
        super().__init__(path, fault)
        self.path = path
        self.fault = fault
        self.free = free
        self.is_begun = False


class CannotWriteDocument(CannotWrite):
    """As CannotWrite, of a document that was to leave; the archive was not touched."""


class FileExists(NotulenError):
    """`path` is there already and is never overwritten without being told to."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.path = path


class CannotRead(NotulenError):
    """`path` could not be read at all (missing, denied, a folder)."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason


_UNREAD = {
    errno.ENOENT: "missing",
    errno.ENOTDIR: "missing",
    errno.EACCES: "denied",
    errno.EPERM: "denied",
    errno.EISDIR: "folder",
    errno.ELOOP: "link",
}


def cannot_read(path: Path, fault: OSError) -> CannotRead:
    """The error that says in facts why the system did not let `path` be read."""
    return CannotRead(path, _UNREAD.get(fault.errno or 0, "io"))
