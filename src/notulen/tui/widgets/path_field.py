"""The line a path is typed or pasted in, and the rows under it of what may complete it."""

from collections.abc import Callable
from pathlib import PurePath
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.content import Content
from textual.message import Message

from notulen.tui.widgets.drawing import MUTED, STRONG, spread, words
from notulen.tui.widgets.field import LONGEST, Field
from notulen.tui.widgets.keys import bound
from notulen.tui.widgets.suggestion_list import Offer, SuggestionList

_STEPS = {"up": -1, "down": 1}


class PathField(Field):
    """Lines of a paste become paths one beside the other, told apart by what `quoted` puts around each."""

    DEFAULT_CSS = """
    PathField, PathField:focus { padding: 0; width: 1fr; background: $surface; background-tint: $surface; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        *Field.BINDINGS,
        bound("tab", "screen.complete", "import_complete"),
        bound("escape", "screen.leave_file", "import_leave"),
    ]

    class Moved(Message):
        """An arrow was pressed: go on by so many `rows`."""

        def __init__(self, rows: int) -> None:
            super().__init__()
            self.rows = rows

    def __init__(self, placeholder: str, quoted: Callable[[str], str], *, id: str) -> None:
        super().__init__(placeholder=placeholder, id=id, max_length=LONGEST, select_on_focus=False)
        self.cursor_blink = False
        self._quoted = quoted

    def put(self, text: str) -> None:
        """Show `text` with the cursor at its end."""
        self.value = text
        self.cursor_position = len(text)

    def take_in(self, text: str) -> None:
        """As any field; several lines are several paths."""
        lines = [each.strip() for each in text.splitlines() if each.strip()] if len(text) <= 2 * LONGEST else [text]
        are_paths = all(("/" in each or "\\" in each) and "://" not in each for each in lines)
        has_marks = any(each.startswith(("'", '"')) for each in lines)
        super().take_in(" ".join(map(self._quoted, lines)) if len(lines) > 1 and are_paths and not has_marks else text)

    def on_key(self, event: events.Key) -> None:
        """An arrow, told in its turn among the letters of one packet."""
        if event.key in _STEPS:
            self.post_message(self.Moved(_STEPS[event.key]))
            event.stop()
            event.prevent_default()


class PathOffers(SuggestionList):
    """Each with its last name alone: where it lies stands in the field."""

    def draw_offer(self, offer: Offer, width: int) -> Content:
        """The name, and at the right end what it is."""
        name = PurePath(offer.taken).name + ("/" if offer.taken.endswith("/") else "")
        return spread(words(name, STRONG), words(offer.about, MUTED), width)
