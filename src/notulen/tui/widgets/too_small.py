"""What a window says that is too small for its screen: one row where the rest still fits, else the whole room."""

from collections.abc import Callable

from textual.app import RenderResult
from textual.content import Content
from textual.events import Show
from textual.widget import Widget

from notulen.locale.screen_texts import ScreenTexts
from notulen.tui.widgets.drawing import WARN, words


class TooSmallNotice(Widget):
    """Hidden unless the stylesheet shows it; `lend` gives the keys to a line, where one can be typed in."""

    DEFAULT_CSS = "TooSmallNotice { display: none; height: 1fr; padding: 0 1; content-align: center middle; }"

    def __init__(self, texts: ScreenTexts, lend: Callable[[], None]) -> None:
        super().__init__()
        self._texts = texts
        self._lend = lend

    def on_show(self, _event: Show) -> None:
        """What had the focus may be hidden now: the line is not."""
        focused = self.screen.focused
        if focused is None or not focused.display:
            self._lend()

    def render(self) -> RenderResult:
        """All of it, or as many whole sentences as fit."""
        size = self.screen.size
        told = self._texts.too_small.format(width=size.width, height=size.height)
        room = self.content_size
        while told:
            lines = words(told, WARN).wrap(max(room.width, 1))
            if len(lines) <= room.height and all(line.cell_length <= room.width for line in lines):
                return Content("\n").join(lines)
            told = " ".join(f"{part}." for part in told.rstrip(".").split(". ")[:-1])
        return Content("")
