"""What an empty archive says: the first keys to press, the five signs, and where the data lies."""

from pathlib import Path

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from notulen.locale.screen_texts import ScreenTexts
from notulen.tui.widgets.drawing import HEADING, KEY, MUTED, fit, row, words

_KEY, _LABEL = 4, 22


class Welcome(Vertical):
    """A block in the middle of the screen."""

    DEFAULT_CSS = """
    Welcome { align: center middle; }
    Welcome > * { width: 68; max-width: 100%; height: auto; }
    Welcome > Static { padding: 0 2; }
    Welcome > Static.pane { padding: 0 1; margin: 1 0; }
    """

    def __init__(self, texts: ScreenTexts, folder: Path, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._texts = texts
        self._folder = folder

    def compose(self) -> ComposeResult:
        """Three parts under each other."""
        texts = self._texts
        yield FirstKeys(texts)
        signs = Static(Content("\n").join([words(line) for line in texts.five_signs]), classes="pane")
        signs.border_title = words(texts.five_signs_title)
        yield signs
        yield Static(words(texts.archive_at.format(folder=self._folder), MUTED))


class FirstKeys(Widget):
    """The greeting and its keys; their notes drop together where they do not fit."""

    DEFAULT_CSS = "FirstKeys { padding: 0 2; }"

    def __init__(self, texts: ScreenTexts) -> None:
        super().__init__()
        self._texts = texts

    def render(self) -> Content:
        """The rows."""
        keys = self._texts.welcome_keys
        has_notes = max(_KEY + _LABEL + len(note) for _, _, note in keys) <= self.content_size.width
        rows = [words(self._texts.welcome, HEADING), Content("")]
        for key, label, note in keys:
            drawn = row(fit(words(key, KEY), _KEY), fit(words(label), _LABEL))
            rows.append(row(drawn, words(note, MUTED)) if has_notes else drawn)
        return Content("\n").join(rows)
