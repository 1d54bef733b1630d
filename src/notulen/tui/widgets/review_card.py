"""The action that is asked about, as a card: what, who, until when, whence, and what was said of it since."""

from collections.abc import Callable, Sequence

from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from notulen.tui.widgets.drawing import MUTED, fit, words

Draw = Callable[[int, int], Sequence[Content]]
"""Gives the rows at a width, in at most so many rows if it can."""


class ReviewCard(ScrollView, can_focus=False):
    """Shows rows that are laid out for its size; what does not fit is scrolled to."""

    DEFAULT_CSS = "ReviewCard { scrollbar-size: 0 0; overflow-x: hidden; }"

    def __init__(self, more: str, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._more = more
        self._draw: Draw | None = None
        self._rows: Sequence[Content] = ()

    def show(self, draw: Draw, *, from_top: bool) -> None:
        """Show what `draw` gives, what is in sight stays there unless it begins at the top."""
        self._draw = draw
        self._lay_out()
        if from_top:
            self.scroll_to(y=0, animate=False, force=True)

    def on_resize(self, _event: events.Resize) -> None:
        """Wrap to the new width."""
        self._lay_out()

    def scroll_rows(self, rows: int) -> None:
        """Scroll by so many rows."""
        self.scroll_to(y=max(self.scroll_offset.y + rows, 0), animate=False, force=True)

    def _lay_out(self) -> None:
        width, height = self.size.width, self.size.height
        if self._draw is None or width <= 0:
            return
        self._rows = self._draw(width, height)
        self.virtual_size = Size(width, max(len(self._rows), 1))
        self._tell_more()
        self.refresh()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """The frame tells how much is below."""
        super().watch_scroll_y(old_value, new_value)
        self._tell_more()

    def _tell_more(self) -> None:
        below = len(self._rows) - self.scroll_offset.y - self.size.height
        self.border_subtitle = words(self._more.format(count=below), MUTED) if below > 0 else None

    def render_line(self, y: int) -> Strip:
        """One row of the screen."""
        width, place = self.size.width, y + self.scroll_offset.y
        if place >= len(self._rows):
            return Strip.blank(width, self.rich_style)
        content = fit(self._rows[place], width)
        return Strip(content.render_segments(self.visual_style)).adjust_cell_length(width, self.rich_style)
