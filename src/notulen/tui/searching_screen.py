"""The base of the screen that searches: looked up beside the keys, the latest words win, what is pressed waits."""

import asyncio
from abc import abstractmethod
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property, partial
from typing import TypeVar

from notulen.domain.errors import NotulenError
from notulen.locale.search_texts import SearchTexts, search_texts
from notulen.services.search_queries import Found
from notulen.tui.widgets.begin_work import begin_work
from notulen.tui.workspace_screen import Surroundings, WorkspaceScreen

Result = TypeVar("Result")

_MOST = 10_000
_SLOW = 0.3  # seconds


class SearchingScreen(WorkspaceScreen):
    """Call `search_anew` whenever something else is typed, and `when_found` for what a key does with what is found."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self._answered: str | None = None
        self._is_searching = self._is_asked_again = self._is_prepared = False
        self._then: list[Callable[[], None]] = []
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="search")

    @cached_property
    def search_texts(self) -> SearchTexts:
        """What only this screen says."""
        return search_texts(self.language)

    @property
    @abstractmethod
    def typed(self) -> str:
        """What stands in the line."""

    @abstractmethod
    def show_found(self, found: Found, seconds: float, *, is_anew: bool) -> None:
        """Show what was found in so many seconds; `is_anew` when something else was typed than the last time."""

    @abstractmethod
    def tell_progress(self, told: str) -> None:
        """Say that it takes its time; an empty text: no more."""

    @property
    def is_behind(self) -> bool:
        """Whether what is listed is not for what stands in the line."""
        return self.typed != self._answered

    @property
    def is_waited_for(self) -> bool:
        """Whether a key was pressed that waits for what is found."""
        return bool(self._then)

    def when_found(self, act: Callable[[], None]) -> None:
        """Do it now, or when what belongs to the words typed last is listed; more words take it back."""
        if self.is_behind:
            self._then.append(act)
        else:
            act()

    def forget_keys(self) -> None:
        """What was pressed does not hold any more."""
        self._then.clear()

    def search_anew(self) -> None:
        """Search for what stands in the line, at the latest when the search that is under way has ended."""
        if self._is_searching:
            self._is_asked_again = True
        else:
            self._is_searching = True
            begin_work(self, self._search, group="search")

    def stop_searching(self) -> None:
        """A disk that does not answer is not waited for."""
        self._thread.shutdown(wait=False, cancel_futures=True)

    async def _search(self) -> None:
        slow = self.set_timer(_SLOW, partial(self.tell_progress, self.search_texts.searching))
        typed = self.typed
        try:
            if not self._is_prepared:
                await self._apart(partial(self.workspace.search.prepare, self._progress()))
                self._is_prepared = True
            while True:
                typed, self._is_asked_again, began = self.typed, False, self.now()
                find = self.workspace.search_queries.find
                found = await self._apart(partial(find, typed, today=self.today(), limit=_MOST))
                if not self._is_asked_again:
                    break
            is_anew, self._answered = typed != self._answered, typed
            self.show_found(found, (self.now() - began).total_seconds(), is_anew=is_anew)
            then, self._then = self._then, []
            for act in then:
                act()
        except NotulenError as fault:
            self._answered = typed
            self.forget_keys()
            self.say(self.words_for(fault), "error")
        finally:
            self._is_searching = False
            slow.stop()
            self.tell_progress("")
        if self._is_asked_again:
            self.search_anew()

    def _apart(self, call: Callable[[], Result]) -> Awaitable[Result]:
        return asyncio.wrap_future(self._thread.submit(call))

    def _progress(self) -> Callable[[int, int], None]:
        loop = asyncio.get_running_loop()

        def tell(done: int, total: int) -> None:
            loop.call_soon_threadsafe(self.tell_progress, self.search_texts.preparing.format(done=done, total=total))

        return tell
