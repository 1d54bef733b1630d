"""What is read by scrolling: its keys, and how far each of them goes."""

from typing import ClassVar

from textual.binding import BindingType
from textual.scroll_view import ScrollView

from notulen.tui.widgets.keys import bound


class ScrolledText(ScrollView, can_focus=True, inherit_bindings=False):
    """Rows under each other that fill the room there is."""

    DEFAULT_CSS = "ScrolledText { height: 1fr; scrollbar-size: 0 0; overflow-x: hidden; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("up", "scroll_rows(-1)", "document.up", is_shown=False),
        bound("down", "scroll_rows(1)", "document.down", is_shown=False),
        bound("pageup", "scroll_pages(-1)", "document.page_up", is_shown=False),
        bound("pagedown,space", "scroll_pages(1)", "document.page_down", is_shown=False),
        bound("home", "scroll_rows(-1000000)", "document.first", is_shown=False),
        bound("end", "scroll_rows(1000000)", "document.last", is_shown=False),
    ]

    def action_scroll_rows(self, rows: int) -> None:
        """Scroll by so many rows."""
        self.scroll_to(y=max(self.scroll_offset.y + rows, 0), animate=False, force=True)

    def action_scroll_pages(self, pages: int) -> None:
        """Scroll by so many windows, with a row of the one before."""
        self.action_scroll_rows(pages * max(self.size.height - 1, 1))
