"""A meeting to practise in: the sample archive always has one that runs."""

from datetime import datetime

from notulen.domain.meeting import Meeting, MeetingMode
from notulen.services.meetings import MeetingService

_MINUTES_EACH = 30


def begin_practice(meetings: MeetingService, title: str, *, now: datetime) -> Meeting | None:
    """A meeting begun now, with the agenda and the guests of the one that most provinces came to.

    `title` says that it is for practice and has a place for the title of that one: "Latihan: {title}". None where a
    meeting takes lines already, or there is none to learn from.
    """
    held = meetings.find_all()
    if not held or any(each.takes_lines for each in held):
        return None
    model = max(held, key=_provinces)
    made = meetings.create(
        title.format(title=model.title),
        now.astimezone(model.zone.offset).date(),
        now=now,
        agenda=[f"{item.title} {_MINUTES_EACH}m" for item in model.agenda],
        attendees_from=model,
        kind=model.kind,
        mode=MeetingMode.VIDEO,
        zone=model.zone,
        series=model.series,
    )
    return meetings.start(made.number, now=now)


def _provinces(meeting: Meeting) -> int:
    return len({each.province for each in meeting.attendees})
