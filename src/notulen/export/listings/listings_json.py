"""What the shell prints with --json: one object per listing, ISO dates, stable English keys."""

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Protocol

from notulen.domain.action_item import ActionItem, Assignment
from notulen.domain.due import Due
from notulen.domain.entry import EntryKind
from notulen.domain.evidence import Evidence, EvidenceState
from notulen.domain.meeting import Meeting
from notulen.domain.meeting_head import MeetingHead
from notulen.domain.party import Party

Row = Mapping[str, object]


class ListedAction(Protocol):
    """An action as a search finds it: with its meeting, the day it is due and the days it is late."""

    @property
    def head(self) -> MeetingHead:
        """The meeting it was given in."""
        ...

    @property
    def action(self) -> ActionItem:
        """The action."""
        ...

    @property
    def due(self) -> date | None:
        """The day it is due, its series' next meeting taken into account."""
        ...

    @property
    def days_overdue(self) -> int:
        """Days past that day; 0 when it is not late."""
        ...

    @property
    def waiting_for(self) -> tuple[str, ...]:
        """References of open actions that come before it."""
        ...

    def due_of(self, part: Assignment) -> date | None:
        """The day one part of it is due."""
        ...


def listing_to_json(noun: str, rows: Iterable[Row], **more: object) -> str:
    """`{"schema": "notulen.<noun>/1", **more, "count": n, "data": [...]}`; dates in `more` and rows become ISO text."""
    data = list(rows)
    return _encoded({"schema": f"notulen.{noun}/1", **more, "count": len(data), "data": data})


def object_to_json(noun: str, row: Row, **more: object) -> str:
    """`{"schema": "notulen.<noun>/1", **more, "data": {...}}` for a single thing."""
    return _encoded({"schema": f"notulen.{noun}/1", **more, "data": row})


def meetings_to_json(meetings: Iterable[Meeting]) -> str:
    """Schema notulen.meetings/1: one short object per meeting, in the order given."""
    return listing_to_json("meetings", (meeting_to_data(each) for each in meetings))


def actions_to_json(
    actions: Iterable[ListedAction], *, today: date, state_of: Callable[[Evidence], EvidenceState] | None = None
) -> str:
    """Schema notulen.actions/1 as of `today`, in the order given; `state_of` looks how evidence stands now."""
    return listing_to_json("actions", (action_to_data(each, state_of) for each in actions), as_of=today)


def summary_to_json(
    *, today: date, meetings: Iterable[Meeting], open_actions: Iterable[ListedAction], coming: Meeting | None
) -> str:
    """Schema notulen.summary/1: the archive at a glance."""
    actions = [action_to_data(each) for each in open_actions]
    held = [meeting_to_data(each) for each in meetings]
    row = {
        "meetings": len(held),
        "open_actions": len(actions),
        "overdue_actions": sum(1 for each in actions if each["days_overdue"]),
        "coming": meeting_to_data(coming) if coming else None,
        "latest_meetings": held[:5],
        "actions": actions,
    }
    return object_to_json("summary", row, as_of=today)


def meeting_to_data(meeting: Meeting) -> dict[str, object]:
    """A meeting in a listing. Counts leave private lines out."""
    return {
        "ref": meeting.reference,
        "id": meeting.id,
        "title": meeting.title,
        "day": meeting.day,
        "last_day": meeting.last_day,
        "starts": meeting.starts.isoformat("minutes") if meeting.starts else None,
        "ends": meeting.ends.isoformat("minutes") if meeting.ends else None,
        "zone": meeting.zone.value,
        "kind": meeting.kind.value,
        "mode": meeting.mode.value if meeting.mode else None,
        "status": meeting.status.value,
        "series": meeting.series or None,
        "place": meeting.place or None,
        "attendees": len(meeting.attendees),
        "present": sum(1 for seat in meeting.attendees if seat.is_here),
        "decisions": len(meeting.decisions),
        "proposals": sum(1 for entry in meeting.entries if entry.kind is EntryKind.PROPOSAL),
        "actions": len(meeting.actions),
        "open_actions": sum(1 for action in meeting.actions if action.is_open),
    }


def action_to_data(
    listed: ListedAction, state_of: Callable[[Evidence], EvidenceState] | None = None
) -> dict[str, object]:
    """An action in a listing, with each owner's own status."""
    meeting, action = listed.head, listed.action
    return {
        "ref": meeting.action_ref(action),
        "id": action.id,
        "text": action.text,
        "owners": [party_to_data(owner) for owner in action.owners],
        "is_for_everyone": action.is_for_everyone,
        "due": _due_to_data(action.due, listed.due),
        "status": action.status.value,
        "priority": action.priority.value,
        "days_overdue": listed.days_overdue,
        "postponements": action.postponements,
        "waiting_for": list(listed.waiting_for),
        "waits_for": [each.reference for each in action.waits_for],
        "assignments": [_assignment_to_data(part, listed.due_of(part)) for part in action.assignments],
        "evidence": [_evidence_to_data(each, state_of) for each in action.evidence],
        "condition": action.condition or None,
        "note": action.note or None,
        "gaps": [{"kind": gap.kind.value, "text": gap.text} for gap in action.gaps],
        "agenda": action.agenda,
        "decision": action.decision_ref(meeting.number) or None,
        "meeting": {"ref": meeting.reference, "title": meeting.title, "day": meeting.day},
    }


def _due_to_data(due: Due | None, day: date | None) -> dict[str, object] | None:
    if due is None:
        return None
    return {
        "kind": due.kind.value,
        "phrase": due.phrase,
        "day": day,
        "starts": due.starts,
        "ends": due.ends,
        "at": due.at.isoformat("minutes") if due.at else None,
        "zone": due.zone.value if due.zone else None,
        "offset_days": due.offset_days,
        "certain": due.is_certain,
    }


def _evidence_to_data(evidence: Evidence, state_of: Callable[[Evidence], EvidenceState] | None) -> dict[str, object]:
    row: dict[str, object] = {
        "place": evidence.place,
        "sha256": evidence.sha256 or None,
        "size": evidence.size if evidence.is_file else None,
        "owner": party_to_data(evidence.owner) if evidence.owner else None,
        "note": evidence.note or None,
        "at": evidence.at,
        "by": evidence.by or None,
    }
    return {**row, "state": state_of(evidence).value} if state_of else row


def _assignment_to_data(part: Assignment, due: date | None) -> dict[str, object]:
    return {
        "owner": party_to_data(part.owner) if part.owner else None,
        "status": part.status.value,
        "due": _due_to_data(part.due, due) if part.due else None,
        "closed": part.closed.isoformat() if part.closed else None,
        "verified": part.verified.isoformat() if part.verified else None,
    }


def party_to_data(party: Party) -> dict[str, object]:
    """Who somebody is."""
    return {
        "kind": party.kind.value,
        "name": party.name,
        "key": party.key or None,
        "province": party.province or None,
    }


def _encoded(document: Mapping[str, object]) -> str:
    return json.dumps(document, ensure_ascii=False, indent=2, default=_iso) + "\n"


def _iso(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(value)
