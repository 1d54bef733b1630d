"""The way of a line: read while it is typed, sent with Enter, written in order, and back in the box if it cannot be."""

import asyncio
from abc import abstractmethod
from collections.abc import Awaitable
from datetime import datetime
from functools import partial

from textual import on
from textual.content import Content
from textual.widgets import Input

from notulen.domain.action_item import ActionItem
from notulen.domain.entry import Entry
from notulen.domain.errors import MeetingClosed, NotulenError
from notulen.domain.meeting import Meeting
from notulen.parsing.parsed_line import LineKind
from notulen.services.recorded import Recorded
from notulen.tui.meeting_screen import Read
from notulen.tui.minuting.line_desk import Draft
from notulen.tui.minuting.line_words import stored_words, typed_words
from notulen.tui.minuting.reading import LineReader, OfferWords, mended
from notulen.tui.minuting.room import MinutesRoom
from notulen.tui.minuting.typed_line import typed_form
from notulen.tui.widgets.capture_line import CaptureLine
from notulen.tui.widgets.drawing import MUTED, words
from notulen.tui.workspace_screen import Surroundings

_UNSEEN = 0.15


class LineFlow(MinutesRoom):
    """Everything between the box and the store; what else keys do is for the screen."""

    def __init__(self, surroundings: Surroundings, number: int) -> None:
        super().__init__(surroundings, number)
        self._reader = LineReader(self.workspace, self.language)
        self._has_upcoming = False
        self._editing: Draft | None = None
        self._told: Content | None = None
        self._writing: set[asyncio.Task[None]] = set()

    def fetch(self) -> Read:
        """The meeting, and what its lines are read against."""
        read = super().fetch()
        if not self._has_upcoming:
            self._reader.fetch_upcoming(read.meeting)
            self._has_upcoming = True
        self._reader.fetch(read.meeting)
        return read

    def watch_meeting(self, meeting: Meeting | None) -> None:
        """Show it; a closed one says in the box that it is."""
        super().watch_meeting(meeting)
        if meeting is not None:
            self.line.placeholder = self.texts.placeholder if meeting.takes_lines else self.texts.placeholder_closed
            self.read_typed()

    # while it is typed

    @on(Input.Changed, "#line")
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self.read_typed()

    def read_typed(self) -> None:
        """Say under the line how it is understood, and offer to complete its last word."""
        if self.line.is_asking:
            return
        typed = self.line.value
        if not typed:
            self.offers.show(())
            takes_lines = self.meeting is None or self.meeting.takes_lines
            idle = self.texts.signs_hint if takes_lines else self.texts.closed_hint
            self.box.hint(self._told or words(idle, MUTED))
            return
        self._told = None
        parsed = self._reader.read(typed)
        if parsed is None:
            return
        self.box.hint(typed_words(parsed, self.language))
        day_words = partial(self.texts.short_day, with_year=True)
        offer_words = OfferWords(self.texts.here, self.texts.no_day_yet, day_words)
        before = typed[: self.line.cursor_position]
        self.offers.show(self._reader.offers(before, parsed.kind, offer_words))

    def action_take(self) -> None:
        """Take the offer, or the suggestion for an unclear deadline; with neither go to the next pane."""
        offer = self.offers.chosen
        parsed = self._reader.read(self.line.value)
        if offer is not None:
            self.line.replace_before_cursor(offer.length, offer.taken)
        elif parsed is not None and (better := mended(self.line.value, parsed)) is not None:
            self.line.put(better)
        else:
            self.focus_next()

    # a line that is changed

    @property
    def is_editing(self) -> bool:
        """Whether Enter changes a line instead of recording one."""
        return self._editing is not None

    def begin_edit(self, line: Entry | ActionItem) -> None:
        """Load `line` into the box as one would type it."""
        if self.meeting is None or self._reader.context is None:
            return
        text = typed_form(line, self._reader.context)
        self._edit(Draft(text, line.seq), text)

    def _edit(self, as_it_is: Draft, text: str) -> None:
        self._editing = as_it_is
        meeting = self.meeting
        lines = meeting.lines if meeting else ()
        reference = next((meeting.line_ref(each) for each in lines if meeting and each.seq == as_it_is.seq), "")
        self.box.label(self.texts.editing.format(reference=reference), "editing")
        self.line.put(text)

    def drop_edit(self) -> None:
        """Leave the line as it was."""
        self._editing = None
        self.box.label()
        self.line.put("")

    def action_recall(self, older: int) -> None:
        """Load the last line, then older ones; while offers are open move among them."""
        if self.offers.is_open:
            self.offers.move(-older)
            return
        if self._editing is None:
            if self.line.value or older < 0:
                return
            if self.desk.refused:
                self._return_refused()
                return
        elif self.line.value != self._editing.text:
            return  # what was changed is not thrown away by an arrow
        lines = self.meeting.lines if self.meeting and self.meeting.takes_lines else ()
        place = next((i for i, each in enumerate(lines) if self._editing and each.seq == self._editing.seq), len(lines))
        if 0 <= place - older < len(lines):
            self.begin_edit(lines[place - older])
        elif older < 0:
            self.drop_edit()

    # when it is sent

    @on(CaptureLine.Submitted)
    def _sent(self, event: CaptureLine.Submitted) -> None:
        event.stop()
        self.send_typed(event.line)

    def send_typed(self, text: str) -> None:
        """Record or change a line, obey a command; nothing happens on an empty one."""
        editing, self._editing = self._editing, None
        self.box.label()
        parsed = self._reader.read(text)
        kind = parsed.kind if parsed is not None else LineKind.NOTE
        if kind is LineKind.EMPTY:
            self.read_typed()
        elif kind is LineKind.COMMAND and parsed is not None and editing is None:
            self.run_worker(self.obey(parsed.command, parsed.argument), group="command")
        elif self.meeting is not None and not self.meeting.takes_lines:
            self.line.put(text)
            self.tell_closed()
        elif editing is None or text != editing.text:
            self._write_in_order(Draft(text, editing.seq if editing else None))

    @abstractmethod
    async def obey(self, command: str, argument: str) -> None:
        """Do what `/command argument` says: the screen knows its commands."""

    def tell_closed(self) -> None:
        """Say that the meeting takes no lines, and how it would again."""
        if self.meeting is not None:
            self.say(self.words_for(MeetingClosed(self.meeting.reference, self.meeting.status)), "warning")

    def _write_in_order(self, draft: Draft) -> None:
        self.sent = self.now()
        self.desk.accept(draft)
        written = self.in_order(partial(self._write, draft, self.sent))
        task = asyncio.create_task(self._settle(draft, written))
        self._writing.add(task)
        task.add_done_callback(self._writing.discard)
        self.set_timer(_UNSEEN, self._show_slow)

    def _write(self, draft: Draft, now: datetime) -> Recorded:
        minutes = self.workspace.minutes
        if draft.seq is None:
            recorded = minutes.record_line(self.number, draft.text, now=now)
        else:
            recorded = minutes.edit_line(self.number, draft.seq, draft.text, now=now)
        self._reader.fetch(recorded.meeting)
        return recorded

    async def _settle(self, draft: Draft, written: Awaitable[Recorded]) -> None:
        try:
            recorded = await written
        except NotulenError as fault:
            self._refused(draft, self.words_for(fault))
        except Exception as fault:  # whatever went wrong, what was typed is not lost with it
            self.log.error(fault)
            self._refused(draft, self.texts.unexpected.format(fault=type(fault).__name__))
        else:
            self.desk.stored(draft)
            self.wrote(recorded.meeting)
            self._return_refused()
            self.tell_stored(recorded)

    def wrote(self, meeting: Meeting) -> None:
        """`meeting` is on disk: show it. Another program may have written since, so the next look reads it again."""
        self.saved = self.now()
        self.forget_stamp()
        self.meeting = meeting

    def tell_stored(self, recorded: Recorded) -> None:
        """Say under the empty line what was stored, until something else is typed."""
        if not self.line.value and not self.line.is_asking:
            self._told = stored_words(recorded, self.now(), self.language, self.texts)
            self.read_typed()

    def _refused(self, draft: Draft, why: str) -> None:
        self.desk.refuse(draft)
        self._return_refused()
        self.say(f"{why} {self.texts.line_kept}", "error", seconds=20)
        self.show_lines()
        self.show_time()

    def _return_refused(self) -> None:
        """The first refused line goes back into the box as soon as that is empty."""
        if self.line.value or self._editing is not None or self.line.is_asking or self.desk.waiting:
            return
        draft = self.desk.take_refused()
        if draft is None:
            return
        if draft.seq is not None:
            # Not the line as it is: the same text sent again has still to be written.
            self._edit(Draft("", draft.seq), draft.text)
        else:
            self.line.put(draft.text)

    def _show_slow(self) -> None:
        if self.desk.waiting:
            self.show_lines()
            self.show_time()

    async def finish_writing(self) -> None:
        """Wait until every line that was sent is written or refused."""
        if self._writing:
            await asyncio.wait(self._writing)
