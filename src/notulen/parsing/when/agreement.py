"""A day said in two ways, which must agree: "Kamis, 29 Agustus 2019", "Selasa (7/7)", "minggu depan (17 Juli)"."""

from datetime import date

from notulen.domain.reading import DateNote, NoteCode, ReadingKind
from notulen.parsing.when.amounts import AMOUNTS
from notulen.parsing.when.periods import PERIODS, shape_of
from notulen.parsing.when.reply import Draft, Read, Scope, Tokens, day_of
from notulen.parsing.when.rows import ROWS
from notulen.parsing.when.words import Token

_ABSOLUTE = frozenset({ReadingKind.ABSOLUTE, ReadingKind.ABSOLUTE_NO_YEAR, ReadingKind.EVENT_DATE})
_DATED = _ABSOLUTE | {ReadingKind.DAY_OF_MONTH}
_SUNDAY = 6


def read_bracketed(tokens: Tokens, scope: Scope, read: Read) -> Draft | None:
    """ "Selasa (7/7)", "minggu depan (17 Juli)": two statements of one day, which must agree."""
    shape = [token.kind for token in tokens]
    if shape.count("open") != 1 or shape.count("close") != 1 or shape.index("close") < shape.index("open"):
        return None
    opens, closes = shape.index("open"), shape.index("close")
    inside, outside = tokens[opens + 1 : closes], tokens[:opens] + tokens[closes + 1 :]
    if not inside or not outside:
        return read(inside or outside, scope)
    for days, dated in ((inside, outside), (outside, inside)):
        if _names_two_weekdays(days) and len(days) == 3:
            return _with_two_weekdays(days, dated, scope, read)
    if shape_of(inside) in ("weekday", "week") and shape_of(outside) not in ("weekday", "week"):
        inside, outside = outside, inside
        return _agreed(outside, inside, scope, read)
    draft = _agreed(outside, inside, scope, read)
    if draft is not None and draft.kind in _ABSOLUTE and shape_of(outside) in ("weekday", "week"):
        draft.kind = ReadingKind.EVENT_DATE
    return draft


def read_weekday_and_number(tokens: Tokens, scope: Scope, read: Read) -> Draft | None:
    """ "Jumat 27": the next 27th, if it is a Friday; else the number counts something else."""
    if shape_of(tokens) != "weekday number" or scope.is_event:
        return None
    draft = _checked(read([Token("date", 0, ""), tokens[1]], scope), tokens[0].value)
    return None if draft.kind is ReadingKind.CONFLICT else draft


def read_said_twice(tokens: Tokens, scope: Scope, read: Read) -> Draft | None:
    """ "Kamis, 29 Agustus 2019", "besok 10 Juli": neighbours that say the same day."""
    for size in range(1, len(tokens)):
        left, right = tokens[:size], tokens[size:]
        if _is_statement(left) and _is_statement(right):
            return _agreed(left, right, scope, read)
    return None


def _is_statement(tokens: Tokens) -> bool:
    shape = shape_of(tokens)
    if shape in AMOUNTS or shape in ("number", "pair", "daypart"):
        return False
    return shape in ROWS or shape in PERIODS or (tokens[0].kind == "weekday" and shape_of(tokens[1:]) in PERIODS)


def _agreed(left: Tokens, right: Tokens, scope: Scope, read: Read) -> Draft | None:
    """The day both statements say. A date in figures wins over anything else, but a disagreement is asked about."""
    for day_name, dated in ((left, right), (right, left)):
        if shape_of(day_name) in ("weekday", "week") and not (day_name[0].kind == "week" and not day_name[0].value):
            weekday = day_name[0].value if day_name[0].kind == "weekday" else _SUNDAY
            draft = _checked(read(dated, scope.beside(weekday)), weekday)
            is_numbered = shape_of(dated) in ("number month", "number month year") and dated[0].value <= 5
            if draft.kind is ReadingKind.CONFLICT and day_name[0].kind == "week" and is_numbered:
                # "minggu 1 Agustus" when the 1st is no Sunday: the first week of August.
                week = read([day_name[0], dated[0]._replace(kind="nth"), *dated[1:]], scope)
                return week.asking(NoteCode.OTHER_READINGS, dates=(draft.due,) if draft.due else ())
            return draft
    first, second = read(left, scope), read(right, scope)
    kept, other = (first, second) if first.kind in _DATED and second.kind not in _DATED else (second, first)
    kept_day, other_day = kept.due, other.due
    if kept_day is None or other_day is None:
        return None
    if kept_day == other_day or (other.period is not None and _is_in(kept_day, other.period)):
        kept.certain = kept.certain or (other.certain and kept.kind in _DATED)
        return kept
    kept.kind = ReadingKind.CONFLICT
    return kept.asking(NoteCode.STATEMENTS_DISAGREE, dates=(other_day,))


def _is_in(day: date, period: tuple[date, date]) -> bool:
    return period[0] <= day <= period[1]


def _checked(draft: Draft, weekday: int) -> Draft:
    if draft.start is None or day_of(draft.start).weekday() == weekday:
        return draft
    draft.kind, draft.certain = ReadingKind.CONFLICT, False
    draft.notes.append(DateNote(NoteCode.WEEKDAY_DISAGREES, (day_of(draft.start),), weekday=weekday))
    return draft


def _names_two_weekdays(tokens: Tokens) -> bool:
    return shape_of(tokens[:3]) in ("weekday to weekday", "weekday dash weekday")


def _with_two_weekdays(days: Tokens, dated: Tokens, scope: Scope, read: Read) -> Draft:
    """ "Rabu-Jumat, 15-17 Juli 2020": the range in figures, whose ends must be those weekdays."""
    draft = read(dated, scope)
    if draft.end is not None and day_of(draft.end).weekday() != days[2].value:
        draft.kind, draft.certain = ReadingKind.CONFLICT, False
        draft.notes.append(DateNote(NoteCode.WEEKDAY_DISAGREES, (day_of(draft.end),), weekday=days[2].value))
        return draft
    return _checked(draft, days[0].value)


def read_two_weekdays(tokens: Tokens, scope: Scope, read: Read) -> Draft | None:
    """ "Rabu-Jumat, 15-17 Juli 2020"."""
    days, rest = tokens[:3], tokens[3:]
    if not _names_two_weekdays(days) or not rest or shape_of(tokens[2:]) in PERIODS or shape_of(rest) in PERIODS:
        return None
    return None if rest[0].kind in ("week", "next", "this", "past") else _with_two_weekdays(days, rest, scope, read)
