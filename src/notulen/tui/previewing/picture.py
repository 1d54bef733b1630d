"""The picture of a preview: the paper as its format will say it, the lists beside it, head and foot."""

from functools import cached_property
from typing import NamedTuple

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from notulen.domain.errors import NotFound, NotulenError
from notulen.domain.meeting import Meeting
from notulen.domain.untidy import Untidy
from notulen.export.minutes.document import MinutesDocument, Section
from notulen.locale.export_texts import ExportTexts, export_texts
from notulen.locale.preview_texts import PreviewTexts, preview_texts
from notulen.tui.kept_place import KeptPlace
from notulen.tui.meeting_screen import MeetingScreen, Read
from notulen.tui.navigation import GoBack
from notulen.tui.preview_words import PreviewWords
from notulen.tui.previewing.choice import PaperChoice, PreviewState, memory_of
from notulen.tui.widgets.begin_work import begin_work
from notulen.tui.widgets.document_parts import CountedPart, counted_parts
from notulen.tui.widgets.document_view import DocumentView
from notulen.tui.widgets.drawing import WARN, words
from notulen.tui.widgets.key_bar import KeyBar
from notulen.tui.widgets.preview_foot import PreviewFoot
from notulen.tui.widgets.preview_side import PreviewSide
from notulen.tui.widgets.status_header import StatusHeader
from notulen.tui.widgets.text_view import TextView
from notulen.tui.workspace_screen import Surroundings

WITH_TITLE, _WITH_EXPORT = 96, 24
ASIDE = "-aside"
_SHOWN_AS_WRITTEN = ("wa",)
"""Formats whose own marks are what one looks at; in the others the paper says more than the file does."""


class Drawn(NamedTuple):
    """What is shown of a meeting, as chosen: the parts there are, the minutes of those in, their own text if any."""

    choice: PaperChoice
    parts: tuple[CountedPart, ...]
    minutes: MinutesDocument
    text: str | None = None

    @property
    def there(self) -> tuple[Section, ...]:
        """The parts there are."""
        return tuple(each.section for each in self.parts)


