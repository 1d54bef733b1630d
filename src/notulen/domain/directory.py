"""The directory: who and what an archive knows by name, and how people are recognised under two spellings."""

from typing import TypeVar

from msgspec.structs import replace

from notulen.domain.errors import NotFound, Noun
from notulen.domain.office import Office
from notulen.domain.party import Party, PartyKind
from notulen.domain.person import Person
from notulen.domain.series import Series
from notulen.domain.value import Value

Record = TypeVar("Record", bound=Person | Office | Series)


class Directory(Value, frozen=True):
    """People, offices and series of one archive. The 38 provinces and the well-known offices ship with notulen."""

    people: tuple[Person, ...] = ()
    offices: tuple[Office, ...] = ()
    series: tuple[Series, ...] = ()

    def get_person(self, person_id: str) -> Person:
        """The person with that id, or the one a merge made of it; raises NotFound."""
        for person in self.people:
            if person.id == person_id or person_id in person.former_ids:
                return person
        raise NotFound(Noun.PERSON, person_id)

    def known_as(self, party: Party) -> tuple[Party, ...]:
        """`party` under every key it has in old records: those of people merged into one are all its own."""
        for person in self.people if party.kind is PartyKind.PERSON else ():
            if party.key in (person.id, *person.former_ids):
                return tuple(replace(party, key=key) for key in (person.id, *person.former_ids))
        return (party,)

    def get_series(self, series_id: str) -> Series:
        """The series with that id; raises NotFound."""
        for series in self.series:
            if series.id == series_id:
                return series
        raise NotFound(Noun.SERIES, series_id)

    def put_person(self, person: Person) -> "Directory":
        """The directory with `person` added, or changed if the id is known."""
        return replace(self, people=_with(self.people, person))

    def put_office(self, office: Office) -> "Directory":
        """The directory with `office` added, or changed if the id is known."""
        return replace(self, offices=_with(self.offices, office))

    def put_series(self, series: Series) -> "Directory":
        """The directory with `series` added, or changed if the id is known."""
        return replace(self, series=_with(self.series, series))

    def without_person(self, person_id: str) -> "Directory":
        """The directory less that person."""
        return replace(self, people=tuple(each for each in self.people if each.id != person_id))


def _with(records: tuple[Record, ...], record: Record) -> tuple[Record, ...]:
    if all(each.id != record.id for each in records):
        return (*records, record)
    return tuple(record if each.id == record.id else each for each in records)
