"""Reads the attendance report of any of the known programs, told apart by what stands in it, never by its name."""

import csv
import io
import re
import stat
from collections.abc import Sequence
from datetime import timezone
from pathlib import Path

from msgspec.structs import replace

from notulen.domain.attendance_file import AttendanceFile, Participant, Visit
from notulen.domain.errors import NotAttendance
from notulen.domain.file_errors import CannotRead, cannot_read
from notulen.domain.meeting import Meeting
from notulen.domain.text import clean_text
from notulen.importing.meet import read_meet
from notulen.importing.moments import Moments, minutes_of, stay
from notulen.importing.rejoins import folded
from notulen.importing.report_rows import MOST_CELL, Cells, Report, ReportRow
from notulen.importing.teams import read_teams
from notulen.importing.zoom import read_zoom
from notulen.parsing.device_names import is_device
from notulen.parsing.name_keys import name_words
from notulen.parsing.people_csv import decoded

_MOST_BYTES = 8_000_000
_MOST_ROWS = 20_000
_SEPARATORS = ("\t", ",", ";")
_READERS = (read_teams, read_meet, read_zoom)
_ZIP = b"PK\x03\x04"
_OLD_EXCEL = b"\xd0\xcf\x11\xe0"
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_STATUS = re.compile(
    r"\s*\((external|unverified|guest|host|co-host|eksternal|(?:belum|tidak) (?:ter|di)verifikasi|tamu)\)$",
    re.IGNORECASE,
)
_GUESTS = ("external", "unverified", "guest", "eksternal", "belum", "tidak", "tamu")
_RENAMED = re.compile(r"(\S.*?)\s+\(([^()]{1,200})\)$")


def read_attendance(path: Path, meeting: Meeting, zone: timezone | None = None) -> AttendanceFile:
    """The report in the file `path`; hours that have no day are of the meeting's, and of its zone if no other is told.

    Raises CannotRead, NotAttendance.
    """
    content = _content(path)
    if content.startswith((_ZIP, _OLD_EXCEL)):
        raise CannotRead(path, "spreadsheet")
    report = _report(path, content)
    here_zone = meeting.zone.offset
    moments = Moments((text for row in report.rows for text in (row.joined, row.left)), meeting.day, zone or here_zone)
    named = [row for row in report.rows if row.name or row.email]
    here = [row for row in named if not row.is_waiting and not row.is_absent]
    if not here:
        raise NotAttendance(path, "nobody")
    participants = folded(_participant(row, moments, report) for row in here)
    known = {name for each in participants for name in each.names}
    waited = dict.fromkeys(_shown(row, report)[0] for row in named if row.is_waiting)
    moments_told = [moment for each in participants for visit in each.visits for moment in (visit.joined, visit.left)]
    return AttendanceFile(
        name=clean_text(path.name),
        source=report.source,
        participants=participants,
        topic=report.topic,
        days=tuple(sorted({moment.astimezone(here_zone).date() for moment in moments_told if moment})),
        order=moments.order,
        waiting=sum(1 for row in named if row.is_waiting),
        only_waited=tuple(name for name in waited if name not in known),
        absent=sum(1 for row in named if row.is_absent),
        unread=sum(1 for row in here for text in (row.joined, row.left) if text and moments.read(text) is None),
        nameless=len(report.rows) - len(named),
    )


def merged(files: Sequence[AttendanceFile]) -> tuple[Participant, ...]:
    """Everybody in several reports of one meeting: a call that was cut off leaves one for each part."""
    return folded(each for file in files for each in file.participants)


def _content(path: Path) -> bytes:
    try:
        if path.exists() and not path.is_dir() and not stat.S_ISREG(path.stat().st_mode):
            raise CannotRead(path, "not_a_file")
        with path.open("rb") as file:
            content = file.read(_MOST_BYTES + 1)
    except OSError as fault:
        raise cannot_read(path, fault) from fault
    except ValueError as fault:  # a name no system knows
        raise CannotRead(path, "missing") from fault
    if len(content) > _MOST_BYTES:
        raise NotAttendance(path, "too_large")
    if not content.strip():
        raise NotAttendance(path, "empty")
    return content


