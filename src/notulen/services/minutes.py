"""Use cases of minuting: a typed line is understood, stored and told back; lines are changed and taken out."""

from contextlib import AbstractContextManager
from datetime import datetime

from msgspec.structs import replace

from notulen.domain.action_item import ActionItem
from notulen.domain.agenda import AgendaItem
from notulen.domain.attendee import Attendee
from notulen.domain.directory import Directory
from notulen.domain.entry import Entry, EntryKind
from notulen.domain.errors import DamagedFile, NewerFormat, NotFound, Noun
from notulen.domain.history import Act
from notulen.domain.meeting import Meeting
from notulen.domain.party import Party
from notulen.parsing.capture_line import read_line
from notulen.parsing.parsed_line import LineContext, LineKind, ParsedLine
from notulen.services.known_names import KnownNames
from notulen.services.line_effects import LineEffects
from notulen.services.recorded import Recorded
from notulen.services.upcoming import next_meeting_day
from notulen.storage.store import Change, Store


class MinutesService:
    """The lines of one archive's meetings. `by` is written beside every change."""

    def __init__(self, store: Store, names: KnownNames, by: str = "") -> None:
        self._store = store
        self._names = names
        self._by = by

    def context(self, meeting: Meeting, raw: str = "") -> LineContext:
        """What a line of `meeting` is read against; the next meeting is looked up only for a line with `<`."""
        return LineContext(
            reference=meeting.day,
            names=self._names.index(self._directory(), meeting.attendees),
            calendar=self._names.calendar,
            upcoming=next_meeting_day(self._store, meeting) if "<" in raw else None,
            zone=meeting.zone,
            last_speaker=last_speaker(meeting),
        )

    def _directory(self) -> Directory:
        """The directory; empty when its file cannot be read, because a line must be kept all the same."""
        try:
            return self._store.directory()
        except (DamagedFile, NewerFormat):
            return Directory()

    def read(self, meeting: Meeting, raw: str) -> ParsedLine:
        """How `raw` would be understood; nothing is stored."""
        return read_line(raw, self.context(meeting, raw))

    def record_line(self, number: int, raw: str, *, now: datetime) -> Recorded:
        """Store one typed line in meeting `number`; when this returns it is on disk.

        Never refuses a line for its wording. Raises MeetingClosed, and the store's errors, after which
        nothing of the line is stored. An empty line and a command (`/jeda`) store nothing.
        """
        with self._store.change(Act.LINE_RECORDED, now=now, by=self._by) as change:
            meeting = change.meeting(number)
            parsed = self.read(meeting, raw)
            if parsed.kind in (LineKind.EMPTY, LineKind.COMMAND):
                return Recorded(meeting=meeting, parsed=parsed)
            meeting.require_open()
            effects = LineEffects(change, self._names, now, self._by)
            recorded = effects.apply(meeting, parsed)
            change.put(recorded.meeting)
            change.describe(f"{recorded.reference} {parsed.text or raw}"[:120])
        return recorded

    def edit_line(self, number: int, seq: int, raw: str, *, now: datetime) -> Recorded:
        """Read the line `seq` anew from `raw`: it keeps its place, time and number, and may change its kind."""
        with self._store.change(Act.LINE_EDITED, now=now, by=self._by) as change:
            meeting = change.meeting(number)
            meeting.require_open()
            old = get_line_at(meeting, seq)
            parsed = self.read(meeting, raw)
            effects = LineEffects(change, self._names, now, self._by)
            recorded = effects.rewrite(meeting, old, parsed)
            change.put(recorded.meeting)
            change.describe(f"{recorded.reference} {parsed.text}"[:120])
        return recorded

    def change_line(self, number: int, line: Entry | ActionItem, *, now: datetime) -> Meeting:
        """Put a line that a form or the shell changed field by field in place of the one of the same `seq`."""
        with self._store.change(Act.LINE_EDITED, now=now, by=self._by) as change:
            meeting = change.meeting(number)
            meeting.require_open()
            get_line_at(meeting, line.seq)
            changed = meeting.replace_line(line)
            change.put(changed)
            change.describe(f"{changed.line_ref(line)} {line.text}"[:120])
        return changed

    def retype_line(self, number: int, seq: int, kind: LineKind, *, now: datetime) -> Recorded:
        """Make the line `seq` another kind (it was a decision, not a note), keeping text, place and time."""
        with self._store.change(Act.LINE_EDITED, now=now, by=self._by) as change:
            meeting = change.meeting(number)
            meeting.require_open()
            old = get_line_at(meeting, seq)
            effects = LineEffects(change, self._names, now, self._by)
            recorded = effects.retype(meeting, old, kind)
            change.put(recorded.meeting)
            change.describe(f"{recorded.reference} {old.text}"[:120])
        return recorded

    def remove_line(self, number: int, seq: int, *, now: datetime) -> Meeting:
        """Take a line out; undo brings it back. Its numbers are not used again."""
        with self._store.change(Act.LINE_REMOVED, now=now, by=self._by) as change:
            meeting = change.meeting(number)
            meeting.require_open()
            old = get_line_at(meeting, seq)
            removed = meeting.remove_line(seq)
            change.put(removed)
            change.describe(f"{meeting.line_ref(old)} {old.text}"[:120])
        return removed

    def change_attendee(self, number: int, attendee: Attendee, *, now: datetime) -> Meeting:
        """Put a seat that was changed field by field in place of the one of the same number."""
        with self._attendance(now) as change:
            meeting = change.meeting(number)
            meeting.get_attendee(attendee.number)
            changed = meeting.replace_attendee(attendee)
            change.put(changed)
            change.describe(f"{changed.reference} {attendee.full_name}")
        return changed

    def remove_attendee(self, number: int, seat: int, *, now: datetime) -> Meeting:
        """Take a seat off the attendance list; undo brings it back."""
        with self._attendance(now) as change:
            meeting = change.meeting(number)
            gone = meeting.get_attendee(seat)
            kept = tuple(each for each in meeting.attendees if each.number != seat)
            changed = replace(meeting, attendees=kept)
            change.put(changed)
            change.describe(f"{changed.reference} {gone.full_name}")
        return changed

    def _attendance(self, now: datetime) -> AbstractContextManager[Change]:
        return self._store.change(Act.ATTENDANCE_CHANGED, now=now, by=self._by)

    def change_item(self, number: int, item: AgendaItem, *, now: datetime) -> Meeting:
        """Put an item of business that was changed field by field in place of the one of the same number."""
        with self._store.change(Act.AGENDA_CHANGED, now=now, by=self._by) as change:
            meeting = change.meeting(number)
            meeting.get_item(item.number)
            changed = meeting.replace_item(item)
            change.put(changed)
            change.describe(f"{changed.reference} #{item.number} {item.title}")
        return changed

    def open_item(self, number: int, item: int, *, now: datetime) -> Meeting:
        """Go to an item of business; the one before it ends."""
        with self._store.change(Act.AGENDA_CHANGED, now=now, by=self._by) as change:
            meeting = change.meeting(number)
            meeting.require_open()
            changed = meeting.open_item(item, now)
            change.put(changed)
            change.describe(f"{changed.reference} #{item}")
        return changed


def last_speaker(meeting: Meeting) -> Party | None:
    """Who spoke last, whom `@ ` alone continues."""
    spoken = (EntryKind.STATEMENT, EntryKind.PROPOSAL)
    return next((each.speaker for each in reversed(meeting.entries) if each.kind in spoken and each.speaker), None)


def get_line_at(meeting: Meeting, seq: int) -> Entry | ActionItem:
    """The line `seq` of `meeting`; raises NotFound."""
    for line in meeting.lines:
        if line.seq == seq:
            return line
    raise NotFound(Noun.ENTRY, str(seq), [meeting.line_ref(line) for line in meeting.lines[-3:]])
