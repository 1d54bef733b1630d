"""An action as lists show it, and the orders they can be in."""

from collections.abc import Callable, Iterable
from datetime import date
from enum import StrEnum

from notulen.domain.action_item import ActionItem, ActionStatus, Assignment, Priority, joint_status
from notulen.domain.meeting import Meeting
from notulen.domain.meeting_head import MeetingHead
from notulen.domain.value import Value
from notulen.services.placed_actions import Home


class ActionOrder(StrEnum):
    """How a list of actions is sorted; what has no deadline comes last."""

    DUE = "due"
    REFERENCE = "ref"
    OWNER = "owner"
    STATUS = "status"
    PRIORITY = "priority"


class FoundAction(Value, frozen=True):
    """An action with what a list shows of it: its meeting, the day it is due, and the days it is late.

    `provinces` are the codes of those that own a part of it, or that an owner comes from; `parts` those of its parts
    that were asked for, by whose state and days it is listed; `waiting_for` what else has to be done before, as `A7.2`;
    `part_provinces` the code of the province each of these stands for, empty for none; `next_meeting` the day that
    deadlines bound to the next meeting hang on; `head` is what lists show of its meeting.
    """

    head: MeetingHead
    home: Home
    action: ActionItem
    due: date | None
    days_overdue: int
    provinces: frozenset[str] = frozenset()
    parts: tuple[Assignment, ...] = ()
    part_provinces: tuple[str, ...] = ()
    waiting_for: tuple[str, ...] = ()
    next_meeting: date | None = None

    @property
    def status(self) -> ActionStatus:
        """The state of the parts asked for."""
        return joint_status(self.parts or self.action.assignments)

    @property
    def is_unverified(self) -> bool:
        """Whether one of the parts asked for is done and nobody has looked yet."""
        return any(part.is_unverified for part in self.parts or self.action.assignments)

    def due_of(self, part: Assignment) -> date | None:
        """The day one part of it is due."""
        return self.action.part_due(part, self.next_meeting)

    @property
    def reference(self) -> str:
        """`A7.2`."""
        return self.head.action_ref(self.action)

    @property
    def meeting(self) -> Meeting:
        """Its meeting, whole, read from its file where it was not read yet. Raises NotFound, DamagedFile."""
        return self.home()


def in_order(found: Iterable[FoundAction], order: ActionOrder) -> tuple[FoundAction, ...]:
    """The actions in one of the orders; those it makes no difference between stand by their references."""
    key = _ORDERS[order]
    return tuple(sorted(found, key=lambda each: (key(each), _by_reference(each))))


def _by_due(found: FoundAction) -> date:
    return found.due or date.max


def _by_reference(found: FoundAction) -> tuple[int, int]:
    return found.head.number, found.action.number


def _by_owner(found: FoundAction) -> tuple[str, date]:
    owners = found.action.owners
    return (owners[0].name.casefold() if owners else "~", found.due or date.max)


def _by_status(found: FoundAction) -> tuple[int, date]:
    return list(ActionStatus).index(found.status), found.due or date.max


def _by_priority(found: FoundAction) -> tuple[int, date]:
    return -list(Priority).index(found.action.priority), found.due or date.max


_ORDERS: dict[ActionOrder, Callable[[FoundAction], date | tuple[object, ...]]] = {
    ActionOrder.DUE: _by_due,
    ActionOrder.REFERENCE: _by_reference,
    ActionOrder.OWNER: _by_owner,
    ActionOrder.STATUS: _by_status,
    ActionOrder.PRIORITY: _by_priority,
}
