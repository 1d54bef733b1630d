"""What of a meeting may leave: the one gate every format goes through."""

from collections.abc import Collection, Iterable

from msgspec.structs import replace

from notulen.domain.action_item import ActionItem
from notulen.domain.evaluation import EvaluatedAction
from notulen.domain.meeting import Meeting
from notulen.domain.party import Party
from notulen.domain.seats import Seats


def release(meeting: Meeting, *, only_provinces: Collection[str] = (), is_public: bool = False) -> Meeting:
    """The meeting as it may be sent out; numbers and references stay.

    Private lines never pass. `only_provinces` (codes) makes an extract: seats, lines and parts of actions of
    those provinces, with all decisions. `is_public` takes the NIPs of signers out, and the folders evidence lies in.
    """
    released = without_private(meeting)
    if only_provinces:
        released = _extract(released, frozenset(only_provinces))
    if is_public:
        released = replace(
            released,
            signers=tuple(replace(signer, nip="") for signer in released.signers),
            actions=tuple(
                replace(action, evidence=tuple(each.without_folder for each in action.evidence))
                for action in released.actions
            ),
        )
    return released


def without_private(meeting: Meeting) -> Meeting:
    """The meeting less its private lines; the numbers of the others stay."""
    return replace(meeting, entries=tuple(entry for entry in meeting.entries if not entry.is_private))


def release_evaluated(
    evaluated: Iterable[EvaluatedAction], *, only_provinces: Collection[str] = ()
) -> tuple[EvaluatedAction, ...]:
    """What the meeting said of the actions of others, as it may be sent out: in an extract that of its provinces."""
    if not only_provinces:
        return tuple(evaluated)
    narrowed = (
        replace(
            each,
            parts=tuple(part for part in each.parts if part.province in only_provinces),
            said=tuple(said for said in each.said if said.owner is None or said.province in only_provinces),
        )
        for each in evaluated
    )
    return tuple(each for each in narrowed if each.parts and each.said)


def _extract(meeting: Meeting, codes: frozenset[str]) -> Meeting:
    seats = Seats(meeting.attendees)

    def concerns(party: Party | None) -> bool:
        return party is not None and seats.province(party) in codes

    def narrowed(action: ActionItem) -> ActionItem:
        parts = tuple(part for part in action.assignments if concerns(part.owner))
        progress = tuple(note for note in action.progress if note.owner is None or concerns(note.owner))
        evidence = tuple(each for each in action.evidence if each.owner is None or concerns(each.owner))
        return replace(action, assignments=parts, progress=progress, evidence=evidence)

    actions = (narrowed(action) for action in meeting.actions)
    return replace(
        meeting,
        attendees=tuple(seat for seat in meeting.attendees if seat.province in codes),
        entries=tuple(
            entry
            for entry in meeting.entries
            if entry.decision is not None or any(concerns(party) for party in (entry.speaker, *entry.about))
        ),
        actions=tuple(action for action in actions if action.assignments),
    )
