"""The one line of the roll call: it asks for a seat, then for a mark, and if need be for a name or an hour.

The focus never moves and every key is worked off in the order it came, so keys that arrive in one packet mean
what they would have meant one by one.
"""

from collections.abc import Callable
from datetime import datetime
from enum import StrEnum
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.message import Message

from notulen.domain.roll_call import Mark
from notulen.tui.widgets.field import Field
from notulen.tui.widgets.keys import FIELD_KEYS, bound
from notulen.tui.widgets.mark_choice import MARKS

_LONGEST = 200


class Asking(StrEnum):
    """What the line asks for."""

    SEAT = "seat"
    MARK = "mark"
    STAND_IN = "stand_in"
    HOUR = "hour"
    NOTHING = "nothing"
    """A form is being opened: what is typed meanwhile is meant for that."""


_WHEN = {
    "switch": (Asking.SEAT,),
    "choose": (Asking.SEAT,),
    "open_form": (Asking.SEAT,),
    "move": (Asking.SEAT,),
    "close": (Asking.SEAT,),
    "give": (Asking.MARK,),
    "point": (Asking.MARK,),
    "ask_hour": (Asking.MARK, Asking.STAND_IN),
    "keep": (Asking.STAND_IN, Asking.HOUR),
    "step_back": (Asking.MARK, Asking.STAND_IN, Asking.HOUR),
}
"""When each action is possible; all others always are."""


