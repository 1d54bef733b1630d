"""Which fields of a record a person may set, and which one a word means."""

from typing import get_type_hints

from notulen.domain.action_item import ActionItem
from notulen.domain.agenda import AgendaItem
from notulen.domain.attendee import Attendee
from notulen.domain.entry import Decision, Entry
from notulen.domain.errors import NotFound, Noun
from notulen.domain.meeting import Meeting
from notulen.domain.value import Value
from notulen.locale.field_words import field_named

_KEPT_BY_NOTULEN: dict[type[Value], frozenset[str]] = {
    Meeting: frozenset(
        (
            "id", "number", "status", "accepted", "unlisted", "approvals", "sessions", "issued",
            "agenda", "attendees", "entries", "actions", "finals", "amendment", "deliveries",
        )
    ),
    Attendee: frozenset(("id", "number", "person", "in_call")),
    AgendaItem: frozenset(("id", "number", "resumed", "ran")),
    Entry: frozenset(("id", "seq", "raw", "gaps")),
    ActionItem: frozenset(
        ("id", "number", "seq", "raw", "progress", "evidence", "waits_for", "gaps", "is_for_everyone", "decision_in")
    ),
    Decision: frozenset(("number", "amended_by", "history")),
}  # fmt: skip
DOUBTS = "unconfirmed"
"""The list of those fields of a record that were deduced."""


def settable_fields(record_type: type[Value]) -> tuple[str, ...]:
    """The fields a person may set; the rest notulen keeps itself, or has a use case of its own."""
    kept = _KEPT_BY_NOTULEN.get(record_type, frozenset())
    return tuple(name for name in record_type.__struct_fields__ if name not in kept)


def field_type(record_type: type[Value], field: str) -> object:
    """The type of a field that may be set. Raises NotFound with the nearest."""
    if field not in settable_fields(record_type):
        raise NotFound(Noun.FIELD, field, _nearest(field, settable_fields(record_type)))
    return get_type_hints(record_type)[field]


def settable_field(record_type: type[Value], text: str) -> str:
    """The field a word means. Raises NotFound with the nearest."""
    found = field_named(record_type, settable_fields(record_type), text.strip())
    if found is None:
        raise NotFound(Noun.FIELD, text.strip(), _nearest(text.strip(), settable_fields(record_type)))
    return found


def numbered_alike(value: object) -> object:
    """An empty record in place of `value`, with what notulen keeps itself; None where it keeps nothing."""
    kept = _KEPT_BY_NOTULEN.get(type(value), frozenset()) if isinstance(value, Value) else ()
    return type(value)(**{name: getattr(value, name) for name in kept}) if kept else None


def _nearest(field: str, fields: tuple[str, ...]) -> list[str]:
    from rapidfuzz import process

    return [name for name, _, _ in process.extract(field, fields, limit=3)]
