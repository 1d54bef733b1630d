"""Archives of format 1, as older programs left them: read at once, written anew file by file, never in between.

`format_1` holds three: `before_finals`, the same `killed` while a meeting came back from the trash, and `with_finals`,
by the program that made finals but still said 1. `backups` holds a copy of the first.
"""

from itertools import count
from pathlib import Path
from shutil import copytree

import pytest
from msgspec.structs import replace

from notulen.domain.file_errors import NewerFormat
from notulen.domain.history import Act
from notulen.storage import envelope
from notulen.storage.envelope import FileKind, open_envelope, seal
from notulen.storage.file_store import FileStore
from notulen.storage.generations import list_backups
from notulen.storage.journal import JOURNAL_FILE
from notulen.storage.json_file import JsonFile
from notulen.storage.migrations import format_of
from notulen.storage.neighbour_files import temporary_maker
from notulen.storage.restore import restore
from storage.faults import Acknowledge, Fault, every_fault_point
from storage.filed_meetings import file_of, now, numbers, read, record
from storage.stored_fields import known_now

SAMPLES = Path(__file__).parent / "format_1"
LINES = ["setuju SPBE", "Kominfo berperan"]


def sample(name: str, place: Path) -> Path:
    return Path(copytree(SAMPLES / name, place))


def contents(archive: Path) -> dict[str, bytes]:
    files = (path for path in archive.rglob("*") if path.is_file() and not path.name.endswith(".lock"))
    return {path.relative_to(archive).as_posix(): path.read_bytes() for path in files}


def names_another_place(store: FileStore) -> None:
    with store.change(Act.MEETING_EDITED, now=now(), subject="tempat") as change:
        change.put(replace(change.meeting(1), place="Denpasar Barat"))


def test_what_the_newest_format_knows_is_written_down() -> None:
    """Another program of the same format would call a new field or word damage. So raise FORMAT in `storage/envelope`,
    and in `domain/final_file`, which then has to prove finals of both, and write the lists of the new ones with
    `python tests/storage/stored_fields.py`.
    """
    for path, told in known_now().items():
        assert path.read_text() == told, path


@pytest.mark.parametrize(("name", "files"), [("before_finals", 3), ("with_finals", 4)])
def test_a_look_at_an_archive_of_format_1_changes_no_byte(name: str, files: int, tmp_path: Path) -> None:
    archive = sample(name, tmp_path / "arsip")
    before = contents(archive)
    store = FileStore(archive)
    assert read(store) == LINES
    assert [action.text for action in store.meeting(1).actions] == ["kirim data", "susun surat"]
    assert [check.fault for check in store.verify()] == [None] * files
    assert len(store.steps()) > 5
    assert [meeting.number for meeting in store.trashed()] == ([2] if name == "before_finals" else [])
    store.tidy()
    assert contents(archive) == before
    for file in (archive / "archive.json", file_of(store)):
        kind = FileKind.ARCHIVE if file.name == "archive.json" else FileKind.MEETING
        as_new = seal(open_envelope(file, file.read_bytes(), kind))
        assert as_new == file.read_bytes().replace(b'"format":1', b'"format":2', 1), "the format alone differs"


def test_a_file_of_format_1_is_written_anew_with_its_first_change_alone(tmp_path: Path) -> None:
    archive, backups = sample("before_finals", tmp_path / "arsip"), tmp_path / "cadangan"
    before = contents(archive)
    store = FileStore(archive, backups=backups)
    path = file_of(store)
    name = path.relative_to(archive).as_posix()
    names_another_place(store)
    after = contents(archive)
    assert [each for each in after if after[each] != before[each]] == [name]
    assert format_of(path) == 2
    assert contents(backups) == {f"{path.name}.format-1": before[name]}
    path.write_bytes(seal(JsonFile(path, FileKind.MEETING).read()).replace(b'"format":2', b'"format":1', 1))
    FileStore(archive, backups=backups).undo(now=now(), number=1)  # an older program had gone on with it
    assert len(contents(backups)) == 2, "neither of the two is lost"


def test_where_no_copy_can_be_kept_among_the_backups_it_lies_beside_the_file(tmp_path: Path) -> None:
    archive = sample("before_finals", tmp_path / "arsip")
    (tmp_path / "cadangan").write_text("no folder")
    store = FileStore(archive, backups=tmp_path / "cadangan")
    path = file_of(store)
    before = path.read_bytes()
    names_another_place(store)
    assert path.with_name(f"{path.name}.format-1").read_bytes() == before
    assert not [check for check in store.verify() if check.fault]


def test_a_change_that_an_older_program_left_half_made_is_completed(tmp_path: Path) -> None:
    archive = sample("killed", tmp_path / "arsip")
    store = FileStore(archive)
    assert store.meeting(2).title == "Rapat dibuang"
    assert not (archive / JOURNAL_FILE).exists()
    assert numbers(store) == [1, 2]
    assert not [check for check in store.verify() if check.fault]


def test_a_backup_of_format_1_comes_back_to_the_byte(tmp_path: Path) -> None:
    (copy,) = list_backups(SAMPLES / "backups")
    restore(copy.path, tmp_path / "arsip", now())
    assert contents(tmp_path / "arsip") == contents(SAMPLES / "before_finals")


def test_an_upgrade_that_is_killed_or_refused_anywhere_leaves_the_old_state_or_the_new(tmp_path: Path) -> None:
    """R14: one file, then several through the journal: a meeting comes back from the trash, people are added."""
    worlds = count()

    def make_world() -> Path:
        world = tmp_path / str(next(worlds))
        sample("before_finals", world / "arsip")
        return world

    def upgrade(world: Path, acknowledge: Acknowledge) -> None:
        store = FileStore(world / "arsip", backups=world / "cadangan")
        names_another_place(store)
        acknowledge("place")
        store.restore(2, now=now())
        acknowledge("back")

    runs = 0
    for run in every_fault_point(upgrade, make_world, (Fault.KILL, Fault.ENOSPC)):
        runs += 1
        archive = run.world / "arsip"
        store = FileStore(archive, backups=run.world / "cadangan")
        shown = (store.meeting(1).place == "Denpasar Barat", 2 in numbers(store))
        told = ("place" in run.acknowledged, "back" in run.acknowledged)
        assert shown >= told, run
        assert read(store) == LINES, run
        store.tidy()
        assert not [check for check in store.verify() if check.fault], run
        assert not [path for path in archive.rglob("*") if temporary_maker(path.name)], run
        for path in archive.rglob("*.json"):
            old = SAMPLES / "before_finals" / path.relative_to(archive)
            kept = run.world / "cadangan" / f"{path.name}.format-1"
            assert format_of(path) == 1 or not old.exists() or kept.read_bytes() == old.read_bytes(), run
    assert runs > 40


def test_an_older_program_says_that_the_archive_is_newer_and_touches_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = sample("before_finals", tmp_path / "arsip")
    names_another_place(FileStore(archive))
    before = contents(archive)
    monkeypatch.setattr(envelope, "FORMAT", 1)
    older = FileStore(archive)
    for attempt in (lambda: older.meeting(1), lambda: record(older, "satu"), lambda: older.undo(now=now(), number=1)):
        with pytest.raises(NewerFormat):
            attempt()
    assert {type(check.fault) for check in older.verify() if check.path == file_of(older)} == {NewerFormat}
    assert contents(archive) == before
