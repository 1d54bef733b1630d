"""The one line of a form. The focus never moves, so keys of one packet mean what they would have meant one by one."""

from collections.abc import Callable
from dataclasses import replace
from typing import ClassVar

from textual import events
from textual.binding import BindingType

from notulen.tui.widgets.field import LONGEST, Field
from notulen.tui.widgets.keys import FIELD_KEYS, bound


class FormLine(Field, inherit_bindings=False):
    """`act_on` does what a key does in a form, and says whether it did anything; any other key edits the text."""

    BINDINGS: ClassVar[list[BindingType]] = [
        bound("enter,ctrl+j", "screen.store", "form_store"),
        replace(bound("down", "screen.move(1)", "form_move"), key_display="↑↓"),
        bound("tab", "screen.move(1)", "list.down", is_shown=False),
        bound("up,shift+tab", "screen.move(-1)", "list.up", is_shown=False),
        bound("pagedown", "screen.move(8)", "list.page_down", is_shown=False),
        bound("pageup", "screen.move(-8)", "list.page_up", is_shown=False),
        replace(bound("right", "screen.turn(1)", "form_turn"), key_display="←→"),
        bound("left", "screen.turn(-1)", "choice.left", is_shown=False),
        bound("escape", "screen.leave", "form_leave"),
        *FIELD_KEYS,
    ]

    def __init__(self, act_on: Callable[[str], bool]) -> None:
        super().__init__(select_on_focus=False)
        self.cursor_blink = False
        self._act_on = act_on

    def load(self, text: str, *, is_list: bool, is_retyped: bool) -> None:
        """Begin with another text. One that `is_retyped` is marked whole: what is typed takes its place."""
        self.between_lines = " | " if is_list else " "
        self.max_length = len(text) + LONGEST
        self.value = text
        self.cursor_position = len(text)
        if is_retyped:
            self.select_all()

    def on_key(self, event: events.Key) -> None:
        """What a key does in a form comes before what it does in a field."""
        if self._act_on(event.key):
            event.stop()
            event.prevent_default()
