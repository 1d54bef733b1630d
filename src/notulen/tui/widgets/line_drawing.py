"""How one line of the minutes looks: time, kind in a word, then who and what under a hanging indent."""

from collections.abc import Mapping
from datetime import date

from textual.content import Content

from notulen.domain.action_item import ActionItem
from notulen.domain.due import Due, DueKind
from notulen.domain.entry import Entry, EntryKind
from notulen.domain.gap import Gap
from notulen.domain.meeting import Meeting
from notulen.domain.party import Party, PartyKind
from notulen.locale.language import Language
from notulen.locale.line_texts import describe_gap
from notulen.locale.screen_texts import ScreenTexts
from notulen.locale.words import short_word
from notulen.tui.widgets.drawing import (
    GOOD,
    HEADING,
    KEY,
    MUTED,
    PERSON,
    STRONG,
    WARN,
    fit,
    hanging,
    joined,
    row,
    words,
)

_TIME, _KIND = 6, 8
_MANY_OWNERS = 3
_NARROW = 52


class LineDrawing:
    """Draws the lines of one meeting. `places` gives the short name of a province by its code."""

    def __init__(self, language: Language, texts: ScreenTexts, places: Mapping[str, str]) -> None:
        self._language = language
        self._texts = texts
        self._places = places

    def draw(self, meeting: Meeting, line: Entry | ActionItem, width: int) -> list[Content]:
        """The line in rows of at most `width` cells."""
        gaps = line.gaps
        body = self._action(meeting, line) if isinstance(line, ActionItem) else self._entry(meeting, line)
        if gaps:
            body = row(body, "  ", joined([self.gap(gap) for gap in gaps]))
        first, indent = self._margin(meeting, line, width, has_gaps=bool(gaps))
        rows = hanging(first, body, indent, width)
        return _with_tail(rows, self._due_tail(line, meeting.day), width)

    def draw_waiting(self, text: str, label: str, style: str, width: int) -> list[Content]:
        """A line that is not on disk yet, under a word that says so."""
        return hanging(row(" ", words(label, style)), words(text, MUTED), len(label) + 3, width)

    def draw_heading(self, meeting: Meeting, number: int, width: int) -> list[Content]:
        """The rule between two items of business; number 0 is what belongs to none."""
        title = next((item.title for item in meeting.agenda if item.number == number), "")
        told = f"{number}  {title}" if number else self._texts.general
        named = row(Content.styled("── ", "$frame"), words(told, HEADING), " ")
        rule = Content.styled("─" * max(width - named.cell_length, 0), "$frame")
        return [fit(named + rule, width)]

    def _margin(self, meeting: Meeting, line: Entry | ActionItem, width: int, *, has_gaps: bool) -> tuple[Content, int]:
        kind = "action" if isinstance(line, ActionItem) else line.kind
        style = _KIND_STYLES.get(kind, MUTED)
        word = self._texts.action_label if isinstance(line, ActionItem) else short_word(line.kind, self._language)
        mark = Content.styled("?", WARN) if has_gaps else Content(" ")
        label = fit(Content.styled(word, style), _KIND)
        if width < _NARROW:
            return mark + label, 1 + _KIND
        at = line.at.astimezone(meeting.zone.offset).strftime("%H:%M") if line.at else ""
        return mark + fit(words(at, MUTED), _TIME) + label, 1 + _TIME + _KIND

    def _entry(self, meeting: Meeting, entry: Entry) -> Content:
        text = f"“{entry.text}”" if entry.is_quote and not entry.text.startswith(('"', "“")) else entry.text
        said = words(text, MUTED if entry.kind is EntryKind.PRIVATE else "")
        if entry.decision is not None:
            return row(words(meeting.line_ref(entry), KEY), "  ", words(text, STRONG))
        if entry.speaker is not None:
            return row(self.party(entry.speaker), "  ", said)
        return said

    def _action(self, meeting: Meeting, action: ActionItem) -> Content:
        done = Content.styled("✓ ", GOOD) if not action.is_open else Content("")
        reference = row(done, words(meeting.action_ref(action), KEY), "  ")
        owners = self.owners(action)
        return row(reference, owners, ": " if owners else "", words(action.text))

    def owners(self, action: ActionItem) -> Content:
        """Who does it: "Aceh, ASKOMPSI", "Semua (7)", or nothing."""
        if action.is_for_everyone:
            return words(f"{self._texts.everyone} ({len(action.owners)})", PERSON)
        named = [self.short_party(owner) for owner in action.owners]
        if len(named) > _MANY_OWNERS:
            named = [*named[: _MANY_OWNERS - 1], f"+{len(named) - _MANY_OWNERS + 1}"]
        return words(", ".join(named), PERSON)

    def party(self, party: Party) -> Content:
        """A speaker: "Irman (Sumut)"; a province or office by its own name."""
        place = self._places.get(party.province, "")
        if party.kind is PartyKind.PERSON and place:
            return row(words(party.name, PERSON), words(f" ({place})", MUTED))
        return words(self.short_party(party), PERSON)

    def short_party(self, party: Party) -> str:
        """An owner in a word or two: "Aceh", "ASKOMPSI", "Atika Nur Rahmania"."""
        if party.kind is PartyKind.PROVINCE:
            return self._places.get(party.key, party.name)
        return party.name

    def gap(self, gap: Gap) -> Content:
        """What is left to tidy: `? tenggat «jumt»`."""
        return words(f"? {describe_gap(gap, self._language)}", WARN)

    def _due_tail(self, line: Entry | ActionItem, day: date) -> Content:
        if line.due is None:
            return Content("")
        told = words(self.due(line.due, day))
        return told if line.due.kind is DueKind.UNDATED else row(words(f"{self._texts.until} ", MUTED), told)

    def due(self, due: Due, day: date) -> str:
        """A deadline in few words: `Jum 17 Jul`, the year only when it is not that of `day`."""
        if due.day is not None:
            return self._texts.short_day(due.day, with_year=due.day.year != day.year)
        if due.kind is DueKind.NEXT_MEETING:
            meeting = self._texts.next_meeting_short
            return self._texts.days_from_next.format(days=f"{due.offset_days:+}") if due.offset_days else meeting
        return f"«{due.phrase}»"


_KIND_STYLES = {
    EntryKind.DECISION.value: "bold $primary",
    "action": "bold $accent",
    EntryKind.PROPOSAL.value: "$info",
}


def _with_tail(rows: list[Content], tail: Content, width: int) -> list[Content]:
    """`tail` at the right end of the last row, or on a row of its own where there is no room."""
    if not tail:
        return rows
    room = width - tail.cell_length
    if rows[-1].cell_length + 2 <= room:
        return [*rows[:-1], fit(rows[-1], room) + tail]
    return [*rows, Content(" " * max(room, 0)) + tail]
