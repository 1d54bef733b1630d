"""Ruang Rapat: minutes typed live, one line after another, each on disk before it stands in the stream."""

from typing import ClassVar

from textual.binding import BindingType

from notulen.domain.meeting import Meeting, MeetingStatus
from notulen.tui.minuting.line_acts import LineActs
from notulen.tui.minuting.paste_acts import PasteActs
from notulen.tui.minuting.typed_line import taken_out
from notulen.tui.navigation import OpenHome
from notulen.tui.widgets.keys import bound

_IN_LINE = ("submit", "recall", "take", "to_list")
_IN_LIST = ("edit_selected", "retype_selected", "remove_selected", "to_line")
_TWICE = 5.0


class MinutesScreen(LineActs, PasteActs):
    """The line below, the stream above. Esc goes from the one to the other and back."""

    CSS_PATH = "minutes.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("up", "recall(1)", "recall"),
        bound("down", "recall(-1)", "recall_newer", is_shown=False),
        bound("tab", "take", "take", is_shown=False),
        bound("ctrl+z", "undo", "undo"),
        bound("u", "undo", "undo_alike", is_shown=False),
        bound("escape", "to_list", "to_list"),
        bound("escape,i,ctrl+g", "to_line", "to_line"),
        bound("pageup", "scroll_page(-1)", "scroll_up", is_shown=False),
        bound("pagedown", "scroll_page(1)", "scroll_down", is_shown=False),
    ]

    _put_back: str = ""
    _asked_to_leave: float = 0.0

    def on_mount(self) -> None:
        """The line is ready at once."""
        self.line.focus()

    def tick(self) -> None:
        """Timer, agenda, saved; and a look for changes from elsewhere."""
        super().tick()
        self.show_time()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Which keys act depends on where the focus is."""
        if action in _IN_LINE:
            return self.line.has_focus
        if action in _IN_LIST:
            return self.stream.has_focus
        return action != "open_room" and super().check_action(action, parameters)

    def action_scroll_page(self, pages: int) -> None:
        """Scroll the stream; the line keeps the focus."""
        self.stream.scroll_page(pages)

    # from the line to the list and back

    def action_to_list(self) -> None:
        """Close what is open, then leave the line; what is typed in it stays."""
        if self.offers.is_open:
            self.offers.show(())
        elif self.is_editing:
            self.drop_edit()
        elif self.meeting is not None and self.meeting.lines:
            self.stream.focus()

    def action_to_line(self) -> None:
        """Back to the line."""
        self.forget_question()
        self.line.focus()
        self.read_typed()

    # undo, commands, leaving

    def turned(self, before: Meeting, after: Meeting, *, is_redo: bool) -> None:
        """The text of a line taken back goes into the empty box, and out of it when the line is put forward again."""
        if is_redo:
            if self.line.value == self._put_back:
                self.line.put("")
            return
        text = taken_out(before, after)
        if text and not self.line.value and not self.is_editing:
            self.line.put(text)
            self._put_back = text

    async def obey(self, command: str, argument: str) -> None:
        """Do what `/command` says."""
        moves = {"start": MeetingStatus.RUNNING, "pause": MeetingStatus.PAUSED, "close": MeetingStatus.CLOSED}
        if command in moves:
            await self.move(moves[command])
        elif command == "open":
            await self.move(MeetingStatus.PAUSED)
        elif command in ("home", "actions"):
            await self.action_go_home()
        elif command in ("undo", "redo"):
            await self.run_action(command)
        elif command in _COMMANDS:
            await self.run_action(_COMMANDS[command])
        else:
            self.say(self.texts.only_in_shell.format(command=command))

    async def move(self, status: MeetingStatus) -> None:
        """As any screen on a meeting; closing says what is left to tidy and how to open it again."""
        before = self.meeting
        await super().move(status)
        if self.meeting is not None and self.meeting is not before:
            self.saved = self.now()
            self.show_time()
            if status is MeetingStatus.CLOSED:
                unclear = sum(1 for line in self.meeting.lines if line.gaps)
                left = f" {self.texts.to_tidy.format(count=unclear)}." if unclear else ""
                self.say(self.texts.now_closed.format(reference=self.meeting.reference, left=left), seconds=8)

    async def action_go_home(self) -> None:
        """To the overview, once every line is on disk."""
        await self.finish_writing()
        if self.desk.refused:
            self.say(self.texts.lines_not_saved.format(count=len(self.desk.refused)), "error")
        else:
            self.post_message(OpenHome())

    async def action_leave(self) -> None:
        """Quit; while the meeting runs or a line is not on disk, only when asked twice."""
        await self.finish_writing()
        is_running = self.meeting is not None and self.meeting.status is MeetingStatus.RUNNING
        now = self.now().timestamp()
        if (is_running or self.desk.refused) and now - self._asked_to_leave > _TWICE:
            self._asked_to_leave = now
            told = self.texts.quit_unsaved if self.desk.refused else self.texts.quit_running
            self.say(told.format(reference=f"R{self.number}"), "warning", seconds=_TWICE)
            return
        self.app.exit(return_code=0)


_COMMANDS = {
    "help": "show_help",
    "menu": "show_menu",
    "theme": "open_settings",
    "language": "open_settings",
    "settings": "open_settings",
    "save": "tell_saved",
    "preview": "open_preview",
    "share": "open_share",
    "quit": "leave",
}
