"""Takes the locks of files as a change of the program does."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from notulen.storage.atomic_write import make_folder
from notulen.storage.held_locks import HeldLocks
from notulen.storage.journal import ARCHIVE_FILE


@contextmanager
def holding(archive: Path, *files: Path, timeout: float = 60.0) -> Iterator[None]:
    """Hold the locks of `files` while the block runs, with no half-made change under them."""
    with HeldLocks(archive, timeout, "test") as locks:
        for file in sorted(files, key=lambda each: (each.name != ARCHIVE_FILE, each)):
            make_folder(file.parent)
            locks.hold(file)
        yield
