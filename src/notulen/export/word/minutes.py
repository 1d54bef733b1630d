"""Renders the minutes as a Word document: headings, lists and tables that an office can go on working with."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from notulen.export.column_room import text_width
from notulen.export.minutes.document import (
    Block,
    Facts,
    ItemList,
    ListItem,
    MinutesDocument,
    Paragraph,
    Part,
    Section,
    Signatures,
    SubHeading,
    Table,
)
from notulen.export.paper_frame import foot, head_lines, logo_words
from notulen.export.word.letterhead import add_foot, add_letterhead
from notulen.export.word.numbering import STEP, Lists
from notulen.export.word.package import drop_sample_parts, properties_of, saved, tell_properties
from notulen.export.word.runs import add_spans, add_text, new_paragraph, set_paragraph_style
from notulen.export.word.signatures import add_signatures
from notulen.export.word.styles import BODY_POINTS, FACT, TEXT_WIDTH, set_up_page, set_up_styles
from notulen.export.word.tables import add_gap, add_grid, add_table, set_style
from notulen.locale.minutes_texts import minutes_texts

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph as Written

_COLON = 227
_LABEL_PADDING = 200
_MOST_LABEL, _LEAST_LABEL = TEXT_WIDTH // 3, 1700
_LABEL_GAP = 150


def render_docx(minutes: MinutesDocument) -> bytes:
    """The minutes as a .docx file; the same minutes give the same bytes."""
    return saved(_Paper(minutes).document)


class _Paper:
    """One document while it is written."""

    def __init__(self, minutes: MinutesDocument) -> None:
        import docx

        self._minutes = minutes
        self.document = docx.Document()
        drop_sample_parts(self.document)
        set_up_styles(self.document, minutes.language)
        set_up_page(self.document)
        self._lists = Lists(self.document)
        self._label_width = _label_width(minutes.parts)
        tell_properties(self.document, properties_of(minutes))
        add_letterhead(self.document, head_lines(minutes.letterhead), minutes.logo, logo_words(minutes))
        self._write(minutes.title, "Title")
        if minutes.subtitle:
            self._write(minutes.subtitle, "Subtitle")
        for part in minutes.parts:
            if part.heading:
                self._write(part.heading, "Heading1")
            for block in part.blocks:
                first = len(self.document.element.body) if part.section is Section.COPIES else 0
                self._add(block)
                if part.section is Section.COPIES:
                    self._keep_together(first)
                if part.section is Section.CLOSING:
                    # Signed with nothing above it but the last line, a page could belong to any paper.
                    self._keep_last_with_next()
        add_foot(self.document, foot(minutes), minutes_texts(minutes.language).page_of)

    def _write(self, text: str, style: str) -> "Written":
        paragraph = self._paragraph(style)
        add_text(paragraph, text)
        return paragraph

    def _paragraph(self, style: str) -> "Written":
        paragraph = new_paragraph(self.document)
        set_paragraph_style(paragraph._p, style)
        return paragraph

    def _add(self, block: Block) -> None:
        match block:
            case Paragraph():
                add_spans(self._paragraph("Normal"), block.spans)
            case SubHeading():
                self._write(f"{block.number} {block.text}".strip(), f"Heading{1 + min(block.level, 2)}")
            case Facts():
                self._add_facts(block)
            case ItemList():
                self._add_items(block.items, 0, is_numbered=block.is_numbered)
            case Table():
                add_table(self.document, block)
            case Signatures():
                self._keep_last_with_next()
                add_signatures(self.document, block, self._minutes.blank)

    def _add_facts(self, block: Facts) -> None:
        widths = [self._label_width, _COLON, TEXT_WIDTH - self._label_width - _COLON]
        grid = add_grid(self.document, len(block.facts), widths, is_ruled=False)
        for row, fact in zip(grid.rows, block.facts, strict=True):
            label, colon, value = row.cells
            for cell, text in ((label, fact.label), (colon, ":")):
                set_style(cell, FACT)
                add_text(cell.paragraphs[0], text)
            number = self._lists.begin(0, is_numbered=True) if len(fact.values) > 1 else 0
            for place, spans in enumerate(fact.values):
                paragraph = value.add_paragraph() if place else value.paragraphs[0]
                set_paragraph_style(paragraph._p, FACT)
                add_spans(paragraph, spans)
                if number:
                    self._lists.put(paragraph, number, 0)
            if not fact.values:
                set_style(value, FACT)
                add_text(value.paragraphs[0], self._minutes.blank)
        add_gap(self.document)

    def _add_items(self, items: Sequence[ListItem], depth: int, *, is_numbered: bool = True) -> None:
        number = self._lists.begin(depth, is_numbered=is_numbered)
        widest = max((text_width(item.label, BODY_POINTS, is_bold=True) for item in items), default=0)
        hanging = max(STEP, int(widest) + _LABEL_GAP)
        for item in items:
            paragraph = self._paragraph("ListParagraph")
            if item.label:
                _hang(paragraph, STEP * depth + hanging, hanging)
                add_text(paragraph, item.label, is_bold=True)
                paragraph.add_run("\t")
            else:
                self._lists.put(paragraph, number, depth)
            add_spans(paragraph, item.spans)
            if item.children:
                paragraph.paragraph_format.keep_with_next = True
                self._add_items(item.children, depth + 1)

    def _keep_together(self, first: int) -> None:
        """The paragraphs from that place in the body on one page: no sheet is for the last who gets a copy."""
        for element in list(self.document.element.body)[first - 1 : -2]:
            element.get_or_add_pPr().get_or_add_keepNext()

    def _keep_last_with_next(self) -> None:
        """A signature under nothing but a blank page above it could be put under anything."""
        body = [each for each in self.document.element.body if each.tag.endswith(("}p", "}tbl"))]
        if body and body[-1].tag.endswith("}p"):
            self.document.paragraphs[-1].paragraph_format.keep_with_next = True


def _label_width(parts: Sequence[Part]) -> int:
    """One width for the labels of all facts, so that their colons stand below each other."""
    facts = (fact for part in parts for block in part.blocks if isinstance(block, Facts) for fact in block.facts)
    widest = max((text_width(fact.label, BODY_POINTS) for fact in facts), default=0)
    return int(min(max(widest + _LABEL_PADDING, _LEAST_LABEL), _MOST_LABEL))


def _hang(paragraph: "Written", left: int, hanging: int) -> None:
    from docx.shared import Twips

    paragraph.paragraph_format.left_indent = Twips(left)
    paragraph.paragraph_format.first_line_indent = Twips(-hanging)
