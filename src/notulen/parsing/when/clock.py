"""Times of day: "pukul 09.30 WIB", "setengah sepuluh pagi", "09.00 s.d. selesai" become one token each.

A `time` token has the minutes after midnight as its value, and as its parts the zone (-1 when not said) and
the other reading in minutes (-1 when there is none). A `timerange` has the minutes it starts, and as parts
zone, other reading and the minutes it ends (-1 for an open end).
"""

from datetime import date, datetime, time, timedelta

from notulen.domain.province import Zone
from notulen.domain.reading import DateNote, NoteCode
from notulen.parsing.when.reply import Unreadable
from notulen.parsing.when.words import AFTERNOON, AM, MIDDAY, MORNING, NIGHT, PM, SMALL_HOURS, Token

ZONES = (Zone.WIB, Zone.WITA, Zone.WIT)
OPEN_END = -1
_UNSAID = -1
_NOON, _MIDNIGHT, _HALF_DAY = 720, 1440, 720
_STARTERS = frozenset({"clock", "clockword", "hours", "at", "half", "number"})


class _Said:
    """A time as said, before the part of the day and the zone have been settled."""

    __slots__ = ("daypart", "is_bare", "minutes", "size", "text", "zone")

    def __init__(self, minutes: int, is_bare: bool, text: str) -> None:
        self.minutes = minutes
        self.is_bare = is_bare  # "jam 3": without a part of the day it may be 03.00 or 15.00
        self.text = text
        self.daypart = _UNSAID
        self.zone = _UNSAID
        self.size = 0


def gather_times(tokens: list[Token]) -> list[Token]:
    """`tokens` with every time of day, and every range of them, put together."""
    if not any(token.kind in ("clock", "clockword", "hours", "at", "half", "daypart", "zone") for token in tokens):
        return tokens
    tokens = _open_pairs(tokens)
    gathered: list[Token] = []
    index = 0
    while index < len(tokens):
        said = _time_at(tokens, index, gathered[-1].kind if gathered else "")
        if said is None:
            if tokens[index].kind != "at" or index + 1 == len(tokens):
                gathered.append(tokens[index])
            index += 1
            continue
        index += said.size
        token, size = _range_or_time(tokens, index, said, gathered)
        gathered.append(token)
        index += size
    return gathered


def _open_pairs(tokens: list[Token]) -> list[Token]:
    """ "jam 9-11" and "9-11 pagi": two hours, where "4-6" elsewhere may be a date."""
    opened: list[Token] = []
    for index, token in enumerate(tokens):
        before = opened[-1].kind if opened else ""
        after = tokens[index + 1].kind if index + 1 < len(tokens) else ""
        if (
            token.kind == "pair"
            and before != "date"
            and (before in ("clockword", "hours", "at") or after in ("daypart", "zone"))
        ):
            first, last = (Token("number", part, str(part)) for part in token.parts)
            opened += [first, Token("to", 1, "-"), last]
        else:
            opened.append(token)
    return opened


def _time_at(tokens: list[Token], start: int, before: str) -> _Said | None:
    kind = tokens[start].kind if start < len(tokens) else ""
    if kind not in _STARTERS:
        return None
    index = start
    has_word = kind in ("clockword", "hours", "at")
    if has_word:
        index += 1
    said = _figures_at(tokens, index, has_word, before)
    if said is None:
        return None
    index += said.size
    index += _quarters(tokens, index, said) if has_word else 0
    index += _decorations(tokens, index, said)
    said.size = index - start
    return said


