"""A follow-up action: it outlives its meeting, and each of its owners answers for a part of it."""

from collections.abc import Collection
from datetime import date, datetime
from enum import StrEnum

from msgspec.structs import replace

from notulen.domain.awaited import Awaited
from notulen.domain.due import Due, DueKind
from notulen.domain.errors import InvalidTransition
from notulen.domain.evidence import Evidence
from notulen.domain.gap import Gap, unanswered
from notulen.domain.party import Party, distinct
from notulen.domain.reference import decision_reference
from notulen.domain.value import Value


class ActionStatus(StrEnum):
    """Where an assignment stands. Overdue is worked out, never stored."""

    OPEN = "open"
    IN_PROGRESS = "in_progress"
    BLOCKED = "blocked"
    DONE = "done"
    CANCELLED = "cancelled"

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to do something."""
        return self not in (ActionStatus.DONE, ActionStatus.CANCELLED)


class Priority(StrEnum):
    """How much it presses."""

    LOW = "low"
    NORMAL = "normal"
    HIGH = "high"
    URGENT = "urgent"


class ProgressKind(StrEnum):
    """What a progress note records."""

    STATUS = "status"
    COMMENT = "comment"
    POSTPONED = "postponed"
    ASSIGNED = "assigned"
    VERIFIED = "verified"
    EVIDENCE = "evidence"
    PRIORITY = "priority"
    DEPENDENCY = "dependency"


class ProgressNote(Value, frozen=True):
    """A dated word on an action: `by` who wrote it, `owner` whose part it concerns (None: all of it).

    `meeting` is the id of the meeting, `review` that of the review in which it was said; empty outside of any.
    """

    at: datetime
    kind: ProgressKind
    text: str = ""
    by: str = ""
    status: ActionStatus | None = None
    owner: Party | None = None
    due_before: Due | None = None
    due_after: Due | None = None
    priority: Priority | None = None
    meeting: str = ""
    review: str = ""


class Assignment(Value, frozen=True):
    """One owner's own status on an action; `owner` None is an action nobody was named for yet.

    `due` is a deadline of its own, in the place of the action's; `verified` when the secretariat saw that it is done.
    """

    owner: Party | None = None
    status: ActionStatus = ActionStatus.OPEN
    due: Due | None = None
    closed: datetime | None = None
    verified: datetime | None = None

    @property
    def is_unverified(self) -> bool:
        """Whether its owner says it is done and nobody has looked yet."""
        return self.status is ActionStatus.DONE and self.verified is None


class ActionItem(Value, frozen=True):
    """An action, numbered inside its meeting (A7.2). There is always at least one assignment.

    `seq` is its place among the meeting's lines; `is_for_everyone` marks `@semua`, one assignment for each
    province present; `condition` an "if" that was spoken with it; `decision` the number of the decision it
    carries out, in its own meeting or in that numbered `decision_in`.
    """

    id: str
    number: int
    seq: int
    text: str
    raw: str = ""
    at: datetime | None = None
    agenda: int | None = None
    assignments: tuple[Assignment, ...] = (Assignment(),)
    is_for_everyone: bool = False
    due: Due | None = None
    decision: int | None = None
    decision_in: int = 0
    priority: Priority = Priority.NORMAL
    condition: str = ""
    note: str = ""
    progress: tuple[ProgressNote, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    waits_for: tuple[Awaited, ...] = ()
    gaps: tuple[Gap, ...] = ()
    unconfirmed: tuple[str, ...] = ()

    @property
    def owners(self) -> tuple[Party, ...]:
        """Everyone named for it, in the order named."""
        return tuple(each.owner for each in self.assignments if each.owner is not None)

    @property
    def status(self) -> ActionStatus:
        """The action's state, derived from its assignments."""
        return joint_status(self.assignments)

    def decision_ref(self, meeting: int) -> str:
        """`K7.1`, the decision that an action of that meeting carries out; empty when it carries out none."""
        return decision_reference(self.decision_in or meeting, self.decision) if self.decision else ""

    @property
    def is_open(self) -> bool:
        """Whether any part of it is still to be done."""
        return self.status.is_open

    @property
    def postponements(self) -> int:
        """How often its deadline was moved."""
        return sum(1 for note in self.progress if note.kind is ProgressKind.POSTPONED)

    def part_due(self, part: Assignment, next_meeting: date | None = None) -> date | None:
        """The day one part is due: by its own deadline, else by the action's."""
        due = part.due or self.due
        return due.falls_on(next_meeting) if due else None

    def due_day(self, next_meeting: date | None = None, parts: Collection[Assignment] = ()) -> date | None:
        """The day it is due, if it has one: that of the part due first among those still open (`parts`: of these)."""
        asked = parts or self.assignments
        waiting = [part for part in asked if part.status.is_open] or asked
        return min((day for part in waiting if (day := self.part_due(part, next_meeting))), default=None)

    def days_overdue(self, today: date, next_meeting: date | None = None, parts: Collection[Assignment] = ()) -> int:
        """Days past the deadline, 0 when it is not open, not dated or not past (`parts`: asked of these alone)."""
        day = self.due_day(next_meeting, parts)
        is_open = any(part.status.is_open for part in parts or self.assignments)
        return max(0, (today - day).days) if day and is_open else 0

    def set_status(
        self,
        reference: str,
        status: ActionStatus,
        note: ProgressNote,
        owners: tuple[Party, ...] = (),
    ) -> "ActionItem":
        """The action with `status` for `owners` (none named: for every part it applies to), each of whom gets `note`.

        Raises InvalidTransition when no part can move: done and cancelled parts move only by being reopened
        (status OPEN), and what is open stays as it stands while there is one to reopen.
        """
        named = [part for part in self.assignments if _is_named(part, owners)]
        ended = [part for part in named if not part.status.is_open]
        moving = [part for part in named if part.status.is_open and part.status is not status]
        if status is ActionStatus.OPEN and ended:
            moving = ended
        if not moving:
            raise InvalidTransition(reference, self.status, status)
        closed = None if status.is_open else note.at
        parts = tuple(
            replace(part, status=status, closed=closed, verified=None) if part in moving else part
            for part in self.assignments
        )
        notes = [replace(note, owner=part.owner) for part in moving] if owners else [note]
        return replace(self, assignments=parts, progress=(*self.progress, *notes))

    def verify(self, reference: str, note: ProgressNote, owners: tuple[Party, ...] = ()) -> "ActionItem":
        """The action with what is done seen by the secretariat: all of it, or the parts of `owners`.

        Raises InvalidTransition when nothing of it is done and still unseen.
        """
        named = [part for part in self.assignments if _is_named(part, owners)]
        seen = [part for part in named if part.is_unverified]
        if not seen:
            raise InvalidTransition(reference, self.status, "verified")
        parts = tuple(replace(part, verified=note.at) if part in seen else part for part in self.assignments)
        notes = [replace(note, owner=part.owner) for part in seen] if owners else [note]
        return replace(self, assignments=parts, progress=(*self.progress, *notes))

    def postpone(self, reference: str, due: Due, note: ProgressNote, owners: tuple[Party, ...] = ()) -> "ActionItem":
        """The action with another deadline; the one before stays in its progress notes.

        For `owners` only their parts still open get it, as a deadline of their own; a postponement of the whole leaves
        a day that was agreed with one owner.
        """
        moving = [part for part in self.assignments if part.status.is_open and _is_named(part, owners)]
        if not moving:
            raise InvalidTransition(reference, self.status, "postponed")
        moved = replace(note, due_after=due)
        if owners:
            parts = tuple(replace(part, due=due) if part in moving else part for part in self.assignments)
            notes = [replace(moved, owner=part.owner, due_before=part.due or self.due) for part in moving]
            return replace(self, assignments=parts, progress=(*self.progress, *notes))
        return replace(
            self,
            due=due,
            gaps=(*unanswered(self.gaps, has_due=True), *due.gaps),
            unconfirmed=tuple(field for field in self.unconfirmed if field != "due"),
            progress=(*self.progress, replace(moved, due_before=self.due)),
        )

    def assign(self, owners: tuple[Party, ...], note: ProgressNote) -> "ActionItem":
        """The action owned by `owners`; a part that an owner already has keeps its status."""
        return replace(
            self,
            assignments=self.parts_of(owners),
            is_for_everyone=False,
            gaps=unanswered(self.gaps, has_who=True),
            unconfirmed=tuple(field for field in self.unconfirmed if field not in ("owners", "assignments")),
            progress=(*self.progress, note),
        )

    def parts_of(self, owners: tuple[Party, ...]) -> tuple[Assignment, ...]:
        """A part for each of `owners`: the one it has, or a new one. Without owners, a part that nobody has."""
        unowned = next((part for part in self.assignments if part.owner is None), Assignment())
        return tuple(self._part_of(owner) for owner in distinct(owners)) or (unowned,)

    def _part_of(self, owner: Party) -> Assignment:
        return next((part for part in self.assignments if _is_among(part.owner, (owner,))), Assignment(owner=owner))

    def add_note(self, note: ProgressNote) -> "ActionItem":
        """The action with one more progress note."""
        return replace(self, progress=(*self.progress, note))


def _is_among(owner: Party | None, owners: tuple[Party, ...]) -> bool:
    return owner is not None and any(owner.is_same(each) for each in owners)


def _is_named(part: Assignment, owners: tuple[Party, ...]) -> bool:
    return not owners or _is_among(part.owner, owners)


def joint_status(parts: Collection[Assignment]) -> ActionStatus:
    """How several parts stand together; what is cancelled does not count while anything else is there."""
    states = {each.status for each in parts}
    if len(states) == 1:
        return next(iter(states))
    live = {state for state in states if state is not ActionStatus.CANCELLED}
    if live == {ActionStatus.DONE}:
        return ActionStatus.DONE
    if ActionStatus.BLOCKED in live:
        return ActionStatus.BLOCKED
    return ActionStatus.OPEN if live == {ActionStatus.OPEN} else ActionStatus.IN_PROGRESS


def is_missing_due(action: ActionItem) -> bool:
    """Whether a part of it is open without any deadline, not even words."""
    dues = (part.due or action.due for part in action.assignments if part.status.is_open)
    return any(due is None or (due.kind is DueKind.DATE and due.day is None) for due in dues)
