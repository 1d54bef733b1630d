"""The minutes as they will be printed, drawn row by row: only what is seen is rendered, however long they are."""

import re
from collections.abc import Collection

from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip

from notulen.domain.spot import Spot
from notulen.export.minutes.document import MinutesDocument, Section
from notulen.export.text_lines import LineRole, TextLine
from notulen.tui.widgets.document_rows import Anchor, DocumentRows
from notulen.tui.widgets.drawing import HEADING, KEY, MUTED, STRONG, WARN, words
from notulen.tui.widgets.scrolled_text import ScrolledText

_MARK = 2
_WIDEST = 100
"""Columns of text beyond which a line is tiring to read: a wider window shows a page in its middle."""
_STYLES = {
    LineRole.TITLE: HEADING,
    LineRole.HEADING: HEADING,
    LineRole.SUBHEADING: STRONG,
    LineRole.COLUMNS: MUTED,
    LineRole.RULE: "$frame",
    LineRole.EMPHASIS: f"italic {MUTED}",
    LineRole.LINK: "$info",
}
_RULES = str.maketrans("-=", "─━")
_REFERENCE = re.compile(r"\s*[A-Z]\d+\.\d+\s*")
_ABOVE = 2
"""Rows kept in sight above what one goes to."""
_MOST_WIDTHS = 4


class DocumentView(ScrolledText):
    """Shows a document; what is to be tidied in it is marked, and one thing in it can be pointed at."""

    class Scrolled(Message):
        """Other rows are in sight."""

    def __init__(self, row_of_rows: str, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._row_of_rows = row_of_rows
        self._minutes: MinutesDocument | None = None
        self._marked: frozenset[Spot] = frozenset()
        self._pointed: Spot | None = None
        self._brought: Spot | None = None
        self._rows: DocumentRows | None = None
        self._by_width: dict[int, DocumentRows] = {}
        self._wanted: Anchor | None = None
        self._strips: dict[int, Strip] = {}

    def show(self, minutes: MinutesDocument, marked: Collection[Spot]) -> None:
        """Show `minutes` with a mark beside each spot of `marked`; what was in sight stays there."""
        anchor = self.in_sight
        if minutes != self._minutes:
            self._by_width.clear()
        self._minutes, self._marked = minutes, frozenset(marked)
        self._lay_out(anchor)

    @property
    def in_sight(self) -> Anchor | None:
        """What stands in the first row; None at the very beginning."""
        if self._wanted is not None or self._rows is None:
            return self._wanted
        return self._rows.anchor_at(self.scroll_offset.y) if self.scroll_offset.y else None

    def return_to(self, anchor: Anchor) -> None:
        """Have what `anchor` names stand in the first row, at the latest when there is something to show."""
        if self._rows is None:
            self._wanted = anchor
        else:
            self._go(self._rows.row_of(anchor))

    def go_to_section(self, section: Section) -> None:
        """Bring the beginning of a part into the first row."""
        start = self._rows.start_of(section) if self._rows else None
        if start is not None:
            self._go(start)

    @property
    def section_in_sight(self) -> Section | None:
        """The part that the first row belongs to, above the first part that one."""
        return self._rows.section_at(self.scroll_offset.y) if self._rows else None

    def point_at(self, spot: Spot | None) -> None:
        """Make what `spot` prints stand out."""
        self._pointed = spot
        self._strips.clear()
        self.refresh()

    def bring_into_sight(self, spot: Spot, section: Section | None) -> None:
        """Scroll to what `spot` prints; what is not printed would stand in `section`."""
        self._brought = spot
        span = self._rows.span_of(spot) if self._rows else None
        if span is None and section is not None:
            self.go_to_section(section)
        elif span is not None and not self._is_in_sight(span):
            self._go(span.start - _ABOVE)

    def _is_in_sight(self, span: range) -> bool:
        top = self.scroll_offset.y
        return (top == 0 or span.start >= top + _ABOVE) and span.stop <= top + self.size.height

    def notify_style_update(self) -> None:
        """A style changed: what was drawn with the old one is of no use."""
        super().notify_style_update()
        self._strips.clear()

    def on_resize(self, _event: events.Resize) -> None:
        """Wrap the text to the new width; what was in sight stays there, above all what is pointed at."""
        self._lay_out(self.in_sight)
        if self._brought is not None and self._brought == self._pointed:
            self.bring_into_sight(self._brought, None)

    def action_scroll_rows(self, rows: int) -> None:
        """Scroll by so many rows."""
        self._brought = None
        self._go(self.scroll_offset.y + rows)

    def _go(self, y: int) -> None:
        self.scroll_to(y=max(y, 0), animate=False, force=True)

    def _lay_out(self, anchor: Anchor | None) -> None:
        width = min(self.scrollable_content_region.width - _MARK, _WIDEST)
        if self._minutes is None or width <= 0:
            self._wanted = anchor
            return
        self._strips.clear()
        self._wanted = None
        self._rows = self._laid_out(self._minutes, width)
        self.virtual_size = Size(width + _MARK, len(self._rows.lines))
        self._go(self._rows.row_of(anchor) if anchor is not None else 0)
        self._tell_place()
        self.refresh()

    def _laid_out(self, minutes: MinutesDocument, width: int) -> DocumentRows:
        """The rows of `minutes` at `width`; a window that is made wider and narrower again finds them as they were."""
        if width not in self._by_width:
            while len(self._by_width) >= _MOST_WIDTHS:
                del self._by_width[next(iter(self._by_width))]
            self._by_width[width] = DocumentRows(minutes, width)
        return self._by_width[width]

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """The frame tells how far one has read."""
        super().watch_scroll_y(old_value, new_value)
        self._tell_place()
        self.post_message(self.Scrolled())

    def _tell_place(self) -> None:
        if self._rows is not None:
            count = len(self._rows.lines)
            last = min(self.scroll_offset.y + self.size.height, count)
            self.border_subtitle = words(self._row_of_rows.format(row=last, count=count))

    def render_line(self, y: int) -> Strip:
        """One row of the screen."""
        place = y + self.scroll_offset.y
        if self._rows is None or place >= len(self._rows.lines):
            return Strip.blank(self.size.width, self.rich_style)
        if place not in self._strips:
            self._strips[place] = self._strip(self._rows, place)
        return self._strips[place]

    def _strip(self, rows: DocumentRows, place: int) -> Strip:
        line, width = rows.lines[place], self.size.width
        pointed = rows.span_of(self._pointed) if self._pointed is not None else None
        is_pointed = pointed is not None and place in pointed
        is_marked = any(spot in self._marked and rows.begins_at(spot, place) for spot in line.spots)
        mark = Content.styled("? ", WARN) if is_marked else Content(" " * _MARK)
        left = Content(" " * ((width - rows.width - _MARK) // 2))
        content = (left + mark + drawn(line)).truncate(width, pad=True)
        if is_pointed:
            content = content.stylize("on $panel")
        return Strip(content.render_segments(self.visual_style)).adjust_cell_length(width, self.rich_style)


def drawn(line: TextLine) -> Content:
    """A line of the minutes with what its role, its label and the words that stand out are drawn with."""
    text = line.text.translate(_RULES) if line.role is LineRole.RULE else line.text
    content = words(text, _STYLES.get(line.role, ""))
    if line.lead:
        is_reference = _REFERENCE.fullmatch(text[: line.lead]) is not None
        content = content.stylize(KEY if is_reference else MUTED, 0, line.lead)
    return content.stylize(STRONG, line.lead, line.strong) if line.strong > line.lead else content
