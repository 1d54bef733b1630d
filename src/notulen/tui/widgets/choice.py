"""One of a few words in a row, chosen with the arrows: nothing to open, nothing hidden."""

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from notulen.tui.widgets.drawing import MUTED, words
from notulen.tui.widgets.keys import bound

_GAP = " "


class Choice(Widget, can_focus=True):
    """A row of words, one of them chosen."""

    DEFAULT_CSS = "Choice { height: auto; width: 1fr; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("left", "move(-1)", "choice.left", is_shown=False),
        bound("right,space", "move(1)", "choice.right", is_shown=False),
    ]

    chosen: reactive[int] = reactive(0)

    def __init__(self, labels: Sequence[str], chosen: int = 0, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._labels = tuple(labels)
        self.set_reactive(Choice.chosen, chosen)

    def action_move(self, steps: int) -> None:
        """Choose a neighbour; after the last comes the first."""
        self.chosen = (self.chosen + steps) % len(self._labels)

    def on_focus(self, _event: events.Focus) -> None:
        """The chosen word shows where the focus is."""
        self.refresh()

    def on_blur(self, _event: events.Blur) -> None:
        """The chosen word shows where the focus is."""
        self.refresh()

    def render(self) -> Content:
        """The words."""
        drawn = []
        for place, label in enumerate(self._labels):
            if place != self.chosen:
                drawn.append(words(f" {label} ", MUTED))
            elif self.has_focus:
                drawn.append(words(f"[{label}]", "bold $on-cursor on $cursor"))
            else:
                drawn.append(words(f"[{label}]", "bold"))
        return Content(_GAP).join(drawn)
