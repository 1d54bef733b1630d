"""One of a few words in a row, chosen with the arrows: nothing to open, nothing hidden."""

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from notulen.tui.widgets.drawing import CURSOR, MUTED, row, words
from notulen.tui.widgets.keys import bound

_GAP = " "


class Choice(Widget, can_focus=True):
    """A row of words, one of them chosen. With `is_folded`, where there are many, only that one is seen."""

    DEFAULT_CSS = "Choice { height: auto; width: 1fr; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("left", "move(-1)", "choice.left", is_shown=False),
        bound("right,space", "move(1)", "choice.right", is_shown=False),
    ]

    chosen: reactive[int] = reactive(0)

    class Changed(Message):
        """Another word was chosen: the one at the place `chosen`."""

        def __init__(self, choice: "Choice") -> None:
            super().__init__()
            self.choice = choice
            self.chosen = choice.chosen

        @property
        def control(self) -> "Choice":
            """The row it was chosen in."""
            return self.choice

    def __init__(
        self, labels: Sequence[str], chosen: int = 0, *, is_folded: bool = False, id: str | None = None
    ) -> None:
        super().__init__(id=id)
        self._labels = tuple(labels)
        self._is_folded = is_folded
        self.set_reactive(Choice.chosen, chosen)

    def action_move(self, steps: int) -> None:
        """Choose a neighbour; after the last comes the first."""
        self._choose((self.chosen + steps) % len(self._labels))

    def _choose(self, place: int) -> None:
        if place != self.chosen:
            self.chosen = place
            self.post_message(self.Changed(self))

    def on_click(self, event: events.Click) -> None:
        """Choose the word that was clicked; a folded row goes on by one."""
        if self._is_folded:
            self.action_move(1)
            return
        start = 0
        for place, label in enumerate(self._labels):
            end = start + words(f" {label} ").cell_length
            if start <= event.x < end:
                self._choose(place)
            start = end + len(_GAP)

    def on_focus(self, _event: events.Focus) -> None:
        """The chosen word shows where the focus is."""
        self.refresh()

    def on_blur(self, _event: events.Blur) -> None:
        """The chosen word shows where the focus is."""
        self.refresh()

    def render(self) -> Content:
        """The words."""
        if self._is_folded:
            return row(self._drawn(self.chosen), words(f"  {self.chosen + 1}/{len(self._labels)}", MUTED))
        return Content(_GAP).join([self._drawn(place) for place in range(len(self._labels))])

    def _drawn(self, place: int) -> Content:
        label = self._labels[place]
        if place != self.chosen:
            return words(f" {label} ", MUTED)
        text = f"‹ {label} ›" if self._is_folded else f"[{label}]"
        return words(text, CURSOR if self.has_focus else "bold")
