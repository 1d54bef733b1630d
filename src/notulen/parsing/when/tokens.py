"""Takes a phrase apart into tokens whose meaning no longer depends on how they were spelled."""

from functools import cache
from re import Pattern

from notulen.domain.reading import DateNote, NoteCode
from notulen.parsing.when.figures import read_figures
from notulen.parsing.when.number_words import read_number_words
from notulen.parsing.when.reply import Unreadable
from notulen.parsing.when.words import Token, phrases, roman, vocabulary

_LONGEST_PHRASE = 200
_MOST_TOKENS = 40
_LONGEST_EXPRESSION = 5
_PLAIN = str.maketrans(
    dict.fromkeys("‐‑‒–—―−﹘﹣－", "-")
    | dict.fromkeys("'’‘ʼ`´", "'")
    | dict.fromkeys("\u00a0\u2007\u2009\u202f\u3000", " ")
    | {"×": "x"}
)
"""Signs that look alike, as one."""


@cache
def _pattern() -> Pattern[str]:
    import re

    # Figures with an English ending; figures joined by signs (dates, clocks); words with inner signs; any sign.
    return re.compile(r"[0-9]+(?:st|nd|rd|th)(?![^\W\d_])|[0-9]+(?:[./:\-][0-9]+)*|[^\W\d_]+(?:['./][^\W\d_]+)*|\S")


def read_tokens(phrase: str) -> list[Token]:
    """The tokens of `phrase`, words that add nothing left out. Raises Unreadable for what cannot be a date."""
    if len(phrase) > _LONGEST_PHRASE:
        raise Unreadable(DateNote(NoteCode.TOO_LONG))
    plain = phrase.lower().translate(_PLAIN)
    if any(not (character.isprintable() or character in "\t\n\r") for character in plain):
        raise Unreadable(DateNote(NoteCode.NOT_UNDERSTOOD))
    plain = plain.strip(" \t\r\n.,;:!?\"'«»“”…<")
    words = [word for found in _pattern().findall(plain) for word in _split(found)]
    if len(words) > _MOST_TOKENS:
        raise Unreadable(DateNote(NoteCode.TOO_LONG))
    return _check_figures(_tokens_of(words))


def _split(found: str) -> list[str]:
    """A word as the vocabulary spells it: "s/d" and "jum'at" lose their sign, "senin/selasa" comes apart."""
    if found[0].isdigit() or not any(sign in found for sign in "'./"):
        return [found]
    joined = found.replace("'", "").replace(".", "").replace("/", "")
    if joined in vocabulary():
        return [joined]
    pieces = found.replace("'", "").replace(".", " ").replace("/", " / ").split()
    return pieces or [found]


def _tokens_of(words: list[str]) -> list[Token]:
    table, expressions = vocabulary(), phrases()
    tokens: list[Token] = []
    index = 0
    while index < len(words):
        word = words[index]
        known = expressions.get(word)
        if known is not None:
            size = _expression_at(words, index, known)
            if size:
                tokens += known[" ".join(words[index : index + size])]
                index += size
                continue
        if word[0].isdigit() and word[0].isascii():
            tokens += read_figures(word)
            index += 1
            continue
        value, size = read_number_words(words, index)
        if size:
            kind = "year" if 1900 <= value < 2200 else "number"
            tokens.append(Token(kind, value, " ".join(words[index : index + size])))
            index += size
            continue
        if word in table:
            tokens += [token for token in table[word] if token.kind]
        elif roman(word):
            tokens.append(Token("roman", roman(word), word))
        elif word == "t" and tokens and tokens[-1].kind == "full":
            pass  # "2020-07-20T16:00"
        else:
            tokens.append(Token("h" if word == "h" else "unknown", 0, word))
        index += 1
    return tokens


def _expression_at(words: list[str], index: int, known: dict[str, tuple[Token, ...]]) -> int:
    for size in range(_LONGEST_EXPRESSION, 0, -1):
        if " ".join(words[index : index + size]) in known:
            return size
    return 0


def _check_figures(tokens: list[Token]) -> list[Token]:
    """Figures repeated in brackets, as letters do: "10 (sepuluh)" is one number if the two agree."""
    checked: list[Token] = []
    index = 0
    while index < len(tokens):
        token = tokens[index]
        if (
            token.kind in ("number", "year")
            and [following.kind for following in tokens[index + 1 : index + 4]] in (_BRACKETED, _BRACKETED_YEAR)
            and (token.text[0].isdigit() != tokens[index + 2].text[0].isdigit())
        ):
            other = tokens[index + 2]
            figures, said = (token, other) if token.text[0].isdigit() else (other, token)
            checked.append(figures if figures.value == said.value else figures._replace(parts=(said.value,)))
            index += 4
            continue
        checked.append(token)
        index += 1
    return checked


_BRACKETED = ["open", "number", "close"]
_BRACKETED_YEAR = ["open", "year", "close"]
