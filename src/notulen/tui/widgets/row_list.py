"""A list of one-line rows with a cursor, drawn line by line: as quick with ten thousand rows as with ten."""

from collections.abc import Callable, Sequence
from typing import ClassVar, NamedTuple

from textual import events
from textual.binding import BindingType
from textual.cache import FIFOCache
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from notulen.tui.widgets.drawing import CURSOR, MUTED, fit, words
from notulen.tui.widgets.keys import bound


class ListedRow(NamedTuple):
    """A row: `key` is what it stands for, `draw` gives it at a width."""

    key: str
    draw: Callable[[int], Content]


class RowList(ScrollView, can_focus=True, inherit_bindings=False):
    """Rows to choose from with the arrows; Enter or a click says which."""

    DEFAULT_CSS = "RowList { height: 1fr; scrollbar-size: 0 0; overflow-x: hidden; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("up", "move(-1)", "list.up", is_shown=False),
        bound("down", "move(1)", "list.down", is_shown=False),
        bound("pageup", "move(-10)", "list.page_up", is_shown=False),
        bound("pagedown", "move(10)", "list.page_down", is_shown=False),
        bound("home", "move(-1000000)", "list.first", is_shown=False),
        bound("end", "move(1000000)", "list.last", is_shown=False),
    ]

    class Chosen(Message):
        """A row was clicked."""

        def __init__(self, rows: "RowList", key: str) -> None:
            super().__init__()
            self.rows = rows
            self.key = key

    def __init__(self, empty: str = "", *, is_always_marked: bool = False, id: str | None = None) -> None:
        super().__init__(id=id)
        self._empty = empty
        self._is_always_marked = is_always_marked
        self._rows: tuple[ListedRow, ...] = ()
        self._cursor = 0
        self._awaited: str | None = None
        self._strips: FIFOCache[int, Strip] = FIFOCache(500)
        self._blank: Strip | None = None

    def show(self, rows: Sequence[ListedRow]) -> None:
        """Show `rows`; the cursor stays on what it stood on, and in sight if it was."""
        key = self._awaited or self.selected
        top = self.scroll_offset.y
        was_in_sight = top <= self._cursor < top + self.size.height
        self._rows = tuple(rows)
        self._strips.clear()
        keys = [each.key for each in self._rows]
        if self._awaited in keys:
            self._awaited = None
        self._cursor = keys.index(key) if key in keys else min(self._cursor, max(len(keys) - 1, 0))
        self.virtual_size = Size(self.size.width, max(len(self._rows), 1))
        if was_in_sight:
            self._bring_in_sight()
        self.refresh()

    def say_when_empty(self, empty: str) -> None:
        """What stands where there are no rows."""
        self._empty = empty
        self.refresh()

    @property
    def selected(self) -> str | None:
        """The key of the row under the cursor."""
        return self._rows[self._cursor].key if self._rows else None

    def go_to(self, key: str | None) -> None:
        """Put the cursor on the row of `key`, at the latest when there is one."""
        keys = [each.key for each in self._rows]
        if key in keys:
            self._move_to(keys.index(key))
        else:
            self._awaited = key

    def on_resize(self, _event: events.Resize) -> None:
        """Keep the cursor in sight."""
        self._strips.clear()
        self.virtual_size = Size(self.size.width, max(len(self._rows), 1))
        self._move_to(self._cursor)

    def notify_style_update(self) -> None:
        """A style changed: what was drawn with the old one is of no use."""
        super().notify_style_update()
        self._strips.clear()
        self._blank = None

    def on_focus(self) -> None:
        """The cursor is drawn where the focus is."""
        self.refresh()

    def on_blur(self) -> None:
        """The cursor is drawn where the focus is."""
        self.refresh()

    def action_move(self, rows: int) -> None:
        """Move the cursor by so many rows."""
        self._awaited = None
        if self._rows:
            self._move_to(min(max(self._cursor + rows, 0), len(self._rows) - 1))

    def on_click(self, event: events.Click) -> None:
        """Choose the row that was clicked."""
        place = event.get_content_offset_capture(self).y + self.scroll_offset.y
        if 0 <= place < len(self._rows):
            self._move_to(place)
            self.post_message(self.Chosen(self, self._rows[place].key))

    def _move_to(self, place: int) -> None:
        """Put the cursor there and in sight; without scrolling only two rows are painted."""
        before, self._cursor = self._cursor, place
        self._bring_in_sight()
        for row in {before, place}:
            self.refresh_line(row)

    def _bring_in_sight(self) -> None:
        top, height, place = self.scroll_offset.y, max(self.size.height, 1), self._cursor
        if place < top:
            self.scroll_to(y=place, animate=False, force=True)
        elif place >= top + height:
            self.scroll_to(y=place - height + 1, animate=False, force=True)

    def render_line(self, y: int) -> Strip:
        """One row of the screen."""
        width = self.size.width
        place = y + self.scroll_offset.y
        if not self._rows and y == 0:
            return self._strip(fit(words(f" {self._empty}", MUTED), width), width)
        if place >= len(self._rows):
            if self._blank is None or self._blank.cell_length != width:
                self._blank = Strip.blank(width, self.rich_style)
            return self._blank
        if place == self._cursor and (self.has_focus or self._is_always_marked):
            content = fit(Content("▸") + self._rows[place].draw(width - 2), width)
            return self._strip(content.without_spans.stylize(CURSOR), width)
        if place not in self._strips:
            self._strips[place] = self._strip(fit(Content(" ") + self._rows[place].draw(width - 2), width), width)
        return self._strips[place]

    def _strip(self, content: Content, width: int) -> Strip:
        return Strip(content.render_segments(self.visual_style)).adjust_cell_length(width, self.rich_style)
