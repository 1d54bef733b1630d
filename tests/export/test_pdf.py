"""The minutes as PDF, read back by the programs that an office opens them with."""

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from msgspec.structs import replace

from demo.demo_files import ALL
from demo.demo_files import meeting as demo_meeting
from export.composed import compose
from export.meetings import raker_2019
from export.pdf_consumers import pdf_fonts, pdf_pictures, pdf_properties, pdf_text, pdf_words
from hostile_texts import HOSTILE, obeyed
from notulen.domain.errors import CannotTypeset, LibraryMissing
from notulen.domain.text import clean_text
from notulen.export.minutes.builder import build_minutes
from notulen.export.minutes.document import (
    Block,
    Column,
    Fact,
    Facts,
    ItemList,
    Layout,
    ListItem,
    MinutesDocument,
    Paragraph,
    Part,
    Section,
    SignatureBlock,
    Signatures,
    Span,
    Style,
    SubHeading,
    Table,
)
from notulen.export.pdf import render_pdf
from notulen.locale.explain import explain
from notulen.locale.language import Language
from world import NAMES

TYPESET = (
    "#import \"@preview/cetz:0.3.0\": *",
    "#read(\"/etc/passwd\")",
    "#include \"pdf_page.typ\"",
    "#panic(\"berhenti\")",
    "#sys.inputs",
    "#set text(size: 90pt)",
    "#{ while true {} }",
    "#pagebreak() #v(100cm)",
    "#eval(\"1+1\")",
    "#image(\"/etc/hostname\")",
    "$ a_1 / b $",
    "$",
    "@label <label>",
    "*tebal* _miring_ `kode`",
    "= Judul",
    "- butir + nomor / istilah: arti",
    "\\u{41} \\ \\#",
    "[ { (",
    ") } ]",
    "// komentar /* di dalam */",
    "https://contoh.id/#read(\"x\")",
    "--- -- ... \"kutip\" 'satu'",
    "~ &nbsp; <script>alert(1)</script>",
    "#(1,2).map(x => x)",
    "\" + sys.inputs.minutes + \"",
)  # fmt: skip


def official(number: int, **given: object) -> MinutesDocument:
    provinces = {each.code: each for each in NAMES.provinces}
    return replace(build_minutes(demo_meeting(number), provinces=provinces), **given)


def paper(*blocks: Block, **given: object) -> MinutesDocument:
    """A sheet with `blocks` and nothing else."""
    parts = (Part(section=Section.DISCUSSION, heading="Pembahasan", blocks=blocks),)
    return replace(compose(raker_2019()), parts=parts, **given)


def said(text: str) -> tuple[Span, ...]:
    return (Span(text=text),)


def told_apart(text: str) -> str:
    """`text` without spaces and breaks: where a line ends is the paper's business."""
    return "".join(text.split())


def signed(name: str, heading: str = "Pimpinan Sidang/Rapat") -> Signatures:
    block = SignatureBlock(heading=heading, name=name)
    return Signatures(blocks=(block,), rank_label="Pangkat/Golongan", nip_label="NIP", dated="Banda Aceh, 7 Juli 2020")


@pytest.mark.parametrize("layout", Layout)
def test_the_facts_of_the_five_meetings_are_read_back(layout: Layout) -> None:
    provinces = {each.code: each for each in NAMES.provinces}
    for number in ALL:
        meeting = demo_meeting(number)
        facts = [meeting.title, *(item.title for item in meeting.agenda), *(action.text for action in meeting.actions)]
        facts += [entry.text for entry in meeting.entries if entry.kind != "private"]
        facts += [seat.name for seat in meeting.attendees]
        content = render_pdf(build_minutes(meeting, provinces=provinces, layout=layout))
        text = told_apart(pdf_text(content))
        assert [fact for fact in facts if told_apart(fact) not in text] == []
        assert b"pdfaid:part" in content
        assert b"pdfuaid:part" in content


def test_a_sheet_tells_what_it_is_to_people_and_to_programs() -> None:
    minutes = official(1, edition="Konsep", author="Diskominfo Babel", letterhead=("PEMERINTAH", "DINAS", "Jalan 1"))
    content = render_pdf(minutes)
    told = pdf_properties(content)
    assert told["Title"] == "NOTULA: Rapat Koordinasi ASN Diskominfo mengawali tahun 2019"
    assert told["Author"] == "Diskominfo Babel"
    assert told["Tagged"] == "yes"
    assert told["Page size"].endswith("(A4)")
    assert told["CreationDate"].startswith("Wed Jan  2 17:00:00 2019")  # midnight of 3 January in Pangkalpinang
    assert b"/Lang(id)" in content
    assert pdf_text(content, page=1).startswith("PEMERINTAH\nDINAS\nJalan 1\nNOTULA\n")
    for page in (1, 2):
        foot = pdf_text(content, page=page).rstrip().splitlines()[-1]
        assert foot.startswith("Konsep · Rapat Koordinasi ASN Diskominfo")
        assert foot.endswith(f"3 Januari 2019 Halaman {page} dari 2")
    assert {name.partition("-")[0] for name, is_embedded in pdf_fonts(content) if is_embedded} == {"LibertinusSerif"}
    assert all(is_embedded for _, is_embedded in pdf_fonts(content))


def test_an_english_paper_says_so() -> None:
    content = render_pdf(compose(raker_2019(), language=Language.ENGLISH))
    assert b"/Lang(en)" in content
    assert "Page 1 of " in pdf_text(content)


