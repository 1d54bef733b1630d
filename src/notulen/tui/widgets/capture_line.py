"""The line minutes are typed in: Enter sends it whole, a paste of several lines is asked about, nothing is lost."""

import secrets
from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from textual import events
from textual.binding import BindingType
from textual.geometry import Size
from textual.message import Message
from textual.reactive import Reactive
from textual.suggester import SuggestionReady

from notulen.domain.text import clean_text
from notulen.parsing.chat_paste import chat_lines
from notulen.tui.widgets.field import LONGEST, Field
from notulen.tui.widgets.keys import FIELD_KEYS, bound

MOST_LINES = 2_000


class SentLine(NamedTuple):
    """A line that left the box, with the key that names it for good."""

    text: str
    key: str


class CaptureLine(Field, inherit_bindings=False):
    """One line of text; what it means is for others to say.

    What stands in it goes by `key` from its first letter on, and `sent` are lines that left it and are still nowhere
    else: whoever hears of one takes it out.
    """

    DEFAULT_CSS = """
    CaptureLine, CaptureLine:focus {
        border: none; height: 1; padding: 0; background: transparent; background-tint: transparent;
    }
    """
    # As wide as it may be whatever stands in it: a letter need not have the whole screen laid out anew.
    virtual_size = Reactive(Size(0, 0), layout=False)
    # Without those of a scrolling container, which would hide the screen's own up, down and page keys.
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("enter,ctrl+j", "submit", "submit"),
        bound("ctrl+c,super+c", "copy", "copy", is_shown=False),
        *(each for each in FIELD_KEYS if each.action != "copy"),
    ]

    class Submitted(Message):
        """Enter was pressed on `line`."""

        def __init__(self, line: str) -> None:
            super().__init__()
            self.line = line

    class Pasted(Message):
        """Several `lines` were pasted; they wait for an answer."""

        def __init__(self, lines: Sequence[str]) -> None:
            super().__init__()
            self.lines = tuple(lines)

    class PasteAnswered(Message):
        """What to do with pasted `lines`: one record for each (of a chat, for each message), or (`is_joined`) one text;
        none: nothing.

        Those to be recorded have left the box already, and one text stands in it.
        """

        def __init__(self, lines: Sequence[str], *, is_joined: bool = False) -> None:
            super().__init__()
            self.lines = tuple(lines)
            self.is_joined = is_joined

    class PasteRefused(Message):
        """A paste of `size` characters is more than a line can hold."""

        def __init__(self, size: int) -> None:
            super().__init__()
            self.size = size

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id, select_on_focus=False, max_length=LONGEST)
        self.cursor_blink = False
        self.pasted: tuple[str, ...] = ()
        self.messages: tuple[str, ...] = ()
        self.sent: list[SentLine] = []
        self.key = _new_key()

    @property
    def is_asking(self) -> bool:
        """Whether a paste waits for an answer."""
        return bool(self.pasted)

    @property
    def typed(self) -> object:
        """Lines that were sent have been typed too."""
        return self.key, self.value

    def ask_about(self, pasted: Sequence[str]) -> None:
        """Ask what to do with the lines of a paste; what stands in the box is part of the first and the last."""
        self.pasted = tuple(pasted)
        self.messages = chat_lines(self.pasted)
        if any(len(message) > LONGEST for message in self.messages):
            self.messages = ()
        self.post_message(self.Pasted(self.pasted))

    def put(self, text: str) -> None:
        """Show `text` with the cursor at its end."""
        self.value = text
        self.cursor_position = len(text)

    def replace_before_cursor(self, length: int, text: str) -> None:
        """Put `text` in place of the last `length` characters before the cursor."""
        self.replace(text, self.cursor_position - length, self.cursor_position)

    def offer_rest(self, rest: str) -> None:
        """Show `rest` dimly behind the text; → or End takes it, anything else lets it go."""
        if rest:
            self.post_message(SuggestionReady(self.value, f"{self.value}{rest}"))

    def action_end(self, select: bool = False) -> None:
        """Go to the end; there already, take what is offered."""
        if self.cursor_at_end and not select:
            self.action_cursor_right()
        else:
            super().action_end(select)

    async def action_submit(self) -> None:
        """Send the line and clear the box in one stroke, so that the next key begins the next line."""
        line = self.value
        self._send(line)
        self.post_message(self.Submitted(line))

    def _send(self, *texts: str) -> None:
        for text in texts:
            self.sent.append(SentLine(text, self.key))
            self.key = _new_key()
        self.value = ""

    def take_in(self, text: str) -> None:
        """Put a paste where the cursor is; what to do with one of several lines is asked first."""
        if len(text) > LONGEST * 20:
            self.post_message(self.PasteRefused(len(text)))
            return
        start, end = sorted(self.selection)
        lines = [clean_text(line).strip() for line in text.splitlines()]
        lines = [line for line in lines if line]
        if len(lines) < 2:
            self._insert_one(clean_text(text.strip("\r\n")), start, end)
            return
        whole = [self.value[:start] + lines[0], *lines[1:-1], lines[-1] + self.value[end:]]
        if len(whole) > MOST_LINES or any(len(line) > LONGEST for line in whole):
            self.post_message(self.PasteRefused(len(text)))
            return
        self.ask_about(whole)

    def _insert_one(self, line: str, start: int, end: int) -> None:
        if len(self.value) - (end - start) + len(line) > LONGEST:
            self.post_message(self.PasteRefused(len(line)))
        elif line:
            self.replace(line, start, end)

    async def _on_key(self, event: events.Key) -> None:
        if not self.pasted:
            return
        # While a paste waits, its answers are the only keys; the rest is swallowed with the question in sight.
        event.stop()
        event.prevent_default()
        if event.key == "g" and len(" ".join(self.pasted)) > LONGEST:
            self.restricted()
        elif event.key in ("enter", "ctrl+j", "g", "escape") or (event.key == "u" and self.messages):
            lines = {"escape": (), "u": self.messages}.get(event.key, self.pasted)
            self.pasted = self.messages = ()
            if event.key == "g":
                self.put(" ".join(lines))
            elif lines:
                self._send(*lines)
            self.post_message(self.PasteAnswered(lines, is_joined=event.key == "g"))


def _new_key() -> str:
    return secrets.token_hex(13)
