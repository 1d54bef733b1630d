"""Lines between the box and the disk: those on their way, those the disk refused, those that come back."""

from collections.abc import Callable, Iterable

from notulen.domain.draft import DraftLine


class LineDesk:
    """Nothing leaves it but a line that is on disk, or one that went back into the box.

    Lines that were `sent` keep their order until they are written. `when_changed` is called after every change.
    """

    def __init__(self) -> None:
        self.sent: list[DraftLine] = []
        self.returned: list[DraftLine] = []
        self.when_changed: Callable[[], None] = lambda: None
        self._on_the_way: set[str] = set()
        self._refused: set[str] = set()

    @property
    def waiting(self) -> list[DraftLine]:
        """Lines on their way to the disk."""
        return [line for line in self.sent if line.key not in self._refused]

    @property
    def held_back(self) -> list[DraftLine]:
        """Lines the disk refused, and those sent after them: they are tried again."""
        return [line for line in self.sent if line.key in self._refused]

    @property
    def refused(self) -> list[DraftLine]:
        """Every line that was sent and cannot be written as things are."""
        return [*self.held_back, *self.returned]

    def accept(self, line: DraftLine) -> bool:
        """A line was sent; whether it may be queued for the disk now. If not, all are to be tried again, in order."""
        self.sent.append(line)
        is_free = not self._refused or bool(self._on_the_way)
        if is_free:
            self._on_the_way.add(line.key)
        else:
            self._refused.add(line.key)
        self.when_changed()
        return is_free

    def take_up(self, lines: Iterable[DraftLine]) -> None:
        """Lines that an earlier window sent: they come before all others, and are tried again."""
        lines = list(lines)
        self.sent[:0] = lines
        self._refused.update(line.key for line in lines)
        self.when_changed()

    def try_again(self) -> list[DraftLine]:
        """The lines to write once more, in their order; none while one is on the way, for the others come after it."""
        lines = [] if self._on_the_way else self.held_back
        self._on_the_way.update(line.key for line in lines)
        return lines

    def stored(self, line: DraftLine) -> None:
        """It is on disk."""
        self._forget(line)
        self.when_changed()

    def refuse(self, line: DraftLine) -> None:
        """The disk refused it, or a line before it: it stays where it is."""
        self._on_the_way.discard(line.key)
        self._refused.add(line.key)
        self.when_changed()

    def give_back(self, *lines: DraftLine) -> None:
        """They can never be written as they are, or were never sent: they come back into the box."""
        for line in lines:
            self._forget(line)
        self.returned.extend(lines)
        self.when_changed()

    def take_returned(self) -> DraftLine | None:
        """The next line for the box; None when there is none."""
        if not self.returned:
            return None
        line = self.returned.pop(0)
        self.when_changed()
        return line

    def take_last(self) -> DraftLine | None:
        """The last line that is held back, to be changed in the box; None when there is none, or one is on the way."""
        if self._on_the_way or not self.held_back:
            return None
        line = self.held_back[-1]
        self._forget(line)
        self.when_changed()
        return line

    def _forget(self, line: DraftLine) -> None:
        self.sent = [each for each in self.sent if each.key != line.key]
        self._on_the_way.discard(line.key)
        self._refused.discard(line.key)
