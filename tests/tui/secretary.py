"""A secretary at the screen: types, pastes and looks, so that tests read like an evening at the office."""

import asyncio
import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from datetime import datetime, timedelta
from pathlib import Path

from textual import events
from textual.keys import key_to_character
from textual.pilot import Pilot
from textual.worker import WorkerCancelled

from notulen.config import Settings
from notulen.domain.meeting import Meeting
from notulen.domain.province import Zone
from notulen.locale.language import Language
from notulen.tui.app import NotulenApp
from notulen.tui.minuting.line_flow import LineFlow
from notulen.workspace import Workspace

START = datetime(2019, 8, 29, 9, 0, tzinfo=Zone.WIB.offset)
_KEYS = {
    " ": "space", "+": "plus", "#": "number_sign", "@": "at", "!": "exclamation_mark", ">": "greater_than_sign",
    "<": "less_than_sign", "?": "question_mark", "~": "tilde", "/": "slash", "\\": "backslash", "=": "equals_sign",
    ".": "full_stop", ",": "comma", ":": "colon", ";": "semicolon", "-": "minus", "_": "underscore",
    "(": "left_parenthesis", ")": "right_parenthesis", "[": "left_square_bracket", "]": "right_square_bracket",
    '"': "quotation_mark", "'": "apostrophe", "&": "ampersand", "%": "percent_sign", "*": "asterisk",
}  # fmt: skip
_OPENS_A_SCREEN = re.compile(r"f\d+")
_ROUNDS = 4
_FRAME = str.maketrans(dict.fromkeys("│╭╮╰╯─━", " "))


class Clock:
    """A clock that goes only when told."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def __call__(self) -> datetime:
        """What it shows."""
        return self.at

    def goes(self, **span: float) -> None:
        """Time passes."""
        self.at += timedelta(**span)


class Secretary:
    """Somebody in front of the program. Every wait is for something to happen, never for time to pass."""

    def __init__(self, app: NotulenApp, pilot: Pilot[None], workspace: Workspace, clock: Clock) -> None:
        self.app = app
        self.pilot = pilot
        self.workspace = workspace
        self.clock = clock

    async def presses(self, *keys: str) -> None:
        """Press keys by their names; what a function key opens is looked at before the next one."""
        for key in keys:
            self.app.post_message(events.Key(key, key_to_character(key)))
            await self.pilot.pause(0)
            await self.pilot.pause(0)
            if _OPENS_A_SCREEN.fullmatch(key):
                await self.settles()
        await self.settles()

    async def writes(self, text: str) -> None:
        """Type `text` key by key, without Enter."""
        for character in text:
            self.app.post_message(events.Key(_KEYS.get(character, character), character))
        await self.settles()

    async def bursts(self, text: str, *keys: str) -> None:
        """Letters and keys that arrive in one packet, as over a slow line: nothing waits between them."""
        for character in text:
            self.app.post_message(events.Key(_KEYS.get(character, character), character))
        for key in keys:
            self.app.post_message(events.Key(key, key_to_character(key)))
        await self.settles()

    async def types(self, line: str) -> None:
        """Type a line and Enter."""
        await self.writes(line)
        await self.presses("enter")

    async def pastes(self, text: str) -> None:
        """Paste `text` as a terminal with bracketed paste does."""
        self.app.post_message(events.Paste(text))
        await self.settles()

    async def makes_meeting(self, title: str = "Rapat") -> None:
        """From the overview, a new meeting of today."""
        await self.presses("n")
        await self.writes(title)
        await self.presses("enter")

    async def settles(self) -> None:
        """Wait until every key is worked off and every line is written or refused."""
        for _ in range(_ROUNDS):
            await self.pilot.pause(0)
            screen = self.app.screen
            if isinstance(screen, LineFlow):
                await screen.finish_writing()
            with suppress(WorkerCancelled):  # its screen is gone
                await self.app.workers.wait_for_complete()
        await self.pilot.pause(0)

    async def tries_the_disk_again(self) -> None:
        """What the room does every five seconds with lines that were refused."""
        self._flow.try_again()
        await self.settles()

    async def waits_for(self, text: str, seconds: float = 60.0) -> None:
        """Wait until `text` is on the screen; fails with what is there instead."""
        await self.waits_until(lambda: text in self.screen, seconds)

    async def hears(self, text: str) -> None:
        """Wait until a toast says `text`; an empty text waits for any toast."""
        await self.waits_until(lambda: bool(self.told) and text in self.told)

    async def waits_until(self, happened: Callable[[], bool], seconds: float = 60.0) -> None:
        """Wait until something has happened; fails with what is there when it does not in so long."""
        for _ in range(int(seconds / 0.02)):
            if happened():
                return
            await asyncio.sleep(0.02)
        assert happened(), f"it did not happen:\n{self.picture}\n{self.told}"

    async def makes_window(self, width: int, height: int) -> None:
        """Change the size of the terminal."""
        await self.pilot.resize_terminal(width, height)
        await self.settles()

    @property
    def picture(self) -> str:
        """The screen as it is, row by row."""
        return "\n".join(strip.text for strip in self.app.screen._compositor.render_strips())

    @property
    def screen(self) -> str:
        """The words on the screen, without frames and with single spaces."""
        return " ".join(self.picture.translate(_FRAME).split())

    @property
    def box(self) -> str:
        """What stands in the line."""
        return self._flow.line.value

    @property
    def hint(self) -> str:
        """What stands under the line."""
        return self._flow.box.hinted

    @property
    def _flow(self) -> LineFlow:
        screen = self.app.screen
        assert isinstance(screen, LineFlow), f"not in the minutes:\n{self.picture}"
        return screen

    @property
    def told(self) -> str:
        """All toasts that stand."""
        return "\n".join(each.message for each in self.app._notifications)

    @property
    def is_gone(self) -> bool:
        """Whether the program was told to end."""
        return self.app._exit

    def sees(self, *texts: str) -> None:
        """Each text is on the screen."""
        for text in texts:
            assert " ".join(text.split()) in self.screen, f"«{text}» is not in:\n{self.picture}"

    def does_not_see(self, text: str) -> None:
        """It is not."""
        assert text not in self.screen, f"«{text}» is in:\n{self.picture}"

    def archived(self, number: int = 1) -> Meeting:
        """The meeting as another program reads it from disk."""
        return Workspace(self.workspace.folder, Settings()).store.meeting(number)


@asynccontextmanager
async def at_the_screen(
    folder: Path,
    *,
    width: int = 80,
    height: int = 24,
    language: Language = Language.INDONESIAN,
    meeting: int | None = None,
    shared: int | None = None,
    has_toasts: bool = False,
    theme: str | None = None,
    is_unicode: bool = True,
    clock: Clock | None = None,
    workspace: Workspace | None = None,
) -> AsyncIterator[Secretary]:
    """The program on the archive in `folder`, with somebody in front of it."""
    workspace = workspace or Workspace(folder, Settings(name="Sari"))
    clock = clock or Clock(START)
    app = NotulenApp(
        workspace,
        language=language,
        meeting=meeting,
        shared=shared,
        theme=theme,
        is_unicode=is_unicode,
        clock=clock,
    )
    try:
        async with app.run_test(size=(width, height), notifications=has_toasts) as pilot:
            secretary = Secretary(app, pilot, workspace, clock)
            await secretary.settles()
            yield secretary
    finally:
        app.queue.close()
