"""Use cases on series: meetings that recur, and the next one prepared in one step."""

from collections.abc import Sequence
from datetime import date, datetime

from msgspec.structs import replace

from notulen.domain.agenda import AgendaItem
from notulen.domain.errors import InvalidValue
from notulen.domain.history import LONGEST_SUBJECT, Act
from notulen.domain.identity import new_id
from notulen.domain.meeting import Meeting
from notulen.domain.meeting_state import MeetingStatus
from notulen.domain.party import Party, distinct
from notulen.domain.reading import DateNote, NoteCode
from notulen.domain.series import Series
from notulen.domain.text import clean_text
from notulen.domain.value import Value
from notulen.locale.language import Language
from notulen.parsing.parties import province_party
from notulen.parsing.recurrence import read_rule
from notulen.services.known_names import KnownNames
from notulen.services.lookup import get_party, get_series
from notulen.services.meetings import MeetingService, item_of, with_invited
from notulen.services.next_meeting import (
    CarriedOver,
    carried_over,
    header_of,
    linked,
    linked_back,
    with_agenda,
    with_members,
)
from notulen.services.recurring_days import next_day, next_days
from notulen.services.upcoming import previous_in_series
from notulen.storage.store import Store

_EVERYONE = frozenset(("semua", "semua provinsi", "all", "everyone", "all provinces"))


class SeriesStanding(Value, frozen=True):
    """A series in a list: how many meetings it has, and the day of the last one held."""

    series: Series
    count: int = 0
    last: date | None = None


class PreparedMeeting(Value, frozen=True):
    """The next meeting; with `is_new` False it was there already, and nothing was written."""

    meeting: Meeting
    is_new: bool


