"""Takes apart what people call themselves in a video call: the name, where they are from, and what is neither."""

import re
import unicodedata
from collections.abc import Sequence

from notulen.domain.attendance_plan import Grounds, NameKind
from notulen.domain.party import Party, PartyKind
from notulen.domain.value import Value
from notulen.parsing.device_names import is_account_word, is_device, kind_of, owner_of
from notulen.parsing.name_keys import is_organisation_word, is_post_word
from notulen.parsing.name_parts import is_degree, word_set
from notulen.parsing.names import NameIndex

_LONGEST = 160
_MOST_WORDS = 16
_LONGEST_PLACE = 6
_SHORT_HANDLE = 4
_DISKOMINFO = "diskominfo"
_DIVIDERS = re.compile(r"\s+[-–—~]+\s*|\s*[-–—~]+\s+|[_/|\\•·:;\[\]{}]+|[()]+")
_NAMES_OF_REGIONS = frozenset(("kab", "kab.", "kabupaten", "kota", "kec", "kec.", "kecamatan", "uptd", "pt", "cv"))
_PARTS_OF_PROVINCES = frozenset(
    ("barat", "timur", "utara", "selatan", "tengah", "tenggara", "pusat", "besar", "jaya", "raya", "tamiang", "singkil")
)
"""Behind the name of a province they make a regency's: "Aceh Besar", "Lampung Selatan"."""
_BEFORE_A_NAME = re.compile(r"[\W_]*(?:\d{1,4}[\W_]+)?(?:yth\b[\W_]*)?", re.IGNORECASE)
_STAND_INS = word_set(
    "staf staff wakil mewakili utusan perwakilan pendamping asisten ajudan sespri sekpri sopir istri suami an"
)
"""Right before a name they say that somebody else is meant: "Staf Irman", not "Staf Ahli Gubernur - Padli"."""
_JOINERS = frozenset(("&", "dan", "and", "+"))
_LONGEST_DEGREE = 3
_MAIL_PARTS = re.compile(r"[.@_+-]+")
_MAIL_AROUND = ("diskominfotik", "diskominfo", "dinkominfo", "kominfo", "pemprov", "pemda", "prov")


class ShownName(Value, frozen=True):
    """`name` is the plain name with titles ("Drs. Zulhendri, M.Si"), empty when it is nobody's.

    `province` is a code, `office` an id; `place` what was written of a place that nobody knows, and `is_regional` says
    that it is a regency, a town or a company. Of a device `name` is whoever it says it belongs to. `doubt` says why it
    may be another than the one named: somebody who stands in (STANDS_IN), or several at once (TOGETHER).
    """

    kind: NameKind
    name: str = ""
    province: str = ""
    office: str = ""
    place: str = ""
    is_regional: bool = False
    doubt: Grounds | None = None


def unnumbered(shown: str) -> str:
    """`shown` without what people put before a name to be sorted or honoured: "01_Sumsel_Jon Kenedy", "Yth. Irman"."""
    found = _BEFORE_A_NAME.match(shown[:_LONGEST])
    return shown[found.end() :] or shown if found else shown


def read_shown_name(shown: str, names: NameIndex, email: str = "") -> ShownName:
    """What `shown` says. The domain of `email` tells a province or an office where the name does not."""
    kind = kind_of(shown)
    province, office = place_of_email(email, names)
    if kind is not NameKind.PERSON:
        name = owner_of(shown) if kind is NameKind.DEVICE else ""
        return ShownName(kind=kind, name=name, province=province, office=office)
    lettered = " ".join(
        _unhyphened(word, names) for word in _lettered(unnumbered(shown))[:_LONGEST].split()[: 2 * _MOST_WORDS]
    )
    segments = [part for part in map(str.strip, _DIVIDERS.split(lettered)) if part]
    if len(segments) > 1:
        segments = [part for part in segments if not is_device(part)] or segments
    read = [_read(part, names) for part in segments]
    places = [each for each in read if each.is_place]
    people = [each for each in read if not each.is_place and _name(list(each.words))]
    chosen = people or places
    words = chosen[0].words if chosen else ()
    if not people:  # the name stands among the words of a place: "Jon Kenedy Kominfo Sumsel"
        words = next((each.words for each in places if each.words and each.is_mixed), words)
    found = next((each.province for each in (*places, *people) if each.province), province)
    told = next((each.office for each in (*places, *people) if each.office), "" if found else office)
    if told == _DISKOMINFO and found:
        told = ""  # a province stands for its Diskominfo
    unknown = next((each.text for each in places if not each.province and not each.office), "")
    told_apart = {word.casefold() for word in words}
    others = [each for each in read if told_apart.isdisjoint(map(str.casefold, each.words)) and _name(list(each.words))]
    is_together = bool(words) and (bool(others) or any(each.is_together for each in read) or _lists_names(words))
    name = _name(list(words))
    return ShownName(
        kind=kind if name else NameKind.ACCOUNT,
        name=name,
        province=found,
        office=told,
        place=unknown,
        is_regional=not found and not told and any(each.is_regional for each in places),
        doubt=Grounds.STANDS_IN
        if any(each.is_for_another for each in read)
        else Grounds.TOGETHER
        if is_together
        else None,
    )


