"""What Tab and a click take: an offer, a better deadline, or a new attendee for a name that nobody has yet."""

from typing import ClassVar

from textual import on
from textual.binding import BindingType

from notulen.domain.draft import DraftLine
from notulen.services.recorded import Recorded
from notulen.tui.minuting.completion import Fix
from notulen.tui.minuting.line_flow import LineFlow
from notulen.tui.widgets.keys import bound
from notulen.tui.widgets.suggestion_list import SuggestionList
from notulen.tui.workspace_screen import Surroundings


class OfferActs(LineFlow):
    """Enter is not among its keys: it stores the line as typed."""

    BINDINGS: ClassVar[list[BindingType]] = [bound("tab", "take", "take", is_shown=False)]

    def __init__(self, surroundings: Surroundings, number: int) -> None:
        super().__init__(surroundings, number)
        self._seating: dict[str, str] = {}

    def action_take(self) -> None:
        """Take what is offered or put right the first thing that is unclear; with neither go to the next pane."""
        fix = self.aid.take(can_seat=self.takes_lines)
        if fix is None:
            self.focus_next()
        else:
            self._seat(fix)

    def _seat(self, fix: Fix) -> None:
        if fix.seat:
            line = f"+ {fix.seat}"
            self._seating[line] = fix.seat
            self.write_in_order(DraftLine(line))

    def stored(self, recorded: Recorded) -> None:
        """As any line; the hint under the box is about what stands in it, so who was added is said beside it."""
        super().stored(recorded)
        name = self._seating.pop(recorded.parsed.raw, "")
        if name:
            self.say(self.texts.seated.format(name=name))

    @on(SuggestionList.Chosen)
    def _offer_clicked(self) -> None:
        fix = self.aid.take(can_seat=False)
        if fix is not None:
            self._seat(fix)
        self.line.focus()
