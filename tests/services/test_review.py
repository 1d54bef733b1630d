"""Open actions walked through one by one: every answer lands in the archive, every step can be taken back."""

from datetime import date
from pathlib import Path

import pytest

from notulen.domain.action_item import ActionStatus, ProgressKind
from notulen.domain.errors import InvalidValue, NothingToUndo
from notulen.domain.file_errors import CannotWrite
from notulen.domain.review import ReviewAct
from notulen.storage.memory_store import MemoryStore
from services.reviewing import IN_ORDER, TODAY, Office, dies

DONE, PROGRESS, BLOCKED = ReviewAct.DONE, ReviewAct.PROGRESS, ReviewAct.BLOCKED


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(store=MemoryStore(), folder=tmp_path).with_series()


def test_the_queue_begins_with_what_is_late_and_ends_with_what_has_no_day(office: Office) -> None:
    found = office.reviews.queue(office.begin().scope, today=TODAY)
    assert tuple(each.action.number for each in found) == IN_ORDER
    assert [each.days_overdue > 0 for each in found] == [True] * 3 + [False] * 11


def test_fourteen_actions_are_reviewed_in_three_sittings(office: Office) -> None:
    office.starts(2)
    review = office.begin(meeting=2)
    assert review.counts.left == review.counts.total == 14
    review = office.says(review, DONE, "surat 12/2020")
    review = office.says(review, PROGRESS, "tinggal dua OPD")
    review = office.says(review, BLOCKED, "menunggu SK gubernur")
    review = office.says(review, ReviewAct.POSTPONED, "rapat diundur", phrase="jumat depan")
    office.reviews.leave(review)

    second = office.another()
    review = second.begin(meeting=2)
    assert review.is_resumed
    assert (review.position, review.counts.left) == (4, 10)
    review = second.says(review, ReviewAct.REASSIGNED, owners=second.actions.parties(["jabar"]))
    review = second.says(review, ReviewAct.CANCELLED, "sudah ada dari pusat")
    review = second.says(review, ReviewAct.COMMENT, "tanya lagi lewat WA")
    review = second.skips(review)
    dies(second)

    third = second.another()
    review = third.begin(meeting=2)
    assert (review.position, review.items[7].is_skipped) == (8, True)
    for _ in range(6):
        review = third.says(review, DONE)
    assert review.is_at_end
    counts = third.reviews.summary(review, today=TODAY).counts
    assert (counts.done, counts.progress, counts.blocked, counts.postponed) == (7, 1, 1, 1)
    assert (counts.reassigned, counts.cancelled, counts.commented, counts.skipped, counts.left) == (1, 1, 1, 1, 0)
    third.reviews.finish(review)

    notes = [note for action in third.store.meeting(1).actions for note in action.progress]
    assert len(notes) == 13
    assert {note.review for note in notes} == {review.id}
    assert {note.meeting for note in notes} == {third.store.meeting(2).id}
    assert third.action(1).status is ActionStatus.DONE
    assert third.action(7).due_day() == date(2020, 8, 14)
    assert third.action(4).owners[0].name == "Jawa Barat"
    assert third.begin(meeting=2).id != review.id


def test_every_step_can_be_taken_back(office: Office) -> None:
    before = office.store.meeting(1).actions
    review = office.begin()
    acts: list[tuple[ReviewAct, str, dict[str, object]]] = [
        (DONE, "", {}),
        (PROGRESS, "separuh", {}),
        (ReviewAct.POSTPONED, "", {"phrase": "20 agustus"}),
        (ReviewAct.REASSIGNED, "", {"owners": office.actions.parties(["jabar"])}),
        (ReviewAct.CANCELLED, "", {}),
        (ReviewAct.COMMENT, "tanya", {}),
        (ReviewAct.SKIPPED, "", {}),
        (BLOCKED, "SK", {}),
    ]
    states = []
    for act, text, more in acts:
        states.append((review.position, office.store.meeting(1).actions))
        review = office.says(review, act, text, **more)
    while states:
        review = office.undoes(review)
        assert (review.position, office.store.meeting(1).actions) == states.pop()
    assert office.store.meeting(1).actions == before
    assert review.counts.left == 14
    with pytest.raises(NothingToUndo):
        office.undoes(review)


