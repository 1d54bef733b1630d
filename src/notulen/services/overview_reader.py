"""Reads the archive at a glance a few meetings at a time, newest first, and afterwards only what changed.

What is kept of a meeting is what the overview shows of it, encoded: of ten thousand meetings that takes a tenth of
what the meetings themselves would.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from heapq import nsmallest

import msgspec
from msgspec.structs import replace

from notulen.domain.action_item import ActionItem
from notulen.domain.due import DueKind, day_from
from notulen.domain.meeting import Meeting, MeetingStatus
from notulen.domain.related_meeting import Relation
from notulen.domain.standing import DUE_SOON_DAYS
from notulen.domain.value import Value
from notulen.services.meeting_reader import MeetingReader
from notulen.services.overview import ListedAction, ListedMeeting, Overview, OwnedPart, OwnerLoad
from notulen.storage.store import Store

MOST_PRESSING = 300
"""So many actions are listed; the rest is counted."""


class _Digest(Value, frozen=True, array_like=True):
    id: str
    number: int
    day: date
    series: str
    following: tuple[tuple[str, date | None], ...]
    open: tuple[ListedAction, ...]


_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(_Digest).decode


class OverviewReader(MeetingReader):
    """Reads the overview of one archive. Call `begin`, then `read` until nothing is left, `show` whenever it is shown.

    It is for one thread at a time, which need not be the one that writes.
    """

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        self._listed: dict[int, ListedMeeting] = {}
        self._digests: dict[int, bytes] = {}
        self._bound: set[int] = set()
        self._ahead: dict[int, Meeting] = {}
        self._shown: tuple[date, Overview] | None = None

    def show(self, today: date) -> Overview:
        """The archive as far as it is read; the same object while nothing changed."""
        if self._shown is None or self._shown[0] != today or self._shown[1].unread != self.unread:
            self._shown = (today, self._overview(today))
        return self._shown[1]

    def forget(self, number: int) -> None:
        """Nothing of it is shown any more."""
        self._bound.discard(number)
        for kept in (self._listed, self._digests, self._ahead):
            kept.pop(number, None)
        self._shown = None

    def keep(self, meeting: Meeting) -> None:
        """What the overview shows of it."""
        number = meeting.number
        actions = tuple(_listed(meeting, action) for action in meeting.actions if action.is_open)
        self._digests[number] = _encode(
            _Digest(
                id=meeting.id,
                number=number,
                day=meeting.day,
                series=meeting.series,
                following=tuple(
                    (each.meeting, each.starts) for each in meeting.related if each.relation is Relation.NEXT
                ),
                open=actions,
            )
        )
        self._listed[number] = ListedMeeting(
            number=number,
            day=meeting.day,
            title=meeting.title,
            status=meeting.status,
            present=sum(1 for seat in meeting.attendees if seat.is_here),
            decisions=len(meeting.decisions),
            actions=len(meeting.actions),
        )
        if any(each.offset is not None for each in actions):
            self._bound.add(number)
        if meeting.status.is_live or meeting.status is MeetingStatus.PLANNED:
            self._ahead[number] = replace(meeting, entries=(), actions=())

    def _overview(self, today: date) -> Overview:
        ahead = sorted(self._ahead.values(), key=lambda each: (each.day, each.number), reverse=True)
        running = next((each for each in ahead if each.status.is_live), None)
        planned = [each for each in ahead if not each.status.is_live and each.day >= today]
        coming = planned[-1] if planned else None
        count = _Count(today, running or coming)
        pressing = nsmallest(MOST_PRESSING, count.dated_of(self._open_actions()), key=_by_due)
        return Overview(
            meetings=tuple(sorted(self._listed.values(), key=lambda each: (each.day, each.number), reverse=True)),
            running=running,
            coming=coming,
            pressing=tuple(pressing),
            dated=count.dated,
            owners=count.owners,
            open=count.open,
            late=count.late,
            due_before=count.due_before,
            unread=self.unread,
        )

    def _open_actions(self) -> Iterator[ListedAction]:
        following = self._following_days() if self._bound else {}
        for number, encoded in self._digests.items():
            for action in _decode(encoded).open:
                day = following.get(number) if action.offset is not None else None
                yield action if day is None else replace(action, due=day_from(day, action.offset or 0))

    def _following_days(self) -> dict[int, date]:
        """The day of the meeting after each that has an action bound to it; see `next_meeting_day`."""
        days: dict[str, date] = {}
        series: dict[str, list[date]] = {}
        bound: list[_Digest] = []
        for encoded in self._digests.values():
            digest = _decode(encoded)
            days[digest.id] = digest.day
            if digest.series:
                series.setdefault(digest.series, []).append(digest.day)
            if digest.number in self._bound:
                bound.append(replace(digest, open=()))
        found = {}
        for digest in bound:
            linked = (days.get(id, starts) for id, starts in digest.following)
            later = (day for day in series.get(digest.series, ()) if day > digest.day)
            known = [day for day in (*linked, *later) if day is not None]
            if known:
                found[digest.number] = min(known)
        return found


class _Count:
    """Counts actions as they pass by."""

    def __init__(self, today: date, ahead: Meeting | None) -> None:
        self._today = today
        self._soon = today + timedelta(days=DUE_SOON_DAYS)
        self._before = ahead.day if ahead else None
        self._owners: dict[tuple[str, str], list[int]] = {}
        self.open = self.late = self.dated = self.due_before = 0

    def dated_of(self, actions: Iterable[ListedAction]) -> Iterator[ListedAction]:
        """Those of `actions` that have a day; all are counted."""
        for action in actions:
            due = action.due
            self.open += 1
            self.late += due is not None and due < self._today
            self.due_before += due is not None and self._before is not None and due <= self._before
            column = 2 if due is None or due > self._soon else int(due >= self._today)
            for part in action.parts:
                if part.is_open:
                    owner = (part.province, "" if part.province else part.name)
                    self._owners.setdefault(owner, [0, 0, 0])[column] += 1
            if due is not None:
                self.dated += 1
                yield action

    @property
    def owners(self) -> tuple[OwnerLoad, ...]:
        """Who has how many."""
        return tuple(
            OwnerLoad(province=province, name=name, late=late, soon=soon, later=later)
            for (province, name), (late, soon, later) in self._owners.items()
        )


def _by_due(action: ListedAction) -> tuple[date, int, int]:
    return action.due or date.max, action.meeting, action.number


def _listed(meeting: Meeting, action: ActionItem) -> ListedAction:
    due = action.due
    is_bound = due is not None and due.kind is DueKind.NEXT_MEETING
    return ListedAction(
        meeting=meeting.number,
        number=action.number,
        text=action.text,
        parts=tuple(
            OwnedPart(
                province=part.owner.province if part.owner else "",
                name=part.owner.name if part.owner else "",
                is_open=part.status.is_open,
            )
            for part in action.assignments
        ),
        is_for_everyone=action.is_for_everyone,
        due=due.day if due is not None else None,
        offset=due.offset_days if due is not None and is_bound else None,
    )
