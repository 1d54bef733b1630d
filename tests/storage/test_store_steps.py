"""What every store remembers of its changes: steps are listed, taken back and put forward again."""

from datetime import timedelta

import pytest

from notulen.domain.action_item import ActionItem, ActionStatus, ProgressKind, ProgressNote
from notulen.domain.course import moved
from notulen.domain.entry import Entry, EntryKind
from notulen.domain.errors import ChangedElsewhere, NothingToUndo
from notulen.domain.history import Act
from notulen.domain.meeting import Meeting
from notulen.domain.meeting_state import MeetingStatus
from notulen.domain.person import Person
from storage.store_secretary import DAY, START, Secretary


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


def test_a_step_is_taken_back_by_name_whatever_came_after_it(sari: Secretary) -> None:
    sari.opens_meeting()
    sari.types("satu")
    sari.types("dua")
    sari.types("tiga")
    middle = next(step for step in sari.store.steps(1) if step.subject == "B1.2 dua")
    assert sari.store.undo(now=sari.now, number=1, step_id=middle.id).subject == "B1.2 dua"
    assert sari.reads() == ["satu", "tiga"]
    with pytest.raises(ChangedElsewhere):
        sari.store.undo(now=sari.now, number=1, step_id=middle.id)
    with pytest.raises(NothingToUndo):
        sari.store.undo(now=sari.now, number=1, step_id="nobody")
    assert sari.redoes() == "B1.2 dua"
    assert sari.reads() == ["satu", "dua", "tiga"]


def test_a_step_taken_back_by_name_refuses_where_its_records_changed_since(sari: Secretary) -> None:
    sari.opens_meeting()
    sari.types("satu")
    step = sari.store.steps(1)[0]
    sari.edits(1, "lain")
    with pytest.raises(ChangedElsewhere):
        sari.store.undo(now=sari.now, number=1, step_id=step.id)
    assert sari.reads() == ["lain"]


def test_whatever_changed_since_is_among_those_that_may_have(sari: Secretary) -> None:
    sari.opens_meeting()
    sari.opens_meeting()
    found = sari.store.written_since(START)
    assert set(found) == {1, 2}
    sari.types("satu")
    again = sari.store.written_since(START)
    assert (again[1] == found[1], again[2].day) == (False, DAY)
