"""The store in files: locks, damage, lost and foreign files, other programs, and a disk that refuses."""

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from threading import Barrier, Thread

import pytest
from msgspec.structs import replace

from notulen.domain.entry import Entry, EntryKind
from notulen.domain.errors import (
    ArchiveLocked,
    CannotWrite,
    ChangedElsewhere,
    DamagedFile,
    FileExists,
    NewerFormat,
    NotFound,
    NotulenError,
    WriteFault,
)
from notulen.domain.history import Act
from notulen.domain.meeting import Meeting, MeetingStatus
from notulen.domain.person import Person
from notulen.storage import atomic_write, envelope, file_store
from notulen.storage.backup import backup_now
from notulen.storage.documents import read_meeting
from notulen.storage.encoded_tables import Tables
from notulen.storage.envelope import FileKind, open_envelope, seal
from notulen.storage.file_lock import locked
from notulen.storage.file_store import FileStore
from notulen.storage.json_file import JsonFile
from notulen.storage.migrations import format_of
from storage.drills import fork
from storage.faults import Fault, arm, run_in_child
from storage.store_script import Play, play

DAY = date(2020, 7, 7)
NOW = datetime(2020, 7, 7, 2, tzinfo=UTC)


class Clock:
    def __init__(self) -> None:
        self._now = NOW

    def __call__(self) -> datetime:
        self._now += timedelta(seconds=1)
        return self._now


now = Clock()


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return tmp_path / "arsip"


@pytest.fixture
def store(archive: Path) -> FileStore:
    """An archive with two meetings and a person in the directory."""
    store = FileStore(archive, lock_timeout=0.2)
    for title in ("Rakor Aceh", "Rakor Bali"):
        open_meeting(store, title)
    meet(store, "Budi")
    return store


def open_meeting(store: FileStore, title: str = "Rakor", day: date = DAY) -> int:
    with store.change(Act.MEETING_CREATED, now=now(), subject=title) as change:
        number = change.next_number()
        change.put(Meeting(id=f"m{number}", number=number, title=title, day=day))
    return number


def record(store: FileStore, text: str, number: int = 1) -> None:
    with store.change(Act.LINE_RECORDED, now=now(), subject=text) as change:
        line = Entry(id=text, seq=0, kind=EntryKind.NOTE, text=text)
        change.put(change.meeting(number).record_entry(line))


def meet(store: FileStore, name: str) -> None:
    with store.change(Act.DIRECTORY_CHANGED, now=now(), subject=name) as change:
        change.put_directory(change.directory().put_person(Person(id=name, name=name)))


def read(store: FileStore, number: int = 1) -> list[str]:
    return [entry.text for entry in store.meeting(number).entries]


def file_of(store: FileStore, number: int = 1) -> Path:
    path = store.files.find(number) or store.files.find_trashed(number)
    assert path is not None
    return path


def numbers(store: FileStore) -> list[int]:
    keys = store.keys()
    return [key.number for key in keys]


def faults(store: FileStore) -> dict[str, str]:
    """File name → what `verify` finds wrong with it."""
    found = {}
    for check in store.verify():
        if isinstance(check.fault, DamagedFile):
            found[check.path.name] = check.fault.reason
        elif check.fault is not None:
            found[check.path.name] = type(check.fault).__name__
    return found


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


def test_another_program_sees_a_change_and_is_seen(store: FileStore, archive: Path) -> None:
    other = FileStore(archive)
    assert read(other) == []
    before = other.stamp(1)
    record(store, "satu")
    assert other.stamp(1) != before
    assert read(other) == ["satu"]
    record(other, "dua")
    assert read(store) == ["satu", "dua"]