def _report(path: Path, content: bytes) -> Report:
    try:
        text = _text(content)
    except UnicodeError as fault:
        raise CannotRead(path, "not_text") from fault
    for separator in _SEPARATORS:
        try:
            lines = _lines(path, text, separator)
        except csv.Error:
            continue
        for read in _READERS:
            report = read(lines)
            if report is not None:
                _check(path, report, text, separator)
                return report._replace(rows=tuple(_cleaned(row) for row in report.rows), topic=_one_line(report.topic))
    raise NotAttendance(path, "unknown")


def _text(content: bytes) -> str:
    """The text of a file; UTF-16 without a mark is known by the zeros in it."""
    if not content.startswith(_UTF16_MARKS) and b"\0" in content[:200]:
        return content.decode("utf-16-le" if content[1:2] == b"\0" else "utf-16-be")
    return decoded(content)


def _lines(path: Path, text: str, separator: str) -> list[Cells]:
    """The filled lines. A line of separators alone stands where Excel found an empty one."""
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    lines: list[Cells] = []
    for row in rows:
        cells = [cell.strip() for cell in row]
        if any(cells):
            lines.append(cells)
        if len(lines) > _MOST_ROWS:
            raise NotAttendance(path, "too_large")
    return lines


def _check(path: Path, report: Report, text: str, separator: str) -> None:
    """Refuse a report in which a quotation mark that is not closed has swallowed rows: people would be missing.

    A line break alone may stand in a name; with it the cells of a row do not.
    """
    if report.rows and _is_open_at_the_end(text, separator):
        raise NotAttendance(path, "torn", _one_line(report.rows[-1].name)[:40])
    for row in report.rows:
        has_cells = "\n" in row.name and any(line.count(separator) > 1 for line in row.name.splitlines())
        if has_cells or len(row.name) > MOST_CELL:
            raise NotAttendance(path, "torn", _one_line(row.name)[:40])


def _is_open_at_the_end(text: str, separator: str) -> bool:
    try:
        for _ in csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True):
            pass
    except csv.Error as fault:
        return "unexpected end" in str(fault)
    return False


def _cleaned(row: ReportRow) -> ReportRow:
    return row._replace(name=_one_line(row.name), email=_one_line(row.email).casefold()[:MOST_CELL])


def _one_line(text: str) -> str:
    return " ".join(clean_text(text[:MOST_CELL]).split())


def _participant(row: ReportRow, moments: Moments, report: Report) -> Participant:
    name, original, status = _shown(row, report)
    joined, left = stay(moments, row.joined, row.left)
    minutes = minutes_of(row.duration)
    if minutes is None and joined and left:
        minutes = max(0, -(-int((left - joined).total_seconds()) // 60))
    is_host = (bool(report.host) and name == _one_line(report.host)) or (
        bool(report.host_email) and row.email == report.host_email.casefold()
    )
    participant = Participant(
        name=name,
        names=(name,),
        originals=(original,) if original else (),
        email=row.email,
        visits=(Visit(joined, left),) if joined or left else (),
        minutes=minutes,
        is_host=is_host or row.is_host or "host" in status,
        is_guest=row.is_guest,
    )
    return replace(participant, is_guest=True) if status.startswith(_GUESTS) else participant


def _shown(row: ReportRow, report: Report) -> tuple[str, str, str]:
    """The name without what the program put behind it, what it was before, and what was put behind it."""
    name, status = row.name or row.email, ""
    while found := _STATUS.search(name):
        name, status = name[: found.start()], found[1].casefold()
    name = name or row.name
    renamed = _RENAMED.fullmatch(name)
    if renamed is None or not (report.tells_renames or _is_told_again(*renamed.groups())):
        return name, "", status
    if not any(map(str.isalpha, renamed[2])):  # "iPhone (2)" is another iPhone
        return name, "", status
    return renamed[1], renamed[2].strip(), status


def _is_told_again(name: str, behind: str) -> bool:
    """Whether brackets behind a name hold a device or words of the name, and not where somebody is from."""
    return is_device(behind) or set(name_words(behind)) <= set(name_words(name))
