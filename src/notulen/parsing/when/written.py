"""Dates written with a number: "tgl 15", "20 Juli", "20/7", "20-7-2020", "2020-07-20"."""

from datetime import date

from notulen.domain.reading import DateNote, NoteCode, ReadingKind
from notulen.parsing.when.choose import choose_occurrence
from notulen.parsing.when.reply import Draft, Reader, Scope, Tokens, Unreadable, month_span, written_day
from notulen.parsing.when.words import ENGLISH_MONTHS, Token

_MONTHS_TRIED = 3


def _day_number(tokens: Tokens, scope: Scope) -> Draft:
    """ "tgl 15": the next month that has such a day, today included."""
    day = tokens[-1].value
    if not 1 <= day <= 31:
        raise Unreadable(DateNote(NoteCode.NO_SUCH_DAY, numbers=(day, 0, 0)))
    reference = scope.reference
    is_short = False
    for step in range(_MONTHS_TRIED):
        first, last = month_span(reference.year, reference.month + step)
        is_short = is_short or (last.day < day)
        if last.day >= day and first.replace(day=day) >= reference:
            draft = Draft(ReadingKind.DAY_OF_MONTH, first.replace(day=day))
            if is_short:
                draft.noting(NoteCode.SHORT_MONTH_SKIPPED, numbers=(day,))
            if tokens[0].kind != "date" and not tokens[0].is_ordinal_figure:
                draft.asking(NoteCode.APPROXIMATE)  # a bare "15" may count anything
            return draft
    raise Unreadable(DateNote(NoteCode.NO_SUCH_DAY, numbers=(day, 0, 0)))


def _nearest_day_number(tokens: Tokens, scope: Scope) -> Draft:
    draft = _day_number(tokens, scope)
    if scope.is_event and isinstance(draft.start, date):
        first, last = month_span(
            scope.reference.year, scope.reference.month - (draft.start.month == scope.reference.month)
        )
        day = tokens[-1].value
        if day <= last.day and (scope.reference - first.replace(day=day)) < (draft.start - scope.reference):
            nearest = Draft(ReadingKind.EVENT_DATE, first.replace(day=day))
            return nearest if draft.certain else nearest.asking(NoteCode.APPROXIMATE)
    return draft


def _yearless(day: int, month: int, scope: Scope) -> Draft:
    written_day(2000, month, day)  # the fault of 31/02 or 7/13 does not depend on the year

    def day_at(step: int) -> date:
        return written_day(scope.reference.year + step, month, day)

    return choose_occurrence(day_at, scope, ReadingKind.ABSOLUTE_NO_YEAR, is_single_day=True)[0]


def _slashed(tokens: Tokens, scope: Scope) -> Draft:
    month, day = tokens[-1].parts
    draft = _yearless(day, month, scope)
    return draft.asking(NoteCode.APPROXIMATE) if tokens[-1].value else draft


def _slashed_year(tokens: Tokens, scope: Scope) -> Draft:
    month, day = tokens[0].parts
    return Draft(ReadingKind.ABSOLUTE, written_day(tokens[-1].value, month, day))


def _day_slash_month(tokens: Tokens, scope: Scope) -> Draft:
    return _yearless(tokens[0].value, tokens[2].value, scope)


def _day_month_year_spaced(tokens: Tokens, scope: Scope) -> Draft:
    return Draft(ReadingKind.ABSOLUTE, written_day(tokens[4].value, tokens[2].value, tokens[0].value))


def _day_month(tokens: Tokens, scope: Scope) -> Draft:
    return _yearless(tokens[0].value, tokens[-1].value, scope)


def _day_month_year(tokens: Tokens, scope: Scope) -> Draft:
    day, month, year = (token for token in tokens if token.kind in ("number", "month", "roman", "year"))
    if year.kind == "number" and len(year.text) != 2:
        raise Unreadable(DateNote(NoteCode.NOT_UNDERSTOOD))
    value = year.value if year.kind == "year" else 2000 + year.value
    return Draft(ReadingKind.ABSOLUTE, written_day(value, month.value, day.value))


