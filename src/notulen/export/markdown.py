"""Renders the minutes as Markdown (CommonMark with GFM tables)."""

from collections.abc import Iterable, Sequence
from itertools import zip_longest

from notulen.export.markdown_escape import escape_inline, escape_line
from notulen.export.minutes.document import (
    Block,
    Facts,
    ItemList,
    ListItem,
    MinutesDocument,
    Paragraph,
    Signatures,
    Span,
    Spans,
    Style,
    SubHeading,
    Table,
)
from notulen.export.signature_lines import signature_lines

_MARKS = {Style.PLAIN: "", Style.STRONG: "**", Style.EMPHASIS: "*"}


def render_markdown(minutes: MinutesDocument) -> str:
    """The minutes as Markdown; ends with one newline."""
    pieces = []
    if minutes.letterhead:
        pieces.append("\\\n".join(f"**{escape_inline(line)}**" for line in minutes.letterhead if line))
    pieces.append(f"# {escape_inline(minutes.title)}")
    if minutes.subtitle:
        pieces.append(f"**{escape_inline(minutes.subtitle)}**")
    for part in minutes.parts:
        if part.heading:
            pieces.append(f"## {escape_inline(part.heading)}")
        pieces += [_block(block, minutes.blank) for block in part.blocks]
    if minutes.edition:
        pieces.append(f"*{escape_inline(minutes.edition)}*")
    return "\n\n".join(piece for piece in pieces if piece) + "\n"


def _block(block: Block, blank: str) -> str:
    match block:
        case Paragraph():
            return _spans(block.spans, starts_block=True)
        case SubHeading():
            marks = "#" * (2 + block.level)
            return f"{marks} {escape_inline(f'{block.number} {block.text}'.strip())}"
        case Facts():
            return _facts(block, blank)
        case ItemList():
            return "\n".join(_items(block.items, is_numbered=block.is_numbered))
        case Table():
            return _table([column.heading for column in block.columns], block.rows)
        case Signatures():
            return _signatures(block, blank)


def _facts(facts: Facts, blank: str) -> str:
    lines = []
    for each in facts.facts:
        label = f"- **{escape_inline(each.label)}:**"
        if len(each.values) > 1:
            lines.append(label)
            lines += (f"  {line}" for line in _items([ListItem(spans=value) for value in each.values]))
        else:
            value = _spans(each.values[0]) if each.values else blank
            lines.append(_indented(f"{label} {value}", "  "))
    return "\n".join(lines)


def _items(items: Sequence[ListItem], *, is_numbered: bool = True) -> Iterable[str]:
    # A list whose items carry their own references would show two numbers.
    has_labels = any(item.label for item in items)
    for place, item in enumerate(items, start=1):
        marker = f"{place}. " if is_numbered and not has_labels else "- "
        label = f"**{escape_inline(item.label)}** " if item.label else ""
        yield marker + _indented(label + _spans(item.spans, starts_block=not label), " " * len(marker))
        for line in _items(item.children):
            yield " " * len(marker) + line


def _table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [_row(headings), "|" + " --- |" * len(headings), *(_row(row) for row in rows)]
    return "\n".join(lines)


def _row(cells: Sequence[str]) -> str:
    return "|" + "".join([f" {escape_inline(cell)} |" if cell else " |" for cell in cells])


def _signatures(block: Signatures, blank: str) -> str:
    def row(*cells: str) -> str:
        return "|" + "".join(f" {cell} |" for cell in cells)

    def rows(columns: Iterable[Sequence[str]]) -> Iterable[str]:
        return (row(*(escape_inline(cell) for cell in cells)) for cells in zip_longest(*columns, fillvalue=""))

    places = signature_lines(block, blank)
    space = row(*("&nbsp;" for _ in places))
    dated = [row(*("" for _ in places[1:]), escape_inline(block.dated))] if block.dated else []
    above = [*dated, *rows([place.above for place in places])]
    names = row(*(blank if place.is_blank else f"**{escape_inline(place.name)}**" for place in places))
    lines = [*above, space, space, names, *rows([place.below for place in places])]
    return "\n".join([lines[0], "|" + " --- |" * len(places), *lines[1:]])


def _spans(spans: Spans, *, starts_block: bool = False) -> str:
    return "".join([_span(span, starts_block=starts_block and not place) for place, span in enumerate(spans)])


def _span(span: Span, *, starts_block: bool) -> str:
    if span.style is Style.LINK:
        return f"<{span.text}>"
    mark = _MARKS[span.style]
    first, *others = span.text.split("\n") if "\n" in span.text else (span.text,)
    text = escape_line(first) if starts_block and not mark else escape_inline(first)
    if others:
        text = "\\\n".join((text, *map(escape_line, others)))
    return f"{mark}{text}{mark}" if mark and text else text


def _indented(text: str, indent: str) -> str:
    return text.replace("\n", f"\n{indent}") if "\n" in text else text
