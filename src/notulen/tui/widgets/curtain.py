"""What covers a shared screen: nothing but one quiet line, in the middle of the room."""

from textual.message import Message
from textual.widgets import Static


class Curtain(Static):
    """Hidden unless the stylesheet shows it."""

    DEFAULT_CSS = "Curtain { display: none; height: 1fr; padding: 0 3; content-align: center middle; color: $muted; }"

    class Clicked(Message):
        """Somebody wants it away."""

    def on_click(self) -> None:
        """Say so."""
        self.post_message(self.Clicked())
