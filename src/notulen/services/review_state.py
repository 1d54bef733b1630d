"""How a review stands: each action of its queue as it is in the archive now, and what this review said of it."""

from collections.abc import Iterable
from datetime import datetime

from notulen.domain.action_item import ActionItem, ProgressNote
from notulen.domain.errors import NotulenError
from notulen.domain.meeting import Meeting
from notulen.domain.party import Party
from notulen.domain.review import (
    Notice,
    QueuedAction,
    ReviewAct,
    ReviewAnswer,
    ReviewCounts,
    ReviewRecord,
    ReviewScope,
    ReviewStep,
)
from notulen.domain.value import Value
from notulen.services.found_action import FoundAction

_COUNTED = {
    ReviewAct.DONE: "done",
    ReviewAct.PROGRESS: "progress",
    ReviewAct.BLOCKED: "blocked",
    ReviewAct.POSTPONED: "postponed",
    ReviewAct.REASSIGNED: "reassigned",
    ReviewAct.CANCELLED: "cancelled",
    ReviewAct.COMMENT: "commented",
    ReviewAct.SKIPPED: "skipped",
}

Found = FoundAction | NotulenError | None


class ReviewItem(Value, frozen=True):
    """One action of the queue as it was last looked at. `found` is None when it is gone or cannot be read.

    `asked` are the owners whose parts alone the review covers, empty when it is all; `given` this review's answers
    that stand in the archive, oldest first; `news` what others wrote since it joined the queue, and `notice` what that
    comes to.
    """

    queued: QueuedAction
    found: FoundAction | None
    asked: tuple[Party, ...] = ()
    given: tuple[ReviewStep, ...] = ()
    is_skipped: bool = False
    notice: Notice = Notice.NONE
    news: tuple[ProgressNote, ...] = ()

    @property
    def reference(self) -> str:
        """`A7.2`."""
        return self.queued.reference

    @property
    def is_waiting(self) -> bool:
        """Whether it can be answered, and nothing was said of it in this review."""
        return not self.given and not self.is_skipped and self.can_be_answered

    @property
    def can_be_answered(self) -> bool:
        """Whether it is there and open. One that is closed still takes a comment."""
        return self.found is not None and self.found.action.is_open

    @property
    def outcome(self) -> ReviewAct | None:
        """What was said of it last; a comment counts only where nothing else was said. None: nothing."""
        said = [step.answer.act for step in self.given]
        told = [act for act in said if act is not ReviewAct.COMMENT] or said
        return told[-1] if told else ReviewAct.SKIPPED if self.is_skipped else None


class Review(Value, frozen=True):
    """A review in progress. `meeting` is the one it opens, if any; answers belong to it while it runs or is paused.

    `unsent` is an answer that was typed when the program died and never reached the archive; `is_kept` is False when
    this machine refused to remember the position.
    """

    record: ReviewRecord
    items: tuple[ReviewItem, ...]
    meeting: Meeting | None = None
    unsent: ReviewAnswer | None = None
    is_resumed: bool = False
    is_kept: bool = True

    @property
    def id(self) -> str:
        """Stands in every note it writes."""
        return self.record.id

    @property
    def scope(self) -> ReviewScope:
        """Which actions it covers."""
        return self.record.scope

    @property
    def started(self) -> datetime:
        """When it was begun."""
        return self.record.started

    @property
    def position(self) -> int:
        """The place of the action at hand, from 0; behind the last one at the end."""
        return self.record.position

    @property
    def current(self) -> ReviewItem | None:
        """The action at hand; None at the end."""
        return self.items[self.position] if self.position < len(self.items) else None

    @property
    def is_at_end(self) -> bool:
        """Whether the last action is behind it."""
        return self.current is None

    @property
    def is_bound(self) -> bool:
        """Whether what is answered now belongs to its meeting."""
        return self.meeting is not None and self.meeting.status.is_live

    @property
    def undoable(self) -> ReviewStep | None:
        """The act that `undo` would take back."""
        return self.record.steps[-1] if self.record.steps else None

    @property
    def repeatable(self) -> ReviewStep | None:
        """The act that `redo` would say again."""
        return self.record.undone[-1] if self.record.undone else None

    @property
    def counts(self) -> ReviewCounts:
        """How many actions ended how, as they were last looked at."""
        numbers = dict.fromkeys((*_COUNTED.values(), "elsewhere", "left"), 0)
        for item in self.items:
            outcome = item.outcome
            if outcome is not None and not (outcome is ReviewAct.SKIPPED and not item.can_be_answered):
                numbers[_COUNTED[outcome]] += 1
            else:
                numbers["left" if item.can_be_answered else "elsewhere"] += 1
        return ReviewCounts(total=len(self.items), **numbers)


def look(record: ReviewRecord, place: int, found: Found) -> ReviewItem:
    """One action of the queue; `found` is an error when its meeting cannot be read, None when it is gone."""
    queued = record.queue[place]
    steps = [step for step in record.steps if step.place == place]
    is_skipped = any(step.answer.act is ReviewAct.SKIPPED for step in steps)
    if isinstance(found, NotulenError):
        # What was answered cannot be told to be gone while nobody can look.
        given = tuple(step for step in steps if step.step)
        return ReviewItem(queued=queued, found=None, given=given, is_skipped=is_skipped, notice=Notice.UNREADABLE)
    if found is None or found.action.id != queued.id:
        return ReviewItem(queued=queued, found=None, is_skipped=is_skipped, notice=Notice.GONE)
    action = found.action
    given = tuple(_standing(steps, action, record.id))
    news = tuple(note for note in action.progress[queued.notes :] if note.review != record.id)
    own_end = bool(given) and given[-1].answer.act in (ReviewAct.DONE, ReviewAct.CANCELLED)
    notice = Notice.NONE
    if not action.is_open and not own_end:
        notice = Notice.CLOSED
    elif news:
        notice = Notice.ANSWERED
    return ReviewItem(
        queued=queued,
        found=found,
        asked=_asked(found),
        given=given,
        is_skipped=is_skipped and not given,
        notice=notice,
        news=news,
    )


def _asked(found: FoundAction) -> tuple[Party, ...]:
    owners = tuple(part.owner for part in found.parts if part.owner is not None)
    return owners if len(found.parts) < len(found.action.assignments) else ()


def _standing(steps: Iterable[ReviewStep], action: ActionItem, review: str) -> Iterable[ReviewStep]:
    """Those of `steps` whose notes the action has: one taken back elsewhere, or never written, has none."""
    moments = [note.at for note in action.progress if note.review == review]
    return (step for step in steps if step.step and step.at in moments)
