"""How the places a search found are drawn: as rows of columns, and in the midst of what stands around them."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from textual.content import Content

from notulen.domain.action_item import ActionItem
from notulen.domain.due import DueKind
from notulen.domain.entry import Entry
from notulen.domain.meeting import Meeting
from notulen.domain.party import Party
from notulen.locale.date_texts import month_name
from notulen.locale.language import Language
from notulen.locale.screen_texts import ScreenTexts
from notulen.locale.search_texts import SearchTexts
from notulen.locale.words import short_word
from notulen.services.search import Hit, HitKind
from notulen.tui.widgets.drawing import (
    BAD,
    ELLIPSIS,
    GOOD,
    KEY,
    MUTED,
    PERSON,
    STRONG,
    fit,
    joined,
    row,
    spread,
    words,
)
from notulen.tui.widgets.hit_rows import FOUND
from notulen.tui.widgets.line_drawing import LineDrawing

_KIND, _REFERENCE, _DAY = 8, 9, 13
_WITH_DAY, _WITH_STATE = 64, 50
_REST = 3
_POINTER = "▸ "
_KIND_STYLES = {HitKind.DECISION: "bold $primary", HitKind.ACTION: "bold $accent", HitKind.PROPOSAL: "$info"}

Line = Entry | ActionItem


class HitDrawing:
    """Draws the hits for the words looked for. `places` gives the short name of a province by its code."""

    def __init__(
        self,
        language: Language,
        screen: ScreenTexts,
        texts: SearchTexts,
        places: Mapping[str, str],
        terms: Sequence[str],
        today: date,
    ) -> None:
        self._language, self._screen, self._texts = language, screen, texts
        self._lines = LineDrawing(language, screen, places)
        self._today = today
        patterns = [r"\s+".join(map(re.escape, term.split())) for term in sorted(terms, key=len, reverse=True)]
        self._terms = re.compile("|".join(patterns), re.IGNORECASE) if patterns else None

    # rows

    def row(self, hit: Hit, action: ActionItem | None, width: int) -> Content:
        """`AKSI  A21.1  13 Jun 2023  kirim tautan Klinik Hoaks  selesai`; `action` is the one it is, once known."""
        left = row(
            fit(words(self._texts.kinds[hit.kind.value], _KIND_STYLES.get(hit.kind, MUTED)), _KIND),
            fit(words(self.reference(hit), KEY), _REFERENCE),
        )
        if width >= _WITH_DAY:
            left = row(left, fit(words(full_day(hit.meeting.day, self._language), MUTED), _DAY))
        state = self._state(action) if action is not None and width >= _WITH_STATE else Content("")
        room = width - left.cell_length - (state.cell_length + 2 if state else 0)
        return spread(row(left, self._said(hit, room)), state, width)

    def reference(self, hit: Hit) -> str:
        """`A21.1`; for an item of business or a seat with its meeting: `R21 #2`."""
        return hit.reference if hit.number is None else f"{hit.meeting.reference} {hit.reference}"

    def _said(self, hit: Hit, room: int) -> Content:
        who = row(words(hit.who, PERSON), ": ") if hit.who and hit.kind is not HitKind.ATTENDEE else Content("")
        said = row(who, words(self._text(hit), MUTED if hit.kind is HitKind.PRIVATE else ""))
        return self.marked(self._around_found(said, room))

    def _text(self, hit: Hit) -> str:
        """Of a meeting its title, unless the words stand elsewhere in what is told of it."""
        is_titled = hit.kind is HitKind.MEETING and (not self._terms or self._terms.search(hit.meeting.title))
        return hit.meeting.title if is_titled else hit.text

    def _around_found(self, said: Content, room: int) -> Content:
        """`said`, begun so late that the first word that was looked for is seen in `room` cells."""
        found = self._terms.search(said.plain) if self._terms else None
        if found is None or said.cell_length <= room or said[: found.end()].cell_length <= room - 2:
            return said
        start = max(min(found.start() - room // 3, len(said) - room + 1), 0)
        start = said.plain.find(" ", start, found.start()) + 1 or start
        return row(words(ELLIPSIS, MUTED), said[start:])

    def marked(self, said: Content) -> Content:
        """`said` with the words that were looked for marked."""
        if self._terms is None:
            return said
        for found in self._terms.finditer(said.plain):
            said = said.stylize(FOUND, found.start(), found.end())
        return said

    def _state(self, action: ActionItem) -> Content:
        """Whether it is done, late, or until when."""
        if not action.is_open:
            return words(short_word(action.status, self._language), GOOD)
        due = action.due
        if due is None:
            return words(short_word(action.status, self._language), MUTED)
        if due.day is not None and due.day < self._today:
            return words(self._screen.days_late((self._today - due.day).days), BAD)
        told = self._lines.due(due, self._today)
        return words(told if due.kind is DueKind.UNDATED else f"{self._screen.until} {told}", MUTED)

    # context

    def title(self, hit: Hit) -> Content:
        """Which meeting it is."""
        told = self._texts.context.format(
            meeting=f"{hit.meeting.reference} {hit.meeting.title}",
            day=self._screen.short_day(hit.meeting.day, with_year=True),
        )
        return words(told)

    def context(self, meeting: Meeting | None, hit: Hit, width: int, height: int) -> list[Content]:
        """The hit, marked, among the lines that stand around it, in rows of at most `width` cells."""
        if meeting is None:
            return self._pointed_text(hit.text, width)
        lines = meeting.lines
        place = next((place for place, each in enumerate(lines) if each.seq == hit.line), None)
        if place is None:
            return self._about(meeting, hit, width, height)
        middle = self._pointed_rows(meeting, lines[place], width)
        upper: list[Content] = []
        for line in reversed(lines[max(place - height, 0) : place]):
            upper = [*self._rows(meeting, line, width), *upper]
        lower = [part for line in lines[place + 1 : place + 1 + height] for part in self._rows(meeting, line, width)]
        room = max(height - len(middle), 0)
        above = min(len(upper), max(room // 2, room - len(lower)))
        return [*upper[len(upper) - above :], *middle, *lower[: room - above]]

    def _about(self, meeting: Meeting, hit: Hit, width: int, height: int) -> list[Content]:
        """An item of business, a seat or the meeting itself, and the lines that belong to it."""
        if hit.kind is HitKind.MEETING:
            drawn = self._pointed_text(meeting.title, width)
            drawn += [row("  ", part) for part in self._counts(meeting).wrap(max(width - 2, 1))]
            rest = words(hit.text.removeprefix(meeting.title).strip(), MUTED)
            if self._terms and self._terms.search(rest.plain):
                around = self._around_found(rest, _REST * (width - 2))
                drawn += [row("  ", part) for part in self.marked(around).wrap(max(width - 2, 1))[:_REST]]
            drawn.append(Content(""))
        else:
            drawn = self._pointed_text(hit.text, width)
        for line in self._belonging(meeting, hit):
            if len(drawn) >= height:
                break
            drawn += self._rows(meeting, line, width)
        return drawn[:height]

    def _counts(self, meeting: Meeting) -> Content:
        present = sum(1 for seat in meeting.attendees if seat.is_here)
        told = self._screen.meeting_counts.format(
            present=present, decisions=len(meeting.decisions), actions=len(meeting.actions)
        )
        return joined([words(meeting.place, MUTED), words(told, MUTED)])

    def _belonging(self, meeting: Meeting, hit: Hit) -> Iterable[Line]:
        if hit.kind is HitKind.AGENDA:
            return [line for line in meeting.lines if line.agenda == hit.number]
        if hit.kind is HitKind.ATTENDEE:
            seat = next((each for each in meeting.attendees if each.number == hit.number), None)
            names = {seat.name.casefold()} if seat and seat.name else set()
            return [line for line in meeting.lines if names & {each.name.casefold() for each in _parties(line)}]
        return meeting.lines

    def _rows(self, meeting: Meeting, line: Line, width: int) -> list[Content]:
        return [row("  ", part) for part in self._lines.draw(meeting, line, width - 2)]

    def _pointed_rows(self, meeting: Meeting, line: Line, width: int) -> list[Content]:
        first, *others = (self.marked(part).stylize(STRONG) for part in self._lines.draw(meeting, line, width - 2))
        return [row(words(_POINTER, KEY), first), *(row("  ", part) for part in others)]

    def _pointed_text(self, text: str, width: int) -> list[Content]:
        first, *others = self.marked(words(text, STRONG)).wrap(max(width - 2, 1)) or [Content("")]
        return [row(words(_POINTER, KEY), first), *(row("  ", part) for part in others)]


def _parties(line: Line) -> tuple[Party, ...]:
    if isinstance(line, ActionItem):
        return line.owners
    return (line.speaker,) if line.speaker else ()


def full_day(day: date, language: Language) -> str:
    """`13 Jun 2023`."""
    return f"{day.day:>2} {month_name(day.month, language, short=True)} {day.year}"
