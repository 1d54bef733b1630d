"""Beranda: the meeting that comes, the actions that press, the meetings that were."""

import asyncio
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.events import ScreenResume

from notulen.domain.errors import NotulenError
from notulen.domain.meeting_state import MeetingStatus
from notulen.services.overview import Overview
from notulen.services.overview_reader import OverviewReader
from notulen.tui.navigation import OpenDemo, OpenFinals, OpenMeeting, OpenPreview, OpenTidy
from notulen.tui.next_of_series_acts import NextOfSeriesActs
from notulen.tui.overview_rows import OverviewRows
from notulen.tui.widgets.begin_work import begin_work
from notulen.tui.widgets.drawing import HEADING, MUTED, row, words
from notulen.tui.widgets.key_bar import KeyBar
from notulen.tui.widgets.keys import bound
from notulen.tui.widgets.next_meeting import NextMeetingView
from notulen.tui.widgets.open_actions import OpenActionsView
from notulen.tui.widgets.row_list import ListedRow, RowList
from notulen.tui.widgets.status_header import StatusHeader
from notulen.tui.widgets.welcome import Welcome
from notulen.tui.workspace_screen import Surroundings

if TYPE_CHECKING:
    from notulen.tui.dialogs.new_meeting import NewMeeting

Result = TypeVar("Result")

_AT_FIRST, _AT_ONCE = 40, 16  # meetings: a screenful, then as many as hold up no key
_SLOW, _BETWEEN_PICTURES = 0.3, 0.5  # seconds
_TICKS_BETWEEN_LOOKS = 3


