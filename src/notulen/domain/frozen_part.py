"""What of a meeting stands still once its minutes are final, and what lives on.

Actions outlive their meeting: who does them, by when, and how far they are goes on, and so does whether a decision
still holds. Everything else changes by a ralat only.
"""

from collections.abc import Iterable

from msgspec.structs import replace

from notulen.domain.action_item import ActionItem
from notulen.domain.entry import Decision, Entry
from notulen.domain.errors import MeetingClosed
from notulen.domain.history import Act
from notulen.domain.meeting import Issued, Meeting
from notulen.domain.meeting_state import MeetingStatus

ACTS_ON_FINALS = frozenset((Act.MEETING_FINALISED, Act.AMENDMENT_OPENED, Act.AMENDMENT_DISCARDED))
"""The acts that freeze minutes and open them again; no other touches what is frozen."""

_LIVING_OF_MEETING = ("status", "series", "approvals", "finals", "amendment", "deliveries")
_LIVING_OF_ACTION = (
    "assignments",
    "due",
    "decision",
    "decision_in",
    "priority",
    "progress",
    "evidence",
    "waits_for",
    "gaps",
    "unconfirmed",
)


def frozen_part(meeting: Meeting) -> Meeting:
    """The meeting with nothing in it that lives on; two that are equal here differ in nothing a ralat is needed for."""
    still = Meeting(id=meeting.id, number=meeting.number, title=meeting.title, day=meeting.day)
    return replace(
        _with_living(meeting, still),
        entries=tuple(_still_entry(entry) for entry in meeting.entries),
        actions=tuple(_still_action(action) for action in meeting.actions),
        issued=Issued(),
    )


def require_unfrozen(meeting: Meeting) -> None:
    """Raise MeetingClosed when the minutes of `meeting` are final; one that is closed may still be put right."""
    if meeting.status is MeetingStatus.FINAL:
        raise MeetingClosed(meeting.reference, meeting.status)


def require_kept(before: Meeting, after: Meeting) -> None:
    """Raise MeetingClosed when `before` is final and `after` says something else in what is frozen."""
    if before.status is not MeetingStatus.FINAL:
        return
    if after.status is not before.status or after.finals != before.finals or frozen_part(after) != frozen_part(before):
        raise MeetingClosed(before.reference, before.status)


def put_back(live: Meeting, frozen: Meeting) -> Meeting:
    """`live` with everything a ralat changed put back as it stands in `frozen`, the final before it.

    Private lines stay, and so does what lives on.
    """
    entries = {entry.seq: entry for entry in live.entries}
    actions = {action.seq: action for action in live.actions}
    kept = [_living_entry(entries.get(entry.seq), entry) for entry in frozen.entries]
    back = {entry.seq for entry in kept}
    kept += [entry for entry in live.entries if entry.is_private and entry.seq not in back]
    return replace(
        _with_living(frozen, live),
        entries=tuple(sorted(kept, key=lambda entry: entry.seq)),
        actions=tuple(_living_action(actions.get(action.seq), action) for action in frozen.actions),
        issued=live.issued,
    )


def with_lines(meeting: Meeting, lines: Iterable[Entry | ActionItem]) -> Meeting:
    """`meeting` with `lines` among its own, under the numbers they have."""
    entries, actions = list(meeting.entries), list(meeting.actions)
    for line in lines:
        if isinstance(line, Entry):
            entries.append(line)
        else:
            actions.append(line)
    return replace(meeting, entries=tuple(entries), actions=tuple(actions))


def _with_living(still: Meeting, living: Meeting) -> Meeting:
    return replace(still, **{name: getattr(living, name) for name in _LIVING_OF_MEETING})


def _still_entry(entry: Entry) -> Entry:
    return replace(entry, decision=Decision(number=entry.decision.number)) if entry.decision else entry


def _still_action(action: ActionItem) -> ActionItem:
    nothing = ActionItem(id=action.id, number=action.number, seq=action.seq, text=action.text)
    return replace(action, **{name: getattr(nothing, name) for name in _LIVING_OF_ACTION})


def _living_entry(live: Entry | None, frozen: Entry) -> Entry:
    return replace(frozen, decision=live.decision) if live and live.decision and frozen.decision else frozen


def _living_action(live: ActionItem | None, frozen: ActionItem) -> ActionItem:
    if live is None:
        return frozen
    return replace(frozen, **{name: getattr(live, name) for name in _LIVING_OF_ACTION})
