"""The neighbour files that bytes go to before they take a file's name, and what dead processes left of them.

One is called `.<name>.<pid>-<host and chance>.tmp`, so that its name tells who made it.
"""

import os
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from zlib import crc32


def neighbour_of(path: Path) -> str:
    """A name for the neighbour file of `path` that nobody else takes."""
    return str(path.parent / f".{path.name}.{os.getpid()}-{_HOST}{os.urandom(4).hex()}.tmp")


def temporary_maker(name: str) -> tuple[int, str] | None:
    """The process that made the neighbour file `name`, and the mark of its machine; None for any other name."""
    if not (name.startswith(".") and name.endswith(".tmp")):
        return None
    import re  # compiled only where one lies about

    made = re.fullmatch(r"\..+\.([1-9][0-9]*)-([0-9a-f]{4})[0-9a-f]{8}\.tmp", name, re.DOTALL)
    return (int(made[1]), made[2]) if made else None


def sweep_orphans(folder: Path, older_than: timedelta, now: datetime) -> int:
    """Remove the neighbour files that dead processes left in `folder` (not below it); how many went.

    One goes when its process on this machine is gone, or when it is older than `older_than`, whoever made it: another
    machine's processes cannot be seen from here. What cannot be removed stays.
    """
    removed = 0
    try:
        names = os.listdir(folder)
    except OSError:
        return 0
    for name in names:
        maker = temporary_maker(name)
        if maker is None:
            continue
        path = folder / name
        with suppress(OSError):
            is_old = os.lstat(path).st_mtime < (now - older_than).timestamp()
            if is_old or (maker[1] == _HOST and not _is_alive(maker[0])):
                os.unlink(path)
                removed += 1
    return removed


def _is_alive(pid: int) -> bool:
    if os.name != "posix":
        return False  # a file in use cannot be removed there, so trying is enough
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True


def _host_mark() -> str:
    name = os.uname().nodename if os.name == "posix" else os.environ.get("COMPUTERNAME", "")
    return f"{crc32(name.encode()) & 0xFFFF:04x}"


_HOST = _host_mark()
