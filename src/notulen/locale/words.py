"""What a value of the domain is called in either language, and which value a typed word means."""

import re
from enum import StrEnum
from typing import TypeVar

from notulen.domain.errors import InvalidValue
from notulen.locale.language import Language
from notulen.locale.word_table import WORDS, Word

Choice = TypeVar("Choice", bound=StrEnum)


def word(value: StrEnum, language: Language) -> str:
    """The label of `value`: "tatap muka"; a value without words is shown by its stable key."""
    found = _find(value)
    if found is None:
        return str(value.value)
    return found.id if language is Language.INDONESIAN else found.en


def short_word(value: StrEnum, language: Language) -> str:
    """The label of `value` for a narrow column: "UCAP", "raker"; the label itself where none is shorter."""
    found = _find(value)
    if found is None:
        return str(value.value)
    return (found.short_id if language is Language.INDONESIAN else found.short_en) or word(value, language)


def words(enum_type: type[StrEnum], language: Language) -> tuple[str, ...]:
    """The labels of all values of `enum_type`, in their order: what an option can be given."""
    return tuple(word(value, language) for value in enum_type)


def parse_word(
    enum_type: type[Choice],
    text: str,
    *,
    field: str = "",
    language: Language = Language.INDONESIAN,
) -> Choice:
    """The value meant by `text`: its stable key, its label in either language, or another accepted spelling.

    Case, dashes, underscores and spaces do not matter. Raises InvalidValue for `field` (left out: the name of
    the enum in snake case) with the labels in `language`.
    """
    asked = _folded(text)
    # A key or a label outranks another value's further spelling ("batal" is first of all a short label).
    for rank in range(3):
        for value in enum_type:
            if asked in _spellings(value, rank):
                return value
    named = field or re.sub(r"(?<!^)(?=[A-Z])", "_", enum_type.__name__).lower()
    raise InvalidValue(named, text, "unknown_word" if asked else "empty", words(enum_type, language))


def _spellings(value: StrEnum, rank: int) -> set[str]:
    if rank == 0:
        return {_folded(str(value.value))}
    found = _find(value)
    if found is None:
        return set()
    spellings = (found.id, found.en) if rank == 1 else (found.short_id, found.short_en, *found.also)
    return {_folded(each) for each in spellings if each}


def _find(value: StrEnum) -> Word | None:
    kind = type(value)
    if kind in WORDS:
        return WORDS[kind].get(value)
    from notulen.locale.choice_words import CHOICE_WORDS

    return CHOICE_WORDS.get(kind.__name__, {}).get(value.value)


def _folded(text: str) -> str:
    return " ".join(re.sub(r"[-_.]", " ", text.casefold()).split())
