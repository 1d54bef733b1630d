"""Use cases on actions: find the open ones across meetings, and record every answer as a dated note."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from enum import StrEnum

from notulen.domain.action_item import ActionItem, ActionStatus, ProgressKind, ProgressNote
from notulen.domain.due import Due
from notulen.domain.errors import InvalidValue
from notulen.domain.history import Act
from notulen.domain.meeting import Meeting
from notulen.domain.party import Party, PartyKind
from notulen.domain.value import Value
from notulen.services.known_names import KnownNames
from notulen.services.lookup import get_action, get_party
from notulen.services.upcoming import next_meeting_day
from notulen.storage.store import Store


class ActionOrder(StrEnum):
    """How a list of actions is sorted; what has no deadline comes last."""

    DUE = "due"
    REFERENCE = "ref"
    OWNER = "owner"
    STATUS = "status"


class FoundAction(Value, frozen=True):
    """An action with what a list shows of it: its meeting, the day it is due, and the days it is late."""

    meeting: Meeting
    action: ActionItem
    due: date | None
    days_overdue: int

    @property
    def reference(self) -> str:
        """`A7.2`."""
        return self.meeting.action_ref(self.action)


class ActionService:
    """Actions of one archive. `by` is written beside every answer."""

    def __init__(self, store: Store, names: KnownNames, by: str = "") -> None:
        self._store = store
        self._names = names
        self._by = by

    def find_all(
        self,
        *,
        today: date,
        provinces: Sequence[str] = (),
        owner: Party | None = None,
        statuses: Sequence[ActionStatus] | None = None,
        only_overdue: bool = False,
        before: date | None = None,
        meeting: Meeting | None = None,
        series: str = "",
        order: ActionOrder = ActionOrder.DUE,
    ) -> tuple[FoundAction, ...]:
        """Actions that answer to every filter given; without `statuses`, those still open.

        `provinces` are codes, any of which may own it; `before` is the last day it may be due.
        """
        found = [
            each
            for each in self._found(meeting, series, today)
            if (each.action.is_open if statuses is None else each.action.status in statuses)
            and (not provinces or concerns_provinces(each.action, provinces))
            and (owner is None or any(owner.is_same(each_owner) for each_owner in each.action.owners))
            and (not only_overdue or each.days_overdue > 0)
            and (before is None or (each.due is not None and each.due <= before))
        ]
        return tuple(sorted(found, key=_ORDERS[order]))

    def _found(self, meeting: Meeting | None, series: str, today: date) -> list[FoundAction]:
        meetings = (meeting,) if meeting is not None else tuple(self._store.meetings())
        return [
            self._placed(each, action, today)
            for each in meetings
            if not series or each.series == series
            for action in each.actions
        ]

    def _placed(self, meeting: Meeting, action: ActionItem, today: date) -> FoundAction:
        is_bound = action.due is not None and action.due.kind == "next_meeting"
        coming = next_meeting_day(self._store, meeting) if is_bound else None
        return FoundAction(
            meeting=meeting,
            action=action,
            due=action.due_day(coming),
            days_overdue=action.days_overdue(today, coming),
        )

    def get(self, asked: str, today: date) -> FoundAction:
        """The action `A7.2`. Raises NotFound."""
        meeting, action = get_action(self._store, asked)
        return self._placed(meeting, action, today)

    def set_status(
        self,
        asked: str,
        status: ActionStatus,
        *,
        now: datetime,
        text: str = "",
        owners: Sequence[Party] = (),
    ) -> FoundAction:
        """Mark it done, in progress, blocked, cancelled or open again, for `owners` or for all of it.

        Raises InvalidTransition when nothing of it can move there.
        """
        note = self._note(now, ProgressKind.STATUS, text, status=status, owner=owners[0] if owners else None)

        def marked(reference: str, action: ActionItem) -> ActionItem:
            return action.set_status(reference, status, note, tuple(owners))

        return self._change(asked, now, marked)

    def postpone(self, asked: str, phrase: str, *, now: datetime, today: date, text: str = "") -> FoundAction:
        """Give it another deadline, read from today. Raises InvalidValue when the phrase names no certain day."""
        meeting, _ = get_action(self._store, asked)
        due = self.read_due(phrase, today, meeting)
        if not due.is_certain or (due.day is None and due.kind != "next_meeting"):
            raise InvalidValue("due", phrase, "no_certain_day")
        note = self._note(now, ProgressKind.POSTPONED, text)
        return self._change(asked, now, lambda reference, action: action.postpone(reference, due, note))

    def read_due(self, phrase: str, reference: date, meeting: Meeting | None = None) -> Due:
        """How a deadline phrase is understood; `meeting` gives the series whose next meeting it may be bound to."""
        coming = next_meeting_day(self._store, meeting) if meeting else None
        zone = meeting.zone if meeting else None
        from notulen.parsing.deadline import read_due

        return read_due(phrase, reference, calendar=self._names.calendar, upcoming=coming, zone=zone)

    def assign(self, asked: str, owners: Sequence[Party], *, now: datetime, text: str = "") -> FoundAction:
        """Give it other owners; an owner who stays keeps the part already answered."""
        said = text or ", ".join(owner.name for owner in owners)
        note = self._note(now, ProgressKind.ASSIGNED, said)
        return self._change(asked, now, lambda _, action: action.assign(tuple(owners), note))

    def comment(self, asked: str, text: str, *, now: datetime) -> FoundAction:
        """Write a word on it. Raises InvalidValue when there is none."""
        if not text.strip():
            raise InvalidValue("message", text, "empty")
        note = self._note(now, ProgressKind.COMMENT, text)
        return self._change(asked, now, lambda _, action: action.add_note(note))

    def edit(self, asked: str, edited: Callable[[ActionItem], ActionItem], *, now: datetime) -> FoundAction:
        """Change it field by field, whatever the meeting's status: an action outlives its meeting."""
        return self._change(asked, now, lambda _, action: edited(action))

    def parties(self, asked: Sequence[str]) -> tuple[Party, ...]:
        """The owners meant by names or handles. Raises NotFound, Ambiguous."""
        index = self._names.index(self._store.directory())
        return tuple(get_party(index, each) for each in asked)

    def _note(
        self,
        now: datetime,
        kind: ProgressKind,
        text: str,
        status: ActionStatus | None = None,
        owner: Party | None = None,
    ) -> ProgressNote:
        return ProgressNote(at=now, kind=kind, text=text, by=self._by, status=status, owner=owner)

    def _change(self, asked: str, now: datetime, changed: Callable[[str, ActionItem], ActionItem]) -> FoundAction:
        home, old = get_action(self._store, asked)
        with self._store.change(Act.ACTION_CHANGED, now=now, by=self._by) as change:
            meeting = change.meeting(home.number)
            action = changed(meeting.action_ref(old), meeting.get_action(old.number))
            meeting = meeting.replace_line(action)
            change.put(meeting)
            change.describe(f"{meeting.action_ref(action)} {action.text}"[:120])
        return self._placed(meeting, action, now.date())


def concerns_provinces(action: ActionItem, codes: Sequence[str]) -> bool:
    """Whether an owner is one of the provinces, or stands for one."""
    return any(
        owner.province in codes or (owner.kind is PartyKind.PROVINCE and owner.key in codes) for owner in action.owners
    )


def _by_due(found: FoundAction) -> tuple[date, int, int]:
    return found.due or date.max, found.meeting.number, found.action.number


def _by_reference(found: FoundAction) -> tuple[int, int]:
    return found.meeting.number, found.action.number


def _by_owner(found: FoundAction) -> tuple[str, date]:
    owners = found.action.owners
    return (owners[0].name.casefold() if owners else "~", found.due or date.max)


def _by_status(found: FoundAction) -> tuple[int, date]:
    return list(ActionStatus).index(found.action.status), found.due or date.max


_ORDERS: dict[ActionOrder, Callable[[FoundAction], tuple[object, ...]]] = {
    ActionOrder.DUE: _by_due,
    ActionOrder.REFERENCE: _by_reference,
    ActionOrder.OWNER: _by_owner,
    ActionOrder.STATUS: _by_status,
}
