"""Use cases of editing field by field: any field of a meeting, a seat, an item of business, a line or an action."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING

from msgspec import field
from msgspec.structs import replace

from notulen.domain.action_item import ActionItem
from notulen.domain.course import rehoured
from notulen.domain.due import Due
from notulen.domain.entry import Entry
from notulen.domain.errors import InvalidValue
from notulen.domain.history import LONGEST_SUBJECT, Act
from notulen.domain.item_time import retimed
from notulen.domain.meeting import Meeting, check_days
from notulen.domain.party import Party, PartyKind
from notulen.domain.removal import without_items, without_seats
from notulen.domain.value import Value
from notulen.parsing.deadline import read_due
from notulen.services.edited_lines import settled_action, settled_entry
from notulen.services.fields import FieldReader, Record, edited
from notulen.services.known_names import KnownNames
from notulen.services.learning import learn_names
from notulen.services.lookup import get_line, get_meeting, get_party, get_series, named_party
from notulen.services.upcoming import next_meeting_day
from notulen.storage.store import Store

if TYPE_CHECKING:
    from notulen.locale.language import Language
    from notulen.services.field_texts import FieldText


class FieldEdits(Value, frozen=True):
    """What to change, as typed: fields to set, elements to add to and to take out of lists.

    With `is_whole` the text of a field that is set says all there is: a part of a small record it leaves out is empty.
    """

    sets: Mapping[str, str] = field(default_factory=dict)
    adds: tuple[tuple[str, str], ...] = ()
    removes: tuple[tuple[str, str], ...] = ()
    is_whole: bool = False


class EditingService:
    """Edits in one archive. `by` is written beside every change."""

    def __init__(self, store: Store, names: KnownNames, by: str = "") -> None:
        self._store = store
        self._names = names
        self._by = by

    def edit_meeting(self, asked: str | None, edits: FieldEdits, *, today: date, now: datetime) -> Meeting:
        """Change header fields; see `fields.settable_fields`. Raises InvalidValue when the result cannot stand."""

        def changed(meeting: Meeting) -> tuple[Meeting, str]:
            after = self._edited(meeting, edits, meeting)
            if "host" in edits.sets and "host_province" not in edits.sets:
                after = replace(after, host_province=after.host.province if after.host else "")
            if not after.title:
                raise InvalidValue("title", after.title, "empty")
            check_days(after.day, after.last_day)
            return rehoured(after, meeting, edits.sets), _touched(edits)

        return self._change(Act.MEETING_EDITED, asked, changed, today, now)

    def edit_attendee(self, asked: str | None, *seats: int, edits: FieldEdits, today: date, now: datetime) -> Meeting:
        """Change the seats numbered `seats`, all alike and in one step. Raises NotFound."""

        def changed(meeting: Meeting) -> tuple[Meeting, str]:
            after = meeting
            for seat in seats:
                after = after.replace_attendee(self._edited(meeting.get_attendee(seat), edits, meeting))
            return after, f"{_seated(after, seats)}: {_touched(edits)}"

        return self._change(Act.ATTENDANCE_CHANGED, asked, changed, today, now)

    def take_out_attendees(self, asked: str | None, *seats: int, today: date, now: datetime) -> Meeting:
        """Take seats off the list, in one step that undo brings back. Raises NotFound."""

        def changed(meeting: Meeting) -> tuple[Meeting, str]:
            return without_seats(meeting, seats), _seated(meeting, seats)

        return self._change(Act.ATTENDANCE_CHANGED, asked, changed, today, now)

    def edit_item(self, asked: str | None, *items: int, edits: FieldEdits, today: date, now: datetime) -> Meeting:
        """Change the items of business numbered `items`, all alike and in one step. Raises NotFound."""

        def changed(meeting: Meeting) -> tuple[Meeting, str]:
            after = meeting
            for item in items:
                before = meeting.get_item(item)
                after = after.replace_item(retimed(self._edited(before, edits, meeting), before))
            return after, f"{_listed(after, items)}: {_touched(edits)}"

        return self._change(Act.AGENDA_CHANGED, asked, changed, today, now)

    def take_out_items(self, asked: str | None, *items: int, today: date, now: datetime) -> Meeting:
        """Take items of business off the agenda, in one step that undo brings back; their lines stay. NotFound."""

        def changed(meeting: Meeting) -> tuple[Meeting, str]:
            return without_items(meeting, items), _listed(meeting, items)

        return self._change(Act.AGENDA_CHANGED, asked, changed, today, now)

    def _change(
        self,
        act: Act,
        asked: str | None,
        changed: Callable[[Meeting], tuple[Meeting, str]],
        today: date,
        now: datetime,
    ) -> Meeting:
        """Change one meeting in one step; `changed` gives the meeting after it, and what it touched."""
        number = get_meeting(self._store, asked, today).number
        with self._store.change(act, now=now, by=self._by) as change:
            before = change.meeting(number)
            after, subject = changed(before)
            learn_names(change, self._names, before, after)
            change.put(after)
            change.describe(f"{after.reference} {subject}"[:LONGEST_SUBJECT])
        return after

    def edit_line(self, reference: str, edits: FieldEdits, *, now: datetime) -> Meeting:
        """Change the line A7.2, K7.1 or B7.5. Actions can be changed after the meeting is closed, entries cannot."""
        home, line = get_line(self._store, reference)
        act = Act.ACTION_CHANGED if isinstance(line, ActionItem) else Act.LINE_EDITED
        with self._store.change(act, now=now, by=self._by) as change:
            meeting = change.meeting(home.number)
            if not isinstance(line, ActionItem):
                meeting.require_open()
            current = meeting.get_line(line.seq)
            fresh: Entry | ActionItem
            if isinstance(current, ActionItem):
                fresh = settled_action(current, self._edited(current, edits, meeting), meeting)
            else:
                fresh = settled_entry(current, self._edited(current, edits, meeting), meeting)
            changed = meeting.replace_line(fresh)
            learn_names(change, self._names, meeting, changed)
            change.put(changed)
            change.describe(f"{reference}: {_touched(edits)}")
        return changed

    def texts(self, meeting: Meeting, record: Value, language: "Language | None") -> "tuple[FieldText, ...]":
        """Every field of `record`, which is `meeting` or stands in it, as `edit_…` with whole fields takes it again.

        In the words of `language`; without one in keys and ISO dates, for programs.
        """
        from notulen.services.field_texts import FieldTexts, names_of_key

        directory = self._store.directory()
        index = self._names.index(directory, meeting.attendees)
        names = partial(names_of_key, self._store, index, meeting.number)
        return FieldTexts(self._reader(meeting), names, index.handle_of, meeting.day, meeting.zone, language).all(
            record
        )

    def name_of_key(self, meeting: Meeting, field: str, key: str) -> str:
        """What the code or id `key` is called, which one of the fields holds that keep one; empty if nobody knows."""
        from notulen.services.field_texts import names_of_key

        index = self._names.index(self._store.directory(), meeting.attendees)
        return next(iter(names_of_key(self._store, index, meeting.number, field, key)), "")

    def read(self, meeting: Meeting, record: Value, field: str, text: str) -> object:
        """What `text` would put into a whole `field` of `record`. Raises NotFound, Ambiguous, InvalidValue."""
        return self._reader(meeting).read(type(record), field, text, getattr(record, field, None), is_whole=True)

    def _edited(self, record: Record, edits: FieldEdits, meeting: Meeting) -> Record:
        reader = self._reader(meeting)
        if isinstance(record, Meeting) and "zone" in edits.sets:
            # Hours told together with another zone are hours of that zone.
            zone = reader.read(Meeting, "zone", edits.sets["zone"])
            reader = self._reader(replace(meeting, zone=zone))
        return edited(record, reader, sets=edits.sets, adds=edits.adds, removes=edits.removes, is_whole=edits.is_whole)

    def _reader(self, meeting: Meeting) -> FieldReader:
        directory = self._store.directory()
        index = self._names.index(directory, meeting.attendees)

        def find_party(text: str) -> Party:
            return named_party(index, text)

        def find_key(field: str, text: str) -> str:
            if field == "meeting":
                return get_meeting(self._store, text, meeting.day).id
            if field == "series":
                return get_series(directory, text).id
            party = get_party(index, text)
            if field == "office":
                if party.kind is not PartyKind.OFFICE:
                    raise InvalidValue(field, text, "not_an_office")
                return party.key
            return self._names.get_province(text, directory).code

        def due(phrase: str) -> Due:
            upcoming = next_meeting_day(self._store, meeting)
            return read_due(phrase, meeting.day, calendar=self._names.calendar, upcoming=upcoming, zone=meeting.zone)

        return FieldReader(meeting.day, find_party, due, find_key, meeting.zone)


def _seated(meeting: Meeting, seats: tuple[int, ...]) -> str:
    return ", ".join(meeting.get_attendee(seat).full_name for seat in seats)


def _listed(meeting: Meeting, items: tuple[int, ...]) -> str:
    return ", ".join(f"#{item} {meeting.get_item(item).title}" for item in items)


def _touched(edits: FieldEdits) -> str:
    return ", ".join(dict.fromkeys((*edits.sets, *(name for name, _ in (*edits.adds, *edits.removes)))))
