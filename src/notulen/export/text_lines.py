"""The minutes line by line at a width, each line with what it is: text files and screens are made of the same ones."""

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from itertools import zip_longest

from notulen.domain.value import Value
from notulen.export.item_numbers import item_number
from notulen.export.minutes.document import (
    Block,
    Facts,
    ItemList,
    ListItem,
    MinutesDocument,
    Paragraph,
    Signatures,
    Spans,
    Spots,
    Style,
    SubHeading,
    Table,
    plain,
)
from notulen.export.signature_lines import signature_lines
from notulen.export.wrapping import column_count, wrapped

_GAP = "  "
_TALLEST_ROW = 6
"""Lines of a table row beyond which its cells are printed one below the other instead."""


class LineRole(StrEnum):
    """What a line is, for whoever can show more than text."""

    TITLE = "title"
    HEADING = "heading"
    SUBHEADING = "subheading"
    COLUMNS = "columns"
    RULE = "rule"
    EMPHASIS = "emphasis"
    LINK = "link"
    BODY = "body"


class TextLine(Value, frozen=True):
    """A line. Its first `lead` characters are a label or number; those from `lead` to `strong` stand out."""

    text: str
    role: LineRole = LineRole.BODY
    lead: int = 0
    strong: int = 0
    spots: Spots = ()


class TextPiece(Value, frozen=True):
    """Lines that belong together; an empty line stands between two pieces. `part` counts those of the minutes.

    `part` is -1 for what stands above the first.
    """

    lines: tuple[TextLine, ...]
    part: int = -1


def text_pieces(minutes: MinutesDocument, width: int) -> Iterator[TextPiece]:
    """The minutes in lines of at most `width` columns (addresses are never cut)."""
    for piece in _all_pieces(minutes, width):
        if any(line.text for line in piece.lines) or len(piece.lines) > 1:
            yield piece


def _all_pieces(minutes: MinutesDocument, width: int) -> Iterator[TextPiece]:
    letterhead = [line for each in minutes.letterhead if each for line in _centred(each, width)]
    if letterhead:
        yield TextPiece(lines=(*letterhead, TextLine(text="=" * width, role=LineRole.RULE)))
    title = (line for each in (minutes.title, minutes.subtitle) if each for line in _centred(each, width))
    yield TextPiece(lines=tuple(title))
    blocks = [block for part in minutes.parts for block in part.blocks]
    labels = [fact.label for block in blocks if isinstance(block, Facts) for fact in block.facts]
    indent = max((column_count(label) for label in labels), default=0)
    for place, part in enumerate(minutes.parts):
        if part.heading:
            yield TextPiece(lines=_lines(wrapped(part.heading.upper(), width), LineRole.HEADING), part=place)
        for block in part.blocks:
            yield TextPiece(lines=tuple(_block(block, minutes.blank, width, indent)), part=place)
    if minutes.edition:
        edition = _lines(wrapped(minutes.edition, width), LineRole.EMPHASIS)
        yield TextPiece(lines=edition, part=len(minutes.parts) - 1)


def _block(block: Block, blank: str, width: int, indent: int) -> Iterable[TextLine]:
    match block:
        case Paragraph():
            return _lines(wrapped(plain(block.spans), width), _role(block.spans))
        case SubHeading():
            lines = wrapped(block.text, width, first=f"{block.number} " if block.number else "")
            return _lines(lines, LineRole.SUBHEADING, spots=block.spots)
        case Facts():
            return _facts(block, blank, width, indent)
        case ItemList():
            return _items(block.items, width, "", is_numbered=block.is_numbered)
        case Table():
            return _table(block, width)
        case Signatures():
            return _lines(_signatures(block, blank, width))


def _lines(
    texts: Iterable[str],
    role: LineRole = LineRole.BODY,
    *,
    lead: int = 0,
    strong: int = 0,
    spots: Spots = (),
) -> tuple[TextLine, ...]:
    """Lines of one text: only the first has the `lead`; `strong` characters behind it may reach into the next."""
    lines = []
    for place, text in enumerate(texts):
        end = min(len(text), lead + strong) if strong > 0 else 0
        lines.append(TextLine(text=text, role=role, lead=0 if place else lead, strong=end, spots=spots))
        strong -= len(text) - lead + 1
    return tuple(lines)


def _role(spans: Spans) -> LineRole:
    return _ROLES.get(spans[0].style, LineRole.BODY) if len(spans) == 1 else LineRole.BODY


_ROLES = {Style.EMPHASIS: LineRole.EMPHASIS, Style.LINK: LineRole.LINK}


