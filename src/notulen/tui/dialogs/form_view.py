"""A form as it is seen: one row for each field, the one line one types in, and under it how it is understood."""

from collections.abc import Iterator, Sequence

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from notulen.tui.dialogs.form_line import FormLine
from notulen.tui.dialogs.form_state import FormState
from notulen.tui.widgets.drawing import BAD, HEADING, KEY, MUTED, STRONG, fit, row, words

_MARK = 2
_GAP = 2
_MOST_HINT_LINES = 4


class FormView(Widget):
    """Draws the rows of `state`; only where the cursor is stands a real field, so that a long form opens at once."""

    DEFAULT_CSS = """
    FormView { height: 1fr; overflow: hidden; }
    FormView FormLine, FormView FormLine:focus { padding: 0; }
    """

    class Pointed(Message):
        """A field was clicked: the one at `place`."""

        def __init__(self, place: int) -> None:
            super().__init__()
            self.place = place

    def __init__(self, state: FormState, line: FormLine, further: str) -> None:
        super().__init__()
        self._state = state
        self.line = line
        self._further = further
        self._hint = Content("")
        self._top = 0
        self._lines: list[tuple[int | None, Content]] = []

    def compose(self) -> ComposeResult:
        """The one field."""
        yield self.line

    def on_resize(self, _event: events.Resize) -> None:
        """Lay the rows out in the new width."""
        self.show()

    def hint(self, said: Content) -> None:
        """Say something under the field the cursor is in."""
        if said != self._hint:
            self._hint = said
            self.show()

    @property
    def below(self) -> int:
        """How many fields stand below the last that is seen."""
        hidden = self._lines[self._top + self.size.height :]
        return len({place for place, _ in hidden if place is not None} - {self._state.here})

    def show(self) -> None:
        """Draw what the state holds now, with the field where the cursor is."""
        width, height = self.size
        if not width or not height:
            return
        column = self._column(width)
        self._lines = list(self._drawn(width, column))
        places = [y for y, (place, _) in enumerate(self._lines) if place == self._state.here]
        first, last = places[0], places[-1]
        above = max(first - 1, 0)
        self._top = min(max(self._top, last - height + 1), above)
        self._top = max(min(self._top, len(self._lines) - height), 0)
        self.line.styles.offset = (column, first - self._top)
        self.line.styles.width = width - column
        self.refresh()

    def _column(self, width: int) -> int:
        longest = max(words(each.label).cell_length for each in self._state.rows)
        return min(_MARK + longest + _GAP, width // 2)

    def _drawn(self, width: int, column: int) -> Iterator[tuple[int | None, Content]]:
        is_further = False
        for place, each in enumerate(self._state.rows):
            if each.is_further and not is_further:
                is_further = True
                yield None, Content("")
                yield None, words(f"  {self._further}", HEADING)
            is_here = place == self._state.here
            mark = words("▸ " if is_here else "• " if self._state.is_changed(place) else "  ", KEY)
            label = fit(row(mark, words(each.label, STRONG if is_here else MUTED)), column)
            text = words(self._state.texts[place], MUTED if each.is_fixed else "")
            yield place, label if is_here else label + text.truncate(width - column, ellipsis=True)
            for said in self._said(place, is_here=is_here, width=width - _MARK):
                yield place, words(" " * _MARK) + said

    def _said(self, place: int, *, is_here: bool, width: int) -> Sequence[Content]:
        problem = self._state.problems.get(place)
        said = words(f"? {problem}", BAD) if problem else self._hint if is_here else Content("")
        return said.wrap(max(width, 1))[:_MOST_HINT_LINES] if said else ()

    def render_line(self, y: int) -> Strip:
        """One row of the screen."""
        width = self.size.width
        place = y + self._top
        if place >= len(self._lines):
            return Strip.blank(width, self.rich_style)
        content = fit(self._lines[place][1], width)
        return Strip(content.render_segments(self.visual_style)).adjust_cell_length(width, self.rich_style)

    def on_click(self, event: events.Click) -> None:
        """A click on a row goes to it."""
        y = event.get_content_offset_capture(self).y + self._top
        place = self._lines[y][0] if y < len(self._lines) else None
        if place is not None and place != self._state.here:
            self.post_message(self.Pointed(place))
