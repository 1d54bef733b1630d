"""The base of every screen that acts on an archive: calls in order, errors in words, a tick each second."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import date, datetime
from functools import cached_property, partial
from typing import TYPE_CHECKING, ClassVar, NamedTuple, TypeVar

from textual.actions import SkipAction
from textual.binding import BindingType
from textual.notifications import SeverityLevel

from notulen.config import Motion, Settings
from notulen.domain.errors import NotulenError
from notulen.locale.explain import explain
from notulen.locale.language import Language
from notulen.locale.screen_texts import ScreenTexts, screen_texts
from notulen.tui.navigation import ChangeSetting, TryTheme, Unsay
from notulen.tui.store_queue import StoreQueue
from notulen.tui.themes import all_theme_names
from notulen.tui.ways import Ways
from notulen.tui.widgets.key_bar import live_keys
from notulen.tui.widgets.keys import bound
from notulen.tui.widgets.too_small import TooSmallNotice
from notulen.workspace import Workspace

if TYPE_CHECKING:
    from notulen.tui.dialogs.menu import MenuItem

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

    @property
    def settings(self) -> Settings:
        """What the user set, as it holds now."""
        return self.workspace.settings


class WorkspaceScreen(Ways):
    """A screen on one archive. It is read anew each time it comes to the top."""

    subject: ClassVar[str] = ""
    """Under which the help has what this screen is for."""
    HORIZONTAL_BREAKPOINTS = WIDTHS
    VERTICAL_BREAKPOINTS = HEIGHTS
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("ctrl+p", "show_menu", "menu", priority=True),
        bound("colon", "show_menu", "menu_alike", is_shown=False),
        bound("ctrl+s", "tell_saved", "saved", is_shown=False),
        bound("ctrl+c,super+c", "copy_text", "copy", is_shown=False),
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

    @property
    def is_motion_reduced(self) -> bool:
        """Whether as little as possible is to change on the screen by itself."""
        return self.surroundings.settings.motion is Motion.REDUCED

    def shown_now(self) -> datetime:
        """This moment for clocks on the screen; with reduced motion they go by the minute."""
        now = self.now()
        return now.replace(second=0, microsecond=0) if self.is_motion_reduced else now

    def made_anew(self, surroundings: Surroundings) -> "WorkspaceScreen":
        """The same screen in other surroundings, as when another language is spoken."""
        return type(self)(surroundings)

    async def ready_to_be_made_anew(self) -> None:
        """Return when nothing is under way that only this very screen knows of."""

    def on_mount(self) -> None:
        """Begin to tick."""
        self.mount(TooSmallNotice(self.texts, self.lend_focus), before=0)
        self.set_interval(1.0, self._tick_when_seen, name="tick")
        self.set_interval(60.0, self.keep_copy, name="copy")

    @property
    def is_seen(self) -> bool:
        """Whether it is what the user looks at, be it behind a dialog."""
        return next((each for each in reversed(self.app.screen_stack) if not each.is_modal), None) is self

    def _tick_when_seen(self) -> None:
        # What changes under another screen would have all of that other one painted anew.
        if self.is_seen:
            self.tick()

    def tick(self) -> None:
        """Once a second while it is seen: what shows time is brought up to date."""

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

    def unsay(self, text: str) -> None:
        """Take back what was said with `say`, because it does not hold any more; other toasts stay."""
        self.app.post_message(Unsay(text))

    def action_show_menu(self) -> None:
        """Every command in words."""
        from notulen.tui.dialogs.menu import Menu, MenuItem

        items = [MenuItem(key.id, key.label, key.about, key.shown) for key in live_keys(self, self.texts)]
        self.app.push_screen(Menu(self.texts, [*items, *self.command_items(), *self.theme_items()]), self.take_command)

    def command_items(self) -> "list[MenuItem]":
        """What has no key where the cursor is, because letters are text there, told with what is typed for it."""
        return []

    def theme_items(self) -> "list[MenuItem]":
        """One command for each theme: it is seen while the cursor is on it, and worn when it is chosen."""
        from notulen.tui.dialogs.menu import MenuItem

        return [MenuItem(f"theme {name}", self.texts.theme, name, theme=name) for name in all_theme_names()]

    async def take_command(self, item: "MenuItem | None") -> None:
        """Do what was chosen in the menu."""
        if item is None:
            self.post_message(TryTheme(None))
        elif item.theme:
            self.post_message(ChangeSetting("theme", item.theme))
        elif item.action:
            await self.run_action(item.action)
        else:
            # Not by its key: in the line that would be a letter.
            for key in live_keys(self, self.texts):
                if key.id == item.id:
                    await self.app.run_action(key.binding.action, key.node)

    def action_copy_text(self) -> None:
        """Copy what is marked with the mouse; with nothing marked the App says how to quit."""
        marked = self.get_selected_text()
        if not marked:
            raise SkipAction
        self.app.copy_to_clipboard(marked)
        self.say(self.texts.copied.format(count=len(marked)))

    def action_tell_saved(self) -> None:
        """The habit key: everything is saved already."""
        self.say(self.texts.always_saved)

    async def may_leave(self) -> bool:
        """Whether the program may end as far as this screen is concerned; else it has said why not yet."""
        return True

    async def action_leave(self) -> None:
        """Quit, if every screen that is open lets go."""
        await self.app.action_quit()
