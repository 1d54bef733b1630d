"""An hour typed where nothing but an hour is asked for: 09.40, 9:40, 0940, jam 9, 9 pagi."""

from datetime import date, datetime

from notulen.domain.calendar import WorkCalendar
from notulen.domain.province import Zone
from notulen.parsing.dates import read_when

_LONGEST = 60


def read_clock(phrase: str, day: date, zone: Zone) -> datetime | None:
    """The one moment of `day` that `phrase` means in `zone`; None when it means none, or could mean two."""
    typed = phrase.strip()
    if len(typed) > _LONGEST:
        return None
    if typed.isascii() and typed.isdigit() and len(typed) in (3, 4):
        typed = f"{typed[:-2]}.{typed[-2:]}"
    reading = read_when(typed, day, calendar=WorkCalendar, zone=zone, is_event=True)
    moment = reading.start
    if not isinstance(moment, datetime) or not reading.certain or reading.end != moment:
        return None
    return moment if moment.astimezone(zone.offset).date() == day else None
