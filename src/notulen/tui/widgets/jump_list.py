"""A list of things to go to: rows as tall as their words need, and a word to the screen wherever the cursor goes."""

from collections.abc import Callable, Hashable, Sequence
from typing import ClassVar, NamedTuple

from textual import events
from textual.binding import BindingType
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from notulen.tui.widgets.drawing import CURSOR, MUTED, fit, words
from notulen.tui.widgets.keys import bound

_POINTED = "bold on $panel"


class JumpRow(NamedTuple):
    """A row: `key` is what it stands for, `draw` gives its lines at a width."""

    key: Hashable
    draw: Callable[[int], list[Content]]


class JumpList(ScrollView, can_focus=True, inherit_bindings=False):
    """Rows to walk through with the arrows. The cursor is seen while the list has the focus, or was pointed at."""

    DEFAULT_CSS = "JumpList { height: 1fr; scrollbar-size: 0 0; overflow-x: hidden; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("up", "move(-1)", "list.up", is_shown=False),
        bound("down", "move(1)", "list.down", is_shown=False),
        bound("pageup", "move(-5)", "list.page_up", is_shown=False),
        bound("pagedown", "move(5)", "list.page_down", is_shown=False),
        bound("home", "move(-1000000)", "list.first", is_shown=False),
        bound("end", "move(1000000)", "list.last", is_shown=False),
    ]

    class Moved(Message):
        """The cursor went to the row of `key`."""

        def __init__(self, rows: "JumpList", key: Hashable) -> None:
            super().__init__()
            self.rows = rows
            self.key = key

    def __init__(self, empty: str = "", *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._empty = empty
        self._rows: tuple[JumpRow, ...] = ()
        self._cursor = 0
        self._is_pointed = False
        self._lines: list[tuple[int, Content]] = []

    def show(self, rows: Sequence[JumpRow]) -> None:
        """Show `rows`; the cursor stays on what it stood on, else where it stood."""
        key = self.selected
        self._rows = tuple(rows)
        keys = [each.key for each in self._rows]
        self._cursor = keys.index(key) if key in keys else min(self._cursor, max(len(keys) - 1, 0))
        self._lay_out()

    def say_when_empty(self, empty: str) -> None:
        """What stands where there are no rows."""
        self._empty = empty
        self._lay_out()

    @property
    def selected(self) -> Hashable | None:
        """The key of the row under the cursor."""
        return self._rows[self._cursor].key if self._rows else None

    def point_at(self, key: Hashable | None) -> None:
        """Put the cursor on the row of `key`, seen without the focus too, but quietly; None: seen with it only."""
        keys = [each.key for each in self._rows]
        self._is_pointed = key in keys
        if key in keys:
            self._cursor = keys.index(key)
        self._show_cursor()

    def on_resize(self, _event: events.Resize) -> None:
        """Wrap the rows to the new width."""
        self._lay_out()

    def on_focus(self) -> None:
        """The cursor is drawn where the focus is."""
        self._show_cursor()

    def on_blur(self) -> None:
        """The cursor is drawn where the focus is."""
        self.refresh()

    def action_move(self, rows: int) -> None:
        """Move the cursor by so many rows."""
        self._put_cursor(self._cursor + rows)

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the row that was clicked."""
        place = event.get_content_offset_capture(self).y + self.scroll_offset.y
        if 0 <= place < len(self._lines):
            self._put_cursor(self._lines[place][0])

    def _put_cursor(self, place: int) -> None:
        if self._rows:
            self._cursor = min(max(place, 0), len(self._rows) - 1)
            self._show_cursor()
            self._tell()

    def _tell(self) -> None:
        if self._rows:
            self.post_message(self.Moved(self, self._rows[self._cursor].key))

    def _lay_out(self) -> None:
        width = self.scrollable_content_region.width
        drawn = (words(self._empty, MUTED).wrap(max(width - 2, 1)) or [Content("")]) if not self._rows else []
        self._lines = [(-1, line) for line in drawn]
        for place, each in enumerate(self._rows):
            self._lines += [(place, line) for line in each.draw(max(width - 2, 1))]
        self.virtual_size = Size(width, max(len(self._lines), 1))
        self._show_cursor()

    def _show_cursor(self) -> None:
        shown = [y for y, (place, _) in enumerate(self._lines) if place == self._cursor]
        if shown:
            top, height = self.scroll_offset.y, max(self.size.height, 1)
            if shown[0] < top:
                self.scroll_to(y=shown[0], animate=False, force=True)
            elif shown[-1] >= top + height:
                self.scroll_to(y=shown[-1] - height + 1, animate=False, force=True)
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One row of the screen."""
        width, y = self.size.width, y + self.scroll_offset.y
        if y >= len(self._lines):
            return Strip.blank(width, self.rich_style)
        place, line = self._lines[y]
        is_marked = place == self._cursor and (self.has_focus or self._is_pointed)
        is_first = y == 0 or self._lines[y - 1][0] != place
        content = fit(Content("▸" if is_marked and is_first else " ") + line, width)
        if is_marked:
            content = content.without_spans.stylize(CURSOR) if self.has_focus else content.stylize(_POINTED)
        return Strip(content.render_segments(self.visual_style)).adjust_cell_length(width, self.rich_style)
