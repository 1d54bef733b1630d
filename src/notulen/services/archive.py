"""Use cases on the archive as a whole: where it lies, whether it is sound, copies of it and the way back."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from notulen.domain.errors import NotFound, NotulenError, Noun
from notulen.storage.generations import Backup, is_backup_due, list_backups
from notulen.storage.store import FileCheck, Store


class ArchiveService:
    """One archive folder and its backups, which lie outside it."""

    def __init__(self, store: Store, folder: Path, backups: Path) -> None:
        self._store = store
        self.folder = folder
        self.backups = backups

    def check(self) -> tuple[FileCheck, ...]:
        """Every file of the archive, sound or not; what a crash left half-made is completed and removed first."""
        with suppress(NotulenError):
            self._store.tidy()
        return tuple(self._store.verify())

    def back_up(self, *, now: datetime) -> Path:
        """A copy of the whole archive as it is now. Raises CannotWrite."""
        from notulen.storage.backup import backup_now

        return backup_now(self.folder, self.backups, now)

    def back_up_if_due(self, *, now: datetime, is_meeting_running: bool = False) -> Path | None:
        """A copy when the last one is older than the rhythm asks: daily, every five minutes in a meeting."""
        newest = next(iter(self.copies()), None)
        last = newest.made_by_clock if newest else None
        if not self.folder.is_dir() or not is_backup_due(last, now, is_meeting_running=is_meeting_running):
            return None
        from notulen.storage.backup import backup_now

        return backup_now(self.folder, self.backups, now, is_rolling=is_meeting_running)

    def copies(self) -> Sequence[Backup]:
        """The copies that are there, newest first."""
        return list_backups(self.backups)

    def get_copy(self, asked: str) -> Backup:
        """The copy with that file name; for an empty name the newest without a damaged file, else the newest.

        Raises NotFound.
        """
        from notulen.storage.backup import newest_whole_copy

        kept = self.copies()
        whole = None if asked else newest_whole_copy(self.backups)
        for each in kept:
            if each.path == whole or (asked and asked in (each.path.name, each.path.stem, str(each.path))):
                return each
        if kept and not asked:
            return kept[0]
        raise NotFound(Noun.BACKUP, asked, [each.path.name for each in kept[:3]])

    def restore(self, asked: str, *, now: datetime) -> Path | None:
        """Put a copy, as `get_copy` finds it, in the archive's place; returns where the archive as it was is kept.

        Nothing is deleted.
        """
        from notulen.storage.restore import restore

        return restore(self.get_copy(asked).path, self.folder, now)
