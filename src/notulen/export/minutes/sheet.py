"""A table for a spreadsheet: columns, and rows of texts, whole numbers and days."""

from datetime import date

from notulen.domain.value import Value

SheetCell = str | int | date
"""What stands in a cell; an empty text where there is nothing to say."""


class SheetColumn(Value, frozen=True):
    """A column: its heading, and its width in letters."""

    heading: str
    width: int


class Sheet(Value, frozen=True):
    """A table with a name. All text in it is cleaned and without line breaks; `is_sum` says its last row adds up."""

    title: str
    columns: tuple[SheetColumn, ...]
    rows: tuple[tuple[SheetCell, ...], ...]
    is_sum: bool = False
