"""Text a part of which changes each second: only the cells that are not as they were are painted again."""

from abc import abstractmethod
from itertools import takewhile

from rich.cells import cell_len
from textual.content import Content
from textual.geometry import Region
from textual.widget import Widget


class ChangingText(Widget):
    """Rows of text. What is drawn changes with `repaint`, not with `refresh`, which paints all of it."""

    def __init__(self) -> None:
        super().__init__()
        self._painted: list[Content] = []

    @abstractmethod
    def draw(self) -> Content:
        """The rows as they are now."""

    def render(self) -> Content:
        """The rows, all to be painted."""
        drawn = self.draw()
        self._painted = drawn.split(allow_blank=True)
        return drawn

    def repaint(self) -> None:
        """Paint what changed since."""
        if not self._painted:
            self.refresh()
            return
        before, after = self._painted, self.draw().split(allow_blank=True)
        if len(before) != len(after):
            self.refresh(layout=True)
            return
        regions = [
            Region(x, y, width, 1)
            for y, (old, new) in enumerate(zip(before, after, strict=True))
            for x, width in _changed(old, new)
        ]
        if regions:
            self.refresh(*regions)


def _changed(before: Content, after: Content) -> list[tuple[int, int]]:
    """Where the cells begin that changed, and how many they are; nothing when all are the same."""
    if before.is_same(after):
        return []
    old, new = before.plain, after.plain
    if len(old) != len(new) or before.cell_length != after.cell_length or before.spans != after.spans:
        return [(0, max(before.cell_length, after.cell_length))]
    first = _alike(old, new)
    last = len(new) - _alike(old[first:][::-1], new[first:][::-1])
    width = max(cell_len(old[first:last]), cell_len(new[first:last]))
    return [(cell_len(new[:first]), width)]


def _alike(one: str, other: str) -> int:
    """With how many letters both begin."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=True)))
