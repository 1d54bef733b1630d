"""How quick the full screen is, through a terminal, beside bare Textual programs of the same size in the same run.

    python benchmarks/tui.py [paint keys cursor idle] [--runs 9] [--keys 300] [--full] [--check]

paint   from the start of the process to the first ink (10 cells) and to the full screen (95 % of what it settles on);
        and the most memory held. `--full` adds 10,000 meetings.
keys    from a letter to its being on the screen, in the line of a meeting that runs; beside Textual's own Input. "all"
        is the last of what that letter changed: the reading under the line too.
cursor  from the arrow to the last of what it changed, in lists of 10,000 rows; beside Textual's own DataTable.
idle    what a screen takes of the processor and sends to the terminal while nobody does anything.

Programs run in rotation, so that a machine whose speed drifts does not move a ratio; printed are medians, ratios to the
first row (of paint: round by round, or of the smallest times) and the goals. Everything runs on throw-away archives,
with compiled files kept. `--check` fails beyond the goals.
"""

import argparse
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.sample_archives import fill, make_running_meeting, run_notulen, world_of
from benchmarks.terminal import Chunk, Paint, Picture, Terminal

NOTULEN = (sys.executable, "-m", "notulen")
BARE = (sys.executable, str(Path(__file__).with_name("bare_apps.py")))
QUIET = 0.7
BREATH = 2.0  # seconds until what a screen does after its first picture is done
PAUSE, PATIENCE = 0.03, 1.0
HOME, DOWN = b"\x1b[H", b"\x1b[B"
CLEAR = b"\x15"
PARTS = ("ink", "full", "peak")
LINES = (
    "> kirim ringkasan pengalaman pandemi @aceh <jumat depan",
    "@irman Kominfo provinsi berperan dalam harmonisasi pusat dan kab/kota",
    "sidang diskors lima belas menit untuk menyiapkan bahan paparan",
)


class Programme(NamedTuple):
    """A program to watch."""

    name: str
    command: tuple[str, ...]
    world: dict[str, str]


class Sheet:
    """What was found, in print: each goal once, and whether all were met."""

    def __init__(self) -> None:
        self.missed = 0

    def verdict(self, reached: float, goal: float) -> str:
        """`≤ 1.5 met`."""
        is_met = reached <= goal
        self.missed += not is_met
        return f"<= {goal} {'met' if is_met else 'MISSED'}"


def compile_all() -> None:
    """Compiled files for everything that will be imported, as an installed program has them."""
    import notulen

    here = Path(__file__).parent
    world = world_of(here)
    for folder in (str(Path(notulen.__file__).parent), str(here)):
        subprocess.run([sys.executable, "-m", "compileall", "-q", folder], env=world, check=True)


def paint(folder: Path, runs: int, sheet: Sheet, *, is_full: bool) -> None:
    """The table of first paint and memory."""
    demo, many = world_of(folder / "demo"), world_of(folder / "many")
    run_notulen(demo, "demo")
    run_notulen(many, "demo")
    fill(Path(many["NOTULEN_ARCHIVE"]), 1000)
    long = world_of(folder / "long")
    make_running_meeting(long, 2000)
    shown = [
        Programme("bare Textual", (*BARE, "static"), demo),
        Programme("demo archive", NOTULEN, demo),
        Programme("1,000 meetings", NOTULEN, many),
        Programme("2,000 entries", (*NOTULEN, "open", "R6"), long),
    ]
    if is_full:
        most = world_of(folder / "most")
        run_notulen(most, "demo")
        fill(Path(most["NOTULEN_ARCHIVE"]), 10_000)
        shown.insert(3, Programme("10,000 meetings", NOTULEN, most))
    found: dict[str, list[Paint]] = {each.name: [] for each in shown}
    for run in range(-1, runs):
        for each in shown:
            terminal = Terminal(each.command, each.world)
            terminal.settle(QUIET if each.name != "10,000 meetings" else 5.0)
            painted = terminal.painted()
            terminal.end()
            if run >= 0:
                found[each.name].append(painted)
    _print_paint(found, sheet)


