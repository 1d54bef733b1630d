"""What every store does, told as stories of a secretary; played on the store in files and on the one in memory."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import cast

import pytest
from msgspec.structs import replace

from notulen.domain.action_item import ActionItem, ActionStatus, ProgressKind, ProgressNote
from notulen.domain.course import moved
from notulen.domain.entry import Entry, EntryKind
from notulen.domain.errors import ChangedElsewhere, InvalidValue, NotFound, NothingToUndo
from notulen.domain.history import Act
from notulen.domain.meeting import Meeting, MeetingStatus
from notulen.domain.office import Office
from notulen.domain.person import Person
from notulen.domain.province import Zone
from notulen.domain.series import Series
from notulen.storage.file_store import FileStore
from notulen.storage.memory_store import MemoryStore
from notulen.storage.store import Store

DAY = date(2020, 7, 7)
START = datetime(2020, 7, 7, 9, 0, tzinfo=Zone.WIB.offset)


class Secretary:
    """Somebody who takes minutes on a store; every act takes a second."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self._clock = count(1)

    @property
    def now(self) -> datetime:
        return START + timedelta(seconds=next(self._clock))

    def opens_meeting(self, title: str = "Rakor", day: date = DAY) -> int:
        with self.store.change(Act.MEETING_CREATED, now=self.now, by="Sari") as change:
            number = change.next_number()
            change.put(Meeting(id=f"m{number}", number=number, title=title, day=day))
            change.describe(f"R{number} {title}")
        return number

    def types(self, text: str, number: int = 1, kind: EntryKind = EntryKind.NOTE) -> None:
        with self.store.change(Act.LINE_RECORDED, now=self.now, by="Sari") as change:
            meeting = change.meeting(number).record_entry(Entry(id=text, seq=0, kind=kind, text=text))
            change.put(meeting)
            change.describe(f"{meeting.line_ref(meeting.entries[-1])} {text}")

    def edits(self, seq: int, text: str, number: int = 1) -> None:
        with self.store.change(Act.LINE_EDITED, now=self.now, by="Sari") as change:
            meeting = change.meeting(number)
            line = next(each for each in meeting.entries if each.seq == seq)
            change.put(meeting.replace_line(replace(line, text=text)))

    def removes(self, seq: int, number: int = 1) -> None:
        with self.store.change(Act.LINE_REMOVED, now=self.now) as change:
            change.put(change.meeting(number).remove_line(seq))

    def trashes(self, number: int = 1) -> None:
        with self.store.change(Act.MEETING_TRASHED, now=self.now, subject=f"R{number}") as change:
            change.trash(number)

    def meets(self, name: str) -> None:
        with self.store.change(Act.DIRECTORY_CHANGED, now=self.now, subject=name) as change:
            change.put_directory(change.directory().put_person(Person(id=name, name=name)))

    def undoes(self, number: int | None = None) -> str:
        return self.store.undo(now=self.now, number=number).subject

    def redoes(self, number: int | None = None) -> str:
        return self.store.redo(now=self.now, number=number).subject

    def reads(self, number: int = 1) -> list[str]:
        return [entry.text for entry in self.store.meeting(number).entries]

    def numbers(self) -> list[int]:
        keys = self.store.keys()
        return [key.number for key in keys]

    def people(self) -> list[str]:
        return [person.name for person in self.store.directory().people]


MakeStore = Callable[[], Store]


@pytest.fixture(params=["files", "files anew", "memory"])
def make_store(request: pytest.FixtureRequest, tmp_path: Path) -> MakeStore:
    """Makes the store; "files anew" opens the archive again for every look at it, as the shell does."""
    if request.param == "memory":
        return MemoryStore
    if request.param == "files":
        return lambda: FileStore(tmp_path / "arsip")
    return lambda: cast("Store", _ReopenedStore(tmp_path / "arsip"))


class _ReopenedStore:
    def __init__(self, archive: Path) -> None:
        self._archive = archive

    def __getattr__(self, name: str) -> object:
        return getattr(FileStore(self._archive), name)


