"""Use cases on the directory of offices: those shipped with notulen, and those an archive adds or changes."""

from collections.abc import Callable
from datetime import datetime

from msgspec.structs import replace

from notulen.domain.errors import InvalidValue
from notulen.domain.history import Act
from notulen.domain.identity import new_id
from notulen.domain.office import Office
from notulen.domain.party import PartyKind
from notulen.domain.text import clean_text
from notulen.parsing.name_keys import handle_key
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
