"""Reviews on this machine: what each has walked through, in a file that only one living window holds.

    reviews/<archive and scope>.<n>.review          the n-th review of that scope that is not finished
    reviews/<archive and scope>.<n>.review.lock     held while a window is in it; the system lets go when it dies

They lie beside the drafts and not in the archive: where somebody stands is nobody else's business, changes with every
key, and is no step to undo. Two people who review at once have a file each; what they say meets in the archive. A file
that is not as it was written counts as none: only the position was in it.
"""

import os
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import NamedTuple

import msgspec

from notulen.domain.file_errors import ArchiveLocked, CannotWrite
from notulen.domain.review import ReviewRecord, ReviewScope
from notulen.storage.atomic_write import remove_file, write_atomically
from notulen.storage.draft_files import make_private_folder
from notulen.storage.envelope import checksum
from notulen.storage.file_lock import is_locked_here, lock_path, locked

LARGEST_RECORD = 16 * 1024 * 1024  # bytes
_HOLDER = "notulen"


class _Place(NamedTuple):
    path: Path
    lock: ExitStack


class ReviewFiles:
    """The unfinished reviews on one archive, kept in `folder`; this program holds at most one of each scope."""

    def __init__(self, folder: Path, archive: Path) -> None:
        self._folder = folder
        self._archive = os.path.realpath(archive)
        self._held: dict[str, _Place] = {}

    def open(self, scope: ReviewScope) -> ReviewRecord | None:
        """Hold a place for reviews of that scope: one that was left, else a free one. What was left there, if any."""
        with suppress(CannotWrite):
            return _read(self._place(scope).path)
        return None

    def keep(self, record: ReviewRecord) -> bool:
        """Have the review on this machine; False when the system refuses, so that it could not be gone on with."""
        try:
            line = msgspec.json.encode(record)
            path = self._place(record.scope).path
            write_atomically(path, checksum(line).encode() + b" " + line + b"\n", is_private=True)
        except (CannotWrite, UnicodeEncodeError):  # half a character in a name, which no file can hold
            return False
        return True

    def leave(self, scope: ReviewScope) -> None:
        """Give the place up; what was kept last is for the next window."""
        place = self._held.pop(self._name(scope), None)
        if place is not None:
            if not place.path.exists():
                with suppress(OSError):  # held still: whoever has it open sees that it is gone
                    os.unlink(lock_path(place.path))
            place.lock.close()

    def forget(self, scope: ReviewScope) -> None:
        """Remove what is kept in the place held for that scope, and give it up."""
        with suppress(CannotWrite):
            remove_file(self._place(scope).path)
        self.leave(scope)

    def _place(self, scope: ReviewScope) -> _Place:
        name = self._name(scope)
        if name not in self._held:
            self._held[name] = self._taken(name)
        return self._held[name]

    def _taken(self, name: str) -> _Place:
        """The first place nobody holds, of those where something was left, else of all. CannotWrite."""
        make_private_folder(self._folder)
        left = sorted(self._folder.glob(f"{name}.*.review"), key=_number)
        for path in left:
            lock = _locked_now(path)
            if lock is None:
                continue
            if _read(path) is not None:
                return _Place(path, lock)
            lock.close()
        number = 0
        while True:
            number += 1
            path = self._folder / f"{name}.{number}.review"
            lock = _locked_now(path)
            if lock is not None:
                return _Place(path, lock)

    def _name(self, scope: ReviewScope) -> str:
        # What a scope says could be anything: it never becomes part of a path.
        owner = scope.owner
        named = (owner.kind, owner.key, "" if owner.key else owner.name.casefold()) if owner else ()
        said = (self._archive, scope.series, tuple(sorted(set(scope.provinces))), scope.meeting, *map(str, named))
        return checksum(repr(said).encode("utf-8", "replace"))[:32]


def _locked_now(path: Path) -> ExitStack | None:
    """The lock of `path`, or None when somebody has it."""
    if is_locked_here(path):
        return None
    lock = ExitStack()
    try:
        lock.enter_context(locked(path, 0.0, _HOLDER))
    except ArchiveLocked:
        return None
    return lock


def _number(path: Path) -> int:
    number = path.name.split(".")[-2]
    return int(number) if number.isdecimal() else 0


def _read(path: Path) -> ReviewRecord | None:
    """What is kept in `path`; None when that is nothing, or not as it was written."""
    try:
        with path.open("rb") as file:
            raw = file.read(LARGEST_RECORD + 1)
    except OSError:
        return None
    sum_, _, line = raw.partition(b" ")
    if sum_ != checksum(line[:-1]).encode():
        return None
    try:
        record = msgspec.json.decode(line, type=ReviewRecord)
    except (msgspec.MsgspecError, UnicodeError, RecursionError):  # a newer notulen may say more
        return None
    return record if _is_sound(record) else None


def _is_sound(record: ReviewRecord) -> bool:
    last = len(record.queue)
    return 0 <= record.position <= last and all(0 <= step.place < last for step in (*record.steps, *record.undone))
