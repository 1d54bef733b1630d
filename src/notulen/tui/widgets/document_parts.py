"""The parts of the minutes as a list shows them: a name, and how many things stand in it."""

from collections.abc import Sequence
from typing import NamedTuple

from textual.content import Content

from notulen.export.minutes.document import Block, ItemList, ListItem, MinutesDocument, Section, Table
from notulen.tui.widgets.drawing import MUTED, WARN, spread, words


class CountedPart(NamedTuple):
    """A part and how many `things` it lists."""

    section: Section
    things: int


def counted_parts(minutes: MinutesDocument) -> list[CountedPart]:
    """The parts there are, in printing order."""
    return [CountedPart(part.section, sum(_count(block) for block in part.blocks)) for part in minutes.parts]


def _count(block: Block) -> int:
    if isinstance(block, Table):
        return len(block.rows)
    return _leaves(block.items) if isinstance(block, ItemList) else 0


def _leaves(items: Sequence[ListItem]) -> int:
    return sum(_leaves(item.children) if item.children else 1 for item in items)


def part_lines(name: str, things: int, width: int, *, left_out: str = "") -> list[Content]:
    """`Peserta          8`; one that is left out is crossed out, and says so at the end."""
    if left_out:
        return [spread(words(name[:1].upper() + name[1:], f"strike {MUTED}"), words(left_out, WARN), width, gap=1)]
    return [spread(words(name[:1].upper() + name[1:]), words(str(things) if things else "", MUTED), width, gap=1)]
