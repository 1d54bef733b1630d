"""The one namespace of a meeting: what a handle, a label or a written name means among everyone known."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from notulen.domain.attendee import Attendee
from notulen.domain.office import Office, OfficeKind
from notulen.domain.party import Party, PartyKind, distinct
from notulen.domain.person import Person
from notulen.domain.province import Province
from notulen.domain.value import Value
from notulen.parsing.name_keys import fold_name, handle_key, name_words
from notulen.parsing.name_parts import HONORIFICS
from notulen.parsing.name_tables import NameTables
from notulen.parsing.parties import latest_post, office_party, posts, province_party

if TYPE_CHECKING:
    from notulen.parsing.name_match import PersonMatch

_SHORTEST_BEGINNING = 3
_MOST_CANDIDATES = 8
_MOST_PLACES = 20


class Resolution(Value, frozen=True):
    """Who a handle means: one `party`; or None and the `candidates` it could mean; or none at all."""

    party: Party | None = None
    candidates: tuple[Party, ...] = ()


class Suggestion(Value, frozen=True):
    """A row of the list that opens after `@`: "irman   Ir. H. Irman, M.Si · Sumut · hadir"."""

    handle: str
    party: Party
    full_name: str
    place: str = ""
    is_here: bool = False


class NameIndex:
    """Provinces, offices, people and today's attendees. Built piece by piece when first asked.

    Among `offices` one with the id of an earlier one stands in its place.
    """

    def __init__(
        self,
        provinces: Sequence[Province],
        offices: Sequence[Office] = (),
        people: Sequence[Person] = (),
        attendees: Sequence[Attendee] = (),
    ) -> None:
        self._tables = NameTables(provinces, offices, people, attendees)

    def with_attendees(self, attendees: Sequence[Attendee]) -> "NameIndex":
        """The same namespace in another meeting; what was built of the directory is not built again."""
        other = NameIndex(())
        other._tables = self._tables.with_attendees(attendees)
        return other

    def remembering(self, earlier: Sequence[Attendee]) -> "NameIndex":
        """The same namespace, in which those who sat in an `earlier` meeting are offered before others."""
        other = NameIndex(())
        other._tables = self._tables.with_earlier(earlier)
        return other

    def resolve(self, handle: str) -> Resolution:
        """Who `handle` means, typed with or without its `@`; never a guess between two.

        A province's or office's name or alias comes first, then a whole handle or name of several words, then
        a whole word of a name, then the only beginning of at least three letters. Today's attendees win ties.
        """
        key = handle_key(handle.removeprefix("@"))
        exact = self.resolve_exactly(key)
        if exact.party or exact.candidates or len(key) < _SHORTEST_BEGINNING:
            return exact
        here = list(self._tables.today_table.by_beginning(key, _MOST_CANDIDATES))
        if len(distinct(here)) == 1:
            return Resolution(party=here[0])
        tables = self._tables
        known = [
            party
            for table in (tables.province_table, tables.office_table, tables.people_table)
            for party in table.by_beginning(key, _MOST_CANDIDATES)
        ]
        return self._settle([*here, *known])

    def resolve_exactly(self, handle: str) -> Resolution:
        """As `resolve`, for whole names, handles and words of names only."""
        key = handle_key(handle.removeprefix("@"))
        if not key:
            return Resolution()
        whole = self.resolve_whole(key)
        if whole.party or whole.candidates:
            return whole
        return self._settle([*self._tables.today_table.by_word(key), *self._tables.people_table.by_word(key)])

    def resolve_whole(self, handle: str) -> Resolution:
        """As `resolve`, for handles and whole names of several words only: "Papua Barat", not "Eddy"."""
        key = handle_key(handle.removeprefix("@"))
        places = self._tables.province_table.by_key(key) or self._tables.office_table.by_key(key)
        if places:
            return self._settle(places)
        return self._settle([*self._tables.today_table.by_key(key), *self._tables.people_table.by_key(key)])

    def find_label(self, label: str) -> Resolution:
        """Who speaks in a line "Label: …": whole names and words of names only, at most three words.

        "Pak Irman" and "Irman (Sumut)" are understood too.
        """
        name, bracket, place = label.partition("(")
        words = name.split()
        if len(words) > 1 and words[0].rstrip(".").casefold() in HONORIFICS:
            del words[0]
        if not words or len(words) > _SHORTEST_BEGINNING or len(handle_key(name)) < _SHORTEST_BEGINNING:
            return Resolution()
        found = self.resolve_exactly("".join(words))
        if not bracket:
            return found
        where = self.resolve_whole(place.strip(" )")).party
        among = [found.party] if found.party else list(found.candidates)
        return self._settle([party for party in among if where and self._is_of(party, where)])

    def complete(self, beginning: str, limit: int = 5) -> tuple[Party, ...]:
        """Who a handle begun so may become: today's attendees and whom they stand for first, then those of the
        meeting that is remembered, then provinces, offices and people."""
        key = handle_key(beginning.removeprefix("@"))
        tables = self._tables
        places = [
            *tables.province_table.by_beginning(key, len(tables.provinces)),
            *tables.office_table.by_beginning(key, _MOST_PLACES),
        ]
        # A person may stand in several tables, so each is asked for enough to fill the list alone.
        groups: tuple[Iterable[Party], ...] = (
            tables.today_table.by_beginning(key, limit),
            filter(self.is_here, places),
            tables.earlier_table.by_beginning(key, limit),
            filter(self._was_there, places),
            places,
            tables.people_table.by_beginning(key, limit),
        )
        found: tuple[Party, ...] = ()
        for group in groups:
            found = distinct([*found, *group])
            if len(found) >= limit:
                break
        return found[:limit]

    def suggest(self, beginning: str, limit: int = 5) -> tuple[Suggestion, ...]:
        """`complete`, as rows to show."""
        return tuple(map(self._row, self.complete(beginning, limit)))

    def meant(self, typed: str) -> Suggestion | None:
        """Who may be meant by `typed`, a handle nobody has: the only one called much like it, to be asked about."""
        from notulen.parsing.near_words import clearly_nearest

        key, tables = handle_key(typed.removeprefix("@")), self._tables
        if len(key) <= _SHORTEST_BEGINNING:
            return None
        every = (tables.today_table, tables.province_table, tables.office_table, tables.people_table)
        near = clearly_nearest(key, {word for table in every for word in table.known_as(key[0])})
        found = self._settle(party for word in near if (party := self.resolve_exactly(word).party)).party
        return self._row(found) if found is not None else None

    def match_person(
        self, written: str, *, province: str = "", office: str = "", is_fuzzy: bool = True
    ) -> "PersonMatch":
        """Whether the directory knows who is `written`, of `province` (a code) or `office` (an id or a name).

        `is_fuzzy` also looks for names that are merely like it, which a person must confirm.
        """
        from notulen.parsing.name_match import match_person

        return match_person(self, written, province, office, is_fuzzy)

    def handle_of(self, party: Party) -> str:
        """What to type after `@` so that it means `party`: its handle, else its first word that is enough."""
        if party.kind is PartyKind.PROVINCE:
            province = self._tables.provinces_by_code.get(party.key)
            return province.handle if province else handle_key(party.name)
        if party.kind is PartyKind.OFFICE:
            office = self._tables.offices_by_id.get(party.key)
            return office.handle if office and office.handle else handle_key(party.name)
        person = self.person(party.key)
        if person and person.handle:
            return person.handle
        whole = handle_key(party.name)
        for word in (*name_words(party.name), whole):
            meant = self.resolve_exactly(word).party if len(word) >= _SHORTEST_BEGINNING else None
            if meant and meant.is_same(party):
                return word
        return whole

    def label(self, party: Party, asked: str = "") -> str:
        """`party` as a candidate is listed: "Achmad Chrisna Putra (Lampung)", or "Chrisna (Lampung)" if `asked` was
        a word that does not tell it from others."""
        name = party.name
        if asked and party.kind is PartyKind.PERSON:
            person = self.person(party.key)
            handle = person.handle if person else ""
            typed = handle_key(asked.removeprefix("@"))
            words = sorted(party.name.split(), key=lambda word: handle_key(word) != handle_key(handle))
            name = next((word for word in words if not handle_key(word).startswith(typed)), name)
        place = self.place_of(party)
        return f"{name} ({place})" if place and place != name else name

    def place_of(self, party: Party) -> str:
        """The short name of the province, or the office, that `party` comes from; empty if not known."""
        province = self._tables.provinces_by_code.get(party.province)
        if party.kind is PartyKind.PROVINCE:
            return province.short_name if province else ""
        if province:
            return province.short_name
        post = latest_post(self.person(party.key))
        return self.office_name(post.office) if post else ""

    def office_name(self, office: str) -> str:
        """The name of the office with that id; what is no known id is a name already."""
        known = self._tables.offices_by_id.get(office)
        return known.name if known else office

    def is_regional(self, office: str) -> bool:
        """Whether every province has an office like the one with that id: Bappeda, not Kemendagri."""
        known = self._tables.offices_by_id.get(office)
        return known is not None and known.kind is OfficeKind.REGIONAL

    def office_party(self, office: str) -> Party | None:
        """The office with that id, as a party."""
        known = self._tables.offices_by_id.get(office)
        return office_party(known) if known else None

    def province_party(self, code: str) -> Party | None:
        """The province with that code, as a party."""
        province = self._tables.provinces_by_code.get(code)
        return province_party(province) if province else None

    def person(self, person_id: str) -> Person | None:
        """The directory's person with that id, or None."""
        return self._tables.people_by_id.get(person_id) if person_id else None

    def fold(self, written: str) -> str:
        """`fold_name` with the names of all provinces left out."""
        return fold_name(written, self._tables.province_keys)

    def people_named(self, key: str) -> tuple[Person, ...]:
        """The directory's people one of whose whole names or spellings folds to `key`."""
        found = (self.person(party.key) for party in self._tables.people_table.by_name(handle_key(key)))
        return tuple(person for person in found if person)

    def people_with_word(self, word: str) -> tuple[Person, ...]:
        """The directory's people with that word in their name."""
        found = (self.person(party.key) for party in self._tables.people_table.by_word(word, len(self.people)))
        return tuple(person for person in found if person)

    @property
    def people(self) -> Sequence[Person]:
        """The directory's people."""
        return self._tables.people

    def is_here(self, party: Party) -> bool:
        """Whether `party` is among today's attendees; a province or office: whether somebody came from it."""
        if party.kind in (PartyKind.PROVINCE, PartyKind.OFFICE):
            return _came_from(party, self._tables.attendees)
        return any(party.is_same(each) for each in self._tables.today_table.parties)

    def _was_there(self, place: Party) -> bool:
        return _came_from(place, self._tables.earlier)

    def _settle(self, found: Iterable[Party]) -> Resolution:
        parties = distinct(found)
        if len(parties) < 2:
            return Resolution(party=parties[0] if parties else None)
        here = [party for party in parties if self.is_here(party)]
        if len(here) == 1:
            return Resolution(party=here[0])
        others = [party for party in parties if party not in here]
        return Resolution(candidates=(*here, *others)[:_MOST_CANDIDATES])

    def _is_of(self, party: Party, place: Party) -> bool:
        if place.kind is PartyKind.PROVINCE:
            return party.province == place.key
        return any(post.office in (place.key, place.name) for post in posts(self.person(party.key)))

    def _row(self, party: Party) -> Suggestion:
        return Suggestion(
            handle=self.handle_of(party),
            party=party,
            full_name=self._full_name(party),
            place=self.place_of(party),
            is_here=self.is_here(party),
        )

    def _full_name(self, party: Party) -> str:
        person = self.person(party.key)
        return person.full_name if person else party.name


def _came_from(place: Party, seats: Iterable[Attendee]) -> bool:
    if place.kind is PartyKind.PROVINCE:
        return any(seat.province == place.key for seat in seats)
    return any(seat.office == place.key for seat in seats)
