"""What stands under the line: how it is understood while it is typed, and what became of it."""

from collections.abc import Iterable
from datetime import datetime

from textual.content import Content

from notulen.domain.action_item import ActionItem
from notulen.domain.entry import Entry
from notulen.locale.language import Language
from notulen.locale.line_texts import HintPart, HintTone, hint_parts
from notulen.locale.screen_texts import ScreenTexts
from notulen.locale.words import short_word
from notulen.parsing.parsed_line import ParsedLine
from notulen.services.recorded import Recorded
from notulen.tui.widgets.drawing import GOOD, KEY, MUTED, PERSON, STRONG, WARN, joined, row, words
from notulen.tui.widgets.line_drawing import LineDrawing

_GAP = "  "
_STYLES = {HintTone.KIND: STRONG, HintTone.PROBLEM: WARN, HintTone.FIX: KEY, HintTone.PROMPT: MUTED}
_BEFORE_THE_ECHO = (HintTone.KIND, HintTone.PROBLEM, HintTone.FIX)


def typed_words(parsed: ParsedLine, language: Language, *, can_seat: bool) -> Content:
    """The kind, what is unclear with its way out, then what is understood."""
    return _drawn(hint_parts(parsed, language, can_seat=can_seat))


def stored_words(recorded: Recorded, at: datetime, language: Language, texts: ScreenTexts) -> Content:
    """What was stored, when, and what is left to tidy."""
    at = at.astimezone(recorded.meeting.zone.offset)
    head = words(f"✓ {recorded.reference} ", GOOD) if recorded.reference else words("✓ ", GOOD)
    saved = words(texts.saved_at.format(time=f"{at:%H:%M:%S}"), MUTED)
    told = [part for part in hint_parts(recorded.parsed, language) if part.tone is not HintTone.FIX]
    return row(head, saved, _GAP, _drawn(told))


def patch_words(
    parsed: ParsedLine,
    becomes: Recorded,
    language: Language,
    texts: ScreenTexts,
    drawing: LineDrawing,
    *,
    can_seat: bool,
) -> Content:
    """What a `=` line makes of the last one: what is unclear, then the line as it would be."""
    parts = [part for part in hint_parts(parsed, language, can_seat=can_seat) if part.tone in _BEFORE_THE_ECHO]
    reference = words(f"{becomes.reference} → ", KEY)
    line = becomes.action or becomes.line
    told = _drawn(parts)
    return row(told, _GAP, reference, _as_it_would_be(line, becomes, language, texts, drawing)) if line else told


def _as_it_would_be(
    line: Entry | ActionItem, becomes: Recorded, language: Language, texts: ScreenTexts, drawing: LineDrawing
) -> Content:
    """Kind, who, by when, then the words: they are known, so they may be cut."""
    if isinstance(line, ActionItem):
        kind, who = texts.action_label, drawing.owners(line)
    else:
        kind, who = short_word(line.kind, language), drawing.party(line.speaker) if line.speaker else words("")
    due = words(f"{texts.until} {drawing.due(line.due, becomes.meeting.day)}", PERSON) if line.due else words("")
    return joined([words(kind, STRONG), who, due, words(line.text)])


def _drawn(parts: Iterable[HintPart]) -> Content:
    drawn = []
    for tone, text in parts:
        if tone is HintTone.UNDERSTOOD:
            drawn.append(words(text[:1], GOOD) + words(text[1:]))
        else:
            drawn.append(words(text, _STYLES[tone]))
    return Content(_GAP).join(drawn)
