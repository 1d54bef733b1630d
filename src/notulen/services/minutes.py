"""Use cases of minuting: a typed line is understood, stored and told back; lines are changed and taken out."""

from collections.abc import Callable
from datetime import datetime

from notulen.domain.action_item import ActionItem
from notulen.domain.directory import Directory
from notulen.domain.entry import Entry, EntryKind
from notulen.domain.errors import DamagedFile, InvalidValue, NewerFormat
from notulen.domain.history import LONGEST_SUBJECT, Act
from notulen.domain.meeting import Meeting
from notulen.domain.party import Party
from notulen.parsing.capture_line import read_line
from notulen.parsing.parsed_line import LineContext, LineKind, ParsedLine
from notulen.services.known_names import KnownNames
from notulen.services.line_changes import LineChanges
from notulen.services.line_effects import LineEffects
from notulen.services.recorded import Recorded
from notulen.services.upcoming import next_meeting_day
from notulen.storage.store import Store


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
            change.describe(f"{recorded.reference} {parsed.text or parsed.raw}"[:LONGEST_SUBJECT])
        return recorded

    def edit_line(self, number: int, seq: int, raw: str, *, now: datetime) -> Recorded:
        """Read the line `seq` anew from `raw`: it keeps its place, time and number, and may change its kind.

        Raises InvalidValue for an empty line: taking one out is `remove_line`.
        """

        def rewritten(changes: LineChanges, meeting: Meeting, old: Entry | ActionItem) -> Recorded:
            parsed = self.read(meeting, raw)
            if parsed.kind is LineKind.EMPTY:
                raise InvalidValue("line", "", "empty")
            return changes.rewrite(meeting, old, parsed)

        return self._change_line(number, seq, now, rewritten)

    def retype_line(self, number: int, seq: int, kind: LineKind, *, now: datetime) -> Recorded:
        """Make the line `seq` another kind (it was a decision, not a note), keeping text, place and time."""
        return self._change_line(number, seq, now, lambda changes, meeting, old: changes.retype(meeting, old, kind))

    def _change_line(
        self,
        number: int,
        seq: int,
        now: datetime,
        changed: Callable[[LineChanges, Meeting, Entry | ActionItem], Recorded],
    ) -> Recorded:
        with self._store.change(Act.LINE_EDITED, now=now, by=self._by) as change:
            meeting = change.meeting(number)
            meeting.require_open()
            recorded = changed(LineChanges(self._names, now), meeting, meeting.get_line(seq))
            change.put(recorded.meeting)
            change.describe(f"{recorded.reference} {recorded.text}"[:LONGEST_SUBJECT])
        return recorded

    def remove_line(self, number: int, seq: int, *, now: datetime) -> Meeting:
        """Take a line out; undo brings it back. Its numbers are not used again."""
        with self._store.change(Act.LINE_REMOVED, now=now, by=self._by) as change:
            meeting = change.meeting(number)
            meeting.require_open()
            old = meeting.get_line(seq)
            removed = meeting.remove_line(seq)
            change.put(removed)
            change.describe(f"{meeting.line_ref(old)} {old.text}"[:LONGEST_SUBJECT])
        return removed


def last_speaker(meeting: Meeting) -> Party | None:
    """Who spoke last, whom `@ ` alone continues."""
    spoken = (EntryKind.STATEMENT, EntryKind.PROPOSAL)
    return next((each.speaker for each in reversed(meeting.entries) if each.kind in spoken and each.speaker), None)
