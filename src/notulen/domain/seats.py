"""The attendance list, asked by who a name in the record stands for."""

from collections.abc import Collection
from typing import Protocol

from notulen.domain.attendee import Attendee
from notulen.domain.party import Party, PartyKind


class Origins(Protocol):
    """Whatever can tell where people come from."""

    def province(self, party: Party) -> str:
        """The code of the province `party` stands for, empty when it stands for none."""
        ...


class Seats:
    """The seats of one meeting by person and by name."""

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
