"""The directory: who and what an archive knows by name, and how people are recognised under two spellings."""

from msgspec.structs import replace

from notulen.domain.errors import NotFound, Noun
from notulen.domain.office import Office
from notulen.domain.person import Person
from notulen.domain.series import Series
from notulen.domain.value import Value


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

    def find_office(self, office_id: str) -> Office | None:
        """The office with that id, or None."""
        return next((office for office in self.offices if office.id == office_id), None)

    def get_series(self, series_id: str) -> Series:
        """The series with that id; raises NotFound."""
        for series in self.series:
            if series.id == series_id:
                return series
        raise NotFound(Noun.SERIES, series_id)

    def put_person(self, person: Person) -> "Directory":
        """The directory with `person` added, or changed if the id is known."""
        others = tuple(each for each in self.people if each.id != person.id)
        if len(others) == len(self.people):
            return replace(self, people=(*self.people, person))
        return replace(self, people=tuple(person if each.id == person.id else each for each in self.people))

    def put_office(self, office: Office) -> "Directory":
        """The directory with `office` added, or changed if the id is known."""
        if self.find_office(office.id) is None:
            return replace(self, offices=(*self.offices, office))
        return replace(self, offices=tuple(office if each.id == office.id else each for each in self.offices))

    def put_series(self, series: Series) -> "Directory":
        """The directory with `series` added, or changed if the id is known."""
        if all(each.id != series.id for each in self.series):
            return replace(self, series=(*self.series, series))
        return replace(self, series=tuple(series if each.id == series.id else each for each in self.series))

    def without_person(self, person_id: str) -> "Directory":
        """The directory less that person."""
        return replace(self, people=tuple(each for each in self.people if each.id != person_id))
