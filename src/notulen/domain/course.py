"""The course of a meeting: started, paused, closed, and what the clock fills in on the way."""

from datetime import datetime, time

from msgspec.structs import replace

from notulen.domain.errors import InvalidTransition
from notulen.domain.meeting import Meeting, MeetingStatus
from notulen.domain.session import Session

_MOVES = {
    MeetingStatus.RUNNING: (MeetingStatus.PLANNED, MeetingStatus.PAUSED),
    MeetingStatus.PAUSED: (MeetingStatus.RUNNING, MeetingStatus.CLOSED),
    MeetingStatus.CLOSED: (MeetingStatus.PLANNED, MeetingStatus.RUNNING, MeetingStatus.PAUSED),
}


def moved(meeting: Meeting, status: MeetingStatus, now: datetime) -> Meeting:
    """The meeting started, paused, or closed at `now`; raises InvalidTransition.

    Starting opens a session and closing ends it, together with the item that runs. The official times are
    filled in from the clock only where nobody wrote them and the day is the meeting's own; the end also anew
    when a meeting went on after it was closed.
    """
    if meeting.status not in _MOVES.get(status, ()):
        raise InvalidTransition(meeting.reference, meeting.status, status)
    if status is MeetingStatus.RUNNING:
        sessions = (*meeting.sessions, Session(started=now))
        return replace(meeting, status=status, sessions=sessions, starts=meeting.starts or _clock(meeting, now))
    sessions = meeting.sessions
    if sessions and sessions[-1].ended is None:
        sessions = (*sessions[:-1], replace(sessions[-1], ended=max(now, sessions[-1].started)))
    after = replace(meeting, status=status, sessions=sessions)
    if status is MeetingStatus.PAUSED:
        return after
    ends = _clock(meeting, now) if meeting.sessions and _ends_by_the_clock(meeting) else meeting.ends
    return replace(after.leave_item(now), ends=ends)


def _ends_by_the_clock(meeting: Meeting) -> bool:
    """Whether the official end is still to be filled in, or was when the meeting was closed and then went on."""
    if meeting.ends is None:
        return not meeting.is_open_ended
    ended = [_clock(meeting, each.ended) for each in meeting.sessions if each.ended]
    return meeting.status is MeetingStatus.RUNNING and meeting.ends in ended


def _clock(meeting: Meeting, now: datetime) -> time | None:
    """The minute in the meeting's zone; None on a day that is not its own."""
    local = now.astimezone(meeting.zone.offset).time()
    return local.replace(second=0, microsecond=0) if meeting.is_its_day(now) else None
