"""What becomes of a paste of several lines: it is asked about, and nothing is stored before the answer."""

from textual import on

from notulen.tui.minuting.line_flow import LineFlow
from notulen.tui.widgets.capture_line import CaptureLine
from notulen.tui.widgets.drawing import WARN, words


class PasteActs(LineFlow):
    """The question and its answers."""

    @on(CaptureLine.Pasted)
    def _paste_asks(self, event: CaptureLine.Pasted) -> None:
        self.box.label(self.texts.paste_label.format(count=len(event.lines)), "asking")
        count = len(self.line.messages)
        asked = self.texts.paste_chat.format(count=count) if count else self.texts.paste_question
        self.box.hint(words(asked, WARN))

    @on(CaptureLine.PasteAnswered)
    def _paste_answered(self, event: CaptureLine.PasteAnswered) -> None:
        self.box.label()
        if not event.is_joined:
            for _ in event.lines:
                self.take_sent()
        self.read_typed()

    @on(CaptureLine.PasteRefused)
    def _paste_refused(self, event: CaptureLine.PasteRefused) -> None:
        self.say(self.texts.paste_too_long.format(size=event.size), "warning", seconds=10)
