"""The table of what could be smuggled out in minutes, over every format there is: all of it arrives as text.

A new format joins by its row in `FORMATS`; it needs a reader in `format_readers`.
"""

import os
import re
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from canaries import Canaries, sown
from export.format_readers import Read, read_back
from export.test_file_name import HOSTILE as TITLES
from export.test_pdf import TYPESET
from hostile_texts import HOSTILE, obeyed
from notulen.domain.file_errors import CannotWrite, FileExists
from notulen.domain.meeting import Meeting
from notulen.export.formats import FORMATS
from notulen.export.minutes.document import Layout, Material
from notulen.locale.language import Language
from notulen.services.exports import ExportService
from notulen.storage.memory_store import MemoryStore
from world import NAMES

MARKUP = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</td></table><h1>Palsu</h1>",
    "<a href='javascript:alert(1)'>klik</a>",
    "[klik](javascript:alert(1))",
    "![gambar](https://jahat.example/x.png)",
    "<!-- komentar -->",
    "&lt;b&gt; &amp; &#106;",
    "{{ minutes.record }} {% for x in y %} ${7*7}",
    "A < B & C > D",
    "]]> <![CDATA[ x ]]>",
    "# Judul | kolom | --- |",
    "``` kode ```",
)
CALENDAR = (
    "Rakor\r\nEND:VEVENT\r\nBEGIN:VALARM\r\nACTION:DISPLAY\r\nEND:VALARM",
    "tempat;X-JAHAT=1:nilai\nATTACH:file:///etc/passwd",
    "\nATTENDEE;CN=\"x\":mailto:jahat@example.org, a\\nb",
)  # fmt: skip
FORMULAS = (
    "=1+1",
    "=HYPERLINK(\"https://jahat.example\",\"klik\")",
    "+62 812 rumus",
    "-2+3",
    "@SUM(1,2)",
    "=cmd|' /C calc'!A0",
    " =1+1",
    "\t=1+1",
    "\r\n=1+1",
)  # fmt: skip
THREATS = {"terminal": HOSTILE, "markup": MARKUP, "calendar": CALENDAR, "typesetter": TYPESET}
SEPARATOR = " ¦ "
BINARY = ("docx", "pdf", "xlsx")
WHATSAPP = "wa"
"""It prints others for the signs that it would obey, so that letters and figures alone are compared."""


def marked() -> tuple[Canaries, Meeting]:
    """A meeting with another word in every field, not frozen: it is its record that is sent out."""
    canaries, meeting = sown()
    return canaries, replace(meeting, finals=(), amendment=None)


def filled(text: str) -> Meeting:
    """A meeting with `text` in every field that can hold any."""
    meeting = marked()[1]
    word = msgspec.json.encode(text.encode("utf-8", "replace").decode())[1:-1]
    written = re.sub(rb"qz\d+zq", lambda _: word, msgspec.json.encode(meeting))
    return msgspec.json.decode(written, type=Meeting)


def sent_out(meeting: Meeting, name: str, layout: Layout = Layout.PLAIN, *, is_public: bool = False) -> bytes:
    service = ExportService(MemoryStore(), NAMES)
    return service.render(meeting, name, language=Language.INDONESIAN, layout=layout, is_public=is_public)


def compared(text: str, name: str) -> str:
    """`text` as far as the paper keeps it: where a line ends, and how wide a space is, is the format's business."""
    kept = text.replace("\N{REPLACEMENT CHARACTER}", "")
    if name == WHATSAPP:
        return "".join(each for each in kept if each.isascii() and each.isalnum())
    return "".join(kept.split())


def obeyed_in(name: str, content: bytes, read: Read) -> list[str]:
    """What a terminal would obey if somebody looked at the file in one; line ends of the format are its own."""
    written = read.text if name in BINARY else content.decode().replace("\r\n", "\n")
    if name == "pdf":
        written = re.sub("[\f\u202a-\u202c]", "", written)  # Poppler's own, around what is read from the right
    return obeyed(written.lstrip("\ufeff"))


