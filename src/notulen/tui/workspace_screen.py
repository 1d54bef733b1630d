"""The base of every screen that acts on an archive: calls in order, errors in words, a tick each second."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import date, datetime
from functools import cached_property, partial
from typing import ClassVar, NamedTuple, TypeVar

from textual.binding import BindingType
from textual.notifications import SeverityLevel
from textual.screen import Screen

from notulen.domain.errors import NotulenError
from notulen.locale.explain import explain
from notulen.locale.language import Language
from notulen.locale.screen_texts import ScreenTexts, screen_texts
from notulen.tui.dialogs.help_card import HelpCard
from notulen.tui.dialogs.menu import Menu, MenuItem
from notulen.tui.navigation import GoBack, OpenHome, OpenMeeting, OpenPreview, OpenSettings, OpenShare
from notulen.tui.store_queue import StoreQueue
from notulen.tui.themes import theme_names
from notulen.tui.widgets.key_bar import live_keys
from notulen.tui.widgets.keys import bound
from notulen.workspace import Workspace

Result = TypeVar("Result")

WIDTHS = [(0, "-tiny"), (60, "-narrow"), (80, "-small"), (96, "-medium"), (140, "-wide")]
_SECONDS: dict[SeverityLevel, float] = {"information": 3, "warning": 6, "error": 20}
HEIGHTS = [(0, "-flat"), (12, "-low"), (16, "-short"), (24, "-tall"), (30, "-high")]


class Surroundings(NamedTuple):
    """What a screen works with: the archive, the one way to its disk, the language and the clock."""

    workspace: Workspace
    queue: StoreQueue
    language: Language
    clock: Callable[[], datetime]
    is_demo: bool = False


class WorkspaceScreen(Screen[None]):
    """A screen on one archive. It is read anew each time it comes to the top."""

    HORIZONTAL_BREAKPOINTS = WIDTHS
    VERTICAL_BREAKPOINTS = HEIGHTS
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("f1,question_mark,1", "show_help", "help"),
        bound("f2,2", "go_home", "home"),
        bound("f3,3", "open_room", "room"),
        bound("f7,7", "open_preview", "preview"),
        bound("f8,8", "open_share", "share"),
        bound("comma", "open_settings", "settings", is_shown=False),
        bound("ctrl+g,i", "open_room", "quick_line", is_shown=False),
        bound("ctrl+p", "show_menu", "menu", priority=True),
        bound("colon", "show_menu", "menu_alike", is_shown=False),
        bound("ctrl+s", "tell_saved", "saved", is_shown=False),
    ]

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__()
        self.surroundings = surroundings

    @property
    def workspace(self) -> Workspace:
        """The archive with its services."""
        return self.surroundings.workspace

    @property
    def language(self) -> Language:
        """The language of the screen."""
        return self.surroundings.language

    @cached_property
    def texts(self) -> ScreenTexts:
        """Everything a screen says."""
        return screen_texts(self.surroundings.language)

    @cached_property
    def places(self) -> dict[str, str]:
        """The short name of each province by its code."""
        return {each.code: each.short_name for each in self.workspace.names.provinces}

    def now(self) -> datetime:
        """This moment."""
        return self.surroundings.clock()

    def today(self) -> date:
        """The day it is here."""
        return self.now().date()

    def on_mount(self) -> None:
        """Begin to tick."""
        self.set_interval(1.0, self.tick, name="tick")
        self.set_interval(60.0, self.keep_copy, name="copy")

    def tick(self) -> None:
        """Once a second: what shows time is brought up to date."""

    @property
    def is_meeting_running(self) -> bool:
        """Whether what is on this screen is being minuted just now, so that copies are made more often."""
        return False

    async def keep_copy(self) -> None:
        """Copy the archive to its backups when that is due, on a thread of its own: no line waits for it."""
        if self.surroundings.is_demo or not self.workspace.has_written:
            return
        copy = partial(
            self.workspace.archive.back_up_if_due, now=self.now(), is_meeting_running=self.is_meeting_running
        )
        try:
            await asyncio.to_thread(copy)
        except NotulenError as fault:
            self.say(self.words_for(fault), "warning")

    def in_order(self, call: Callable[[], Result]) -> Awaitable[Result]:
        """Queue a call to the store; await its result. Raises what the call raises."""
        return self.surroundings.queue.run(call)

    async def ask(self, call: Callable[[], Result]) -> Result | None:
        """As `in_order`; an error becomes a toast, and None."""
        try:
            return await self.in_order(call)
        except NotulenError as fault:
            self.say(self.words_for(fault), "error")
            return None

    def words_for(self, fault: NotulenError) -> str:
        """The error in sentences."""
        return explain(fault, self.language).text

    def say(self, text: str, severity: SeverityLevel = "information", *, seconds: float | None = None) -> None:
        """A toast; what users typed in it is not read as markup."""
        self.notify(text, severity=severity, timeout=seconds or _SECONDS[severity], markup=False)

    def action_show_help(self) -> None:
        """The card of the keys that act here, and of the grammar."""
        self.app.push_screen(HelpCard(self.texts, tuple(live_keys(self, self.texts))))

    def action_show_menu(self) -> None:
        """Every command in words."""
        items = [MenuItem(key.id, key.label, key.about, key.shown, key.key) for key in live_keys(self, self.texts)]
        themes = [MenuItem(f"theme {name}", self.texts.theme, name) for name in theme_names()]
        self.app.push_screen(Menu(self.texts, [*items, *themes]), self._take_command)

    def _take_command(self, item: MenuItem | None) -> None:
        if item is None:
            return
        command, _, theme = item.id.partition(" ")
        if command == "theme":
            self.app.theme = theme
        else:
            self.app.simulate_key(item.key)

    def action_tell_saved(self) -> None:
        """The habit key: everything is saved already."""
        self.say(self.texts.always_saved)

    async def meeting_number(self) -> int | None:
        """The meeting that F3, F7 and F8 are about; None when there is none."""
        return None

    async def action_go_home(self) -> None:
        """To the overview."""
        self.post_message(OpenHome())

    async def action_go_back(self) -> None:
        """Close this screen."""
        self.post_message(GoBack())

    async def action_open_room(self) -> None:
        """To the room where minutes are taken."""
        if (number := await self.meeting_number()) is not None:
            self.post_message(OpenMeeting(number))

    async def action_open_preview(self) -> None:
        """To the minutes as they will be sent out."""
        if (number := await self.meeting_number()) is not None:
            self.post_message(OpenPreview(number))

    async def action_open_share(self) -> None:
        """To what everybody may see."""
        if (number := await self.meeting_number()) is not None:
            self.post_message(OpenShare(number))

    async def action_open_settings(self) -> None:
        """To the settings."""
        self.post_message(OpenSettings())

    async def action_leave(self) -> None:
        """Quit."""
        self.app.exit(return_code=0)
