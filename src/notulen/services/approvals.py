"""Use cases of approval: the chair's yes to the minutes is recorded beside them, and taken back if it was wrong."""

from collections.abc import Iterable
from datetime import date, datetime

from msgspec.structs import replace

from notulen.domain.action_item import ActionItem
from notulen.domain.approval import Approval, ApprovalKind
from notulen.domain.entry import Entry
from notulen.domain.errors import InvalidValue, NotFound, Noun
from notulen.domain.history import LONGEST_SUBJECT, Act
from notulen.domain.meeting import Meeting
from notulen.domain.party import Party
from notulen.domain.text import clean_text
from notulen.services.known_names import KnownNames
from notulen.services.lookup import get_meeting, named_party
from notulen.storage.store import Store


class ApprovalService:
    """Approvals in one archive. They may come after a meeting is closed, and after its minutes are final."""

    def __init__(self, store: Store, names: KnownNames, by: str = "") -> None:
        self._store = store
        self._names = names
        self._by = by

    def record(
        self,
        number: int,
        kind: ApprovalKind,
        *,
        now: datetime,
        by: str = "",
        at: datetime | None = None,
        about: Iterable[str] = (),
        given_in: str = "",
        note: str = "",
        today: date | None = None,
    ) -> Meeting:
        """Record that the minutes of meeting `number` were approved.

        `by` is a name or a handle, else the chair; `at` the moment, else now; `about` references of its decisions and
        actions, else all of it; `given_in` the meeting in which it was done, for one at the next meeting.
        Raises NotFound (a reference or meeting there is none of), InvalidValue ("no_chair" where nobody is named and
        the meeting has no chair; "no_meeting" for one at the next meeting without that).
        """
        home = get_meeting(self._store, given_in, today or now.date()).id if given_in.strip() else ""
        if kind is ApprovalKind.AT_NEXT_MEETING and not home:
            raise InvalidValue("meeting", given_in, "no_meeting")
        with self._store.change(Act.APPROVAL_CHANGED, now=now, by=self._by) as change:
            meeting = change.meeting(number)
            approval = Approval(
                kind=kind,
                by=self.approver(meeting, by),
                at=at or now,
                about=self.references(meeting, about),
                meeting=home,
                note=clean_text(note).strip(),
            )
            approved = replace(meeting, approvals=(*meeting.approvals, approval))
            change.put(approved)
            change.describe(f"{meeting.reference} {approval.by.name}"[:LONGEST_SUBJECT])
        return approved

    def withdraw(self, number: int, place: int | None = None, *, now: datetime) -> Meeting:
        """Take an approval back that was recorded by mistake: the one at `place` (from 1), else the last.

        Raises NotFound.
        """
        with self._store.change(Act.APPROVAL_CHANGED, now=now, by=self._by) as change:
            meeting = change.meeting(number)
            given = meeting.approvals
            chosen = place if place is not None else len(given)
            if not 1 <= chosen <= len(given):
                raise NotFound(Noun.APPROVAL, str(place or ""), [str(each) for each in range(1, len(given) + 1)])
            changed = replace(meeting, approvals=(*given[: chosen - 1], *given[chosen:]))
            change.put(changed)
            change.describe(f"{meeting.reference} {given[chosen - 1].by.name}"[:LONGEST_SUBJECT])
        return changed

    def approver(self, meeting: Meeting, name: str) -> Party:
        """Who is meant by `name`, the chair by none. Raises NotFound, Ambiguous, InvalidValue without a chair."""
        told = clean_text(name).strip()
        if told:
            # The chair's own wording is the chair, whatever else the directory knows by that name.
            if meeting.chair is not None and told.casefold() == meeting.chair.name.casefold():
                return meeting.chair
            return named_party(self._names.index(self._store.directory(), meeting.attendees), told)
        if meeting.chair is None:
            raise InvalidValue("approver", "", "no_chair")
        return meeting.chair

    def references(self, meeting: Meeting, about: Iterable[str]) -> tuple[str, ...]:
        """The decisions and actions named, as the minutes print them, each once. Raises NotFound."""
        lines: tuple[Entry | ActionItem, ...] = (*meeting.decisions, *meeting.actions)
        known = {meeting.line_ref(line).casefold(): meeting.line_ref(line) for line in lines}
        found = []
        for asked in about:
            reference = known.get(asked.strip().casefold())
            if reference is None:
                raise NotFound(Noun.ENTRY, asked.strip(), list(known.values())[:3])
            found.append(reference)
        return tuple(dict.fromkeys(found))
