"""Decides whether a written name is somebody the directory knows: key and place identify, a key alone seldom does."""

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from notulen.domain.party import PartyKind
from notulen.domain.person import Person
from notulen.domain.value import Value
from notulen.parsing.name_keys import DIVIDERS_AND_COMMA, name_words

if TYPE_CHECKING:
    from notulen.parsing.names import NameIndex

_ALIKE = 85.0
_MOST_CANDIDATES = 5
_MOST_WORDS = 12
_LONGEST_PLACE = 5


class Certainty(StrEnum):
    """How sure it is that a written name is somebody's."""

    CERTAIN = "certain"
    LIKELY = "likely"
    """Somebody must be asked; never merged silently."""
    NONE = "none"


class PersonMatch(Value, frozen=True):
    """Who of the directory a written name may be. `person` is set when CERTAIN, `candidates` otherwise."""

    certainty: Certainty
    person: Person | None = None
    candidates: tuple[Person, ...] = ()

    @property
    def is_certain(self) -> bool:
        """Whether it may be taken for granted."""
        return self.certainty is Certainty.CERTAIN


def match_person(names: "NameIndex", written: str, province: str, office: str, is_fuzzy: bool) -> PersonMatch:
    """The rule of `NameIndex.match_person`.

    The same key and the same province or office: certain. The same key of several words, held by one person
    only, and no place that contradicts: certain. The same key otherwise: likely. A part of the words of
    somebody from the same place, or a name that is alike: likely; and so is an only name with a province behind
    it that may be a surname: "Putra Jambi" is another than Putra of Jambi, or the same.
    """
    key = names.fold(written)
    if not key:
        return PersonMatch(certainty=Certainty.NONE)
    where = _Place(province, _names_of_office(names, office))
    same = names.people_named(key)
    if same:
        match = _among_namesakes(same, key, where)
        is_doubtful = _names_another(names, written, province) if province else False
        if match.person is not None and (is_doubtful or _may_be_a_surname(names, written, key)):
            return PersonMatch(certainty=Certainty.LIKELY, candidates=(match.person,))
        return match
    words = key.split()
    within = [
        person
        for person in names.people_with_word(words[0])
        if set(words) <= set(name_words(person.name)) and where.can_be_of(person)
    ]
    found = within or (_alike(names, key, where) if is_fuzzy else [])
    if not found:
        return PersonMatch(certainty=Certainty.NONE)
    return PersonMatch(certainty=Certainty.LIKELY, candidates=tuple(found[:_MOST_CANDIDATES]))


def _names_another(names: "NameIndex", written: str, province: str) -> bool:
    """Whether `written` itself names a province, and not the one it is said to be of: "Lampung_Irman" of Sumut."""
    words = written.translate(DIVIDERS_AND_COMMA).split()[:_MOST_WORDS]
    named: set[str] = set()
    place = 0
    while place < len(words):
        width = 1
        for end in range(min(len(words), place + _LONGEST_PLACE), place, -1):
            party = names.resolve_whole("".join(words[place:end])).party
            if party is not None and party.kind is PartyKind.PROVINCE:
                named.add(party.key)
                width = end - place
                break
        place += width
    return bool(named) and province not in named


def _may_be_a_surname(names: "NameIndex", written: str, key: str) -> bool:
    """Whether an only name is followed by a province as people are called: "Putra Jambi", not "Putra Kepulauan Riau"
    or "Putra_Jambi", which tell where somebody is from."""
    if " " in key:
        return False
    words = written.partition(",")[0].split()
    if len(words) < 2 or name_words(words[-2]) != (key,):
        return False
    place = names.resolve_whole(words[-1]).party
    return place is not None and place.kind is PartyKind.PROVINCE and place.name.casefold() == words[-1].casefold()


class _Place(NamedTuple):
    """Where somebody is said to come from; both may be empty. `offices` are names of one office."""

    province: str
    offices: frozenset[str]

    def is_of(self, person: Person) -> bool:
        """Whether a post of theirs is there. An office of the same name in another province is another."""
        for post in person.posts:
            if self.province and post.province == self.province:
                return True
            if post.office in self.offices and not (self.province and post.province):
                return True
        return False

    def can_be_of(self, person: Person) -> bool:
        """Whether nothing known of the person contradicts it."""
        if self.is_of(person):
            return True
        if self.province:
            return not any(post.province for post in person.posts)
        return not self.offices or not any(post.office for post in person.posts)


def _names_of_office(names: "NameIndex", office: str) -> frozenset[str]:
    """The id and the names under which a post may note the office that is given by id, name or alias."""
    if not office:
        return frozenset()
    party = names.resolve_whole(office).party
    known = (party.key, party.name) if party else ()
    return frozenset((office, names.office_name(office), *known))


def _among_namesakes(same: tuple[Person, ...], key: str, where: _Place) -> PersonMatch:
    there = [person for person in same if where.is_of(person)]
    if len(there) == 1:
        return PersonMatch(certainty=Certainty.CERTAIN, person=there[0])
    is_from_elsewhere = bool(where.province and same[0].posts)  # of an office without a province, say
    if len(same) == 1 and " " in key and where.can_be_of(same[0]) and not is_from_elsewhere:
        return PersonMatch(certainty=Certainty.CERTAIN, person=same[0])
    candidates = (*there, *(each for each in same if each not in there))
    return PersonMatch(certainty=Certainty.LIKELY, candidates=candidates[:_MOST_CANDIDATES])


def _alike(names: "NameIndex", key: str, where: _Place) -> list[Person]:
    from rapidfuzz import fuzz, process

    near = {person.id: person.name.casefold() for person in names.people if where.can_be_of(person)}
    found = process.extract(key, near, scorer=fuzz.token_sort_ratio, score_cutoff=_ALIKE, limit=_MOST_CANDIDATES)
    people = (names.person(person_id) for _, _, person_id in found)
    return [person for person in people if person]
