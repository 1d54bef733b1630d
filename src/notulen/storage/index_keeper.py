"""Keeps the index as the archive's files want it: looks what changed, reads that anew, makes it if need be."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import RLock

from msgspec import MsgspecError

from notulen.domain.errors import NotulenError
from notulen.domain.meeting import Meeting
from notulen.storage.file_store import FileStore
from notulen.storage.index_file import IndexUnusable, new_index, open_index, remove_index
from notulen.storage.index_look import Look, SeenFile, by_number, look_over
from notulen.storage.index_rows import RowDamaged
from notulen.storage.index_view import IndexView
from notulen.storage.index_writing import IndexWriting, read_look, write_look
from notulen.storage.journal import is_pending

_FEW = 20
_TRIES = 3
_NOT_ITS_FAULT = {3, 5, 6, 8, 10, 13, 14}
"""SQLite's codes for no permission, busy, locked, read-only, a failing disk, a full one, and what cannot be opened."""

Progress = Callable[[int, int], None]
_Files = Mapping[int, tuple[str, str, SeenFile]]


class IndexKeeper:
    """The index in `path` of the archive in `store`, which has at least so many meetings or is not worth one.

    `progress` is told how many meetings were read, of how many, when a question has to wait for that.
    """

    def __init__(self, store: FileStore, path: Path, least: int, progress: Progress) -> None:
        self._path = path
        self._progress = progress
        self._store = store
        self._least = least
        self._lock = RLock()
        self._connection: sqlite3.Connection | None = None
        self._inode = 0
        self._look: Look | None = None
        self._version = 0
        self._has_looked = False
        self._failures = 0

    @contextmanager
    def reading(self) -> Iterator[IndexView]:
        """The index as it must be for the files as they are, for the time of the block. Raises IndexUnusable."""
        if self._failures >= _TRIES:
            raise IndexUnusable
        with self._lock, self._guarded():
            connection = self._brought_up_to_date()
            connection.execute("BEGIN")
            try:
                yield IndexView(connection)
            finally:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
            self._failures = 0

    def rebuild(self, progress: Progress) -> int:
        """Make it anew, whatever it is like; how many meetings are in it. Raises IndexUnusable, CannotRead."""
        with self._lock, self._guarded():
            if is_pending(self._store.files.root):
                self._store.tidy()
            connection = self._rebuilt(look_over(self._store.files, {}, trusts_folders=False), progress)
            return IndexView(connection).count()

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            if self._connection is not None:
                self._connection.close()
            self._connection = self._look = None

    @contextmanager
    def _guarded(self) -> Iterator[None]:
        """Turn what may be wrong with the index into IndexUnusable, and take away one that is damaged."""
        try:
            yield
        except (sqlite3.Error, RowDamaged, MsgspecError, OSError, UnicodeError) as fault:
            self._failures += 1
            self.close()
            code = getattr(fault, "sqlite_errorcode", 0) & 0xFF
            if not (isinstance(fault, OSError | UnicodeError) or code in _NOT_ITS_FAULT):
                remove_index(self._path)
            raise IndexUnusable from fault

    def _brought_up_to_date(self) -> sqlite3.Connection:
        files = self._store.files
        for _ in range(_TRIES):
            if is_pending(files.root):
                break  # reading the archive completes what a crash left half-made
            connection = self._opened()
            known = {} if connection is None else self._known(connection)
            try:
                now = look_over(files, known, trusts_folders=self._has_looked)
            except NotulenError:
                break  # reading the archive tells what is wrong with it
            if sum(len(month.files) for month in now.values()) < self._least:
                break
            self._has_looked = True
            if connection is None:
                connection = self._rebuilt(now, self._progress)
            elif now != known:
                connection = self._refreshed(connection, known, now, ())
            repaired = [] if connection is None else self._readable_again(connection)
            if connection is not None and repaired:
                connection = self._refreshed(connection, now, now, repaired)
            if connection is not None:
                return connection
        raise IndexUnusable

    def _readable_again(self, connection: sqlite3.Connection) -> list[int]:
        """Those that could not be read when they were put in, and now can; the store notes which still cannot."""
        unreadable = IndexView(connection).unreadable
        return [meeting.number for meeting in self._store.meetings(unreadable)] if unreadable else []

    def _opened(self) -> sqlite3.Connection | None:
        """The open file, or the one that lies there now if that is another one; None when it must be made."""
        try:
            inode = self._path.stat().st_ino
        except FileNotFoundError:
            inode = 0
        if self._connection is None or inode != self._inode:
            self.close()
            self._connection = open_index(self._path)
            self._inode = inode
        return self._connection

    def _known(self, connection: sqlite3.Connection) -> Look:
        """What the index saw when it was written last; read anew when another program wrote since."""
        version: int = connection.execute("PRAGMA data_version").fetchone()[0]
        if self._look is None or version != self._version:
            self._look, self._version = read_look(connection), version
        return self._look

    def _refreshed(
        self, connection: sqlite3.Connection, known: Look, now: Look, repaired: Iterable[int]
    ) -> sqlite3.Connection | None:
        """The index with the changed files in it; None when another program changed it meanwhile."""
        before, after = by_number(known), by_number(now)
        changed = {number for number, file in after.items() if before.get(number) != file} | set(repaired)
        if len(changed) > len(after) // 2:
            return self._rebuilt(now, self._progress)
        connection.execute("BEGIN IMMEDIATE")
        try:
            is_mine = connection.execute("PRAGMA data_version").fetchone()[0] == self._version
            writing = IndexWriting(connection)
            is_worn = writing.is_worn
            if is_mine and not is_worn:
                for number in before.keys() - after.keys():
                    writing.remove(number)
                self._put(writing, sorted(changed), after, self._progress)
                write_look(connection, known, now)
                connection.execute("COMMIT")
                self._look = now
                return connection
        finally:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
        return self._rebuilt(now, self._progress) if is_worn else None

    def _rebuilt(self, now: Look, progress: Progress) -> sqlite3.Connection:
        self.close()
        files = by_number(now)
        with new_index(self._path) as connection:
            self._put(IndexWriting(connection), sorted(files), files, progress)
            write_look(connection, {}, now)
        opened = self._opened()
        if opened is None:
            raise IndexUnusable
        self._known(opened)
        return opened

    def _put(self, writing: IndexWriting, numbers: list[int], files: _Files, progress: Progress) -> None:
        left = set(numbers)
        for done, meeting in enumerate(self._read(numbers), start=1):
            writing.put(meeting, files[meeting.number][0])
            left.discard(meeting.number)
            progress(done, len(numbers))
        for number in left:
            writing.mark_unreadable(number)
        writing.finish()

    def _read(self, numbers: list[int]) -> Iterator[Meeting]:
        if len(numbers) > _FEW:
            yield from self._store.meetings(numbers)
            return
        for number in numbers:
            with suppress(NotulenError):
                yield self._store.meeting(number)
