"""The live hint under the capture line, and what a line left unclear, in words."""

import re
from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple, Protocol

from notulen.domain.attendee import Acting, Presence
from notulen.domain.due import Due, DueKind
from notulen.domain.gap import Gap, GapKind
from notulen.domain.party import Party
from notulen.locale.language import Language
from notulen.locale.line_words import ENGLISH, INDONESIAN, LineTexts
from notulen.locale.words import word

_BEGUN_COMMAND = re.compile(r"/\w{0,24}")


class SeatHint(Protocol):
    """What the hint tells of an attendance line."""

    @property
    def written(self) -> str: ...
    @property
    def post(self) -> str: ...
    @property
    def acting(self) -> Acting | None: ...
    @property
    def office(self) -> Party | None: ...
    @property
    def presence(self) -> Presence | None: ...
    @property
    def represented_by(self) -> str: ...
    @property
    def count(self) -> int | None: ...


class LineHint(Protocol):
    """What the hint tells of a line: the fields of a parsed line, which this floor may not import."""

    @property
    def kind(self) -> str: ...
    @property
    def text(self) -> str: ...
    @property
    def speaker(self) -> Party | None: ...
    @property
    def is_quote(self) -> bool: ...
    @property
    def owners(self) -> tuple[Party, ...]: ...
    @property
    def is_for_everyone(self) -> bool: ...
    @property
    def due(self) -> Due | None: ...
    @property
    def minutes(self) -> int | None: ...
    @property
    def number(self) -> int | None: ...
    @property
    def meeting(self) -> int | None: ...
    @property
    def attendee(self) -> SeatHint | None: ...
    @property
    def patch(self) -> "LineHint | None": ...
    @property
    def command(self) -> str: ...
    @property
    def label(self) -> str: ...
    @property
    def suggestion(self) -> str: ...
    @property
    def suggestion_day(self) -> date | None: ...
    @property
    def gaps(self) -> tuple[Gap, ...]: ...


class HintTone(StrEnum):
    """What a part of the hint is there for."""

    KIND = "kind"
    PROBLEM = "problem"
    FIX = "fix"
    PROMPT = "prompt"
    """Something that may still be typed; nothing is wrong without it."""
    UNDERSTOOD = "understood"


class HintPart(NamedTuple):
    """A few words of the hint."""

    tone: HintTone
    text: str


def hint_parts(parsed: LineHint, language: Language, *, can_seat: bool = False) -> Sequence[HintPart]:
    """The hint in the order it is read: the kind, each problem, then what was understood, which may be cut.

    The first problem that Tab puts right tells so; with `can_seat` that is also a name nobody has yet.
    """
    texts = _texts(language)
    kind = texts.kinds.get(parsed.kind, parsed.kind.upper()).format(number=parsed.number)
    read = parsed.patch if parsed.patch is not None else parsed
    if parsed.patch is not None and parsed.patch.kind != "empty":
        kind = f"{kind} → {texts.kinds.get(parsed.patch.kind, '')}"
    parts = [HintPart(HintTone.KIND, kind), *_problems(parsed, texts, language, can_seat=can_seat)]
    has_who = any(gap.kind in (GapKind.WHO_UNKNOWN, GapKind.WHO_AMBIGUOUS) for gap in parsed.gaps)
    if parsed.kind == "action" and not (parsed.owners or parsed.is_for_everyone or has_who):
        parts.append(HintPart(HintTone.PROMPT, texts.owner_missing))
    if parsed.kind == "note" and _BEGUN_COMMAND.fullmatch(parsed.text):
        parts.append(HintPart(HintTone.PROMPT, texts.no_command))
    if parsed.label and not parsed.gaps:
        parts.append(HintPart(HintTone.PROMPT, texts.is_speaker.format(label=parsed.label)))
    parts += [HintPart(HintTone.UNDERSTOOD, f"✓ {each}") for each in _understood(read, texts, language)]
    return [part for part in parts if part.text]


def command_meaning(command: str, language: Language) -> str:
    """What `/command` does, by its English name."""
    return _texts(language).commands.get(command, command)


def describe_gap(gap: Gap, language: Language) -> str:
    """What `gap` leaves unclear: "tenggat «jumt» (maksud: jumat?)", "@joko belum ada"."""
    texts = _texts(language)
    said = _gap_text(gap, texts, language)
    if gap.kind is GapKind.DUE_UNCLEAR and gap.candidates:
        return f"{said} ({texts.meant.format(candidate=gap.candidates[0])})"
    return said


def _texts(language: Language) -> LineTexts:
    return ENGLISH if language is Language.ENGLISH else INDONESIAN


def _problems(parsed: LineHint, texts: LineTexts, language: Language, *, can_seat: bool) -> Sequence[HintPart]:
    read = parsed.patch if parsed.patch is not None else parsed
    found: list[tuple[str, str]] = []
    for gap in parsed.gaps:
        fix = ""
        if gap.kind is GapKind.DUE_UNCLEAR and gap.candidates[:1] == (read.suggestion,):
            day = f" ({_day(read.suggestion_day, language)})" if read.suggestion_day else ""
            fix = texts.press_tab.format(phrase=f"{read.suggestion}{day}")
        elif can_seat and is_unseated(gap):
            fix = texts.tab_seats
        found.append((f"? {_gap_text(gap, texts, language)}", fix))
    if read.due is not None and read.due.day is not None and read.suggestion_day is not None:
        fix = texts.press_tab.format(phrase=_day(read.suggestion_day, language))
        found.append((texts.day_off.format(day=_day(read.due.day, language)), fix))
    fixable = next((place for place, (_, fix) in enumerate(found) if fix), None)
    parts = []
    for place, (problem, fix) in enumerate(found):
        parts.append(HintPart(HintTone.PROBLEM, problem))
        if place == fixable:
            parts.append(HintPart(HintTone.FIX, fix))
    return parts


