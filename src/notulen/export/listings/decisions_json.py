"""Decisions of the register as the shell prints them with --json."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from notulen.domain.action_item import ActionItem
from notulen.domain.entry import Decision, Entry
from notulen.domain.meeting import Meeting
from notulen.export.listings.listings_json import listing_to_json


class ListedCarrying(Protocol):
    """An action that carries a decision out, with its meeting."""

    @property
    def meeting(self) -> Meeting:
        """The meeting it was given in."""
        ...

    @property
    def action(self) -> ActionItem:
        """The action."""
        ...


class ListedDecision(Protocol):
    """A decision as the register finds it."""

    @property
    def meeting(self) -> Meeting:
        """The meeting it was taken in."""
        ...

    @property
    def entry(self) -> Entry:
        """Its line."""
        ...

    @property
    def decision(self) -> Decision:
        """How it stands."""
        ...

    @property
    def actions(self) -> Sequence[ListedCarrying]:
        """The actions that carry it out."""
        ...

    @property
    def changes(self) -> tuple[str, ...]:
        """The decisions that this one amends or replaces."""
        ...


def decisions_to_json(found: Iterable[ListedDecision]) -> str:
    """Schema notulen.decisions/1, in the order given."""
    return listing_to_json("decisions", (_data(each) for each in found))


def carrying_to_data(each: ListedCarrying) -> dict[str, object]:
    """An action that carries a decision out."""
    return {
        "ref": each.meeting.action_ref(each.action),
        "text": each.action.text,
        "status": each.action.status.value,
        "owners": [owner.name for owner in each.action.owners],
    }


def _data(found: ListedDecision) -> dict[str, object]:
    decision, meeting, entry = found.decision, found.meeting, found.entry
    return {
        "ref": meeting.line_ref(entry),
        "id": entry.id,
        "text": entry.text,
        "status": decision.status.value,
        "amended_by": list(decision.amended_by),
        "replaced_by": decision.replaced_by or None,
        "changes": list(found.changes),
        "actions": [carrying_to_data(each) for each in found.actions],
        "history": [
            {
                "at": note.at.isoformat(),
                "status": note.status.value,
                "by": note.by or None,
                "text": note.text or None,
                "other": note.other or None,
            }
            for note in decision.history
        ],
        "speaker": entry.speaker.name if entry.speaker else None,
        "agenda": entry.agenda,
        "meeting": {"ref": meeting.reference, "title": meeting.title, "day": meeting.day},
    }
