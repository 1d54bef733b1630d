"""A field whose words narrow a list: the arrows move in the list while the field keeps the focus."""

from textual import events
from textual.message import Message

from notulen.tui.widgets.field import Field

_LONGEST = 200
_STEPS = {"up": -1, "down": 1, "pageup": -10, "pagedown": 10}


class FilterField(Field):
    """The arrows are told with `Moved`."""

    DEFAULT_CSS = """
    FilterField, FilterField:focus {
        border: none; height: 1; padding: 0; background: $surface; background-tint: $surface;
    }
    """

    class Moved(Message):
        """An arrow was pressed: go on by so many `rows`."""

        def __init__(self, rows: int) -> None:
            super().__init__()
            self.rows = rows

    def __init__(self, placeholder: str, *, id: str | None = None) -> None:
        super().__init__(placeholder=placeholder, id=id, max_length=_LONGEST)
        self.cursor_blink = False

    def on_key(self, event: events.Key) -> None:
        """An arrow, told in its turn among the letters of one packet."""
        if event.key in _STEPS:
            self.post_message(self.Moved(_STEPS[event.key]))
            event.stop()
            event.prevent_default()
