"""The head of the shared screen: which meeting, which item of business, and how long it still has."""

from datetime import datetime
from typing import NamedTuple

from textual.content import Content
from textual.geometry import Region, Size
from textual.reactive import reactive
from textual.widget import Widget

from notulen.domain.meeting_state import MeetingStatus
from notulen.domain.shared_meeting import SharedItem, SharedMeeting
from notulen.locale.date_texts import format_time
from notulen.locale.share_texts import ShareTexts
from notulen.locale.words import word
from notulen.tui.widgets.drawing import HEADING, MUTED, STRONG, WARN, clock_time, row, spread, words
from notulen.tui.widgets.shared_space import Space, ruled, space_of, wrapped

_GAP = 3
_TITLE_ROWS = {Space.AIRY: 2, Space.USUAL: 2, Space.TIGHT: 2, Space.FLAT: 1}
_LEAST_BESIDE = 24


class SharedHeading(NamedTuple):
    """What the head says. `place` counts the items (short where there is no room), `state` is time or a word."""

    title: str
    day: str
    short_day: str
    place: str
    short_place: str
    subject: str = ""
    aside: str = ""
    state: str = ""
    is_late: bool = False


class SharedHead(Widget):
    """As many rows as title and item need, a rule between them."""

    DEFAULT_CSS = "SharedHead { height: auto; }"

    heading: reactive[SharedHeading | None] = reactive(None, repaint=False)

    def __init__(self) -> None:
        super().__init__()
        self._drawn: list[Content] = []

    def watch_heading(self) -> None:
        """Send what changed and no more: each second of the time that is left is one row."""
        width, before = self.content_size.width, self._drawn
        rows = self._rows(width)
        if len(rows) != len(before):
            self.refresh(layout=True)
        else:
            changed = [
                Region(0, y, width, 1) for y, (old, new) in enumerate(zip(before, rows, strict=True)) if old != new
            ]
            if changed:
                self.refresh(*changed)

    def get_content_height(self, _container: Size, _viewport: Size, width: int) -> int:
        """The rows at that width."""
        return len(self._rows(width))

    def render(self) -> Content:
        """The rows."""
        self._drawn = self._rows(self.content_size.width)
        return Content("\n").join(self._drawn)

    def _rows(self, width: int) -> list[Content]:
        heading, space = self.heading, space_of(self.app)
        if heading is None:
            return []
        return self._short(heading, width, space) if space in (Space.TIGHT, Space.FLAT) else self._full(heading, width)

    def _full(self, heading: SharedHeading, width: int) -> list[Content]:
        space = space_of(self.app)
        state = self._state(heading)
        rows = [Content(""), *_titled(heading.title, heading.day, width, space), Content("")]
        if heading.place or heading.aside:
            rows.append(spread(words(heading.place, HEADING), words(heading.aside, MUTED), width))
        rows.append(Content.styled("━" * width, "$frame"))
        if heading.subject or state:
            room = width - (state.cell_length + _GAP if state else 0)
            rows += ruled(wrapped(heading.subject, STRONG, room, 2), state, width)
        return [*rows, *[Content("")] * (2 if space is Space.AIRY else 1)]

    def _short(self, heading: SharedHeading, width: int, space: Space) -> list[Content]:
        rows = _titled(heading.title, heading.short_day, width, space)
        if heading.place:
            rows += self._placed(heading, width, _TITLE_ROWS[space])
        if space is Space.FLAT:
            return rows
        return [Content(""), *rows, Content.styled("━" * width, "$frame")]

    def _placed(self, heading: SharedHeading, width: int, most: int) -> list[Content]:
        """Place, item and time in one row, the item in more or under them where it is too long."""
        place, state = words(heading.short_place, HEADING), self._state(heading, or_aside=True)
        room = width - (state.cell_length + _GAP if state else 0)
        indent = place.cell_length + 2
        if room - indent < _LEAST_BESIDE:
            under = wrapped(heading.subject, STRONG, width, most) if heading.subject else []
            return [*ruled([place], state, width), *under]
        subject = wrapped(heading.subject, STRONG, room - indent, most)
        first = row(place, "  ", subject[0])
        return ruled([first, *(row(" " * indent, each) for each in subject[1:])], state, width)

    def _state(self, heading: SharedHeading, *, or_aside: bool = False) -> Content:
        if or_aside and heading.aside:
            return words(heading.aside, MUTED)
        return words(heading.state, WARN if heading.is_late else "")


