"""Use cases on decisions: a register across meetings, what became of each, and the actions that carry it out."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime

from msgspec.structs import replace

from notulen.domain.action_item import ActionItem
from notulen.domain.entry import Decision, DecisionNote, DecisionStatus, Entry
from notulen.domain.errors import InvalidValue, NotFound, Noun
from notulen.domain.history import LONGEST_SUBJECT, Act
from notulen.domain.meeting import Meeting
from notulen.domain.reference import decision_reference, read_numbered
from notulen.domain.seats import Seats
from notulen.domain.text import clean_text
from notulen.domain.value import Value
from notulen.services.lookup import get_action, get_line
from notulen.storage.store import Store


class CarryingAction(Value, frozen=True):
    """An action that carries a decision out, with the meeting it was given in."""

    meeting: Meeting
    action: ActionItem

    @property
    def reference(self) -> str:
        """`A7.2`."""
        return self.meeting.action_ref(self.action)


class FoundDecision(Value, frozen=True):
    """A decision with what the register shows of it.

    `actions` carry it out, wherever they were given; `changes` are the decisions that this one amends or replaces.
    """

    meeting: Meeting
    entry: Entry
    decision: Decision
    actions: tuple[CarryingAction, ...] = ()
    changes: tuple[str, ...] = ()

    @property
    def reference(self) -> str:
        """`K7.1`."""
        return decision_reference(self.meeting.number, self.decision.number)

    @property
    def open_actions(self) -> int:
        """How many of the actions that carry it out are still open."""
        return sum(1 for each in self.actions if each.action.is_open)


class DecisionService:
    """The decisions of one archive. `by` is written beside every change."""

    def __init__(self, store: Store, by: str = "") -> None:
        self._store = store
        self._by = by

    def find_all(
        self,
        *,
        statuses: Sequence[DecisionStatus] | None = None,
        series: str = "",
        provinces: Sequence[str] = (),
        since: date | None = None,
        until: date | None = None,
    ) -> tuple[FoundDecision, ...]:
        """Decisions that answer to every filter given, newest first; the archive is read once.

        `series` is an id, `provinces` are codes, one of which proposed it, is concerned by it, or carries it out.
        """
        found = [
            each
            for each in self._register(tuple(self._store.meetings()))
            if (statuses is None or each.decision.status in statuses)
            and (not series or each.meeting.series == series)
            and (since is None or each.meeting.day >= since)
            and (until is None or each.meeting.day <= until)
            and (not provinces or not _provinces(each).isdisjoint(provinces))
        ]
        return tuple(sorted(found, key=_age, reverse=True))

    def get(self, asked: str) -> FoundDecision:
        """The decision `K7.1`, `k-7.1` or `7.1`, with all that is linked to it. Raises NotFound."""
        home, entry = self._decision(asked)
        number = entry.decision.number if entry.decision else 0
        for each in self._register(tuple(self._store.meetings())):
            if each.meeting.number == home.number and each.decision.number == number:
                return each
        raise NotFound(Noun.DECISION, asked)

    def amend(self, asked: str, *, now: datetime, by: str = "", text: str = "") -> FoundDecision:
        """It holds on, changed by the decision `by`, or as `text` says. Raises InvalidTransition, InvalidValue."""
        if not by and not text.strip():
            raise InvalidValue("by", "", "empty")
        return self._move(asked, DecisionStatus.AMENDED, now, by, text)

    def replace(self, asked: str, *, now: datetime, by: str, text: str = "") -> FoundDecision:
        """The decision `by` stands in its place. Raises InvalidTransition, InvalidValue."""
        if not by:
            raise InvalidValue("by", "", "empty")
        return self._move(asked, DecisionStatus.REPLACED, now, by, text)

    def withdraw(self, asked: str, *, now: datetime, by: str = "", text: str = "") -> FoundDecision:
        """It holds no longer. Raises InvalidTransition, InvalidValue."""
        return self._move(asked, DecisionStatus.WITHDRAWN, now, by, text)

    def restore(self, asked: str, *, now: datetime, text: str = "") -> FoundDecision:
        """It holds again as it was put first. Raises InvalidTransition."""
        return self._move(asked, DecisionStatus.IN_FORCE, now, "", text)

    def link(self, action: str, decision: str, *, now: datetime) -> FoundDecision:
        """The action `A7.2` carries out the decision, of whichever meeting. Raises NotFound."""
        home, entry = self._decision(decision)
        number = entry.decision.number if entry.decision else None
        self._linked(action, number, home.number, now)
        return self.get(decision)

    def unlink(self, action: str, *, now: datetime) -> CarryingAction:
        """The action carries out no decision. Raises NotFound."""
        return self._linked(action, None, 0, now)

    def _linked(self, asked: str, number: int | None, home: int, now: datetime) -> CarryingAction:
        given_in, known = get_action(self._store, asked)
        with self._store.change(Act.ACTION_CHANGED, now=now, by=self._by) as change:
            meeting = change.meeting(given_in.number)
            elsewhere = home if home != meeting.number else 0
            action = replace(meeting.get_action(known.number), decision=number, decision_in=elsewhere)
            meeting = meeting.replace_line(action)
            change.put(meeting)
            told = f"{meeting.action_ref(action)} → {action.decision_ref(meeting.number)}"
            change.describe(told.removesuffix(" → ")[:LONGEST_SUBJECT])
        return CarryingAction(meeting=meeting, action=action)

    def _move(self, asked: str, status: DecisionStatus, now: datetime, by: str, text: str) -> FoundDecision:
        home, entry = self._decision(asked)
        other = self._changing(by, home, entry) if by else ""
        note = DecisionNote(at=now, status=status, by=self._by, text=clean_text(text).strip(), other=other)

        def moved(reference: str, decision: Decision) -> Decision:
            return decision.moved(reference, note)

        self._change(home.number, entry.seq, now, moved)
        return self.get(asked)

    def _change(self, number: int, seq: int, now: datetime, changed: Callable[[str, Decision], Decision]) -> None:
        """Change how a decision stands; its words stay, so that a closed meeting may be among them."""
        with self._store.change(Act.DECISION_CHANGED, now=now, by=self._by) as change:
            meeting = change.meeting(number)
            entry = meeting.get_line(seq)
            if isinstance(entry, ActionItem) or entry.decision is None:
                raise NotFound(Noun.DECISION, meeting.line_ref(entry))
            reference = meeting.line_ref(entry)
            change.put(meeting.replace_line(replace(entry, decision=changed(reference, entry.decision))))
            change.describe(f"{reference} {entry.text}"[:LONGEST_SUBJECT])

    def _changing(self, asked: str, home: Meeting, changed: Entry) -> str:
        """The reference of the decision that changes another. Raises InvalidValue when it cannot."""
        meeting, entry = self._decision(asked)
        reference = meeting.line_ref(entry)
        if (meeting.number, entry.seq) == (home.number, changed.seq):
            raise InvalidValue("by", reference, "itself")
        if (meeting.day, meeting.number, entry.seq) < (home.day, home.number, changed.seq):
            raise InvalidValue("by", reference, "older_decision")
        if entry.decision is None or not entry.decision.holds:
            raise InvalidValue("by", reference, "not_in_force")
        return reference

    def _decision(self, asked: str) -> tuple[Meeting, Entry]:
        numbered = read_numbered(asked, "K")
        if numbered is None:
            raise NotFound(Noun.DECISION, asked)
        meeting, line = get_line(self._store, decision_reference(*numbered))
        if isinstance(line, ActionItem):
            raise NotFound(Noun.DECISION, asked)
        return meeting, line

    def _register(self, meetings: Sequence[Meeting]) -> Iterable[FoundDecision]:
        carrying: dict[str, list[CarryingAction]] = {}
        changing: dict[str, list[str]] = {}
        for meeting in meetings:
            for action in meeting.actions:
                carried_out = action.decision_ref(meeting.number)
                if carried_out:
                    carrying.setdefault(carried_out, []).append(CarryingAction(meeting=meeting, action=action))
            for entry in meeting.decisions:
                for other in _changed_by(entry.decision):
                    changing.setdefault(other, []).append(meeting.line_ref(entry))
        for meeting in meetings:
            for entry in meeting.decisions:
                if entry.decision is not None:
                    reference = meeting.line_ref(entry)
                    yield FoundDecision(
                        meeting=meeting,
                        entry=entry,
                        decision=entry.decision,
                        actions=tuple(carrying.get(reference, ())),
                        changes=tuple(changing.get(reference, ())),
                    )


def _changed_by(decision: Decision | None) -> tuple[str, ...]:
    """The later decisions that stand behind how this one stands now."""
    if decision is None:
        return ()
    withdrawn = [note.other for note in decision.history[-1:] if note.status is DecisionStatus.WITHDRAWN]
    return tuple(dict.fromkeys(each for each in (*decision.amended_by, decision.replaced_by, *withdrawn) if each))


def _provinces(found: FoundDecision) -> frozenset[str]:
    entry = found.entry
    parties = (*((entry.speaker,) if entry.speaker else ()), *entry.about)
    seats = Seats(found.meeting.attendees)
    concerned = {seats.province(party) for party in parties}
    for each in found.actions:
        seats = Seats(each.meeting.attendees)
        concerned |= {seats.province(owner) for owner in each.action.owners}
    return frozenset(concerned - {""})


def _age(found: FoundDecision) -> tuple[date, int, int]:
    return found.meeting.day, found.meeting.number, found.decision.number
