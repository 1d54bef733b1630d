"""Use cases of the path somebody types for a report: what may complete it, what it names, where the last one lay."""

import os
import unicodedata
from collections.abc import Callable, Iterator
from datetime import datetime
from itertools import islice
from pathlib import Path

from notulen.domain.text import clean_text
from notulen.domain.value import Value
from notulen.parsing.typed_path import read_paths
from notulen.storage.last_folder import keep_last_folder, read_last_folder

_REPORT_ENDINGS = (".csv", ".tsv", ".txt")
_MOST_ENTRIES = 5_000
_IS_WINDOWS = os.name == "nt"


class PathOffer(Value, frozen=True):
    """What may stand in place of what is typed: a folder, which ends in a slash, or a file and when it was written."""

    typed: str
    written: datetime | None = None


class ReportPathService:
    """Paths of attendance reports. `kept` is the file that names the last folder, `begin` finds one before there is."""

    def __init__(self, kept: Path, begin: Callable[[], Path]) -> None:
        self._kept = kept
        self._begin = begin

    def folder(self) -> Path:
        """Where reports are looked for when nothing is typed: where the last one lay, else among the downloads."""
        return read_last_folder(self._kept) or next(
            (each for each in (self._begin(), Path.home()) if each.is_dir()), Path()
        )

    def remember(self, path: Path) -> None:
        """A report lay there."""
        keep_last_folder(self._kept, path.parent.absolute())

    def named(self, typed: str) -> tuple[Path, ...]:
        """The files that are meant; `~` is the home folder."""
        return tuple(_expanded(Path(each)) for each in read_paths(typed, is_windows=_IS_WINDOWS))

    def offers(self, typed: str, most: int) -> tuple[PathOffer, ...]:
        """Reports and folders that begin as typed, the newest reports first; a folder that cannot be read has none."""
        end = max(typed.rfind(each) for each in {os.sep, "/"}) + 1
        before, begun = typed[:end], typed[end:].casefold()
        folder = _expanded(Path(before)) if before or begun else self.folder()
        shown = before or ("" if begun else _with_home(folder))
        found = [each for each in _entries(folder) if each.name.casefold().startswith(begun)]
        seen = [each for each in found if begun.startswith(".") or not each.name.startswith(".")]
        files = [each for each in seen if begun or each.name.casefold().endswith(_REPORT_ENDINGS)]
        offers = [_offer(each, shown) for each in files if not _is_folder(each)]
        newest = sorted(offers, key=lambda each: each.written.timestamp() if each.written else 0.0, reverse=True)
        folders = sorted((each for each in seen if _is_folder(each)), key=lambda each: each.name.casefold())
        rest = [PathOffer(typed=f"{shown}{each.name}/") for each in folders]
        return tuple((*newest, *rest)[:most])


def _offer(entry: "os.DirEntry[str]", shown: str) -> PathOffer:
    try:
        written = datetime.fromtimestamp(entry.stat().st_mtime).astimezone()
    except (OSError, ValueError, OverflowError):
        written = None
    return PathOffer(typed=f"{shown}{entry.name}", written=written)


def _entries(folder: Path) -> "Iterator[os.DirEntry[str]]":
    """What lies in a folder, but for names that no terminal can show."""
    try:
        with os.scandir(folder) as entries:
            yield from (each for each in islice(entries, _MOST_ENTRIES) if _can_be_shown(each.name))
    except (OSError, ValueError):
        return


def _can_be_shown(name: str) -> bool:
    return clean_text(name) == unicodedata.normalize("NFC", name)


def _is_folder(entry: "os.DirEntry[str]") -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _expanded(path: Path) -> Path:
    try:
        return path.expanduser()
    except RuntimeError:  # there is nobody of that name
        return path


def _with_home(folder: Path) -> str:
    """`~/Downloads/`."""
    try:
        return f"~/{folder.relative_to(Path.home()).as_posix()}/".replace("~/./", "~/")
    except (ValueError, RuntimeError):
        return f"{folder}/"
