"""The line minutes are typed in: Enter sends it whole, a paste of several lines is asked about, nothing is lost."""

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input

from notulen.domain.text import clean_text
from notulen.tui.widgets.keys import bound

LONGEST_LINE = 10_000
MOST_LINES = 2_000


class CaptureLine(Input, inherit_bindings=False):
    """One line of text; what it means is for others to say."""

    DEFAULT_CSS = """
    CaptureLine, CaptureLine:focus {
        border: none; height: 1; padding: 0; background: transparent; background-tint: transparent;
    }
    """
    # Without those of a scrolling container, which would hide the screen's own up, down and page keys.
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("enter,ctrl+j", "submit", "submit"),
        *(binding for binding in Input.BINDINGS if isinstance(binding, Binding) and binding.key != "enter"),
    ]

    class Submitted(Message):
        """Enter was pressed on `line`."""

        def __init__(self, line: str) -> None:
            super().__init__()
            self.line = line

    class Pasted(Message):
        """Several `lines` were pasted; they wait until `take_paste` or `drop_paste`."""

        def __init__(self, lines: Sequence[str]) -> None:
            super().__init__()
            self.lines = tuple(lines)

    class PasteAnswered(Message):
        """What to do with pasted `lines`: one record for each, or (`is_joined`) one text; none: nothing."""

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
        super().__init__(id=id, select_on_focus=False, max_length=LONGEST_LINE)
        self.cursor_blink = False
        self._pasted: tuple[str, ...] = ()

    @property
    def is_asking(self) -> bool:
        """Whether a paste waits for an answer."""
        return bool(self._pasted)

    def put(self, text: str) -> None:
        """Show `text` with the cursor at its end."""
        self.value = text
        self.cursor_position = len(text)

    def replace_before_cursor(self, length: int, text: str) -> None:
        """Put `text` in place of the last `length` characters before the cursor."""
        self.replace(text, self.cursor_position - length, self.cursor_position)

    async def action_submit(self) -> None:
        """Send the line and clear the box in one stroke, so that the next key begins the next line."""
        line, self.value = self.value, ""
        self.post_message(self.Submitted(line))

    def action_paste(self) -> None:
        """Paste what was copied inside the program, under the same rules as any paste."""
        self._take_in(self.app.clipboard)

    def _on_paste(self, event: events.Paste) -> None:
        # Textual's own handler keeps the first line and drops the others without a word.
        event.stop()
        event.prevent_default()
        self._take_in(event.text)

    def _take_in(self, text: str) -> None:
        if len(text) > LONGEST_LINE * 20:
            self.post_message(self.PasteRefused(len(text)))
            return
        start, end = sorted(self.selection)
        lines = [clean_text(line).strip() for line in text.splitlines()]
        lines = [line for line in lines if line]
        if len(lines) < 2:
            self._insert_one(clean_text(text.strip("\r\n")), start, end)
            return
        whole = [self.value[:start] + lines[0], *lines[1:-1], lines[-1] + self.value[end:]]
        if len(whole) > MOST_LINES or any(len(line) > LONGEST_LINE for line in whole):
            self.post_message(self.PasteRefused(len(text)))
            return
        self._pasted = tuple(whole)
        self.post_message(self.Pasted(self._pasted))

    def _insert_one(self, line: str, start: int, end: int) -> None:
        if len(self.value) - (end - start) + len(line) > LONGEST_LINE:
            self.post_message(self.PasteRefused(len(line)))
        elif line:
            self.replace(line, start, end)

    async def _on_key(self, event: events.Key) -> None:
        if not self._pasted:
            await self._edit(event)
            return
        # While a paste waits, its three answers are the only keys; the rest is swallowed with the question in sight.
        event.stop()
        event.prevent_default()
        if event.key in ("enter", "ctrl+j", "g", "escape"):
            lines = () if event.key == "escape" else self._pasted
            self._pasted = ()
            self.post_message(self.PasteAnswered(lines, is_joined=event.key == "g"))

    async def _edit(self, event: events.Key) -> None:
        # A binding runs only after its key went up to the App and back; letters typed meanwhile would overtake it,
        # and in a burst Enter would send the beginning of the next line too.
        action = _EDITING.get(event.key)
        if action is not None and not event.is_printable and await self.app.run_action(action, self):
            event.stop()
            event.prevent_default()
            return
        await super()._on_key(event)


_EDITING = {binding.key: binding.action for binding in Binding.make_bindings(CaptureLine.BINDINGS)}
