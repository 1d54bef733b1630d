"""What the one writer does when the system refuses, stops or dies: the old file stands and nothing is left behind."""

import errno
import os
import resource
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from notulen.domain.file_errors import CannotWrite, WriteFault
from notulen.storage.atomic_write import write_atomically, write_new
from notulen.storage.neighbour_files import sweep_orphans
from storage.children import fork
from storage.faults import Fault, every_fault_point, failing_call

NOW = datetime(2026, 7, 7, 10, tzinfo=UTC)


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize(
    ("number", "fault"),
    [
        (errno.ENOSPC, WriteFault.FULL),
        (errno.EDQUOT, WriteFault.FULL),
        (errno.EROFS, WriteFault.READ_ONLY),
        (errno.EACCES, WriteFault.DENIED),
        (errno.EPERM, WriteFault.DENIED),
        (errno.EIO, WriteFault.IO),
    ],
)
@pytest.mark.parametrize("call", ["open", "writev", "fsync", "replace"])
def test_a_refusal_is_told_and_the_old_file_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, number: int, fault: WriteFault
) -> None:
    path = tmp_path / "R7.json"
    path.write_bytes(b"old")
    failing_call(monkeypatch, call, OSError(number, os.strerror(number)))
    with pytest.raises(CannotWrite) as caught:
        write_atomically(path, b"new")
    assert (caught.value.fault, caught.value.path) == (fault, path)
    assert (caught.value.free is not None) is (number == errno.ENOSPC), "behind a quota the disk may have room"
    assert path.read_bytes() == b"old"
    assert names_in(tmp_path) == ["R7.json"]


def test_a_disk_that_reports_being_full_only_at_closing_is_believed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "R7.json"
    path.write_bytes(b"old")
    failing_call(monkeypatch, "close", OSError(errno.ENOSPC, "full"))
    with pytest.raises(CannotWrite) as caught:
        write_atomically(path, b"new")
    assert caught.value.fault is WriteFault.FULL
    assert path.read_bytes() == b"old"


def test_a_failed_fsync_is_never_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = failing_call(monkeypatch, "fsync", OSError(errno.EIO, "bad sector"))
    with pytest.raises(CannotWrite):
        write_atomically(tmp_path / "R7.json", b"new")
    assert len(calls) == 1


def test_a_folder_that_cannot_be_flushed_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real, flushed = os.fsync, []

    def second_fails(fd: int) -> None:
        flushed.append(fd)
        if len(flushed) == 2:
            raise OSError(errno.EIO, "bad sector")
        real(fd)

    monkeypatch.setattr(os, "fsync", second_fails)
    with pytest.raises(CannotWrite):
        write_atomically(tmp_path / "R7.json", b"new")
    assert names_in(tmp_path) == ["R7.json"]


@pytest.mark.parametrize("winerror", [5, 32, 33])
def test_windows_refusing_while_someone_reads_is_waited_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, winerror: int
) -> None:
    waits: list[float] = []
    monkeypatch.setattr("time.sleep", waits.append)
    fault = PermissionError(errno.EACCES, "in use")
    fault.winerror = winerror  # type: ignore[attr-defined]  # Windows has it
    failing_call(monkeypatch, "replace", fault, times=3)
    write_atomically(tmp_path / "R7.json", b"new")
    assert len(waits) == 3
    assert (tmp_path / "R7.json").read_bytes() == b"new"


def test_windows_refusing_for_good_is_told_in_the_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    waits: list[float] = []
    monkeypatch.setattr("time.sleep", waits.append)
    fault = PermissionError(errno.EACCES, "in use")
    fault.winerror = 32  # type: ignore[attr-defined]  # Windows has it
    failing_call(monkeypatch, "replace", fault, times=100)
    with pytest.raises(CannotWrite) as caught:
        write_atomically(tmp_path / "R7.json", b"new")
    assert caught.value.fault is WriteFault.DENIED
    assert 0.5 < sum(waits) < 2
    assert names_in(tmp_path) == []


def test_a_refusal_that_is_not_windows_being_busy_is_not_waited_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = failing_call(monkeypatch, "replace", PermissionError(errno.EACCES, "denied"), times=100)
    with pytest.raises(CannotWrite):
        write_atomically(tmp_path / "R7.json", b"new")
    assert len(calls) == 1


def test_ctrl_c_leaves_no_neighbour_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_atomically(tmp_path / "R7.json", b"new")
    assert names_in(tmp_path) == []


def test_a_full_disk_never_leaves_half_a_file(tmp_path: Path) -> None:
    """R4 without a disk of its own: the system itself refuses to let the child's files grow beyond a limit."""
    path = tmp_path / "R7.json"
    path.write_bytes(b"old" * 1000)
    child = fork()
    if child == 0:
        refused = 0
        for limit in range(0, 200_000, 1_000):
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
            try:
                write_atomically(path, b"x" * 100_000)
            except CannotWrite as fault:
                refused += fault.fault is WriteFault.FULL
            whole = path.read_bytes() in (b"old" * 1000, b"x" * 100_000)
            if not whole or len(names_in(tmp_path)) != 1:
                os._exit(3)
        os._exit(0 if refused == 100 else 4)
    _, status = os.waitpid(child, 0)
    assert os.WEXITSTATUS(status) == 0


def test_a_write_is_old_or_new_at_every_fault_point(tmp_path: Path) -> None:
    worlds = iter(range(10_000))

    def make_world() -> Path:
        world = tmp_path / str(next(worlds))
        world.mkdir()
        (world / "R7.json").write_bytes(b"old")
        return world

    def script(world: Path, acknowledge: Callable[[str], None]) -> None:
        write_atomically(world / "R7.json", b"new")
        acknowledge("replaced")
        write_new(world / "R8.json", b"R8")
        acknowledge("made")

    runs = 0
    for run in every_fault_point(script, make_world):
        runs += 1
        left = names_in(run.world)
        if run.ending == "killed" or run.point.fault is Fault.EROFS or run.point.call == "unlink":
            sweep_orphans(run.world, timedelta(days=1), NOW)
        assert run.ending in {"killed", "done", "CannotWrite"}, run
        assert names_in(run.world) in (["R7.json"], ["R7.json", "R8.json"]), (run, left)
        content = (run.world / "R7.json").read_bytes()
        assert content == b"new" or (content == b"old" and not run.acknowledged), run
        if len(run.acknowledged) == 2:
            assert (run.world / "R8.json").read_bytes() == b"R8"
    assert runs > 40