def test_a_meeting_that_moves_is_found_by_a_program_that_knew_its_old_place(store: FileStore, archive: Path) -> None:
    other = FileStore(archive)
    read(other)
    old = file_of(store)
    with store.change(Act.MEETING_EDITED, now=now()) as change:
        change.put(replace(change.meeting(1), title="Raker Medan", day=date(2021, 3, 4)))
    assert file_of(store).relative_to(archive).as_posix() == "meetings/2021/03/R1-2021-03-04-raker-medan.json"
    assert list(old.parent.glob("R1-*")) == []
    assert other.stamp(1) == store.stamp(1)
    record(other, "satu")
    assert read(store) == ["satu"]


def test_a_change_goes_to_the_new_place_of_a_meeting_that_moved(store: FileStore, archive: Path) -> None:
    other = FileStore(archive)
    read(other)
    with store.change(Act.MEETING_EDITED, now=now()) as change:
        change.put(replace(change.meeting(1), title="Raker Medan"))
    record(other, "satu")
    assert read(store) == ["satu"]
    with store.change(Act.MEETING_EDITED, now=now()) as change:
        change.put(replace(change.meeting(1), title="Raker Padang"))
    assert other.meeting(1).title == "Raker Padang"
    with store.change(Act.MEETING_TRASHED, now=now()) as change:
        change.trash(1)
    for attempt in (lambda: other.meeting(1), lambda: record(other, "dua")):
        with pytest.raises(NotFound) as fault:
            attempt()
        assert fault.value.nearest == ("R2",)


def test_a_change_of_one_meeting_waits_only_for_that_meeting(store: FileStore, archive: Path) -> None:
    with locked(file_of(store), 1, "notulen sari"):
        other = FileStore(archive, lock_timeout=0.05)
        thread = Thread(target=record, args=(other, "di rapat lain", 2))
        thread.start()
        thread.join()
        refused: list[NotulenError] = []

        def try_to_record() -> None:
            try:
                record(other, "di sini", 1)
            except NotulenError as fault:
                refused.append(fault)

        thread = Thread(target=try_to_record)
        thread.start()
        thread.join()
    (fault,) = refused
    assert isinstance(fault, ArchiveLocked)
    assert "notulen sari" in fault.holder
    assert (read(store, 1), read(store, 2)) == ([], ["di rapat lain"])


