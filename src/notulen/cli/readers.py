"""From the words of options to what services ask for: days, provinces, owners, numbers."""

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from notulen.cli.session import Session
from notulen.domain.errors import InvalidValue
from notulen.domain.party import Party
from notulen.domain.province import Zone
from notulen.domain.value import Value

if TYPE_CHECKING:
    from notulen.domain.reading import Reading


_MOST_NUMBERS = 999


class Hours(Value, frozen=True):
    """When a meeting begins and ends; what was not said is None."""

    starts: time
    ends: time | None = None
    is_open_ended: bool = False
    zone: Zone | None = None


def read_phrase(session: Session, phrase: str, reference: date, *, is_event: bool = True) -> "Reading":
    """How a phrase about a date or time is understood."""
    from notulen.parsing.dates import read_when

    return read_when(
        phrase, reference, calendar=session.workspace.names.calendar, zone=session.settings.zone, is_event=is_event
    )


def read_day(session: Session, field: str, phrase: str, reference: date | None = None) -> date:
    """The one certain day `phrase` names. Raises UnclearDate."""
    first, last = read_days(session, field, phrase, reference)
    if last is not None:
        from notulen.domain.unclear_date import UnclearDate

        raise UnclearDate(field, read_phrase(session, phrase, reference or session.today))
    return first


def read_days(session: Session, field: str, phrase: str, reference: date | None = None) -> tuple[date, date | None]:
    """The day, or the first and the last of several days, that `phrase` names. Raises UnclearDate."""
    from notulen.domain.reading import ReadingKind
    from notulen.domain.unclear_date import UnclearDate

    reading = read_phrase(session, phrase, reference or session.today)
    first, last = _day(reading.start), _day(reading.end)
    if first is None or not reading.certain or reading.kind in (ReadingKind.TIME, ReadingKind.TIME_RANGE):
        raise UnclearDate(field, reading)
    return first, last if last != first else None


def read_optional_day(session: Session, field: str, phrase: str | None) -> date | None:
    """As `read_day`; None when nothing was said."""
    return read_day(session, field, phrase) if phrase else None


def read_moment(session: Session, field: str, phrase: str) -> datetime:
    """The moment `phrase` names; of a bare day the hour it is now. Raises InvalidValue."""
    reading = read_phrase(session, phrase, session.today)
    if reading.start is None or not reading.certain:
        raise InvalidValue(field, phrase, "not_a_time")
    if isinstance(reading.start, datetime):
        return reading.start if reading.start.tzinfo else reading.start.astimezone()
    return datetime.combine(reading.start, session.now.timetz())


def read_hours(session: Session, phrase: str, day: date) -> Hours:
    """The hours `09.00-11.30 WIB` or `09.00 s.d. selesai` name. Raises InvalidValue."""
    reading = read_phrase(session, phrase, day)
    if not isinstance(reading.start, datetime) or not reading.certain:
        raise InvalidValue("time", phrase, "not_a_time")
    has_end = isinstance(reading.end, datetime) and reading.end != reading.start
    offset = reading.start.utcoffset()
    is_named = any(zone.value.casefold() in phrase.casefold().split() for zone in Zone)
    return Hours(
        starts=reading.start.time().replace(tzinfo=None),
        ends=reading.end.time().replace(tzinfo=None) if has_end and isinstance(reading.end, datetime) else None,
        is_open_ended=reading.is_open_ended,
        zone=next((zone for zone in Zone if zone.offset.utcoffset(None) == offset), None) if is_named else None,
    )


def province_codes(session: Session, asked: Sequence[str] | None) -> tuple[str, ...]:
    """The codes of the provinces meant. Raises NotFound, Ambiguous."""
    if not asked:
        return ()
    names, directory = session.workspace.names, session.workspace.store.directory()
    words = [part for each in asked for part in each.split(",") if part.strip()]
    return tuple(names.get_province(each, directory).code for each in words)


def read_owners(session: Session, asked: Sequence[str] | None) -> tuple[Party, ...]:
    """Who is meant. Raises NotFound, Ambiguous."""
    return session.workspace.actions.parties(asked) if asked else ()


def series_id(session: Session, asked: str | None) -> str:
    """The id of the series meant, empty when none was asked for. Raises NotFound, Ambiguous."""
    return session.workspace.series.get(asked).id if asked else ""


def read_count(field: str, text: str | None, default: int) -> int:
    """A whole number of at least 1. Raises InvalidValue."""
    if text is None:
        return default
    if not (text.isascii() and text.isdigit() and len(text) < 7 and int(text) > 0):
        raise InvalidValue(field, text, "not_a_number")
    return int(text)


def read_numbers(field: str, text: str, sign: str = "") -> tuple[int, ...]:
    """The numbers of `1-3,5` in their order, each once; `sign` may stand before them. Raises InvalidValue."""
    numbers: list[int] = []
    for part in text.replace(" ", "").split(","):
        first, dash, last = part.removeprefix(sign).partition("-")
        start = read_count(field, first, 1)
        end = read_count(field, last.removeprefix(sign), 1) if dash else start
        if end < start or end - start > _MOST_NUMBERS:
            raise InvalidValue(field, text, "not_a_number")
        numbers.extend(range(start, end + 1))
    return tuple(dict.fromkeys(numbers))


def _day(moment: date | datetime | None) -> date | None:
    return moment.date() if isinstance(moment, datetime) else moment
