"""The answers one key gives, as a card: what to press and what it does; a click does the same."""

from collections.abc import Sequence
from typing import NamedTuple

from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from notulen.tui.widgets.drawing import KEY, MUTED, fit, row, words

_GAP = 2
_MOST_ROWS = 3
_WIDEST_COLUMN = 30


class AnswerKey(NamedTuple):
    """An answer: its key as it is printed, its word, and the action of the screen that gives it."""

    shown: str
    label: str
    action: str
    is_live: bool = True


class AnswerKeys(Widget):
    """As many equal columns as there is room for."""

    DEFAULT_CSS = "AnswerKeys { height: auto; }"

    keys: reactive[tuple[AnswerKey, ...]] = reactive((), layout=True)

    class Clicked(Message):
        """An answer was clicked."""

        def __init__(self, action: str) -> None:
            super().__init__()
            self.action = action

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as the keys need at `width`."""
        return max(len(self._rows(width)), 1)

    def render(self) -> Content:
        """The keys."""
        width = self.content_size.width
        rows = self._rows(width)
        column = self._column(width)
        return Content("\n").join([row(*[fit(_drawn(key), column) for key in keys]) for keys in rows])

    def _rows(self, width: int) -> list[Sequence[AnswerKey]]:
        columns = max(width // max(self._column(width), 1), 1)
        return [self.keys[start : start + columns] for start in range(0, len(self.keys), columns)]

    def _column(self, width: int) -> int:
        """Wide columns in three rows where there is room for them, else as narrow as the words are."""
        least = max((_drawn(key).cell_length for key in self.keys), default=0) + _GAP
        most = -(-len(self.keys) // _MOST_ROWS)
        return max(least, min(width // max(most, 1), _WIDEST_COLUMN)) if width >= _WIDEST_COLUMN * most else least

    def on_click(self, event: events.Click) -> None:
        """Give the answer that was clicked."""
        at = event.get_content_offset_capture(self)
        width = self.content_size.width
        rows, column = self._rows(width), max(self._column(width), 1)
        if 0 <= at.y < len(rows) and 0 <= at.x // column < len(rows[at.y]):
            self.post_message(self.Clicked(rows[at.y][at.x // column].action))


def _drawn(key: AnswerKey) -> Content:
    return row(words(key.shown, KEY if key.is_live else MUTED), " ", words(key.label, "" if key.is_live else MUTED))
