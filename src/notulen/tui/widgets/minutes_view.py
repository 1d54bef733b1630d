"""The stream of minutes, anchored at the bottom and drawn line by line, so that thousands of lines stay quick."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import ClassVar, NamedTuple

from textual import events
from textual.binding import BindingType
from textual.content import Content
from textual.geometry import Offset, Size
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from notulen.domain.action_item import ActionItem
from notulen.domain.entry import Entry
from notulen.domain.meeting import Meeting
from notulen.locale.screen_texts import ScreenTexts
from notulen.tui.widgets.drawing import ALARM, MUTED, centred, words
from notulen.tui.widgets.keys import bound
from notulen.tui.widgets.line_drawing import LineDrawing
from notulen.tui.widgets.stream_rows import StreamRow, StreamRows

_WHEEL_ROWS = 3
_MOST_STRIPS = 2000
_EVERYTHING = 1_000_000_000


class _Kept(NamedTuple):
    """What stays where it is when the rest moves: a line of a row by its place from the row's end, and how many lines
    of the screen are below it.
    """

    key: str
    from_end: int
    below: int


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
        self._strips: dict[tuple[str, int, bool], tuple[Content, Strip]] = {}
        self._cursor = ""
        self._is_following = True
        self._kept: _Kept | None = None
        self._shown_rows = 0
        self._grown = 0

    def show(self, meeting: Meeting, waiting: Sequence[str], refused: Sequence[str]) -> None:
        """Show `meeting`, then the lines `waiting` to be written and those that were `refused`."""
        self._meeting, self._waiting, self._refused = meeting, tuple(waiting), tuple(refused)
        self._lay_out()

    @property
    def selected(self) -> Entry | ActionItem | None:
        """The line under the cursor, if the list has the focus."""
        found = self._rows.row(self._cursor)
        return found.content if found and isinstance(found.content, Entry | ActionItem) and self.has_focus else None

    def notify_style_update(self) -> None:
        """A style changed: what was drawn with the old one is of no use."""
        super().notify_style_update()
        self._strips.clear()

    def on_resize(self, _event: events.Resize) -> None:
        """Wrap the lines to the new width."""
        self._strips.clear()
        self._lay_out()

    def on_focus(self) -> None:
        """Begin at the last line, unless one was chosen before."""
        if self._rows.rows and self._rows.row(self._cursor) is None:
            self._cursor = self._rows.line_from("", 0)
        self._show_cursor()
        self.refresh()

    def on_blur(self) -> None:
        """Leaving the list goes back to the end of the minutes."""
        self._is_following = True
        self._follow()
        self.refresh()

    def go_on_from(self, before: "MinutesView") -> None:
        """Take over the place of another view of the same minutes, for the first time they are laid out."""
        self._cursor, self._is_following = before._cursor, before._is_following
        self._kept = before._what_stays()

    def go_to(self, seq: int) -> None:
        """Put the cursor on the line `seq`; it is seen when the list has the focus."""
        self._move_cursor(f"line {seq}")

    def action_move(self, rows: int) -> None:
        """Move the cursor by so many lines."""
        self._move_cursor(self._rows.line_from(self._cursor, rows))

    def scroll_page(self, pages: int) -> None:
        """Scroll by pages without taking the focus; at the end new lines are followed again."""
        self._scroll_rows(pages * max(self.size.height - 1, 1))

    def _scroll_rows(self, rows: int) -> None:
        self._show_from(self.scroll_offset.y + rows)
        self._is_following = self.scroll_offset.y >= self.max_scroll_y

    def _show_from(self, y: int) -> None:
        """Have height `y` at the top; what is above it is laid out as far as it will be seen."""
        if y < 0:
            y += self._grow(self._rows.height - y)
        self.scroll_to(y=y, animate=False, force=True)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """However it is scrolled, there is always a page above what is seen."""
        super().watch_scroll_y(old_value, new_value)
        if new_value < self.size.height and not self._rows.is_whole:
            self.call_next(self._lay_page_above)

    def _lay_page_above(self) -> None:
        y = self.scroll_offset.y
        if y < self.size.height:
            added = self._grow(self._rows.height + 2 * self.size.height)
            self.scroll_to(y=y + added, animate=False, force=True)

    def _grow(self, least: int) -> int:
        return self._has_grown(self._rows.extend(least))

    def _has_grown(self, added: int) -> int:
        if added:
            self._grown += added
            self.virtual_size = Size(self.virtual_size.width, max(self._rows.height, 1))
        return added

    # the mouse

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """The wheel reads back; what is typed meanwhile does not jump to the end."""
        event.stop()
        event.prevent_default()
        self._scroll_rows(-_WHEEL_ROWS)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """The wheel goes towards the end."""
        event.stop()
        event.prevent_default()
        self._scroll_rows(_WHEEL_ROWS)

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the line that was clicked."""
        found = self._rows.line_at(self._place_of(event.get_content_offset_capture(self).y))
        if found is not None and found[0].is_line:
            self._move_cursor(found[0].key)

    def _place_of(self, y: int) -> int:
        """The height in the stream of a row of the screen."""
        return y - self._blank_rows + self.scroll_offset.y

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The words that are marked with the mouse."""
        if selection.start is None:
            self._show_from(self.scroll_offset.y + self._grow(_EVERYTHING))
        ends = (end and Offset(end.x, end.y + self._grown) for end in selection)
        return Selection(*ends).extract("\n".join(line.plain for line in self._rows.lines)), "\n"

    def selection_updated(self, selection: Selection | None) -> None:
        """Draw what is marked."""
        self._strips.clear()
        self.refresh()

    # laying out

    def _lay_out(self) -> None:
        width, shown = self.scrollable_content_region.width, self.size.height
        if not width or self._meeting is None:
            return
        kept = self._what_stays() if self._rows.rows else self._kept
        beside = [self._rows.line_from(self._cursor, by) for by in (1, -1)] if self.has_focus else []
        self._rows.lay_out(self._all_rows(self._meeting), width, 2 * shown)
        if self.has_focus and self._rows.row(self._cursor) is None:
            self._cursor = next((each for each in beside if self._rows.row(each)), self._cursor)
        self.virtual_size = Size(width, max(self._rows.height, 1))
        self._shown_rows = shown
        if kept is not None:
            self._stay(kept)
        self._follow()
        if self.has_focus:
            self._show_cursor()
        self.refresh()

    def _what_stays(self) -> _Kept | None:
        """The cursor, or the last line seen by who reads back; nothing when the end is followed."""
        bottom = self.scroll_offset.y + self._shown_rows - 1
        span = self._rows.span_of(self._cursor) if self.has_focus else None
        if span is not None:
            return _Kept(self._cursor, span[1] - 1, bottom - span[0])
        found = None if self._is_following else self._rows.line_at(min(bottom, self._rows.height - 1))
        if found is None:
            return None
        span = self._rows.span_of(found[0].key)
        return _Kept(found[0].key, span[1] - 1 - found[1] if span else 0, max(bottom - self._rows.height + 1, 0))

    def _stay(self, kept: _Kept) -> None:
        self._has_grown(self._rows.reach(kept.key))
        span = self._rows.span_of(kept.key)
        if span is not None:
            line = max(span[1] - 1 - kept.from_end, 0)
            self._show_from(span[0] + line + kept.below - self._shown_rows + 1)

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

    def _move_cursor(self, key: str) -> None:
        """Without scrolling only two rows are painted."""
        before, self._cursor = self._cursor, key
        self._show_cursor()
        for each in {before, key}:
            span = self._rows.span_of(each)
            if span is not None:
                self.refresh_lines(span[0] + self._blank_rows, span[1])

    def _show_cursor(self) -> None:
        self._has_grown(self._rows.reach(self._cursor))
        span = self._rows.span_of(self._cursor)
        if span is not None:
            start, height = span
            top, shown = self.scroll_offset.y, self.size.height
            if start < top:
                self._show_from(start)
            elif start + height > top + shown:
                self._show_from(start + height - shown)

    @property
    def _blank_rows(self) -> int:
        """A short stream stands at the bottom, under so many rows."""
        return max(self.size.height - self._rows.height, 0)

    def render_line(self, y: int) -> Strip:
        """One line of the screen; a short stream stands at the bottom."""
        width = self.size.width
        if not self._rows.rows:
            return self._empty_line(y, width)
        place = self._place_of(y)
        found = self._rows.line_at(place)
        if found is None:
            return Strip.blank(width, self.rich_style)
        each, offset, content = found
        is_selected = each.key == self._cursor and self.has_focus
        key = (each.key, offset, is_selected)
        known = self._strips.get(key)
        if known is None or known[0] is not content:
            if len(self._strips) > _MOST_STRIPS:
                self._strips.clear()
            drawn = self._marked(content, place)
            known = content, self._strip(drawn, width, is_selected=is_selected, is_first=offset == 0)
            self._strips[key] = known
        # Places for the mouse do not change when more is laid out above.
        return known[1].apply_offsets(0, place - self._grown)

    def _marked(self, content: Content, place: int) -> Content:
        selection = self.text_selection
        span = selection.get_span(place - self._grown) if selection is not None else None
        if span is None:
            return content
        start, end = span
        style = self.screen.get_visual_style("screen--selection")
        return content.stylize(style, start, len(content) if end == -1 else end)

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
