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
from notulen.domain.course import at_hand
from notulen.domain.meeting import Meeting
from notulen.domain.meeting_state import MeetingStatus
from notulen.domain.party import Party, PartyKind
from notulen.domain.seats import Seats
from notulen.domain.standing import DUE_SOON_DAYS
from notulen.services.following_days import FollowingDays
from notulen.services.kept_due import KeptDue, first_of, kept_due
from notulen.services.office_reader import OfficeReader
from notulen.services.overview import ListedAction, ListedMeeting, Overview, OwnedPart, OwnerLoad
from notulen.storage.store import Store

MOST_PRESSING = 300
"""So many actions are listed; the rest is counted."""


_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(tuple[ListedAction, ...]).decode


class OverviewReader(OfficeReader):
    """Reads the overview of one archive. Call `begin`, then `read` until nothing is left, `show` whenever it is shown.

    It is for one thread at a time, which need not be the one that writes.
    """

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        self._listed: dict[int, ListedMeeting] = {}
        self._open: dict[int, bytes] = {}
        self._following = FollowingDays()
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
        self._following.remove(number)
        self._bound.discard(number)
        for kept in (self._listed, self._open, self._ahead):
            kept.pop(number, None)
        self._shown = None

    def keep(self, meeting: Meeting) -> None:
        """What the overview shows of it."""
        number, seats = meeting.number, Seats(meeting.attendees)
        actions = tuple(self._action(meeting, action, seats) for action in meeting.actions if action.is_open)
        self._open[number] = _encode(actions)
        self._following.put(meeting, self.named_day(meeting.number))
        self._listed[number] = ListedMeeting(
            number=number,
            day=meeting.day,
            title=meeting.title,
            status=meeting.status,
            present=sum(1 for seat in meeting.attendees if seat.is_here),
            decisions=len(meeting.decisions),
            actions=len(meeting.actions),
            is_amended=meeting.amendment is not None,
        )
        if any(due.offset is not None for each in actions for due in _open_dues(each)):
            self._bound.add(number)
        if meeting.status.is_live or meeting.status is MeetingStatus.PLANNED:
            self._ahead[number] = replace(meeting, entries=(), actions=())

    def _action(self, meeting: Meeting, action: ActionItem, seats: Seats) -> ListedAction:
        return ListedAction(
            meeting=meeting.number,
            number=action.number,
            text=action.text,
            parts=tuple(
                OwnedPart(
                    province=seats.province(part.owner) if part.owner else "",
                    name=self._name(part.owner) if part.owner else "",
                    is_open=part.status.is_open,
                    due=kept_due(part.due or action.due),
                )
                for part in action.assignments
            ),
            is_for_everyone=action.is_for_everyone,
        )

    def _name(self, owner: Party) -> str:
        is_merged = owner.kind is PartyKind.OFFICE and owner.key in self.merged
        return self.merged[owner.key].name if is_merged else owner.name

    def _overview(self, today: date) -> Overview:
        ahead = sorted(self._ahead.values(), key=lambda each: (each.day, each.number), reverse=True)
        running = at_hand(ahead)
        planned = [each for each in ahead if not each.status.is_live and each.day >= today]
        coming = planned[-1] if planned else None
        count = _Count(today, running or coming)
        pressing = nsmallest(MOST_PRESSING, count.dated_of(self._open_actions()))
        return Overview(
            meetings=tuple(sorted(self._listed.values(), key=lambda each: (each.day, each.number), reverse=True)),
            running=running,
            coming=coming,
            pressing=tuple(replace(action, due=due) for due, _, _, action in pressing),
            dated=count.dated,
            owners=count.owners,
            open=count.open,
            late=count.late,
            due_before=count.due_before,
            unread=self.unread,
        )

    def _open_actions(self) -> Iterator[tuple[ListedAction, date | None]]:
        """Every open action, and the day of the meeting after its own where a deadline hangs on that."""
        coming = self._following.after(self._bound)
        for number, encoded in self._open.items():
            for action in _decode(encoded):
                yield action, coming.get(number)


class _Count:
    """Counts actions as they pass by."""

    def __init__(self, today: date, ahead: Meeting | None) -> None:
        self._today = today
        self._soon = today + timedelta(days=DUE_SOON_DAYS)
        self._before = ahead.day if ahead else None
        self._owners: dict[tuple[str, str], list[int]] = {}
        self.open = self.late = self.dated = self.due_before = 0

    def dated_of(
        self, actions: Iterable[tuple[ListedAction, date | None]]
    ) -> Iterator[tuple[date, int, int, ListedAction]]:
        """Those of `actions` that have a day, after it and their numbers; all are counted."""
        for action, coming in actions:
            due = first_of(_open_dues(action), coming)
            self.open += 1
            self.late += due is not None and due < self._today
            self.due_before += due is not None and self._before is not None and due <= self._before
            self._count_owners(action, coming)
            if due is not None:
                self.dated += 1
                yield due, action.meeting, action.number, action

    def _count_owners(self, action: ListedAction, coming: date | None) -> None:
        dues: dict[tuple[str, str], list[KeptDue]] = {}
        for part in action.parts:
            if part.is_open:
                dues.setdefault((part.province, "" if part.province else part.name), []).append(part.due)
        for owner, own in dues.items():
            self._owners.setdefault(owner, [0, 0, 0])[self._column(first_of(own, coming))] += 1

    def _column(self, due: date | None) -> int:
        return 2 if due is None or due > self._soon else int(due >= self._today)

    @property
    def owners(self) -> tuple[OwnerLoad, ...]:
        """Who has how many."""
        return tuple(
            OwnerLoad(province=province, name=name, late=late, soon=soon, later=later)
            for (province, name), (late, soon, later) in self._owners.items()
        )


def _open_dues(action: ListedAction) -> Iterator[KeptDue]:
    return (part.due for part in action.parts if part.is_open)
