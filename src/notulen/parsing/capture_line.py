"""Reads one typed line: the first sign or word gives its kind, and nothing of it is ever refused or lost."""

from msgspec.structs import replace

from notulen.domain.gap import MARKER_SIGN, Gap, GapKind
from notulen.domain.party import Party, PartyKind
from notulen.domain.text import clean_text
from notulen.parsing.capture_body import read_action, read_proposal, without_quotes
from notulen.parsing.capture_kinds import COMMAND_NAMES, COMMANDS, KIND_WORDS, LINKING_WORDS, NO_SPEAKERS, SIGNS
from notulen.parsing.capture_mentions import is_mention, mention_gap, read_mention, who_gap
from notulen.parsing.parsed_line import LineContext, LineKind, ParsedLine

_INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060"
_WIDE_SIGNS = str.maketrans("＋＃！＞？～＠＝／＼＜", "+#!>?~@=/\\<")
_WIDE_TOKENS = str.maketrans("＠＜", "@<")
_LONGEST_LABEL = 60
_LABEL_WORDS = 3
_LONGEST_MENTION = 5
_MOST_DIGITS = 6
_WITHOUT_MARKER = (
    LineKind.AGENDA_NEXT,
    LineKind.AGENDA_JUMP,
    LineKind.AGENDA_LEAVE,
    LineKind.COMMAND,
    LineKind.EMPTY,
)


def read_line(raw: str, context: LineContext) -> ParsedLine:
    """What `raw` says. Reads any text in time that grows with its length; never raises, never loses a word."""
    line = clean_text(raw)
    typed = _with_plain_signs(line.strip().strip(_INVISIBLE).strip())
    if not typed:
        return ParsedLine(kind=LineKind.EMPTY, raw=line)
    parsed = _read_typed(typed, context)
    if (MARKER_SIGN in typed or typed == "?") and parsed.kind not in _WITHOUT_MARKER:
        parsed = replace(parsed, gaps=(*parsed.gaps, Gap(kind=GapKind.MARKER, text=MARKER_SIGN)))
    return replace(parsed, raw=line)


def _with_plain_signs(typed: str) -> str:
    """`typed` with the signs of the grammar as on a Latin keyboard, where an input method made them wide."""
    if typed.isascii():
        return typed
    return typed[:1].translate(_WIDE_SIGNS) + typed[1:].translate(_WIDE_TOKENS)


def _read_typed(typed: str, context: LineContext) -> ParsedLine:
    sign, rest = typed[0], typed[1:]
    if sign == "\\":
        return _note(rest.strip() or typed)
    if sign == "/":
        return _read_command(typed) or _note(typed)
    if sign == "=":
        return _read_patch(rest, context) if _takes_rest(rest, "=") else _note(typed)
    if sign in "xX":
        done = _read_done(typed)
        if done is not None:
            return done
    elif sign == "@":
        return _read_statement(typed, context)
    elif sign in SIGNS:
        return _read_signed(sign, rest, typed, context)
    return _read_worded(typed, context)


def _takes_rest(rest: str, barred: str = "") -> bool:
    """Whether a sign before `rest` has its meaning: glued to a digit, or to one of `barred`, it is a character."""
    return not rest or not (rest[0].isdigit() or rest[0] in barred)


def _note(text: str) -> ParsedLine:
    return ParsedLine(kind=LineKind.NOTE, raw=text, text=text)


def _read_signed(sign: str, rest: str, typed: str, context: LineContext) -> ParsedLine:
    body = rest.strip()
    if sign == "#" and len(body) <= _MOST_DIGITS:
        if not body:
            return ParsedLine(kind=LineKind.AGENDA_NEXT, raw=typed)
        if body.isascii() and body.isdigit():
            kind = LineKind.AGENDA_JUMP if int(body) else LineKind.AGENDA_LEAVE
            return ParsedLine(kind=kind, raw=typed, number=int(body) or None)
    if typed == "?" or typed.startswith(MARKER_SIGN):
        return _note(typed)
    if not _takes_rest(rest, "=" if sign in ">!" else ""):
        return _note(typed)
    return _read_kind(SIGNS[sign], body.lstrip(sign).lstrip(), typed, context)


