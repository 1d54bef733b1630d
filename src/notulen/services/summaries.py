"""What stands at a glance: the archive in one page."""

from datetime import date

from notulen.domain.course import at_hand
from notulen.domain.meeting import Meeting
from notulen.domain.meeting_state import MeetingStatus
from notulen.domain.value import Value
from notulen.services.actions import ActionService, FoundAction
from notulen.storage.store import Store


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

    def __init__(self, store: Store, actions: ActionService) -> None:
        self._store = store
        self._actions = actions

    def archive(self, today: date) -> ArchiveSummary:
        """The archive at a glance."""
        newest = sorted(self._store.meetings(), key=lambda each: (each.day, each.number), reverse=True)
        planned = [each for each in newest if each.status is MeetingStatus.PLANNED and each.day >= today]
        return ArchiveSummary(
            meetings=tuple(newest),
            running=at_hand(newest),
            coming=planned[-1] if planned else None,
            open_actions=self._actions.find_all(today=today),
        )
