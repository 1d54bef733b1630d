"""What a template of a user's own can print of the minutes: texts and lists under the names in docs/templates.md."""

from collections.abc import Iterable
from typing import Any

from notulen.domain.related_meeting import Relation
from notulen.export.html import logo_address
from notulen.export.minutes import keyed_minutes
from notulen.export.minutes.composition import one_line
from notulen.export.minutes.document import (
    Block,
    Facts,
    ItemList,
    MinutesDocument,
    Paragraph,
    Part,
    Section,
    Signatures,
    SubHeading,
    Table,
    plain,
)
from notulen.export.minutes.keyed_minutes import NamedItem

SCHEMA = "notulen.template/1"
"""Raised when a name goes or changes its meaning; names may be added without."""

_LISTS = {
    "decisions": Section.DECISIONS,
    "proposals": Section.PROPOSALS,
    "legal_basis": Section.LEGAL_BASIS,
    "papers": Section.PAPERS,
    "applications": Section.APPLICATIONS,
    "mentioned": Section.MENTIONED,
    "related": Section.RELATED,
    "events": Section.EVENTS,
    "remarks": Section.REMARKS,
    "copies_to": Section.COPIES,
    "to_tidy": Section.TO_TIDY,
}
_TABLES = {"attendance": Section.ATTENDANCE, "actions": Section.ACTIONS, "evaluation": Section.EVALUATION}
_TEXTS = {"opening": Section.OPENING, "closing": Section.CLOSING}

Context = dict[str, Any]
"""Texts, numbers, truth values, lists and tables of them: nothing a template could do anything with but print it."""


def template_context(minutes: MinutesDocument) -> Context:
    """The names a template can use, each there whatever the minutes hold; what is not known is empty."""
    return {
        "schema": SCHEMA,
        "title": minutes.title,
        "subtitle": minutes.subtitle,
        "reference": minutes.reference,
        "edition": minutes.edition,
        "author": minutes.author,
        "language": minutes.language.value,
        "layout": minutes.layout.value,
        "blank": minutes.blank,
        "letterhead": list(minutes.letterhead),
        "logo": logo_address(minutes.logo),
        "meeting": _meeting(minutes),
        "facts": {name: "; ".join(values) for name, values in keyed_minutes.facts(minutes).items()},
        "agenda": [one_line(item.title) for item in minutes.record.agenda],
        **{name: keyed_minutes.rows(minutes, section) for name, section in _TABLES.items()},
        **{name: [_point(item) for item in keyed_minutes.items(minutes, section)] for name, section in _LISTS.items()},
        **{name: _paragraphs(keyed_minutes.parts_of(minutes, section)) for name, section in _TEXTS.items()},
        "next_meetings": _next_meetings(minutes),
        "discussion": _discussion(keyed_minutes.parts_of(minutes, Section.DISCUSSION)),
        "signatures": _signatures(minutes),
        "parts": [_part(part) for part in minutes.parts],
    }


def _meeting(minutes: MinutesDocument) -> Context:
    """The record's own days and hours, for sums and names of files: as ISO 8601 writes them."""
    record = minutes.record
    return {
        "number": record.number,
        "title": one_line(record.title),
        "day": record.day.isoformat(),
        "last_day": record.last_day.isoformat() if record.last_day else "",
        "starts": record.starts.isoformat("minutes") if record.starts else "",
        "ends": record.ends.isoformat("minutes") if record.ends else "",
        "zone": record.zone.value,
        "status": record.status.value,
    }


def _point(item: NamedItem) -> Context:
    return {"reference": item.reference, "text": item.text, "below": [_point(each) for each in item.items]}


def _next_meetings(minutes: MinutesDocument) -> list[str]:
    linked = zip(minutes.record.related, keyed_minutes.items(minutes, Section.RELATED), strict=False)
    return [item.text.partition(": ")[2] for link, item in linked if link.relation is Relation.NEXT]


def _paragraphs(parts: Iterable[Part]) -> list[str]:
    return [plain(block.spans) for part in parts for block in part.blocks if isinstance(block, Paragraph)]


def _discussion(parts: Iterable[Part]) -> list[Context]:
    """What was said, item of business by item of business; the title is empty where nothing tells which."""
    told: list[Context] = []
    for part in parts:
        for block in keyed_minutes.own_blocks(part):
            if isinstance(block, SubHeading):
                told.append({"number": block.number, "title": block.text, "points": []})
                continue
            if not told:
                told.append({"number": "", "title": "", "points": []})
            if isinstance(block, ItemList):
                told[-1]["points"] += [_point(keyed_minutes.named(item)) for item in block.items]
    return told


def _signatures(minutes: MinutesDocument) -> Context:
    blocks = [block for part in minutes.parts for block in part.blocks if isinstance(block, Signatures)]
    return _block(blocks[0]) if blocks else {"kind": "signatures", "dated": "", "signers": []}


def _part(part: Part) -> Context:
    return {
        "section": part.section.value,
        "heading": part.heading,
        "blocks": [_block(block) for block in part.blocks],
    }


def _block(block: Block) -> Context:
    match block:
        case Paragraph():
            return {"kind": "paragraph", "text": plain(block.spans)}
        case SubHeading():
            return {"kind": "heading", "number": block.number, "text": block.text, "level": block.level}
        case Facts():
            facts = [{"label": fact.label, "texts": [plain(value) for value in fact.values]} for fact in block.facts]
            return {"kind": "facts", "facts": facts}
        case ItemList():
            points = [_point(keyed_minutes.named(item)) for item in block.items]
            return {"kind": "list", "is_numbered": block.is_numbered, "points": points}
        case Table():
            headings = [column.heading for column in block.columns]
            return {"kind": "table", "headings": headings, "rows": [list(row) for row in block.rows]}
        case Signatures():
            signers = [
                {
                    "heading": each.heading,
                    "post": each.post or "",
                    "name": each.name,
                    "rank": each.rank,
                    "rank_label": block.rank_label,
                    "nip": each.nip or "",
                    "nip_label": block.nip_label,
                }
                for each in block.blocks
            ]
            return {"kind": "signatures", "dated": block.dated, "signers": signers}
