"""The table of small readers: one row for each way to say a day, by the kinds of its tokens in order.

To teach the program a new way, add the kinds of its tokens and a reader; a reader is given the tokens and
the scope and answers with a Draft. Everything said must stand in the row: nothing is skipped, so nothing is
misread by being half understood.
"""

from datetime import timedelta

from notulen.domain.reading import DateNote, NoteCode, ReadingKind
from notulen.parsing.when.amounts import AMOUNTS, add_amount, read_amount
from notulen.parsing.when.reply import (
    Draft,
    Reader,
    Scope,
    Tokens,
    Unreadable,
    monday_of,
    month_span,
    next_weekday,
    written_day,
)
from notulen.parsing.when.words import NIGHT, Token
from notulen.parsing.when.written import WRITTEN_ROWS

_SUNDAY = 6
_MOST_DAYS_FROM_MEETING = 3660
"""Ten years of them: a count beyond is a slip of the finger, and the meeting it hangs on may have no day yet."""
_IN_THE_COMING = "mendatang"
"""Of an amount: "dua bulan mendatang" counts, while "dua bulan depan" may name a month."""


def _relative(tokens: Tokens, scope: Scope) -> Draft:
    steps = next(token.value for token in tokens if token.kind == "relative")
    return Draft(ReadingKind.RELATIVE_DAY, scope.reference + timedelta(days=steps))


def _today(tokens: Tokens, scope: Scope) -> Draft:
    return Draft(ReadingKind.RELATIVE_DAY, scope.reference)


def _part_of_day(tokens: Tokens, scope: Scope) -> Draft:
    return _today(tokens, scope).asking(NoteCode.TIME_OF_DAY_IGNORED)


def _span(tokens: Tokens, scope: Scope) -> Draft:
    amount = read_amount(tokens[:-1] if tokens[-1].kind in ("ahead", "past", "next") else tokens)
    sign = -1 if tokens[-1].kind == "past" else 1
    draft = add_amount(scope.reference, amount, sign, scope)
    unit = tokens[-1] if tokens[-1].kind == amount.unit else tokens[-2]
    is_unclear = tokens[-1].kind == "next" and amount.size > 1 and tokens[-1].text != _IN_THE_COMING
    if is_unclear or not amount.size or (unit.kind == "yearly" and unit.value):
        # "2 minggu depan": in two weeks, or the week after next; "satu tahun anggaran" is no twelve months from now.
        draft.asking(NoteCode.APPROXIMATE)
    return draft


def _one_ahead(tokens: Tokens, scope: Scope) -> Draft:
    """ "minggu ke depan": most likely a week from now, asked about."""
    return _span([Token("number", 1, ""), *tokens], scope).asking(NoteCode.APPROXIMATE)


def _weekday(tokens: Tokens, scope: Scope) -> Draft:
    weekday = next(token.value for token in tokens if token.kind == "weekday")
    day = next_weekday(scope.reference, weekday)
    if scope.is_event:
        back = scope.reference - timedelta(days=(scope.reference.weekday() - weekday) % 7)
        day = min(day, back, key=lambda candidate: abs(candidate - scope.reference))
    draft = Draft(ReadingKind.WEEKDAY, day)
    if len(tokens) == 1 and scope.reference.weekday() == weekday and not scope.is_event:
        draft.noting(NoteCode.OTHER_READINGS, dates=(scope.reference,))
    return draft


def _weekday_and_relative(tokens: Tokens, scope: Scope) -> Draft:
    """ "Senin besok" is the coming Monday; "Sabtu lusa" must be the day it says."""
    relative = next(token for token in tokens if token.kind == "relative")
    weekday = next((token.value for token in tokens if token.kind == "weekday"), _SUNDAY)
    said = scope.reference + timedelta(days=relative.value)
    if said.weekday() == weekday:
        return Draft(ReadingKind.WEEKDAY, said)
    draft = Draft(ReadingKind.WEEKDAY, next_weekday(scope.reference, weekday))
    if tokens[0].kind == "week":
        draft.asking(NoteCode.APPROXIMATE)  # "minggu besok" may also be next week
    if relative.value != 1 or tokens[0].kind == "relative":
        draft.asking(NoteCode.STATEMENTS_DISAGREE, dates=(said,))
        draft.kind = ReadingKind.CONFLICT
    return draft


def _weekday_which(tokens: Tokens, scope: Scope) -> Draft:
    weekday, which = tokens[0].value, tokens[1].kind
    monday = monday_of(scope.reference)
    if which == "this":
        draft = Draft(ReadingKind.WEEKDAY, monday + timedelta(days=weekday))
        if weekday < scope.reference.weekday():
            draft.noting(NoteCode.OTHER_READINGS, dates=(next_weekday(scope.reference, weekday),))
        return draft
    if which == "past":
        return Draft(
            ReadingKind.PAST, scope.reference - timedelta(days=(scope.reference.weekday() - weekday - 1) % 7 + 1)
        )
    draft = Draft(ReadingKind.WEEKDAY_REL, monday + timedelta(days=7 + weekday))
    coming = next_weekday(scope.reference, weekday)
    return draft if coming == draft.start else draft.noting(NoteCode.OTHER_READINGS, dates=(coming,))


