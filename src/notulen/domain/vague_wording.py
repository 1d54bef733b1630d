"""Words that promise without saying when, how many, who or what: a table, and where they stand in a text."""

import re
from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache

from notulen.domain.value import Value


class Remedy(StrEnum):
    """What would be better than the word."""

    DATE = "date"
    NUMBER = "number"
    NAME = "name"
    LIST = "list"
    """Everything that "etc." stands for."""
    CONDITION = "condition"


class VagueWord(Value, frozen=True):
    """A vague piece of a text as it stands there, and what would be better."""

    word: str
    remedy: Remedy


_TABLE: Mapping[Remedy, tuple[str, ...]] = {
    Remedy.DATE: (
        "segera", "dengan segera", "sesegera mungkin", "secepatnya", "secepat mungkin", "dalam waktu dekat",
        "waktu dekat", "dalam waktu singkat", "menyusul", "beberapa waktu", "beberapa waktu lagi", "beberapa hari",
        "beberapa hari lagi", "di kemudian hari", "pada waktunya", "pada saatnya", "bila ada waktu",
        "asap", "as soon as possible", "soon", "shortly", "promptly", "immediately", "in due course", "in due time",
        "in the near future", "at a later date", "some time", "at some point",
    ),
    Remedy.NUMBER: (
        "sekitar", "kurang lebih", "kira-kira", "secukupnya", "seperlunya", "sebanyak-banyaknya",
        "approximately", "roughly", "around", "a few", "several",
    ),
    Remedy.NAME: (
        "pihak terkait", "pihak-pihak terkait", "instansi terkait", "bidang terkait", "opd terkait", "dinas terkait",
        "relevant parties", "parties concerned", "relevant agencies",
    ),
    Remedy.LIST: (
        "dll", "dsb", "dst", "dan lain-lain", "dan lain lain", "dan lainnya", "dan sebagainya", "dan seterusnya",
        "etc", "and so on", "and so forth",
    ),
    Remedy.CONDITION: (
        "jika memungkinkan", "bila memungkinkan", "apabila memungkinkan", "kalau memungkinkan", "jika perlu",
        "bila perlu", "apabila perlu", "kalau perlu", "jika diperlukan", "bila diperlukan", "apabila diperlukan",
        "sebisa mungkin", "sedapat mungkin", "semaksimal mungkin",
        "if possible", "where possible", "if necessary", "if needed", "as needed", "as far as possible",
    ),
}  # fmt: skip
"""As they are looked for: whole words in any case, any space between them. Another one is a word more in its row."""

_COUNTED = frozenset(("sekitar", "around"))
"""Vague before a figure only: "masyarakat sekitar" is a place."""

_FIGURE_WORDS = "pukul tanggal satu dua tiga empat lima sepuluh seratus puluhan ratusan ribuan"
_FIGURE = rf"(?=\s+(?:\d|rp\.?\s*\d|(?:{'|'.join(_FIGURE_WORDS.split())})\b))"
_QUOTED = re.compile(r"\"[^\"]*\"|“[^”]*”|«[^»]*»")


def _pattern(phrase: str) -> str:
    spaced = r"\s+".join(re.escape(word) for word in phrase.split())
    return spaced + (_FIGURE if phrase in _COUNTED else "")


_REMEDIES = {phrase: remedy for remedy, phrases in _TABLE.items() for phrase in phrases}
_VAGUE = re.compile(
    rf"(?<![\w-])(?:{'|'.join(_pattern(each) for each in sorted(_REMEDIES, key=len, reverse=True))})(?![\w-])",
    re.IGNORECASE,
)


_TELLING = frozenset(max(phrase.split(), key=len) for phrase in _REMEDIES)
"""The longest word of each phrase: a text without any of them is not searched further."""
_WORD = re.compile(r"[\w-]+")


@lru_cache(maxsize=20_000)
def vague_words(text: str) -> tuple[VagueWord, ...]:
    """Each vague word of `text` once, in its order; what stands in quotation marks was said so and is not vague.

    The answers are kept: the same thousands of texts are asked about at every Enter.
    """
    if _TELLING.isdisjoint(_WORD.findall(text.lower())):
        return ()
    distinct: dict[str, str] = {}
    for found in _VAGUE.finditer(_QUOTED.sub(" ", text)):
        word = " ".join(found.group().split())
        distinct.setdefault(word.casefold(), word)
    return tuple(VagueWord(word=word, remedy=_REMEDIES[folded]) for folded, word in distinct.items())
