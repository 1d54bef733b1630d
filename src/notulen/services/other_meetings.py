"""What a paper prints of other meetings: the day of the next, those pointed to, and their actions reviewed in it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from threading import Lock

from notulen.domain.evaluation import EvaluatedAction, evaluated_in, in_order
from notulen.domain.meeting import Meeting
from notulen.domain.meeting_outline import MeetingOutline, outline_of
from notulen.domain.related_meeting import LinkedMeeting
from notulen.services.evaluations import Evaluations
from notulen.services.following_days import FollowingDays
from notulen.services.upcoming import find_by_id, next_meeting_day
from notulen.storage.store import MeetingVersion, Store

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
        self._is_held = False

    @contextmanager
    def held(self, papers: int) -> Iterator[None]:
        """A block for so many papers; if they are several, the other meetings stay as they are at the first of them."""
        with self._reading:
            self._is_held = papers > _FEW
            self._known = None if self._is_held else self._known
        try:
            yield
        finally:
            with self._reading:
                self._is_held = False

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
        return {key: _link(outline_of(other)) for key, other in found if other is not None}

    def evaluated(self, meeting: Meeting) -> tuple[EvaluatedAction, ...]:
        """The actions of other meetings that were reviewed in `meeting`, in the order they came up."""
        if not meeting.sessions:
            return ()
        with self._reading:
            known = self._known_for(meeting)
            return known.evaluated(meeting) if known else self._evaluations.of(meeting)

    def _known_for(self, meeting: Meeting) -> "_Known | None":
        """All meetings as they are now, or as they are held, once several were asked about."""
        if self._is_held and self._known is not None:
            return self._known
        self._asked.add(meeting.number)
        if self._known is None and len(self._asked) <= _FEW and not self._is_held:
            return None
        self._known = self._known or _Known(self._store)
        self._known.look()
        return self._known


class _Known:
    """What is kept of every meeting."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._versions: Mapping[int, MeetingVersion] = {}
        self._outlines: dict[int, MeetingOutline] = {}
        self._following = FollowingDays()
        self._by_id: dict[str, set[int]] = defaultdict(set)
        self._reviewed: dict[str, set[int]] = defaultdict(set)

    def look(self) -> None:
        """Read what is new or changed since the last look; what cannot be read is passed over. Raises CannotRead."""
        found, before = self._store.versions(), self._versions
        if found is before:
            return
        self._versions = {}
        for number in tuple(self._outlines):
            if found.get(number) != before.get(number):
                self._forget(self._outlines.pop(number))
        new = [number for number, version in found.items() if before.get(number) != version]
        for outline in self._store.outlines(new):
            self._keep(outline, found[outline.number].day)
        self._versions = found

    def _keep(self, outline: MeetingOutline, named: date) -> None:
        """`named` is the day that its file is named after."""
        self._outlines[outline.number] = outline
        self._following.put(outline, named)
        self._by_id[outline.id].add(outline.number)
        for key in outline.reviewed_in:
            self._reviewed[key].add(outline.number)

    def _forget(self, outline: MeetingOutline) -> None:
        self._following.remove(outline.number)
        self._by_id[outline.id].discard(outline.number)
        for key in outline.reviewed_in:
            self._reviewed[key].discard(outline.number)

    def next_day(self, meeting: Meeting) -> date | None:
        """The day of the meeting after it."""
        return self._following.after_one(meeting)

    def link(self, key: str) -> LinkedMeeting | None:
        """The meeting with the id `key`; of several, which files copied by hand may be, the last."""
        found = self._by_id.get(key)
        return _link(self._outlines[max(found)]) if found else None

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


def _link(meeting: MeetingOutline) -> LinkedMeeting:
    return LinkedMeeting(
        reference=meeting.reference,
        title=meeting.title,
        day=meeting.day,
        last_day=meeting.last_day,
        place=meeting.place,
    )
