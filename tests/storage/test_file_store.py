"""The store in files: where they lie, what is read of them, older formats, and a disk that takes nothing."""

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from notulen.domain.entry import Entry, EntryKind
from notulen.domain.errors import NotulenError
from notulen.domain.file_errors import CannotWrite, FileExists, WriteFault
from notulen.domain.history import Act
from notulen.domain.meeting import Meeting
from notulen.domain.meeting_state import MeetingStatus
from notulen.storage import envelope, file_store
from notulen.storage.documents import read_meeting
from notulen.storage.encoded_tables import Tables
from notulen.storage.envelope import FileKind
from notulen.storage.file_store import FileStore
from notulen.storage.json_file import JsonFile
from notulen.storage.migrations import format_of
from storage.faults import Fault, arm, run_in_child
from storage.filed_meetings import DAY, file_of, now, open_meeting, read, record


def test_looking_at_an_archive_that_is_not_there_makes_nothing(archive: Path) -> None:
    store = FileStore(archive)
    store.tidy()
    assert (store.keys(), tuple(store.meetings()), store.trashed(), store.steps()) == ((), (), (), ())
    assert store.directory().people == ()
    assert store.stamp(1) is None
    assert list(store.verify()) == []
    assert store.empty_trash() == 0
    assert not archive.exists()


def test_the_archive_is_laid_out_by_year_and_month(store: FileStore, archive: Path) -> None:
    with store.change(Act.MEETING_TRASHED, now=now()) as change:
        change.trash(2)
    found = sorted(path.relative_to(archive).as_posix() for path in archive.rglob("*.json"))
    assert found == [
        "archive.json",
        "meetings/2020/07/R1-2020-07-07-rakor-aceh.json",
        "trash/R2-2020-07-07-rakor-bali.json",
    ]


