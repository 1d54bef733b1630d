"""One thing to tidy as a card: what is the matter, its record between its neighbours, and what would be better."""

import re
from collections.abc import Callable, Sequence
from functools import partial

from textual.content import Content

from notulen.domain.entry import Entry
from notulen.domain.meeting import Meeting
from notulen.domain.meeting_state import MeetingStatus
from notulen.domain.spot import SpotKind
from notulen.domain.untidy import Untidy
from notulen.locale.language import Language
from notulen.locale.tidy_screen_texts import TidyScreenTexts
from notulen.locale.tidying_texts import describe_untidy, suggest_for
from notulen.tui.tidy_walk import PointState, TidyWalk
from notulen.tui.widgets.drawing import (
    ELLIPSIS,
    GOOD,
    HEADING,
    KEY,
    MUTED,
    STRONG,
    WARN,
    fit,
    hanging,
    joined,
    row,
    words,
)
from notulen.tui.widgets.line_drawing import LineDrawing

_HERE, _MARGIN = "▸ ", "  "
_LEAST_HEIGHT = 10
_KEY_WIDTH = 5
_REFERENCE = 9

Drawn = Callable[[int], list[Content]]
"""Gives a record at a width."""


class TidyCards:
    """Draws what a walk passes. `values` are fields of the record as labels and texts."""

    def __init__(self, language: Language, own: TidyScreenTexts, lines: LineDrawing) -> None:
        self._language = language
        self._own = own
        self._lines = lines

    def draw(
        self,
        meeting: Meeting,
        point: Untidy,
        state: PointState,
        values: Sequence[tuple[str, str]],
        width: int,
        height: int,
    ) -> list[Content]:
        """The matter, the record among its neighbours, its fields, the advice; where it is low, without neighbours."""
        own, room = self._own, max(width, 2)
        rows = list(words(self._matter(point), STRONG).wrap(room))
        record = self._record(meeting, point, room, is_low=height < _LEAST_HEIGHT)
        if record:
            rows += [Content(""), *record]
        if values:
            rows.append(Content(""))
        for label, text in values:
            name = words(f"{_MARGIN}{label}: ", MUTED)
            rows += hanging(name, words(text or own.blank), name.cell_length, room)
        return [*rows, Content(""), *words(suggest_for(point, self._language)).wrap(room)] if state.is_open else rows

    def _matter(self, point: Untidy) -> str:
        return describe_untidy(point, self._language)

    def title(self, point: Untidy, state: PointState) -> Content:
        """What the card is called: the record, and how much it matters or what became of it."""
        if state is PointState.ACCEPTED:
            told = words(f"✓ {self._own.left_as_it_is}", GOOD)
        elif state is PointState.DONE:
            told = words(f"✓ {self._own.put_right}", GOOD)
        else:
            told = words(self._own.an_advice, MUTED) if point.is_advice else words(self._own.a_fault, WARN)
        return joined([words(point.reference), told])

    def _record(self, meeting: Meeting, point: Untidy, width: int, *, is_low: bool) -> list[Content]:
        drawn = self._neighbours(meeting, point.spot.kind)
        numbers = [number for number, _ in drawn]
        if point.spot.number not in numbers:
            return []
        here = numbers.index(point.spot.number)
        first, last = (here, here) if is_low else (max(here - 1, 0), min(here + 1, len(drawn) - 1))
        rows: list[Content] = []
        for place in range(first, last + 1):
            lines = drawn[place][1](width - len(_MARGIN))
            if place == here:
                marked = [self._marked(each, point.about) for each in lines]
                rows += [row(words(_HERE if i == 0 else _MARGIN, WARN), each) for i, each in enumerate(marked)]
            else:
                # A neighbour says where one is; it is not read whole.
                begun = words(lines[0].plain.rstrip() + (f" {ELLIPSIS}" if len(lines) > 1 else ""), MUTED)
                rows.append(row(_MARGIN, fit(begun, width - len(_MARGIN))))
        return rows

    def _neighbours(self, meeting: Meeting, kind: SpotKind) -> list[tuple[int, Drawn]]:
        """The records of that kind by number, in their order; private lines are not among them."""
        if kind is SpotKind.LINE:
            lines = [each for each in meeting.lines if not (isinstance(each, Entry) and each.is_private)]
            return [(each.seq, partial(self._lines.draw, meeting, each)) for each in lines]
        if kind is SpotKind.SEAT:
            told = [
                (each.number, " · ".join((each.full_name, each.full_post, each.office_name)))
                for each in meeting.attendees
            ]
        elif kind is SpotKind.ITEM:
            told = [(each.number, f"#{each.number}  {each.title}") for each in meeting.agenda]
        else:
            told = []
        return [(number, partial(_folded, text.strip(" ·"))) for number, text in told]

    def _marked(self, line: Content, about: str) -> Content:
        return line.highlight_regex(re.compile(re.escape(about), re.IGNORECASE), style=WARN) if about else line

    def in_list(self, point: Untidy, state: PointState, width: int) -> Content:
        """A point as a row of the list."""
        mark = {PointState.DONE: ("✓", GOOD), PointState.ACCEPTED: ("✓", MUTED), PointState.LATER: ("›", MUTED)}.get(
            state, (" ", "") if point.is_advice else ("!", WARN)
        )
        reference = fit(words(point.reference, KEY if state.is_open else MUTED), min(_REFERENCE, width // 2))
        said = words(self._matter(point), "" if state.is_open else MUTED)
        return fit(row(words(f"{mark[0]} ", mark[1]), reference, " ", said), width)

    def end(self, meeting: Meeting, walk: TidyWalk, width: int) -> list[Content]:
        """Whether it can be signed now, and what to do next."""
        own, room = self._own, max(width, 2)
        waiting = [each for each in walk.points if walk.state_of(each).is_open]
        faults = [each for each in waiting if not each.is_advice]
        if faults:
            told = words(own.not_ready.format(count=len(faults)), WARN)
        elif waiting:
            told = words(own.only_advice.format(count=len(waiting)), GOOD)
        else:
            told = words(own.ready, GOOD)
        rows = [*told.wrap(room), Content(""), words(own.then, HEADING)]
        if faults:
            steps = [("n", own.go_back)]
        else:
            is_open = meeting.status in (MeetingStatus.RUNNING, MeetingStatus.PAUSED)
            steps = [("t", own.close_it)] if is_open else []
            steps += [("F8", own.read_back), ("F7", own.look_at_it), ("S", own.finalise)]
        for key, said in steps:
            rows += hanging(words(key, KEY), words(said), _KEY_WIDTH, room)
        return rows

    def end_title(self, walk: TidyWalk) -> str:
        """What the card is called at the end."""
        waiting = (each for each in walk.points if walk.state_of(each).is_open)
        return self._own.not_ready_title if any(not each.is_advice for each in waiting) else self._own.ready_title


def _folded(text: str, width: int) -> list[Content]:
    return words(text).wrap(max(width, 2))
