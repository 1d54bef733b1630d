"""Finds the deadline in a line: the longest words after a `<` that read as a date."""

from datetime import date
from typing import TYPE_CHECKING

from msgspec.structs import replace

from notulen.domain.due import Due, DueKind
from notulen.domain.gap import Gap, GapKind
from notulen.domain.value import Value
from notulen.parsing.name_parts import word_set
from notulen.parsing.parsed_line import LineContext

if TYPE_CHECKING:
    from notulen.domain.reading import Reading

_MOST_SIGNS = 8
_MOST_GLUED = 60
_LONGEST = 10
_THEN = ("lalu", "kemudian", "then")
_CLOSING = ",.;:)!?"
_BRACKET = ">"
"""Closes a deadline typed as "<jumat>"."""
_GOES_ON = word_set(
    "or before after weekday month monthly yearly week quarter semester next this past nth zone daypart ahead relative "
    "half approximately feast vague to"
)
"""Kinds of word that, right behind a deadline, say that more was meant than could be read."""
_NARROWING = word_set("baru kerja kerj krja efektif kalender kliwon legi pahing pon wage")
"""Words no date is read with that still tell which day is meant, as those of the Javanese week do."""
_SPANS = ("relative_span", "working_days", "offset")
_LEADS = tuple(
    tuple(lead.split())
    for lead in (
        "paling lambat", "paling telat", "selambat-lambatnya", "selambatnya", "tenggat", "tenggatnya", "tenggat waktu",
        "batas waktu", "batas waktunya", "deadline", "deadlinenya", "no later than",
    )
)  # fmt: skip
"""What a deadline begins with in prose."""
_NOT_A_DEADLINE = ("<=", "<<", "<-", "</", "<>")


class Deadline(Value, frozen=True, kw_only=False):
    """The deadline of a line: `taken` are the words it took, `rest` the punctuation after the last of them."""

    due: Due | None = None
    taken: range = range(0)
    rest: str = ""
    gaps: tuple[Gap, ...] = ()
    suggestion: str = ""
    suggestion_day: date | None = None


class _Found(Value, frozen=True, kw_only=False):
    reading: "Reading"
    taken: range
    rest: str
    goes_on: str = ""

    @property
    def is_dated(self) -> bool:
        return self.reading.due is not None or self.reading.is_next_meeting


def find_deadline(words: list[str], context: LineContext) -> Deadline:
    """The first deadline among `words`; others that read as one are flagged, and what reads as none too.

    A `<` that is no date is plain text when there is another that is. Only the first eight signs are tried,
    so that a line of nothing but signs is read in no time.
    """
    signs = [place for place, word in enumerate(words) if _is_sign(words, place, word)][:_MOST_SIGNS]
    if not signs:
        return _glued(words, context)
    kept = _kept(words, signs, context)
    if kept is not None:
        return kept
    found = [(place, _read_from(words, place, context)) for place in signs]
    dated = [each for _, each in found if each and each.is_dated]
    spoken = dated or [each for _, each in found if each]
    if not spoken or (not dated and _is_slip(spoken[0].reading)):
        return _unclear(words, signs, context)
    first, *others = spoken
    return _settled(first, others if dated else [], context)


def _kept(words: list[str], signs: list[int], context: LineContext) -> Deadline | None:
    """The deadline the line had before, where its words still stand; another date beside it is flagged."""
    due = context.known_due
    if due is None or not due.spoken:
        return None
    spoken = f"<{due.spoken}".split()
    place = next((each for each in signs if words[each : each + len(spoken)] == spoken), None)
    if place is None:
        return None
    others = [_read_from(words, each, context) for each in signs if each not in range(place, place + len(spoken))]
    gaps = tuple(Gap(kind=GapKind.DUE_TWICE, text=each.reading.phrase) for each in others if each and each.is_dated)
    return Deadline(due=due, taken=range(place, place + len(spoken)), gaps=(*due.gaps, *gaps))