@pytest.fixture
def sari(make_store: MakeStore) -> Secretary:
    return Secretary(make_store())


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


def test_steps_are_listed_newest_first_with_who_and_what(sari: Secretary) -> None:
    sari.opens_meeting()
    sari.types("satu")
    sari.meets("Budi")
    found = sari.store.steps()
    assert [(step.act, step.subject, step.meeting) for step in found] == [
        (Act.DIRECTORY_CHANGED, "Budi", ""),
        (Act.LINE_RECORDED, "B1.1 satu", "R1"),
        (Act.MEETING_CREATED, "R1 Rakor", "R1"),
    ]
    assert found[1].by == "Sari"
    assert found[1].at == START + timedelta(seconds=2)
    assert [step.subject for step in sari.store.steps(1)] == ["B1.1 satu", "R1 Rakor"]
    assert [step.subject for step in sari.store.steps(limit=1)] == ["Budi"]


def test_a_line_is_taken_back_and_put_forward_again(sari: Secretary) -> None:
    sari.opens_meeting()
    sari.types("satu")
    sari.types("dua")
    assert sari.undoes(1) == "B1.2 dua"
    assert sari.reads() == ["satu"]
    assert sari.undoes(1) == "B1.1 satu"
    assert sari.reads() == []
    assert sari.redoes(1) == "B1.1 satu"
    assert sari.redoes(1) == "B1.2 dua"
    assert sari.reads() == ["satu", "dua"]
    with pytest.raises(NothingToUndo):
        sari.redoes(1)


def test_a_step_tells_whether_it_was_taken_back(sari: Secretary) -> None:
    sari.opens_meeting()
    sari.types("satu")
    assert sari.store.undo(now=sari.now).is_undone
    assert [step.is_undone for step in sari.store.steps()] == [True, False]
    assert not sari.store.redo(now=sari.now).is_undone
    assert [step.is_undone for step in sari.store.steps()] == [False, False]


def test_edits_and_removals_are_taken_back(sari: Secretary) -> None:
    sari.opens_meeting()
    sari.types("satu")
    sari.types("dua")
    sari.edits(1, "satu, dibetulkan")
    sari.removes(2)
    assert sari.reads() == ["satu, dibetulkan"]
    sari.undoes()
    assert sari.reads() == ["satu, dibetulkan", "dua"]
    sari.undoes()
    assert sari.reads() == ["satu", "dua"]
    sari.redoes()
    sari.redoes()
    assert sari.reads() == ["satu, dibetulkan"]


def test_a_number_taken_back_is_never_given_out_again(sari: Secretary) -> None:
    """A line, a decision and an action each keep their number, also when undo removed them."""
    sari.opens_meeting()
    sari.types("sepakat", kind=EntryKind.DECISION)
    sari.undoes()
    sari.types("sepakat lagi", kind=EntryKind.DECISION)
    decision = sari.store.meeting(1).entries[0]
    assert (decision.seq, decision.decision and decision.decision.number) == (2, 2)


def test_a_new_change_after_an_undo_drops_what_could_be_put_forward(sari: Secretary) -> None:
    sari.opens_meeting()
    sari.opens_meeting()
    sari.types("satu")
    sari.types("di rapat lain", number=2)
    sari.undoes(1)
    sari.undoes(2)
    sari.types("dua")
    with pytest.raises(NothingToUndo):
        sari.redoes(1)
    assert sari.redoes(2) == "B2.1 di rapat lain"


def test_undo_of_a_meeting_leaves_the_others_alone(sari: Secretary) -> None:
    sari.opens_meeting()
    sari.opens_meeting()
    sari.types("satu", number=1)
    sari.types("dua", number=2)
    assert sari.undoes(1) == "B1.1 satu"
    assert sari.reads(2) == ["dua"]


