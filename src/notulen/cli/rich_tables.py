"""Draws a listing on a screen: calm, without frames, fitted to its width."""

from collections.abc import Sequence

from rich.box import Box
from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderResult
from rich.table import Table as RichTable
from rich.text import Text

from notulen.cli.tables import Cell, Table, Tone

_STYLES = {
    Tone.PLAIN: "",
    Tone.REFERENCE: "cyan",
    Tone.GOOD: "green",
    Tone.WARNING: "yellow",
    Tone.ALARM: "bold red",
}

_RULE_UNDER_HEADINGS = Box("    \n    \n ── \n    \n    \n    \n    \n    \n")
_GAP = 2
_LEAST = 8
_LEAST_OF_ALL = 4


class Drawn:
    """A listing as Rich draws it; its widths are chosen when the width of the screen is known."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._shown: list[int] = []

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        room = options.max_width - 2
        self._shown = [place for place in range(len(self._table.columns)) if self._is_shown(place, options.max_width)]
        if self._table.title:
            yield self._title(room)
        if self._table.rows:
            yield self._body(self._widths(room), console)
        elif self._table.empty:
            yield Text(f" {self._table.empty}")

    def _is_shown(self, place: int, width: int) -> bool:
        column = self._table.columns[place]
        is_left_out = column.is_optional and not any(row[place].shown for row in self._table.rows)
        return bool(column.heading) and not is_left_out and width >= column.from_width

    def _title(self, room: int) -> Text:
        title, note = self._table.title, self._table.note
        space = room - cell_len(title) - cell_len(note)
        if space < _GAP:
            return Text.assemble(" ", (title, "bold"), f"\n {note}" if note else "")
        return Text.assemble(" ", (title, "bold"), " " * space, note, no_wrap=True)

    def _widths(self, room: int) -> list[int]:
        """As wide as the content where there is room; the text columns take what is left, or give what lacks."""
        columns = [self._table.columns[place] for place in self._shown]
        heads = [0 if self._table.is_card else cell_len(column.heading) for column in columns]
        natural = [
            max(head, *(cell_len(row[place].shown) for row in self._table.rows))
            for place, head in zip(self._shown, heads, strict=True)
        ]
        natural = [min(width, column.most or width) for width, column in zip(natural, columns, strict=True)]
        texts = [place for place, column in enumerate(columns) if column.is_text]
        least = [column.least or (_LEAST if column.is_text else natural[place]) for place, column in enumerate(columns)]
        spare = room - sum(natural) - _GAP * (len(columns) - 1)
        if spare >= 0 and texts:
            natural[max(texts, key=lambda place: least[place])] += spare
        return _shrunk(natural, least, texts, -spare)

    def _body(self, widths: Sequence[int], console: Console) -> RichTable:
        body = RichTable(
            box=_RULE_UNDER_HEADINGS,
            padding=(0, 0, 0, 1),
            show_edge=False,
            show_header=not self._table.is_card,
        )
        for place, width in zip(self._shown, widths, strict=True):
            column = self._table.columns[place]
            body.add_column(
                Text(column.heading, style="bold"),
                justify="right" if column.is_number else "left",
                no_wrap=not column.is_text,
                overflow="fold" if column.is_text else "ellipsis",
                width=width,
            )
        for row in self._table.rows:
            cells = zip((row[place] for place in self._shown), widths, strict=True)
            body.add_row(*(self._text(cell, width, console) for cell, width in cells))
        return body

    def _text(self, cell: Cell, width: int, console: Console) -> Text:
        """The cell, cut with an ellipsis where it would take more lines than the listing allows."""
        text = Text(cell.shown, style=_STYLES[cell.tone])
        most = self._table.most_lines
        if not most or cell_len(cell.shown) <= width:
            return text
        lines = text.wrap(console, width)
        if len(lines) <= most:
            return text
        kept = lines[:most]
        last = kept[-1].plain.rstrip()
        while last and cell_len(last) + _GAP > width:
            last = last.rpartition(" ")[0]
        return Text("\n").join([*kept[:-1], Text(f"{last} …".strip(), style=text.style)])


def _shrunk(widths: list[int], least: list[int], texts: Sequence[int], excess: int) -> list[int]:
    """`widths` less `excess`: the text columns give first, and the one furthest above its least goes first."""
    for candidates in (texts, range(len(widths))):
        while excess > 0:
            widest = max(candidates, key=lambda place: widths[place] - least[place], default=None)
            if widest is None or widths[widest] <= least[widest]:
                break
            widths[widest] -= 1
            excess -= 1
        least = [min(each, _LEAST_OF_ALL) for each in least]
    return widths
