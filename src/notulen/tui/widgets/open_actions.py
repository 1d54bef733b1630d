"""Who still owes what: one row for each owner of open actions; in a low box only those who are late."""

from collections.abc import Sequence
from typing import NamedTuple

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from notulen.locale.screen_texts import ScreenTexts
from notulen.tui.widgets.drawing import BAD, GOOD, MUTED, PERSON, SEPARATOR, fit, row, words

_COLUMN = 8
_LOWEST_TABLE = 3


class OwnerStanding(NamedTuple):
    """How many open actions of an owner are late, due soon, and due later or without a day."""

    name: str
    late: int
    soon: int
    later: int


class OpenActionsView(Widget):
    """The owners, those with the most late actions first; empty until they are known."""

    DEFAULT_CSS = "OpenActionsView { height: 1fr; }"

    owners: reactive[tuple[OwnerStanding, ...] | None] = reactive(None)

    def __init__(self, texts: ScreenTexts) -> None:
        super().__init__()
        self._texts = texts

    def show(self, owners: Sequence[OwnerStanding], count: int, late: int) -> None:
        """Show `owners`, and in the frame how many actions there are and how many of them late."""
        self.owners = tuple(sorted(owners, key=lambda each: (-each.late, -each.soon, each.name.casefold())))
        self.border_title = words(self._texts.open_actions_title.format(count=count))
        self.border_subtitle = words(self._texts.late_count.format(count=late), BAD) if late else None

    def render(self) -> Content:
        """The table, or one row."""
        size, owners = self.content_size, self.owners
        if owners is None:
            return Content("")
        if not owners:
            return words(self._texts.no_open_actions, GOOD)
        if size.height < _LOWEST_TABLE:
            return self._in_one_row(owners, size.width)
        head = ("", self._texts.late_column, self._texts.soon_column, self._texts.later_column)
        name_width = max(size.width - 3 * _COLUMN, 8)
        rows = [row(fit(words(head[0]), name_width), *(words(f"{title:>{_COLUMN}}", MUTED) for title in head[1:]))]
        room = size.height - 1
        shown = owners if len(owners) <= room else owners[: room - 1]
        for each in shown:
            late = words(f"{each.late or '·':>{_COLUMN}}", BAD if each.late else MUTED)
            rest = [words(f"{count or '·':>{_COLUMN}}", "" if count else MUTED) for count in (each.soon, each.later)]
            rows.append(row(fit(words(each.name, PERSON), name_width), late, *rest))
        if len(shown) < len(owners):
            rows.append(words(self._texts.and_more.format(count=len(owners) - len(shown)), MUTED))
        return Content("\n").join(rows)

    def _in_one_row(self, owners: Sequence[OwnerStanding], width: int) -> Content:
        late = [f"{each.name} {each.late}" for each in owners if each.late]
        if not late:
            return fit(words(self._texts.nobody_late, GOOD), width)
        return fit(row(words(f"{self._texts.late_column}: ", BAD), words(SEPARATOR.join(late))), width)
