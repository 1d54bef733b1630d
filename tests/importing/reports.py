"""Attendance reports for tests: where the samples lie, and files written on the spot."""

from datetime import date
from pathlib import Path

from notulen.domain.attendance_file import AttendanceFile, Participant
from notulen.domain.meeting import Meeting
from notulen.importing.attendance_reports import read_attendance

SAMPLES = Path(__file__).parent / "attendance"
RAKER = Meeting(id="x", number=1, title="Raker", day=date(2020, 7, 7))


def told(folder: Path, content: str | bytes, meeting: Meeting = RAKER) -> AttendanceFile:
    """What a file with that content tells; its name says nothing."""
    file = folder / "berkas"
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_attendance(file, meeting)


def stays(participant: Participant) -> list[str]:
    """`08.52-10.03` for each stay, `?` for an hour nobody told."""
    return [
        "-".join(f"{moment:%H.%M}" if moment else "?" for moment in (visit.joined, visit.left))
        for visit in participant.visits
    ]
