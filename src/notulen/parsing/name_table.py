"""Parties under the keys and words that mean them, found exactly or by the beginning of a word."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from notulen.domain.party import Party
from notulen.parsing.name_keys import handle_key, name_words


class NameTable:
    """A part of the namespace. Keys are handles and whole names, words the single words of a name.

    A person's only name is a word, not a key: others may have it beside a second one. Filled once, then only
    asked; the sorted list that finds beginnings is made when first needed.
    """

    __slots__ = ("_beginnings", "_keys", "_names", "_words", "parties")

    def __init__(self) -> None:
        self.parties: list[Party] = []
        self._keys: dict[str, list[int]] = {}
        self._names: dict[str, list[int]] = {}
        self._words: dict[str, list[int]] = {}
        self._beginnings: list[str] | None = None

    def add(self, party: Party, *, handle: str = "", names: Iterable[str] = (), spoken: Iterable[str] = ()) -> None:
        """Add `party` under its `handle`, under whole `names`, and under the words of the `spoken` ones."""
        place = len(self.parties)
        self.parties.append(party)
        if handle:
            _put(self._keys, handle_key(handle), place)
        for name in names:
            key = handle_key(name)
            _put(self._keys, key, place)
            _put(self._names, key, place)
        for name in spoken:
            words = name_words(name)
            key = "".join(words)
            _put(self._names, key, place)
            if len(words) > 1:
                _put(self._keys, key, place)
            for word in words:
                _put(self._words, word, place)

    def by_key(self, key: str) -> list[Party]:
        """Who has exactly that handle or whole name."""
        return [self.parties[place] for place in self._keys.get(key, ())]

    def by_name(self, key: str) -> list[Party]:
        """Who has exactly that whole name; handles do not count."""
        return [self.parties[place] for place in self._names.get(key, ())]

    def by_word(self, word: str, limit: int = 9) -> list[Party]:
        """Who has `word` as a word of the name, at most `limit` of them: more than a list can show is no use."""
        return [self.parties[place] for place in self._words.get(word, ())[:limit]]

    def known_as(self, initial: str) -> Iterator[str]:
        """All keys and words with that first letter, under which somebody is found."""
        return (word for word in self._words.keys() | self._keys.keys() if word.startswith(initial))

    def by_beginning(self, beginning: str, limit: int) -> Iterator[Party]:
        """At most `limit` different parties with a word or name that begins so, in alphabetical order."""
        if self._beginnings is None:
            self._beginnings = sorted(self._words.keys() | self._keys.keys())
        seen: set[int] = set()
        for position in range(bisect_left(self._beginnings, beginning), len(self._beginnings)):
            word = self._beginnings[position]
            if not word.startswith(beginning):
                return
            for place in (*self._keys.get(word, ()), *self._words.get(word, ())):
                if place in seen:
                    continue
                seen.add(place)
                yield self.parties[place]
                if len(seen) >= limit:
                    return


def _put(places: dict[str, list[int]], key: str, place: int) -> None:
    """Note `place` under `key` once; `place` only rises, so that the last one tells."""
    if key:
        known = places.setdefault(key, [])
        if not known or known[-1] != place:
            known.append(place)
