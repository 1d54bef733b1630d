"""Finds the actions that others wait for, wherever they stand now."""

from collections.abc import Iterator

from notulen.domain.action_item import ActionItem
from notulen.domain.awaited import Awaited
from notulen.domain.meeting import Meeting
from notulen.services.upcoming import readable
from notulen.storage.store import Store


class AwaitedActions:
    """Looks where an action stood when it was named first; every meeting is read only for one that is not there."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known: dict[str, tuple[Meeting, ActionItem]] = {}
        self._read: set[int] = set()
        self._has_read_all = False

    def find(self, awaited: Awaited) -> tuple[Meeting, ActionItem] | None:
        """The action with its meeting; None when it was deleted, or its meeting lies in the trash."""
        if awaited.action not in self._known and awaited.meeting not in self._read:
            self._read.add(awaited.meeting)
            meeting = readable(self._store, awaited.meeting)
            if meeting is not None:
                self._keep(meeting)
        if awaited.action not in self._known and not self._has_read_all:
            self._has_read_all = True
            for meeting in self._store.meetings():
                self._keep(meeting)
        return self._known.get(awaited.action)

    def open_ones(self, action: ActionItem) -> tuple[str, ...]:
        """References of what still has to be done before `action` can be; nothing holds back what is closed itself."""
        if not action.is_open:
            return ()
        found = (self.find(each) for each in action.waits_for)
        return tuple(meeting.action_ref(awaited) for meeting, awaited in filter(None, found) if awaited.is_open)

    def way(self, start: Awaited, goal: str) -> tuple[str, ...]:
        """References from `start` along what it waits for to the action with the id `goal`; empty if it never does."""
        return tuple(self._way(start, goal, set()))

    def _way(self, awaited: Awaited, goal: str, seen: set[str]) -> Iterator[str]:
        found = None if awaited.action in seen else self.find(awaited)
        seen.add(awaited.action)
        if found is None:
            return
        meeting, action = found
        if action.id == goal:
            yield meeting.action_ref(action)
            return
        for each in action.waits_for:
            rest = tuple(self._way(each, goal, seen))
            if rest:
                yield from (meeting.action_ref(action), *rest)
                return

    def _keep(self, meeting: Meeting) -> None:
        self._known.update((action.id, (meeting, action)) for action in meeting.actions)
