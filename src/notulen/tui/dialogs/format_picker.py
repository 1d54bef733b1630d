"""Asks for the format of the minutes, each with what it is for, and for their form, the official or the plain one."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content

from notulen.locale.export_texts import FormatWords
from notulen.locale.screen_texts import ScreenTexts
from notulen.tui.widgets.choice import Choice
from notulen.tui.widgets.dialog import Dialog
from notulen.tui.widgets.drawing import MUTED, STRONG, fit, row, words
from notulen.tui.widgets.key_bar import KeyBar
from notulen.tui.widgets.keys import bound
from notulen.tui.widgets.row_list import ListedRow, RowList


class PickedFormat(NamedTuple):
    """What was chosen: the name of the format, and the place of the form among those offered."""

    name: str
    layout: int


class FormatPicker(Dialog[PickedFormat | None]):
    """`formats` go by their names, in order; `layouts` are the words for the forms."""

    DEFAULT_CSS = """
    FormatPicker { align: center middle; }
    FormatPicker > Vertical {
        width: 68; max-width: 100%; height: auto; max-height: 100%; padding: 0 1; background: $surface;
        border: round $primary; border-title-color: $primary; border-title-style: bold;
    }
    FormatPicker RowList { height: auto; max-height: 12; margin-bottom: 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("enter,ctrl+j", "take", "format_take"),
        replace(bound("right", "turn(1)", "format_layout"), key_display="←→"),
        bound("left", "turn(-1)", "choice.left", is_shown=False),
        bound("escape", "close", "close"),
    ]

    def __init__(
        self,
        texts: ScreenTexts,
        title: str,
        formats: Mapping[str, FormatWords],
        layouts: tuple[str, ...],
        chosen: PickedFormat,
    ) -> None:
        super().__init__()
        self._texts = texts
        self._title = title
        self._formats = formats
        self._chosen = chosen
        self._rows = RowList()
        self._layout = Choice(layouts, chosen.layout)
        self._layout.can_focus = False

    def compose(self) -> ComposeResult:
        """The formats, and under them the forms."""
        with Vertical() as box:
            box.border_title = words(self._title)
            yield self._rows
            yield self._layout
        yield KeyBar(self._texts)

    def on_mount(self) -> None:
        """Begin with what is chosen now."""
        label = max(words(each.label).cell_length for each in self._formats.values())
        self._rows.show([ListedRow(name, partial(_drawn, each, label)) for name, each in self._formats.items()])
        self._rows.styles.height = len(self._formats)
        self._rows.go_to(self._chosen.name)
        self._rows.focus()

    def action_turn(self, steps: int) -> None:
        """The other form."""
        self._layout.action_move(steps)

    @on(RowList.Chosen)
    def action_take(self) -> None:
        """Answer with what is chosen."""
        self.dismiss(PickedFormat(self._rows.selected or self._chosen.name, self._layout.chosen))

    def action_close(self) -> None:
        """Leave it as it is."""
        self.dismiss(None)


def _drawn(each: FormatWords, label: int, width: int) -> Content:
    return fit(row(fit(words(each.label, STRONG), label), "  ", words(each.use, MUTED)), width)
