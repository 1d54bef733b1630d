"""The shipped tables: complete, without a name that means two, and refused clearly when damaged."""

from pathlib import Path

import pytest

from notulen.domain.errors import InvalidValue
from notulen.domain.file_errors import CannotRead
from notulen.domain.office import OfficeKind
from notulen.domain.province import Zone
from notulen.parsing.name_keys import handle_key
from notulen.storage.reference_tables import load_offices, load_provinces

DATA = Path(__file__).parents[2] / "data"
_PROVINCES = "code,official_name,short_name,aliases,capital,time_zone,island_group\n"
_OFFICES = "id,name,handle,kind,aliases,province\n"


def test_there_are_38_provinces_in_three_zones() -> None:
    provinces = load_provinces(DATA / "provinces.csv")
    zones = [province.zone for province in provinces]
    assert (len(provinces), zones.count(Zone.WIB), zones.count(Zone.WITA), zones.count(Zone.WIT)) == (38, 18, 12, 8)
    aceh = provinces[0]
    assert (aceh.code, aceh.name, aceh.handle, aceh.capital) == ("11", "Aceh", "aceh", "Banda Aceh")
    assert "D.I Aceh" in aceh.aliases


def test_the_association_has_its_three_expansions() -> None:
    offices = {office.id: office for office in load_offices(DATA / "offices.csv")}
    assert offices["askompsi"].kind is OfficeKind.ASSOCIATION
    assert len(offices["askompsi"].aliases) == 3
    wanted = {
        "kemenkominfo",
        "komdigi",
        "kemendagri",
        "kemenpanrb",
        "bpkp",
        "bssn",
        "anri",
        "bappenas",
        "bps",
        "bappeda",
    }
    assert wanted | {"relawantik", "telkom", "its", "ppid", "diskominfo"} <= set(offices)


def test_no_name_means_two() -> None:
    taken: dict[str, str] = {}
    for province in load_provinces(DATA / "provinces.csv"):
        for name in (province.short_name, province.name, *province.aliases):
            assert taken.setdefault(handle_key(name), province.code) == province.code
    for office in load_offices(DATA / "offices.csv"):
        for name in (office.handle, office.name, *office.aliases):
            assert taken.setdefault(handle_key(name), office.id) == office.id


def test_quoted_cells_a_byte_order_mark_and_empty_lines_are_read(tmp_path: Path) -> None:
    table = tmp_path / "offices.csv"
    table.write_text(f'\ufeff{_OFFICES}\nx,"Dinas A, B",x,regional,A;B;,36\n,,,,,\n', encoding="utf-8")
    (office,) = load_offices(table)
    assert (office.name, office.aliases, office.province) == ("Dinas A, B", ("A", "B"), "36")


@pytest.mark.parametrize(
    ("rows", "place", "reason"),
    [
        ("1,A,A,,C,WIB,X\n", "provinces.csv:2", "code"),
        ("11,,A,,C,WIB,X\n", "provinces.csv:2", "name"),
        ("11,A,A,,C,GMT,X\n", "provinces.csv:2", "time_zone"),
        ("11,A,A,,C,WIB\n", "provinces.csv:2", "columns"),
        ("11,A,A,,C,WIB,X\n12,B,a,,C,WIB,X\n", "provinces.csv:3", "duplicate"),
        ("11,A,A,,C,WIB,X\n11,B,B,,C,WIB,X\n", "provinces.csv", "duplicate"),
    ],
)
def test_a_bad_province_is_named_with_its_line(tmp_path: Path, rows: str, place: str, reason: str) -> None:
    table = tmp_path / "provinces.csv"
    table.write_text(_PROVINCES + rows, encoding="utf-8")
    with pytest.raises(InvalidValue) as raised:
        load_provinces(table)
    assert (raised.value.field, raised.value.reason) == (place, reason)


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (",A,a,agency,,", "name"),
        ("a,A,A B,agency,,", "handle"),
        ("a,A,,agency,,", "handle"),
        ("a,A,a,castle,,", "kind"),
        ("a,A,a,agency,,Aceh", "province"),
    ],
)
def test_a_bad_office_is_refused(tmp_path: Path, row: str, reason: str) -> None:
    table = tmp_path / "offices.csv"
    table.write_text(f"{_OFFICES}{row}\n", encoding="utf-8")
    with pytest.raises(InvalidValue) as raised:
        load_offices(table)
    assert raised.value.reason == reason


@pytest.mark.parametrize(
    ("content", "reason"),
    [(b"a,b\n", "columns"), (b"", "columns"), (b"\xff\xfe", "not_utf8"), (b'"unclosed', "not_csv")],
)
def test_a_file_that_is_no_table_is_refused(tmp_path: Path, content: bytes, reason: str) -> None:
    table = tmp_path / "offices.csv"
    table.write_bytes(content)
    with pytest.raises(CannotRead) as raised:
        load_offices(table)
    assert raised.value.reason == reason


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CannotRead):
        load_provinces(tmp_path / "none.csv")
