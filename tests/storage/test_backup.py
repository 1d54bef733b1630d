"""Generations outside the archive: they verify, they are thinned out, and each comes back to the byte."""

import errno
import os
from datetime import timedelta
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from notulen.domain.errors import CannotRead, CannotWrite, DamagedFile, WriteFault
from notulen.storage import backup as backup_module
from notulen.storage.backup import KEPT_FULL, CopiedFile, OpenedBackup, backup_now, newest_good_copy
from notulen.storage.envelope import seal
from notulen.storage.generations import is_backup_due, list_backups
from notulen.storage.restore import restore
from storage.sample_archive import MINUTE, NOW, R7, make_archive, write_line


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return make_archive(tmp_path / "arsip")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "cadangan"


def listed(path: Path) -> dict[str, CopiedFile]:
    """The files of a generation, by its own list."""
    with OpenedBackup(path) as opened:
        return opened.files


def test_a_rolling_generation_holds_only_what_changed(archive: Path, folder: Path) -> None:
    full = backup_now(archive, folder, NOW)
    write_line(archive, "baru")
    rolling = backup_now(archive, folder, NOW + MINUTE, is_rolling=True)
    with ZipFile(rolling) as packed:
        assert packed.namelist() == [R7, "notulen-backup.json"]
    assert {name: file.zip_name for name, file in listed(rolling).items()} == {
        "archive.json": full.name,
        "finals/R7/1.json": full.name,
        R7: rolling.name,
    }


def test_a_rolling_generation_without_a_full_one_to_stand_on_is_full(archive: Path, folder: Path) -> None:
    backup_now(archive, folder, NOW, is_rolling=True)
    assert [backup.is_full for backup in list_backups(folder)] == [True]
    list_backups(folder)[0].path.write_bytes(b"damaged")
    backup_now(archive, folder, NOW + MINUTE, is_rolling=True)
    assert [backup.is_full for backup in list_backups(folder)] == [True, True]


def test_locks_half_written_files_and_links_are_not_copied(archive: Path, folder: Path) -> None:
    write_line(archive, "baru")
    (archive / ".R7.json.123-0000abcdef01.tmp").touch()
    (archive / "link.json").symlink_to(archive / "archive.json")
    assert (archive / f"{R7}.lock").exists()
    assert list(listed(backup_now(archive, folder, NOW))) == sorted(["archive.json", "finals/R7/1.json", R7])


def test_two_generations_of_one_moment_both_stay(archive: Path, folder: Path) -> None:
    assert backup_now(archive, folder, NOW) != backup_now(archive, folder, NOW)
    assert len(list_backups(folder)) == 2


def test_generations_are_listed_newest_first_and_strangers_not_at_all(archive: Path, folder: Path) -> None:
    for minutes in (2, 1, 3):
        backup_now(archive, folder, NOW + minutes * MINUTE)
    (folder / "notulen-mine.zip").touch()
    (folder / "foto.jpg").touch()
    assert [backup.made for backup in list_backups(folder)] == [NOW + minutes * MINUTE for minutes in (3, 2, 1)]


def test_the_oldest_generations_go_but_never_one_that_another_stands_on(archive: Path, folder: Path) -> None:
    first = backup_now(archive, folder, NOW)
    write_line(archive, "baru")
    rolling = backup_now(archive, folder, NOW + MINUTE, is_rolling=True)
    for day in range(1, KEPT_FULL + 3):
        backup_now(archive, folder, NOW + timedelta(days=day))
    kept = [backup.path for backup in list_backups(folder)]
    assert {first, rolling} <= set(kept)
    assert len(kept) == KEPT_FULL + 2
    restore(rolling, archive, NOW)


def test_too_many_rolling_generations_go(archive: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backup_module, "KEPT_ROLLING", 2)
    for minutes in range(5):
        write_line(archive, "baru")
        backup_now(archive, folder, NOW + minutes * MINUTE, is_rolling=True)
    assert [(backup.made - NOW) / MINUTE for backup in list_backups(folder)] == [4, 3, 0]


def test_while_a_file_is_damaged_no_generation_goes(
    archive: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup_module, "KEPT_FULL", 2)
    good = backup_now(archive, folder, NOW)
    (archive / R7).write_bytes(b"")
    for day in range(1, 6):
        backup_now(archive, folder, NOW + timedelta(days=day))
    assert len(list_backups(folder)) == 6
    assert newest_good_copy(folder, R7) == good


