"""A meeting and its rules: the aggregate that every line, seat, item of business and action belongs to."""

from datetime import date, datetime, time
from typing import TypeVar

from msgspec.structs import replace

from notulen.domain.action_item import ActionItem
from notulen.domain.agenda import AgendaItem, AgendaOutcome, opened
from notulen.domain.approval import Approval
from notulen.domain.attendee import Attendee
from notulen.domain.delivery import Delivery
from notulen.domain.entry import Decision, Entry, EntryKind
from notulen.domain.errors import InvalidValue, MeetingClosed, NotFound, Noun
from notulen.domain.final_mark import Amendment, FinalMark
from notulen.domain.item_time import left
from notulen.domain.meeting_state import MeetingKind, MeetingMode, MeetingStatus
from notulen.domain.paper import Invitation, LegalBasis, Paper, Signer
from notulen.domain.party import Party
from notulen.domain.province import Zone
from notulen.domain.reference import (
    action_reference,
    decision_reference,
    delivery_reference,
    line_reference,
    meeting_reference,
)
from notulen.domain.related_meeting import PastEvent, RelatedMeeting
from notulen.domain.session import Session
from notulen.domain.value import Value


class Issued(Value, frozen=True):
    """The highest number given out of each kind. It only rises, also through undo: numbers are never reused."""

    lines: int = 0
    agenda: int = 0
    attendees: int = 0
    actions: int = 0
    decisions: int = 0
    deliveries: int = 0


