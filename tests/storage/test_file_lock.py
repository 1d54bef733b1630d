"""One writer at a time; whoever waits is told for whom, and nobody is robbed."""

import errno
import os
import signal
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from notulen.domain.file_errors import ArchiveLocked, CannotWrite, WriteFault
from notulen.storage.file_lock import Holder, is_locked_here, lock_path, locked, read_holder
from storage.children import fork

HOLD = """
import sys
from pathlib import Path
from notulen.storage.file_lock import locked
with locked(Path(sys.argv[1]), 5, "notulen note"):
    print("held", flush=True)
    sys.stdin.readline()
"""


@contextmanager
def another_holder(path: Path) -> Iterator["subprocess.Popen[str]"]:
    """Another process that holds the lock of `path`."""
    with subprocess.Popen([sys.executable, "-c", HOLD, path], stdin=-1, stdout=-1, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        try:
            yield holder
        finally:
            holder.kill()


def let_go(holder: "subprocess.Popen[str]") -> None:
    """Tell the other process to give the lock up."""
    assert holder.stdin is not None
    holder.stdin.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "R7.json"


def test_the_lock_keeps_others_out_and_names_the_holder(path: Path) -> None:
    with another_holder(path) as holder:
        with pytest.raises(ArchiveLocked) as caught, locked(path, 0, "second"):
            raise AssertionError("two hold the lock")
        assert caught.value.path == path
        assert f"notulen note, {holder.pid}@{os.uname().nodename}, " in caught.value.holder
    with locked(path, 5, "second"):
        assert read_holder(path) == Holder(os.getpid(), os.uname().nodename, _since(path), "second")


def _since(path: Path) -> str:
    found = read_holder(path)
    assert found is not None
    assert found.since.endswith("Z")
    return found.since


def test_a_stopped_holder_is_waited_for_and_never_robbed(path: Path) -> None:
    """R13."""
    with another_holder(path) as holder:
        holder.send_signal(signal.SIGSTOP)
        with pytest.raises(ArchiveLocked) as caught, locked(path, 0.3, "second"):
            raise AssertionError("a stopped holder was robbed")
        assert (caught.value.waited, str(holder.pid) in caught.value.holder) == (0.3, True)
        holder.send_signal(signal.SIGCONT)
        let_go(holder)
        with locked(path, 5, "second"):
            assert is_locked_here(path)


def test_a_killed_holder_leaves_no_lock_behind(path: Path) -> None:
    with another_holder(path) as holder:
        holder.kill()
        holder.wait()
        with locked(path, 5, "second"):
            assert is_locked_here(path)


def test_who_waits_gets_the_lock_when_it_is_given_up(path: Path) -> None:
    with another_holder(path) as holder:
        threading.Timer(0.1, let_go, [holder]).start()
        with locked(path, 20, "second"):
            assert is_locked_here(path)


def test_a_child_that_was_forked_under_the_lock_does_not_keep_it(path: Path) -> None:
    reader, writer = os.pipe()
    try:
        with locked(path, 1, "parent"):
            child = fork()
            if child == 0:
                os.read(reader, 1)
                os._exit(0)
        with another_holder(path):
            assert not is_locked_here(path)
    finally:
        os.write(writer, b".")
        os.waitpid(child, 0)


def test_taking_the_lock_twice_is_a_mistake_and_not_a_deadlock(path: Path) -> None:
    with locked(path, 5, "outer"):
        with pytest.raises(RuntimeError), locked(path.parent / "." / path.name, 5, "inner"):
            raise AssertionError("taken twice")
        assert is_locked_here(path)
    assert not is_locked_here(path)
    with locked(path, 5, "again"):
        pass


def test_two_threads_of_one_program_keep_each_other_out(path: Path) -> None:
    seen: list[str] = []

    def second() -> None:
        with locked(path, 20, "second"):
            seen.append("second")

    with locked(path, 5, "first"):
        thread = threading.Thread(target=second)
        thread.start()
        thread.join(0.1)
        seen.append("first")
        assert is_locked_here(path)
    thread.join()
    assert seen == ["first", "second"]


def test_the_lock_is_given_up_when_the_block_fails(path: Path) -> None:
    with pytest.raises(ValueError, match="in the block"), locked(path, 5, "first"):
        raise ValueError("in the block")
    with another_holder(path):
        assert not is_locked_here(path)


def test_the_lock_survives_the_replacing_of_its_file(path: Path) -> None:
    path.write_bytes(b"old")
    with another_holder(path):
        (path.parent / "new").write_bytes(b"new")
        os.replace(path.parent / "new", path)
        with pytest.raises(ArchiveLocked), locked(path, 0, "second"):
            raise AssertionError("two hold the lock")


def test_a_lock_file_removed_by_hand_does_not_let_two_in(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file may go between opening and locking: then the lock that was got guards nothing and is not used."""
    real = os.fstat
    removals: list[int] = []

    def remove_once(fd: int) -> os.stat_result:
        if not removals:
            removals.append(fd)
            lock_path(path).unlink()
        return real(fd)

    lock_path(path).touch()
    monkeypatch.setattr(os, "fstat", remove_once)
    with locked(path, 5, "first"):
        assert removals
        monkeypatch.undo()
        done = subprocess.run(
            [sys.executable, "-c", HOLD.replace(", 5,", ", 0,"), path], capture_output=True, text=True
        )
        assert "ArchiveLocked" in done.stderr


@pytest.mark.parametrize(
    ("number", "fault"),
    [(errno.EROFS, WriteFault.READ_ONLY), (errno.EACCES, WriteFault.DENIED), (errno.ENOSPC, WriteFault.FULL)],
)
def test_a_folder_that_takes_no_lock_is_told_before_anything_is_written(
    path: Path, monkeypatch: pytest.MonkeyPatch, number: int, fault: WriteFault
) -> None:
    real = os.open

    def refuse(name: Path, flags: int, *args: int) -> int:
        if flags & os.O_CREAT:
            raise OSError(number, os.strerror(number))
        return real(name, flags, *args)

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(CannotWrite) as caught, locked(path, 5, "first"):
        raise AssertionError("held without a lock file")
    assert (caught.value.path, caught.value.fault) == (path, fault)


def test_a_drive_that_knows_no_locks_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(fd: int, operation: int) -> None:
        raise OSError(errno.ENOLCK, "no locks on this drive")

    monkeypatch.setattr("fcntl.flock", unknown)
    with pytest.raises(CannotWrite), locked(path, 5, "first"):
        raise AssertionError("held without a lock")


def test_a_planted_link_is_not_taken_for_a_lock_file(path: Path) -> None:
    precious = path.parent / "precious"
    precious.write_bytes(b"precious")
    lock_path(path).symlink_to(precious)
    with pytest.raises(CannotWrite), locked(path, 5, "first"):
        raise AssertionError("held through a link")
    assert precious.read_bytes() == b"precious"
    assert read_holder(path) is None


@pytest.mark.parametrize("mask", [0o022, 0o077])
@pytest.mark.parametrize(("folder_mode", "mode"), [(0o2770, 0o660), (0o755, 0o660), (0o777, 0o666)])
def test_whoever_may_write_in_the_folder_may_take_the_lock_whatever_the_umask(
    path: Path, mask: int, folder_mode: int, mode: int
) -> None:
    with suppress(PermissionError):
        os.chown(path.parent, -1, 4242)  # only root may; for anybody else the group is his own
    path.parent.chmod(folder_mode)
    before = os.umask(mask)
    try:
        with locked(path, 5, "first"):
            pass
    finally:
        os.umask(before)
    assert stat.S_IMODE(lock_path(path).stat().st_mode) == mode
    if folder_mode & stat.S_IWGRP:
        assert lock_path(path).stat().st_gid == path.parent.stat().st_gid


def test_a_shorter_name_replaces_a_longer_one(path: Path) -> None:
    for name in ("notulen " * 20, "tui"):
        with locked(path, 5, name):
            found = read_holder(path)
            assert found is not None
            assert found.program == name


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"[]\n", b"{}\n", b'{"pid":"x"}\n', b"[" * 3000])
def test_an_unreadable_name_is_no_name(path: Path, content: bytes) -> None:
    lock_path(path).write_bytes(content)
    assert read_holder(path) is None


def test_nobody_has_held_a_lock_that_was_never_taken(path: Path) -> None:
    assert read_holder(path) is None


def test_a_time_in_which_the_whole_machine_stood_still_is_no_waiting(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hours = iter(range(0, 3_600_000, 3600))
    with another_holder(path) as holder:

        def sleeps(_: float) -> None:
            let_go(holder)
            holder.wait()

        monkeypatch.setattr(time, "sleep", sleeps)
        monkeypatch.setattr(time, "monotonic", lambda: float(next(hours)))
        with locked(path, 10, "second"):
            assert is_locked_here(path)
        monkeypatch.undo()
