"""CSV and XLSX of a meeting, opened again: the facts of the five meetings, real days, and nothing that acts."""

import csv
import io
import zipfile
from datetime import date, datetime

import pytest
from msgspec.structs import replace
from openpyxl import Workbook, load_workbook

from export.test_injection import FORMULAS
from notulen import paths
from notulen.domain.action_item import ActionItem, Assignment
from notulen.domain.due import Due, DueKind
from notulen.domain.errors import InvalidValue
from notulen.domain.meeting import Meeting
from notulen.export.minutes.document import Layout, Section
from notulen.locale.language import Language
from notulen.services.demo import make_demo
from notulen.services.exports import ExportService
from world import NAMES, TODAY, World

SHEETS = ["Tindak lanjut", "Kehadiran", "Putusan", "Ringkasan"]
ACTIONS = [
    "No.", "Nomor", "Rekomendasi/Kesepakatan", "Uraian tindak lanjut", "Penanggung jawab", "Provinsi", "Kode provinsi",
    "Tenggat", "Tenggat sebagaimana disebut", "Status", "Keterangan",
]  # fmt: skip


@pytest.fixture(scope="module")
def demo() -> World:
    made = World()
    make_demo(made.store, paths.data_folder() / "demo", now=made.now)
    return made


def rendered(world: World, meeting: Meeting, name: str, **options: object) -> bytes:
    given: dict[str, object] = {"language": Language.INDONESIAN, **options}
    return ExportService(world.store, NAMES).render(meeting, name, **given)  # type: ignore[arg-type]


def book_of(world: World, meeting: Meeting, **options: object) -> Workbook:
    return load_workbook(io.BytesIO(rendered(world, meeting, "xlsx", **options)))


def rows_of(content: bytes, separator: str = ";") -> list[list[str]]:
    assert content.startswith(b"\xef\xbb\xbf"), "Excel knows by it that this is UTF-8"
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=separator))


def cells(book: Workbook, title: str) -> list[tuple[object, ...]]:
    return list(book[title].iter_rows(values_only=True))


def holding(**fields: object) -> Meeting:
    """A meeting with one action, of nobody."""
    action = ActionItem(id="a", number=1, seq=1, **{"text": "kirim data", **fields})  # type: ignore[arg-type]
    return Meeting(id="m", number=1, title="Rakor", day=TODAY, actions=(action,))


def test_the_facts_of_the_five_meetings_are_found_in_workbook_and_csv(demo: World) -> None:
    for meeting in demo.meetings.find_all():
        book = book_of(demo, meeting)
        assert book.sheetnames == SHEETS
        actions = cells(book, "Tindak lanjut")
        assert list(actions[0]) == ACTIONS
        parts = [(meeting.action_ref(each), each.text) for each in meeting.actions for _ in each.assignments]
        assert [(row[1], row[3]) for row in actions[1:]] == parts
        assert [row[0] for row in actions[1:]] == list(range(1, len(parts) + 1))
        due = [part.due or each.due for each in meeting.actions for part in each.assignments]
        days = [row[7].date() if isinstance(row[7], datetime) else None for row in actions[1:]]
        told = [each.day if each and each.kind is DueKind.DATE else None for each in due]
        assert all(day == said for day, said in zip(days, told, strict=True) if said)
        here = cells(book, "Kehadiran")[1:]
        assert len(here) == len(meeting.attendees)
        assert all(seat.name in str(row[1]) for seat, row in zip(meeting.attendees, here, strict=True))
        assert [row[5] or "" for row in here] == [seat.province for seat in meeting.attendees]
        decided = cells(book, "Putusan")[1:]
        assert [(row[1], row[2]) for row in decided] == [(meeting.line_ref(e), e.text) for e in meeting.decisions]
        assert cells(book, "Ringkasan")[-1][-1] == len(parts)
        written = rows_of(rendered(demo, meeting, "csv"))
        assert written[0] == ACTIONS
        assert [row[1:7] for row in written[1:]] == [[str(cell or "") for cell in row[1:7]] for row in actions[1:]]
        assert [row[7] for row in written[1:]] == [day.isoformat() if day else "" for day in days]
        present = rows_of(rendered(demo, meeting, "csv", sections=(Section.ATTENDANCE,)))
        assert [row[1] for row in present[1:]] == [str(row[1] or "") for row in here]


