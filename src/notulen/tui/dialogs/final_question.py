"""Asks once before minutes are made final: what cannot be undone, what is left to tidy; Enter never does it."""

from collections.abc import Sequence
from enum import Enum, auto
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from notulen.locale.screen_texts import ScreenTexts
from notulen.tui.widgets.drawing import STRONG, words
from notulen.tui.widgets.key_bar import KeyBar
from notulen.tui.widgets.keys import bound
from notulen.tui.widgets.text_view import TextView


class FinalAnswer(Enum):
    """What somebody said."""

    FREEZE = auto()
    FREEZE_AND_SIGN = auto()


class FinalQuestion(ModalScreen[FinalAnswer | None]):
    """`question` names the minutes, `lines` tell what there is to know; None leaves everything as it is."""

    DEFAULT_CSS = """
    FinalQuestion { align: center middle; }
    FinalQuestion > Vertical {
        width: 90; max-width: 100%; height: auto; max-height: 90%; padding: 0 1; background: $surface;
        border: round $warning; border-title-color: $warning; border-title-style: bold;
    }
    FinalQuestion #question { height: auto; max-height: 4; margin-bottom: 1; }
    FinalQuestion TextView { height: auto; max-height: 16; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("y", "freeze", "final_yes"),
        bound("g", "freeze_signed", "final_yes_signed"),
        bound("escape,enter,ctrl+j", "close", "final_no"),
    ]

    def __init__(
        self, texts: ScreenTexts, title: str, question: str, lines: Sequence[Content], *, can_sign: bool
    ) -> None:
        super().__init__()
        self._texts = texts
        self._title = title
        self._question = question
        self._lines = tuple(lines)
        self._can_sign = can_sign
        self._view = TextView()

    def compose(self) -> ComposeResult:
        """The question, what there is to know, the keys."""
        with Vertical() as box:
            box.border_title = words(self._title)
            yield Static(words(self._question, STRONG), id="question")
            yield self._view
        yield KeyBar(self._texts)

    def on_mount(self) -> None:
        """Tell it all; what does not fit is scrolled to."""
        self._view.show(self._lines)
        self._view.focus()

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
