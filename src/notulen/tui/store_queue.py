"""Runs calls to the store one after another on a thread of their own, in the order they were asked for."""

import asyncio
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

Result = TypeVar("Result")


class StoreQueue:
    """The one way of the full screen to the disk: nothing overtakes, and no key waits for an fsync."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="store")

    def run(self, call: Callable[[], Result]) -> Awaitable[Result]:
        """Put `call` at the end of the queue, now; await what it returns or raises.

        Whoever stops waiting does not stop the call: a line that was accepted is written.
        """
        return asyncio.shield(asyncio.wrap_future(self._thread.submit(call)))

    def close(self) -> None:
        """Finish what is queued, then take no more."""
        self._thread.shutdown(wait=True)
