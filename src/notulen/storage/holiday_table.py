"""Reads the table of holidays, the shipped one and the office's own, into a calendar."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from notulen.domain.calendar import Holiday, WorkCalendar
from notulen.domain.errors import InvalidValue
from notulen.domain.file_errors import CannotRead
from notulen.storage.reference_tables import read_cells

COLUMNS = ("date", "name", "name_en", "kind", "status")
_KINDS = ("national", "joint_leave")
_STATUSES = ("decreed", "estimated")


def load_calendar(shipped: Path, office: Path | None = None) -> WorkCalendar:
    """The calendar of both tables: the office's rows add to the shipped ones or stand in their place.

    Both files are UTF-8 CSV with the columns of COLUMNS. Raises CannotRead for a file that cannot be opened
    or is not such a table, and InvalidValue, naming file and line, for a row that cannot be understood: a
    row dropped in silence would move deadlines. The covered years are those of the shipped table, since an
    office that adds one local holiday has not thereby listed its whole year.
    """
    holidays = {holiday.date: holiday for holiday in _read_table(shipped)}
    years = frozenset(day.year for day in holidays)
    if office is not None:
        holidays |= {holiday.date: holiday for holiday in _read_table(office)}
    return WorkCalendar(holidays, years=years)


def _read_table(path: Path) -> Iterator[Holiday]:
    lines = read_cells(path)
    if not lines or tuple(cell.strip() for cell in lines[0]) != COLUMNS:
        raise CannotRead(path, "columns")
    seen: set[date] = set()
    for number, cells in enumerate(lines[1:], start=2):
        if not any(cell.strip() for cell in cells):
            continue
        holiday = _read_row([cell.strip() for cell in cells], f"{path.name}:{number}")
        if holiday.date in seen:
            raise InvalidValue(f"{path.name}:{number}", holiday.date.isoformat(), "duplicate")
        seen.add(holiday.date)
        yield holiday


def _read_row(cells: list[str], place: str) -> Holiday:
    if len(cells) != len(COLUMNS):
        raise InvalidValue(place, ",".join(cells), "columns", COLUMNS)
    written, name, name_en, kind, status = cells
    try:
        day = date.fromisoformat(written)
    except ValueError as error:
        raise InvalidValue(place, written, "date", ("YYYY-MM-DD",)) from error
    if not name:
        raise InvalidValue(place, "", "name")
    if kind not in _KINDS:
        raise InvalidValue(place, kind, "kind", _KINDS)
    if status not in _STATUSES:
        raise InvalidValue(place, status, "status", _STATUSES)
    return Holiday(day, name, name_en or name, kind == "joint_leave", status == "estimated")