def _evening_before(tokens: Tokens, scope: Scope) -> Draft:
    """ "malam Jumat" is the evening before Friday; with another part of the day it is the day itself."""
    weekday = tokens[1].value if tokens[1].kind == "weekday" else _SUNDAY
    day = next_weekday(scope.reference, weekday)
    if tokens[0].value != NIGHT:
        return Draft(ReadingKind.WEEKDAY, day).noting(NoteCode.TIME_OF_DAY_IGNORED)
    return Draft(ReadingKind.WEEKDAY, day - timedelta(days=1)).asking(NoteCode.OTHER_READINGS, dates=(day,))


def _bare_minggu(tokens: Tokens, scope: Scope) -> Draft:
    """ "minggu" alone: Sunday, or the week with its Friday."""
    if not tokens[0].value:
        raise Unreadable(DateNote(NoteCode.NOT_UNDERSTOOD))
    friday = monday_of(scope.reference) + timedelta(days=4)
    draft = Draft(ReadingKind.WEEKDAY, next_weekday(scope.reference, _SUNDAY))
    return draft.asking(
        NoteCode.OTHER_READINGS, dates=(friday if friday >= scope.reference else friday + timedelta(7),)
    )


def _weekend(tokens: Tokens, scope: Scope) -> Draft:
    step = {"next": 1, "past": -1}.get(tokens[-1].kind, 0)
    days = tokens[0].value
    week = monday_of(scope.reference) + timedelta(weeks=step)
    draft = Draft(ReadingKind.WEEK_PERIOD, week + timedelta(days=days))
    if days == 4 and step == 0 and week + timedelta(days=4) < scope.reference:
        draft = Draft(ReadingKind.WEEK_PERIOD, week + timedelta(days=11))
    return draft.asking(NoteCode.OTHER_READINGS, dates=(week + timedelta(days=4 if days == _SUNDAY else _SUNDAY),))


def _meeting(tokens: Tokens, scope: Scope) -> Draft:
    """ "rakor", "rapat depan": the series' next meeting; "rapat ini" the one being minuted."""
    if tokens[0].value and len(tokens) > 1:
        raise Unreadable(DateNote(NoteCode.NOT_UNDERSTOOD))
    if tokens[0].value:
        return _today(tokens, scope)
    draft = next_meeting(scope, 0)
    if len(tokens) == 1 and tokens[0].text == "rapat":
        draft.certain = False
    return draft


def next_meeting(scope: Scope, offset_days: int) -> Draft:
    """`offset_days` from the series' next meeting, whether or not its date is known yet."""
    if abs(offset_days) > _MOST_DAYS_FROM_MEETING:
        raise OverflowError
    day = scope.upcoming + timedelta(days=offset_days) if scope.upcoming is not None else None
    draft = Draft(ReadingKind.OFFSET if offset_days else ReadingKind.NEXT_MEETING, day)
    draft.is_next_meeting, draft.offset_days = True, offset_days
    code = NoteCode.NEXT_MEETING_UNKNOWN if day is None else NoteCode.NEXT_MEETING
    return draft.noting(code, numbers=(offset_days,))


def _undecided_number(tokens: Tokens, scope: Scope) -> Draft:
    """ "3 bulan depan" counts months, "15 bulan depan" names a day: both are asked about."""
    if tokens[0].value <= 12:
        draft = _span(tokens, scope)
        return draft.asking(NoteCode.APPROXIMATE) if tokens[0].value == 1 else draft
    month = month_span(scope.reference.year, scope.reference.month + 1)[0]
    return Draft(ReadingKind.DAY_OF_MONTH, written_day(month.year, month.month, tokens[0].value)).asking(
        NoteCode.APPROXIMATE
    )


ROWS: dict[str, Reader] = {
    "relative": _relative,
    "relative later": _relative,
    "dayend": _today,
    "daypart relative": _relative,
    "daypart this": _today,
    "this daypart": _today,
    "later daypart": _today,
    "daypart": _part_of_day,
    **dict.fromkeys(AMOUNTS, _span),
    **dict.fromkeys([amount + " ahead" for amount in AMOUNTS], _span),
    **dict.fromkeys([amount + " past" for amount in AMOUNTS], _span),
    **dict.fromkeys(["number days next", "number week next", "number yearly next", "number workdays next"], _span),
    "number monthly next": _undecided_number,
    "week ahead": _one_ahead,
    "monthly ahead": _one_ahead,
    "weekday": _weekday,
    "weekday relative": _weekday_and_relative,
    "relative weekday": _weekday_and_relative,
    "week relative": _weekday_and_relative,
    "weekday this": _weekday_which,
    "weekday next": _weekday_which,
    "weekday past": _weekday_which,
    "daypart weekday": _evening_before,
    "daypart week": _evening_before,
    "week": _bare_minggu,
    **dict.fromkeys(["weekend", "weekend this", "weekend next", "weekend past"], _weekend),
    **WRITTEN_ROWS,
    "meeting": _meeting,
    "meeting next": _meeting,
}
