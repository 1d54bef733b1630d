"""Notices that the hours of a report are of another time zone than the meeting: the account of the host may be."""

from collections.abc import Iterable
from datetime import timedelta, timezone

from notulen.domain.attendance_plan import PlanRow
from notulen.domain.meeting import Meeting
from notulen.parsing.zone_words import zone_word
from notulen.services.attendance_seats import began_at

_HOUR = timedelta(hours=1)
_NEAR = timedelta(minutes=20)
"""So much around a whole hour most people come to a meeting."""


def other_zone(rows: Iterable[PlanRow], meeting: Meeting) -> tuple[int, str]:
    """How many whole hours after the beginning (before it: negative) half of the people had come, and the zone in which
    that would be the beginning; 0 and nothing when it says nothing of a zone, or nobody knows when the meeting began.
    """
    came = sorted(joined for row in rows if (joined := row.participant.joined) is not None)
    began = began_at(meeting, meeting.day)
    if not came or began is None:
        return 0, ""
    middle = came[len(came) // 2]
    hours = round((middle - began) / _HOUR)
    opened = meeting.sessions[0].started if meeting.sessions else began
    is_opened_then = abs(middle - opened) < _HOUR / 2  # it began later than it was planned
    if hours == 0 or is_opened_then or abs(middle - began - hours * _HOUR) > _NEAR:
        return 0, ""
    return hours, zone_word(timezone(middle.utcoffset() or timedelta()), hours)
