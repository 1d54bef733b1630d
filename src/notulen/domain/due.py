"""A deadline: the phrase as spoken, the day it fell on when it was understood, and what it is bound to."""

from datetime import date, time, timedelta
from enum import StrEnum

from notulen.domain.gap import Gap, GapKind
from notulen.domain.province import Zone
from notulen.domain.value import Value


class DueKind(StrEnum):
    """What a deadline hangs on."""

    DATE = "date"
    NEXT_MEETING = "next_meeting"
    """The next meeting of the series, `offset_days` from it (negative is before)."""
    UNDATED = "undated"
    """Words without a day ("segera", "di P-APBD nanti"), kept as spoken."""


class Due(Value, frozen=True):
    """A deadline. `day` is stored once and never recomputed: decrees change holidays after the fact.

    `phrase` is as typed without the `<`; `reference` the day it counted from; `starts` and `ends` the period
    it names (a week, a range); `at` and `zone` a time of day; `is_certain` is false until a person confirms
    a reading that could be another; `warnings` are stable codes of what was told with it (`weekend`, `holiday`);
    `note` a person's own word on it.
    """

    kind: DueKind
    phrase: str = ""
    day: date | None = None
    starts: date | None = None
    ends: date | None = None
    at: time | None = None
    zone: Zone | None = None
    offset_days: int = 0
    reference: date | None = None
    is_certain: bool = True
    warnings: tuple[str, ...] = ()
    note: str = ""

    @property
    def spoken(self) -> str:
        """What to type after `<` for it: its words, or the day in figures where it never had any."""
        return self.phrase or (self.day.isoformat() if self.day else "")

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """What a person still has to say about it; nothing when it is certain."""
        if self.is_certain:
            return ()
        kind = GapKind.DUE_UNCLEAR if self.kind is DueKind.UNDATED else GapKind.DUE_UNCERTAIN
        return (Gap(kind=kind, text=self.phrase),)

    def falls_on(self, next_meeting: date | None = None) -> date | None:
        """The day it is due. One bound to the next meeting follows `next_meeting` when that is known."""
        if self.kind is DueKind.NEXT_MEETING and next_meeting is not None:
            return day_from(next_meeting, self.offset_days)
        return self.day


def day_from(meeting: date, offset_days: int) -> date | None:
    """The day so many days from a meeting; None beyond the years a date can have."""
    try:
        return meeting + timedelta(days=offset_days)
    except OverflowError:
        return None
