"""A deadline as the readers of all meetings keep it: its day, or so many days from the meeting that comes next."""

from collections.abc import Iterable
from datetime import date

from notulen.domain.due import Due, DueKind, day_from
from notulen.domain.value import Value


class KeptDue(Value, frozen=True, array_like=True):
    """`offset` is set for one bound to the next meeting; `day` is where that fell when it was understood."""

    day: date | None = None
    offset: int | None = None

    def on(self, coming: date | None) -> date | None:
        """The day it is due when the next meeting is on `coming`."""
        return self.day if self.offset is None or coming is None else day_from(coming, self.offset)


def kept_due(due: Due | None) -> KeptDue:
    """What is kept of a deadline, or of none."""
    if due is None:
        return _NONE
    return KeptDue(day=due.day, offset=due.offset_days if due.kind is DueKind.NEXT_MEETING else None)


def first_of(dues: Iterable[KeptDue], coming: date | None) -> date | None:
    """The earliest day of several, if one of them has any."""
    return min((day for due in dues if (day := due.on(coming)) is not None), default=None)


_NONE = KeptDue()
