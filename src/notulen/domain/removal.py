"""Taking seats and items of business out of a meeting again; their numbers are not given out anew."""

from collections.abc import Collection

from msgspec.structs import replace

from notulen.domain.action_item import ActionItem
from notulen.domain.entry import Entry
from notulen.domain.meeting import Meeting


def without_seats(meeting: Meeting, numbers: Collection[int]) -> Meeting:
    """The meeting less the seats with those numbers. Raises NotFound for one that is not there."""
    gone = {meeting.get_attendee(number).number for number in numbers}
    return replace(meeting, attendees=tuple(seat for seat in meeting.attendees if seat.number not in gone))


def without_items(meeting: Meeting, numbers: Collection[int]) -> Meeting:
    """The meeting less those items of business; what was said under them stays, under none.

    Raises NotFound for one that is not there.
    """
    gone = {meeting.get_item(number).number for number in numbers}

    def entry_left(entry: Entry) -> Entry:
        return replace(entry, agenda=None) if entry.agenda in gone else entry

    def action_left(action: ActionItem) -> ActionItem:
        return replace(action, agenda=None) if action.agenda in gone else action

    return replace(
        meeting,
        agenda=tuple(item for item in meeting.agenda if item.number not in gone),
        entries=tuple(map(entry_left, meeting.entries)),
        actions=tuple(map(action_left, meeting.actions)),
    )
