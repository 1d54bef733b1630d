"""The day meant by a period: its own deadline, its "awal" or "akhir", its third working day, its Monday.

PICKS has a row for each way to name a day in a period.
"""

from collections.abc import Callable
from datetime import date, timedelta

from notulen.domain.reading import DateNote, NoteCode, ReadingKind
from notulen.parsing.when.choose import choose_occurrence
from notulen.parsing.when.periods import PERIODS, Period, Span, shape_of
from notulen.parsing.when.reply import Draft, Read, Scope, Tokens, Unreadable, month_span
from notulen.parsing.when.words import LAST, Token

TENGAH, AKHIR = 1, 2
"""Values of a `part` token; 0 is "awal"."""

_NEVER_ALONE = frozenset({"week", "monthly", "quarter", "semester", "yearly"})
"""Periods that need a word more ("akhir bulan"): alone they say no day."""


def read_period(tokens: Tokens, scope: Scope, read: Read) -> Draft | None:
    """A whole period as a deadline: the Friday of a week, the last day of anything else."""
    shape = shape_of(tokens)
    reader = PERIODS.get(shape)
    if reader is None or shape in _NEVER_ALONE or shape == "number week ahead":
        return None
    period = reader(tokens, scope)
    is_week = period.kind is ReadingKind.WEEK_PERIOD
    if period.is_past:
        first, last = period.at(0)
        draft = Draft(ReadingKind.PAST, first, last)
        draft.period = (first, last)
        return draft
    draft = _pick(period, (lambda span: span[0] + timedelta(days=4)) if is_week else (lambda span: span[1]), scope)
    assert draft.period is not None  # noqa: S101 - _pick always sets it
    draft.first = draft.period[0]
    if shape == "week next":
        others = [scope.reference + timedelta(weeks=1)] + ([draft.period[1]] if tokens[0].value else [])
        draft.noting(NoteCode.OTHER_READINGS, dates=tuple(day for day in others if day != draft.start))
    elif shape == "week this" and tokens[0].value:
        draft.noting(NoteCode.OTHER_READINGS, dates=(draft.period[1],))
    elif shape == "monthly next":
        draft.noting(NoteCode.OTHER_READINGS, dates=(_same_day_next_month(scope.reference),))
    elif shape == "week nth":
        draft.asking(NoteCode.OTHER_READINGS, dates=(period.at(1)[1],))
    elif shape == "year" and not tokens[0].parts:
        draft.asking(NoteCode.APPROXIMATE)
    return draft


def _same_day_next_month(reference: date) -> date:
    first, last = month_span(reference.year, reference.month + 1)
    return first.replace(day=min(reference.day, last.day))


def _pick(period: Period, choose: Callable[[Span], date], scope: Scope) -> Draft:
    """The day `choose` takes from the period: from the nearest one to come, if the period floats."""
    if not period.floats:
        span = period.at(0)
        draft = Draft(period.kind, choose(span))
    elif period.is_named:
        draft, step = choose_occurrence(lambda step: choose(period.at(step)), scope, period.kind)
        span = period.at(step)
    else:
        span = period.at(0)
        if choose(span) < scope.reference:
            span = period.at(1)
        draft = Draft(period.kind, choose(span))
    draft.period = span
    return draft


def _part(head: Tokens, rest: Tokens, period: Period, scope: Scope) -> Draft | None:
    """ "awal", "pertengahan" and "akhir" of a period."""
    part, kind = head[0].value, period.kind
    if kind is ReadingKind.WEEK_PERIOD:
        draft = _pick(period, lambda span: span[0] + timedelta(days=(0, 2, 6)[part]), scope)
        if part == AKHIR and draft.period is not None:
            # The weekend, or in office talk the end of the working week.
            draft.asking(NoteCode.OTHER_READINGS, dates=(draft.period[0] + timedelta(days=4),))
    elif kind is ReadingKind.MONTH_PERIOD:
        draft = _pick(period, lambda span: span[1] if part == AKHIR else span[0].replace(day=(10, 15)[part]), scope)
        if part != AKHIR or rest[0].kind == "month":
            draft.kind = ReadingKind.MONTH_PART
        if part != AKHIR and isinstance(draft.start, date):
            draft.noting(NoteCode.OTHER_READINGS, dates=(draft.start.replace(day=(1, 20)[part]),))
    elif part == AKHIR:
        draft = _pick(period, lambda span: span[1], scope)
        if kind is ReadingKind.WEEK_OF_MONTH:
            draft.asking(NoteCode.APPROXIMATE)
    else:
        draft = _pick(period, lambda span: _early_or_middle(span, part, kind), scope)
        if kind is not ReadingKind.YEAR_PERIOD:
            draft.asking(NoteCode.APPROXIMATE)
        else:
            draft.noting(NoteCode.APPROXIMATE)
    draft.first = draft.start
    return draft


