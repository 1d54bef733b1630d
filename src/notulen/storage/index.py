"""The derived index: answers about all meetings from one SQLite file, without reading those that did not change.

It is never the truth. Each time it is asked it looks first whether files changed, and reads those anew; it may be
deleted at will, also while it is in use. Whatever is wrong with it (damaged, locked, no room, a folder that cannot be
written) is `IndexUnusable`, and who asked reads the archive's files. A small archive has none: its files are read
faster than SQLite is loaded, which is why this module imports nothing of it.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from notulen.domain.errors import NotulenError
from notulen.storage.index_file import IndexUnusable

if TYPE_CHECKING:
    from notulen.storage.file_store import FileStore
    from notulen.storage.index_keeper import IndexKeeper
    from notulen.storage.index_view import IndexView

LEAST_MEETINGS = 25
"""In smaller archives the files are read: `benchmarks/scale.py --border` finds the two alike at 10 to 20."""

Progress = Callable[[int, int], None]
"""Is told how many meetings were read, of how many."""


class ArchiveIndex:
    """The index of the archive in `store`, kept in the file `path`; may be used by several threads, one after another.

    `progress` is told of reading that a question has to wait for.
    """

    def __init__(
        self, store: "FileStore", path: Path, *, least: int = LEAST_MEETINGS, progress: Progress | None = None
    ) -> None:
        self.path = path
        self.progress = progress
        self._store = store
        self._least = least
        self._keeper: IndexKeeper | None = None

    @contextmanager
    def reading(self) -> Iterator["IndexView"]:
        """The index as it must be for the files as they are, for the time of the block. Raises IndexUnusable."""
        if self._keeper is None and self._is_small():
            raise IndexUnusable
        with self._kept().reading() as view:
            yield view

    def rebuild(self, progress: Progress | None = None) -> int:
        """Make it anew, whatever it is like; how many meetings are in it. Raises IndexUnusable, CannotRead."""
        return self._kept().rebuild(progress or self._tell)

    def close(self) -> None:
        """Let go of the file."""
        if self._keeper is not None:
            self._keeper.close()

    def _is_small(self) -> bool:
        """Whether there are too few meetings: told before SQLite is loaded, reading no more folders than it takes."""
        count = 0
        try:
            for month in self._store.files.months():
                count += sum(name.endswith(".json") for name in os.listdir(month))
                if count >= self._least:
                    return False
        except (OSError, NotulenError):  # reading the archive tells what is wrong with it
            return True
        return True

    def _kept(self) -> "IndexKeeper":
        if self._keeper is None:
            try:
                from notulen.storage.index_keeper import IndexKeeper
            except ImportError as fault:  # a Python that was built without SQLite
                raise IndexUnusable from fault
            self._keeper = IndexKeeper(self._store, self.path, self._least, self._tell)
        return self._keeper

    def _tell(self, done: int, count: int) -> None:
        if self.progress is not None:
            self.progress(done, count)
