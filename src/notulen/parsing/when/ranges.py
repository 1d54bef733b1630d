"""Ranges: "4-6 September", "Senin-Rabu pekan depan", "28 Desember 2020 s.d. 3 Januari 2021"."""

from datetime import date, datetime, timedelta

from notulen.domain.reading import DateNote, NoteCode, ReadingKind
from notulen.parsing.when.amounts import AMOUNTS, add_amount, read_amount
from notulen.parsing.when.periods import shape_of
from notulen.parsing.when.picks import read_pick
from notulen.parsing.when.reply import (
    Draft,
    Read,
    Scope,
    Tokens,
    Unreadable,
    day_of,
    month_span,
    next_weekday,
    written_day,
)
from notulen.parsing.when.words import Token

JOINTS = frozenset({"to", "dash", "and", "or", "slash"})
_AFTER_PAIR = frozenset({"month", "monthly", "week", "days", "workdays", "yearly"})
_SUNDAY = 6


def read_range(tokens: Tokens, scope: Scope, read: Read) -> Draft | None:
    """The range said with "-", "s.d." or "dan"; `read` reads either side on its own. None if there is no joint."""
    draft = _pair_in_month(tokens, scope, read)
    if draft is not None:
        return draft
    joints = [index for index, token in enumerate(tokens) if token.kind in JOINTS]
    if len(joints) != 1 or joints[0] in (0, len(tokens) - 1):
        return None
    joint = tokens[joints[0]].kind
    draft = _join(tokens[: joints[0]], tokens[joints[0] + 1 :], scope, read)
    if draft.start is not None and draft.end is not None:
        is_next_day = day_of(draft.end) - day_of(draft.start) == timedelta(days=1)
        if joint in ("or", "slash"):
            draft.asking(NoteCode.EITHER)
        elif joint == "and" and not is_next_day:
            draft.asking(NoteCode.APPROXIMATE)
    return draft


def _pair_in_month(tokens: Tokens, scope: Scope, read: Read) -> Draft | None:
    """ "4-6 September", "tgl 13-15 bulan depan": the pair's last day is read with what follows."""
    is_dated = tokens[0].kind == "date"
    tokens = tokens[1:] if is_dated else tokens
    if len(tokens) < 2:
        return None
    pair, rest = tokens[0], tokens[1:]
    first, last = (
        (Token("number", part, str(part)) for part in pair.parts[:2]) if len(pair.parts) == 2 else (pair, pair)
    )
    if pair.kind == "slashed" and rest[0].kind == "month":  # "27/28 Agustus"
        return _join([last], [first, *rest], scope, read).asking(NoteCode.EITHER)
    if pair.kind == "pair" and rest[0].kind in _AFTER_PAIR:
        return _join([first], [last, *rest], scope, read)
    if pair.kind in ("quarter", "semester") and rest[0].kind == "pair":  # "tw 3-4"
        first, last = (number._replace(kind="nth") for number in _numbers(rest[0]))
        return _join([pair, first], [pair, last, *rest[1:]], scope, read)
    return None


def _numbers(pair: Token) -> tuple[Token, Token]:
    """The two numbers of "4-6"; of any other token that token twice."""
    if len(pair.parts) != 2:
        return pair, pair
    first, last = pair.parts
    return Token("number", first, str(first)), Token("number", last, str(last))


def _join(left: Tokens, right: Tokens, scope: Scope, read: Read) -> Draft:
    amount = _amounts(left, right, scope)
    if amount is not None:
        return amount
    left, right = _with_sunday(left, right), _with_sunday(right, left)
    if shape_of(left) in ("quarter nth", "semester nth") and right[0].kind in ("roman", "number", "nth"):
        right = [left[0], Token("nth", right[0].value, right[0].text), *right[1:]]  # "triwulan III-IV"
    if shape_of(left) == shape_of(right) == "weekday":
        start = read(left, scope)
        assert start.start is not None  # noqa: S101 - a weekday always has its day
        return _range(start, Draft(ReadingKind.WEEKDAY, next_weekday(day_of(start.start), right[0].value)))
    end = _right_side(left, right, scope, read)
    if end is not None and end.start is not None:
        start = _left_side(left, right, day_of(end.start), scope, read)
        return _range(start, end)
    start = read(left, scope)
    if start.start is None:
        return start
    end = read(right, scope)
    if end.start is not None and end.due is not None and end.due < day_of(start.start):
        end = read(right, scope.counting_from(day_of(start.start)))
    return _range(start, end)


