"""The row at the top: where one is at the left, what time it is and whether all is saved at the right."""

from collections.abc import Sequence

from textual.content import Content

from notulen.tui.widgets.changing_text import ChangingText
from notulen.tui.widgets.drawing import joined, row, spread

_GAP = "   "


class StatusHeader(ChangingText):
    """Two ends of one row. Without room whole pieces drop: the later at the left, the earlier at the right."""

    DEFAULT_CSS = "StatusHeader { height: 1; padding: 0 1; background: $panel; }"

    def __init__(self) -> None:
        super().__init__()
        self.left: tuple[Content, ...] = ()
        self.right: tuple[Content, ...] = ()

    def show(self, left: Sequence[Content], right: Sequence[Content]) -> None:
        """Show both ends."""
        self.left = tuple(left)
        self.right = tuple(right)
        self.repaint()

    def draw(self) -> Content:
        """The row."""
        width = self.content_size.width
        right = [piece for piece in self.right if piece]
        first = self.left[0].cell_length if self.left else 0
        kept = min(first, max(width // 3, 12)) + 2
        while len(right) > 1 and joined(right, _GAP).cell_length > width - kept:
            right.pop(0)
        room = width - joined(right, _GAP).cell_length - 2
        left = row(*self.left[:1])
        for piece in self.left[1:]:
            if left.cell_length + len(_GAP) + piece.cell_length <= room:
                left = row(left, _GAP, piece)
        return spread(left, joined(right, _GAP), width)
