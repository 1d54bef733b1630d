"""Use cases on the directory of people: list, add, edit, merge two spellings, remove, import from CSV."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path

from msgspec.structs import replace

from notulen.domain.errors import InvalidValue, NotFound, Noun
from notulen.domain.history import LONGEST_SUBJECT, Act
from notulen.domain.identity import new_id
from notulen.domain.party import Party, PartyKind
from notulen.domain.person import Person
from notulen.domain.text import clean_text
from notulen.parsing.name_parts import split_name
from notulen.services.known_names import KnownNames
from notulen.services.lookup import get_party
from notulen.services.people_import import ImportPlan, PeopleImport, read_sheet
from notulen.services.person_fields import PersonFields
from notulen.storage.store import Store


class PeopleService:
    """The people of one archive. `by` is written beside every change."""

    def __init__(self, store: Store, names: KnownNames, by: str = "") -> None:
        self._store = store
        self._names = names
        self._by = by

    def find_all(self, words: str = "", province: str = "", on: date | None = None) -> tuple[Person, ...]:
        """People whose name, spelling, handle or post holds `words`, of one province's code if given; by name.

        `on` leaves those who held a post on that day, with this post alone.
        """
        wanted = words.casefold()
        people = self._store.directory().people if on is None else self._holding(on)
        found = [
            person
            for person in people
            if wanted in _searchable(person) and (not province or any(p.province == province for p in person.posts))
        ]
        return tuple(sorted(found, key=lambda person: person.name.casefold()))

    def _holding(self, day: date) -> list[Person]:
        held = ((person, person.post_on(day)) for person in self._store.directory().people)
        return [replace(person, posts=(post,)) for person, post in held if post is not None]

    def get(self, asked: str) -> Person:
        """The person a name, spelling or handle means. Raises NotFound, Ambiguous, InvalidValue for an office."""
        directory = self._store.directory()
        party = get_party(self._names.index(directory), asked)
        if party.kind is not PartyKind.PERSON:
            raise InvalidValue("person", asked, "not_a_person")
        return directory.get_person(party.key)

    def likely_doubles(self) -> tuple[tuple[Person, Person], ...]:
        """Pairs that may be one person under two spellings; of each the one more is known of comes first."""
        from notulen.parsing.name_doubles import NameDoubles

        return tuple(NameDoubles(self._names.index(self._store.directory())).pairs())

    def add(
        self,
        written: str,
        *,
        now: datetime,
        office: str = "",
        post: str = "",
        since: date | None = None,
        handle: str = "",
    ) -> Person:
        """A person written with titles ("Ir. H. Irman, M.Si"), with the post held in a province or office."""
        parts = split_name(clean_text(written).strip())
        if not parts.name:
            raise InvalidValue("name", written, "empty")
        with self._store.change(Act.DIRECTORY_CHANGED, now=now, by=self._by) as change:
            directory = change.directory()
            index = self._names.index(directory)
            if office:
                self._known_place(office)
            fields = PersonFields(index, now.date())
            person = Person(
                id=new_id(now),
                name=parts.name,
                titles_before=parts.titles_before,
                titles_after=parts.titles_after,
                handle=str(fields.read("handle", handle)),
                posts=(fields.post(office, post, since),) if office or post else (),
            )
            change.put_directory(directory.put_person(person))
            change.describe(person.full_name)
        return person

    def _known_place(self, office: str) -> Party:
        """An office or province that is known. Raises NotFound, Ambiguous."""
        return get_party(self._names.index(self._store.directory()), office)

    def edit(self, asked: str, edited: Callable[[Person], Person], *, now: datetime) -> Person:
        """Change a person field by field; the id stays."""
        return self._change(self.get(asked).id, edited, now)

    def _change(self, person_id: str, edited: Callable[[Person], Person], now: datetime) -> Person:
        with self._store.change(Act.DIRECTORY_CHANGED, now=now, by=self._by) as change:
            directory = change.directory()
            person = edited(directory.get_person(person_id))
            change.put_directory(directory.put_person(person))
            change.describe(person.full_name)
        return person

    def set_post(
        self, asked: str, *, office: str, post: str, since: date | None, now: datetime, replaces: str = ""
    ) -> Person:
        """Give a person a post from a day on; what they held before ends the day before.

        `replaces` names who held a post there until then: it ends, too. Raises InvalidValue when the day is missing.
        """
        person_id = self.get(asked).id
        if office:
            self._known_place(office)
        held = PersonFields(self._names.index(self._store.directory()), now.date()).post(office, post, since)
        former = self.get(replaces).id if replaces else ""
        if former and since is None:
            raise InvalidValue("since", "", "empty")
        with self._store.change(Act.DIRECTORY_CHANGED, now=now, by=self._by) as change:
            directory = change.directory()
            person = directory.get_person(person_id).with_post(held)
            directory = directory.put_person(person)
            if former and since is not None:
                gone = directory.get_person(former).without_post(held.office or held.province, since)
                directory = directory.put_person(gone)
            change.put_directory(directory)
            change.describe(person.full_name)
        return person

    def texts(self, person_id: str, *, today: date) -> tuple[Person, Mapping[str, str]]:
        """A person with every field as it is typed. Raises NotFound."""
        directory = self._store.directory()
        person = directory.get_person(person_id)
        return person, PersonFields(self._names.index(directory), today).texts(person)

    def read_field(self, person_id: str, field: str, text: str, *, today: date) -> object:
        """What `text` would put into a field. Raises InvalidValue, UnclearDate."""
        return PersonFields(self._names.index(self._store.directory()), today).read(field, text, person_id)

    def put_fields(self, person_id: str, texts: Mapping[str, str], *, today: date, now: datetime) -> Person:
        """Store fields as they are typed, all or none; without an id as a new person. Raises InvalidValue, NotFound."""
        with self._store.change(Act.DIRECTORY_CHANGED, now=now, by=self._by) as change:
            directory = change.directory()
            before = directory.get_person(person_id) if person_id else Person(id=new_id(now), name="")
            person = PersonFields(self._names.index(directory), today).edited(before, texts)
            if not person.name:
                raise InvalidValue("name", "", "empty")
            change.put_directory(directory.put_person(person))
            change.describe(person.full_name)
        return person

    def merge(self, kept: str, merged: str, *, now: datetime) -> Person:
        """Make one identity of two spellings: `merged` lives on as a spelling of `kept`; undo parts them again."""
        first, second = self.get(kept), self.get(merged)
        if first.id == second.id:
            raise InvalidValue("person", merged, "same_person")
        return self.join(first.id, second.id, now=now)

    def join(self, kept_id: str, merged_id: str, *, now: datetime) -> Person:
        """As `merge`, of two ids. Raises NotFound when another program took one of them out."""
        with self._store.change(Act.DIRECTORY_CHANGED, now=now, by=self._by) as change:
            directory = change.directory()
            first, second = directory.get_person(kept_id), directory.get_person(merged_id)
            if first.id == second.id:
                raise InvalidValue("person", second.full_name, "same_person")
            person = first.joined_with(second)
            change.put_directory(directory.without_person(second.id).put_person(person))
            change.describe(f"{second.full_name} → {person.full_name}")
        return person

    def tell_apart(self, one: str, other: str, *, now: datetime) -> tuple[Person, Person]:
        """Remember that two of like names are two people: they are no likely doubles any more, until it is undone."""
        return self.part(self.get(one).id, self.get(other).id, now=now)

    def part(self, one_id: str, other_id: str, *, now: datetime) -> tuple[Person, Person]:
        """As `tell_apart`, of two ids. Raises NotFound, InvalidValue when they are merged."""
        with self._store.change(Act.DIRECTORY_CHANGED, now=now, by=self._by) as change:
            directory = change.directory()
            first, second = directory.get_person(one_id), directory.get_person(other_id)
            if first.id == second.id:
                raise InvalidValue("person", second.full_name, "same_person")
            first = first.told_apart_from(second)
            change.put_directory(directory.put_person(first))
            change.describe(f"{first.full_name} ≠ {second.full_name}"[:LONGEST_SUBJECT])
        return first, second

    def remove(self, asked: str, *, now: datetime) -> Person:
        """Take a person out of the directory; meetings keep the wording they have, and undo brings them back."""
        return self.take_out(self.get(asked).id, now=now)

    def take_out(self, person_id: str, *, now: datetime) -> Person:
        """As `remove`, of an id. Raises NotFound."""
        with self._store.change(Act.DIRECTORY_CHANGED, now=now, by=self._by) as change:
            directory = change.directory()
            person = directory.find_person(person_id)
            if person is None:
                raise NotFound(Noun.PERSON, person_id)
            change.put_directory(directory.without_person(person.id))
            change.describe(person.full_name)
        return person

    def plan_import(self, path: Path, *, now: datetime) -> ImportPlan:
        """What `import_csv` would do; nothing is stored. Raises as it does."""
        directory = self._store.directory()
        return PeopleImport(directory, self._names.index(directory), read_sheet(path), now).plan()

    def import_csv(self, path: Path, *, now: datetime) -> ImportPlan:
        """Take in the people of a CSV file, in one step; see `people_csv` for how it may be written.

        Of somebody already known with certainty only what was not known yet is put in. Raises CannotRead, or BadCell
        naming line and column; then nothing is taken in.
        """
        sheet = read_sheet(path)
        with self._store.change(Act.DIRECTORY_CHANGED, now=now, by=self._by) as change:
            directory = change.directory()
            plan = PeopleImport(directory, self._names.index(directory), sheet, now).plan()
            change.put_directory(directory.put_people(plan.changed))
            change.describe(f"{path.name}: {len(plan.changed)}")
        return plan


def _searchable(person: Person) -> str:
    posts = " ".join(post.title for post in person.posts)
    return " ".join((person.full_name, person.handle, *person.spellings, posts)).casefold()