def _range(start: Draft, end: Draft) -> Draft:
    if start.start is None or end.end is None or end.start is None:
        return start if start.start is None else end
    first = start.start if isinstance(start.start, datetime) or start.first is None else start.first
    last = end.end
    if day_of(first) > day_of(last) or (isinstance(first, datetime) and isinstance(last, datetime) and first > last):
        raise Unreadable(DateNote(NoteCode.ENDS_BEFORE_START))
    if isinstance(first, datetime) != isinstance(last, datetime):
        first, last = day_of(first), day_of(last)
        start.asking(NoteCode.TIME_OF_DAY_IGNORED)
    draft = Draft(ReadingKind.RANGE, first, last)
    draft.notes = [note for note in start.notes + end.notes if note.code is not NoteCode.OTHER_READINGS]
    draft.certain = start.certain and end.certain
    if ReadingKind.CONFLICT in (start.kind, end.kind):
        draft.kind = ReadingKind.CONFLICT
    return draft


def _with_sunday(side: Tokens, other: Tokens) -> Tokens:
    """ "Sabtu-Minggu": beside another weekday "minggu" is the day."""
    is_minggu = side[0].value and shape_of(side) in ("week", "week next", "week this")
    if is_minggu and other and (other[0].kind == "weekday" or other[-1].kind == "weekday"):
        return [Token("weekday", _SUNDAY, side[0].text), *side[1:]]
    return side


def _amounts(left: Tokens, right: Tokens, scope: Scope) -> Draft | None:
    """ "3-5 hari", "2 sampai 3 minggu lagi": the later end is the deadline, and is asked about."""
    is_ahead = right[-1].kind == "ahead"
    bare = right[:-1] if is_ahead else right
    if shape_of(left) != "number" or shape_of(bare) not in AMOUNTS:
        return None
    start = add_amount(scope.reference, read_amount([left[0], bare[-1]]), 1, scope)
    draft = _range(start, add_amount(scope.reference, read_amount(bare), 1, scope))
    return draft.asking(NoteCode.APPROXIMATE)


def _right_side(left: Tokens, right: Tokens, scope: Scope, read: Read) -> Draft | None:
    """The right side, when the left one needs it to be understood ("4", "30 Juli", "Senin")."""
    bare = _without_weekday(left)
    shape = shape_of(bare)
    if shape in ("number", "date number"):
        if (
            right[0].kind == "number"
            and (shape_of(right) == "number" or right[1].kind == "monthly")
            and (shape == "date number" or len(right) > 1)
        ):
            right = [Token("date", 0, "tgl"), *right]
        end = read(right, scope)
        return end if end.kind not in (ReadingKind.RELATIVE_SPAN, ReadingKind.WORKING_DAYS) else None
    if shape in ("number month", "date number month", "slashed", "month", "quarter nth", "semester nth"):
        has_year = any(token.kind in ("year", "full") for token in right)
        return read(right, scope) if has_year else None
    if shape == "weekday" and shape_of(right) in ("weekday next", "weekday this"):
        return read(right, scope)  # "Sabtu-Minggu depan" are the two days of one week
    if shape == "weekday" and len(right) > 1 and right[0].kind == "weekday":
        return read_pick(right, scope, read)
    return None


def _left_side(left: Tokens, right: Tokens, end: date, scope: Scope, read: Read) -> Draft:
    """The left side of a range that ends on `end`, borrowing the month or the year it does not say."""
    bare = _without_weekday(left)
    shape = shape_of(bare)
    last_number = bare[-1].value
    if shape in ("number", "date number"):
        first, _ = month_span(end.year, end.month)
        if last_number > end.day:  # "30 - 2 Agustus" begins in the month before
            first, _ = month_span(end.year, end.month - 1)
            return Draft(ReadingKind.ABSOLUTE, written_day(first.year, first.month, last_number)).asking(
                NoteCode.APPROXIMATE
            )
        draft = Draft(ReadingKind.ABSOLUTE, written_day(first.year, first.month, last_number))
    elif shape == "weekday":
        draft = Draft(ReadingKind.WEEKDAY, end - timedelta(days=(end.weekday() - last_number) % 7))
    else:
        draft = read([*bare, Token("year", end.year, str(end.year))], scope)
        if draft.first is not None and draft.first > end:
            draft = read([*bare, Token("year", end.year - 1, str(end.year - 1))], scope)
    if len(bare) < len(left) and draft.start is not None and day_of(draft.start).weekday() != left[0].value:
        draft.asking(NoteCode.WEEKDAY_DISAGREES, dates=(day_of(draft.start),))
        draft.kind = ReadingKind.CONFLICT
    return draft


def _without_weekday(tokens: Tokens) -> Tokens:
    return tokens[1:] if len(tokens) > 1 and tokens[0].kind == "weekday" else tokens
