"""Chooses the year of a day or month said without one.

The next occurrence on or after the reference is taken. It is asked about when that one is more than half a
year off while the last one lies less than a quarter back: minutes are written after the fact, and "Juni" in
July may be the June just over. A day that was yesterday is taken as yesterday, and asked about. A weekday
written beside the day decides: "Selasa (7/7)" is the 7 July that is a Tuesday.
"""

from collections.abc import Callable
from datetime import date

from notulen.domain.reading import NoteCode, ReadingKind
from notulen.parsing.when.reply import Draft, Scope, Unreadable

_FAR_OFF = 183
_CLOSE_BY = 92
_STEPS = ((-1, 0, 1), range(-8, 9))
"""The years tried, counted from the reference's: 29 February can be eight years away."""


def choose_occurrence(
    day_at: Callable[[int], date], scope: Scope, kind: ReadingKind, is_single_day: bool = False
) -> tuple[Draft, int]:
    """The draft of the occurrence meant, and how many years from the reference's year it lies.

    `day_at(k)` is the day in the k-th year from the reference's; it raises Unreadable in a year without it.
    """
    reference = scope.reference
    coming, gone = _neighbours(day_at, reference)
    past = day_at(gone) if gone is not None else None
    if coming is None:
        raise OverflowError
    step, day = coming, day_at(coming)
    days_ago = (reference - past).days if past is not None else 10_000
    other: date | None = None
    is_doubtful = False
    if past is not None and gone is not None:
        if scope.is_event:
            if days_ago < (day - reference).days:
                step, day = gone, past
        elif scope.weekday is not None:
            if day.weekday() != scope.weekday == past.weekday() and days_ago <= _FAR_OFF:
                step, day = gone, past
        elif is_single_day and days_ago == 1:
            step, day, other, is_doubtful = gone, past, day, True
        elif days_ago <= _CLOSE_BY and (day - reference).days > _FAR_OFF:
            other, is_doubtful = past, True
    is_back = day < reference
    draft = Draft(ReadingKind.EVENT_DATE if is_single_day and (is_back or scope.is_event) else kind, day)
    if other is not None:
        draft.noting(NoteCode.OTHER_READINGS, dates=(other,))
    if is_doubtful:
        draft.certain = False
    if day.year != reference.year and not is_back:
        draft.noting(NoteCode.YEAR_ASSUMED, numbers=(day.year,))
        if abs((day - reference).days) > 2 * _FAR_OFF:
            draft.certain = False
    return draft, step


def _neighbours(day_at: Callable[[int], date], reference: date) -> tuple[int | None, int | None]:
    """The steps of the first occurrence on or after the reference and of the last before it."""
    coming = gone = None
    fault: Unreadable | None = None
    for steps in _STEPS:
        coming = gone = None
        for step in steps:
            try:
                day = day_at(step)
            except Unreadable as error:
                fault = error
            except (ValueError, OverflowError):
                continue
            else:
                if day < reference:
                    gone = step
                elif coming is None:
                    coming = step
        if coming is not None and gone is not None:
            break
    if coming is None and fault is not None:
        raise fault
    return coming, gone
