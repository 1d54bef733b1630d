"""One table of a meeting as CSV, the way the spreadsheets of an office open it with a double click."""

import csv
import io
from datetime import date

from notulen.domain.errors import InvalidValue
from notulen.export.minutes.document import MinutesDocument
from notulen.export.minutes.sheet import SheetCell
from notulen.locale.sheet_texts import sheet_texts

_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"
"""The byte order mark: without it Excel takes UTF-8 for the letters of an old code page."""

_ACTIVE = ("=", "+", "-", "@", "\t", "\r", "\n")
"""What makes a formula of a cell, or could once the cell was trimmed."""


def render_csv(minutes: MinutesDocument) -> str:
    """The one table that was chosen, with its heading, in lines that end in CRLF. Raises InvalidValue for several.

    The separator is that of the language: Excel in Indonesian takes the semicolon, since the comma parts decimals
    there. A first line "sep=;" would say so too, but Excel then reads UTF-8 as an old code page. A cell that a
    spreadsheet would work out as a formula gets an apostrophe before it.
    """
    texts = sheet_texts(minutes.language)
    tables = [sheet for sheet in minutes.sheets if not sheet.is_sum]
    titles = [sheet.title for sheet in tables]
    if len(tables) > 1:
        raise InvalidValue("section", ", ".join(titles), "one_table", titles)
    sheet = tables[0]
    written = io.StringIO(newline="")
    table = csv.writer(written, delimiter=texts.separator, lineterminator="\r\n")
    table.writerow([_inert(column.heading) for column in sheet.columns])
    table.writerows([_inert(cell) for cell in row] for row in sheet.rows)
    return _MARK + written.getvalue()


def _inert(cell: SheetCell) -> str:
    if isinstance(cell, date):
        return cell.isoformat()
    text = str(cell)
    return f"'{text}" if text.startswith(_ACTIVE) else text
