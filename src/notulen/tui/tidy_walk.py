"""The walk through what is left to tidy: where one stands, what was put right, left as it is, or put off."""

from collections.abc import Collection, Sequence
from enum import Enum

from notulen.domain.gap import WHEN_GAPS, WHO_GAPS
from notulen.domain.spot import SpotKind
from notulen.domain.untidy import Untidy, UntidyKind
from notulen.domain.vague_wording import Remedy

_WRITTEN_ELSEWHERE = {"owners": "assignments"}


class PointState(Enum):
    """What became of a point since the walk began."""

    LEFT = "left"
    LATER = "later"
    ACCEPTED = "accepted"
    DONE = "done"

    @property
    def is_open(self) -> bool:
        """Whether it still waits."""
        return self in (PointState.LEFT, PointState.LATER)


class TidyWalk:
    """The points in the order they were first seen: one that is put right keeps its place, so that the count holds.

    `place` is that of the point at hand; after the last comes the end.
    """

    def __init__(self) -> None:
        self.points: list[Untidy] = []
        self.place = 0
        self._left: frozenset[str] = frozenset()
        self._accepted: frozenset[str] = frozenset()
        self._later: set[str] = set()

    @property
    def here(self) -> Untidy | None:
        """The point at hand; None at the end."""
        return self.points[self.place] if self.place < len(self.points) else None

    def state_of(self, point: Untidy) -> PointState:
        """What became of `point`."""
        if point.key in self._left:
            return PointState.LATER if point.key in self._later else PointState.LEFT
        return PointState.ACCEPTED if point.key in self._accepted else PointState.DONE

    def count(self, *states: PointState) -> int:
        """How many points are in one of `states`."""
        return sum(1 for each in self.points if self.state_of(each) in states)

    def look(self, left: Sequence[Untidy], accepted: Collection[str]) -> None:
        """Take over what is left now: go on from a point that is settled, go to one that came back by undo."""
        here, before = self.here, self._left
        now = {each.key: each for each in left}
        known = {each.key for each in self.points}
        is_first = not self.points
        was_open = here is not None and here.key in before
        self.points = [now.get(each.key, each) for each in self.points]
        back = next((i for i, each in enumerate(self.points) if each.key in now and each.key not in before), None)
        self.points += [each for each in left if each.key not in known]
        self._left, self._accepted = frozenset(now), frozenset(accepted)
        if is_first:
            self.place = 0
        elif back is not None:
            self.place = back
        elif was_open and here is not None and here.key not in now:
            self.go_on()
        elif here is None:
            self.place = len(self.points)

    def go_on(self) -> None:
        """To the next point that waits; after the last one the end."""
        after = range(self.place + 1, len(self.points))
        self.place = next((i for i in after if self.state_of(self.points[i]).is_open), len(self.points))

    def put_off(self) -> None:
        """Leave the point at hand for later; from the end back to the first that waits."""
        if self.here is None:
            waiting = (i for i, each in enumerate(self.points) if self.state_of(each).is_open)
            self.place = next(waiting, len(self.points))
            return
        if self.state_of(self.here).is_open:
            self._later.add(self.here.key)
        self.go_on()

    def go_to(self, place: int) -> None:
        """To the point at `place`, whatever became of it; at either end it stops."""
        self.place = min(max(place, 0), len(self.points))


def fields_to_fill(point: Untidy, *, is_action: bool, is_proposal: bool = False) -> tuple[str, ...]:
    """The fields of its record in which `point` is put right; none where no field does it."""
    if point.kind is UntidyKind.UNDISCUSSED:
        return "outcome", "note"
    if point.kind is UntidyKind.NOT_HERE:
        return ("assignments",)
    if point.kind is UntidyKind.VAGUE:
        has_due = (is_action or is_proposal) and point.remedy is Remedy.DATE
        return ("text", "due") if has_due else ("text",)
    if point.gap is None:
        return tuple(_WRITTEN_ELSEWHERE.get(field, field) for field in point.fields)
    if point.spot.kind is SpotKind.SEAT:
        return "name", "written", "post"
    if point.spot.kind is SpotKind.ITEM:
        return ("title",)
    if point.gap.kind in WHO_GAPS:
        return ("assignments",) if is_action else ("speaker", "about")
    if point.gap.kind in WHEN_GAPS:
        return ("due",)
    return ("text",)
