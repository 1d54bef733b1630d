"""What the papers of other meetings print of one, and what places it among them: a meeting without its records."""

from datetime import date

from notulen.domain.meeting import Meeting
from notulen.domain.related_meeting import RelatedMeeting
from notulen.domain.value import Value


class MeetingOutline(Value, frozen=True):
    """Fields as in Meeting; `reviewed_in` are the ids of the meetings that its actions were reviewed in."""

    id: str
    number: int
    reference: str
    title: str
    day: date
    last_day: date | None = None
    place: str = ""
    series: str = ""
    related: tuple[RelatedMeeting, ...] = ()
    reviewed_in: frozenset[str] = frozenset()


def outline_of(meeting: Meeting, reviewed: frozenset[str] | None = None) -> MeetingOutline:
    """The outline of `meeting`; `reviewed` in place of what its own actions tell of reviews."""
    return MeetingOutline(
        id=meeting.id,
        number=meeting.number,
        reference=meeting.reference,
        title=meeting.title,
        day=meeting.day,
        last_day=meeting.last_day,
        place=meeting.place,
        series=meeting.series,
        related=meeting.related,
        reviewed_in=reviewed_in(meeting) if reviewed is None else reviewed,
    )


def reviewed_in(home: Meeting) -> frozenset[str]:
    """The ids of the meetings that actions of `home` were reviewed in."""
    return frozenset(note.meeting for action in home.actions for note in action.progress if note.review)
