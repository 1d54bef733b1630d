"""Use cases on actions: find the open ones across meetings, and record every answer as a dated note."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime
from enum import StrEnum

from notulen.domain.action_item import ActionItem, ActionStatus, ProgressKind, ProgressNote
from notulen.domain.directory import Directory
from notulen.domain.due import Due, DueKind
from notulen.domain.errors import InvalidValue
from notulen.domain.history import Act
from notulen.domain.meeting import Meeting
from notulen.domain.party import Party
from notulen.domain.seats import Seats
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
    """An action with what a list shows of it: its meeting, the day it is due, and the days it is late.

    `provinces` are the codes of those that own a part of it, or that an owner comes from.
    """

    meeting: Meeting
    action: ActionItem
    due: date | None
    days_overdue: int
    provinces: frozenset[str] = frozenset()

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
        owned_by = self._store.directory().known_as(owner) if owner is not None else ()
        found = [
            each
            for home in ((meeting,) if meeting is not None else tuple(self._store.meetings()))
            if not series or home.series == series
            for each in self._placed(home, home.actions, today)
            if (each.action.is_open if statuses is None else each.action.status in statuses)
            and (owner is None or any(named.is_same(own) for named in each.action.owners for own in owned_by))
            and (not provinces or not each.provinces.isdisjoint(provinces))
            and (not only_overdue or each.days_overdue > 0)
            and (before is None or (each.due is not None and each.due <= before))
        ]
        return tuple(sorted(found, key=_ORDERS[order]))

    def _placed(self, meeting: Meeting, actions: Iterable[ActionItem], today: date) -> Iterator[FoundAction]:
        """Actions of `meeting` with what a list shows; its next meeting is looked up once, if one hangs on it."""
        is_bound = any(each.due is not None and each.due.kind is DueKind.NEXT_MEETING for each in actions)
        coming = next_meeting_day(self._store, meeting) if is_bound else None
        seats = Seats(meeting.attendees)
        for action in actions:
            yield FoundAction(
                meeting=meeting,
                action=action,
                due=action.due_day(coming),
                days_overdue=action.days_overdue(today, coming),
                provinces=frozenset(seats.province(owner) for owner in action.owners) - {""},
            )

    def get(self, asked: str, today: date) -> FoundAction:
        """The action `A7.2`. Raises NotFound."""
        meeting, action = get_action(self._store, asked)
        return next(self._placed(meeting, (action,), today))

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
        note = self._note(now, ProgressKind.STATUS, text, status)

        def marked(reference: str, action: ActionItem) -> ActionItem:
            return action.set_status(reference, status, note, self._as_recorded(action, owners))

        return self._change(asked, now, marked)

    def _as_recorded(self, action: ActionItem, owners: Sequence[Party]) -> tuple[Party, ...]:
        """`owners` as the action names them: somebody merged with another since is there under the former id."""
        directory = self._store.directory() if owners else Directory()
        return tuple(
            next((each for each in action.owners if any(each.is_same(own) for own in directory.known_as(owner))), owner)
            for owner in owners
        )

    def postpone(self, asked: str, phrase: str, *, now: datetime, today: date, text: str = "") -> FoundAction:
        """Give it another deadline, read from today. Raises InvalidValue when the phrase names no certain day.

        The next meeting will do, also while its day is not known: then that waits to be confirmed.
        """
        meeting, _ = get_action(self._store, asked)
        due = self.read_due(phrase, today, meeting)
        if due.kind is not DueKind.NEXT_MEETING and (due.day is None or not due.is_certain):
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

        def assigned(_: str, action: ActionItem) -> ActionItem:
            return action.assign(self._as_recorded(action, owners), note)

        return self._change(asked, now, assigned)

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

    def _note(self, now: datetime, kind: ProgressKind, text: str, status: ActionStatus | None = None) -> ProgressNote:
        return ProgressNote(at=now, kind=kind, text=text, by=self._by, status=status)

    def _change(self, asked: str, now: datetime, changed: Callable[[str, ActionItem], ActionItem]) -> FoundAction:
        home, old = get_action(self._store, asked)
        with self._store.change(Act.ACTION_CHANGED, now=now, by=self._by) as change:
            meeting = change.meeting(home.number)
            action = changed(meeting.action_ref(old), meeting.get_action(old.number))
            meeting = meeting.replace_line(action)
            change.put(meeting)
            change.describe(f"{meeting.action_ref(action)} {action.text}"[:120])
        return next(self._placed(meeting, (action,), now.date()))


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
