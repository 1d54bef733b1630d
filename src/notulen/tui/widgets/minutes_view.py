"""The stream of minutes, anchored at the bottom and drawn line by line, so that thousands of lines stay quick."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.content import Content
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from notulen.domain.action_item import ActionItem
from notulen.domain.entry import Entry
from notulen.domain.meeting import Meeting
from notulen.locale.screen_texts import ScreenTexts
from notulen.tui.widgets.drawing import ALARM, MUTED, centred, words
from notulen.tui.widgets.keys import bound
from notulen.tui.widgets.line_drawing import LineDrawing
from notulen.tui.widgets.stream_rows import StreamRow, StreamRows


class MinutesView(ScrollView, can_focus=True, inherit_bindings=False):
    """The lines of a meeting in time order, with those still on their way to disk at the end."""

    DEFAULT_CSS = """
    MinutesView { height: 1fr; scrollbar-size: 0 0; overflow-x: hidden; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("up", "move(-1)", "list.up", is_shown=False),
        bound("down", "move(1)", "list.down", is_shown=False),
        bound("home", "move(-1000000)", "list.first", is_shown=False),
        bound("end", "move(1000000)", "list.last", is_shown=False),
    ]

    def __init__(self, drawing: LineDrawing, texts: ScreenTexts, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._drawing = drawing
        self._texts = texts
        self._meeting: Meeting | None = None
        self._waiting: Sequence[str] = ()
        self._refused: Sequence[str] = ()
        self._rows = StreamRows()
        self._strips: dict[tuple[str, int, bool], Strip] = {}
        self._cursor = ""
        self._is_following = True

    def show(self, meeting: Meeting, waiting: Sequence[str], refused: Sequence[str]) -> None:
        """Show `meeting`, then the lines `waiting` to be written and those that were `refused`."""
        self._meeting, self._waiting, self._refused = meeting, tuple(waiting), tuple(refused)
        self._lay_out()

    @property
    def selected(self) -> Entry | ActionItem | None:
        """The line under the cursor, if the list has the focus."""
        found = next((each for each in self._rows.rows if each.key == self._cursor), None)
        return found.content if found and isinstance(found.content, Entry | ActionItem) and self.has_focus else None

    def notify_style_update(self) -> None:
        """A style changed: what was drawn with the old one is of no use."""
        super().notify_style_update()
        self._strips.clear()

    def on_resize(self, _event: events.Resize) -> None:
        """Wrap the lines to the new width."""
        self._lay_out()

    def on_focus(self) -> None:
        """Begin at the last line, unless one was chosen before."""
        if self._rows.span_of(self._cursor) is None:
            self._cursor = next((each.key for each in reversed(self._rows.rows) if each.is_line), "")
        self._show_cursor()

    def on_blur(self) -> None:
        """Leaving the list goes back to the end of the minutes."""
        self._is_following = True
        self._follow()
        self.refresh()

    def go_to(self, seq: int) -> None:
        """Put the cursor on the line `seq`; it is seen when the list has the focus."""
        self._cursor = f"line {seq}"
        self._show_cursor()

    def action_move(self, rows: int) -> None:
        """Move the cursor by so many lines."""
        keys = [each.key for each in self._rows.rows if each.is_line]
        if not keys:
            return
        here = keys.index(self._cursor) if self._cursor in keys else len(keys) - 1
        self._cursor = keys[min(max(here + rows, 0), len(keys) - 1)]
        self._show_cursor()

    def scroll_page(self, pages: int) -> None:
        """Scroll by pages without taking the focus; at the end new lines are followed again."""
        target = self.scroll_offset.y + pages * max(self.size.height - 1, 1)
        self.scroll_to(y=target, animate=False, force=True)
        self._is_following = target >= self.max_scroll_y

    def _lay_out(self) -> None:
        width = self.scrollable_content_region.width
        if not width or self._meeting is None:
            return
        self._strips.clear()
        self._rows.lay_out(self._all_rows(self._meeting), width)
        self.virtual_size = Size(width, max(self._rows.height, 1))
        self._follow()
        self.refresh()

    def _follow(self) -> None:
        if self._is_following and not self.has_focus:
            self.scroll_to(y=self._rows.height, animate=False, force=True)

    def _all_rows(self, meeting: Meeting) -> Iterator[StreamRow]:
        drawing, item = self._drawing, 0
        for line in meeting.lines:
            if (line.agenda or 0) != item:
                item = line.agenda or 0
                yield self._heading(meeting, item, line.seq)
            yield StreamRow(f"line {line.seq}", line, partial(drawing.draw, meeting, line))
        current = meeting.current_item
        if current is not None and current.number != item:
            yield self._heading(meeting, current.number, 0)
        for place, text in enumerate(self._refused):
            yield self._unwritten(f"refused {place}", text, self._texts.not_saved, ALARM)
        for place, text in enumerate(self._waiting):
            yield self._unwritten(f"waiting {place}", text, self._texts.saving, MUTED)

    def _heading(self, meeting: Meeting, number: int, seq: int) -> StreamRow:
        title = next((item.title for item in meeting.agenda if item.number == number), "")

        def draw(width: int) -> list[Content]:
            return self._drawing.draw_heading(meeting, number, width)

        return StreamRow(f"item {number} {seq}", title, draw, is_line=False)

    def _unwritten(self, key: str, text: str, label: str, style: str) -> StreamRow:
        def draw(width: int) -> list[Content]:
            return self._drawing.draw_waiting(text, label, style, width)

        return StreamRow(key, text, draw, is_line=False)

    def _show_cursor(self) -> None:
        span = self._rows.span_of(self._cursor)
        if span is not None:
            start, height = span
            top, shown = self.scroll_offset.y, self.size.height
            if start < top:
                self.scroll_to(y=start, animate=False, force=True)
            elif start + height > top + shown:
                self.scroll_to(y=start + height - shown, animate=False, force=True)
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One line of the screen; a short stream stands at the bottom."""
        width = self.size.width
        if not self._rows.rows:
            return self._empty_line(y, width)
        above = max(self.size.height - self._rows.height, 0)
        found = self._rows.line_at(y - above + self.scroll_offset.y)
        if found is None:
            return Strip.blank(width, self.rich_style)
        each, offset, content = found
        is_selected = each.key == self._cursor and self.has_focus
        key = (each.key, offset, is_selected)
        if key not in self._strips:
            self._strips[key] = self._strip(content, width, is_selected=is_selected, is_first=offset == 0)
        return self._strips[key]

    def _strip(self, content: Content, width: int, *, is_selected: bool = False, is_first: bool = False) -> Strip:
        if is_selected:
            mark = Content.styled("▸" if is_first else " ", "bold $primary")
            content = (mark + content[1:]).truncate(width, pad=True).stylize("bold on $panel")
        segments = content.render_segments(self.visual_style)
        return Strip(segments).adjust_cell_length(width, self.rich_style)

    def _empty_line(self, y: int, width: int) -> Strip:
        lines = centred([words(text, MUTED) for text in self._texts.empty_minutes], width)
        place = y - max((self.size.height - len(lines)) // 2, 0)
        if not 0 <= place < len(lines):
            return Strip.blank(width, self.rich_style)
        return self._strip(lines[place], width)