class PreviewPicture(MeetingScreen):
    """The paper at the right; at the left its parts and what waits to be tidied, which at 80 columns Tab shows."""

    def __init__(self, surroundings: Surroundings, number: int) -> None:
        super().__init__(surroundings, number)
        left = memory_of(self.workspace).left(number)
        self.chosen = left.choice
        self.drawn: Drawn | None = None
        self.untidy: tuple[Untidy, ...] = ()
        self.pointed, self.tidy_place = left.pointed, left.place
        texts = self.preview_texts
        self.words = PreviewWords(texts, self.language)
        self._header = StatusHeader()
        self.side = PreviewSide(texts, self.language)
        self._empty = Static(id="no-lines")
        self.document = DocumentView(texts.row, id="document")
        self.text = TextView(id="text")
        self._foot = PreviewFoot()
        if left.in_sight is not None:
            self.document.return_to(left.in_sight)

    @cached_property
    def preview_texts(self) -> PreviewTexts:
        """What only this screen says."""
        return preview_texts(self.language)

    @cached_property
    def export_texts(self) -> ExportTexts:
        """What an export says."""
        return export_texts(self.language)

    def compose(self) -> ComposeResult:
        """Head, lists beside the paper, what an export would write, keys."""
        yield self._header
        with Horizontal(id="desk"):
            yield self.side
            with Vertical(id="paper"):
                yield self._empty
                yield self.document.add_class("pane")
                yield self.text.add_class("pane")
        yield self._foot
        yield KeyBar(self.texts)

    def on_mount(self) -> None:
        """Say where lines are typed, in case there are none."""
        self._empty.update(words(self.preview_texts.no_lines.format(key="F3"), WARN))
        self._show_frame()

    def on_unmount(self) -> None:
        """Remember what was in sight."""
        self.remember()

    def go_on_from(self, before: KeptPlace) -> None:
        """As any screen; what was in sight stays, in another language too."""
        super().go_on_from(before)
        if isinstance(before, PreviewPicture) and before.document.in_sight is not None:
            self.document.return_to(before.document.in_sight)

    def remember(self) -> None:
        """Have the next preview of this meeting begin as this one is now."""
        state = PreviewState(self.chosen, self.document.in_sight, self.pointed, self.tidy_place)
        memory_of(self.workspace).states[self.number] = state

    @property
    def choice(self) -> PaperChoice:
        """The paper that is shown: what was chosen, and where nobody chose a format, the one that is signed."""
        return self.chosen.settled(self.meeting)

    @property
    def paper(self) -> Widget:
        """What shows the minutes now."""
        return self.text if self.choice.format_name in _SHOWN_AS_WRITTEN else self.document

    def choose(self, choice: PaperChoice) -> None:
        """Show another paper."""
        had_focus = self.paper.has_focus or self.focused is None
        self.chosen = choice
        self.remember()
        self._show_frame()
        if had_focus:
            self.call_after_refresh(self.paper.focus)
        begin_work(self, self.read_anew, group="compose", exclusive=True)

    def show_version(self, version: int | None) -> None:
        """Show a final version as it was frozen; None: the latest edition there is."""
        if version != self.chosen.version:
            self.choose(self.chosen._replace(version=version))

    # what is shown

    def fetch(self) -> Read:
        """The meeting, and its minutes as they would be sent out now."""
        read = super().fetch()
        self.drawn = self._draw(read.meeting)
        return read

    def _draw(self, meeting: Meeting) -> Drawn:
        choice, exports = self.chosen.settled(meeting), self.workspace.exports

        def composed(sections: tuple[Section, ...] | None) -> MinutesDocument:
            return exports.compose(
                meeting,
                language=self.language,
                layout=choice.layout,
                sections=sections,
                is_public=choice.is_public,
                version=choice.version,
            )

        whole = composed(choice.offered)
        parts = tuple(counted_parts(whole))
        kept = tuple(each.section for each in parts if choice.is_in(each.section))
        minutes = whole if len(kept) == len(parts) else composed(kept)
        is_written = choice.format_name in _SHOWN_AS_WRITTEN
        return Drawn(choice, parts, minutes, choice.format.rendered(lambda: minutes).decode() if is_written else None)

    def could_not_look(self, fault: NotulenError) -> None:
        """One that is gone leads back to where one came from; where it cannot be read, what was seen last stays."""
        self.tell_once(fault)
        if self.drawn is not None and self.drawn.choice.version != self.chosen.version:
            # The frame must not say that this is the version which cannot be read.
            self.chosen = self.chosen._replace(version=self.drawn.choice.version)
            self._show_frame()
        # Behind a dialog it waits until that is closed: going back would close whatever is on top.
        if isinstance(fault, NotFound) and self.app.screen is self and not self._is_left:
            self._is_left = True
            self.post_message(GoBack())

    def _take(self, read: Read) -> None:
        super()._take(read)
        self.show_all()

    def show_all(self) -> None:
        """Show the meeting as it was read last."""
        meeting, drawn = self.meeting, self.drawn
        if meeting is None or drawn is None or not self.is_mounted:
            return
        edition = self.choice.edition_of(meeting)
        self.untidy = () if edition else self.workspace.tidying.left(meeting)
        self._show_frame()
        self.document.show(drawn.minutes, [each.spot for each in self.untidy])
        if drawn.text is not None:
            self.text.show([words(line) for line in drawn.text.splitlines()])
        out = [each for each in drawn.there if not self.choice.is_in(each)]
        self.side.show(drawn.parts, out, self.untidy, self.words.hidden(meeting, self.choice.is_public))
        own = self.preview_texts
        empty = own.nothing_to_tidy if meeting.lines else own.nothing_yet
        self.side.tidy.say_when_empty(own.by_ralat if edition else empty)
        self._empty.display = not meeting.lines
        self._show_head(meeting)
        self.keep_pointed()
        self.show_pointed()

    def keep_pointed(self) -> None:
        """What was put right is pointed at no more; the list, if one is in it, goes on with what took its place."""
        if self.pointed not in self.untidy:
            selected = self.side.tidy.selected if self.side.tidy.has_focus else None
            self.pointed = selected if isinstance(selected, Untidy) else None
        if self.pointed is not None:
            self.tidy_place = self.untidy.index(self.pointed)

    def on_resize(self) -> None:
        """The head and the foot say what there is room for."""
        if self.meeting is not None:
            self._show_head(self.meeting)
            self._show_foot()
            self.call_after_refresh(self._hold_focus)

    def _hold_focus(self) -> None:
        # What does not fit is hidden, and takes the focus with it.
        if self.focused is None:
            self.go_into(self.paper)

    def go_into(self, pane: Widget) -> None:
        """Give a pane the focus, with the lists in sight if it is one of them."""
        self.set_class(pane is not self.paper, ASIDE)
        # A list that was hidden takes the focus only once it is laid out.
        self.call_after_refresh(pane.focus)

    def _show_frame(self) -> None:
        # What nobody chose is known once the meeting is.
        is_known = self.chosen.format_name or self.meeting is not None
        label = self.export_texts.formats[self.choice.format_name].label if is_known else ""
        frame = self.words.frame(self.number, self._edition(), label)
        is_text = self.paper is self.text
        for pane, is_shown in ((self.document, not is_text), (self.text, is_text)):
            pane.border_title = frame
            pane.display = is_shown

    def _edition(self) -> Content | None:
        version = self.choice.edition_of(self.meeting) if self.meeting is not None else 0
        return self.words.edition(self.meeting, version) if self.meeting is not None and version else None

    def _show_head(self, meeting: Meeting) -> None:
        is_named = self.size.width >= WITH_TITLE
        edition, choice = self._edition(), self.choice
        told = len(self.untidy) if edition is None else edition
        state = self.words.state(meeting, choice.layout, choice.is_public, told, is_named=is_named)
        self._header.show((self.words.title(meeting, is_named=is_named),), state)

    def show_pointed(self) -> None:
        """Show which thing left to tidy is pointed at."""
        self.side.tidy.point_at(self.pointed)
        self.document.point_at(self.pointed.spot if self.pointed else None)
        self._show_foot()
        self.refresh_bindings()

    def _show_foot(self) -> None:
        meeting, drawn, foot = self.meeting, self.drawn, self._foot
        if meeting is None or drawn is None:
            return
        request = self.choice.request(drawn.there)
        foot.is_short = self.size.height < _WITH_EXPORT
        foot.command = self.words.export(meeting, request)
        foot.in_short = self.preview_texts.export_short
        foot.file_name = request.file_name(self.workspace.exports, meeting, self.language)
        foot.left_out = self.words.left_out([each for each in drawn.there if not self.choice.is_in(each)])
        foot.pointed = self.words.pointed(self.pointed, self.tidy_place, len(self.untidy))
