"""One file of tables: read fresh, verified, changed under its lock by one atomic write."""

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from notulen.domain.file_errors import CannotRead, CannotWrite, DamagedFile, FileExists, NewerFormat
from notulen.storage.atomic_write import Stamp
from notulen.storage.envelope import FileKind, open_envelope, seal
from notulen.storage.file_lock import locked
from notulen.storage.json_file import JsonFile

TABLES = {"entries": {"01": {"text": "kirim data"}}, "meeting": {"1": {"title": "Rapat"}}}


@pytest.fixture
def file(tmp_path: Path) -> JsonFile:
    file = JsonFile(tmp_path / "R7.json", FileKind.MEETING)
    file.write_new(TABLES)
    return file


def other(file: JsonFile) -> JsonFile:
    """The same file as another process would see it."""
    return JsonFile(file.path, file.kind)


def change(file: JsonFile, record_id: str, text: str) -> None:
    with locked(file.path, 5, "test"):
        file.change({"entries": {record_id: {"text": text}}})


def settle(file: JsonFile) -> None:
    """Make the file look as if it had been written long ago, and read it."""
    os.utime(file.path, (1_000_000, 1_000_000))
    file.read()


def test_a_new_file_holds_its_tables(file: JsonFile) -> None:
    assert file.exists()
    assert file.read() == other(file).read() == TABLES


def test_a_name_that_is_taken_is_not_written_over(file: JsonFile) -> None:
    with pytest.raises(FileExists):
        other(file).write_new({})
    assert file.read() == TABLES


def test_a_change_adds_replaces_and_removes_records_and_leaves_the_rest(file: JsonFile) -> None:
    with locked(file.path, 5, "test"):
        file.change({"entries": {"02": {"text": "dua"}, "03": {"text": "tiga"}}, "actions": {"1": {}}})
        file.change({"entries": {"01": None, "02": {"text": "lain"}}})
    expected = {**TABLES, "entries": {"02": {"text": "lain"}, "03": {"text": "tiga"}}, "actions": {"1": {}}}
    assert file.read() == other(file).read() == expected


def test_after_many_changes_the_file_is_as_if_sealed_at_once(file: JsonFile) -> None:
    for number in range(30):
        change(file, f"{number * 7 % 30:02d}", f"butir {number}")
    assert file.path.read_bytes() == seal(file.read())


def test_a_change_builds_on_what_another_process_wrote(file: JsonFile) -> None:
    file.read()
    change(other(file), "02", "dari jambi")
    change(file, "03", "dari aceh")
    assert set(other(file).read()["entries"]) == {"01", "02", "03"}


def test_two_saves_that_leave_the_same_stamp_are_told_apart(file: JsonFile, monkeypatch: pytest.MonkeyPatch) -> None:
    """Coarse clocks and inode numbers given out again: the stamp of the new file may equal the old one's."""
    second = other(file)
    assert second.read() == TABLES
    stamp = second.stamp()
    change(file, "01", "kirim dota")
    monkeypatch.setattr(Stamp, "of", classmethod(lambda cls, status: stamp))
    assert second.stamp() == stamp
    assert second.read()["entries"]["01"] == {"text": "kirim dota"}


def test_an_unchanged_file_costs_one_stat(file: JsonFile, monkeypatch: pytest.MonkeyPatch) -> None:
    settle(file)
    calls: list[str] = []
    for name in ("open", "read", "fstat", "lstat", "stat"):
        real = getattr(os, name)

        def counted(*args: Any, _name: str = name, _real: Any = real, **kwargs: Any) -> Any:
            calls.append(_name)
            return _real(*args, **kwargs)

        monkeypatch.setattr(os, name, counted)
    assert file.read() == TABLES
    assert calls == ["lstat"]


def test_a_file_read_right_after_its_writing_settles_later(file: JsonFile, monkeypatch: pytest.MonkeyPatch) -> None:
    now = time.time_ns()
    monkeypatch.setattr("time.time_ns", lambda: now + 10_000_000_000)
    file.read()
    monkeypatch.setattr(os, "open", None)
    assert file.read() == TABLES


def test_a_changed_stamp_is_seen_by_who_polls(file: JsonFile) -> None:
    before = other(file).stamp()
    change(file, "02", "dua")
    assert other(file).stamp() == file.stamp() != before


def test_changing_without_the_lock_is_a_mistake(file: JsonFile) -> None:
    with pytest.raises(RuntimeError):
        file.change({})
    with pytest.raises(RuntimeError):
        file.write({})
    assert file.read() == TABLES


def test_writing_all_tables_replaces_all(file: JsonFile) -> None:
    with locked(file.path, 5, "test"):
        file.write({"agenda": {"1": {}}})
    assert file.read() == other(file).read() == {"agenda": {"1": {}}}


