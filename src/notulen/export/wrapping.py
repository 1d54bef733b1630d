"""Text cut into lines of a given width, counted in terminal columns."""

import unicodedata
from collections.abc import Iterator


def column_count(text: str) -> int:
    """The columns `text` takes: two for wide characters, none for combining ones."""
    if text.isascii():
        return len(text)
    return sum(_columns(character) for character in text)


def wrapped(text: str, width: int, *, first: str = "", hanging: str | None = None) -> list[str]:
    """`text` in lines of at most `width` columns, the first behind `first`, the others behind `hanging`.

    Line breaks of the text are kept. A word longer than a line is cut, but never an address. `hanging` None
    is as many spaces as `first` is wide.
    """
    indent = " " * column_count(first) if hanging is None else hanging
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines += _filled(paragraph, width, lead=indent if lines else first, indent=indent)
    return lines


def _filled(paragraph: str, width: int, *, lead: str, indent: str) -> list[str]:
    room = max(1, width - max(column_count(lead), column_count(indent)))
    lines: list[str] = []
    line = ""
    for word in paragraph.split():
        for piece in _pieces(word, room):
            candidate = f"{line} {piece}" if line else piece
            if line and column_count(candidate) > room:
                lines.append(line)
                line = piece
            else:
                line = candidate
    lines.append(line)
    return [((indent if place else lead) + each).rstrip() for place, each in enumerate(lines)]


def _pieces(word: str, room: int) -> Iterator[str]:
    if column_count(word) <= room or "://" in word:
        yield word
        return
    piece, taken = "", 0
    for character in word:
        columns = _columns(character)
        if piece and taken + columns > room:
            yield piece
            piece, taken = "", 0
        piece += character
        taken += columns
    yield piece


def _columns(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Cf", "Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1
