"""What the readers of the single programs hand on: rows as they stand in a report, hours still as they are written."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from notulen.domain.attendance_file import Source

MOST_CELL = 300
"""Characters of a cell that are read; no name, address or hour is longer."""

Cells = Sequence[str]

_YES = frozenset(["ya", "yes", "true", "y", "1", "benar", "iya"])
_LEAVING = ("left", "leave", "keluar", "mening", "pergi", "exit")


class ReportRow(NamedTuple):
    """One row about one stay of somebody. Of `is_guest` None says that the report does not tell."""

    name: str
    email: str = ""
    joined: str = ""
    left: str = ""
    duration: str = ""
    is_host: bool = False
    is_guest: bool | None = None
    is_waiting: bool = False
    is_absent: bool = False


class Report(NamedTuple):
    """A report in rows; the topic, and the name and the address of the host, where it tells them.

    `tells_renames` says that brackets behind a name have what the participant was called before.
    """

    source: Source
    rows: tuple[ReportRow, ...]
    topic: str = ""
    host: str = ""
    host_email: str = ""
    tells_renames: bool = False


def columns_by(names: Mapping[str, str]) -> Mapping[str, str]:
    """The field of each heading, from texts of headings parted by semicolons."""
    return {heading: field for field, headings in names.items() for heading in headings.split(";")}


def heading_of(cell: str) -> str:
    """A heading as it is looked up: "Name (Original Name)" is `name original name`, "User_Email_2" `user email`."""
    words = "".join(each if each.isalnum() else " " for each in cell[:MOST_CELL].casefold()).split()
    if len(words) > 1 and words[-1].isdecimal():
        del words[-1]  # counts headings that stand twice
    return " ".join(words)


def fields_in(cells: Cells, known: Mapping[str, str]) -> list[str]:
    """The field of each column, empty where the heading is none of the `known` ones."""
    return [known.get(heading_of(cell), "") for cell in cells]


def cell(cells: Cells, place: int | None) -> str:
    """The cell at `place`, empty beyond the end of a short row."""
    return cells[place] if place is not None and place < len(cells) else ""


def places_of(fields: Iterable[str], after: str = "") -> dict[str, int]:
    """Where each field stands. Of one that stands twice the first behind the column `after` is meant, if there is one:
    a report that repeats the meeting in each row has two addresses and two durations."""
    listed = list(fields)
    start = listed.index(after) if after in listed else 0
    found: dict[str, int] = {}
    for place in (*range(start, len(listed)), *range(start)):
        if listed[place]:
            found.setdefault(listed[place], place)
    return found


def is_yes(text: str) -> bool:
    """Whether a cell says yes, in either language."""
    return text.strip().casefold() in _YES


def comings_and_goings(lines: Sequence[Cells], places: dict[str, int]) -> list[ReportRow]:
    """One row for each stay, from rows that each tell one coming or one going: `places` of name, action and at."""
    rows: list[ReportRow] = []
    open_stays: dict[str, int] = {}
    for cells in lines:
        name, at, email = cell(cells, places["name"]), cell(cells, places["at"]), cell(cells, places.get("email"))
        is_going = cell(cells, places["action"]).casefold().startswith(_LEAVING)
        place = open_stays.pop(name, None) if is_going else None
        if place is not None:
            rows[place] = rows[place]._replace(left=at)
        elif is_going:
            rows.append(ReportRow(name=name, email=email, left=at))
        elif name not in open_stays:  # told twice, as "Joined before" and "Joined"
            open_stays[name] = len(rows)
            rows.append(ReportRow(name=name, email=email, joined=at))
    return rows
