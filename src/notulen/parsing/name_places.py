"""Finds the office or province that a text names, as a whole or somewhere in it."""

from msgspec.structs import replace

from notulen.domain.party import Party, PartyKind
from notulen.parsing.names import NameIndex

_LONGEST_PLACE = 5
_MOST_WORDS = 12


def place_named(text: str, names: NameIndex) -> Party | None:
    """The office or province whose name or alias `text` is; None for people and for parts of names."""
    party = names.resolve_whole(text).party
    return party if party and party.kind in (PartyKind.PROVINCE, PartyKind.OFFICE) else None


def place_within(words: list[str], names: NameIndex) -> Party | None:
    """Where a group or post belongs: "Bappeda Provinsi Banten" is Bappeda, of Banten.

    The longest name at the end counts first, then an office anywhere before it.
    """
    before, last = _at_the_end(words[-_MOST_WORDS:], names)
    if last is not None and (last.kind is PartyKind.OFFICE or last.province == ""):
        return last
    office = _office_among(before, names)
    if office is not None and last is not None and not office.province:
        return replace(office, province=last.key)
    return office or last


def _at_the_end(words: list[str], names: NameIndex) -> tuple[list[str], Party | None]:
    for start in range(max(0, len(words) - _LONGEST_PLACE), len(words)):
        found = place_named(" ".join(words[start:]), names)
        if found is not None:
            return words[:start], found
    return words, None


def _office_among(words: list[str], names: NameIndex) -> Party | None:
    for first in range(len(words)):
        for end in range(min(len(words), first + _LONGEST_PLACE), first, -1):
            found = place_named(" ".join(words[first:end]), names)
            if found is not None and found.kind is PartyKind.OFFICE:
                return found
    return None
