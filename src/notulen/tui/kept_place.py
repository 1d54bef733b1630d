"""A screen that keeps its place: when it is made anew in another language, and when its window was too small for it."""

from collections.abc import Mapping
from typing import NamedTuple

from textual import on
from textual.events import DescendantFocus, Resize
from textual.screen import Screen
from textual.widget import Widget

from notulen.tui.widgets.field import Field
from notulen.tui.widgets.row_list import RowList


class _Place(NamedTuple):
    """Where somebody was on a screen: what had the focus, and which row of each list was chosen."""

    focused: str | None = None
    rows: Mapping[str, str | None] = {}


class KeptPlace(Screen[None]):
    """What is too small to show what had the focus lends it to what is left, and gets it back when it grows."""

    def __init__(self) -> None:
        super().__init__()
        self._place = _Place()
        self._held: Widget | None = None
        self._lent: tuple[Widget, object] | None = None

    def go_on_from(self, before: "KeptPlace") -> None:
        """Remember what was typed and chosen on `before`, which this screen, not mounted yet, will stand in for."""
        focused = before.focused.id if before.focused is not None else None
        self._place = _Place(focused, {rows.id: rows.selected for rows in before.query(RowList) if rows.id})

    def take_place(self) -> None:
        """Be where the screen was that this one stands in for."""
        for rows in self.query(RowList):
            if rows.id and rows.id in self._place.rows:
                rows.go_to(self._place.rows[rows.id])
        if self._place.focused:
            self.query_one(f"#{self._place.focused}").focus()

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Remember what has the focus while there is room for all."""
        # Word of the focus that was lent may come when the window has grown again.
        is_lent = self._lent is not None and self._lent[0] is event.widget
        if not self._is_too_small and not is_lent and event.widget is self.focused:
            self._held = event.widget

    @on(Resize)
    def _resized(self) -> None:
        self.call_after_refresh(self._focus_again)

    def lend_focus(self) -> None:
        """Of what is left in a window that is too small something takes the keys, for so long."""
        self.focus_next()
        if self.focused is not None:
            self._lent = (self.focused, _typed_in(self.focused))

    def _focus_again(self) -> None:
        """What had the focus before the window was too small for it has it again."""
        if self._is_too_small or self._held is None or self._held not in self.focus_chain:
            return
        lent, self._lent = self._lent, None
        if self.focused is None or lent == (self.focused, _typed_in(self.focused)):
            self.set_focus(self._held)
        elif lent is not None:
            self._held = self.focused  # who goes on typing where the focus was lent to is not taken away from there

    @property
    def _is_too_small(self) -> bool:
        return self.has_class("-tiny") or self.has_class("-flat")


def _typed_in(widget: Widget) -> object:
    """What tells whether somebody typed in `widget` since."""
    return widget.typed if isinstance(widget, Field) else None
