"""The agenda: what is done, what runs and for how long, what is to come; as a column, or as one row."""

from datetime import datetime

from textual.content import Content
from textual.message import Message
from textual.reactive import reactive

from notulen.domain.agenda import AgendaItem
from notulen.domain.item_time import item_time
from notulen.domain.meeting import Meeting
from notulen.locale.screen_texts import ScreenTexts
from notulen.tui.widgets.agenda_rows import mark_of
from notulen.tui.widgets.changing_text import ChangingText
from notulen.tui.widgets.drawing import (
    HEADING,
    MUTED,
    SEPARATOR,
    WARN,
    bar,
    clock_time,
    fit,
    row,
    spread,
    words,
)

_WITH_BAR, _MARK = 76, 2


class AgendaView(ChangingText):
    """All items; when there is no room the ones around the running one."""

    DEFAULT_CSS = "AgendaView { height: auto; }"

    class Opened(Message):
        """It was clicked."""

    meeting: reactive[Meeting | None] = reactive(None, layout=True, always_update=True)
    now: reactive[datetime | None] = reactive(None, repaint=False)

    def __init__(self, texts: ScreenTexts) -> None:
        super().__init__()
        self._texts = texts

    def watch_meeting(self, meeting: Meeting | None) -> None:
        """The frame tells how far the agenda is."""
        if meeting is None:
            return
        current = meeting.current_item
        place = f" {meeting.agenda.index(current) + 1}/{len(meeting.agenda)}" if current else ""
        self.border_title = words(f"{self._texts.agenda}{place}")

    def watch_now(self) -> None:
        """Time passes."""
        self.repaint()

    def on_click(self) -> None:
        """The whole agenda is asked for."""
        self.post_message(self.Opened())

    def draw(self) -> Content:
        """The rows."""
        meeting, now, width = self.meeting, self.now, self.content_size.width
        if meeting is None or now is None:
            return Content("")
        if not meeting.agenda:
            return words(self._texts.no_agenda, MUTED)
        rows: list[Content] = []
        for item in meeting.agenda:
            rows.extend(self._item(item, meeting, now, width))
        return Content("\n").join(rows)

    def _item(self, item: AgendaItem, meeting: Meeting, now: datetime, width: int) -> list[Content]:
        spent = item_time(item, meeting.sessions).seconds(now)
        mark = fit(mark_of(item), _MARK)
        title = words(f"{item.number} {item.title}", HEADING if item.is_running else "")
        if item.is_running:
            time = words(clock_time(spent), HEADING)
            rows = [spread(row(mark, title), time, width, gap=1)]
            return [*rows, self._progress(item, spent, width)] if item.minutes else rows
        if item.started is not None:
            return [spread(row(mark, title), words(clock_time(spent), MUTED), width, gap=1)]
        planned = words(str(item.minutes) if item.minutes else "", MUTED)
        return [spread(row(mark, title), planned, width, gap=1)]

    def _progress(self, item: AgendaItem, spent: float, width: int) -> Content:
        planned = (item.minutes or 0) * 60
        is_over = spent > planned
        said = (self._texts.over_by if is_over else self._texts.of_minutes).format(
            minutes=item.minutes, over=clock_time(spent - planned)
        )
        text = words(f" {said}", WARN if is_over else MUTED)
        length = max(width - 2 - text.cell_length, 0)
        return row("  ", words(bar(spent / planned, length), WARN if is_over else "$primary"), text)


class AgendaStrip(ChangingText):
    """The running item in one row, with the counts of decisions and actions: for terminals of 80 columns."""

    DEFAULT_CSS = "AgendaStrip { height: 1; padding: 0 1; }"

    class Opened(Message):
        """It was clicked."""

    meeting: reactive[Meeting | None] = reactive(None, always_update=True)
    now: reactive[datetime | None] = reactive(None, repaint=False)

    def __init__(self, texts: ScreenTexts) -> None:
        super().__init__()
        self._texts = texts

    def watch_now(self) -> None:
        """Time passes."""
        self.repaint()

    def on_click(self) -> None:
        """The whole agenda is asked for."""
        self.post_message(self.Opened())

    def draw(self) -> Content:
        """The row."""
        meeting, now = self.meeting, self.now
        if meeting is None or now is None:
            return Content("")
        texts = self._texts
        counts = (f"{texts.decisions} {len(meeting.decisions)}", f"{texts.actions} {len(meeting.actions)}")
        return spread(self._running_item(meeting, now), words(SEPARATOR.join(counts), MUTED), self.content_size.width)

    def _running_item(self, meeting: Meeting, now: datetime) -> Content:
        item = meeting.current_item
        if item is None:
            return words(self._waiting(meeting).format(count=len(meeting.agenda)), MUTED)
        spent = item_time(item, meeting.sessions).seconds(now)
        place = f"{meeting.agenda.index(item) + 1}/{len(meeting.agenda)}"
        time = f"{clock_time(spent)}/{item.minutes}" if item.minutes else clock_time(spent)
        is_over = bool(item.minutes) and spent > (item.minutes or 0) * 60
        name = fit(words(item.title, HEADING), min(words(item.title).cell_length, self.content_size.width // 3))
        has_bar = bool(item.minutes) and self.content_size.width >= _WITH_BAR
        done = words(f"  {bar(spent / ((item.minutes or 1) * 60), 8)}", "$primary") if has_bar else Content("")
        return row(words(f"▶ {place} ", HEADING), name, words(f"  {time}", WARN if is_over else ""), done)

    def _waiting(self, meeting: Meeting) -> str:
        if not meeting.takes_lines:
            return self._texts.agenda_count_only
        if meeting.agenda and not any(item.is_waiting for item in meeting.agenda):
            return self._texts.agenda_left
        return self._texts.agenda_waits if meeting.agenda else self._texts.no_agenda_short