def _month_day(tokens: Tokens, scope: Scope) -> Draft:
    """ "July 20" is a day; "Juli 20" may be the year, and is asked about."""
    month, day = tokens
    draft = _yearless(day.value, month.value, scope)
    if month.text not in ENGLISH_MONTHS and day.value > 9 and not day.is_ordinal_figure:
        draft.asking(NoteCode.OTHER_READINGS, dates=(month_span(2000 + day.value, month.value)[1],))
    return draft


def _month_day_year(tokens: Tokens, scope: Scope) -> Draft:
    return _day_month_year([tokens[1], tokens[0], tokens[2]], scope)


def _year_month_day(tokens: Tokens, scope: Scope) -> Draft:
    return _day_month_year([tokens[2], tokens[1], tokens[0]], scope)


def _written_in_full(tokens: Tokens, scope: Scope) -> Draft:
    return Draft(ReadingKind.ABSOLUTE, written_day(*tokens[-1].parts))


def _bare_pair(tokens: Tokens, scope: Scope) -> Draft:
    """ "4-6" without a month: 4 June, or the 4th to the 6th; always asked about."""
    first, last = tokens[0].parts
    if last <= 12:
        return _yearless(first, last, scope).asking(NoteCode.APPROXIMATE)
    return _day_pair(tokens, scope).asking(NoteCode.APPROXIMATE)


def _day_pair(tokens: Tokens, scope: Scope) -> Draft:
    """ "tgl 13-15": the next month in which the last day is still to come."""
    pair = next(token for token in tokens if token.kind == "pair")
    first_day, last_day = pair.parts
    if first_day >= last_day:
        raise Unreadable(DateNote(NoteCode.ENDS_BEFORE_START))
    end = _day_number([Token("date", 0, "tgl"), Token("number", last_day, str(last_day))], scope)
    assert isinstance(end.start, date)  # noqa: S101 - a day of the month always has its day
    start = written_day(end.start.year, end.start.month, first_day)
    return Draft(ReadingKind.RANGE, start, end.start).taking_over(end)


_ABSOLUTE: dict[str, Reader] = {
    "full": _written_in_full,
    "slashed": _slashed,
    "slashed year": _slashed_year,
    "number slash number": _day_slash_month,
    "number slash number slash year": _day_month_year_spaced,
    "number month": _day_month,
    "number month year": _day_month_year,
    "number month number": _day_month_year,
    "number dash month dash year": _day_month_year,
    "number dash month dash number": _day_month_year,
    "number dash month year": _day_month_year,
    "number dash month": _day_month,
    "number slash month slash year": _day_month_year,
    "number slash month slash number": _day_month_year,
    "number slash roman slash year": _day_month_year,
    "number dash roman dash year": _day_month_year,
    "month number": _month_day,
    "month number year": _month_day_year,
    "number roman year": _day_month_year,
    "year month number": _year_month_day,
}


_COMING: dict[str, Reader] = {
    "number month": _day_month,
    "date number": _nearest_day_number,
    "date number month": lambda tokens, scope: _day_month(tokens[1:], scope),
}
_MAY_BE_NEXT_YEAR = ("depan", "dpn")


def _coming(reader: Reader) -> Reader:
    """The same reader for "5 Desember mendatang"; "5 Desember depan" may be another year's."""

    def read(tokens: Tokens, scope: Scope) -> Draft:
        if tokens[-1].text in _MAY_BE_NEXT_YEAR:
            raise Unreadable(DateNote(NoteCode.NOT_UNDERSTOOD))
        return reader(tokens[:-1], scope)

    return read


def _after_the_word(reader: Reader) -> Reader:
    """The same reader for the date with "tanggal" before it."""
    return lambda tokens, scope: reader(tokens[1:], scope)


WRITTEN_ROWS: dict[str, Reader] = {
    **_ABSOLUTE,
    **{"date " + shape: _after_the_word(reader) for shape, reader in _ABSOLUTE.items()},
    **{shape + " next": _coming(reader) for shape, reader in _COMING.items()},
    "date number": _nearest_day_number,
    "number": _nearest_day_number,
    "pair": _bare_pair,
    "date pair": _day_pair,
}
