"""The page: it holds what the minutes hold, whatever was typed, needs nothing beside itself, and a browser shows it."""

import base64
import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from canaries import sown
from demo.demo_files import ALL, meeting
from export.composed import compose
from export.meetings import raker_2019
from export.test_markdown_escape import HOSTILE as MARKDOWN_HOSTILE
from export.test_markdown_escape import everywhere, paper
from export.visit import visit_2023
from hostile_texts import HOSTILE
from notulen.domain.meeting import Meeting
from notulen.export.html import render_html
from notulen.export.minutes.composition import clean, one_line, span
from notulen.export.minutes.document import (
    Layout,
    MinutesDocument,
    Paragraph,
    SignatureBlock,
    Signatures,
    Style,
)
from notulen.export.plain_text import render_plain_text
from notulen.locale.language import Language

PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
NASTY = [
    *HOSTILE,
    *MARKDOWN_HOSTILE,
    "</style><script>alert(1)</script>",
    '" onload="alert(1)" x="',
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "<img src=http://jahat.example/x.png>",
    "</title></textarea>--></main>",
    "*/ } body { display: none } @import 'http://jahat.example/x.css'; /*",
    "\\22 \\3c /style",
]
LIST_MARK = re.compile(r"[0-9]+\.|[a-z]\.|[=:-]+")
CHROMIUM = shutil.which("chromium")