class Meeting(Value, frozen=True):
    """One meeting, whole. Only `title` and `day` are needed; every other field may be empty, and stays so.

    `day` to `last_day` are the days it covers (`last_day` None: one day); `starts` and `ends` times of day in
    `zone`; `is_open_ended` prints "selesai" for the end. `host_province` is a code. `unconfirmed` names fields
    that were deduced. `stated_attendance` keeps a count as written ("7 (tujuh) Kepala Dinas"). `accepted` are the keys
    of what was to be tidied and is right as it stands (`domain/untidy`), `unlisted` names shown in the video call that
    are not to be on the list: devices, helpers.
    """

    id: str
    number: int
    title: str
    day: date
    status: MeetingStatus = MeetingStatus.PLANNED
    last_day: date | None = None
    day_written: str = ""
    also_titled: tuple[str, ...] = ()
    kind: MeetingKind = MeetingKind.RAKOR
    kind_written: str = ""
    mode: MeetingMode | None = None
    series: str = ""
    starts: time | None = None
    ends: time | None = None
    is_open_ended: bool = False
    zone: Zone = Zone.WIB
    place: str = ""
    application: str = ""
    link: str = ""
    organiser: Party | None = None
    host: Party | None = None
    host_province: str = ""
    chair: Party | None = None
    secretary: Party | None = None
    note_takers: tuple[Party, ...] = ()
    signers: tuple[Signer, ...] = ()
    copies_to: tuple[str, ...] = ()
    invitation: Invitation | None = None
    stated_attendance: str = ""
    quorum: int | None = None
    opening: str = ""
    closing: str = ""
    legal_basis: tuple[LegalBasis, ...] = ()
    papers: tuple[Paper, ...] = ()
    applications: tuple[str, ...] = ()
    mentioned: tuple[str, ...] = ()
    events: tuple[PastEvent, ...] = ()
    related: tuple[RelatedMeeting, ...] = ()
    remarks: tuple[str, ...] = ()
    unconfirmed: tuple[str, ...] = ()
    accepted: tuple[str, ...] = ()
    unlisted: tuple[str, ...] = ()
    approvals: tuple[Approval, ...] = ()
    sessions: tuple[Session, ...] = ()
    agenda: tuple[AgendaItem, ...] = ()
    attendees: tuple[Attendee, ...] = ()
    entries: tuple[Entry, ...] = ()
    actions: tuple[ActionItem, ...] = ()
    issued: Issued = Issued()
    finals: tuple[FinalMark, ...] = ()
    amendment: Amendment | None = None
    deliveries: tuple[Delivery, ...] = ()

    @property
    def reference(self) -> str:
        """`R7`."""
        return meeting_reference(self.number)

    @property
    def is_over(self) -> bool:
        """Whether it was closed: what it did not come to it will not come to, though a ralat may still take lines."""
        return self.status in (MeetingStatus.CLOSED, MeetingStatus.FINAL)

    @property
    def takes_lines(self) -> bool:
        """Whether it can still be written in: it was not closed, or a ralat is open."""
        return self.amendment is not None or not self.is_over

    @property
    def current_item(self) -> AgendaItem | None:
        """The item of business now open, if any."""
        return next((item for item in self.agenda if item.is_running), None)

    @property
    def lines(self) -> tuple[Entry | ActionItem, ...]:
        """Entries and actions in the order they were recorded."""
        return _in_order((*self.entries, *self.actions))

    @property
    def decisions(self) -> tuple[Entry, ...]:
        """The entries that are decisions, in order."""
        return tuple(entry for entry in self.entries if entry.decision is not None)

    def is_held_on(self, day: date) -> bool:
        """Whether `day` is one of the days it covers."""
        return self.day <= day <= (self.last_day or self.day)

    def is_its_day(self, now: datetime) -> bool:
        """Whether `now`, in its zone, falls on one of them: else the clock says nothing about the meeting."""
        return self.is_held_on(now.astimezone(self.zone.offset).date())

    def action_ref(self, action: ActionItem) -> str:
        """`A7.2`."""
        return action_reference(self.number, action.number)

    def line_ref(self, line: Entry | ActionItem) -> str:
        """The reference a person uses for a line: A7.2, K7.1, or B7.5 for all others."""
        if isinstance(line, ActionItem):
            return self.action_ref(line)
        if line.decision is not None:
            return decision_reference(self.number, line.decision.number)
        return line_reference(self.number, line.seq)

    def require_open(self) -> None:
        """Raise MeetingClosed unless it takes lines."""
        if not self.takes_lines:
            raise MeetingClosed(self.reference, self.status)

    def get_line(self, seq: int) -> Entry | ActionItem:
        """The line whose place is `seq`; raises NotFound."""
        for line in self.lines:
            if line.seq == seq:
                return line
        raise NotFound(Noun.ENTRY, line_reference(self.number, seq), [self.line_ref(line) for line in self.lines[-3:]])

    def get_action(self, number: int) -> ActionItem:
        """The action numbered `number`; raises NotFound."""
        for action in self.actions:
            if action.number == number:
                return action
        raise NotFound(Noun.ACTION, action_reference(self.number, number), [self.action_ref(a) for a in self.actions])

    @property
    def ralats(self) -> tuple[Amendment, ...]:
        """Every ralat of its minutes in order, the open one last."""
        made = (*(mark.amendment for mark in self.finals), self.amendment)
        return tuple(each for each in made if each is not None)

    def get_item(self, number: int) -> AgendaItem:
        """The item of business numbered `number`; raises NotFound."""
        for item in self.agenda:
            if item.number == number:
                return item
        raise NotFound(Noun.AGENDA_ITEM, str(number), [str(item.number) for item in self.agenda])

    def get_attendee(self, number: int) -> Attendee:
        """The seat numbered `number`; raises NotFound."""
        for attendee in self.attendees:
            if attendee.number == number:
                return attendee
        raise NotFound(Noun.ATTENDEE, str(number), [attendee.full_name for attendee in self.attendees])

    def get_delivery(self, number: int) -> Delivery:
        """The delivery numbered `number`; raises NotFound."""
        for delivery in self.deliveries:
            if delivery.number == number:
                return delivery
        there = [delivery_reference(self.number, each.number) for each in self.deliveries]
        raise NotFound(Noun.DELIVERY, delivery_reference(self.number, number), there)

    def record_delivery(self, delivery: Delivery) -> "Meeting":
        """The meeting with one more delivery of its minutes, numbered here."""
        issued = replace(self.issued, deliveries=self.issued.deliveries + 1)
        return replace(self, deliveries=(*self.deliveries, replace(delivery, number=issued.deliveries)), issued=issued)

    def replace_delivery(self, delivery: Delivery) -> "Meeting":
        """The meeting with the delivery of the same number changed."""
        return replace(self, deliveries=_with_changed(delivery, self.deliveries))

    def record_entry(self, entry: Entry) -> "Meeting":
        """The meeting with `entry` as its last line, numbered here; a decision gets its own number too."""
        self.require_open()
        issued = replace(self.issued, lines=self.issued.lines + 1)
        decision = entry.decision
        if entry.kind is EntryKind.DECISION:
            issued = replace(issued, decisions=issued.decisions + 1)
            decision = replace(decision or Decision(number=0), number=issued.decisions)
        placed = replace(entry, seq=issued.lines, decision=decision)
        return replace(self, entries=(*self.entries, placed), issued=issued)

    def record_action(self, action: ActionItem) -> "Meeting":
        """The meeting with `action` as its last line, numbered here."""
        self.require_open()
        issued = replace(self.issued, lines=self.issued.lines + 1, actions=self.issued.actions + 1)
        placed = replace(action, seq=issued.lines, number=issued.actions)
        return replace(self, actions=(*self.actions, placed), issued=issued)

    def add_item(self, item: AgendaItem) -> "Meeting":
        """The meeting with one more item of business, numbered here."""
        issued = replace(self.issued, agenda=self.issued.agenda + 1)
        return replace(self, agenda=(*self.agenda, replace(item, number=issued.agenda)), issued=issued)

    def add_attendee(self, attendee: Attendee) -> "Meeting":
        """The meeting with one more seat, numbered here."""
        issued = replace(self.issued, attendees=self.issued.attendees + 1)
        seated = replace(attendee, number=issued.attendees)
        return replace(self, attendees=(*self.attendees, seated), issued=issued)

    def replace_line(self, line: Entry | ActionItem) -> "Meeting":
        """The meeting with `line` in place of the one of the same `seq`, which may have been of another kind.

        A decision or action that was none before gets its number.
        """
        issued, others = self.issued, self.remove_line(line.seq)
        if isinstance(line, ActionItem):
            if not line.number:
                issued = replace(issued, actions=issued.actions + 1)
                line = replace(line, number=issued.actions)
            return replace(others, actions=_in_order((*others.actions, line)), issued=issued)
        if line.kind is not EntryKind.DECISION:
            line = replace(line, decision=None)
        elif line.decision is None:
            issued = replace(issued, decisions=issued.decisions + 1)
            line = replace(line, decision=Decision(number=issued.decisions))
        return replace(others, entries=_in_order((*others.entries, line)), issued=issued)

    def remove_line(self, seq: int) -> "Meeting":
        """The meeting without the line `seq`; its numbers are not given out again."""
        return replace(
            self,
            entries=tuple(entry for entry in self.entries if entry.seq != seq),
            actions=tuple(action for action in self.actions if action.seq != seq),
        )

    def replace_item(self, item: AgendaItem) -> "Meeting":
        """The meeting with the item of the same number changed."""
        return replace(self, agenda=_with_changed(item, self.agenda))

    def replace_attendee(self, attendee: Attendee) -> "Meeting":
        """The meeting with the seat of the same number changed."""
        return replace(self, attendees=_with_changed(attendee, self.attendees))

    def open_item(self, number: int, now: datetime) -> "Meeting":
        """The meeting with item `number` running and the one before it ended."""
        self.get_item(number)

        def moved(item: AgendaItem) -> AgendaItem:
            if item.number != number:
                return left(item, self.sessions, now)
            return item if item.is_running else opened(item, now)

        return replace(self, agenda=tuple(moved(item) for item in self.agenda))

    def leave_item(self, now: datetime) -> "Meeting":
        """The meeting with no item of business running: what follows is general."""
        return replace(self, agenda=tuple(left(item, self.sessions, now) for item in self.agenda))

    def defer_item(self, number: int, now: datetime) -> "Meeting":
        """The meeting with item `number` put off to another one; when it runs, it is left."""
        item = left(self.get_item(number), self.sessions, now)
        return self.replace_item(replace(item, outcome=AgendaOutcome.DEFERRED))


Line = TypeVar("Line", bound=Entry | ActionItem)
Numbered = TypeVar("Numbered", AgendaItem, Attendee, Delivery)


def _with_changed(record: Numbered, records: tuple[Numbered, ...]) -> tuple[Numbered, ...]:
    """`records` with `record` in place of the one of the same number."""
    return tuple(record if each.number == record.number else each for each in records)


def _in_order(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    return tuple(sorted(lines, key=lambda line: line.seq))


def check_days(day: date, last_day: date | None) -> None:
    """Raise InvalidValue when a meeting would end before it begins."""
    if last_day is not None and last_day < day:
        raise InvalidValue("last_day", last_day.isoformat(), "before_first_day", [day.isoformat()])
