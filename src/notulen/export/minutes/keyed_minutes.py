"""What stands in composed minutes under stable English names, for whoever picks pieces out of them."""

from collections.abc import Iterator

from notulen.domain.value import Value
from notulen.export.minutes.document import (
    Block,
    Facts,
    ItemList,
    ListItem,
    MinutesDocument,
    Part,
    Section,
    SubHeading,
    Table,
    plain,
)
from notulen.locale.minutes_texts import MinutesTexts, minutes_texts

FACTS = (
    "meeting",
    "days",
    "invitation",
    "time",
    "place",
    "agenda",
    "reference",
    "also_titled",
    "kind",
    "mode",
    "series",
    "status",
    "link",
    "organiser",
    "host",
    "host_province",
    "sessions",
    "chair",
    "secretary",
    "note_taker",
    "signers",
)
"""The names of facts; each is the name of its label in `MinutesTexts`."""

_HEAD = (Section.HEADER, Section.CHAIR)

# A column is called after its heading; those whose label is called otherwise.
_COLUMNS = {
    **{
        name: name
        for name in (
            "number",
            "name",
            "post",
            "office",
            "province",
            "role",
            "presence",
            "note",
            "item",
            "presenter",
            "planned",
            "course",
            "outcome",
            "owners",
            "due",
        )
    },
    "description": "text",
    "status_column": "status",
    "remarks_column": "remarks",
    "said_column": "said",
}
_REFERENCED = (Section.ACTIONS, Section.EVALUATION)
"""The parts whose rows are numbered by reference."""

COLUMNS = {
    Section.ATTENDANCE: ("number", "name", "post", "office", "province", "role", "presence", "note"),
    Section.AGENDA: ("number", "item", "presenter", "planned", "course", "outcome", "note"),
    Section.ACTIONS: ("reference", "text", "owners", "due", "status", "remarks"),
    Section.EVALUATION: ("reference", "text", "owners", "due", "status", "said"),
}
"""The names of the cells in each part that holds a table."""


class NamedItem(Value, frozen=True):
    """An item of a list: its reference, if it has one, its text, and those below it."""

    reference: str
    text: str
    items: "tuple[NamedItem, ...]" = ()


def facts(minutes: MinutesDocument) -> dict[str, tuple[str, ...]]:
    """The values of every fact of `FACTS`; none where it is blank or does not stand in the head of the minutes."""
    texts = minutes_texts(minutes.language)
    names = {_label(texts, name): name for name in FACTS}
    found: dict[str, tuple[str, ...]] = dict.fromkeys(FACTS, ())
    head = [part for section in _HEAD for part in parts_of(minutes, section)]
    for block in (block for part in head for block in part.blocks if isinstance(block, Facts)):
        for fact in block.facts:
            found[names[fact.label]] = tuple(plain(value) for value in fact.values)
    return found


def rows(minutes: MinutesDocument, section: Section) -> list[dict[str, str]]:
    """The rows of the table of `section`, a cell for each name in `COLUMNS`; empty where the layout has none."""
    texts = minutes_texts(minutes.language)
    names = {_label(texts, label): name for label, name in _COLUMNS.items()}
    if section in _REFERENCED:
        names[texts.number] = "reference"
    found = []
    for block in (block for part in parts_of(minutes, section) for block in part.blocks if isinstance(block, Table)):
        keys = [names[column.heading] for column in block.columns]
        empty = dict.fromkeys(COLUMNS[section], "")
        found += [{**empty, **dict(zip(keys, row, strict=True))} for row in block.rows]
    return found


def items(minutes: MinutesDocument, section: Section) -> tuple[NamedItem, ...]:
    """The items of the lists of `section`, one list behind the other."""
    lists = (block for part in parts_of(minutes, section) for block in part.blocks if isinstance(block, ItemList))
    return tuple(named(item) for block in lists for item in block.items)


def named(item: ListItem) -> NamedItem:
    """`item` without styles."""
    return NamedItem(reference=item.label, text=plain(item.spans), items=tuple(named(child) for child in item.children))


def parts_of(minutes: MinutesDocument, section: Section) -> Iterator[Part]:
    """The parts of `section`: one, or none."""
    return (part for part in minutes.parts if part.section is section)


def heading_of(part: Part) -> str:
    """What the part is called: the official form has the proceedings under one heading, each with one of its own."""
    first = _own_heading(part)
    return first.text if first else part.heading


def own_blocks(part: Part) -> tuple[Block, ...]:
    """What stands below that heading."""
    return part.blocks[1:] if _own_heading(part) else part.blocks


def _own_heading(part: Part) -> SubHeading | None:
    """The heading of a part among the proceedings: "3. Kesimpulan". An item of business has its number otherwise."""
    first = part.blocks[0] if part.blocks else None
    is_own = isinstance(first, SubHeading) and first.level == 1 and first.number.rstrip(".").isdecimal()
    return first if isinstance(first, SubHeading) and is_own else None


def _label(texts: MinutesTexts, name: str) -> str:
    label: str = getattr(texts, name)
    return label
