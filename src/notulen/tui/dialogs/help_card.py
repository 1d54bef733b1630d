"""F1: the keys that act on the screen behind it, and the grammar of the line."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from notulen.locale.screen_texts import ScreenTexts
from notulen.tui.widgets.drawing import HEADING, KEY, MUTED, fit, row, words
from notulen.tui.widgets.key_bar import KeyBar, LiveKey
from notulen.tui.widgets.keys import bound

_KEY_COLUMN = 10
_SIGN_COLUMN = 5


class HelpCard(ModalScreen[None]):
    """A card over the screen; what is typed in it changes nothing."""

    DEFAULT_CSS = """
    HelpCard { align: center middle; }
    HelpCard > VerticalScroll {
        width: 80; max-width: 100%; height: auto; max-height: 100%; padding: 0 2; background: $surface;
        border: round $primary; border-title-color: $primary; border-title-style: bold;
        scrollbar-size-vertical: 1; margin-bottom: 1;
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [bound("escape,f1,q", "close", "close")]

    def __init__(self, texts: ScreenTexts, keys: Sequence[LiveKey]) -> None:
        super().__init__()
        self._texts = texts
        self._keys = keys

    def compose(self) -> ComposeResult:
        """Grammar first: it is what a beginner looks for; then the keys."""
        with VerticalScroll() as card:
            card.border_title = words(self._texts.help_title)
            yield Static(self._card())
        yield KeyBar(self._texts)

    def _card(self) -> Content:
        texts = self._texts
        lines = [words(texts.help_rule), Content(""), words(texts.help_signs_title, HEADING)]
        for sign, kind, example in texts.help_signs:
            lines.append(row(fit(words(f"  {sign}", KEY), _SIGN_COLUMN), fit(words(kind), 16), words(example, MUTED)))
        lines += [Content(""), words(texts.help_keys_title, HEADING)]
        for key in self._keys:
            lines.append(row(fit(words(f"  {key.shown}", KEY), _KEY_COLUMN), words(key.about)))
        lines += [Content(""), words(texts.help_dates_title, HEADING)]
        lines += [words(f"  {line}") for line in texts.help_dates]
        lines += [Content(""), words(texts.help_more_title, HEADING)]
        lines += [words(f"  {line}") for line in texts.help_more]
        return Content("\n").join(lines)

    def action_close(self) -> None:
        """Back to the screen."""
        self.dismiss(None)
