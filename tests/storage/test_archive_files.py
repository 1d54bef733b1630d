"""Names of files: what they say, and that no title leads out of the archive."""

import re
from datetime import date
from pathlib import Path

import pytest

from notulen.domain.meeting import Meeting
from notulen.storage.archive_files import ArchiveFiles, file_name, read_name, slug_of

HOSTILE = [
    "..",
    "../../etc/passwd",
    "/etc/passwd",
    "C:\\Windows\\system32",
    "",
    "   ",
    ".",
    "-rf",
    "--help",
    "CON",
    "nul.txt",
    "a\x00b",
    "a\nb",
    "\N{RIGHT-TO-LEFT OVERRIDE}gpj.exe",
    "rapat: tahap 1?",
    'rapat "besar" <satu> | dua *',
    "~root",
    "$(reboot)",
    "`reboot`",
    "%2e%2e%2f",
    "rapat.json.lock",
    "nama " * 100,
    "x" * 5000,
    "ラポール",
    "Répartisi Anggaran",
    "😀",
]


@pytest.mark.parametrize("title", HOSTILE)
def test_every_title_gives_a_plain_name_in_the_folder_of_its_month(title: str, tmp_path: Path) -> None:
    meeting = Meeting(id="m", number=7, title=title, day=date(2020, 7, 7))
    path = ArchiveFiles(tmp_path).meeting_path(meeting)
    assert path.resolve().parent == (tmp_path / "meetings" / "2020" / "07").resolve()
    assert re.fullmatch(r"R7-2020-07-07(-[a-z0-9]+)*\.json", path.name)
    assert len(path.name) < 80
    key = read_name(path.name)
    assert key is not None
    assert (key.number, key.day) == (7, date(2020, 7, 7))


def test_a_long_title_is_cut_between_words() -> None:
    assert slug_of("Rapat Koordinasi Teknis Kominfo Seluruh Provinsi di Indonesia Tahun 2020") == (
        "rapat-koordinasi-teknis-kominfo-seluruh-provinsi"
    )


def test_a_title_without_latin_letters_leaves_number_and_day() -> None:
    assert file_name(Meeting(id="m", number=12, title="ラ", day=date(2020, 7, 7))) == "R12-2020-07-07.json"


@pytest.mark.parametrize(
    "name",
    [
        "R0-2020-07-07.json",
        "R07-2020-07-07.json",
        "R7-2020-13-07.json",
        "R7-2020-02-30-x.json",
        "R7-2020-07-07-x.json.lock",
        "R7-2020-07-07-X.json",
        "R7-2020-07-07-x (conflicted copy).json",
        ".R7-2020-07-07-x.json.12-abcd01234567.tmp",
        "r7-2020-07-07.json",
    ],
)
def test_other_names_are_no_meetings(name: str) -> None:
    assert read_name(name) is None


def test_listing_tells_meetings_from_what_does_not_belong(tmp_path: Path) -> None:
    month = tmp_path / "meetings" / "2020" / "07"
    month.mkdir(parents=True)
    for name in ("R10-2020-07-01.json", "R9-2020-07-02-b.json", "R9-2020-07-02-b.json.lock", "catatan.txt"):
        (month / name).touch()
    (month / ".R9-2020-07-02-b.json.12-abcd01234567.tmp").touch()
    (tmp_path / "meetings" / "lama").mkdir()
    listing = ArchiveFiles(tmp_path).meetings()
    assert [file.number for file in listing.found] == [9, 10]
    assert [path.name for path in listing.temporary] == [".R9-2020-07-02-b.json.12-abcd01234567.tmp"]
    assert sorted(path.name for path in listing.foreign) == ["catatan.txt", "lama"]


def test_a_folder_that_is_a_link_is_not_entered(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere" / "07"
    elsewhere.mkdir(parents=True)
    (elsewhere / "R1-2020-07-07.json").touch()
    (tmp_path / "meetings").mkdir()
    (tmp_path / "meetings" / "2020").symlink_to(tmp_path / "elsewhere")
    files = ArchiveFiles(tmp_path)
    assert files.meetings().found == []
    assert files.find(1) is None
