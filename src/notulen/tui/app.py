"""The full screen: opens screens when asked, holds the one way to the disk, and leaves the terminal as it was."""

import asyncio
import contextlib
import os
import shutil
import signal
import sys
from collections.abc import Callable
from datetime import datetime
from typing import ClassVar

from textual import events, on
from textual.binding import BindingType
from textual.geometry import Size
from textual.message import Message
from textual.worker import WorkerFailed

from notulen import paths
from notulen.domain.errors import NotulenError
from notulen.domain.review import ReviewScope
from notulen.locale.explain import explain
from notulen.locale.language import Language
from notulen.locale.screen_texts import screen_texts
from notulen.tui.garbage import GarbageInPauses
from notulen.tui.glyphs import speaks_unicode
from notulen.tui.navigation import OpenDemo, OpenReview
from notulen.tui.openings import OpeningApp
from notulen.tui.screens.home import HomeScreen
from notulen.tui.store_queue import StoreQueue
from notulen.tui.widgets.keys import bound
from notulen.tui.workspace_screen import Surroundings, WorkspaceScreen
from notulen.workspace import Workspace

_ENDING = ("SIGTERM", "SIGHUP")


def _clock() -> datetime:
    return datetime.now().astimezone()


class NotulenApp(OpeningApp):
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
        shared: int | None = None,
        opening: Message | None = None,
        theme: str | None = None,
        is_unicode: bool = True,
        clock: Callable[[], datetime] = _clock,
    ) -> None:
        self.queue = StoreQueue()
        is_demo = workspace.folder == paths.demo_archive()
        surroundings = Surroundings(workspace, self.queue, language, clock, is_demo)
        super().__init__(surroundings, theme=theme, is_unicode=is_unicode)
        self._first_meeting = meeting
        self._shared_meeting = shared
        self._opening = opening
        self._garbage = GarbageInPauses(self)

    def on_mount(self) -> None:
        """Open the first screen, and be ready to be told to end."""
        self.look_as_set()
        self._end_on_signals()
        if self._shared_meeting is not None:
            self._open_shared_window(self._shared_meeting)
        else:
            self.queue.run(self._make_ready)
            self.push_screen(HomeScreen(self.surroundings))
        if self._first_meeting is not None:
            self.push_screen(self.room_of(self._first_meeting))
        if self._opening is not None:
            self.post_message(self._opening)
        self._garbage.begin()

    def on_unmount(self) -> None:
        """Leave the process as it was."""
        self._garbage.end()

    async def on_event(self, event: events.Event) -> None:
        """Whatever comes from the terminal; what was typed ahead of leaving meets no screen that is taken down."""
        if self._exit and isinstance(event, events.InputEvent):
            return
        self._garbage.put_off()
        await super().on_event(event)

    def _open_shared_window(self, number: int) -> None:
        from notulen.tui.screens.share import ShareScreen

        self.push_screen(ShareScreen(self.surroundings, number, is_window=True))

    def _make_ready(self) -> None:
        """Complete what a crash left half-made; where it cannot be, the archive is read all the same."""
        with contextlib.suppress(NotulenError):
            self.surroundings.workspace.store.tidy()
            if self.surroundings.is_demo:
                title = screen_texts(self.surroundings.language).practice
                self.surroundings.workspace.practice.begin(title, now=self.surroundings.clock())

    def _end_on_signals(self) -> None:
        loop = asyncio.get_running_loop()
        for name in _ENDING:
            if hasattr(signal, name):
                with contextlib.suppress(NotImplementedError, RuntimeError, ValueError):
                    loop.add_signal_handler(getattr(signal, name), self._end)
        # Not everybody is sent SIGHUP when a terminal is closed; without it Textual would read its end for ever.
        if not self.is_headless:
            self.set_interval(1.0, self._look_at_terminal)

    def _end(self) -> None:
        self._end_without_terminal()
        self.exit()

    def _look_at_terminal(self) -> None:
        self._end_without_terminal()
        self._take_size_of_terminal()

    def _end_without_terminal(self) -> None:
        if not self.is_headless and (sys.__stdin__ is None or not sys.__stdin__.isatty()):
            # There is nothing to give back, and Textual may wait for ever to write its farewell into it.
            self.queue.close()
            os._exit(0)

    def _take_size_of_terminal(self) -> None:
        """Word of a new size can be lost when many come at once: a screen drawn for the one before stays so no more."""
        size = Size(*shutil.get_terminal_size())
        if size != self.screen.size:
            self.post_message(events.Resize(size, size))

    def _fatal_error(self) -> None:
        # Textual's own prints every local variable, and with them what was typed, on a terminal that may be shared.
        self._close_messages_no_wait()

    @on(OpenDemo)
    async def _open_demo(self) -> None:
        from notulen.services.demo import make_demo

        now = self.surroundings.clock()
        demo = Workspace(paths.demo_archive(), self.surroundings.workspace.settings)
        try:
            await self.queue.run(lambda: make_demo(demo.store, paths.data_folder() / "demo", now=now))
        except NotulenError as fault:
            self.notify(explain(fault, self.surroundings.language).text, severity="error", markup=False)
            return
        self.surroundings = self.surroundings._replace(workspace=demo, is_demo=True)
        await self.queue.run(self._make_ready)
        await self.switch_screen(HomeScreen(self.surroundings))

    def action_help_quit(self) -> None:
        """Ctrl+C never quits: say what does."""
        self.notify(screen_texts(self.surroundings.language).how_to_quit, markup=False)

    async def action_quit(self) -> None:
        """Leave once every open screen lets go: one of them may have to ask first."""
        for screen in reversed(self.screen_stack):
            if isinstance(screen, WorkspaceScreen) and not await screen.may_leave():
                return
        self.exit(return_code=0)


def run(
    workspace: Workspace,
    *,
    language: Language,
    meeting: int | None = None,
    shared: int | None = None,
    review: ReviewScope | None = None,
    theme: str | None = None,
    clock: Callable[[], datetime] = _clock,
) -> int:
    """Open the full screen on `workspace`, in the minutes of `meeting` if one is given; returns the exit code.

    `shared` opens nothing but what everybody may see of that meeting; give it a workspace that is read-only. With
    `review` the review of the open actions it covers is opened. Every line that was
    sent is on disk when it returns. `theme` stands for this run only. A fault of the program itself is raised when the
    terminal is as it was.
    """
    is_unicode = speaks_unicode(getattr(sys.__stdout__, "encoding", None), os.environ)
    app = NotulenApp(
        workspace,
        language=language,
        meeting=meeting,
        shared=shared,
        opening=OpenReview(review.meeting, review) if review else None,
        theme=theme,
        is_unicode=is_unicode,
        clock=clock,
    )
    try:
        app.run()
    finally:
        app.queue.close()
    fault = app._exception
    if fault is not None:
        raise fault.error if isinstance(fault, WorkerFailed) else fault
    return app.return_code or 0
