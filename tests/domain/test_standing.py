"""How a province came, and the orders that provinces are put in."""

import pytest
from msgspec.structs import replace

from notulen.domain.attendee import Attendee, Presence
from notulen.domain.standing import (
    Came,
    Standing,
    StandingOrder,
    Visit,
    how_they_came,
    in_order,
)
from world import TODAY


def seat(presence: Presence, stand_in: str = "") -> Attendee:
    return Attendee(id="x", number=1, province="11", presence=presence, represented_by=stand_in)


@pytest.mark.parametrize(
    ("seats", "came"),
    [
        ((seat(Presence.PRESENT),), Came.PRESENT),
        ((seat(Presence.LATE), seat(Presence.ABSENT)), Came.LATE),
        ((seat(Presence.ABSENT, "Rina"),), Came.REPRESENTED),
        ((seat(Presence.EXCUSED), seat(Presence.INVITED)), Came.EXCUSED),
        ((seat(Presence.INVITED),), Came.ABSENT),
        ((seat(Presence.LATE), seat(Presence.PRESENT)), Came.PRESENT),
    ],
)
def test_a_province_came_as_the_one_who_came_best(seats: tuple[Attendee, ...], came: Came) -> None:
    assert how_they_came(seats) is came
    assert came.is_here == any(each.is_here for each in seats)


def made(code: str, name: str, **facts: object) -> Standing:
    return replace(Standing(code=code, name=name, short_name=name, names=(name,)), **facts)


def test_each_order_puts_first_whom_one_would_ask_first() -> None:
    visit = Visit(meeting=1, day=TODAY, came=Came.ABSENT)
    came = replace(visit, came=Came.PRESENT)
    aceh = made("11", "Aceh", open=1, overdue=1, median_days=2, visits=(came, visit))
    sumut = made("12", "Sumatera Utara", open=5, median_days=9.5, visits=(came,))
    bali = made("51", "Bali", overdue=1, open=2)
    office = made("a", "ASKOMPSI", is_office=True)
    every = (office, bali, sumut, aceh)
    assert [each.name for each in in_order(every, StandingOrder.OVERDUE)] == [
        "Bali",
        "Aceh",
        "Sumatera Utara",
        "ASKOMPSI",
    ]
    assert [each.code for each in in_order(every, StandingOrder.OPEN)] == ["12", "51", "11", "a"]
    assert [each.code for each in in_order(every, StandingOrder.NAME)] == ["11", "a", "51", "12"]
    assert [each.code for each in in_order(every, StandingOrder.ISLAND)] == ["11", "12", "51", "a"]
    assert [each.code for each in in_order(every, StandingOrder.ANSWER)] == ["12", "11", "51", "a"]
    assert [each.code for each in in_order(every, StandingOrder.ATTENDANCE)] == ["11", "12", "51", "a"]
