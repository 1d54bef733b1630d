"""Looks for garbage while nobody types: walking everything the screens are made of would hold up a key."""

import gc
from time import monotonic
from typing import Any

from textual.app import App

_PAUSE = 1.0
_WHILE_TYPING = (20_000, 20, 100)


class GarbageInPauses:
    """What stands on the screen when the typist pauses is set apart, so that later looks pass it by.

    Textual's objects are many and live long: left to itself, Python walks all of them in the middle of a word.
    """

    def __init__(self, app: App[Any]) -> None:
        self._app = app
        self._usual = gc.get_threshold()
        self._last = 0.0
        self._is_waiting = False
        self._set_apart: tuple[int, ...] = ()

    def begin(self) -> None:
        """From now on look in pauses."""
        gc.set_threshold(*_WHILE_TYPING)
        self.put_off()

    def put_off(self) -> None:
        """Something was typed or clicked: the next pause begins now."""
        self._last = monotonic()
        if not self._is_waiting:
            self._is_waiting = True
            self._app.set_timer(_PAUSE, self._look)

    def end(self) -> None:
        """Leave looking to Python again."""
        gc.unfreeze()
        gc.set_threshold(*self._usual)

    def _look(self) -> None:
        left = self._last + _PAUSE - monotonic()
        if left > 0.01:
            self._app.set_timer(left, self._look)
            return
        self._is_waiting = False
        shown = tuple(id(screen) for screen in self._app.screen_stack)
        if shown == self._set_apart:
            gc.collect(1)
            return
        # Another screen stands, or one is gone: what is garbage by now may have been set apart before.
        gc.unfreeze()
        gc.collect()
        gc.freeze()
        self._set_apart = shown
