"""The tables of one namespace, each built when it is first asked for."""

from collections.abc import Sequence
from functools import cached_property

from notulen.domain.attendee import Attendee
from notulen.domain.office import Office
from notulen.domain.person import Person
from notulen.domain.province import Province
from notulen.parsing.name_keys import fold_name, handle_key
from notulen.parsing.name_table import NameTable
from notulen.parsing.parties import FORUM, names_of_province, office_party, person_party, province_party, seated_party


class NameTables:
    """Provinces, offices, people and attendees as they were given, and the tables made of them."""

    def __init__(
        self,
        provinces: Sequence[Province],
        offices: Sequence[Office],
        people: Sequence[Person],
        attendees: Sequence[Attendee],
    ) -> None:
        self.provinces = provinces
        self.offices = offices
        self.people = people
        self.attendees = attendees
        self.earlier: Sequence[Attendee] = ()

    def with_attendees(self, attendees: Sequence[Attendee]) -> "NameTables":
        """The same tables with those of another meeting's attendees; what is built is not built again."""
        other = self._without("today_table")
        other.attendees = attendees
        return other

    def with_earlier(self, earlier: Sequence[Attendee]) -> "NameTables":
        """The same tables beside those of an earlier meeting's attendees."""
        other = self._without("earlier_table")
        other.earlier = earlier
        return other

    def _without(self, table: str) -> "NameTables":
        other = NameTables(self.provinces, self.offices, self.people, self.attendees)
        other.__dict__.update({name: built for name, built in self.__dict__.items() if name != table})
        return other

    @cached_property
    def provinces_by_code(self) -> dict[str, Province]:
        """The provinces by their codes."""
        return {province.code: province for province in self.provinces}

    @cached_property
    def offices_by_id(self) -> dict[str, Office]:
        """The offices by their ids, the former ones of those merged into one among them."""
        return {each: office for office in self._own_offices.values() for each in (*office.former_ids, office.id)}

    @cached_property
    def _own_offices(self) -> dict[str, Office]:
        """One with the id of an earlier one stands in its place."""
        return {office.id: office for office in self.offices}

    @cached_property
    def people_by_id(self) -> dict[str, Person]:
        """The people by their ids, the former ones of those merged into one among them."""
        return {each: person for person in self.people for each in (*person.former_ids, person.id)}

    @cached_property
    def province_keys(self) -> frozenset[str]:
        """Every name of a province, as a key."""
        return frozenset(key for each in self.provinces for key in map(handle_key, names_of_province(each)))

    @cached_property
    def province_table(self) -> NameTable:
        """Provinces under all their names."""
        table = NameTable()
        for province in self.provinces:
            table.add(province_party(province), names=names_of_province(province))
        return table

    @cached_property
    def office_table(self) -> NameTable:
        """Offices under handles, names and aliases; and the forum, which is nobody's office."""
        table = NameTable()
        table.add(FORUM, handle="forum")
        for office in self._own_offices.values():
            table.add(office_party(office), handle=office.handle, names=(office.name, *office.aliases))
        return table

    @cached_property
    def people_table(self) -> NameTable:
        """People under handles, names and the words of names."""
        table = NameTable()
        for person in self.people:
            names = person.spellings
            if names:
                names = tuple(fold_name(each) if "." in each or "," in each else each for each in names)
            table.add(person_party(person), handle=person.handle, spoken=(person.name, *names))
        return table

    @cached_property
    def today_table(self) -> NameTable:
        """Attendees under their names of today and those of the directory."""
        return self._seated(self.attendees)

    @cached_property
    def earlier_table(self) -> NameTable:
        """The attendees of the earlier meeting, in the same way."""
        return self._seated(self.earlier)

    def _seated(self, seats: Sequence[Attendee]) -> NameTable:
        table = NameTable()
        for seat in seats:
            person = self.people_by_id.get(seat.person)
            party = seated_party(seat, person)
            handle = person.handle if person else ""
            spoken = (party.name, seat.name) if seat.name else (party.name,)
            table.add(party, handle=handle, spoken=(*spoken, *(person.spellings if person else ())))
        return table
