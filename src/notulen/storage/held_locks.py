"""The locks of one change, taken as its block comes to need them, in any order and yet without a standstill.

Order: archive.json first, then the meetings by path; the same as `journal` keeps. A lock that comes next in that order
is waited for. One that comes too late (the block read a meeting and now wants the directory) is only tried; when it is
not free, every lock is let go and all are taken anew in order, so nobody ever waits for an earlier lock while holding a
later one. The change must then look whether what it had read is still the same: `hold` tells it to.

A new meeting needs archive.json first, for its number, and its own lock afterwards: in order. Nobody else can hold or
want that lock, since the number was never given out.
"""

from contextlib import ExitStack
from pathlib import Path
from types import TracebackType

from notulen.domain.file_errors import ArchiveLocked
from notulen.storage.file_lock import locked
from notulen.storage.journal import ARCHIVE_FILE, is_pending, recover

_TRIES = 100


class HeldLocks:
    """Locks of files of one archive, held until the block ends. ArchiveLocked after `timeout` seconds for any one."""

    def __init__(self, archive: Path, timeout: float, holder: str) -> None:
        self._archive = archive
        self._main = archive / ARCHIVE_FILE
        self._timeout = timeout
        self._holder = holder
        self._stack = ExitStack()
        self._held: set[Path] = set()

    def __enter__(self) -> "HeldLocks":
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, at: TracebackType | None) -> None:
        self._let_go()

    def hold(self, path: Path) -> bool:
        """Hold the lock of `path` too; False when the others were let go meanwhile, so that files may have changed."""
        if path in self._held:
            return True
        is_next = all(self._rank(each) < self._rank(path) for each in self._held)
        try:
            self._enter(path, self._timeout if is_next else 0.0)
        except ArchiveLocked:
            if is_next:
                raise
            return self._retake(path)
        # A change of several files that died half-made is completed before anything is built on it. Its process, were
        # it alive and at work on this file, would hold the lock that was just got.
        return not is_pending(self._archive) or self._retake(path)

    def _retake(self, path: Path) -> bool:
        wanted = sorted({*self._held, path}, key=self._rank)
        for _ in range(_TRIES):
            self._let_go()
            if is_pending(self._archive):
                self._enter(self._main, self._timeout)
                recover(self._archive)
                if self._main not in wanted:
                    self._let_go()
            for each in wanted:
                if each not in self._held:
                    self._enter(each, self._timeout)
            if self._main in self._held or not is_pending(self._archive):
                return len(wanted) == 1
        raise ArchiveLocked(path, self._timeout)

    def _enter(self, path: Path, timeout: float) -> None:
        self._stack.enter_context(locked(path, timeout, self._holder))
        self._held.add(path)

    def _let_go(self) -> None:
        self._held.clear()
        self._stack.close()
        self._stack = ExitStack()

    def _rank(self, path: Path) -> tuple[bool, Path]:
        return path != self._main, path
