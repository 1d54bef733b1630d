"""Ruang Rapat: minutes typed live, one line after another, each on disk before it stands in the stream."""

from typing import ClassVar

from textual.binding import BindingType

from notulen.domain.meeting_state import MeetingStatus
from notulen.locale.tidy_screen_texts import tidy_screen_texts
from notulen.parsing.capture_kinds import command_words
from notulen.tui.dialogs.menu import MenuItem
from notulen.tui.minuting.agenda_acts import AgendaActs
from notulen.tui.minuting.elsewhere_acts import ElsewhereActs
from notulen.tui.minuting.note_taker_acts import NoteTakerActs
from notulen.tui.minuting.offer_acts import OfferActs
from notulen.tui.minuting.paper_acts import PaperActs
from notulen.tui.minuting.paste_acts import PasteActs
from notulen.tui.minuting.presence_acts import PresenceActs
from notulen.tui.minuting.recall_acts import RecallActs
from notulen.tui.minuting.standing_in import StandingIn
from notulen.tui.navigation import OpenFinals, OpenHome, OpenSearch
from notulen.tui.widgets.keys import bound

_IN_LINE = ("submit", "recall", "take", "to_list")
_CHANGES = ("edit_selected", "retype_selected", "remove_selected", "move_selected")
_IN_LIST = (*_CHANGES, "to_line", "begin_command", "preview_again", "open_line_form")
_TWICE = 5.0

_MOVES = {
    "start": MeetingStatus.RUNNING,
    "pause": MeetingStatus.PAUSED,
    "close": MeetingStatus.CLOSED,
    "open": MeetingStatus.PAUSED,
}
_COMMANDS = {
    "share": "open_share",
    "preview": "open_preview",
    "export": "open_export",
    "tidy": "open_tidy",
    "finalize": "open_finals",
    "attendance": "call_roll",
    "import": "import_attendance",
    "agenda": "open_agenda",
    "search": "open_search",
    "help": "show_help",
    "menu": "show_menu",
    "settings": "open_settings",
    "theme": "open_settings('theme')",
    "language": "open_settings('language')",
    "save": "tell_saved",
    "note_taker": "change_note_taker",
    "undo": "undo",
    "redo": "redo",
    "home": "go_home",
    "actions": "go_home",
    "quit": "leave",
}
"""What stands after `/`, by its English name, and the action that does it; the likeliest first."""

_LETTERS = {
    "agenda": "open_agenda",
    "details": "open_details",
    "note_taker": "change_note_taker",
    "tidy": "open_tidy",
    "import": "import_attendance",
}
"""Actions whose only key is a letter, by the id of that key, which is the name of the command that does them too."""


class MinutesScreen(
    StandingIn,
    ElsewhereActs,
    RecallActs,
    OfferActs,
    AgendaActs,
    PaperActs,
    PasteActs,
    PresenceActs,
    NoteTakerActs,
):
    """The line below, the stream above. Esc goes from the one to the other and back."""

    subject = "minutes"
    commands = (*_MOVES, *_COMMANDS, "defer", "amend", "details")
    CSS_PATH = "minutes.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("ctrl+z", "undo", "undo"),
        bound("u", "undo", "undo_alike", is_shown=False),
        bound("escape", "to_list", "to_list"),
        bound("escape,i,ctrl+g", "to_line", "to_line"),
        # At once, so that the letters of the same packet go to the line and are no keys of the list.
        bound("slash", "begin_command", "command", is_shown=False, priority=True),
        bound("pageup", "scroll_page(-1)", "scroll_up", is_shown=False),
        bound("pagedown", "scroll_page(1)", "scroll_down", is_shown=False),
        bound("backspace", "preview_again", "preview_again", is_shown=False),
        bound("r", "open_tidy", "tidy", is_shown=False),
        bound("S", "open_finals", "finalize", is_shown=False),
    ]

    _asked: tuple[str, float] = ("", 0.0)

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
            return self.stream.has_focus and (self.takes_lines or action not in _CHANGES)
        return action != "open_room" and super().check_action(action, parameters)

    def command_items(self) -> list[MenuItem]:
        """In the line a letter is text: what has no other key is told with its command."""
        if not self.line.has_focus:
            return []
        told = [(name, action, self.texts.keys[name]) for name, action in _LETTERS.items()]
        return [
            MenuItem(name, key.label, key.about, f"/{command_words(name, self.language)[0]}", action=action)
            for name, action, key in told
        ]

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
        self.set_focus(self.line)  # now, not after the keys that wait already
        self.read_typed()

    def action_begin_command(self) -> None:
        """To the line with the sign of a command; what is half typed there stays as it is."""
        self.action_to_line()
        if not self.line.value:
            self.line.put("/")

    async def action_preview_again(self) -> None:
        """From a line that was to be tidied back to where one came from."""
        await self.action_open_preview()

    # undo, commands, leaving

    async def obey(self, command: str, argument: str) -> None:
        """Do what `/command` says."""
        if command in _MOVES:
            await self.move(_MOVES[command])
        elif command == "details":
            await self.open_form(argument)
        elif command == "search":
            self.post_message(OpenSearch(argument))
        elif command == "import":
            self.action_import_attendance(argument)
        elif command == "defer":
            await self.defer_named(argument)
        elif command == "amend":
            self.post_message(OpenFinals(self.number, is_amending=True))
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
                unclear = len(self.workspace.tidying.left(self.meeting))
                left = f" {self.texts.to_tidy.format(count=unclear)}." if unclear else ""
                if unclear:
                    left += f" {tidy_screen_texts(self.language).offered}"
                self.say(self.texts.now_closed.format(reference=self.meeting.reference, left=left), seconds=8)

    async def action_go_home(self) -> None:
        """To the overview, once every line is on disk; else only when asked twice, and what waits is kept."""
        await self.finish_writing()
        count = len(self.desk.refused)
        if count and not self.is_draft_kept:
            self.say(self.texts.lines_not_saved.format(count=count), "error")
        elif count and not self._is_asked_twice("home"):
            self.say(self.draft_words.go_home_unsaved.format(count=count, reference=f"R{self.number}"), "warning")
        else:
            self.post_message(OpenHome())

    def _is_asked_twice(self, what: str) -> bool:
        (before, then), self._asked = self._asked, (what, self.now().timestamp())
        return before == what and self._asked[1] - then <= _TWICE

    async def may_leave(self) -> bool:
        """While the meeting runs or a line is not on disk, only when asked twice."""
        await self.finish_writing()
        is_running = self.meeting is not None and self.meeting.status is MeetingStatus.RUNNING
        count = len(self.desk.refused)
        if (is_running or count) and not self._is_asked_twice("leave"):
            unsaved = self.draft_words.leave_unsaved if self.is_draft_kept else self.texts.quit_unsaved
            told = unsaved if count else self.texts.quit_running
            self.say(told.format(count=count, reference=f"R{self.number}"), "warning", seconds=_TWICE)
            return False
        return True
