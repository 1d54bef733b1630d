"""Whatever a note-taker types, Markdown shows it as typed, wherever in the minutes it stands."""

from datetime import date

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from export.composed import rendered
from notulen.domain.meeting import Meeting
from notulen.export.markdown import render_markdown
from notulen.export.minutes.composition import clean, one_line, span
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
    Style,
    SubHeading,
    Table,
)
from notulen.locale.language import Language

HOSTILE = [
    "<script>alert(1)</script>",
    "[klik](javascript:alert(1))",
    "![gambar](http://jahat.example/x.png)",
    "[a]: http://jahat.example",
    "a | b | c",
    "`rm -rf` dan ``x``",
    "``` blok",
    "# judul",
    "judul ##",
    "> kutipan",
    "- butir",
    "-",
    "---",
    "- - -",
    "+ tambah",
    "+",
    "* bintang",
    "***",
    "___",
    "1. satu",
    "12) dua belas",
    "2020. tahun",
    "~~coret~~ dan ~satu~",
    "~~~",
    "Sumut_Irman_ dan _miring_",
    "**tebal** *miring*",
    "garis \\ miring terbalik \\* \\",
    "\\| a \\\\|",
    "Tom &amp; Jerry &#42; &copy; A & B",
    "<!-- rahasia -->",
    "catatan[^1] [^1]: kaki",
    "lihat www.contoh.id dan http://contoh.id/a?b=c&d=e atau https://contoh.id",
    "//contoh.id/jalan",
    "surat ke sekda@provinsi.go.id atau mailto:a@b.com",
    "Ir. H. Irman, M.Si; babelprov.go.id; S.Kom; vicon.go.id",
    "===",
    "judul\n===",
    "judul\n---",
    "a\n| b |\n|---|",
    "a | b\n--|--",
    ":-",
    "baris\n:-",
    "baris satu\nbaris dua\n\n# baris tiga\n1. empat\n- lima",
    ":smile: 10:30:00",
    "<http://contoh.id>",
    "<a@b.co>",
    "A < B & C > D",
    "$x^2$ dan Rp5.000",
    "Dinas [/] PUPR",
    "[@click=app.quit]keluar[/]",
    "- [ ] tugas",
    "    empat spasi",
    "“kutip” 'tunggal' \"ganda\"",
    "{{ 7*7 }} {% raw %}",
    "a\u00a0",
    "\u202egnalab",
    "\x1b]52;c;aGFsbw==\x07",
    "emoji 🙏 dan \u0301",
    "!",
    "![",
    "](",
    "x`y`z*a*b_c_d",
    "&",
    "&#x41;",
    "H-3",
    "-5 derajat",
    "+62 812",
    "1.2.3",
]

typed = st.text(
    alphabet=st.one_of(st.sampled_from(list("\\`*_[]<>()#+-.!|~&:@=$^\"'/ 1a2b\nwhtpsmi;{}%")), st.characters()),
    max_size=40,
)


def paper(*blocks: Block) -> MinutesDocument:
    return MinutesDocument(
        title="NOTULA",
        subtitle="",
        reference="R1",
        language=Language.INDONESIAN,
        layout=Layout.PLAIN,
        blank="…",
        record=Meeting(id="m", number=1, title="Rapat", day=date(2020, 7, 7)),
        parts=(Part(section=Section.REMARKS, heading="Catatan", blocks=blocks),),
    )


def everywhere(text: str) -> tuple[Block, ...]:
    """The text in each place a text can stand in."""
    line = one_line(text)
    return (
        Paragraph(spans=span(clean(text))),
        SubHeading(text=line),
        Facts(facts=(Fact(label="Acara", values=(span(clean(text)), span(line))),)),
        ItemList(items=(ListItem(spans=span(clean(text)), children=(ListItem(spans=span(clean(text))),)),)),
        Paragraph(spans=span(clean(text), Style.STRONG)),
        Table(columns=(Column(heading="No."), Column(heading=line)), rows=(("1", line), (line, ""))),
    )


def check_reads_as_typed(text: str, preset: str) -> None:
    """Every place shows the text and nothing else, and no other tags come of it than those of the places."""
    page = rendered(render_markdown(paper(*everywhere(text))), preset)
    line, lines = one_line(text), clean(text)
    expected = [
        "NOTULA",
        "Catatan",
        lines,
        line,
        "Acara:",
        lines,
        line,
        lines,
        lines,
        lines,
        "No.",
        line,
        "1",
        line,
        line,
    ]
    assert page.blocks == [block for block in expected if block]
    assert page.tags <= {
        "h1",
        "h2",
        "h3",
        "p",
        "ul",
        "ol",
        "li",
        "strong",
        "br",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
    }


@pytest.mark.parametrize("preset", ["commonmark", "gfm-like"])
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text_everywhere(text: str, preset: str) -> None:
    check_reads_as_typed(text, preset)


@settings(max_examples=300, deadline=None)
@given(typed)
@example("0)")
@example("\x1f.AC")
def test_any_text_reads_as_typed(text: str) -> None:
    assume(clean(text))
    check_reads_as_typed(text, "commonmark")
    check_reads_as_typed(text, "gfm-like")


def test_ordinary_prose_gets_no_backslashes() -> None:
    prose = "Disepakati (bersama) pada pukul 09.30 WIB: kab/kota, PP 18/2016 & 50% - 4-6 September!"
    assert prose in render_markdown(paper(Paragraph(spans=span(prose))))


def test_an_address_in_a_field_of_its_own_is_a_link() -> None:
    page = render_markdown(paper(Paragraph(spans=span("https://zoom.us/j/1_2", Style.LINK))))
    assert "<https://zoom.us/j/1_2>" in page
