"""What stands under the line: how it is understood while it is typed, and what became of it."""

from datetime import datetime

from textual.content import Content

from notulen.locale.language import Language
from notulen.locale.line_texts import describe_line
from notulen.locale.screen_texts import ScreenTexts
from notulen.parsing.parsed_line import ParsedLine
from notulen.services.recorded import Recorded
from notulen.tui.widgets.drawing import GOOD, KEY, MUTED, STRONG, WARN, words

_GAP = "  "


def typed_words(parsed: ParsedLine, language: Language) -> Content:
    """The kind, what is unclear with its way out, then what is understood."""
    return _styled(describe_line(parsed, language))


def stored_words(recorded: Recorded, at: datetime, language: Language, texts: ScreenTexts) -> Content:
    """What was stored, when, and what is left to tidy."""
    said = _styled(describe_line(recorded.parsed, language))
    at = at.astimezone(recorded.meeting.zone.offset)
    head = words(f"✓ {recorded.reference} ", GOOD) if recorded.reference else words("✓ ", GOOD)
    return Content.assemble(head, words(texts.saved_at.format(time=f"{at:%H:%M:%S}"), MUTED), _GAP, said)


def _styled(hint: str) -> Content:
    kind, *parts = hint.split(_GAP)
    drawn = [words(kind, STRONG)]
    for part in parts:
        style = WARN if part.startswith("?") else (KEY if part.startswith("Tab") else "")
        if part.startswith("✓"):
            drawn.append(words("✓", GOOD) + words(part[1:]))
        else:
            drawn.append(words(part, style))
    return Content(_GAP).join(drawn)
