"""Use cases on history: what was done, take it back, put it forward again."""

from datetime import datetime

from notulen.domain.errors import NothingToUndo
from notulen.domain.history import Act, Step
from notulen.storage.store import Store


class HistoryService:
    """The steps of one archive; they survive a restart."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def steps(self, number: int | None = None, limit: int = 200) -> tuple[Step, ...]:
        """The latest steps, newest first, of one meeting or of the whole archive."""
        return self._store.steps(number, limit)

    def undo(self, *, now: datetime, number: int | None = None, count: int = 1) -> tuple[Step, ...]:
        """Take back the latest `count` steps. Raises NothingToUndo or ChangedElsewhere at the first that cannot."""
        return tuple(self._store.undo(now=now, number=number) for _ in range(count))

    def undo_creation(self, number: int, *, now: datetime) -> Step:
        """Take back that a meeting was made. Raises NothingToUndo when something was done in it since."""
        newest = next((step for step in self.steps(number) if not step.is_undone), None)
        if newest is None or newest.act is not Act.MEETING_CREATED:
            raise NothingToUndo
        return self._store.undo(now=now, number=number)

    def redo(self, *, now: datetime, number: int | None = None, count: int = 1) -> tuple[Step, ...]:
        """Put forward again `count` steps taken back. Raises NothingToUndo or ChangedElsewhere."""
        return tuple(self._store.redo(now=now, number=number) for _ in range(count))
