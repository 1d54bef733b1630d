"""The places a search found: a list that waits for what belongs to the words typed last before it moves."""

from collections.abc import Callable, Sequence

from textual.message import Message
from textual.strip import Strip

from notulen.tui.widgets.drawing import CURSOR, fit, row
from notulen.tui.widgets.row_list import ListedRow, RowList

FOUND = "bold underline $primary"
"""How a word that was looked for is marked; under the cursor it keeps the line under it."""


class HitRows(RowList):
    """Arrows pressed while it `is_behind` what was typed are worked off when the new rows have come."""

    class Seen(Message):
        """Other rows may be in sight, or another one chosen."""

    def __init__(self, is_behind: Callable[[], bool], *, id: str) -> None:
        super().__init__(is_always_marked=True, id=id)
        self._is_behind = is_behind
        self._held = 0

    def show_found(self, rows: Sequence[ListedRow], *, is_anew: bool) -> None:
        """Show `rows`; what was looked for `is_anew` begins at the first, unless a place is awaited."""
        if is_anew and self._awaited is None:
            self._cursor = 0
            self._rows = ()
            self.scroll_to(y=0, animate=False, force=True)
        self.show(rows)
        held, self._held = self._held, 0
        self._move_to(self._cursor)
        if held:
            super().action_move(held)
        self.post_message(self.Seen())

    def action_move(self, rows: int) -> None:
        """Move the cursor by so many rows, at the latest when there are rows for what was typed."""
        if self._is_behind():
            self._held += rows
            return
        super().action_move(rows)

    def forget_moves(self) -> None:
        """What was pressed before more was typed does not hold."""
        self._held = 0

    def draw_anew(self) -> None:
        """More is known of the rows than when they were drawn."""
        self._strips.clear()
        self.refresh()

    @property
    def keys_in_sight(self) -> tuple[str, ...]:
        """The keys of the rows that can be seen."""
        top = self.scroll_offset.y
        return tuple(each.key for each in self._rows[top : top + max(self.size.height, 1)])

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Tell that other rows are in sight."""
        super().watch_scroll_y(old_value, new_value)
        self.post_message(self.Seen())

    def _move_to(self, place: int) -> None:
        super()._move_to(place)
        self.post_message(self.Seen())

    def render_line(self, y: int) -> Strip:
        """One row; under the cursor the words that were looked for stay marked."""
        place, width = y + self.scroll_offset.y, self.size.width
        if place != self._cursor or place >= len(self._rows):
            return super().render_line(y)
        drawn = fit(row("▸", self._rows[place].draw(width - 2)), width)
        chosen = drawn.without_spans.stylize(CURSOR)
        for span in drawn.spans:
            if span.style == FOUND:
                chosen = chosen.stylize("underline", span.start, span.end)
        return self._strip(chosen, width)
