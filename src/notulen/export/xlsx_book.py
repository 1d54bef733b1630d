"""The tables of a meeting as a workbook: a sheet for each, ready to sift and to print on A4."""

import io
from collections.abc import Sequence
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from notulen.domain.text import clean_text
from notulen.export.column_room import row_lines
from notulen.export.minutes.document import MinutesDocument
from notulen.export.minutes.sheet import Sheet, SheetColumn
from notulen.export.paper_frame import days_held
from notulen.locale.sheet_texts import sheet_texts

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_LONGEST = 32_767
"""Letters of a cell; a longer one would be left out without a word."""

_LONGEST_HEADING = 200
"""Letters of a page's heading, of which there may be 255 with its signs."""

_A4 = 9
_POINTS, _LINE_HEIGHT, _ROW_PADDING, _HIGHEST = 10.0, 13.2, 2.0, 409.0
"""The size of the type, and heights in points; no row of a workbook is higher than the last."""
_PIXELS_OF_PAGE = 1026
"""Between the margins of the page."""
_CELL_PADDING = 100
_HEADING_SPARE = 1.15
"""Headings are bold, and have a button in their corner."""
_ACTIVE = ("=", "+", "-", "@")

_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def render_xlsx(minutes: MinutesDocument) -> bytes:
    """The workbook; the same minutes give the same bytes."""
    from xlsxwriter import Workbook

    file = io.BytesIO()
    with Workbook(file, _OPTIONS) as book:
        book.set_properties(
            {
                "title": _told(minutes),
                "author": minutes.author,
                "created": datetime.combine(minutes.record.day, time()),
            }
        )
        looks = _Looks(book)
        for sheet in minutes.sheets:
            _write(book.add_worksheet(sheet.title), sheet, looks)
        for page, sheet in zip(book.worksheets(), minutes.sheets, strict=True):
            _set_up(page, sheet, minutes)
    return file.getvalue()


class _Looks:
    """How cells look; xlsxwriter keeps a format for each."""

    def __init__(self, book: "Workbook") -> None:
        cell = {"font_name": "Arial", "font_size": _POINTS, "valign": "top", "text_wrap": True, "border": 1}
        cell["border_color"] = "#B7B7B7"

        def look(**more: object) -> "Format":
            return book.add_format({**cell, **more})

        self.heading = look(bold=True, bg_color="#E7E6E6", valign="vcenter")
        self.text = look()
        self.quoted = look(quote_prefix=True)
        self.number = look(num_format="0", align="center", text_wrap=False)
        self.day = look(num_format="dd/mm/yyyy", align="left", text_wrap=False)
        self.sum_text = look(bold=True, top=2)
        self.sum_number = look(bold=True, top=2, num_format="0", align="center")


def _write(page: "Worksheet", sheet: Sheet, looks: _Looks) -> None:
    for place, column in enumerate(sheet.columns):
        page.set_column(place, place, column.width)
        page.write_string(0, place, column.heading, looks.heading)
    widths = [_pixels(column) * 15 for column in sheet.columns]
    _make_high(page, 0, [column.heading for column in sheet.columns], [width / _HEADING_SPARE for width in widths])
    sums = len(sheet.rows) if sheet.is_sum else 0
    for line, row in enumerate(sheet.rows, start=1):
        _make_high(page, line, [cell if isinstance(cell, str) else "" for cell in row], widths)
        is_sum = line == sums
        for place, cell in enumerate(row):
            if isinstance(cell, date):
                page.write_datetime(line, place, datetime.combine(cell, time()), looks.day)
            elif isinstance(cell, int):
                page.write_number(line, place, cell, looks.sum_number if is_sum else looks.number)
            else:
                plain = looks.quoted if cell.startswith(_ACTIVE) else looks.text
                page.write_string(line, place, _fitting(cell), looks.sum_text if is_sum else plain)
    page.freeze_panes(1, 0)
    last = len(sheet.rows) - (1 if sheet.is_sum else 0)
    page.autofilter(0, 0, max(last, 1), len(sheet.columns) - 1)


def _pixels(column: SheetColumn) -> int:
    """The width of a column, of which a letter takes seven pixels of fifteen twentieths of a point each."""
    return 7 * column.width + 5


def _make_high(page: "Worksheet", line: int, texts: Sequence[str], widths: Sequence[float]) -> None:
    """Room for all lines of a row: not every program finds that out by itself when it opens a file."""
    lines = row_lines(texts, widths, _POINTS, _CELL_PADDING)
    if lines > 1:
        page.set_row(line, min(lines * _LINE_HEIGHT + _ROW_PADDING, _HIGHEST))


def _set_up(page: "Worksheet", sheet: Sheet, minutes: MinutesDocument) -> None:
    """A4 across, never broader than the page, its heading repeated on each and the edition at the foot."""
    texts = sheet_texts(minutes.language)
    page.set_landscape()
    page.set_paper(_A4)
    page.set_margins(left=0.5, right=0.5, top=0.8, bottom=0.7)
    if sum(_pixels(column) for column in sheet.columns) > _PIXELS_OF_PAGE:
        page.fit_to_pages(1, 0)
    page.repeat_rows(0)
    page.set_header(f"&L{_shown(_told(minutes))}")
    page.set_footer(f"&L{_shown(minutes.edition)}&R{texts.page}")


def _told(minutes: MinutesDocument) -> str:
    """What the sheets belong to: "R4 Rapat Kerja ASKOMPSI, 7 Juli 2020 – Kutipan untuk Aceh"."""
    named = f"{minutes.reference} {clean_text(minutes.record.title)}, {days_held(minutes)}"
    return f"{named} – {minutes.subtitle}" if minutes.subtitle else named


def _shown(text: str) -> str:
    """Text for a page's heading, where "&" begins a sign and figures behind one would be its size."""
    return text[:_LONGEST_HEADING].replace("&", "&&")


def _fitting(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
