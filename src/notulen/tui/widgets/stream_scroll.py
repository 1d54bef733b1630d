"""A stream of rows that is scrolled: it follows its end, or stays with who reads back, whatever happens around."""

from collections.abc import Iterable
from typing import NamedTuple

from textual import events
from textual.geometry import Size
from textual.scroll_view import ScrollView

from notulen.tui.widgets.stream_rows import StreamRow, StreamRows

_WHEEL_ROWS = 3
_EVERYTHING = 1_000_000_000


class Kept(NamedTuple):
    """What stays where it is when the rest moves: a line of a row by its place from the row's end, and how many lines
    of the screen are below it.
    """

    key: str
    from_end: int
    below: int


class StreamScroll(ScrollView):
    """Rows, as far as they are laid out, and which of them are seen. A short stream stands at the bottom.

    `cursor` is the key of a row; it is seen while the stream has the focus, and then the end is not followed.
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.rows = StreamRows()
        self.cursor = ""
        self.is_following = True
        self.grown = 0
        """How many lines were laid out above what was laid out first."""
        self._shown_rows = 0

    # laying out

    def lay_out(self, rows: Iterable[StreamRow], kept: Kept | None) -> None:
        """Lay out other rows, or at another width: what is `kept` stays where it was, or else the end is followed."""
        beside = [self.rows.line_from(self.cursor, by) for by in (1, -1)] if self.has_focus else []
        width = self.scrollable_content_region.width
        self.rows.lay_out(rows, width, 2 * self.size.height)
        if self.has_focus and self.rows.row(self.cursor) is None:
            self.cursor = next((each for each in beside if self.rows.row(each)), self.cursor)
        self.virtual_size = Size(width, max(self.rows.height, 1))
        self._shown_rows = self.size.height
        if kept is not None:
            self._keep(kept)
        self.follow()
        # How far it can be scrolled is only known once the new height is laid out.
        self.call_after_refresh(self.follow)
        if self.has_focus:
            self.show_cursor()
        self.refresh()

    def what_stays(self) -> Kept | None:
        """The cursor, or the last line seen by who reads back; nothing when the end is followed."""
        bottom = self.scroll_offset.y + self._shown_rows - 1
        span = self.rows.span_of(self.cursor) if self.has_focus else None
        if span is not None:
            return Kept(self.cursor, span[1] - 1, bottom - span[0])
        found = None if self.is_following else self.rows.line_at(min(bottom, self.rows.height - 1))
        if found is None:
            return None
        span = self.rows.span_of(found[0].key)
        return Kept(found[0].key, span[1] - 1 - found[1] if span else 0, max(bottom - self.rows.height + 1, 0))

    def _keep(self, kept: Kept) -> None:
        self._grew(self.rows.reach(kept.key))
        span = self.rows.span_of(kept.key)
        if span is not None:
            line = max(span[1] - 1 - kept.from_end, 0)
            self._show_from(span[0] + line + kept.below - self._shown_rows + 1)

    def lay_out_all(self) -> None:
        """Lay out every row; what is seen stays."""
        self._show_from(self.scroll_offset.y + self._grew(self.rows.extend(_EVERYTHING)))

    def _grew(self, added: int) -> int:
        """So many lines were laid out above."""
        if added:
            self.grown += added
            self.virtual_size = Size(self.virtual_size.width, max(self.rows.height, 1))
        return added

    # scrolling

    def follow(self) -> None:
        """Go to the end, unless somebody reads back or chooses a row."""
        if self.is_following and not self.has_focus:
            self.scroll_to(y=self.rows.height, animate=False, force=True)

    def scroll_page(self, pages: int) -> None:
        """Scroll by pages without taking the focus; at the end new lines are followed again."""
        self.scroll_rows(pages * max(self.size.height - 1, 1))

    def scroll_rows(self, rows: int) -> None:
        """As `scroll_page`, by so many rows of the screen."""
        self._show_from(self.scroll_offset.y + rows)
        self.is_following = self.scroll_offset.y >= self.max_scroll_y

    def _show_from(self, y: int) -> None:
        """Have height `y` at the top; what is above it is laid out as far as it will be seen."""
        if y < 0:
            y += self._grew(self.rows.extend(self.rows.height - y))
        self.scroll_to(y=y, animate=False, force=True)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """However it is scrolled, there is always a page above what is seen."""
        super().watch_scroll_y(old_value, new_value)
        if new_value < self.size.height and not self.rows.is_whole:
            self.call_next(self._lay_page_above)

    def _lay_page_above(self) -> None:
        y = self.scroll_offset.y
        if y < self.size.height:
            added = self._grew(self.rows.extend(self.rows.height + 2 * self.size.height))
            self.scroll_to(y=y + added, animate=False, force=True)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """The wheel reads back; what is typed meanwhile does not jump to the end."""
        event.stop()
        event.prevent_default()
        self.scroll_rows(-_WHEEL_ROWS)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """The wheel goes towards the end."""
        event.stop()
        event.prevent_default()
        self.scroll_rows(_WHEEL_ROWS)

    # the cursor

    def move_cursor(self, key: str) -> None:
        """Put the cursor on the row `key`; without scrolling only two rows are painted."""
        before, self.cursor = self.cursor, key
        self.show_cursor()
        for each in {before, key}:
            span = self.rows.span_of(each)
            if span is not None:
                self.refresh_lines(span[0] + self.blank_rows, span[1])

    def show_cursor(self) -> None:
        """Scroll as far as needed to have the cursor in sight."""
        self._grew(self.rows.reach(self.cursor))
        span = self.rows.span_of(self.cursor)
        if span is not None:
            start, height = span
            top, shown = self.scroll_offset.y, self.size.height
            if start < top:
                self._show_from(start)
            elif start + height > top + shown:
                self._show_from(start + height - shown)

    @property
    def blank_rows(self) -> int:
        """A short stream stands at the bottom, under so many rows."""
        return max(self.size.height - self.rows.height, 0)

    def place_of(self, y: int) -> int:
        """The height in the stream of a row of the screen."""
        return y - self.blank_rows + self.scroll_offset.y
