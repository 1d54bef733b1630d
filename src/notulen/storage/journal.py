"""Changes that touch more than one file: an intent log makes them happen as a whole.

`change_together` writes `<archive>/journal.json`, a sealed file with the full new bytes of every target and the
checksum of what stands there now, then replaces the targets in the given order, then removes the journal. A crash
before the journal stands leaves the old state; after it, `recover` completes the new one. There is no third.

Locks, always taken in this order: archive.json first, then the other files by name. A change of several files holds
archive.json and every file it touches; a change of one file holds only that one and writes no journal. Nobody waits
for archive.json while holding another.
`held_locks` does this and recovers first, so no change is ever built on a half-made one.

Readers take no lock. Between two replaces they see some files new and some old, each whole. So the caller names first
what is referred to and last what refers to it, as a rule archive.json last. A reader that needs both sides alike looks
at `is_pending` before and after.
"""

import os
from collections.abc import Sequence
from contextlib import ExitStack, suppress
from enum import StrEnum
from pathlib import Path, PurePosixPath

from notulen.domain.file_errors import CannotRead, CannotWrite, DamagedFile
from notulen.domain.value import Value
from notulen.storage.atomic_write import make_folder, remove_file, write_atomically, write_new
from notulen.storage.encoded_tables import Document
from notulen.storage.envelope import FileKind, checksum, open_envelope, seal
from notulen.storage.file_lock import is_locked_here, locked

ARCHIVE_FILE = "archive.json"
JOURNAL_FILE = "journal.json"
_ABSENT = "absent"


class PlannedWrite(Value, frozen=True, kw_only=False):
    """The whole new content of one file, or None to remove it; `path` is relative to the archive, with slashes.

    `is_frozen` makes it read-only.
    """

    path: str
    content: bytes | None
    is_frozen: bool = False


class Recovery(StrEnum):
    """What `recover` found: no journal, one that it completed, or one that it could not follow and set aside."""

    NOTHING = "nothing"
    COMPLETED = "completed"
    SET_ASIDE = "set_aside"


def change_together(archive: Path, writes: Sequence[PlannedWrite]) -> None:
    """Make all `writes` or none, durably. Wants the locks of archive.json and of every file named.

    CannotWrite when the system refuses: then the old state stands, or, where even going back was refused, the journal
    stands and the next `recover` completes the new state; `is_begun` says so.
    """
    for file in (ARCHIVE_FILE, *(write.path for write in writes)):
        if not is_locked_here(archive / file):
            raise RuntimeError(f"{file} is changed without its lock")
    before = [PlannedWrite(write.path, _content(path_inside(archive, write.path))) for write in writes]
    steps: dict[str, Document] = {}
    for number, (old, new) in enumerate(zip(before, writes, strict=True)):
        steps[f"{number:06d}"] = {
            "path": new.path,
            "expected": _sum(old.content),
            "content": None if new.content is None else new.content.decode(),
            **({"is_frozen": True} if new.is_frozen else {}),
        }
    try:
        write_new(archive / JOURNAL_FILE, seal({"steps": steps}), mode_from=archive / ARCHIVE_FILE)
    except CannotWrite as fault:
        with suppress(CannotWrite):
            remove_file(archive / JOURNAL_FILE)  # it may stand already when only the folder's fsync was refused
        fault.is_begun = is_pending(archive)
        raise
    try:
        for write in writes:
            _make(archive, write)
    except CannotWrite as fault:
        with suppress(CannotWrite, CannotRead):
            for write in before:
                if _content(path_inside(archive, write.path)) != write.content:  # what refuses was not changed either
                    _make(archive, write)
            remove_file(archive / JOURNAL_FILE)
        fault.is_begun = is_pending(archive)
        raise
    with suppress(CannotWrite):  # everything is in place: a journal left over changes nothing and goes next time
        remove_file(archive / JOURNAL_FILE)


def is_pending(archive: Path) -> bool:
    """True while a change of several files is being made, or was left half-made by a crash."""
    return os.path.lexists(os.path.join(archive, JOURNAL_FILE))


def recover(archive: Path) -> Recovery:
    """Complete a change that a crash left half-made. Wants the lock of archive.json and no other.

    A journal that does not verify never saw a replace, and one whose files were changed by something that does not
    know our locks (a synchronising folder, say) must not be followed: both are set aside beside it, never deleted.
    NewerFormat for the journal of a newer notulen.
    """
    journal = archive / JOURNAL_FILE
    if not is_pending(archive):
        return Recovery.NOTHING
    if not is_locked_here(archive / ARCHIVE_FILE):
        raise RuntimeError("a journal is followed without the lock of the archive")
    try:
        steps = _read_steps(archive)
    except DamagedFile:
        return _set_aside(archive)
    with ExitStack() as locks:
        for name in sorted({write.path for write, _ in steps} - {ARCHIVE_FILE}):
            make_folder((archive / name).parent)
            locks.enter_context(locked(archive / name, 10.0, "notulen (recovery)"))
        present = {write.path: _sum(_content(path_inside(archive, write.path))) for write, _ in steps}
        if any(present[write.path] not in {expected, _sum(write.content)} for write, expected in steps):
            return _set_aside(archive)
        for write, _ in steps:
            if present[write.path] != _sum(write.content):
                _make(archive, write)
        remove_file(journal)
    return Recovery.COMPLETED


def _read_steps(archive: Path) -> list[tuple[PlannedWrite, str]]:
    path = archive / JOURNAL_FILE
    raw = _content(path)
    if raw is None:
        return []
    table = open_envelope(path, raw, FileKind.JOURNAL).get("steps", {})
    steps = []
    for number in sorted(table):
        step = table[number]
        name, expected, content = step.get("path"), step.get("expected"), step.get("content")
        if not isinstance(name, str) or not isinstance(expected, str) or not isinstance(content, str | None):
            raise DamagedFile(path, "shape", f"steps.{number}")
        try:
            path_inside(archive, name)
        except ValueError:
            raise DamagedFile(path, "shape", f"steps.{number}.path") from None
        is_frozen = step.get("is_frozen") is True
        steps.append((PlannedWrite(name, None if content is None else content.encode(), is_frozen), expected))
    return steps


def _make(archive: Path, write: PlannedWrite) -> None:
    path = path_inside(archive, write.path)
    if write.content is None:
        remove_file(path)
    else:
        make_folder(path.parent)
        write_atomically(path, write.content, mode_from=archive / ARCHIVE_FILE, is_read_only=write.is_frozen)


def path_inside(archive: Path, name: str) -> Path:
    """The path `name` in the archive; ValueError when it would lead out of it."""
    parts = PurePosixPath(name).parts
    if not parts or name.startswith("/") or any(part in {"..", "."} or "\\" in part or ":" in part for part in parts):
        raise ValueError(name)
    return archive.joinpath(*parts)


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as fault:
        raise CannotRead(path, "io") from fault


def _sum(content: bytes | None) -> str:
    return _ABSENT if content is None else checksum(content)


def _set_aside(archive: Path) -> Recovery:
    content = _content(archive / JOURNAL_FILE) or b""
    write_atomically(archive / f"journal-{checksum(content)[:12]}.aside", content, mode_from=archive / ARCHIVE_FILE)
    remove_file(archive / JOURNAL_FILE)
    return Recovery.SET_ASIDE
