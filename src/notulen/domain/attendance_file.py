"""What the attendance report of a video call tells: who was in it, under which name, from when to when."""

from datetime import date, datetime
from enum import StrEnum

from notulen.domain.value import Value


class Source(StrEnum):
    """Which program wrote the report."""

    ZOOM = "zoom"
    MEET = "meet"
    TEAMS = "teams"


class DayOrder(StrEnum):
    """How sure it is which figure of 07/08/2020 is the day."""

    TOLD = "told"
    """A figure above 12 says it, or both readings are one."""
    FITS_MEETING = "fits_meeting"
    """Of both readings one alone is the meeting's day."""
    UNCLEAR = "unclear"


class Visit(Value, frozen=True, kw_only=False):
    """One stay in the call; an hour the report does not tell is None."""

    joined: datetime | None = None
    left: datetime | None = None


class Participant(Value, frozen=True):
    """Whoever was in the call, rejoins and renames folded. `name` is the last name shown, another than anybody else's.

    `names` are all the names shown, `originals` those that stood in brackets behind them. `minutes` is None where
    neither a duration nor hours are told; `is_guest` is None where the report does not say.
    """

    name: str
    names: tuple[str, ...] = ()
    originals: tuple[str, ...] = ()
    email: str = ""
    visits: tuple[Visit, ...] = ()
    minutes: int | None = None
    is_host: bool = False
    is_guest: bool | None = None

    @property
    def joined(self) -> datetime | None:
        """When they first came in."""
        return min((visit.joined for visit in self.visits if visit.joined is not None), default=None)

    @property
    def left(self) -> datetime | None:
        """When they last went; None also when one stay has no end."""
        if any(visit.joined is not None and visit.left is None for visit in self.visits):
            return None
        return max((visit.left for visit in self.visits if visit.left is not None), default=None)


class AttendanceFile(Value, frozen=True):
    """A report. `name` is the file's; `days` the days its hours fall on, none when it tells no hours.

    `waiting` counts rows of the waiting room, `only_waited` names who never got further, `absent` counts those
    who were registered and did not come, `unread` cells with hours that could not be read, `nameless` rows
    without a name.
    """

    name: str
    source: Source
    participants: tuple[Participant, ...]
    topic: str = ""
    days: tuple[date, ...] = ()
    order: DayOrder = DayOrder.TOLD
    waiting: int = 0
    only_waited: tuple[str, ...] = ()
    absent: int = 0
    unread: int = 0
    nameless: int = 0
