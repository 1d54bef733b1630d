"""The reliability gate in one command: `python benchmarks/reliability.py [--full] [TEST ...]`.

Each line gives the counts of one test of the design's table; 0 lost, 0 unreadable, 0 left over is a pass, and the
command leaves with 1 when one fails. `--through` says what is put to the test: the storage files themselves; the store,
with appended and shortened lines alone, or with all it can do (R1 and R2: new meetings, imports, finals, trash, undo
and redo, held against a model in memory); the whole program (R1 and R5); or the full screen in a terminal (R8, R10,
R11, R12).
Runs in a folder of its own on the disk of `--on`, which should be a real one.
"""

import argparse
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

# In the place of this folder, whose tui.py would be taken for the tests of the full screen.
sys.path.pop(0)
sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from notulen.storage.envelope import seal
from storage.drills import Count, crowd, damage_many, fail_everywhere, kill_at_random, restore_each
from storage.minutes_model import LONG_TEXT, FilesSubject, Subject


def _store() -> Subject:
    from storage.store_drills import StoreSubject

    return StoreSubject()


SUBJECTS: dict[str, Callable[[], Subject]] = {"files": FilesSubject, "store": _store}
"""What the drills of `storage.drills` can put to the test; what is tested as a whole has drills of its own."""

Test = Callable[[Subject, Path, bool], Iterator[tuple[str, Count, bool]]]
WholeTest = Callable[[Path, bool], Iterator[tuple[str, Count, bool]]]
LONGEST_WAIT = 1.0  # seconds, the 99th percentile of R5, and a word on a paste in R12
LONGEST_KEY = 0.05  # seconds from key to screen, the 99th percentile of R8
MOST_GROWTH = 20 * 2**20  # bytes, R8


@contextmanager
def worlds(folder: Path) -> Iterator[Callable[[], Path]]:
    """A maker of paths for fresh archives, all removed at the end."""
    place = Path(tempfile.mkdtemp(dir=folder))
    numbers = iter(range(10_000_000))
    try:
        yield lambda: place / str(next(numbers))
    finally:
        shutil.rmtree(place)


def is_clean(count: Count) -> bool:
    """True when nothing was unreadable, lost or left over."""
    return (count.unreadable, count.lost, count.left_over) == (0, 0, 0)


def r1(subject: Subject, folder: Path, is_full: bool) -> Iterator[tuple[str, Count, bool]]:
    """Kill -9 at random times."""
    total = Count(0)
    for batch in range(25 if is_full else 3):
        with worlds(folder) as make_world:
            runs = 40 if is_full else 20
            total = total.plus(kill_at_random(subject, make_world, runs, seed=1000 * batch, longest=0.3))
    yield "kill -9 at random times", total, is_clean(total)


def r2(subject: Subject, folder: Path, _: bool) -> Iterator[tuple[str, Count, bool]]:
    """Every system call of six steps fails once in five ways."""
    with worlds(folder) as make_world:
        count = fail_everywhere(subject, make_world)
    yield "every call of six steps x kill, EIO, ENOSPC, EACCES, EROFS", count, is_clean(count)


def r5(subject: Subject, folder: Path, is_full: bool) -> Iterator[tuple[str, Count, bool]]:
    """Many writers, and two steady ones beside two readers."""
    with worlds(folder) as make_world:
        count = crowd(subject, make_world(), writers=16, changes=100 if is_full else 10, readers=0)
        yield "16 writers at once", count, is_clean(count) and count.slowest < LONGEST_WAIT
        count = crowd(subject, make_world(), writers=2, changes=1200 if is_full else 40, readers=2, pause=0.05)
        yield "2 writers at 20/s beside 2 readers", count, is_clean(count) and count.slowest < LONGEST_WAIT


def r7(_: Subject, folder: Path, is_full: bool) -> Iterator[tuple[str, Count, bool]]:
    """Damaged files, read and changed; "unreadable" counts the accepted, "lost" the touched."""
    lines = {f"{number:03d}": {"text": LONG_TEXT, "status": "open"} for number in range(40)}
    with worlds(folder) as make_world:
        place = make_world()
        place.mkdir()
        count = damage_many(place / "R7.json", seal({"entries": lines}), 10_000 if is_full else 1_000, seed=7)
    yield "damaged files accepted (unreadable) or touched (lost)", count, is_clean(count)


def r15(subject: Subject, folder: Path, is_full: bool) -> Iterator[tuple[str, Count, bool]]:
    """Every generation restored."""
    with worlds(folder) as make_world:
        count = restore_each(subject, make_world, generations=24 if is_full else 8, seed=15)
    yield "generations restored, equal to the byte", count, is_clean(count)


def r1_of_whole_store(folder: Path, is_full: bool) -> Iterator[tuple[str, Count, bool]]:
    """Kill -9 at random times of everything a store can do."""
    from storage.store_drills import kill_the_store

    total = Count(0)
    for batch in range(20 if is_full else 2):
        with worlds(folder) as make_world:
            runs = 50 if is_full else 30
            total = total.plus(kill_the_store(make_world, runs, seed=10_000 * batch, longest=0.3))
    yield "kill -9 at random times", total, is_clean(total)


def r2_of_whole_store(folder: Path, is_full: bool) -> Iterator[tuple[str, Count, bool]]:
    """Every system call of a script fails once, in five ways or in two."""
    from storage.faults import Fault
    from storage.store_drills import fail_the_store

    with worlds(folder) as make_world:
        count = fail_the_store(make_world, tuple(Fault) if is_full else (Fault.KILL, Fault.ENOSPC))
    yield "every call of the script", count, is_clean(count)


