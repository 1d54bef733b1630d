"""A bar on stderr for what a run has to wait for: at a terminal only, and only when it takes long enough to wonder."""

import atexit
import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

_PATIENCE = 0.3  # seconds
_INTERVAL = 0.1


class WaitingBar:
    """Called with what is done and how much there is; draws nothing until somebody has waited a while."""

    def __init__(self, what: Callable[[], str], *, is_plain: bool = False) -> None:
        self._what = what
        self._is_shown = sys.stderr.isatty() and not is_plain
        self._since: float | None = None
        self._drawn = 0.0
        self._bar: Progress | None = None
        self._task: TaskID | None = None

    def __call__(self, done: int, count: int) -> None:
        if not self._is_shown:
            return
        now = time.monotonic()
        if self._since is None:
            self._since = now
        if done >= count:
            self.close()
        elif now - self._since > _PATIENCE and now - self._drawn > _INTERVAL:
            self._drawn = now
            self._draw(done, count)

    def close(self) -> None:
        """Take the bar away."""
        if self._bar is not None:
            self._bar.stop()
        self._bar = self._since = None

    def _draw(self, done: int, count: int) -> None:
        if self._bar is None or self._task is None:
            from rich.console import Console
            from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

            console = Console(stderr=True, highlight=False)
            columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn())
            self._bar = Progress(*columns, console=console, transient=True, auto_refresh=False)
            self._task = self._bar.add_task(self._what(), total=count)
            self._bar.start()
            atexit.register(self.close)  # the bar hides the cursor
        self._bar.update(self._task, completed=done, total=count, refresh=True)
