"""The rows of the stream of minutes: which there are, where each begins, drawn once for each width and when needed."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
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
    """Rows of different heights under each other.

    They are laid out from the last one upward, as far as somebody looks: heights are counted from the top of what is
    laid out, and grow when more is. Only rows that are new or changed are drawn again.
    """

    def __init__(self) -> None:
        self._drawn: dict[str, tuple[object, list[Content]]] = {}
        self._width = 0
        self.rows: tuple[StreamRow, ...] = ()
        self._places: dict[str, int] = {}
        # How high the last row is, the last two, and so on upward.
        self._heights: list[int] = []
        self._line_keys: list[str] = []
        self._line_places: dict[str, int] = {}

    @property
    def height(self) -> int:
        """How many lines are laid out."""
        return self._heights[-1] if self._heights else 0

    @property
    def is_whole(self) -> bool:
        """Whether all rows are laid out."""
        return len(self._heights) == len(self.rows)

    def lay_out(self, rows: Iterable[StreamRow], width: int, least: int) -> None:
        """Lay out `rows` at `width` cells, at least so many lines, and as far up as before if the width is the same."""
        first = self.rows[-len(self._heights)].key if self._heights and width == self._width else ""
        if width != self._width:
            self._drawn.clear()
            self._width = width
        self.rows = tuple(rows)
        self._places = {each.key: place for place, each in enumerate(self.rows)}
        if len(self._drawn) > 2 * len(self.rows):
            self._drawn = {key: drawn for key, drawn in self._drawn.items() if key in self._places}
        self._heights = []
        self._line_keys = []
        self.reach(first)
        self.extend(least)

    def extend(self, least: int) -> int:
        """Lay out more rows above until there are so many lines; by how many it grew."""
        before = self.height
        while self.height < least and not self.is_whole:
            self._lay_next()
        return self.height - before

    def reach(self, key: str) -> int:
        """Lay out rows up to that of `key`; by how many lines it grew. Nothing happens when there is no such row."""
        before = self.height
        place = self._places.get(key)
        while place is not None and len(self.rows) - len(self._heights) > place:
            self._lay_next()
        return self.height - before

    def _lay_next(self) -> None:
        row = self.rows[-1 - len(self._heights)]
        self._heights.append(self.height + len(self._draw(row)))

    def _draw(self, row: StreamRow) -> list[Content]:
        known = self._drawn.get(row.key)
        if known is not None and known[0] is row.content:
            return known[1]
        # A fresh read of the meeting makes new objects of old lines, so values are compared.
        lines = known[1] if known is not None and known[0] == row.content else row.draw(self._width)
        self._drawn[row.key] = (row.content, lines)
        return lines

    def row(self, key: str) -> StreamRow | None:
        """The row of `key`, laid out or not."""
        place = self._places.get(key)
        return None if place is None else self.rows[place]

    def line_at(self, y: int) -> tuple[StreamRow, int, Content] | None:
        """The row at height `y`, which of its lines it is, and that line; None outside."""
        if not 0 <= y < self.height:
            return None
        from_bottom = self.height - y
        index = bisect_left(self._heights, from_bottom)
        found = self.rows[-1 - index]
        offset = self._heights[index] - from_bottom
        return found, offset, self._draw(found)[offset]

    @property
    def lines(self) -> Iterator[Content]:
        """All lines that are laid out, from the top."""
        laid_out = self.rows[-len(self._heights) :] if self._heights else ()
        return (line for each in laid_out for line in self._draw(each))

    def span_of(self, key: str) -> tuple[int, int] | None:
        """Where the row `key` begins, and its height; None when there is none, or it is not laid out."""
        place = self._places.get(key)
        index = -1 if place is None else len(self.rows) - 1 - place
        if not 0 <= index < len(self._heights):
            return None
        above = self._heights[index]
        return self.height - above, above - (self._heights[index - 1] if index else 0)

    def line_from(self, key: str, by: int) -> str:
        """The key of the line so many lines on from `key`, at most the first or the last; "" without any line.

        From a key that is none of a line it is counted from the last.
        """
        if not self._line_keys:
            self._line_keys = [each.key for each in self.rows if each.is_line]
            self._line_places = {each: place for place, each in enumerate(self._line_keys)}
        if not self._line_keys:
            return ""
        last = len(self._line_keys) - 1
        return self._line_keys[min(max(self._line_places.get(key, last) + by, 0), last)]
