"""Asks which record of the directory is meant: typed, or pointed at with the arrows; what will come of it is told."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import ClassVar, NamedTuple

from textual import on
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Static

from notulen.locale.screen_texts import ScreenTexts
from notulen.tui.asked_name import AskedName, asking_keys
from notulen.tui.widgets.drawing import MUTED, PERSON, WARN, row, spread, words
from notulen.tui.widgets.keys import bound
from notulen.tui.widgets.pointed_list import PointedList
from notulen.tui.widgets.row_list import ListedRow, RowList


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


class PersonPicker(AskedName[Picked]):
    """Rows that `always` stand are offered whatever is typed, behind what is proposed or found."""

    DEFAULT_CSS = """
    PersonPicker > Vertical { width: 76; }
    PersonPicker #told { margin: 1 0 0 0; height: 3; }
    """
    BINDINGS: ClassVar[list[BindingType]] = asking_keys("pick_take", "pick_move", bound("tab", "swap", "pick_swap"))

    def __init__(
        self,
        texts: ScreenTexts,
        own: PickerWords,
        rows: Sequence[Choosable],
        *,
        always: Sequence[Choosable] = (),
        can_swap: bool = False,
    ) -> None:
        self._told = Static(id="told")
        super().__init__(texts, own.title, own.asked, PointedList(own.empty), self._told)
        self._own = own
        self._all = tuple(rows)
        self._always = tuple(always)
        self._can_swap = can_swap
        self._is_swapped = False

    def on_mount(self) -> None:
        """Offer everybody, the likely ones first."""
        self.begin((*self._all, *self._always) or (None,))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only the two of a merge can change places."""
        return action != "swap" or self._can_swap

    def list_rows(self) -> None:
        """Those that hold every word typed; before anything is, the likely ones first."""
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

    def action_take(self) -> None:
        """Answer with the row that is pointed at; where there is none, go on asking."""
        key = self._rows.selected
        if key is not None:
            self.dismiss(Picked(key, self._is_swapped))
