"""The one writer: whole or not at all, with the rights of the file it replaces, never through a planted link."""

import errno
import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from notulen.domain.file_errors import CannotWrite, FileExists, WriteFault
from notulen.storage import atomic_write, neighbour_files
from notulen.storage.atomic_write import (
    Stamp,
    make_folder,
    remove_file,
    write_atomically,
    write_new,
)
from storage.faults import failing_call


@pytest.fixture
def umask() -> Iterator[Callable[[int], object]]:
    before = os.umask(0o022)
    yield os.umask
    os.umask(before)


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_written_and_replaced(tmp_path: Path) -> None:
    path = tmp_path / "notulen.md"
    write_atomically(path, b"satu")
    write_atomically(path, [b"du", b"a"])
    assert path.read_bytes() == b"dua"
    assert names_in(tmp_path) == ["notulen.md"]


def test_the_stamp_that_is_given_is_that_of_the_file_in_place(tmp_path: Path) -> None:
    path = tmp_path / "R7.json"
    for content in (b"satu", b"dua"):
        assert write_atomically(path, content) == Stamp.of(path.stat())


def test_a_short_write_is_continued(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.write
    monkeypatch.setattr(os, "writev", lambda fd, pieces: real(fd, pieces[0][:3]))
    monkeypatch.setattr(os, "write", lambda fd, text: real(fd, bytes(text)[:5]))
    write_atomically(tmp_path / "R7.json", [b"kirim data ", b"kependudukan"])
    assert (tmp_path / "R7.json").read_bytes() == b"kirim data kependudukan"


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o660, 0o664, 0o444])
def test_the_mode_of_the_old_file_is_kept_whatever_the_umask(
    tmp_path: Path, umask: Callable[[int], object], mode: int
) -> None:
    path = tmp_path / "R7.json"
    path.write_bytes(b"old")
    path.chmod(mode)
    umask(0o077)
    write_atomically(path, b"new")
    assert mode_of(path) == mode


@pytest.mark.parametrize(("mask", "mode"), [(0o022, 0o644), (0o077, 0o600), (0o002, 0o664)])
def test_a_new_file_has_the_mode_that_the_umask_leaves(
    tmp_path: Path, umask: Callable[[int], object], mask: int, mode: int
) -> None:
    umask(mask)
    write_new(tmp_path / "R7.json", b"new")
    assert mode_of(tmp_path / "R7.json") == mode


def test_a_new_file_takes_the_mode_of_the_file_it_is_told_to_follow(tmp_path: Path) -> None:
    main = tmp_path / "archive.json"
    main.write_bytes(b"")
    main.chmod(0o660)
    write_new(tmp_path / "R7.json", b"new", mode_from=main)
    write_new(tmp_path / "R8.json", b"new", mode_from=tmp_path / "missing.json")
    assert mode_of(tmp_path / "R7.json") == 0o660


def test_a_group_that_cannot_be_kept_gets_no_more_than_everyone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "R7.json"
    path.write_bytes(b"old")
    path.chmod(0o664)
    pattern = os.stat_result([*path.stat()[:5], path.stat().st_gid + 1, *path.stat()[6:]])
    monkeypatch.setattr(atomic_write, "_status", lambda _: pattern)
    asked = failing_call(monkeypatch, "chown", PermissionError(errno.EPERM, "not in that group"))
    write_atomically(path, b"new")
    assert asked
    assert mode_of(path) == 0o644


def test_a_name_that_is_taken_is_not_overwritten_unasked(tmp_path: Path) -> None:
    path = tmp_path / "notulen.md"
    path.write_bytes(b"old")
    with pytest.raises(FileExists):
        write_atomically(path, b"new", overwrite=False)
    assert path.read_bytes() == b"old"
    assert names_in(tmp_path) == ["notulen.md"]