def test_the_known_words_of_three_meetings_stand_where_they_belong(demo: World) -> None:
    visit = cells(book_of(demo, demo.store.meeting(5)), "Tindak lanjut")
    first = dict(zip(ACTIONS, visit[1], strict=True))
    assert first["Rekomendasi/Kesepakatan"] == "K5.2 Sultra datang kembali."
    assert (first["Penanggung jawab"], first["Kode provinsi"]) == ("Diskominfo Sultra", "74")
    assert str(first["Tenggat"]) == "2023-06-23 00:00:00"
    assert first["Tenggat sebagaimana disebut"] == "minggu depan"
    summary = cells(book_of(demo, demo.store.meeting(5)), "Ringkasan")
    assert summary[0] == (
        "Provinsi",
        "Kode provinsi",
        "terbuka",
        "dikerjakan",
        "terkendala",
        "selesai",
        "dibatalkan",
        "Jumlah",
    )
    assert [row[1] for row in summary[1:-1]] == ["35", "74"]
    rows = rows_of(rendered(demo, demo.store.meeting(1), "csv"))
    assert [row[7:9] for row in rows if row[1] == "A1.2"] == [["", "segera"]], "words without a day are no day"


def test_the_workbook_is_ready_to_sift_and_to_print(demo: World) -> None:
    meeting = demo.store.meeting(1)
    content = rendered(demo, meeting, "xlsx", layout=Layout.PLAIN)
    assert content == rendered(demo, meeting, "xlsx", layout=Layout.PLAIN), "the same minutes give the same bytes"
    book = load_workbook(io.BytesIO(content))
    for page in book:
        assert page.freeze_panes == "A2"
        assert str(page.auto_filter.ref).startswith("A1:")
        assert (page.page_setup.orientation, str(page.page_setup.paperSize)) == ("landscape", "9")
        assert page.print_title_rows == "$1:$1"
        assert (page.page_setup.fitToHeight == 0) == (page.title != "Ringkasan"), "small tables are not blown up"
        assert "Halaman" in str(page.oddFooter.right.text)
        assert all(cell.alignment.wrap_text for cell in page[2] if isinstance(cell.value, str))
    high = max(float(size.height or 15) for size in book["Kehadiran"].row_dimensions.values())
    assert high > 25, "what is broken into several lines is seen without a hand"
    days = [cell for row in book["Tindak lanjut"].iter_rows(min_row=2) for cell in row if cell.is_date]
    assert days
    assert {cell.number_format for cell in days} == {"dd/mm/yyyy"}
    assert "R1 Rapat" in str(book["Putusan"].oddHeader.left.text)


def test_no_cell_is_worked_out_and_each_reads_as_it_was_written() -> None:
    world = World()
    for formula in (*FORMULAS, 'a;b,c "d"', "satu\r\ndua"):
        seen = " ".join(formula.split("\n")).replace("\r", "").strip() if "\n" in formula else formula.strip()
        meeting = holding(text=formula, note=formula, assignments=(Assignment(),))
        row = rows_of(rendered(world, meeting, "csv"))[1]
        assert len(row) == len(ACTIONS)
        assert row[3].removeprefix("'") == seen
        assert not row[3].startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
        (cell,) = (each for each in book_of(world, meeting)["Tindak lanjut"][2] if each.column == 4)
        assert (cell.data_type, cell.value, cell.hyperlink) == ("s", seen, None)
    many = replace(holding(text="x" * 40_000), title="Rapat & Raker &P 10%")
    book = book_of(world, many)
    assert str(cells(book, "Tindak lanjut")[1][3]).endswith("x…"), "a cell that is too long is cut, and not left out"
    assert "Rapat && Raker &&P" in rendered_header(rendered(world, many, "xlsx"))


def rendered_header(content: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return package.read("xl/worksheets/sheet1.xml").decode().replace("&amp;", "&")


def test_an_english_csv_parts_its_cells_by_commas() -> None:
    due = Due(kind=DueKind.DATE, day=date(2020, 7, 17), phrase="friday, at last")
    content = rendered(World(), holding(due=due), "csv", language=Language.ENGLISH)
    assert rows_of(content, ",")[1][7:9] == ["2020-07-17", "friday, at last"]
    assert content.count(b"\r\n") == content.count(b"\n") == 2


def test_a_part_of_which_there_is_no_table_is_told_with_those_there_are() -> None:
    for name, sections in (("csv", (Section.OPENING,)), ("xlsx", (Section.OPENING, Section.CLOSING))):
        with pytest.raises(InvalidValue) as told:
            rendered(World(), holding(), name, sections=sections)
        assert (told.value.reason, told.value.allowed) == ("not_in_format", ("tindak lanjut", "peserta", "putusan"))
    with pytest.raises(InvalidValue) as told:
        rendered(World(), holding(), "csv", sections=(Section.ACTIONS, Section.ATTENDANCE))
    assert told.value.reason == "one_table"
    assert book_of(World(), holding(), sections=(Section.ATTENDANCE,)).sheetnames == ["Kehadiran"]
