"""Lines that come back into the box: the last one and older ones at ↑, and what undo took back."""

from typing import ClassVar

from textual.binding import BindingType

from notulen.domain.meeting import Meeting
from notulen.tui.minuting.line_flow import LineFlow
from notulen.tui.minuting.typed_line import taken_out
from notulen.tui.widgets.keys import bound
from notulen.tui.workspace_screen import Surroundings

_MOST_TAKEN_BACK = 20


class RecallActs(LineFlow):
    """Nothing that was typed or changed in the box is thrown away by an arrow or by undo."""

    BINDINGS: ClassVar[list[BindingType]] = [
        bound("up", "recall(1)", "recall"),
        bound("down", "recall(-1)", "recall_newer", is_shown=False),
    ]

    def __init__(self, surroundings: Surroundings, number: int) -> None:
        super().__init__(surroundings, number)
        self._taken_back: list[str] = []
        self._put_back = ""

    def action_recall(self, older: int) -> None:
        """Load what was taken back, the last line, then older ones; while offers are open move among them."""
        if self.offers.is_open:
            self.offers.move(-older)
            return
        lines = self.meeting.lines if self.meeting and self.meeting.takes_lines else ()
        typed, end = self.line.value, len(lines) + len(self._taken_back)
        if self._editing is not None:
            if typed != self._editing.text:
                return
            place = next((i for i, each in enumerate(lines) if each.seq == self._editing.seq), end)
        elif not typed:
            if older > 0 and self.desk.refused:
                self.return_refused()
                return
            place = end
        elif typed in self._taken_back:
            place = len(lines) + self._taken_back.index(typed)
        else:
            return
        wanted = place - older
        if 0 <= wanted < len(lines):
            self.begin_edit(lines[wanted])
        elif len(lines) <= wanted <= end:
            self.drop_edit()
            self.line.put("" if wanted == end else self._taken_back[wanted - len(lines)])

    def send_typed(self, text: str, key: str = "") -> None:
        """As any line; one that was taken back and is sent again is no longer behind the arrow."""
        if text in self._taken_back:
            self._taken_back.remove(text)
        super().send_typed(text, key)

    def turned(self, before: Meeting, after: Meeting, *, is_redo: bool) -> None:
        """The text of a line taken back goes into the box, or behind ↑ when something stands there already.

        When the line is put forward again, its text leaves the place it went to.
        """
        text = taken_out(after, before) if is_redo else taken_out(before, after)
        if is_redo:
            if self.line.value == self._put_back:
                self.line.put("")
            elif text in self._taken_back:
                self._taken_back.remove(text)
        elif text and not self.line.value and not self.is_editing:
            self.line.put(text)
            self._put_back = text
        elif text:
            self._taken_back = [*self._taken_back, text][-_MOST_TAKEN_BACK:]
            self.say(self.texts.behind_the_arrow)
