"""One line of the minutes, in time order: what was said, noted, proposed or decided."""

from datetime import datetime
from enum import StrEnum

from notulen.domain.due import Due
from notulen.domain.gap import Gap
from notulen.domain.party import Party
from notulen.domain.value import Value


class EntryKind(StrEnum):
    """What a line is. A proposal is not a decision, and neither is an action."""

    STATEMENT = "statement"
    NOTE = "note"
    PROPOSAL = "proposal"
    DECISION = "decision"
    PRIVATE = "private"


class DecisionStatus(StrEnum):
    """Whether a decision still holds."""

    IN_FORCE = "in_force"
    AMENDED = "amended"
    REPLACED = "replaced"
    WITHDRAWN = "withdrawn"


class Decision(Value, frozen=True):
    """The register side of a decision: its number in the meeting (K7.1) and whether it holds."""

    number: int
    status: DecisionStatus = DecisionStatus.IN_FORCE
    replaced_by: str = ""


class Entry(Value, frozen=True):
    """A line. `seq` gives its place in the meeting's one order of lines and never changes.

    `raw` is the line as typed; `text` what is printed; `speaker` who said or proposed it (None: nobody was
    named); `about` the party a statement of the forum concerns; `agenda` an item's number; `at` aware.
    """

    id: str
    seq: int
    kind: EntryKind
    text: str
    raw: str = ""
    at: datetime | None = None
    agenda: int | None = None
    speaker: Party | None = None
    about: tuple[Party, ...] = ()
    is_quote: bool = False
    due: Due | None = None
    decision: Decision | None = None
    gaps: tuple[Gap, ...] = ()
    is_unconfirmed: bool = False

    @property
    def is_private(self) -> bool:
        """Whether it stays out of every export and off the shared screen."""
        return self.kind is EntryKind.PRIVATE
