"""Days and hours as a calendar file (RFC 5545), as events, because office calendars show those and ignore VTODO.

Nothing but the events decides the bytes.
"""

from collections.abc import Iterable
from datetime import UTC, date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from notulen.domain.text import clean_text
from notulen.export.minutes.calendar_event import CalendarEvent

if TYPE_CHECKING:
    from icalendar import Event
    from icalendar.prop import vText

HEAD = 200
"""So many bytes of a file tell whether it is a feed of due dates that `feed` wrote."""

_ESCAPES = str.maketrans({"\\": r"\\", ";": r"\;", ",": r"\,", "\n": r"\n"})


class Product(StrEnum):
    """Which calendar it is: a feed of due dates takes the place of the one before it, a meeting stands for itself."""

    DUE_DATES = "-//notulen//due dates 1.0//EN"
    MEETING = "-//notulen//meeting 1.0//EN"


def feed(events: Iterable[CalendarEvent], name: str, product: Product = Product.DUE_DATES) -> bytes:
    """The calendar called `name`, its events by day; the same events give the same bytes."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", product.value)
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", _text(name))
    for event in sorted(events, key=lambda each: (each.day, each.uid)):
        calendar.add_component(_event(event))
    content: bytes = calendar.to_ical(sorted=False)
    return content


def is_own_feed(content: bytes) -> bool:
    """Whether a file is a feed of due dates that `feed` wrote, and not another program's."""
    head = content[:HEAD].split(b"\r\n")
    return head[0] == b"BEGIN:VCALENDAR" and f"PRODID:{Product.DUE_DATES}".encode() in head


def _event(event: CalendarEvent) -> "Event":
    from icalendar import Event

    made = Event()
    made.add("uid", _text(event.uid))
    made.add("dtstamp", event.stamp.astimezone(UTC))
    made.add("sequence", event.sequence)
    if event.starts is not None:
        made.add("dtstart", event.starts.astimezone(UTC))
        if event.ends is not None:
            made.add("dtend", event.ends.astimezone(UTC))
    else:
        last = event.last_day or event.day
        made.add("dtstart", event.day)
        if last < date.max:
            made.add("dtend", last + timedelta(days=1))
    made.add("summary", _text(event.summary))
    for name, said in (("description", event.description), ("location", event.place), ("contact", event.contact)):
        if said:
            made.add(name, _text(said))
    if event.link:
        made.add("url", event.link)
    if event.priority:
        made.add("priority", event.priority)
    made.add("status", "CANCELLED" if event.is_cancelled else "CONFIRMED")
    made.add("transp", "OPAQUE" if event.is_busy else "TRANSPARENT")
    return made


def _text(text: str) -> "vText":
    """A text as RFC 5545 3.3.11 writes it; the library would read the "\\N" of "C:\\New" as a line break."""
    from icalendar.prop import vText

    class Text(vText):
        def to_ical(self) -> bytes:
            return self.translate(_ESCAPES).encode()

    return Text(clean_text(text, is_multiline=True))