def _print_paint(found: dict[str, list[Paint]], sheet: Sheet) -> None:
    print(f"{'first paint':16} {'ink ms':>7} {'full ms':>8} {'cpu ms':>7} {'MiB':>6} | x ink x full  x MiB  goals")
    base = found["bare Textual"]
    goals = {"demo archive": 1.5, "1,000 meetings": 1.6, "10,000 meetings": 1.6}
    for name, each in found.items():
        ink, full, cpu, peak = (median(column) for column in zip(*each, strict=True))
        ratios = [_ratio([getattr(one, part) for one in each], [getattr(two, part) for two in base]) for part in PARTS]
        told = ""
        if name in goals:
            told = f"ink {sheet.verdict(ratios[0], goals[name])}"
            if name == "demo archive":
                told += f", full {sheet.verdict(ratios[1], goals[name])}"
            told += f", MiB {sheet.verdict(ratios[2], 1.5)}"
        print(
            f"{name:16} {ink:7.0f} {full:8.0f} {cpu:7.0f} {peak:6.1f} | "
            f"{ratios[0]:5.2f} {ratios[1]:6.2f} {ratios[2]:6.2f}  {told}"
        )


def _ratio(own: Sequence[float], other: Sequence[float]) -> float:
    """The median of the ratios round by round, or the ratio of the smallest if that is less: noise only adds."""
    return min(median(one / two for one, two in zip(own, other, strict=True)), min(own) / min(other))


def keys(folder: Path, count: int, sheet: Sheet) -> None:
    """The table of letters."""
    worlds = {lines: world_of(folder / f"room-{lines}") for lines in (0, 2000)}
    for lines, world in worlds.items():
        make_running_meeting(world, lines)
    shown = [
        Programme("bare Input", (*BARE, "input"), worlds[0]),
        Programme("0 entries", (*NOTULEN, "open", "R6"), worlds[0]),
        Programme("2,000 entries", (*NOTULEN, "open", "R6"), worlds[2000]),
    ]
    found = _watched(shown, _letters(count))
    _print_keys("key to screen", found, sheet, 2.0, 2.5)


def cursor(folder: Path, count: int, sheet: Sheet) -> None:
    """The table of lists."""
    world = world_of(folder)
    shown = [Programme(name, (*BARE, name, "10000"), world) for name in ("datatable", "rows", "stream")]
    found = _watched(shown, [(DOWN, "")] * count, HOME)
    _print_keys("cursor down", found, sheet, 0.6, None)


def _letters(count: int) -> list[tuple[bytes, str]]:
    """So many letters of lines as they are typed, each with the text that is then in the line; a full one is cleared.

    Blanks are typed but not awaited: an empty cell looks the same before and after.
    """
    typed: list[tuple[bytes, str]] = []
    while sum(1 for _, text in typed if text) < count:
        for line in LINES:
            typed += [
                (letter.encode(), "" if letter == " " else line[: place + 1]) for place, letter in enumerate(line)
            ]
            typed.append((CLEAR, ""))
    return typed


class Answer(NamedTuple):
    """Milliseconds from a key to what was awaited, and to the last of what it changed."""

    first: float
    last: float


def _watched(
    shown: Sequence[Programme], typed: Sequence[tuple[bytes, str]], first: bytes = b""
) -> dict[str, list[Answer]]:
    """Press each key in each program in turn, after the `first`; the answers to those awaited (arrows: any answer)."""
    chance = random.Random(1)  # noqa: S311  no secret
    live = [(each, Terminal(each.command, each.world), Picture()) for each in shown]
    answers: dict[str, list[Answer]] = {each.name: [] for each in shown}
    for _, terminal, picture in live:
        terminal.settle(QUIET)
        terminal.send(first)
        terminal.read_for(BREATH)
        _take_in(terminal, picture, "")
    for place, (key, text) in enumerate(typed):
        for each, terminal, picture in live:
            # Not in step with a timer that paints, nor while something else is on its way.
            terminal.read_for(PAUSE + chance.random() * 0.017)
            _take_in(terminal, picture, "")
            pressed = terminal.now
            terminal.send(key)
            answered: list[Chunk] = []
            while not answered and terminal.now - pressed < PATIENCE:
                terminal.read(PATIENCE)
                while terminal.read(PAUSE):
                    pass
                answered = _take_in(terminal, picture, text)
            if (text or key == DOWN) and place >= 20:
                at = [(chunk.at - pressed) * 1e3 for chunk in answered] or [float("inf")] * 2
                answers[each.name].append(Answer(at[0], at[-1]))
    for _, terminal, _ in live:
        terminal.end()
    return answers


