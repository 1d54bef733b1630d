"""A text that is read by scrolling, wrapped to the width there is: a message as it will be sent, a difference."""

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.content import Content
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from notulen.tui.widgets.keys import bound

_WIDEST = 100


class TextView(ScrollView, can_focus=True, inherit_bindings=False):
    """Lines under each other. They are wrapped when they are shown: what comes here is no book."""

    DEFAULT_CSS = "TextView { height: 1fr; scrollbar-size: 0 0; overflow-x: hidden; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("up", "scroll_rows(-1)", "document.up", is_shown=False),
        bound("down", "scroll_rows(1)", "document.down", is_shown=False),
        bound("pageup", "scroll_pages(-1)", "document.page_up", is_shown=False),
        bound("pagedown,space", "scroll_pages(1)", "document.page_down", is_shown=False),
        bound("home", "scroll_rows(-1000000)", "document.first", is_shown=False),
        bound("end", "scroll_rows(1000000)", "document.last", is_shown=False),
    ]

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._lines: Sequence[Content] = ()
        self._rows: list[Content] = []

    def show(self, lines: Sequence[Content]) -> None:
        """Show `lines`; what was in sight stays there."""
        if tuple(lines) != tuple(self._lines):
            self._lines = tuple(lines)
            self._lay_out()

    def on_resize(self, _event: events.Resize) -> None:
        """Wrap the lines to the new width."""
        self._lay_out()

    def _lay_out(self) -> None:
        width = min(self.scrollable_content_region.width, _WIDEST)
        if width <= 0:
            return
        self._rows = [row for line in self._lines for row in line.wrap(width) or [Content("")]]
        self.virtual_size = Size(width, max(len(self._rows), 1))
        self.refresh()

    def action_scroll_rows(self, rows: int) -> None:
        """Scroll by so many rows."""
        self.scroll_to(y=max(self.scroll_offset.y + rows, 0), animate=False, force=True)

    def action_scroll_pages(self, pages: int) -> None:
        """Scroll by so many windows, with a row of the one before."""
        self.action_scroll_rows(pages * max(self.size.height - 1, 1))

    def render_line(self, y: int) -> Strip:
        """One row of the screen."""
        width, place = self.size.width, y + self.scroll_offset.y
        if place >= len(self._rows):
            return Strip.blank(width, self.rich_style)
        content = self._rows[place].truncate(width, pad=True)
        return Strip(content.render_segments(self.visual_style)).adjust_cell_length(width, self.rich_style)
