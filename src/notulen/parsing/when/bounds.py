"""What may stand before a date: "sebelum", "paling lambat", "mulai", "setiap", "sekitar", "H-3", "rakor".

Each reader takes away what it knows, has the rest read and changes the answer; it answers None where it
does not apply.
"""

from datetime import date, timedelta

from notulen.domain.reading import DateNote, NoteCode, ReadingKind
from notulen.parsing.when.amounts import AMOUNTS, Amount, add_amount, read_amount
from notulen.parsing.when.periods import PERIODS, shape_of
from notulen.parsing.when.ranges import JOINTS
from notulen.parsing.when.reply import Draft, Read, Scope, Tokens, Unreadable, next_weekday
from notulen.parsing.when.rows import next_meeting

_REPEATED = ("week", "monthly", "quarter", "semester", "yearly")


def read_about(tokens: Tokens, scope: Scope, read: Read) -> Draft | None:
    """ "sekitar 20 Juli"."""
    rest = [token for token in tokens if token.kind != "approximately"]
    return None if len(rest) == len(tokens) else read(rest, scope).asking(NoteCode.APPROXIMATE)


def read_recurring(tokens: Tokens, scope: Scope, read: Read) -> Draft | None:
    """ "setiap Senin": its next occurrence, asked about."""
    place = next((index for index, token in enumerate(tokens) if token.kind == "every"), -1)
    rest = tokens[place + 1 :]
    if place > 0 and (not rest or shape_of(rest) in _REPEATED):  # "2 minggu sekali", "tanggal 10 setiap bulan"
        rest = tokens[:place]
    elif place or not rest:
        return None
    if shape_of(rest) == "days":
        draft = Draft(ReadingKind.RECURRING, scope.reference + timedelta(days=1))
    elif shape_of(rest) == "workdays":
        draft = add_amount(scope.reference, Amount(1, "workdays"), 1, scope)
    elif shape_of(rest) in PERIODS and not (shape_of(rest) == "week" and rest[0].value):
        span = PERIODS[shape_of(rest)](rest, scope).at(0)
        draft = Draft(ReadingKind.RECURRING, span[1])
    else:
        draft = read(rest, scope)
    draft.kind = ReadingKind.RECURRING
    return draft.asking(NoteCode.RECURRING)


def read_starting(tokens: Tokens, scope: Scope, read: Read) -> Draft | None:
    """ "mulai 1 Agustus" is no deadline; "dari 4 s.d. 6 September" is a range."""
    if tokens[0].kind != "from":
        return None
    rest = tokens[1:]
    draft = read(rest, scope)
    if draft.kind in (ReadingKind.RANGE, ReadingKind.TIME_RANGE):
        return draft
    draft.kind = ReadingKind.BOUND_START
    draft.start = draft.end = draft.first if draft.first is not None else draft.start
    return draft.asking(NoteCode.START_ONLY)


def read_no_later_than(tokens: Tokens, scope: Scope, read: Read) -> Draft | None:
    """ "paling lambat 20 Juli", "20 Juli paling lambat", "besok paling lambat jam 10": the day itself."""
    rest = [
        token
        for index, token in enumerate(tokens)
        if token.kind != "by" or (not _is_at_edge(tokens, index) and tokens[index + 1].kind != "time")
    ]
    if rest and rest[0].kind == "done" and len(rest) > 1:
        rest = rest[1:]
    if len(rest) == len(tokens) or not rest:
        return None
    draft = read(rest, scope)
    if draft.kind in (ReadingKind.ABSOLUTE, ReadingKind.ABSOLUTE_NO_YEAR):
        draft.kind = ReadingKind.BOUND
    return draft


def _is_at_edge(tokens: Tokens, index: int) -> bool:
    """Whether only words like the one at `index` stand before it, or only such words after it."""
    before, after = tokens[:index], tokens[index + 1 :]
    return all(token.kind in ("by", "done") for token in before) or all(token.kind == "by" for token in after)


