"""Asks who takes the minutes from now on: a name is typed, or one that is known is put there with the arrows."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from notulen.domain.text import clean_text
from notulen.locale.note_taker_texts import NoteTakerTexts
from notulen.locale.screen_texts import ScreenTexts
from notulen.tui.widgets.drawing import KEY, MUTED, WARN, row, words
from notulen.tui.widgets.filter_field import FilterField
from notulen.tui.widgets.hint_line import HintLine
from notulen.tui.widgets.key_bar import KeyBar
from notulen.tui.widgets.keys import bound
from notulen.tui.widgets.row_list import ListedRow, RowList

_MOST_ROWS = 8


class NoteTakerDialog(ModalScreen[str | None]):
    """Answers with what stands in the field; `by` takes the minutes now, `names` are known."""

    DEFAULT_CSS = """
    NoteTakerDialog { align: center middle; }
    NoteTakerDialog > Vertical {
        width: 56; max-width: 100%; height: auto; max-height: 100%; padding: 1 2 0 2; background: $surface;
        border: round $primary; border-title-color: $primary; border-title-style: bold;
    }
    NoteTakerDialog FilterField, NoteTakerDialog FilterField:focus {
        background: $panel; background-tint: $panel; padding: 0 1; margin: 1 0;
    }
    NoteTakerDialog HintLine { margin: 1 0 0 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("enter,ctrl+j", "take", "note_taker_take"),
        replace(bound("down", "move(1)", "note_taker_move"), key_display="↑↓"),
        bound("up", "move(-1)", "list.up", is_shown=False),
        bound("escape", "close", "close"),
    ]

    def __init__(self, texts: ScreenTexts, own: NoteTakerTexts, by: str, names: Sequence[str]) -> None:
        super().__init__()
        self._texts = texts
        self._own = own
        self._by = by
        self._names = tuple(names)
        self._field = FilterField("")
        self._hint = HintLine()
        self._rows = RowList()

    def compose(self) -> ComposeResult:
        """The question, the answer, and who is known."""
        with Vertical() as box:
            box.border_title = words(self._own.title)
            yield Static(words(self._own.asked))
            yield self._field
            yield self._rows
            yield self._hint
        yield KeyBar(self._texts)

    def on_mount(self) -> None:
        """Say who takes the minutes now."""
        self._rows.can_focus = False
        self._rows.styles.height = min(len(self._names), _MOST_ROWS)
        self._list()
        self._hint.text = words(self._own.now.format(name=self._by or self._own.nobody), MUTED)
        self._field.focus()

    def _list(self) -> None:
        self._rows.show([ListedRow(name, partial(self._drawn, name)) for name in self._names])

    def _drawn(self, name: str, _width: int) -> Content:
        is_meant = name == self._field.value
        return row(words("▸ " if is_meant else "  ", KEY), words(name, "bold" if is_meant else ""))

    @on(FilterField.Moved)
    def _moved(self, event: FilterField.Moved) -> None:
        self.action_move(1 if event.rows > 0 else -1)

    def action_move(self, rows: int) -> None:
        """Put the next of the known names into the field; after the last comes the first."""
        if self._names:
            typed = self._field.value
            here = self._names.index(typed) if typed in self._names else (-1 if rows > 0 else 0)
            self._put(self._names[(here + rows) % len(self._names)])

    def _put(self, name: str) -> None:
        self._field.value = name
        self._field.cursor_position = len(name)
        self._rows.go_to(name)

    @on(RowList.Chosen)
    def _clicked(self, event: RowList.Chosen) -> None:
        self._put(event.key)

    @on(Input.Changed)
    def _typed(self) -> None:
        self._list()

    @on(Input.Submitted)
    def action_take(self) -> None:
        """Answer, unless nothing is typed."""
        name = clean_text(self._field.value).strip()
        if name:
            self.dismiss(name)
        else:
            self._hint.text = words(self._own.nothing_typed, WARN)

    def action_close(self) -> None:
        """Nobody takes over."""
        self.dismiss(None)
