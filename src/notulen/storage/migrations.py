"""Files of an older format: the table of upgrades, and the copy that is kept before one is written in the new format.

`envelope.open_envelope` reads an older file by going through `MIGRATIONS` in memory. The file itself stays as it is
until the next change, and is copied first. A file of a newer format is read by nobody (NewerFormat).
"""

from pathlib import Path

from notulen.domain.file_errors import CannotRead, CannotWrite
from notulen.storage import envelope
from notulen.storage.atomic_write import make_folder, write_atomically
from notulen.storage.envelope import MIGRATIONS, FileKind, Migration, checksum

__all__ = ["MIGRATIONS", "OLD_FORMAT", "FileKind", "Migration", "format_of", "keep_old_format"]

OLD_FORMAT = ".json.format-"
"""What the name of such a copy has where that of the file ends."""


def keep_old_format(path: Path, backups: Path | None) -> Path | None:
    """Copy `path` before a change writes it in a newer format; where to, None when it is of this format already.

    The copy lies in the folder `backups`, or beside the file when that takes none: a meeting that runs must not stand
    still for it. A copy of other content under the name stays, and this one says its checksum. CannotRead, CannotWrite.
    """
    found = format_of(path)
    if found is None or found >= envelope.FORMAT:
        return None
    content = path.read_bytes()
    name = f"{path.name}.format-{found}"
    if backups is not None:
        try:
            return _kept(backups / name, content, path)
        except CannotWrite:
            pass
    return _kept(path.with_name(name), content, path)


def _kept(copy: Path, content: bytes, path: Path) -> Path:
    if copy.exists() and copy.read_bytes() != content:
        copy = copy.with_name(f"{copy.name}-{checksum(content)[:12]}")
    if not copy.exists():
        make_folder(copy.parent)
        write_atomically(copy, content, mode_from=path)
    return copy


def format_of(path: Path) -> int | None:
    """The format of the file `path` by its first bytes; None when it is not one of ours. Raises CannotRead."""
    try:
        with path.open("rb") as file:
            head = file.read(32)
    except OSError as fault:
        raise CannotRead(path, "missing" if isinstance(fault, FileNotFoundError) else "io") from fault
    if head.startswith(b'{"format":%d,' % envelope.FORMAT):  # as a rule; the rest would load `re` and `json`
        return envelope.FORMAT
    from notulen.storage.diagnosis import format_told

    return format_told(head) or None
