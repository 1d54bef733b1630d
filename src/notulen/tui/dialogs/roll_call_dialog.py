"""The roll call: everybody on the list by province, found by typing, marked with one key; who is not in yet below."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import NamedTuple

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Label

from notulen.domain.attendee import Attendee
from notulen.domain.meeting import Meeting
from notulen.domain.roll_call import Mark, Roll, call_roll, hour_now, standing
from notulen.locale.attendance_texts import AttendanceTexts
from notulen.locale.screen_texts import ScreenTexts
from notulen.locale.words import word
from notulen.tui.dialogs.roll_call_line import Asking, RollLine
from notulen.tui.widgets.dialog import Dialog
from notulen.tui.widgets.drawing import BAD, GOOD, MUTED, SEPARATOR, WARN, words
from notulen.tui.widgets.hint_line import HintLine
from notulen.tui.widgets.key_bar import KeyBar
from notulen.tui.widgets.mark_choice import MarkChoice
from notulen.tui.widgets.not_yet_in import NotYetIn
from notulen.tui.widgets.row_list import RowList
from notulen.tui.widgets.seat_rows import seat_name, seat_rows

_HEIGHTS = [(0, "-flat"), (12, "-short"), (20, "-tall")]


class MarkAsked(NamedTuple):
    """The seat numbered `seat` is to get `mark`; `hour` and `stand_in` as they were typed."""

    seat: int
    mark: Mark
    hour: str = ""
    stand_in: str = ""


class RollActs(NamedTuple):
    """What the screen does for the dialog, and tells it. What is written comes back through `show`."""

    switch: Callable[[int], None]
    mark: Callable[[MarkAsked], None]
    undo: Callable[[], None]
    open_form: Callable[[int], None]
    read_time: Callable[[str], datetime | None]
    now: Callable[[], datetime]


class RollCallDialog(Dialog[None]):
    """Changes nothing itself: it asks, and shows the meeting it is given."""

    VERTICAL_BREAKPOINTS = _HEIGHTS
    DEFAULT_CSS = """
    RollCallDialog { align: center middle; }
    RollCallDialog > Vertical {
        width: 94; max-width: 100%; height: 92%; max-height: 40; margin: 0 0 1 0; padding: 0 1; background: $surface;
        border: round $primary; border-title-color: $primary; border-title-style: bold;
    }
    RollCallDialog Horizontal { height: 1; }
    RollCallDialog Label { width: auto; max-width: 60%; height: 1; color: $primary; text-style: bold; }
    RollCallDialog RowList { margin: 1 0; }
    RollCallDialog MarkChoice { display: none; }
    RollCallDialog.-marking MarkChoice { display: block; }
    RollCallDialog.-marking HintLine { display: none; }
    RollCallDialog.-short > Vertical { height: 100%; }
    RollCallDialog.-short RowList, RollCallDialog.-flat RowList { margin: 0; }
    RollCallDialog.-flat > Vertical { height: 100%; margin: 0; border: none; }
    RollCallDialog.-flat HintLine, RollCallDialog.-flat NotYetIn, RollCallDialog.-flat KeyBar { display: none; }
    """

    def __init__(
        self, texts: ScreenTexts, own: AttendanceTexts, places: Mapping[str, str], meeting: Meeting, acts: RollActs
    ) -> None:
        super().__init__()
        self._texts = texts
        self._own = own
        self._places = places
        self._acts = acts
        self._meeting = meeting
        self._stands = False
        self._typed = ""
        self._told = ""
        self._seat: int | None = None
        self._returned: list[MarkAsked] = []
        self._label = Label()
        self._line = RollLine(acts.read_time)
        self._hint = HintLine()
        self._choice = MarkChoice(own.language)
        self._rows = RowList(own.nothing_found, is_always_marked=True)
        self._not_in = NotYetIn(own, places)

    def compose(self) -> ComposeResult:
        """What is asked, the list, and who is not in yet."""
        with Vertical() as self._box:
            with Horizontal():
                yield self._label
                yield self._line
            yield self._hint
            yield self._choice
            yield self._rows
            yield self._not_in
        yield KeyBar(self._texts)

    def on_mount(self) -> None:
        """Show the list, with the cursor on the first who is not in yet."""
        self._rows.can_focus = False
        self._stands = True
        self.show(self._meeting)
        keys = [seat for place in call_roll(self._meeting.attendees).places for seat in place.seats]
        first = next((place for place, seat in enumerate(keys) if standing(seat) is Mark.AWAITED), 0)
        self._rows.action_move(first)
        self._line.focus()
        self._ask()

    def show(self, meeting: Meeting) -> None:
        """The meeting as it is on disk now; what is typed and who is pointed at stay."""
        self._meeting = meeting
        if not self._stands:
            return  # it comes with the first picture
        roll = call_roll(meeting.attendees)
        self._box.border_title = words(self._counted(roll))
        self._not_in.roll = roll
        self._rows.display = bool(meeting.attendees)
        self._list(roll)
        self._ask()

    def tell(self, said: str) -> None:
        """Say what was noted, until the next key: a row of toasts would lie over the list."""
        self._told = said
        self._ask()

    def give_back(self, asked: MarkAsked) -> None:
        """A mark could not be written: it is asked for again as soon as nothing else is typed."""
        self._returned.append(asked)
        self._take_returned()

    def go_on(self) -> None:
        """The form that was asked for stands, or cannot be had."""
        self.app.call_later(self._line.go_on)  # behind the focus of the form, which is on its way there too

    def _counted(self, roll: Roll) -> str:
        own = self._own
        counts = [own.title, own.counts.format(here=roll.here, seats=roll.seats)]
        if roll.provinces:
            counts.append(own.counts_provinces.format(here=roll.provinces_here, provinces=roll.provinces))
        others = ((mark, roll.count(mark)) for mark in (Mark.EXCUSED, Mark.LEFT))
        counts.extend(f"{word(mark, own.language)} {count}" for mark, count in others if count)
        return SEPARATOR.join(counts)

    def _list(self, roll: Roll) -> None:
        self._rows.show(seat_rows(self._meeting, roll, self._typed, self._own, self._places))
        self._rows.action_move(0)

    @property
    def _pointed(self) -> int | None:
        key = self._rows.selected
        return int(key) if key is not None else None

    def _chosen(self) -> Attendee | None:
        return next((seat for seat in self._meeting.attendees if seat.number == self._seat), None)

    # what the line says

    @on(RollLine.Narrowed)
    def _narrowed(self, event: RollLine.Narrowed) -> None:
        self._typed = event.typed
        if event.typed:
            self.tell("")
        self._list(call_roll(self._meeting.attendees))
        self._take_returned()

    @on(RollLine.Moved)
    def _moved(self, event: RollLine.Moved) -> None:
        self._rows.action_move(event.rows)
        self.tell("")

    @on(RollLine.Switched)
    def _switched(self) -> None:
        if self._pointed is not None:
            self._acts.switch(self._pointed)

    @on(RollLine.FormAsked)
    def _form_asked(self) -> None:
        if self._pointed is not None:
            self._acts.open_form(self._pointed)
        else:
            self._line.go_on()

    @on(RollLine.Chosen)
    def _seat_chosen(self) -> None:
        self._seat = self._pointed
        self._typed = self._told = ""
        self._list(call_roll(self._meeting.attendees))
        chosen = self._chosen()
        if chosen is None:
            self._line.ask_for(Asking.SEAT)
            return
        mark = standing(chosen)
        if self._line.asking is Asking.MARK:
            self._line.mark = Mark.PRESENT if mark is Mark.AWAITED else mark
        self._ask()

    @on(RollLine.Given)
    def _given(self, event: RollLine.Given) -> None:
        if self._seat is not None:
            self._acts.mark(MarkAsked(self._seat, event.mark, event.hour, event.stand_in))
        self._seat = None

    @on(RollLine.Undone)
    def _undone(self) -> None:
        self._acts.undo()

    @on(RollLine.Closed)
    def _enough(self) -> None:
        self.dismiss(None)

    @on(RollLine.Full)
    def _line_full(self, event: RollLine.Full) -> None:
        if self._line.asking is not Asking.MARK:  # where the marks stand in the room of the hint
            event.stop()
            self._hint.text = words(self._own.too_long, BAD)

    @on(RollLine.Stepped)
    def _stepped(self) -> None:
        self._ask()
        self._take_returned()

    # the mouse

    @on(RowList.Chosen)
    def _row_clicked(self) -> None:
        if self._line.asking in (Asking.SEAT, Asking.MARK):
            self._line.action_choose()

    @on(MarkChoice.Picked)
    def _mark_clicked(self, event: MarkChoice.Picked) -> None:
        self._line.give(event.mark)

    def on_click(self, event: events.Click) -> None:
        """A click beside the list closes it."""
        if event.widget is self:
            self.dismiss(None)

    # what is asked

    def _take_returned(self) -> None:
        if self._returned and self._line.is_idle:
            asked = self._returned.pop(0)
            self._seat = asked.seat
            self._line.begin(asked.mark, asked.hour, asked.stand_in)

    def _ask(self) -> None:
        asking, own = self._line.asking, self._own
        chosen = self._chosen()
        who = seat_name(chosen) if chosen else ""
        idle = words(own.find_hint if self._meeting.attendees else own.nobody_yet, MUTED)
        self.set_class(asking is Asking.MARK, "-marking")
        self._choice.pointed = self._line.mark
        find = (own.find, own.find_example, words(f"✓ {self._told}", GOOD) if self._told else idle)
        label, example, hint = {
            Asking.SEAT: find,
            Asking.NOTHING: find,
            Asking.MARK: (who, self._hour(), Content("")),
            Asking.STAND_IN: (own.stand_in.format(who=who), own.stand_in_example, words(own.stand_in_hint, MUTED)),
            Asking.HOUR: (own.hour.format(who=who), own.hour_example, self._hour_hint()),
        }[asking]
        self._label.update(words(f"{label} › "))
        self._line.placeholder = example
        self._hint.text = hint

    def _hour(self) -> str:
        meeting, own, told = self._meeting, self._own, self._line.moment
        if told is not None:
            return own.at_told.format(time=own.clock(told, meeting.zone))
        now = hour_now(meeting, self._acts.now())
        return own.at_now.format(time=own.clock(now, meeting.zone)) if now is not None else own.no_hour

    def _hour_hint(self) -> Content:
        meeting, own, told = self._meeting, self._own, self._line.moment
        if told is not None:
            return words(own.hour_read.format(time=own.clock(told, meeting.zone), zone=meeting.zone), GOOD)
        return words(own.hour_unclear, WARN) if self._line.value.strip() else words(own.hour_hint, MUTED)
