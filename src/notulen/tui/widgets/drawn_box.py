"""A box whose rows are drawn anew for every size it has."""

from collections.abc import Callable, Sequence

from textual.content import Content
from textual.widget import Widget

from notulen.tui.widgets.drawing import fit


class DrawnBox(Widget):
    """`draw` gives the rows for a width and a height; what is more than fits is not shown."""

    DEFAULT_CSS = "DrawnBox { height: 1fr; }"

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._draw: Callable[[int, int], Sequence[Content]] = lambda _width, _height: ()

    def show(self, draw: Callable[[int, int], Sequence[Content]]) -> None:
        """Show what `draw` gives."""
        self._draw = draw
        self.refresh()

    def render(self) -> Content:
        """The rows there is room for."""
        size = self.content_size
        rows = list(self._draw(size.width, size.height))[: size.height]
        return Content("\n").join(fit(each, size.width) for each in rows) if rows else Content("")