def _glued(words: list[str], context: LineContext) -> Deadline:
    """What to ask about "data<senin": a `<` inside a word is a character, unless a day stands behind it."""
    for place, word in enumerate(words[:_MOST_GLUED]):
        _, sign, behind = word.partition("<")
        if sign and behind[:1].isalpha() and not word.startswith(sign):
            found = _read_from([f"<{behind}", *words[place + 1 :]], 0, context)
            if found is not None and found.is_dated:
                gap = Gap(kind=GapKind.DUE_UNCLEAR, text=found.reading.phrase, candidates=(found.reading.phrase,))
                return Deadline(gaps=(gap,))
    return Deadline()


def spoken_deadline(words: list[str], context: LineContext) -> Deadline:
    """What to ask about "foto @yulia paling lambat besok": prose is no deadline, but was most likely meant as one."""
    plain = [word.casefold().strip("(" + _CLOSING) for word in words]
    for place, word in enumerate(plain[:_MOST_GLUED]):
        if not any(word == lead[0] for lead in _LEADS):
            continue
        size = max((len(lead) for lead in _LEADS if tuple(plain[place : place + len(lead)]) == lead), default=0)
        behind = words[place + size :]
        found = _read_from([f"<{behind[0]}", *behind[1:]], 0, context) if size and behind else None
        if found is not None and found.reading.certain and found.reading.due is not None:
            meant = found.reading.phrase
            said = " ".join([*words[place : place + size], meant]).lstrip("(")
            gap = Gap(kind=GapKind.DUE_UNCLEAR, text=said, candidates=(meant,))
            return Deadline(gaps=(gap,), suggestion=meant, suggestion_day=found.reading.due)
    return Deadline()


def _is_slip(reading: "Reading") -> bool:
    """Whether an event nobody knows is a misspelt day: "sebelum jumt"."""
    from notulen.parsing.dates import nearest_phrase

    return any(note.code.value == "needs_a_date" for note in reading.notes) and bool(nearest_phrase(reading.phrase))


def _is_sign(words: list[str], place: int, word: str) -> bool:
    if word == "<":
        following = words[place + 1 : place + 2]
        return any(each[0].isalnum() for each in following)
    return word[0] == "<" and not word.startswith(_NOT_A_DEADLINE) and any(map(str.isalnum, word[:_LONGEST]))


def _phrase_words(words: list[str], place: int) -> list[str]:
    """The words a deadline could have, from the sign on and without it: up to the next token.

    "lalu" with more behind it means "and then": "<jumat lalu kirim" is not about last Friday.
    """
    phrase = [words[place][1:]]
    following = words[place + 1 : place + 1 + _LONGEST]
    for index, word in enumerate(following):
        is_then = word.casefold() in _THEN and index + 1 < len(following) and phrase != [""]
        if word.startswith(("@", "(@", "<")) or is_then:
            break
        phrase.append(word)
    return phrase


def _read_from(words: list[str], place: int, context: LineContext) -> _Found | None:
    from notulen.parsing.dates import read_when

    phrase = _phrase_words(words, place)
    undated = None
    for count in range(len(phrase), 0, -1):
        said = " ".join(phrase[:count]).strip()
        bare = said.rstrip(_CLOSING + _BRACKET)
        if not bare or (bare.isdigit() and count < len(phrase)):
            # "<5 miliar": a number with something else behind it is no day of the month.
            continue
        reading = read_when(
            bare, context.reference, calendar=context.calendar, zone=context.zone, upcoming=context.upcoming
        )
        found = _Found(reading, range(place, place + count), said[len(bare) :].replace(_BRACKET, ""))
        if found.is_dated:
            goes_on = not found.rest and _goes_on(phrase[count:], reading.kind.value)
            return replace(found, goes_on=" ".join([bare, *phrase[count : count + 2]])) if goes_on else found
        if undated is None and reading.kind.value == "undated" and not bare[0].isdigit():
            undated = found
    return undated


