"""Brings tokens into one order and one form, so that the tables of readers stay short."""

from notulen.domain.reading import DateNote, NoteCode, ReadingKind
from notulen.parsing.when.reply import Unreadable
from notulen.parsing.when.words import IN_ENGLISH, LAST, Token

_NOUNS = frozenset({"weekday", "week", "monthly", "yearly", "quarter", "semester", "meeting", "month", "weekend"})
_COUNTED = frozenset({"weekday", "week", "quarter", "semester", "days", "workdays"})
_HALVES = frozenset({"quarter", "semester"})
_NUMERALS = frozenset({"number", "roman"})
_MOST_WEEKS = 5
_MOST_MONTHS = 12
_AFTER_MONTH = ("", "yearly", "year", "clockword", "hours", "clock", "close")
_WHOLE_MONTHS = ("month", "month year", "monthly next", "monthly this")
_SUNDAY = 6
_WHICH = frozenset({"next", "this", "past"})
_SAYS_A_DAY = frozenset(
    {"relative", "weekday", "week", "monthly", "month", "full", "slashed", "date", "days", "workdays"}
)
_ENGLISH_WEEKS = ("week", "weeks")


def settle(tokens: list[Token]) -> list[Token]:
    """The tokens with English word order turned, "hari Jumat" and "bulan Agustus" made one, ordinals marked.

    Raises Unreadable for a phrase with a word nobody knows: a remainder is never ignored.
    """
    tokens = _lead_taken(tokens)
    _refuse_the_dateless(tokens)
    return _month_behind(_join(_turn_english(_mark_ordinals(tokens))))


def _lead_taken(tokens: list[Token]) -> list[Token]:
    """ "target Jumat" and "mungkin Jumat", in front only: behind a date they begin the next words of a line."""
    return [
        token
        if token.kind != "hedge"
        else token._replace(kind="unknown" if index else "by" if token.value else "approximately")
        for index, token in enumerate(tokens)
    ]


def _refuse_the_dateless(tokens: list[Token]) -> None:
    vague = next((token for token in tokens if token.kind == "vague"), None)
    feast = next((token for token in tokens if token.kind == "feast"), None)
    unknown = next((token for token in tokens if token.kind == "unknown"), None)
    if not tokens:
        raise Unreadable(DateNote(NoteCode.NOT_UNDERSTOOD))
    if feast is not None:
        raise Unreadable(DateNote(NoteCode.NEEDS_A_DATE, text=feast.text), ReadingKind.UNDATED)
    limit = next((index for index, token in enumerate(tokens) if token.kind == "by"), 0)
    if limit and limit + 1 < len(tokens) and all(token.kind == "vague" for token in tokens[:limit]):
        del tokens[:limit]  # "segera, paling lambat Jumat": the last day is said after all
        _refuse_the_dateless(tokens)
    elif vague is not None:
        if not vague.value or unknown is not None or not any(token.kind in _SAYS_A_DAY for token in tokens):
            raise Unreadable(DateNote(NoteCode.NO_DATE), ReadingKind.UNDATED)
        tokens[:] = [Token("approximately", 0, token.text) if token is vague else token for token in tokens]
    if unknown is not None:
        led = tokens[: tokens.index(unknown)]
        if any(token.kind in ("after", "before") or (token.kind == "from" and token.text != "per") for token in led):
            raise Unreadable(DateNote(NoteCode.NEEDS_A_DATE, text=unknown.text), ReadingKind.UNDATED)
        raise Unreadable(DateNote(NoteCode.UNKNOWN_WORD, text=unknown.text))
    if len(tokens) == 1 and tokens[0].kind in ("later", "ahead"):
        raise Unreadable(DateNote(NoteCode.NO_DATE), ReadingKind.UNDATED)


def _mark_ordinals(tokens: list[Token]) -> list[Token]:
    """ "ke-3", "III" after a week or quarter, "tw3" and "1st week" become `nth`; "h-3" becomes `offset`."""
    marked: list[Token] = []
    index = 0
    while index < len(tokens):
        token, size = _ordinal_at(tokens, index, marked[-1] if marked else None)
        marked.append(token)
        index += size
    return marked


def _ordinal_at(tokens: list[Token], index: int, before: Token | None) -> tuple[Token, int]:
    """The token at `index`, made an ordinal or offset if it begins one, and how many tokens that took."""
    token = tokens[index]
    following = [later.kind for later in tokens[index + 1 : index + 3]] + ["", ""]
    noun = before.kind if before is not None else ""
    if token.kind == "ke" and following[0] in _NUMERALS:
        return _nth(tokens[index + 1]), 2
    if token.kind == "ke" and following[0] == "dash" and following[1] in _NUMERALS:
        return _nth(tokens[index + 2]), 3
    if token.kind in ("h", "hday") and following[0] in ("dash", "plus") and following[1] == "number":
        return _offset(tokens[index + 2].value, -1 if following[0] == "dash" else 1), 3
    if token.kind == "minus" and following[0] == "number":
        return _offset(tokens[index + 1].value, 1 if token.value else -1), 2
    if token.kind == "hday":
        return _offset(0, -1), 1
    if noun in _HALVES and token.kind == "dash" and following[0] in _NUMERALS:  # "tw-3"
        return _nth(tokens[index + 1]), 2
    is_month_in_figures = token.kind == "month" and token.text[0].isdigit()  # "triwulan 3/2020"
    if noun in _HALVES and (token.kind in _NUMERALS or is_month_in_figures):
        return _nth(token), 1
    if noun == "week" and before is not None and _is_week_number(token, before, following[0]):
        return _nth(token), 1
    if following[0] in _COUNTED and token.is_ordinal_figure:
        return _nth(token), 1
    return token, 1


