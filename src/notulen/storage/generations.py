"""The generations of backups in a folder, told from their names alone, and when another one is due.

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
    """One generation: where it lies, when it was made (UTC), and whether it stands by itself."""

    path: Path
    made: datetime
    is_full: bool


def is_backup_due(last: datetime | None, now: datetime, *, is_meeting_running: bool = False) -> bool:
    """True when the newest generation, made at `last`, is old enough for another; also when the clock went back."""
    if last is None or last > now:
        return True
    return now - last >= (ROLLING_EVERY if is_meeting_running else FULL_EVERY)


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
