"""Large archives: questions about all meetings, as a ratio to reading the index file with bare sqlite3 in the same run.

    python benchmarks/scale.py [--meetings 100 1000 10000] [--runs 7] [--border]

Whole processes in rotation, so that a machine whose speed drifts does not move a ratio; printed is the median of the
ratios round by round. `floor` is a Python that reads every byte of the index and runs one SQL query on it. Where they
are installed, ripgrep over the same files and `task` with the same open actions stand beside it. `--border` measures
small archives with and without an index: where the two meet, `LEAST_MEETINGS` lies.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, date, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.sample_archives import world_of
from benchmarks.scale_archives import RARE, write_archive

from notulen.domain.history import Act
from notulen.paths import data_folder
from notulen.services.actions import ActionService
from notulen.services.known_names import KnownNames
from notulen.storage.file_store import FileStore
from notulen.storage.index import ArchiveIndex
from notulen.storage.index_file import IndexUnusable

_TODAY = date(2026, 11, 20)
_FLOOR = """
import sqlite3, sys
with open(sys.argv[1], "rb") as file:
    while file.read(1 << 20):
        pass
connection = sqlite3.connect(sys.argv[1])
connection.execute("SELECT count(*) FROM action_keys WHERE province = '12' AND is_open = 1").fetchone()
"""
_SETTLED = 3.0  # seconds after which a file that was just written counts as known


def main() -> None:
    """Measure each size asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--meetings", type=int, nargs="+", default=[100, 1000])
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--border", action="store_true")
    told = parser.parse_args()
    for count in (5, 10, 20, 40, 80, 160) if told.border else told.meetings:
        with tempfile.TemporaryDirectory(prefix="notulen-scale-") as folder:
            (measure_border if told.border else measure)(Path(folder), count, told.runs)


def measure(folder: Path, count: int, runs: int) -> None:
    """One archive of `count` meetings."""
    archive, world = made(folder, count)
    store = FileStore(archive)
    parsed = timed(lambda: sum(1 for _ in FileStore(archive).meetings()))
    path = Path(run(world, "data", "reindex", "--json")["index"])
    index = ArchiveIndex(store, path)
    built = timed(index.rebuild)
    print(f"\n{count} meetings, index {path.stat().st_size / 1e6:.1f} MB")
    print(f"  rebuild                          {built / parsed:8.2f} x reading every meeting ({parsed:.2f} s)")
    checks, refreshes = refreshed(store, path, runs)
    print(f"  check when nothing changed       {statistics.median(checks) * 1000:8.1f} ms")
    ratio = statistics.median(refreshes) / statistics.median(checks)
    print(f"  refresh after one change         {ratio:8.2f} x the check ({statistics.median(refreshes) * 1000:.1f} ms)")

    notulen = (sys.executable, "-m", "notulen")
    named: dict[str, tuple[str, ...]] = {
        "floor": (sys.executable, "-c", _FLOOR, str(path)),
        "pass": (sys.executable, "-c", "pass"),
        "actions --overdue -p sumut": (*notulen, "actions", "--overdue", "-p", "sumut"),
        f"search {RARE}": (*notulen, "search", RARE),
        "search --limit 20 (every meeting)": (*notulen, "search", "internet", "--limit", "20"),
    }
    if shutil.which("rg"):
        named["ripgrep, the same word"] = ("rg", "-c", RARE, str(archive / "meetings"))
    if shutil.which("task"):
        named["task, the same open actions"] = ("task", "rc.confirmation=off", "+OVERDUE", "project:12", "list")
        fill_task(folder, store, world)
    compared(named, world, runs)
    for name in ("actions --overdue -p sumut", f"search {RARE}"):
        print(
            f"  memory of {name:30} {peak(named[name], world):6.0f} MiB (bare Python {peak(named['pass'], world):.0f})"
        )


def measure_border(folder: Path, count: int, runs: int) -> None:
    """One question in this process without and with an index that is there."""
    archive, _ = made(folder, count)
    path = folder / "border.sqlite"
    script = (
        "import sys; from pathlib import Path; from datetime import date; from notulen.workspace import Workspace;"
        "from notulen.config import Settings; from notulen.storage.index import ArchiveIndex;"
        "w = Workspace(Path(sys.argv[1]), Settings());"
        "w.index = ArchiveIndex(w._files, Path(sys.argv[2]), least=int(sys.argv[3]));"
        "w.actions.find_all(today=date(2026, 11, 20), only_overdue=True, provinces=['12'])"
    )
    with ArchiveIndex(FileStore(archive), path, least=1).reading():
        pass
    named: dict[str, tuple[str, ...]] = {
        "from the index": (sys.executable, "-c", script, str(archive), str(path), "1"),
        "from the files": (sys.executable, "-c", script, str(archive), str(path), "1000000"),
    }
    print(f"\n{count} meetings")
    compared(named, {**os.environ}, runs)


