"""A text that is read by scrolling, wrapped to the width there is: a message as it will be sent, a difference."""

from collections.abc import Sequence

from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip

from notulen.tui.widgets.scrolled_text import ScrolledText

_WIDEST = 100


class TextView(ScrolledText):
    """Lines under each other. They are wrapped when they are shown: what comes here is no book."""

    class Below(Message):
        """So many rows stand below those in sight."""

        def __init__(self, rows: int) -> None:
            super().__init__()
            self.rows = rows

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
        self._tell_below()
        self.refresh()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """What is below changes."""
        super().watch_scroll_y(old_value, new_value)
        self._tell_below()

    def _tell_below(self) -> None:
        self.post_message(self.Below(max(len(self._rows) - self.scroll_offset.y - self.size.height, 0)))

    def render_line(self, y: int) -> Strip:
        """One row of the screen."""
        width, place = self.size.width, y + self.scroll_offset.y
        if place >= len(self._rows):
            return Strip.blank(width, self.rich_style)
        content = self._rows[place].truncate(width, pad=True)
        return Strip(content.render_segments(self.visual_style)).adjust_cell_length(width, self.rich_style)
