"""Files of an older format: the table of upgrades, and the copy that is kept before one is written in the new format.

`envelope.open_envelope` reads an older file by going through `MIGRATIONS` in memory. The file itself stays as it is
until the next change, and is copied first. A file of a newer format is read by nobody (NewerFormat).
"""

from pathlib import Path

from notulen.domain.errors import CannotRead
from notulen.storage import envelope
from notulen.storage.atomic_write import make_folder, write_atomically
from notulen.storage.envelope import MIGRATIONS, FileKind, Migration

__all__ = ["MIGRATIONS", "FileKind", "Migration", "format_of", "keep_old_format"]


def keep_old_format(path: Path, backups: Path | None) -> Path | None:
    """Copy `path` before a change writes it in a newer format; where to, None when it is of this format already.

    The copy lies in the folder `backups`, or beside the file when there is none. Raises CannotRead, CannotWrite.
    """
    if envelope.FORMAT == 1:  # there is no older one
        return None
    found = format_of(path)
    if found is None or found >= envelope.FORMAT:
        return None
    copy = (backups or path.parent) / f"{path.name}.format-{found}"
    if not copy.exists():
        make_folder(copy.parent)
        write_atomically(copy, path.read_bytes(), mode_from=path)
    return copy


def format_of(path: Path) -> int | None:
    """The format of the file `path` by its first bytes; None when it is not one of ours. Raises CannotRead."""
    from notulen.storage.diagnosis import format_told

    try:
        with path.open("rb") as file:
            head = file.read(32)
    except OSError as fault:
        raise CannotRead(path, "missing" if isinstance(fault, FileNotFoundError) else "io") from fault
    return format_told(head) or None
