"""What dead processes left beside the files they were writing is told from everything else, and swept."""

import os
import signal
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from notulen.storage import neighbour_files
from notulen.storage.atomic_write import write_atomically
from notulen.storage.neighbour_files import sweep_orphans, temporary_maker
from storage.children import fork

NOW = datetime(2026, 7, 7, 10, tzinfo=UTC)


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_sweep_takes_only_what_dead_processes_left(tmp_path: Path) -> None:
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    host, other_host = neighbour_files._HOST, "0000" if neighbour_files._HOST != "0000" else "0001"
    kept = [
        f".R7.json.{os.getpid()}-{host}00000000.tmp",
        f".R7.json.{gone.pid}-{other_host}00000000.tmp",
        f"R7.json.{gone.pid}-{host}00000000.tmp",
        ".R7.json.tmp",
        "R7.json",
        "R7.json.lock",
    ]
    for name in [*kept, f".R7.json.{gone.pid}-{host}00000000.tmp"]:
        (tmp_path / name).touch()
    now = datetime.now(UTC)
    assert sweep_orphans(tmp_path, timedelta(days=1), now) == 1
    assert names_in(tmp_path) == sorted(kept)
    assert sweep_orphans(tmp_path, timedelta(days=1), now + timedelta(days=2)) == 2
    assert names_in(tmp_path) == sorted(kept[2:])


def test_a_sweep_of_a_folder_that_is_not_there_finds_nothing(tmp_path: Path) -> None:
    assert sweep_orphans(tmp_path / "missing", timedelta(days=1), NOW) == 0


def test_the_name_of_a_neighbour_file_is_recognised(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []
    real = os.replace

    def look(source: str, target: Path) -> None:
        seen.append(Path(source).name)
        real(source, target)

    monkeypatch.setattr(os, "replace", look)
    write_atomically(tmp_path / "R7.json", b"new")
    maker = temporary_maker(seen[0])
    assert maker is not None
    assert maker[0] == os.getpid()


def test_a_killed_write_leaves_one_neighbour_that_the_next_start_sweeps(tmp_path: Path) -> None:
    child = fork()
    if child == 0:
        os.fsync = lambda _: os.kill(os.getpid(), signal.SIGKILL)  # type: ignore[assignment]
        write_atomically(tmp_path / "R7.json", b"new")
    os.waitpid(child, 0)
    assert len(names_in(tmp_path)) == 1
    assert sweep_orphans(tmp_path, timedelta(days=1), datetime.now(UTC)) == 1
