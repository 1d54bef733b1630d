"""Use cases of where an export goes: the file that is meant, what stands there already, and how that differs."""

import os
from collections.abc import Sequence
from datetime import UTC, datetime
from difflib import unified_diff
from pathlib import Path

from notulen.domain.file_errors import CannotRead, CannotWrite, WriteFault
from notulen.domain.text import clean_text
from notulen.domain.value import Value
from notulen.export.formats import FORMATS

_MOST_COMPARED = 2_000_000
"""Bytes beyond which two texts are only told apart by size: comparing them line by line would take too long."""
_MOST_LINES = 20_000
_MOST_FOLDERS = 200


class Standing(Value, frozen=True):
    """A file that stands where an export would go, and differs: of `size` bytes, last changed at `changed`.

    `lines` are the differences as in a patch, `added` and `removed` how many; None where it is no text.
    """

    path: Path
    size: int
    changed: datetime
    new_size: int
    lines: tuple[str, ...] | None = None
    added: int = 0
    removed: int = 0


class ExportTargets:
    """Files and folders outside the archive, as somebody types them."""

    def path_of(self, typed: str, own_name: str) -> Path:
        """The file meant: `own_name` in a folder, or the file itself; one without the ending of a format gets that.

        Raises CannotWrite where the folder is missing.
        """
        path = Path(typed.strip() or ".").expanduser()
        if path.is_dir():
            return path / own_name
        if not path.parent.is_dir() or typed.rstrip().endswith(("/", os.sep)):
            raise CannotWrite(path if typed.rstrip().endswith(("/", os.sep)) else path.parent, WriteFault.MISSING)
        has_ending = path.suffix.lower() in {each.suffix for each in FORMATS.values()}
        return path if has_ending else path.with_name(path.name + Path(own_name).suffix)

    def folder_of(self, typed: str) -> Path:
        """The folder meant, for several files. Raises CannotWrite where there is none."""
        path = Path(typed.strip() or ".").expanduser()
        if not path.is_dir():
            raise CannotWrite(path, WriteFault.MISSING)
        return path

    def is_same(self, path: Path, content: bytes) -> bool:
        """Whether exactly that stands there."""
        try:
            return path.stat().st_size == len(content) and path.read_bytes() == content
        except OSError:
            return False

    def standing(self, path: Path, content: bytes) -> Standing | None:
        """What stands at `path` and differs from `content`; None for a free name. Raises CannotRead for a folder."""
        try:
            status = path.stat()
        except OSError:
            return None
        if not path.is_file():
            raise CannotRead(path, "unreadable")
        found = Standing(
            path=path,
            size=status.st_size,
            changed=datetime.fromtimestamp(status.st_mtime, UTC),
            new_size=len(content),
        )
        old, new = _lines(path), _split(content)
        if old is None or new is None:
            return found
        lines = tuple(unified_diff(old, new, lineterm="", n=1))[2:]
        added = sum(1 for line in lines if line.startswith("+"))
        removed = sum(1 for line in lines if line.startswith("-"))
        return Standing(
            path=path,
            size=found.size,
            changed=found.changed,
            new_size=found.new_size,
            lines=lines,
            added=added,
            removed=removed,
        )

    def beside(self, path: Path) -> Path:
        """A free name beside `path`: `…-2.md`."""
        number = 2
        while (free := path.with_stem(f"{path.stem}-{number}")).exists():
            number += 1
        return free

    def completed(self, typed: str) -> tuple[str, ...]:
        """`typed` with each folder that its end begins, in order; empty where there is none."""
        head, _, begun = typed.rpartition("/")
        shown = f"{head}/" if "/" in typed else ""
        folder = Path(shown or ".").expanduser()
        try:
            with os.scandir(folder) as entries:
                names = [
                    each.name
                    for each in entries
                    if each.name.casefold().startswith(begun.casefold())
                    and (begun.startswith(".") or not each.name.startswith("."))
                    and each.name == clean_text(each.name)
                    and each.is_dir()
                ]
        except OSError:
            return ()
        return tuple(f"{shown}{name}/" for name in sorted(names)[:_MOST_FOLDERS])


def _lines(path: Path) -> Sequence[str] | None:
    try:
        return _split(path.read_bytes()) if path.stat().st_size <= _MOST_COMPARED else None
    except OSError:
        return None


def _split(content: bytes) -> Sequence[str] | None:
    if len(content) > _MOST_COMPARED or b"\0" in content:
        return None
    try:
        lines = content.decode().splitlines()
    except UnicodeDecodeError:
        return None
    return lines if len(lines) <= _MOST_LINES else None
