"""Reads the meetings of an archive a few at a time, newest first, and afterwards only those that changed."""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import islice

from notulen.domain.meeting import Meeting
from notulen.storage.store import MeetingVersion, Store


class MeetingReader(ABC):
    """Call `begin`, then `read` until nothing is left.

    It is for one thread at a time, which need not be the one that writes.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._versions: dict[int, MeetingVersion] = {}
        self._found: Mapping[int, MeetingVersion] = {}
        self._waiting: list[int] = []
        self._reading: Iterator[Meeting] = iter(())

    @property
    def unread(self) -> int:
        """How many meetings are still to be read."""
        return len(self._waiting)

    def begin_anew(self) -> None:
        """Forget what was read: it means something else by now."""
        for number in tuple(self._versions):
            self._leave(number)
        self._found = {}

    def begin(self) -> int:
        """Look which meetings are new, changed or gone; how many are to be read. Raises CannotRead."""
        found = self._store.versions()
        if found is self._found and not self._waiting:
            return 0
        self._found = found
        for number in self._versions.keys() - found.keys():
            self._leave(number)
        new = [(each.day, number) for number, each in found.items() if self._versions.get(number) != each]
        self._waiting = [number for _, number in sorted(new)]
        self._reading = self._store.meetings(tuple(reversed(self._waiting)))
        return len(self._waiting)

    def read(self, most: int) -> int:
        """Read at most so many of them; how many are left. What cannot be read is passed over."""
        for meeting in islice(self._reading, most):
            self._pass_over(meeting.number)
            self._leave(meeting.number)
            self._versions[meeting.number] = self._found[meeting.number]
            self.keep(meeting)
            most -= 1
        if most > 0:
            self._pass_over(0)
        return len(self._waiting)

    def named_day(self, number: int) -> date:
        """The day that the file of a meeting which was read is named after."""
        return self._versions[number].day

    @abstractmethod
    def keep(self, meeting: Meeting) -> None:
        """Keep of a meeting what is needed; nothing of it is kept yet."""

    @abstractmethod
    def forget(self, number: int) -> None:
        """Keep nothing of the meeting any more; it may be one of which nothing was kept."""

    def _pass_over(self, next_one: int) -> None:
        """Those before `next_one` (0: all that wait) could not be read; neither they nor it wait any longer."""
        while self._waiting:
            number = self._waiting.pop()
            if number == next_one:
                break
            self._leave(number)
            self._versions[number] = self._found[number]

    def _leave(self, number: int) -> None:
        self._versions.pop(number, None)
        self.forget(number)
