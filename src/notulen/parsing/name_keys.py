"""Folds names and handles to keys, so that one person, office or province is found under many spellings."""

import unicodedata
from collections.abc import Container

from notulen.parsing.name_parts import degree_width, is_acting, is_title, word_set

_SPLITTERS = str.maketrans(dict.fromkeys("_/|-–—:()[]", " "))
DIVIDERS_AND_COMMA = _SPLITTERS | {ord(","): " "}
"""What parts the words of a name from those of a place, for `str.translate`: "Sumut_Irman", "Padli (Babel)"."""
_NOT_IN_A_KEY = str.maketrans(dict.fromkeys(" .,_-'’`/&+\t\n"))
_LONGEST_PLACE = 5

_ORGANISATION = word_set(
    "diskominfo diskominfotik diskominfosantik diskominfosp diskominfostandi kominfo kominfotik kemenkominfo "
    "kemkominfo komdigi kemkomdigi bappeda bpkp bssn anri opd rtik askompsi dinas badan biro pemprov pemda "
    "pemerintah provinsi prov propinsi komunikasi informatika statistik persandian sekretariat setda ditjen "
    "direktorat kementerian"
)
_OF_THE_STATE = word_set(
    "dinas dinkes disdik dishub disnaker disdukcapil badan bappeda bappelitbangda bapenda bpkad bkpsdm bpbd bps "
    "bpn bmkg balai loka uptd upt kantor biro bagian lembaga komisi kpu bawaslu dewan dprd dpr ditjen direktorat "
    "sekretariat setda setwan inspektorat satpol kementerian pemprov pemkab pemkot pemda pemerintah kecamatan "
    "kelurahan polda polres kejaksaan kejati kejari pengadilan kodam kodim korem"
)
_OF_OTHERS = word_set(
    "universitas university politeknik institut institute sekolah akademi fakultas stmik stie stikes smk sma rs "
    "rsu rsud rsup puskesmas klinik pt cv ud perum perumda perusahaan bumd bank koperasi yayasan lsm asosiasi "
    "perkumpulan persatuan himpunan ikatan"
)
_BODIES_BEGIN = ("kemen", "diskominfo", "dinkominfo")
"""What names of one word begin with: "Kemenparekraf", "Diskominfostaper"."""
_POST = word_set(
    "kepala kadis kadiskominfo kadiskominfotik kadin sekdis sekda sekretaris kabid kasi kasie kasubbag kasubag "
    "kabag kabiro kabadan koordinator subkoordinator subkoor direktur dirjen eksekutif eselon staf gubernur wagub "
    "wakil bupati walikota asisten deputi menteri bidang seksi ikp aptika daerah ketua pranata humas ahli"
)
_JOINERS = frozenset(("dan", "di", "pada", "the", "of"))
_ROMAN = frozenset(("i", "ii", "iii", "iv", "v"))


def handle_key(text: str) -> str:
    """`text` as handles are compared: case, spaces, dots, dashes, underscores and accents do not count.

    "Papua Barat", "papua-barat" and "papua_barat" are all `papuabarat`.
    """
    if not text.isascii():
        text = without_marks(text)
    return text.casefold().translate(_NOT_IN_A_KEY)


def without_marks(text: str) -> str:
    """`text` less accents, invisible characters, controls and emoji."""
    kept = []
    for character in unicodedata.normalize("NFKD", text):
        if character.isascii() or unicodedata.category(character)[0] not in "MCS":
            kept.append(character)
    return "".join(kept)


def name_words(name: str) -> tuple[str, ...]:
    """The words of a plain name as they are looked up: folded, without dots ("wa", "ode", "iis", "indriyani")."""
    if not name.isascii():
        name = without_marks(name)
    return tuple(name.casefold().replace(".", " ").replace("-", " ").split())


