"""Phrases about dates, read on the Thursday of the table of domain facts."""

from datetime import date, datetime
from functools import cache
from pathlib import Path

from notulen.domain.calendar import WorkCalendar
from notulen.domain.reading import NoteCode, Reading
from notulen.parsing.dates import read_when
from notulen.storage.holiday_table import load_calendar

ROOT = Path(__file__).resolve().parents[1]
THURSDAY = date(2020, 7, 9)
RAKOR = date(2020, 8, 4)


@cache
def shipped_calendar() -> WorkCalendar:
    return load_calendar(ROOT / "data" / "holidays.csv")


def said(phrase: str, reference: date = THURSDAY, *, upcoming: date | None = None, is_event: bool = False) -> Reading:
    return read_when(phrase, reference, calendar=shipped_calendar, upcoming=upcoming, is_event=is_event)


def iso(reading: Reading) -> str:
    def one(moment: date | datetime) -> str:
        return moment.isoformat(timespec="minutes") if isinstance(moment, datetime) else moment.isoformat()

    if reading.start is None:
        return ""
    if reading.is_open_ended:
        return one(reading.start) + "/.."
    if reading.end is None or reading.end == reading.start:
        return one(reading.start)
    return f"{one(reading.start)}/{one(reading.end)}"


def codes(reading: Reading) -> set[NoteCode]:
    return {note.code for note in reading.notes}