class SeriesService:
    """The series of one archive. `by` is written beside every change."""

    def __init__(self, store: Store, meetings: MeetingService, names: KnownNames, by: str = "") -> None:
        self._store = store
        self._meetings = meetings
        self._names = names
        self._by = by

    def find_all(self) -> tuple[Series, ...]:
        """Every series, by name."""
        return tuple(sorted(self._store.directory().series, key=lambda each: each.name.casefold()))

    def standings(self, today: date) -> tuple[SeriesStanding, ...]:
        """Every series with how its meetings stand, by name; the archive is read once for all of them."""
        days: dict[str, list[date]] = {}
        for meeting in self._store.meetings():
            if meeting.series:
                days.setdefault(meeting.series, []).append(meeting.day)
        return tuple(
            SeriesStanding(
                series=each,
                count=len(days.get(each.id, ())),
                last=max((day for day in days.get(each.id, ()) if day <= today), default=None),
            )
            for each in self.find_all()
        )

    def get(self, asked: str) -> Series:
        """The series a name, alias or handle means. Raises NotFound, Ambiguous."""
        return get_series(self._store.directory(), asked)

    def meetings_of(self, series: Series) -> tuple[Meeting, ...]:
        """Its meetings, newest first."""
        return self._meetings.find_all(series=series.id)

    def members(self, asked: Sequence[str]) -> tuple[Party, ...]:
        """The standing members meant by names or handles; `@semua` is every province. Raises NotFound, Ambiguous."""
        index = self._names.index(self._store.directory())
        found: list[Party] = []
        for each in asked:
            if " ".join(each.strip().removeprefix("@").casefold().split()) in _EVERYONE:
                found.extend(province_party(province) for province in self._names.provinces)
            elif each.strip():
                found.append(get_party(index, each))
        return distinct(found)

    def put(self, series: Series, *, now: datetime, meetings: Sequence[int] = ()) -> Series:
        """Add a series (its id empty) or change one, with `meetings` already held, by number, made part of it.

        A rule may be told in words and is kept as RFC 5545 has it. Raises InvalidValue for an empty name, one that
        another series has, and a rule nobody understands; NotFound for a meeting there is none of.
        """
        series = replace(series, name=clean_text(series.name).strip(), id=series.id or new_id(now))
        if not series.name:
            raise InvalidValue("name", series.name, "empty")
        if series.rule:
            series = replace(series, rule=read_rule(series.rule))
            next_day(series.rule, now.date())
        with self._store.change(Act.SERIES_CHANGED, now=now, by=self._by, subject=series.name) as change:
            directory = change.directory()
            if any(_is_namesake(each, series) for each in directory.series):
                raise InvalidValue("name", series.name, "name_taken")
            change.put_directory(directory.put_series(series))
            for number in meetings:
                change.put(replace(change.meeting(number), series=series.id))
        return series

    def next_days(self, series: Series, meetings: Sequence[Meeting], today: date, count: int = 3) -> tuple[date, ...]:
        """The next days that its rule names after `meetings`, all of the series; none without a rule."""
        if not series.rule:
            return ()
        held = [each.day for each in meetings]
        last = max(held, default=None)
        return next_days(series.rule, max(today, last) if last else today, last=last, count=count)

    def carried_over(self, meetings: Sequence[Meeting], before: date) -> CarriedOver:
        """What `meetings` of a series leave to its next one."""
        return carried_over(meetings, before)

    def day_notes(self, day: date) -> tuple[DateNote, ...]:
        """What to know before meeting on `day`: a holiday, or the weekend."""
        calendar = self._names.calendar()
        holiday = calendar.holiday_on(day)
        if holiday is not None:
            return (DateNote(NoteCode.HOLIDAY, holiday=holiday),)
        if day.weekday() not in calendar.working_weekdays:
            return (DateNote(NoteCode.WEEKEND, weekday=day.weekday()),)
        return ()

    def prepare_next(
        self,
        asked: str,
        *,
        today: date,
        now: datetime,
        day: date | None = None,
        language: Language = Language.INDONESIAN,
    ) -> PreparedMeeting:
        """Call the next meeting: on `day`, or the day the rule names; held as the last one was.

        Its agenda is the template, what was put off last time, and the review of open actions, named in `language`;
        its members are invited, or whoever attended last. One that is prepared already is given back as it is.
        Raises InvalidValue when no day is given and the series has no rule.
        """
        series = self.get(asked)
        meetings = self.meetings_of(series)
        known = next((each for each in meetings if each.day == day), None) if day else coming_of(meetings, today)
        if known is not None:
            return PreparedMeeting(meeting=known, is_new=False)
        if day is None:
            if not series.rule:
                raise InvalidValue("series", series.name, "series_without_rule")
            last = meetings[0].day if meetings else None
            day = next_day(series.rule, max(today, last) if last else today, last)
        return PreparedMeeting(meeting=self._prepared(series, meetings, day, now, language), is_new=True)

    def prepare_after(
        self, number: int, *, today: date, now: datetime, language: Language = Language.INDONESIAN
    ) -> PreparedMeeting:
        """The next meeting of the series that meeting `number` belongs to. Raises InvalidValue when it has none."""
        meeting = self._store.meeting(number)
        if not meeting.series:
            raise InvalidValue("series", meeting.reference, "of_no_series")
        return self.prepare_next(meeting.series, today=today, now=now, language=language)

    def _prepared(
        self, series: Series, meetings: Sequence[Meeting], day: date, now: datetime, language: Language
    ) -> Meeting:
        carried = carried_over(meetings, day)
        with self._store.change(Act.MEETING_CREATED, now=now, by=self._by) as change:
            meeting = Meeting(id=new_id(now), number=change.next_number(), title=series.name, day=day)
            meeting = header_of(series, carried.last, meeting)
            meeting = with_agenda(meeting, self._template(series, meeting, now), carried, language, now)
            if series.members:
                directory = self._store.directory()
                meeting = with_members(meeting, series.members, carried.last, directory, now)
            elif carried.last is not None:
                meeting = with_invited(meeting, carried.last, now)
            before = previous_in_series(self._store, meeting)
            meeting = linked(meeting, before)
            if before is not None:
                fresh = change.meeting(before.number)
                back = linked_back(fresh, meeting)
                if back != fresh:
                    change.put(back)
            change.put(meeting)
            change.describe(f"{meeting.reference} {meeting.title}"[:LONGEST_SUBJECT])
        return meeting

    def _template(self, series: Series, meeting: Meeting, now: datetime) -> tuple[AgendaItem, ...]:
        directory = self._store.directory()
        return tuple(item_of(line, meeting, self._names, directory, now) for line in series.agenda)


def coming_of(meetings: Sequence[Meeting], today: date) -> Meeting | None:
    """The next of these meetings of a series, prepared already."""
    planned = [each for each in meetings if each.status is MeetingStatus.PLANNED and each.day > today]
    return min(planned, key=lambda each: (each.day, each.number), default=None)


def _is_namesake(one: Series, other: Series) -> bool:
    if one.id == other.id:
        return False
    is_named_alike = one.name.casefold() == other.name.casefold()
    return is_named_alike or (bool(one.handle) and one.handle.casefold() == other.handle.casefold())
