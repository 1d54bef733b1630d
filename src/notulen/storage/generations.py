"""The generations of backups in a folder, told from their names alone, and when another one is due.

Names stand in the order of making, also when the clock is set back: each says its moment, or the next one after the
newest there is. What the clock said is kept as the time of the file.

Apart from `backup.py`, because every command that wrote asks whether one is due, and few have to read a zip.
"""

import os
import re
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from notulen.domain.value import Value

ROLLING_EVERY = timedelta(minutes=5)
FULL_EVERY = timedelta(days=1)

GENERATION_NAME = re.compile(r"notulen-(\d{8}T\d{6}\.\d{6})Z-(full|rolling)\.zip", re.ASCII)


class Backup(Value, frozen=True, kw_only=False):
    """One generation: where it lies, when it was made (UTC) by its name, and whether it stands by itself."""

    path: Path
    made: datetime
    is_full: bool

    @property
    def made_by_clock(self) -> datetime:
        """When it was made by the clock of that time, or earlier."""
        try:
            return min(self.made, datetime.fromtimestamp(os.stat(self.path).st_mtime, UTC))
        except (OSError, OverflowError, ValueError):
            return self.made


def is_backup_due(last: datetime | None, now: datetime, *, is_meeting_running: bool = False) -> bool:
    """True when the newest generation, made at `last`, is old enough for another; also when the clock went back."""
    if last is None or last > now:
        return True
    return now - last >= (ROLLING_EVERY if is_meeting_running else FULL_EVERY)


def next_moment(folder: Path, now: datetime) -> datetime:
    """`now` in UTC, or the next moment after the newest generation in `folder`, which may be ahead of the clock."""
    moment, newest = now.astimezone(UTC), next(iter(list_backups(folder)), None)
    return moment if newest is None or newest.made < moment else newest.made + timedelta(microseconds=1)


def list_backups(folder: Path) -> list[Backup]:
    """The generations in `folder`, newest first, by name: none is opened."""
    found = []
    try:
        names = os.listdir(folder)
    except OSError:
        names = []
    for each in names:
        name = GENERATION_NAME.fullmatch(each)
        if name:
            with suppress(ValueError):  # a name nobody but a person gave it
                made = datetime.fromisoformat(name[1]).replace(tzinfo=UTC)
                found.append(Backup(folder / each, made, name[2] == "full"))
    return sorted(found, key=lambda backup: (backup.made, backup.path.name), reverse=True)
