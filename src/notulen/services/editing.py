"""Use cases of editing field by field: any field of a meeting, a seat, an item of business, a line or an action."""

from collections.abc import Mapping
from datetime import date, datetime

from msgspec import field

from notulen.domain.action_item import ActionItem
from notulen.domain.due import Due
from notulen.domain.entry import Entry
from notulen.domain.errors import InvalidValue, NotFound
from notulen.domain.history import Act
from notulen.domain.meeting import Meeting, check_days
from notulen.domain.party import Party, PartyKind
from notulen.domain.value import Value
from notulen.parsing.deadline import read_due
from notulen.services.fields import FieldReader, Record, edited
from notulen.services.known_names import KnownNames
from notulen.services.lookup import get_line, get_meeting, get_party
from notulen.services.minutes import get_line_at
from notulen.services.upcoming import next_meeting_day
from notulen.storage.store import Store


class FieldEdits(Value, frozen=True):
    """What to change, as typed: fields to set, elements to add to and to take out of lists."""

    sets: Mapping[str, str] = field(default_factory=dict)
    adds: tuple[tuple[str, str], ...] = ()
    removes: tuple[tuple[str, str], ...] = ()


class EditingService:
    """Edits in one archive. `by` is written beside every change."""

    def __init__(self, store: Store, names: KnownNames, by: str = "") -> None:
        self._store = store
        self._names = names
        self._by = by

    def edit_meeting(self, asked: str | None, edits: FieldEdits, *, today: date, now: datetime) -> Meeting:
        """Change header fields; see `fields.settable_fields`. Raises InvalidValue when the result cannot stand."""
        number = get_meeting(self._store, asked, today).number
        with self._store.change(Act.MEETING_EDITED, now=now, by=self._by) as change:
            meeting = change.meeting(number)
            changed = self._edited(meeting, edits, meeting)
            if not changed.title:
                raise InvalidValue("title", changed.title, "empty")
            check_days(changed.day, changed.last_day)
            change.put(changed)
            change.describe(f"{changed.reference} {_touched(edits)}")
        return changed

    def edit_attendee(self, asked: str | None, seat: int, edits: FieldEdits, *, today: date, now: datetime) -> Meeting:
        """Change the seat numbered `seat`. Raises NotFound."""
        number = get_meeting(self._store, asked, today).number
        with self._store.change(Act.ATTENDANCE_CHANGED, now=now, by=self._by) as change:
            meeting = change.meeting(number)
            attendee = self._edited(meeting.get_attendee(seat), edits, meeting)
            changed = meeting.replace_attendee(attendee)
            change.put(changed)
            change.describe(f"{changed.reference} {attendee.full_name}: {_touched(edits)}")
        return changed

    def edit_item(self, asked: str | None, item: int, edits: FieldEdits, *, today: date, now: datetime) -> Meeting:
        """Change the item of business numbered `item`. Raises NotFound."""
        number = get_meeting(self._store, asked, today).number
        with self._store.change(Act.AGENDA_CHANGED, now=now, by=self._by) as change:
            meeting = change.meeting(number)
            changed = meeting.replace_item(self._edited(meeting.get_item(item), edits, meeting))
            change.put(changed)
            change.describe(f"{changed.reference} #{item}: {_touched(edits)}")
        return changed

    def edit_line(self, reference: str, edits: FieldEdits, *, now: datetime) -> Meeting:
        """Change the line A7.2, K7.1 or B7.5. Actions can be changed after the meeting is closed, entries cannot."""
        home, line = get_line(self._store, reference)
        act = Act.ACTION_CHANGED if isinstance(line, ActionItem) else Act.LINE_EDITED
        with self._store.change(act, now=now, by=self._by) as change:
            meeting = change.meeting(home.number)
            if not isinstance(line, ActionItem):
                meeting.require_open()
            current = get_line_at(meeting, line.seq)
            fresh: Entry | ActionItem
            if isinstance(current, ActionItem):
                fresh = self._edited(current, edits, meeting)
            else:
                fresh = self._edited(current, edits, meeting)
            changed = meeting.replace_line(fresh)
            change.put(changed)
            change.describe(f"{reference}: {_touched(edits)}")
        return changed

    def _edited(self, record: Record, edits: FieldEdits, meeting: Meeting) -> Record:
        index = self._names.index(self._store.directory())

        def find_party(text: str) -> Party:
            try:
                return get_party(index, text)
            except NotFound:
                if text.startswith("@"):
                    raise
                return Party(kind=PartyKind.GROUP, name=text)

        def due(phrase: str) -> Due:
            upcoming = next_meeting_day(self._store, meeting)
            return read_due(phrase, meeting.day, calendar=self._names.calendar, upcoming=upcoming, zone=meeting.zone)

        reader = FieldReader(meeting.day, find_party, due)
        return edited(record, reader, sets=edits.sets, adds=edits.adds, removes=edits.removes)


def _touched(edits: FieldEdits) -> str:
    return ", ".join(dict.fromkeys((*edits.sets, *(name for name, _ in (*edits.adds, *edits.removes)))))
