"""Use cases of the agenda that no typed line has a sign for: an item put off, a line moved to another item."""

from datetime import datetime

from msgspec.structs import replace

from notulen.domain.errors import InvalidValue
from notulen.domain.history import LONGEST_SUBJECT, Act
from notulen.domain.meeting import Meeting
from notulen.storage.store import Store


class AgendaService:
    """The agendas of one archive's meetings. `by` is written beside every change."""

    def __init__(self, store: Store, by: str = "") -> None:
        self._store = store
        self._by = by

    def defer(self, number: int, item: int | None = None, *, now: datetime) -> Meeting:
        """Put an item of meeting `number` off to another meeting: `item`, else the one that runs.

        Opening it later takes it up after all. Raises NotFound, MeetingClosed, InvalidValue when none runs.
        """
        with self._store.change(Act.AGENDA_CHANGED, now=now, by=self._by) as change:
            meeting = change.meeting(number)
            meeting.require_open()
            running = meeting.current_item
            wanted = item if item is not None else running.number if running else None
            if wanted is None:
                raise InvalidValue("item", "", "nothing_runs")
            deferred = meeting.defer_item(wanted, now)
            change.put(deferred)
            change.describe(f"#{wanted} {meeting.get_item(wanted).title}"[:LONGEST_SUBJECT])
        return deferred

    def move_line(self, number: int, seq: int, item: int | None, *, now: datetime) -> Meeting:
        """Put the line `seq` under another item of business, None for none: its place in time and numbers stay.

        Raises NotFound for a line or item there is none of, MeetingClosed.
        """
        with self._store.change(Act.LINE_EDITED, now=now, by=self._by) as change:
            meeting = change.meeting(number)
            meeting.require_open()
            line = meeting.get_line(seq)
            under = meeting.get_item(item).number if item is not None else None
            moved = meeting.replace_line(replace(line, agenda=under))
            change.put(moved)
            change.describe(f"{meeting.line_ref(line)} → #{under or 0}"[:LONGEST_SUBJECT])
        return moved
