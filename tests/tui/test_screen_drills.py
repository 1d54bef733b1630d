"""The gate on the full screen in small: the full figures are `benchmarks/reliability.py --through screen --full`."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from storage.drills import Count
from tui.screen_drills import ENDINGS, end_in_mid_word, paste_megabytes, storm_of_sizes, type_many

pytestmark = pytest.mark.skipif(os.name == "nt", reason="terminals are of Unix")


@pytest.fixture
def make_home(disk_path: Path) -> Callable[[], Path]:
    numbers = iter(range(100_000))
    return lambda: disk_path / str(next(numbers))


def nothing_happened(count: Count) -> bool:
    return (count.unreadable, count.lost, count.left_over) == (0, 0, 0)


def test_every_key_of_an_hour_of_typing_is_kept(make_home: Callable[[], Path]) -> None:
    """R8."""
    count, _ = type_many(make_home(), 1_500, seed=8, every=10)
    assert count.runs >= 1_500
    assert nothing_happened(count), count


@pytest.mark.parametrize("how", ENDINGS)
def test_an_end_in_mid_word_costs_half_a_second_of_typing_at_most(make_home: Callable[[], Path], how: str) -> None:
    """R10."""
    count = end_in_mid_word(make_home, 2, seed=10, how=how)
    assert nothing_happened(count), count


def test_a_storm_of_sizes_swallows_no_key(make_home: Callable[[], Path]) -> None:
    """R11."""
    count = storm_of_sizes(make_home(), 300, 1.0, seed=11)
    assert nothing_happened(count), count


def test_a_paste_of_megabytes_is_refused_in_words_and_the_line_stays(make_home: Callable[[], Path]) -> None:
    """R12."""
    count = paste_megabytes(make_home(), 5_000_000, is_lines=False)
    assert nothing_happened(count), count
