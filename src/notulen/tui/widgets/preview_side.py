"""What stands beside the paper: its parts, what is left to tidy in it, and what of the meeting it hides."""

from collections.abc import Collection, Sequence
from functools import partial

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from notulen.domain.untidy import Untidy
from notulen.export.minutes.document import Section
from notulen.locale.language import Language
from notulen.locale.preview_texts import PreviewTexts
from notulen.locale.tidying_texts import describe_untidy
from notulen.locale.words import word
from notulen.tui.widgets.document_parts import CountedPart, part_lines
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
        self.tidy = JumpList(id="tidy")
        self._hidden = Static(id="hidden")

    def compose(self) -> ComposeResult:
        """The two lists and the box."""
        self.parts.border_title = words(self._texts.parts)
        self._hidden.border_title = words(self._texts.hidden)
        for pane in (self.parts, self.tidy, self._hidden):
            yield pane.add_class("pane")

    def show(
        self, parts: Sequence[CountedPart], out: Collection[Section], untidy: Sequence[Untidy], hidden: Sequence[str]
    ) -> None:
        """List the `parts` of the minutes, those that are left `out` among them, what is `untidy`, what is `hidden`."""
        self.parts.show([JumpRow(each.section, partial(self._part, each, each.section in out)) for each in parts])
        self.tidy.show(
            [JumpRow(each, partial(tidy_lines, each, describe_untidy(each, self._language))) for each in untidy]
        )
        self.tidy.border_title = words(self._texts.to_tidy.format(count=len(untidy)), WARN if untidy else "")
        self._hidden.update(Content("\n").join(words(each, MUTED) for each in hidden))
        self._hidden.display = bool(hidden)

    def _part(self, each: CountedPart, is_out: bool, width: int) -> list[Content]:
        left_out = self._texts.left_out if is_out else ""
        return part_lines(word(each.section, self._language), each.things, width, left_out=left_out)
