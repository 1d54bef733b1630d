"""The size and the sha256 of a file that is not notulen's own, read without ever writing or keeping it."""

import os
import stat
from pathlib import Path

from notulen.domain.file_errors import CannotRead
from notulen.domain.value import Value

_PIECE = 1 << 20


class Fingerprint(Value, frozen=True):
    """What tells two contents of a file apart."""

    size: int
    sha256: str


def size_of(path: Path) -> int:
    """The size of a regular file. Raises CannotRead: missing, denied, or not a file at all."""
    try:
        status = os.stat(path)
    except (OSError, ValueError) as fault:
        raise _cannot_read(path, fault) from fault
    if not stat.S_ISREG(status.st_mode):
        raise CannotRead(path, "not_a_file")
    return status.st_size


def fingerprint(path: Path) -> Fingerprint:
    """The fingerprint of a regular file, read piece by piece. Raises CannotRead."""
    from hashlib import sha256  # loads OpenSSL, which most who ask for a size alone do without

    size_of(path)  # a pipe or a device would never end
    digest, size = sha256(), 0
    try:
        with path.open("rb") as file:
            while piece := file.read(_PIECE):
                digest.update(piece)
                size += len(piece)
    except OSError as fault:
        raise _cannot_read(path, fault) from fault
    return Fingerprint(size=size, sha256=digest.hexdigest())


def _cannot_read(path: Path, fault: Exception) -> CannotRead:
    if isinstance(fault, FileNotFoundError | NotADirectoryError | ValueError):
        return CannotRead(path, "missing")
    return CannotRead(path, "denied" if isinstance(fault, PermissionError) else "unreadable")
