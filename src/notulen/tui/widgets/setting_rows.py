"""The rows of the settings: a name, then words to choose from or a text to type, then what it is for."""

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from notulen.domain.text import clean_text
from notulen.tui.widgets.choice import Choice
from notulen.tui.widgets.drawing import MUTED, words
from notulen.tui.widgets.field import Field

_LONGEST = 500
_IDLE = 0.5
_ROWS = {"up": -1, "down": 1, "enter": 1, "ctrl+j": 1}


class SettingText(Field):
    """A text: told when one moves on or asks for it and, with `is_told_at_rest`, when one stops typing."""

    DEFAULT_CSS = """
    SettingText, SettingText:focus {
        border: none; height: 1; width: 1fr; padding: 0 1; background: $surface; background-tint: $surface;
    }
    """

    class Settled(Message):
        """The text is as it is meant for now."""

        def __init__(self, field: "SettingText") -> None:
            super().__init__()
            self.field = field

    class Left(Message):
        """A key asks for the row `rows` further down."""

        def __init__(self, rows: int) -> None:
            super().__init__()
            self.rows = rows

    def __init__(self, text: str, about: str, *, id: str, is_told_at_rest: bool = True) -> None:
        super().__init__(clean_text(text), placeholder=about, id=id, max_length=_LONGEST, select_on_focus=False)
        self.cursor_blink = False
        self._told: str | None = self.text
        self._is_told_at_rest = is_told_at_rest

    @property
    def text(self) -> str:
        """What is typed, fit to be kept."""
        return clean_text(self.value).strip()

    @property
    def is_unsettled(self) -> bool:
        """Whether what is typed is not told yet."""
        return self.text != self._told

    def on_mount(self) -> None:
        """Tell of what is typed as soon as the keys rest."""
        self._rest = self.set_interval(_IDLE, self.settle, pause=True)

    def watch_value(self) -> None:
        """The keys do not rest yet."""
        if self.is_mounted and self._is_told_at_rest:
            self._rest.reset()
            self._rest.resume()

    def settle(self) -> None:
        """Tell of the text, if it is not told yet."""
        if self.is_mounted:
            self._rest.pause()
        if self.is_unsettled:
            self._told = self.text
            self.post_message(self.Settled(self))

    def was_refused(self) -> None:
        """What was told could not be kept: it is told again to whoever asks next."""
        self._told = None

    def on_blur(self, _event: events.Blur) -> None:
        """Whoever moves on is done with it."""
        self.settle()

    def on_key(self, event: events.Key) -> None:
        """Another row is asked for; here and not by a binding, in its turn among the letters of one packet."""
        if event.key in _ROWS:
            event.stop()
            event.prevent_default()
            self.post_message(self.Left(_ROWS[event.key]))


class SettingRow(Horizontal):
    """One setting; the row in which the focus is carries a mark."""

    DEFAULT_CSS = """
    SettingRow { height: 1; }
    SettingRow > .mark { width: 2; visibility: hidden; color: $primary; text-style: bold; }
    SettingRow > .label { width: 16; }
    SettingRow > .about { width: 1fr; display: none; text-wrap: nowrap; text-overflow: ellipsis; }
    SettingRow.-here > .mark { visibility: visible; }
    SettingRow.-here > .label { text-style: bold; }
    """

    def __init__(self, label: str, control: Choice | SettingText, about: str) -> None:
        super().__init__()
        self._label = label
        self.control = control
        self._about = about

    def compose(self) -> ComposeResult:
        """Its three parts; a text tells what it is for where it is typed."""
        yield Static(words("▸"), classes="mark")
        yield Static(words(self._label), classes="label")
        yield self.control
        if isinstance(self.control, Choice):
            yield Static(words(self._about, MUTED), classes="about")

    def on_descendant_focus(self) -> None:
        """The focus came."""
        self.add_class("-here")

    def on_descendant_blur(self) -> None:
        """The focus went."""
        self.remove_class("-here")

    def on_click(self, event: events.Click) -> None:
        """A click anywhere on the row goes to it."""
        if isinstance(event.widget, Widget) and event.widget is not self.control:
            self.control.focus()
