"""People from a file: however Excel wrote it, whoever is in it twice, and every fault told by its line and column."""

from pathlib import Path

import pytest

from notulen.domain.bad_cell import BadCell
from notulen.domain.file_errors import CannotRead
from notulen.domain.row_outcome import RowOutcome
from notulen.locale.explain import explain
from notulen.locale.language import Language
from world import World

HEADED = (
    "No;NAMA LENGKAP;Instansi;Jabatan;Pangkat/Gol.;NIP;No. HP;E-mail;Sebutan\n"
    '1;"Ir. H. Irm\u00e4n, M.Si";Provinsi Sumatera Utara;Plt. Kepala Dinas;Pembina (IV/a);19700101 199003 1 001;'
    "0811-2233;irman@sumutprov.go.id;@irman\n"
)


def write(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    file = folder / "orang.csv"
    file.write_bytes(text.encode(encoding))
    return file


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("separator", [";", "\t", ","])
def test_a_file_of_excel_is_read_whatever_it_was_saved_as(tmp_path: Path, encoding: str, separator: str) -> None:
    world = World()
    text = HEADED.replace(";", separator).replace("\n", "\r\n")
    (person,) = world.people.import_csv(write(tmp_path, text, encoding), now=world.now).changed
    assert person.full_name == "Ir. H. Irm\u00e4n, M.Si"
    assert (person.posts[0].title, person.posts[0].province) == ("Kepala Dinas", "12")
    assert (person.nip, person.rank) == ("197001011990031001", "Pembina (IV/a)")
    assert (person.phone, person.email, person.handle) == ("0811-2233", "irman@sumutprov.go.id", "irman")


@pytest.mark.parametrize(
    "text",
    [
        "full name,organisation,position,phone\nIrman,sumut,Kadis,0811\n",
        "sep=;\nHP;Provinsi;Nama\n0811;sumut;Irman\n",
        "DAFTAR PESERTA RAKOR\n\nNama;Asal Instansi;Telp\nIrman;sumut;0811\n",
        'Nama;Instansi;HP\n"Irman";"sumut";"0811"\n;;\n',
    ],
)
def test_columns_are_known_by_their_headers_in_any_order(tmp_path: Path, text: str) -> None:
    world = World()
    (person,) = world.people.import_csv(write(tmp_path, text), now=world.now).changed
    assert (person.name, person.posts[0].province, person.phone) == ("Irman", "12", "0811")


def test_an_office_nobody_knows_keeps_its_wording_and_has_the_province_of_its_column(tmp_path: Path) -> None:
    world = World()
    file = write(tmp_path, "nama;instansi;provinsi;jabatan\nSiti;RS Umum Melati;Jambi;Direktur\n")
    (siti,) = world.people.import_csv(file, now=world.now).changed
    assert (siti.posts[0].office, siti.posts[0].province) == ("RS Umum Melati", "15")


def test_who_is_in_the_file_twice_is_added_once_and_two_of_one_name_are_two(tmp_path: Path) -> None:
    world = World()
    world.people.add("Padli", office="babel", now=world.now)
    rows = ("Agus Salim;sumut", "AGUS SALIM, SE;sumut", "Agus Salim;sumbar", "Padli;babel;Kabid", "Padlis;jambi")
    file = write(tmp_path, "\n".join(rows))
    plan = world.people.import_csv(file, now=world.now)
    assert [row.outcome.value for row in plan.rows] == ["new", "completed", "new", "completed", "new"]
    assert [person.name for person in world.people.find_all()] == ["Agus Salim", "Agus Salim", "Padli", "Padlis"]
    assert world.people.get("padli").posts[0].title == "Kabid"
    again = world.people.import_csv(file, now=world.now)
    assert {row.outcome for row in again.rows} == {RowOutcome.KNOWN}
    world.history.undo(now=world.now)
    assert [person.name for person in world.people.find_all()] == ["Padli"]


@pytest.mark.parametrize(
    ("row", "line", "column", "reason"),
    [
        (";sumut;;;", 3, "Nama", "empty"),
        ("Ani;sumut;1,97001E+17;;", 3, "NIP", "made_a_number"),
        ("Ani;sumut;tidak ada;;", 3, "NIP", "not_a_nip"),
        ("Ani;sumut;;ani di kominfo;", 3, "Surel", "not_an_email"),
        ("Ani;sumut;;;sumut", 3, "Sebutan", "name_taken"),
        ("Ani;sumut;;;budi", 3, "Sebutan", "duplicate"),
        ("Ani;sumut;;;;lebih", 3, "6", "beyond_header"),
        ('"Ani\n\nDewi";sumut;;;\nSiti;sumut;x;;', 6, "NIP", "not_a_nip"),
    ],
)
def test_a_cell_that_cannot_stand_is_named_and_nothing_is_taken_in(
    tmp_path: Path, row: str, line: int, column: str, reason: str
) -> None:
    world = World()
    file = write(tmp_path, f"Nama;Instansi;NIP;Surel;Sebutan\nBudi;jambi;;;budi\n{row}\n")
    for call in (world.people.plan_import, world.people.import_csv):
        with pytest.raises(BadCell) as refused:
            call(file, now=world.now)
        assert (refused.value.line, refused.value.column, refused.value.reason) == (line, column, reason)
        for language in Language:
            assert column in explain(refused.value, language).text
    assert world.people.find_all() == ()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"PK\x03\x04" + bytes(50), "spreadsheet"),
        (b"\xd0\xcf\x11\xe0" + bytes(50), "spreadsheet"),
        (b"\xff\xfe\x00", "not_text"),
        (b"nama;jabatan\nAni\x81;Kadis\n", "not_text"),
        (b'"' + b"x" * 200_000 + b'"\n', "not_csv"),
    ],
)
def test_what_is_no_csv_is_told_so(tmp_path: Path, content: bytes, reason: str) -> None:
    world = World()
    file = tmp_path / "orang.csv"
    file.write_bytes(content)
    with pytest.raises(CannotRead) as refused:
        world.people.import_csv(file, now=world.now)
    assert refused.value.reason == reason
    assert world.people.find_all() == ()


def test_the_index_is_built_once_and_not_for_every_row(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    world = World()
    built = []
    index = type(world.people._names).index

    def counted(*given: object) -> object:
        built.append(given)
        return index(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(type(world.people._names), "index", counted)
    rows = "".join(f"Orang{number} Nama{number};sumut;Staf\n" for number in range(300))
    world.people.import_csv(write(tmp_path, rows), now=world.now)
    assert len(world.people.find_all()) == 300
    assert len(built) == 1