def _read_kind(kind: LineKind, body: str, typed: str, context: LineContext) -> ParsedLine:
    """A line of `kind` whose sign or word is taken off; `typed` is kept as text where nothing is left."""
    if not body:
        return _without_text(ParsedLine(kind=kind, raw=typed), typed)
    if kind is LineKind.ACTION:
        parsed = read_action(body, context)
    elif kind is LineKind.PROPOSAL:
        parsed = read_proposal(body, context)
    elif kind is LineKind.ATTENDEE:
        from notulen.parsing.capture_attendee import read_attendee

        draft, gaps = read_attendee(body, context)
        parsed = ParsedLine(kind=kind, raw=typed, text=body, attendee=draft, gaps=gaps)
    elif kind is LineKind.AGENDA:
        from notulen.parsing.capture_agenda import take_minutes

        title, minutes = take_minutes(body)
        parsed = ParsedLine(kind=kind, raw=typed, text=title, minutes=minutes)
    else:
        parsed = ParsedLine(kind=kind, raw=typed, text=body)
    return parsed if parsed.text else _without_text(parsed, body)


def _without_text(parsed: ParsedLine, typed: str) -> ParsedLine:
    return replace(parsed, text=typed, gaps=(*parsed.gaps, Gap(kind=GapKind.TEXT_MISSING)))


def _read_command(typed: str) -> ParsedLine | None:
    word, _, argument = typed[1:].partition(" ")
    word = word.rstrip(".,;!")
    name = COMMANDS.get(word.casefold()) or (word.casefold() if word.casefold() in COMMAND_NAMES else "")
    if not name:
        return None
    return ParsedLine(kind=LineKind.COMMAND, raw=typed, command=name, argument=argument.strip())


def _read_patch(rest: str, context: LineContext) -> ParsedLine:
    """The line after `=`: a sign or word first changes the kind, otherwise it stays."""
    body = rest.strip()
    typed = f"={rest}"
    sign = body[:1]
    if not body:
        return ParsedLine(kind=LineKind.PATCH, raw=typed, patch=ParsedLine(kind=LineKind.EMPTY, raw=""))
    head, after = _kind_word(body)
    if sign in SIGNS and _takes_rest(body[1:]) and not body.startswith(MARKER_SIGN):
        head, after = SIGNS[sign], body[1:].strip()
    if head is not None:
        patch = _read_kind(head, after, body, context)
        if any(gap.kind is GapKind.TEXT_MISSING for gap in patch.gaps):
            # A kind, an owner or a deadline alone: the text stays as it was.
            gaps = tuple(gap for gap in patch.gaps if gap.kind is not GapKind.TEXT_MISSING)
            patch = replace(patch, text="", gaps=gaps)
    elif sign == "\\":
        patch = ParsedLine(kind=LineKind.EMPTY, raw=body, text=body[1:].strip())
    else:
        patch = replace(read_action(body, context), kind=LineKind.EMPTY)
    return ParsedLine(kind=LineKind.PATCH, raw=typed, patch=replace(patch, raw=body), gaps=patch.gaps)


def _read_done(typed: str) -> ParsedLine | None:
    """`x7.2 note`, `xA7.2`, `x2`; None for a line that only begins with an x."""
    word, _, text = typed[1:].partition(" ")
    word = word.rstrip(",:;.")
    if word[:1] in ("a", "A"):
        word = word[1:].removeprefix("-")
    first, dot, second = word.partition(".")
    numbers = [first, second] if dot else [first]
    if not all(each.isascii() and each.isdigit() and len(each) <= _MOST_DIGITS and int(each) for each in numbers):
        return None
    return ParsedLine(
        kind=LineKind.DONE,
        raw=typed,
        number=int(numbers[-1]),
        meeting=int(first) if dot else None,
        text=text.strip(),
    )


