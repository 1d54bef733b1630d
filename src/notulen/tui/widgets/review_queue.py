"""The queue of a review, and the parts of an action that has several owners: lists that never take the keys."""

from notulen.tui.widgets.row_list import RowList

_AROUND = 2


class ReviewQueue(RowList, can_focus=False):
    """What comes next stays in sight below the cursor."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(is_always_marked=True, id=id)

    def _move_to(self, place: int) -> None:
        super()._move_to(place)
        top, height = self.scroll_offset.y, max(self.size.height, 1)
        around = min(_AROUND, (height - 1) // 2)
        wanted = min(max(top, place - height + 1 + around), max(place - around, 0))
        if wanted != top:
            self.scroll_to(y=wanted, animate=False, force=True)


class PartList(RowList, can_focus=False):
    """Whose part is answered for. The cursor is seen while one `is_choosing`."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)

    @property
    def is_choosing(self) -> bool:
        """Whether the arrows choose a part."""
        return self._is_always_marked

    @is_choosing.setter
    def is_choosing(self, is_choosing: bool) -> None:
        self._is_always_marked = is_choosing
        self.set_class(is_choosing, "-choosing")
        self.refresh()
