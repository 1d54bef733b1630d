"""Rows under headings that a field below narrows: `/` goes into the field, Enter and Esc come back."""

from textual import events
from textual.message import Message
from textual.widget import Widget

from notulen.tui.widgets.filter_field import FilterField
from notulen.tui.widgets.row_list import RowList

HEADING = ""
"""The key of a row that is a heading: the cursor passes over it."""


def _is_meant_for_another(widget: Widget, event: events.Key) -> bool:
    """Whether the focus went on while `event` was on its way to `widget`; then it goes on after it, in its turn."""
    focused = widget.screen.focused
    if focused is None or focused is widget:
        return False
    event.stop()
    event.prevent_default()
    focused.post_message(events.Key(event.key, event.character))
    return True


class BoardRows(RowList):
    """`/` gives the focus to `narrowed_by`. Where the cursor goes is told with `Moved`."""

    narrowed_by: Widget | None = None

    class Moved(Message):
        """The cursor went to the row of `key`."""

        def __init__(self, rows: "BoardRows", key: str | None) -> None:
            super().__init__()
            self.rows = rows
            self.key = key

        @property
        def control(self) -> "BoardRows":
            """The rows, by which a handler picks whose message it takes."""
            return self.rows

    async def _on_key(self, event: events.Key) -> None:
        # Letters of one packet with the / are for the field, and a binding would come too late for them.
        if not _is_meant_for_another(self, event) and event.key == "slash":
            event.stop()
            event.prevent_default()
            self.screen.set_focus(self.narrowed_by)

    def _move_to(self, place: int) -> None:
        """Past a heading, the way the cursor was going; one above the first row is kept in sight with it."""
        step = 1 if place >= self._cursor else -1
        while 0 <= place < len(self._rows) and self._rows[place].key == HEADING:
            place += step
        if place < 0:
            place = next((at for at, row in enumerate(self._rows) if row.key != HEADING), 0)
        place = min(place, max(len(self._rows) - 1, 0))
        before = self.selected
        super()._move_to(place)
        if place and self._rows[place - 1].key == HEADING and self.scroll_offset.y == place:
            self.scroll_to(y=place - 1, animate=False, force=True)
        if self.selected != before:
            self.post_message(self.Moved(self, self.selected))


class BoardFilter(FilterField):
    """Enter gives the focus back to what it `narrows`."""

    narrows: Widget | None = None

    async def _on_key(self, event: events.Key) -> None:
        if not _is_meant_for_another(self, event) and event.key in ("enter", "ctrl+j"):
            event.stop()
            event.prevent_default()
            self.screen.set_focus(self.narrows)
