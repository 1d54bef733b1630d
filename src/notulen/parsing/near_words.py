"""What somebody may have meant who typed a word that stands nowhere."""

from collections.abc import Collection, Iterator, Sequence
from itertools import product

_CHOICES = 5
_LEAST_LIKENESS = 65.0  # percent: one letter wrong in four is 75, two left out of seven 83
_CLEAR_LIKENESS = 80.0  # two letters changed round in five, one left out of five or doubled
_CLEAR_LEAD = 5.0


def near_phrases(asked: Sequence[str], unknown: Sequence[str], vocabulary: Collection[str]) -> Iterator[str]:
    """`asked` with each of its `unknown` words as one of those of the `vocabulary` nearest to it, the nearest first."""
    choices = [nearest(word, vocabulary) for word in unknown]
    combined = (tuple(zip(unknown, chosen, strict=True)) for chosen in product(*choices))
    for pairs in sorted(combined, key=lambda each: (-sum(likeness for _, (_, likeness) in each), each)):
        meant = {word: near for word, (near, _) in pairs}
        yield " ".join(meant.get(word, word) for word in asked)


def nearest(word: str, vocabulary: Collection[str]) -> list[tuple[str, float]]:
    """The words like `word`, with how many percent of it they share, the nearest first."""
    from rapidfuzz import fuzz, process

    found = process.extract(word, vocabulary, scorer=fuzz.ratio, limit=None, score_cutoff=_LEAST_LIKENESS)
    alike = sorted(
        ((near, likeness) for near, likeness, _ in found if near != word), key=lambda each: (-each[1], each[0])
    )
    return alike[:_CHOICES]


def clearly_nearest(word: str, vocabulary: Collection[str]) -> list[str]:
    """The words that are much like `word`, all about as much; empty when none is, or others come close behind."""
    alike = nearest(word, vocabulary)
    if not alike or alike[0][1] < _CLEAR_LIKENESS:
        return []
    return [near for near, likeness in alike if likeness > alike[0][1] - _CLEAR_LEAD]
