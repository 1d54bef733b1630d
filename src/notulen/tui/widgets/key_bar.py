"""The footer: as many whole key hints as fit, help always first and the menu always last."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.dom import DOMNode
from textual.reactive import reactive
from textual.screen import Screen
from textual.widget import Widget

from notulen.locale.screen_texts import ScreenTexts
from notulen.tui.widgets.drawing import KEY, row, words
from notulen.tui.widgets.keys import EVERYWHERE

PINNED_LEFT = "help"
PINNED_RIGHT = "menu"
_WIDE, _MOST_WIDE, _MOST = 96, 6, 5
_GAP = "  "


class LiveKey(NamedTuple):
    """A key that acts here and now, on `node`: how it is shown, what it does in a word and in a line."""

    binding: Binding
    node: DOMNode
    shown: str
    label: str
    about: str

    @property
    def id(self) -> str:
        """The id its words go by."""
        return self.binding.id or ""

    def said_in(self, texts: ScreenTexts) -> "LiveKey":
        """The same key in the words of another language."""
        return _told(self.binding, self.node, texts)


def live_keys(screen: Screen[Any], texts: ScreenTexts) -> Iterator[LiveKey]:
    """The keys that act on `screen` now and have a text, each action once: its own as bound, then those everywhere.

    A key of everywhere that a screen binds itself is one of its main ways, and stands where it is bound.
    """
    seen = set()
    own = [each.id for each in vars(type(screen)).get("BINDINGS", ()) if isinstance(each, Binding)]
    for active in sorted(screen.active_bindings.values(), key=lambda each: _place(each.binding, own)):
        binding = active.binding
        if binding.id not in texts.keys or binding.id in seen or not active.enabled:
            continue
        seen.add(binding.id)
        yield _told(binding, active.node, texts)


def _told(binding: Binding, node: DOMNode, texts: ScreenTexts) -> LiveKey:
    text = texts.keys[binding.id or ""]
    return LiveKey(binding, node, shown_key(binding, texts), text.label, text.about)


def fitting(keys: Sequence[LiveKey], width: int) -> tuple[list[LiveKey], list[LiveKey]]:
    """The keys there is room for in `width` cells: those from the left on, and those at the right end."""
    shown = [key for key in keys if key.id == PINNED_LEFT]
    last = [key for key in keys if key.id == PINNED_RIGHT]
    between = [key for key in keys if key.id not in (PINNED_LEFT, PINNED_RIGHT)]
    room = width - sum(_width(key) + len(_GAP) for key in (*shown, *last))
    for key in between[: _MOST_WIDE if width >= _WIDE else _MOST]:
        room -= _width(key) + len(_GAP)
        if room < 0:
            break
        shown.append(key)
    return shown, last


def _place(binding: Binding, own: Sequence[str | None]) -> tuple[int, int]:
    if binding.id in own:
        return 0, own.index(binding.id) + 1
    return (EVERYWHERE.index(binding.id) + 1 if binding.id in EVERYWHERE else 0), 0


def shown_key(binding: Binding, texts: ScreenTexts) -> str:
    """The key as it is printed: `^Z`, `F1`, `Esc`, `n`."""
    if binding.key_display:
        return binding.key_display
    modifier, plus, key = binding.key.rpartition("+")
    name = texts.key_names.get(key) or (key.upper() if plus or (key.startswith("f") and key[1:].isdigit()) else key)
    return f"^{name}" if modifier == "ctrl" else name


class KeyBar(Widget):
    """Whole items drop from the right when there is no room; never half a word."""

    DEFAULT_CSS = "KeyBar { height: 1; dock: bottom; padding: 0 1; background: $panel; }"

    keys: reactive[tuple[LiveKey, ...]] = reactive(())

    def __init__(self, texts: ScreenTexts) -> None:
        super().__init__()
        self._texts = texts
        self._places: list[tuple[range, LiveKey]] = []

    def on_mount(self) -> None:
        """Follow the live bindings."""
        self.screen.bindings_updated_signal.subscribe(self, self._take_keys)
        self.call_after_refresh(self._take_keys)

    def _take_keys(self, _screen: object = None) -> None:
        if self.is_attached and self.screen is self.app.screen:
            self.keys = tuple(key for key in live_keys(self.screen, self._texts) if key.binding.show)

    def render(self) -> Content:
        """The items that fit."""
        width = self.content_size.width
        shown, last = fitting(self.keys, width)
        self._places = []
        left = self._items(shown, 0)
        start = width - sum(_width(key) for key in last)
        right = self._items(last, start)
        return row(left, " " * max(start - left.cell_length, 0), right)

    def _items(self, keys: list[LiveKey], start: int) -> Content:
        pieces = []
        for key in keys:
            self._places.append((range(start, start + _width(key)), key))
            start += _width(key) + len(_GAP)
            pieces.append(row(words(key.shown, KEY), " ", words(key.label)))
        return Content(_GAP).join(pieces)

    async def on_click(self, event: events.Click) -> None:
        """A click on an item does what its key does."""
        for place, key in self._places:
            if event.x - self.gutter.left in place:
                await self.app.run_action(key.binding.action, key.node)


def _width(key: LiveKey) -> int:
    return words(f"{key.shown} {key.label}").cell_length
