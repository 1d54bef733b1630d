"""What stands around a name on an attendance line: brackets, remarks, posts and places between commas."""

from typing import NamedTuple

from msgspec.structs import replace

from notulen.domain.attendee import Presence
from notulen.domain.party import Party, PartyKind
from notulen.parsing.capture_presence import count_of, is_about_coming, presence_of, take_presence
from notulen.parsing.name_keys import is_post_word
from notulen.parsing.name_parts import HONORIFICS, word_set
from notulen.parsing.name_places import body_said, office_in, office_said
from notulen.parsing.names import NameIndex

GROUP_WORDS = word_set(
    "jajaran staf para seluruh semua tim rombongan beberapa anggota perwakilan pejabat asn tenaga undangan relawan "
    "kelompok forum delegasi pengurus wartawan media unsur eselon mahasiswa pegawai staff team members delegation"
)
"""Words that a body of people begins with."""
_ROLES = word_set("moderator notulis narasumber pimpinan ketua mc host operator pembicara pemapar undangan tamu")
_BULLETS = "-*•–—·"
_DIVIDERS = {" – ": " - ", " — ": " - ", " / ": " - ", " | ": " - ", "; ": " - ", "_": " - "}
_FROM = " dari "


class Said(NamedTuple):
    """What the parts around the name say; each may be empty."""

    name: str = ""
    post: str = ""
    office: Party | None = None
    presence: Presence | None = None
    represented_by: str = ""
    size: int | None = None
    note: str = ""


def without_bullet(body: str) -> str:
    """`body` without the "1." or "-" of a pasted list."""
    first, _, rest = body.partition(" ")
    is_number = len(first) < 4 and first[:-1].isdigit() and first[-1] in ".)"
    return rest.strip() if rest.strip() and (is_number or (len(first) == 1 and first in _BULLETS)) else body


def names_somebody(remark: str) -> bool:
    """Whether a remark is a person: "Telkom (Pak Anton)"."""
    words = remark.split()
    return len(words) > 1 and words[0].rstrip(".").casefold() in HONORIFICS


def read_brackets(body: str, names: NameIndex) -> tuple[str, Said]:
    """`body` without its brackets, and what stood in them. Brackets that do not close are text."""
    said = Said()
    outside = []
    rest = body
    while True:
        before, opening, after = rest.partition("(")
        inside, closing, behind = after.partition(")")
        if not opening or not closing:
            outside.append(rest)
            return " ".join(outside), said
        outside.append(before)
        inside = inside.strip()
        if inside.startswith("@"):
            outside.append(inside)
        elif inside:
            said = read_remark(inside, said, names)
        rest = behind


def read_remark(remark: str, said: Said, names: NameIndex) -> Said:
    """What one pair of brackets, or one part between commas that is no degree, says."""
    is_number = not any(map(str.isalpha, remark)) and count_of(remark) is None
    if is_number or (is_about_coming(remark) and presence_of(remark) is None) or remark.casefold() in _ROLES:
        return said._replace(note=f"{said.note}; {remark}" if said.note else remark)
    presence = presence_of(remark)
    if presence is not None and said.presence is None:
        return said._replace(presence=presence)
    count = count_of(remark)
    if count is not None and said.size is None:
        return said._replace(size=count)
    place = joined(said.office, office_said(remark, names))
    if place is not None:
        return said._replace(office=place)
    came = take_presence(["", *remark.split()])
    if came.represented_by or came.note:
        return said._replace(presence=came.presence, represented_by=came.represented_by, note=came.note)
    if not said.post and remark.casefold() not in GROUP_WORDS:
        return said._replace(post=remark)
    return said._replace(note=f"{said.note}; {remark}" if said.note else remark)


def joined(known: Party | None, named: Party | None) -> Party | None:
    """Where somebody is from when both are said: an office and its province are one place; else None."""
    if named is None or known is None or known.kind is PartyKind.UNKNOWN:
        return named
    if (known.kind, known.key) == (named.kind, named.key):
        return known if known.written else named
    office, province = (known, named) if known.kind is PartyKind.OFFICE else (named, known)
    fits = office.kind is PartyKind.OFFICE and province.kind is PartyKind.PROVINCE and not office.province
    return office_in(office, province) if fits and not province.written else None


def read_segments(text: str, said: Said, names: NameIndex) -> Said:
    """Split at " - " and at commas what is no part of the name: a post, a place, a presence."""
    before, origin, place = text.partition(_FROM)
    if origin and office_said(place.partition(",")[0].strip(), names):
        text = f"{before} - {place}"  # "Pak Budi dari Jateng"
    label, colon, rest = text.partition(":")
    if colon and rest.strip() and label.strip().casefold() in _ROLES:
        text = rest.strip()
        said = said._replace(note=f"{said.note}; {label.strip()}" if said.note else label.strip())
    for divider, plain in _DIVIDERS.items():
        text = text.replace(divider, plain)
    segments = [part.strip() for part in text.split(" - ")]
    if len(segments) > 1 and office_said(segments[0], names):
        segments = [*segments[1:], segments[0]]
    for segment in segments[1:]:
        body = _body(segment, said, names)
        said = said._replace(office=body) if body else read_remark(segment, said, names) if segment else said
    head, *parts = [part.strip() for part in segments[0].split(",")]
    degrees = []
    for part in parts:
        is_remark = part and (presence_of(part) or office_said(part, names) or is_post_word(part.split()[0]))
        body = None if is_remark else _body(part, said, names)
        if body is not None:
            said = said._replace(office=body)
        elif is_remark:
            said = read_remark(part, said, names)
        elif part:
            degrees.append(part)
    return said._replace(name=", ".join([head, *degrees]).strip(" ,"))


def _body(part: str, said: Said, names: NameIndex) -> Party | None:
    """The body nobody knows that `part` is, of the province that is said beside it; None when an office is."""
    body = body_said(part, names) if said.office is None or said.office.kind is PartyKind.PROVINCE else None
    if body is None or said.office is None:
        return body
    is_elsewhere = said.office.written or body.province not in ("", said.office.province)
    return None if is_elsewhere else replace(body, province=said.office.province)