def _goes_on(words: list[str], kind: str) -> bool:
    """Whether the words behind a deadline of `kind` belong to it: "14 hari kerja" of "… sejak surat diterima".

    What was read is then not what was meant, and is asked about.
    """
    if not words:
        return False
    from notulen.parsing.when.words import vocabulary

    word, after = (each.casefold().strip(_CLOSING) for each in (*words, "")[:2])
    if word[:1].isdigit() or word.startswith("ke-") or word in _NARROWING:
        return True
    kinds = {token.kind for token in vocabulary().get(word, ())}
    if kinds & {"hours", "clockword", "ke"}:
        return after[:1].isdigit()
    return bool(kinds & _GOES_ON) or ("from" in kinds and kind in _SPANS)


def _settled(found: _Found, others: list[_Found], context: LineContext) -> Deadline:
    from notulen.parsing.deadline import due_of

    due = due_of(found.reading, context.zone)
    if found.goes_on:
        due = replace(due, is_certain=False)
    gaps = [Gap(kind=GapKind.DUE_TWICE, text=other.reading.phrase) for other in others]
    if not due.is_certain:
        readings = tuple(day.isoformat() for note in found.reading.notes for day in note.dates)
        gaps.insert(
            0,
            Gap(
                kind=GapKind.DUE_UNCERTAIN,
                text=found.goes_on or due.phrase,
                candidates=readings,
                detail="not_understood" if found.goes_on else _fault(found.reading),
            ),
        )
    working_day = _working_day_before(due, found.reading, context)
    return Deadline(
        due=due,
        taken=found.taken,
        rest=found.rest,
        gaps=tuple(gaps),
        suggestion=f"{working_day.day}/{working_day.month}/{working_day.year}" if working_day else "",
        suggestion_day=working_day,
    )


def _working_day_before(due: Due, reading: "Reading", context: LineContext) -> date | None:
    """The last working day before a certain deadline on a day off, if that is not before the meeting."""
    is_day_off = any(note.code.value in ("weekend", "holiday") for note in reading.notes)
    if due.day is None or due.kind is not DueKind.DATE or not is_day_off or not due.is_certain:
        return None
    day = context.calendar().previous_working_day(due.day)
    return day if day >= context.reference else None


def _unclear(words: list[str], signs: list[int], context: LineContext) -> Deadline:
    from notulen.parsing.dates import read_when

    gaps = []
    suggestion, suggestion_day = "", None
    for place in signs:
        phrase, nearest = _nearest(_phrase_words(words, place))
        if not phrase:
            continue
        reading = read_when(phrase, context.reference, calendar=context.calendar, upcoming=context.upcoming)
        gaps.append(
            Gap(
                kind=GapKind.DUE_UNCLEAR,
                text=phrase,
                candidates=(nearest,) if nearest else (),
                detail=_fault(reading),
            )
        )
        if nearest and not suggestion:
            suggestion = nearest
            meant = read_when(nearest, context.reference, calendar=context.calendar, upcoming=context.upcoming)
            suggestion_day = meant.due
    return Deadline(gaps=tuple(gaps), suggestion=suggestion, suggestion_day=suggestion_day)


def _nearest(phrase: list[str]) -> tuple[str, str]:
    """The words that are a slip of a date, and that date; without one, the words to show and nothing."""
    from notulen.parsing.dates import nearest_phrase

    words = [word for word in phrase if word.strip(_CLOSING)]
    if not words:
        return "", ""
    for count in range(min(3, len(words)), 0, -1):
        said = " ".join(words[:count]).rstrip(_CLOSING)
        near = nearest_phrase(said)
        if near:
            return said, near
    is_number = words[0][:1].isdigit()
    return " ".join(words[: 2 if is_number else 1]).rstrip(_CLOSING), ""


def _fault(reading: "Reading") -> str:
    """The first note that is a doubt, as "no_such_day:31,2,0": its code, and its numbers if it has any."""
    for note in reading.notes:
        if note.code.value in ("weekend", "holiday", "zone_elsewhere"):
            continue
        numbers = ",".join(str(number) for number in note.numbers)
        return f"{note.code.value}:{numbers}" if numbers else note.code.value
    return ""
