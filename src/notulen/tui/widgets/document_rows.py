"""The minutes as rows of one width, and where in them each part and each spot of the record stands."""

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from msgspec.structs import replace

from notulen.domain.spot import Spot
from notulen.export.minutes.document import MinutesDocument, Section
from notulen.export.text_lines import TextLine, text_pieces
from notulen.export.wrapping import column_count

_NARROWEST = 16


class Anchor(NamedTuple):
    """A place in the minutes that is found again after they changed: rows below a spot, or below a part's first row."""

    spot: Spot | None = None
    section: Section | None = None
    below: int = 0


class DocumentRows:
    """Rows of text at `width`; the same ones that a text file would hold, addresses cut where they do not fit."""

    def __init__(self, minutes: MinutesDocument, width: int) -> None:
        self.width = width
        self.lines: list[TextLine] = []
        self._starts: list[int] = []
        self._sections: list[Section] = []
        self._spans: dict[Spot, tuple[int, int]] = {}
        part = -1
        for piece in text_pieces(minutes, max(width, _NARROWEST)):
            if self.lines:
                self.lines.append(TextLine(text=""))
            if piece.part != part:
                part = piece.part
                self._starts.append(len(self.lines))
                self._sections.append(minutes.parts[part].section)
            for line in piece.lines:
                self._place(line)

    def _place(self, line: TextLine) -> None:
        for each in _folded(line, max(self.width, _NARROWEST)):
            for spot in each.spots:
                first, _ = self._spans.get(spot, (len(self.lines), 0))
                self._spans[spot] = first, len(self.lines) + 1
            self.lines.append(each)

    def span_of(self, spot: Spot) -> range | None:
        """The rows that print `spot`."""
        span = self._spans.get(spot)
        return range(*span) if span else None

    def begins_at(self, spot: Spot, y: int) -> bool:
        """Whether the row `y` is the first that prints `spot`."""
        return self._spans.get(spot, (-1, 0))[0] == y

    def start_of(self, section: Section) -> int | None:
        """The first row of a part."""
        return self._starts[self._sections.index(section)] if section in self._sections else None

    def section_at(self, y: int) -> Section | None:
        """The part that the row `y` belongs to; the title belongs to the first."""
        place = max(bisect_right(self._starts, y) - 1, 0)
        return self._sections[place] if self._sections else None

    def anchor_at(self, y: int) -> Anchor:
        """What stands in the row `y`, so that it can be found again."""
        section = self.section_at(y)
        start = self.start_of(section) if section is not None else None
        for above in range(min(y, len(self.lines) - 1), start or 0, -1):
            if spots := self.lines[above].spots:
                return Anchor(spots[0], section, y - self._spans[spots[0]][0])
        return Anchor(None, section, y - (start or 0))

    def row_of(self, anchor: Anchor) -> int:
        """Where an anchor stands now; what is gone is looked for at the beginning of its part."""
        span = self.span_of(anchor.spot) if anchor.spot is not None else None
        if span is not None:
            return span.start + anchor.below
        start = self.start_of(anchor.section) if anchor.section is not None else 0
        return (start or 0) + (anchor.below if anchor.spot is None else 0)


def _folded(line: TextLine, width: int) -> Iterator[TextLine]:
    """`line`, in as many rows as an address longer than `width` takes."""
    text = line.text
    if column_count(text) <= width:
        yield line
        return
    row, taken = "", 0
    for character in text:
        columns = column_count(character)
        if taken + columns > width:
            yield replace(line, text=row, lead=min(line.lead, len(row)), strong=min(line.strong, len(row)))
            line, row, taken = replace(line, lead=0, strong=0), "", 0
        row += character
        taken += columns
    yield replace(line, text=row)
