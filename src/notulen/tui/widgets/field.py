"""A line of text one types in: its keys are worked off in the order they came, a paste is taken whole or refused."""

from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.message import Message
from textual.widgets import Input

from notulen.domain.text import clean_text
from notulen.tui.widgets.keys import FIELD_KEYS

LONGEST = 10_000


class Field(Input, inherit_bindings=False):
    """A line without a frame. Enter says so with `Submitted`; lines of a paste are joined with `between_lines`.

    It holds `max_length` characters, or LONGEST. What is more is told with `Full`, and none of it is taken.
    """

    DEFAULT_CSS = """
    Field, Field:focus { border: none; height: 1; padding: 0 1; background: $panel; background-tint: $panel; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [*FIELD_KEYS]

    between_lines = " "

    class Full(Message):
        """What was typed or pasted is more than the `most` characters a field holds."""

        def __init__(self, most: int) -> None:
            super().__init__()
            self.most = most

    @property
    def most(self) -> int:
        """How many characters it holds."""
        return self.max_length or LONGEST

    @property
    def typed(self) -> object:
        """What differs as soon as somebody typed in it."""
        return self.value

    def restricted(self) -> None:
        """A letter more than the field holds was typed: where Textual would ring a bell, a word is said."""
        self.post_message(self.Full(self.most))

    def action_paste(self) -> None:
        """Paste what was copied inside the program, under the same rules as any paste."""
        self.take_in(self.app.clipboard)

    def _on_paste(self, event: events.Paste) -> None:
        # Textual's own handler keeps the first line and drops the others without a word.
        event.stop()
        event.prevent_default()
        self.take_in(event.text)

    def take_in(self, text: str) -> None:
        """Put a paste where the cursor is, in place of what is marked."""
        start, end = sorted(self.selection)
        if len(text) > 2 * max(self.most, LONGEST):  # not cleaned first, to be refused afterwards
            self.restricted()
            return
        lines = text.strip("\r\n").splitlines()
        if len(lines) > 1:
            lines = [line.strip() for line in lines]
        joined = self.between_lines.join(clean_text(line) for line in lines if line)
        if len(self.value) - (end - start) + len(joined) > self.most:
            self.restricted()
        elif joined:
            self.replace(joined, start, end)

    async def _on_key(self, event: events.Key) -> None:
        # A binding runs only after its key went up to the App and back; letters typed meanwhile would overtake it,
        # and in a burst Enter would take the beginning of the next line with it. Letters are left to Input's handler.
        for binding in self._bindings.key_to_bindings.get(event.key, ()):
            if await self.app.run_action(binding.action, self):
                break
        else:
            if event.key not in ("enter", "ctrl+j"):
                return
            self.post_message(self.Submitted(self, self.value))
        event.stop()
        event.prevent_default()
