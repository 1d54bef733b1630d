"""Tells what stands where an export would go, and how it differs; Enter never puts anything in its place."""

from collections.abc import Sequence
from enum import Enum, auto
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from notulen.locale.screen_texts import ScreenTexts
from notulen.tui.widgets.dialog import Dialog
from notulen.tui.widgets.drawing import WARN, words
from notulen.tui.widgets.key_bar import KeyBar
from notulen.tui.widgets.keys import bound
from notulen.tui.widgets.text_view import TextView

_FRAME = 3
"""Rows of the frame, and the empty one below what is told; the keys have one more of the screen."""
_MOST_ROWS = 14


class Overwriting(Enum):
    """What is to be done with what stands there."""

    BESIDE = auto()
    """It stays; the export gets another name."""
    INSTEAD = auto()
    """The export takes its place."""


class OverwriteDialog(Dialog[Overwriting | None]):
    """`about` says in a sentence what is there, `lines` how it differs; None goes back, with nothing written."""

    DEFAULT_CSS = """
    OverwriteDialog { align: center middle; }
    OverwriteDialog > Vertical {
        width: 90; max-width: 100%; height: auto; max-height: 90%; padding: 0 1; background: $surface;
        border: round $warning; border-title-color: $warning; border-title-style: bold;
    }
    OverwriteDialog #about { height: auto; max-height: 4; margin-bottom: 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("enter,ctrl+j", "write_beside", "export_beside"),
        bound("t", "overwrite", "export_instead"),
        bound("escape", "close", "export_back"),
    ]

    def __init__(self, texts: ScreenTexts, title: str, about: str, lines: Sequence[Content]) -> None:
        super().__init__()
        self._texts = texts
        self._title = title
        self._lines = tuple(lines)
        self._told = Static(words(about, WARN), id="about")
        self._view = TextView()

    def compose(self) -> ComposeResult:
        """What is there, how it differs, the keys."""
        with Vertical() as box:
            box.border_title = words(self._title)
            yield self._told
            yield self._view
        yield KeyBar(self._texts)

    def on_mount(self) -> None:
        """Show the differences, in as many rows as they need."""
        self._view.styles.height = min(max(len(self._lines), 1), _MOST_ROWS)
        self._view.show(self._lines)
        self._view.focus()

    def on_resize(self) -> None:
        """What does not fit is scrolled to."""
        self.call_after_refresh(self._fit)

    def _fit(self) -> None:
        # A view that is taller than its box cannot be scrolled to its end.
        above = self._told.outer_size.height + _FRAME
        self._view.styles.max_height = max((self.size.height - 1) * 9 // 10 - above, 2)

    def action_write_beside(self) -> None:
        """What stands there stays."""
        self.dismiss(Overwriting.BESIDE)

    def action_overwrite(self) -> None:
        """What stands there goes."""
        self.dismiss(Overwriting.INSTEAD)

    def action_close(self) -> None:
        """Write nothing."""
        self.dismiss(None)
