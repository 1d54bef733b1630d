"""The marks the roll can be called with, in a row: a digit and a word each, broken between marks only."""

from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from notulen.domain.roll_call import Mark
from notulen.locale.language import Language
from notulen.locale.words import short_word, word
from notulen.tui.widgets.drawing import KEY, MUTED, row, words

MARKS = tuple(Mark)
_MORE = "…"
_WITH_LONG_WORDS = 44


class MarkChoice(Widget):
    """Shows which mark is pointed at; the line that is typed in holds the focus."""

    DEFAULT_CSS = "MarkChoice { height: auto; }"

    class Picked(Message):
        """A mark was clicked."""

        def __init__(self, mark: Mark) -> None:
            super().__init__()
            self.mark = mark

    pointed: reactive[Mark] = reactive(Mark.PRESENT)

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as the marks need at `width`."""
        return len(self._rows(width))

    def render(self) -> Content:
        """The marks."""
        width = self.content_size.width
        rows = self._rows(width)
        return Content("\n").join([row(*[self._drawn(mark, width) for mark in marks]) for marks in rows])

    def _rows(self, width: int) -> list[list[Mark]]:
        rows: list[list[Mark]] = [[]]
        used = 0
        for mark in MARKS:
            length = self._drawn(mark, width).cell_length
            if rows[-1] and used + length > width:
                rows.append([])
                used = 0
            rows[-1].append(mark)
            used += length
        return rows

    def _drawn(self, mark: Mark, width: int) -> Content:
        digit = str(MARKS.index(mark) + 1)
        is_short = mark is Mark.AWAITED or width < _WITH_LONG_WORDS
        said = (short_word if is_short else word)(mark, self._language)
        said += _MORE if mark is Mark.REPRESENTED else ""
        if mark is self.pointed:
            return words(f"[{digit} {said}]", "bold $on-cursor on $cursor")
        return row(" ", words(digit, KEY), words(f" {said} ", MUTED))

    def on_click(self, event: events.Click) -> None:
        """A click on a mark gives it."""
        at = event.get_content_offset_capture(self)
        width = self.content_size.width
        rows = self._rows(width)
        end = 0
        for mark in rows[at.y] if 0 <= at.y < len(rows) else ():
            end += self._drawn(mark, width).cell_length
            if at.x < end:
                self.post_message(self.Picked(mark))
                return
