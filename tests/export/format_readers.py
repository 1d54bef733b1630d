"""Each format read back by a program made for it: what a reader sees, and what in it would act by itself."""

import csv
import io
import json
import re
import xml.etree.ElementTree as Tree
import zipfile
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from typing import NamedTuple

from markdown_it import MarkdownIt

from export.pdf_consumers import pdf_properties, pdf_text

_MARKED_UP = frozenset(
    {
        "p", "br", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "table", "thead", "tbody", "tr", "th",
        "td", "strong", "em", "a", "blockquote", "code", "pre", "hr", "s"
    }
)  # fmt: skip
_PAGE = _MARKED_UP | frozenset(
    {
        "html", "head", "body", "meta", "title", "style", "header", "footer", "main", "section", "article",
        "nav", "aside", "div", "span", "dl", "dt", "dd", "img", "figure", "caption", "col", "colgroup", "tfoot",
        "small", "b", "i", "sup", "sub", "time"
    }
)  # fmt: skip
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FIELDS = re.compile(r"\s*(PAGE|NUMPAGES|SECTIONPAGES)\b[^{]*")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_CALENDAR = {"VCALENDAR", "VEVENT", "VTIMEZONE", "STANDARD"}
TYPED_WITH_SIGNS = ("tebal", "miring", "kode")
"""Words of the table of hostile texts that are typed between signs of emphasis."""
_ACTIVE_PDF = (b"/JavaScript", b"/Launch", b"/EmbeddedFile", b"/GoToR", b"/SubmitForm", b"/RichMedia")


class Read(NamedTuple):
    """What is seen, in order, and each thing that is more than text and was not put there by the format itself."""

    text: str
    live: list[str]


class _Tags(HTMLParser):
    def __init__(self, page: str, known: frozenset[str]) -> None:
        super().__init__()
        self.text = ""
        self.live: list[str] = []
        self._known = known
        self._inside_style = False
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._inside_style = tag == "style"
        if tag not in self._known:
            self.live.append(f"<{tag}>")
        for name, value in attrs:
            address = (value or "").strip().casefold()
            is_away = name in ("href", "src", "action", "srcset", "background") and not address.startswith(
                ("https://", "http://", "data:image/", "#")
            )
            if name.startswith("on") or is_away or (tag == "img" and not address and name == "src"):
                self.live.append(f"{tag} {name}={value}")
            if tag == "img" and name == "src" and not address.startswith("data:image/"):
                self.live.append(f"picture from {value}")

    def handle_endtag(self, tag: str) -> None:
        self._inside_style = False

    def handle_data(self, data: str) -> None:
        if not self._inside_style:
            self.text += data


def _markdown(content: bytes) -> Read:
    tags = _Tags(MarkdownIt("commonmark").enable("table").render(content.decode()), _MARKED_UP)
    return Read(tags.text, tags.live)


def _html(content: bytes) -> Read:
    tags = _Tags(content.decode(), _PAGE)
    return Read(tags.text, tags.live)


def _text(content: bytes) -> Read:
    return Read(content.decode(), [])


def _whatsapp(content: bytes) -> Read:
    """Its own signs stand around headings and lines of its own; around a word that was typed none does."""
    written = content.decode()
    runs: list[tuple[str, str]] = re.findall(r"(?<!\w)([*_~`])(?=\S)(.*?\S)\1(?!\w)", written)
    return Read(written, [run for sign, run in runs if sign in "~`" or run in TYPED_WITH_SIGNS])


def _json(content: bytes) -> Read:
    def texts(value: object) -> Iterator[str]:
        if isinstance(value, str):
            yield value
        for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
            yield from texts(each)

    return Read("\n".join(texts(json.loads(content))), [])


def _docx(content: bytes) -> Read:
    from docx import Document

    Document(io.BytesIO(content))
    lines: list[str] = []
    live: list[str] = []
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        for name in package.namelist():
            if name.endswith(".rels"):
                for link in Tree.fromstring(package.read(name)):  # noqa: S314 - our own paper, read back
                    target = link.attrib["Target"]
                    if link.attrib.get("TargetMode") == "External" and not target.startswith(("http://", "https://")):
                        live.append(target)
            elif name.endswith((".bin", ".vbs")) or "embeddings/" in name:
                live.append(name)
            elif re.fullmatch(r"word/(document|header\d*|footer\d*)\.xml", name):
                root = Tree.fromstring(package.read(name))  # noqa: S314
                lines += ("".join(_written(paragraph)) for paragraph in root.iter(f"{_WORD}p"))
                fields = [node.text or "" for node in root.iter(f"{_WORD}instrText")]
                fields += [node.attrib[f"{_WORD}instr"] for node in root.iter(f"{_WORD}fldSimple")]
                live += (field for field in fields if not _FIELDS.fullmatch(field))
    return Read("\n".join(lines), live)


def _written(paragraph: Tree.Element) -> Iterator[str]:
    for node in paragraph.iter():
        if node.tag == f"{_WORD}t":
            yield node.text or ""
        elif node.tag in (f"{_WORD}br", f"{_WORD}tab"):
            yield " "


def _pdf(content: bytes) -> Read:
    told = pdf_properties(content)
    live = [name.decode() for name in _ACTIVE_PDF if name in content]
    live += [name for name in ("JavaScript", "Form") if told[name] not in ("no", "none")]
    return Read("\n".join((pdf_text(content), *told.values())), live)


def _csv(content: bytes) -> Read:
    written = content.decode("utf-8-sig")
    separator = ";" if written.partition("\n")[0].count(";") else ","
    rows = list(csv.reader(io.StringIO(written, newline=""), delimiter=separator))
    cells = [cell for row in rows for cell in row]
    torn = [f"row of {len(row)} cells" for row in rows if len(row) != len(rows[0])]
    return Read("\n".join(cells), [*torn, *(cell for cell in cells if cell.startswith(_FORMULA))])


def _xlsx(content: bytes) -> Read:
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(content))
    cells = [cell for page in book for row in page.iter_rows() for cell in row if cell.value is not None]
    live = [str(cell.value) for cell in cells if cell.data_type == "f" or cell.hyperlink]
    told = [str(value) for value in vars(book.properties).values() if value]
    heads = [str(page.oddHeader.left.text or "") for page in book]
    return Read("\n".join([*(str(cell.value) for cell in cells), *told, *heads]), live)


def _ics(content: bytes) -> Read:
    from icalendar import Calendar

    calendar = Calendar.from_ical(content)
    parts = list(calendar.walk())
    live = [str(part.name) for part in parts if part.name not in _CALENDAR]
    live += [f"{name}:{value}" for part in parts for name, value in part.items() if name in ("ATTACH", "ACTION")]
    live += (str(fault) for part in parts for fault in part.errors)
    return Read("\n".join(str(value) for part in parts for value in part.values()), live)


READERS: dict[str, Callable[[bytes], Read]] = {
    "md": _markdown,
    "txt": _text,
    "wa": _whatsapp,
    "html": _html,
    "json": _json,
    "docx": _docx,
    "pdf": _pdf,
    "csv": _csv,
    "xlsx": _xlsx,
    "ics": _ics,
}


def read_back(name: str, content: bytes) -> Read:
    """What a reader of the format called `name` makes of `content`."""
    assert name in READERS, f"nobody reads the format {name!r} back: give it a reader in tests/export/format_readers.py"
    return READERS[name](content)
