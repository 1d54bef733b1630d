"""The one atomic writer: every file notulen writes, an export too, appears under its name whole or not at all.

A neighbour file (see `neighbour_files`) takes the bytes, is fsynced and then takes the name; the folder is fsynced
last. A reader sees the old file or the new one. When the write fails, the neighbour goes and the old file stands. Only
if the very last step, the folder's fsync, fails, the new file is in place already although `CannotWrite` is raised: it
may not survive a power cut, so it does not count as saved.

Links: `os.replace` never follows one, so a planted link cannot lead a write elsewhere. A target that is a link, a
folder or a device is refused (DENIED) rather than replaced. With `follow_link=True`, for exports into a place the user
named, a link to a regular file leads to that file.
"""

import errno
import os
import stat
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from notulen.domain.file_errors import CannotWrite, FileExists, WriteFault
from notulen.domain.value import Value
from notulen.storage.neighbour_files import neighbour_of

_NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
_WINDOWS_IN_USE = {5, 32, 33}  # access denied, sharing violation, lock violation: someone reads just now
_WINDOWS_WAITS = (0.001, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.3)  # seconds, about one in all
_FAULTS = {
    errno.ENOSPC: WriteFault.FULL,
    errno.EDQUOT: WriteFault.FULL,
    errno.EFBIG: WriteFault.FULL,
    errno.EROFS: WriteFault.READ_ONLY,
    errno.EACCES: WriteFault.DENIED,
    errno.EPERM: WriteFault.DENIED,
    errno.ELOOP: WriteFault.DENIED,
    errno.ENOENT: WriteFault.MISSING,
    errno.ENOTDIR: WriteFault.MISSING,
}
_NO_LINKS_HERE = {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK}


class Stamp(Value, frozen=True, kw_only=False):
    """What the folder says about a file: two equal stamps mean, most probably, an unchanged file."""

    inode: int
    mtime_ns: int
    size: int

    @classmethod
    def of(cls, status: os.stat_result) -> "Stamp":
        return cls(status.st_ino, status.st_mtime_ns, status.st_size)


def write_atomically(
    path: Path,
    content: bytes | Sequence[bytes],
    *,
    overwrite: bool = True,
    mode_from: Path | None = None,
    follow_link: bool = False,
    is_private: bool = False,
    is_read_only: bool = False,
) -> Stamp:
    """Put `content`, whole or in pieces, under `path` durably and give the stamp of the new file.

    The mode and group of the file that stands there are kept; a new file takes those of `mode_from`, if that stands,
    else what the umask leaves; a private one is for its owner alone, whatever stood there; a read-only one
    nobody may write afterwards (where modes are known). FileExists if it stands and `overwrite` is False, CannotWrite
    on any fault.
    """
    try:
        if follow_link and path.is_symlink():
            path = path.resolve(strict=True)
        old = _status(path)
        if old is not None and not overwrite:
            raise FileExists(path)
        pattern = old or (None if mode_from is None else _status(mode_from))
    except (OSError, RuntimeError) as fault:
        raise cannot_write(path, fault) from fault
    pieces = [content] if isinstance(content, bytes) else content
    mode = 0o600 if is_private else 0o666 if pattern is None else stat.S_IMODE(pattern.st_mode) & 0o777
    publish = _replace if overwrite else _take_free_name
    return _write(path, pieces, mode, None if is_private else pattern, publish, is_read_only=is_read_only)


def write_new(
    path: Path, content: bytes | Sequence[bytes], *, mode_from: Path | None = None, is_read_only: bool = False
) -> Stamp:
    """Put `content` under `path` only if the name is free; FileExists even when two processes try at once."""
    return write_atomically(path, content, overwrite=False, mode_from=mode_from, is_read_only=is_read_only)


def remove_file(path: Path) -> None:
    """Remove `path` durably; nothing happens if it is not there. CannotWrite on a fault."""
    try:
        os.unlink(path)
        flush_folder(path.parent)
    except FileNotFoundError:
        return
    except OSError as fault:
        raise cannot_write(path, fault) from fault


def make_folder(path: Path) -> None:
    """Make `path` and what is missing above it, durably; below a folder shared with a group it is shared the same."""
    if path.is_dir():
        return
    make_folder(path.parent)
    try:
        with suppress(FileExistsError):
            os.mkdir(path)
            shared = stat.S_IMODE(os.stat(path.parent).st_mode)
            if shared & stat.S_IWGRP and os.name == "posix":
                os.chmod(path, shared & ~stat.S_ISVTX)
        flush_folder(path.parent)
    except OSError as fault:
        raise cannot_write(path, fault) from fault


