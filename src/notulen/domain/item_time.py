"""How long an item of business has been open while the meeting ran: pauses and the time it was left do not count."""

from collections.abc import Sequence
from datetime import datetime

from msgspec.structs import replace

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


def left(item: AgendaItem, sessions: Sequence[Session], now: datetime) -> AgendaItem:
    """`item` ended at `now` with the time it took; one that is not running stays as it is."""
    if not item.is_running:
        return item
    return replace(item, ended=now, ran=round(item_time(item, sessions).seconds(now)))


def retimed(item: AgendaItem, before: AgendaItem) -> AgendaItem:
    """`item` as a person edited it, with its time as much longer or shorter as the times say it is.

    What did not count before, pauses and the time it was left, still does not; a time told for the first time, or
    taken out, has it counted anew.
    """
    start, end = item.started, item.ended
    if (start, end) == (before.started, before.ended):
        return item
    if start is None or before.started is None or (end is None) is not (before.ended is None):
        return replace(item, resumed=None, ran=round(_seconds(start, end)) if start and end else 0)
    counted_until = end or item.resumed
    if counted_until is None:
        return replace(item, ran=0)  # it runs since it was first opened: nothing was counted yet
    counted = before.ran or (_seconds(before.started, before.ended) if before.ended else 0)
    counted += (before.started - start).total_seconds()
    if end is not None and before.ended is not None:
        counted += (end - before.ended).total_seconds()
    ran = round(min(max(counted, 0), _seconds(start, counted_until)))
    has_resumed = item.resumed is not None and start < item.resumed
    return replace(item, ran=ran, resumed=item.resumed if has_resumed else None)


def _seconds(start: datetime, end: datetime) -> float:
    return max((end - start).total_seconds(), 0.0)
