"""Use cases on actions: find the open ones across meetings, and record every answer as a dated note."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta

from msgspec.structs import replace

from notulen.domain.action_item import (
    ActionItem,
    ActionStatus,
    Priority,
    ProgressKind,
    ProgressNote,
)
from notulen.domain.directory import Directory
from notulen.domain.due import Due, DueKind
from notulen.domain.errors import InvalidValue, NotFound, Noun
from notulen.domain.history import Act
from notulen.domain.meeting import Meeting
from notulen.domain.party import Party, PartyKind
from notulen.domain.person import Person
from notulen.domain.review import NoteBinding
from notulen.domain.seats import Seats
from notulen.services.answering import answering_now
from notulen.services.awaited_actions import AwaitedActions
from notulen.services.found_action import ActionOrder, FoundAction, in_order
from notulen.services.known_names import KnownNames
from notulen.services.lookup import get_action, get_party
from notulen.services.parts_asked import PartsAsked
from notulen.services.placed_actions import PlacedAction, PlacedActions
from notulen.services.upcoming import next_meeting_day
from notulen.storage.action_narrowing import ActionNarrowing
from notulen.storage.index import ArchiveIndex
from notulen.storage.store import Store

__all__ = ("ActionOrder", "ActionService", "FoundAction")

_EVERYBODY = PartsAsked()


class ActionService:
    """Actions of one archive. `by` is written beside every answer."""

    def __init__(
        self,
        store: Store,
        names: KnownNames,
        by: str = "",
        bound: NoteBinding | None = None,
        index: ArchiveIndex | None = None,
    ) -> None:
        self._store = store
        self._index = index
        self._everything = PlacedActions(store, index)
        self._names = names
        self._by = by
        self._bound = bound or NoteBinding()

    def bound_to(self, bound: NoteBinding) -> "ActionService":
        """The same use cases, whose notes belong to what `bound` names."""
        return ActionService(self._store, self._names, self._by, bound, self._index)

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
        since: date | None = None,
        priorities: Sequence[Priority] = (),
        only_unverified: bool = False,
        only_waiting: bool = False,
    ) -> tuple[FoundAction, ...]:
        """Actions that answer to every filter given; without `statuses`, those still open.

        `provinces` are codes, any of which may own it; `since` and `before` are the first and the last day it may be
        due. Where provinces or an owner are asked for, state and days are those of their parts alone.
        """
        asked = PartsAsked(
            provinces=tuple(provinces),
            owners=self._store.directory().known_as(owner) if owner is not None else None,
        )

        def is_wanted(each: FoundAction) -> bool:
            return (
                (only_unverified or each.status.is_open if statuses is None else each.status in statuses)
                and (not only_overdue or each.days_overdue > 0)
                and (since is None or (each.due is not None and each.due >= since))
                and (before is None or (each.due is not None and each.due <= before))
                and (not priorities or each.action.priority in priorities)
                and (not only_unverified or each.is_unverified)
                and (not only_waiting or bool(each.waiting_for))
            )

        def found(placed: Iterable[PlacedAction]) -> tuple[FoundAction, ...]:
            return in_order(filter(is_wanted, self._listed(placed, today, asked)), order)

        if meeting is not None:
            is_asked = not series or meeting.series == series
            return found(self._everything.placed(meeting, meeting.actions if is_asked else ()))
        last_days = [day for day in (before, today - timedelta(days=1) if only_overdue else None) if day is not None]
        narrowed = ActionNarrowing(
            provinces=tuple(provinces),
            only_open=not only_unverified if statuses is None else all(each.is_open for each in statuses),
            latest=min(last_days, default=None),
            series=series,
        )
        return self._everything.through_all(narrowed, found)

    def _placed(self, meeting: Meeting, actions: Iterable[ActionItem], today: date) -> Iterator[FoundAction]:
        return self._listed(self._everything.placed(meeting, actions), today, _EVERYBODY)

    def _listed(self, placed: Iterable[PlacedAction], today: date, asked: PartsAsked) -> Iterator[FoundAction]:
        """What a list shows of those that have parts which are asked for."""
        awaited = AwaitedActions(self._store)
        for home, action, origins, coming in placed:
            parts = asked.of(action, origins)
            if parts:
                yield FoundAction(
                    head=home.head,
                    home=home,
                    action=action,
                    due=action.due_day(coming, parts),
                    days_overdue=action.days_overdue(today, coming, parts),
                    provinces=frozenset(map(origins.province, action.owners)) - {""},
                    parts=parts,
                    part_provinces=tuple(origins.province(part.owner) if part.owner else "" for part in parts),
                    waiting_for=awaited.open_ones(action),
                    next_meeting=coming,
                )

    def get(self, asked: str, today: date) -> FoundAction:
        """The action `A7.2`. Raises NotFound."""
        meeting, action = get_action(self._store, asked)
        return next(self._placed(meeting, (action,), today))

    def owners_from(self, asked: str, provinces: Sequence[str]) -> tuple[Party, ...]:
        """Whose parts of an action some provinces (codes) answer for; the provinces themselves when none is theirs."""
        meeting, action = get_action(self._store, asked)
        parts = PartsAsked(provinces=tuple(provinces)).of(action, Seats(meeting.attendees)) if provinces else ()
        known = (self._names.province_of(code) for code in provinces)
        return tuple(part.owner for part in parts if part.owner) or tuple(
            Party(kind=PartyKind.PROVINCE, key=each.code, name=each.name, province=each.code) for each in known if each
        )

    def answering(self, found: FoundAction, today: date) -> tuple[Person | None, ...]:
        """For each part that was asked for, who answers for it today in the place of its owner; None where nobody."""
        directory = self._store.directory()
        return tuple(
            answering_now(directory, part.owner, province, today) if part.owner else None
            for part, province in zip(found.parts, found.part_provinces, strict=True)
        )

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
            return action.set_status(reference, status, note, self.as_recorded(action, owners))

        return self._change(asked, now, marked, owners)

    def verify(self, asked: str, *, now: datetime, text: str = "", owners: Sequence[Party] = ()) -> FoundAction:
        """The secretariat has seen that it is done: all of it, or the parts of `owners`. Raises InvalidTransition."""
        note = self._note(now, ProgressKind.VERIFIED, text)

        def verified(reference: str, action: ActionItem) -> ActionItem:
            return action.verify(reference, note, self.as_recorded(action, owners))

        return self._change(asked, now, verified, owners)

    def prioritise(self, asked: str, priority: Priority, *, now: datetime, text: str = "") -> FoundAction:
        """Say how much it presses; one that presses as much already stays as it is."""
        note = replace(self._note(now, ProgressKind.PRIORITY, text), priority=priority)

        def pressed(_: str, action: ActionItem) -> ActionItem:
            return action if action.priority is priority else replace(action, priority=priority).add_note(note)

        return self._change(asked, now, pressed)

    def as_recorded(self, action: ActionItem, owners: Sequence[Party]) -> tuple[Party, ...]:
        """`owners` as the action names them: somebody merged with another since is there under the former id."""
        directory = self._store.directory() if owners else Directory()
        return tuple(
            next((each for each in action.owners if any(each.is_same(own) for own in directory.known_as(owner))), owner)
            for owner in owners
        )

    def owning(self, action: ActionItem, owners: Sequence[Party]) -> tuple[Party, ...]:
        """As `as_recorded`, for owners it has. Raises NotFound for somebody who owns no part of it."""
        named = self.as_recorded(action, owners)
        for owner in named:
            if not any(owner.is_same(each) for each in action.owners):
                raise NotFound(Noun.PARTY, owner.name, [each.name for each in action.owners])
        return named

    def postpone(
        self, asked: str, phrase: str, *, now: datetime, today: date, text: str = "", owners: Sequence[Party] = ()
    ) -> FoundAction:
        """Give it another deadline, read from today; with `owners` only to their parts.

        Raises InvalidTransition when nothing of it is open, InvalidValue when the phrase names no certain day. The next
        meeting will do, also while its day is not known: then that waits to be confirmed.
        """
        meeting, _ = get_action(self._store, asked)
        due = self.read_due(phrase, today, meeting)
        if due.kind is not DueKind.NEXT_MEETING and (due.day is None or not due.is_certain):
            raise InvalidValue("due", phrase, "no_certain_day")
        note = self._note(now, ProgressKind.POSTPONED, text)

        def postponed(reference: str, action: ActionItem) -> ActionItem:
            return action.postpone(reference, due, note, self.as_recorded(action, owners))

        return self._change(asked, now, postponed, owners)

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
            return action.assign(self.as_recorded(action, owners), note)

        return self._change(asked, now, assigned)

    def comment(self, asked: str, text: str, *, now: datetime, owners: Sequence[Party] = ()) -> FoundAction:
        """Write a word on it, or on the parts of `owners`. Raises InvalidValue when there is none, NotFound."""
        if not text.strip():
            raise InvalidValue("message", text, "empty")
        note = self._note(now, ProgressKind.COMMENT, text)

        def commented(_: str, action: ActionItem) -> ActionItem:
            for owner in self.owning(action, owners) or (None,):
                action = action.add_note(replace(note, owner=owner))
            return action

        return self._change(asked, now, commented, owners)

    def edit(self, asked: str, edited: Callable[[ActionItem], ActionItem], *, now: datetime) -> FoundAction:
        """Change it field by field, whatever the meeting's status: an action outlives its meeting."""
        return self._change(asked, now, lambda _, action: edited(action))

    def parties(self, asked: Sequence[str]) -> tuple[Party, ...]:
        """The owners meant by names or handles. Raises NotFound, Ambiguous."""
        index = self._names.index(self._store.directory())
        return tuple(get_party(index, each) for each in asked)

    def _note(self, now: datetime, kind: ProgressKind, text: str, status: ActionStatus | None = None) -> ProgressNote:
        meeting, review = self._bound.meeting, self._bound.review
        return ProgressNote(at=now, kind=kind, text=text, by=self._by, status=status, meeting=meeting, review=review)

    def _change(
        self,
        asked: str,
        now: datetime,
        changed: Callable[[str, ActionItem], ActionItem],
        owners: Sequence[Party] = (),
    ) -> FoundAction:
        """The action as it is then; with `owners` by the state and the days of their parts."""
        home, old = get_action(self._store, asked)
        with self._store.change(Act.ACTION_CHANGED, now=now, by=self._by, step_id=self._bound.step) as change:
            meeting = change.meeting(home.number)
            action = changed(meeting.action_ref(old), meeting.get_action(old.number))
            meeting = meeting.replace_line(action)
            change.put(meeting)
            change.describe(f"{meeting.action_ref(action)} {action.text}"[:120])
        answered = PartsAsked(owners=self.as_recorded(action, owners)) if owners else _EVERYBODY
        return next(self._listed(self._everything.placed(meeting, (action,)), now.date(), answered))
