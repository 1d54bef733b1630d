"""Reads attendance reports of Microsoft Teams, from the rows of 2020 to the numbered parts of today."""

import re
from collections.abc import Sequence

from notulen.domain.attendance_file import Source
from notulen.importing.moments import minutes_of
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
        "name": "name;full name;nama;nama lengkap",
        "joined": "first join;first join time;join time;bergabung pertama;waktu bergabung pertama;waktu bergabung;"
        "pertama bergabung;gabung pertama",
        "left": "last leave;last leave time;leave time;keluar terakhir;waktu keluar terakhir;waktu keluar;"
        "terakhir keluar",
        "duration": "in meeting duration;duration;durasi dalam rapat;durasi;durasi rapat",
        "email": "email;e mail;surel",
        "account": "participant id upn;id peserta upn",
        "role": "role;peran",
        "action": "user action;tindakan pengguna",
        "at": "timestamp;stempel waktu",
    }
)
_BY_PLACE = ("name", "joined", "left", "duration", "email")
"""The first columns of both parts in every language; the role is the last of those there were at first."""
_ROLE_IN_PART = {2: 6, 3: 5}
_PART = re.compile(r"(\d)\. ?\S.*")
_HOURS = re.compile(r"\d[./-]\d.*\d[:.]\d\d")
_ORGANISERS = ("organi", "penyelenggara", "pengatur")


def read_teams(lines: Sequence[Cells]) -> Report | None:
    """The report in `lines`; None when it is none of Teams'."""
    parts = _parts(lines)
    if 2 in parts or 3 in parts:
        return _numbered(parts)
    for place, cells in enumerate(lines):
        places = places_of(fields_in(cells, _COLUMNS))
        if {"name", "action", "at"} <= places.keys():
            return _report(comings_and_goings(lines[place + 1 :], places), lines[:place])
        if {"name", "joined"} <= places.keys() and {"account", "role"} & places.keys():
            return _report([_row(each, places) for each in lines[place + 1 :]], lines[:place])
    return None


def _parts(lines: Sequence[Cells]) -> dict[int, list[Cells]]:
    """The lines below each numbered title: "2. Participants"."""
    parts: dict[int, list[Cells]] = {}
    current: list[Cells] | None = None
    for cells in lines:
        title = _PART.fullmatch(cells[0]) if cells and not any(cells[1:]) else None
        if title:
            current = parts.setdefault(int(title[1]), [])
        elif current is not None:
            current.append(cells)
    return parts


def _numbered(parts: dict[int, list[Cells]]) -> Report | None:
    listed, stays = _read_part(parts, 2), _read_part(parts, 3)
    if listed is None and stays is None:
        return None
    known = {(row.name, row.email) for row in stays or ()}
    # Part 3 has each stay of everybody; who is only in part 2 has one.
    rows = [*(stays or ()), *(row for row in listed or () if (row.name, row.email) not in known)]
    return _report(rows, parts.get(1, []))


def _read_part(parts: dict[int, list[Cells]], number: int) -> list[ReportRow] | None:
    lines = parts.get(number)
    if not lines:
        return None
    heading, *rows = lines
    places = places_of(fields_in(heading, _COLUMNS))
    if not {"name", "joined", "left"} <= places.keys():
        if len(heading) <= _ROLE_IN_PART[number] or not any(_HOURS.search(cell(row, 1)) for row in rows):
            return None
        places = {field: place for place, field in enumerate(_BY_PLACE)} | {"role": _ROLE_IN_PART[number]}
    return [_row(cells, places) for cells in rows]


def _row(cells: Cells, places: dict[str, int]) -> ReportRow:
    duration = cell(cells, places.get("duration"))
    role = cell(cells, places.get("role")).casefold()
    return ReportRow(
        name=cell(cells, places["name"]),
        email=cell(cells, places.get("email")) or cell(cells, places.get("account")),
        joined=cell(cells, places.get("joined")),
        left=cell(cells, places.get("left")),
        duration=duration if minutes_of(duration) is not None else "",
        is_host=role.startswith(_ORGANISERS),
    )


def _report(rows: Sequence[ReportRow], summary: Sequence[Cells]) -> Report:
    facts = [(heading_of(cells[0]), cells[1]) for cells in summary if len(cells) > 1 and cells[1]]
    titles = [value for name, value in facts if "title" in name or "judul" in name]
    return Report(
        source=Source.TEAMS,
        rows=tuple(rows),
        topic=titles[0] if titles else next((value for _, value in facts[:1] if not _HOURS.search(value)), ""),
    )
