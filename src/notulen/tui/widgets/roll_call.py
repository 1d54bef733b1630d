"""Who is in the meeting, by province: present ●, not here ○ with the reason in a word."""

from collections.abc import Mapping

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from notulen.domain.attendee import Attendee, Presence
from notulen.domain.meeting import Meeting
from notulen.domain.party import Party
from notulen.locale.language import Language
from notulen.locale.screen_texts import ScreenTexts
from notulen.locale.words import short_word
from notulen.tui.widgets.drawing import GOOD, MUTED, PERSON, WARN, fit, row, spread, words

_PLACE = 9


def here_of(meeting: Meeting) -> str:
    """`7/8`: how many of those on the list are here."""
    return f"{sum(1 for seat in meeting.attendees if seat.is_here)}/{len(meeting.attendees)}"


class RollCall(Widget):
    """The attendance list; the one who spoke last carries a mark, so that `@ ` is no riddle."""

    DEFAULT_CSS = "RollCall { height: 1fr; }"

    meeting: reactive[Meeting | None] = reactive(None, always_update=True)
    speaker: reactive[Party | None] = reactive(None)

    def __init__(self, language: Language, texts: ScreenTexts, places: Mapping[str, str]) -> None:
        super().__init__()
        self._language = language
        self._texts = texts
        self._places = places

    def watch_meeting(self, meeting: Meeting | None) -> None:
        """The frame counts."""
        if meeting is not None:
            self.border_title = words(f"{self._texts.attendance} {here_of(meeting)}")

    def render(self) -> Content:
        """The rows that fit, and how many more there are."""
        meeting, size = self.meeting, self.content_size
        if meeting is None:
            return Content("")
        if not meeting.attendees:
            return words(self._texts.nobody_yet, MUTED)
        speaker = self.speaker
        seats = list(meeting.attendees)
        more = len(seats) - size.height
        if more > 0:
            seats = seats[-(size.height - 1) :] if size.height > 1 else []
        rows = [words(self._texts.and_more.format(count=more + 1), MUTED)] if more > 0 else []
        for seat in seats:
            is_speaker = speaker is not None and speaker.key != "" and speaker.key in (seat.person, seat.province)
            rows.append(self._seat(seat, size.width, is_speaker=is_speaker))
        return Content("\n").join(rows)

    def _seat(self, seat: Attendee, width: int, *, is_speaker: bool) -> Content:
        mark = words("● ", GOOD) if seat.is_here else words("○ ", WARN)
        place = self._places.get(seat.province, seat.office_name)
        name = words(seat.name or seat.full_name, "" if seat.is_here else MUTED)
        left = row(mark, fit(words(place, PERSON), _PLACE), " ", name) if place else row(mark, name)
        word = "" if seat.presence is Presence.PRESENT else short_word(seat.presence, self._language)
        right = words("◂" if is_speaker else word, "$primary" if is_speaker else WARN)
        return spread(left, right, width, gap=1)
