"""Tables of the Word document: those of the minutes, and those without lines that put words in their place."""

from collections.abc import Sequence
from itertools import cycle
from typing import TYPE_CHECKING

from notulen.export.column_room import LINES_KEPT, column_room, row_lines
from notulen.export.minutes.document import Table
from notulen.export.word.runs import set_paragraph_style, write_text
from notulen.export.word.styles import CELL, CELL_POINTS, TEXT_WIDTH

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.table import CT_Row, CT_Tc
    from docx.oxml.text.paragraph import CT_P
    from docx.table import Table as Grid
    from docx.table import _Cell

_PADDING = 170
_HEADING_SPARE = 1.07
_SHADE = "E7E6E6"


def add_table(document: "Document", table: Table) -> None:
    """A table of the minutes: its head on every page, no row torn in two that fits well on one."""
    widths = column_room(table, TEXT_WIDTH, CELL_POINTS, _PADDING, heading_spare=_HEADING_SPARE)
    grid = add_grid(document, len(table.rows) + 1, widths, is_ruled=True)
    headings = tuple(column.heading for column in table.columns)
    for place, (row, texts) in enumerate(zip(grid._tbl.tr_lst, (headings, *table.rows), strict=True)):
        is_head = place == 0
        if is_head or row_lines(texts, widths, CELL_POINTS, _PADDING) <= LINES_KEPT:
            keep_whole(row, is_head=is_head)
        for cell, text, column in zip(row.tc_lst, texts, table.columns, strict=True):
            paragraph = cell.p_lst[0]
            set_paragraph_style(paragraph, CELL)
            write_text(paragraph, text, is_bold=place == 0)
            if place == 0:
                paragraph.get_or_add_pPr().get_or_add_keepNext()
                _shade(cell)
            if column.is_narrow:
                _centre(paragraph)
    add_gap(document)


def add_grid(document: "Document", rows: int, widths: Sequence[int], *, is_ruled: bool) -> "Grid":
    """An empty table of fixed widths (twentieths of a point), with lines or without any."""
    grid: Grid = document.add_table(rows, len(widths))
    lay_out(grid, widths, is_ruled=is_ruled)
    return grid


def lay_out(grid: "Grid", widths: Sequence[int], *, is_ruled: bool) -> None:
    """Give a table that was just made its widths and lines."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls, qn
    from docx.shared import Twips

    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    line = 'w:val="single" w:sz="4" w:space="0" w:color="404040"' if is_ruled else 'w:val="nil"'
    borders = "".join(f"<w:{side} {line}/>" for side in sides)
    gap, beside = (30, 85) if is_ruled else (0, 0)
    properties = parse_xml(
        f'<w:tblPr {nsdecls("w")}><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>'
        f'<w:tblBorders>{borders}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>'
        f'<w:top w:w="{gap}" w:type="dxa"/><w:left w:w="{beside}" w:type="dxa"/>'
        f'<w:bottom w:w="{gap}" w:type="dxa"/><w:right w:w="{beside}" w:type="dxa"/></w:tblCellMar>'
        f'<w:tblLook w:val="{"0020" if is_ruled else "0000"}" w:firstRow="{int(is_ruled)}" w:lastRow="0" '
        'w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>'
    )
    grid._tbl.replace(grid._tbl.tblPr, properties)
    for column, width in zip(grid.columns, widths, strict=True):
        column.width = Twips(width)
    # Each cell of a new table has a width, in the order of the rows.
    for cell, told in zip(grid._tbl.iter(qn("w:tcW")), cycle(map(str, widths))):
        cell.set(qn("w:w"), told)


def keep_whole(row: "CT_Row", *, is_head: bool = False) -> None:
    """No page ends inside `row`; a head stands on every page the table reaches."""
    from docx.oxml import OxmlElement

    properties = row.get_or_add_trPr()
    properties.append(OxmlElement("w:cantSplit"))
    if is_head:
        properties.append(OxmlElement("w:tblHeader"))


def set_style(cell: "_Cell", style: str) -> None:
    """The style, by its id, of the first paragraph of `cell`."""
    set_paragraph_style(cell.paragraphs[0]._p, style)


def add_gap(document: "Document", *, keeps: bool = False) -> None:
    """What keeps two tables apart, which Word would join; `keeps` holds it on one page with the next."""
    from docx.shared import Pt

    paragraph = document.add_paragraph()
    paragraph.paragraph_format.space_after = Pt(0)
    paragraph.paragraph_format.line_spacing = Pt(12 if keeps else 4)
    if keeps:
        paragraph.paragraph_format.keep_with_next = True


def _centre(paragraph: "CT_P") -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _shade(cell: "CT_Tc") -> None:
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    cell.get_or_add_tcPr().append(parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{_SHADE}"/>'))