def _centred(text: str, width: int) -> Iterator[TextLine]:
    for line in wrapped(text, width):
        yield TextLine(text=" " * ((width - column_count(line)) // 2) + line, role=LineRole.TITLE)


def _facts(facts: Facts, blank: str, width: int, indent: int) -> Iterator[TextLine]:
    for each in facts.facts:
        lead = f"{each.label}{' ' * (indent - column_count(each.label))} : "
        if len(each.values) < 2:
            text = plain(each.values[0]) if each.values else blank
            role = _role(each.values[0]) if each.values else LineRole.BODY
            yield from _lines(wrapped(text, width, first=lead), role, lead=len(lead), spots=each.spots)
            continue
        hanging = " " * column_count(lead)
        for place, value in enumerate(each.values, start=1):
            first = f"{lead if place == 1 else hanging}{place}. "
            yield from _lines(wrapped(plain(value), width, first=first), lead=len(first), spots=each.spots)


def _items(items: Sequence[ListItem], width: int, indent: str, *, is_numbered: bool = True) -> Iterator[TextLine]:
    leads = [_lead(item, place, len(indent), is_numbered) for place, item in enumerate(items)]
    room = max(column_count(lead) for lead in leads)
    for item, lead in zip(items, leads, strict=True):
        first = f"{indent}{lead.ljust(room)}"
        strong = len(item.spans[0].text) if item.spans and item.spans[0].style is Style.STRONG else 0
        texts = wrapped(plain(item.spans), width, first=first)
        yield from _lines(texts, lead=len(first), strong=strong, spots=item.spots)
        if item.children:
            yield from _items(item.children, width, indent + " " * room)


def _lead(item: ListItem, place: int, depth: int, is_numbered: bool) -> str:
    if item.label:
        return f"{item.label}  "
    if not is_numbered:
        return "- "
    return f"{item_number(place, depth)} "


def _table(table: Table, width: int) -> Iterator[TextLine]:
    headings = [column.heading for column in table.columns]
    tallest = 1 if table.holds_prose else _TALLEST_ROW
    widths = _column_widths([headings, *table.rows], width - len(_GAP) * (len(headings) - 1), tallest)
    if not widths:
        yield from _stacked(table, width)
        return
    yield from _lines(_row(headings, widths), LineRole.COLUMNS)
    yield from _lines(_row(["-" * room for room in widths], widths), LineRole.RULE)
    for place, row in enumerate(table.rows):
        lead = widths[0] if table.columns[0].is_narrow else 0
        yield from _lines(_row(row, widths), lead=lead, spots=table.spots[place : place + 1])


def _row(row: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    cells = [wrapped(cell, room) for cell, room in zip(row, widths, strict=True)]
    for line in zip_longest(*cells, fillvalue=""):
        pieces = (piece + " " * (room - column_count(piece)) for piece, room in zip(line, widths, strict=True))
        yield _GAP.join(pieces).rstrip()


def _column_widths(rows: Sequence[Sequence[str]], room: int, tallest: int) -> list[int]:
    """Widths that fill at most `room`, the widest columns narrowed first; none when a row would grow too tall."""
    columns = list(zip(*rows, strict=True))
    widths = [max(column_count(cell) for cell in column) for column in columns]
    narrowest = [max(column_count(word) for cell in column for word in [*cell.split(), ""]) for column in columns]
    while sum(widths) > room:
        spare = [place for place, least in enumerate(narrowest) if widths[place] > least]
        if not spare:
            return []
        widths[max(spare, key=lambda place: widths[place])] -= 1
    height = max(len(wrapped(cell, widths[place])) for row in rows for place, cell in enumerate(row))
    return widths if height <= tallest else []


def _stacked(table: Table, width: int) -> Iterator[TextLine]:
    headings = [column.heading for column in table.columns]
    # A table whose first column is its title has nothing that leads it.
    room = max(column_count(row[0]) for row in table.rows) + 2 if table.title_column else 2
    below = [place for place in range(1, len(headings)) if place != table.title_column]
    label_room = max((column_count(headings[place]) for place in below), default=0)
    for place, row in enumerate(table.rows):
        spots = table.spots[place : place + 1]
        if place:
            yield TextLine(text="")
        first = row[0].ljust(room) if table.title_column else ""
        title = wrapped(row[table.title_column], width, first=first)
        yield from _lines(title, lead=len(first), strong=len(row[table.title_column]), spots=spots)
        for column in below:
            if row[column]:
                label = headings[column] + " " * (label_room - column_count(headings[column]))
                lead = f"{' ' * room}{label} : "
                yield from _lines(wrapped(row[column], width, first=lead), lead=len(lead), spots=spots)


def _signatures(block: Signatures, blank: str, width: int) -> Iterator[str]:
    half = width // 2
    room = half - len(_GAP)
    places = signature_lines(block, blank)
    # Side by side two at a time; a single one stands on the right.
    for start in range(0, len(places), 2):
        pair = places[start : start + 2]
        dated = wrapped(block.dated, room) if block.dated and start + 2 >= len(places) else []
        above = [_wrapped(each.above, room) for each in pair]
        above = [[*[""] * len(dated), *lines] for lines in above[:-1]] + [[*dated, *above[-1]]]
        height = max(len(lines) for lines in above)
        columns = [
            [*lines, *[""] * (height - len(lines) + 3), *_wrapped((each.name, *each.below), room)]
            for lines, each in zip(above, pair, strict=True)
        ]
        left, right = columns if len(columns) == 2 else ([], columns[0])
        if start:
            yield ""
        for first, second in zip_longest(left, right, fillvalue=""):
            yield (first + " " * (half - column_count(first)) + second).rstrip()


def _wrapped(lines: Iterable[str], room: int) -> list[str]:
    return [part for line in lines for part in wrapped(line, room)]