def _figures_at(tokens: list[Token], index: int, has_word: bool, before: str) -> _Said | None:
    kinds = [token.kind for token in tokens[index : index + 2]] + ["", ""]
    token = tokens[index] if index < len(tokens) else None
    if token is None:
        return None
    said: _Said | None = None
    if token.kind == "clock":
        is_bare = not token.text[:1].isdigit() or (len(token.text.partition(token.text[-3])[0]) == 1)
        said = _Said(token.value, is_bare and token.value not in (_NOON, _MIDNIGHT), token.text)
        said.size = 1
    elif token.kind == "half" and kinds[1] == "number" and 1 <= tokens[index + 1].value <= 12:
        said = _Said(60 * tokens[index + 1].value - 30, True, token.text)
        said.size = 2
    elif token.kind == "number" and token.value <= 24 and not token.is_ordinal_figure:
        # A bare number is an hour only where a word says so: "jam 9", "9 pagi", "9 WIB"; never in "tgl 9 pagi".
        is_marked = kinds[1] in ("zone", "oclock") or (kinds[1] == "daypart" and before not in ("date", "offset"))
        if has_word or is_marked:
            said = _Said(60 * token.value, True, token.text)
            said.size = 1
    if said is None and has_word and tokens[index - 1].kind != "at" and token.kind in ("clock", "number", "half"):
        if tokens[index - 1].kind == "hours" and index >= 2 and tokens[index - 2].kind in ("number", "times"):
            return None
        raise Unreadable(DateNote(NoteCode.NO_SUCH_TIME, text=token.text))
    return said


def _quarters(tokens: list[Token], index: int, said: _Said) -> int:
    """ "jam 9 lewat 15 menit", "jam 10 kurang seperempat": how many tokens that took."""
    if index + 1 >= len(tokens) or tokens[index].kind not in ("past_hour", "to_hour"):
        return 0
    amount = tokens[index + 1]
    minutes = 15 if amount.kind == "fourth" else amount.value if amount.kind == "number" else 0
    if not 0 < minutes < 60:
        return 0
    said.minutes += minutes if tokens[index].kind == "past_hour" else -minutes
    return 3 if index + 2 < len(tokens) and tokens[index + 2].kind == "minutes" else 2


def _decorations(tokens: list[Token], index: int, said: _Said) -> int:
    size = 0
    while index + size < len(tokens):
        token = tokens[index + size]
        if token.kind == "daypart" and said.daypart == _UNSAID:
            if token.value == NIGHT and [later.kind for later in tokens[index + size + 1 :]][:1] == ["weekday"]:
                break  # "malam Jumat" is an evening of its own
            said.daypart = token.value
        elif token.kind == "zone" and said.zone == _UNSAID:
            said.zone = token.value
        elif token.kind == "open" and [later.kind for later in tokens[index + size + 1 : index + size + 3]] == [
            "zone",
            "close",
        ]:
            said.zone = tokens[index + size + 1].value
            size += 2
        elif token.kind != "oclock":
            break
        size += 1
    return size


def _range_or_time(tokens: list[Token], index: int, said: _Said, gathered: list[Token]) -> tuple[Token, int]:
    """The time `said`, or the range it begins, and how many tokens after it that took."""
    following = [token.kind for token in tokens[index : index + 2]] + ["", ""]
    if following[0] in ("slash", "open") and _time_at(tokens, index + 1, "") is not None:
        return _same_moment(tokens, index, said)
    if following[0] in ("to", "dash") and following[1] == "done":
        size = 2
        if index + 2 < len(tokens) and tokens[index + 2].kind == "zone" and said.zone == _UNSAID:
            said.zone = tokens[index + 2].value
            size = 3
        minutes, other = _settled(said, gathered)
        return Token("timerange", minutes, said.text, (said.zone, other, OPEN_END)), size
    end = _end_of_range(tokens, index + 1) if following[0] in ("to", "dash") else None
    if end is None:
        minutes, other = _settled(said, gathered)
        return Token("time", minutes, said.text, (said.zone, other)), 0
    if said.daypart == _UNSAID and end.daypart != _UNSAID and said.is_bare and said.minutes % _MIDNIGHT < 780:
        said.daypart = end.daypart
        if _with_daypart(said.minutes, said.daypart) is None or _settled(said, [])[0] > _settled(end, [])[0]:
            said.daypart = MORNING if said.minutes < _NOON else _UNSAID
    said.zone = end.zone if said.zone == _UNSAID else said.zone
    if end.zone not in (_UNSAID, said.zone):
        raise Unreadable(DateNote(NoteCode.ZONES_DISAGREE))
    minutes, other = _settled(said, gathered)
    end_minutes, end_other = _settled(end, gathered)
    if end_minutes <= minutes:
        raise Unreadable(DateNote(NoteCode.ENDS_BEFORE_START))
    parts = (said.zone, other if other != _UNSAID else end_other, end_minutes)
    return Token("timerange", minutes, said.text, parts), 1 + end.size


