"""Generations outside the archive: they verify, they are thinned out, and each comes back to the byte."""

import errno
import os
from datetime import timedelta
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from notulen.domain.file_errors import CannotRead, CannotWrite, DamagedFile, WriteFault
from notulen.domain.history import Act
from notulen.storage import backup as backup_module
from notulen.storage.backup import KEPT_FULL, CopiedFile, OpenedBackup, backup_now, newest_good_copy
from notulen.storage.envelope import seal
from notulen.storage.file_store import FileStore
from notulen.storage.generations import is_backup_due, list_backups
from notulen.storage.restore import restore
from storage.filed_meetings import two_meetings
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
    for minutes in (1, 2, 3):
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
    assert newest_good_copy(folder, "archive.json") == rolling, "the generation, which is what can be restored"
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


def test_a_clock_set_back_leaves_the_copies_in_the_order_of_making(archive: Path, folder: Path) -> None:
    """A year ahead by mistake, then right again: what is made now is the newest, is kept, and is not due at once."""
    for minutes in range(KEPT_FULL + 1):
        backup_now(archive, folder, NOW + timedelta(days=365) + minutes * MINUTE)
    write_line(archive, "sesudah jam dibetulkan")
    assert is_backup_due(list_backups(folder)[0].made_by_clock, NOW)
    last = backup_now(archive, folder, NOW)
    newest = list_backups(folder)[0]
    assert newest.path == last
    assert newest.made_by_clock == NOW
    assert not is_backup_due(newest.made_by_clock, NOW + MINUTE)
    assert newest_good_copy(folder, R7) == last
    with OpenedBackup(last) as opened:
        assert opened.content_of(R7) == (archive / R7).read_bytes()


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


def test_meetings_and_trash_that_are_links_are_copied_and_come_back_as_folders(tmp_path: Path, folder: Path) -> None:
    """An office keeps its meetings on a drive of its own; whatever else lies there stays out, circles too."""
    store = two_meetings(tmp_path / "arsip")
    archive = store.files.root
    with store.change(Act.MEETING_TRASHED, now=NOW) as change:
        change.trash(2)
    for name in ("meetings", "trash"):
        (archive / name).rename(tmp_path / f"drive-{name}")
        (archive / name).symlink_to(tmp_path / f"drive-{name}")
    (tmp_path / "drive-meetings" / "2020" / "lagi").symlink_to(tmp_path / "drive-meetings")
    (tmp_path / "drive-trash" / "foto.jpg").write_bytes(bytes(10))
    before = FileStore(archive)
    copy = backup_now(archive, folder, NOW)
    assert [name.partition("/")[0] for name in listed(copy)] == ["archive.json", "meetings", "trash"]
    restore(copy, archive, NOW)
    after = FileStore(archive)
    assert not (archive / "meetings").is_symlink()
    assert after.meeting(1) == before.meeting(1)
    assert (after.trashed(), after.directory()) == (before.trashed(), before.directory())
    assert [check.fault for check in after.verify()] == [None] * 3


def test_a_drive_that_is_away_is_no_empty_archive_and_no_backup(tmp_path: Path, folder: Path) -> None:
    archive = two_meetings(tmp_path / "arsip").files.root
    (archive / "meetings").rename(tmp_path / "drive")
    (archive / "meetings").symlink_to(tmp_path / "away")
    store = FileStore(archive)
    for attempt in (store.keys, lambda: backup_now(archive, folder, NOW), lambda: list(store.verify())):
        with pytest.raises(CannotRead) as caught:
            attempt()
        assert caught.value.reason == "lost_link"
    with pytest.raises(CannotRead), store.change(Act.MEETING_CREATED, now=NOW) as change:
        change.next_number()
    assert not list_backups(folder)


def test_a_folder_that_refuses_is_not_left_out_in_silence(
    archive: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scan = os.scandir

    def refuse(path: str) -> object:
        if str(path).endswith("meetings"):
            raise PermissionError(errno.EACCES, "denied", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    with pytest.raises(CannotRead) as caught:
        backup_now(archive, folder, NOW)
    assert (caught.value.reason, caught.value.path) == ("denied", archive / "meetings")
