"""How a province or an office stands: its actions by state, its days to answer, the meetings it came to."""

from collections.abc import Callable, Collection, Iterable
from datetime import date
from enum import StrEnum

from notulen.domain.action_item import ActionStatus
from notulen.domain.attendee import Attendee, Presence
from notulen.domain.reference import action_reference, meeting_reference
from notulen.domain.value import Value

DUE_SOON_DAYS = 7
"""An action is due soon when its day is at most this far off."""

LAST_MEETINGS = 6
"""So many meetings tell of attendance."""


class Came(StrEnum):
    """How a province or an office came to a meeting it had a seat in."""

    PRESENT = "present"
    LATE = "late"
    REPRESENTED = "represented"
    EXCUSED = "excused"
    ABSENT = "absent"

    @property
    def is_here(self) -> bool:
        """Whether it took part, be it late or by somebody else."""
        return self in (Came.PRESENT, Came.LATE, Came.REPRESENTED)


def how_they_came(seats: Collection[Attendee]) -> Came:
    """How those who sat there came: as the one who came best; one nobody marked did not come."""
    found = {_how_one_came(seat) for seat in seats}
    return next((each for each in Came if each in found), Came.ABSENT)


def _how_one_came(seat: Attendee) -> Came:
    if seat.represented_by:
        return Came.REPRESENTED
    marks = {Presence.PRESENT: Came.PRESENT, Presence.LATE: Came.LATE, Presence.EXCUSED: Came.EXCUSED}
    return marks.get(seat.presence, Came.ABSENT)


class Visit(Value, frozen=True):
    """A meeting it was invited to, and how it came."""

    meeting: int
    day: date
    came: Came

    @property
    def reference(self) -> str:
        """`R7`."""
        return meeting_reference(self.meeting)


class Standing(Value, frozen=True):
    """A province, or an office that stands for none. Facts, no score.

    `code` is the province's code or the office's id; `names` is everything it goes by. An action counts once, however
    many of its people were named for it: open while one of them has still to do something. `median_days` is None while
    it answered none; `visits` are the last meetings it was invited to, the oldest first.
    """

    code: str
    name: str
    short_name: str
    handle: str = ""
    island_group: str = ""
    names: tuple[str, ...] = ()
    is_office: bool = False
    open: int = 0
    in_progress: int = 0
    blocked: int = 0
    due_soon: int = 0
    overdue: int = 0
    done: int = 0
    median_days: float | None = None
    visits: tuple[Visit, ...] = ()

    @property
    def unfinished(self) -> int:
        """Everything that is still to be done."""
        return self.open + self.in_progress + self.blocked

    @property
    def has_actions(self) -> bool:
        """Whether it owns any action at all."""
        return bool(self.unfinished or self.done)

    @property
    def attended(self) -> int:
        """To how many of the last meetings it came."""
        return sum(1 for each in self.visits if each.came.is_here)

    @property
    def invited(self) -> int:
        """To how many of them it was invited, six at most."""
        return len(self.visits)

    def answers_to(self, typed: str) -> bool:
        """Whether every word of `typed` begins a word of one of its names, with or without the @ of a handle."""
        asked = [word.removeprefix("@") for word in typed.casefold().split()]
        return any(all(_begins_a_word(word, name.casefold()) for word in asked) for name in self.names)


def _begins_a_word(beginning: str, name: str) -> bool:
    return any(word.startswith(beginning) for word in name.split())


class StandingOrder(StrEnum):
    """How the board is sorted. What is equal stands by its code, offices after the provinces."""

    OVERDUE = "overdue"
    OPEN = "open"
    NAME = "name"
    ISLAND = "island"
    ANSWER = "answer"
    ATTENDANCE = "attendance"


def in_order(standings: Iterable[Standing], order: StandingOrder) -> tuple[Standing, ...]:
    """Those with the most to ask about first: most overdue, most open, slowest to answer, least often there."""
    key = _KEYS[order]
    return tuple(sorted(standings, key=lambda each: (key(each), each.is_office, each.code)))


_KEYS: dict[StandingOrder, Callable[[Standing], tuple[float, float] | str]] = {
    StandingOrder.OVERDUE: lambda each: (-each.overdue, -each.unfinished),
    StandingOrder.OPEN: lambda each: (-each.unfinished, -each.overdue),
    StandingOrder.NAME: lambda each: each.name.casefold(),
    StandingOrder.ISLAND: lambda each: "",
    StandingOrder.ANSWER: lambda each: (each.median_days is None, -(each.median_days or 0)),
    StandingOrder.ATTENDANCE: lambda each: (not each.visits, each.attended / max(each.invited, 1)),
}


class OwnedAction(Value, frozen=True):
    """What a province or an office has to do of an action: its own status and the day its own part is due.

    `seq` is the place of the line in its meeting; `owners` counts everybody named for it, `done` those who have done
    their part.
    """

    meeting: int
    number: int
    seq: int
    text: str
    title: str
    day: date
    status: ActionStatus
    due: date | None = None
    owners: int = 1
    done: int = 0

    @property
    def reference(self) -> str:
        """`A7.2`."""
        return action_reference(self.meeting, self.number)

    @property
    def meeting_reference(self) -> str:
        """`R7`."""
        return meeting_reference(self.meeting)

    @property
    def is_shared(self) -> bool:
        """Whether others have a part in it too."""
        return self.owners > 1

    def days_overdue(self, today: date) -> int:
        """Days past its deadline, 0 when it is not open, has none or is not past."""
        return max(0, (today - self.due).days) if self.due and self.status.is_open else 0


class Contact(Value, frozen=True):
    """Who heads an office today, by the directory: the name with titles, and the post. Neither NIP nor telephone."""

    name: str
    post: str
