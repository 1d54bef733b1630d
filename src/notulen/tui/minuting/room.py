"""The room minutes are taken in, as a picture: which parts it has and how a meeting is shown in them."""

from datetime import datetime
from functools import cached_property

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content

from notulen.domain.meeting import Meeting
from notulen.domain.meeting_state import MeetingStatus
from notulen.locale.draft_texts import DraftTexts, draft_texts
from notulen.locale.finals_screen_texts import FinalsScreenTexts, finals_screen_texts
from notulen.locale.note_taker_texts import note_taker_texts
from notulen.locale.preview_texts import preview_texts
from notulen.locale.words import short_word
from notulen.services.minutes import last_speaker
from notulen.tui.meeting_screen import MeetingScreen, seconds_run
from notulen.tui.minuting.line_desk import LineDesk
from notulen.tui.preview_words import PreviewWords
from notulen.tui.widgets.agenda_view import AgendaStrip, AgendaView
from notulen.tui.widgets.capture_box import CaptureBox
from notulen.tui.widgets.capture_line import CaptureLine
from notulen.tui.widgets.document_view import DocumentView
from notulen.tui.widgets.drawing import (
    ALARM,
    GOOD,
    HEADING,
    KEY,
    MUTED,
    SEPARATOR,
    STRONG,
    WARN,
    clock_time,
    row,
    words,
)
from notulen.tui.widgets.key_bar import KeyBar
from notulen.tui.widgets.line_drawing import LineDrawing
from notulen.tui.widgets.minutes_view import MinutesView
from notulen.tui.widgets.next_meeting import when_and_where
from notulen.tui.widgets.register_view import RegisterView
from notulen.tui.widgets.roll_call import RollCall, here_of
from notulen.tui.widgets.status_header import StatusHeader
from notulen.tui.widgets.suggestion_list import SuggestionList
from notulen.tui.workspace_screen import Surroundings

_SIDE_BY_SIDE = 96


