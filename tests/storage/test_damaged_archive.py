"""A store whose files are damaged, lost, foreign or half-made: what is sound goes on, and nothing is written over."""

import os
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from notulen.domain.file_errors import DamagedFile, NewerFormat
from notulen.domain.history import Act
from notulen.storage import neighbour_files
from notulen.storage.backup import backup_now
from notulen.storage.envelope import FileKind, open_envelope, seal
from notulen.storage.file_store import FileStore
from storage.children import fork
from storage.filed_meetings import NOW, file_of, meet, now, numbers, open_meeting, read, record
from storage.store_script import Play, play


def faults(store: FileStore) -> dict[str, str]:
    """File name → what `verify` finds wrong with it."""
    found = {}
    for check in store.verify():
        if isinstance(check.fault, DamagedFile):
            found[check.path.name] = check.fault.reason
        elif check.fault is not None:
            found[check.path.name] = type(check.fault).__name__
    return found


def test_a_damaged_meeting_is_named_with_its_backup_and_never_written_over(tmp_path: Path, archive: Path) -> None:
    backups = tmp_path / "cadangan"
    store = FileStore(archive, backups=backups)
    open_meeting(store)
    open_meeting(store)
    record(store, "satu")
    kept = backup_now(archive, backups, NOW)
    path = file_of(store)
    broken = path.read_bytes().replace(b"satu", b"dua!")
    path.write_bytes(broken)
    for attempt in (lambda: store.meeting(1), lambda: record(store, "dua"), lambda: store.undo(now=now(), number=1)):
        with pytest.raises(DamagedFile) as fault:
            attempt()
        assert (fault.value.path, fault.value.reason, fault.value.backup) == (path, "checksum", kept)
    assert path.read_bytes() == broken
    assert [meeting.number for meeting in store.meetings()] == [2]
    assert numbers(store) == [1, 2]
    assert faults(store) == {path.name: "checksum"}
    record(store, "di rapat lain", 2)
    with pytest.raises(DamagedFile):
        store.undo(now=now() - timedelta(days=1))  # what was newest there cannot be known


def test_a_meeting_of_a_newer_format_is_left_alone(store: FileStore) -> None:
    path = file_of(store)
    newer = path.read_bytes().replace(b'{"format":2,', b'{"format":9,')
    path.write_bytes(newer)
    for attempt in (lambda: store.meeting(1), lambda: record(store, "satu")):
        with pytest.raises(NewerFormat) as fault:
            attempt()
        assert (fault.value.found, fault.value.known) == (9, 2)
    assert path.read_bytes() == newer
    assert faults(store) == {path.name: "NewerFormat"}
    assert [meeting.number for meeting in store.meetings()] == [2]


def test_minutes_go_on_with_a_damaged_directory(store: FileStore, archive: Path) -> None:
    """Lines and new meetings are recorded; what needs the directory says so; the file is not touched."""
    main = archive / "archive.json"
    main.write_bytes(b"")
    record(store, "satu")
    assert open_meeting(store) == 3
    store.undo(now=now(), number=1)
    assert read(store) == []
    for attempt in (store.directory, lambda: meet(store, "Siti")):
        with pytest.raises(DamagedFile) as fault:
            attempt()
        assert fault.value.reason == "empty"
    assert main.read_bytes() == b""
    assert faults(store) == {"archive.json": "empty"}


def test_nothing_is_deleted_while_the_directory_is_damaged(store: FileStore, archive: Path) -> None:
    """Its numbers could not be remembered as used."""
    with store.change(Act.MEETING_TRASHED, now=now()) as change:
        change.trash(2)
    (archive / "archive.json").write_bytes(b"null")
    with pytest.raises(DamagedFile):
        store.empty_trash()
    assert [trashed.number for trashed in store.trashed()] == [2]


def test_minutes_go_on_with_a_lost_directory_and_checking_tells(store: FileStore, archive: Path) -> None:
    (archive / "archive.json").unlink()
    assert store.directory().people == ()
    record(store, "satu")
    assert not (archive / "archive.json").exists()
    assert faults(store) == {"archive.json": "missing"}
    assert open_meeting(store) == 3
    assert faults(store) == {"archive.json": "lost_directory"}
    meet(store, "Siti")
    assert FileStore(archive).directory().get_person("Siti").name == "Siti"
    assert faults(FileStore(archive)) == {"archive.json": "lost_directory"}


