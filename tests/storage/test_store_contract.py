"""What every store does, told as stories of a secretary; played on the store in files and on the one in memory."""

from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from notulen.domain.entry import Entry, EntryKind
from notulen.domain.errors import InvalidValue, NotFound, NothingToUndo
from notulen.domain.history import Act
from notulen.domain.meeting import Meeting
from notulen.domain.meeting_state import MeetingStatus
from notulen.domain.office import Office
from notulen.domain.person import Person
from notulen.domain.series import Series
from storage.store_secretary import DAY, START, Secretary


def test_an_empty_archive_has_nothing(sari: Secretary) -> None:
    assert sari.store.keys() == ()
    assert sari.store.trashed() == ()
    assert sari.store.steps() == ()
    assert sari.people() == []
    assert sari.store.stamp(1) is None
    with pytest.raises(NotFound):
        sari.store.meeting(1)
    with pytest.raises(NothingToUndo) as fault:
        sari.undoes()
    assert not fault.value.is_redo
    with pytest.raises(NothingToUndo) as fault:
        sari.redoes()
    assert fault.value.is_redo


def test_what_is_recorded_is_read_back(sari: Secretary) -> None:
    sari.opens_meeting("Raker ASKOMPSI")
    sari.types("pembukaan oleh Ketua")
    sari.types("sepakat", kind=EntryKind.DECISION)
    meeting = sari.store.meeting(1)
    assert sari.reads() == ["pembukaan oleh Ketua", "sepakat"]
    assert meeting.entries[1].decision is not None
    assert (meeting.issued.lines, meeting.issued.decisions) == (2, 1)
    assert tuple(sari.store.meetings()) == (meeting,)


def test_keys_tell_number_day_and_title(sari: Secretary) -> None:
    sari.opens_meeting("Raker ASKOMPSI: Répartisi / Anggaran")
    sari.opens_meeting("Rakor", date(2020, 1, 31))
    first, second = sari.store.keys()
    assert (first.number, first.day, first.slug) == (1, DAY, "raker-askompsi-repartisi-anggaran")
    assert (second.number, second.day) == (2, date(2020, 1, 31))


def test_a_missing_meeting_is_told_with_its_neighbours(sari: Secretary) -> None:
    for _ in range(3):
        sari.opens_meeting()
    with pytest.raises(NotFound) as fault:
        sari.store.meeting(9)
    assert fault.value.asked == "R9"
    assert fault.value.nearest == ("R3", "R2", "R1")
    with pytest.raises(NotFound):
        sari.types("di mana", number=9)
    with pytest.raises(NotFound):
        sari.undoes(9)
    with pytest.raises(NotFound):
        sari.store.steps(9)


def test_a_block_that_fails_writes_nothing(sari: Secretary) -> None:
    sari.opens_meeting()
    sari.types("satu")
    steps = sari.store.steps()

    def fails() -> None:
        with sari.store.change(Act.LINE_RECORDED, now=sari.now) as change:
            change.put(change.meeting(1).remove_line(1))
            change.put_directory(change.directory().put_person(Person(id="p", name="Budi")))
            change.next_number()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fails()
    assert sari.reads() == ["satu"]
    assert sari.people() == []
    assert sari.store.steps() == steps
    assert sari.opens_meeting() == 2


def test_a_block_that_puts_what_was_there_leaves_no_step(sari: Secretary) -> None:
    sari.opens_meeting()
    stamp = sari.store.stamp(1)
    steps = sari.store.steps()
    with sari.store.change(Act.MEETING_EDITED, now=sari.now) as change:
        change.put(replace(change.meeting(1)))
        change.put_directory(change.directory())
    assert sari.store.stamp(1) == stamp
    assert sari.store.steps() == steps