def _take_in(terminal: Terminal, picture: Picture, text: str) -> list[Chunk]:
    """Show what came; the pieces from that on with which `text` was on the screen."""
    pieces = terminal.chunks.copy()
    terminal.chunks.clear()
    begun = None
    for place, chunk in enumerate(pieces):
        picture.feed(chunk.content)
        if begun is None and any(text in row for row in picture.rows):
            begun = place
    return pieces[begun:] if begun is not None else []


def _print_keys(
    title: str, found: dict[str, list[Answer]], sheet: Sheet, goal: float, worst_goal: float | None
) -> None:
    print(f"{title:16} {'p50 ms':>7} {'p99':>7} {'worst':>7} {'all p50':>8} | x p50  x p99  x all  goals")
    base: Sequence[float] = ()
    for name, answers in found.items():
        firsts, lasts = sorted(each.first for each in answers), sorted(each.last for each in answers)
        own = (_at(firsts, 0.5), _at(firsts, 0.99), _at(lasts, 0.5))
        ratios = [one / two for one, two in zip(own, base or own, strict=True)]
        told = ""
        if base:
            told = f"p50 {sheet.verdict(ratios[0], goal)}"
            told += f", p99 {sheet.verdict(ratios[1], worst_goal)}" if worst_goal else ""
        base = base or own
        missed = sum(1 for each in firsts if each == float("inf"))
        told += f"  {missed} not seen" if missed else ""
        print(
            f"{name:16} {own[0]:7.2f} {own[1]:7.2f} {firsts[-1]:7.2f} {own[2]:8.2f} | "
            f"{ratios[0]:5.2f} {ratios[1]:6.2f} {ratios[2]:6.2f}  {told}"
        )


def _at(ordered: Sequence[float], share: float) -> float:
    return ordered[min(int(len(ordered) * share), len(ordered) - 1)]


def idle(folder: Path, seconds: float) -> None:
    """The table of doing nothing."""
    world = world_of(folder / "idle")
    make_running_meeting(world, 40)
    shown = [
        Programme("bare Textual", (*BARE, "static"), world),
        Programme("Beranda", NOTULEN, world),
        Programme("Ruang Rapat", (*NOTULEN, "open", "R6"), world),
    ]
    print(f"{'idle':16} {'cpu %':>7} {'bytes/s':>8}")
    for each in shown:
        terminal = Terminal(each.command, each.world)
        terminal.settle(QUIET)
        terminal.read_for(BREATH)
        before = terminal.cpu_seconds()
        sent = terminal.read_for(seconds)
        used = terminal.cpu_seconds() - before
        terminal.end()
        print(f"{each.name:16} {used / seconds * 100:7.2f} {sent / seconds:8.0f}")


def main() -> int:
    """Measure what was asked for; 1 when `--check` finds a goal missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", help="all of them, when none is named")
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--keys", type=int, default=300)
    parser.add_argument("--idle", type=float, default=20.0, help="seconds to watch each screen")
    parser.add_argument("--full", action="store_true")
    parser.add_argument("--check", action="store_true")
    told = parser.parse_args()
    sheet = Sheet()
    folder = Path(tempfile.mkdtemp(prefix="notulen-tui-"))
    parts: dict[str, Callable[[], None]] = {
        "paint": lambda: paint(folder, told.runs, sheet, is_full=told.full),
        "keys": lambda: keys(folder, told.keys, sheet),
        "cursor": lambda: cursor(folder, told.keys, sheet),
        "idle": lambda: idle(folder, told.idle),
    }
    try:
        compile_all()
        for name in told.parts or parts:
            parts[name]()
            print()
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return int(bool(sheet.missed) and told.check)


if __name__ == "__main__":
    sys.exit(main())
