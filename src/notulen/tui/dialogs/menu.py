"""Ctrl+P: every command of the screen in words, with its key at the right; typing narrows the list."""

from collections.abc import Sequence
from functools import partial
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input

from notulen.locale.screen_texts import ScreenTexts
from notulen.tui.navigation import TryTheme
from notulen.tui.widgets.dialog import Dialog
from notulen.tui.widgets.drawing import KEY, MUTED, WARN, fit, row, spread, words
from notulen.tui.widgets.filter_field import FilterField
from notulen.tui.widgets.key_bar import KeyBar
from notulen.tui.widgets.keys import bound
from notulen.tui.widgets.row_list import ListedRow, RowList


class MenuItem(NamedTuple):
    """A command: its `id`, its name, what it does, and the key that does it too.

    `action` does it where no key would. `theme` is the theme everything is shown in while the cursor is on it.
    """

    id: str
    label: str
    about: str
    shown: str = ""
    action: str = ""
    theme: str = ""


class Menu(Dialog[MenuItem | None]):
    """Answers with the chosen command, or None."""

    DEFAULT_CSS = """
    Menu { align: center middle; }
    Menu > Vertical {
        width: 76; max-width: 100%; height: 88%; max-height: 34; margin: 0 0 1 0; padding: 0 1; background: $surface;
        border: round $primary; border-title-color: $primary; border-title-style: bold;
    }
    Menu RowList { margin-top: 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("enter", "choose", "choose"),
        bound("escape", "close", "close"),
    ]

    def __init__(self, texts: ScreenTexts, items: Sequence[MenuItem], *, title: str = "", marked: str = "") -> None:
        super().__init__()
        self._texts = texts
        self._items = tuple(items)
        self._title = title or texts.menu_title
        self._marked = marked
        self._tried = ""

    def compose(self) -> ComposeResult:
        """The words to look for, and what answers to them."""
        with Vertical() as self._box:
            self._box.border_title = words(self._title)
            yield FilterField(self._texts.menu_search)
            yield RowList(self._texts.menu_nothing, is_always_marked=True)
        yield KeyBar(self._texts)

    def on_mount(self) -> None:
        """Show all."""
        self.query_one(RowList).can_focus = False
        self._narrow("")
        self.query_one(RowList).go_to(self._marked)

    @on(FilterField.Full)
    def _field_full(self, event: FilterField.Full) -> None:
        event.stop()  # over a shared screen no toast is seen
        self._box.border_subtitle = words(self._texts.field_full.format(most=event.most), WARN)

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        self._box.border_subtitle = ""
        self._narrow(event.value)

    def _narrow(self, typed: str) -> None:
        wanted = typed.casefold().split()
        found = [
            each for each in self._items if all(word in f"{each.label} {each.about}".casefold() for word in wanted)
        ]
        # What is called so comes before what only speaks of it.
        found.sort(key=lambda each: not all(word in each.label.casefold() for word in wanted))
        rows = self.query_one(RowList)
        label = max((words(each.label).cell_length for each in self._items), default=0)
        rows.show([ListedRow(each.id, partial(_drawn, each, label)) for each in found])
        rows.action_move(-len(self._items))
        self._try_theme()

    @on(FilterField.Moved)
    def _moved(self, event: FilterField.Moved) -> None:
        self.query_one(RowList).action_move(event.rows)
        self._try_theme()

    def _try_theme(self) -> None:
        theme = self._chosen.theme if self._chosen else ""
        if theme != self._tried:
            self._tried = theme
            self.post_message(TryTheme(theme or None))

    @property
    def _chosen(self) -> MenuItem | None:
        chosen = self.query_one(RowList).selected
        return next((each for each in self._items if each.id == chosen), None)

    @on(Input.Submitted)
    def action_choose(self) -> None:
        """Answer with the command under the cursor."""
        self.dismiss(self._chosen)

    @on(RowList.Chosen)
    def _clicked(self) -> None:
        self.action_choose()

    def action_close(self) -> None:
        """Choose nothing."""
        self.dismiss(None)


def _drawn(item: MenuItem, label: int, width: int) -> Content:
    return spread(row(fit(words(item.label), label), "  ", words(item.about, MUTED)), words(item.shown, KEY), width)
