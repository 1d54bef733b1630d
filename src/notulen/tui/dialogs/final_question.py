"""Asks once before minutes are made final: what cannot be undone, what is left to tidy; Enter never does it."""

from collections.abc import Sequence
from enum import Enum, auto
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from notulen.locale.screen_texts import ScreenTexts
from notulen.tui.widgets.dialog import Dialog
from notulen.tui.widgets.drawing import STRONG, WARN, words
from notulen.tui.widgets.key_bar import KeyBar
from notulen.tui.widgets.keys import bound
from notulen.tui.widgets.text_view import TextView

_FRAME = 3
"""Rows of the frame, and the empty one below the question; the keys have one more of the screen."""


class FinalAnswer(Enum):
    """What somebody said."""

    FREEZE = auto()
    FREEZE_AND_SIGN = auto()


class FinalQuestion(Dialog[FinalAnswer | None]):
    """`question` names the minutes, `lines` tell what there is to know; None leaves everything as it is.

    `more` counts the rows that do not fit, at the foot of the frame.
    """

    DEFAULT_CSS = """
    FinalQuestion { align: center middle; }
    FinalQuestion > Vertical {
        width: 90; max-width: 100%; height: auto; max-height: 90%; padding: 0 1; background: $surface;
        border: round $warning; border-title-color: $warning; border-title-style: bold;
    }
    FinalQuestion #question { height: auto; max-height: 4; margin-bottom: 1; }
    FinalQuestion TextView { height: auto; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("y", "freeze", "final_yes"),
        bound("g", "freeze_signed", "final_yes_signed"),
        bound("escape,enter,ctrl+j", "close", "final_no"),
    ]

    def __init__(
        self, texts: ScreenTexts, title: str, question: str, lines: Sequence[Content], more: str, *, can_sign: bool
    ) -> None:
        super().__init__()
        self._texts = texts
        self._title = title
        self._lines = tuple(lines)
        self._more = more
        self._can_sign = can_sign
        self._asked = Static(words(question, STRONG), id="question")
        self._view = TextView()

    def compose(self) -> ComposeResult:
        """The question, what there is to know, the keys."""
        with Vertical() as self._box:
            self._box.border_title = words(self._title)
            yield self._asked
            yield self._view
        yield KeyBar(self._texts)

    def on_mount(self) -> None:
        """Tell it all; what does not fit is scrolled to."""
        self._view.show(self._lines)
        self._view.focus()

    def on_resize(self) -> None:
        """What does not fit is scrolled to."""
        self.call_after_refresh(self._fit)

    def _fit(self) -> None:
        # A view that is taller than its box cannot be scrolled to its end.
        above = self._asked.outer_size.height + _FRAME
        self._view.styles.max_height = max((self.size.height - 1) * 9 // 10 - above, 2)

    @on(TextView.Below)
    def _count(self, event: TextView.Below) -> None:
        """The frame tells how much is below."""
        self._box.border_subtitle = words(self._more.format(count=event.rows), WARN) if event.rows else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Without a key that is set nothing can be signed."""
        return self._can_sign if action == "freeze_signed" else True

    def action_freeze(self) -> None:
        """Make it final."""
        self.dismiss(FinalAnswer.FREEZE)

    def action_freeze_signed(self) -> None:
        """Make it final, then sign it."""
        self.dismiss(FinalAnswer.FREEZE_AND_SIGN)

    def action_close(self) -> None:
        """Leave it."""
        self.dismiss(None)