def test_every_page_is_drawn() -> None:
    pictures = pdf_pictures(render_pdf(official(3)))
    assert len(pictures) == 3
    assert all(len(set(picture)) > 20 for picture in pictures)


def test_the_same_minutes_give_the_same_bytes() -> None:
    first = render_pdf(official(2))
    render_pdf(official(1))
    assert render_pdf(official(2)) == first


def test_minutes_may_be_made_on_several_threads_at_once() -> None:
    with ThreadPoolExecutor(3) as threads:
        made = list(threads.map(lambda number: render_pdf(official(number)), (1, 2, 1)))
    assert made[0] == made[2] != made[1]


def everywhere(text: str) -> Iterator[Block]:
    """`text` in every place of every block."""
    yield SubHeading(text=text, number="1.")
    yield Paragraph(spans=tuple(Span(text=text, style=style) for style in Style if style is not Style.LINK))
    yield Facts(facts=(Fact(label=text, values=(said(text), said(text))), Fact(label="Tunggal", values=(said(text),))))
    item = ListItem(spans=said(text), children=(ListItem(spans=said(text)),))
    yield ItemList(items=(replace(item, label=text), item))
    yield ItemList(items=(item,), is_numbered=False)
    columns = (Column(heading="No.", is_narrow=True), Column(heading=text, weight=3), Column(heading="Lain", weight=3))
    yield Table(columns=columns, rows=((text, text, text),))
    block = SignatureBlock(heading=text, post=text, name=text, rank=text, nip=text)
    yield Signatures(blocks=(block, block), rank_label="Pangkat", nip_label="NIP", dated=text)


PLACES = 1 + 3 + 4 + 5 + 2 + 4 + 11


def test_what_would_be_an_instruction_to_the_typesetter_is_text() -> None:
    blocks = [block for text in TYPESET for block in everywhere(text)]
    every = " ".join(TYPESET)
    around = {"title": every, "subtitle": every, "edition": every, "author": every, "letterhead": (every, *TYPESET)}
    content = render_pdf(paper(*blocks, **around))
    text = told_apart(pdf_text(content))
    short = {told_apart(each) for each in TYPESET if len(each) < 4}
    for each in map(told_apart, TYPESET):
        assert text.count(each) >= PLACES + 4 or (each in short and each in text), each
    assert "root:" not in text
    assert pdf_properties(content)["Author"] == every
    assert b"pdfaid:part" in content


def test_hostile_words_are_printed_without_what_a_program_would_obey() -> None:
    cleaned = [clean_text(text) for text in HOSTILE]
    content = render_pdf(paper(*(block for text in cleaned for block in everywhere(text))))
    text = pdf_text(content)
    marks = "\f\u202a\u202b\u202c"  # Poppler's own, around what is read from the right
    assert obeyed("".join(each for each in text if each not in marks)) == []
    for each in cleaned:
        if each.isascii():
            assert told_apart(text).count(told_apart(each)) >= PLACES


def test_a_name_in_signs_that_no_font_of_ours_has_is_printed_all_the_same() -> None:
    content = render_pdf(paper(Paragraph(spans=said("会议 dengan Sudarman 👍"))))
    assert "dengan Sudarman" in pdf_text(content)


def test_a_long_table_says_its_headings_on_every_page_and_loses_no_word() -> None:
    columns = (Column(heading="No.", is_narrow=True), Column(heading="Uraian", weight=5), Column(heading="Oleh"))
    long = "pertanggungjawaban " * 400
    cells = [
        "rapat kerja " * 12,
        "x" * 300 + " akhir-kata",
        f"{long}penghabisan",
        "https://ppid.go.id/" + "berkas_" * 30,
    ]
    rows = tuple((f"A4.{place}", cells[place % 4], "Kepulauan Bangka Belitung") for place in range(60))
    content = render_pdf(paper(Table(columns=columns, rows=rows)))
    pages = int(pdf_properties(content)["Pages"])
    assert pages > 10
    assert all("No. Uraian Oleh" in pdf_text(content, page=page) for page in range(1, pages + 1))
    text = told_apart(pdf_text(content))
    assert text.count("akhir-kata") == text.count("penghabisan") == text.count("ppid.go.id") == 15
    left, right = 3 / 2.54 * 72, (21 - 2) / 2.54 * 72
    assert all(left - 1 <= begins and ends <= right + 3 for _, begins, ends in pdf_words(content))


def test_whoever_signs_does_so_below_the_last_sentence() -> None:
    last = Paragraph(spans=said("Demikian notula ini dibuat."))
    for lines in range(28, 44, 3):
        items = ItemList(items=tuple(ListItem(spans=said(f"butir {each}")) for each in range(lines)))
        content = render_pdf(paper(items, last, signed("Sudarman")))
        sheet = pdf_text(content, page=int(pdf_properties(content)["Pages"]))
        assert sheet.index("Demikian") < sheet.index("Banda Aceh, 7 Juli 2020") < sheet.index("Sudarman")
        assert "NIP" in sheet


def test_without_the_typesetter_one_is_told_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(LibraryMissing) as caught:
        render_pdf(official(1))
    for language in Language:
        told = explain(caught.value, language).text
        assert "pip install typst" in told
        assert sys.executable in told
        assert "DOCX" in told


def test_a_logo_that_is_no_picture_is_told_in_words() -> None:
    with pytest.raises(CannotTypeset) as caught:
        render_pdf(official(1, logo=b"bukan gambar"))
    assert "logo" in explain(caught.value, Language.INDONESIAN).text
    assert "unknown image format" in explain(caught.value, Language.ENGLISH).what
