"""Use cases on the directory of people: list, add, edit, merge two spellings, import from CSV."""

import csv
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from msgspec.structs import replace

from notulen.domain.directory import Directory
from notulen.domain.errors import CannotRead, InvalidValue
from notulen.domain.history import Act
from notulen.domain.identity import new_id
from notulen.domain.party import Party, PartyKind
from notulen.domain.person import Person, Post
from notulen.domain.text import clean_text
from notulen.parsing.name_parts import split_name, split_post
from notulen.services.known_names import KnownNames
from notulen.services.lookup import get_party
from notulen.storage.store import Store


class PeopleService:
    """The people of one archive. `by` is written beside every change."""

    def __init__(self, store: Store, names: KnownNames, by: str = "") -> None:
        self._store = store
        self._names = names
        self._by = by

    def find_all(self, words: str = "", province: str = "") -> tuple[Person, ...]:
        """People whose name, spelling, handle or post holds `words`, of one province's code if given; by name."""
        wanted = words.casefold()
        found = [
            person
            for person in self._store.directory().people
            if wanted in _searchable(person) and (not province or any(p.province == province for p in person.posts))
        ]
        return tuple(sorted(found, key=lambda person: person.name.casefold()))

    def get(self, asked: str) -> Person:
        """The person a name, spelling or handle means. Raises NotFound, Ambiguous, InvalidValue for an office."""
        directory = self._store.directory()
        party = get_party(self._names.index(directory), asked)
        if party.kind is not PartyKind.PERSON:
            raise InvalidValue("person", asked, "not_a_person")
        return directory.get_person(party.key)

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
        person = Person(
            id=new_id(now),
            name=parts.name,
            titles_before=parts.titles_before,
            titles_after=parts.titles_after,
            handle=handle,
        )
        with self._store.change(Act.DIRECTORY_CHANGED, now=now, by=self._by, subject=person.full_name) as change:
            directory = change.directory()
            if office or post:
                person = replace(person, posts=(self._post(directory, office, post, since),))
            change.put_directory(directory.put_person(person))
        return person

    def _post(self, directory: Directory, office: str, post: str, since: date | None) -> Post:
        acting, title = split_post(clean_text(post).strip())
        party = get_party(self._names.index(directory), office) if office else None
        return Post(
            title=title, acting=acting, office=_office_key(party), province=party.province if party else "", since=since
        )

    def edit(self, asked: str, edited: Callable[[Person], Person], *, now: datetime) -> Person:
        """Change a person field by field; the id stays."""
        person_id = self.get(asked).id
        with self._store.change(Act.DIRECTORY_CHANGED, now=now, by=self._by) as change:
            directory = change.directory()
            person = edited(directory.get_person(person_id))
            change.put_directory(directory.put_person(person))
            change.describe(person.full_name)
        return person

    def set_post(self, asked: str, *, office: str, post: str, since: date | None, now: datetime) -> Person:
        """Give a person a post from a day on; the posts held before are closed the day before."""
        held = self._post(self._store.directory(), office, post, since)
        return self.edit(asked, lambda person: person.with_post(held), now=now)

    def merge(self, kept: str, merged: str, *, now: datetime) -> Person:
        """Make one identity of two spellings: `merged` lives on as a spelling of `kept`; undo parts them again."""
        first, second = self.get(kept), self.get(merged)
        if first.id == second.id:
            raise InvalidValue("person", merged, "same_person")
        with self._store.change(Act.DIRECTORY_CHANGED, now=now, by=self._by) as change:
            directory = change.directory()
            person = directory.get_person(first.id).joined_with(directory.get_person(second.id))
            change.put_directory(directory.without_person(second.id).put_person(person))
            change.describe(person.full_name)
        return person

    def import_csv(self, path: Path, *, now: datetime) -> tuple[Person, ...]:
        """Add the people of a CSV file: name; office; post, with a header or without, comma or semicolon.

        Somebody already known with certainty is left out. Raises CannotRead, or InvalidValue naming the line;
        then nobody is added.
        """
        rows = _rows(path)
        added: list[Person] = []
        with self._store.change(Act.DIRECTORY_CHANGED, now=now, by=self._by) as change:
            directory = change.directory()
            for line, (written, office, post) in rows:
                person = self._imported(directory, line, written, office, post, now)
                if person is not None:
                    directory = directory.put_person(person)
                    added.append(person)
            change.put_directory(directory)
            change.describe(f"{path.name}: {len(added)}")
        return tuple(added)

    def _imported(
        self, directory: Directory, line: int, written: str, office: str, post: str, now: datetime
    ) -> Person | None:
        parts = split_name(written)
        if not parts.name:
            raise InvalidValue(f"line {line}", written, "empty")
        index = self._names.index(directory)
        party = index.resolve(office).party if office else None
        province = party.province if party else ""
        if index.match_person(written, province=province, office=_office_key(party), is_fuzzy=False).person:
            return None
        acting, title = split_post(post)
        held = Post(title=title, acting=acting, office=_office_key(party), province=party.province if party else "")
        note = office if office and party is None else ""
        return Person(
            id=new_id(now),
            name=parts.name,
            titles_before=parts.titles_before,
            titles_after=parts.titles_after,
            posts=(held,) if title or party else (),
            note=note,
        )


def _office_key(party: Party | None) -> str:
    return party.key if party and party.kind is PartyKind.OFFICE else ""


def _searchable(person: Person) -> str:
    posts = " ".join(post.title for post in person.posts)
    return " ".join((person.full_name, person.handle, *person.spellings, posts)).casefold()


def _rows(path: Path) -> list[tuple[int, tuple[str, str, str]]]:
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise CannotRead(path, "not_utf8") from fault
    except OSError as fault:
        raise CannotRead(path, fault.strerror or "unreadable") from fault
    first = text.split("\n", 1)[0]
    reader = csv.reader(text.splitlines(), delimiter=";" if first.count(";") >= first.count(",") else ",")
    rows = [(number, [clean_text(cell).strip() for cell in row]) for number, row in enumerate(reader, 1)]
    filled = [(number, row) for number, row in rows if any(row)]
    if filled and filled[0][1][0].casefold() in ("nama", "name"):
        filled = filled[1:]
    return [
        (number, (row[0], row[1] if len(row) > 1 else "", row[2] if len(row) > 2 else "")) for number, row in filled
    ]
