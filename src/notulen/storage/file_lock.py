"""One writer at a time: a lock beside a file, which names its holder and is given up by the system when he dies.

`filelock` does this too, but its import alone costs 20 ms of the 28 ms that a shell command may cost (it brings in
asyncio, inspect, logging, secrets), and no part of it can be imported without the rest. What is used of it here is one
system call: `flock`, or a byte lock of the C library on Windows; never a mere file that outlives a crash.

Readers need no lock: files are replaced whole. The lock file is a file of its own because the archive file is
replaced; it stays where it is, empty of meaning when nobody holds it.
"""

import errno
import os
import stat
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import get_ident

import msgspec

from notulen.domain.file_errors import ArchiveLocked
from notulen.domain.value import Value
from notulen.storage.atomic_write import cannot_write

_OPEN = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
# Seconds between two tries. Measured: 14 waiters that try every millisecond keep the kernel's own workers from running
# on two cores, and the holder's fsync then takes a minute.
_LONGEST_PAUSE, _SHORTEST_PAUSE = 0.02, 0.004
_HOLDER_BYTES = 2000
_held: set[tuple[int, str]] = set()


class Holder(Value, frozen=True, kw_only=False):
    """Who holds a lock: process, machine, UTC time in ISO form, and the program by its own word."""

    pid: int
    host: str
    since: str
    program: str

    def __str__(self) -> str:
        return f"{self.program}, {self.pid}@{self.host}, {self.since}"


@contextmanager
def locked(path: Path, timeout: float, holder: str) -> Iterator[None]:
    """Hold the lock of `path` (a file that need not exist) while the block runs.

    ArchiveLocked when another holds it for `timeout` seconds: a stopped holder is waited for, never robbed.
    CannotWrite when the folder takes no lock file. RuntimeError when this thread holds it already.
    """
    key = (get_ident(), os.path.abspath(path))
    if key in _held:
        raise RuntimeError(f"{path.name} is locked by this thread already")
    fd = _acquire(path, timeout)
    try:
        _held.add(key)
        _leave_name(fd, holder)
        yield
    finally:
        _held.discard(key)
        _release(fd)


def is_locked_here(path: Path) -> bool:
    """True when the running thread holds the lock of `path`."""
    return (get_ident(), os.path.abspath(path)) in _held


def lock_path(path: Path) -> Path:
    """Where the lock of `path` lies."""
    return path.with_name(path.name + ".lock")


def read_holder(path: Path) -> Holder | None:
    """Who took the lock of `path` last, as far as it can be read; never waits."""
    try:
        fd = os.open(lock_path(path), os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
        try:
            line = os.read(fd, _HOLDER_BYTES).partition(b"\n")[0]
        finally:
            os.close(fd)
        facts = msgspec.json.decode(line)
        return Holder(int(facts["pid"]), str(facts["host"]), str(facts["since"]), str(facts["program"]))
    except (OSError, ValueError, KeyError, TypeError, RecursionError, msgspec.MsgspecError):
        return None


def _acquire(path: Path, timeout: float) -> int:
    waited = 0.0
    beside = lock_path(path)
    try:
        while True:
            fd = _open(beside)
            try:
                waited = _wait(fd, path, waited, timeout)
                if _is_at(fd, beside):
                    return fd
            except BaseException:
                os.close(fd)
                raise
            os.close(fd)
    except OSError as fault:
        raise cannot_write(path, fault) from fault


def _wait(fd: int, path: Path, waited: float, timeout: float) -> float:
    """Wait on after `waited` seconds; how long it was. Only pauses count, not a time in which the machine stood still
    with everybody on it, the holder too.
    """
    while not _lock(fd):
        if waited >= timeout:
            raise ArchiveLocked(path, timeout, str(read_holder(path) or ""))
        # Whoever has waited longer tries more often, so that nobody starves beside writers who come back at once.
        # Uneven waits keep two waiters from always trying at the same moment.
        pause = max(_SHORTEST_PAUSE, _LONGEST_PAUSE - waited / 20)
        pause = min(timeout - waited, pause * (0.5 + time.monotonic_ns() % 1000 / 1000))
        time.sleep(pause)
        waited += pause
    return waited


def _open(path: Path) -> int:
    try:
        return os.open(path, _OPEN & ~os.O_CREAT)
    except FileNotFoundError:
        pass
    fd = os.open(path, _OPEN, 0o660)
    if os.name == "posix":
        _share(fd, path)
    return fd


def _share(fd: int, path: Path) -> None:
    """Let everyone who may write in the folder take the lock, whatever the umask says."""
    with suppress(OSError):
        folder, status = os.stat(path.parent), os.fstat(fd)
        if folder.st_mode & stat.S_IWGRP and folder.st_gid != status.st_gid:
            os.chown(fd, -1, folder.st_gid)
        mode = 0o666 if folder.st_mode & stat.S_IWOTH else 0o660
        if stat.S_IMODE(status.st_mode) != mode:
            os.chmod(fd, mode)


def _is_at(fd: int, path: Path) -> bool:
    """False when the lock file was removed or replaced between opening and locking: that lock guards nothing."""
    try:
        return os.path.samestat(os.fstat(fd), os.lstat(path))
    except FileNotFoundError:
        return False


def _leave_name(fd: int, holder: str) -> None:
    host = os.uname().nodename if os.name == "posix" else os.environ.get("COMPUTERNAME", "")
    since = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
    facts = {"pid": os.getpid(), "host": host, "since": since, "program": holder[:200]}
    with suppress(OSError):  # the name is for a message only
        os.lseek(fd, 0, os.SEEK_SET)
        os.write(fd, msgspec.json.encode(facts) + b"\n")


if sys.platform == "win32":
    import msvcrt

    _FAR = 0x7FFF0000  # locked bytes cannot be read there, so the lock lies far behind the holder's name

    def _lock(fd: int) -> bool:
        os.lseek(fd, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(fd, msvcrt.LK_NBLCK, 1)
        except OSError as fault:
            if fault.errno in {errno.EACCES, errno.EDEADLK, errno.EAGAIN}:
                return False
            raise
        return True

    def _release(fd: int) -> None:
        try:
            os.lseek(fd, _FAR, os.SEEK_SET)
            msvcrt.locking(fd, msvcrt.LK_UNLCK, 1)
        finally:
            os.close(fd)

else:
    import fcntl

    def _lock(fd: int) -> bool:
        try:
            fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as fault:
            if fault.errno in {errno.EAGAIN, errno.EACCES}:
                return False
            raise
        return True

    def _release(fd: int) -> None:
        try:
            fcntl.flock(fd, fcntl.LOCK_UN)  # a forked child may hold a copy of fd: closing ours would not be enough
        finally:
            os.close(fd)
