"""What sort of meeting it is, how people meet, and where it stands."""

from enum import StrEnum


class MeetingKind(StrEnum):
    """What sort of meeting it is."""

    RAKOR = "rakor"
    RAKER = "raker"
    MEETING = "meeting"
    VISIT = "visit"
    AUDIENCE = "audience"
    OTHER = "other"


class MeetingMode(StrEnum):
    """How people meet."""

    VIDEO = "video"
    IN_PERSON = "in_person"
    HYBRID = "hybrid"


class MeetingStatus(StrEnum):
    """Where a meeting stands; `closed` has draft minutes, `final` frozen ones."""

    PLANNED = "planned"
    RUNNING = "running"
    PAUSED = "paused"
    CLOSED = "closed"
    FINAL = "final"

    @property
    def is_live(self) -> bool:
        """Whether the meeting has begun and not been closed."""
        return self in (MeetingStatus.RUNNING, MeetingStatus.PAUSED)