def _early_or_middle(span: Span, part: int, kind: ReadingKind) -> date:
    """The end of the first month, or of the first half; of a week in a month its first or middle day."""
    first, last = span
    if kind is ReadingKind.WEEK_OF_MONTH:
        return first + (last - first) // 2 if part == TENGAH else first
    months = 12 * (last.year - first.year) + last.month - first.month + 1
    return month_span(first.year, first.month, (months + 1) // 2 if part == TENGAH else 1)[1]


def _nth_workday(head: Tokens, rest: Tokens, period: Period, scope: Scope) -> Draft | None:
    number = head[1].value

    def choose(span: Span) -> date:
        before_first, after_last = span[0] - timedelta(days=1), span[1] + timedelta(days=1)
        from_day = after_last if number == LAST else before_first
        day = scope.calendar.add_working_days(from_day, -1 if number == LAST else number)
        return _inside(day, span, number)

    draft = _pick(period, choose, scope)
    draft.kind, draft.first = ReadingKind.WORKING_DAYS, draft.start
    if isinstance(draft.start, date) and not scope.calendar.covers(draft.start, draft.start):
        draft.asking(NoteCode.OUTSIDE_TABLE)
    return draft


def _nth_day(head: Tokens, rest: Tokens, period: Period, scope: Scope) -> Draft | None:
    number = head[1].value

    def choose(span: Span) -> date:
        return span[1] if number == LAST else _inside(span[0] + timedelta(days=number - 1), span, number)

    draft = _pick(period, choose, scope)
    draft.first = draft.start
    return draft


def _nth_weekday(head: Tokens, rest: Tokens, period: Period, scope: Scope) -> Draft | None:
    weekday, number = head[0].value, head[1].value

    def choose(span: Span) -> date:
        if number == LAST:
            return span[1] - timedelta(days=(span[1].weekday() - weekday) % 7)
        first = span[0] + timedelta(days=(weekday - span[0].weekday()) % 7)
        return _inside(first + timedelta(weeks=number - 1), span, number)

    draft = _pick(period, choose, scope)
    draft.kind, draft.first = ReadingKind.WEEK_OF_MONTH, draft.start
    return draft


def _weekday_in_week(head: Tokens, rest: Tokens, period: Period, scope: Scope) -> Draft | None:
    weekday = head[0].value
    if period.kind not in (ReadingKind.WEEK_PERIOD, ReadingKind.WEEK_OF_MONTH) or shape_of(rest) == "week":
        return None

    def choose(span: Span) -> date:
        return _inside(span[0] + timedelta(days=(weekday - span[0].weekday()) % 7), span, 1)

    draft = _pick(period, choose, scope)
    if period.kind is ReadingKind.WEEK_PERIOD:
        draft.kind = ReadingKind.WEEKDAY if rest[-1].kind == "this" else ReadingKind.WEEKDAY_REL
    draft.first = draft.start
    return draft


def _day_of_month(head: Tokens, rest: Tokens, period: Period, scope: Scope) -> Draft | None:
    if period.kind is not ReadingKind.MONTH_PERIOD:
        return None
    day = head[-1].value

    def choose(span: Span) -> date:
        if not 1 <= day <= span[1].day:
            raise Unreadable(DateNote(NoteCode.NO_SUCH_DAY, numbers=(day, span[0].month, span[0].year)))
        return span[0].replace(day=day)

    draft = _pick(period, choose, scope)
    draft.kind, draft.first = ReadingKind.DAY_OF_MONTH, draft.start
    return draft


def _inside(day: date, span: Span, number: int) -> date:
    if (number < 1 and number != LAST) or not span[0] <= day <= span[1]:
        raise Unreadable(DateNote(NoteCode.NO_SUCH_PART, numbers=(number,)))
    return day


PICKS: dict[str, Callable[[Tokens, Tokens, Period, Scope], Draft | None]] = {
    "part": _part,
    "workdays nth": _nth_workday,
    "days nth": _nth_day,
    "date nth": _nth_day,
    "weekday nth": _nth_weekday,
    "weekday": _weekday_in_week,
    "date number": _day_of_month,
}


def read_pick(tokens: Tokens, scope: Scope, read: Read) -> Draft | None:
    """A day in a period: one of PICKS, then one of PERIODS."""
    if shape_of(tokens) in ("weekday nth", "workdays nth", "days nth", "date nth"):  # of which month was not said
        draft = read_pick([*tokens, Token("monthly", 0, "")], scope, read)
        return draft.asking(NoteCode.APPROXIMATE) if draft is not None else None
    for size in (2, 1):
        head, rest = tokens[:size], tokens[size:]
        pick, period = PICKS.get(shape_of(head)), PERIODS.get(shape_of(rest))
        if pick is not None and period is not None:
            return pick(head, rest, period(rest, scope), scope)
    if len(tokens) > 1 and tokens[-1].kind == "weekday":  # "pekan depan hari Senin"
        period = PERIODS.get(shape_of(tokens[:-1]))
        if period is not None:
            return _weekday_in_week(tokens[-1:], tokens[:-1], period(tokens[:-1], scope), scope)
    if shape_of(tokens[-2:]) == "date number":  # "bulan depan tanggal 15"
        period = PERIODS.get(shape_of(tokens[:-2]))
        if period is not None:
            return _day_of_month(tokens[-2:], tokens[:-2], period(tokens[:-2], scope), scope)
    return None
