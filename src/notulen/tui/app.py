"""The full screen: opens screens when asked, holds the one way to the disk, and leaves the terminal as it was."""

import asyncio
import contextlib
import gc
import signal
from collections.abc import Callable
from datetime import datetime
from typing import ClassVar, TypeVar

from textual import on
from textual.app import App
from textual.binding import BindingType

from notulen import paths
from notulen.domain.errors import NotulenError
from notulen.locale.explain import explain
from notulen.locale.language import Language
from notulen.locale.screen_texts import screen_texts
from notulen.tui.meeting_screen import MeetingScreen
from notulen.tui.navigation import GoBack, OpenDemo, OpenHome, OpenMeeting, OpenPreview, OpenSettings, OpenShare
from notulen.tui.screens.home import HomeScreen
from notulen.tui.screens.minutes import MinutesScreen
from notulen.tui.store_queue import StoreQueue
from notulen.tui.themes import DEFAULT_THEME, get_theme, theme_names
from notulen.tui.widgets.keys import bound
from notulen.tui.workspace_screen import Surroundings, WorkspaceScreen
from notulen.workspace import Workspace

OnMeeting = TypeVar("OnMeeting", bound=MeetingScreen)

_ENDING = ("SIGTERM", "SIGHUP")
_SIXTEEN_COLOURS = "ansi-dark"


def _clock() -> datetime:
    return datetime.now().astimezone()


class NotulenApp(App[None]):
    """One archive on the screen."""

    TITLE = "notulen"
    CSS_PATH = "app.tcss"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("ctrl+q", "quit", "quit", is_shown=False, priority=True),
        bound("ctrl+c", "help_quit", "copy", is_shown=False),
    ]

    def __init__(
        self,
        workspace: Workspace,
        *,
        language: Language,
        meeting: int | None = None,
        theme: str | None = None,
        clock: Callable[[], datetime] = _clock,
    ) -> None:
        super().__init__()
        self.queue = StoreQueue()
        is_demo = workspace.folder == paths.demo_archive()
        self._surroundings = Surroundings(workspace, self.queue, language, clock, is_demo)
        self._first_meeting = meeting
        self._first_theme = theme or workspace.settings.theme
        self.animation_level = "none"

    def on_mount(self) -> None:
        """Put on the theme, open the first screen, and be ready to be told to end."""
        for name in theme_names():
            self.register_theme(get_theme(name))
        self.theme = self._fitting_theme()
        self._end_on_signals()
        self.queue.run(self._tidy)
        self.push_screen(HomeScreen(self._surroundings))
        if self._first_meeting is not None:
            self.push_screen(self._room(self._first_meeting))
        self.call_after_refresh(self._settle)

    def _fitting_theme(self) -> str:
        """The theme asked for; a terminal of sixteen colours can show none of ours and keeps its own colours."""
        if self.console.color_system == "standard" and not self.is_headless:
            return _SIXTEEN_COLOURS
        return self._first_theme if self._first_theme in theme_names() else DEFAULT_THEME

    def _tidy(self) -> None:
        """Complete what a crash left half-made; where it cannot be, the archive is read all the same."""
        with contextlib.suppress(NotulenError):
            self._surroundings.workspace.store.tidy()

    def _settle(self) -> None:
        # The screen stands: what it is made of will not be garbage, so the collector need not walk it at every key.
        gc.collect()
        gc.freeze()

    def _end_on_signals(self) -> None:
        loop = asyncio.get_running_loop()
        for name in _ENDING:
            if hasattr(signal, name):
                with contextlib.suppress(NotImplementedError, RuntimeError, ValueError):
                    loop.add_signal_handler(getattr(signal, name), self.exit)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Names of ours that stand before a theme is put on."""
        return dict.fromkeys(("muted", "info", "frame", "cursor", "on-cursor"), "ansi_default")

    @on(OpenMeeting)
    async def _open_meeting(self, request: OpenMeeting) -> None:
        room = await self._go_to(MinutesScreen, request.number, lambda: self._room(request.number))
        if request.line is not None:
            room.show_line(request.line)

    @on(OpenPreview)
    async def _open_preview(self, request: OpenPreview) -> None:
        from notulen.tui.screens.preview import PreviewScreen

        await self._go_to(PreviewScreen, request.number, lambda: PreviewScreen(self._surroundings, request.number))

    @on(OpenShare)
    async def _open_share(self, request: OpenShare) -> None:
        from notulen.tui.screens.share import ShareScreen

        await self._go_to(ShareScreen, request.number, lambda: ShareScreen(self._surroundings, request.number))

    @on(OpenSettings)
    async def _open_settings(self) -> None:
        from notulen.tui.screens.settings import SettingsScreen

        await self.push_screen(SettingsScreen(self._surroundings))

    def _room(self, number: int) -> MinutesScreen:
        return MinutesScreen(self._surroundings, number)

    async def _go_to(self, kind: type[OnMeeting], number: int, make: Callable[[], OnMeeting]) -> OnMeeting:
        """The screen of that kind on meeting `number`: the one that is open already, or a new one on top."""
        found = next((each for each in self.screen_stack if isinstance(each, kind) and each.number == number), None)
        if found is None:
            found = make()
            await self.push_screen(found)
        for _ in range(len(self.screen_stack) - 1 - self.screen_stack.index(found)):
            await self.pop_screen()
        return found

    @on(OpenHome)
    async def _open_home(self) -> None:
        while len(self.screen_stack) > 2:
            await self.pop_screen()

    @on(GoBack)
    def _go_back(self) -> None:
        if len(self.screen_stack) > 2:
            self.pop_screen()

    @on(OpenDemo)
    async def _open_demo(self) -> None:
        from notulen.services.demo import make_demo

        now = self._surroundings.clock()
        demo = Workspace(paths.demo_archive(), self._surroundings.workspace.settings)
        try:
            await self.queue.run(lambda: make_demo(demo.store, paths.data_folder() / "demo", now=now))
        except NotulenError as fault:
            self.notify(explain(fault, self._surroundings.language).text, severity="error", markup=False)
            return
        self._surroundings = self._surroundings._replace(workspace=demo, is_demo=True)
        await self.switch_screen(HomeScreen(self._surroundings))

    def action_help_quit(self) -> None:
        """Ctrl+C never quits: say what does."""
        self.notify(screen_texts(self._surroundings.language).how_to_quit, markup=False)

    async def action_quit(self) -> None:
        """Leave by the way of the screen that is open, which knows whether something must be asked first."""
        for screen in reversed(self.screen_stack):
            if isinstance(screen, WorkspaceScreen):
                await screen.action_leave()
                return
        self.exit(return_code=0)


def run(
    workspace: Workspace,
    *,
    language: Language,
    meeting: int | None = None,
    theme: str | None = None,
    clock: Callable[[], datetime] = _clock,
) -> int:
    """Open the full screen on `workspace`, in the minutes of `meeting` if one is given; returns the exit code.

    Every line that was sent is on disk when it returns. `theme` stands for this run only.
    """
    app = NotulenApp(workspace, language=language, meeting=meeting, theme=theme, clock=clock)
    try:
        app.run()
    finally:
        app.queue.close()
    return app.return_code or 0
