"""User text made safe to keep and to show: what a terminal or a page would obey is replaced."""

import unicodedata

# Bidirectional overrides and isolates reorder what a reader sees; line and paragraph separators break rows.
_REORDERING = set(range(0x202A, 0x202F)) | set(range(0x2066, 0x206A)) | {0x2028, 0x2029, 0xFEFF}
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def _replacement(code: int, is_multiline: bool) -> str | None:
    if code == 0x0A:
        return "\n" if is_multiline else " "
    if code == 0x09:
        return " "
    if code < 0x20 or 0x7F <= code < 0xA0 or code in _REORDERING or 0xD800 <= code < 0xE000:
        return _REPLACEMENT
    return None


def clean_text(text: str, *, is_multiline: bool = False) -> str:
    """`text` without C0 and C1 controls, bidirectional overrides and lone surrogates.

    Each is replaced by U+FFFD, so that nothing vanishes unseen; tabs become spaces, and line ends become
    spaces too unless `is_multiline`. Composed to NFC, because a decomposed é does not match a typed one.
    Cleaning twice changes nothing more.
    """
    if text.isascii() and text.isprintable():
        return text
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    pieces = []
    for character in text:
        replacement = _replacement(ord(character), is_multiline)
        pieces.append(character if replacement is None else replacement)
    return unicodedata.normalize("NFC", "".join(pieces))