def test_reading_needs_no_tinydb(store: FileStore, archive: Path) -> None:
    record(store, "satu")
    code = (
        "import sys; from pathlib import Path; from notulen.storage.file_store import FileStore\n"
        f"store = FileStore(Path({str(archive)!r}))\n"
        "store.keys(), store.meeting(1), list(store.meetings()), store.directory(), store.stamp(1), store.steps()\n"
        "print(sorted({'tinydb', 'dataclasses', 'zipfile', 'hypothesis'} & set(sys.modules)))"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout == "[]\n"


def test_an_archive_on_a_read_only_disk_is_read_and_refuses_changes(store: FileStore, archive: Path) -> None:
    record(store, "satu")

    def look_and_try(tell: Callable[[str], None]) -> None:
        arm(1, Fault.EROFS, str(archive.parent / "report"))
        fresh = FileStore(archive)
        fresh.tidy()
        tell(f"{read(fresh)} {len(fresh.keys())} {len(fresh.directory().people)} {len(fresh.steps())}")
        for attempt in (lambda: record(fresh, "dua"), lambda: open_meeting(fresh), lambda: fresh.undo(now=now())):
            try:
                attempt()
            except CannotWrite as fault:
                tell(fault.fault)

    lines, ending = run_in_child(look_and_try)
    assert ending == "done"
    assert lines == ["['satu'] 2 1 4", *[WriteFault.READ_ONLY] * 3]
    assert read(FileStore(archive)) == ["satu"]


def test_a_meeting_is_not_restored_over_another_of_its_number(store: FileStore, archive: Path) -> None:
    with store.change(Act.MEETING_TRASHED, now=now()) as change:
        change.trash(2)
    trashed = file_of(store, 2)
    (archive / "meetings/2020/07" / trashed.name).write_bytes(trashed.read_bytes())
    with pytest.raises(FileExists):
        store.restore(2, now=now())
    assert trashed.exists()


def test_undo_over_a_large_archive_reads_only_the_newest_files(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = FileStore(archive)
    clock = datetime.now(UTC) - timedelta(days=2)
    with store.change(Act.MEETING_CREATED, now=clock) as change:
        for number in range(1, 41):
            change.put(Meeting(id=f"m{number}", number=number, title="Rakor", day=DAY))
    for path in (archive / "meetings").rglob("*.json"):
        os.utime(path, (clock.timestamp(), clock.timestamp()))
    with store.change(Act.LINE_RECORDED, now=datetime.now(UTC), subject="baru") as change:
        change.put(change.meeting(7).record_entry(Entry(id="e", seq=0, kind=EntryKind.NOTE, text="x")))
    opened: list[Path] = []
    real = JsonFile.read

    def counted(file: JsonFile) -> Tables:
        opened.append(file.path)
        return real(file)

    monkeypatch.setattr(JsonFile, "read", counted)
    assert FileStore(archive).undo(now=datetime.now(UTC)).subject == "baru"
    assert FileStore(archive).redo(now=datetime.now(UTC)).subject == "baru"
    assert FileStore(archive).steps(limit=1)[0].subject == "baru"
    assert {path.name.partition("-")[0] for path in opened} <= {"R7", "archive.json"}


def test_an_older_format_is_read_at_once_and_written_with_the_next_change(
    store: FileStore, archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R14: the old file stays until then, and a copy of it afterwards."""
    record(store, "satu")
    path = file_of(store)
    old = path.read_bytes()

    def upgrade(tables: Tables) -> Tables:
        meeting = {"1": {**tables["meeting"]["1"], "place": "Medan"}}
        return {**tables, "meeting": meeting}

    monkeypatch.setattr(envelope, "FORMAT", 3)
    steps = {(FileKind.MEETING, 2): upgrade, (FileKind.ARCHIVE, 2): lambda tables: tables}
    monkeypatch.setattr(envelope, "MIGRATIONS", steps)
    backups = tmp_path / "cadangan"
    newer = FileStore(archive, backups=backups)
    assert newer.meeting(1).place == "Medan"
    assert path.read_bytes() == old
    record(newer, "dua")
    assert format_of(path) == 3
    assert (backups / f"{path.name}.format-2").read_bytes() == old
    assert FileStore(archive).meeting(1).place == "Medan"
    assert read(FileStore(archive)) == ["satu", "dua"]
    record(newer, "tiga")
    assert (backups / f"{path.name}.format-2").read_bytes() == old


def test_a_planted_link_is_not_followed(store: FileStore, archive: Path, tmp_path: Path) -> None:
    victim = tmp_path / "rahasia.json"
    victim.write_bytes(file_of(store).read_bytes())
    before = victim.read_bytes()
    path = file_of(store)
    path.unlink()
    path.symlink_to(victim)
    with pytest.raises(NotulenError):
        record(FileStore(archive), "satu")
    assert victim.read_bytes() == before


def test_a_meeting_that_is_not_live_is_told_from_its_bytes(
    archive: Path, store: FileStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number, statuses in ((1, ("running", "paused", "closed")), (2, ("running", "paused"))):
        record(store, '"running" ,"meeting":{"1":{ "paused"' * 500, number)
        for status in statuses:
            with store.change(Act.MEETING_EDITED, now=now()) as change:
                change.put(replace(change.meeting(number), status=MeetingStatus(status)))
    opened: list[int] = []

    def look(path: Path, tables: Tables, number: int) -> Meeting:
        opened.append(number)
        return read_meeting(path, tables, number)

    monkeypatch.setattr(file_store, "read_meeting", look)
    assert [each.number for each in FileStore(archive).live()] == [2]
    assert opened == [2]


def test_a_live_meeting_whose_record_is_long_is_found(archive: Path, store: FileStore) -> None:
    with store.change(Act.MEETING_EDITED, now=now()) as change:
        change.put(replace(change.meeting(1), status=MeetingStatus.RUNNING, remarks=("catatan " * 100,) * 100))
    assert [each.number for each in FileStore(archive).live()] == [1]


def test_a_meeting_in_a_folder_that_takes_no_files_is_known_not_to_be_written(
    store: FileStore, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_meeting(store)
    assert store.can_write(1)
    assert not FileStore(archive, is_read_only=True).can_write(1)
    monkeypatch.setattr(os, "access", lambda path, mode: (Path(path), mode) != (file_of(store).parent, os.W_OK))
    assert not store.can_write(1)
