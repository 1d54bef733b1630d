"""How one thing that is left to tidy looks in a list: `? A7.2 tenggat tidak terbaca «jumt»`."""

from textual.content import Content

from notulen.domain.spot import SpotKind
from notulen.domain.untidy import Untidy
from notulen.tui.widgets.drawing import KEY, PERSON, WARN, hanging, row, words


def tidy_lines(untidy: Untidy, said: str, width: int) -> list[Content]:
    """Its mark, and its words wrapped beside it."""
    return hanging(Content.styled("? ", WARN), tidy_words(untidy, said), 2, width)


def tidy_words(untidy: Untidy, said: str) -> Content:
    """Its reference and what is the matter; the head of the meeting needs no reference."""
    named = Content("")
    if untidy.spot.kind is SpotKind.SEAT:
        named = row(words(untidy.reference, PERSON), ": ")
    elif untidy.spot.kind is not SpotKind.FIELD:
        named = row(words(untidy.reference, KEY), " ")
    return row(named, words(said))
