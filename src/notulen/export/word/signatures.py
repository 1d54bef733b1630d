"""The signatures of the Word document: side by side, with room for a pen, never torn from each other."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from notulen.export.minutes.document import Signatures
from notulen.export.signature_lines import SignatureLines, signature_lines
from notulen.export.word.runs import add_text, set_paragraph_style
from notulen.export.word.styles import SIGNATURE, TEXT_WIDTH
from notulen.export.word.tables import add_gap, add_grid, keep_whole, set_style

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import _Cell

_MOST_BESIDE = 3
_PEN_ROOM = 1134


def add_signatures(document: "Document", block: Signatures, blank: str) -> None:
    """Up to three side by side, else two and two; a single one stands on the right."""
    places = signature_lines(block, blank)
    count = len(places)
    beside = count if count <= _MOST_BESIDE else 2
    for start in range(0, count, beside):
        is_last = start + beside >= count
        _add_row(document, places[start : start + beside], block.dated if is_last else "")
    add_gap(document)


def _add_row(document: "Document", signers: tuple[SignatureLines, ...], dated: str) -> None:
    from docx.enum.table import WD_ROW_HEIGHT_RULE
    from docx.shared import Twips

    columns = max(2, len(signers))
    widths = [TEXT_WIDTH // columns] * columns
    add_gap(document, keeps=True)
    grid = add_grid(document, 4 if dated else 3, widths, is_ruled=False)
    rows = list(grid.rows)
    for row in rows:
        keep_whole(row._tr)
        for cell in row.cells:
            set_style(cell, SIGNATURE)
    if dated:
        add_text(rows[0].cells[-1].paragraphs[0], dated)
        rows = rows[1:]
    above, pen, below = rows
    pen.height, pen.height_rule = Twips(_PEN_ROOM), WD_ROW_HEIGHT_RULE.AT_LEAST
    for place, signer in enumerate(signers, start=columns - len(signers)):
        _fill(above.cells[place], signer.above)
        _fill(below.cells[place], (signer.name, *signer.below), is_bold=not signer.is_blank)
    for cell in below.cells:
        # Nothing has to follow the last row.
        cell.paragraphs[-1].paragraph_format.keep_with_next = False


def _fill(cell: "_Cell", lines: Sequence[str], *, is_bold: bool = False) -> None:
    """One paragraph for each line; `is_bold` is for the first, the name."""
    for place, line in enumerate(lines):
        paragraph = cell.add_paragraph() if place else cell.paragraphs[0]
        set_paragraph_style(paragraph._p, SIGNATURE)
        add_text(paragraph, line, is_bold=is_bold and not place)
