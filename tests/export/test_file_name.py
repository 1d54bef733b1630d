"""File names come from titles, and titles come from anywhere."""

import re
from datetime import date
from pathlib import PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notulen.domain.errors import NotFound
from notulen.domain.meeting import Meeting
from notulen.export.file_name import minutes_file_name
from notulen.export.formats import FORMATS, get_format

HOSTILE = [
    "..",
    "../../etc/passwd",
    "..\\..\\windows",
    "-rf",
    "",
    " ",
    ".",
    "CON",
    "nul.txt",
    "a/b",
    "a\\b",
    "a:b",
    "a\x00b",
    "a\nb",
    "\u202etxt.exe",
    "$(rm)",
    "`x`",
    "x" * 500,
    "rapat " * 100,
    "Ñandú é ï",
    "会议",
    "🙏",
    "%2e%2e",
    "~root",
    "a'b\"c",
]


def named(title: str, suffix: str = ".md") -> str:
    return minutes_file_name(Meeting(id="m", number=7, title=title, day=date(2020, 7, 7)), suffix)


def test_the_name_tells_reference_day_and_title() -> None:
    assert named("Raker ASKOMPSI") == "notulen-R7-2020-07-07-raker-askompsi.md"
    assert named("Kab/Kota: évaluasi", "docx") == "notulen-R7-2020-07-07-kab-kota-evaluasi.docx"


def check_safe(name: str) -> None:
    assert re.fullmatch(r"notulen-R7-2020-07-07(-[a-z0-9]+)*\.md", name)
    assert len(name) <= 100
    assert PurePosixPath(name).name == name
    assert PureWindowsPath(name).name == name


@pytest.mark.parametrize("title", HOSTILE)
def test_a_hostile_title_gives_a_safe_name(title: str) -> None:
    check_safe(named(title))


@given(st.text(max_size=200))
def test_any_title_gives_a_safe_name(title: str) -> None:
    check_safe(named(title))


def test_formats_are_found_by_name_and_the_others_are_told() -> None:
    assert get_format(".MD").suffix == ".md"
    with pytest.raises(NotFound) as caught:
        get_format("wordperfect")
    assert caught.value.nearest == tuple(FORMATS)
