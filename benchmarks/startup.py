"""How long a short command takes, as a ratio to a bare interpreter and to a bare Typer program in the same run.

    python benchmarks/startup.py [--runs 21] [--meetings 1000] [--check]

Whole processes in rotation (A B C A B C ...), so that a machine whose speed drifts does not move a ratio. Printed are
the median of the ratios round by round, and the ratio of the smallest times. Everything runs on a throw-away copy of
the sample archive, with compiled files kept, as an installed program has them. `--check` fails beyond the goals.
`--meetings` fills the copy up to so many meetings, of which one runs; the goals are for the sample as it is.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.sample_archives import fill

_BARE = """
import typer
app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
@app.command()
def main(name: str = "x") -> None:
    print(name)
app()
"""
_COMPLETING = {
    "_NOTULEN_COMPLETE": "complete_fish",
    "_TYPER_COMPLETE_ARGS": "notulen show R",
    "_TYPER_COMPLETE_FISH_ACTION": "get-args",
}


class Candidate(NamedTuple):
    """A command to time; `goal` bounds its ratio to the candidate called `goal_of`."""

    name: str
    words: tuple[str, ...]
    more: dict[str, str]
    goal: float = 0.0
    goal_of: str = "bare Typer"


def candidates(folder: Path) -> list[Candidate]:
    """What is timed: two yardsticks, then the commands of `performance.md`, section 3."""
    bare = folder / "bare.py"
    bare.write_text(_BARE, "utf-8")
    notulen = (sys.executable, "-m", "notulen")
    return [
        Candidate("pass", (sys.executable, "-c", "pass"), {}),
        Candidate("bare Typer", (sys.executable, str(bare)), {}),
        Candidate("--version", (*notulen, "--version"), {}, 2.0, "pass"),
        Candidate("--help", (*notulen, "--help"), {}, 1.5),
        Candidate("actions", (*notulen, "actions"), {}, 1.5),
        Candidate("note", (*notulen, "note", "rapat dibuka pukul 09.00", "-m", "R6"), {}, 1.5),
        Candidate("note <day", (*notulen, "note", "> kirim data @jambi <jumat", "-m", "R6"), {}, 1.5),
        Candidate("note + seat", (*notulen, "note", "+ Budi Santoso {run} @aceh", "-m", "R6"), {}, 1.5),
        Candidate("note running", (*notulen, "note", "rapat dibuka pukul 09.00"), {}, 1.5),
        Candidate("list", (*notulen, "list"), {}, 1.5),
        Candidate("completion", notulen, _COMPLETING, 1.5),
    ]


def prepared(folder: Path, meetings: int) -> dict[str, str]:
    """The environment of every run: an archive with the sample meetings and one that takes lines."""
    world = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    world |= {
        "NOTULEN_ARCHIVE": str(folder / "archive"),
        "NOTULEN_DEMO": str(folder / "archive"),
        "NOTULEN_CONFIG": str(folder / "settings.toml"),
        "PYTHONPYCACHEPREFIX": str(folder / "compiled"),
    }
    for words in (("demo",), ("new", "Rakor"), ("start", "R6")):
        subprocess.run([sys.executable, "-m", "notulen", *words], env=world, check=True, capture_output=True)
    fill(folder / "archive", meetings)
    return world


def once(candidate: Candidate, world: dict[str, str], run: int) -> float:
    """Milliseconds of one whole process."""
    words = [word.replace("{run}", "ABCDEFGHIJ"[run // 10 % 10] + "abcdefghij"[run % 10]) for word in candidate.words]
    begun = time.perf_counter()
    subprocess.run(
        words,
        env={**world, **candidate.more},
        check=True,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    return (time.perf_counter() - begun) * 1e3


def main() -> int:
    """Time everything; 1 when `--check` finds a goal missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=21)
    parser.add_argument("--meetings", type=int, default=6)
    parser.add_argument("--check", action="store_true")
    told = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="notulen-startup-"))
    try:
        world = prepared(folder, told.meetings)
        timed = candidates(folder)
        times: dict[str, list[float]] = {each.name: [] for each in timed}
        for run in range(-2, told.runs):
            for each in timed:
                taken = once(each, world, run)
                if run >= 0:
                    times[each.name].append(taken)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return report(timed, times, is_check=told.check)


def report(timed: list[Candidate], times: dict[str, list[float]], *, is_check: bool) -> int:
    """The table of ratios; 1 when a goal is missed and that is asked about."""
    missed = 0
    print(f"{'command':12} {'min ms':>8} {'median':>8}   {'x pass':>14}   {'x bare Typer':>14}   goal")
    for each in timed:
        own = times[each.name]
        cells = [_ratios(own, times[other]) for other in ("pass", "bare Typer")]
        goal = ""
        if each.goal:
            reached = min(_pair(own, times[each.goal_of]))
            is_met = reached <= each.goal
            missed += not is_met
            goal = f"{each.goal} x {each.goal_of}: {'met' if is_met else 'MISSED'}"
        print(
            f"{each.name:12} {min(own):8.1f} {statistics.median(own):8.1f}   {cells[0]:>14}   {cells[1]:>14}   {goal}"
        )
    return int(bool(missed) and is_check)


def _pair(own: list[float], other: list[float]) -> tuple[float, float]:
    """The median of the ratios round by round, and the ratio of the smallest times."""
    median = statistics.median(one / two for one, two in zip(own, other, strict=True))
    return median, min(own) / min(other)


def _ratios(own: list[float], other: list[float]) -> str:
    median, least = _pair(own, other)
    return f"{median:.2f} / {least:.2f}"


if __name__ == "__main__":
    sys.exit(main())
