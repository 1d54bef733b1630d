"""A review of open actions: what it covers, what is answered, and where it stands between two sittings."""

from datetime import datetime
from enum import StrEnum

from notulen.domain.party import Party
from notulen.domain.reference import action_reference
from notulen.domain.value import Value


class ReviewAct(StrEnum):
    """What is said of an action when its turn comes."""

    DONE = "done"
    PROGRESS = "progress"
    BLOCKED = "blocked"
    POSTPONED = "postponed"
    REASSIGNED = "reassigned"
    CANCELLED = "cancelled"
    COMMENT = "comment"
    SKIPPED = "skipped"
    """Nothing for now: no note is written."""


class Notice(StrEnum):
    """What others did to an action since it joined the queue."""

    NONE = "none"
    ANSWERED = "answered"
    """It is still open, and somebody else wrote on it."""
    CLOSED = "closed"
    """It is done or cancelled, and not by this review."""
    GONE = "gone"
    """It was removed, or its meeting lies in the trash."""
    UNREADABLE = "unreadable"
    """The file of its meeting cannot be read."""


class ReviewScope(Value, frozen=True):
    """Which open actions are walked through; nothing given means all.

    `meeting` is the number of a meeting: the actions that its series, else the meetings it links to, else all others
    brought to it. Its own are left out. While it runs, answers belong to it. `series` is an id, `provinces` are codes.
    """

    series: str = ""
    provinces: tuple[str, ...] = ()
    owner: Party | None = None
    meeting: int | None = None


class ReviewAnswer(Value, frozen=True):
    """An answer as typed. `phrase` is the new deadline of one postponed.

    `owners` are those whose part is answered for (none: all of it), and for one reassigned, who takes it over.
    """

    act: ReviewAct
    text: str = ""
    phrase: str = ""
    owners: tuple[Party, ...] = ()


class NoteBinding(Value, frozen=True):
    """What a progress note belongs to: the ids of a review and of a meeting, and the step that records it."""

    review: str = ""
    meeting: str = ""
    step: str = ""


class QueuedAction(Value, frozen=True):
    """An action in the queue by its number, with the count of notes it had when it joined."""

    meeting: int
    number: int
    id: str
    notes: int = 0

    @property
    def reference(self) -> str:
        """`A7.2`."""
        return action_reference(self.meeting, self.number)


class ReviewStep(Value, frozen=True):
    """One act of a review on the queue's action at `place`. `step` is the archive's step; empty for one skipped."""

    place: int
    at: datetime
    answer: ReviewAnswer
    step: str = ""


class ReviewRecord(Value, frozen=True):
    """A review as it is kept between sittings. The answers themselves stand in the archive.

    A step is put here before it is put into the archive, so that it can be taken back, or given back to be typed
    again, whenever the program dies. `undone` are those taken back since something new was said, the latest last.
    """

    id: str
    scope: ReviewScope
    started: datetime
    queue: tuple[QueuedAction, ...] = ()
    position: int = 0
    steps: tuple[ReviewStep, ...] = ()
    undone: tuple[ReviewStep, ...] = ()


class ReviewCounts(Value, frozen=True):
    """How many actions of the queue ended how; each counts once, by what was said of it last.

    `elsewhere` are those closed or removed by others, `left` those nobody has said anything of. The sum is `total`.
    """

    total: int = 0
    done: int = 0
    progress: int = 0
    blocked: int = 0
    postponed: int = 0
    reassigned: int = 0
    cancelled: int = 0
    commented: int = 0
    skipped: int = 0
    elsewhere: int = 0
    left: int = 0

    @property
    def answered(self) -> int:
        """Those for which a note was written."""
        return self.total - self.skipped - self.elsewhere - self.left
