"""The gate through the program in small: the full figures are `benchmarks/reliability.py --through program --full`."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from cli.program_drills import crowd_of_programs, kill_commands, kill_while_noting
from cli.shell import Shell

pytestmark = pytest.mark.skipif(os.name == "nt", reason="kill -9 is of Unix")


@pytest.fixture
def make_world(disk_path: Path) -> Callable[[], Path]:
    numbers = iter(range(100_000))
    return lambda: disk_path / str(next(numbers))


def test_no_line_that_was_told_is_lost_when_the_program_is_killed(make_world: Callable[[], Path]) -> None:
    """R1."""
    count = kill_while_noting(make_world, runs=12, seed=1, lines=30)
    assert (count.runs, count.unreadable, count.lost, count.left_over) == (12, 0, 0, 0), count


def test_no_command_that_answered_is_lost_when_it_is_killed(make_world: Callable[[], Path]) -> None:
    """R1."""
    count = kill_commands(make_world, runs=15, seed=1)
    assert (count.runs, count.unreadable, count.lost, count.left_over) == (15, 0, 0, 0), count


def test_eight_programs_write_one_meeting_at_once(disk_path: Path) -> None:
    """R5."""
    count = crowd_of_programs(Shell(disk_path), writers=8, lines=10)
    assert (count.runs, count.unreadable, count.lost, count.left_over) == (80, 0, 0, 0), count
