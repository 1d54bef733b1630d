"""Reading an archive for one screen, on a thread of its own: a few meetings at a time, so that no key waits."""

import asyncio
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Generic, NamedTuple, Protocol, TypeVar

Picture = TypeVar("Picture")
Result = TypeVar("Result")

_AT_FIRST, _AT_ONCE = 40, 16  # meetings: a screenful, then as many as hold up no key
_SLOW = 0.3  # seconds


class Reader(Protocol):
    """What reads an archive piece by piece."""

    def begin(self) -> int:
        """Look what is new; how many meetings are to be read."""
        ...

    def read(self, most: int) -> int:
        """Read at most so many of them; how many are left."""
        ...


class Progress(NamedTuple):
    """How far the reading is, told only when it takes its time; `total` is 0 while nobody knows."""

    done: int = 0
    total: int = 0


class ArchiveReading(Generic[Picture]):
    """When all is read, `picture` is asked for on the thread and `shown` gets it on the screen.

    `told` is called with how far it is when that takes its time, and with None when it ends.
    """

    def __init__(
        self,
        reader: Reader,
        picture: Callable[[], Picture],
        *,
        shown: Callable[[Picture], None],
        told: Callable[[Progress | None], None],
        is_seen: Callable[[], bool],
    ) -> None:
        self._reader = reader
        self._picture = picture
        self._shown = shown
        self._told = told
        self._is_seen = is_seen
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="reading")
        self._is_slow = False
        self._progress = Progress()
        self.is_going_on = False

    def apart(self, call: Callable[[], Result]) -> Awaitable[Result]:
        """Call something on the thread that reads."""
        return asyncio.wrap_future(self._thread.submit(call))

    def end(self) -> None:
        """A disk that does not answer is not waited for."""
        self._thread.shutdown(wait=False, cancel_futures=True)

    async def read_anew(self) -> None:
        """Read what is new while the screen is seen. Raises what reading raises."""
        if self.is_going_on:
            return
        self.is_going_on, self._is_slow, self._progress = True, False, Progress()
        slow = asyncio.get_running_loop().call_later(_SLOW, self._tell_slow)
        try:
            await self._read()
        finally:
            slow.cancel()
            self.is_going_on = self._is_slow = False
            self._told(None)

    async def _read(self) -> None:
        total = left = await self.apart(self._reader.begin)
        most = _AT_FIRST
        while left:
            self._progress = Progress(total - left, total)
            if self._is_slow:
                self._told(self._progress)
            left = await self.apart(partial(self._reader.read, most))
            most = _AT_ONCE
            if not self._is_seen():
                return
        self._shown(await self.apart(self._picture))

    def _tell_slow(self) -> None:
        self._is_slow = True
        self._told(self._progress)