def test_what_was_taken_back_is_said_again_also_after_a_restart(office: Office) -> None:
    review = office.skips(office.says(office.begin(), ReviewAct.PROGRESS, "separuh"))
    for _ in range(2):
        review = office.undoes(review)
    assert not office.action(1).progress
    dies(office)
    again = office.another()
    review = again.reviews.redo(again.begin(), today=TODAY, now=again.now)
    assert (review.position, [note.text for note in again.action(1).progress]) == (1, ["separuh"])
    review = again.reviews.redo(review, today=TODAY, now=again.now)
    assert (review.position, review.counts.skipped, review.repeatable) == (2, 1, None)
    review = again.says(again.undoes(review), ReviewAct.DONE)
    with pytest.raises(NothingToUndo):
        again.reviews.redo(review, today=TODAY, now=again.now)


def test_undo_survives_a_restart(office: Office) -> None:
    office.says(office.begin(), DONE)
    dies(office)
    later = office.another()
    review = later.undoes(later.begin())
    assert (review.position, later.action(1).is_open) == (0, True)


def test_what_was_answered_is_not_said_twice_of_one_in_progress(office: Office) -> None:
    review = office.says(office.begin(), PROGRESS, "satu")
    review = office.reviews.back(review, today=TODAY)
    office.says(review, PROGRESS, "dua")
    notes = office.action(1).progress
    assert [(note.kind, note.text) for note in notes] == [(ProgressKind.STATUS, "satu"), (ProgressKind.COMMENT, "dua")]
    assert office.action(1).status is ActionStatus.IN_PROGRESS


@pytest.mark.parametrize("act", [PROGRESS, BLOCKED, ReviewAct.COMMENT, ReviewAct.POSTPONED, ReviewAct.REASSIGNED])
def test_an_answer_that_says_nothing_changes_nothing(office: Office, act: ReviewAct) -> None:
    review = office.begin()
    with pytest.raises(InvalidValue):
        office.says(review, act, "  ")
    assert office.action(1).progress == ()
    dies(office)
    again = office.another().begin()
    assert (again.position, again.unsent, again.undoable) == (0, None, None)


def test_a_review_can_be_begun_afresh(office: Office) -> None:
    office.reviews.leave(office.says(office.skips(office.begin()), DONE))
    scope = office.another().begin().scope
    fresh = office.reviews.begin(scope, today=TODAY, now=office.now, is_afresh=True)
    assert (fresh.position, fresh.counts.left, fresh.is_resumed) == (0, 13, False)


def test_a_review_narrowed_to_a_province_speaks_for_that_province_alone(office: Office) -> None:
    office.types("> dua pemilik @aceh @riau <1 agustus")
    review = office.begin(provinces=("14",))
    assert [each.reference for each in review.items] == ["A1.15", "A1.9"]
    assert review.current is not None
    assert [owner.name for owner in review.current.asked] == ["Riau"]
    review = office.says(review, DONE)
    parts = {part.owner.name: part.status for part in office.action(15).assignments if part.owner}
    assert parts == {"Aceh": ActionStatus.OPEN, "Riau": ActionStatus.DONE}
    review = office.undoes(review)
    office.says(review, ReviewAct.REASSIGNED, owners=office.actions.parties(["jabar"]))
    assert [owner.name for owner in office.action(15).owners] == ["Aceh", "Jawa Barat"]


