"""Texts that elsewhere would be markup, a link, a command to a terminal or a torn row; here they are text."""

import unicodedata

HOSTILE = (
    "[/]",
    "[@click=app.quit]keluar[/]",
    "[b",
    "[bold red]merah[/bold red]",
    "\\[/",
    "Dinas [/] PUPR",
    "$primary [$accent]",
    "{reference} {count} {0}",
    "%s %(x)s %",
    "=HYPERLINK(1) <script>",
    "\x1b]52;c;aGFpCg==\x07",
    "\x1b]0;judul\x1b\\",
    "\x1b[2J\x1b[31m",
    "\x1bP+q544e\x1b\\",
    "\x9b31m\x9d0;judul\x9c",
    "nol\x00mundur\x08hapus\x7f",
    "\u202eterbalik\u202c",
    "\u2066dalam\u2069 \u2067kanan\u2069",
    "a\u2028b\u2029c\x85d",
    "satu\ttab\rkembali\nbaris\x0bdan\x0chalaman",
    "\ufeffbom\u200bnol",
    "lebar\U000e0041\U0001d173nol",
    "\ud800tunggal\udcff",
    "e\u0301 Z\u0338\u0322a\u0335l\u0337",
    "日本語の議事録 שלום مرحبا",
    "👩‍👩‍👧 🇮🇩 ❤️ 👍🏽",
)
_REORDERING = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


def obeyed(drawn: str) -> list[str]:
    """What of `drawn`, rows between line ends, a terminal would obey instead of showing it."""
    return [each for each in drawn if each != "\n" and _is_obeyed(each)]


def _is_obeyed(character: str) -> bool:
    is_command = unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp")
    return is_command or unicodedata.bidirectional(character) in _REORDERING or character == "\ufeff"
