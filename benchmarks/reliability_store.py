"""The gate of the store with everything it can do: `python benchmarks/reliability_store.py [--full] [--on FOLDER]`.

R1 and R2 with new meetings, trash, restore, undo and redo; after each crash or fault everything the store shows is held
against a model in memory. The tests with appended and shortened lines alone, as for the storage files, are
`python benchmarks/reliability.py --through store`. Leaves with 1 when a test fails.
"""

import argparse
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from storage.drills import Count
from storage.faults import Fault
from storage.store_drills import fail_the_store, kill_the_store


@contextmanager
def worlds(folder: Path) -> Iterator[Callable[[], Path]]:
    """A maker of paths for fresh archives, all removed at the end."""
    place = Path(tempfile.mkdtemp(dir=folder))
    numbers = iter(range(10_000_000))
    try:
        yield lambda: place / str(next(numbers))
    finally:
        shutil.rmtree(place)


def kills(folder: Path, is_full: bool) -> Count:
    """R1: 60 kills, or 1,000 in batches of their own seeds."""
    total = Count(0)
    for batch in range(20 if is_full else 2):
        with worlds(folder) as make_world:
            count = kill_the_store(make_world, 50 if is_full else 30, seed=10_000 * batch, longest=0.3)
        total = Count(
            total.runs + count.runs,
            total.unreadable + count.unreadable,
            total.lost + count.lost,
            total.left_over + count.left_over,
            detail=total.detail or count.detail,
        )
    return total


def main() -> int:
    """Run both tests and print a line for each; 1 when one failed."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--full", action="store_true", help="1,000 kills instead of 60, five faults instead of two")
    parser.add_argument("--on", type=Path, default=Path("/var/tmp"), help="a folder on the disk to test on")  # noqa: S108
    asked = parser.parse_args()
    failed = 0
    for name, what in (("R1", "kill -9 at random times"), ("R2", "every call of the script")):
        begun = time.monotonic()
        if name == "R1":
            count = kills(asked.on, asked.full)
        else:
            with worlds(asked.on) as make_world:
                count = fail_the_store(make_world, tuple(Fault) if asked.full else (Fault.KILL, Fault.ENOSPC))
        has_passed = (count.unreadable, count.lost, count.left_over) == (0, 0, 0)
        failed += not has_passed
        print(
            f"{name:4}{'pass' if has_passed else 'FAIL'}  {what}: {count.runs} runs, {count.unreadable} unreadable,"
            f" {count.lost} lost, {count.left_over} left over  ({time.monotonic() - begun:.0f} s)",
            flush=True,
        )
        if count.detail:
            print(f"      {count.detail}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
