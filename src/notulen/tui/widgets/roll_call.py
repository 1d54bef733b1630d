"""Who is in the meeting, by province: ● took part, ○ not here, with how it stands in a word; a click opens the list."""

from collections.abc import Mapping, Sequence

from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from notulen.domain.attendee import Attendee
from notulen.domain.meeting import Meeting
from notulen.domain.party import Party
from notulen.domain.roll_call import Mark, call_roll, standing, time_of
from notulen.locale.attendance_texts import attendance_texts
from notulen.locale.language import Language
from notulen.locale.screen_texts import ScreenTexts
from notulen.tui.widgets.drawing import GOOD, MUTED, PERSON, WARN, fit, row, spread, words
from notulen.tui.widgets.seat_rows import brief

_PLACE = 9
_SHORTEST_NAME = 5
_TELLING = (Mark.AWAITED, Mark.LEFT, Mark.REPRESENTED, Mark.LATE, Mark.EXCUSED, Mark.ABSENT, Mark.PRESENT)
"""Which seats are told of first where not all fit."""


def here_of(meeting: Meeting) -> str:
    """`7/8`: how many of those on the list took part."""
    roll = call_roll(meeting.attendees)
    return f"{roll.here}/{roll.seats}"


class RollCall(Widget):
    """The attendance list; the one who spoke last carries a mark, so that `@ ` is no riddle."""

    DEFAULT_CSS = "RollCall { height: 1fr; }"

    class Opened(Message):
        """It was clicked."""

    meeting: reactive[Meeting | None] = reactive(None, always_update=True)
    speaker: reactive[Party | None] = reactive(None)

    def __init__(self, language: Language, texts: ScreenTexts, places: Mapping[str, str]) -> None:
        super().__init__()
        self._texts = texts
        self._own = attendance_texts(language)
        self._places = places

    def watch_meeting(self, meeting: Meeting | None) -> None:
        """The frame counts."""
        if meeting is None:
            return
        self.border_title = words(f"{self._texts.attendance} {here_of(meeting)}")
        awaited = call_roll(meeting.attendees).count(Mark.AWAITED)
        self.border_subtitle = words(self._own.not_in_count.format(count=awaited), WARN) if awaited else None

    def on_click(self) -> None:
        """The whole list is asked for."""
        self.post_message(self.Opened())

    def render(self) -> Content:
        """The rows that fit, and how many more there are."""
        meeting, size = self.meeting, self.content_size
        if meeting is None:
            return Content("")
        if not meeting.attendees:
            return words(self._texts.nobody_yet, MUTED)
        seats, more = self._that_fit(meeting.attendees, size.height)
        rows = [self._seat(seat, meeting, size.width) for seat in seats]
        if more:
            rows.append(words(self._texts.and_more.format(count=more), MUTED))
        return Content("\n").join(rows)

    def _that_fit(self, seats: Sequence[Attendee], height: int) -> tuple[Sequence[Attendee], int]:
        """The seats to show, in the order of the list, and how many are left out: first those that are as expected."""
        if len(seats) <= height:
            return seats, 0
        telling = sorted(seats, key=lambda seat: (not self._spoke(seat), _TELLING.index(standing(seat))))
        shown = {seat.number for seat in telling[: max(height - 1, 0)]}
        return [seat for seat in seats if seat.number in shown], len(seats) - len(shown)

    def _spoke(self, seat: Attendee) -> bool:
        speaker = self.speaker
        return speaker is not None and speaker.key != "" and speaker.key in (seat.person, seat.province)

    def _seat(self, seat: Attendee, meeting: Meeting, width: int) -> Content:
        mark, at = standing(seat), time_of(seat)
        has_time = at is not None and mark in (Mark.LATE, Mark.LEFT)
        time = f" {self._own.clock(at, meeting.zone)}" if at is not None and has_time else ""
        word = words(f"{brief(seat, self._own.language)}{time}", MUTED if seat.is_here else WARN)
        right = row(words("◂ " if word else "◂", "$primary"), word) if self._spoke(seat) else word
        dot = words("● ", GOOD) if seat.is_here else words("○ ", WARN)
        name = words(seat.represented_by or seat.name or seat.full_name, "" if seat.is_here else MUTED)
        place = self._places.get(seat.province, seat.office_name)
        if not place:
            return spread(row(dot, name), right, width, gap=1)
        placed = row(dot, fit(words(place, PERSON), _PLACE))
        room = width - placed.cell_length - right.cell_length - 2
        return spread(row(placed, " ", name) if room >= _SHORTEST_NAME else placed, right, width, gap=1)
