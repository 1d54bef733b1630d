"""Items of business: what is to be discussed, for how long, and what became of it."""

from datetime import datetime
from enum import StrEnum

from msgspec.structs import replace

from notulen.domain.party import Party
from notulen.domain.value import Value


class AgendaOutcome(StrEnum):
    """What became of an item."""

    DISCUSSED = "discussed"
    DEFERRED = "deferred"
    WITHDRAWN = "withdrawn"


class AgendaItem(Value, frozen=True):
    """An item of the agenda. `minutes` is the time planned for it; `is_unconfirmed` says it was deduced.

    `started` is when it was first opened, `resumed` when it was last opened again, `ended` when it was last left;
    `ran` counts the seconds it had been open by then. `deferred_from` names the item it continues: "R7 #3".
    """

    id: str
    number: int
    title: str
    minutes: int | None = None
    presenter: Party | None = None
    started: datetime | None = None
    ended: datetime | None = None
    resumed: datetime | None = None
    ran: int = 0
    outcome: AgendaOutcome | None = None
    is_unconfirmed: bool = False
    note: str = ""
    deferred_from: str = ""

    @property
    def is_waiting(self) -> bool:
        """Whether its turn is still to come: never opened, nor put off."""
        return self.started is None and self.outcome is None

    @property
    def is_done(self) -> bool:
        """Whether it was discussed and left."""
        return self.outcome is AgendaOutcome.DISCUSSED or (self.outcome is None and self.ended is not None)

    @property
    def is_running(self) -> bool:
        """Whether it was opened and not yet left."""
        return self.started is not None and self.ended is None


def opened(item: AgendaItem, now: datetime) -> AgendaItem:
    """`item` running from `now` on; one that had been put off is taken up after all."""
    outcome = None if item.outcome is AgendaOutcome.DEFERRED else item.outcome
    if item.started is None:
        return replace(item, started=now, outcome=outcome)
    return replace(item, resumed=now, ended=None, outcome=outcome)
