"""What is drawn on a terminal that knows ASCII only: each character gets one of its width, frames and marks too."""

import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from rich.cells import cell_len
from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

_UNKNOWN = "?"
_MARKS = {
    "·": ".", "•": "*", "…": ".", "›": ">", "‹": "<", "«": '"', "»": '"', "“": '"', "”": '"', "„": '"',
    "‘": "'", "’": "'", "–": "-", "—": "-", "−": "-", "×": "x", "≤": "<", "≥": ">", "≈": "~", "°": "o",
    "●": "*", "○": "o", "◉": "*", "◐": "/", "◆": "+", "■": "#", "□": "o", "✓": "v", "✗": "x",
    "▶": ">", "▸": ">", "◀": "<", "◂": "<", "▲": "^", "▴": "^", "▼": "v", "▾": "v",
    "←": "<", "→": ">", "↑": "^", "↓": "v", "↵": "<", "\u00a0": " ",
}  # fmt: skip
_DOUBLE_LINES = frozenset("━═")


class AsciiGlyphs(LineFilter):
    """Works on what is drawn, whoever drew it: nothing that is shown can forget it."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The segments in ASCII, each as wide as it was."""
        return [Segment(in_ascii(text), style, control) for text, style, control in segments]


@lru_cache(4096)
def in_ascii(text: str) -> str:
    """`text` in ASCII, in as many cells: a letter without its accent, a mark by a sign like it, `?` for the rest."""
    if text.isascii():
        return text
    if all(cell_len(character) == 1 for character in text):
        return "".join(map(_sign, text))
    drawn = ""
    for end, character in enumerate(text, 1):  # letters made of several characters take cells only together
        drawn += _sign(character) * (cell_len(text[:end]) - len(drawn))
    return drawn


def _sign(character: str) -> str:
    if character.isascii():
        return character
    if character in _MARKS:
        return _MARKS[character]
    if "\u2500" <= character <= "\u257f":
        return _frame(character)
    if "\u2580" <= character <= "\u259f":
        return "." if character == "░" else "#"
    base = unicodedata.normalize("NFKD", character)[:1]
    return base if base.isascii() and base.isprintable() and base.strip() else _UNKNOWN


def _frame(character: str) -> str:
    name = unicodedata.name(character)
    if character in _DOUBLE_LINES:
        return "="
    if " AND " in name:
        return "+"
    return "-" if name.endswith("HORIZONTAL") else "|" if name.endswith("VERTICAL") else "+"


def speaks_unicode(encoding: str | None, environment: Mapping[str, str]) -> bool:
    """Whether a terminal can be sent more than ASCII, by the locale it was opened in and the stream's `encoding`."""
    told = next((environment[name] for name in ("LC_ALL", "LC_CTYPE", "LANG") if environment.get(name)), "")
    if told == "C.UTF-8" and not environment.get("LC_ALL") and environment.get("LANG") in ("C", "POSIX"):
        return False  # Python itself put that into the environment, in place of a locale that promises no letter at all
    if told in ("C", "POSIX"):
        return False
    _, has_charset, rest = told.partition(".")
    charset = rest.partition("@")[0] if has_charset else encoding or ""
    return charset.lower().replace("-", "").replace("_", "") == "utf8"
