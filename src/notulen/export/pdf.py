"""Renders the minutes as PDF: A4, tagged, for the archive (PDF/A-2a and PDF/UA-1), with fonts of its own.

The typesetter gets a page that never changes (`pdf_page.typ`) and the minutes as data beside it. The same minutes
give the same bytes on every machine, unless a name is written with signs that the fonts shipped with it do not have
(Chinese, emoji): such a paper borrows fonts of the machine, and is no PDF/A.
"""

from collections.abc import Sequence
from datetime import datetime, time
from functools import cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

import msgspec

from notulen.domain.errors import CannotTypeset, LibraryMissing
from notulen.domain.meeting import Meeting
from notulen.export.column_room import LINES_KEPT, column_room, row_lines
from notulen.export.minutes.composition import joined
from notulen.export.minutes.document import (
    Block,
    Facts,
    ItemList,
    ListItem,
    MinutesDocument,
    Paragraph,
    Section,
    Signatures,
    Spans,
    SubHeading,
    Table,
)
from notulen.export.paper_frame import file_title, foot, head_lines, logo_words
from notulen.export.signature_lines import signature_lines
from notulen.locale.minutes_texts import minutes_texts

if TYPE_CHECKING:
    import typst

_PAGE = "pdf_page.typ"
_ROOM = 9070
_PADDING = 160
"""What is between the margins of that page, and what a cell keeps free, in twentieths of a point."""
_POINTS, _POINTS_OF_MANY, _MANY = 9.5, 8.5, 7
"""The size of the type in tables, and in those of many columns."""

_ONE_AT_A_TIME = Lock()
"""A typesetter that is kept works for one thread at a time."""


def render_pdf(minutes: MinutesDocument) -> bytes:
    """The minutes as a PDF file.

    Raises LibraryMissing where the typesetter is not installed, CannotTypeset when it refuses (a logo that is no
    picture).
    """
    try:
        import typst
    except ImportError as fault:
        raise LibraryMissing("PDF", "typst") from fault
    data = {"minutes": msgspec.json.encode(_data(minutes)).decode()}
    moment = _moment(minutes.record)
    with _ONE_AT_A_TIME:
        try:
            compiler = _compiler(is_own_fonts=True)
            return _bytes(compiler.compile(sys_inputs=data, timestamp=moment, pdf_standards=["a-2a", "ua-1"]))
        except typst.TypstError:
            pass  # the archive's rules want a font for every sign
        try:
            return _bytes(_compiler(is_own_fonts=False).compile(sys_inputs=data, timestamp=moment))
        except typst.TypstError as fault:
            raise CannotTypeset("PDF", fault.message) from fault


@cache
def _compiler(*, is_own_fonts: bool) -> "typst.Compiler":
    """A typesetter, kept for the next paper: reading its fonts costs as much as the pages of a meeting."""
    import typst

    fonts = typst.Fonts(include_system_fonts=not is_own_fonts)
    page = Path(__file__).with_name(_PAGE)
    return typst.Compiler(page, root=page.parent, font_paths=fonts)


def _bytes(compiled: bytes | list[bytes] | None) -> bytes:
    """A PDF is one file; the typesetter gives several for pictures only."""
    return b"".join(compiled) if isinstance(compiled, list) else compiled or b""


def _moment(meeting: Meeting) -> datetime:
    """When the meeting began: the paper's own date, so that printing it again gives the same file."""
    return datetime.combine(meeting.day, meeting.starts or time(0), meeting.zone.offset)


def _data(minutes: MinutesDocument) -> dict[str, Any]:
    return {
        "language": minutes.language,
        "name": file_title(minutes),
        "author": minutes.author,
        "foot": foot(minutes),
        "page": minutes_texts(minutes.language).page_of,
        "letterhead": [{"text": line.text, "rank": line.rank} for line in head_lines(minutes.letterhead)],
        "logo": list(minutes.logo) or None,
        "logo_name": logo_words(minutes),
        "title": minutes.title,
        "subtitle": minutes.subtitle,
        "blank": minutes.blank,
        "blocks": list(_blocks(minutes)),
    }


def _blocks(minutes: MinutesDocument) -> "Sequence[dict[str, Any]]":
    blocks: list[dict[str, Any]] = []
    for part in minutes.parts:
        if part.heading:
            blocks.append({"kind": "heading", "level": 2, "text": part.heading})
        is_whole = part.section is Section.COPIES and len(part.blocks) == 1 and _is_short(part.blocks[0])
        keeps = {"keeps": part.section is Section.CLOSING, "whole": is_whole}
        blocks += (_block(block, minutes.blank) | keeps for block in part.blocks)
    return blocks


def _is_short(block: Block) -> bool:
    """Whether a list fits well on a page: no sheet is for the last item alone."""
    return isinstance(block, ItemList) and len(block.items) <= LINES_KEPT


def _block(block: Block, blank: str) -> dict[str, Any]:
    match block:
        case Paragraph():
            return {"kind": "paragraph", "spans": _spans(block.spans)}
        case SubHeading():
            return {"kind": "heading", "level": 2 + block.level, "text": joined(block.number, block.text, by=" ")}
        case Facts():
            facts = [{"label": fact.label, "values": [_spans(value) for value in fact.values]} for fact in block.facts]
            return {"kind": "facts", "facts": facts}
        case ItemList():
            return {"kind": "list", "numbered": block.is_numbered, "items": _items(block.items)}
        case Table():
            return _table(block)
        case Signatures():
            return _signatures(block, blank)


def _items(items: Sequence[ListItem]) -> list[dict[str, Any]]:
    return [{"label": item.label, "spans": _spans(item.spans), "children": _items(item.children)} for item in items]


def _table(table: Table) -> dict[str, Any]:
    points = _POINTS if len(table.columns) < _MANY else _POINTS_OF_MANY
    widths = column_room(table, _ROOM, points, _PADDING)
    rows = [{"cells": row, "breakable": row_lines(row, widths, points, _PADDING) > LINES_KEPT} for row in table.rows]
    headings = [column.heading for column in table.columns]
    narrow = [column.is_narrow for column in table.columns]
    return {"kind": "table", "size": points, "widths": widths, "narrow": narrow, "headings": headings, "rows": rows}


def _signatures(block: Signatures, blank: str) -> dict[str, Any]:
    places = [
        {"above": each.above, "name": each.name, "blank": each.is_blank, "below": each.below}
        for each in signature_lines(block, blank)
    ]
    return {"kind": "signatures", "places": places, "dated": block.dated}


def _spans(spans: Spans) -> list[dict[str, str]]:
    return [{"text": span.text, "style": span.style} for span in spans]
