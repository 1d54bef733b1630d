"""The sheet as messages, one for each province: text for a telephone, cut where a messenger would cut it worse."""

from collections.abc import Iterator, Sequence

from notulen.domain.review_sheet import ReviewSheet, SheetAction
from notulen.domain.value import Value
from notulen.export import messenger
from notulen.export.messenger import INDENT, LONGEST, bold, cut, length, plain, shortened
from notulen.export.review_sheet import due_text, last_word
from notulen.locale.date_texts import format_date
from notulen.locale.language import Language
from notulen.locale.review_texts import ReviewTexts, review_texts

_NUMBERS = 60
"""Room for the words that number a part."""


class Message(Value, frozen=True):
    """`place` is whom it is for; `part` its number where there are several for the same place, else 0."""

    place: str
    text: str
    part: int = 0


def messages(sheet: ReviewSheet, language: Language) -> tuple[Message, ...]:
    """A message, or several numbered ones, for each place; provinces by their codes, then others by name."""
    texts = review_texts(language)
    found: list[Message] = []
    for place, actions in _by_place(sheet, texts):
        head = _head(sheet, place, language, texts)
        items = [_item(number, action, language, texts) for number, action in enumerate(actions, 1)]
        room = LONGEST - length(head) - length(texts.greeting) - _NUMBERS
        # One action is one message at most: whoever wants to read all of it opens the sheet.
        parts = cut([shortened(item, room) for item in items], room)
        for number, part in enumerate(parts, 1):
            told = f" ({texts.part.format(number=number, count=len(parts))})" if len(parts) > 1 else ""
            body = "\n\n".join(part)
            end = f"\n\n{texts.greeting}" if number == len(parts) else ""
            found.append(
                Message(place=place, text=head.format(part=told) + body + end, part=number if len(parts) > 1 else 0)
            )
    return tuple(found)


def joined_messages(found: Sequence[Message]) -> str:
    """All of them in one text, a line between two."""
    return messenger.joined_messages([each.text for each in found])


def _by_place(sheet: ReviewSheet, texts: ReviewTexts) -> Iterator[tuple[str, list[SheetAction]]]:
    places: dict[tuple[bool, str, str], list[SheetAction]] = {}
    for action in sheet.actions:
        keys = [(not part.province, part.province, part.place) for part in action.parts]
        for key in dict.fromkeys(keys or [(True, "~", texts.nobody)]):
            places.setdefault(key, []).append(action)
    for key in sorted(places, key=lambda each: (each[0], each[1], each[2].casefold())):
        yield key[2], places[key]


def _head(sheet: ReviewSheet, place: str, language: Language, texts: ReviewTexts) -> str:
    about = f"{plain(sheet.about)}\n" if sheet.about else ""
    head = f"{bold(place)}\x00\n{about}{texts.as_of.format(day=format_date(sheet.today, language))}\n\n"
    return head.replace("{", "{{").replace("}", "}}").replace("\x00", "{part}")


def _item(number: int, action: SheetAction, language: Language, texts: ReviewTexts) -> str:
    told = last_word(action, language, texts)
    about = f"{INDENT}{plain(due_text(action, language, texts))}"
    lines = [f"{number}. *{action.reference}* {plain(action.text)}", about]
    return "\n".join((*lines, f"{INDENT}{plain(told)}") if told else lines)