def test_undo_without_a_meeting_takes_the_newest_step_of_all(sari: Secretary) -> None:
    sari.opens_meeting()
    sari.opens_meeting()
    sari.types("satu", number=2)
    sari.types("dua", number=1)
    sari.meets("Budi")
    assert [sari.undoes() for _ in range(5)] == ["Budi", "B1.1 dua", "B2.1 satu", "R2 Rakor", "R1 Rakor"]
    assert sari.numbers() == []
    assert [sari.redoes() for _ in range(5)] == ["R1 Rakor", "R2 Rakor", "B2.1 satu", "B1.1 dua", "Budi"]
    assert (sari.reads(1), sari.reads(2), sari.people()) == (["dua"], ["satu"], ["Budi"])


def test_order_within_a_meeting_survives_a_clock_that_was_put_back(sari: Secretary) -> None:
    sari.opens_meeting()
    sari.types("satu")
    early = START - timedelta(hours=1)
    with sari.store.change(Act.LINE_RECORDED, now=early, subject="dua") as change:
        change.put(change.meeting(1).record_entry(Entry(id="d", seq=0, kind=EntryKind.NOTE, text="dua")))
    assert sari.store.undo(now=early).subject == "dua"
    assert sari.store.undo(now=early - timedelta(days=1)).subject == "B1.1 satu"
    assert [sari.redoes(), sari.redoes()] == ["B1.1 satu", "dua"]


def test_a_change_of_meeting_and_directory_is_one_step(sari: Secretary) -> None:
    sari.opens_meeting()
    with sari.store.change(Act.LINE_RECORDED, now=sari.now, subject="Budi bicara") as change:
        change.put(change.meeting(1).record_entry(Entry(id="e", seq=0, kind=EntryKind.NOTE, text="satu")))
        change.put_directory(change.directory().put_person(Person(id="b", name="Budi")))
    assert [step.subject for step in sari.store.steps()] == ["Budi bicara", "R1 Rakor"]
    assert sari.undoes() == "Budi bicara"
    assert (sari.reads(), sari.people()) == ([], [])
    assert sari.redoes(1) == "Budi bicara"
    assert (sari.reads(), sari.people()) == (["satu"], ["Budi"])


def test_a_step_whose_records_were_changed_since_is_not_taken_back(sari: Secretary) -> None:
    """The directory's part was changed again by a later step, so the meeting's part stays too."""
    sari.opens_meeting()
    with sari.store.change(Act.LINE_RECORDED, now=sari.now, subject="Budi bicara") as change:
        change.put(change.meeting(1).record_entry(Entry(id="e", seq=0, kind=EntryKind.NOTE, text="satu")))
        change.put_directory(change.directory().put_person(Person(id="b", name="Budi")))
    with sari.store.change(Act.DIRECTORY_CHANGED, now=sari.now) as change:
        change.put_directory(change.directory().put_person(Person(id="b", name="Budi Santoso")))
    with pytest.raises(ChangedElsewhere) as fault:
        sari.undoes(1)
    assert fault.value.label == "Budi bicara"
    assert fault.value.references == ("Budi Santoso",)
    assert (sari.reads(), sari.people()) == (["satu"], ["Budi Santoso"])


def test_a_new_meeting_with_later_lines_is_not_taken_back_by_another_files_history(sari: Secretary) -> None:
    with sari.store.change(Act.MEETING_CREATED, now=sari.now, subject="R1") as change:
        number = change.next_number()
        change.put(Meeting(id="m", number=number, title="Rakor", day=DAY))
        change.put_directory(change.directory().put_person(Person(id="b", name="Budi")))
    later = START - timedelta(days=1)  # the clock went back, so the directory's step looks like the newest
    with sari.store.change(Act.LINE_RECORDED, now=later) as change:
        change.put(change.meeting(1).record_entry(Entry(id="e", seq=0, kind=EntryKind.NOTE, text="satu")))
    sari.store.undo(now=later)
    assert sari.reads() == []
    assert sari.numbers() == [1]


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


