"""An entry of a calendar: a meeting at its hours, or a day on which something is due."""

from datetime import date, datetime

from notulen.domain.value import Value


class CalendarEvent(Value, frozen=True):
    """A whole day, or whole days until `last_day`; with `starts` (aware) those hours instead.

    `uid` never changes; `stamp` is when it was last changed, and `sequence` rises with every change. `priority` is 1
    for the most urgent, 9 for the least, 0 for none said. `is_busy` says that who goes there can do nothing else.
    `ends` None is an end nobody knows.
    """

    uid: str
    stamp: datetime
    day: date
    summary: str
    sequence: int = 0
    last_day: date | None = None
    starts: datetime | None = None
    ends: datetime | None = None
    description: str = ""
    place: str = ""
    link: str = ""
    contact: str = ""
    priority: int = 0
    is_busy: bool = False
    is_cancelled: bool = False
