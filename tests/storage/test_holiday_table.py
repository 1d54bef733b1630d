"""The table of holidays, shipped and the office's own."""

from datetime import date
from pathlib import Path

import pytest

from notulen.domain.errors import InvalidValue
from notulen.domain.file_errors import CannotRead
from notulen.storage.holiday_table import load_calendar

_SHIPPED = Path(__file__).resolve().parents[2] / "data" / "holidays.csv"
_HEADER = "date,name,name_en,kind,status\n"


@pytest.fixture
def office(tmp_path: Path) -> Path:
    return tmp_path / "libur.csv"


def test_the_shipped_table_covers_2019_to_2027() -> None:
    calendar = load_calendar(_SHIPPED)
    assert calendar.years == frozenset(range(2019, 2028))


@pytest.mark.parametrize(
    "day",
    [
        "2020-05-01", "2020-07-31", "2020-08-17", "2020-08-20", "2020-08-21", "2020-10-28", "2020-10-29", "2020-10-30",
        "2020-12-31", "2023-06-28", "2023-06-29", "2023-06-30", "2019-09-01",
    ],
)  # fmt: skip
def test_the_days_checked_against_the_decrees_are_in_it(day: str) -> None:
    assert load_calendar(_SHIPPED).holiday_on(date.fromisoformat(day)) is not None


def test_days_a_later_decree_gave_back_are_working_days() -> None:
    calendar = load_calendar(_SHIPPED)
    for day in ("2020-05-22", "2020-12-28", "2020-12-29", "2020-12-30", "2021-12-24"):
        assert calendar.holiday_on(date.fromisoformat(day)) is None


def test_joint_leave_and_estimates_are_marked() -> None:
    calendar = load_calendar(_SHIPPED)
    leave, estimate = calendar.holiday_on(date(2023, 6, 28)), calendar.holiday_on(date(2027, 3, 10))
    assert leave is not None
    assert leave.is_joint_leave
    assert estimate is not None
    assert estimate.is_estimated


def test_the_office_adds_its_own_days_and_overrides_the_shipped_ones(office: Path) -> None:
    office.write_text(
        _HEADER + "2020-07-13,Hari Jadi Provinsi,,national,decreed\n\n2020-07-31,Iduladha,Eid,national,decreed\n",
        encoding="utf-8-sig",
    )
    calendar = load_calendar(_SHIPPED, office)
    added, changed = calendar.holiday_on(date(2020, 7, 13)), calendar.holiday_on(date(2020, 7, 31))
    assert added is not None
    assert (added.name, added.name_en) == ("Hari Jadi Provinsi", "Hari Jadi Provinsi")
    assert changed is not None
    assert changed.name == "Iduladha"


def test_one_day_of_the_office_does_not_make_its_year_covered(office: Path) -> None:
    office.write_text(_HEADER + "2031-01-01,Tahun Baru,,national,decreed\n", encoding="utf-8")
    assert 2031 not in load_calendar(_SHIPPED, office).years


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("31/12/2020,Libur,,national,decreed", "date"),
        ("2020-02-30,Libur,,national,decreed", "date"),
        ("2020-07-13,,,national,decreed", "name"),
        ("2020-07-13,Libur,,cuti,decreed", "kind"),
        ("2020-07-13,Libur,,national,maybe", "status"),
        ("2020-07-13,Libur", "columns"),
        ("2020-07-13,Libur,,national,decreed\n2020-07-13,Lagi,,national,decreed", "duplicate"),
    ],
)
def test_a_bad_row_is_an_error_that_names_its_line(office: Path, row: str, reason: str) -> None:
    office.write_text(f"{_HEADER}{row}\n", encoding="utf-8")
    with pytest.raises(InvalidValue) as caught:
        load_calendar(_SHIPPED, office)
    assert caught.value.reason == reason
    assert caught.value.field.startswith("libur.csv:")


@pytest.mark.parametrize(
    ("content", "reason"),
    [(b"", "columns"), (b"tanggal;nama\n", "columns"), (b"date,name\xff\n", "not_utf8"), (b'date,"na\n', "not_csv")],
)
def test_a_file_that_is_no_such_table_cannot_be_read(office: Path, content: bytes, reason: str) -> None:
    office.write_bytes(content)
    with pytest.raises(CannotRead) as caught:
        load_calendar(_SHIPPED, office)
    assert (caught.value.path, caught.value.reason) == (office, reason)


def test_a_missing_file_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(CannotRead):
        load_calendar(tmp_path / "none.csv")
