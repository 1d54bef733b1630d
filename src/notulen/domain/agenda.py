"""Items of business: what is to be discussed, for how long, and what became of it."""

from datetime import datetime
from enum import StrEnum

from notulen.domain.party import Party
from notulen.domain.value import Value


class AgendaOutcome(StrEnum):
    """What became of an item."""

    DISCUSSED = "discussed"
    DEFERRED = "deferred"
    WITHDRAWN = "withdrawn"


class AgendaItem(Value, frozen=True):
    """An item of the agenda. `minutes` is the time planned for it; `unconfirmed` says it was deduced."""

    id: str
    number: int
    title: str
    minutes: int | None = None
    presenter: Party | None = None
    started: datetime | None = None
    ended: datetime | None = None
    outcome: AgendaOutcome | None = None
    is_unconfirmed: bool = False
    note: str = ""

    @property
    def is_running(self) -> bool:
        """Whether it was opened and not yet left."""
        return self.started is not None and self.ended is None
