"""A list that tells which row the cursor comes to, so that something else can show more of it."""

from collections.abc import Sequence

from textual.message import Message

from notulen.tui.widgets.row_list import ListedRow, RowList


class PointedList(RowList):
    """The cursor is always seen, also while something beside the list is typed in."""

    class Pointed(Message):
        """The cursor stands on the row of `key`; None where there are no rows."""

        def __init__(self, key: str | None) -> None:
            super().__init__()
            self.key = key

    def __init__(self, empty: str = "", *, id: str | None = None) -> None:
        super().__init__(empty, is_always_marked=True, id=id)

    def show(self, rows: Sequence[ListedRow]) -> None:
        """Show `rows`, and tell where the cursor is among them."""
        super().show(rows)
        self.post_message(self.Pointed(self.selected))

    def _move_to(self, place: int) -> None:
        super()._move_to(place)
        self.post_message(self.Pointed(self.selected))
