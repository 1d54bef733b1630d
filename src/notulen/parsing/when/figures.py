"""Figures joined by signs: a number, a date, a clock, or two of them with a dash between."""

from notulen.domain.reading import DateNote, NoteCode
from notulen.parsing.when.reply import Unreadable
from notulen.parsing.when.words import Token


def read_figures(text: str) -> list[Token]:
    """What figures joined by signs are: a number, a date, a clock, or two of them with a dash between."""
    if text[-1].isalpha():
        return [Token("number", int(text[:-2]), text)] if len(text) < 12 else [Token("unknown", 0, text)]
    signs = {character for character in text if not character.isdigit()}
    pieces = text
    for sign in signs:
        pieces = pieces.replace(sign, " ")
    texts = pieces.split()
    if any(len(piece) > 9 for piece in texts):
        return [Token("unknown", 0, text)]
    numbers = tuple(int(piece) for piece in texts)
    if not signs:
        return [_plain_number(text, numbers[0])]
    if len(signs) > 1:
        return _two_sides(text, signs)
    joined = _SIGNS.get((signs.pop(), len(numbers)))
    token = joined(text, texts, numbers) if joined else None
    if token is None:
        return [Token("unknown", 0, text)]
    if token.kind == "month":  # "2020-07" and "7/2020"
        return [token._replace(parts=()), Token("year", token.parts[0], text)]
    return [token]


def _plain_number(text: str, value: int) -> Token:
    if len(text) == 4 and 1900 <= value < 2200:
        return Token("year", value, text)
    if len(text) == 8 and 1900 <= value // 10000 < 2200:
        return Token("full", 0, text, (value // 10000, value // 100 % 100, value % 100))
    return Token("number", value, text)


def _two_sides(text: str, signs: set[str]) -> list[Token]:
    """ "13-17/7/2020" and "09.00-11.30": a dash between two things, or "2020-07-13/2020-07-15"."""
    halves = text.split("/")
    if len(halves) == 2 and all(len(half) == 10 and half.count("-") == 2 for half in halves):
        return [*read_figures(halves[0]), Token("to", 0, "/"), *read_figures(halves[1])]
    left, dash, right = text.partition("-")
    if dash and "-" not in right:
        return [*read_figures(left), Token("to", 1, "-"), *read_figures(right)]
    return [Token("unknown", 0, text)]


def _dated(text: str, texts: list[str], numbers: tuple[int, ...]) -> Token | None:
    """Three numbers: year first is read as ISO, otherwise day, month, year; never month first."""
    if len(texts[0]) == 4 and len(texts[1]) <= 2 and len(texts[2]) <= 2:
        return Token("full", 0, text, numbers)
    if len(texts[0]) <= 2 and len(texts[1]) <= 2 and len(texts[2]) in (2, 4):
        year = numbers[2] + 2000 if len(texts[2]) == 2 else numbers[2]
        return Token("full", 0, text, (year, numbers[1], numbers[0]))
    return None


def _month_of_year(text: str, year: int, month: int) -> Token | None:
    return Token("month", month, text, (year,)) if 1 <= month <= 12 and 1900 <= year < 2200 else None


def _slashed(text: str, texts: list[str], numbers: tuple[int, ...]) -> Token | None:
    if len(texts[1]) == 4:
        return _month_of_year(text, numbers[1], numbers[0])
    return Token("slashed", 0, text, (numbers[1], numbers[0])) if max(map(len, texts)) <= 2 else None


def _dashed(text: str, texts: list[str], numbers: tuple[int, ...]) -> Token | None:
    if len(texts[0]) == 4:
        return _month_of_year(text, *numbers)
    if len(texts[1]) == 4:
        return _month_of_year(text, numbers[1], numbers[0])
    return Token("pair", 0, text, numbers) if max(map(len, texts)) <= 2 else None


def _dotted(text: str, texts: list[str], numbers: tuple[int, ...]) -> Token | None:
    if len(texts[0]) <= 2 and len(texts[1]) == 2:
        clock = _clock(text, texts, numbers)
        if clock is not None:
            return clock
        if numbers[1] > 12:
            raise Unreadable(DateNote(NoteCode.NO_SUCH_TIME, text=text))
    # "20.7" is no clock: most likely a day and a month, asked about by its value 1.
    return Token("slashed", 1, text, (numbers[1], numbers[0])) if max(map(len, texts)) <= 2 else None


def _clock(text: str, texts: list[str], numbers: tuple[int, ...]) -> Token | None:
    hour, minute = numbers[:2]
    if len(texts[0]) > 2 or any(len(piece) != 2 for piece in texts[1:]):
        return None
    if hour > 24 or minute > 59 or (hour == 24 and minute) or (len(numbers) == 3 and numbers[2] > 59):
        return None
    return Token("clock", 60 * hour + minute, text)


_SIGNS = {
    ("-", 3): _dated,
    ("/", 3): _dated,
    (".", 3): _dated,
    ("/", 2): _slashed,
    ("-", 2): _dashed,
    (".", 2): _dotted,
    (":", 2): _clock,
    (":", 3): _clock,
}
