"""Changes of several files happen as a whole: old or new, never a third."""

import errno
import os
import signal
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from unittest.mock import Mock

import pytest

from notulen.domain.file_errors import CannotWrite, NewerFormat, WriteFault
from notulen.locale.explain import explain
from notulen.locale.language import Language
from notulen.storage import journal
from notulen.storage.atomic_write import Stamp, write_atomically
from notulen.storage.envelope import FileKind, seal
from notulen.storage.file_lock import is_locked_here, locked
from notulen.storage.journal import (
    JOURNAL_FILE,
    PlannedWrite,
    Recovery,
    change_together,
    is_pending,
    path_inside,
    recover,
)
from notulen.storage.json_file import JsonFile
from notulen.storage.neighbour_files import sweep_orphans
from storage.children import fork
from storage.faults import every_fault_point
from storage.locking import holding

OLD = {"archive.json": b"archive, old", "R7.json": b"R7, old", "gone.json": b"gone, old"}
WRITES = [
    PlannedWrite("meetings/2026/R8.json", b"R8, new"),
    PlannedWrite("R7.json", "R7, new: “kirim”".encode()),
    PlannedWrite("gone.json", None),
    PlannedWrite("archive.json", b"archive, new"),
]
NEW = {write.path: write.content for write in WRITES if write.content is not None}


def make_archive(folder: Path) -> Path:
    folder.mkdir()
    for name, content in OLD.items():
        (folder / name).write_bytes(content)
    return folder


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return make_archive(tmp_path / "archive")


def contents(archive: Path) -> dict[str, bytes]:
    return {
        path.relative_to(archive).as_posix(): path.read_bytes()
        for path in archive.rglob("*")
        if path.is_file() and path.suffix != ".lock"
    }


def change_all(archive: Path) -> None:
    with holding(archive, *(archive / write.path for write in WRITES)):
        change_together(archive, WRITES)


def recovered(archive: Path) -> Recovery:
    with locked(archive / "archive.json", 5, "test"):
        return recover(archive)


def kill_while_changing(archive: Path, replaces: int) -> None:
    """A process is killed when the journal and `replaces - 1` files are in place."""
    child = fork()
    if child == 0:
        real, made = os.replace, []

        def deadly(source: str, target: Path) -> None:
            made.append(target)
            if len(made) == replaces:
                os.kill(os.getpid(), signal.SIGKILL)
            real(source, target)

        os.replace = deadly  # type: ignore[assignment]
        change_all(archive)
        os._exit(0)
    assert os.WIFSIGNALED(os.waitpid(child, 0)[1])


def test_all_files_change_and_no_journal_stays(archive: Path) -> None:
    change_all(archive)
    assert contents(archive) == NEW
    assert not is_pending(archive)


def test_at_every_fault_point_all_files_are_old_or_all_are_new(tmp_path: Path) -> None:
    """R2 for changes of several files."""
    worlds = iter(range(10_000))

    def script(world: Path, acknowledge: Callable[[str], None]) -> None:
        change_all(world)
        acknowledge("all")

    runs = []
    for run in every_fault_point(script, lambda: make_archive(tmp_path / str(next(worlds)))):
        recovered(run.world)
        for folder in (run.world, run.world / "meetings" / "2026"):
            sweep_orphans(folder, timedelta(days=1), datetime.now(UTC))
        found = contents(run.world)
        assert found in (OLD, NEW), run
        assert not run.acknowledged or found == NEW, run
        assert run.ending in {"killed", "done", "CannotWrite"}, run
        runs.append(run)
    assert len(runs) > 150
    assert {contents(run.world) == NEW for run in runs if run.ending == "killed"} == {True, False}


@pytest.mark.parametrize("replaces", [1, 2, 3])
def test_the_next_change_completes_what_a_crash_left(archive: Path, replaces: int) -> None:
    kill_while_changing(archive, replaces)
    assert is_pending(archive)
    with holding(archive, archive / "R7.json"):
        assert not is_pending(archive)
        assert contents(archive) == {**NEW, **_orphans(archive)}


def _orphans(archive: Path) -> dict[str, bytes]:
    return {name: content for name, content in contents(archive).items() if name.endswith(".tmp")}


def test_a_second_recovery_finds_nothing(archive: Path) -> None:
    kill_while_changing(archive, 2)
    assert recovered(archive) is Recovery.COMPLETED
    assert recovered(archive) is Recovery.NOTHING