def place_of_email(email: str, names: NameIndex) -> tuple[str, str]:
    """The province's code and the office's id that the domain of an address names: "kominfo-sumut.example"."""
    _, at, domain = email.casefold().partition("@")
    if not at:
        return "", ""
    for part in _MAIL_PARTS.split(domain)[:_MOST_WORDS]:
        stem = part
        for around in _MAIL_AROUND:
            stem = stem.removeprefix(around).removesuffix(around) or stem
        if len(stem) < _SHORT_HANDLE:
            continue
        party = names.resolve_whole(stem).party
        if party is not None and party.kind is PartyKind.PROVINCE:
            return party.key, ""
        if party is not None and party.kind is PartyKind.OFFICE and len(stem) > _SHORT_HANDLE:
            return "", party.key
    return "", ""


class _Segment(Value, frozen=True):
    text: str
    words: tuple[str, ...]
    province: str = ""
    office: str = ""
    is_place: bool = False
    """Whether it names a place, an office or a post at all."""
    is_mixed: bool = False
    """Whether words of a name may stand beside it: "Jon Kenedy Kominfo Sumsel", not "Kominfo Kab. Bogor"."""
    is_regional: bool = False
    is_for_another: bool = False
    is_together: bool = False


def _read(text: str, names: NameIndex) -> _Segment:
    words = text.split()[:_MOST_WORDS]
    kept: list[str] = []
    province = office = ""
    is_place, is_mixed, is_regional, at = False, True, False, 0
    is_for_another = is_together = False
    while at < len(words):
        width, party = _place_at(words, at, names)
        bare = words[at].casefold()
        after = words[at + width].casefold() if at + width < len(words) else ""
        if party is not None and party.kind is PartyKind.PROVINCE and after in _PARTS_OF_PROVINCES:
            is_place = is_regional = True
            width += 1
        elif party is not None:
            province = province or (party.key if party.kind is PartyKind.PROVINCE else party.province)
            office = office or (party.key if party.kind is PartyKind.OFFICE else "")
            is_place = True
        elif is_organisation_word(bare) or is_post_word(bare):
            is_place = True
        elif bare in _NAMES_OF_REGIONS:
            is_place, is_mixed, is_regional = True, False, True
        else:
            before = words[at - 1].casefold() if at else ""
            is_for_another = is_for_another or before.replace(".", "") in _STAND_INS
            is_together = is_together or (len(kept) > 1 and before in _JOINERS)
            kept.append(words[at])
        at += width
    if is_regional:  # a regency or a company is neither its province nor an office of it
        kept, province, office = kept if is_mixed else [], "", ""
    return _Segment(
        text=text,
        words=tuple(kept),
        province=province,
        office=office,
        is_place=is_place,
        is_mixed=is_mixed,
        is_regional=is_regional,
        is_for_another=is_for_another,
        is_together=is_together,
    )


def _lists_names(words: Sequence[str]) -> bool:
    """Whether names stand behind a comma, where degrees do: "Irman, Rina", not "Irman, M.Si"."""
    behind = [word.strip(" ,") for word in " ".join(words).partition(",")[2].split()]
    return any(len(word) > _LONGEST_DEGREE and word.isalpha() and not is_degree(word) for word in behind)


def _place_at(words: list[str], at: int, names: NameIndex) -> tuple[int, Party | None]:
    """How many words from `at` are a province or office, and which."""
    for width in range(min(_LONGEST_PLACE, len(words) - at), 0, -1):
        text = " ".join(words[at : at + width]).strip(" ,.")
        party = names.resolve_whole(text).party if text else None
        if party is None or party.kind not in (PartyKind.PROVINCE, PartyKind.OFFICE):
            continue
        # "Big", "Lan" and "Bps" may be names of people: a short handle counts in capitals only.
        if party.kind is PartyKind.OFFICE and len(text) <= _SHORT_HANDLE and not text.isupper():
            continue
        if width > 1 or not is_degree(text):
            return width, party
    return 1, None


def _unhyphened(word: str, names: NameIndex) -> str:
    """`word` with its hyphen set apart when a place stands before or behind it: "Sumut-Irman", not "Al-Amin"."""
    parts = word.split("-")
    if len(parts) == 1 or not all(parts):
        return word
    is_place = any(_place_at([part], 0, names)[1] or is_organisation_word(part) for part in (parts[0], parts[-1]))
    return " - ".join(parts) if is_place else word


def _name(words: list[str]) -> str:
    """The words less numbers and roles; empty when nothing but roles and rooms is there."""
    named = [word for word in words if any(map(str.isalpha, word))]
    if all(is_account_word(word) for word in named):
        return ""
    while named and is_account_word(named[0]):
        del named[0]
    while named and is_account_word(named[-1]) and not is_degree(named[-1]):
        del named[-1]
    return " ".join(named).strip(" ,;-")


def _lettered(text: str) -> str:
    """`text` less emoji, symbols and characters that cannot be seen."""
    kept = (" " if unicodedata.category(each)[0] in "SC" else each for each in unicodedata.normalize("NFC", text))
    return " ".join("".join(kept).split())
