"""What of a meeting may leave: the one gate every format goes through."""

from collections.abc import Collection

from msgspec.structs import replace

from notulen.domain.action_item import ActionItem
from notulen.domain.attendee import Attendee
from notulen.domain.meeting import Meeting
from notulen.domain.party import Party, PartyKind


def release(meeting: Meeting, *, only_provinces: Collection[str] = (), is_public: bool = False) -> Meeting:
    """The meeting as it may be sent out; numbers and references stay.

    Private lines never pass. `only_provinces` (codes) makes an extract: seats, lines and parts of actions of
    those provinces, with all decisions. `is_public` takes the NIPs of signers out.
    """
    released = without_private(meeting)
    if only_provinces:
        released = _extract(released, frozenset(only_provinces))
    if is_public:
        released = replace(released, signers=tuple(replace(signer, nip="") for signer in released.signers))
    return released


def without_private(meeting: Meeting) -> Meeting:
    """The meeting less its private lines; the numbers of the others stay."""
    return replace(meeting, entries=tuple(entry for entry in meeting.entries if not entry.is_private))


class Seats:
    """The attendance list, asked by who a name in the record stands for."""

    def __init__(self, attendees: Collection[Attendee]) -> None:
        self._by_person: dict[str, Attendee] = {}
        self._by_name: dict[str, Attendee | None] = {}
        for seat in attendees:
            if seat.person:
                self._by_person.setdefault(seat.person, seat)
            if seat.name:
                folded = seat.name.casefold()
                self._by_name[folded] = None if folded in self._by_name else seat

    def find(self, party: Party) -> Attendee | None:
        """The seat of a person, by identity, else by a name nobody else on the list bears."""
        if party.kind is not PartyKind.PERSON:
            return None
        return self._by_person.get(party.key) or self._by_name.get(party.name.casefold())

    def province(self, party: Party) -> str:
        """The code of the province `party` stands for, empty when it stands for none."""
        if party.kind is PartyKind.PROVINCE and party.key:
            return party.key
        seat = None if party.province else self.find(party)
        return seat.province if seat else party.province


def _extract(meeting: Meeting, codes: frozenset[str]) -> Meeting:
    seats = Seats(meeting.attendees)

    def concerns(party: Party | None) -> bool:
        return party is not None and seats.province(party) in codes

    def narrowed(action: ActionItem) -> ActionItem:
        parts = tuple(part for part in action.assignments if concerns(part.owner))
        progress = tuple(note for note in action.progress if note.owner is None or concerns(note.owner))
        return replace(action, assignments=parts, progress=progress)

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
