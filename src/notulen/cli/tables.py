"""A listing as a value: columns, rows, and its forms without a terminal's arts."""

from collections.abc import Sequence
from enum import StrEnum

from notulen.domain.text import clean_text
from notulen.domain.value import Value


class Tone(StrEnum):
    """What a cell means, so that it can be set off; never by colour alone."""

    PLAIN = "plain"
    REFERENCE = "reference"
    GOOD = "good"
    WARNING = "warning"
    ALARM = "alarm"


class Cell(Value, frozen=True, kw_only=False):
    """A cell as a person reads it; `piped` is what a pipe gets where that differs (an ISO date, a number)."""

    shown: str
    piped: str | None = None
    tone: Tone = Tone.PLAIN

    @property
    def raw(self) -> str:
        """The cell for a program: one line, no tabs."""
        return clean_text(self.shown if self.piped is None else self.piped)


class Column(Value, frozen=True, kw_only=False):
    """A column. `name` heads it in a pipe. Of the columns that are `is_text` a narrow screen takes width first;
    a column that only a pipe gets has no heading. One `is_optional` is left out on a screen when it is empty,
    and any on a screen narrower than its `from_width`. `least` and `most` bound its width, 0 for no bound.
    """

    name: str
    heading: str = ""
    is_text: bool = False
    is_number: bool = False
    is_optional: bool = False
    least: int = 0
    most: int = 0
    from_width: int = 0


class Table(Value, frozen=True, kw_only=False):
    """A listing. `note` stands at the right of the title, `empty` in place of no rows (on a screen only).

    `is_card` says that the rows are the facts of one thing: on a screen they need no headings.
    `most_lines` is how many lines a cell may take on a screen, 0 for as many as it needs.
    """

    title: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[Cell]]
    note: str = ""
    empty: str = ""
    is_card: bool = False
    most_lines: int = 2


def tab_separated(table: Table) -> str:
    """A header and one line a row, uncut and uncoloured."""
    lines = ["\t".join(column.name for column in table.columns)]
    lines += ["\t".join(cell.raw for cell in row) for row in table.rows]
    return "\n".join(lines) + "\n"


def one_fact_a_line(table: Table) -> str:
    """For screen readers and simple terminals: the heading before each value, an empty line between rows."""
    blocks = [" — ".join(part for part in (table.title, table.note) if part)]
    if table.is_card:
        return "\n".join((*blocks, *(f"{row[0].shown}: {row[1].shown}" for row in table.rows))) + "\n"
    for row in table.rows:
        facts = zip(table.columns, row, strict=True)
        blocks.append(
            "\n".join(f"{column.heading}: {cell.shown}" for column, cell in facts if column.heading and cell.shown)
        )
    if not table.rows:
        blocks.append(table.empty)
    return "\n\n".join(block for block in blocks if block) + "\n"
