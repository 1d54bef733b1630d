"""An action through its life: parts that answer for themselves, and a state worked out from them."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from notulen.domain.action_item import (
    ActionItem,
    ActionStatus,
    Assignment,
    ProgressKind,
    ProgressNote,
    is_missing_due,
)
from notulen.domain.due import Due, DueKind
from notulen.domain.errors import InvalidTransition
from notulen.domain.gap import Gap, GapKind
from notulen.domain.party import Party, PartyKind

NOW = datetime(2020, 7, 20, 2, 0, tzinfo=UTC)
ACEH = Party(kind=PartyKind.PROVINCE, key="11", name="Aceh", province="11")
JAMBI = Party(kind=PartyKind.PROVINCE, key="15", name="Jambi", province="15")
SAID = ProgressNote(at=NOW, kind=ProgressKind.STATUS, text="sudah")


def for_two() -> ActionItem:
    parts = (Assignment(owner=ACEH), Assignment(owner=JAMBI))
    due = Due(kind=DueKind.DATE, phrase="jumat depan", day=date(2020, 7, 17))
    return ActionItem(id="1", number=2, seq=5, text="kirim data", assignments=parts, due=due)


def test_each_owner_answers_for_a_part_and_the_action_is_done_when_all_are() -> None:
    half = for_two().set_status("A7.2", ActionStatus.DONE, SAID, (ACEH,))
    assert half.status is ActionStatus.IN_PROGRESS
    assert half.is_open
    whole = half.set_status("A7.2", ActionStatus.DONE, SAID)
    assert whole.status is ActionStatus.DONE
    assert [part.closed for part in whole.assignments] == [NOW, NOW]


@pytest.mark.parametrize(
    ("states", "whole"),
    [
        ((ActionStatus.OPEN, ActionStatus.OPEN), ActionStatus.OPEN),
        ((ActionStatus.OPEN, ActionStatus.CANCELLED), ActionStatus.OPEN),
        ((ActionStatus.DONE, ActionStatus.CANCELLED), ActionStatus.DONE),
        ((ActionStatus.CANCELLED, ActionStatus.CANCELLED), ActionStatus.CANCELLED),
        ((ActionStatus.OPEN, ActionStatus.IN_PROGRESS), ActionStatus.IN_PROGRESS),
        ((ActionStatus.DONE, ActionStatus.BLOCKED), ActionStatus.BLOCKED),
        ((ActionStatus.DONE, ActionStatus.OPEN), ActionStatus.IN_PROGRESS),
    ],
)
def test_the_state_of_the_whole_follows_from_its_parts(
    states: tuple[ActionStatus, ActionStatus], whole: ActionStatus
) -> None:
    parts = tuple(Assignment(owner=owner, status=status) for owner, status in zip((ACEH, JAMBI), states, strict=True))
    assert replace(for_two(), assignments=parts).status is whole


def test_what_is_done_is_not_done_again_and_comes_back_only_by_being_reopened() -> None:
    done = for_two().set_status("A7.2", ActionStatus.DONE, SAID)
    with pytest.raises(InvalidTransition) as refused:
        done.set_status("A7.2", ActionStatus.DONE, SAID)
    assert (refused.value.subject, refused.value.current) == ("A7.2", "done")
    with pytest.raises(InvalidTransition):
        done.set_status("A7.2", ActionStatus.BLOCKED, SAID)
    reopened = done.set_status("A7.2", ActionStatus.OPEN, SAID)
    assert reopened.status is ActionStatus.OPEN
    assert all(part.closed is None for part in reopened.assignments)


def test_an_open_action_is_not_reopened() -> None:
    with pytest.raises(InvalidTransition):
        for_two().set_status("A7.2", ActionStatus.OPEN, SAID)


def test_a_stranger_cannot_finish_somebody_elses_part() -> None:
    bali = Party(kind=PartyKind.PROVINCE, key="51", name="Bali")
    with pytest.raises(InvalidTransition):
        for_two().set_status("A7.2", ActionStatus.DONE, SAID, (bali,))


def test_overdue_is_counted_in_days_from_the_deadline_and_only_while_open() -> None:
    assert for_two().days_overdue(date(2020, 7, 17)) == 0
    assert for_two().days_overdue(date(2020, 7, 20)) == 3
    assert for_two().set_status("A7.2", ActionStatus.DONE, SAID).days_overdue(date(2020, 7, 20)) == 0
    assert replace(for_two(), due=None).days_overdue(date(2020, 7, 20)) == 0


def test_a_deadline_bound_to_the_next_meeting_follows_it_when_it_is_moved() -> None:
    bound = Due(kind=DueKind.NEXT_MEETING, phrase="h-3", day=date(2020, 8, 1), offset_days=-3)
    assert bound.falls_on() == date(2020, 8, 1)
    assert bound.falls_on(date(2020, 8, 11)) == date(2020, 8, 8)


@given(st.integers(-(10**30), 10**30), st.dates())
def test_a_deadline_however_far_from_the_next_meeting_is_a_day_or_none(offset: int, meeting: date) -> None:
    day = Due(kind=DueKind.NEXT_MEETING, phrase="h-3", offset_days=offset).falls_on(meeting)
    assert day is None or (day - meeting).days == offset
    assert day is not None or abs(offset) > 365


def test_postponing_keeps_the_deadline_before_and_answers_what_was_unclear_about_it() -> None:
    unclear = replace(for_two(), gaps=(Gap(kind=GapKind.DUE_UNCLEAR, text="jumt"), Gap(kind=GapKind.WHO_UNKNOWN)))
    later = Due(kind=DueKind.DATE, phrase="1 minggu", day=date(2020, 7, 24))
    moved = unclear.postpone("A7.2", later, ProgressNote(at=NOW, kind=ProgressKind.POSTPONED))
    assert (moved.due, moved.postponements) == (later, 1)
    assert moved.progress[-1].due_before == unclear.due
    assert [gap.kind for gap in moved.gaps] == [GapKind.WHO_UNKNOWN]
    with pytest.raises(InvalidTransition):
        for_two().set_status("A7.2", ActionStatus.CANCELLED, SAID).postpone("A7.2", later, SAID)


def test_new_owners_begin_afresh_and_those_who_stay_keep_their_part() -> None:
    half = for_two().set_status("A7.2", ActionStatus.DONE, SAID, (ACEH,))
    eddy = Party(kind=PartyKind.PERSON, key="p1", name="Eddy Santoso")
    assigned = half.assign((ACEH, eddy), SAID)
    assert [(part.owner, part.status) for part in assigned.assignments] == [
        (ACEH, ActionStatus.DONE),
        (eddy, ActionStatus.OPEN),
    ]
    assert assigned.assign((), SAID).owners == ()


def test_words_without_a_day_are_still_a_deadline() -> None:
    undated = Due(kind=DueKind.UNDATED, phrase="segera")
    assert not is_missing_due(replace(for_two(), due=undated))
    assert is_missing_due(replace(for_two(), due=None))
    assert is_missing_due(replace(for_two(), due=Due(kind=DueKind.DATE, phrase="jumt")))
    assert not is_missing_due(replace(for_two(), due=None).set_status("A7.2", ActionStatus.DONE, SAID))


def test_a_comment_changes_nothing_but_the_notes() -> None:
    commented = for_two().add_note(replace(SAID, kind=ProgressKind.COMMENT))
    assert replace(commented, progress=()) == for_two()


def test_without_owners_the_part_that_nobody_has_stays() -> None:
    unowned = ActionItem(
        id="1", number=1, seq=1, text="rapikan", assignments=(Assignment(status=ActionStatus.BLOCKED),)
    )
    assert unowned.parts_of(()) == unowned.assignments
    assert for_two().parts_of(()) == (Assignment(),)


def test_an_owner_named_twice_has_one_part() -> None:
    owner = for_two().owners[0]
    assert [part.owner for part in for_two().parts_of((owner, owner))] == [owner]
