"""Reads attendance of Google Meet: its own sheet saved as CSV, and what extensions of the browser write."""

from collections.abc import Sequence

from notulen.domain.attendance_file import Source
from notulen.importing.report_rows import (
    Cells,
    Report,
    ReportRow,
    cell,
    columns_by,
    comings_and_goings,
    fields_in,
    heading_of,
    places_of,
)

_COLUMNS = columns_by(
    {
        "first": "first name;nama depan",
        "last": "last name;nama belakang;surname",
        "name": "participant name;full name;name;nama;nama lengkap;participant;attendee",
        "email": "email;e mail;surel;alamat email;email address",
        "duration": "duration;durasi;lama;time in call;attended duration;total time",
        "joined": "time joined;waktu bergabung;waktu gabung;waktu masuk;jam bergabung;jam masuk;first seen;"
        "first seen at;joined at;join time;arrival time;time of arrival",
        "left": "time exited;time left;waktu keluar;jam keluar;last seen;last seen at;left at;leave time;exit time",
        "action": "type;event;action;status",
        "at": "time;timestamp;waktu",
    }
)
_ZOOM_SIGNS = frozenset(("user name original name", "nama pengguna nama asli", "attended"))
_EXTENSION_SIGNS = frozenset(
    ("first seen", "first seen at", "last seen at", "joined at", "time joined", "time in call", "arrival time")
)
"""Headings that extensions write beside a name in one column, and neither Zoom nor Teams does."""


def read_meet(lines: Sequence[Cells]) -> Report | None:
    """The report in `lines`; None when it is none of Meet's."""
    for place, cells in enumerate(lines):
        headings = {heading_of(each) for each in cells}
        places = places_of(fields_in(cells, _COLUMNS))
        below = lines[place + 1 :]
        is_sheet = "first" in places and {"joined", "duration"} & places.keys() and not headings & _ZOOM_SIGNS
        if is_sheet or ("name" in places and headings & _EXTENSION_SIGNS):
            return Report(source=Source.MEET, rows=tuple(_row(each, places) for each in below))
        if {"name", "action", "at"} <= places.keys():
            return Report(source=Source.MEET, rows=tuple(comings_and_goings(below, places)))
    return None


def _row(cells: Cells, places: dict[str, int]) -> ReportRow:
    in_parts = (cell(cells, places.get("first")), cell(cells, places.get("last")))
    return ReportRow(
        name=" ".join(part for part in in_parts if part) or cell(cells, places.get("name")),
        email=cell(cells, places.get("email")),
        joined=cell(cells, places.get("joined")),
        left=cell(cells, places.get("left")),
        duration=cell(cells, places.get("duration")),
    )
