"""The box: a line is read while it is typed, sent with Enter, and back in the box if it can never be written."""

from abc import abstractmethod
from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from textual import on
from textual.content import Content
from textual.widgets import Input

from notulen.domain.action_item import ActionItem
from notulen.domain.draft import DraftLine
from notulen.domain.entry import Entry
from notulen.domain.errors import MeetingClosed, NotulenError
from notulen.domain.meeting import Meeting
from notulen.domain.meeting_state import MeetingStatus
from notulen.locale.explain import explain
from notulen.parsing.parsed_line import LineKind
from notulen.services.recorded import Recorded
from notulen.tui.minuting.line_sending import LineSending
from notulen.tui.minuting.line_words import stored_words
from notulen.tui.minuting.typed_line import typed_form
from notulen.tui.minuting.typing_aid import TypingAid
from notulen.tui.widgets.begin_work import begin_work
from notulen.tui.widgets.capture_line import CaptureLine
from notulen.tui.widgets.drawing import MUTED, words
from notulen.tui.workspace_screen import Surroundings


class LineFlow(LineSending):
    """What is typed in the box; what else keys do is for the screen."""

    commands: ClassVar[Sequence[str]] = ()
    """The English names of the commands that act here."""

    def __init__(self, surroundings: Surroundings, number: int) -> None:
        super().__init__(surroundings, number)
        self.aid = TypingAid(
            self._reader, self.box, self.offers, texts=self.texts, places=self.places, commands=self.commands
        )
        self._editing: DraftLine | None = None
        self._told: Content | None = None

    def watch_meeting(self, meeting: Meeting | None) -> None:
        """Show it; a closed one says in the box that it is."""
        super().watch_meeting(meeting)
        if meeting is not None:
            self._reader.meeting = meeting
            self.line.placeholder = self._placeholder(meeting)
            self.read_typed()

    def _placeholder(self, meeting: Meeting) -> str:
        if meeting.amendment is not None:
            return self.finals_words.ralat_line.format(number=meeting.amendment.number)
        match meeting.status:
            case MeetingStatus.CLOSED:
                return self.texts.placeholder_closed
            case MeetingStatus.FINAL:
                return self.finals_words.line_of_final
            case _:
                return ""

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
            self.box.hint(self._told or words(self._idle_hint(), MUTED))
            return
        self._told = None
        self.aid.read(self.now(), can_seat=self.takes_lines, is_quiet=self.is_motion_reduced)

    @property
    def takes_lines(self) -> bool:
        """Whether what is sent now is recorded."""
        return self.meeting is None or self.meeting.takes_lines

    def _idle_hint(self) -> str:
        meeting = self.meeting
        if meeting is not None and meeting.amendment is not None:
            ralat = meeting.amendment
            return self.finals_words.ralat_hint.format(number=ralat.number, reason=ralat.reason)
        if meeting is not None and meeting.status is MeetingStatus.PLANNED:
            return self.texts.planned_hint
        if meeting is not None and meeting.status is MeetingStatus.FINAL:
            return self.finals_words.final_hint
        return self.texts.signs_hint if self.takes_lines else self.texts.closed_hint

    # a line that is changed

    @property
    def is_editing(self) -> bool:
        """Whether Enter changes a line instead of recording one."""
        return self._editing is not None

    def begin_edit(self, line: Entry | ActionItem) -> None:
        """Load `line` into the box as one would type it."""
        self._reader.edit(None)
        if self.meeting is None or self._reader.context is None:
            return
        text = typed_form(line, self._reader.context)
        self._edit(DraftLine(text, line.seq), text)

    def _edit(self, as_it_is: DraftLine, text: str) -> None:
        self._editing = as_it_is
        lines = self.meeting.lines if self.meeting else ()
        line = next((each for each in lines if each.seq == as_it_is.seq), None)
        self._reader.edit(line)
        reference = self.meeting.line_ref(line) if self.meeting and line else ""
        self.box.label(self.texts.editing.format(reference=reference), "editing")
        self.line.put(text)

    def drop_edit(self) -> None:
        """Leave the line as it was."""
        self._editing = None
        self._reader.edit(None)
        self.box.label()
        self.line.put("")

    # when it is sent

    @on(CaptureLine.Submitted)
    def _sent(self, event: CaptureLine.Submitted) -> None:
        event.stop()
        self.take_sent()

    def take_sent(self) -> None:
        """Take over the first of the lines that left the box."""
        line = self.line.sent[0]
        self.send_typed(line.text, line.key)
        self.line.sent.remove(line)

    def send_typed(self, text: str, key: str = "") -> None:
        """Record or change a line, obey a command; nothing happens on an empty one. `key` names the line."""
        editing, self._editing = self._editing, None
        line = DraftLine(text, editing.seq, key, editing.text) if editing else DraftLine(text, key=key)
        self._reader.edit(None)
        self.box.label()
        parsed = self._reader.read(text)
        kind = parsed.kind if parsed is not None else LineKind.NOTE
        if kind is LineKind.EMPTY:
            self.return_next()
            self.read_typed()
        elif kind is LineKind.COMMAND and parsed is not None and editing is None:
            if not self.obey_at_once(parsed.command, parsed.argument):
                begin_work(self, partial(self.obey, parsed.command, parsed.argument), group="command")
        elif not self._takes(kind, is_change=editing is not None):
            self.desk.give_back(line)
            self.return_next()
            self.tell_closed()
        elif editing is None or text != editing.text:
            self.write_in_order(line)

    def _takes(self, kind: LineKind, *, is_change: bool) -> bool:
        """Whether such a line is recorded: who was there is put right after the call too, until minutes are final."""
        if self.meeting is None or kind is not LineKind.ATTENDEE or is_change:
            return self.takes_lines
        return self.meeting.status is not MeetingStatus.FINAL

    def obey_at_once(self, command: str, argument: str) -> bool:
        """Do what a command says that the very next line depends on; whether it was one."""
        return False

    @abstractmethod
    async def obey(self, command: str, argument: str) -> None:
        """Do what `/command argument` says: the screen knows its commands."""

    def tell_closed(self) -> None:
        """Say that the meeting takes no lines, and how it would again; once, however often a key is pressed."""
        if self.meeting is not None:
            told = self.words_for(MeetingClosed(self.meeting.reference, self.meeting.status))
            self.unsay(told)
            self.say(told, "warning")

    def words_for(self, fault: NotulenError) -> str:
        """As any screen; a closed meeting is opened again from here, where the shell is out of reach."""
        if not isinstance(fault, MeetingClosed):
            return super().words_for(fault)
        said, own = explain(fault, self.language).what, self.draft_words
        if fault.status == MeetingStatus.FINAL:
            return f"{said} {self.finals_words.amend_here}"
        return f"{said} {own.open_again_from_list if self.focused is self.stream else own.open_again}"

    # what became of it

    def stored(self, recorded: Recorded) -> None:
        """Say so; what came back may have its turn."""
        self.return_next()
        self.tell_stored(recorded)

    def tell_stored(self, recorded: Recorded) -> None:
        """Say under the empty line what was stored, until something else is typed."""
        if not self.line.value and not self.line.is_asking:
            self._told = stored_words(recorded, self.now(), self.language, self.texts)
            self.read_typed()

    def came_back(self, why: str) -> None:
        """Say why; the line is in the box as soon as that is empty."""
        self.return_next()
        self.say(self.draft_words.given_back.format(why=why), "error", seconds=20)

    def return_next(self) -> None:
        """The next line that came back goes into the box as soon as that is empty."""
        if self._is_box_free and not self.desk.waiting:
            self._load(self.desk.take_returned())

    def return_refused(self) -> None:
        """A line that came back, or the last one the disk refused, goes into the box."""
        if self._is_box_free:
            self._load(self.desk.take_returned() or self.desk.take_last())

    @property
    def _is_box_free(self) -> bool:
        return not (self.line.value or self.is_editing or self.line.is_asking)

    def _load(self, draft: DraftLine | None) -> None:
        """Put `draft` into the box, as the change of a line if it is one and the line is still there."""
        if draft is None:
            return
        lines = self.meeting.lines if self.meeting else ()
        if any(each.seq == draft.seq for each in lines):
            self._edit(DraftLine(draft.was, draft.seq), draft.text)
        else:
            self.line.put(draft.text)
        self.show_lines()
        self.show_time()
