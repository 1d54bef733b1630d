"""Counts how many phrases of a table are read right, kept and marked, or wrong in silence.

Run with `python benchmarks/dates.py [TABLE] [--list]`; the table has the columns of tests/data/date-phrases.csv.
"""

import csv
import sys
from datetime import date, datetime
from functools import cache
from pathlib import Path
from time import perf_counter

from notulen.domain.calendar import WorkCalendar
from notulen.domain.reading import Reading
from notulen.parsing.dates import read_when
from notulen.storage.holiday_table import load_calendar

_ROOT = Path(__file__).resolve().parent.parent
_TABLE = _ROOT / "tests" / "data" / "date-phrases.csv"


@cache
def shipped_calendar() -> WorkCalendar:
    """The calendar of the shipped table."""
    return load_calendar(_ROOT / "data" / "holidays.csv")


def iso(reading: Reading) -> str:
    """The reading as the table writes it: one ISO date, two with a slash, `..` for an open end, or nothing."""
    if reading.start is None:
        return ""
    start = _iso(reading.start)
    if reading.is_open_ended:
        return f"{start}/.."
    if reading.end is None or reading.end == reading.start:
        return start
    return f"{start}/{_iso(reading.end)}"


def _iso(moment: date | datetime) -> str:
    return moment.isoformat(timespec="minutes") if isinstance(moment, datetime) else moment.isoformat()


def main(arguments: list[str]) -> int:
    """Print the counts; leave with 1 if anything is wrong in silence."""
    paths = [Path(argument) for argument in arguments if not argument.startswith("--")]
    right = marked = wrong = asked = 0
    lines: list[str] = []
    with (paths[0] if paths else _TABLE).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    shipped_calendar()
    began = perf_counter()
    for row in rows:
        reading = read_when(row["phrase"], date.fromisoformat(row["reference_date"]), calendar=shipped_calendar)
        found = iso(reading)
        if found == row["expected_iso"]:
            right += 1
            asked += not reading.certain and bool(found)
            if reading.kind != row["kind"]:
                lines.append(f"kind    {row['phrase']!r} @{row['reference_date']}: {row['kind']}, read {reading.kind}")
        elif reading.certain:
            wrong += 1
            lines.append(f"WRONG   {row['phrase']!r} @{row['reference_date']}: {row['expected_iso']}, read {found}")
        else:
            marked += 1
            lines.append(f"marked  {row['phrase']!r} @{row['reference_date']}: {row['expected_iso']}, read {found}")
    each = (perf_counter() - began) / max(len(rows), 1)
    if "--list" in arguments:
        print("\n".join(lines))
    print(f"rows {len(rows)}  right {right} ({asked} of them asked about)")
    print(f"kept and marked {marked}  wrong in silence {wrong}")
    print(f"{each * 1e6:.0f} microseconds a phrase")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
