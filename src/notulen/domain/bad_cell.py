"""The error of one cell in a file of rows: it names the line and the column."""

from collections.abc import Sequence

from notulen.domain.errors import InvalidValue


class BadCell(InvalidValue):
    """`value` in `column` (as its header is written) of line `line` cannot stand; nothing of the file was taken in."""

    def __init__(self, line: int, column: str, value: str, reason: str, allowed: Sequence[str] = ()) -> None:
        super().__init__(f"line {line}, {column}", value, reason, allowed)
        self.line = line
        self.column = column
