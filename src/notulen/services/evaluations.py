"""Finds what a meeting said of the actions of others: their files alone know."""

from datetime import UTC, datetime

from notulen.domain.evaluation import EvaluatedAction, evaluated_in, in_order
from notulen.domain.meeting import Meeting
from notulen.domain.meeting_outline import reviewed_in
from notulen.services.upcoming import next_meeting_day
from notulen.storage.store import MeetingVersion, Store

_EVER = datetime(1971, 1, 1, tzinfo=UTC)


class Evaluations:
    """Remembers of each file that was looked into which meetings its actions were reviewed in, until it changes."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known: dict[int, tuple[MeetingVersion, frozenset[str]]] = {}

    def of(self, meeting: Meeting) -> tuple[EvaluatedAction, ...]:
        """The actions of other meetings that were reviewed in `meeting`, in the order they came up.

        A meeting that never ran has none, and what was written before it began says nothing of it: of a large archive
        only the files changed since then are looked into.
        """
        if not meeting.sessions:
            return ()
        written = self._store.written_since(meeting.sessions[0].started)
        if meeting.number not in written:
            # Its own file was written when it began: if that seems older, clocks of files and records do not agree.
            written = self._store.written_since(_EVER)
        others = {number: version for number, version in written.items() if number != meeting.number}
        self._look_into(others)
        speaking = [number for number in others if meeting.id in self._known.get(number, (None, ()))[1]]
        return in_order(
            each
            for home in self._store.meetings(sorted(speaking))
            for each in evaluated_in(meeting.id, home, next_meeting_day(self._store, home))
        )

    def _look_into(self, written: dict[int, MeetingVersion]) -> None:
        unknown = {number: version for number, version in written.items() if self._is_new(number, version)}
        for home in self._store.meetings(sorted(unknown)):
            self._known[home.number] = unknown[home.number], reviewed_in(home)

    def _is_new(self, number: int, version: MeetingVersion) -> bool:
        known = self._known.get(number)
        return known is None or known[0] != version