def read_until(tokens: Tokens, scope: Scope, read: Read) -> Draft | None:
    """ "s.d. 20 Juli", "hingga akhir Juli": the day itself."""
    if tokens[0].kind != "to":
        return None
    draft = read(tokens[1:], scope)
    if draft.kind not in (ReadingKind.TIME, ReadingKind.DATETIME, ReadingKind.CONFLICT, ReadingKind.NEXT_MEETING):
        draft.kind = ReadingKind.BOUND
    return draft


def read_part_of_day(tokens: Tokens, scope: Scope, read: Read) -> Draft | None:
    """ "besok pagi", "20 Juli sore": the part of the day does not move a deadline."""
    if len(tokens) < 2 or any(token.kind == "time" for token in tokens):
        return None
    if tokens[-1].kind == "daypart":
        return read(tokens[:-1], scope).noting(NoteCode.TIME_OF_DAY_IGNORED)
    return None


def read_offset(tokens: Tokens, scope: Scope, read: Read) -> Draft | None:
    """ "H-3", "H-3 rakor 4-6 September", "3 hari sebelum rakor", "seminggu setelah rapat"."""
    unit = "days"
    if tokens[0].kind == "offset":
        sign = tokens[0].parts[0]
        amount = Amount(abs(tokens[0].value), unit)
        rest = tokens[1:]
        if rest and (rest[0].kind in ("days", "workdays") or _counts_weeks(rest)):
            amount, rest = Amount(amount.size, rest[0].kind), rest[1:]
        if rest and rest[0].kind in ("before", "after", "from"):
            if (rest[0].kind == "before") is not (sign < 0):
                return None
            rest = rest[1:]
    else:
        size = next((size for size in (2, 4) if shape_of(tokens[:size]) in AMOUNTS), 0)
        if not size or len(tokens) == size or tokens[size].kind not in ("before", "after", "from"):
            return None
        sign = -1 if tokens[size].kind == "before" else 1
        amount, rest = read_amount(tokens[:size]), tokens[size + 1 :]
        if not rest:
            return None
    return _counted_from(rest, amount, sign, scope, read)


def _counts_weeks(tokens: Tokens) -> bool:
    """Whether weeks are what "H-3" counts: "H-3 minggu", "H-3 minggu sebelum rakor", but not "H-3 minggu depan"."""
    kinds = [token.kind for token in tokens[:2]]
    return kinds == ["week"] or (kinds[0] == "week" and kinds[1] in ("before", "after", "from", "meeting", "event"))


def _counted_from(event: Tokens, amount: Amount, sign: int, scope: Scope, read: Read) -> Draft:
    """`amount` from the first day of the event; without a date that is the next meeting, or after it this one."""
    event = event[1:] if [token.kind for token in event[:2]] == ["date", "meeting"] else event
    is_meeting = not event or shape_of(event) in ("meeting", "meeting next")
    is_this = bool(event) and event[0].kind == "meeting" and event[0].value == 1
    if is_meeting and (is_this or (sign > 0 and shape_of(event) != "meeting next")):
        draft = add_amount(scope.reference, amount, sign, scope).noting(NoteCode.FROM_THIS_MEETING)
    elif is_meeting and amount.unit in ("days", "week"):
        return next_meeting(scope, sign * amount.size * (7 if amount.unit == "week" else 1))
    elif is_meeting and scope.upcoming is None:
        return Draft(ReadingKind.OFFSET, None).noting(NoteCode.NEXT_MEETING_UNKNOWN, numbers=(sign * amount.size,))
    else:
        named = Draft(ReadingKind.OFFSET, scope.upcoming) if is_meeting else read(event, scope)
        if named.first is None:
            return named
        asked = () if named.certain else _other_days(named)
        draft = add_amount(named.first, amount, sign, scope).taking_over(_without_readings(named))
        if asked:
            days = [add_amount(day, amount, sign, scope).due for day in asked]
            draft.asking(NoteCode.OTHER_READINGS, dates=tuple(day for day in days if day is not None))
    draft.kind = ReadingKind.OFFSET if draft.kind is not ReadingKind.CONFLICT else draft.kind
    return draft


