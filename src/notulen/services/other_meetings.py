"""What a paper prints of other meetings: the day of the next, those pointed to, and their actions reviewed in it."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from threading import Lock

from notulen.domain.evaluation import EvaluatedAction, evaluated_in, in_order
from notulen.domain.meeting import Meeting
from notulen.domain.related_meeting import LinkedMeeting
from notulen.services.evaluations import Evaluations, reviewed_in
from notulen.services.following_days import FollowingDays
from notulen.services.meeting_reader import MeetingReader
from notulen.services.upcoming import find_by_id, next_meeting_day
from notulen.storage.store import Store

_FEW = 3
"""For the papers of so many meetings it is looked around each; for more, all files are read once."""


class OtherMeetings:
    """Looks into one archive; any thread may ask."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._evaluations = Evaluations(store)
        self._asked: set[int] = set()
        self._known: _Known | None = None
        self._reading = Lock()

    def next_day(self, meeting: Meeting) -> date | None:
        """The day of the meeting after it; see `upcoming.next_meeting_day`."""
        with self._reading:
            known = self._known_for(meeting)
            return known.next_day(meeting) if known else next_meeting_day(self._store, meeting)

    def linked(self, meeting: Meeting) -> dict[str, LinkedMeeting]:
        """What there is to print of the archive's meetings that `meeting` points to, by id."""
        wanted = dict(_pointed_to(meeting))
        if not wanted:
            return {}
        with self._reading:
            known = self._known_for(meeting)
            if known:
                return {key: link for key in wanted if (link := known.link(key)) is not None}
        found = ((key, find_by_id(self._store, key, near)) for key, near in wanted.items())
        return {key: _link(other) for key, other in found if other is not None}

    def evaluated(self, meeting: Meeting) -> tuple[EvaluatedAction, ...]:
        """The actions of other meetings that were reviewed in `meeting`, in the order they came up."""
        if not meeting.sessions:
            return ()
        with self._reading:
            known = self._known_for(meeting)
            return known.evaluated(meeting) if known else self._evaluations.of(meeting)

    def _known_for(self, meeting: Meeting) -> "_Known | None":
        """All meetings as they are now, once several were asked about."""
        self._asked.add(meeting.number)
        if self._known is None and len(self._asked) <= _FEW:
            return None
        self._known = self._known or _Known(self._store)
        self._known.read(self._known.begin())
        return self._known


class _Known(MeetingReader):
    """What is kept of every meeting."""

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        self._following = FollowingDays()
        self._links: dict[str, dict[int, LinkedMeeting]] = defaultdict(dict)
        self._reviewed: dict[str, set[int]] = defaultdict(set)
        self._ids: dict[int, tuple[str, frozenset[str]]] = {}

    def keep(self, meeting: Meeting) -> None:
        """Its place among the others, what a link to it prints, and the meetings its actions were reviewed in."""
        reviewed = reviewed_in(meeting)
        self._following.put(meeting, self.named_day(meeting.number))
        self._links[meeting.id][meeting.number] = _link(meeting)
        for key in reviewed:
            self._reviewed[key].add(meeting.number)
        self._ids[meeting.number] = meeting.id, reviewed

    def forget(self, number: int) -> None:
        """It changed, or is not there any more."""
        self._following.remove(number)
        own, reviewed = self._ids.pop(number, ("", frozenset()))
        self._links[own].pop(number, None)
        for key in reviewed:
            self._reviewed[key].discard(number)

    def next_day(self, meeting: Meeting) -> date | None:
        """The day of the meeting after it."""
        return self._following.after_one(meeting)

    def link(self, key: str) -> LinkedMeeting | None:
        """The meeting with the id `key`; of several, which files copied by hand may be, the last."""
        found = self._links.get(key)
        return found[max(found)] if found else None

    def evaluated(self, meeting: Meeting) -> tuple[EvaluatedAction, ...]:
        """The actions of others that were reviewed in it."""
        homes = sorted(self._reviewed.get(meeting.id, set()) - {meeting.number})
        return in_order(
            each for home in self._store.meetings(homes) for each in evaluated_in(meeting.id, home, self.next_day(home))
        )


def _pointed_to(meeting: Meeting) -> Iterator[tuple[str, date]]:
    """The ids of the meetings it points to, each with the day it should be on."""
    for link in meeting.related:
        if link.meeting:
            yield link.meeting, link.starts or meeting.day
    for approval in meeting.approvals:
        if approval.meeting:
            yield approval.meeting, approval.at.date()


def _link(meeting: Meeting) -> LinkedMeeting:
    return LinkedMeeting(
        reference=meeting.reference,
        title=meeting.title,
        day=meeting.day,
        last_day=meeting.last_day,
        place=meeting.place,
    )
