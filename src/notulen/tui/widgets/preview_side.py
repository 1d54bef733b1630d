"""What stands beside the paper: its parts, what is left to tidy in it, and what of the meeting it hides."""

from collections.abc import Sequence
from functools import partial

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from notulen.domain.tidying import Untidy
from notulen.export.minutes_document import MinutesDocument
from notulen.locale.language import Language
from notulen.locale.preview_texts import PreviewTexts
from notulen.locale.tidying_texts import describe_untidy
from notulen.locale.words import word
from notulen.tui.widgets.document_parts import counted_parts, part_lines
from notulen.tui.widgets.drawing import MUTED, WARN, words
from notulen.tui.widgets.jump_list import JumpList, JumpRow
from notulen.tui.widgets.tidy_lines import tidy_lines


class PreviewSide(Vertical):
    """Two lists under each other, and a box that is there when something is hidden."""

    DEFAULT_CSS = """
    PreviewSide #parts { height: auto; max-height: 60%; }
    PreviewSide #tidy { height: 1fr; min-height: 3; }
    PreviewSide #hidden { height: auto; max-height: 4; }
    """

    def __init__(self, texts: PreviewTexts, language: Language) -> None:
        super().__init__()
        self._texts = texts
        self._language = language
        self.parts = JumpList(id="parts")
        self.tidy = JumpList(texts.nothing_to_tidy, id="tidy")
        self._hidden = Static(id="hidden")

    def compose(self) -> ComposeResult:
        """The two lists and the box."""
        self.parts.border_title = words(self._texts.parts)
        self._hidden.border_title = words(self._texts.hidden)
        for pane in (self.parts, self.tidy, self._hidden):
            yield pane.add_class("pane")

    def show(self, minutes: MinutesDocument, untidy: Sequence[Untidy], hidden: Sequence[str]) -> None:
        """List the parts of `minutes`, the things `untidy` in them, and what is `hidden`."""
        self.parts.show(
            [
                JumpRow(each.section, partial(part_lines, word(each.section, self._language), each.things))
                for each in counted_parts(minutes)
            ]
        )
        self.tidy.show(
            [JumpRow(each, partial(tidy_lines, each, describe_untidy(each, self._language))) for each in untidy]
        )
        self.tidy.border_title = words(self._texts.to_tidy.format(count=len(untidy)), WARN if untidy else "")
        self._hidden.update(Content("\n").join(words(each, MUTED) for each in hidden))
        self._hidden.display = bool(hidden)
