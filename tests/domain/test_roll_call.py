"""The roll: how a seat stands, what a mark changes in it, and who is not in yet."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from notulen.domain.attendee import Attendee, Presence
from notulen.domain.errors import InvalidValue
from notulen.domain.province import Zone
from notulen.domain.roll_call import Mark, call_roll, marked, standing, switched, time_of
from strategies import attendances, moments

NINE = datetime(2020, 7, 7, 9, 0, tzinfo=Zone.WIB.offset)
LATER = NINE + timedelta(minutes=41)
NOON = NINE + timedelta(hours=3)


def seat(number: int = 1, presence: Presence = Presence.INVITED, **facts: str) -> Attendee:
    return replace(Attendee(id=str(number), number=number, name=f"Orang {number}", presence=presence), **facts)


def test_a_mark_is_how_the_seat_stands_then_and_keeps_its_hour() -> None:
    for mark in Mark:
        came = marked(seat(), Mark.PRESENT, NINE) if mark is Mark.LEFT else seat()
        after = marked(came, mark, LATER, represented_by="Sari" if mark is Mark.REPRESENTED else "")
        assert standing(after) is mark
        assert time_of(after) == (LATER if mark.has_time else None)
        assert after.is_here is mark.has_time


def test_what_stands_so_already_keeps_its_hour_unless_another_is_told() -> None:
    came = marked(seat(), Mark.PRESENT, NINE)
    assert marked(came, Mark.PRESENT, LATER) == came
    assert marked(came, Mark.LATE, LATER).joined == NINE
    assert marked(came, Mark.LATE, LATER, is_told=True).joined == LATER
    typed_up = seat(presence=Presence.PRESENT)
    assert marked(typed_up, Mark.PRESENT, LATER) == typed_up
    assert marked(typed_up, Mark.LATE, LATER).joined == LATER
    gone = marked(came, Mark.LEFT, LATER)
    assert marked(gone, Mark.LEFT, NOON) == gone
    assert marked(gone, Mark.LEFT, NOON, is_told=True).left == NOON


def test_who_went_and_is_here_again_came_when_they_first_came_and_was_late_if_they_were() -> None:
    gone = marked(marked(seat(), Mark.LATE, LATER), Mark.LEFT, NOON)
    for back in (marked(gone, Mark.PRESENT, NOON), switched(gone, NOON)):
        assert (back.presence, back.joined, back.left) == (Presence.LATE, LATER, None)
    assert marked(gone, Mark.PRESENT, NINE, is_told=True).joined == NINE


def test_a_stand_in_who_went_and_is_back_is_still_the_stand_in() -> None:
    stood_in = marked(seat(), Mark.REPRESENTED, LATER, represented_by="Sari")
    gone = marked(stood_in, Mark.LEFT, NOON)
    assert standing(gone) is Mark.LEFT
    assert switched(gone, NOON) == stood_in
    assert marked(stood_in, Mark.REPRESENTED, NOON, represented_by="Sari Dewi").joined == LATER
    himself = marked(stood_in, Mark.PRESENT, NOON)
    assert (himself.represented_by, himself.joined) == ("", NOON)


def test_whoever_stays_away_after_all_has_no_hours() -> None:
    here = marked(marked(seat(), Mark.REPRESENTED, NINE, represented_by="Sari"), Mark.LEFT, NOON)
    for mark in (Mark.EXCUSED, Mark.ABSENT, Mark.AWAITED):
        away = marked(here, mark, NOON)
        assert (away.represented_by, away.joined, away.left) == ("", None, None)


def test_a_presence_that_was_deduced_is_confirmed_by_a_mark() -> None:
    deduced = replace(seat(presence=Presence.PRESENT), unconfirmed=("post", "presence"))
    assert marked(deduced, Mark.PRESENT).unconfirmed == ("post",)


@pytest.mark.parametrize(
    ("before", "facts", "reason"),
    [
        (seat(), {"mark": Mark.LEFT, "at": NOON}, "not_here_yet"),
        (marked(seat(), Mark.EXCUSED), {"mark": Mark.LEFT, "at": NOON}, "not_here_yet"),
        (seat(presence=Presence.PRESENT), {"mark": Mark.LEFT}, "time_needed"),
        (marked(seat(), Mark.PRESENT, LATER), {"mark": Mark.LEFT, "at": NINE, "is_told": True}, "before_joined"),
        (seat(), {"mark": Mark.REPRESENTED, "at": NOON}, "empty"),
    ],
)
def test_what_cannot_be_is_refused(before: Attendee, facts: dict[str, object], reason: str) -> None:
    with pytest.raises(InvalidValue) as fault:
        marked(before, **facts)  # type: ignore[arg-type]
    assert fault.value.reason == reason


def test_a_clock_that_was_set_back_lets_nobody_go_before_they_came() -> None:
    assert marked(marked(seat(), Mark.PRESENT, LATER), Mark.LEFT, NINE).left == LATER


def test_the_roll_counts_people_and_provinces_and_names_who_is_not_in() -> None:
    roll = call_roll(
        (
            seat(1, Presence.PRESENT, province="12"),
            seat(2, province="12"),
            seat(3, province="11"),
            seat(4, Presence.EXCUSED, province="21"),
            seat(5, province="21"),
            seat(6, Presence.EXCUSED, province="15"),
            seat(7, Presence.ABSENT, province="16"),
            seat(8, office_name="ASKOMPSI"),
            seat(9, office_name="Askompsi"),
            seat(10),
        )
    )
    assert (roll.here, roll.seats) == (1, 10)
    assert (roll.provinces_here, roll.provinces) == (1, 5)
    assert [place.province or place.name for place in roll.places] == [
        "11", "12", "15", "16", "21", "ASKOMPSI", "Orang 10",
    ]  # fmt: skip
    awaited = [place.province or place.name for place in roll.standing_as(Mark.AWAITED)]
    assert awaited == ["11", "21", "ASKOMPSI", "Orang 10"]
    assert [place.province for place in roll.standing_as(Mark.EXCUSED)] == ["15"]
    assert [place.province for place in roll.standing_as(Mark.ABSENT)] == ["16"]
    assert (roll.count(Mark.AWAITED), roll.count(Mark.EXCUSED)) == (6, 2)


def test_who_went_early_took_part_and_keeps_the_province_in() -> None:
    roll = call_roll((marked(marked(seat(province="11"), Mark.PRESENT, NINE), Mark.LEFT, NOON),))
    assert (roll.here, roll.provinces_here, roll.count(Mark.LEFT)) == (1, 1, 1)


@given(attendances)
def test_any_list_can_be_counted_and_every_seat_stands_in_one_place(seats: tuple[Attendee, ...]) -> None:
    roll = call_roll(seats)
    assert sorted(each.number for place in roll.places for each in place.seats) == sorted(s.number for s in seats)
    assert sum(roll.count(mark) for mark in Mark) == roll.seats == len(seats)
    assert roll.here == sum(1 for each in seats if each.is_here)
    assert sum(len(roll.standing_as(mark)) for mark in Mark) == len(roll.places)


@given(st.lists(st.tuples(st.sampled_from(Mark), st.none() | moments, st.booleans())))
def test_after_any_marks_nobody_went_before_they_came(marks: list[tuple[Mark, datetime | None, bool]]) -> None:
    sat = seat()
    for mark, at, is_told in marks:
        try:
            after = marked(sat, mark, at, is_told=is_told and at is not None, represented_by="Sari")
        except InvalidValue:
            continue
        assert marked(after, standing(after), at, represented_by=after.represented_by) == after
        sat = after
        assert sat.left is None or (sat.is_here and (sat.joined is None or sat.joined <= sat.left))
        assert sat.is_here or sat.joined is None
        assert not sat.represented_by or standing(sat) in (Mark.REPRESENTED, Mark.LEFT)
