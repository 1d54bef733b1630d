"""The head of the first page and the foot of every page of the Word document."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from notulen.domain.picture import PictureKind, picture_of
from notulen.export.column_room import text_width
from notulen.export.paper_frame import HeadLine, HeadRank
from notulen.export.word.runs import add_fields, add_text, set_paragraph_style, writable
from notulen.export.word.styles import LETTERHEAD, TEXT_WIDTH
from notulen.export.word.tables import add_grid, lay_out, set_style

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import _Cell
    from docx.text.paragraph import Paragraph

_LOGO_HEIGHT, _LOGO_WIDTH = 1247, 1474
"""The most room a logo takes: 2.2 by 2.6 cm."""
_LOGO_CELL = _LOGO_WIDTH + 170
_EMU = 635
_PAGE_CELL = 2000
_SCALES = (1.0, 0.92, 0.84)
_POINTS = {HeadRank.OVER: 13.0, HeadRank.OFFICE: 15.0, HeadRank.ADDRESS: 9.5}


def add_letterhead(document: "Document", lines: Sequence[HeadLine], logo: bytes, about_logo: str) -> None:
    """Logo, lines, and the double line below; nothing where the office has none. `about_logo` is read to the blind."""
    picture = picture_of(logo)
    if not lines and picture is None:
        return
    widths, scale = _fitted(lines) if picture else ([TEXT_WIDTH], 1.0)
    grid = add_grid(document, 1, widths, is_ruled=False)
    cells = list(grid.rows[0].cells)
    for cell in cells:
        set_style(cell, LETTERHEAD)
        _stand_in_the_middle(cell)
    if picture:
        room = min(_LOGO_HEIGHT / picture.height, _LOGO_WIDTH / picture.width)
        size = (int(picture.width * room) * _EMU, int(picture.height * room) * _EMU)
        _add_picture(document, cells[0], logo, picture.kind, size, about_logo)
    _fill(cells[1] if picture else cells[0], lines, scale)
    _add_double_line(document)


def add_foot(document: "Document", told: str, page_of: str) -> None:
    """`told` on the left of a thin line, the number of the page ("Halaman {page} dari {pages}") on the right."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt, Twips

    foot = document.sections[0].footer
    grid = foot.add_table(1, 2, Twips(TEXT_WIDTH))
    lay_out(grid, [TEXT_WIDTH - _PAGE_CELL, _PAGE_CELL], is_ruled=False)
    for cell in grid.rows[0].cells:
        set_style(cell, "Footer")
        _rule(cell.paragraphs[0], 'w:top w:val="single" w:sz="4" w:space="4" w:color="808080"')
    left, right = (cell.paragraphs[0] for cell in grid.rows[0].cells)
    add_text(left, told)
    right.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    add_fields(right, page_of)
    last = foot.paragraphs[0]  # Word wants one behind a table
    last.paragraph_format.line_spacing = Pt(1)
    grid._tbl.addnext(last._p)


def _fitted(lines: Sequence[HeadLine]) -> tuple[list[int], float]:
    """The columns of logo and lines, and what the size of the lines is scaled by.

    The lines stand in the middle of the page where they fit there beside the logo, if need be a little smaller;
    else in the middle of what the logo leaves; else they are broken.
    """
    middle = [_LOGO_CELL, TEXT_WIDTH - 2 * _LOGO_CELL, _LOGO_CELL]
    longest = max((text_width(line.text, _POINTS[line.rank], is_bold=_is_bold(line)) for line in lines), default=0)
    for widths in (middle, [_LOGO_CELL, TEXT_WIDTH - _LOGO_CELL]):
        for scale in _SCALES:
            if longest * scale <= widths[1]:
                return widths, scale
    return middle, 1.0


def _is_bold(line: HeadLine) -> bool:
    return line.rank is HeadRank.OFFICE


def _fill(cell: "_Cell", lines: Sequence[HeadLine], scale: float) -> None:
    from docx.shared import Pt

    for place, line in enumerate(lines):
        paragraph = cell.add_paragraph() if place else cell.paragraphs[0]
        set_paragraph_style(paragraph._p, LETTERHEAD)
        add_text(paragraph, line.text, is_bold=_is_bold(line))
        for run in paragraph.runs:
            run.font.size = Pt(round(_POINTS[line.rank] * scale * 2) / 2)


def _stand_in_the_middle(cell: "_Cell") -> None:
    from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT

    cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER


def _add_picture(
    document: "Document", cell: "_Cell", content: bytes, kind: PictureKind, size: tuple[int, int], about: str
) -> None:
    """Past the library's own reading of pictures, which refuses JPEGs of some cameras and programs."""
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.oxml.shape import CT_Inline
    from docx.parts.image import ImagePart
    from docx.shared import Emu

    part = ImagePart(PackURI(f"/word/media/logo.{kind}"), f"image/{kind}", content)
    key = document.part.relate_to(part, RELATIONSHIP_TYPE.IMAGE)
    inline = CT_Inline.new_pic_inline(1, key, f"logo.{kind}", Emu(size[0]), Emu(size[1]))
    inline.docPr.set("descr", writable(about))
    cell.paragraphs[0].add_run()._r.add_drawing(inline)


def _add_double_line(document: "Document") -> None:
    from docx.shared import Pt

    paragraph = document.add_paragraph()
    paragraph.paragraph_format.space_after = Pt(10)
    paragraph.paragraph_format.line_spacing = Pt(4)
    _rule(paragraph, 'w:bottom w:val="thickThinSmallGap" w:sz="24" w:space="1" w:color="auto"')


def _rule(paragraph: "Paragraph", line: str) -> None:
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    borders = parse_xml(f"<w:pBdr {nsdecls('w')}><{line}/></w:pBdr>")
    behind = ("w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr")
    paragraph._p.get_or_add_pPr().insert_element_before(borders, *behind)
