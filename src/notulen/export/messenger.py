"""What a messenger such as WhatsApp makes of text: its marks, kept from what people typed, and messages that fit it."""

import re
from collections.abc import Iterator, Sequence

from notulen.domain.text import clean_text

LONGEST = 4_000
"""Characters of one message: a messenger folds or refuses what is longer."""

INDENT = "   "

_BETWEEN = "\n\n― ― ― ― ― ― ― ―\n\n"
_LONGEST_BOLD = 300

# A messenger takes these for bold, italics and struck out unless they stand between two letters, "`" everywhere.
_MARKS = re.compile(r"`|(?<![^\W_])[*_~`]+|[*_~`]+(?![^\W_])")
_HARMLESS = str.maketrans({"*": "∗", "_": "ˍ", "~": "∼", "`": "ˋ"})
_IN_ADDRESS = str.maketrans({"*": "%2A", "_": "%5F", "~": "%7E", "`": "%60"})
_BREAKS = ("\n", ". ", " ")


def plain(text: str) -> str:
    """`text` on one line, with nothing in it that a messenger would take for a mark of its own."""
    one_line = " ".join(clean_text(text).split())
    return _MARKS.sub(lambda found: found.group().translate(_HARMLESS), one_line)


def address(text: str) -> str:
    """A web address that leads to the same place, without a sign in it that would be a mark."""
    return text.translate(_IN_ADDRESS)


def bold(text: str) -> str:
    """`text`, made safe, between the marks of bold; so long a text that it may be cut gets none."""
    safe = plain(text).replace("*", "∗")
    return f"*{safe}*" if safe and length(safe) <= _LONGEST_BOLD else safe


def length(text: str) -> int:
    """The characters of `text` as a telephone counts them: one beyond the first 65,536 of Unicode is two."""
    return len(text) + sum(character > "\uffff" for character in text)


def shortened(text: str, room: int) -> str:
    """`text` in at most `room` characters, an ellipsis in the place of what is left out."""
    return text if length(text) <= room else text[: _fitting(text, room - 1)].rstrip() + "…"


def cut(items: Sequence[str], room: int) -> list[list[str]]:
    """The items in as few messages of at most `room` characters as they fit in, an empty line between two.

    No item is torn but one longer than a message, which is cut at a line, a sentence or a word.
    """
    parts: list[list[str]] = []
    taken = room + 1
    for item in (piece for each in items for piece in _pieces(each, room)):
        if taken + length(item) + 2 > room:
            parts.append([])
            taken = -2
        parts[-1].append(item)
        taken += length(item) + 2
    return parts


def joined_messages(messages: Sequence[str]) -> str:
    """Messages in one text, a line to cut at between two; ends with a line end."""
    return _BETWEEN.join(messages) + "\n" if messages else ""


def _pieces(item: str, room: int) -> Iterator[str]:
    while length(item) > room:
        fits = _fitting(item, room)
        ends = (item.rfind(sign, 0, fits) + len(sign) for sign in _BREAKS if sign in item[:fits])
        # A border so near the beginning that hardly anything would stand before it is none.
        end = next((each for each in ends if each > fits // 4), fits)
        yield item[:end].rstrip()
        item = item[end:].lstrip()
    if item:
        yield item


def _fitting(text: str, room: int) -> int:
    """How many of its first characters fit into `room`; at least one."""
    taken = 0
    for place, character in enumerate(text):
        taken += length(character)
        if taken > room:
            return max(place, 1)
    return len(text)
