"""The facts of one thing, one a row: what it is called and what it is."""

from collections.abc import Iterable

from notulen.cli.columns import column
from notulen.cli.session import Session
from notulen.cli.tables import Cell, Table, Tone

Fact = tuple[str, str | Cell]


def card(session: Session, title: str, facts: Iterable[Fact], note: str = "") -> Table:
    """The facts that are known, in their order."""
    rows = []
    for name, value in facts:
        cell = value if isinstance(value, Cell) else Cell(value)
        if cell.shown or cell.piped:
            rows.append((Cell(name, tone=Tone.REFERENCE), cell))
    columns = (column("field", session.language), column("value", session.language, is_text=True))
    return Table(title, columns, rows, note=note, is_card=True, most_lines=0)