def test_a_block_sees_what_it_put(sari: Secretary) -> None:
    sari.opens_meeting()
    with sari.store.change(Act.LINE_RECORDED, now=sari.now) as change:
        for text in ("satu", "dua"):
            change.put(change.meeting(1).record_entry(Entry(id=text, seq=0, kind=EntryKind.NOTE, text=text)))
        change.put_directory(change.directory().put_person(Person(id="b", name="Budi")))
        change.put_directory(change.directory().put_person(Person(id="s", name="Siti")))
    assert sari.reads() == ["satu", "dua"]
    assert sari.people() == ["Budi", "Siti"]
    assert len(sari.store.steps()) == 2


def test_the_stamp_changes_with_the_meeting_and_only_then(sari: Secretary) -> None:
    sari.opens_meeting()
    sari.opens_meeting()
    before = sari.store.stamp(1)
    sari.types("di rapat lain", number=2)
    assert sari.store.stamp(1) == before
    sari.types("di sini", number=1)
    assert sari.store.stamp(1) != before
    sari.trashes(1)
    assert sari.store.stamp(1) is None


def test_the_directory_keeps_people_offices_and_series_in_order(sari: Secretary) -> None:
    sari.meets("Siti")
    sari.meets("Budi")
    with sari.store.change(Act.DIRECTORY_CHANGED, now=sari.now) as change:
        directory = change.directory().put_office(Office(id="o", name="Diskominfo Aceh"))
        change.put_directory(directory.put_series(Series(id="s", name="Raker")))
    assert sari.people() == ["Siti", "Budi"]
    assert [office.name for office in sari.store.directory().offices] == ["Diskominfo Aceh"]
    assert sari.store.directory().get_series("s").name == "Raker"


def test_trash_keeps_a_meeting_until_it_is_restored(sari: Secretary) -> None:
    sari.opens_meeting("Rakor Aceh")
    sari.types("satu")
    sari.trashes()
    assert sari.numbers() == []
    with pytest.raises(NotFound):
        sari.store.meeting(1)
    trashed = sari.store.trashed()[0]
    assert (trashed.number, trashed.title, trashed.day) == (1, "Rakor Aceh", DAY)
    assert trashed.trashed == START + timedelta(seconds=3)
    assert sari.store.restore(1, now=sari.now).title == "Rakor Aceh"
    assert sari.reads() == ["satu"]
    assert sari.store.trashed() == ()
    with pytest.raises(NotFound):
        sari.store.restore(1, now=sari.now)


def test_numbers_of_meetings_are_never_used_again(sari: Secretary) -> None:
    sari.opens_meeting()
    sari.opens_meeting()
    sari.trashes(2)
    assert sari.store.empty_trash() == 1
    assert sari.store.trashed() == ()
    assert sari.store.empty_trash() == 0
    assert sari.opens_meeting() == 3
    sari.undoes()
    assert sari.opens_meeting() == 4
    with pytest.raises(InvalidValue), sari.store.change(Act.MEETING_CREATED, now=sari.now) as change:
        change.put(Meeting(id="m", number=2, title="Rakor", day=DAY))
    with pytest.raises(InvalidValue), sari.store.change(Act.MEETING_CREATED, now=sari.now) as change:
        change.put(Meeting(id="m", number=3, title="Rakor", day=DAY))


def test_a_meeting_must_be_read_in_the_block_that_puts_it(sari: Secretary) -> None:
    """Otherwise lines that somebody else recorded meanwhile would be lost."""
    sari.opens_meeting()
    stale = sari.store.meeting(1)
    sari.types("satu")
    with pytest.raises(RuntimeError), sari.store.change(Act.MEETING_EDITED, now=sari.now) as change:
        change.put(replace(stale, title="Raker"))
    assert sari.reads() == ["satu"]


def test_several_meetings_are_made_in_one_step(sari: Secretary) -> None:
    with sari.store.change(Act.MEETING_CREATED, now=sari.now, subject="demo") as change:
        for title in ("satu", "dua", "tiga"):
            number = change.next_number()
            change.put(Meeting(id=title, number=number, title=title, day=DAY))
    assert sari.numbers() == [1, 2, 3]
    assert len(sari.store.steps()) == 1
    sari.undoes()
    assert sari.numbers() == []
    sari.redoes()
    assert [meeting.title for meeting in sari.store.meetings()] == ["satu", "dua", "tiga"]


