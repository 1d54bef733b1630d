"""Which provinces and offices have nobody here yet, in at most two rows."""

from collections.abc import Mapping

from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget

from notulen.domain.roll_call import Mark, Roll
from notulen.locale.attendance_texts import AttendanceTexts
from notulen.tui.widgets.drawing import GOOD, MUTED, WARN, row, words
from notulen.tui.widgets.seat_rows import place_name

_MOST_ROWS = 2
_COMMA = ", "


class NotYetIn(Widget):
    """Names as many as fit and counts the rest."""

    DEFAULT_CSS = "NotYetIn { height: auto; }"

    roll: reactive[Roll | None] = reactive(None, layout=True)

    def __init__(self, texts: AttendanceTexts, places: Mapping[str, str]) -> None:
        super().__init__()
        self._texts = texts
        self._places = places

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """The rows the names take at `width`."""
        return len(self._lines(width))

    def render(self) -> Content:
        """The names."""
        return Content("\n").join(self._lines(self.content_size.width))

    def _lines(self, width: int) -> list[Content]:
        if self.roll is None or not self.roll.seats:
            return [Content("")]
        names = [place_name(place, self._places) for place in self.roll.standing_as(Mark.AWAITED)]
        if not names:
            return [words(self._texts.everybody_in, GOOD)]
        for told in range(len(names), 0, -1):
            more = [self._texts.and_more.format(count=len(names) - told)] if told < len(names) else []
            said = words(_COMMA.join([*names[:told], *more]), MUTED)
            lines = row(words(f"{self._texts.not_in}  ", WARN), said).wrap(max(width, 1))
            if len(lines) <= _MOST_ROWS:
                return lines
        return lines[:_MOST_ROWS]
