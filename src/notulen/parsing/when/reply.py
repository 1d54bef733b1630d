"""What the small readers are given and what they answer with."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

from notulen.domain.calendar import WorkCalendar
from notulen.domain.province import Zone
from notulen.domain.reading import DateNote, NoteCode, ReadingKind
from notulen.parsing.when.words import Token

Moment = date | datetime
Tokens = list[Token]


class Unreadable(Exception):
    """The phrase has no date in it; `note` says why, `kind` whether it is a fault or just an open date."""

    def __init__(self, note: DateNote, kind: ReadingKind = ReadingKind.INVALID) -> None:
        super().__init__(note)
        self.note = note
        self.kind = kind


class Scope:
    """What a phrase is read against. `weekday` is one written beside the date, which may settle its year."""

    __slots__ = ("_calendar", "is_event", "reference", "upcoming", "weekday", "zone")

    def __init__(
        self,
        reference: date,
        calendar: WorkCalendar | Callable[[], WorkCalendar],
        zone: Zone,
        upcoming: date | None,
        is_event: bool,
        weekday: int | None = None,
    ) -> None:
        self.reference = reference
        self._calendar = calendar
        self.zone = zone
        self.upcoming = upcoming
        self.is_event = is_event
        self.weekday = weekday

    @property
    def calendar(self) -> WorkCalendar:
        """The table of holidays, fetched when it is first needed."""
        if not isinstance(self._calendar, WorkCalendar):
            self._calendar = self._calendar()
        return self._calendar

    def counting_from(self, reference: date) -> "Scope":
        """The same scope with another day to count from."""
        return Scope(reference, lambda: self.calendar, self.zone, self.upcoming, self.is_event)

    def beside(self, weekday: int) -> "Scope":
        """The same scope for a date that has `weekday` written beside it."""
        return Scope(self.reference, lambda: self.calendar, self.zone, self.upcoming, self.is_event, weekday)


class Draft:
    """A reading in the making. `first` is the first day of what was named, from which "sebelum" counts."""

    __slots__ = (
        "certain",
        "end",
        "first",
        "is_next_meeting",
        "is_open_ended",
        "kind",
        "notes",
        "offset_days",
        "period",
        "start",
    )

    def __init__(self, kind: ReadingKind, start: Moment | None, end: Moment | None = None) -> None:
        self.kind = kind
        self.start = start
        self.end = start if end is None else end
        self.first = day_of(start) if start is not None else None
        self.notes: list[DateNote] = []
        self.certain = start is not None
        self.period: tuple[date, date] | None = None
        self.is_open_ended = False
        self.is_next_meeting = False
        self.offset_days = 0

    @property
    def whole_period(self) -> tuple[date, date] | None:
        """The period when all of it was named ("minggu depan"), not a day in it ("akhir bulan")."""
        is_whole = self.period is not None and self.first == self.period[0] and self.due != self.first
        return self.period if is_whole else None

    @property
    def due(self) -> date | None:
        """The day the deadline falls on."""
        moment = self.start if self.end is None else self.end
        return None if moment is None else day_of(moment)

    def noting(self, code: NoteCode, *, dates: tuple[date, ...] = (), numbers: tuple[int, ...] = ()) -> "Draft":
        """The same draft with one more note."""
        self.notes.append(DateNote(code, dates, numbers))
        return self

    def asking(self, code: NoteCode, *, dates: tuple[date, ...] = (), numbers: tuple[int, ...] = ()) -> "Draft":
        """The same draft with one more note, and no longer certain."""
        self.certain = False
        return self.noting(code, dates=dates, numbers=numbers)

    def taking_over(self, other: "Draft") -> "Draft":
        """The same draft with the notes and doubts of the draft it was made from."""
        self.notes = other.notes + self.notes
        self.certain = self.certain and other.certain
        return self


Reader = Callable[[Tokens, Scope], Draft]
"""A row of a table: it is only given tokens in the order its row names."""

Read = Callable[[Tokens, Scope], Draft]
"""Reads any tokens; handed to the frames for what they leave over."""

Frame = Callable[[Tokens, Scope, Read], Draft | None]
"""Answers None where it does not apply."""


def day_of(moment: Moment) -> date:
    """The calendar day of a date or a moment."""
    return moment.date() if isinstance(moment, datetime) else moment


def monday_of(day: date) -> date:
    """The Monday of the ISO week `day` lies in."""
    return day - timedelta(days=day.weekday())


def month_span(year: int, month: int, length: int = 1) -> tuple[date, date]:
    """The first and last day of `length` months from `month`, which may run past either end of the year."""
    first, beyond = 12 * year + month - 1, 12 * year + month - 1 + length
    return date(first // 12, first % 12 + 1, 1), date(beyond // 12, beyond % 12 + 1, 1) - timedelta(days=1)


def written_day(year: int, month: int, day: int) -> date:
    """The day as written. Raises Unreadable naming what does not exist: the month, or the day in it."""
    if not 1 <= month <= 12:
        raise Unreadable(DateNote(NoteCode.NO_SUCH_MONTH, numbers=(month,)))
    try:
        return date(year, month, day)
    except (ValueError, OverflowError):
        raise Unreadable(DateNote(NoteCode.NO_SUCH_DAY, numbers=(day, month, year))) from None


def next_weekday(reference: date, weekday: int) -> date:
    """The first such weekday strictly after `reference`."""
    return reference + timedelta(days=(weekday - reference.weekday() - 1) % 7 + 1)
