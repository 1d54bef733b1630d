"""The line at the foot of a review: shut, its keys are answers; open, they are the words of one."""

from collections.abc import Awaitable, Callable

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.geometry import Size
from textual.reactive import Reactive
from textual.strip import Strip
from textual.widgets import Label

from notulen.tui.widgets.drawing import words
from notulen.tui.widgets.field import LONGEST, Field
from notulen.tui.widgets.hint_line import HintLine


class AnswerLine(Field):
    """It always has the focus, so that of keys that come in one packet each meets what the one before it left.

    `obey` does what a key does on the screen, and says whether it does anything.
    """

    DEFAULT_CSS = """
    AnswerLine, AnswerLine:focus { width: 1fr; padding: 0; background: $surface; background-tint: $surface; }
    """
    virtual_size = Reactive(Size(0, 0), layout=False)

    def __init__(self, obey: Callable[[str], Awaitable[bool]], *, id: str | None = None) -> None:
        super().__init__(id=id, select_on_focus=False, max_length=LONGEST)
        self.cursor_blink = False
        self.is_open = False
        self._obey = obey

    def open(self, text: str) -> None:
        """Take words from now on; `text` is there already."""
        self.is_open = True
        self.value = text
        self.cursor_position = len(text)
        self.refresh()

    def shut(self) -> None:
        """Take answers again."""
        self.is_open = False
        self.value = ""
        self.refresh()

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Letters are text while it is open."""
        return self.is_open and super().check_consume_key(key, character)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is nothing to edit while it is shut."""
        return self.is_open and super().check_action(action, parameters)

    def render_line(self, y: int) -> Strip:
        """Nothing, and no cursor, while it is shut."""
        return super().render_line(y) if self.is_open else Strip.blank(self.size.width, self.rich_style)

    def take_in(self, text: str) -> None:
        """As any field; while it is shut there is nothing to paste into."""
        if self.is_open:
            super().take_in(text)

    async def _on_key(self, event: events.Key) -> None:
        if self.is_open and (event.is_printable or event.key in self._bindings.key_to_bindings):
            return  # the field's own handler is next
        event.prevent_default()
        if await self._obey(event.key):
            event.stop()


class AnswerBox(Vertical):
    """What was answered last; or what is asked, the line, and under it how the words are understood."""

    DEFAULT_CSS = """
    AnswerBox { height: auto; padding: 0 1; background: $surface; }
    AnswerBox Horizontal { height: 1; }
    AnswerBox Label { width: auto; height: 1; max-width: 100%; }
    AnswerBox HintLine { display: none; }
    AnswerBox.-open HintLine { display: block; }
    AnswerBox.-open Label { max-width: 40%; color: $accent; text-style: bold; }
    """

    def __init__(self, line: AnswerLine) -> None:
        super().__init__()
        self.line = line
        self._label = Label("")
        self._hint = HintLine()

    def compose(self) -> ComposeResult:
        """Label and line, then the hint."""
        with Horizontal():
            yield self._label
            yield self.line
        yield self._hint

    def open(self, label: str, text: str) -> None:
        """Ask for words under `label`."""
        self._label.update(words(f"{label} › "))
        self.add_class("-open")
        self.line.open(text)

    def shut(self) -> None:
        """Ask for nothing."""
        self.line.shut()
        self.remove_class("-open")
        self._label.update("")

    def tell(self, said: Content) -> None:
        """Say something where the line is while it is shut."""
        if not self.line.is_open:
            self._label.update(said)

    def hint(self, said: Content) -> None:
        """Say under the open line how its words are understood."""
        self._hint.text = said

    @property
    def hinted(self) -> str:
        """What stands under the line, as plain text."""
        return self._hint.text.plain
