"""The line one searches with: every letter is text; ↓, Tab, Enter and Esc are told, in their turn."""

from collections.abc import Callable

from textual import events
from textual.message import Message
from textual.widget import Widget

from notulen.tui.widgets.field import Field

_LONGEST = 300
_DOWN = ("down", "pagedown")


class SearchField(Field):
    """`may_go_down` says whether ↓ leads into what is `below`; keys that still come here afterwards are handed on."""

    DEFAULT_CSS = """
    SearchField, SearchField:focus { padding: 0; width: 1fr; background: $surface; background-tint: $surface; }
    """

    class Left(Message):
        """Esc was pressed."""

    class Took(Message):
        """Tab was pressed."""

    def __init__(self, placeholder: str, below: Widget, may_go_down: Callable[[], bool], *, id: str) -> None:
        super().__init__(placeholder=placeholder, id=id, max_length=_LONGEST, select_on_focus=False)
        self.cursor_blink = False
        self._below = below
        self._may_go_down = may_go_down

    def put(self, text: str) -> None:
        """Show `text` with the cursor at its end."""
        self.value = text
        self.cursor_position = len(text)

    async def _on_key(self, event: events.Key) -> None:
        focused = self.screen.focused
        if focused is not self and focused is self._below:
            # It was on its way here when ↓ was worked off: of one packet, and meant for where ↓ leads.
            focused.post_message(events.Key(event.key, event.character))
        elif event.key in _DOWN:
            if self._may_go_down():
                self.screen.set_focus(self._below)
        elif event.key == "tab":
            self.post_message(self.Took())
        elif event.key == "escape":
            self.post_message(self.Left())
        else:
            return
        event.stop()
        event.prevent_default()
