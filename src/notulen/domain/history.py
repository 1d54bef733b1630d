"""Steps of change: what was done, by whom and when, so that it can be taken back and audited."""

from datetime import datetime
from enum import StrEnum

from notulen.domain.value import Value

LONGEST_SUBJECT = 120
"""Characters of what a step touched that are kept with it."""


class Act(StrEnum):
    """What a step did; the catalog words it."""

    MEETING_CREATED = "meeting_created"
    MEETING_EDITED = "meeting_edited"
    MEETING_STARTED = "meeting_started"
    MEETING_PAUSED = "meeting_paused"
    MEETING_CLOSED = "meeting_closed"
    MEETING_REOPENED = "meeting_reopened"
    MEETING_TRASHED = "meeting_trashed"
    MEETING_RESTORED = "meeting_restored"
    MEETING_FINALISED = "meeting_finalised"
    AMENDMENT_OPENED = "amendment_opened"
    AMENDMENT_DISCARDED = "amendment_discarded"
    LINE_RECORDED = "line_recorded"
    LINE_EDITED = "line_edited"
    LINE_REMOVED = "line_removed"
    AGENDA_CHANGED = "agenda_changed"
    ATTENDANCE_CHANGED = "attendance_changed"
    ACTION_CHANGED = "action_changed"
    DECISION_CHANGED = "decision_changed"
    TIDYING_ACCEPTED = "tidying_accepted"
    APPROVAL_CHANGED = "approval_changed"
    DELIVERY_CHANGED = "delivery_changed"
    DIRECTORY_CHANGED = "directory_changed"
    SERIES_CHANGED = "series_changed"


class Step(Value, frozen=True):
    """A step as history lists it. `subject` names what it touched: "A7.2 kirim ringkasan …"."""

    id: str
    at: datetime
    act: Act
    subject: str = ""
    by: str = ""
    meeting: str = ""
    is_undone: bool = False
