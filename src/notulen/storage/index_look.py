"""What the folders of an archive say of its meetings' files: compared with what the index saw, it tells what changed.

Every save replaces a file, which changes the time of its month's folder, so the names of a month whose folder did not
change are taken as they were. Its files are asked for their stamps all the same, once in each program, since another
program may have written into one where it lies; after that the folder's time is trusted.
"""

import os
import time
from collections.abc import Mapping
from pathlib import Path

from notulen.domain.file_errors import cannot_read
from notulen.domain.value import Value
from notulen.storage.archive_files import ArchiveFiles, read_name

# Clocks of file systems tick every 1 to 10 ms, those of a network every second or two: what is younger than this may
# change once more without showing it.
_TICK_NS = 2_500_000_000


class SeenFile(Value, frozen=True, kw_only=False, array_like=True):
    """A meeting's file as a look found it; equal ones hold the same, most probably."""

    number: int
    inode: int
    mtime_ns: int
    size: int
    is_settled: bool


class SeenMonth(Value, frozen=True, kw_only=False, array_like=True):
    """The folder of a month: its own time, and its files by name."""

    mtime_ns: int
    is_settled: bool
    files: dict[str, SeenFile]


Look = dict[str, SeenMonth]
"""Folder → what is in it."""


def look_over(files: ArchiveFiles, known: Mapping[str, SeenMonth], *, trusts_folders: bool) -> Look:
    """What there is now; `known` is what the look before found. CannotRead when a folder refuses."""
    now = time.time_ns()
    found: Look = {}
    for folder in files.months():
        try:
            month = _looked_into(folder, known.get(folder), now, trusts_folders)
        except OSError as fault:
            if isinstance(fault, FileNotFoundError | NotADirectoryError):  # it went: the next look tells
                continue
            raise cannot_read(Path(folder), fault) from fault
        found[folder] = month
    return found


def _looked_into(folder: str, known: SeenMonth | None, now: int, trusts_folders: bool) -> SeenMonth:
    mtime_ns = os.stat(folder).st_mtime_ns
    is_settled = now - mtime_ns > _TICK_NS
    if known is not None and known.is_settled and known.mtime_ns == mtime_ns:
        if trusts_folders and all(file.is_settled for file in known.files.values()):
            return known
        names = {name: file.number for name, file in known.files.items()}
    else:
        keys = {name: read_name(name) for name in os.listdir(folder) if name.endswith(".json")}
        names = {name: key.number for name, key in keys.items() if key is not None}
    files = {}
    for name, number in names.items():
        status = os.stat(f"{folder}{os.sep}{name}", follow_symlinks=False)
        is_old = now - status.st_mtime_ns > _TICK_NS
        files[name] = SeenFile(number, status.st_ino, status.st_mtime_ns, status.st_size, is_old)
    return SeenMonth(mtime_ns, is_settled, files)


def by_number(look: Look) -> dict[int, tuple[str, str, SeenFile]]:
    """Name, folder and stamp of the file of each meeting: of two under one number the one that the store reads."""
    chosen: dict[int, tuple[str, str, SeenFile]] = {}
    for folder, month in look.items():
        for name, file in month.files.items():
            other = chosen.get(file.number)
            if other is None or (name, folder) < other[:2]:
                chosen[file.number] = name, folder, file
    return chosen
