"""A review while others work on the same archive: what they do is noticed, and neither loses anything."""

from datetime import date
from pathlib import Path

import pytest

from notulen.domain.action_item import ActionStatus
from notulen.domain.errors import (
    ChangedElsewhere,
    InvalidTransition,
    NotFound,
)
from notulen.domain.review import Notice, ReviewAct
from notulen.storage.memory_store import MemoryStore
from services.reviewing import TODAY, Office, dies

DONE, PROGRESS, BLOCKED = ReviewAct.DONE, ReviewAct.PROGRESS, ReviewAct.BLOCKED


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(store=MemoryStore(), folder=tmp_path).with_series()


def test_undo_takes_back_its_own_step_whatever_others_did_since(office: Office) -> None:
    review = office.says(office.begin(), DONE)
    office.actions.comment("A1.9", "dari jendela lain", now=office.now)
    review = office.undoes(review)
    assert office.action(1).is_open
    assert [note.text for note in office.action(9).progress] == ["dari jendela lain"]
    assert review.position == 0


def test_undo_refuses_where_somebody_went_on_from_the_answer(office: Office) -> None:
    review = office.says(office.begin(), DONE)
    office.actions.comment("A1.1", "suratnya bagus", now=office.now)
    with pytest.raises(ChangedElsewhere):
        office.undoes(review)
    assert office.action(1).status is ActionStatus.DONE
    assert office.begin().items[0].outcome is DONE


def test_an_answer_taken_back_elsewhere_is_only_forgotten(office: Office) -> None:
    review = office.says(office.begin(), DONE)
    office.history.undo(now=office.now)
    review = office.undoes(review)
    assert (review.position, review.undoable) == (0, None)
    assert len(office.history.steps(1)) == len(office.another().history.steps(1))


def test_what_others_do_meanwhile_is_noticed_when_it_is_reached(office: Office) -> None:
    review = office.begin()
    office.actions.set_status("A1.2", ActionStatus.DONE, now=office.now, text="lewat telepon")
    office.actions.comment("A1.3", "sudah dihubungi", now=office.now)
    review = office.skips(review)
    assert review.current is not None
    assert (review.current.notice, review.current.news[0].text) == (Notice.CLOSED, "lewat telepon")
    with pytest.raises(InvalidTransition):
        office.says(review, DONE)
    review = office.skips(review)
    assert review.current is not None
    assert (review.current.notice, review.current.can_be_answered) == (Notice.ANSWERED, True)
    with office.store.change("line_removed", now=office.now) as change:  # type: ignore[arg-type]
        meeting = change.meeting(1)
        change.put(meeting.remove_line(office.action(7).seq))
    review = office.skips(review)
    assert review.current is not None
    assert review.current.notice is Notice.GONE
    counts = office.reviews.summary(review, today=TODAY).counts
    assert (counts.elsewhere, counts.skipped, counts.left) == (2, 2, 10)


def test_a_meeting_in_the_trash_takes_its_actions_along(office: Office) -> None:
    review = office.begin()
    office.meetings.trash(1, now=office.now)
    review = office.reviews.refresh(review, today=TODAY)
    assert review.current is not None
    assert review.current.notice is Notice.GONE
    assert office.reviews.summary(review, today=TODAY).counts.elsewhere == 14


def test_a_review_goes_on_when_what_was_answered_last_is_deleted_for_good(office: Office) -> None:
    extra = office.meetings.create("Rapat lain", date(2020, 7, 1), now=office.now)
    office.types("> aksi lain @aceh <2 juli", number=extra.number)
    office.says(office.begin(), DONE)
    assert office.action(1, extra.number).status is ActionStatus.DONE
    dies(office)
    office.meetings.trash(extra.number, now=office.now)
    office.store.empty_trash()
    later = office.another()
    review = later.begin()
    assert (review.position, review.items[0].notice, review.unsent) == (1, Notice.GONE, None)
    assert later.reviews.summary(review, today=TODAY).counts.elsewhere == 1
    with pytest.raises(NotFound):
        later.undoes(review)


def test_two_people_review_at_once_and_nothing_is_lost(office: Office) -> None:
    other = office.another()
    mine, theirs = office.begin(), other.begin()
    assert mine.id != theirs.id
    mine = office.says(mine, PROGRESS, "dari saya")
    theirs = other.reviews.refresh(theirs, today=TODAY)
    assert theirs.current is not None
    assert theirs.current.notice is Notice.ANSWERED
    theirs = other.says(theirs, BLOCKED, "dari dia")
    assert [note.text for note in office.action(1).progress] == ["dari saya", "dari dia"]
    office.reviews.leave(mine)
    other.reviews.leave(theirs)
    one, two = office.another(), office.another()
    assert {one.begin().id, two.begin().id} == {mine.id, theirs.id}


def test_what_is_opened_meanwhile_joins_the_end_of_the_queue(office: Office) -> None:
    office.reviews.leave(office.skips(office.begin()))
    office.types("> aksi baru @aceh <1 juli")
    review = office.another().begin()
    assert (review.position, review.items[-1].reference, review.counts.total) == (1, "A1.15", 15)
