"""What became of a typed line."""

from notulen.domain.action_item import ActionItem
from notulen.domain.agenda import AgendaItem
from notulen.domain.attendee import Attendee
from notulen.domain.entry import Entry
from notulen.domain.gap import Gap
from notulen.domain.meeting import Meeting
from notulen.domain.value import Value
from notulen.parsing.parsed_line import LineKind, ParsedLine


class Recorded(Value, frozen=True):
    """The meeting after a line, how the line was read, and the one record it made or changed.

    All records are None for an empty line and for a command, which store nothing.
    """

    meeting: Meeting
    parsed: ParsedLine
    line: Entry | None = None
    action: ActionItem | None = None
    item: AgendaItem | None = None
    attendee: Attendee | None = None

    @property
    def reference(self) -> str:
        """What a person calls the record: A7.2, K7.1, B7.5, #3 for an item of business (#0: none), +4 for a seat."""
        if self.line:
            return self.meeting.line_ref(self.line)
        if self.action:
            return self.meeting.line_ref(self.action)
        if self.attendee:
            return f"+{self.attendee.number}"
        if self.item:
            return f"#{self.item.number}"
        return "#0" if self.parsed.kind is LineKind.AGENDA_LEAVE else ""

    @property
    def text(self) -> str:
        """What the record says."""
        record = self.line or self.action
        return record.text if record else self.parsed.text

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """What is left to tidy in it."""
        record = self.line or self.action
        return record.gaps if record else self.parsed.gaps
