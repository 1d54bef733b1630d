"""Weeks, months, quarters and years as people name them.

PERIODS has a row for each way to name one; `picks.py` takes a day out of it.
"""

from collections.abc import Callable
from datetime import date, timedelta

from notulen.domain.reading import DateNote, NoteCode, ReadingKind
from notulen.parsing.when.reply import Scope, Tokens, Unreadable, monday_of, month_span
from notulen.parsing.when.words import LAST, Token

Span = tuple[date, date]
_STEPS = {"this": 0, "next": 1, "past": -1}
_MOST_WEEKS_IN_MONTH = 4


class Period:
    """A stretch of days. `at(k)` is the k-th one along; one that `floats` means the nearest still to come."""

    __slots__ = ("at", "floats", "is_named", "is_past", "kind")

    def __init__(
        self, kind: ReadingKind, at: Callable[[int], Span], floats: bool = False, is_named: bool = False
    ) -> None:
        self.kind = kind
        self.at = at
        self.floats = floats
        self.is_named = is_named  # "Agustus" returns every year, "bulan" every month
        self.is_past = False


def _fixed(kind: ReadingKind, span: Span) -> Period:
    return Period(kind, lambda _: span)


def _week(tokens: Tokens, scope: Scope) -> Period:
    monday = monday_of(scope.reference)

    def at(step: int) -> Span:
        first = monday + timedelta(weeks=step)
        return first, first + timedelta(days=6)

    return _stepped(ReadingKind.WEEK_PERIOD, at, tokens)


def _weeks_ahead(tokens: Tokens, scope: Scope) -> Period:
    first = monday_of(scope.reference) + timedelta(weeks=tokens[0].value)
    return _fixed(ReadingKind.WEEK_PERIOD, (first, first + timedelta(days=6)))


def _week_after_next(tokens: Tokens, scope: Scope) -> Period:
    return _weeks_ahead([tokens[0]._replace(value=2)], scope)


def _months(kind: ReadingKind, length: int) -> Callable[[Tokens, Scope], Period]:
    """Readers of "bulan depan", "triwulan ini", "semester lalu", "akhir tahun": `length` months from the start."""

    def read(tokens: Tokens, scope: Scope) -> Period:
        first_month = (scope.reference.month - 1) // length * length + 1

        def at(step: int) -> Span:
            return month_span(scope.reference.year, first_month + step * length, length)

        return _stepped(kind, at, tokens)

    return read


def _stepped(kind: ReadingKind, at: Callable[[int], Span], tokens: Tokens) -> Period:
    step = _STEPS.get(tokens[-1].kind)
    if step is None:
        return Period(kind, at, floats=True)
    period = _fixed(kind, at(step))
    period.is_past = step < 0
    return period


def _named_month(tokens: Tokens, scope: Scope) -> Period:
    month = tokens[0].value
    kind = ReadingKind.MONTH_PERIOD
    if tokens[-1].kind == "year":
        return _fixed(kind, month_span(tokens[-1].value, month))
    step = _STEPS.get(tokens[-1].kind)
    if step == 0:
        return _fixed(kind, month_span(scope.reference.year, month))
    if step == -1:
        return _fixed(kind, month_span(scope.reference.year - (month >= scope.reference.month), month))
    if step == 1:
        return _fixed(kind, month_span(scope.reference.year + (month <= scope.reference.month), month))
    return Period(kind, lambda step: month_span(scope.reference.year + step, month), floats=True, is_named=True)


def _numbered(kind: ReadingKind, length: int) -> Callable[[Tokens, Scope], Period]:
    """Readers of "triwulan III 2020" and "semester II"."""

    def read(tokens: Tokens, scope: Scope) -> Period:
        number = next(token.value for token in tokens if token.kind == "nth")
        number = 12 // length if number == LAST else number
        if not 1 <= number <= 12 // length:
            raise Unreadable(DateNote(NoteCode.NO_SUCH_PART, numbers=(number,)))
        first_month = (number - 1) * length + 1
        year = next((token.value for token in tokens if token.kind == "year"), None)
        if year is not None:
            return _fixed(kind, month_span(year, first_month, length))
        return Period(
            kind, lambda step: month_span(scope.reference.year + step, first_month, length), floats=True, is_named=True
        )

    return read