class HomeScreen(NextOfSeriesActs):
    """The archive at a glance."""

    subject = "home"
    CSS_PATH = "home.tcss"
    AUTO_FOCUS = "#meetings"
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("n", "new_meeting", "new"),
        bound("enter", "open_selected", "open"),
        bound("f4,4", "open_review", "review"),
        bound("r", "open_tidy", "tidy"),
        bound("ctrl+f,5,slash", "open_search", "search"),
        bound("d", "open_demo", "demo"),
        bound("b", "prepare_next", "next_of_series", is_shown=False),
        bound("u", "undo_prepared", "undo_prepared", is_shown=False),
        bound("k", "export_selected", "home_export", is_shown=False),
        bound("S", "open_finals", "finalize", is_shown=False),
        bound("tab", "app.focus_next", "next_pane", is_shown=False),
        bound("q", "leave", "quit_here"),
    ]

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self.overview: Overview | None = None
        self._meetings = RowList(id="meetings")
        self._reader = OverviewReader(self.workspace.store)
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="overview")
        self._is_reading = self._is_slow = False
        self._total = self._left = 0
        self._ticks = 0
        self._has_told_fault = False

    def compose(self) -> ComposeResult:
        """Two boxes above two lists; or, in an empty archive, a welcome."""
        texts = self.texts
        yield StatusHeader()
        yield Welcome(texts, self.workspace.folder, id="welcome")
        with Vertical(id="full"):
            with Horizontal(id="top"):
                yield NextMeetingView(self.language, texts).add_class("pane")
                yield OpenActionsView(texts).add_class("pane")
            yield RowList(id="urgent").add_class("pane")
            yield self._meetings.add_class("pane")
        yield KeyBar(texts)

    def on_mount(self) -> None:
        """Name the frames."""
        self.query_one("#urgent").border_title = words(self.texts.urgent)
        self._meetings.border_title = words(self.texts.meetings)
        self._head()

    def on_unmount(self) -> None:
        """A disk that does not answer is not waited for."""
        self._thread.shutdown(wait=False, cancel_futures=True)

    @on(ScreenResume)
    def _resumed(self) -> None:
        # Whatever the disk does, the frame is painted first.
        self._head()
        self.call_after_refresh(self.read_anew)

    def tick(self) -> None:
        """The head shows the minute; now and then a look whether another program changed the archive."""
        self._head()
        self._ticks += 1
        if self._ticks % _TICKS_BETWEEN_LOOKS == 0:
            self.read_anew()

    def _head(self) -> None:
        now = self.now()
        place = self.texts.demo_archive if self.surroundings.is_demo else self.workspace.settings.organisation
        left = (row(words("NOTULEN", HEADING), "  ", words(self.texts.home)), words(place, MUTED))
        right = (words(self.texts.short_day(now.date(), with_year=True), MUTED), words(f"{now:%H:%M}"))
        self.query_one(StatusHeader).show(left, right)

    # reading the archive

    def read_anew(self) -> None:
        """Read what is new in the archive, apart from the lines that go to it, while this screen is seen."""
        if not self._is_reading and self.is_seen:
            self._is_reading = True
            begin_work(self, self._read, group="overview")

    async def _read(self) -> None:
        clock, shown = asyncio.get_running_loop().time, 0.0
        self._is_slow, self._total, self._left = False, 0, 0
        slow = self.set_timer(_SLOW, self._tell_slow)
        try:
            self._total = self._left = await self._apart(self._reader.begin)
            while self.is_seen:
                has_begun = self._left < self._total
                if not self._left or (has_begun and clock() - shown >= _BETWEEN_PICTURES):
                    self._show(await self._apart(partial(self._reader.show, self.today())))
                    self._tell_progress()
                    shown = clock()
                if not self._left:
                    break
                self._left = await self._apart(partial(self._reader.read, _AT_ONCE if has_begun else _AT_FIRST))
            self._has_told_fault = False
        except NotulenError as fault:
            if not self._has_told_fault:
                self._has_told_fault = True
                self.say(self.words_for(fault), "error", seconds=60)
        finally:
            self._is_reading = self._is_slow = False
            slow.stop()
            self._tell_progress()

    def _apart(self, call: Callable[[], Result]) -> Awaitable[Result]:
        return asyncio.wrap_future(self._thread.submit(call))

    def _tell_slow(self) -> None:
        self._is_slow = True
        self._tell_progress()

    def _tell_progress(self) -> None:
        told = ""
        if self._is_slow:
            done = self._total - self._left
            counted = self.texts.opening_meetings.format(total=self._total, done=done)
            told = counted if self._total else self.texts.opening
        # Not looked up: when the program is left while it reads, the list is taken away first.
        if told or self._meetings.border_subtitle:
            self._meetings.border_subtitle = words(told, MUTED) if told else None

    def _show(self, overview: Overview) -> None:
        """Show the archive as far as it is read; what is counted stays away until it is all counted."""
        if overview is self.overview:
            return
        is_first = self.overview is None or bool(self.overview.unread)
        self.overview = overview
        self.set_class(not overview.meetings and not overview.unread, "-empty")
        rows = OverviewRows(self.language, self.texts, self.places, self.today())
        meetings = self._meetings
        meetings.show([ListedRow(str(each.number), partial(rows.meeting, each)) for each in overview.meetings])
        coming = overview.running or overview.coming
        box = self.query_one(NextMeetingView)
        box.now = self.now() if coming or not overview.unread else None
        if not overview.unread or not is_first:
            urgent = self.query_one("#urgent", RowList)
            urgent.show([ListedRow(each.reference, partial(rows.action, each)) for each in overview.pressing])
            urgent.say_when_empty(self.texts.nothing_urgent)
            more = overview.dated - len(overview.pressing)
            urgent.border_subtitle = words(self.texts.and_more.format(count=more), MUTED) if more else None
            self.query_one(OpenActionsView).show(rows.owners(overview.owners), overview.open, overview.late)
            box.due_before = overview.due_before
        box.meeting = coming
        if overview.meetings and self.focused is None:
            meetings.focus()
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keys that would do nothing are not offered."""
        overview = self.overview
        if action == "open_selected":
            return bool(overview and overview.meetings)
        if action in ("prepare_next", "export_selected", "open_finals", "open_preview"):
            return bool(overview and overview.meetings)
        if action == "open_tidy":
            return bool(overview and any(each.status is MeetingStatus.CLOSED for each in overview.meetings))
        if action == "undo_prepared":
            return self.prepared is not None
        if action == "go_home":
            return False
        if action in ("open_room", "open_share"):
            return bool(overview and (overview.running or overview.coming))
        if action == "open_demo":
            return not self.surroundings.is_demo and bool(overview and not overview.meetings and not overview.unread)
        return super().check_action(action, parameters)

    def action_new_meeting(self) -> None:
        """Ask for a title and a day."""
        self._ask_for_meeting()

    def _ask_for_meeting(self, begun: "NewMeeting | None" = None) -> None:
        from notulen.tui.day_reading import read_day
        from notulen.tui.dialogs.new_meeting import NewMeetingDialog

        today, workspace = self.today(), self.workspace
        dialog = NewMeetingDialog(
            self.texts, self.language, today, lambda phrase: read_day(phrase, today, workspace), begun
        )
        self.app.push_screen(dialog, self._make_meeting)

    async def _make_meeting(self, asked: "NewMeeting | None") -> None:
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
        else:
            self._ask_for_meeting(asked)  # with everything that was typed

    async def action_open_preview(self) -> None:
        """To the minutes of the meeting under the cursor."""
        if self.chosen_meeting is not None:
            self.post_message(OpenPreview(self.chosen_meeting))

    async def action_open_tidy(self) -> None:
        """To what is left to tidy in the meeting under the cursor."""
        if self.chosen_meeting is not None:
            self.post_message(OpenTidy(self.chosen_meeting))

    async def action_open_finals(self) -> None:
        """To the final versions of the meeting under the cursor."""
        if self.chosen_meeting is not None:
            self.post_message(OpenFinals(self.chosen_meeting))

    @property
    def chosen_meeting(self) -> int | None:
        """The meeting under the cursor."""
        return int(self._meetings.selected) if self._meetings.selected is not None else None

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

    def action_export_selected(self) -> None:
        """The minutes of the meeting under the cursor, with what asks where to."""
        if self.chosen_meeting is not None:
            self.post_message(OpenPreview(self.chosen_meeting, is_exporting=True))

    async def meeting_number(self) -> int | None:
        """The running meeting, else the next."""
        meeting = (self.overview.running or self.overview.coming) if self.overview else None
        return meeting.number if meeting else None

    def action_open_demo(self) -> None:
        """Open the sample archive."""
        self.post_message(OpenDemo())
