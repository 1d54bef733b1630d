"""The records that typed lines become: an entry or an action, with what the meeting adds to the words."""

from datetime import datetime

from notulen.domain.action_item import ActionItem, Assignment
from notulen.domain.entry import Entry, EntryKind
from notulen.domain.gap import Gap, GapKind
from notulen.domain.identity import new_id
from notulen.domain.meeting import Meeting
from notulen.domain.party import Party, distinct
from notulen.parsing.parsed_line import ParsedLine
from notulen.parsing.parties import province_party
from notulen.services.known_names import KnownNames


class LineRecords:
    """Makes records of lines typed at `now`. They have no number or place yet: the meeting gives both."""

    def __init__(self, names: KnownNames, now: datetime) -> None:
        self._names = names
        self._now = now

    def entry(self, meeting: Meeting, parsed: ParsedLine) -> Entry:
        """The line as an entry; one that is no kind of entry is a note of the line as typed."""
        kind = parsed.kind.entry_kind
        current = meeting.current_item
        return Entry(
            id=new_id(self._now),
            seq=0,
            kind=kind or EntryKind.NOTE,
            text=(parsed.text if kind else "") or parsed.raw.strip(),
            raw=parsed.raw,
            at=self._now,
            agenda=current.number if current else None,
            speaker=parsed.speaker,
            is_quote=parsed.is_quote,
            due=parsed.due,
            gaps=parsed.gaps,
        )

    def action(self, meeting: Meeting, parsed: ParsedLine) -> ActionItem:
        """The line as an action; `@semua` is a part for each province that is here, and a gap while none is."""
        current = meeting.current_item
        everyone = self._everyone(meeting) if parsed.is_for_everyone else ()
        owners = distinct((*everyone, *parsed.owners))
        is_for_nobody = parsed.is_for_everyone and not everyone
        return ActionItem(
            id=new_id(self._now),
            number=0,
            seq=0,
            text=parsed.text or parsed.raw.strip(),
            raw=parsed.raw,
            at=self._now,
            agenda=current.number if current else None,
            assignments=tuple(Assignment(owner=owner) for owner in owners) or (Assignment(),),
            is_for_everyone=parsed.is_for_everyone,
            due=parsed.due,
            gaps=(*parsed.gaps, Gap(kind=GapKind.OWNER_MISSING)) if is_for_nobody else parsed.gaps,
        )

    def _everyone(self, meeting: Meeting) -> tuple[Party, ...]:
        """Each province that sits in the meeting, once, in the order they came."""
        codes = dict.fromkeys(seat.province for seat in meeting.attendees if seat.province and seat.is_here)
        provinces = (self._names.province_of(code) for code in codes)
        return tuple(province_party(each) for each in provinces if each is not None)
