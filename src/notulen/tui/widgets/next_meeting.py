"""The meeting that runs or comes next: when, how far the preparation is, and what is due before it."""

from datetime import datetime

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from notulen.domain.meeting import Meeting
from notulen.domain.meeting_state import MeetingStatus
from notulen.locale.language import Language
from notulen.locale.screen_texts import ScreenTexts
from notulen.locale.words import short_word
from notulen.tui.widgets.drawing import GOOD, HEADING, KEY, MUTED, SEPARATOR, STRONG, WARN, row, spread, words


class NextMeetingView(Widget):
    """A box of four rows and a key; empty until `now` is set, before which nothing is known."""

    DEFAULT_CSS = "NextMeetingView { height: auto; }"

    meeting: reactive[Meeting | None] = reactive(None, layout=True, always_update=True)
    due_before: reactive[int] = reactive(0)

    def __init__(self, language: Language, texts: ScreenTexts) -> None:
        super().__init__()
        self._language = language
        self._texts = texts
        self.now: datetime | None = None

    def watch_meeting(self, meeting: Meeting | None) -> None:
        """The frame says whether it runs."""
        live = meeting is not None and meeting.status in (MeetingStatus.RUNNING, MeetingStatus.PAUSED)
        self.border_title = words(self._texts.running_meeting if live else self._texts.coming_meeting)

    def render(self) -> Content:
        """The rows."""
        meeting, texts, width = self.meeting, self._texts, self.content_size.width
        if self.now is None:
            return Content("")
        if meeting is None:
            return Content("\n").join([words(texts.no_coming_meeting, MUTED), words(texts.make_one, MUTED)])
        days = (meeting.day - self.now.date()).days
        is_live = meeting.status in (MeetingStatus.RUNNING, MeetingStatus.PAUSED)
        when = short_word(meeting.status, self._language) if is_live else texts.days_from_now(days)
        style = GOOD if is_live else (WARN if days in (0, 1) else MUTED)
        facts = f"{texts.agenda_count.format(count=len(meeting.agenda))}{SEPARATOR}" + texts.seats.format(
            count=len(meeting.attendees)
        )
        rows = [
            words(f"{meeting.reference} {meeting.title}", STRONG),
            spread(words(when_and_where(meeting, texts)), words(when, style), width),
            words(facts, MUTED),
        ]
        if self.due_before:
            rows.append(row(words("▸ ", HEADING), words(texts.due_before.format(count=self.due_before))))
        rows.append(row(words("F3", KEY), words(f" {texts.keys['room'].label}")))
        return Content("\n").join([line.truncate(width, ellipsis=True) for line in rows])


def when_and_where(meeting: Meeting, texts: ScreenTexts) -> str:
    """`Sel 4 Agu 2020 · 10.00 WIB · Zoom`, as far as it is known."""
    parts = [texts.short_day(meeting.day, with_year=True)]
    if meeting.starts:
        parts.append(f"{meeting.starts:%H.%M} {meeting.zone}")
    parts.append(meeting.application or meeting.place)
    return SEPARATOR.join(part for part in parts if part)
