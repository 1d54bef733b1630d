"""Amounts of time ("3 hari", "2 x 24 jam", "10 hari kerja") and counting them off from a day."""

from datetime import date, timedelta
from typing import NamedTuple

from notulen.domain.reading import DateNote, NoteCode, ReadingKind
from notulen.parsing.when.reply import Draft, Scope, Unreadable
from notulen.parsing.when.words import Token

_MOST_WORKING_DAYS = 2600
"""Ten years of them: a count beyond is a slip of the finger, and walking it would take its time."""

AMOUNTS = frozenset(
    {
        "number days",
        "number week",
        "number monthly",
        "number yearly",
        "number workdays",
        "number hours",
        "number times number hours",
    }
)
"""The shapes of an amount."""


class Amount(NamedTuple):
    """`size` of `unit`, which is the kind of its token; hours have become days."""

    size: int
    unit: str


def read_amount(tokens: list[Token]) -> Amount:
    """The amount of tokens in one of the shapes AMOUNTS. Raises Unreadable for hours that make no whole days."""
    unit = tokens[-1].kind
    count = tokens[0].value
    if len(tokens) == 4:
        count *= tokens[2].value
    if unit != "hours":
        return Amount(count, unit)
    if count % 24:
        raise Unreadable(DateNote(NoteCode.HOURS_NEED_A_CLOCK), ReadingKind.UNDATED)
    return Amount(count // 24, "days")


def add_amount(reference: date, amount: Amount, sign: int, scope: Scope) -> Draft:
    """The day `amount` after (`sign` 1) or before (`sign` -1) `reference`, which is not counted itself."""
    count = sign * amount.size
    if amount.unit == "workdays":
        return _working_days(reference, count, scope)
    if amount.unit == "days":
        return Draft(ReadingKind.RELATIVE_SPAN, reference + timedelta(days=count))
    if amount.unit == "week":
        return Draft(ReadingKind.RELATIVE_SPAN, reference + timedelta(weeks=count))
    if abs(count) > 120_000:
        raise OverflowError

    from dateutil.relativedelta import relativedelta

    day: date = reference + (relativedelta(months=count) if amount.unit == "monthly" else relativedelta(years=count))
    draft = Draft(ReadingKind.RELATIVE_SPAN, day)
    return draft if day.day == reference.day else draft.noting(NoteCode.CLAMPED)


def _working_days(reference: date, count: int, scope: Scope) -> Draft:
    if abs(count) > _MOST_WORKING_DAYS:
        raise OverflowError
    day = scope.calendar.add_working_days(reference, count)
    draft = Draft(ReadingKind.WORKING_DAYS, day)
    if not scope.calendar.covers(reference, day):
        draft.asking(NoteCode.OUTSIDE_TABLE)
    return draft
