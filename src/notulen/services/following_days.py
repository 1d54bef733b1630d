"""The day of the meeting after each, worked out from what is kept of all of them; see `upcoming.next_meeting_day`."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection
from datetime import date
from typing import NamedTuple

from notulen.domain.meeting import Meeting
from notulen.domain.meeting_outline import MeetingOutline
from notulen.domain.related_meeting import Relation


class _Place(NamedTuple):
    """A meeting where it stands by the name of its file, and the day that is written in it."""

    named: date
    number: int
    day: date


_Places = dict[str, list[_Place]]


class _Link(NamedTuple):
    id: str
    place: _Place
    series: str
    following: tuple[tuple[str, date | None], ...]


class FollowingDays:
    """What follows what in an archive: meetings are put in and taken out by their numbers."""

    def __init__(self) -> None:
        self._links: dict[int, _Link] = {}
        self._places: tuple[_Places, _Places] | None = None

    def put(self, meeting: Meeting | MeetingOutline, named: date) -> None:
        """Take it in, in place of what was known of it; `named` is the day its file is named after."""
        self._links[meeting.number] = _link(meeting, named)
        self._places = None

    def remove(self, number: int) -> None:
        """It is not there any more."""
        if self._links.pop(number, None) is not None:
            self._places = None

    def after(self, numbers: Collection[int]) -> dict[int, date]:
        """For each of `numbers` the day of the meeting after it: the earliest it links to or of its series."""
        found = ((number, self._day_after(self._links[number])) for number in numbers)
        return {number: day for number, day in found if day is not None}

    def after_one(self, meeting: Meeting) -> date | None:
        """The day of the meeting after `meeting` as it is handed in, which need not be as it was put in."""
        return self._day_after(_link(meeting, meeting.day))

    def _day_after(self, link: _Link) -> date | None:
        known, series = self._by_id_and_series()
        held = series.get(link.series, []) if link.series else []
        later = bisect_right(held, link.place.day, key=lambda place: place.named)
        days = [place.day for place in held[later : later + 1]]
        for id, starts in link.following:
            day = _nearest(known[id], starts or link.place.day) if id and id in known else starts
            days += [] if day is None else [day]
        return min(days, default=None)

    def _by_id_and_series(self) -> "tuple[_Places, _Places]":
        """Where the meetings of each id stand, and those of each series in their order."""
        if self._places is None:
            known: _Places = defaultdict(list)
            series: _Places = defaultdict(list)
            for each in self._links.values():
                known[each.id].append(each.place)
                if each.series:
                    series[each.series].append(each.place)
            for held in series.values():
                held.sort()
            self._places = known, series
        return self._places


def _link(meeting: Meeting | MeetingOutline, named: date) -> _Link:
    following = tuple((each.meeting, each.starts) for each in meeting.related if each.relation is Relation.NEXT)
    return _Link(meeting.id, _Place(named, meeting.number, meeting.day), meeting.series, following)


def _nearest(places: list[_Place], expected: date) -> date:
    """The day of the linked meeting; where files were copied by hand several may bear its id."""
    return min(places, key=lambda place: (abs(place.named - expected), place.number)).day
