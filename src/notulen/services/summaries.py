"""What stands at a glance: the archive in one page, and how each province stands."""

from collections.abc import Sequence
from datetime import date

from notulen.domain.action_item import ActionStatus, Assignment
from notulen.domain.meeting import Meeting, MeetingStatus
from notulen.domain.province import Province
from notulen.domain.seats import Seats
from notulen.domain.value import Value
from notulen.services.actions import ActionService, FoundAction
from notulen.services.known_names import KnownNames
from notulen.storage.store import Store

DUE_SOON_DAYS = 7
"""An action is due soon when its day is at most this far off."""


class ProvinceStanding(Value, frozen=True):
    """One province: its actions by state, and its seats in the meetings held last. Facts, no score."""

    code: str
    name: str
    short_name: str
    open: int = 0
    in_progress: int = 0
    blocked: int = 0
    due_soon: int = 0
    overdue: int = 0
    done: int = 0
    attended: int = 0
    invited: int = 0

    @property
    def has_actions(self) -> bool:
        """Whether it owns any action at all."""
        return any((self.open, self.in_progress, self.blocked, self.done))


class ArchiveSummary(Value, frozen=True):
    """The archive at a glance: meetings newest first, the one running or next, and the open actions by due day."""

    meetings: tuple[Meeting, ...]
    running: Meeting | None
    coming: Meeting | None
    open_actions: tuple[FoundAction, ...]

    @property
    def overdue(self) -> tuple[FoundAction, ...]:
        """Open actions past their day."""
        return tuple(each for each in self.open_actions if each.days_overdue)


class SummaryService:
    """Worked out from the records each time; nothing of it is stored."""

    def __init__(self, store: Store, actions: ActionService, names: KnownNames) -> None:
        self._store = store
        self._actions = actions
        self._names = names

    def archive(self, today: date) -> ArchiveSummary:
        """The archive at a glance."""
        newest = sorted(self._store.meetings(), key=lambda each: (each.day, each.number), reverse=True)
        live = [each for each in newest if each.status in (MeetingStatus.RUNNING, MeetingStatus.PAUSED)]
        planned = [each for each in newest if each.status is MeetingStatus.PLANNED and each.day >= today]
        return ArchiveSummary(
            meetings=tuple(newest),
            running=live[0] if live else None,
            coming=planned[-1] if planned else None,
            open_actions=self._actions.find_all(today=today),
        )

    def provinces(self, today: date, last: int = 6) -> tuple[ProvinceStanding, ...]:
        """Every province by code: its actions over all meetings, its seats in the `last` meetings held."""
        parts = [
            (seats.province(part.owner), part, part.due.falls_on(found.due) if part.due else found.due)
            for found in self._actions.find_all(today=today, statuses=tuple(ActionStatus))
            for seats in (Seats(found.meeting.attendees),)
            for part in found.action.assignments
            if part.owner is not None
        ]
        held = [each for each in self._store.meetings() if each.status is not MeetingStatus.PLANNED]
        newest = sorted(held, key=lambda each: (each.day, each.number), reverse=True)[:last]
        return tuple(
            _standing(province, [(part, due) for code, part, due in parts if code == province.code], newest, today)
            for province in self._names.provinces
        )


def _standing(
    province: Province, parts: Sequence[tuple[Assignment, date | None]], meetings: Sequence[Meeting], today: date
) -> ProvinceStanding:
    counts = dict.fromkeys(("open", "in_progress", "blocked", "done", "due_soon", "overdue"), 0)
    for part, due in parts:
        if part.status is not ActionStatus.CANCELLED:
            counts[part.status.value] += 1
        if part.status.is_open and due is not None:
            days = (due - today).days
            counts["overdue"] += days < 0
            counts["due_soon"] += 0 <= days <= DUE_SOON_DAYS
    seats = [[seat for seat in each.attendees if seat.province == province.code] for each in meetings]
    return ProvinceStanding(
        code=province.code,
        name=province.name,
        short_name=province.short_name,
        invited=sum(1 for each in seats if each),
        attended=sum(1 for each in seats if any(seat.is_here for seat in each)),
        **counts,
    )
