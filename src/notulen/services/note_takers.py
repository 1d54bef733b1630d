"""Use cases of several note-takers in turn: who took the minutes of a meeting, and who takes them from now on."""

from collections.abc import Iterable
from datetime import datetime

from msgspec.structs import replace

from notulen.domain.attendee import Role
from notulen.domain.errors import InvalidValue
from notulen.domain.history import LONGEST_SUBJECT, Act
from notulen.domain.meeting import Meeting
from notulen.domain.party import Party, PartyKind
from notulen.domain.text import clean_text
from notulen.services.known_names import KnownNames
from notulen.storage.store import Store


class NoteTakerService:
    """The note-takers of one archive's meetings. `by` is who took the minutes until now."""

    def __init__(self, store: Store, names: KnownNames, by: str = "") -> None:
        self._store = store
        self._names = names
        self._by = by

    def known(self, meeting: Meeting) -> tuple[str, ...]:
        """Who took the minutes of `meeting` so far or is on its list as doing so, and who takes them now."""
        seats = (seat.full_name for seat in meeting.attendees if Role.NOTE_TAKER in seat.roles)
        names = (*(each.name for each in meeting.note_takers), *seats, *self._writers(meeting.number), self._by)
        first: dict[str, str] = {}
        for name in names:
            first.setdefault(name.casefold(), name)
        return tuple(name for name in first.values() if name)

    def hand_over(self, number: int, name: str, *, now: datetime) -> Meeting:
        """Put `name` among the note-takers of a meeting, behind whoever wrote in it until now. Raises InvalidValue."""
        name = clean_text(name).strip()
        if not name:
            raise InvalidValue("note_takers", name, "empty")
        before = [self._by] if self._by in self._writers(number) else []
        with self._store.change(Act.MEETING_EDITED, now=now, by=name) as change:
            meeting = change.meeting(number)
            index = self._names.index(change.directory(), meeting.attendees)
            takers = list(meeting.note_takers)
            for each in (*before, name):
                found = index.resolve_exactly(each).party
                is_person = found is not None and found.kind is PartyKind.PERSON
                taker = found if found and is_person else Party(kind=PartyKind.GROUP, name=each)
                if not _is_among(taker, each, takers):
                    takers.append(taker)
            meeting = replace(meeting, note_takers=tuple(takers))
            change.put(meeting)
            change.describe(f"{meeting.reference} note_takers: {name}"[:LONGEST_SUBJECT])
        return meeting

    def _writers(self, number: int) -> tuple[str, ...]:
        steps = self._store.steps(number, limit=200)
        return tuple(dict.fromkeys(step.by for step in reversed(steps) if step.by and not step.is_undone))


def _is_among(taker: Party, name: str, takers: Iterable[Party]) -> bool:
    folded = name.casefold()
    return any(each.is_same(taker) or folded in (each.name.casefold(), each.written.casefold()) for each in takers)
