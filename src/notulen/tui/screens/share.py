"""Layar Bagi: what everybody in the call may see of the meeting, large and quiet, following the one who minutes it."""

from dataclasses import replace
from datetime import datetime
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.notifications import SeverityLevel

from notulen.domain.errors import NotFound, NotulenError
from notulen.domain.meeting import Meeting
from notulen.domain.shared_meeting import SharedMeeting
from notulen.locale.share_texts import share_texts
from notulen.tui.curtain_acts import CurtainActs
from notulen.tui.dialogs.menu import MenuItem
from notulen.tui.meeting_screen import Read
from notulen.tui.navigation import GoBack
from notulen.tui.read_back_acts import ReadBackActs
from notulen.tui.widgets.drawing import words
from notulen.tui.widgets.key_bar import KeyBar
from notulen.tui.widgets.keys import bound
from notulen.tui.widgets.shared_body import SharedBody, SharedContent
from notulen.tui.widgets.shared_foot import SharedFoot
from notulen.tui.widgets.shared_head import SharedHead, heading_of
from notulen.tui.widgets.shared_reading import SharedReading
from notulen.tui.workspace_screen import Surroundings

_SHARING = "-sharing"
_NEW_FOR = 120.0
_ACTS = frozenset(("show_help", "show_menu", "close", "walk", "only_decided", "draw_curtain", "read_back"))
_WHILE_READING = frozenset(("show_help", "show_menu", "close", "walk", "draw_curtain", "read_back"))