def test_throwing_away_and_restoring_are_steps_like_others(sari: Secretary) -> None:
    sari.opens_meeting()
    sari.trashes()
    assert sari.undoes() == "R1"
    assert sari.numbers() == [1]
    sari.redoes()
    assert sari.numbers() == []
    sari.store.restore(1, now=sari.now)
    sari.undoes()
    assert sari.numbers() == []
    assert [step.act for step in sari.store.steps(1)] == [
        Act.MEETING_RESTORED,
        Act.MEETING_TRASHED,
        Act.MEETING_CREATED,
    ]


def test_a_meeting_taken_back_lies_in_the_trash(sari: Secretary) -> None:
    sari.opens_meeting("Salah ketik")
    sari.undoes()
    assert [trashed.title for trashed in sari.store.trashed()] == ["Salah ketik"]
    sari.redoes()
    assert sari.numbers() == [1]


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


def test_a_step_whose_meeting_was_deleted_for_good_stays(sari: Secretary) -> None:
    sari.opens_meeting()
    with sari.store.change(Act.MEETING_CREATED, now=sari.now, subject="R2 dengan Budi") as change:
        change.put(Meeting(id="m2", number=change.next_number(), title="Rakor", day=DAY))
        change.put_directory(change.directory().put_person(Person(id="b", name="Budi")))
    sari.trashes(2)
    sari.store.empty_trash()
    with pytest.raises(ChangedElsewhere) as fault:
        sari.undoes()
    assert fault.value.references == ("R2",)
    assert sari.people() == ["Budi"]


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


def test_two_hundred_steps_are_kept(sari: Secretary) -> None:
    sari.opens_meeting()
    with sari.store.change(Act.LINE_RECORDED, now=sari.now) as change:
        change.put(change.meeting(1).record_entry(Entry(id="e", seq=0, kind=EntryKind.NOTE, text="0")))
    for turn in range(1, 211):
        sari.edits(1, str(turn))
    assert len(sari.store.steps(1)) == 200
    for _ in range(200):
        sari.undoes(1)
    assert sari.reads() == ["10"]
    with pytest.raises(NothingToUndo):
        sari.undoes(1)


def test_a_status_of_an_action_and_of_a_meeting_is_taken_back(sari: Secretary) -> None:
    sari.opens_meeting()
    with sari.store.change(Act.LINE_RECORDED, now=sari.now) as change:
        change.put(change.meeting(1).record_action(ActionItem(id="a", number=0, seq=0, text="kirim data")))
    before = sari.store.meeting(1)
    with sari.store.change(Act.ACTION_CHANGED, now=sari.now) as change:
        meeting = change.meeting(1)
        note = ProgressNote(at=sari.now, kind=ProgressKind.STATUS, status=ActionStatus.DONE)
        change.put(meeting.replace_line(meeting.actions[0].set_status("A1.1", ActionStatus.DONE, note)))
    done = sari.store.meeting(1)
    with sari.store.change(Act.MEETING_STARTED, now=sari.now) as change:
        change.put(moved(change.meeting(1), MeetingStatus.RUNNING, sari.now))
    sari.undoes()
    assert sari.store.meeting(1) == done
    sari.undoes()
    assert sari.store.meeting(1) == before


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


def test_a_step_that_was_given_a_name_is_known_by_it_while_it_stands_and_when_it_is_taken_back(sari: Secretary) -> None:
    sari.opens_meeting()
    with sari.store.change(Act.LINE_RECORDED, now=sari.now, step_id="kunci") as change:
        assert not change.has_step(1, "kunci")
        change.put(change.meeting(1).record_entry(Entry(id="a", seq=0, kind=EntryKind.NOTE, text="satu")))
    assert sari.store.steps(1)[0].id == "kunci"
    for turn in (sari.undoes, sari.redoes):
        with sari.store.change(Act.LINE_RECORDED, now=sari.now) as change:
            assert change.has_step(1, "kunci")
            assert not change.has_step(1, "lain")
        turn(1)
    assert sari.reads() == ["satu"]


def test_a_meeting_in_a_folder_that_takes_files_can_be_written(sari: Secretary) -> None:
    sari.opens_meeting()
    assert sari.store.can_write(1)
