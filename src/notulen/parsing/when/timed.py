"""A time of day beside a day: "besok pukul 10.00 WIT", "20 Juli 2020 09.00-11.30 WIB"."""

from notulen.domain.reading import DateNote, NoteCode, ReadingKind
from notulen.parsing.when.clock import OPEN_END, ZONES, is_in_daypart, moment
from notulen.parsing.when.periods import shape_of
from notulen.parsing.when.reply import Draft, Read, Scope, Tokens, Unreadable, day_of
from notulen.parsing.when.words import Token

_OPEN_ENDED = frozenset({"number", "pair", "part", "nth", "date", "dash", "to"})


def read_with_time(tokens: Tokens, scope: Scope, read: Read) -> Draft | None:
    """One time of day, or range of times, on the day the rest says; the reference's day when nothing is left."""
    places = [index for index, token in enumerate(tokens) if token.kind in ("time", "timerange")]
    if len(places) != 1:
        return None
    place = places[0]
    time = tokens[place]
    before, after = tokens[:place], tokens[place + 1 :]
    is_before = False
    if before and before[-1].kind in ("to", "before") and not before[-1].value:
        is_before = before[-1].kind == "before"
        before = before[:-1]
    if before and before[-1].kind == "open" and after and after[0].kind == "close":
        before, after = before[:-1], after[1:]
    if before and after and before[-1].kind in _OPEN_ENDED:  # "20 jam 9 Juli" is no date cut in two
        return None
    rest = before + after
    if rest and rest[0].kind == "before":  # "sebelum 20 Juli pukul 16.00": the moment is the limit itself
        is_before, rest = True, rest[1:]
    rest = _without_daypart(rest, time)
    if rest and shape_of(rest) == "this":
        rest = []
    day = read(rest, scope) if rest else Draft(ReadingKind.RELATIVE_DAY, scope.reference)
    if day.start is None or day.end is None:
        return day
    draft = _timed(day, time, scope, has_day=bool(rest))
    return draft.noting(NoteCode.STRICTLY_BEFORE) if is_before else draft


def _without_daypart(rest: Tokens, time: Token) -> Tokens:
    """What is left of the day's tokens without "siang" and "nanti"; "malam Jumat" is a day of its own."""
    kept = []
    for index, token in enumerate(rest):
        if token.kind == "daypart" and shape_of(rest[index + 1 : index + 2]) != "weekday":
            if not is_in_daypart(time.value, token.value):
                raise Unreadable(DateNote(NoteCode.NO_SUCH_TIME, text=f"{token.text} {time.text}"))
        elif token.kind != "later":
            kept.append(token)
    return kept


def _timed(day: Draft, time: Token, scope: Scope, has_day: bool) -> Draft:
    assert day.start is not None and day.end is not None  # noqa: S101, PT018 - its only caller has looked
    zone = ZONES[time.parts[0]] if time.parts[0] >= 0 else scope.zone
    start = moment(day_of(day.start), time.value, zone)
    kind = ReadingKind.DATETIME if has_day else ReadingKind.TIME
    if time.kind == "timerange":
        kind = ReadingKind.TIME_RANGE
        is_open = time.parts[2] == OPEN_END
        end = start if is_open else moment(day_of(day.end), time.parts[2], zone)
    else:
        is_open = False
        end = moment(day_of(day.end), time.value, zone)
    draft = Draft(kind if day.kind is not ReadingKind.CONFLICT else day.kind, start, end).taking_over(day)
    if day.kind is ReadingKind.RANGE:
        draft.asking(NoteCode.APPROXIMATE)
    if is_open:
        draft.end, draft.is_open_ended = None, True
    draft.period, draft.is_next_meeting, draft.offset_days = day.period, day.is_next_meeting, day.offset_days
    if time.parts[1] >= 0:
        other = moment(day_of(day.start), time.parts[1], zone)
        draft.certain = False
        draft.notes.append(DateNote(NoteCode.AMBIGUOUS_HOUR, (other.date(),), text=f"{other:%H.%M}"))
    if zone is not scope.zone:
        there = start.astimezone(scope.zone.offset)
        draft.notes.append(DateNote(NoteCode.ZONE_ELSEWHERE, text=f"{there:%H.%M} {scope.zone}"))
    return draft
