"""The course of a meeting: started, paused, closed, and what the clock fills in on the way."""

from collections.abc import Container, Iterable
from datetime import datetime, time

from msgspec.structs import replace

from notulen.domain.errors import InvalidTransition
from notulen.domain.meeting import Meeting
from notulen.domain.meeting_state import MeetingStatus
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


def rehoured(meeting: Meeting, before: Meeting, told: Container[str] = ()) -> Meeting:
    """`meeting` as a person edited it, with the hours the clock filled in worked out anew for another day or zone.

    So hours of the day its minutes were typed up are none of its own once it got the day it was held on, and a
    meeting found to be held when its sessions ran gets theirs. Hours somebody wrote stay, and so do fields `told` now.
    """
    if (meeting.day, meeting.last_day, meeting.zone) == (before.day, before.last_day, before.zone):
        return meeting
    opened = [each.started for each in meeting.sessions]
    ended = [each.ended for each in meeting.sessions if each.ended]
    starts, ends = meeting.starts, meeting.ends
    if "starts" not in told and (starts is None or starts in _clocks(before, opened)):
        starts = next((clock for clock in _clocks(meeting, opened) if clock), None)
    if "ends" not in told and (ends in _clocks(before, ended) if ends else _is_to_end(meeting)):
        ends = _clock(meeting, ended[-1])
    return replace(meeting, starts=starts, ends=ends)


def at_hand(meetings: Iterable[Meeting]) -> Meeting | None:
    """The one that is meant when none is named: a live one, running rather than paused, of these the one begun last."""
    return max((each for each in meetings if each.status.is_live), key=_nearness, default=None)


def _nearness(meeting: Meeting) -> tuple[bool, float, int]:
    began = meeting.sessions[-1].started.timestamp() if meeting.sessions else 0.0
    return meeting.status is MeetingStatus.RUNNING, began, meeting.number


def _ends_by_the_clock(meeting: Meeting) -> bool:
    """Whether the official end is still to be filled in, or was when the meeting was closed and then went on."""
    if meeting.ends is None:
        return not meeting.is_open_ended
    ended = [each.ended for each in meeting.sessions if each.ended]
    return meeting.status is MeetingStatus.RUNNING and meeting.ends in _clocks(meeting, ended)


def _is_to_end(meeting: Meeting) -> bool:
    """Whether a meeting that was closed has no official end and is to have one."""
    return meeting.is_over and not meeting.is_open_ended and any(each.ended for each in meeting.sessions)


def _clocks(meeting: Meeting, moments: Iterable[datetime]) -> list[time | None]:
    return [_clock(meeting, moment) for moment in moments]


def _clock(meeting: Meeting, now: datetime) -> time | None:
    """The minute in the meeting's zone; None on a day that is not its own."""
    local = now.astimezone(meeting.zone.offset).time()
    return local.replace(second=0, microsecond=0) if meeting.is_its_day(now) else None