class Sheet(HTMLParser):
    """The tags of a page in order, its attributes, and its text piece by piece."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.texts: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        if tag == "br":
            self.texts[-1] += "\n"
        else:
            self.texts.append("")

    def handle_endtag(self, tag: str) -> None:
        self.texts.append("")

    def handle_data(self, data: str) -> None:
        if self.texts and self.tags[-1] == "br" and self.texts[-1].endswith("\n"):
            self.texts[-1] += data
        else:
            self.texts.append(data)

    @property
    def told(self) -> set[str]:
        return {text for text in self.texts if text.strip()}


def nasty_paper(text: str) -> MinutesDocument:
    line = one_line(text)
    signed = Signatures(
        blocks=(SignatureBlock(heading=line, post=line, name=line, rank=line, nip=line),) * 2,
        rank_label="Pangkat",
        nip_label="NIP",
        dated=line,
    )
    return replace(
        paper(*everywhere(text), signed),
        title=line,
        subtitle=line,
        letterhead=(line,),
        author=line,
        edition=line,
        logo=PNG,
    )


def test_whatever_is_typed_stands_on_the_page_as_text_and_as_nothing_else() -> None:
    ordinary = Sheet(render_html(nasty_paper("Rapat kerja")))
    for text in NASTY:
        line, lines = one_line(text), clean(text)
        if not line.strip():
            continue
        page = render_html(nasty_paper(text))
        sheet = Sheet(page)
        assert [tag for tag in sheet.tags if tag != "br"] == ordinary.tags, text
        assert {line, lines, f"{line},"} <= sheet.told, text
        assert [each[:2] for each in sheet.attributes] == [each[:2] for each in ordinary.attributes], text
        assert page.count("</style>") == 1, text


def said_everywhere(value: object, text: str) -> object:
    """`value` with `text` behind every canary word in it."""
    if isinstance(value, str) and value.startswith("qz") and value.endswith("zq"):
        return value + text
    if isinstance(value, tuple):
        return tuple(said_everywhere(each, text) for each in value)
    if isinstance(value, msgspec.Struct):
        names = value.__struct_fields__
        return replace(value, **{name: said_everywhere(getattr(value, name), text) for name in names})
    return value


def test_every_field_of_a_meeting_may_hold_anything() -> None:
    canaries, sown_meeting = sown()
    for layout in Layout:
        ordinary = Sheet(render_html(compose(sown_meeting, layout)))
        there = canaries.found_in(" ".join(ordinary.texts))
        for text in (
            "<script>alert(1)</script>",
            '"><img src=x onerror=alert(1)>',
            "javascript:alert(1)//",
            "{{ 7*7 }}",
        ):
            nasty = said_everywhere(sown_meeting, text)
            assert isinstance(nasty, Meeting)
            sheet = Sheet(render_html(compose(nasty, layout)))
            told = " ".join(sheet.texts)
            assert sheet.tags == ordinary.tags
            assert [path for path in there if canaries.of[path] + text not in told] == []


@pytest.mark.parametrize("number", ALL)
def test_the_page_of_each_demo_meeting_says_what_its_text_says_and_refers_to_nothing(number: int) -> None:
    for layout in Layout:
        minutes = replace(compose(meeting(number), layout), logo=PNG, edition="Konsep", letterhead=("PEMPROV",))
        page = render_html(minutes)
        sheet = Sheet(page)
        told = "".join("".join(sheet.texts).split())
        known = {word for line in render_plain_text(minutes, width=100_000).splitlines() for word in line.split()}
        assert {word for word in known if word.casefold() not in told.casefold()} <= set(
            filter(LIST_MARK.fullmatch, known)
        )
        assert {"script", "iframe", "object", "form", "base"}.isdisjoint(sheet.tags)
        addresses = [value for _, name, value in sheet.attributes if name in ("src", "href", "action", "srcset")]
        assert [each for each in addresses if not each.startswith(("data:image/png;base64,", "https://"))] == []
        assert not [each for _, each, _ in sheet.attributes if each.startswith("on")]
        assert "url(" not in page
        assert "@import" not in page
        assert ("html", "lang", "id") in sheet.attributes
        heads = [value for tag, name, value in sheet.attributes if (tag, name) == ("th", "scope")]
        assert set(heads) == {"col", "row"}
        assert "default-src 'none'" in page
        assert "Halaman" in page


def test_the_language_of_the_page_is_told_and_only_web_addresses_lead_anywhere() -> None:
    assert '<html lang="en">' in render_html(compose(visit_2023(), language=Language.ENGLISH))
    page = render_html(paper(Paragraph(spans=span("https://zoom.us/j/1?a=1&b=2", Style.LINK))))
    assert '<a href="https://zoom.us/j/1?a=1&amp;b=2"' in page
    evil = replace(raker_2019(), link="javascript:alert(document.domain)")
    page = render_html(compose(evil, Layout.PLAIN))
    assert "javascript:alert(document.domain)" in page
    assert 'href="javascript' not in page


def test_four_signers_and_nobody_at_all_are_printed_too() -> None:
    one = SignatureBlock(heading="Saksi", name="A")
    for count in (1, 2, 3, 4):
        signed = Signatures(blocks=(one,) * count, rank_label="Pangkat", nip_label="NIP")
        assert render_html(paper(signed)).count('class="signer"') == count
    nothing = replace(paper(), parts=())
    assert "<main>" in render_html(nothing)


@pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")
def test_a_browser_shows_the_whole_page_and_runs_nothing(tmp_path: Path) -> None:
    evil = replace(visit_2023(), title="<script>document.title='jahat'</script><img src=x onerror=alert(1)>")
    minutes = replace(compose(evil, Layout.PLAIN), logo=PNG, edition='Konsep "1" </style>')
    file = tmp_path / "notulen.html"
    file.write_text(render_html(minutes), "utf-8")
    quiet = ("--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic")
    shown = subprocess.run(
        [
            str(CHROMIUM),
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            *quiet,
            f"--user-data-dir={tmp_path / 'profile'}",
            "--dump-dom",
            file.as_uri(),
        ],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=True,
    ).stdout
    told = "".join("".join(Sheet(shown).texts).split())
    known = (word for line in render_plain_text(minutes, width=100_000).splitlines() for word in line.split())
    assert [word for word in known if word.casefold() not in told.casefold() and not LIST_MARK.fullmatch(word)] == []
    assert "<title>Notulen &lt;script&gt;" in shown, "no script has changed it"
