"""What a line costs at start-up: modules that ordinary lines never need are not loaded."""

import subprocess
import sys
from pathlib import Path

import pytest

_SCRIPT = """
import sys
from datetime import date
from pathlib import Path
from notulen.parsing.capture_line import read_line
from notulen.parsing.names import NameIndex
from notulen.parsing.parsed_line import LineContext
from notulen.storage.reference_tables import load_provinces
names = NameIndex(load_provinces(Path({data!r}) / "provinces.csv"))
context = LineContext(reference=date(2020, 7, 7), names=names, calendar=lambda: None)
read_line({line!r}, context)
print(" ".join(sorted(sys.modules)))
"""
_DATA = str(Path(__file__).parents[2] / "data")


@pytest.mark.parametrize("line", ["catatan biasa", "> kirim data @aceh", "@aceh setuju", "! putusan", "# SPBE 30m"])
def test_lines_without_a_deadline_load_no_dates_and_no_comparison_of_strings(line: str) -> None:
    script = _SCRIPT.format(data=_DATA, line=line)
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.split()
    for heavy in ("notulen.parsing.dates", "rapidfuzz", "dateutil", "csv", "dataclasses", "textual", "tinydb"):
        assert heavy not in loaded
