"""Which provinces a text speaks of, by any of their names."""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from notulen.domain.province import Province

Mentioned = Callable[[str], frozenset[str]]
"""The codes of the provinces a text speaks of."""

_PLACES = ("di", "in", "at")


def mentions(provinces: Iterable[Province]) -> Mentioned:
    """A function that finds `provinces` in a text."""
    names = tuple((name, each.code) for each in provinces for name in (each.name, each.short_name, *each.aliases))
    return _finder(names)


@lru_cache(maxsize=2)
def _finder(names: tuple[tuple[str, str], ...]) -> Mentioned:
    codes = {name.casefold(): code for name, code in names}
    # The longest first, so that "Papua Barat Daya" is neither Papua nor Papua Barat.
    listed = "|".join(re.escape(name) for name in sorted(codes, key=len, reverse=True))
    found_in = re.compile(rf"(?:\b({'|'.join(_PLACES)})\s+)?(?<!\w)({listed})(?!\w)", re.IGNORECASE)

    def codes_in(text: str) -> frozenset[str]:
        """ "di Jakarta" is where something is, "Jakarta" who is meant."""
        found = found_in.finditer(text) if listed else ()
        return frozenset(codes[each[2].casefold()] for each in found if not each[1] and not each[2].startswith("di "))

    return codes_in


def no_mentions(text: str) -> frozenset[str]:
    """For who knows no provinces."""
    return frozenset()