def test_the_bytes_for_a_journal_are_those_a_change_would_write(file: JsonFile) -> None:
    before = file.path.read_bytes()
    content = file.sealed_after({"entries": {"02": {"text": "dua"}}})
    assert file.path.read_bytes() == before
    change(file, "02", "dua")
    assert file.path.read_bytes() == content


def test_a_missing_file_has_no_stamp_and_cannot_be_read_or_changed(tmp_path: Path) -> None:
    file = JsonFile(tmp_path / "R8.json", FileKind.MEETING)
    assert not file.exists()
    assert file.stamp() is None
    for attempt in (file.read, lambda: change(file, "1", "x")):
        with pytest.raises(CannotRead) as caught:
            attempt()
        assert caught.value.reason == "missing"


def test_a_file_that_went_away_is_not_served_from_memory(file: JsonFile) -> None:
    settle(file)
    file.path.unlink()
    with pytest.raises(CannotRead):
        file.read()


def test_what_is_not_a_plain_file_is_not_read_and_never_waited_for(tmp_path: Path) -> None:
    (tmp_path / "elsewhere.json").write_bytes(seal(TABLES))
    (tmp_path / "link.json").symlink_to(tmp_path / "elsewhere.json")
    (tmp_path / "folder.json").mkdir()
    os.mkfifo(tmp_path / "pipe.json")
    for name, reason in (("link", "link"), ("folder", "folder"), ("pipe", "not_a_file")):
        with pytest.raises(CannotRead) as caught:
            JsonFile(tmp_path / f"{name}.json", FileKind.MEETING).read()
        assert caught.value.reason == reason


@pytest.mark.parametrize(
    "content", [b"", b"null", b'{"format":9,"sha256":"x"}', seal(TABLES)[:-5], seal(TABLES) + b"\n"]
)
def test_a_damaged_file_is_neither_read_nor_written_over(file: JsonFile, content: bytes) -> None:
    settle(file)
    file.path.write_bytes(content)
    with pytest.raises((DamagedFile, NewerFormat)):
        file.read()
    with pytest.raises((DamagedFile, NewerFormat)):
        change(file, "02", "dua")
    with locked(file.path, 5, "test"), pytest.raises((DamagedFile, NewerFormat)):
        file.write(TABLES)
    assert file.path.read_bytes() == content


def test_a_huge_file_is_refused_before_it_is_read(file: JsonFile, monkeypatch: pytest.MonkeyPatch) -> None:
    os.truncate(file.path, 1 << 40)
    with pytest.raises(DamagedFile) as caught:
        file.read()
    assert caught.value.reason == "too_large"


def test_a_refused_write_leaves_the_old_tables_on_disk_and_in_memory(
    file: JsonFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", lambda fd: os.close(-1))
        with pytest.raises(CannotWrite):
            change(file, "02", "dua")
    assert file.read() == other(file).read() == TABLES
    change(file, "02", "dua")
    assert set(other(file).read()["entries"]) == {"01", "02"}


def test_a_record_that_does_not_survive_json_changes_nothing(file: JsonFile) -> None:
    with locked(file.path, 5, "test"), pytest.raises(TypeError):
        file.change({"entries": {"02": {"pair": (1, 2)}}})  # type: ignore[dict-item]  # the mistake under test
    assert file.read() == other(file).read() == TABLES


def test_a_file_of_many_megabytes_comes_back_whole(tmp_path: Path) -> None:
    file = JsonFile(tmp_path / "big.json", FileKind.MEETING)
    file.write_new({"entries": {f"{number:04d}": {"text": "kata " * 2000} for number in range(1000)}})
    assert other(file).read() == file.read()
    assert open_envelope(file.path, file.path.read_bytes(), file.kind) == file.read()


def test_reading_and_writing_load_nothing_heavy(file: JsonFile) -> None:
    code = (
        "import sys; from pathlib import Path; from notulen.storage.json_file import JsonFile\n"
        "from notulen.storage.envelope import FileKind; from notulen.storage.held_locks import HeldLocks\n"
        f"path = Path({str(file.path)!r}); file = JsonFile(path, FileKind.MEETING)\n"
        "with HeldLocks(path.parent, 5, 'test') as locks:\n"
        "    locks.hold(path)\n"
        "    file.change({'entries': {'02': {'text': 'dua'}}})\n"
        "print(*sys.modules)"
    )
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    heavy = {
        "tinydb",
        "filelock",
        "hashlib",
        "_hashlib",
        "zipfile",
        "asyncio",
        "logging",
        "random",
        "tempfile",
        "secrets",
    }
    assert heavy & set(loaded) == set()
    assert set(other(file).read()["entries"]) == {"01", "02"}
