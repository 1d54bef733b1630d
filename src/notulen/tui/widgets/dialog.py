"""A dialog: asks over the screen that opened it, and answers once, however often its keys are pressed."""

from typing import TypeVar

from textual.await_complete import AwaitComplete
from textual.screen import ModalScreen

AnswerT = TypeVar("AnswerT")


class Dialog(ModalScreen[AnswerT]):
    """Answers with an `AnswerT` by `dismiss`, once, and only while it is what is seen.

    A key held down or a slow line brings a second Enter before the dialog is gone, or keys for it when another screen
    stands over it already; Textual would take away whatever is on top.
    """

    _has_answered = False

    def dismiss(self, result: AnswerT | None = None) -> AwaitComplete:
        """Answer and go; what comes after that, or under another screen, is dropped."""
        if self._has_answered or self.app.screen_stack[-1:] != [self]:
            return AwaitComplete()
        self._has_answered = True
        return super().dismiss(result)
