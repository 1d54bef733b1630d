"""The dialog that asks for a name: a field, those who are known below it, and a word on what will come of it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import Input, Static

from notulen.locale.screen_texts import ScreenTexts
from notulen.tui.widgets.dialog import Dialog
from notulen.tui.widgets.drawing import words
from notulen.tui.widgets.filter_field import FilterField
from notulen.tui.widgets.key_bar import KeyBar
from notulen.tui.widgets.keys import bound
from notulen.tui.widgets.row_list import RowList

AnswerT = TypeVar("AnswerT")

_MOST_ROWS = 8


def asking_keys(take: str, move: str, *more: BindingType) -> list[BindingType]:
    """The keys of such a dialog; `take` and `move` name what Enter and the arrows are called in it."""
    return [
        bound("enter,ctrl+j", "take", take),
        replace(bound("down", "move(1)", move), key_display="↑↓"),
        bound("up", "move(-1)", "list.up", is_shown=False),
        *more,
        bound("escape", "close", "close"),
    ]


class AskedName(Dialog[AnswerT | None]):
    """Asks `asked` under `title`; `rows` never have the focus, `foot` stands below them. Esc answers None."""

    DEFAULT_CSS = """
    AskedName { align: center middle; }
    AskedName > Vertical {
        max-width: 100%; height: auto; max-height: 100%; padding: 1 2 0 2; background: $surface;
        border: round $primary; border-title-color: $primary; border-title-style: bold;
    }
    AskedName FilterField, AskedName FilterField:focus {
        background: $panel; background-tint: $panel; padding: 0 1; margin: 1 0;
    }
    """

    def __init__(self, texts: ScreenTexts, title: str, asked: str, rows: RowList, foot: Widget) -> None:
        super().__init__()
        self._texts = texts
        self._title = title
        self._asked = asked
        self._field = FilterField("")
        self._rows = rows
        self._foot = foot

    def compose(self) -> ComposeResult:
        """The question, the answer, who there is, what comes of it."""
        with Vertical() as box:
            box.border_title = words(self._title)
            yield Static(words(self._asked))
            yield self._field
            yield self._rows
            yield self._foot
        yield KeyBar(self._texts)

    def begin(self, known: Sequence[object]) -> None:
        """Show `known`, as far as there is room for them, and take what is typed."""
        self._rows.can_focus = False
        self._rows.styles.height = min(len(known), _MOST_ROWS)
        self.list_rows()
        self._field.focus()

    @on(Input.Changed)
    def _typed(self) -> None:
        self.list_rows()

    def list_rows(self) -> None:
        """Show who answers to what is typed."""

    @on(FilterField.Moved)
    def _moved(self, event: FilterField.Moved) -> None:
        self.action_move(event.rows)

    def action_move(self, rows: int) -> None:
        """To another row."""

    @on(Input.Submitted)
    def _entered(self) -> None:
        self.action_take()

    def action_take(self) -> None:
        """Answer."""

    def action_close(self) -> None:
        """Nobody is meant."""
        self.dismiss(None)
