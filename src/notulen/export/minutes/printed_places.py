"""Where a reader of the minutes finds a record, and what its field is called there: in the words of the paper."""

from collections.abc import Iterator, Mapping

from notulen.domain.action_item import ActionItem
from notulen.domain.attendee import Attendee
from notulen.domain.entry import Entry
from notulen.domain.final_difference import Difference
from notulen.domain.meeting import Meeting
from notulen.domain.spot import SpotKind
from notulen.domain.value import Value
from notulen.export.minutes.composition import joined
from notulen.export.minutes.document import (
    ItemList,
    Layout,
    ListItem,
    MinutesDocument,
    Style,
    SubHeading,
)
from notulen.locale.final_texts import final_texts
from notulen.locale.language import Language
from notulen.locale.minutes_texts import minutes_texts

_FIELDS: Mapping[type[Value], Mapping[str, str]] = {
    Meeting: {
        "title": "meeting",
        "day": "days",
        "last_day": "days",
        "starts": "time",
        "ends": "time",
        "place": "place",
        "invitation": "invitation",
        "chair": "chair",
        "secretary": "secretary",
        "note_takers": "note_taker",
        "signers": "signers",
        "opening": "opening",
        "closing": "closing",
        "copies_to": "copies",
    },
    Attendee: {
        "written": "name",
        "name": "name",
        "post": "post",
        "office": "office",
        "office_name": "office",
        "province": "province",
        "presence": "presence",
        "note": "note",
    },
    ActionItem: {"text": "description", "assignments": "owners", "due": "due", "note": "remarks_column"},
}
"""The headings and labels of the paper by the fields that stand below them."""


def field_on_paper(found: Difference, language: Language) -> str:
    """What the paper calls the field that differs; empty where it has no word of its own for it."""
    if found.record is Entry and found.field == "text":
        return final_texts(language).wording
    named = _FIELDS.get(found.record, {}).get(found.field)
    return getattr(minutes_texts(language), named) if named else ""


def printed_places(document: MinutesDocument) -> dict[str, str]:
    """The place of each record that carries no number on paper, by its reference: "2.2 Penerapan SPBE, Ir. Nur".

    Decisions and actions are not among them: their references are printed.
    """
    meeting, texts = document.record, minutes_texts(document.language)
    places = {}
    for place, item in enumerate(meeting.agenda, start=1):
        number = place if document.layout is Layout.OFFICIAL else item.number
        places[f"#{item.number}"] = f"{texts.agenda} {number}"
    references = {line.seq: meeting.line_ref(line) for line in meeting.lines}
    for part in document.parts:
        above = part.heading
        for block in part.blocks:
            if isinstance(block, SubHeading):
                above = joined(block.number, block.text, by=" ")
            elif isinstance(block, ItemList):
                for seq, speaker in _unnumbered(block.items):
                    if seq in references:
                        places[references[seq]] = joined(above, speaker)
    return places


def _unnumbered(items: tuple[ListItem, ...], speaker: str = "") -> Iterator[tuple[int, str]]:
    """The lines printed without their reference, by seq, each with who said it."""
    for item in items:
        said_by = next((span.text for span in item.spans if span.style is Style.STRONG), speaker)
        yield from _unnumbered(item.children, said_by)
        for spot in item.spots:
            if spot.kind is SpotKind.LINE and not item.label:
                yield spot.number, said_by
