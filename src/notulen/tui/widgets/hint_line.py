"""The row under the line: what is understood while typing, what was stored, or what is asked."""

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget


class HintLine(Widget):
    """One row of text, cut at the right; the screen says what stands there."""

    DEFAULT_CSS = "HintLine { height: 1; }"

    text: reactive[Content] = reactive(Content(""), always_update=True)

    def render(self) -> Content:
        """The row."""
        return self.text.truncate(self.content_size.width, ellipsis=True)
