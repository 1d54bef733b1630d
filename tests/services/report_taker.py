"""Somebody who takes attendance reports in: a directory, a meeting, and files that were written for it."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from importing.reports import SAMPLES
from notulen.domain.attendance_file import AttendanceFile
from notulen.domain.attendance_plan import (
    Accept,
    AttendancePlan,
    Choice,
    PlanRow,
)
from notulen.domain.attendee import Attendee
from notulen.domain.meeting import Meeting
from notulen.services.attendance import AttendanceService
from notulen.services.attendance_import import AttendanceImportService
from notulen.services.editing import FieldEdits
from world import NAMES, TODAY, World

_PEOPLE = {
    "Ir. H. Irman, M.Si": "sumut",
    "Marwan Nusuf": "aceh",
    "Jon Kenedy": "sumsel",
    "Drs. Zulhendri, M.Si": "kepri",
    "Ir. Nurachmat Herlambang MMA": "jambi",
    "Sudarman": "babel",
    "Achmad Chrisna Putra": "lampung",
    "Ir. Eddy Santoso, MM": "askompsi",
}
JAMBI = "Diskominfo Prov. Jambi - Herlambang"
_HEADS = "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\n"


@dataclass
class Secretary:
    """Somebody who takes reports in, meeting after meeting."""

    folder: Path

    def __post_init__(self) -> None:
        self.world = World()
        self.service = AttendanceImportService(self.world.store, NAMES, "Sari")
        self.roll = AttendanceService(self.world.store, "Sari")

    def knows(self, *names: str) -> None:
        for name in names or _PEOPLE:
            self.world.people.add(name, office=_PEOPLE.get(name, ""), now=self.world.now)

    def meets(self, title: str = "Raker", day: date = TODAY, series: str = "") -> Meeting:
        meeting = self.world.rakor(title, day)
        edits = FieldEdits(sets={"series": series} if series else {"starts": "08.30"})
        return self.world.editing.edit_meeting(f"R{meeting.number}", edits, today=TODAY, now=self.world.now)

    def reads(self, *sources: str, number: int = 1) -> tuple[AttendanceFile, ...]:
        """Samples by their names, and rows of Zoom: "Irman,,8:52,10:03"."""
        paths = []
        for place, source in enumerate(sources):
            path = SAMPLES / source
            if not source.endswith(".csv"):
                path = self.folder / f"zoom-{place}.csv"
                path.write_text(_HEADS + "".join(_row(row) for row in source.split("|")), "utf-8")
            paths.append(path)
        return self.service.read(number, paths)

    def plans(self, *sources: str, number: int = 1, accept: Accept = Accept.CERTAIN) -> AttendancePlan:
        return self.service.plan(number, self.reads(*sources, number=number), accept=accept, now=self.world.now)

    def imports(
        self,
        *sources: str,
        number: int = 1,
        accept: Accept = Accept.CERTAIN,
        choices: dict[str, Choice] | None = None,
    ) -> AttendancePlan:
        files = self.reads(*sources, number=number)
        return self.service.apply(number, files, choices or {}, accept=accept, now=self.world.now)

    def seats(self, number: int = 1) -> dict[str, Attendee]:
        return {seat.name: seat for seat in self.world.store.meeting(number).attendees}

    def person(self, name: str) -> str:
        return self.world.people.get(name).id


def _row(row: str) -> str:
    name, email, joined, left = row.split(",")
    return f"{name},{email},7/7/2020 {joined},7/7/2020 {left},60,No\n" if joined else f"{name},{email},,,60,No\n"


def of(plan: AttendancePlan, name: str) -> PlanRow:
    return next(row for row in plan.rows if name in row.key)


def hours(seat: Attendee) -> tuple[str, str]:
    def told(moment: datetime | None) -> str:
        return f"{moment.astimezone(TODAY_ZONE):%H.%M}" if moment else "?"

    return told(seat.joined), told(seat.left)


TODAY_ZONE = Meeting(id="", number=1, title="", day=TODAY).zone.offset
