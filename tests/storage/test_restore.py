"""Bringing copies back: to the byte, with the old archive set aside, and whole even when killed half-way."""

import os
import shutil
import signal
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from notulen.domain.file_errors import ArchiveLocked, DamagedFile
from notulen.storage.backup import backup_now
from notulen.storage.envelope import FileKind, seal
from notulen.storage.file_lock import locked
from notulen.storage.generations import list_backups
from notulen.storage.json_file import JsonFile
from notulen.storage.restore import finish_restore, restore
from storage.children import fork
from storage.faults import every_fault_point
from storage.sample_archive import MINUTE, NOW, R7, contents, make_archive, write_line


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return make_archive(tmp_path / "arsip")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "cadangan"


def test_every_generation_comes_back_to_the_byte(archive: Path, folder: Path) -> None:
    """R15: full and rolling generations, restored in any order."""
    made: list[tuple[Path, dict[str, bytes]]] = []
    for number in range(6):
        write_line(archive, f"butir {number}")
        if number == 3:
            (archive / "finals/R7/2.json").write_bytes(b'{"final":2}')
        if number == 4:
            (archive / "finals/R7/1.json").unlink()
        made.append((backup_now(archive, folder, NOW + number * MINUTE, is_rolling=number % 3 > 0), contents(archive)))
    assert [backup.is_full for backup in list_backups(folder)] == [False, False, True, False, False, True]
    for number, (path, expected) in enumerate(reversed(made)):
        before = contents(archive)
        aside = restore(path, archive, NOW + timedelta(hours=1 + number))
        assert contents(archive) == expected
        assert aside is not None
        assert contents(aside) == before


def test_every_flipped_byte_of_a_generation_is_noticed_or_harmless(archive: Path, folder: Path) -> None:
    """A restore either brings back the very bytes or refuses and leaves the archive alone."""
    path = backup_now(archive, folder, NOW)
    raw, expected = path.read_bytes(), contents(archive)
    refused = 0
    for place in range(0, len(raw), 11):
        path.write_bytes(raw[:place] + bytes([raw[place] ^ 0x41]) + raw[place + 1 :])
        try:
            restore(path, archive, NOW + place * MINUTE)
        except DamagedFile:
            refused += 1
        assert contents(archive) == expected
    assert refused > 50


def test_a_lost_archive_is_restored_and_nothing_is_set_aside(archive: Path, folder: Path) -> None:
    path, expected = backup_now(archive, folder, NOW), contents(archive)
    archive.rename(archive.with_name("elsewhere"))
    assert restore(path, archive, NOW) is None
    assert contents(archive) == expected


def test_an_archive_in_use_is_not_replaced(archive: Path, folder: Path) -> None:
    path = backup_now(archive, folder, NOW)
    reader, writer = os.pipe()
    child = fork()
    if child == 0:
        with locked(archive / "archive.json", 5, "notulen new"):
            os.write(writer, b".")
            signal.pause()
    os.read(reader, 1)
    try:
        with pytest.raises(ArchiveLocked):
            restore(path, archive, NOW, timeout=0.05)
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    assert sorted(item.name for item in archive.parent.iterdir()) == ["arsip", "cadangan"]


def test_a_restore_killed_at_any_point_leaves_the_old_archive_or_the_new(tmp_path: Path) -> None:
    worlds = iter(range(10_000))
    template = tmp_path / "template"
    backup_now(make_archive(template / "arsip"), template / "cadangan", NOW)
    write_line(template / "arsip", "later")

    def make_world() -> Path:
        return Path(shutil.copytree(template, tmp_path / str(next(worlds))))

    def script(world: Path, acknowledge: Callable[[str], None]) -> None:
        (newest, *_) = list_backups(world / "cadangan")
        restore(newest.path, world / "arsip", NOW)
        acknowledge("restored")

    seen = set()
    for run in every_fault_point(script, make_world):
        finish_restore(run.world / "arsip")
        entries = JsonFile(run.world / "arsip" / R7, FileKind.MEETING).read()["entries"]
        seen.add(len(entries))
        assert len(contents(run.world / "arsip")) >= 3, run
        assert not run.acknowledged or not entries, run
        assert run.ending in {"killed", "done", "CannotWrite"}, run
    assert seen == {0, 1}


def test_there_is_nothing_to_finish_when_nothing_was_begun(archive: Path, tmp_path: Path) -> None:
    assert not finish_restore(archive)
    assert not finish_restore(tmp_path / "missing")


@pytest.mark.parametrize("name", ["../outside.json", "/outside.json"])
def test_a_generation_that_leads_out_of_the_archive_is_refused(archive: Path, folder: Path, name: str) -> None:
    folder.mkdir()
    path = folder / "notulen-20260707T101500.000000Z-full.zip"
    files: Any = {"sha256": "0" * 64, "size": 1, "mtime_ns": 1, "zip": path.name, "is_good": True}
    with ZipFile(path, "w") as packed:
        packed.writestr("notulen-backup.json", seal({"files": {name: files}}))
        packed.writestr(name, b"hostile")
    before = contents(archive)
    with pytest.raises(DamagedFile):
        restore(path, archive, NOW)
    assert contents(archive) == before
    assert not (archive.parent / "outside.json").exists()


def test_a_file_that_was_exchanged_in_a_sound_zip_is_noticed(archive: Path, folder: Path) -> None:
    path = backup_now(archive, folder, NOW)
    with ZipFile(path) as packed:
        members = {name: packed.read(name) for name in packed.namelist()}
    with ZipFile(path, "w") as packed:
        for name, content in (members | {R7: seal({"entries": {"1": {"text": "hostile"}}})}).items():
            packed.writestr(name, content)
    before = contents(archive)
    with pytest.raises(DamagedFile) as caught:
        restore(path, archive, NOW)
    assert (caught.value.reason, caught.value.detail) == ("checksum", R7)
    assert contents(archive) == before
    assert sorted(item.name for item in archive.parent.iterdir()) == ["arsip", "cadangan"]
