"""Use cases of reminding an office: due dates for its calendar, and the text of the week."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from notulen.domain.action_item import ActionItem, ActionStatus, Assignment, Priority, joint_status
from notulen.domain.due import Due, DueKind
from notulen.domain.errors import CannotRead, FileExists
from notulen.domain.party import Party, PartyKind
from notulen.domain.value import Value
from notulen.export.digest import Digest, DigestLine, ProvinceCount, digest_text
from notulen.export.ics_feed import HEAD, FeedEvent, feed, is_own_feed
from notulen.locale.date_texts import format_date, format_time
from notulen.locale.language import Language
from notulen.locale.reminder_texts import ReminderTexts, reminder_texts
from notulen.locale.words import word
from notulen.services.actions import FoundAction
from notulen.services.known_names import KnownNames
from notulen.storage.atomic_write import write_atomically
from notulen.storage.fingerprint import size_of

_PRIORITIES = {Priority.URGENT: 1, Priority.HIGH: 3, Priority.NORMAL: 0, Priority.LOW: 9}


class Deadline(Value, frozen=True):
    """Parts of an action that are due together; `own` is the deadline of the one part that has its own."""

    found: FoundAction
    parts: tuple[Assignment, ...]
    day: date | None
    own: Due | None = None

    @property
    def due(self) -> Due | None:
        """The deadline as it was spoken."""
        return self.own or self.found.action.due


class ReminderService:
    """Reminders from actions that were found; nothing of them but text, owners, state and days gets into one."""

    def __init__(self, names: KnownNames) -> None:
        self._names = names

    def feed(self, found: Sequence[FoundAction], *, language: Language) -> bytes:
        """The due dates of `found` as a calendar file; what has no day is not in it."""
        texts = reminder_texts(language)
        events = (
            self._event(each, each.day, texts, language)
            for action in found
            for each in deadlines(action)
            if each.day is not None
        )
        return feed(events, texts.calendar)

    def write_feed(self, content: bytes, path: Path, *, is_forced: bool = False) -> Path:
        """Put a calendar in the place of the one notulen wrote before.

        Raises FileExists for any other file that stands there unless forced, CannotWrite; the old file stands then.
        """
        write_atomically(path, content, overwrite=is_forced or _is_feed(path))
        return path

    def write_digest(self, text: str, path: Path, *, is_forced: bool = False) -> Path:
        """Write a digest. Raises FileExists unless forced, CannotWrite."""
        if path.exists() and not is_forced:
            raise FileExists(path)
        write_atomically(path, text.encode(), overwrite=is_forced)
        return path

    def digest(
        self,
        found: Sequence[FoundAction],
        *,
        today: date,
        language: Language,
        unverified: Sequence[FoundAction] = (),
    ) -> str:
        """What of the open actions `found` is late, due this week or held back, and how each province stands."""
        week_ends = today + timedelta(days=6 - today.weekday())
        overdue, this_week, waiting = [], [], []
        is_open = [each for each in found if each.status.is_open]
        for action in is_open:
            for each in deadlines(action):
                line = self._line(each, today, language)
                if line.days_late:
                    overdue.append(line)
                elif each.day is not None and each.day <= week_ends:
                    this_week.append(line)
                elif line.standing:
                    waiting.append(line)
        return digest_text(
            Digest(
                today=today,
                week_ends=week_ends,
                overdue=tuple(overdue),
                this_week=tuple(this_week),
                waiting=tuple(waiting),
                unverified=tuple(self._seen_by_nobody(each, language) for each in unverified),
                undated=sum(1 for each in is_open if each.due is None),
                provinces=self._counts(is_open, today),
                open_count=len(is_open),
            ),
            language,
        )

    def _event(self, deadline: Deadline, day: date, texts: ReminderTexts, language: Language) -> FeedEvent:
        found, action, due = deadline.found, deadline.found.action, deadline.due
        owners = self._owners(deadline, language)
        status = joint_status(deadline.parts)
        hour = format_time(due.at, due.zone, language) if due and due.at else ""
        held = found.head
        told = (
            texts.owners.format(owners=owners),
            texts.status.format(status=word(status, language)),
            texts.waits_line.format(references=", ".join(found.waiting_for)) if found.waiting_for else "",
            texts.given_in.format(
                reference=held.reference, title=held.title, day=format_date(held.day, language, short=True)
            ),
        )
        return FeedEvent(
            uid=f"{action.id}{_suffix(deadline)}@notulen",
            stamp=_changed(action, held.day),
            sequence=len(action.progress) + _days_moved(due, day, held.day),
            day=day,
            summary=" · ".join(
                part
                for part in (
                    f"{found.reference} {action.text}",
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

    def _line(self, deadline: Deadline, today: date, language: Language) -> DigestLine:
        texts, found = reminder_texts(language), deadline.found
        is_blocked = all(part.status is ActionStatus.BLOCKED for part in deadline.parts)
        held_back = (
            word(ActionStatus.BLOCKED, language) if is_blocked else "",
            texts.waits.format(references=", ".join(found.waiting_for)) if found.waiting_for else "",
        )
        return DigestLine(
            reference=found.reference,
            text=found.action.text,
            owners=self._owners(deadline, language),
            due=deadline.day,
            days_late=max(0, (today - deadline.day).days) if deadline.day else 0,
            standing="; ".join(part for part in held_back if part),
        )

    def _seen_by_nobody(self, found: FoundAction, language: Language) -> DigestLine:
        parts = tuple(part for part in found.parts if part.is_unverified)
        owners = self._owners(Deadline(found=found, parts=parts, day=found.due), language)
        return DigestLine(reference=found.reference, text=found.action.text, owners=owners, due=found.due)

    def _owners(self, deadline: Deadline, language: Language) -> str:
        texts, action = reminder_texts(language), deadline.found.action
        # Of several together only those that are held back are set apart; the others are simply awaited.
        is_mixed = len({part.status for part in deadline.parts}) > 1
        owners = [
            f"{self._name(part.owner)} ({word(part.status, language)})"
            if is_mixed and part.status is ActionStatus.BLOCKED
            else self._name(part.owner)
            for part in deadline.parts
            if part.owner
        ]
        if action.is_for_everyone and len(owners) == len(action.assignments) > 1:
            return texts.everyone.format(count=len(owners))
        return ", ".join(owners) or texts.nobody

    def _name(self, owner: Party) -> str:
        province = self._names.province_of(owner.key) if owner.kind is PartyKind.PROVINCE else None
        return province.short_name if province else owner.name

    def _counts(self, found: Sequence[FoundAction], today: date) -> tuple[ProvinceCount, ...]:
        """Provinces by their codes, each with its open parts of actions, as the board counts them."""
        still_open: Counter[str] = Counter()
        late: Counter[str] = Counter()
        for each in found:
            waiting = [pair for pair in zip(each.part_provinces, each.parts, strict=True) if pair[1].status.is_open]
            still_open.update(code for code, _ in waiting if code)
            days = [(code, each.due_of(part)) for code, part in waiting if code]
            late.update({code for code, day in days if day is not None and day < today})
        known = ((self._names.province_of(code), code) for code in sorted(still_open))
        return tuple(
            ProvinceCount(name=province.short_name, open=still_open[code], late=late[code])
            for province, code in known
            if province
        )


def deadlines(found: FoundAction) -> Iterator[Deadline]:
    """The days on which parts of it are due: those together that follow the action's deadline, each of the others.

    Of an action that is open only what is still open counts.
    """
    waiting = tuple(part for part in found.parts if part.status.is_open) or found.parts
    together = tuple(part for part in waiting if part.due is None)
    if together:
        yield Deadline(found=found, parts=together, day=found.due_of(together[0]))
    for part in waiting:
        if part.due is not None:
            yield Deadline(found=found, parts=(part,), day=found.due_of(part), own=part.due)


def _is_feed(path: Path) -> bool:
    """Whether a calendar of notulen's own stands there; what cannot be read is none."""
    try:
        size_of(path)  # opening a pipe would never end
        with path.open("rb") as file:
            return is_own_feed(file.read(HEAD))
    except (CannotRead, OSError):
        return False


def _suffix(deadline: Deadline) -> str:
    """What tells the deadline of one owner from that of the action, and stays the same for that owner."""
    owner = deadline.parts[0].owner if deadline.own else None
    if owner is None:
        return "-own" if deadline.own else ""
    identity = f"{owner.kind.value}/{owner.key or owner.name.casefold()}"
    return f"-{hashlib.sha256(identity.encode()).hexdigest()[:16]}"


def _changed(action: ActionItem, given: date) -> datetime:
    """When it was last changed, as far as it says itself."""
    moments = (action.at, *(note.at for note in action.progress))
    start = datetime.combine(given, time(), UTC)
    return max((moment for moment in moments if moment is not None), default=start)


def _days_moved(due: Due | None, day: date, given: date) -> int:
    """A deadline bound to the next meeting moves without a note on the action: the days until it stand in for one."""
    is_bound = due is not None and due.kind is DueKind.NEXT_MEETING
    return max(0, (day - given).days) if is_bound else 0