def test_the_newest_good_copy_is_named(archive: Path, folder: Path) -> None:
    first = backup_now(archive, folder, NOW)
    write_line(archive, "baru")
    second = backup_now(archive, folder, NOW + MINUTE)
    assert newest_good_copy(folder, R7) == second
    second.write_bytes(second.read_bytes()[: second.stat().st_size // 2])
    assert newest_good_copy(folder, R7) == first
    assert newest_good_copy(folder, "meetings/missing.json") is None
    assert newest_good_copy(folder / "missing", R7) is None


def test_a_copy_is_good_only_if_the_zip_it_stands_in_is(archive: Path, folder: Path) -> None:
    full = backup_now(archive, folder, NOW)
    write_line(archive, "baru")
    rolling = backup_now(archive, folder, NOW + MINUTE, is_rolling=True)
    assert newest_good_copy(folder, "archive.json") == full
    full.unlink()
    assert newest_good_copy(folder, "archive.json") is None
    assert newest_good_copy(folder, R7) == rolling


def test_a_zip_that_does_not_read_back_is_not_kept(
    archive: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.link

    def bad_disk(source: str, target: Path, **kwargs: bool) -> None:
        os.truncate(source, os.path.getsize(source) // 2)
        real(source, target, **kwargs)

    monkeypatch.setattr(os, "link", bad_disk)
    with pytest.raises(DamagedFile):
        backup_now(archive, folder, NOW)
    assert list_backups(folder) == []


def test_a_folder_that_takes_no_backup_is_told(archive: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(CannotWrite):
        backup_now(archive, tmp_path / "file", NOW)


@pytest.mark.parametrize("fields", [{"sha256": 1}, {"zip": "../elsewhere.zip"}, {"is_good": "yes"}])
def test_a_list_of_another_shape_is_damage(folder: Path, fields: dict[str, object]) -> None:
    folder.mkdir()
    path = folder / "notulen-20260707T101500.000000Z-full.zip"
    files: Any = {"sha256": "0" * 64, "size": 1, "mtime_ns": 1, "zip": path.name, "is_good": True, **fields}
    with ZipFile(path, "w") as packed:
        packed.writestr("notulen-backup.json", seal({"files": {R7: files}}))
    with pytest.raises(DamagedFile):
        listed(path)


@pytest.mark.parametrize(
    ("age", "is_running", "is_due"),
    [
        (None, False, True),
        (4 * MINUTE, True, False),
        (5 * MINUTE, True, True),
        (5 * MINUTE, False, False),
        (timedelta(hours=23), False, False),
        (timedelta(days=1), False, True),
        (-MINUTE, False, True),
    ],
)
def test_a_backup_is_due_every_five_minutes_of_a_meeting_and_once_a_day(
    age: timedelta | None, is_running: bool, is_due: bool
) -> None:
    last = None if age is None else NOW - age
    assert is_backup_due(last, NOW, is_meeting_running=is_running) is is_due


def test_a_meeting_of_a_newer_notulen_is_copied_as_good(archive: Path, folder: Path) -> None:
    (archive / R7).write_bytes(b'{"format":9,"sealed":"otherwise"}')
    made = backup_now(archive, folder, NOW)
    assert newest_good_copy(folder, R7) == made


def test_a_file_that_goes_while_the_archive_is_copied_is_left_out(
    archive: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.stat

    def gone(path: Path, *args: Any, **kwargs: Any) -> os.stat_result:
        if str(path).endswith(R7):
            raise FileNotFoundError(errno.ENOENT, "moved to the trash")
        return real(path, *args, **kwargs)

    monkeypatch.setattr(os, "stat", gone)
    assert sorted(listed(backup_now(archive, folder, NOW))) == ["archive.json", "finals/R7/1.json"]


def test_an_archive_that_cannot_be_read_makes_no_generation(
    archive: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def bad_disk(path: Path) -> bytes:
        raise OSError(errno.EIO, "bad sector")

    monkeypatch.setattr(Path, "read_bytes", bad_disk)
    with pytest.raises(CannotRead):
        backup_now(archive, folder, NOW)
    assert list_backups(folder) == []


def test_an_old_generation_that_may_not_be_removed_is_no_reason_to_fail(
    archive: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup_module, "KEPT_FULL", 1)
    backup_now(archive, folder, NOW)

    def refused(path: Path) -> None:
        raise CannotWrite(path, WriteFault.DENIED)

    monkeypatch.setattr(backup_module, "remove_file", refused)
    backup_now(archive, folder, NOW + MINUTE)
    assert len(list_backups(folder)) == 2
