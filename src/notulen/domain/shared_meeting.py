"""What of a meeting everybody may see: a value that has no place for anything else."""

from datetime import date, datetime, time

from notulen.domain.action_item import ActionStatus
from notulen.domain.agenda import AgendaOutcome
from notulen.domain.approval import ApprovalKind
from notulen.domain.entry import DecisionStatus
from notulen.domain.item_time import ItemTime
from notulen.domain.meeting_state import MeetingStatus
from notulen.domain.province import Zone
from notulen.domain.value import Value


class SharedDue(Value, frozen=True):
    """A deadline: its day; else words without a day; else so many days from the next meeting, whose day is not set."""

    day: date | None = None
    at: time | None = None
    words: str = ""
    days_from_next: int = 0


class SharedItem(Value, frozen=True):
    """An item of business."""

    number: int
    title: str
    minutes: int | None = None
    started: datetime | None = None
    ended: datetime | None = None
    outcome: AgendaOutcome | None = None
    time: ItemTime = ItemTime()

    @property
    def is_running(self) -> bool:
        """Whether it was opened and not yet left."""
        return self.started is not None and self.ended is None


class SharedLine(Value, frozen=True):
    """A line that was recorded. `item` is the number of its item of business, 0 where it belongs to none."""

    reference: str
    seq: int
    text: str
    item: int = 0
    at: datetime | None = None


class SharedDecision(SharedLine, frozen=True):
    """A decision, and whether it still holds."""

    status: DecisionStatus = DecisionStatus.IN_FORCE


class SharedAction(SharedLine, frozen=True):
    """A follow-up action with the names of its owners."""

    owners: tuple[str, ...] = ()
    is_for_everyone: bool = False
    due: SharedDue | None = None
    status: ActionStatus = ActionStatus.OPEN


class SharedApproval(Value, frozen=True):
    """That somebody approved it: all of it, or the lines `about`."""

    kind: ApprovalKind
    by: str
    at: datetime
    about: tuple[str, ...] = ()


class SharedMeeting(Value, frozen=True):
    """The meeting as it is shown to all of its people.

    `here` and `excused` are places (a province, an office, or a person of neither), each once; `seats` counts the
    attendance list, `seats_here` those of it who take part.
    """

    title: str
    day: date
    last_day: date | None = None
    starts: time | None = None
    zone: Zone = Zone.WIB
    status: MeetingStatus = MeetingStatus.PLANNED
    items: tuple[SharedItem, ...] = ()
    decisions: tuple[SharedDecision, ...] = ()
    actions: tuple[SharedAction, ...] = ()
    here: tuple[str, ...] = ()
    excused: tuple[str, ...] = ()
    seats: int = 0
    seats_here: int = 0
    approvals: tuple[SharedApproval, ...] = ()

    @property
    def current_item(self) -> SharedItem | None:
        """The item of business that is open, if any."""
        return next((item for item in self.items if item.is_running), None)

    def is_its_day(self, now: datetime) -> bool:
        """Whether `now` falls on one of its days: else the clock says nothing about it."""
        return self.day <= now.astimezone(self.zone.offset).date() <= (self.last_day or self.day)

    @property
    def lines(self) -> tuple[SharedLine, ...]:
        """Decisions and actions."""
        return (*self.decisions, *self.actions)

    @property
    def stops(self) -> tuple[int, ...]:
        """Where one can look in turn: the items of business by number, and 0 when something belongs to none of them."""
        numbers = tuple(item.number for item in self.items)
        is_general = any(not line.item for line in self.lines)
        return (*numbers, 0) if numbers and is_general else numbers

    def decisions_of(self, stop: int | None) -> tuple[SharedDecision, ...]:
        """The decisions taken at a stop; all of them for None."""
        return tuple(each for each in self.decisions if stop is None or each.item == stop)

    def actions_of(self, stop: int | None) -> tuple[SharedAction, ...]:
        """The actions given at a stop; all of them for None."""
        return tuple(each for each in self.actions if stop is None or each.item == stop)