@pytest.mark.parametrize("has_links", [True, False])
def test_a_name_taken_in_the_last_moment_is_not_overwritten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, has_links: bool
) -> None:
    path = tmp_path / "notulen.md"
    if not has_links:
        failing_call(monkeypatch, "link", OSError(errno.EOPNOTSUPP, "no links on this drive"))
    real = os.fsync

    def another_program_is_quicker(fd: int) -> None:
        path.write_bytes(b"another")
        real(fd)

    monkeypatch.setattr(os, "fsync", another_program_is_quicker)
    with pytest.raises(FileExists):
        write_new(path, b"mine")
    assert path.read_bytes() == b"another"
    assert names_in(tmp_path) == ["notulen.md"]


def test_a_drive_without_hard_links_takes_new_files_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    failing_call(monkeypatch, "link", OSError(errno.EPERM, "no links on this drive"))
    write_new(tmp_path / "notulen.md", b"new")
    assert (tmp_path / "notulen.md").read_bytes() == b"new"
    assert names_in(tmp_path) == ["notulen.md"]


@pytest.mark.parametrize("plant", ["file", "nothing", "folder"])
@pytest.mark.parametrize("overwrite", [True, False])
def test_a_planted_link_is_refused_and_leads_nowhere(tmp_path: Path, plant: str, overwrite: bool) -> None:
    elsewhere = tmp_path / "elsewhere"
    if plant == "file":
        elsewhere.write_bytes(b"precious")
    elif plant == "folder":
        elsewhere.mkdir()
    archive = tmp_path / "archive"
    archive.mkdir()
    path = archive / "R7.json"
    path.symlink_to(elsewhere)
    with pytest.raises(CannotWrite) as caught:
        write_atomically(path, b"new", overwrite=overwrite)
    assert caught.value.fault is WriteFault.DENIED
    assert path.is_symlink()
    assert not elsewhere.is_file() or elsewhere.read_bytes() == b"precious"
    assert names_in(archive) == ["R7.json"]


def test_a_link_planted_under_the_name_of_the_neighbour_file_is_not_followed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    precious = tmp_path / "precious"
    precious.write_bytes(b"precious")
    monkeypatch.setattr(os, "urandom", bytes)
    neighbour = tmp_path / f".R7.json.{os.getpid()}-{neighbour_files._HOST}00000000.tmp"
    neighbour.symlink_to(precious)
    with pytest.raises(CannotWrite):
        write_atomically(tmp_path / "R7.json", b"new")
    assert precious.read_bytes() == b"precious"
    assert neighbour.is_symlink()


def test_an_export_follows_the_users_own_link_to_a_file(tmp_path: Path) -> None:
    (tmp_path / "shared").mkdir()
    target = tmp_path / "shared" / "notulen.md"
    target.write_bytes(b"old")
    link = tmp_path / "notulen.md"
    link.symlink_to(target)
    write_atomically(link, b"new", follow_link=True)
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


def test_a_link_in_a_circle_or_to_a_folder_is_refused_even_for_an_export(tmp_path: Path) -> None:
    (tmp_path / "circle").symlink_to(tmp_path / "circle")
    (tmp_path / "folder").symlink_to(tmp_path)
    for name in ("circle", "folder"):
        with pytest.raises(CannotWrite):
            write_atomically(tmp_path / name, b"new", follow_link=True)


def test_folders_are_made_down_to_the_last_and_shared_as_the_one_above(
    tmp_path: Path, umask: Callable[[int], object]
) -> None:
    umask(0o077)
    shared = tmp_path / "archive"
    shared.mkdir()
    shared.chmod(0o2770)
    make_folder(shared / "meetings" / "2026" / "07")
    make_folder(shared / "meetings" / "2026" / "07")
    assert mode_of(shared / "meetings" / "2026" / "07") == 0o2770


def test_a_folder_under_a_file_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(CannotWrite):
        make_folder(tmp_path / "file" / "folder")


def test_removing_a_file_that_is_gone_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "R7.json").touch()
    remove_file(tmp_path / "R7.json")
    remove_file(tmp_path / "R7.json")
    assert names_in(tmp_path) == []


def test_a_file_that_cannot_be_removed_is_told(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite):
        remove_file(tmp_path)