def _year(tokens: Tokens, scope: Scope) -> Period:
    return _fixed(ReadingKind.YEAR_PERIOD, month_span(tokens[0].value, 1, 12))


def _week_of_month(tokens: Tokens, scope: Scope) -> Period:
    """Week n of a month is its days 7n-6 to 7n, the last week its last seven days."""
    number = tokens[1].value
    rest = tokens[2:]
    months = PERIODS[shape_of(rest)](rest, scope) if rest else PERIODS["monthly"]([tokens[0]], scope)

    def at(step: int) -> Span:
        first, last = months.at(step)
        if number == LAST:
            return last - timedelta(days=6), last
        begins = first + timedelta(days=7 * (number - 1))
        if number < 1 or begins > last:
            raise Unreadable(DateNote(NoteCode.NO_SUCH_PART, numbers=(number,)))
        return begins, min(begins + timedelta(days=6), last)

    return Period(ReadingKind.WEEK_OF_MONTH, at, months.floats, months.is_named)


def _week_of_year(tokens: Tokens, scope: Scope) -> Period:
    """ "pekan pertama 2027" is one of January, "minggu terakhir tahun ini" of December; others have no such number."""
    number, rest = tokens[1].value, tokens[2:]
    if number > _MOST_WEEKS_IN_MONTH:
        raise Unreadable(DateNote(NoteCode.NOT_UNDERSTOOD))
    first, last = PERIODS[shape_of(rest)](rest, scope).at(0)
    month = Token("month", (last if number == LAST else first).month, "")
    return _week_of_month([*tokens[:2], month, Token("year", first.year, "")], scope)


def _month_of_year(tokens: Tokens, scope: Scope) -> Period:
    """ "bulan pertama 2027", "bulan kedua tahun depan"."""
    number, rest = tokens[1].value, tokens[2:]
    number = 12 if number == LAST else number
    if not 1 <= number <= 12:
        raise Unreadable(DateNote(NoteCode.NO_SUCH_PART, numbers=(number,)))
    year = PERIODS[shape_of(rest)](rest, scope).at(0)[0].year
    return _named_month([Token("month", number, ""), Token("year", year, "")], scope)


PeriodReader = Callable[[Tokens, Scope], Period]
_WHICH = ("", " this", " next", " past")

PERIODS: dict[str, PeriodReader] = {
    **dict.fromkeys(["week" + which for which in _WHICH], _week),
    "number week ahead": _weeks_ahead,
    "week after next": _week_after_next,
    **dict.fromkeys(["monthly" + which for which in _WHICH], _months(ReadingKind.MONTH_PERIOD, 1)),
    **dict.fromkeys(["quarter" + which for which in _WHICH], _months(ReadingKind.QUARTER, 3)),
    **dict.fromkeys(["semester" + which for which in _WHICH], _months(ReadingKind.SEMESTER, 6)),
    **dict.fromkeys(["yearly" + which for which in _WHICH], _months(ReadingKind.YEAR_PERIOD, 12)),
    **dict.fromkeys(["month", "month year", "month this", "month next", "month past"], _named_month),
    **dict.fromkeys(
        ["quarter nth", "quarter nth year", "year quarter nth", "quarter nth slash year"],
        _numbered(ReadingKind.QUARTER, 3),
    ),
    **dict.fromkeys(
        ["semester nth", "semester nth year", "semester nth slash year"], _numbered(ReadingKind.SEMESTER, 6)
    ),
    "year": _year,
    **dict.fromkeys(["week nth", "week nth month", "week nth month year", "week nth monthly"], _week_of_month),
    **dict.fromkeys(["week nth year", "week nth yearly this", "week nth yearly next"], _week_of_year),
    **dict.fromkeys(["monthly nth year", "monthly nth yearly this", "monthly nth yearly next"], _month_of_year),
    **dict.fromkeys(["week nth monthly this", "week nth monthly next", "week nth monthly past"], _week_of_month),
}


def shape_of(tokens: Tokens) -> str:
    """The kinds of the tokens, by which the tables are looked up."""
    return " ".join([token.kind for token in tokens])