def in_two_threads(first: Callable[[], None], second: Callable[[], None]) -> list[BaseException]:
    raised: list[BaseException] = []

    def run(work: Callable[[], None]) -> None:
        try:
            work()
        except NotulenError as fault:
            raised.append(fault)

    threads = [Thread(target=run, args=(work,)) for work in (first, second)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return raised


def test_two_changes_that_want_the_same_files_in_opposite_order_both_end(store: FileStore, archive: Path) -> None:
    """One holds the meeting and wants the directory, the other the reverse: nobody stands still, nothing is lost."""
    other = FileStore(archive, lock_timeout=5)
    mine = FileStore(archive, lock_timeout=5)
    both_hold = Barrier(2)

    def meeting_first() -> None:
        with mine.change(Act.LINE_RECORDED, now=now()) as change:
            meeting = change.meeting(1)
            both_hold.wait()
            change.put_directory(change.directory().put_person(Person(id="s", name="Siti")))
            change.put(meeting.record_entry(Entry(id="e", seq=0, kind=EntryKind.NOTE, text="satu")))

    def directory_first() -> None:
        with other.change(Act.DIRECTORY_CHANGED, now=now()) as change:
            directory = change.directory()
            both_hold.wait()
            change.meeting(1)
            change.put_directory(directory.put_person(Person(id="t", name="Tono")))

    assert in_two_threads(meeting_first, directory_first) == []
    assert read(store) == ["satu"]
    assert [person.name for person in store.directory().people] == ["Budi", "Tono", "Siti"]


def test_a_change_that_lost_its_turn_to_another_is_refused_whole(store: FileStore, archive: Path) -> None:
    mine, other = FileStore(archive, lock_timeout=5), FileStore(archive, lock_timeout=5)
    both_hold = Barrier(2)

    def meeting_first() -> None:
        with mine.change(Act.LINE_RECORDED, now=now()) as change:
            meeting = change.meeting(1)
            both_hold.wait()
            change.put_directory(change.directory().put_person(Person(id="s", name="Siti")))
            change.put(meeting.record_entry(Entry(id="e", seq=0, kind=EntryKind.NOTE, text="satu")))

    def directory_first() -> None:
        with other.change(Act.LINE_RECORDED, now=now()) as change:
            change.directory()
            both_hold.wait()
            line = Entry(id="f", seq=0, kind=EntryKind.NOTE, text="lebih dulu")
            change.put(change.meeting(1).record_entry(line))

    (fault,) = in_two_threads(meeting_first, directory_first)
    assert isinstance(fault, ChangedElsewhere)
    assert fault.references == ("R1",)
    assert read(store) == ["lebih dulu"]
    assert [person.name for person in store.directory().people] == ["Budi"]


def test_meetings_in_any_order_within_one_change(store: FileStore) -> None:
    with store.change(Act.LINE_RECORDED, now=now()) as change:
        for number in (2, 1):
            line = Entry(id="e", seq=0, kind=EntryKind.NOTE, text="sama")
            change.put(change.meeting(number).record_entry(line))
        change.next_number()
    assert (read(store, 1), read(store, 2)) == (["sama"], ["sama"])
    store.undo(now=now(), number=2)
    assert (read(store, 1), read(store, 2)) == ([], [])


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
    newer = path.read_bytes().replace(b'{"format":1,', b'{"format":9,')
    path.write_bytes(newer)
    for attempt in (lambda: store.meeting(1), lambda: record(store, "satu")):
        with pytest.raises(NewerFormat) as fault:
            attempt()
        assert (fault.value.found, fault.value.known) == (9, 1)
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


def test_half_written_files_of_the_dead_go_with_the_first_change(store: FileStore, archive: Path) -> None:
    child = fork()
    if child == 0:
        os._exit(0)
    os.waitpid(child, 0)
    ending = f"{child}-{atomic_write._HOST}00000000.tmp"
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


def test_a_meeting_is_not_restored_over_another_of_its_number(store: FileStore, archive: Path) -> None:
    with store.change(Act.MEETING_TRASHED, now=now()) as change:
        change.trash(2)
    trashed = file_of(store, 2)
    (archive / "meetings/2020/07" / trashed.name).write_bytes(trashed.read_bytes())
    with pytest.raises(FileExists):
        store.restore(2, now=now())
    assert trashed.exists()


def test_what_a_file_holds_of_a_wrong_shape_is_told_with_its_place(store: FileStore) -> None:
    path = file_of(store)
    tables = dict(open_envelope(path, path.read_bytes(), FileKind.MEETING))
    tables["entries"] = {"3": {"id": "e", "seq": 3, "kind": "teriak", "text": "x"}}
    path.write_bytes(seal(tables))
    with pytest.raises(DamagedFile) as fault:
        store.meeting(1)
    assert fault.value.reason == "shape"
    assert fault.value.detail == "entries.3.kind: Invalid enum value 'teriak'"


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

    monkeypatch.setattr(envelope, "FORMAT", 2)
    steps = {(FileKind.MEETING, 1): upgrade, (FileKind.ARCHIVE, 1): lambda tables: tables}
    monkeypatch.setattr(envelope, "MIGRATIONS", steps)
    backups = tmp_path / "cadangan"
    newer = FileStore(archive, backups=backups)
    assert newer.meeting(1).place == "Medan"
    assert path.read_bytes() == old
    record(newer, "dua")
    assert format_of(path) == 2
    assert (backups / f"{path.name}.format-1").read_bytes() == old
    assert FileStore(archive).meeting(1).place == "Medan"
    assert read(FileStore(archive)) == ["satu", "dua"]
    record(newer, "tiga")
    assert (backups / f"{path.name}.format-1").read_bytes() == old


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
