"""The stream of minutes, anchored at the bottom and drawn line by line, so that thousands of lines stay quick."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.content import Content
from textual.geometry import Offset, Region
from textual.selection import Selection
from textual.strip import Strip

from notulen.domain.action_item import ActionItem
from notulen.domain.entry import Entry
from notulen.domain.meeting import Meeting
from notulen.locale.screen_texts import ScreenTexts
from notulen.tui.widgets.drawing import ALARM, MUTED, centred, words
from notulen.tui.widgets.keys import bound
from notulen.tui.widgets.line_drawing import LineDrawing
from notulen.tui.widgets.stream_rows import StreamRow
from notulen.tui.widgets.stream_scroll import Kept, StreamScroll

_MOST_STRIPS = 300
_SLOW = 0.3  # seconds


class MinutesView(StreamScroll, can_focus=True, inherit_bindings=False):
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
        self._strips: dict[tuple[str, int, bool], tuple[Content, Strip]] = {}
        self._kept: Kept | None = None
        self._is_slow = False
        self._is_painting = False

    def on_mount(self) -> None:
        """When the meeting has not come by then, it is said that it is being opened."""
        self.set_timer(_SLOW, self._tell_slow)

    def _tell_slow(self) -> None:
        self._is_slow = True
        if self._meeting is None:
            self.refresh()

    def show(self, meeting: Meeting, waiting: Sequence[str], refused: Sequence[str]) -> None:
        """Show `meeting`, then the lines `waiting` to be written and those that were `refused`."""
        self._meeting, self._waiting, self._refused = meeting, tuple(waiting), tuple(refused)
        self._lay_out()

    @property
    def selected(self) -> Entry | ActionItem | None:
        """The line under the cursor, if the list has the focus."""
        found = self.rows.row(self.cursor)
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
        if self.rows.rows and self.rows.row(self.cursor) is None:
            self.cursor = self.rows.line_from("", 0)
        self.show_cursor()
        self.refresh()

    def on_blur(self) -> None:
        """Leaving the list goes back to the end of the minutes."""
        self.is_following = True
        self.follow()
        self.refresh()

    def go_on_from(self, before: "MinutesView") -> None:
        """Take over the place of another view of the same minutes, for the first time they are laid out."""
        self.cursor, self.is_following = before.cursor, before.is_following
        self._kept = before.what_stays()

    def go_to(self, seq: int) -> None:
        """Put the cursor on the line `seq`; it is seen when the list has the focus."""
        self.move_cursor(f"line {seq}")

    def action_move(self, rows: int) -> None:
        """Move the cursor by so many lines."""
        self.move_cursor(self.rows.line_from(self.cursor, rows))

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the line that was clicked."""
        found = self.rows.line_at(self.place_of(event.get_content_offset_capture(self).y))
        if found is not None and found[0].is_line:
            self.move_cursor(found[0].key)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The words that are marked with the mouse."""
        if selection.start is None:
            self.lay_out_all()
        ends = (end and Offset(end.x, end.y + self.grown) for end in selection)
        return Selection(*ends).extract("\n".join(line.plain for line in self.rows.lines)), "\n"

    def selection_updated(self, selection: Selection | None) -> None:
        """Draw what is marked."""
        self._strips.clear()
        self.refresh()

    # laying out

    def _lay_out(self) -> None:
        if self._meeting is not None and self.scrollable_content_region.width:
            kept = self.what_stays() if self.rows.rows else self._kept
            self.lay_out(self._all_rows(self._meeting), kept)

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

    def render_line(self, y: int) -> Strip:
        """One line of the screen; a short stream stands at the bottom."""
        width = self.size.width
        if not self.rows.rows:
            return self._empty_line(y, width)
        place = self.place_of(y)
        found = self.rows.line_at(place)
        if found is None:
            return Strip.blank(width, self.rich_style)
        each, offset, content = found
        is_selected = each.key == self.cursor and self.has_focus
        key = (each.key, offset, is_selected)
        known = self._strips.get(key)
        if known is None or known[0] is not content:
            if len(self._strips) > _MOST_STRIPS:
                self._strips.clear()
            drawn = self._marked(content, place)
            known = content, self._strip(drawn, width, is_selected=is_selected, is_first=offset == 0)
            self._strips[key] = known
        if self._is_painting:
            return known[1]
        # Places for the mouse do not change when more is laid out above.
        return known[1].apply_offsets(0, place - self.grown)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Paint some rows, without the places in the text that marking with the mouse asks `render_line` for.

        Each place is a style of its own; Textual keeps 16,000 of them, which was half of what a long meeting cost.
        """
        self._is_painting = True
        try:
            return super().render_lines(crop)
        finally:
            self._is_painting = False

    def _marked(self, content: Content, place: int) -> Content:
        selection = self.text_selection
        span = selection.get_span(place - self.grown) if selection is not None else None
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
        told = self._texts.empty_minutes
        if self._meeting is None:
            told = (self._texts.opening_meeting,) if self._is_slow else ()
        lines = centred([words(text, MUTED) for text in told], width)
        place = y - max((self.size.height - len(lines)) // 2, 0)
        if not 0 <= place < len(lines):
            return Strip.blank(width, self.rich_style)
        return self._strip(lines[place], width)
