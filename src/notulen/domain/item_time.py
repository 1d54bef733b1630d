"""How long an item of business has been open while the meeting ran: pauses and the time it was left do not count."""

from collections.abc import Sequence
from datetime import datetime

from notulen.domain.agenda import AgendaItem
from notulen.domain.session import Session
from notulen.domain.value import Value


class ItemTime(Value, frozen=True):
    """`ran` seconds, and those since `since` on top; `since` is None when the clock of the item stands still."""

    ran: float = 0.0
    since: datetime | None = None

    def seconds(self, now: datetime) -> float:
        """How many seconds it is at `now`; a clock that was put back takes nothing away."""
        return self.ran + (max((now - self.since).total_seconds(), 0.0) if self.since else 0.0)


def item_time(item: AgendaItem, sessions: Sequence[Session]) -> ItemTime:
    """The time of `item` in a meeting that ran in `sessions`; one that was never started runs all the time."""
    if item.started is None:
        return ItemTime()
    if item.ended is not None:
        return ItemTime(ran=float(item.ran) or _seconds(item.started, item.ended))
    opened = item.resumed or item.started
    if not sessions:
        return ItemTime(ran=item.ran, since=opened)
    before = sum(_seconds(max(each.started, opened), each.ended) for each in sessions if each.ended)
    last = sessions[-1]
    return ItemTime(ran=item.ran + before, since=None if last.ended else max(last.started, opened))


def _seconds(start: datetime, end: datetime) -> float:
    return max((end - start).total_seconds(), 0.0)
