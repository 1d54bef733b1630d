"""The gate of the storage in small: the full figures are `python benchmarks/reliability.py --full`."""

import os
import random
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path

import pytest

from notulen.storage.envelope import seal
from storage.drills import crowd, damage_many, damaged, fail_everywhere, kill_at_random, restore_each
from storage.minutes_model import LONG_TEXT, FilesSubject, Operation, after_operation, random_operations


@pytest.fixture
def make_world(disk_path: Path) -> Callable[[], Path]:
    numbers = iter(range(100_000))
    return lambda: disk_path / str(next(numbers))


def test_nothing_acknowledged_is_lost_to_sixty_kills(make_world: Callable[[], Path]) -> None:
    """R1."""
    count = kill_at_random(FilesSubject(), make_world, runs=60, seed=1, longest=0.06)
    assert (count.unreadable, count.lost, count.left_over) == (0, 0, 0), count


def test_six_steps_are_old_or_new_at_every_fault_point(make_world: Callable[[], Path]) -> None:
    """R2 on the files themselves."""
    count = fail_everywhere(FilesSubject(), make_world)
    assert (count.unreadable, count.lost, count.left_over) == (0, 0, 0), count
    assert count.runs > 400


def test_each_generation_is_restored_to_the_byte(make_world: Callable[[], Path]) -> None:
    """R15."""
    count = restore_each(FilesSubject(), make_world, generations=9, seed=15)
    assert (count.runs, count.lost) == (9, 0), count


def test_sixteen_writers_lose_nothing_and_two_readers_see_nothing_torn(make_world: Callable[[], Path]) -> None:
    """R5."""
    count = crowd(FilesSubject(), make_world(), writers=16, changes=6, readers=2)
    assert (count.unreadable, count.lost) == (0, 0), count


def test_three_hundred_damaged_files_are_refused_and_left_as_they_are(tmp_path: Path) -> None:
    """R7."""
    lines = {f"{number:03d}": {"text": LONG_TEXT, "status": "open"} for number in range(20)}
    count = damage_many(tmp_path / "R7.json", seal({"entries": lines}), runs=300, seed=7)
    assert (count.unreadable, count.lost) == (0, 0), count


def test_the_drills_themselves_notice_a_careless_subject(make_world: Callable[[], Path]) -> None:
    """Without the lock, lines are lost; without the atomic write, files are torn: the drills must say so."""

    class Careless(FilesSubject):
        def apply(self, archive: Path, operation: Operation) -> None:
            path = archive / "meetings/1.json"
            lines = after_operation(self.lines(archive), operation)
            entries = {token: {"text": text, "status": status} for token, (text, status) in lines.items()}
            fd = os.open(path, os.O_WRONLY | os.O_TRUNC)
            content = seal({"entries": entries, "meeting": {}})
            for start in range(0, len(content), 20):
                os.write(fd, content[start : start + 20])
                time.sleep(0.001)  # torn for long enough that a kill or a reader comes across it on any machine
            os.close(fd)

    killed = kill_at_random(Careless(), make_world, runs=20, seed=1, longest=0.06)
    assert killed.unreadable + killed.lost > 0
    crowded = crowd(Careless(), make_world(), writers=4, changes=4, readers=1)
    assert crowded.unreadable + crowded.lost > 0
    failed = fail_everywhere(Careless(), make_world, [Operation("append", "t1", LONG_TEXT)] * 2)
    assert failed.unreadable + failed.lost > 0


def test_random_work_covers_every_kind_and_every_accident_damages() -> None:
    kinds = {operation.kind for operation in islice(random_operations(5), 300)}
    assert kinds == {"append", "shorten", "delete", "status", "finalise", "import"}
    chance = random.Random(5)  # noqa: S311
    raw = seal({"entries": {"1": {"text": "kirim"}}})
    assert all(damaged(raw, chance) != raw for _ in range(1000))
