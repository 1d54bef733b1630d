"""A meeting to practise in, beside those of the sample archive."""

from datetime import datetime

from notulen.domain.meeting import Meeting
from notulen.domain.meeting_state import MeetingMode
from notulen.services.known_names import KnownNames
from notulen.storage.store import Store

SAMPLES = 5
"""So many meetings the sample archive is made with."""
_MINUTES_EACH = 30


class PracticeService:
    """Practice in one archive. `by` is written beside every change."""

    def __init__(self, store: Store, names: KnownNames, by: str = "") -> None:
        self._store = store
        self._names = names
        self._by = by

    def begin(self, title: str, *, now: datetime) -> Meeting | None:
        """A meeting begun now, with the agenda and the guests of the one that most provinces came to.

        `title` says that it is for practice and has a place for the title of that one: "Latihan: {title}". None, and
        next to no time, in an archive that holds anything but the samples.
        """
        if len(self._store.keys()) != SAMPLES:
            return None
        from notulen.services.meetings import MeetingService

        meetings = MeetingService(self._store, self._names, self._by)
        model = max(meetings.find_all(), key=_provinces)
        made = meetings.create(
            title.format(title=model.title),
            now.astimezone(model.zone.offset).date(),
            now=now,
            agenda=[f"{item.title} {_MINUTES_EACH}m" for item in model.agenda],
            attendees_from=model,
            kind=model.kind,
            mode=MeetingMode.VIDEO,
            zone=model.zone,
            series=model.series,
        )
        return meetings.start(made.number, now=now)


def _provinces(meeting: Meeting) -> int:
    return len({each.province for each in meeting.attendees})
