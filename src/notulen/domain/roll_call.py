"""The roll of a meeting: how each seat stands, what a mark changes in it, and who has not come in yet."""

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum

from msgspec.structs import replace

from notulen.domain.attendee import Attendee, Presence
from notulen.domain.errors import InvalidValue
from notulen.domain.meeting import Meeting
from notulen.domain.value import Value


class Mark(StrEnum):
    """What whoever calls the roll notes of a seat, and how a seat stands after it."""

    PRESENT = "present"
    LATE = "late"
    EXCUSED = "excused"
    ABSENT = "absent"
    REPRESENTED = "represented"
    LEFT = "left"
    """Was here, and has gone; counted with those who took part."""
    AWAITED = "awaited"
    """On the list, and nothing was heard yet."""

    @property
    def has_time(self) -> bool:
        """Whether the hour of it is kept."""
        return self in (Mark.PRESENT, Mark.LATE, Mark.REPRESENTED, Mark.LEFT)


MARK_OF = {
    Presence.INVITED: Mark.AWAITED,
    Presence.PRESENT: Mark.PRESENT,
    Presence.LATE: Mark.LATE,
    Presence.EXCUSED: Mark.EXCUSED,
    Presence.ABSENT: Mark.ABSENT,
}
"""How a seat stands by its presence alone."""
_PRESENCE_OF = {mark: presence for presence, mark in MARK_OF.items()} | {Mark.REPRESENTED: Presence.EXCUSED}


def standing(seat: Attendee) -> Mark:
    """How the seat stands."""
    if seat.is_here and seat.left is not None:
        return Mark.LEFT
    return Mark.REPRESENTED if seat.represented_by else MARK_OF[seat.presence]


def time_of(seat: Attendee) -> datetime | None:
    """The hour that belongs to how the seat stands: when they went, else when they came."""
    mark = standing(seat)
    return seat.left if mark is Mark.LEFT else seat.joined if mark.has_time else None


def hour_now(meeting: Meeting, now: datetime) -> datetime | None:
    """`now` as the hour of a mark while the meeting goes on; None where no clock can say: on another day, or later."""
    return now if meeting.is_its_day(now) and not meeting.is_over else None


def switched(seat: Attendee, at: datetime | None = None) -> Attendee:
    """Here becomes awaited and not here becomes present; whoever had gone is back, as they were before."""
    if standing(seat) is Mark.LEFT:
        return replace(seat, left=None)
    return marked(seat, Mark.AWAITED if seat.is_here else Mark.PRESENT, at)


def marked(
    seat: Attendee, mark: Mark, at: datetime | None = None, *, is_told: bool = False, represented_by: str = ""
) -> Attendee:
    """The seat after `mark`. Whoever sits there already keeps the hour they came, unless another one is told.

    `at` is when it happened; None when no clock can say, as with a roll put right after the call. `is_told`:
    a person said the hour, so it replaces the one that is kept. Who had gone and is present again was late if
    they were before. Raises InvalidValue: for a stand-in without a name; for going without an hour, before
    coming, or of somebody who never came.
    """
    seat = replace(seat, unconfirmed=tuple(field for field in seat.unconfirmed if field != "presence"))
    if mark is Mark.LEFT:
        return _gone(seat, at, is_told=is_told)
    if mark is Mark.REPRESENTED and not represented_by:
        raise InvalidValue("represented_by", "", "empty")
    is_still_there = seat.is_here and bool(seat.represented_by) is (mark is Mark.REPRESENTED)
    joined = at if is_told or not is_still_there else seat.joined
    if mark is Mark.LATE and joined is None:
        joined = at
    is_back = mark is Mark.PRESENT and is_still_there and seat.left is not None
    return replace(
        seat,
        presence=seat.presence if is_back else _PRESENCE_OF[mark],
        represented_by=represented_by if mark is Mark.REPRESENTED else "",
        joined=joined if mark.has_time else None,
        left=None,
    )


def _gone(seat: Attendee, at: datetime | None, *, is_told: bool) -> Attendee:
    if not seat.is_here:
        raise InvalidValue("left", seat.full_name, "not_here_yet")
    if seat.left is not None and not is_told:
        return seat
    if at is None:
        raise InvalidValue("left", seat.full_name, "time_needed")
    if seat.joined is not None and at < seat.joined:
        if is_told:
            raise InvalidValue("left", f"{at:%H.%M}", "before_joined")
        at = seat.joined  # the clock was set back meanwhile
    return replace(seat, left=at)


class CalledPlace(Value, frozen=True):
    """A province, an office outside the provinces, or a person of neither, with the seats it has.

    `province` is a code; `name` is given where there is none. It stands as its best seat does.
    """

    province: str
    name: str
    seats: tuple[Attendee, ...]

    @property
    def standing(self) -> Mark:
        """Present when anybody took part; else awaited as long as one may still come; else why nobody came."""
        if any(seat.is_here for seat in self.seats):
            return Mark.PRESENT
        marks = [standing(seat) for seat in self.seats]
        return next(mark for mark in (Mark.AWAITED, Mark.EXCUSED, Mark.ABSENT) if mark in marks)


class Roll(Value, frozen=True):
    """The attendance list counted; places by the code of their province, those outside the provinces behind."""

    places: tuple[CalledPlace, ...]

    @property
    def seats(self) -> int:
        """How many are on the list."""
        return sum(len(place.seats) for place in self.places)

    @property
    def here(self) -> int:
        """How many took part, those who went early with them."""
        return sum(1 for place in self.places for seat in place.seats if seat.is_here)

    @property
    def provinces(self) -> int:
        """How many provinces are on the list."""
        return sum(1 for place in self.places if place.province)

    @property
    def provinces_here(self) -> int:
        """Of how many provinces anybody took part."""
        return sum(1 for place in self.places if place.province and place.standing is Mark.PRESENT)

    def standing_as(self, mark: Mark) -> tuple[CalledPlace, ...]:
        """The places that stand so: of AWAITED, those that have not come in yet."""
        return tuple(place for place in self.places if place.standing is mark)

    def count(self, mark: Mark) -> int:
        """How many seats stand so."""
        return sum(1 for place in self.places for seat in place.seats if standing(seat) is mark)


def call_roll(attendees: Iterable[Attendee]) -> Roll:
    """Count the attendance list as it stands."""
    found: dict[tuple[str, str, int], list[Attendee]] = {}
    for seat in attendees:
        office = seat.office_name or seat.office
        key = ("", office.casefold(), 0) if office else ("", "", seat.number)
        found.setdefault((seat.province, "", 0) if seat.province else key, []).append(seat)
    places = (
        CalledPlace(
            province=province,
            name="" if province else seats[0].office_name or seats[0].office or seats[0].full_name,
            seats=tuple(seats),
        )
        for (province, _, _), seats in found.items()
    )
    return Roll(places=tuple(sorted(places, key=lambda place: (not place.province, place.province))))