def _read_statement(typed: str, context: LineContext) -> ParsedLine:
    if len(typed) == 1 or typed[1].isspace():
        speaker = context.last_speaker
        said, is_quote = without_quotes(typed[1:].strip())
        gaps = () if speaker else (Gap(kind=GapKind.SPEAKER_MISSING),)
        parsed = ParsedLine(
            kind=LineKind.STATEMENT,
            raw=typed,
            text=said,
            speaker=speaker,
            is_same_speaker=True,
            is_quote=is_quote,
            gaps=gaps,
        )
        return parsed if said else _without_text(parsed, typed)
    words = typed.split(maxsplit=_LONGEST_MENTION)
    if not is_mention(words[0]):
        return _note(typed)
    mention = read_mention(words[:_LONGEST_MENTION], 0, context.names)
    if mention.is_everyone:
        return _note(typed)
    behind = " ".join([mention.closes.lstrip(",:;.-)"), *words[mention.width :]]).strip()
    behind = behind[1:].lstrip() if behind.startswith(("- ", "– ", "— ")) else behind
    if mention.resolution.party is None:
        gaps = (mention_gap(mention, context.names),)
        parsed = ParsedLine(kind=LineKind.STATEMENT, raw=typed, text=typed, gaps=gaps)
        return parsed if behind else _without_text(parsed, typed)
    parsed = _spoken(mention.resolution.party, behind, typed)
    second = _second_speaker(behind)
    return replace(parsed, gaps=(*parsed.gaps, Gap(kind=GapKind.WHO_UNKNOWN, text=second))) if second else parsed


def _second_speaker(behind: str) -> str:
    """The handle that begins what is said, linked to the speaker's: "@irman dan @aceh setuju" has two."""
    first, _, rest = behind.partition(" ")
    second = first[1:] if first[:1] in "/&+" else rest.partition(" ")[0] if first.casefold() in LINKING_WORDS else ""
    return second if is_mention(second) else ""


def _spoken(speaker: Party, said: str, typed: str) -> ParsedLine:
    text, is_quote = without_quotes(said)
    parsed = ParsedLine(kind=LineKind.STATEMENT, raw=typed, text=text, speaker=speaker, is_quote=is_quote)
    return parsed if text else _without_text(parsed, typed)


def _kind_word(typed: str) -> tuple[LineKind | None, str]:
    """The kind that a word before a colon gives, and what stands behind the colon."""
    head, colon, _ = typed[:_LONGEST_LABEL].partition(":")
    kind = KIND_WORDS.get(" ".join(head.split()).casefold()) if colon else None
    return (kind, typed[len(head) + 1 :].strip()) if kind is not None else (None, typed)


def _read_worded(typed: str, context: LineContext) -> ParsedLine:
    """A line without a sign: a kind's word, "Nama: …", or a note."""
    kind, after = _kind_word(typed)
    if kind is not None:
        return _read_kind(kind, after, typed, context)
    label, colon, _ = typed[:_LONGEST_LABEL].partition(":")
    after = typed[len(label) + 1 :].strip()
    if not colon or not after or after.startswith("//") or not _can_be_name(label):
        return _note(typed)
    words = label.split()
    found = context.names.find_label(label)
    if found.party is not None and found.party.kind is not PartyKind.UNKNOWN:
        return _spoken(found.party, after, typed)
    if found.candidates:
        gap = who_gap(label.strip(), found, context.names)
        return replace(_note(typed), label=label.strip(), gaps=(gap,))
    looks_named = len(words) <= _LABEL_WORDS and all(word[0].isupper() for word in words)
    if looks_named or context.names.find_label(words[0]).party is not None:
        return replace(_note(typed), label=label.strip())
    return _note(typed)


def _can_be_name(label: str) -> bool:
    words = label.split()
    if not words or words[0].strip(".").casefold() in NO_SPEAKERS or len(words) > _LABEL_WORDS + 2:
        return False
    return not any(character.isdigit() for character in label) and label[0].isalpha()
