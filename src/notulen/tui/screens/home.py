"""Beranda: the meeting that comes, the actions that press, the meetings that were."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import timedelta
from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.events import ScreenResume
from textual.widgets import Static

from notulen.domain.errors import NotulenError
from notulen.domain.meeting import Meeting, MeetingStatus
from notulen.locale.words import short_word
from notulen.services.actions import FoundAction
from notulen.services.summaries import DUE_SOON_DAYS, ArchiveSummary
from notulen.tui.day_reading import read_day
from notulen.tui.dialogs.new_meeting import NewMeeting, NewMeetingDialog
from notulen.tui.navigation import OpenDemo, OpenMeeting
from notulen.tui.widgets.drawing import BAD, GOOD, HEADING, KEY, MUTED, PERSON, STRONG, WARN, fit, row, spread, words
from notulen.tui.widgets.key_bar import KeyBar
from notulen.tui.widgets.keys import bound
from notulen.tui.widgets.next_meeting import NextMeetingView
from notulen.tui.widgets.open_actions import OpenActionsView, OwnerStanding
from notulen.tui.widgets.row_list import ListedRow, RowList
from notulen.tui.widgets.status_header import StatusHeader
from notulen.tui.workspace_screen import WorkspaceScreen

_LIVE = (MeetingStatus.RUNNING, MeetingStatus.PAUSED)
_REFERENCE, _DAY, _OWNER = 5, 16, 14
_WITH_COUNTS = 84


class HomeScreen(WorkspaceScreen):
    """The archive at a glance."""

    CSS_PATH = "home.tcss"
    AUTO_FOCUS = "#meetings"
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("n", "new_meeting", "new"),
        bound("enter", "open_selected", "open"),
        bound("d", "open_demo", "demo"),
        bound("tab", "app.focus_next", "next_pane", is_shown=False),
        bound("q", "leave", "quit_here"),
    ]

    def compose(self) -> ComposeResult:
        """Two boxes above two lists; or, in an empty archive, a welcome."""
        texts = self.texts
        yield StatusHeader()
        yield Static(self._welcome(), id="welcome")
        with Vertical(id="full"):
            with Horizontal(id="top"):
                yield NextMeetingView(self.language, texts).add_class("pane")
                yield OpenActionsView(texts).add_class("pane")
            yield RowList(texts.nothing_urgent, id="urgent").add_class("pane")
            yield RowList(id="meetings").add_class("pane")
        yield KeyBar(texts)

    def on_mount(self) -> None:
        """Name the frames."""
        self.summary: ArchiveSummary | None = None
        self.query_one("#urgent").border_title = words(self.texts.urgent)
        self.query_one("#meetings").border_title = words(self.texts.meetings)
        self._head()

    @on(ScreenResume)
    async def _resumed(self) -> None:
        await self.read_anew()

    def tick(self) -> None:
        """The head shows the day and the minute."""
        self._head()

    async def read_anew(self) -> None:
        """Read the archive and show it."""
        today = self.today()
        try:
            self.summary = await self.in_order(lambda: self.workspace.summaries.archive(today))
        except NotulenError as fault:
            self.say(self.words_for(fault), "error", seconds=60)
            return
        self._show(self.summary)

    def _head(self) -> None:
        now = self.now()
        place = self.texts.demo_archive if self.surroundings.is_demo else self.workspace.settings.organisation
        left = (row(words("NOTULEN", HEADING), "  ", words(self.texts.home)), words(place, MUTED))
        right = (words(self.texts.short_day(now.date(), with_year=True), MUTED), words(f"{now:%H:%M}"))
        self.query_one(StatusHeader).show(left, right)

    def _show(self, summary: ArchiveSummary) -> None:
        self.set_class(not summary.meetings, "-empty")
        coming = summary.running or summary.coming
        box = self.query_one(NextMeetingView)
        box.now = self.now()
        box.due_before = _due_before(summary, coming) if coming else 0
        box.meeting = coming
        self.query_one(OpenActionsView).show(
            self._owners(summary.open_actions), len(summary.open_actions), len(summary.overdue)
        )
        pressing = [each for each in summary.open_actions if each.due is not None]
        urgent = self.query_one("#urgent", RowList)
        urgent.show([ListedRow(each.reference, partial(self._action_row, each)) for each in pressing])
        meetings = self.query_one("#meetings", RowList)
        meetings.show([ListedRow(str(each.number), partial(self._meeting_row, each)) for each in summary.meetings])
        if summary.meetings and self.focused is None:
            meetings.focus()
        self.refresh_bindings()

    def _owners(self, actions: Iterable[FoundAction]) -> list[OwnerStanding]:
        counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
        soon = self.today() + timedelta(days=DUE_SOON_DAYS)
        for found in actions:
            for part in found.action.assignments:
                if part.status.is_open:
                    name = self._owner_name(part.owner.province, part.owner.name) if part.owner else self.texts.no_owner
                    place = 0 if found.days_overdue else (1 if found.due and found.due <= soon else 2)
                    counts[name][place] += 1
        return [OwnerStanding(name, *count) for name, count in counts.items()]

    def _owner_name(self, province: str, name: str) -> str:
        return self.places.get(province, name)

    def _action_row(self, found: FoundAction, width: int) -> Content:
        when = self.texts.days_late(found.days_overdue) if found.days_overdue else self._due_words(found)
        owners = ", ".join(dict.fromkeys(self._owner_name(each.province, each.name) for each in found.action.owners))
        if found.action.is_for_everyone:
            owners = self.texts.everyone
        return spread(
            row(
                fit(words(found.reference, KEY), _REFERENCE + 1),
                " ",
                fit(words(owners, PERSON), _OWNER),
                " ",
                words(found.action.text),
            ),
            words(when, BAD if found.days_overdue else MUTED),
            width,
        )

    def _due_words(self, found: FoundAction) -> str:
        if found.due is None:
            return ""
        today = self.today()
        days = (found.due - today).days
        if days <= 1:
            return self.texts.days_from_now(days)
        return self.texts.short_day(found.due, with_year=found.due.year != today.year)

    def _meeting_row(self, meeting: Meeting, width: int) -> Content:
        present = sum(1 for seat in meeting.attendees if seat.is_here)
        style = GOOD if meeting.status in _LIVE else (WARN if meeting.status is MeetingStatus.CLOSED else MUTED)
        counts = self.texts.meeting_counts.format(
            present=present, decisions=len(meeting.decisions), actions=len(meeting.actions)
        )
        status = fit(words(short_word(meeting.status, self.language), style), 12)
        right = row(words(f"{counts}  ", MUTED), status) if width > _WITH_COUNTS else status
        day = self.texts.short_day(meeting.day, with_year=True)
        return spread(
            row(
                fit(words(meeting.reference, KEY), _REFERENCE),
                " ",
                fit(words(day, MUTED), _DAY),
                " ",
                words(meeting.title, STRONG if meeting.status in _LIVE else ""),
            ),
            right,
            width,
        )

    def _welcome(self) -> Content:
        texts = self.texts
        lines = [words(texts.welcome, HEADING), Content("")]
        for key, label, note in texts.welcome_keys:
            lines.append(row(fit(words(key, KEY), 4), fit(words(label), 28), words(note, MUTED)))
        lines += [Content(""), words(texts.five_signs_title, HEADING)]
        lines += [words(line) for line in texts.five_signs]
        lines += [Content(""), words(texts.archive_at.format(folder=self.workspace.folder), MUTED)]
        return Content("\n").join(lines)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keys that would do nothing are not offered."""
        summary: ArchiveSummary | None = getattr(self, "summary", None)
        if action == "open_selected":
            return bool(summary and summary.meetings)
        if action == "go_home":
            return False
        if action in ("open_room", "open_preview", "open_share"):
            return bool(summary and (summary.running or summary.coming))
        if action == "open_demo":
            return not self.surroundings.is_demo and not (summary and summary.meetings)
        return super().check_action(action, parameters)

    def action_new_meeting(self) -> None:
        """Ask for a title and a day."""
        dialog = NewMeetingDialog(
            self.texts, self.language, self.today(), lambda phrase: read_day(phrase, self.today(), self.workspace)
        )
        self.app.push_screen(dialog, self._make_meeting)

    async def _make_meeting(self, asked: NewMeeting | None) -> None:
        if asked is None:
            return
        now = self.now()
        made = await self.ask(
            lambda: self.workspace.meetings.create(
                asked.title, asked.day, now=now, kind=asked.kind, zone=self.workspace.settings.zone
            )
        )
        if made is not None:
            self.post_message(OpenMeeting(made.number))

    def action_open_selected(self) -> None:
        """Open the meeting under the cursor, or the one an action was born in."""
        focused = self.focused
        if isinstance(focused, RowList):
            self._open(focused)

    @on(RowList.Chosen)
    def _clicked(self, event: RowList.Chosen) -> None:
        self._open(event.rows)

    def _open(self, rows: RowList) -> None:
        key = rows.selected
        if key is not None:
            number = key if rows.id == "meetings" else key[1:].partition(".")[0]
            self.post_message(OpenMeeting(int(number)))

    async def meeting_number(self) -> int | None:
        """The running meeting, else the next."""
        meeting = (self.summary.running or self.summary.coming) if self.summary else None
        return meeting.number if meeting else None

    def action_open_demo(self) -> None:
        """Open the sample archive."""
        self.post_message(OpenDemo())


def _due_before(summary: ArchiveSummary, meeting: Meeting) -> int:
    """How many open actions are due by the day of `meeting`."""
    return sum(1 for each in summary.open_actions if each.due is not None and each.due <= meeting.day)