@pytest.mark.parametrize("threat", THREATS)
@pytest.mark.parametrize("name", FORMATS)
def test_what_is_smuggled_in_arrives_as_text(name: str, threat: str) -> None:
    content = sent_out(filled(SEPARATOR.join(THREATS[threat])), name)
    read = read_back(name, content)
    assert read.live == []
    assert obeyed_in(name, content, read) == []
    text = compared(read.text, name)
    for each in THREATS[threat]:
        if each.isascii() and each.isprintable():
            assert compared(each, name) in text, each


@pytest.mark.parametrize("name", FORMATS)
def test_what_begins_like_a_formula_stays_what_it_is(name: str) -> None:
    is_sheet = FORMATS[name].made_of is Material.SHEETS
    for formula in FORMULAS if is_sheet else (SEPARATOR.join(FORMULAS),):
        read = read_back(name, sent_out(filled(formula), name))
        assert read.live == []
        assert compared(formula, name) in compared(read.text, name)


@pytest.mark.parametrize("layout", Layout)
@pytest.mark.parametrize("name", FORMATS)
def test_a_private_line_is_in_no_format(name: str, layout: Layout) -> None:
    canaries, meeting = marked()
    content = sent_out(meeting, name, layout)
    read = read_back(name, content)
    seen = canaries.found_in(read.text) | canaries.found_in(content.decode("utf-8", "replace"))
    assert "actions.text" in seen
    assert [path for path in seen if path.startswith("private.")] == []


@pytest.mark.parametrize("name", FORMATS)
def test_a_public_copy_holds_neither_nip_nor_telephone_nor_private_line(name: str) -> None:
    canaries, meeting = marked()
    secrets = ("196501011990031001", "0812-3456-7890", "sari@contoh.go.id", "pwd=rahasia99")
    told = " / ".join(("hubungi", *secrets[:3], f"https://zoom.us/j/1?{secrets[3]}"))
    public = filled(told)
    for each, is_public in ((meeting, True), (public, True), (public, False)):
        content = sent_out(each, name, Layout.OFFICIAL, is_public=is_public)
        text = compared(read_back(name, content).text + content.decode("utf-8", "replace"), name)
        found = [secret for secret in secrets if compared(secret, name) in text]
        assert found == ([] if is_public else list(secrets))
        assert not {"private.text", "signers.nip", "link"} & canaries.found_in(text)


@pytest.mark.parametrize("name", FORMATS)
def test_no_title_names_a_file_that_could_lie_elsewhere(name: str, tmp_path: Path) -> None:
    service = ExportService(MemoryStore(), NAMES)
    made = replace(marked()[1], number=7)
    for title in TITLES:
        file = service.file_name(replace(made, title=title), name)
        assert re.fullmatch(rf"notulen-R7-2020-07-07(-[a-z0-9]+)*\{FORMATS[name].suffix}", file)
        assert (tmp_path / file).resolve().parent == tmp_path.resolve()


@pytest.mark.skipif(os.name == "nt", reason="symbolic links need a right there")
def test_a_planted_link_is_never_followed(tmp_path: Path) -> None:
    service = ExportService(MemoryStore(), NAMES)
    for place, (name, is_there) in enumerate((name, is_there) for name in FORMATS for is_there in (True, False)):
        folder = tmp_path / str(place)
        folder.mkdir()
        secret, link = folder / "rahasia", folder / service.file_name(marked()[1], name)
        if is_there:
            secret.write_text("tetap", "utf-8")
        link.symlink_to(secret)
        for is_forced in (False, True):
            with pytest.raises((FileExists, CannotWrite)):
                service.write(b"notula", link, is_forced=is_forced)
        assert link.is_symlink()
        assert (secret.read_text("utf-8") == "tetap") if is_there else not secret.exists()