def _is_week_number(token: Token, week: Token, following: str) -> bool:
    """ "minggu IV", "pekan 2 Agustus"; "minggu 2 Agustus" may be a Sunday, and is left alone."""
    if token.kind == "roman":
        return True
    if week.text in _ENGLISH_WEEKS and following == "month":
        return False  # "week of 4 March" is not the fourth week
    return token.kind == "number" and token.value <= _MOST_WEEKS and (not week.value or following == "monthly")


def _nth(numeral: Token) -> Token:
    return Token("nth", numeral.value, numeral.text)


def _offset(days: int, sign: int) -> Token:
    return Token("offset", sign * days, "h", (sign,))


def _turn_english(tokens: list[Token]) -> list[Token]:
    """ "next Friday" in the Indonesian order, "third quarter" likewise; "last" decided by what follows."""
    turned = list(tokens)
    for index in range(len(turned) - 1):
        token, noun = turned[index], turned[index + 1]
        if token.kind == "last":
            names_a_part = noun.kind in _COUNTED and index + 2 < len(turned) and turned[index + 2].kind in (
                "month", "monthly", "yearly", "quarter", "semester", "week", "next", "this", "nth",
            )  # fmt: skip
            token = Token("nth", LAST, token.text) if names_a_part else Token("past", IN_ENGLISH, token.text)
            turned[index] = token
        is_english_which = token.kind in _WHICH and token.value == IN_ENGLISH and noun.kind in _NOUNS
        is_ordinal_first = token.kind == "nth" and noun.kind in _COUNTED and not _has_own_ordinal(turned, index)
        if is_english_which or is_ordinal_first:
            turned[index], turned[index + 1] = noun, token._replace(value=0) if is_english_which else token
    return [Token("past", 0, token.text) if token.kind == "last" else token for token in turned]


def _has_own_ordinal(tokens: list[Token], index: int) -> bool:
    """Whether the ordinal at `index` belongs to the noun before it: "hari kerja pertama minggu depan"."""
    return index > 0 and tokens[index - 1].kind in _COUNTED


def _join(tokens: list[Token]) -> list[Token]:
    """ "hari Jumat", "bulan Agustus", "tahun 2020" and "minggu pagi" as the one thing they are."""
    joined: list[Token] = []
    for index, token in enumerate(tokens):
        before = joined[-1].kind if joined else ""
        after = tokens[index + 1].kind if index + 1 < len(tokens) else ""
        if _adds_nothing(token, before, after, len(tokens)):
            continue
        if token.kind == "kemarin":
            joined.append(Token("past" if before in _NOUNS else "relative", 0 if before in _NOUNS else -1, token.text))
        elif token.kind == "week" and token.value and _is_sunday(joined, after):
            if before == "days":
                joined.pop()
            joined.append(Token("weekday", _SUNDAY, token.text))
        elif token.kind == "done" and after == "meeting" and not joined:
            joined.append(Token("after", 0, token.text))  # "selesai rapat"
        elif token.kind in _NUMERALS and _is_month_number(joined, token, after):
            joined[-1] = Token("month", token.value, token.text)
        elif token.kind == "year" and before == "yearly":
            joined[-1] = token._replace(parts=(1,))  # "tahun 2021" is surely a year, "2021" alone may not be
        else:
            joined.append(token)
    return joined


def _adds_nothing(token: Token, before: str, after: str, size: int) -> bool:
    """Whether the token only introduces its neighbour: "hari" of "hari Jumat", "bulan" of "bulan Agustus"."""
    match token.kind:
        case "days":
            return after == "weekday" and before != "number"
        case "monthly":
            return after == "month"
        case "slash":  # "Rabu/15 Juli 2020", as forms have it
            return before == "weekday" and after in ("number", "date", "full", "slashed")
        case "dash":  # "mid-August"
            return before == "part"
        case "later":
            return after != "daypart" and size > 1
        case "dayend":  # "EOD Friday"
            return size > 1
    return False


def _is_sunday(joined: list[Token], after: str) -> bool:
    """Whether "minggu" is the day here: "hari minggu", "minggu pagi"."""
    before = joined[-1].kind if joined else ""
    if before == "days":
        return len(joined) == 1 or joined[-2].kind != "number"
    return after == "daypart" and before not in ("weekday", "number")


def _is_month_number(joined: list[Token], number: Token, after: str) -> bool:
    """Whether a number after "bulan" names it: "tanggal 20 bulan 7", "akhir bulan 12"."""
    if not joined or joined[-1].kind != "monthly" or after not in _AFTER_MONTH:
        return False
    is_after_day = len(joined) > 1 and joined[-2].kind == "number"
    return is_after_day or 1 <= number.value <= _MOST_MONTHS


def _month_behind(tokens: list[Token]) -> list[Token]:
    """ "Agustus minggu kedua", "bulan depan akhir": the month behind what is taken of it."""
    for size in (2, 1):
        head, tail = tokens[:-size], tokens[-size:]
        is_taken = [token.kind for token in tail] == (["week", "nth"] if size == 2 else ["part"])
        shape = " ".join([token.kind for token in head])
        if is_taken and shape in _WHOLE_MONTHS:
            return [*tail, *head]
    return tokens
