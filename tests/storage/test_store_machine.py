"""Random changes with undo and redo, the archive opened anew in between: the files hold what the model holds.

Where a step is taken back at once, what stood before it is compared as well, so that both cannot be wrong alike.
"""

import tempfile
from datetime import timedelta
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from msgspec.structs import replace

from notulen.domain.errors import FinalRefused, NothingToUndo
from notulen.domain.meeting import Issued
from notulen.storage.file_store import FileStore
from notulen.storage.memory_store import MemoryStore
from notulen.storage.store import Store
from storage.store_script import KINDS, Play, picture, play


class TwoStores(RuleBasedStateMachine):
    """The same changes on both stores."""

    @initialize()
    def begins(self) -> None:
        self._folder = tempfile.TemporaryDirectory()
        self._turn = 0
        self.model = MemoryStore()
        self.files = FileStore(Path(self._folder.name) / "arsip")
        self.changes("meeting", 0)

    def teardown(self) -> None:
        if hasattr(self, "_folder"):
            self._folder.cleanup()

    def _next(self, kind: str, pick: int) -> Play:
        self._turn += 1
        return Play(self._turn, kind, pick)

    @rule(kind=st.sampled_from(sorted(set(KINDS))), pick=st.integers(0, 1000))
    def changes(self, kind: str, pick: int) -> None:
        step = self._next(kind, pick)
        play(self.model, step)
        play(self.files, step)

    @rule(
        kind=st.sampled_from(["append", "action", "delete", "shorten", "with_person", "retitle", "person", "forget"]),
        pick=st.integers(0, 1000),
    )
    def changes_and_thinks_better_of_it(self, kind: str, pick: int) -> None:
        step = self._next(kind, pick)
        back = self._next("undo", 0)
        again = self._next("redo", 0)
        for store in (self.model, self.files):
            before = _facts(store)
            steps = len(store.steps())
            play(store, step)
            after = _facts(store)
            if after == before:
                continue
            assert len(store.steps()) <= steps + 1
            play(store, back)
            assert _facts(store) == before
            play(store, again)
            assert _facts(store) == after

    @rule()
    def opens_the_archive_again(self) -> None:
        self.files = FileStore(Path(self._folder.name) / "arsip")

    @rule()
    def takes_back_everything_and_puts_it_forward(self) -> None:
        for store in (self.model, self.files):
            undone = 0
            now = self._next("undo", 0).now
            try:
                for _ in range(30):
                    store.undo(now=now + timedelta(microseconds=undone))
                    undone += 1
            except (NothingToUndo, FinalRefused):  # so far back it goes
                pass
            for turn in range(undone):
                store.redo(now=now + timedelta(microseconds=undone + turn))

    @invariant()
    def both_hold_the_same(self) -> None:
        if hasattr(self, "files"):
            assert picture(self.files) == picture(self.model)
            assert [check for check in self.files.verify() if check.fault] == []


def _facts(store: Store) -> object:
    """All but the numbers given out and the trash, which rise and fill also by what is taken back."""
    return [replace(meeting, issued=Issued()) for meeting in store.meetings()], store.directory()


TestTwoStores = TwoStores.TestCase
TestTwoStores.settings = settings(max_examples=12, stateful_step_count=25, deadline=None)
