"""Asks who takes the minutes from now on: a name is typed, or one that is known is put there with the arrows."""

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.content import Content

from notulen.domain.text import clean_text
from notulen.locale.note_taker_texts import NoteTakerTexts
from notulen.locale.screen_texts import ScreenTexts
from notulen.tui.asked_name import AskedName, asking_keys
from notulen.tui.widgets.drawing import KEY, MUTED, WARN, row, words
from notulen.tui.widgets.hint_line import HintLine
from notulen.tui.widgets.row_list import ListedRow, RowList


class NoteTakerDialog(AskedName[str]):
    """Answers with what stands in the field; `by` takes the minutes now, `names` are known."""

    DEFAULT_CSS = """
    NoteTakerDialog > Vertical { width: 56; }
    NoteTakerDialog HintLine { margin: 1 0 0 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = asking_keys("note_taker_take", "note_taker_move")

    def __init__(self, texts: ScreenTexts, own: NoteTakerTexts, by: str, names: Sequence[str]) -> None:
        self._hint = HintLine()
        super().__init__(texts, own.title, own.asked, RowList(), self._hint)
        self._own = own
        self._by = by
        self._names = tuple(names)

    def on_mount(self) -> None:
        """Say who takes the minutes now."""
        self.begin(self._names)
        self._hint.text = words(self._own.now.format(name=self._by or self._own.nobody), MUTED)

    def list_rows(self) -> None:
        """Everybody who is known; the one who is meant stands out."""
        self._rows.show([ListedRow(name, partial(self._drawn, name)) for name in self._names])

    def _drawn(self, name: str, _width: int) -> Content:
        is_meant = name == self._field.value
        return row(words("▸ " if is_meant else "  ", KEY), words(name, "bold" if is_meant else ""))

    def action_move(self, rows: int) -> None:
        """Put the next of the known names into the field; after the last comes the first."""
        if self._names:
            step, typed = (1 if rows > 0 else -1), self._field.value
            here = self._names.index(typed) if typed in self._names else (-1 if rows > 0 else 0)
            self._put(self._names[(here + step) % len(self._names)])

    def _put(self, name: str) -> None:
        self._field.value = name
        self._field.cursor_position = len(name)
        self._rows.go_to(name)

    @on(RowList.Chosen)
    def _clicked(self, event: RowList.Chosen) -> None:
        self._put(event.key)

    def action_take(self) -> None:
        """Answer, unless nothing is typed."""
        name = clean_text(self._field.value).strip()
        if name:
            self.dismiss(name)
        else:
            self._hint.text = words(self._own.nothing_typed, WARN)
