"""Has the latest draft on this machine soon after it changed, beside everything else: no key, no line waits for it."""

import asyncio
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from contextvars import copy_context
from functools import partial
from pathlib import Path
from typing import NamedTuple

from msgspec.structs import replace

from notulen.domain.draft import Draft
from notulen.domain.errors import NotulenError
from notulen.services.drafts import DraftService, WindowDrafts
from notulen.tui.store_queue import StoreQueue

_SOON = 0.25
_NEXT_TRY = 5.0


class Kept(NamedTuple):
    """What became of a draft: `fault` when it could not be kept, `rescue` where it was copied to if `is_refused`.

    `found` is what earlier windows left, told once; `damaged` copies of what could not all be read.
    """

    fault: NotulenError | None = None
    is_refused: bool = False
    rescue: Path | None = None
    found: Draft | None = None
    damaged: tuple[Path, ...] = ()


class DraftPlace(NamedTuple):
    """Where drafts are kept, and how one is copied out when the archive refuses; without that it never is.

    Both are called on the thread beside, and may raise CannotWrite.
    """

    open: Callable[[], WindowDrafts]
    rescue: Callable[[Draft], Path] | None = None


class _Task(NamedTuple):
    """A draft to keep; with `is_refused` it is copied out too, until `is_claimed` what was found goes with it."""

    draft: Draft
    is_refused: bool = False
    is_claimed: bool = False


class DraftKeeper:
    """The drafts of one window, from `open` to `close`; `tell` hears what became of each.

    What was found is kept beside whatever else there is until `claim` says that the window has it.
    """

    def __init__(self, drafts: DraftService, queue: StoreQueue, tell: Callable[[Kept], None]) -> None:
        self._drafts = drafts
        self._queue = queue
        self._tell = tell
        self._opened: DraftPlace | None = None
        self._latest = _Task(Draft())
        self._given: _Task | None = None
        self._timer: asyncio.TimerHandle | None = None
        self._is_busy = False
        self.is_refused = False
        """Whether this machine did not take the draft when it was given last."""
        # What follows belongs to the thread beside.
        self._window: WindowDrafts | None = None
        self._rescues: tuple[str, ...] = ()

    async def open(self, place: DraftPlace) -> None:
        """Begin, and wait until what earlier windows left was told."""
        self._opened = place
        self._queue.before_closing(self.close)
        await asyncio.shield(asyncio.wrap_future(self._give()))

    def follow(self, place: DraftPlace) -> None:
        """What it is about changed: a rescue copy names its lines as they are called now."""
        if self._opened is not None:
            self._opened = place

    def keep(self, draft: Draft, *, is_refused: bool = False) -> None:
        """`draft` is the latest: it is on disk soon. With `is_refused` the archive takes no lines: it is copied out."""
        is_news = is_refused and not self._latest.is_refused
        self._latest = self._latest._replace(draft=draft, is_refused=is_refused)
        self._soon(0.0 if is_news else _SOON)

    def claim(self, draft: Draft) -> None:
        """What was found is part of `draft`, and of every later one."""
        self._latest = self._latest._replace(is_claimed=True)
        self.keep(draft, is_refused=self._latest.is_refused)

    def close(self) -> None:
        """Have the latest draft on disk and give the place up; once."""
        if self._timer is not None:
            self._timer.cancel()
        opened, self._opened = self._opened, None
        if opened is not None:
            self._queue.beside(partial(self._finish, opened, self._latest))
            self._queue.forget(self.close)

    def _soon(self, seconds: float) -> None:
        if self._opened is None or self._is_busy or self._latest == self._given:
            return
        if self._timer is not None:
            if seconds:
                return
            self._timer.cancel()
        self._timer = asyncio.get_running_loop().call_later(seconds, self._give)

    def _give(self) -> "Future[Kept]":
        assert self._opened is not None  # noqa: S101  nothing is given before `open` or after `close`
        self._timer, self._is_busy, self._given = None, True, self._latest
        done = self._queue.beside(partial(self._keep, self._opened, self._latest))
        done.add_done_callback(partial(self._hand_back, asyncio.get_running_loop(), copy_context().run))
        return done

    def _hand_back(self, loop: asyncio.AbstractEventLoop, run: Callable[..., None], done: "Future[Kept]") -> None:
        with suppress(RuntimeError):  # the program ended meanwhile
            loop.call_soon_threadsafe(run, self._done, done)

    def _done(self, done: "Future[Kept]") -> None:
        self._is_busy = False
        unforeseen, given = done.exception(), self._given
        kept = done.result() if unforeseen is None else Kept(is_refused=given is not None and given.is_refused)
        self.is_refused = unforeseen is not None or kept.fault is not None
        if self.is_refused:
            self._given = None
        if self._opened is not None:
            self._tell(kept)
        self._soon(_NEXT_TRY if self.is_refused else _SOON)

    def _finish(self, place: DraftPlace, task: _Task) -> None:
        self._keep(place, task)
        if self._window is not None:
            self._window.leave()

    def _keep(self, place: DraftPlace, task: _Task) -> Kept:
        found, fault, rescue = None, None, None
        if self._window is None:
            try:
                self._window = place.open()
                found, self._rescues = self._window.found, self._window.found.rescues
            except NotulenError as refused:
                fault = refused
        draft = task.draft
        if self._window is not None and not task.is_claimed:
            draft = self._window.found.joined(draft)
        draft = replace(draft, rescues=self._rescues)
        if task.is_refused and place.rescue is not None:
            with suppress(NotulenError):
                rescue = place.rescue(draft)
                self._rescues = tuple(dict.fromkeys((str(rescue), *self._rescues)))
        elif task.is_claimed and not draft.sent:
            self._drafts.end_rescue(draft)
            self._rescues = ()
        if self._window is not None:
            try:
                self._window.keep(replace(draft, rescues=self._rescues))
            except NotulenError as refused:
                fault = refused
        damaged = self._window.damaged if self._window is not None and found is not None else ()
        return Kept(fault, task.is_refused, rescue, found, damaged)
