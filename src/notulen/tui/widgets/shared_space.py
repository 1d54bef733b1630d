"""How much room the shared screen has, and text that is wrapped into it: whole words, a few rows at most."""

from collections.abc import Sequence
from enum import Enum
from typing import Any

from textual.app import App
from textual.content import Content

from notulen.tui.widgets.drawing import ELLIPSIS, fit, row, words

_NARROW, _FLAT, _LOW = 80, 8, 20
_WIDE, _HIGH = 90, 28


class Space(Enum):
    """How generous the shared screen can be; a presenter who enlarges the letters makes it tight."""

    FLAT = "flat"
    TIGHT = "tight"
    USUAL = "usual"
    AIRY = "airy"


def space_of(app: App[Any]) -> Space:
    """What the terminal has room for, and the user a liking."""
    size = app.size
    if size.height < _FLAT:
        return Space.FLAT
    if size.width < _NARROW or size.height < _LOW:
        return Space.TIGHT
    is_airy = size.width >= _WIDE and size.height >= _HIGH and not app.has_class("-compact")
    return Space.AIRY if is_airy else Space.USUAL


def wrapped(text: str, style: str, width: int, most: int = 0) -> list[Content]:
    """`text` in rows of whole words; of more than `most` (0: any number) the last kept one ends in `…`."""
    rows = [line.rstrip() for line in words(text, style).wrap(max(width, 2))] or [Content("")]
    if not most or len(rows) <= most:
        return rows
    kept = rows[most - 1].plain
    while kept and words(f"{kept} {ELLIPSIS}").cell_length > width:
        before, space, _ = kept.rpartition(" ")
        kept = before if space else kept[:-1]
    return [*rows[: most - 1], words(f"{kept} {ELLIPSIS}".strip(), style)]


def ruled(left: Sequence[Content], right: Content, width: int) -> list[Content]:
    """`right` at the end of the first of the rows `left`, which were made to leave it its room."""
    if not right:
        return list(left)
    first = row(fit(left[0], max(width - right.cell_length, 0)), right)
    return [first, *left[1:]]


def beside(columns: Sequence[tuple[Sequence[Content], int]]) -> list[Content]:
    """Columns of rows, each in its width, side by side."""
    height = max(len(rows) for rows, _ in columns)
    return [
        row(*(fit(rows[place] if place < len(rows) else Content(""), width) for rows, width in columns))
        for place in range(height)
    ]
