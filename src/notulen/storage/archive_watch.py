"""Which meetings there are and whether their files changed, cheap enough to ask every few seconds.

Every save replaces a file in the folder of its month, which changes that folder's own time: a month whose folder did
not change is not looked into, and no file is read.
"""

import os
import time
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from notulen.domain.file_errors import cannot_read
from notulen.storage.archive_files import ArchiveFiles, read_name
from notulen.storage.atomic_write import Stamp
from notulen.storage.store import MeetingVersion

# Clocks of file systems tick every 1 to 10 ms, those of a network every second or two: what is younger than this may
# change once more without showing it.
_TICK_NS = 2_500_000_000
_CLOCKS_DIFFER = timedelta(days=1)


class _Month(NamedTuple):
    mtime_ns: int
    is_settled: bool
    versions: dict[int, MeetingVersion]
    written: dict[int, int]

    def written_since(self, moment_ns: float) -> Iterator[int]:
        """The meetings whose files were written at `moment_ns` or later."""
        return (number for number, mtime_ns in self.written.items() if mtime_ns >= moment_ns)


class ArchiveWatch:
    """Looks over the folders of `files`; to be used by one thread at a time."""

    def __init__(self, files: ArchiveFiles) -> None:
        self._files = files
        self._months: dict[str, _Month] = {}
        self._versions: dict[int, MeetingVersion] = {}

    def versions(self) -> dict[int, MeetingVersion]:
        """The version of every meeting by its number; the same object when nothing changed.

        CannotRead when a folder refuses.
        """
        seen = {folder: month for folder in self._files.months() if (month := self._looked_into(folder)) is not None}
        is_same = seen.keys() == self._months.keys() and all(
            month.versions == self._months[folder].versions for folder, month in seen.items()
        )
        self._months = seen
        if not is_same:
            self._versions = {number: each for month in seen.values() for number, each in month.versions.items()}
        return self._versions

    def written_since(self, moment: datetime) -> dict[int, MeetingVersion]:
        """The meetings whose files are not older than a day before `moment`: clocks differ, and so do zones."""
        since = (moment - _CLOCKS_DIFFER).timestamp() * 1_000_000_000
        versions = self.versions()
        return {number: versions[number] for month in self._months.values() for number in month.written_since(since)}

    def _looked_into(self, folder: str) -> _Month | None:
        known = self._months.get(folder)
        now = time.time_ns()
        try:
            mtime_ns = os.stat(folder).st_mtime_ns
            if known is not None and known.is_settled and known.mtime_ns == mtime_ns:
                return known
            versions, written = {}, {}
            with os.scandir(folder) as entries:
                for entry in entries:
                    key = read_name(entry.name)
                    if key is not None:
                        stamp = Stamp.of(entry.stat(follow_symlinks=False))
                        is_settled = now - stamp.mtime_ns > _TICK_NS
                        written[key.number] = stamp.mtime_ns
                        versions[key.number] = MeetingVersion(key.day, (stamp, is_settled))
        except OSError as fault:
            if isinstance(fault, FileNotFoundError | NotADirectoryError):  # it went: the next look tells
                return None
            raise cannot_read(Path(folder), fault) from fault
        return _Month(mtime_ns, now - mtime_ns > _TICK_NS, versions, written)
