"""The rescue copy: lines that the archive's disk refuses, as plain text for a person, wherever there is room for it."""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from notulen.domain.file_errors import CannotWrite, FileExists, WriteFault
from notulen.storage.atomic_write import make_folder, remove_file, write_atomically

NAME = "notulen-darurat"
_MOST_COPIES = 100


def write_rescue(text: str, folders: Iterable[Path], ours: Path | None = None) -> Path:
    """Write `text` over our own copy, or into a new one in the first of `folders` that takes it; where it lies.

    A copy of somebody else, or of an earlier day, is never written over. CannotWrite when no folder takes it.
    """
    content = text.encode("utf-8", "replace")
    fault = CannotWrite(Path(f"{NAME}.txt"), WriteFault.MISSING)
    if ours is not None:
        try:
            write_atomically(ours, content, is_private=True)
        except CannotWrite as refused:
            fault = refused
        else:
            return ours
    for folder in folders:
        try:
            return _write_beside_others(content, folder)
        except CannotWrite as refused:
            fault = refused
    raise fault


def remove_rescue(path: Path) -> None:
    """Remove a rescue copy; anything else, and what cannot be removed, stays."""
    if path.name.startswith(NAME) and path.suffix == ".txt":
        with suppress(CannotWrite):
            remove_file(path)


def _write_beside_others(content: bytes, folder: Path) -> Path:
    make_folder(folder)
    for number in range(1, _MOST_COPIES):
        path = folder / (f"{NAME}.txt" if number == 1 else f"{NAME}-{number}.txt")
        with suppress(FileExists):
            write_atomically(path, content, overwrite=False, is_private=True)
            return path
    raise CannotWrite(folder, WriteFault.DENIED)
