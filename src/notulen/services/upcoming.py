"""The meetings before and after one in its series: what `<rakor` is bound to, and what a new one follows."""

from collections.abc import Iterator
from datetime import date
from itertools import islice

from notulen.domain.errors import NotulenError
from notulen.domain.meeting import Meeting
from notulen.domain.related_meeting import RelatedMeeting, Relation
from notulen.storage.store import Store


def next_meeting_day(store: Store, meeting: Meeting) -> date | None:
    """The day of the next meeting: the earliest of those it links to and the next of its series."""
    linked = [_day_of(store, link, meeting.day) for link in meeting.related if link.relation is Relation.NEXT]
    following = _nearest_in_series(store, meeting, is_later=True)
    days = (*linked, following.day if following else None)
    return min((day for day in days if day is not None), default=None)


def previous_in_series(store: Store, meeting: Meeting) -> Meeting | None:
    """The last meeting of the same series held before `meeting`, if there is one."""
    return _nearest_in_series(store, meeting, is_later=False)


def find_by_id(store: Store, key: str, near: date) -> Meeting | None:
    """The meeting with the id `key`, looked for around the day it should be on: no more files are read than need be."""
    for each in sorted(store.keys(), key=lambda each: (abs(each.day - near), each.number)):
        other = readable(store, each.number)
        if other is not None and other.id == key:
            return other
    return None


def _day_of(store: Store, link: RelatedMeeting, near: date) -> date | None:
    """The day of the linked meeting as the archive has it."""
    found = find_by_id(store, link.meeting, link.starts or near) if link.meeting else None
    return found.day if found else link.starts


def earlier_in_series(store: Store, meeting: Meeting, most: int) -> tuple[Meeting, ...]:
    """At most so many meetings of the same series held before `meeting`, the latest first."""
    return tuple(islice(_in_series(store, meeting, is_later=False), most))


def _nearest_in_series(store: Store, meeting: Meeting, *, is_later: bool) -> Meeting | None:
    return next(_in_series(store, meeting, is_later=is_later), None)


def _in_series(store: Store, meeting: Meeting, *, is_later: bool) -> Iterator[Meeting]:
    """The meetings of the series on one side, the nearest first; no more files are read than are asked for."""
    if not meeting.series:
        return
    side = [key for key in store.keys() if (key.day > meeting.day if is_later else key.day < meeting.day)]
    for key in sorted(side, key=lambda each: (each.day, each.number), reverse=not is_later):
        other = readable(store, key.number)
        if other is not None and other.series == meeting.series:
            yield other


def readable(store: Store, number: int) -> Meeting | None:
    """The meeting, or None when its file cannot be read: a list leaves it out, `data check` names it."""
    try:
        return store.meeting(number)
    except NotulenError:
        return None
