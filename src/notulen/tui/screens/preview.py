"""Pratinjau: the minutes as they will be exported, live, with what is left to tidy and the way to its place."""

from functools import cached_property
from typing import ClassVar, NamedTuple
from weakref import WeakKeyDictionary

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from notulen.domain.errors import NotFound, NotulenError
from notulen.domain.meeting import Meeting
from notulen.domain.spot import SpotKind
from notulen.domain.tidying import Untidy
from notulen.export.minutes_document import Layout, MinutesDocument, Section
from notulen.locale.preview_texts import PreviewTexts, preview_texts
from notulen.tui.kept_place import KeptPlace
from notulen.tui.meeting_screen import MeetingScreen, Read
from notulen.tui.navigation import GoBack, OpenMeeting
from notulen.tui.preview_words import PreviewWords
from notulen.tui.widgets.document_rows import Anchor
from notulen.tui.widgets.document_view import DocumentView
from notulen.tui.widgets.drawing import WARN, words
from notulen.tui.widgets.jump_list import JumpList
from notulen.tui.widgets.key_bar import KeyBar
from notulen.tui.widgets.keys import bound
from notulen.tui.widgets.preview_foot import PreviewFoot
from notulen.tui.widgets.preview_side import PreviewSide
from notulen.tui.widgets.status_header import StatusHeader
from notulen.tui.workspace_screen import Surroundings
from notulen.workspace import Workspace

_FORMAT = "md"
_WITH_TITLE, _WITH_EXPORT = 96, 24
_ASIDE = "-aside"
_PARTS_OF = {SpotKind.FIELD: Section.HEADER, SpotKind.SEAT: Section.ATTENDANCE, SpotKind.ITEM: Section.DISCUSSION}


class PreviewState(NamedTuple):
    """What somebody chose and saw in a preview; `place` counts the things to tidy up to the one pointed at last."""

    layout: Layout = Layout.OFFICIAL
    is_public: bool = False
    in_sight: Anchor | None = None
    pointed: Untidy | None = None
    place: int = 0


_LEFT: WeakKeyDictionary[Workspace, dict[int, PreviewState]] = WeakKeyDictionary()
"""How the previews of an archive were left while it is open: one goes to the room, and comes back to the same place."""


