"""The chosen parts of the minutes where a format is made from the record: what of it stays, and what it has not."""

from collections.abc import Collection, Mapping

from msgspec.structs import fields, replace

from notulen.domain.entry import Entry, EntryKind
from notulen.domain.errors import InvalidValue
from notulen.domain.meeting import Meeting
from notulen.export.minutes.document import Section
from notulen.locale.language import Language
from notulen.locale.words import word

# The head stays, whatever is chosen: it says which meeting it is.
_FIELDS: Mapping[str, tuple[Section, ...]] = {
    "chair": (Section.CHAIR,),
    "secretary": (Section.CHAIR,),
    "note_takers": (Section.CHAIR, Section.SIGNATURES),
    "attendees": (Section.ATTENDANCE,),
    "stated_attendance": (Section.ATTENDANCE,),
    "quorum": (Section.ATTENDANCE,),
    "legal_basis": (Section.LEGAL_BASIS,),
    "agenda": (Section.HEADER, Section.AGENDA, Section.DISCUSSION),
    "opening": (Section.OPENING,),
    "actions": (Section.ACTIONS,),
    "papers": (Section.PAPERS,),
    "applications": (Section.APPLICATIONS,),
    "mentioned": (Section.MENTIONED,),
    "related": (Section.RELATED,),
    "events": (Section.EVENTS,),
    "remarks": (Section.REMARKS,),
    "closing": (Section.CLOSING,),
    "signers": (Section.SIGNATURES,),
    "copies_to": (Section.COPIES,),
}


def only_chosen(record: Meeting, chosen: Collection[Section]) -> Meeting:
    """`record` without what belongs to none of the parts `chosen`; numbers stay."""
    empty = {field.name: field.default for field in fields(Meeting)}
    left_out = {name: empty[name] for name, parts in _FIELDS.items() if not any(part in chosen for part in parts)}
    entries = tuple(entry for entry in record.entries if _section(entry) in chosen)
    return replace(record, entries=entries, **left_out)


def not_in_format(chosen: Collection[Section], possible: Collection[Section], language: Language) -> InvalidValue:
    """The fault of choosing parts of which there is nothing in a format that has only the `possible` ones."""
    asked = ", ".join(word(section, language) for section in Section if section in chosen)
    return InvalidValue("section", asked, "not_in_format", [word(each, language) for each in possible])


def _section(entry: Entry) -> Section:
    if entry.decision is not None:
        return Section.DECISIONS
    return Section.PROPOSALS if entry.kind is EntryKind.PROPOSAL else Section.DISCUSSION
