"""A deadline as the entry of a calendar: which parts of an action are due together, and what is told of them."""

from collections.abc import Callable, Collection, Iterator
from datetime import UTC, date, datetime, time

from notulen.domain.action_item import ActionItem, ActionStatus, Assignment, Priority, joint_status
from notulen.domain.due import Due, DueKind
from notulen.domain.meeting_head import MeetingHead
from notulen.domain.party import Party
from notulen.domain.value import Value
from notulen.export.minutes.calendar_event import CalendarEvent
from notulen.locale.date_texts import format_date, format_time
from notulen.locale.language import Language
from notulen.locale.reminder_texts import reminder_texts
from notulen.locale.words import word

_PRIORITIES = {Priority.URGENT: 1, Priority.HIGH: 3, Priority.NORMAL: 0, Priority.LOW: 9}


class Deadline(Value, frozen=True):
    """Parts of an action that are due together; `own` is the deadline of the one part that has its own."""

    action: ActionItem
    parts: tuple[Assignment, ...]
    day: date | None
    own: Due | None = None

    @property
    def due(self) -> Due | None:
        """The deadline as it was spoken."""
        return self.own or self.action.due


def deadlines(
    action: ActionItem, parts: tuple[Assignment, ...], day_of: Callable[[Assignment], date | None]
) -> Iterator[Deadline]:
    """The days on which `parts` of it are due: those together that follow the action's deadline, each of the others.

    Of an action that is open only what is still open counts. `day_of` tells the day one part is due.
    """
    waiting = tuple(part for part in parts if part.status.is_open) or parts
    together = tuple(part for part in waiting if part.due is None)
    if together:
        yield Deadline(action=action, parts=together, day=day_of(together[0]))
    for part in waiting:
        if part.due is not None:
            yield Deadline(action=action, parts=(part,), day=day_of(part), own=part.due)


def due_event(
    deadline: Deadline,
    day: date,
    head: MeetingHead,
    *,
    name_of: Callable[[Party], str],
    language: Language,
    waiting_for: Collection[str] = (),
) -> CalendarEvent:
    """The entry of a deadline that falls on `day`, of an action of the meeting `head`.

    `waiting_for` are the references of what else has to be done before.
    """
    texts, action, due = reminder_texts(language), deadline.action, deadline.due
    owners = owners_text(deadline, name_of, language)
    status = joint_status(deadline.parts)
    hour = format_time(due.at, due.zone, language) if due and due.at else ""
    told = (
        texts.owners.format(owners=owners),
        texts.status.format(status=word(status, language)),
        texts.waits_line.format(references=", ".join(waiting_for)) if waiting_for else "",
        texts.given_in.format(
            reference=head.reference, title=head.title, day=format_date(head.day, language, short=True)
        ),
    )
    return CalendarEvent(
        uid=f"{action.id}{_suffix(deadline)}@notulen",
        stamp=_changed(action, head.day),
        sequence=len(action.progress) + _days_moved(due, day, head.day),
        day=day,
        summary=" · ".join(
            part
            for part in (
                f"{head.action_ref(action)} {action.text}",
                owners,
                texts.at_hour.format(hour=hour) if hour else "",
                "" if status.is_open else word(status, language),
            )
            if part
        ),
        description="\n".join(part for part in told if part),
        priority=_PRIORITIES[action.priority],
        is_cancelled=status is ActionStatus.CANCELLED,
    )


def owners_text(deadline: Deadline, name_of: Callable[[Party], str], language: Language) -> str:
    """Who is due, "semua (12)" where that is everybody; of several only those that are held back are set apart."""
    texts, action = reminder_texts(language), deadline.action
    is_mixed = len({part.status for part in deadline.parts}) > 1
    owners = [
        f"{name_of(part.owner)} ({word(part.status, language)})"
        if is_mixed and part.status is ActionStatus.BLOCKED
        else name_of(part.owner)
        for part in deadline.parts
        if part.owner
    ]
    if action.is_for_everyone and len(owners) == len(action.assignments) > 1:
        return texts.everyone.format(count=len(owners))
    return ", ".join(owners) or texts.nobody


def _suffix(deadline: Deadline) -> str:
    """What tells the deadline of one owner from that of the action, and stays the same for that owner."""
    owner = deadline.parts[0].owner if deadline.own else None
    if owner is None:
        return "-own" if deadline.own else ""
    identity = f"{owner.kind.value}/{owner.key or owner.name.casefold()}"
    from hashlib import sha256  # loads OpenSSL, and only a deadline of a part's own needs it

    return f"-{sha256(identity.encode()).hexdigest()[:16]}"


def _changed(action: ActionItem, given: date) -> datetime:
    """When it was last changed, as far as it says itself."""
    moments = (action.at, *(note.at for note in action.progress))
    start = datetime.combine(given, time(), UTC)
    return max((moment for moment in moments if moment is not None), default=start)


def _days_moved(due: Due | None, day: date, given: date) -> int:
    """A deadline bound to the next meeting moves without a note on the action: the days until it stand in for one."""
    is_bound = due is not None and due.kind is DueKind.NEXT_MEETING
    return max(0, (day - given).days) if is_bound else 0
