"""What a list across meetings shows of a meeting: enough to name it and to find it, without its lines."""

from datetime import date

from notulen.domain.action_item import ActionItem
from notulen.domain.meeting import Meeting
from notulen.domain.meeting_state import MeetingKind, MeetingStatus
from notulen.domain.reference import action_reference, meeting_reference
from notulen.domain.value import Value


class MeetingHead(Value, frozen=True):
    """A meeting by its own fields of the same names."""

    id: str
    number: int
    title: str
    day: date
    last_day: date | None = None
    kind: MeetingKind = MeetingKind.RAKOR
    status: MeetingStatus = MeetingStatus.PLANNED
    series: str = ""
    host_province: str = ""

    @property
    def reference(self) -> str:
        """`R7`."""
        return meeting_reference(self.number)

    def action_ref(self, action: ActionItem) -> str:
        """`A7.2`."""
        return action_reference(self.number, action.number)


def head_of(meeting: Meeting) -> MeetingHead:
    """The head of `meeting`."""
    return MeetingHead(**{name: getattr(meeting, name) for name in MeetingHead.__struct_fields__})
