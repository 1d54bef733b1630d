"""What somebody sees of the archive at a glance: its meetings, what is still to be done, and by whom."""

from datetime import date

from notulen.domain.meeting import Meeting
from notulen.domain.meeting_state import MeetingStatus
from notulen.domain.reference import action_reference, meeting_reference
from notulen.domain.value import Value
from notulen.services.kept_due import KeptDue


class ListedMeeting(Value, frozen=True):
    """One row of the list of meetings."""

    number: int
    day: date
    title: str
    status: MeetingStatus
    present: int
    decisions: int
    actions: int
    is_amended: bool = False
    """Whether a ralat of its final minutes is open."""

    @property
    def reference(self) -> str:
        """`R7`."""
        return meeting_reference(self.number)


class OwnedPart(Value, frozen=True, array_like=True):
    """One owner's part of an open action: the code of the province it counts for, else the name, and its deadline."""

    province: str
    name: str
    is_open: bool
    due: KeptDue


class ListedAction(Value, frozen=True, array_like=True):
    """One open action; `due` is the day on which the first of its open parts is."""

    meeting: int
    number: int
    text: str
    parts: tuple[OwnedPart, ...]
    is_for_everyone: bool = False
    due: date | None = None

    @property
    def reference(self) -> str:
        """`A7.2`."""
        return action_reference(self.meeting, self.number)

    def days_overdue(self, today: date) -> int:
        """Days past the deadline, 0 when there is none or it is not past."""
        return max(0, (today - self.due).days) if self.due else 0


class OwnerLoad(Value, frozen=True):
    """How many open actions of a province, or of a name without one, are late, due soon, and due later or undated.

    An action counts once for each, however many of its people were named for it, by the first of their days.
    """

    province: str
    name: str
    late: int
    soon: int
    later: int


class Overview(Value, frozen=True):
    """The archive at a glance: meetings newest first, the one running and the next, and what is still to be done.

    `pressing` are the open actions with a day, the most urgent first, `dated` how many of them there are in all;
    `due_before` counts those due by the day of the running or next meeting. `unread` meetings are not in it yet.
    """

    meetings: tuple[ListedMeeting, ...] = ()
    running: Meeting | None = None
    coming: Meeting | None = None
    pressing: tuple[ListedAction, ...] = ()
    dated: int = 0
    owners: tuple[OwnerLoad, ...] = ()
    open: int = 0
    late: int = 0
    due_before: int = 0
    unread: int = 0
