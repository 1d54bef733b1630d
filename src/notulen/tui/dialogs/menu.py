"""Ctrl+P: every command of the screen in words, with its key at the right; typing narrows the list."""

from collections.abc import Sequence
from functools import partial
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input

from notulen.locale.screen_texts import ScreenTexts
from notulen.tui.widgets.drawing import KEY, MUTED, fit, row, spread, words
from notulen.tui.widgets.key_bar import KeyBar
from notulen.tui.widgets.keys import bound
from notulen.tui.widgets.row_list import ListedRow, RowList

_LABEL = 20


class MenuItem(NamedTuple):
    """A command: its `id`, its name, what it does, and the key that does it too (as shown, as sent)."""

    id: str
    label: str
    about: str
    shown: str = ""
    key: str = ""


class MenuFilter(Input, inherit_bindings=False):
    """The words the list is narrowed by."""

    DEFAULT_CSS = """
    MenuFilter, MenuFilter:focus {
        border: none; height: 1; padding: 0; background: $surface; background-tint: $surface;
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [*Input.BINDINGS]


class Menu(ModalScreen[MenuItem | None]):
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
        bound("enter", "choose", "choose", priority=True),
        bound("up", "move(-1)", "list.up", is_shown=False, priority=True),
        bound("down", "move(1)", "list.down", is_shown=False, priority=True),
        bound("escape", "close", "close"),
    ]

    def __init__(self, texts: ScreenTexts, items: Sequence[MenuItem]) -> None:
        super().__init__()
        self._texts = texts
        self._items = tuple(items)

    def compose(self) -> ComposeResult:
        """The words to look for, and what answers to them."""
        with Vertical() as box:
            box.border_title = words(self._texts.menu_title)
            line = MenuFilter(placeholder=self._texts.menu_search)
            line.cursor_blink = False
            yield line
            yield RowList(self._texts.menu_nothing, is_always_marked=True)
        yield KeyBar(self._texts)

    def on_mount(self) -> None:
        """Show all."""
        self.query_one(RowList).can_focus = False
        self._narrow("")

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        self._narrow(event.value)

    def _narrow(self, typed: str) -> None:
        wanted = typed.casefold().split()
        found = [
            each for each in self._items if all(word in f"{each.label} {each.about}".casefold() for word in wanted)
        ]
        rows = self.query_one(RowList)
        rows.show([ListedRow(each.id, partial(_drawn, each)) for each in found])
        rows.action_move(-len(self._items))

    def action_move(self, rows: int) -> None:
        """Move the cursor of the list; the words keep the focus."""
        self.query_one(RowList).action_move(rows)

    def action_choose(self) -> None:
        """Answer with the command under the cursor."""
        chosen = self.query_one(RowList).selected
        self.dismiss(next((each for each in self._items if each.id == chosen), None))

    @on(RowList.Chosen)
    def _clicked(self) -> None:
        self.action_choose()

    def action_close(self) -> None:
        """Choose nothing."""
        self.dismiss(None)


def _drawn(item: MenuItem, width: int) -> Content:
    return spread(row(fit(words(item.label), _LABEL), " ", words(item.about, MUTED)), words(item.shown, KEY), width)
