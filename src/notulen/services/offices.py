"""Use cases on the directory of offices: those shipped with notulen, and those an archive adds or changes."""

from collections.abc import Callable, Mapping
from datetime import date, datetime

from msgspec.structs import replace

from notulen.domain.errors import InvalidValue, NotFound, Noun
from notulen.domain.history import LONGEST_SUBJECT, Act
from notulen.domain.identity import new_id
from notulen.domain.office import Office, OfficeKind
from notulen.domain.party import Party, PartyKind
from notulen.domain.person import Person, Post
from notulen.domain.province import Province
from notulen.domain.text import clean_text
from notulen.locale.words import parse_word
from notulen.parsing.name_keys import handle_key
from notulen.services.field_syntax import split_elements
from notulen.services.known_names import KnownNames
from notulen.services.lookup import get_party
from notulen.storage.store import Store


class OfficeService:
    """The offices of one archive. `by` is written beside every change."""

    def __init__(self, store: Store, names: KnownNames, by: str = "") -> None:
        self._store = store
        self._names = names
        self._by = by

    def find_all(self, words: str = "", province: str = "") -> tuple[Office, ...]:
        """Offices whose name, alias or handle holds `words`, of one province's code if given; by name."""
        wanted = words.casefold()
        every = {each.id: each for each in (*self._names.offices, *self._store.directory().offices)}
        found = [
            each
            for each in every.values()
            if any(wanted in name.casefold() for name in (each.name, each.handle, *each.aliases))
            and (not province or each.province == province)
        ]
        return tuple(sorted(found, key=lambda each: each.name.casefold()))

    def get(self, asked: str) -> Office:
        """The office a name, alias or handle means. Raises NotFound, Ambiguous, InvalidValue for a person."""
        party = get_party(self._names.index(self._store.directory()), asked)
        found = [each for each in self.find_all() if each.id == party.key]
        if party.kind is not PartyKind.OFFICE or not found:
            raise InvalidValue("office", asked, "not_an_office")
        return found[0]

    def holders(self, asked: str, day: date) -> tuple[Party, tuple[tuple[Person, Post], ...]]:
        """Who held a post on `day` in the office or province a name means, the head first.

        Raises NotFound, Ambiguous, InvalidValue for a person.
        """
        directory = self._store.directory()
        party = get_party(self._names.index(directory), asked)
        if party.kind not in (PartyKind.OFFICE, PartyKind.PROVINCE):
            raise InvalidValue("office", asked, "not_an_office")
        return party, directory.holders_on(party.key, day)

    def remove(self, asked: str, *, now: datetime) -> Office:
        """Take an office out of the directory; meetings keep the wording they have, and undo brings it back.

        One that is shipped with notulen cannot be taken out: what an archive changed of it is forgotten. Raises
        InvalidValue when nothing of it is the archive's own.
        """
        return self.take_out(self.get(asked).id, now=now)

    def take_out(self, office_id: str, *, now: datetime) -> Office:
        """As `remove`, of an id."""
        with self._store.change(Act.DIRECTORY_CHANGED, now=now, by=self._by) as change:
            directory = change.directory()
            office = next((each for each in directory.offices if each.id == office_id), None)
            if office is None:
                shipped = next((each.name for each in self._names.offices if each.id == office_id), office_id)
                raise InvalidValue("office", shipped, "shipped")
            change.put_directory(directory.without_office(office_id))
            change.describe(office.name)
        return office

    def merge(self, kept: str, merged: str, *, now: datetime) -> Office:
        """Make one office of two: the names of `merged` live on as aliases of `kept`; undo parts them again.

        Its actions and seats are found under `kept`; old minutes keep their wording. Raises NotFound, Ambiguous,
        InvalidValue for two names of one office, and when `merged` is shipped with notulen: that one stays.
        """
        return self.join(self.get(kept).id, self.get(merged).id, now=now)

    def join(self, kept_id: str, merged_id: str, *, now: datetime) -> Office:
        """As `merge`, of two ids."""
        with self._store.change(Act.DIRECTORY_CHANGED, now=now, by=self._by) as change:
            directory = change.directory()
            every = {each.id: each for each in (*self._names.offices, *directory.offices)}
            for asked in (kept_id, merged_id):
                if asked not in every:
                    raise NotFound(Noun.OFFICE, asked)
            first, second = every[kept_id], every[merged_id]
            if first.id == second.id:
                raise InvalidValue("office", second.name, "same_office")
            if any(each.id == second.id for each in self._names.offices):
                raise InvalidValue("office", second.name, "shipped_stays")
            change.put_directory(directory.with_offices_joined(first, second))
            change.describe(f"{second.name} → {first.name}"[:LONGEST_SUBJECT])
        return first.joined_with(second)

    def add(self, office: Office, *, now: datetime) -> Office:
        """Add an office, its id empty. Without a handle its name is one. Raises InvalidValue when a name is taken."""
        named = _tidied(replace(office, id=new_id(now)))
        index = self._names.index(self._store.directory())
        for name in (named.handle, named.name):
            known = index.resolve_whole(name)
            if known.party or known.candidates:
                labels = [index.label(each) for each in ((known.party,) if known.party else known.candidates)]
                raise InvalidValue("office", name, "name_taken", labels)
        return self._put(named, now)

    def edit(self, asked: str, edited: Callable[[Office], Office], *, now: datetime) -> Office:
        """Change an office, also a shipped one, in this archive; the id stays."""
        return self._put(_tidied(edited(self.get(asked))), now)

    def read_field(self, field: str, text: str) -> object:
        """What `text` would put into a field. Raises InvalidValue, NotFound, Ambiguous."""
        clean = " ".join(clean_text(text).split())
        match field:
            case "name" if not clean:
                raise InvalidValue(field, text, "empty")
            case "kind":
                return parse_word(OfficeKind, clean, field=field)
            case "province" if clean:
                return self._names.get_province(clean, self._store.directory())
            case "aliases":
                return tuple(split_elements(clean))
        return clean

    def put_fields(self, office_id: str, texts: Mapping[str, str], *, now: datetime) -> Office:
        """Store fields as they are typed, all or none; without an id as a new office. Raises InvalidValue, NotFound."""
        known = {each.id: each for each in (*self._names.offices, *self._store.directory().offices)}
        if office_id and office_id not in known:
            raise NotFound(Noun.OFFICE, office_id)
        values: dict[str, object] = {}
        for field, text in texts.items():
            value = self.read_field(field, text)
            values[field] = value.code if isinstance(value, Province) else value
        changed = replace(known.get(office_id, Office(id="", name="")), **values)
        if not office_id:
            return self.add(changed, now=now)
        tidied = _tidied(changed)
        self._check_handle(tidied)
        return self._put(tidied, now)

    def _check_handle(self, office: Office) -> None:
        """Raises InvalidValue when the handle is another's."""
        index = self._names.index(self._store.directory())
        found = index.resolve_whole(office.handle)
        others = [party for party in (found.party, *found.candidates) if party is not None and party.key != office.id]
        if others:
            raise InvalidValue("handle", office.handle, "name_taken", [index.label(each) for each in others])

    def _put(self, office: Office, now: datetime) -> Office:
        with self._store.change(Act.DIRECTORY_CHANGED, now=now, by=self._by, subject=office.name) as change:
            change.put_directory(change.directory().put_office(office))
        return office


def _tidied(office: Office) -> Office:
    name = clean_text(office.name).strip()
    if not name:
        raise InvalidValue("name", office.name, "empty")
    aliases = tuple(dict.fromkeys(clean_text(each).strip() for each in office.aliases if each.strip()))
    handle = handle_key(clean_text(office.handle).removeprefix("@")) or handle_key(name)
    return replace(office, name=name, handle=handle, aliases=aliases, note=clean_text(office.note).strip())
