"""Reads the words of actions and proposals: owners, deadline, and the text that is left."""

from notulen.parsing.capture_deadline import Deadline, find_deadline, spoken_deadline
from notulen.parsing.capture_mentions import attach, is_mention, take_mentions
from notulen.parsing.parsed_line import LineContext, LineKind, ParsedLine

_QUOTES = {'"': '"', "“": "”", "„": "“", "«": "»", "‘": "’", "”": "”"}
_CLINGING = (",", ";", ":", ".")
_PUNCTUATION = ",;:-–—/&."


def read_action(body: str, context: LineContext) -> ParsedLine:
    """Owners and deadline taken out of `body`; `@semua` is everyone. The text is empty if nothing else is there."""
    words, deadline = _without_deadline(body, context)
    mentions = take_mentions(words, context.names)
    is_changed = mentions.is_changed or bool(deadline.taken)
    return ParsedLine(
        kind=LineKind.ACTION,
        raw=body,
        text=_tidied(mentions.words) if is_changed else body,
        owners=mentions.parties,
        is_for_everyone=mentions.is_for_everyone,
        due=deadline.due,
        gaps=(*mentions.gaps, *deadline.gaps),
        suggestion=deadline.suggestion,
        suggestion_day=deadline.suggestion_day,
    )


def read_proposal(body: str, context: LineContext) -> ParsedLine:
    """As an action, but the first handle is who proposes, and further ones are text."""
    words, deadline = _without_deadline(body, context)
    mentions = take_mentions(words, context.names, most=1)
    is_changed = mentions.is_changed or bool(deadline.taken)
    text, is_quote = without_quotes(_tidied(mentions.words) if is_changed else body)
    return ParsedLine(
        kind=LineKind.PROPOSAL,
        raw=body,
        text=text,
        is_quote=is_quote,
        speaker=mentions.parties[0] if mentions.parties else None,
        due=deadline.due,
        gaps=(*mentions.gaps, *deadline.gaps),
        suggestion=deadline.suggestion,
        suggestion_day=deadline.suggestion_day,
    )


def without_quotes(text: str) -> tuple[str, bool]:
    """The words of a direct quote and True when quotation marks enclose all of `text`; else `text` and False."""
    closing = _QUOTES.get(text[:1])
    inside = text[1:-1]
    if closing is None or len(text) < 3 or text[-1] != closing or text[0] in inside or closing in inside:
        return text, False
    return inside.strip() or text, bool(inside.strip())


def _without_deadline(body: str, context: LineContext) -> tuple[list[str], Deadline]:
    words = body.split()
    if "<" not in body:
        return words, spoken_deadline(words, context)
    words = [piece for word in words for piece in _apart(word)]
    opened = [place for place, word in enumerate(words) if word.startswith("(<")]
    deadline = find_deadline([word[1:] if word.startswith("(<") else word for word in words], context)
    if deadline.taken:
        before = words[: deadline.taken.start]
        attach(before, deadline.rest.removeprefix(")") if deadline.taken.start in opened else deadline.rest)
        words = [*before, *words[deadline.taken.stop :]]
    return words, deadline


def _apart(word: str) -> list[str]:
    """ "@jambi<jumat", typed without a space, as its two tokens."""
    handle, sign, due = word.partition("<")
    return [handle, sign + due] if sign and due and is_mention(handle) else [word]


def _tidied(words: list[str]) -> str:
    """The sentence that is left, without the punctuation and links that only joined what was taken out."""
    first, last = 0, len(words)
    while first < last and _is_loose(words[first]):
        first += 1
    while last > first and _is_loose(words[last - 1]):
        last -= 1
    tidy: list[str] = []
    for word in words[first:last]:
        if word in _CLINGING and tidy:
            tidy[-1] += word
        else:
            tidy.append(word)
    return " ".join(tidy).rstrip(",;:").rstrip()


def _is_loose(word: str) -> bool:
    return not word.strip(_PUNCTUATION) and word != "..."