def test_a_full_disk_refuses_the_answer_and_loses_nothing(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    from notulen.domain.file_errors import WriteFault

    review = office.begin()

    def refuse(*_: object) -> None:
        raise CannotWrite(Path("x"), WriteFault.FULL)

    with monkeypatch.context() as patched:
        patched.setattr(office.store, "write", refuse)
        with pytest.raises(CannotWrite):
            office.says(review, PROGRESS, "jangan hilang")
        dies(office)
        again = office.another().begin()
        assert (again.position, again.undoable) == (0, None)
    assert office.says(review, PROGRESS, "jangan hilang").counts.progress == 1
    assert [note.text for note in office.action(1).progress] == ["jangan hilang"]


def test_an_answer_that_died_on_its_way_is_given_back(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    """The program is killed after it put the step beside the archive and before the archive had it."""
    review = office.begin()
    kept = office.files.keep

    def killed(*_: object, **__: object) -> None:
        raise SystemExit

    with monkeypatch.context() as patched:
        patched.setattr(office.store, "write", killed)
        patched.setattr(office.files, "keep", lambda record: kept(record) if record.steps else False)
        with pytest.raises(SystemExit):
            office.says(review, PROGRESS, "setengah jalan")
    dies(office)
    again = office.another().begin()
    assert again.unsent is not None
    assert (again.position, again.unsent.text, again.undoable) == (0, "setengah jalan", None)
    assert office.action(1).progress == ()


def test_an_answer_that_arrived_before_the_end_is_counted(office: Office) -> None:
    office.says(office.begin(), DONE, "sampai")
    dies(office)
    again = office.another().begin()
    assert (again.position, again.unsent, again.items[0].outcome) == (1, None, DONE)


def test_a_machine_that_cannot_remember_the_place_still_takes_answers(tmp_path: Path) -> None:
    (tmp_path / "reviews").write_text("in the way")
    office = Office(store=MemoryStore(), folder=tmp_path).with_series()
    review = office.begin()
    assert not review.is_kept
    review = office.says(review, DONE)
    assert (review.is_kept, review.position, office.action(1).status) == (False, 1, ActionStatus.DONE)
    assert office.undoes(review).position == 0


@pytest.mark.parametrize("damage", [b"", b"abc", b"\xff\xfe {}\n", b"0" * 64 + b' {"id":"x"}\n'])
def test_a_damaged_place_counts_as_none(office: Office, damage: bytes) -> None:
    office.reviews.leave(office.says(office.begin(), DONE))
    (path,) = (office.folder / "reviews").glob("*.review")
    path.write_bytes(damage)
    review = office.another().begin()
    assert (review.position, review.counts.total, review.is_resumed) == (0, 13, False)


def test_answers_are_bound_to_the_meeting_only_while_it_runs(office: Office) -> None:
    review = office.says(office.begin(meeting=2), DONE)
    office.starts(2)
    review = office.says(review, DONE)
    office.meetings.pause(2, now=office.now)
    review = office.says(review, DONE)
    office.meetings.close(2, now=office.now)
    office.says(review, DONE)
    bound = office.store.meeting(2).id
    meetings = [office.action(number).progress[0].meeting for number in IN_ORDER[:4]]
    assert meetings == ["", bound, bound, ""]


def test_the_actions_of_the_meeting_itself_are_not_brought_to_it(office: Office) -> None:
    office.types("> aksi hari ini @aceh", number=2)
    assert [each.queued.meeting for each in office.begin(meeting=2).items] == [1] * 14
    alone = office.meetings.create("Rapat lain", TODAY, now=office.now)
    assert len(office.begin(meeting=alone.number).items) == 15


def test_one_who_is_not_sure_goes_back_and_forth(office: Office) -> None:
    review = office.reviews.back(office.begin(), today=TODAY)
    assert review.position == 0
    review = office.reviews.go_to(office.says(review, DONE), 99, today=TODAY)
    assert (review.is_at_end, review.current) == (True, None)
    with pytest.raises(InvalidValue):
        office.says(review, DONE)
    review = office.reviews.back(review, today=TODAY)
    assert review.position == 13
    office.reviews.leave(review)
    assert office.another().begin().position == 13


def test_an_empty_queue_is_at_its_end(tmp_path: Path) -> None:
    office = Office(store=MemoryStore(), folder=tmp_path)
    review = office.begin()
    assert (review.is_at_end, review.counts.total) == (True, 0)
