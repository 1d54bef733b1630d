"""What was typed into a meeting and is not in its file yet: a half-typed line, and lines on their way to the disk."""

from datetime import datetime

from msgspec.structs import replace

from notulen.domain.value import Value


class DraftLine(Value, frozen=True, kw_only=False):
    """A typed line. `key` names it for good, so that it is never recorded twice; it may have none yet.

    `seq` is the line it changes, None for a new one, and `was` that line as it could be typed before the change;
    `sent` is when Enter was pressed.
    """

    text: str
    seq: int | None = None
    key: str = ""
    was: str = ""
    sent: datetime | None = None


class Draft(Value, frozen=True):
    """One window's share of what is not recorded yet.

    `box` is what stands in the line, with the cursor at `cursor`; `sent` are lines to be recorded, in their order;
    `returned` those that wait for the box to be empty; `pasted` the lines of a paste that is still asked about;
    `rescues` the files into which all of this was copied because the disk refused it.
    """

    box: DraftLine | None = None
    cursor: int = 0
    sent: tuple[DraftLine, ...] = ()
    returned: tuple[DraftLine, ...] = ()
    pasted: tuple[str, ...] = ()
    rescues: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is left to record."""
        return not self.lines

    @property
    def lines(self) -> tuple[DraftLine, ...]:
        """Every line of it: those that were sent, those that wait, what stands in the box."""
        return (*self.sent, *self.returned, *self._in_box)

    @property
    def _in_box(self) -> tuple[DraftLine, ...]:
        """What the box holds; the lines of a paste begin and end with what stood in it."""
        if self.pasted:
            return tuple(DraftLine(text) for text in self.pasted)
        return (self.box,) if self.box is not None else ()

    def without(self, keys: frozenset[str]) -> "Draft":
        """The draft less the lines that go by one of `keys`."""
        if not any(line.key in keys for line in self.lines):
            return self
        is_recorded = self.box is not None and self.box.key in keys
        return replace(
            self,
            box=None if is_recorded else self.box,
            cursor=0 if is_recorded else self.cursor,
            sent=tuple(line for line in self.sent if line.key not in keys),
            returned=tuple(line for line in self.returned if line.key not in keys),
        )

    def joined(self, other: "Draft") -> "Draft":
        """Both drafts as one, no line twice. There is one box: if this draft uses it, what stood in the other waits."""
        other = other.without(frozenset(line.key for line in self.lines if line.key))
        uses_box = bool(self._in_box)
        return replace(
            self if uses_box else other,
            sent=tuple(sorted((*self.sent, *other.sent), key=_moment)),
            returned=(*self.returned, *other.returned, *(other._in_box if uses_box else ())),
            rescues=tuple(dict.fromkeys((*self.rescues, *other.rescues))),
        )


def _moment(line: DraftLine) -> float:
    return line.sent.timestamp() if line.sent else 0.0
