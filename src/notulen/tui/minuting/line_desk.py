"""Lines between the box and the disk: those that wait to be written, and those the store refused."""

from typing import NamedTuple


class Draft(NamedTuple):
    """A typed line; `seq` is the line it changes, None for a new one."""

    text: str
    seq: int | None = None


class LineDesk:
    """Nothing leaves it but a line that is on disk, or one that went back into the box."""

    def __init__(self) -> None:
        self.waiting: list[Draft] = []
        self.refused: list[Draft] = []

    def accept(self, draft: Draft) -> None:
        """A line was sent."""
        self.waiting.append(draft)

    def stored(self, draft: Draft) -> None:
        """It is on disk."""
        self.waiting.remove(draft)

    def refuse(self, draft: Draft) -> None:
        """It could not be written."""
        self.waiting.remove(draft)
        self.refused.append(draft)

    def take_refused(self) -> Draft | None:
        """The first refused line, which goes back into the box; None when there is none."""
        return self.refused.pop(0) if self.refused else None
