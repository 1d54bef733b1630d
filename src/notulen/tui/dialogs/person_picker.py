"""Asks which record of the directory is meant: typed, or pointed at with the arrows; what will come of it is told."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from notulen.locale.screen_texts import ScreenTexts
from notulen.tui.widgets.drawing import MUTED, PERSON, WARN, row, spread, words
from notulen.tui.widgets.filter_field import FilterField
from notulen.tui.widgets.key_bar import KeyBar
from notulen.tui.widgets.keys import bound
from notulen.tui.widgets.pointed_list import PointedList
from notulen.tui.widgets.row_list import ListedRow, RowList

_ROWS = 8


class Choosable(NamedTuple):
    """A row: what stands at the right, whether it is proposed, and the folded words it is found by."""

    key: str
    name: str
    place: str = ""
    note: str = ""
    sought: str = ""


class Picked(NamedTuple):
    """The row that was taken; `is_swapped` when the two of a merge change places."""

    key: str
    is_swapped: bool = False


class PickerWords(NamedTuple):
    """What the dialog says; `tell` gives what comes of a row, line by line."""

    title: str
    asked: str
    empty: str
    tell: Callable[[Picked], Sequence[str]]


class PersonPicker(ModalScreen[Picked | None]):
    """Rows that `always` stand are offered whatever is typed, behind what is proposed or found."""

    DEFAULT_CSS = """
    PersonPicker { align: center middle; }
    PersonPicker > Vertical {
        width: 76; max-width: 100%; height: auto; max-height: 100%; padding: 1 2 0 2; background: $surface;
        border: round $primary; border-title-color: $primary; border-title-style: bold;
    }
    PersonPicker FilterField, PersonPicker FilterField:focus {
        background: $panel; background-tint: $panel; padding: 0 1; margin: 1 0;
    }
    PersonPicker PointedList { height: 8; }
    PersonPicker #told { margin: 1 0 0 0; height: 3; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("enter,ctrl+j", "take", "pick_take"),
        replace(bound("down", "move(1)", "pick_move"), key_display="↑↓"),
        bound("up", "move(-1)", "list.up", is_shown=False),
        bound("tab", "swap", "pick_swap"),
        bound("escape", "close", "close"),
    ]

    def __init__(
        self,
        texts: ScreenTexts,
        own: PickerWords,
        rows: Sequence[Choosable],
        *,
        always: Sequence[Choosable] = (),
        can_swap: bool = False,
    ) -> None:
        super().__init__()
        self._texts = texts
        self._own = own
        self._all = tuple(rows)
        self._always = tuple(always)
        self._can_swap = can_swap
        self._is_swapped = False
        self._field = FilterField("")
        self._rows = PointedList(own.empty)
        self._told = Static(id="told")

    def compose(self) -> ComposeResult:
        """The question, the answer, who there is, what comes of it."""
        with Vertical() as box:
            box.border_title = words(self._own.title)
            yield Static(words(self._own.asked))
            yield self._field
            yield self._rows
            yield self._told
        yield KeyBar(self._texts)

    def on_mount(self) -> None:
        """Offer everybody, the likely ones first."""
        self._rows.can_focus = False
        self._rows.styles.height = min(max(len(self._all) + len(self._always), 1), _ROWS)
        self._list()
        self._field.focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only the two of a merge can change places."""
        return action != "swap" or self._can_swap

    @on(Input.Changed)
    def _list(self) -> None:
        wanted = self._field.value.casefold().split()
        found = [each for each in self._all if all(word in each.sought for word in wanted)]
        first = found if wanted else [each for each in found if each.note]
        rest = () if wanted else [each for each in found if not each.note]
        rows = (*first, *self._always, *rest)
        self._rows.show([ListedRow(each.key, partial(self._drawn, each)) for each in rows])
        if wanted:
            self._rows.go_to(rows[0].key if rows else None)

    def _drawn(self, each: Choosable, width: int) -> Content:
        right = row(words(f"{each.note}  " if each.note else "", WARN), words(each.place, PERSON))
        return spread(words(f" {each.name}"), right, width)

    @on(FilterField.Moved)
    def _moved(self, event: FilterField.Moved) -> None:
        self.action_move(event.rows)

    def action_move(self, rows: int) -> None:
        """To another row."""
        self._rows.action_move(rows)

    @on(PointedList.Pointed)
    def _tell(self) -> None:
        key = self._rows.selected
        lines = self._own.tell(Picked(key, self._is_swapped)) if key is not None else ()
        self._told.update(Content("\n").join([words(line, MUTED if place else "") for place, line in enumerate(lines)]))

    @on(RowList.Chosen)
    def _clicked(self) -> None:
        self._tell()

    def action_swap(self) -> None:
        """The other one of the two stays."""
        self._is_swapped = not self._is_swapped
        self._tell()

    @on(Input.Submitted)
    def action_take(self) -> None:
        """Answer with the row that is pointed at; where there is none, go on asking."""
        key = self._rows.selected
        if key is not None:
            self.dismiss(Picked(key, self._is_swapped))

    def action_close(self) -> None:
        """Nobody is meant."""
        self.dismiss(None)
