"""Small Textual programs to hold notulen's screens against, and its lists alone: `python bare_apps.py NAME [ROWS]`.

static      one line of text                 input   Textual's own line of input
datatable   Textual's own table of rows      rows    notulen's list (RowList)
stream      notulen's stream of minutes (MinutesView)
"""

import sys
from functools import partial

from textual.app import App, ComposeResult
from textual.widget import Widget

TEXT = "susun surat usulan internet gratis ke Kemenkominfo dan laporkan hasilnya"


def cells(number: int) -> tuple[str, ...]:
    """One row of a list of actions."""
    return f"A{number}.1", "Sel 4 Agu 2020", "Sumut", f"Dinas {number % 38}", TEXT


class Bare(App[None]):
    """One widget, focused; a table gets its rows once it is there."""

    ENABLE_COMMAND_PALETTE = False

    def __init__(self, widget: Widget, rows: int = 0) -> None:
        super().__init__()
        self._widget = widget
        self._rows = rows

    def compose(self) -> ComposeResult:
        """The widget."""
        yield self._widget

    def on_mount(self) -> None:
        """It takes the keys."""
        if self._widget.focusable:
            self._widget.focus()
        if self._rows:
            from textual.widgets import DataTable

            table = self.query_one(DataTable)
            table.add_columns("ref", "tenggat", "provinsi", "pemilik", "aksi")
            table.add_rows(cells(number) for number in range(self._rows))

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The roles of colour of notulen's widgets."""
        return dict.fromkeys(("muted", "info", "frame", "cursor", "on-cursor"), "ansi_default")


def widget(name: str, rows: int) -> Widget:
    """What is shown under `name`, with nothing imported that it does not need."""
    if name == "static":
        from textual.widgets import Static

        return Static("hello world, this is ink")
    if name == "input":
        from textual.widgets import Input

        line = Input()
        line.cursor_blink = False
        return line
    if name == "datatable":
        from textual.widgets import DataTable

        return DataTable(cursor_type="row")
    return _row_list(rows) if name == "rows" else _stream(rows)


def _row_list(rows: int) -> Widget:
    from textual.content import Content

    from notulen.tui.widgets.drawing import KEY, MUTED, fit, row, spread, words
    from notulen.tui.widgets.row_list import ListedRow, RowList

    def draw(number: int, width: int) -> Content:
        reference, day, province, owner, text = cells(number)
        parts = fit(words(reference, KEY), 8), words(f"{province}  {owner}  "), words(text)
        return spread(row(*parts), words(day, MUTED), width)

    shown = RowList()
    shown.show([ListedRow(str(number), partial(draw, number)) for number in range(rows)])
    return shown


def _stream(rows: int) -> Widget:
    from datetime import UTC, date, datetime

    from notulen.domain.entry import Entry, EntryKind
    from notulen.domain.meeting import Meeting
    from notulen.locale.language import Language
    from notulen.locale.screen_texts import screen_texts
    from notulen.tui.widgets.line_drawing import LineDrawing
    from notulen.tui.widgets.minutes_view import MinutesView

    at, texts = datetime(2020, 7, 7, 2, 0, tzinfo=UTC), screen_texts(Language.INDONESIAN)
    lines = tuple(
        Entry(id=str(number), seq=number, kind=EntryKind.NOTE, text=" ".join(cells(number)), at=at)
        for number in range(1, rows + 1)
    )
    shown = MinutesView(LineDrawing(Language.INDONESIAN, texts, {}), texts)
    shown.show(Meeting(id="m", number=1, title="Rakor", day=date(2020, 7, 7), entries=lines), (), ())
    return shown


def main() -> None:
    """Run what was asked for."""
    name, rows = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 1000
    Bare(widget(name, rows), rows if name == "datatable" else 0).run()


if __name__ == "__main__":
    main()