def test_a_disk_that_fills_up_between_two_files_leaves_the_old_state_at_once(
    archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, made = os.replace, []

    def full_once(source: str, target: Path) -> None:
        made.append(target)
        if len(made) == 2:
            raise OSError(errno.ENOSPC, "full")
        real(source, target)

    monkeypatch.setattr(os, "replace", full_once)
    with pytest.raises(CannotWrite) as caught:
        change_all(archive)
    assert caught.value.fault is WriteFault.FULL
    assert contents(archive) == OLD


def test_what_was_refused_for_a_folder_that_may_not_be_written_does_not_come_true_later(
    archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file that refuses the new bytes refuses the old ones too; it still has them."""

    def refuse(path: Path, *rest: Any, **named: Any) -> Stamp:
        if path.name == "R7.json":
            raise CannotWrite(path, WriteFault.DENIED)
        return write_atomically(path, *rest, **named)

    with monkeypatch.context() as patched:
        patched.setattr(journal, "write_atomically", refuse)
        with pytest.raises(CannotWrite) as caught:
            change_all(archive)
    assert not caught.value.is_begun
    assert recovered(archive) is Recovery.NOTHING
    assert contents(archive) == OLD


def test_a_change_that_can_neither_go_on_nor_back_says_that_it_is_begun_and_is_completed(
    archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, made = os.replace, []

    def gone_read_only(source: str, target: Path) -> None:
        made.append(target)
        if len(made) > 1:
            raise OSError(errno.EROFS, "read-only")
        real(source, target)

    with monkeypatch.context() as patched:
        patched.setattr(os, "replace", gone_read_only)
        patched.setattr(journal, "remove_file", Mock(side_effect=CannotWrite(archive, WriteFault.READ_ONLY)))
        with pytest.raises(CannotWrite) as caught:
            change_all(archive)
    assert caught.value.is_begun
    assert "menuntaskannya sendiri" in explain(caught.value, Language.INDONESIAN).safe
    assert recovered(archive) is Recovery.COMPLETED
    assert contents(archive) == NEW


def test_a_journal_that_was_not_made_durable_is_taken_back(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real, flushed = os.fsync, []

    def folder_refused(fd: int) -> None:
        flushed.append(fd)
        if len(flushed) == 2:
            raise OSError(errno.EIO, "bad sector")
        real(fd)

    with holding(archive, *(archive / write.path for write in WRITES)):
        monkeypatch.setattr(os, "fsync", folder_refused)
        with pytest.raises(CannotWrite):
            change_together(archive, WRITES)
    assert not is_pending(archive)
    assert contents(archive) == OLD


@pytest.mark.parametrize("content", [b"", b"null", bytes(100), b'{"format":1,"sha256":"'])
def test_a_journal_that_does_not_verify_is_set_aside_and_stops_nobody(archive: Path, content: bytes) -> None:
    (archive / JOURNAL_FILE).write_bytes(content)
    assert recovered(archive) is Recovery.SET_ASIDE
    (aside,) = archive.glob("journal-*.aside")
    assert aside.read_bytes() == content
    assert {name: found for name, found in contents(archive).items() if name != aside.name} == OLD


@pytest.mark.parametrize(
    "path", ["../outside.json", "/etc/outside.json", "meetings/../../outside.json", "", "C:x.json"]
)
def test_a_journal_that_leads_out_of_the_archive_is_not_followed(archive: Path, path: str) -> None:
    steps = {"steps": {"0": {"path": path, "expected": "absent", "content": "hostile"}}}
    (archive / JOURNAL_FILE).write_bytes(seal(steps))
    assert recovered(archive) is Recovery.SET_ASIDE
    assert not (archive.parent / "outside.json").exists()
    with pytest.raises(ValueError, match=r".*"):
        path_inside(archive, path)


@pytest.mark.parametrize(
    "step", [{}, {"path": 1, "expected": "absent", "content": "x"}, {"path": "a", "expected": None}]
)
def test_a_journal_of_another_shape_is_set_aside(archive: Path, step: dict[str, object]) -> None:
    (archive / JOURNAL_FILE).write_bytes(seal({"steps": {"0": step}}))  # type: ignore[dict-item]
    assert recovered(archive) is Recovery.SET_ASIDE


def test_a_file_changed_behind_our_back_is_never_overwritten_by_a_recovery(archive: Path) -> None:
    kill_while_changing(archive, 2)
    (archive / "archive.json").write_bytes(b"archive, by a synchronising folder")
    before = contents(archive)
    assert recovered(archive) is Recovery.SET_ASIDE
    after = contents(archive)
    assert {name: after[name] for name in before if name != JOURNAL_FILE} == {
        name: before[name] for name in before if name != JOURNAL_FILE
    }


def test_the_journal_of_a_newer_notulen_is_left_alone(archive: Path) -> None:
    (archive / JOURNAL_FILE).write_bytes(b'{"format":9,"sha256":"x"}\n')
    with pytest.raises(NewerFormat), holding(archive, archive / "R7.json"):
        raise AssertionError("changed under a journal that was not understood")
    assert is_pending(archive)


def test_a_change_of_one_file_waits_for_no_other_file(archive: Path) -> None:
    with (
        holding(archive, archive / "R7.json"),
        holding(archive, archive / "archive.json", timeout=0),
    ):
        assert is_locked_here(archive / "R7.json")
    assert not (archive / JOURNAL_FILE).exists()


def test_every_lock_is_wanted_before_anything_is_written(archive: Path) -> None:
    with locked(archive / "archive.json", 5, "test"), pytest.raises(RuntimeError):
        change_together(archive, WRITES)
    (archive / JOURNAL_FILE).touch()
    with pytest.raises(RuntimeError):
        recover(archive)
    (archive / JOURNAL_FILE).unlink()
    assert contents(archive) == OLD


def test_the_bytes_of_json_files_go_through_a_journal_unchanged(tmp_path: Path) -> None:
    archive = tmp_path / "archive"
    archive.mkdir()
    main = JsonFile(archive / "archive.json", FileKind.ARCHIVE)
    meeting = JsonFile(archive / "R7.json", FileKind.MEETING)
    main.write_new({"counters": {"1": {"count": 1}}})
    with holding(archive, main.path, meeting.path):
        tables = {"meeting": {"1": {"title": "“Rapat” \u2028"}}}
        writes = [
            PlannedWrite("R7.json", seal(tables)),
            PlannedWrite("archive.json", main.sealed_after({"counters": {"1": {"count": 2}}})),
        ]
        change_together(archive, writes)
    assert meeting.read() == tables
    assert main.read() == {"counters": {"1": {"count": 2}}}
