"""Drafts on this machine: what each window has of unrecorded lines, in a file that only one living window holds.

    drafts/<archive and meeting>.<n>.draft          what the n-th window on that meeting has not recorded
    drafts/<archive and meeting>.<n>.draft.lock     held while that window is open; the system lets go when it dies

They lie apart from the archive, on the user's own machine: they are written several times a second, hold what was not
meant to be stored yet, and must be there when the archive is not.
"""

import os
import stat
from collections.abc import Iterable
from contextlib import ExitStack, suppress
from datetime import datetime, timedelta
from pathlib import Path

from notulen.domain.draft import Draft
from notulen.domain.file_errors import ArchiveLocked, CannotWrite
from notulen.storage.atomic_write import cannot_write, make_folder, remove_file, write_atomically
from notulen.storage.draft_format import ReadDraft, decode_draft, encode_draft
from notulen.storage.envelope import checksum
from notulen.storage.file_lock import is_locked_here, lock_path, locked
from notulen.storage.neighbour_files import sweep_orphans

LARGEST_DRAFT = 64 * 1024 * 1024  # bytes
_ORPHANS_LIVE = timedelta(days=1)
_HOLDER = "notulen"


class DraftSlot:
    """One window's place for drafts on one meeting, held until it is closed.

    `found` is what windows that died, or were closed with something unrecorded, left on that meeting: it is this
    window's from now on. `damaged` are copies of files of which not everything could be read.
    """

    def __init__(self, path: Path, about: str, lock: ExitStack) -> None:
        self.path = path
        self.found = Draft()
        self.damaged: tuple[Path, ...] = ()
        self._about = about
        self._lock = lock
        self._written: bytes | None = None

    def save(self, draft: Draft) -> None:
        """Have the file hold `draft`; an empty one needs none. CannotWrite when the system refuses."""
        content = encode_draft(draft, self._about) if draft.lines or draft.rescues else b""
        if content == self._written:
            return
        self._written = None
        if content:
            write_atomically(self.path, content, is_private=True)
        else:
            remove_file(self.path)
        self._written = content

    def close(self) -> None:
        """Give the place up; what was saved last stays for the next window."""
        if not self.path.exists():
            _remove_lock(self.path)
        self._lock.close()

    def take_up(self) -> None:
        """Read what lies here. CannotWrite when the file cannot be read, so that it must be left alone."""
        self.found = self._read(self.path)
        if self.damaged:
            with suppress(CannotWrite):
                self.save(self.found)

    def take_over(self, others: Iterable[Path]) -> None:
        """Bring here what lies in those of `others` that nobody holds."""
        for path in others:
            if is_locked_here(path):
                continue
            with suppress(ArchiveLocked, CannotWrite), locked(path, 0.0, _HOLDER):
                found = self.found.joined(self._read(path))
                # First here, then gone there: a crash in between leaves every line twice, but under its one name.
                self.save(found)
                self.found = found
                remove_file(path)
                _remove_lock(path)

    def _read(self, path: Path) -> Draft:
        """The draft in `path`; of a damaged one what can be read, after a copy of it was put aside."""
        raw = _bytes_of(path)
        if raw is None:
            return Draft()
        read = decode_draft(raw) if len(raw) <= LARGEST_DRAFT else ReadDraft(Draft(), is_damaged=True)
        if read.is_damaged:
            self.damaged += (_put_aside(path, raw),)
        return read.draft


class DraftFiles:
    """The drafts on one archive, kept in `folder`."""

    def __init__(self, folder: Path, archive: Path) -> None:
        self._folder = folder
        self._archive = os.path.realpath(archive)

    def take(self, meeting_id: str, title: str, now: datetime) -> DraftSlot:
        """The first free place for drafts on that meeting, with what was left. CannotWrite when there can be none."""
        make_private_folder(self._folder)
        sweep_orphans(self._folder, _ORPHANS_LIVE, now)
        # The id comes out of a file of the archive and could say anything: it never becomes part of a path.
        name = checksum(f"{self._archive}\n{meeting_id}".encode("utf-8", "replace"))[:32]
        number = 0
        while True:
            number += 1
            path = self._folder / f"{name}.{number}.draft"
            if is_locked_here(path):
                continue
            lock = ExitStack()
            try:
                lock.enter_context(locked(path, 0.0, _HOLDER))
            except ArchiveLocked:
                continue
            slot = DraftSlot(path, f"{title} · {self._archive}", lock)
            try:
                slot.take_up()
            except CannotWrite:
                slot.close()
                continue
            slot.take_over(each for each in sorted(self._folder.glob(f"{name}.*.draft")) if each != path)
            return slot


def make_private_folder(path: Path) -> None:
    """Make the folder, and let nobody else look into it. CannotWrite when it cannot be made."""
    make_folder(path)
    with suppress(OSError):
        os.chmod(path, stat.S_IRWXU)


def _bytes_of(path: Path) -> bytes | None:
    """The bytes of a file, no more than a draft can have and one; None when it is not there."""
    try:
        with path.open("rb") as file:
            return file.read(LARGEST_DRAFT + 1)
    except FileNotFoundError:
        return None
    except OSError as fault:
        raise cannot_write(path, fault) from fault


def _put_aside(path: Path, raw: bytes) -> Path:
    """A second name for the file, which stays when the first is given to a new one."""
    number = 1
    while (aside := path.with_name(f"{path.name}.damaged-{number}")).exists():
        number += 1
    try:
        os.link(path, aside, follow_symlinks=False)
    except OSError:  # no second names here
        write_atomically(aside, raw, is_private=True)
    return aside


def _remove_lock(path: Path) -> None:
    """The lock is held: whoever has it open already sees that it is gone, and makes a new one."""
    with suppress(OSError):
        os.unlink(lock_path(path))