def _titled(title: str, day: str, width: int, space: Space) -> list[Content]:
    """The title with the day at its right, or under it where both do not fit; without room the day goes."""
    told = words(day, MUTED)
    room = width - told.cell_length - _GAP
    if room >= _LEAST_BESIDE or words(title).cell_length <= room:
        return ruled(wrapped(title, STRONG, room, _TITLE_ROWS[space]), told, width)
    rows = wrapped(title, STRONG, width, _TITLE_ROWS[space])
    return rows if space is Space.FLAT else [*rows, told]


def heading_of(
    meeting: SharedMeeting, stop: int | None, now: datetime, texts: ShareTexts, *, is_by_minute: bool
) -> SharedHeading:
    """What the head says about a stop (None: the meeting as a whole). `is_by_minute` tells the time in minutes."""
    heading = SharedHeading(
        title=meeting.title,
        day=texts.days(meeting.day, meeting.last_day, is_short=False),
        short_day=texts.days(meeting.day, meeting.last_day, is_short=True),
        place=texts.whole if meeting.items else "",
        short_place=texts.whole if meeting.items else "",
    )
    ended = {MeetingStatus.CLOSED: texts.closed, MeetingStatus.FINAL: texts.final}.get(meeting.status, "")
    if stop is None:
        if meeting.status is MeetingStatus.PLANNED:
            at = format_time(meeting.starts, meeting.zone, texts.language) if meeting.starts else ""
            starts = texts.starts_at.format(time=at) if at else ""
            return heading._replace(place=texts.planned, short_place=texts.planned, aside=starts)
        return heading._replace(aside=ended or _paused(meeting, texts))
    if not stop:
        return heading._replace(place=texts.general, short_place=texts.general, aside=ended or _now_at(meeting, texts))
    place = [item.number for item in meeting.items].index(stop)
    item = meeting.items[place]
    counted = {"place": place + 1, "count": len(meeting.items)}
    state, is_late = _state_of(item, meeting, now, texts, is_by_minute=is_by_minute)
    return heading._replace(
        place=texts.place.format(**counted),
        short_place=texts.place_short.format(**counted),
        subject=item.title,
        aside=ended or ("" if item.is_running else _now_at(meeting, texts)),
        state=state,
        is_late=is_late,
    )


def _now_at(meeting: SharedMeeting, texts: ShareTexts) -> str:
    current = meeting.current_item
    return texts.now_at.format(place=meeting.items.index(current) + 1) if current else ""


def _paused(meeting: SharedMeeting, texts: ShareTexts) -> str:
    return texts.paused if meeting.status is MeetingStatus.PAUSED else ""


def _state_of(
    item: SharedItem, meeting: SharedMeeting, now: datetime, texts: ShareTexts, *, is_by_minute: bool
) -> tuple[str, bool]:
    """The time the item has left or is over, else a word on it; and whether it is over."""
    if item.outcome is not None:
        return word(item.outcome, texts.language), False
    if item.started is None:
        return texts.waiting, False
    if not item.is_running:
        return texts.discussed, False
    if meeting.status is not MeetingStatus.RUNNING:
        return _paused(meeting, texts), False
    if not item.minutes or not meeting.is_its_day(now):
        return "", False
    left = item.minutes * 60 - item.time.seconds(now)
    if is_by_minute:
        wording = texts.minutes_over if left < 0 else texts.minutes_left
        return wording.format(minutes=-int(-abs(left) // 60)), left < 0
    return (texts.over if left < 0 else texts.left).format(time=clock_time(abs(left))), left < 0
