"""Use cases of minuting: a typed line is understood, stored and told back; lines are changed and taken out."""

from collections.abc import Callable, Sequence
from datetime import datetime

from msgspec.structs import replace

from notulen.domain.action_item import ActionItem
from notulen.domain.directory import Directory
from notulen.domain.entry import Entry, EntryKind
from notulen.domain.errors import InvalidValue
from notulen.domain.file_errors import DamagedFile, NewerFormat
from notulen.domain.frozen_part import require_unfrozen
from notulen.domain.history import LONGEST_SUBJECT, Act
from notulen.domain.meeting import Meeting
from notulen.domain.meeting_state import MeetingStatus
from notulen.domain.party import Party
from notulen.parsing.capture_line import read_line
from notulen.parsing.line_names import context_of
from notulen.parsing.parsed_line import LineContext, LineKind, ParsedLine
from notulen.services.known_names import KnownNames
from notulen.services.learning import learn_names
from notulen.services.line_changes import LineChanges
from notulen.services.line_effects import LineEffects
from notulen.services.recorded import Recorded
from notulen.services.upcoming import earlier_in_series, next_meeting_day, readable
from notulen.storage.store import Store


class MinutesService:
    """The lines of one archive's meetings. `by` is written beside every change."""

    def __init__(self, store: Store, names: KnownNames, by: str = "") -> None:
        self._store = store
        self._names = names
        self._by = by

    def context(self, meeting: Meeting, raw: str = "") -> LineContext:
        """What `raw` is read against in `meeting`; the next meeting is looked up only for a line with `<`."""
        return LineContext(
            reference=meeting.day,
            names=self._names.index(self._directory(), meeting.attendees),
            calendar=self._names.calendar,
            upcoming=next_meeting_day(self._store, meeting) if "<" in raw else None,
            zone=meeting.zone,
            last_speaker=last_speaker(meeting),
        )

    def earlier(self, meeting: Meeting, most: int) -> Sequence[Meeting]:
        """The last meetings of the same series before it, the latest first: people and words come again."""
        return earlier_in_series(self._store, meeting, most)

    def _directory(self) -> Directory:
        """The directory; empty when its file cannot be read, because a line must be kept all the same."""
        try:
            return self._store.directory()
        except (DamagedFile, NewerFormat):
            return Directory()

    def read(self, meeting: Meeting, raw: str) -> ParsedLine:
        """How `raw` would be understood; nothing is stored."""
        return read_line(raw, self.context(meeting, raw))

    def record_line(self, number: int, raw: str, *, now: datetime, key: str = "") -> Recorded:
        """Store one typed line in meeting `number`; when this returns it is on disk.

        Never refuses a line for its wording. Raises MeetingClosed, and the store's errors, after which
        nothing of the line is stored. An empty line and a command (`/jeda`) store nothing, and neither does a line
        that is in the meeting already by its `key`, a name given for good: it can be sent again in doubt.
        """
        with self._store.change(Act.LINE_RECORDED, now=now, by=self._by, step_id=key) as change:
            meeting = change.meeting(number)
            parsed = self.read(meeting, raw)
            if parsed.kind in (LineKind.EMPTY, LineKind.COMMAND) or (key and change.has_step(number, key)):
                return Recorded(meeting=meeting, parsed=parsed)
            if parsed.kind is LineKind.ATTENDEE:
                require_unfrozen(meeting)  # who was there is put right after the call too
            else:
                meeting.require_open()
            effects = LineEffects(change, self._names, now, self._by)
            recorded = effects.apply(meeting, parsed)
            if parsed.kind is LineKind.PATCH:
                learn_names(change, self._names, meeting, recorded.meeting)
            change.put(recorded.meeting)
            change.describe(f"{recorded.reference} {parsed.text or parsed.raw}"[:LONGEST_SUBJECT])
        return recorded

    def edit_line(self, number: int, seq: int, raw: str, *, now: datetime, key: str = "") -> Recorded:
        """Read the line `seq` anew from `raw`: it keeps its place, time and number, and may change its kind.

        `key` names the change for good. Raises InvalidValue for an empty line: taking one out is `remove_line`.
        """

        def rewritten(changes: LineChanges, meeting: Meeting, old: Entry | ActionItem) -> Recorded:
            parsed = read_line(raw, context_of(old, self.context(meeting, raw)))
            if parsed.kind is LineKind.EMPTY:
                raise InvalidValue("line", "", "empty")
            return changes.rewrite(meeting, old, parsed)

        return self._change_line(number, seq, now, rewritten, key)

    def retype_line(self, number: int, seq: int, kind: LineKind, *, now: datetime) -> Recorded:
        """Make the line `seq` another kind (it was a decision, not a note), keeping text, place and time."""
        return self._change_line(number, seq, now, lambda changes, meeting, old: changes.retype(meeting, old, kind))

    def _change_line(
        self,
        number: int,
        seq: int,
        now: datetime,
        changed: Callable[[LineChanges, Meeting, Entry | ActionItem], Recorded],
        key: str = "",
    ) -> Recorded:
        with self._store.change(Act.LINE_EDITED, now=now, by=self._by, step_id=key) as change:
            meeting = change.meeting(number)
            meeting.require_open()
            recorded = changed(LineChanges(self._names, now), meeting, meeting.get_line(seq))
            learn_names(change, self._names, meeting, recorded.meeting)
            change.put(recorded.meeting)
            change.describe(f"{recorded.reference} {recorded.text}"[:LONGEST_SUBJECT])
        return recorded

    def rehearse_line(self, meeting: Meeting, raw: str, *, now: datetime) -> Recorded:
        """What `record_line` would make of `raw` in `meeting`, were it running: in memory, nothing is stored."""
        from notulen.storage.memory_store import MemoryStore

        meeting = replace(meeting, status=MeetingStatus.RUNNING)
        parsed = self.read(meeting, raw)
        if parsed.kind in (LineKind.EMPTY, LineKind.COMMAND):
            return Recorded(meeting=meeting, parsed=parsed)
        home = readable(self._store, parsed.meeting) if parsed.meeting not in (None, meeting.number) else None
        store = MemoryStore([meeting, home] if home else [meeting], self._directory())
        with store.change(Act.LINE_RECORDED, now=now, by=self._by) as change:
            return LineEffects(change, self._names, now, self._by).apply(change.meeting(meeting.number), parsed)

    def rehearse_patch(self, meeting: Meeting, parsed: ParsedLine, *, now: datetime) -> Recorded | None:
        """What the last line of `meeting` would be after a `=` line; None when that would not change it in place."""
        patch = parsed.patch
        if patch is None or not meeting.lines or patch.kind in (LineKind.ATTENDEE, LineKind.AGENDA):
            return None
        return LineChanges(self._names, now).patch_last(meeting, patch, parsed)

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
