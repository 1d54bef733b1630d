"""What a meeting said of the actions of earlier ones: each action reviewed in it, how it stood before and after."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime

from msgspec.structs import replace

from notulen.domain.action_item import ActionItem, ActionStatus, Assignment, ProgressKind, ProgressNote, joint_status
from notulen.domain.due import Due, DueKind
from notulen.domain.meeting import Meeting
from notulen.domain.party import Party
from notulen.domain.seats import Seats
from notulen.domain.value import Value


class EvaluatedPart(Value, frozen=True):
    """One owner's part (None: nobody was named): the code of the province it counts for, how it stood and stands."""

    before: ActionStatus
    after: ActionStatus
    owner: Party | None = None
    province: str = ""


class Said(Value, frozen=True):
    """One answer. `owner` is whose part it concerns (None: all), `province` the code that owner counts for."""

    at: datetime
    kind: ProgressKind
    text: str = ""
    status: ActionStatus | None = None
    owner: Party | None = None
    province: str = ""
    due_before: Due | None = None


class EvaluatedAction(Value, frozen=True):
    """An action of another meeting as it was reviewed; there is at least one part, and one thing said."""

    reference: str
    text: str
    parts: tuple[EvaluatedPart, ...]
    said: tuple[Said, ...]
    due: Due | None = None

    @property
    def before(self) -> ActionStatus:
        """How it stood when its turn came."""
        return joint_status(tuple(Assignment(status=part.before) for part in self.parts))

    @property
    def after(self) -> ActionStatus:
        """How it stood when it was done with."""
        return joint_status(tuple(Assignment(status=part.after) for part in self.parts))


def evaluated_in(meeting_id: str, home: Meeting, next_meeting: date | None = None) -> Iterator[EvaluatedAction]:
    """The actions of `home` reviewed in the meeting `meeting_id`; `next_meeting` is the next one of `home`."""
    seats = Seats(home.attendees)
    for action in home.actions:
        places = [
            place for place, note in enumerate(action.progress) if note.review and note.meeting == meeting_id != home.id
        ]
        if not places:
            continue
        first, last = places[0], places[-1] + 1
        yield EvaluatedAction(
            reference=home.action_ref(action),
            text=action.text,
            parts=tuple(
                EvaluatedPart(
                    owner=part.owner,
                    province=seats.province(part.owner) if part.owner else "",
                    before=_status_after(action, part, first),
                    after=_status_after(action, part, last),
                )
                for part in action.assignments
            ),
            said=tuple(_said(action.progress[place], seats) for place in places),
            due=_settled(_due_after(action, last), next_meeting),
        )


def in_order(evaluated: Iterable[EvaluatedAction]) -> tuple[EvaluatedAction, ...]:
    """As they came up in the meeting."""
    return tuple(sorted(evaluated, key=lambda each: each.said[0].at))


def _status_after(action: ActionItem, part: Assignment, count: int) -> ActionStatus:
    """How a part stood after the first `count` notes; a status that no note tells of is taken as it stands."""
    notes = [(place, note) for place, note in enumerate(action.progress) if _moves(note, part)]
    if not notes:
        return part.status
    status = ActionStatus.OPEN
    for place, note in notes:
        told = note.status
        # What is said of the whole action moves what is still open, and reopens the rest.
        if place < count and told is not None and (note.owner or status.is_open or told is ActionStatus.OPEN):
            status = told
    return status


def _moves(note: ProgressNote, part: Assignment) -> bool:
    if note.kind is not ProgressKind.STATUS or note.status is None:
        return False
    return note.owner is None or (part.owner is not None and note.owner.is_same(part.owner))


def _said(note: ProgressNote, seats: Seats) -> Said:
    return Said(
        at=note.at,
        kind=note.kind,
        text=note.text,
        status=note.status,
        owner=note.owner,
        province=seats.province(note.owner) if note.owner else "",
        due_before=note.due_before,
    )


def _due_after(action: ActionItem, count: int) -> Due | None:
    """The deadline of the whole action after the first `count` notes."""
    moved = (note for note in action.progress[count:] if note.kind is ProgressKind.POSTPONED and note.owner is None)
    later = next(moved, None)
    return later.due_before if later is not None else action.due


def _settled(due: Due | None, next_meeting: date | None) -> Due | None:
    """A deadline on the day it falls: what it is bound to belongs to another meeting than the one that prints it."""
    if due is None or due.kind is not DueKind.NEXT_MEETING:
        return due
    day = due.falls_on(next_meeting)
    return due if day is None else replace(due, kind=DueKind.DATE, day=day)