def _end_of_range(tokens: list[Token], index: int) -> _Said | None:
    if index >= len(tokens):
        return None
    said = _time_at(tokens, index, "")
    if said is None and tokens[index].kind == "number" and tokens[index].value <= 24:
        if index + 1 < len(tokens) and tokens[index + 1].kind in ("month", "slash", "dash", "year", "days", "week"):
            return None
        said = _Said(60 * tokens[index].value, True, tokens[index].text)
        said.size = 1
    return said


def _same_moment(tokens: list[Token], index: int, said: _Said) -> tuple[Token, int]:
    """ "09.30 WIB/10.30 WITA/11.30 WIT": one moment, if the three agree."""
    start = index
    minutes, other = _settled(said, [])
    while index < len(tokens) and tokens[index].kind in ("slash", "open"):
        again = _time_at(tokens, index + 1, "")
        if again is None:
            break
        there, _ = _settled(again, [])
        if said.zone == _UNSAID or again.zone == _UNSAID or there - 60 * again.zone != minutes - 60 * said.zone:
            raise Unreadable(DateNote(NoteCode.ZONES_DISAGREE))
        is_bracketed = tokens[index].kind == "open"
        index += 1 + again.size
        if is_bracketed and index < len(tokens) and tokens[index].kind == "close":
            index += 1
    return Token("time", minutes, said.text, (said.zone, other)), index - start


def _settled(said: _Said, gathered: list[Token]) -> tuple[int, int]:
    """The minutes after midnight and, for an hour said without its part of the day, the other reading."""
    daypart = said.daypart
    if daypart == _UNSAID:
        # "besok siang jam 2": the part of the day may stand before the day's name.
        daypart = next((token.value for token in gathered if token.kind == "daypart"), _UNSAID)
    if daypart == _UNSAID:
        is_open = said.is_bare and 60 <= said.minutes <= 420
        return said.minutes, said.minutes + _HALF_DAY if is_open else _UNSAID
    minutes = _with_daypart(said.minutes, daypart)
    if minutes is None:
        raise Unreadable(DateNote(NoteCode.NO_SUCH_TIME, text=said.text))
    is_after_midnight = daypart == NIGHT and minutes < 300
    return minutes, minutes + _MIDNIGHT if is_after_midnight else _UNSAID


def _with_daypart(minutes: int, daypart: int) -> int | None:
    """The minutes on the 24-hour clock, or None where hour and part of the day cannot go together."""
    for low, high, shift in _SHIFTS[daypart]:
        if low <= minutes < high:
            return minutes + shift
    return None


# For each part of the day: from minute, to minute (excluded), what to add.
_SHIFTS = {
    MORNING: ((0, 720, 0),),
    MIDDAY: ((600, 780, 0), (60, 300, 720), (780, 960, 0)),
    AFTERNOON: ((120, 450, 720), (840, 1170, 0)),
    NIGHT: ((360, 720, 720), (720, 721, 720), (1080, 1441, 0), (0, 300, 0)),
    SMALL_HOURS: ((0, 360, 0),),
    AM: ((0, 720, 0), (720, 780, -720)),
    PM: ((720, 780, 0), (60, 720, 720), (780, 1440, 0)),
}


def is_in_daypart(minutes: int, daypart: int) -> bool:
    """Whether a time on the 24-hour clock lies in the part of the day, so that "pagi pukul 14.00" is noticed."""
    return any(low + shift <= minutes < high + shift for low, high, shift in _SHIFTS[daypart])


def moment(day: date, minutes: int, zone: Zone) -> datetime:
    """The moment `minutes` after the midnight that begins `day`; 24.00 is the next day's first."""
    return datetime.combine(day, time(), tzinfo=zone.offset) + timedelta(minutes=minutes)
