"""The rows of the stream of minutes: which there are, where each begins, drawn once for each width."""

from bisect import bisect_right
from collections.abc import Callable, Iterable
from typing import NamedTuple

from textual.content import Content

Draw = Callable[[int], list[Content]]


class StreamRow(NamedTuple):
    """One row: `key` names it for good, `content` is what it shows (compared to know whether it changed)."""

    key: str
    content: object
    draw: Draw
    is_line: bool = True


class StreamRows:
    """Rows of different heights under each other; only rows that are new or changed are drawn again."""

    def __init__(self) -> None:
        self._drawn: dict[str, tuple[object, list[Content]]] = {}
        self._width = 0
        self.rows: tuple[StreamRow, ...] = ()
        self._starts: list[int] = []
        self.height = 0

    def lay_out(self, rows: Iterable[StreamRow], width: int) -> None:
        """Place `rows` under each other at `width` cells."""
        if width != self._width:
            self._drawn.clear()
            self._width = width
        self.rows = tuple(rows)
        kept: dict[str, tuple[object, list[Content]]] = {}
        self._starts, self.height = [], 0
        for each in self.rows:
            known = self._drawn.get(each.key)
            # A fresh read of the meeting makes new objects of old lines, so values are compared.
            is_same = known is not None and (known[0] is each.content or known[0] == each.content)
            kept[each.key] = known if known is not None and is_same else (each.content, each.draw(width))
            self._starts.append(self.height)
            self.height += len(kept[each.key][1])
        self._drawn = kept

    def line_at(self, y: int) -> tuple[StreamRow, int, Content] | None:
        """The row at height `y`, which of its lines it is, and that line; None outside."""
        if not 0 <= y < self.height:
            return None
        index = bisect_right(self._starts, y) - 1
        found = self.rows[index]
        offset = y - self._starts[index]
        return found, offset, self._drawn[found.key][1][offset]

    def span_of(self, key: str) -> tuple[int, int] | None:
        """Where the row `key` begins, and its height."""
        for index, each in enumerate(self.rows):
            if each.key == key:
                return self._starts[index], len(self._drawn[key][1])
        return None
