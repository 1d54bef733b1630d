"""What each kind of typed line does to a meeting: the bridge from a parsed line to the domain's rules."""

from datetime import datetime

from msgspec.structs import replace

from notulen.domain.action_item import ActionStatus, ProgressKind, ProgressNote
from notulen.domain.agenda import AgendaItem
from notulen.domain.entry import Entry
from notulen.domain.errors import InvalidTransition, NotFound
from notulen.domain.file_errors import DamagedFile, NewerFormat
from notulen.domain.gap import Gap, GapKind
from notulen.domain.identity import new_id
from notulen.domain.meeting import Meeting
from notulen.domain.reference import action_reference
from notulen.parsing.parsed_line import LineKind, ParsedLine
from notulen.services.known_names import KnownNames
from notulen.services.line_changes import LineChanges
from notulen.services.line_records import LineRecords
from notulen.services.recorded import Recorded
from notulen.services.seating import Seating
from notulen.storage.store import Change


class LineEffects:
    """Applies lines to meetings inside one open `change`; `now` and `by` are written into the records."""

    def __init__(self, change: Change, names: KnownNames, now: datetime, by: str) -> None:
        self._change = change
        self._names = names
        self._now = now
        self._by = by
        self._records = LineRecords(names, now)

    def apply(self, meeting: Meeting, parsed: ParsedLine) -> Recorded:
        """The meeting with what `parsed` says; nothing is put into the store here except other records touched."""
        match parsed.kind:
            case LineKind.ATTENDEE:
                seating = Seating(self._change, self._names, self._now)
                seated, seat = seating.seat(meeting, parsed)
                return Recorded(meeting=seated, parsed=parsed, attendee=seat)
            case LineKind.AGENDA:
                item = AgendaItem(id=new_id(self._now), number=0, title=parsed.text, minutes=parsed.minutes)
                added = meeting.add_item(item)
                return Recorded(meeting=added, parsed=parsed, item=added.agenda[-1])
            case LineKind.AGENDA_NEXT | LineKind.AGENDA_JUMP:
                return self._go_to_item(meeting, parsed)
            case LineKind.ACTION:
                recorded = meeting.record_action(self._records.action(meeting, parsed))
                return Recorded(meeting=recorded, parsed=parsed, action=recorded.actions[-1])
            case LineKind.AGENDA_LEAVE:
                return Recorded(meeting=meeting.leave_item(self._now), parsed=parsed)
            case LineKind.DONE:
                return self._finish_action(meeting, parsed)
            case LineKind.PATCH:
                return self._patch_last(meeting, parsed)
            case _:
                return self._recorded(meeting, parsed, self._records.entry(meeting, parsed))

    @staticmethod
    def _recorded(meeting: Meeting, parsed: ParsedLine, entry: Entry) -> Recorded:
        recorded = meeting.record_entry(entry)
        return Recorded(meeting=recorded, parsed=parsed, line=recorded.entries[-1])

    def _go_to_item(self, meeting: Meeting, parsed: ParsedLine) -> Recorded:
        if parsed.kind is LineKind.AGENDA_JUMP:
            wanted = next((item for item in meeting.agenda if item.number == parsed.number), None)
        else:
            current = meeting.current_item
            waiting = [item for item in meeting.agenda if current is None or item.number > current.number]
            untouched = [item for item in waiting if item.is_waiting]
            # Back to one that was opened before only from where one stands: a meeting taken up again is nowhere.
            left = [item for item in waiting if item.is_done] if current else []
            wanted = next(iter(untouched or left), None)
        if wanted is None:
            return self._kept_as_note(meeting, parsed, Gap(kind=GapKind.NUMBER_UNKNOWN, text=parsed.raw.strip()))
        opened = meeting.open_item(wanted.number, self._now)
        return Recorded(meeting=opened, parsed=parsed, item=opened.get_item(wanted.number))

    def _patch_last(self, meeting: Meeting, parsed: ParsedLine) -> Recorded:
        patch = parsed.patch
        if patch is None or not meeting.lines:
            return self._kept_as_note(meeting, parsed, None)
        if patch.kind in (LineKind.ATTENDEE, LineKind.AGENDA):
            # It was no line of the minutes: it leaves them for the list it belongs to.
            last = meeting.lines[-1]
            line = replace(patch, text=patch.text or last.text)
            return replace(self.apply(meeting.remove_line(last.seq), line), parsed=parsed)
        return LineChanges(self._names, self._now).patch_last(meeting, patch, parsed)

    def _kept_as_note(self, meeting: Meeting, parsed: ParsedLine, gap: Gap | None) -> Recorded:
        """A line that could not do what it says is kept as a note, and marked with `gap`."""
        gaps = parsed.gaps if gap is None else (*parsed.gaps, gap)
        entry = replace(self._records.entry(meeting, parsed), gaps=gaps)
        return self._recorded(meeting, parsed, entry)

    def _finish_action(self, meeting: Meeting, parsed: ParsedLine) -> Recorded:
        """Mark the action done, in whichever meeting it was born, and keep a note of it in this one."""
        number = parsed.meeting or meeting.number
        reference = action_reference(number, parsed.number or 0)
        progress = ProgressNote(
            at=self._now,
            kind=ProgressKind.STATUS,
            text=parsed.text,
            by=self._by,
            status=ActionStatus.DONE,
            meeting=meeting.id,
        )
        try:
            home = meeting if number == meeting.number else self._change.meeting(number)
            action = home.get_action(parsed.number or 0)
        except (NotFound, DamagedFile, NewerFormat):
            return self._kept_as_note(meeting, parsed, Gap(kind=GapKind.NUMBER_UNKNOWN, text=reference))
        try:
            done = action.set_status(reference, ActionStatus.DONE, progress)
        except InvalidTransition:
            # Done before, it is merely said again; what was cancelled has to be looked at.
            is_done = action.status is ActionStatus.DONE
            return self._kept_as_note(meeting, parsed, None if is_done else Gap(kind=GapKind.MARKER, text=reference))
        if home is meeting:
            meeting = meeting.replace_line(done)
        else:
            self._change.put(home.replace_line(done))
        said = f"{reference}: {parsed.text}" if parsed.text else reference
        noted = replace(self._records.entry(meeting, parsed), text=f"{said} ✓")
        return replace(self._recorded(meeting, parsed, noted), action=done)
