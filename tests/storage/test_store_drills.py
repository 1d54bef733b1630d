"""The gate of the store in small: the full figures are `benchmarks/reliability.py --through whole-store --full`."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path

import pytest

from notulen.storage.backup import backup_now
from notulen.storage.file_store import FileStore
from notulen.storage.generations import list_backups
from notulen.storage.restore import restore
from storage.drills import crowd
from storage.faults import Fault
from storage.store_drills import StoreSubject, fail_the_store, kill_the_store, worlds
from storage.store_script import picture, play, random_plays


@pytest.fixture
def make_world(disk_path: Path) -> Callable[[], Path]:
    numbered = worlds(disk_path)
    return lambda: next(numbered)


def test_nothing_acknowledged_is_lost_to_sixty_kills(make_world: Callable[[], Path]) -> None:
    """R1."""
    count = kill_the_store(make_world, runs=60, seed=1, longest=0.12)
    assert (count.unreadable, count.lost, count.left_over) == (0, 0, 0), count


def test_every_step_is_old_or_new_at_every_fault_point(make_world: Callable[[], Path]) -> None:
    """R2, with changes of several files; and whatever happened, the next line is recorded."""
    count = fail_the_store(make_world, (Fault.KILL, Fault.ENOSPC))
    assert (count.unreadable, count.lost, count.left_over) == (0, 0, 0), count
    assert count.runs > 200


def test_sixteen_writers_lose_nothing_and_two_readers_see_nothing_torn(make_world: Callable[[], Path]) -> None:
    """R5."""
    count = crowd(StoreSubject(), make_world(), writers=16, changes=6, readers=2)
    assert (count.unreadable, count.lost) == (0, 0), count


def test_every_generation_of_backups_restores_what_was_there(make_world: Callable[[], Path]) -> None:
    """R15."""
    archive, backups = make_world(), make_world()
    store = FileStore(archive, backups=backups)
    pictures = []
    for hour, step in enumerate(islice(random_plays(3), 40)):
        play(store, step)
        if hour % 8 == 7:
            backup_now(archive, backups, datetime(2026, 1, 1, hour, tzinfo=UTC) if hour < 24 else _day(hour))
            pictures.append(picture(store))
    generations = list_backups(backups)
    assert len(generations) == 5
    for backup, expected in zip(reversed(generations), pictures, strict=True):
        restore(backup.path, archive, backup.made + timedelta(days=900))
        assert picture(FileStore(archive)) == expected


def _day(hour: int) -> datetime:
    return datetime(2026, 1, 1, tzinfo=UTC) + timedelta(hours=hour)