class MinutesRoom(MeetingScreen):
    """Shows a meeting; what its keys do is for the screen that is made of it."""

    def __init__(self, surroundings: Surroundings, number: int) -> None:
        super().__init__(surroundings, number)
        self.desk = LineDesk()
        self.saved: datetime | None = None
        self.is_slow = False
        drawing = LineDrawing(self.language, self.texts, self.places)
        self.stream = MinutesView(drawing, self.texts, id="stream")
        self.box = CaptureBox(self.texts)
        self.offers = SuggestionList()
        self._header = StatusHeader()
        self._agenda = AgendaView(self.texts)
        self._strip = AgendaStrip(self.texts)
        self._roll = RollCall(self.language, self.texts, self.places)
        self._register = RegisterView(drawing, self.texts)
        self.paper = self._new_paper()

    def _new_paper(self) -> DocumentView:
        says = preview_texts(self.language)
        paper = DocumentView(says.row, id="paper")
        paper.can_focus = False  # it is for looking; F7 opens the one to read
        paper.border_title = PreviewWords(says, self.language).frame(self.number)
        return paper

    @cached_property
    def draft_words(self) -> DraftTexts:
        """What is said about typing that is not recorded yet."""
        return draft_texts(self.language)

    @cached_property
    def finals_words(self) -> FinalsScreenTexts:
        """What is said of final minutes and their ralats."""
        return finals_screen_texts(self.language)

    @property
    def line(self) -> CaptureLine:
        """The line that is typed in."""
        return self.box.line

    def compose(self) -> ComposeResult:
        """Head, the room with its side, the line, the keys."""
        yield self._header
        yield self._strip
        with Horizontal(id="room"):
            with Vertical(id="side"):
                yield self._agenda.add_class("pane")
                yield self._roll.add_class("pane")
                yield self._register.add_class("pane")
            yield self.stream.add_class("pane")
            yield self.paper.add_class("pane")
        yield self.box
        yield self.offers
        yield KeyBar(self.texts)

    def on_resize(self) -> None:
        """The head says what there is room for."""
        self.show_time()

    def watch_meeting(self, meeting: Meeting | None) -> None:
        """Show the meeting in all parts."""
        if meeting is None:
            return
        self._roll.speaker = last_speaker(meeting)
        for part in (self._agenda, self._strip, self._roll, self._register):
            part.meeting = meeting
        self.show_lines()
        self.show_time()

    def show_lines(self) -> None:
        """Show the stream with what is still on its way."""
        meeting = self.meeting
        if meeting is None:
            return
        self.stream.show(
            meeting, [draft.text for draft in self.desk.waiting], [draft.text for draft in self.desk.refused]
        )
        item = meeting.current_item
        title = f"{self.texts.minutes_pane}{SEPARATOR}{item.number} {item.title}" if item else self.texts.minutes_pane
        self.stream.border_title = words(title)
        unclear = len(self.workspace.tidying.left(meeting))
        self.stream.border_subtitle = words(self.texts.to_tidy.format(count=unclear), WARN) if unclear else None

    def show_line(self, seq: int) -> None:
        """Go to the line `seq` in the stream, with the cursor on it."""
        self.stream.go_to(seq)
        self.stream.focus()

    def show_time(self) -> None:
        """Show what changes with the clock: timer, agenda, saved."""
        meeting, now = self.meeting, self.shown_now()
        if meeting is None:
            return
        self._agenda.now = self._strip.now = now
        here = words(f"{self.texts.here} {here_of(meeting)}", MUTED) if meeting.attendees else Content("")
        right = [
            piece for piece in (self._note_taker(), here, self._timer(meeting, now), self._saved(meeting, now)) if piece
        ]
        self._header.show(self._title(meeting), right)

    def _note_taker(self) -> Content:
        """Who types in this window, if somebody is named."""
        name = self.workspace.by
        return words(note_taker_texts(self.language).header.format(name=name), MUTED) if name else Content("")

    def _title(self, meeting: Meeting) -> tuple[Content, ...]:
        named = row(words(f"{meeting.reference} ", KEY), words(meeting.title, STRONG))
        if self.size.width < _SIDE_BY_SIDE:
            return (named,)
        ralat = meeting.amendment
        facts = words(ralat.reason, MUTED) if ralat else words(when_and_where(meeting, self.texts), MUTED)
        return (row(words(f"{self.texts.room_title}  ", HEADING), named), facts)

    def _timer(self, meeting: Meeting, now: datetime) -> Content:
        ran = clock_time(seconds_run(meeting, now), with_hours=True)
        if meeting.amendment is not None:
            return words(f"○ {self.finals_words.is_ralat.format(number=meeting.amendment.number)}", WARN)
        match meeting.status:
            case MeetingStatus.RUNNING:
                return row(words("● ", GOOD), words(ran, STRONG))
            case MeetingStatus.PAUSED:
                return words(f"○ {short_word(meeting.status, self.language)} {ran}", WARN)
            case MeetingStatus.PLANNED:
                return words(f"○ {short_word(meeting.status, self.language)}", MUTED)
            case MeetingStatus.FINAL:
                return words(f"● {self.finals_words.is_final.format(version=len(meeting.finals))}", GOOD)
            case _:
                return words(self.texts.read_only, WARN)

    def _saved(self, meeting: Meeting, now: datetime) -> Content:
        if self.desk.refused:
            return words(f" {self.texts.not_saved} ", ALARM)
        if self.is_gone:
            return words(f" {self.draft_words.gone} ", ALARM)
        if self.desk.waiting and self.is_slow:
            return words(self.texts.saving, WARN)
        if not self.can_write and meeting.takes_lines:
            return words(self.texts.read_only, WARN)
        if self.saved is None:
            return words(self.texts.saves_itself if meeting.takes_lines else "", MUTED)
        at = self.saved.astimezone(meeting.zone.offset)
        return words(self.texts.saved_at.format(time=f"{at:%H:%M}"), GOOD)