def flush_folder(folder: Path) -> None:
    """Make the names in `folder` durable. OSError if the system cannot; nothing on systems that do not know it."""
    if os.name != "posix":
        return
    fd = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(fd)
    except OSError as fault:
        if fault.errno not in {errno.EINVAL, errno.ENOTSUP}:
            raise
    finally:
        os.close(fd)


def cannot_write(path: Path, fault: Exception) -> CannotWrite:
    """The error that says in facts why `path` was not written; `free` is filled in when the disk is full."""
    kind = _FAULTS.get(getattr(fault, "errno", 0), WriteFault.IO)
    if isinstance(fault, PermissionError) and kind is WriteFault.IO:
        kind = WriteFault.DENIED
    is_full = getattr(fault, "errno", 0) == errno.ENOSPC  # behind a quota or a limit the disk may have room
    return CannotWrite(path, kind, _free_bytes(path.parent) if is_full else None)


def _status(path: Path) -> os.stat_result | None:
    try:
        status = os.lstat(path)
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(status.st_mode):
        raise PermissionError(errno.EPERM, "not a regular file", str(path))
    return status


def _write(
    path: Path,
    pieces: Sequence[bytes],
    mode: int,
    pattern: os.stat_result | None,
    publish: Callable[[str, Path], None],
    *,
    is_read_only: bool,
) -> Stamp:
    temporary = neighbour_of(path)
    fd = -1
    is_ours = False
    try:
        fd = os.open(temporary, _NEW_FILE, mode)
        is_ours = True
        if pattern is not None:
            _take_after(fd, pattern)
        if is_read_only and os.name == "posix":
            os.chmod(fd, stat.S_IMODE(os.fstat(fd).st_mode) & 0o444)
        _write_all(fd, pieces)
        _flush(fd)
        stamp = Stamp.of(os.fstat(fd))
        closing, fd = fd, -1
        os.close(closing)  # a network drive may report a full disk only here
        publish(temporary, path)
        is_ours = False
        flush_folder(path.parent)
    except BaseException as fault:
        if fd >= 0:
            with suppress(OSError):
                os.close(fd)
        if is_ours:
            with suppress(OSError):
                os.unlink(temporary)
        if isinstance(fault, OSError):
            raise cannot_write(path, fault) from fault
        raise
    return stamp


def _take_after(fd: int, pattern: os.stat_result) -> None:
    """Give the new file the mode and group of the old one; a group that cannot be kept gets no more than others."""
    if os.name != "posix":
        return
    status = os.fstat(fd)
    mode = stat.S_IMODE(pattern.st_mode)
    if status.st_gid != pattern.st_gid:
        try:
            os.chown(fd, -1, pattern.st_gid)
        except OSError:
            mode = mode & ~0o070 | (mode & mode << 3 & 0o070)
            mode = mode & ~0o6000
    if stat.S_IMODE(status.st_mode) != mode:
        os.chmod(fd, mode)


def _write_all(fd: int, pieces: Sequence[bytes]) -> None:
    written = os.writev(fd, pieces) if os.name == "posix" else 0
    size = sum(map(len, pieces))
    if written < size:
        rest = memoryview(b"".join(pieces))
        while written < size:
            written += os.write(fd, rest[written:])


def _flush(fd: int) -> None:
    if sys.platform == "darwin":  # fsync leaves the bytes in the drive's own cache there
        import fcntl

        with suppress(OSError):
            fcntl.fcntl(fd, fcntl.F_FULLFSYNC)
            return
    os.fsync(fd)


def _replace(temporary: str, path: Path) -> None:
    for wait in _WINDOWS_WAITS:
        try:
            return os.replace(temporary, path)
        except OSError as fault:
            if getattr(fault, "winerror", None) not in _WINDOWS_IN_USE:
                raise
            time.sleep(wait)
    return os.replace(temporary, path)


def _take_free_name(temporary: str, path: Path) -> None:
    try:
        if os.name == "posix":
            os.link(temporary, path, follow_symlinks=False)
            with suppress(OSError):  # the name stands: a neighbour left over is swept later
                os.unlink(temporary)
        else:
            os.rename(temporary, path)  # refuses an existing name there
    except FileExistsError:
        raise FileExists(path) from None
    except OSError as fault:
        if fault.errno not in _NO_LINKS_HERE:
            raise
        try:  # no hard links here: hold the name with an empty file, then replace that
            os.close(os.open(path, _NEW_FILE, 0o600))
        except FileExistsError:
            raise FileExists(path) from None
        _replace(temporary, path)


def _free_bytes(folder: Path) -> int | None:
    try:
        if os.name == "posix":
            space = os.statvfs(folder)
            return space.f_bavail * space.f_frsize
        from shutil import disk_usage

        return disk_usage(folder).free
    except OSError:
        return None
