"""Due dates as a calendar file (RFC 5545): all-day events, because office calendars show those and ignore VTODO.

Written by hand: one kind of component with ten properties is sixty lines, and importing the icalendar package costs
more than making the feed. Nothing but the events decides the bytes.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta

from notulen.domain.text import clean_text
from notulen.domain.value import Value

_PRODUCT = "-//notulen//due dates 1.0//EN"
HEAD = 200
"""So many bytes of a file tell whether `feed` wrote it."""

_LONGEST_LINE = 75
"""Octets of a line, its end not counted."""


class FeedEvent(Value, frozen=True):
    """One deadline. `uid` never changes; `stamp` is when it was last changed, and `sequence` rises with every change.

    `priority` is 1 for the most urgent, 9 for the least, 0 for none said.
    """

    uid: str
    stamp: datetime
    day: date
    summary: str
    sequence: int = 0
    description: str = ""
    priority: int = 0
    is_cancelled: bool = False


def feed(events: Iterable[FeedEvent], name: str) -> bytes:
    """The calendar called `name`, its events by day; the same events give the same bytes."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:{_PRODUCT}",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{_escaped(name)}",
    ]
    for event in sorted(events, key=lambda each: (each.day, each.uid)):
        lines += _event(event)
    lines.append("END:VCALENDAR")
    return "".join(f"{piece}\r\n" for line in lines for piece in _folded(line)).encode()


def is_own_feed(content: bytes) -> bool:
    """Whether a file is a calendar that `feed` wrote, and not another program's."""
    head = content[:HEAD].split(b"\r\n")
    return head[0] == b"BEGIN:VCALENDAR" and f"PRODID:{_PRODUCT}".encode() in head


def _event(event: FeedEvent) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{_escaped(event.uid)}"
    yield f"DTSTAMP:{event.stamp.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    yield f"SEQUENCE:{event.sequence}"
    yield f"DTSTART;VALUE=DATE:{_day(event.day)}"
    if event.day < date.max:
        yield f"DTEND;VALUE=DATE:{_day(event.day + timedelta(days=1))}"
    yield f"SUMMARY:{_escaped(event.summary)}"
    if event.description:
        yield f"DESCRIPTION:{_escaped(event.description)}"
    if event.priority:
        yield f"PRIORITY:{event.priority}"
    yield f"STATUS:{'CANCELLED' if event.is_cancelled else 'CONFIRMED'}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _day(day: date) -> str:
    return day.isoformat().replace("-", "")


def _escaped(text: str) -> str:
    escaped = clean_text(text, is_multiline=True).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return escaped.replace("\n", "\\n")


def _folded(line: str) -> Iterator[str]:
    """`line` in pieces of at most 75 octets, each but the first behind a space; no letter is cut in two."""
    piece, octets = "", 0
    for letter in line:
        size = len(letter.encode())
        if octets + size > _LONGEST_LINE:
            yield piece
            piece, octets = " ", 1
        piece, octets = piece + letter, octets + size
    yield piece
