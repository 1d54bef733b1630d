"""What stands around a place a search found, in its meeting."""

from collections.abc import Callable
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content
from textual.widget import Widget

from notulen.tui.widgets.keys import bound

Draw = Callable[[int, int], list[Content]]


class HitContext(Widget, can_focus=True):
    """As many rows as there is room for. Where it stands in place of the list, the arrows go on among the places."""

    DEFAULT_CSS = "HitContext { height: 1fr; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("up", "screen.move_hit(-1)", "list.up", is_shown=False),
        bound("down", "screen.move_hit(1)", "list.down", is_shown=False),
        bound("pageup", "screen.move_hit(-10)", "list.page_up", is_shown=False),
        bound("pagedown", "screen.move_hit(10)", "list.page_down", is_shown=False),
    ]

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._draw: Draw | None = None

    def show(self, title: Content, draw: Draw | None) -> None:
        """Show what `draw` gives at a width and a height; None shows nothing."""
        self.border_title = title
        self._draw = draw
        self.refresh()

    def render(self) -> Content:
        """The rows."""
        size = self.content_size
        if self._draw is None or not size.width or not size.height:
            return Content("")
        return Content("\n").join(self._draw(size.width, size.height)[: size.height])
