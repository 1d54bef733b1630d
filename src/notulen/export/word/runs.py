"""Text put into the paragraphs of a Word document: styled stretches, links, and fields that Word counts."""

import re
from string import Formatter
from typing import TYPE_CHECKING, Any

from notulen.export.minutes.document import Spans, Style

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.text.paragraph import CT_P
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.text.paragraph import Paragraph

# What XML 1.0 has no place for. The minutes hold no controls and no lone halves; these two are left.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_STYLES = {Style.STRONG: "Strong", Style.EMPHASIS: "Emphasis", Style.LINK: "Hyperlink"}


def writable(text: str) -> str:
    """`text` as XML can hold it."""
    return _UNWRITABLE.sub("\N{REPLACEMENT CHARACTER}", text)


def new_paragraph(document: "Document") -> "Paragraph":
    """An empty paragraph at the end of `document`. (Its own way goes through all of it each time.)"""
    from docx.oxml import OxmlElement
    from docx.text.paragraph import Paragraph

    written = OxmlElement("w:p")
    document.element.body[-1].addprevious(written)  # the page's own properties stand last
    return Paragraph(written, document._body)


def add_spans(paragraph: "Paragraph", spans: Spans) -> None:
    """Put styled text at the end of `paragraph`; line breaks stay, a LINK can be followed."""
    for span in spans:
        if span.style is Style.LINK:
            _add_link(paragraph, span.text)
        else:
            add_text(paragraph, span.text, _STYLES.get(span.style))


def add_text(paragraph: "Paragraph", text: str, style: str | None = None, *, is_bold: bool = False) -> None:
    """Put `text` at the end of `paragraph`, its line breaks as such."""
    write_text(paragraph._p, text, style, is_bold=is_bold)


def write_text(paragraph: "CT_P", text: str, style: str | None = None, *, is_bold: bool = False) -> None:
    """As `add_text`, into the element of a paragraph."""
    if text:
        _add_run(paragraph, writable(text), style, is_bold=is_bold)


def set_paragraph_style(paragraph: "CT_P", style: str) -> None:
    """The style, by its id, of a paragraph."""
    properties = paragraph.pPr
    if properties is None:
        properties = _element(paragraph, "pPr", place=0)
    named = properties.pStyle
    if named is None:
        named = _element(properties, "pStyle", place=0)
    named.set(f"{_WORD}val", style)


def number_paragraph(paragraph: "CT_P", number: int, level: int) -> None:
    """Make a paragraph that has a style and nothing else yet an item of the list `number`."""
    numbered = _element(paragraph.get_or_add_pPr(), "numPr")
    _element(numbered, "ilvl").set(f"{_WORD}val", str(level))
    _element(numbered, "numId").set(f"{_WORD}val", str(number))


# Made by hand: for each property python-docx looks for its place among all there could be, which takes as long as all
# the rest of a document.
def _add_run(parent: "BaseOxmlElement", text: str, style: str | None, *, is_bold: bool = False) -> None:
    run = _element(parent, "r")
    if style or is_bold:
        properties = _element(run, "rPr")
        if style:
            _element(properties, "rStyle").set(f"{_WORD}val", style)
        if is_bold:
            _element(properties, "b")
    for place, line in enumerate(text.split("\n")):
        if place:
            _element(run, "br")
        if line:
            written = _element(run, "t")
            written.set(_SPACE, "preserve")
            written.text = line


def _element(parent: "BaseOxmlElement", name: str, *, place: int | None = None) -> Any:
    """A new child of `parent`, its last one unless a `place` is given."""
    from lxml.etree import SubElement

    child = SubElement(parent, _WORD + name)
    if place is not None:
        parent.insert(place, child)
    return child


def add_fields(paragraph: "Paragraph", wording: str) -> None:
    """Put `wording` ("Page {page} of {pages}") at the end of `paragraph`; Word counts what stands in braces."""
    for text, name, _, _ in Formatter().parse(wording):
        add_text(paragraph, text)
        if name:
            _add_field(paragraph, {"page": "PAGE", "pages": "NUMPAGES"}[name])


def _add_field(paragraph: "Paragraph", code: str) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), f" {code} ")
    paragraph._p.append(field)
    run = paragraph.add_run("1")
    field.append(run._r)


def _add_link(paragraph: "Paragraph", address: str) -> None:
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    target = writable(address)
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    paragraph._p.append(link)
    _add_run(link, target, _STYLES[Style.LINK])
