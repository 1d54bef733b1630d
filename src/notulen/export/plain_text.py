"""Renders the minutes as plain text: no markup, hanging indents, lines that fit."""

from collections.abc import Iterable, Sequence
from itertools import zip_longest

from notulen.export.minutes_document import (
    Block,
    Facts,
    ItemList,
    ListItem,
    MinutesDocument,
    Paragraph,
    SignatureBlock,
    Signatures,
    SubHeading,
    Table,
    plain,
)
from notulen.export.wrapping import column_count, wrapped

_GAP = "  "
_ALPHABET = "abcdefghijklmnopqrstuvwxyz"
_TALLEST_ROW = 6
"""Lines of a table row beyond which its cells are printed one below the other instead."""
_SHORT_BLANK = 12


def render_plain_text(minutes: MinutesDocument, *, width: int = 80) -> str:
    """The minutes as text of at most `width` columns (addresses are never cut); ends with one newline."""
    letterhead = [_centred(line, width) for line in minutes.letterhead if line]
    title = [_centred(line, width) for line in (minutes.title, minutes.subtitle) if line]
    pieces = ["\n".join([*letterhead, "=" * width]) if letterhead else "", "\n".join(title)]
    blocks = [block for part in minutes.parts for block in part.blocks]
    labels = [fact.label for block in blocks if isinstance(block, Facts) for fact in block.facts]
    indent = max((column_count(label) for label in labels), default=0)
    for part in minutes.parts:
        if part.heading:
            pieces.append("\n".join(wrapped(part.heading.upper(), width)))
        pieces += ["\n".join(_block(block, minutes.blank, width, indent)) for block in part.blocks]
    return "\n\n".join(piece for piece in pieces if piece) + "\n"


def _block(block: Block, blank: str, width: int, indent: int) -> Iterable[str]:
    match block:
        case Paragraph():
            return wrapped(plain(block.spans), width)
        case SubHeading():
            return wrapped(block.text, width, first=f"{block.number} " if block.number else "")
        case Facts():
            return _facts(block, blank, width, indent)
        case ItemList():
            return _items(block.items, width, "", is_numbered=block.is_numbered)
        case Table():
            return _table(block, width)
        case Signatures():
            return _signatures(block, blank, width)


def _centred(text: str, width: int) -> str:
    return "\n".join(" " * ((width - column_count(line)) // 2) + line for line in wrapped(text, width))


def _facts(facts: Facts, blank: str, width: int, indent: int) -> Iterable[str]:
    for each in facts.facts:
        lead = f"{each.label}{' ' * (indent - column_count(each.label))} : "
        if len(each.values) < 2:
            yield from wrapped(plain(each.values[0]) if each.values else blank, width, first=lead)
            continue
        hanging = " " * column_count(lead)
        for place, value in enumerate(each.values, start=1):
            yield from wrapped(plain(value), width, first=f"{lead if place == 1 else hanging}{place}. ")


def _items(items: Sequence[ListItem], width: int, indent: str, *, is_numbered: bool = True) -> Iterable[str]:
    leads = [_lead(item, place, len(indent), is_numbered) for place, item in enumerate(items)]
    room = max(column_count(lead) for lead in leads)
    for item, lead in zip(items, leads, strict=True):
        yield from wrapped(plain(item.spans), width, first=f"{indent}{lead.ljust(room)}")
        if item.children:
            yield from _items(item.children, width, indent + " " * room)


def _lead(item: ListItem, place: int, depth: int, is_numbered: bool) -> str:
    if item.label:
        return f"{item.label}  "
    if not is_numbered:
        return "- "
    is_lettered = depth > 0 and place < len(_ALPHABET)
    return f"{_ALPHABET[place] if is_lettered else place + 1}. "


def _table(table: Table, width: int) -> Iterable[str]:
    headings = [column.heading for column in table.columns]
    tallest = 1 if table.holds_prose else _TALLEST_ROW
    widths = _column_widths([headings, *table.rows], width - len(_GAP) * (len(headings) - 1), tallest)
    if not widths:
        yield from _stacked(table, width)
        return
    for row in (headings, ["-" * room for room in widths], *table.rows):
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


def _stacked(table: Table, width: int) -> Iterable[str]:
    headings = [column.heading for column in table.columns]
    room = max(column_count(row[0]) for row in table.rows) + 2
    below = [place for place in range(1, len(headings)) if place != table.title_column]
    label_room = max((column_count(headings[place]) for place in below), default=0)
    for place, row in enumerate(table.rows):
        if place:
            yield ""
        yield from wrapped(row[table.title_column], width, first=row[0].ljust(room))
        for column in below:
            if row[column]:
                label = headings[column] + " " * (label_room - column_count(headings[column]))
                yield from wrapped(row[column], width, first=f"{' ' * room}{label} : ")


def _signatures(block: Signatures, blank: str, width: int) -> Iterable[str]:
    half = width // 2
    # Side by side two at a time; a single one stands on the right.
    for start in range(0, len(block.blocks), 2):
        pair = block.blocks[start : start + 2]
        above = [_above_signature(each, blank, half - len(_GAP)) for each in pair]
        height = max(len(lines) for lines in above)
        columns = [
            [*lines, *[""] * (height - len(lines) + 3), *_below_signature(each, block, blank, half - len(_GAP))]
            for lines, each in zip(above, pair, strict=True)
        ]
        left, right = columns if len(columns) == 2 else ([], columns[0])
        if start:
            yield ""
        for first, second in zip_longest(left, right, fillvalue=""):
            yield (first + " " * (half - column_count(first)) + second).rstrip()


def _above_signature(signer: SignatureBlock, blank: str, room: int) -> list[str]:
    lines = wrapped(f"{signer.heading},", room) if signer.heading else []
    return lines if signer.post is None else [*lines, *wrapped(signer.post or blank, room)]


def _below_signature(signer: SignatureBlock, block: Signatures, blank: str, room: int) -> list[str]:
    lines = wrapped(signer.name or blank, room)
    lines += wrapped(signer.rank or blank[:_SHORT_BLANK], room, first=f"{block.rank_label}: ")
    if signer.nip is not None:
        lines += wrapped(signer.nip or blank[:_SHORT_BLANK], room, first=f"{block.nip_label}: ")
    return lines