def _other_days(draft: Draft) -> tuple[date, ...]:
    """The days the named one may be as well."""
    return tuple(day for note in draft.notes if note.code is NoteCode.OTHER_READINGS for day in note.dates)


def _without_readings(draft: Draft) -> Draft:
    """What was said of the named day itself, other readings apart: those would be of another day now."""
    draft.notes = [
        note for note in draft.notes if note.code not in (NoteCode.OTHER_READINGS, NoteCode.FROM_THIS_MEETING)
    ]
    return draft


def read_weekday_beside(tokens: Tokens, scope: Scope, read: Read) -> Draft | None:
    """ "Senin setelah rakor", "Jumat sebelum 1 Desember": the first such weekday behind it, the last one before."""
    size = 2 if shape_of(tokens[1:2]) == "nth" and tokens[1].value == 1 else 1
    weekday, side, event = tokens[0], tokens[size : size + 1], tokens[size + 1 :]
    if weekday.kind != "weekday" or not event or shape_of(side) not in ("after", "before"):
        return None
    sign = 1 if side[0].kind == "after" else -1
    named = _counted_from(event, Amount(0, "days"), sign, scope, read)
    if named.due is None:
        return Draft(ReadingKind.OFFSET, None).taking_over(named)
    if sign > 0:
        day = next_weekday(named.due, weekday.value)
    else:
        day = named.due - timedelta(days=(named.due.weekday() - weekday.value - 1) % 7 + 1)
    return Draft(ReadingKind.OFFSET, day).taking_over(_without_readings(named))


def read_strictly_before(tokens: Tokens, scope: Scope, read: Read) -> Draft | None:
    """ "sebelum 20 Juli": the day before it begins."""
    if tokens[0].kind != "before" or len(tokens) == 1:
        return None
    rest = tokens[1:]
    draft = _counted_from(rest, Amount(1, "days"), -1, scope, read)
    if shape_of(rest[:2]) in AMOUNTS:
        draft.asking(NoteCode.APPROXIMATE)
    if not draft.is_next_meeting:
        draft.kind = ReadingKind.BOUND
        named = draft.due + timedelta(days=1) if draft.due is not None else None
        draft.noting(NoteCode.STRICTLY_BEFORE, dates=(named,) if named else ())
    return draft


def read_strictly_after(tokens: Tokens, scope: Scope, read: Read) -> Draft | None:
    """ "setelah 20 Juli" only says when it may begin."""
    if tokens[0].kind != "after" or len(tokens) == 1:
        return None
    if tokens[1].kind in ("meeting", "event") and len(tokens) <= 3:
        raise Unreadable(DateNote(NoteCode.NO_DATE), ReadingKind.UNDATED)
    draft = read(tokens[1:], scope)
    if draft.due is None:
        return draft
    after = Draft(ReadingKind.BOUND_START, draft.due + timedelta(days=1)).taking_over(_without_readings(draft))
    return after.asking(NoteCode.START_ONLY)


def read_named_event(tokens: Tokens, scope: Scope, read: Read) -> Draft | None:
    """ "rakor 4-6 September": the date of the event; an event without a date has none to give."""
    if tokens[0].kind not in ("meeting", "event") or (len(tokens) > 1 and tokens[1].kind in JOINTS):
        return None
    if len(tokens) == 1 or tokens[1].kind in ("next", "this"):
        raise Unreadable(DateNote(NoteCode.NEEDS_A_DATE, text=tokens[0].text), ReadingKind.UNDATED)
    draft = read(tokens[1:], scope)
    return draft if draft.period is None else draft.asking(NoteCode.APPROXIMATE)  # "rakor bulan depan": some day of it
