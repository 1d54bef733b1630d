"""Use case of sharing the screen: what of a meeting everybody in it may see while it is minuted."""

from datetime import date

from notulen.domain.action_item import ActionItem
from notulen.domain.attendee import Attendee, Presence
from notulen.domain.due import Due, DueKind
from notulen.domain.entry import DecisionStatus, Entry
from notulen.domain.gap import MARKER_SIGN, Gap, GapKind
from notulen.domain.item_time import item_time
from notulen.domain.meeting import Meeting
from notulen.domain.party import Party, PartyKind
from notulen.domain.shared_meeting import (
    SharedAction,
    SharedApproval,
    SharedDecision,
    SharedDue,
    SharedItem,
    SharedMeeting,
)
from notulen.export.gate.release import release
from notulen.services.known_names import KnownNames
from notulen.services.upcoming import next_meeting_day
from notulen.storage.store import Store

_BLANK = "…"


class SharingService:
    """Meetings of one archive as all may see them. Nothing is ever written here."""

    def __init__(self, store: Store, names: KnownNames) -> None:
        self._store = store
        self._names = names

    def shared(self, meeting: Meeting) -> SharedMeeting:
        """What of `meeting` may be shown: it goes through the gate every format goes through, and then loses all
        that is not named here - lines as they were typed, remarks, what is left to tidy, who wrote what.
        """
        released = release(meeting, is_public=True)
        upcoming = next_meeting_day(self._store, released) if _awaits_next(released) else None
        here = [seat for seat in released.attendees if seat.is_here]
        places_here = dict.fromkeys(self._place(seat) for seat in here)
        excused = (self._place(seat) for seat in released.attendees if seat.presence is Presence.EXCUSED)
        items = {item.number for item in released.agenda}
        return SharedMeeting(
            title=released.title,
            day=released.day,
            last_day=released.last_day,
            starts=released.starts,
            zone=released.zone,
            status=released.status,
            items=tuple(
                SharedItem(
                    number=item.number,
                    title=item.title,
                    minutes=item.minutes,
                    started=item.started,
                    ended=item.ended,
                    outcome=item.outcome,
                    time=item_time(item, released.sessions),
                )
                for item in released.agenda
            ),
            decisions=tuple(_decision(released, each, items) for each in released.decisions),
            actions=tuple(self._action(released, each, items, upcoming) for each in released.actions),
            here=tuple(places_here),
            excused=tuple(dict.fromkeys(place for place in excused if place not in places_here)),
            seats=len(released.attendees),
            seats_here=len(here),
            approvals=tuple(
                SharedApproval(kind=each.kind, by=each.by.name, at=each.at, about=each.about)
                for each in released.approvals
            ),
        )

    def _action(self, meeting: Meeting, action: ActionItem, items: set[int], upcoming: date | None) -> SharedAction:
        return SharedAction(
            reference=meeting.action_ref(action),
            seq=action.seq,
            text=_text(action.text, action.gaps),
            item=action.agenda if action.agenda in items else 0,
            at=action.at,
            owners=tuple(dict.fromkeys(self._name(owner) for owner in action.owners)),
            is_for_everyone=action.is_for_everyone,
            due=_due(action.due, upcoming),
            status=action.status,
        )

    def _name(self, owner: Party) -> str:
        province = self._names.province_of(owner.key) if owner.kind is PartyKind.PROVINCE else None
        return province.short_name if province else owner.name

    def _place(self, seat: Attendee) -> str:
        province = self._names.province_of(seat.province)
        return province.short_name if province else seat.office_name or seat.full_name


def _awaits_next(meeting: Meeting) -> bool:
    """Whether a deadline hangs on the next meeting, which is looked up among all the others."""
    return any(each.due and each.due.kind is DueKind.NEXT_MEETING for each in meeting.actions)


def _decision(meeting: Meeting, entry: Entry, items: set[int]) -> SharedDecision:
    return SharedDecision(
        reference=meeting.line_ref(entry),
        seq=entry.seq,
        text=_text(entry.text, entry.gaps),
        item=entry.agenda if entry.agenda in items else 0,
        at=entry.at,
        status=entry.decision.status if entry.decision else DecisionStatus.IN_FORCE,
    )


def _due(due: Due | None, upcoming: date | None) -> SharedDue | None:
    """The deadline; none where nobody could tell which, for that is left to tidy."""
    if due is None:
        return None
    day = due.falls_on(upcoming)
    if day is not None:
        return SharedDue(day=day, at=due.at)
    if due.kind is DueKind.NEXT_MEETING:
        return SharedDue(days_from_next=due.offset_days)
    return SharedDue(words=due.phrase) if due.is_certain and due.phrase else None


def _text(text: str, gaps: tuple[Gap, ...]) -> str:
    """The words without the note-taker's own marks: an unknown name loses its sign, a place to fill in is a blank.

    A piece that was no deadline stays: it may be the figure it looks like.
    """
    if any(gap.kind is GapKind.TEXT_MISSING for gap in gaps):
        return _BLANK  # what stands there is the line as it was typed
    for gap in gaps:
        if gap.kind in (GapKind.WHO_UNKNOWN, GapKind.WHO_AMBIGUOUS) and gap.text.startswith("@"):
            text = text.replace(gap.text, gap.text[1:], 1)
    return text.replace(MARKER_SIGN, _BLANK)