def made(folder: Path, count: int) -> tuple[Path, dict[str, str]]:
    """An archive of `count` meetings and the environment of programs that work on it."""
    archive = folder / "archive"
    provinces = tuple(KnownNames(data_folder()).provinces)
    write_archive(archive, provinces, count, _TODAY)
    time.sleep(_SETTLED)
    tasks = {"TASKDATA": str(folder / "tasks"), "TASKRC": str(folder / "taskrc")}
    now = f"{_TODAY.isoformat()}T09:00"
    return archive, world_of(folder) | {"NOTULEN_CACHE": str(folder / "cache"), "NOTULEN_NOW": now} | tasks


def refreshed(store: FileStore, path: Path, runs: int) -> tuple[list[float], list[float]]:
    """Seconds of a check by a program that knows nothing yet, and of one that finds one meeting changed."""
    checks, refreshes = [], []
    for number in range(1, runs + 1):
        checks.append(timed(lambda: asked(store, path)))
        now = datetime.now(UTC)
        with store.change(Act.MEETING_EDITED, now=now, subject="x") as change:
            meeting = change.meeting(number)
            change.put(meeting.replace_item(meeting.agenda[0].__class__(id="x", number=1, title=f"Pembukaan {now}")))
        refreshes.append(timed(lambda: asked(store, path)))
        time.sleep(_SETTLED)
        asked(store, path)
    return checks, refreshes


def asked(store: FileStore, path: Path) -> None:
    """Open the index as a new program does."""
    index = ArchiveIndex(store, path, least=1)
    with suppress(IndexUnusable), index.reading() as view:
        view.count()
    index.close()


def compared(named: dict[str, tuple[str, ...]], world: dict[str, str], runs: int) -> None:
    """Time commands in rotation; each as a ratio to the first of them."""
    times: dict[str, list[float]] = {name: [] for name in named}
    for _ in range(runs):
        for name, command in named.items():
            times[name].append(timed(lambda command=command: silent(command, world)))  # type: ignore[misc]
    first = next(iter(named))
    for name, taken in times.items():
        ratio = statistics.median(each / base for each, base in zip(taken, times[first], strict=True))
        print(f"  {name:34} {ratio:6.2f} x {first}   ({statistics.median(taken) * 1000:.0f} ms)")


def fill_task(folder: Path, store: FileStore, world: dict[str, str]) -> None:
    """Give Taskwarrior the open actions, each with a province as its project."""
    (folder / "taskrc").write_text(f"data.location={folder / 'tasks'}\n", "utf-8")
    (folder / "tasks").mkdir()
    found = ActionService(store, KnownNames(data_folder())).find_all(today=_TODAY)
    rows = [
        {"description": each.action.text, "project": min(each.provinces), "due": f"{each.due:%Y%m%d}T000000Z"}
        for each in found
        if each.due and each.provinces
    ]
    command = (shutil.which("task") or "task", "import", "-")
    subprocess.run(command, input=json.dumps(rows).encode(), env=world, check=True, capture_output=True)


def run(world: dict[str, str], *words: str) -> dict[str, str]:
    """What a command answers in JSON."""
    command = (sys.executable, "-m", "notulen", *words)
    told = subprocess.run(command, env=world, check=True, capture_output=True)
    answer: dict[str, dict[str, str]] = json.loads(told.stdout)
    return answer["data"]


def silent(command: Sequence[str], world: dict[str, str]) -> None:
    """Run a command for its time only."""
    subprocess.run(command, env=world, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def peak(command: Sequence[str], world: dict[str, str]) -> float:
    """The most memory a command held, in MiB."""
    asking = "import resource, subprocess, sys; subprocess.run(sys.argv[1:], stdout=-3, stderr=-3);"
    asking += "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024)"
    told = subprocess.run((sys.executable, "-c", asking, *command), env=world, check=True, capture_output=True)
    return float(told.stdout)


def timed(what: Callable[[], object]) -> float:
    """Seconds it takes."""
    start = time.perf_counter()
    what()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