class RollLine(Field, inherit_bindings=False):
    """`read_time` gives the moment an hour means, or None."""

    DEFAULT_CSS = """
    RollLine, RollLine:focus {
        border: none; height: 1; width: 1fr; padding: 0; background: $surface; background-tint: $surface;
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("space", "switch", "roll_switch"),
        bound("enter,ctrl+j", "choose", "roll_choose"),
        bound("enter,ctrl+j", "give", "roll_give"),
        bound("enter,ctrl+j", "keep", "roll_keep"),
        bound("ctrl+z", "undo", "roll_undo"),
        bound("escape", "close", "close"),
        bound("escape", "step_back", "roll_back"),
        bound("tab", "open_form", "roll_form"),
        bound("tab", "ask_hour", "roll_hour"),
        bound("up", "move(-1)", "list.up", is_shown=False),
        bound("down", "move(1)", "list.down", is_shown=False),
        bound("pageup", "move(-10)", "list.page_up", is_shown=False),
        bound("pagedown", "move(10)", "list.page_down", is_shown=False),
        bound("left,up", "point(-1)", "choice.left", is_shown=False),
        bound("right,down", "point(1)", "choice.right", is_shown=False),
        *FIELD_KEYS,
    ]

    class Narrowed(Message):
        """What is looked for is now `typed`."""

        def __init__(self, typed: str) -> None:
            super().__init__()
            self.typed = typed

    class Moved(Message):
        """Another seat is pointed at, so many `rows` on."""

        def __init__(self, rows: int) -> None:
            super().__init__()
            self.rows = rows

    class Switched(Message):
        """The seat pointed at is here, or not here any more."""

    class Chosen(Message):
        """The seat pointed at is to be marked."""

    class FormAsked(Message):
        """Everything of the seat pointed at is to be changed."""

    class Given(Message):
        """The chosen seat gets `mark`."""

        def __init__(self, mark: Mark, hour: str, stand_in: str) -> None:
            super().__init__()
            self.mark = mark
            self.hour = hour
            self.stand_in = stand_in

    class Stepped(Message):
        """The line asks for something else, or something else is pointed at."""

    class Undone(Message):
        """The last mark is to be taken back."""

    class Closed(Message):
        """Enough."""

    def __init__(self, read_time: Callable[[str], datetime | None]) -> None:
        super().__init__(select_on_focus=False, max_length=_LONGEST)
        self.cursor_blink = False
        self._read_time = read_time
        self.asking = Asking.SEAT
        self._held: list[events.Key] = []
        self.mark = Mark.PRESENT
        self.hour = ""
        self._stand_in = ""
        self._asked_before = Asking.MARK

    @property
    def is_idle(self) -> bool:
        """Whether nothing is typed and nobody is being marked."""
        return self.asking is Asking.SEAT and not self.value

    @property
    def moment(self) -> datetime | None:
        """What is typed as an hour, or was; None when it is none."""
        typed = self.value if self.asking is Asking.HOUR else self.hour
        return self._read_time(typed) if typed.strip() else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Which keys act depends on what is asked for."""
        return self.asking in _WHEN.get(action, tuple(Asking))

    def watch_value(self, value: str) -> None:
        """While a seat is asked for, what is typed narrows the list; an hour is read back while it is typed."""
        if self.asking is Asking.SEAT:
            self.post_message(self.Narrowed(value))
        elif self.asking is Asking.HOUR:
            self.post_message(self.Stepped())

    def ask_for(self, asking: Asking, text: str = "") -> None:
        """Ask for something else, with `text` in the line already."""
        self.asking = asking
        self.value = text
        self.cursor_position = len(text)
        self.refresh_bindings()
        self.post_message(self.Stepped())

    def begin(self, mark: Mark, hour: str = "", stand_in: str = "") -> None:
        """Ask how the chosen seat is to be marked, with `mark` pointed at; a name that was typed is there again."""
        self.mark, self.hour, self._stand_in = mark, hour, stand_in
        self.ask_for(Asking.STAND_IN if stand_in else Asking.MARK, stand_in)

    def give(self, mark: Mark) -> None:
        """Give `mark`, once a stand-in is named where one is needed."""
        self.mark = mark
        if mark is Mark.REPRESENTED:
            self.ask_for(Asking.STAND_IN, self._stand_in)
            return
        self.post_message(self.Given(mark, self.hour, ""))
        self.ask_for(Asking.SEAT)

    def action_switch(self) -> None:
        """Here or not here, and the list is whole again."""
        self.post_message(self.Switched())
        self.value = ""

    def action_choose(self) -> None:
        """Mark the seat pointed at."""
        self.post_message(self.Chosen())
        self.begin(Mark.PRESENT)

    def action_open_form(self) -> None:
        """Everything of the seat pointed at; keys wait until its form stands."""
        self.asking = Asking.NOTHING
        self.post_message(self.FormAsked())

    def go_on(self) -> None:
        """Look for a seat again; keys that waited go to whatever is on the screen now."""
        self.asking = Asking.SEAT
        held, self._held = self._held, []
        for event in held:
            self.app.post_message(events.Key(event.key, event.character))
        self.post_message(self.Stepped())

    def action_move(self, rows: int) -> None:
        """Point at another seat."""
        self.post_message(self.Moved(rows))

    def action_point(self, steps: int) -> None:
        """Point at another mark; after the last comes the first."""
        self.mark = MARKS[(MARKS.index(self.mark) + steps) % len(MARKS)]
        self.post_message(self.Stepped())

    def action_give(self) -> None:
        """Give the mark pointed at."""
        self.give(self.mark)

    def action_ask_hour(self) -> None:
        """Ask for the hour."""
        if self.asking is Asking.STAND_IN:
            self._stand_in = self.value
        self._asked_before = self.asking
        self.ask_for(Asking.HOUR, self.hour)

    def action_keep(self) -> None:
        """Take the hour or the name that is typed; what is none stays in the line."""
        if self.asking is Asking.HOUR:
            if not self.value.strip() or self.moment is not None:
                self.hour = self.value.strip()
                self._leave_hour()
        elif self.value.strip():
            self.post_message(self.Given(Mark.REPRESENTED, self.hour, self.value.strip()))
            self.ask_for(Asking.SEAT)
        self.post_message(self.Stepped())

    def _leave_hour(self) -> None:
        self.ask_for(self._asked_before, self._stand_in if self._asked_before is Asking.STAND_IN else "")

    def action_step_back(self) -> None:
        """Back to what was asked for before; a name that was typed is remembered."""
        if self.asking is Asking.HOUR:
            self._leave_hour()
        elif self.asking is Asking.STAND_IN:
            self._stand_in = self.value
            self.ask_for(Asking.MARK)
        else:
            self.ask_for(Asking.SEAT)

    def action_undo(self) -> None:
        """Take the last mark back."""
        self.post_message(self.Undone())

    def action_close(self) -> None:
        """Enough."""
        self.post_message(self.Closed())

    def on_key(self, event: events.Key) -> None:
        """While a mark is asked for a number gives one; letters always look for somebody."""
        if self.asking is Asking.NOTHING:
            self._held.append(event)
            event.stop()
            event.prevent_default()
            return
        if self.asking is not Asking.MARK or not event.is_printable:
            return
        if event.character not in _DIGITS and event.key != "space":
            self.ask_for(Asking.SEAT)
            return
        event.stop()
        event.prevent_default()
        if event.character in _DIGITS:
            self.give(MARKS[int(event.character) - 1])

    def take_in(self, text: str) -> None:
        """As letters, a paste looks for somebody while a mark is asked for."""
        super().take_in(text)
        if self.asking is Asking.MARK and self.value:
            looked_for, self.value = self.value, ""
            self.ask_for(Asking.SEAT, looked_for)


_DIGITS = tuple(str(place) for place in range(1, len(MARKS) + 1))
