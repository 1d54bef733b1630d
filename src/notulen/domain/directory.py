"""The directory: who and what an archive knows by name, and how people are recognised under two spellings."""

from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from msgspec.structs import replace

from notulen.domain.errors import NotFound, Noun
from notulen.domain.office import Office
from notulen.domain.office_head import head_of
from notulen.domain.party import Party, PartyKind, distinct
from notulen.domain.person import Person, Post
from notulen.domain.series import Series
from notulen.domain.value import Value

Record = TypeVar("Record", bound=Person | Office | Series)


class Directory(Value, frozen=True):
    """People, offices and series of one archive. The 38 provinces and the well-known offices ship with notulen."""

    people: tuple[Person, ...] = ()
    offices: tuple[Office, ...] = ()
    series: tuple[Series, ...] = ()

    def find_person(self, person_id: str) -> Person | None:
        """The person with that id, or the one a merge made of it; None when nobody has it (any more)."""
        for person in self.people:
            if person.id == person_id or person_id in person.former_ids:
                return person
        return None

    def get_person(self, person_id: str) -> Person:
        """As `find_person`; raises NotFound."""
        person = self.find_person(person_id)
        if person is None:
            raise NotFound(Noun.PERSON, person_id)
        return person

    def holders_on(self, code: str, day: date) -> tuple[tuple[Person, Post], ...]:
        """Who held a post on `day` in the province or office of that `code`: the head first, then the others."""
        held = ((person, person.post_on(day)) for person in self.people)
        there = [(person, post) for person, post in held if post is not None and code in (post.office, post.province)]
        head = head_of((person for person, _ in there), code, day)
        chief = head[0].id if head is not None else ""
        return tuple(sorted(there, key=lambda each: (each[0].id != chief, each[1].since or date.min)))

    def known_as(self, party: Party) -> tuple[Party, ...]:
        """`party` under every key it has in old records: those of what was merged into one are all its own."""
        records: tuple[Person | Office, ...] = ()
        if party.kind is PartyKind.PERSON:
            records = self.people
        elif party.kind is PartyKind.OFFICE:
            records = self.offices
        for record in records:
            if party.key in (record.id, *record.former_ids):
                return tuple(replace(party, key=key) for key in (record.id, *record.former_ids))
        return (party,)

    def office_id(self, key: str) -> str:
        """The id in use of an office: that of the one it was merged into, else `key` itself."""
        return next((each.id for each in self.offices if key in each.former_ids), key)

    def get_series(self, series_id: str) -> Series:
        """The series with that id; raises NotFound."""
        for series in self.series:
            if series.id == series_id:
                return series
        raise NotFound(Noun.SERIES, series_id)

    def put_person(self, person: Person) -> "Directory":
        """The directory with `person` added, or changed if the id is known."""
        return replace(self, people=_with(self.people, person))

    def put_people(self, people: Iterable[Person]) -> "Directory":
        """As `put_person`, for many at once."""
        fresh = {each.id: each for each in people}
        kept = tuple(fresh.pop(each.id, each) for each in self.people)
        return replace(self, people=(*kept, *fresh.values()))

    def put_office(self, office: Office) -> "Directory":
        """The directory with `office` added, or changed if the id is known."""
        return replace(self, offices=_with(self.offices, office))

    def put_series(self, series: Series) -> "Directory":
        """The directory with `series` added, or changed if the id is known."""
        return replace(self, series=_with(self.series, series))

    def without_person(self, person_id: str) -> "Directory":
        """The directory less that person."""
        return replace(self, people=tuple(each for each in self.people if each.id != person_id))

    def without_office(self, office_id: str) -> "Directory":
        """The directory less that office; one that is shipped with notulen is as it was shipped again."""
        return replace(self, offices=tuple(each for each in self.offices if each.id != office_id))

    def with_offices_joined(self, kept: Office, merged: Office) -> "Directory":
        """The directory with `merged` as a part of `kept`: its names, its people's posts, its places in series."""

        def at_one(post: Post) -> Post:
            return replace(post, office=kept.id) if post.office == merged.id else post

        def of_one(member: Party) -> Party:
            is_merged = member.kind is PartyKind.OFFICE and member.key == merged.id
            return replace(member, key=kept.id, name=kept.name) if is_merged else member

        return replace(
            self.without_office(merged.id).put_office(kept.joined_with(merged)),
            people=tuple(replace(each, posts=tuple(map(at_one, each.posts))) for each in self.people),
            series=tuple(replace(each, members=distinct(map(of_one, each.members))) for each in self.series),
        )


def _with(records: tuple[Record, ...], record: Record) -> tuple[Record, ...]:
    if all(each.id != record.id for each in records):
        return (*records, record)
    return tuple(record if each.id == record.id else each for each in records)