def fold_name(written: str, places: Container[str] = frozenset()) -> str:
    """The key under which one person is recognised, however written: "Sumut_Irman" and "Ir. H. Irman, M.Si" agree.

    Words of organisations and posts, and names of `places` (as `handle_key` gives them), are left out, then
    titles and degrees while a word is left. Words in brackets count only when nothing stands outside them.
    Particles of names (Wa Ode, I Gusti, Andi) and initials stay: only a person can tell whether they matter.
    """
    plain = written if written.isascii() else without_marks(written)
    outside = _fold(_outside_brackets(plain), places)
    return outside or _fold(plain, places) or " ".join(name_words(plain.translate(_SPLITTERS)))


def is_post_word(word: str) -> bool:
    """Whether `word` begins or belongs to a post: "Kepala", "Plt.", "Kadiskominfo"."""
    bare = word.strip(".,").casefold()
    return bare in _POST or is_acting(word)


def is_organisation_word(word: str) -> bool:
    """Whether `word` belongs to an organisation's name: "Dinas", "Diskominfo"."""
    return word.strip(".,").casefold() in _ORGANISATION


def begins_a_body(words: list[str]) -> bool:
    """Whether `words` begin as an institution is called: "Universitas Negeri Makassar", "PT Len", "Kemenparekraf".

    One word alone is one in capitals ("KPU") or when it begins as ministries do; "Balai" says nothing.
    """
    first = words[0].strip(".,") if words else ""
    folded = first.casefold()
    if folded.startswith(_BODIES_BEGIN):
        return True
    is_one = folded in _OF_THE_STATE or folded in _OF_OTHERS
    return is_one and (len(words) > 1 or (first.isupper() and len(first) > 2))


def is_of_the_state(word: str) -> bool:
    """Whether a body whose name begins with `word` is an authority, so that a province in its name is its own."""
    return word.strip(".,").casefold() not in _OF_OTHERS


def _outside_brackets(text: str) -> str:
    if "(" not in text:
        return text
    kept, depth = [], 0
    for character in text:
        if character == "(":
            depth += 1
            kept.append(" ")
        elif character == ")" and depth:
            depth -= 1
        elif not depth:
            kept.append(character)
    return "".join(kept)


def _fold(text: str, places: Container[str]) -> str:
    words = text.partition(",")[0].translate(_SPLITTERS).split()
    words = _without_titles(_without_organisations(_part_glued(words), places))
    return " ".join(name_words(" ".join(words)))


def _part_glued(words: list[str]) -> list[str]:
    """`words` with a post's words parted that a dot holds together: "Kepala.Dinas"."""
    parted: list[str] = []
    for word in words:
        head = word.partition(".")[0]
        is_glued = "." in word[:-1] and (is_post_word(head) or is_organisation_word(head))
        parted.extend(word.replace(".", " ").split() if is_glued else [word])
    return parted


def _without_organisations(words: list[str], places: Container[str]) -> list[str]:
    kept: list[str] = []
    position, was_dropped = 0, False
    while position < len(words):
        width = _place_width(words, position, places)
        word = words[position].strip(".").casefold()
        follows = was_dropped and (word in _ROMAN or word in _JOINERS)
        if not width and (word in _ORGANISATION or word in _POST or is_acting(word) or follows):
            width = 1
        if not width:
            kept.append(words[position])
        was_dropped = bool(width)
        position += width or 1
    return kept


def _place_width(words: list[str], position: int, places: Container[str]) -> int:
    """How many words from `position` name a place, the longest first: Papua Barat Daya before Papua Barat."""
    for width in range(min(_LONGEST_PLACE, len(words) - position), 0, -1):
        if handle_key("".join(words[position : position + width])) in places:
            return width
    return 0


def _without_titles(words: list[str]) -> list[str]:
    first, last = 0, len(words)
    while last - first > 1 and is_title(words[first]):
        first += 1
    while last - first > 1 and (width := degree_width(words[first:last])):
        last -= width
    return words[first:last]