def test_numbers_are_not_used_again_after_the_directory_was_lost(store: FileStore, archive: Path) -> None:
    with store.change(Act.MEETING_TRASHED, now=now()) as change:
        change.trash(2)
    (archive / "finals" / "R5").mkdir(parents=True)
    (archive / "archive.json").unlink()
    assert open_meeting(FileStore(archive)) == 6


def test_a_change_that_died_between_its_files_is_completed_at_the_first_look(archive: Path) -> None:
    store = FileStore(archive)
    play(store, Play(1, "meeting", 0))
    die_between_files(archive)
    assert faults(store)["journal.json"] == "pending"
    other = FileStore(archive)
    assert len(other.meeting(1).entries) == 1
    assert len(other.directory().people) == 2
    assert not (archive / "journal.json").exists()


def test_a_change_that_died_between_its_files_is_completed_before_the_next_change(archive: Path) -> None:
    """Also by a program that looked at the archive before it happened."""
    store = FileStore(archive)
    play(store, Play(1, "meeting", 0))
    die_between_files(archive)
    record(store, "sesudahnya")
    assert not (archive / "journal.json").exists()
    assert len(store.meeting(1).entries) == 2
    assert len(store.directory().people) == 2
    die_between_files(archive, 3)
    meet(store, "Siti")
    assert len(store.meeting(1).entries) == 3
    die_between_files(archive, 4)
    store.tidy()
    assert len(store.meeting(1).entries) == 4


def die_between_files(archive: Path, turn: int = 2) -> None:
    """A change of a meeting and the directory, killed after the first of the two files was replaced."""

    def die(_: Callable[[str], None]) -> None:
        real = os.replace
        seen: list[Path] = []

        def replace_once(old: str, new: Path) -> None:
            if seen:
                os._exit(9)
            seen.append(new)
            real(old, new)

        os.replace = replace_once  # type: ignore[assignment]
        play(FileStore(archive), Play(turn, "with_person", 0))

    run_in_child_that_dies(die)
    assert (archive / "journal.json").exists()


def run_in_child_that_dies(work: Callable[[Callable[[str], None]], None]) -> None:
    child = fork()
    if child == 0:
        work(lambda _: None)
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9


def test_half_written_files_of_the_dead_go_with_the_first_change(store: FileStore, archive: Path) -> None:
    child = fork()
    if child == 0:
        os._exit(0)
    os.waitpid(child, 0)
    ending = f"{child}-{neighbour_files._HOST}00000000.tmp"
    left = [archive / f".archive.json.{ending}", file_of(store).parent / f".R1.json.{ending}"]
    for path in left:
        path.write_bytes(b"half")
    assert set(faults(store).values()) == {"leftover"}
    fresh = FileStore(archive)
    fresh.keys()
    record(fresh, "satu")
    assert [path for path in left if path.exists()] == []
    for path in left:
        path.write_bytes(b"half")
    FileStore(archive).tidy()
    assert faults(store) == {}


def test_checking_names_what_does_not_belong(store: FileStore, archive: Path) -> None:
    month = file_of(store).parent
    (month / "R1-2020-07-07-rakor-aceh (conflicted copy).json").write_bytes(b"{}")
    (month / "R2-2020-07-08-salinan.json").write_bytes(file_of(store, 2).read_bytes())
    (month / "R7-2020-07-08-salinan.json").write_bytes(file_of(store, 2).read_bytes())
    (archive / "journal-0123456789ab.aside").write_bytes(b"{}")
    assert faults(store) == {
        "R1-2020-07-07-rakor-aceh (conflicted copy).json": "foreign",
        "R2-2020-07-08-salinan.json": "duplicate",
        "R7-2020-07-08-salinan.json": "shape",
        "journal-0123456789ab.aside": "set_aside",
    }
    assert numbers(store) == [1, 2, 7]
    assert len(list(store.meetings())) == 2


def test_what_a_file_holds_of_a_wrong_shape_is_told_with_its_place(store: FileStore) -> None:
    path = file_of(store)
    tables = dict(open_envelope(path, path.read_bytes(), FileKind.MEETING))
    tables["entries"] = {"3": {"id": "e", "seq": 3, "kind": "teriak", "text": "x"}}
    path.write_bytes(seal(tables))
    with pytest.raises(DamagedFile) as fault:
        store.meeting(1)
    assert fault.value.reason == "shape"
    assert fault.value.detail == "entries.3.kind: Invalid enum value 'teriak'"
