"""The minutes as a Word document, opened again by the programs that offices open them with."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx.oxml.ns import qn
from msgspec.structs import replace

from demo.demo_files import ALL
from demo.demo_files import meeting as demo_meeting
from export.composed import compose
from export.meetings import raker_2019
from export.word_files import headings, in_office, opened, paragraphs, words
from hostile_texts import HOSTILE, obeyed
from notulen.domain.paper import Letterhead, Signer
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
from notulen.export.word.minutes import render_docx
from notulen.locale.language import Language
from pictures import jpeg, png
from world import NAMES

OFFICE = Letterhead(
    organisation="Diskominfo Aceh",
    lines=("PEMERINTAH PROVINSI ACEH", "DINAS KOMINFO", "Jalan Sultan Alaidin Nomor 14"),
    signing_place="Banda Aceh",
    signer=Signer(post="Kepala Dinas", name="Marwan Nusuf", rank="Pembina", nip="196501011990031001"),
    second_signer=Signer(name="Cut Sari Dewi"),
)
AWKWARD = ("A < B & C", "</w:t>", "&amp;", "{{ 7 * 7 }}", "{%p for x in y %}", "noncharacter \ufffe\uffff", "satu\ndua")


def demo(number: int, layout: Layout = Layout.OFFICIAL, **given: object) -> MinutesDocument:
    provinces = {each.code: each for each in NAMES.provinces}
    return build_minutes(
        demo_meeting(number),
        provinces=provinces,
        layout=layout,
        **given,  # type: ignore[arg-type]
    )


def paper(*blocks: Block, **given: object) -> MinutesDocument:
    """A sheet with `blocks` and nothing else."""
    part = Part(section=Section.DISCUSSION, heading="Pembahasan", blocks=blocks)
    return replace(compose(raker_2019()), parts=(part,), **given)


def said(text: str) -> tuple[Span, ...]:
    return (Span(text=text),)


def items(*texts: str) -> tuple[ListItem, ...]:
    return tuple(ListItem(spans=said(text)) for text in texts)


@pytest.mark.parametrize("layout", Layout)
def test_the_facts_of_the_five_meetings_are_read_back(layout: Layout) -> None:
    for number in ALL:
        meeting = demo_meeting(number)
        facts = [meeting.title, *(item.title for item in meeting.agenda), *(action.text for action in meeting.actions)]
        facts += [entry.text for entry in meeting.entries if entry.kind != "private"]
        facts += [seat.name for seat in meeting.attendees]
        text = words(opened(render_docx(demo(number, layout))))
        assert [fact for fact in facts if fact not in text] == []


def test_headings_are_those_a_table_of_contents_is_made_of() -> None:
    told = headings(opened(render_docx(demo(1))))
    assert told[0] == ("Title", "NOTULA")
    assert ("Heading 1", "Kegiatan Sidang/Rapat") in told
    assert ("Heading 2", "2. Pembahasan") in told
    assert ("Heading 3", "2.1 Penguatan barisan dan kinerja pegawai") in told
    extract = headings(opened(render_docx(compose(raker_2019(), only_provinces=["11"]))))
    assert (extract[1][0], extract[1][1].split()[-1]) == ("Subtitle", "Aceh")


def test_a_table_says_its_head_on_every_page_and_tears_no_row() -> None:
    document = opened(render_docx(demo(1)))
    tables = [each for each in document.tables if each.rows[0]._tr.findall(f".//{qn('w:tblHeader')}")]
    assert [table.rows[0].cells[1].text for table in tables] == ["Nama", "Uraian tindak lanjut"]
    for table in tables:
        assert all(row._tr.findall(f".//{qn('w:cantSplit')}") for row in table.rows)
        assert not any(row._tr.findall(f".//{qn('w:tblHeader')}") for row in list(table.rows)[1:])
        assert sum(column.width or 0 for column in table.columns) == 9072 * 635
    assert [len(table.rows) for table in tables] == [4, 7]


def test_lists_are_counted_by_word_and_each_begins_anew() -> None:
    deep = ListItem(spans=said("luar"), children=(ListItem(spans=said("dalam"), children=items("terdalam")),))
    document = opened(
        render_docx(
            paper(
                ItemList(items=(*items("pertama"), deep)),
                ItemList(items=items("baru"), is_numbered=False),
                ItemList(items=(ListItem(spans=said("putusan"), label="K1.1", children=items("anak")),)),
            )
        )
    )
    found = {}
    for each in paragraphs(document):
        number = each._p.find(f".//{qn('w:numId')}")
        if number is not None:
            level = each._p.find(f".//{qn('w:ilvl')}")
            found[each.text] = (number.get(qn("w:val")), level.get(qn("w:val")))
    assert found["pertama"] == found["luar"] == ("1", "0")
    assert [found[text][1] for text in ("dalam", "terdalam", "baru", "anak")] == ["1", "2", "0", "1"]
    assert len({number for number, _ in found.values()}) == 5
    numbering = document.part.numbering_part.element
    begun = {
        each.get(qn("w:numId"))
        for each in numbering.findall(qn("w:num"))
        if each.find(f".//{qn('w:startOverride')}") is not None
    }
    assert {number for number, _ in found.values()} <= begun
    shapes = [each.get(qn("w:val")) for each in numbering.findall(f".//{qn('w:lvlText')}")]
    assert shapes[:4] == ["%1.", "%2.", "%3)", "%4)"]
    assert "K1.1\tputusan" in words(document)


def test_a_sheet_tells_what_it_is_and_the_clock_is_not_in_it() -> None:
    minutes = replace(demo(1, letterhead=OFFICE), edition="Konsep")
    content = render_docx(minutes)
    document = opened(content)
    told = document.core_properties
    assert told.title == "NOTULA: Rapat Koordinasi ASN Diskominfo mengawali tahun 2019"
    assert (told.author, told.language) == ("Diskominfo Aceh", "id-ID")
    assert f"{told.created:%Y-%m-%d %H:%M}" == f"{told.modified:%Y-%m-%d %H:%M}" == "2019-01-02 17:00"
    assert document.styles.element.find(f".//{qn('w:lang')}").get(qn("w:val")) == "id-ID"
    (foot,) = document.sections[0].footer.tables
    left, right = (cell.text for cell in foot.rows[0].cells)
    assert left == "Konsep · Rapat Koordinasi ASN Diskominfo mengawali tahun 2019, 3 Januari 2019"
    assert right == "Halaman  dari "
    fields = [each.get(qn("w:instr")) for each in foot._tbl.iter(qn("w:fldSimple"))]
    assert fields == [" PAGE ", " NUMPAGES "]
    section = document.sections[0]
    assert section.page_width is not None
    assert (round(section.page_width.cm, 1), round(section.left_margin.cm, 1)) == (21.0, 3.0)  # type: ignore[union-attr]
    render_docx(demo(2))
    assert render_docx(minutes) == content
    with ZipFile(BytesIO(content)) as package:
        assert {each.date_time for each in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    english = opened(render_docx(compose(raker_2019(), language=Language.ENGLISH)))
    assert english.core_properties.language == "en-GB"


def test_the_letterhead_stands_above_with_any_logo_and_nothing_does_without() -> None:
    for logo, kind in ((png(200, 100), "png"), (jpeg(90, 200), "jpeg")):
        document = opened(render_docx(replace(demo(1, letterhead=OFFICE), logo=logo)))
        head = document.tables[0]
        assert head.rows[0].cells[1].text.split("\n") == list(OFFICE.lines)
        (part,) = (each for each in document.part.package.iter_parts() if each.partname.startswith("/word/media"))
        assert (part.blob, part.content_type) == (logo, f"image/{kind}")
        (shape,) = document.inline_shapes
        assert max(shape.width.cm / 2.6, shape.height.cm / 2.2) == pytest.approx(1, abs=0.01)
        assert shape.width / shape.height == pytest.approx(2 if kind == "png" else 0.45, abs=0.01)
    alone = opened(render_docx(demo(1, letterhead=OFFICE)))
    assert (len(alone.tables[0].columns), len(alone.inline_shapes)) == (1, 0)
    bare = opened(render_docx(demo(1)))
    assert bare.paragraphs[0].text == "NOTULA"


def test_who_signs_stands_side_by_side_and_nobody_is_torn_off() -> None:
    signing = opened(render_docx(demo(1, letterhead=OFFICE))).tables[-1]
    rows = [[cell.text for cell in row.cells] for row in signing.rows]
    assert rows[0] == ["", "Banda Aceh, 3 Januari 2019"]
    assert rows[1][1] == "Kepala Dinas,"
    assert rows[1][0].startswith("Pencatat,\n…")
    assert rows[3][1] == "Marwan Nusuf\nPembina\nNIP 196501011990031001"
    assert rows[3][0].startswith("Cut Sari Dewi\nPangkat/Golongan …")
    styled = [each.style for row in signing.rows for cell in row.cells for each in cell.paragraphs]
    assert all(style is not None and style.paragraph_format.keep_with_next for style in styled)
    ends = [[each.paragraph_format.keep_with_next for each in row.cells[0].paragraphs] for row in signing.rows]
    assert [kept[-1] for kept in ends] == [None, None, None, False]
    assert "NIP" not in words(opened(render_docx(demo(1, letterhead=OFFICE, is_public=True))))
    many = [SignatureBlock(heading="", name=f"Nama {number}") for number in range(5)]
    for count, shape in ((1, [2]), (2, [2]), (3, [3]), (5, [2, 2, 2])):
        block = Signatures(blocks=tuple(many[:count]), rank_label="Pangkat", nip_label="NIP", dated="Tempat")
        document = opened(render_docx(paper(block)))
        assert [len(table.columns) for table in document.tables] == shape
        assert words(document).count("Tempat") == 1
        assert all(each.name in words(document) for each in block.blocks)


def everywhere(text: str) -> tuple[Block, ...]:
    """`text` in every place of every block."""
    item = ListItem(spans=said(text), children=items(text))
    columns = (Column(heading=text, is_narrow=True), Column(heading=text, weight=3))
    signer = SignatureBlock(heading=text, post=text, name=text, rank=text, nip=text)
    return (
        SubHeading(text=text, number=text),
        Paragraph(spans=tuple(Span(text=text, style=style) for style in Style if style is not Style.LINK)),
        Facts(facts=(Fact(label=text, values=(said(text), said(text))),)),
        ItemList(items=(replace(item, label=text), item)),
        Table(columns=columns, rows=((text, text),)),
        Signatures(blocks=(signer, signer), rank_label="Pangkat", nip_label="NIP", dated=text),
    )


_PLACES = 2 + 3 + 3 + 5 + 4 + 11


def test_hostile_text_is_text_in_every_place() -> None:
    texts = [clean_text(text, is_multiline=True) for text in (*HOSTILE, *AWKWARD)]
    every = " ".join(clean_text(text) for text in texts)
    around = {"title": every, "subtitle": every, "edition": every, "author": every, "letterhead": (every,)}
    document = opened(render_docx(paper(*(block for text in texts for block in everywhere(text)), **around)))
    shown = words(document)
    assert [text for text in texts if shown.count(_writable(text)) < _PLACES] == []
    assert shown.count(_writable(every)) == 3
    assert document.core_properties.author == _writable(every)[:255]
    assert _writable(every) in document.sections[0].footer.tables[0].rows[0].cells[0].text
    assert obeyed(shown.replace("\t", "")) == []


def _writable(text: str) -> str:
    return text.replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd")


def test_a_link_can_be_followed_and_nothing_else_leads_out() -> None:
    address = "https://ppid.jakarta.go.id/siaran?a=1&b=<2>"
    document = opened(render_docx(paper(Paragraph(spans=(Span(text=address, style=Style.LINK),)))))
    assert words(document).endswith(address)
    out = [rel for part in document.part.package.iter_parts() for rel in part.rels.values() if rel.is_external]
    assert [(each.target_ref, each.reltype.rpartition("/")[2]) for each in out] == [(address, "hyperlink")]


def test_libreoffice_prints_the_facts_of_the_five_meetings_and_every_signature_on_one_page(tmp_path: Path) -> None:
    logo = png(200, 220)
    files = {f"R{number}": render_docx(replace(demo(number, letterhead=OFFICE), logo=logo)) for number in ALL}
    files["panjang"] = render_docx(
        paper(
            Table(
                columns=(Column(heading="No.", is_narrow=True), Column(heading="Uraian")),
                rows=tuple((str(row), "pertanggungjawaban " * 40 + "penghabisan") for row in range(30)),
            ),
            Table(
                columns=(Column(heading="Uraian"),),
                rows=(("pertanggungjawaban " * 700 + "penghabisan",),),
                title_column=0,
            ),
        )
    )
    last = Paragraph(spans=said("Demikian notula ini dibuat."))
    block = SignatureBlock(heading="Pimpinan", name="Sudarman")
    for lines in range(30, 45, 2):
        signed = Signatures(blocks=(block, block), rank_label="Pangkat", nip_label="NIP", dated="Banda Aceh")
        listed = ItemList(items=items(*(f"butir {each}" for each in range(lines))))
        files[f"tanda-{lines}"] = render_docx(paper(listed, last, signed))
    texts = in_office(files, tmp_path)
    for number in ALL:
        page = " ".join(texts[f"R{number}"].split())
        meeting = demo_meeting(number)
        for name in ("PEMERINTAH PROVINSI ACEH", "NOTULA", "Marwan Nusuf", "NIP 196501011990031001", "Halaman 1 dari"):
            assert name in page
        told = "".join(page.split())
        for text in (entry.text for entry in meeting.entries if entry.kind in ("statement", "decision")):
            assert any("".join(text.split()) in each for each in (told, _less_feet(texts[f"R{number}"]))), text
        for text in (seat.name for seat in meeting.attendees):
            assert all(word in page for word in text.split())
    pages = texts["panjang"].split("\f")
    assert texts["panjang"].count("penghabisan") == 31
    assert sum("Uraian" in page for page in pages) == sum("pertanggung" in page for page in pages) > 4
    for lines in range(30, 45, 2):
        (sheet,) = (page for page in texts[f"tanda-{lines}"].split("\f") if "Sudarman" in page)
        assert sheet.index("Demikian") < sheet.index("Banda Aceh") < sheet.index("Sudarman") < sheet.index("NIP")


def _less_feet(text: str) -> str:
    """The text without its spaces and without the feet that stand between two pages."""
    pages = [[line for line in page.splitlines() if line.strip()] for page in text.split("\f")]
    kept = (line for page in pages for line in page if "Halaman" not in line)
    return "".join("".join(line.split()) for line in kept)
