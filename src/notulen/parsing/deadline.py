"""From a phrase after `<` to the deadline that is stored: the reading, bound to what it hangs on."""

from collections.abc import Callable
from datetime import date, datetime

from notulen.domain.calendar import WorkCalendar
from notulen.domain.due import Due, DueKind
from notulen.domain.province import Zone
from notulen.domain.reading import Reading, ReadingKind
from notulen.parsing.dates import read_when


def read_due(
    phrase: str,
    reference: date,
    *,
    calendar: Callable[[], WorkCalendar],
    upcoming: date | None = None,
    zone: Zone | None = None,
) -> Due:
    """How `phrase` is understood as a deadline; an unclear one is kept as words and is not certain."""
    reading = read_when(phrase, reference, calendar=calendar, upcoming=upcoming, zone=zone or Zone.WIB)
    return due_of(reading, zone)


def due_of(reading: Reading, zone: Zone | None = None) -> Due:
    """The deadline a reading gives. What was told with it is kept as codes, to be worded in any language."""
    if reading.is_next_meeting:
        kind = DueKind.NEXT_MEETING
    else:
        kind = DueKind.DATE if reading.due is not None else DueKind.UNDATED
    moment = reading.end if isinstance(reading.end, datetime) else reading.start
    starts, ends = reading.period or (reading.start, reading.end)
    is_span = starts != ends
    return Due(
        kind=kind,
        phrase=reading.phrase,
        day=reading.due,
        starts=_day(starts) if is_span else None,
        ends=_day(ends) if is_span else None,
        at=moment.time().replace(tzinfo=None) if isinstance(moment, datetime) else None,
        zone=_zone_of(moment) or zone if isinstance(moment, datetime) else None,
        offset_days=reading.offset_days,
        reference=reading.reference,
        is_certain=reading.certain or reading.kind is ReadingKind.UNDATED,
        warnings=tuple(note.code.value for note in reading.notes),
    )


def _day(moment: date | datetime | None) -> date | None:
    return moment.date() if isinstance(moment, datetime) else moment


def _zone_of(moment: datetime) -> Zone | None:
    return next((zone for zone in Zone if zone.offset.utcoffset(None) == moment.utcoffset()), None)
