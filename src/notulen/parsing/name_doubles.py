"""Who in the directory may be one person under two spellings; only a person can say so."""

from collections.abc import Iterator

from notulen.domain.person import Person
from notulen.parsing.name_keys import name_words
from notulen.parsing.names import NameIndex

_ALIKE = 85.0
_MOST = 5


class NameDoubles:
    """Looks through the people of one namespace."""

    def __init__(self, names: NameIndex) -> None:
        self._people = tuple(names.people)
        self._keys = [" ".join(name_words(person.name)) for person in self._people]
        self._words: dict[str, list[int]] = {}
        for place, key in enumerate(self._keys):
            for word in set(key.split()):
                self._words.setdefault(word, []).append(place)

    def of(self, person: Person) -> tuple[Person, ...]:
        """Who may be `person` under another spelling, the likeliest first: alike in name, and not from elsewhere."""
        from rapidfuzz import fuzz, process

        key = " ".join(name_words(person.name))
        alike = process.extract(key, self._keys, scorer=fuzz.token_sort_ratio, score_cutoff=_ALIKE, limit=_MOST * 4)
        scores = {place: score for _, score, place in alike}
        for place in self._within(key):
            scores.setdefault(place, _ALIKE)
        found = sorted(scores, key=lambda place: -scores[place])
        likely = (self._people[place] for place in found)
        others = (each for each in likely if each.id != person.id and not person.is_told_apart_from(each))
        return tuple(each for each in others if _may_be_one(person, each))[:_MOST]

    def pairs(self) -> Iterator[tuple[Person, Person]]:
        """Every likely pair once; first of each the one more is known of."""
        seen = set()
        for person in self._people:
            for other in self.of(person):
                pair = frozenset((person.id, other.id))
                if pair not in seen:
                    seen.add(pair)
                    yield (person, other) if _known(person) >= _known(other) else (other, person)

    def _within(self, key: str) -> Iterator[int]:
        """Those whose names have all words of `key`, and those all of whose words `key` has."""
        words = key.split()
        asked = set(words)
        for word in asked:
            for place in self._words.get(word, ()):
                other = set(self._keys[place].split())
                if asked <= other or other <= asked:
                    yield place


def _known(person: Person) -> int:
    """How much is known of somebody: of two spellings the fuller one is kept."""
    filled = (person.handle, person.titles_before, person.titles_after, person.nip, *person.spellings)
    return 2 * len(person.posts) + sum(1 for each in filled if each)


def _may_be_one(one: Person, other: Person) -> bool:
    """Whether nothing known of them contradicts it: people of two provinces, or of two offices, are two."""
    for field in ("province", "office"):
        first = {getattr(post, field) for post in one.posts} - {""}
        second = {getattr(post, field) for post in other.posts} - {""}
        if first and second:
            return bool(first & second)
    return True
