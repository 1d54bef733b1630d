"""Decisions and actions of the meeting under each other, the newest kept in sight."""

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from notulen.domain.action_item import ActionItem
from notulen.domain.entry import Entry
from notulen.domain.meeting import Meeting
from notulen.locale.screen_texts import ScreenTexts
from notulen.tui.widgets.drawing import KEY, MUTED, PERSON, row, spread, words
from notulen.tui.widgets.line_drawing import LineDrawing


class RegisterView(Widget):
    """One row for each decision and action: its number, what or who, and by when."""

    DEFAULT_CSS = "RegisterView { height: 1fr; }"

    meeting: reactive[Meeting | None] = reactive(None, always_update=True)

    def __init__(self, drawing: LineDrawing, texts: ScreenTexts) -> None:
        super().__init__()
        self._drawing = drawing
        self._texts = texts

    def watch_meeting(self, meeting: Meeting | None) -> None:
        """The frame counts."""
        if meeting is not None:
            counts = f"{self._texts.decisions_title} {len(meeting.decisions)} · "
            self.border_title = words(f"{counts}{self._texts.actions_title} {len(meeting.actions)}")

    def render(self) -> Content:
        """The rows that fit."""
        meeting, size = self.meeting, self.content_size
        if meeting is None:
            return Content("")
        records: tuple[Entry | ActionItem, ...] = (*meeting.decisions, *meeting.actions)
        if not records:
            return words(self._texts.nothing_decided, MUTED)
        shown = records[-size.height :] if size.height else ()
        return Content("\n").join([self._record(meeting, each, size.width) for each in shown])

    def _record(self, meeting: Meeting, record: Entry | ActionItem, width: int) -> Content:
        if isinstance(record, ActionItem):
            return self._action(meeting, record, width)
        return spread(row(words(f"{meeting.line_ref(record)} ", KEY), words(record.text)), Content(""), width)

    def _action(self, meeting: Meeting, action: ActionItem, width: int) -> Content:
        who = self._drawing.owners(action) or words(action.text, PERSON)
        due = words(self._drawing.due(action.due, meeting.day) if action.due else "", MUTED)
        return spread(row(words(f"{meeting.action_ref(action)} ", KEY), who), due, width, gap=1)
