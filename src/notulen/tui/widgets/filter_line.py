"""The row under a search: how it is understood, piece by piece, and what takes it back at the right end."""

from collections.abc import Sequence

from textual.content import Content
from textual.widget import Widget

from notulen.tui.widgets.drawing import fit, joined, spread

_GAP = 3


class FilterLine(Widget):
    """Where there is no room for all, first the right end goes, then whole pieces from the last on."""

    DEFAULT_CSS = "FilterLine { height: 1; }"

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._pieces: tuple[Content, ...] = ()
        self._right = Content("")

    def show(self, pieces: Sequence[Content], right: Content) -> None:
        """Show the pieces, the weightiest first."""
        self._pieces, self._right = tuple(pieces), right
        self.refresh()

    def render(self) -> Content:
        """What there is room for."""
        width = self.content_size.width
        kept = list(self._pieces)
        while len(kept) > 1 and joined(kept).cell_length > width:
            kept.pop()
        told = joined(kept)
        if told.cell_length + _GAP + self._right.cell_length > width:
            return fit(told, width)
        return spread(told, self._right, width)