def meant_text(name: str, language: Language) -> str:
    """The question whether `name` is meant: "maksud: Jambi?"."""
    return _texts(language).meant.format(candidate=name)


def new_seat_text(language: Language) -> str:
    """What becomes of a handle that nobody has, when it is taken for a new attendee's."""
    return _texts(language).adds_seat


def is_unseated(gap: Gap) -> bool:
    """Whether `gap` is a handle that nobody has, so that somebody of that name may be added."""
    return gap.kind is GapKind.WHO_UNKNOWN and gap.text.startswith("@")


def _gap_text(gap: Gap, texts: LineTexts, language: Language) -> str:
    candidates = ", ".join(gap.candidates)
    match gap.kind:
        case GapKind.WHO_UNKNOWN:
            return texts.unknown.format(text=gap.text)
        case GapKind.WHO_AMBIGUOUS:
            pattern = texts.ambiguous if len(gap.candidates) > 1 else texts.maybe
            return pattern.format(text=gap.text, count=len(gap.candidates), candidates=candidates)
        case GapKind.SPEAKER_MISSING:
            return texts.speaker_missing
        case GapKind.DUE_UNCLEAR:
            return _unclear_due(gap, texts, language)
        case GapKind.DUE_UNCERTAIN:
            reason = texts.faults.get(gap.detail.partition(":")[0], "")
            said = texts.uncertain.format(text=gap.text)
            return f"{said} ({reason})" if reason else said
        case GapKind.DUE_TWICE:
            return texts.twice.format(text=gap.text)
        case GapKind.NUMBER_UNKNOWN:
            return texts.number_unknown.format(text=gap.text)
        case GapKind.TEXT_MISSING:
            return texts.text_missing
        case GapKind.MARKER:
            return texts.marker
        case GapKind.OWNER_MISSING:
            return texts.owner_missing
        case GapKind.DUE_MISSING:
            return texts.due_missing


def _unclear_due(gap: Gap, texts: LineTexts, language: Language) -> str:
    code, _, numbers = gap.detail.partition(":")
    figures = [int(number) for number in numbers.split(",") if number.isdigit()]
    if code == "no_such_day" and len(figures) > 1 and 1 <= figures[1] <= 12:
        from notulen.locale.date_texts import month_name

        month = month_name(figures[1], language)
        return texts.month_too_short.format(text=gap.text, month=month, day=figures[0])
    if code == "no_such_month" and figures:
        return texts.no_such_month.format(text=gap.text, month=figures[0])
    said = texts.due.format(text=gap.text)
    return f"{said}: {texts.faults[code]}" if code in texts.faults else said


def _understood(parsed: LineHint, texts: LineTexts, language: Language) -> Sequence[str]:
    told: list[str] = []
    if parsed.attendee is not None:
        told.extend(_seat(parsed.attendee, texts, language))
    if parsed.speaker is not None:
        told.append(parsed.speaker.name)
    if parsed.is_quote:
        told.append(texts.quote)
    if parsed.is_for_everyone:
        told.append(texts.everyone)
    told.extend(owner.name for owner in parsed.owners)
    if parsed.due is not None:
        told.append(_deadline(parsed.due, texts, language))
    if parsed.minutes is not None:
        told.append(texts.minutes.format(count=parsed.minutes))
    if parsed.kind == "done":
        told.append(f"A{parsed.meeting}.{parsed.number}" if parsed.meeting else f"{parsed.number}")
    if parsed.command:
        told.append(texts.commands.get(parsed.command, parsed.command))
    return told


def _seat(seat: SeatHint, texts: LineTexts, language: Language) -> Sequence[str]:
    told = [seat.written] if seat.written else []
    if seat.count is not None:
        told.append(texts.people.format(count=seat.count))
    if seat.office is not None and seat.office.is_known and seat.office.name != seat.written:
        told.append(seat.office.name)
    if seat.post:
        told.append(f"{seat.acting.value} {seat.post}" if seat.acting else seat.post)
    if seat.presence is not None:
        told.append(word(seat.presence, language))
    if seat.represented_by:
        told.append(texts.represented.format(name=seat.represented_by))
    return told


def _deadline(due: Due, texts: LineTexts, language: Language) -> str:
    if due.day is None:
        return due.phrase
    from notulen.locale.date_texts import format_date

    day = format_date(due.day, language, weekday=True, short=True)
    if due.at is not None:
        hour = due.at.strftime("%H.%M" if language is Language.INDONESIAN else "%H:%M")
        day = f"{day} {hour} {due.zone.value if due.zone else ''}".rstrip()
    said = texts.until.format(day=day)
    return f"{said} ({texts.next_meeting})" if due.kind is DueKind.NEXT_MEETING else said


def _day(day: date, language: Language) -> str:
    """ "Jum 10 Jul": near enough to today to need no year."""
    from notulen.locale.date_texts import month_name, weekday_name

    weekday = weekday_name(day.weekday(), language, short=True)
    return f"{weekday} {day.day} {month_name(day.month, language, short=True)}"