class PreviewScreen(MeetingScreen):
    """The paper at the right; at the left its parts and what waits to be tidied, which at 80 columns Tab shows."""

    subject = "preview"
    CSS_PATH = "preview.tcss"
    AUTO_FOCUS = "#document"
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("tab", "next_pane(1)", "preview_pane"),
        bound("shift+tab", "next_pane(-1)", "preview_pane_back", is_shown=False),
        bound("enter", "go_there", "preview_go"),
        bound("n", "next_untidy(1)", "preview_next"),
        bound("N", "next_untidy(-1)", "preview_previous", is_shown=False),
        bound("f", "switch_layout", "preview_layout"),
        bound("p", "switch_public", "preview_public"),
        bound("escape", "close", "back"),
        bound("f7,7,backspace", "close", "back_alike", is_shown=False),
        bound("ctrl+z", "undo", "undo"),
        bound("u", "undo", "undo_alike", is_shown=False),
    ]

    def __init__(self, surroundings: Surroundings, number: int) -> None:
        super().__init__(surroundings, number)
        left = _LEFT.setdefault(self.workspace, {}).get(number, PreviewState())
        self._layout_shown, self._is_public = left.layout, left.is_public
        self._composed: MinutesDocument | None = None
        self._untidy: tuple[Untidy, ...] = ()
        self._is_left = False
        self._pointed, self._tidy_place = left.pointed, left.place
        texts = self.preview_texts
        self._words = PreviewWords(texts, self.language)
        self._header = StatusHeader()
        self._side = PreviewSide(texts, self.language)
        self._empty = Static(id="no-lines")
        self._document = DocumentView(texts.row, id="document")
        self._foot = PreviewFoot()
        if left.in_sight is not None:
            self._document.return_to(left.in_sight)

    @cached_property
    def preview_texts(self) -> PreviewTexts:
        """What only this screen says."""
        return preview_texts(self.language)

    def compose(self) -> ComposeResult:
        """Head, lists beside the paper, what an export would write, keys."""
        yield self._header
        with Horizontal(id="desk"):
            yield self._side
            with Vertical(id="paper"):
                yield self._empty
                yield self._document.add_class("pane")
        yield self._foot
        yield KeyBar(self.texts)

    def on_mount(self) -> None:
        """Name the frames."""
        self._document.border_title = self._words.frame(self.number)
        self._empty.update(words(self.preview_texts.no_lines.format(key="F3"), WARN))

    def on_unmount(self) -> None:
        """Remember what was in sight."""
        self._remember()

    def go_on_from(self, before: KeptPlace) -> None:
        """As any screen; what was in sight stays, in another language too."""
        super().go_on_from(before)
        if isinstance(before, PreviewScreen) and before._document.in_sight is not None:
            self._document.return_to(before._document.in_sight)

    def _remember(self) -> None:
        in_sight, pointed = self._document.in_sight, self._pointed
        state = PreviewState(self._layout_shown, self._is_public, in_sight, pointed, self._tidy_place)
        _LEFT.setdefault(self.workspace, {})[self.number] = state

    # what is shown

    def fetch(self) -> Read:
        """The meeting, and its minutes as they would be sent out now."""
        read = super().fetch()
        self._composed = self._composed_of(read.meeting)
        return read

    def _composed_of(self, meeting: Meeting) -> MinutesDocument:
        return self.workspace.exports.compose(
            meeting, language=self.language, layout=self._layout_shown, is_public=self._is_public
        )

    def could_not_look(self, fault: NotulenError) -> None:
        """One that is gone leads back to where one came from; where it cannot be read, what was seen last stays."""
        self.tell_once(fault)
        # Behind a dialog it waits until that is closed: going back would close whatever is on top.
        if isinstance(fault, NotFound) and self.app.screen is self and not self._is_left:
            self._is_left = True
            self.post_message(GoBack())

    def _take(self, read: Read) -> None:
        super()._take(read)
        self._show()

    def _show(self) -> None:
        meeting, minutes = self.meeting, self._composed
        if meeting is None or minutes is None or not self.is_mounted:
            return
        self._untidy = self.workspace.tidying.left(meeting)
        self._document.show(minutes, [each.spot for each in self._untidy])
        self._side.show(minutes, self._untidy, self._words.hidden(meeting, self._is_public))
        self._empty.display = not meeting.lines
        self._show_head(meeting)
        self._show_part()
        self._keep_pointed()
        self._show_pointed()

    def _keep_pointed(self) -> None:
        """What was put right is pointed at no more; the list, if one is in it, goes on with what took its place."""
        if self._pointed not in self._untidy:
            selected = self._side.tidy.selected if self._side.tidy.has_focus else None
            self._pointed = selected if isinstance(selected, Untidy) else None
        if self._pointed is not None:
            self._tidy_place = self._untidy.index(self._pointed)

    def on_resize(self) -> None:
        """The head and the foot say what there is room for."""
        if self.meeting is not None:
            self._show_head(self.meeting)
            self._show_foot()
            self.call_after_refresh(self._hold_focus)

    def _hold_focus(self) -> None:
        # What does not fit is hidden, and takes the focus with it.
        if self.focused is None:
            self._go_into(self._document)

    def _show_head(self, meeting: Meeting) -> None:
        says = self._words
        title = says.title(meeting, is_named=self.size.width >= _WITH_TITLE)
        self._header.show((title,), says.state(self._layout_shown, self._is_public, len(self._untidy)))

    def _show_pointed(self) -> None:
        self._side.tidy.point_at(self._pointed)
        self._document.point_at(self._pointed.spot if self._pointed else None)
        self._show_foot()
        self.refresh_bindings()

    def _show_foot(self) -> None:
        meeting, foot, pointed = self.meeting, self._foot, self._pointed
        if meeting is None:
            return
        foot.is_short = self.size.height < _WITH_EXPORT
        foot.command = self._words.export(meeting, self._layout_shown, self._is_public)
        foot.file_name = self.workspace.exports.file_name(meeting, _FORMAT)
        foot.pointed = Content("")
        if pointed is not None:
            foot.pointed = self._words.pointed(pointed, self._tidy_place, len(self._untidy))

    # keys

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keys that would do nothing are not offered."""
        if action == "go_there":
            return self._pointed is not None or self._side.parts.has_focus
        if action == "next_untidy":
            return bool(self._untidy)
        return action != "open_preview" and super().check_action(action, parameters)

    def action_next_pane(self, steps: int) -> None:
        """To the parts, to what is left to tidy, back to the paper."""
        panes: list[Widget] = [self._document, self._side.parts]
        if self._untidy:
            panes.append(self._side.tidy)
        here = next((place for place, each in enumerate(panes) if each.has_focus), 0)
        self._go_into(panes[(here + steps) % len(panes)])

    def _go_into(self, pane: Widget) -> None:
        self.set_class(pane is not self._document, _ASIDE)
        if pane is self._side.tidy and isinstance(self._side.tidy.selected, Untidy):
            self._point_at(self._side.tidy.selected)
        # A list that was hidden takes the focus only once it is laid out.
        self.call_after_refresh(pane.focus)

    @on(JumpList.Moved)
    def _moved(self, event: JumpList.Moved) -> None:
        if isinstance(event.key, Section):
            self._document.go_to_section(event.key)
        elif isinstance(event.key, Untidy):
            self._point_at(event.key)

    def _point_at(self, untidy: Untidy) -> None:
        if untidy in self._untidy:
            self._pointed, self._tidy_place = untidy, self._untidy.index(untidy)
            self._show_pointed()
            self._document.bring_into_sight(untidy.spot, _PARTS_OF.get(untidy.spot.kind))

    @on(DocumentView.Scrolled)
    def _show_part(self) -> None:
        if not self._side.parts.has_focus:
            self._side.parts.point_at(self._document.section_in_sight)

    def action_next_untidy(self, steps: int) -> None:
        """Point at the next thing that is left to tidy; after the last comes the first."""
        # Where something was put right, the next one has its place.
        here = self._tidy_place - 1 if self._pointed is None and steps > 0 else self._tidy_place
        self._point_at(self._untidy[(here + steps) % len(self._untidy)])

    def action_go_there(self) -> None:
        """From a part to the paper; from what is left to tidy to the line in the room."""
        section = self._side.parts.selected
        if self._side.parts.has_focus and isinstance(section, Section):
            self._document.go_to_section(section)
            self._go_into(self._document)
        elif self._pointed is not None:
            spot = self._pointed.spot
            self.post_message(OpenMeeting(self.number, spot.number if spot.kind is SpotKind.LINE else None))

    def action_switch_layout(self) -> None:
        """The form an office signs, or the full record."""
        self._layout_shown = Layout.PLAIN if self._layout_shown is Layout.OFFICIAL else Layout.OFFICIAL
        self._compose_anew()

    def action_switch_public(self) -> None:
        """What everybody may have, or what stays in the office."""
        self._is_public = not self._is_public
        self._compose_anew()

    def _compose_anew(self) -> None:
        self._remember()
        self.run_worker(self.read_anew(), group="compose", exclusive=True)

    def action_close(self) -> None:
        """Close the lists where they cover the paper, else this screen."""
        if self.has_class(_ASIDE) and self.size.width < _WITH_TITLE:
            self._go_into(self._document)
        else:
            self.post_message(GoBack())