class ShareScreen(ReadBackActs, CurtainActs):
    """A page for each item of business. It follows the running one until somebody walks away from it.

    `is_window` is a window of its own: there is nothing to go back to, so leaving it ends the program.
    """

    subject = "share"
    CSS_PATH = "share.tcss"
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("escape", "close", "share_close"),
        bound("f8,8", "close", "share_close_alike", is_shown=False),
        replace(bound("left", "walk(-1)", "share_walk"), key_display="←→"),
        bound("right", "walk(1)", "share_walk"),
        bound("n", "follow", "share_now"),
        bound("g", "only_decided", "share_only"),
        bound("s", "approve", "share_approve"),
        bound("b", "draw_curtain", "share_blank"),
        bound("r", "read_back", "share_read"),
        bound("pageup", "turn_page(-1)", "share_page_up", is_shown=False),
        bound("pagedown", "turn_page(1)", "share_page_down"),
        bound("q", "leave", "quit_here", is_shown=False),
    ]

    def __init__(self, surroundings: Surroundings, number: int, *, is_window: bool = False) -> None:
        super().__init__(surroundings, number)
        self._is_window = is_window
        self._fetched: SharedMeeting | None = None
        self._walked_to: int | None = None
        self._seen: tuple[int | None, bool] | None = None
        self._is_only_decided = False
        texts = share_texts(self.language)
        self._share_texts = texts
        self._head = SharedHead()
        self._body = SharedBody(texts)
        self._reading = SharedReading(texts)
        self._foot = SharedFoot(texts)

    def made_anew(self, surroundings: Surroundings) -> "ShareScreen":
        """The same screen on the same meeting."""
        return ShareScreen(surroundings, self.number, is_window=self._is_window)

    def theme_items(self) -> list[MenuItem]:
        """A window of its own remembers nothing, so it offers no theme: `--theme` does."""
        return [] if self._is_window else super().theme_items()

    def compose(self) -> ComposeResult:
        """Head, body, foot; or the curtain."""
        with Vertical(id="page"):
            yield self._head
            yield self._body
            yield self._reading
            yield self._foot
            yield KeyBar(self.texts)
        yield self.curtain

    def on_mount(self) -> None:
        """From now on nothing is told in passing."""
        self.app.add_class(_SHARING)

    def on_unmount(self) -> None:
        """The note-taker is alone again."""
        self.app.remove_class(_SHARING)

    # what is shown

    def fetch(self) -> Read:
        """The meeting, and what of it may be seen."""
        read = super().fetch()
        self._fetched = self.workspace.sharing.shared(read.meeting)
        return read

    async def read_anew(self) -> None:
        """Read the meeting from disk; where that cannot be, what was seen last stays."""
        try:
            self._take(await self.in_order(self.fetch))
        except NotulenError as fault:
            self.could_not_look(fault)

    def could_not_look(self, fault: NotulenError) -> None:
        """Say it in a row at the foot, without a path or a name."""
        texts = self._share_texts
        self._foot.trouble = texts.gone if isinstance(fault, NotFound) else texts.unreadable

    def _take(self, read: Read) -> None:
        self._foot.trouble = ""
        self.shared = self._fetched
        if self.shared is not None and self._walked_to not in self.shared.stops:
            self._walked_to = None
        super()._take(read)

    def watch_meeting(self, _meeting: Meeting | None) -> None:
        """Show what of it may be seen."""
        self.curtain.update(words(self.shared.title if self.shared else ""))
        self.show_anew()

    def on_resize(self) -> None:
        """Another size has other pages."""
        self.call_after_refresh(self.refresh_bindings)

    def tick(self) -> None:
        """A look for changes; the time that is left, what is no longer new, and keys nobody needs any more."""
        super().tick()
        self._show()
        self.hide_idle_keys()

    def _show(self) -> None:
        shared, now = self.shared, self.now()
        if shared is None or not self.is_mounted:
            return
        stop, texts = self._stop, self._share_texts
        seen = stop, shared.status.is_live
        if seen != self._seen:
            self._seen = seen
            self._to_first_page()
        heading = heading_of(shared, stop, now, texts, is_by_minute=self.is_motion_reduced)
        # Who listens to what is read out needs no clock.
        self._head.heading = heading._replace(aside="", state="") if self.is_reading else heading
        self._body.content = self._listed(shared, now)
        self._reading.reading = self.reading_of(shared)
        self._body.display, self._reading.display = not self.is_reading, self.is_reading
        self._foot.meeting = shared

    def show_anew(self) -> None:
        """Show it anew, with the keys that act now."""
        self._show()
        self._head.display = self._foot.display = not self._is_only_decided
        self.call_after_refresh(self.refresh_bindings)

    def _listed(self, shared: SharedMeeting, now: datetime) -> SharedContent:
        stop = None if self._is_only_decided else self._stop
        decisions, actions = shared.decisions_of(stop), shared.actions_of(stop)
        is_to_come = stop is None and not self._is_only_decided and not decisions and not actions
        return SharedContent(
            day=shared.day,
            items=shared.items if is_to_come else (),
            decisions=decisions,
            actions=actions,
            new=frozenset(line.seq for line in shared.lines if _is_new(line.at, now)),
        )

    @property
    def _stop(self) -> int | None:
        """Where one looks: at the line that is read, where somebody walked to, at the running item, at all of it."""
        if self.is_reading and self.shared is not None:
            line = self.read_line(self.shared)
            return line.item if line is not None and line.item in self.shared.stops else None
        if self._walked_to is not None:
            return self._walked_to
        current = self.shared.current_item if self.shared else None
        return current.number if current else None

    # keys

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what belongs to a shared screen: no key leads in passing to what is not for everybody."""
        if self.is_blank:
            return False
        if action == "approve":
            return self.is_reading and self.can_write and not self._is_window
        if self.is_reading:
            return action in _WHILE_READING or (action == "leave" and self._is_window)
        if action == "follow":
            return self._walked_to is not None
        if action == "turn_page":
            return len(self._body.pages) > 1
        if action == "walk":
            return len(self._body.pages) > 1 or bool(self.shared and self.shared.stops and not self._is_only_decided)
        return self._is_window if action == "leave" else action in _ACTS

    def _to_first_page(self) -> None:
        """While it is minuted that is the page with the newest line, wherever it is; afterwards the first."""
        self._body.page = None if self.shared and self.shared.status.is_live else 0

    def action_only_decided(self) -> None:
        """All decisions and actions of the meeting without the head, and back."""
        self._is_only_decided = not self._is_only_decided
        self._to_first_page()
        self.show_anew()

    def action_turn_page(self, pages: int) -> None:
        """Another page of what is in sight."""
        self._body.page = min(max(self._body.place + pages, 0), len(self._body.pages) - 1)

    def action_walk(self, steps: int) -> None:
        """The next page; after the last one the next item of business, and back the same way."""
        if self.is_reading and self.shared is not None:
            self.read_on(steps, self.shared)
        elif 0 <= self._body.place + steps < len(self._body.pages):
            self.action_turn_page(steps)
        elif self.shared is not None and not self._is_only_decided:
            self._walk_on(self.shared, steps)

    def _walk_on(self, shared: SharedMeeting, steps: int) -> None:
        stops = shared.stops
        start = stops.index(self._stop) if self._stop in stops else (-1 if steps > 0 else len(stops))
        place = start + steps
        if not 0 <= place < len(stops):
            return
        current = shared.current_item
        if current and current.number == stops[place]:
            self.action_follow()
            return
        self._walked_to = stops[place]
        self.show_anew()
        self._body.page = 0 if steps > 0 else len(self._body.pages) - 1

    def action_follow(self) -> None:
        """Back to the item that is running."""
        self._walked_to = None
        self._to_first_page()
        self.show_anew()

    def action_close(self) -> None:
        """Back to the pages, then to the screen below; a window of its own has none."""
        if self.is_reading:
            self.action_read_back()
        elif self._is_window:
            self.app.exit(return_code=0)
        else:
            self.post_message(GoBack())

    async def may_leave(self) -> bool:
        """A window of its own, at any time; else back to the screen where something could be lost, which can ask."""
        if not self._is_window:
            self.action_close()
        return self._is_window

    def say(self, text: str, severity: SeverityLevel = "information", *, seconds: float | None = None) -> None:
        """Nothing: everybody would read it."""


def _is_new(at: datetime | None, now: datetime) -> bool:
    # Either side of now: the clock of the computer that minutes may be ahead of this one's.
    return at is not None and abs((now - at).total_seconds()) < _NEW_FOR
