"""A part of the help: rows of a mark and what it means, of which a search leaves those that answer to it."""

from collections.abc import Sequence
from typing import NamedTuple

from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget

from notulen.tui.widgets.drawing import KEY, MUTED, fit, hanging, row, words


class HelpRow(NamedTuple):
    """A `mark`, its meaning, and an example. `found_by` are further words it is found by."""

    mark: str
    meaning: str
    example: str = ""
    found_by: str = ""


class HelpPart(Widget):
    """Rows under a title; without any it is not there. The columns are those of all rows, also while searching."""

    DEFAULT_CSS = "HelpPart { height: auto; }"

    rows: reactive[tuple[HelpRow, ...]] = reactive((), layout=True)

    def __init__(self, title: str, rows: Sequence[HelpRow], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.border_title = words(title)
        self._title = title
        self._all = tuple(rows)
        self.set_reactive(HelpPart.rows, self._all)
        self._mark_column = max((len(each.mark) for each in rows), default=0)
        self._meaning_column = max((len(each.meaning) for each in rows if each.example), default=0)

    def narrow(self, wanted: Sequence[str]) -> bool:
        """Leave the rows that have all of the `wanted` words; whether there are any."""
        self.rows = tuple(each for each in self._all if self._answers(each, wanted))
        self.display = bool(self.rows)
        return bool(self.rows)

    def _answers(self, each: HelpRow, wanted: Sequence[str]) -> bool:
        said = f"{self._title} {each.mark} {each.meaning} {each.example} {each.found_by}".casefold()
        return all(word in said for word in wanted)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as the words need at `width`."""
        return len(self._drawn(width))

    def render(self) -> Content:
        """The rows."""
        return Content("\n").join(self._drawn(self.content_size.width))

    def _drawn(self, width: int) -> list[Content]:
        indent = self._mark_column + 2 if self._mark_column else 0
        lines = []
        for each in self.rows:
            body = words(each.meaning)
            if each.example:
                body = row(fit(body, self._meaning_column), "  ", words(each.example, MUTED))
            lines += hanging(words(each.mark, KEY), body, indent, width)
        return lines