def r1_of_program(folder: Path, is_full: bool) -> Iterator[tuple[str, Count, bool]]:
    """Kill -9 of real processes: lines being piped in, and single commands."""
    from cli.program_drills import kill_commands, kill_while_noting

    drills = (("lines piped in", kill_while_noting, 25), ("single commands", kill_commands, 75))
    for what, drill, runs in drills:
        total = Count(0)
        for batch in range(500 // runs + (500 % runs > 0) if is_full else 1):
            with worlds(folder) as make_world:
                total = total.plus(drill(make_world, runs, batch))
        yield f"kill -9 of the program, {what}", total, is_clean(total)


def r5_of_program(folder: Path, is_full: bool) -> Iterator[tuple[str, Count, bool]]:
    """Eight processes of `notulen note -` on one meeting."""
    from cli.program_drills import crowd_of_programs
    from cli.shell import Shell

    with worlds(folder) as make_world:
        world = make_world()
        world.mkdir()
        count = crowd_of_programs(Shell(world), writers=8, lines=100 if is_full else 10)
    yield "8 programs note lines of one meeting at once", count, is_clean(count)


def r8(folder: Path, is_full: bool) -> Iterator[tuple[str, Count, bool]]:
    """Many keys: none lost, quick to the last, and the program no bigger for them."""
    from tui.screen_drills import type_many

    with worlds(folder) as make_world:
        count, grown = type_many(make_world(), 100_000 if is_full else 3_000, seed=8)
    is_quick = count.slowest < LONGEST_KEY and grown < MOST_GROWTH
    yield f"keys through a terminal, memory +{grown / 2**20:.1f} MB", count, is_clean(count) and is_quick


def r10(folder: Path, is_full: bool) -> Iterator[tuple[str, Count, bool]]:
    """An end in mid-word, in every way there is."""
    from tui.screen_drills import ENDINGS, end_in_mid_word

    for how in ENDINGS:
        with worlds(folder) as make_world:
            count = end_in_mid_word(make_world, 50 if is_full else 5, seed=10, how=how)
        yield f"{how} in mid-word", count, is_clean(count)


def r11(folder: Path, is_full: bool) -> Iterator[tuple[str, Count, bool]]:
    """Resizes while somebody types."""
    from tui.screen_drills import storm_of_sizes

    with worlds(folder) as make_world:
        count = storm_of_sizes(make_world(), 1_000 if is_full else 300, 3.0 if is_full else 1.0, seed=11)
    yield "resizes while typing", count, is_clean(count)


def r12(folder: Path, is_full: bool) -> Iterator[tuple[str, Count, bool]]:
    """A paste of 5 MB: told within a second, the line as it was."""
    from tui.screen_drills import paste_megabytes

    for is_lines in (False, True) if is_full else (False,):
        with worlds(folder) as make_world:
            count = paste_megabytes(make_world(), 5_000_000, is_lines=is_lines)
        what = "a paste of 5 MB in lines" if is_lines else "a paste of 5 MB in one line"
        yield what, count, is_clean(count) and count.slowest < LONGEST_WAIT


TESTS: dict[str, Test] = {"R1": r1, "R2": r2, "R5": r5, "R7": r7, "R15": r15}
OF_WHOLE_STORE: dict[str, WholeTest] = {"R1": r1_of_whole_store, "R2": r2_of_whole_store}
OF_PROGRAM: dict[str, WholeTest] = {"R1": r1_of_program, "R5": r5_of_program}
OF_SCREEN: dict[str, WholeTest] = {"R8": r8, "R10": r10, "R11": r11, "R12": r12}
OF_WHOLE = {"whole-store": OF_WHOLE_STORE, "program": OF_PROGRAM, "screen": OF_SCREEN}


def main() -> int:
    """Run the tests that were asked for and print a line for each; 1 when one failed."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("tests", nargs="*", metavar="TEST", help=", ".join((*TESTS, *OF_SCREEN)))
    parser.add_argument("--full", action="store_true", help="the full figures instead of the fast ones")
    parser.add_argument("--through", default="files", choices=(*SUBJECTS, *OF_WHOLE))
    parser.add_argument("--on", type=Path, default=Path("/var/tmp"), help="a folder on the disk to test on")  # noqa: S108
    asked = parser.parse_args()
    of_whole = OF_WHOLE.get(asked.through)
    known = of_whole or TESTS
    if unknown := set(asked.tests) - known.keys():
        parser.error(f"no test {', '.join(sorted(unknown))}; through {asked.through} there are {', '.join(known)}")
    failed = 0
    for name in asked.tests or known:
        begun = time.monotonic()
        outcomes = (
            of_whole[name](asked.on, asked.full)
            if of_whole
            else TESTS[name](SUBJECTS[asked.through](), asked.on, asked.full)
        )
        for what, count, has_passed in outcomes:
            failed += not has_passed
            print(
                f"{name:4}{'pass' if has_passed else 'FAIL'}  {what}: {count.runs} runs, {count.unreadable} unreadable,"
                f" {count.lost} lost, {count.left_over} left over"
                + (f", p99 {count.slowest * 1000:.0f} ms" if count.slowest else "")
                + f"  ({time.monotonic() - begun:.0f} s)",
                flush=True,
            )
            if count.detail:
                print(f"      {count.detail}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
