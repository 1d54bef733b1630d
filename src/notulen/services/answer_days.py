"""How many days an owner took to answer for the own part of an action."""

from notulen.domain.action_item import ActionItem, ActionStatus, Assignment, ProgressKind, ProgressNote
from notulen.domain.meeting import Meeting

_SAID = (ActionStatus.IN_PROGRESS, ActionStatus.BLOCKED, ActionStatus.DONE)


def days_to_answer(meeting: Meeting, action: ActionItem, part: Assignment) -> int | None:
    """Days from the giving of `part` to its first answer; None while there is none.

    It is given on the day of the meeting, or on that of the last note before the answer that names its owner as newly
    assigned. An answer is a comment, or a status that says how far it is: in progress, blocked, done. Moving the
    deadline, cancelling and reopening are the secretariat's. A note answers for the part of the owner it names; one
    that names none answers for the only part there is, or, with a status, for all of them. Where nothing was noted,
    the moment the part was closed counts. Days are those of the meeting's time zone.
    """
    zone = meeting.zone.offset
    said = [note.at for note in action.progress if _answers(note, part, len(action.assignments))]
    if not said and part.closed is not None and part.status is ActionStatus.DONE:
        said = [part.closed]
    if not said:
        return None
    first = min(said)
    given = [
        note.at.astimezone(zone).date()
        for note in action.progress
        if note.kind is ProgressKind.ASSIGNED and note.at <= first and _is_about(note, part)
    ]
    return max(0, (first.astimezone(zone).date() - max(given, default=meeting.day)).days)


def _answers(note: ProgressNote, part: Assignment, parts: int) -> bool:
    if note.kind is ProgressKind.STATUS:
        return note.status in _SAID and (note.owner is None or _is_about(note, part))
    return note.kind is ProgressKind.COMMENT and (_is_about(note, part) or (note.owner is None and parts == 1))


def _is_about(note: ProgressNote, part: Assignment) -> bool:
    return note.owner is not None and part.owner is not None and note.owner.is_same(part.owner)