def test_a_meeting_that_changes_its_day_and_title_changes_its_key(sari: Secretary) -> None:
    sari.opens_meeting("Rakor")
    sari.types("satu")
    with sari.store.change(Act.MEETING_EDITED, now=sari.now) as change:
        change.put(replace(change.meeting(1), title="Raker Medan", day=date(2021, 2, 3)))
    (key,) = sari.store.keys()
    assert (key.day, key.slug) == (date(2021, 2, 3), "raker-medan")
    assert sari.reads() == ["satu"]
    sari.undoes()
    (key,) = sari.store.keys()
    assert (key.day, key.slug) == (DAY, "rakor")
    assert sari.reads() == ["satu"]


def test_hostile_text_is_made_harmless_when_it_is_stored(sari: Secretary) -> None:
    sari.opens_meeting("Rakor\x1b]0;hai\x07")
    sari.types("a\x00b\ud800c")
    meeting = sari.store.meeting(1)
    assert "\x1b" not in meeting.title
    assert meeting.entries[0].text == "a\N{REPLACEMENT CHARACTER}b\N{REPLACEMENT CHARACTER}c"
    assert "\x1b" not in sari.store.steps()[-1].subject


def test_every_file_of_a_store_is_sound(sari: Secretary) -> None:
    sari.opens_meeting()
    sari.opens_meeting()
    sari.types("satu")
    sari.trashes(2)
    assert [check for check in sari.store.verify() if check.fault] == []


def test_the_live_meetings_are_those_that_run_or_are_paused(sari: Secretary) -> None:
    moved: dict[int, tuple[MeetingStatus, ...]] = {
        1: (MeetingStatus.RUNNING,),
        2: (MeetingStatus.RUNNING, MeetingStatus.CLOSED),
        3: (),
        4: (MeetingStatus.RUNNING, MeetingStatus.PAUSED),
        5: (MeetingStatus.RUNNING, MeetingStatus.PAUSED, MeetingStatus.CLOSED, MeetingStatus.FINAL),
    }
    for number, statuses in moved.items():
        assert sari.opens_meeting('"running" ,"meeting":{"1":{ "paused"') == number
        sari.types('"paused"', number)
        for status in statuses:
            with sari.store.change(Act.MEETING_EDITED, now=sari.now) as change:
                change.put(replace(change.meeting(number), status=status))
    assert [each.number for each in sari.store.live()] == [1, 4]
    sari.undoes(4)
    sari.undoes(1)
    assert [each.number for each in sari.store.live()] == [4]


def test_meetings_are_read_in_the_order_they_are_asked_for(sari: Secretary) -> None:
    for _ in range(4):
        sari.opens_meeting()
    assert [each.number for each in sari.store.meetings()] == [1, 2, 3, 4]
    assert [each.number for each in sari.store.meetings((3, 9, 1))] == [3, 1]
    assert [each.number for each in sari.store.outlines((3, 9, 1))] == [3, 1]


def test_a_meeting_has_another_version_once_it_changed(sari: Secretary) -> None:
    for day in (DAY, DAY + timedelta(days=40)):
        sari.opens_meeting(day=day)
    before = dict(sari.store.versions())
    assert {number: each.day for number, each in before.items()} == {1: DAY, 2: DAY + timedelta(days=40)}
    sari.types("satu", 2)
    after = sari.store.versions()
    assert after[2] != before[2]
    sari.trashes(2)
    assert set(sari.store.versions()) == {1}


def test_a_meeting_in_a_folder_that_takes_files_can_be_written(sari: Secretary) -> None:
    sari.opens_meeting()
    assert sari.store.can_write(1)
