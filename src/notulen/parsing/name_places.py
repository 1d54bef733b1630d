"""Finds the office or province that a text names, as a whole or somewhere in it."""

from msgspec.structs import replace

from notulen.domain.party import Party, PartyKind
from notulen.parsing.name_keys import begins_a_body, is_of_the_state
from notulen.parsing.names import NameIndex

_LONGEST_PLACE = 6
_DISKOMINFO = "diskominfo"
_MOST_WORDS = 12
_PROVINCE_WORDS = ("provinsi", "prov.", "prov", "propinsi")

_REGENCY_WORDS = frozenset(("kab", "kab.", "kabupaten", "kota", "kec", "kec.", "kecamatan"))


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


def office_said(text: str, names: NameIndex) -> Party | None:
    """As `place_named`, for an office written with its province too: "Diskominfo Jatim"; its wording is kept."""
    whole = place_named(text, names)
    if whole is not None:
        is_other = whole.kind is PartyKind.OFFICE and text.strip().casefold() != whole.name.casefold()
        return replace(whole, written=text.strip()) if is_other and not text.islower() else whole
    words = text.split()
    before, last = _at_the_end(words, names)
    office = place_named(" ".join(before), names) if last is not None and last.kind is PartyKind.PROVINCE else None
    if office is not None and last is not None and office.kind is PartyKind.OFFICE and not office.province:
        return replace(office_in(office, last), written=text.strip())  # "Bappeda Jateng"
    province = diskominfo_of(words, names)
    return replace(province, written=text.strip()) if province is not None else None


def body_said(text: str, names: NameIndex) -> Party | None:
    """A body the directory does not know, told by the word its name begins with, as a group called what is written.

    "Dinas Perkebunan Provinsi Jambi" is of Jambi, "BPS Provinsi Jambi" BPS there; a university or a company stands
    for no province, and a regency's office not for the province of the same name.
    """
    words = text.split()
    if not begins_a_body(words):
        return None
    before, last = _at_the_end(words, names)
    while before and before[-1].casefold() in _PROVINCE_WORDS:
        before = before[:-1]
    is_regional = any(word.casefold() in _REGENCY_WORDS for word in words)
    if last is None or last.kind is not PartyKind.PROVINCE or is_regional or not is_of_the_state(words[0]):
        return Party(kind=PartyKind.GROUP, name=text)
    office = place_named(" ".join(before), names)
    if office is not None and office.kind is PartyKind.OFFICE and not office.province:
        return replace(office_in(office, last), written=text)
    return Party(kind=PartyKind.GROUP, name=text, province=last.key)


def office_in(office: Party, province: Party) -> Party:
    """An office and its province as one place. A province stands for its Diskominfo, whatever that is called."""
    if office.key == _DISKOMINFO:
        return replace(province, written=office.written or office.name)
    return replace(office, province=province.key)


def diskominfo_of(words: list[str], names: NameIndex) -> Party | None:
    """The province whose Diskominfo `words` name from beginning to end ("Dinas Kominfo Provinsi Banten"), if any."""
    before, last = _at_the_end(words, names)
    while before and before[-1].casefold() in _PROVINCE_WORDS:
        before = before[:-1]
    if last is None or last.kind is not PartyKind.PROVINCE or not before:
        return None
    office = place_named(" ".join(before), names)
    return last if office is not None and office.key == _DISKOMINFO else None


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
