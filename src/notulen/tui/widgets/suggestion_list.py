"""At most five rows above the line: whom a handle may mean, or which day a phrase would be."""

from collections.abc import Sequence
from typing import NamedTuple

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from notulen.tui.widgets.drawing import MUTED, STRONG, fit, row, words

MOST_ROWS = 5
_COLUMN = 16


class Offer(NamedTuple):
    """A row: `taken` replaces the `length` characters before the cursor, `about` says what it is.

    Where `is_new`, it leaves the line alone: nobody is called so yet, and somebody is to be.
    """

    taken: str
    length: int
    about: str
    is_new: bool = False


class SuggestionList(Widget):
    """Shows offers; which one is taken is for the screen to ask."""

    DEFAULT_CSS = """
    SuggestionList { height: auto; display: none; background: $panel; padding: 0 1; }
    SuggestionList.-open { display: block; }
    """

    class Chosen(Message):
        """The highlighted row was chosen with the mouse."""

    offers: reactive[tuple[Offer, ...]] = reactive((), layout=True)
    highlighted: reactive[int] = reactive(0)

    def show(self, offers: Sequence[Offer]) -> None:
        """Open with `offers`, or close when there are none."""
        self.highlighted = 0
        self.offers = tuple(offers[:MOST_ROWS])
        self.set_class(bool(self.offers), "-open")

    @property
    def is_open(self) -> bool:
        """Whether there is something to take."""
        return bool(self.offers)

    @property
    def chosen(self) -> Offer | None:
        """The highlighted row."""
        return self.offers[self.highlighted] if self.offers else None

    def move(self, rows: int) -> None:
        """Highlight another row; past the end it begins again."""
        self.highlighted = (self.highlighted + rows) % len(self.offers)

    def on_click(self, event: events.Click) -> None:
        """Choose the row that was clicked."""
        place = event.get_content_offset_capture(self).y
        if place < len(self.offers):
            self.highlighted = place
            self.post_message(self.Chosen())

    def draw_offer(self, offer: Offer, width: int) -> Content:
        """What is taken, and what it is."""
        return fit(row(fit(words(offer.taken.strip(), STRONG), _COLUMN), "  ", words(offer.about, MUTED)), width)

    def render(self) -> Content:
        """The rows."""
        width = self.content_size.width
        rows = []
        for place, offer in enumerate(self.offers):
            is_chosen = place == self.highlighted
            mark = "▸ " if is_chosen else "  "
            drawn = fit(row(Content(mark), self.draw_offer(offer, width - len(mark))), width)
            rows.append(drawn.without_spans.stylize("bold $on-cursor on $cursor") if is_chosen else drawn)
        return Content("\n").join(rows)
