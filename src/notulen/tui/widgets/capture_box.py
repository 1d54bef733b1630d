"""The line with its label before it and its hint under it: the one place where the eyes rest."""

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Label

from notulen.locale.screen_texts import ScreenTexts
from notulen.tui.widgets.capture_line import CaptureLine
from notulen.tui.widgets.drawing import words
from notulen.tui.widgets.hint_line import HintLine


class CaptureBox(Vertical):
    """Two rows on a quiet ground."""

    DEFAULT_CSS = """
    CaptureBox { height: auto; background: $surface; padding: 0 1; }
    CaptureBox Horizontal { height: 1; }
    CaptureBox Label { width: auto; height: 1; color: $primary; text-style: bold; }
    CaptureBox.-editing Label { color: $accent; }
    CaptureBox.-asking Label { color: $warning; }
    CaptureBox CaptureLine, CaptureBox CaptureLine:focus { width: 1fr; background: $surface; }
    """

    def __init__(self, texts: ScreenTexts, line: CaptureLine | None = None) -> None:
        super().__init__()
        self._texts = texts
        self._label = Label(words(f"{texts.capture} › "))
        self.line = line or CaptureLine(id="line")
        self._hint = HintLine()

    def compose(self) -> ComposeResult:
        """Label and line, then the hint."""
        with Horizontal():
            yield self._label
            yield self.line
        yield self._hint

    def label(self, text: str = "", mode: str = "") -> None:
        """Name what Enter will do: record (nothing given), change a line, answer a question."""
        self._label.update(words(f"{text or self._texts.capture} › "))
        for each in ("editing", "asking"):
            self.set_class(each == mode, f"-{each}")

    def hint(self, said: Content) -> None:
        """Say something under the line."""
        self._hint.text = said

    @property
    def hinted(self) -> str:
        """What stands under the line, as plain text."""
        return self._hint.text.plain
