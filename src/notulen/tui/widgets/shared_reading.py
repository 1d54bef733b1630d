"""One decision or action at a time, in the middle of the shared screen, to be read out and approved."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from notulen.domain.province import Zone
from notulen.domain.shared_meeting import SharedAction, SharedApproval, SharedDecision, SharedLine
from notulen.locale.approval_texts import told_approval
from notulen.locale.date_texts import format_date, format_time
from notulen.locale.share_texts import ShareTexts
from notulen.locale.words import word
from notulen.tui.widgets.drawing import GOOD, HEADING, MUTED, PERSON, STRONG, row, words
from notulen.tui.widgets.shared_space import Space, space_of, wrapped

_WIDEST = 72


class Reading(NamedTuple):
    """What is read: the line at `place` of `total`, none at the end; `approvals` are those it has, or all have."""

    day: date
    zone: Zone
    place: int
    total: int
    line: SharedLine | None = None
    approvals: tuple[SharedApproval, ...] = ()


class SharedReading(Widget):
    """Large and calm: its kind and number, the words, who and until when, who approved it."""

    DEFAULT_CSS = "SharedReading { height: 1fr; }"

    reading: reactive[Reading | None] = reactive(None)

    def __init__(self, texts: ShareTexts) -> None:
        super().__init__()
        self._texts = texts

    def render(self) -> Content:
        """The piece in the middle of the room there is; what does not fit goes at its end, never the words."""
        width, height = self.content_size
        reading = self.reading
        if reading is None or width <= 0:
            return Content("")
        rows = self._rows(reading, min(width, _WIDEST))
        rows = rows if len(rows) <= height else [each for each in rows if each]
        above = max((height - len(rows)) // 2, 0)
        left = " " * (max(width - _WIDEST, 0) // 2)
        return Content("\n").join([*[Content("")] * above, *(row(left, each) for each in rows[:height])])

    def _rows(self, reading: Reading, width: int) -> list[Content]:
        texts, line, is_airy = self._texts, reading.line, space_of(self.app) in (Space.AIRY, Space.USUAL)
        gap = [Content("")] * (2 if is_airy else 1)
        if line is None:
            told = texts.read_all if reading.total else texts.nothing_to_read
            return [*wrapped(told, STRONG, width), *gap, *self._approved(reading, width)]
        kind = texts.decision if isinstance(line, SharedDecision) else texts.action
        counted = texts.page_of.format(place=reading.place + 1, count=reading.total)
        head = row(words(kind, HEADING), "  ", words(line.reference, MUTED), "   ", words(counted, MUTED))
        rows = [head, *gap, *wrapped(line.text, STRONG, width)]
        if isinstance(line, SharedAction):
            rows += [*gap, *self._who_and_when(line, reading, width)]
        return [*rows, *gap, *self._approved(reading, width)]

    def _who_and_when(self, action: SharedAction, reading: Reading, width: int) -> list[Content]:
        texts = self._texts
        owners = texts.everyone if action.is_for_everyone else ", ".join(action.owners)
        rows = wrapped(owners, PERSON, width) if owners else []
        if not action.status.is_open:
            return [*rows, words(word(action.status, texts.language), GOOD)]
        return (
            [*rows, *wrapped(f"{texts.until} {texts.due_words(action.due, reading.day)}", "", width)]
            if action.due
            else rows
        )

    def _approved(self, reading: Reading, width: int) -> Sequence[Content]:
        rows: list[Content] = []
        for each in reading.approvals:
            at = each.at.astimezone(reading.zone.offset)
            told = told_approval(
                each.kind,
                self._texts.language,
                by=each.by,
                day=format_date(at.date(), self._texts.language),
                time=format_time(at.time(), reading.zone, self._texts.language),
                about=each.about,
            )
            rows += wrapped(f"✓ {told}", GOOD, width)
        return rows
