"""One archive file in memory and on disk: verified when read, replaced atomically when changed."""

import os
import stat
import time
from pathlib import Path

from notulen.domain.file_errors import CannotRead, DamagedFile, NewerFormat, cannot_read
from notulen.storage.atomic_write import Stamp, write_atomically, write_new
from notulen.storage.encoded_tables import Changes, EncodedTables, Tables
from notulen.storage.envelope import HEAD_LENGTH, LARGEST_FILE, FileKind, open_envelope, seal_pieces
from notulen.storage.file_lock import is_locked_here

_READ = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
# Clocks of file systems tick every 1 to 10 ms, and a freed inode number is given out again: two saves within a tick can
# leave the same stamp. A file that was younger than this when it was read is recognised by its checksum as well.
_TICK_NS = 100_000_000
UNREADABLE = (DamagedFile, NewerFormat, CannotRead)
"""What `JsonFile.read` raises of a file that cannot be read."""


class JsonFile:
    """A file of tables. `read` needs no lock; `change` and `write` want `locked(path, ...)` around read and write."""

    def __init__(self, path: Path, kind: FileKind) -> None:
        self.path = path
        self.kind = kind
        self._tables: EncodedTables | None = None
        self._stamp: Stamp | None = None
        self._head = b""
        self._is_settled = False

    def exists(self) -> bool:
        """True when something stands under the path, readable or not."""
        return os.path.lexists(self.path)

    def stamp(self) -> Stamp | None:
        """The stamp of the file as it is now, for noticing changes by others; None if it is not there."""
        try:
            return Stamp.of(os.lstat(self.path))
        except OSError:
            return None

    def read(self) -> Tables:
        """The tables as they are on disk now; an unchanged file costs one stat. Shared: never change them in place.

        CannotRead (missing, denied, link, folder, io), DamagedFile, NewerFormat.
        """
        return self._fresh().tables

    def raw(self) -> bytes:
        """The bytes on disk now, unproven and not remembered. Raises CannotRead; DamagedFile for too many."""
        return self._bytes(LARGEST_FILE)[1]

    @property
    def known(self) -> Tables | None:
        """The tables as they were read or written last, without a look at the disk."""
        return None if self._tables is None else self._tables.tables

    def write_new(self, tables: Tables, *, mode_from: Path | None = None) -> Stamp:
        """Make the file; FileExists when the name is taken. `mode_from` is the file whose mode and group it takes."""
        encoded = EncodedTables({}).with_changes(tables)
        content = seal_pieces(encoded.pieces())
        return self._keep(encoded, content[0], write_new(self.path, content, mode_from=mode_from))

    def write(self, tables: Tables) -> Stamp:
        """Replace all tables by `tables`. The file on disk must verify: a damaged one is never written over."""
        self._demand_lock()
        self._fresh()
        return self._put(EncodedTables({}).with_changes(tables))

    def change(self, changes: Changes) -> Stamp:
        """Apply `changes` to the tables as they are on disk now and write once. Only named records are encoded."""
        self._demand_lock()
        return self._put(self._fresh().with_changes(changes))

    def sealed_after(self, changes: Changes) -> bytes:
        """The bytes the file would have after `changes`, for a journal; nothing is written."""
        return b"".join(seal_pieces(self._fresh().with_changes(changes).pieces()))

    def _put(self, encoded: EncodedTables) -> Stamp:
        content = seal_pieces(encoded.pieces())
        return self._keep(encoded, content[0], write_atomically(self.path, content))

    def _keep(self, encoded: EncodedTables, head: bytes, stamp: Stamp) -> Stamp:
        self._tables, self._stamp, self._head, self._is_settled = encoded, stamp, head[:HEAD_LENGTH], False
        return stamp

    def _fresh(self) -> EncodedTables:
        now = time.time_ns()
        stamp = self.stamp()
        if self._tables is not None and stamp is not None and stamp == self._stamp:
            if self._is_settled:
                return self._tables
            stamp, head = self._bytes(HEAD_LENGTH)
            if stamp == self._stamp and head == self._head:
                self._is_settled = now - stamp.mtime_ns > _TICK_NS
                return self._tables
        self._tables = None
        stamp, raw = self._bytes(LARGEST_FILE)
        encoded = EncodedTables(open_envelope(self.path, raw, self.kind))
        self._keep(encoded, raw, stamp)
        self._is_settled = now - stamp.mtime_ns > _TICK_NS
        return encoded

    def _bytes(self, limit: int) -> tuple[Stamp, bytes]:
        try:
            fd = os.open(self.path, _READ)
            try:
                status = os.fstat(fd)
                if not stat.S_ISREG(status.st_mode):
                    raise CannotRead(self.path, "folder" if stat.S_ISDIR(status.st_mode) else "not_a_file")
                if status.st_size > LARGEST_FILE:
                    raise DamagedFile(self.path, "too_large", str(status.st_size))
                content = os.read(fd, min(limit, status.st_size + 1))
                while len(content) < min(limit, status.st_size) and (more := os.read(fd, status.st_size)):
                    content += more
            finally:
                os.close(fd)
        except OSError as fault:
            raise cannot_read(self.path, fault) from fault
        return Stamp.of(status), content

    def _demand_lock(self) -> None:
        if not is_locked_here(self.path):
            raise RuntimeError(f"{self.path.name} is changed without its lock")
