"""Runs calls to the disk one after another on threads of their own, in the order they were asked for."""

import asyncio
from collections.abc import Awaitable, Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

Result = TypeVar("Result")


class StoreQueue:
    """The one way of the full screen to the disk: nothing overtakes, and no key waits for an fsync.

    What lies apart from the archive goes beside it: neither waits for the other's disk.
    """

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="store")
        self._beside = ThreadPoolExecutor(max_workers=1, thread_name_prefix="beside")
        self._last_calls: list[Callable[[], None]] = []

    def run(self, call: Callable[[], Result]) -> Awaitable[Result]:
        """Put `call` at the end of the queue, now; await what it returns or raises.

        Whoever stops waiting does not stop the call: a line that was accepted is written.
        """
        return asyncio.shield(asyncio.wrap_future(self._thread.submit(call)))

    def beside(self, call: Callable[[], Result]) -> "Future[Result]":
        """Put `call` at the end of the other queue, now; no event loop is needed."""
        return self._beside.submit(call)

    def before_closing(self, call: Callable[[], None]) -> None:
        """Have `call` made first when the queue is closed, however the program ends."""
        self._last_calls.append(call)

    def forget(self, call: Callable[[], None]) -> None:
        """`call` is not needed before closing any more."""
        self._last_calls.remove(call)

    def close(self) -> None:
        """Finish what is queued, then take no more."""
        for call in tuple(self._last_calls):
            call()
        self._thread.shutdown(wait=True)
        self._beside.shutdown(wait=True)
