"""Use cases of reminding an office: due dates for its calendar, and the text of the week."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path

from notulen.domain.action_item import ActionStatus
from notulen.domain.file_errors import CannotRead, FileExists
from notulen.domain.party import Party, PartyKind
from notulen.export.digest import Digest, DigestLine, ProvinceCount, digest_text
from notulen.export.ics_feed import HEAD, feed, is_own_feed
from notulen.export.minutes.due_event import Deadline, deadlines, due_event, owners_text
from notulen.locale.language import Language
from notulen.locale.reminder_texts import reminder_texts
from notulen.locale.words import word
from notulen.services.actions import FoundAction
from notulen.services.known_names import KnownNames
from notulen.storage.atomic_write import write_atomically
from notulen.storage.fingerprint import size_of


class ReminderService:
    """Reminders from actions that were found; nothing of them but text, owners, state and days gets into one."""

    def __init__(self, names: KnownNames) -> None:
        self._names = names

    def feed(self, found: Sequence[FoundAction], *, language: Language) -> bytes:
        """The due dates of `found` as a calendar file; what has no day is not in it."""
        events = (
            due_event(
                each, each.day, action.head, name_of=self._name, language=language, waiting_for=action.waiting_for
            )
            for action in found
            for each in _deadlines(action)
            if each.day is not None
        )
        return feed(events, reminder_texts(language).calendar)

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
            for each in _deadlines(action):
                line = self._line(action, each, today, language)
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

    def _line(self, found: FoundAction, deadline: Deadline, today: date, language: Language) -> DigestLine:
        texts = reminder_texts(language)
        is_blocked = all(part.status is ActionStatus.BLOCKED for part in deadline.parts)
        held_back = (
            word(ActionStatus.BLOCKED, language) if is_blocked else "",
            texts.waits.format(references=", ".join(found.waiting_for)) if found.waiting_for else "",
        )
        return DigestLine(
            reference=found.reference,
            text=found.action.text,
            owners=owners_text(deadline, self._name, language),
            due=deadline.day,
            days_late=max(0, (today - deadline.day).days) if deadline.day else 0,
            standing="; ".join(part for part in held_back if part),
        )

    def _seen_by_nobody(self, found: FoundAction, language: Language) -> DigestLine:
        parts = tuple(part for part in found.parts if part.is_unverified)
        owners = owners_text(Deadline(action=found.action, parts=parts, day=found.due), self._name, language)
        return DigestLine(reference=found.reference, text=found.action.text, owners=owners, due=found.due)

    def _name(self, owner: Party) -> str:
        province = self._names.province_of(owner.key) if owner.kind is PartyKind.PROVINCE else None
        return province.short_name if province else owner.name

    def _counts(self, found: Sequence[FoundAction], today: date) -> tuple[ProvinceCount, ...]:
        """Provinces by their codes, each with its open actions, as the board counts them."""
        still_open: Counter[str] = Counter()
        late: Counter[str] = Counter()
        for each in found:
            days: dict[str, list[date | None]] = {}
            for code, part in zip(each.part_provinces, each.parts, strict=True):
                if code and part.status.is_open:
                    days.setdefault(code, []).append(each.due_of(part))
            still_open.update(days.keys())
            late.update(code for code, own in days.items() if any(day is not None and day < today for day in own))
        known = ((self._names.province_of(code), code) for code in sorted(still_open))
        return tuple(
            ProvinceCount(name=province.short_name, open=still_open[code], late=late[code])
            for province, code in known
            if province
        )


def _deadlines(found: FoundAction) -> Iterator[Deadline]:
    return deadlines(found.action, found.parts, found.due_of)


def _is_feed(path: Path) -> bool:
    """Whether a calendar of notulen's own stands there; what cannot be read is none."""
    try:
        size_of(path)  # opening a pipe would never end
        with path.open("rb") as file:
            return is_own_feed(file.read(HEAD))
    except (CannotRead, OSError):
        return False
