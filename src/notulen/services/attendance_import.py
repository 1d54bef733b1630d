"""Use cases of attendance reports: read the files of a call, look at what they would do to a meeting, and do it."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timezone
from pathlib import Path

from notulen.domain.attendance_file import AttendanceFile
from notulen.domain.attendance_plan import Accept, AttendancePlan, Candidate, Choice
from notulen.domain.frozen_part import require_unfrozen
from notulen.domain.history import LONGEST_SUBJECT, Act
from notulen.domain.meeting import Meeting
from notulen.importing.attendance_reports import read_attendance
from notulen.services.attendance_match import AttendanceMatcher
from notulen.services.attendance_work import AttendanceWork
from notulen.services.known_names import KnownNames
from notulen.services.upcoming import earlier_in_series
from notulen.storage.store import Store

_EARLIER = 6
"""Meetings of the series in whose reports a name is looked up."""
_NO_CHOICES: Mapping[str, Choice] = {}


class AttendanceImportService:
    """Attendance reports of one archive's meetings. `by` is written beside every change."""

    def __init__(self, store: Store, names: KnownNames, by: str = "") -> None:
        self._store = store
        self._names = names
        self._by = by

    def read(self, number: int, paths: Sequence[Path], zone: timezone | None = None) -> tuple[AttendanceFile, ...]:
        """The reports of meeting `number`, each file once; hours of `zone`, else the meeting's. Nothing is stored.

        Raises NotFound, CannotRead, NotAttendance; of several files one that cannot be read is enough.
        """
        meeting = self._store.meeting(number)
        read: dict[object, AttendanceFile] = {}
        for path in paths:
            file = read_attendance(path, meeting, zone)
            read.setdefault((file.source, file.participants), file)  # the same report under two names is one
        return tuple(read.values())

    def plan(
        self,
        number: int,
        files: Sequence[AttendanceFile],
        choices: Mapping[str, Choice] = _NO_CHOICES,
        *,
        accept: Accept = Accept.CERTAIN,
        now: datetime,
    ) -> AttendancePlan:
        """What `apply` would do; nothing is stored. Raises as it does, but looks at final minutes too."""
        return self._work(self._store.meeting(number), now).plan(files, choices, accept)

    def candidates(self, number: int) -> tuple[Candidate, ...]:
        """Everybody a participant may be: who has a seat in the meeting first, then the rest of the directory."""
        meeting, directory = self._store.meeting(number), self._store.directory()
        matcher = AttendanceMatcher(meeting, directory, self._names.index(directory, meeting.attendees), ())
        people = [matcher.candidate(person) for person in directory.people]
        seated = {each.seat for each in people if each.seat}
        seats = [matcher.of_seat(each.number) for each in meeting.attendees if each.number not in seated]
        return tuple(sorted((*people, *seats), key=lambda each: (not each.seat, each.name.casefold())))

    def apply(
        self,
        number: int,
        files: Sequence[AttendanceFile],
        choices: Mapping[str, Choice] = _NO_CHOICES,
        *,
        accept: Accept = Accept.CERTAIN,
        now: datetime,
    ) -> AttendancePlan:
        """Bring into the meeting who was in the call, in one step, with the names that are learned by it.

        Rows nobody decided about are left as they are, and stand in the plan as ASK; taking in the same files again
        later changes nothing but what is decided then. A report comes after the call, so a meeting that is closed
        takes it in as well. Raises MeetingClosed when its minutes are final, and NotFound for a choice that names
        nobody.
        """
        with self._store.change(Act.ATTENDANCE_CHANGED, now=now, by=self._by) as change:
            meeting = change.meeting(number)
            require_unfrozen(meeting)
            before = change.directory()
            work = AttendanceWork(meeting, before, self._names, earlier_in_series(self._store, meeting, _EARLIER), now)
            plan = work.plan(files, choices, accept)
            change.put(work.meeting)
            if work.directory is not before:
                change.put_directory(work.directory)
            taken = sum(1 for row in plan.rows if row.changes)
            change.describe(f"{', '.join(file.name for file in files)}: {taken}"[:LONGEST_SUBJECT])
        return plan

    def _work(self, meeting: Meeting, now: datetime) -> AttendanceWork:
        directory = self._store.directory()
        return AttendanceWork(meeting, directory, self._names, earlier_in_series(self._store, meeting, _EARLIER), now)
