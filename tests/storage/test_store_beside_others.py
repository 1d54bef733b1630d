"""The store beside other programs and threads on the same archive: what they change is seen, and they wait in turn."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from threading import Barrier, Thread

import pytest
from msgspec.structs import replace

from notulen.domain.entry import Entry, EntryKind
from notulen.domain.errors import ChangedElsewhere, NotFound, NotulenError
from notulen.domain.file_errors import ArchiveLocked
from notulen.domain.history import Act
from notulen.domain.person import Person
from notulen.storage.file_lock import locked
from notulen.storage.file_store import FileStore
from storage.filed_meetings import file_of, now, read, record


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


def meeting_first(store: FileStore, both_hold: Barrier) -> None:
    """A change that holds the meeting and then wants the directory too."""
    with store.change(Act.LINE_RECORDED, now=now()) as change:
        meeting = change.meeting(1)
        both_hold.wait()
        change.put_directory(change.directory().put_person(Person(id="s", name="Siti")))
        change.put(meeting.record_entry(Entry(id="e", seq=0, kind=EntryKind.NOTE, text="satu")))


def test_two_changes_that_want_the_same_files_in_opposite_order_both_end(store: FileStore, archive: Path) -> None:
    """One holds the meeting and wants the directory, the other the reverse: nobody stands still, nothing is lost."""
    other = FileStore(archive, lock_timeout=5)
    mine = FileStore(archive, lock_timeout=5)
    both_hold = Barrier(2)

    def directory_first() -> None:
        with other.change(Act.DIRECTORY_CHANGED, now=now()) as change:
            directory = change.directory()
            both_hold.wait()
            change.meeting(1)
            change.put_directory(directory.put_person(Person(id="t", name="Tono")))

    assert in_two_threads(lambda: meeting_first(mine, both_hold), directory_first) == []
    assert read(store) == ["satu"]
    assert [person.name for person in store.directory().people] == ["Budi", "Tono", "Siti"]


def test_a_change_that_lost_its_turn_to_another_is_refused_whole(store: FileStore, archive: Path) -> None:
    mine, other = FileStore(archive, lock_timeout=5), FileStore(archive, lock_timeout=5)
    both_hold = Barrier(2)

    def directory_first() -> None:
        with other.change(Act.LINE_RECORDED, now=now()) as change:
            change.directory()
            both_hold.wait()
            line = Entry(id="f", seq=0, kind=EntryKind.NOTE, text="lebih dulu")
            change.put(change.meeting(1).record_entry(line))

    (fault,) = in_two_threads(lambda: meeting_first(mine, both_hold), directory_first)
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
