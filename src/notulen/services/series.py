"""Use cases on series: meetings that recur, and the next one prepared in one step."""

from datetime import date, datetime, timedelta

from msgspec.structs import replace

from notulen.domain.errors import InvalidValue
from notulen.domain.history import Act
from notulen.domain.identity import new_id
from notulen.domain.meeting import Meeting
from notulen.domain.series import Series
from notulen.domain.text import clean_text
from notulen.services.header import HeaderFields
from notulen.services.lookup import get_series
from notulen.services.meetings import MeetingService
from notulen.storage.store import Store


class SeriesService:
    """The series of one archive. `by` is written beside every change."""

    def __init__(self, store: Store, meetings: MeetingService, by: str = "") -> None:
        self._store = store
        self._meetings = meetings
        self._by = by

    def find_all(self) -> tuple[Series, ...]:
        """Every series, by name."""
        return tuple(sorted(self._store.directory().series, key=lambda each: each.name.casefold()))

    def get(self, asked: str) -> Series:
        """The series a name, alias or handle means. Raises NotFound, Ambiguous."""
        return get_series(self._store.directory(), asked)

    def meetings_of(self, series: Series) -> tuple[Meeting, ...]:
        """Its meetings, newest first."""
        return self._meetings.find_all(series=series.id)

    def put(self, series: Series, *, now: datetime) -> Series:
        """Add a series (its id empty) or change one. Raises InvalidValue for an empty name or a rule that is none."""
        series = replace(series, name=clean_text(series.name).strip(), id=series.id or new_id(now))
        if not series.name:
            raise InvalidValue("name", series.name, "empty")
        if series.rule:
            occurrence_after(series.rule, now.date())
        with self._store.change(Act.SERIES_CHANGED, now=now, by=self._by, subject=series.name) as change:
            change.put_directory(change.directory().put_series(series))
        return series

    def prepare_next(self, asked: str, *, today: date, now: datetime, day: date | None = None) -> Meeting:
        """Call the next meeting: its day from the rule, agenda from the template, the last attendees invited.

        Raises InvalidValue when no day is given and the series has no rule.
        """
        series = self.get(asked)
        held = self.meetings_of(series)
        last = held[0] if held else None
        if day is None:
            if not series.rule:
                raise InvalidValue("date", "", "series_without_rule")
            day = occurrence_after(series.rule, max(today, last.day) if last else today)
        header = HeaderFields(series=series.id)
        if last:
            header["kind"], header["mode"] = last.kind, last.mode
        return self._meetings.create(series.name, day, now=now, agenda=series.agenda, attendees_from=last, **header)


def occurrence_after(rule: str, day: date) -> date:
    """The first day after `day` that an RFC 5545 rule names. Raises InvalidValue for a rule that is none."""
    from dateutil.rrule import rrulestr

    start = datetime.combine(day, datetime.min.time())
    try:
        found = rrulestr(rule, dtstart=start).after(start + timedelta(hours=23))
    except (ValueError, TypeError, KeyError) as fault:
        raise InvalidValue("rule", rule, "not_a_rule") from fault
    if found is None:
        raise InvalidValue("rule", rule, "rule_has_ended")
    return found.date()
