"""The day of the meeting after each, worked out from what is kept of all of them; see `upcoming.next_meeting_day`."""

from collections.abc import Collection
from datetime import date
from typing import NamedTuple

from notulen.domain.meeting import Meeting
from notulen.domain.related_meeting import Relation


class _Link(NamedTuple):
    id: str
    day: date
    series: str
    following: tuple[tuple[str, date | None], ...]


class FollowingDays:
    """What follows what in an archive: meetings are put in and taken out by their numbers."""

    def __init__(self) -> None:
        self._links: dict[int, _Link] = {}

    def put(self, meeting: Meeting) -> None:
        """Take it in, in place of what was known of it."""
        following = tuple((each.meeting, each.starts) for each in meeting.related if each.relation is Relation.NEXT)
        self._links[meeting.number] = _Link(meeting.id, meeting.day, meeting.series, following)

    def remove(self, number: int) -> None:
        """It is not there any more."""
        self._links.pop(number, None)

    def after(self, numbers: Collection[int]) -> dict[int, date]:
        """For each of `numbers` the day of the meeting after it: the earliest it links to or of its series."""
        if not numbers:
            return {}
        days = {each.id: each.day for each in self._links.values()}
        series: dict[str, list[date]] = {}
        for each in self._links.values():
            if each.series:
                series.setdefault(each.series, []).append(each.day)
        found = {}
        for number in numbers:
            link = self._links[number]
            linked = (days.get(id, starts) for id, starts in link.following)
            later = (day for day in series.get(link.series, ()) if day > link.day)
            known = [day for day in (*linked, *later) if day is not None]
            if known:
                found[number] = min(known)
        return found
