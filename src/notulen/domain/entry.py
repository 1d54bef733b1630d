"""One line of the minutes, in time order: what was said, noted, proposed or decided."""

from datetime import datetime
from enum import StrEnum

from msgspec.structs import replace

from notulen.domain.due import Due
from notulen.domain.errors import InvalidTransition
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


class DecisionNote(Value, frozen=True):
    """A dated word on a decision: what became of it, `by` whom it was recorded, and the decision that did it."""

    at: datetime
    status: DecisionStatus
    by: str = ""
    text: str = ""
    other: str = ""


class Decision(Value, frozen=True):
    """The register side of a decision: its number in the meeting (K7.1) and whether it holds.

    `replaced_by` and `amended_by` name later decisions (K9.2); what became of it, and why, stands in `history`.
    """

    number: int
    status: DecisionStatus = DecisionStatus.IN_FORCE
    replaced_by: str = ""
    amended_by: tuple[str, ...] = ()
    history: tuple[DecisionNote, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether people still go by it, as it was put or as it was amended."""
        return self.status in (DecisionStatus.IN_FORCE, DecisionStatus.AMENDED)

    def moved(self, reference: str, note: DecisionNote) -> "Decision":
        """The decision as `note` leaves it. Raises InvalidTransition.

        Only what holds can be amended, replaced or withdrawn; only what was changed can be restored.
        """
        is_restored = note.status is DecisionStatus.IN_FORCE
        can_move = self.status is not DecisionStatus.IN_FORCE if is_restored else self.holds
        if not can_move:
            raise InvalidTransition(reference, self.status, "restored" if is_restored else note.status)
        amended_by = self.amended_by
        if note.status is DecisionStatus.AMENDED and note.other and note.other not in amended_by:
            amended_by = (*amended_by, note.other)
        return replace(
            self,
            status=note.status,
            replaced_by=note.other if note.status is DecisionStatus.REPLACED else "",
            amended_by=() if is_restored else amended_by,
            history=(*self.history, note),
        )


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
