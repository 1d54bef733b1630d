"""From the text of an option to the value of a record's field, whatever its type: the shell's way to set anything."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time
from enum import StrEnum
from types import UnionType
from typing import TypeGuard, TypeVar, get_args, get_origin, get_type_hints

import msgspec
from msgspec.structs import replace

from notulen.domain.action_item import ActionItem
from notulen.domain.agenda import AgendaItem
from notulen.domain.attendee import Attendee
from notulen.domain.calendar import WorkCalendar
from notulen.domain.due import Due
from notulen.domain.entry import Entry
from notulen.domain.errors import InvalidValue, NotFound, Noun
from notulen.domain.meeting import Meeting
from notulen.domain.party import Party
from notulen.domain.province import Zone
from notulen.domain.text import clean_text
from notulen.domain.unclear_date import UnclearDate
from notulen.domain.value import Value
from notulen.locale.words import parse_word
from notulen.parsing.dates import read_when

Record = TypeVar("Record", bound=Value)

_KEPT_BY_NOTULEN: dict[type[Value], frozenset[str]] = {
    Meeting: frozenset(("id", "number", "status", "sessions", "issued", "agenda", "attendees", "entries", "actions")),
    Attendee: frozenset(("id", "number", "person")),
    AgendaItem: frozenset(("id", "number")),
    Entry: frozenset(("id", "seq", "raw", "gaps")),
    ActionItem: frozenset(("id", "number", "seq", "raw", "progress", "gaps", "is_for_everyone")),
}
_KEYS = frozenset(("province", "host_province", "office", "meeting", "series"))
"""Fields of text that hold a code or an id, and are typed as a name, a handle or a reference."""
_DOUBTS = "unconfirmed"
"""The list of those fields of a record that were deduced."""
_YES = {"yes", "ya", "true", "1", "on"}
_NO = {"no", "tidak", "false", "0", "off"}


class FieldReader:
    """Reads values for fields.

    `today` is what dates count from; `find_party` tells who a name means, `read_due` what a deadline phrase does,
    `find_key` the code or id that a name means in one of the fields that keep one; hours are those of `zone`.
    """

    def __init__(
        self,
        today: date,
        find_party: Callable[[str], Party],
        read_due: Callable[[str], Due],
        find_key: Callable[[str, str], str],
        zone: Zone = Zone.WIB,
    ) -> None:
        self._today = today
        self._find_party = find_party
        self._read_due = read_due
        self._find_key = find_key
        self._zone = zone

    def read(self, record_type: type[Value], field: str, text: str, current: object = None) -> object:
        """The value `text` stands for in `field`; empty text empties it. Raises NotFound, InvalidValue.

        A small record written as "status=replaced" alone changes that part of the `current` one.
        """
        kind = _field_type(record_type, field)
        value = self._value(field, kind, clean_text(text).strip(), current)
        if field == _DOUBTS and isinstance(value, tuple):
            for name in value:
                _field_type(record_type, name)
        return value

    def read_item(self, record_type: type[Value], field: str, text: str) -> object:
        """One element for a field that is a list."""
        kind = _field_type(record_type, field)
        if get_origin(kind) is not tuple:
            raise InvalidValue(field, text, "not_a_list")
        if field == _DOUBTS:
            _field_type(record_type, text.strip())
        return self._value(field, get_args(kind)[0], clean_text(text).strip())

    def _value(self, field: str, kind: object, text: str, current: object = None) -> object:
        if isinstance(kind, UnionType):
            if not text:
                return None
            kind = next(each for each in get_args(kind) if each is not type(None))
        if get_origin(kind) is tuple:
            parts = [part.strip() for part in text.split("|") if part.strip()]
            return tuple(self._value(field, get_args(kind)[0], part) for part in parts)
        if not isinstance(kind, type):
            raise InvalidValue(field, text, "invalid")
        if issubclass(kind, StrEnum):
            return parse_word(kind, text, field=field)
        if issubclass(kind, Value):
            return self._record(field, kind, text, current if isinstance(current, kind) else None)
        return self._plain(field, kind, text)

    def _plain(self, field: str, kind: type, text: str) -> object:
        if kind is str:
            return self._find_key(field, text) if text and field in _KEYS else text
        if kind is bool:
            word = text.casefold()
            if word not in _YES | _NO:
                raise InvalidValue(field, text, "not_allowed", ["ya", "tidak"])
            return word in _YES
        if kind is int:
            if not (text.isascii() and text.isdigit() and len(text) < 7):
                raise InvalidValue(field, text, "not_a_number")
            return int(text)
        moment = self._moment(field, text)
        if kind is time:
            if not isinstance(moment, datetime):
                raise InvalidValue(field, text, "not_a_time")
            return moment.astimezone(self._zone.offset).time()
        if kind is datetime:
            if not isinstance(moment, datetime):
                raise InvalidValue(field, text, "not_a_time")
            return moment
        return moment.date() if isinstance(moment, datetime) else moment

    def _moment(self, field: str, text: str) -> date | datetime:
        reading = read_when(text, self._today, calendar=WorkCalendar, zone=self._zone, is_event=True)
        if reading.start is None or reading.start != (reading.end or reading.start) or reading.kind == "conflict":
            raise UnclearDate(field, reading)
        return reading.start

    def _record(self, field: str, kind: type[Value], text: str, current: Value | None) -> Value:
        """A small record as "title; number=18; about=Perangkat Daerah": the first part names its first field."""
        texts = _parts_of(field, kind, text)
        main = texts.pop("", None)
        if main is not None and kind is Party:
            current = self._find_party(main)
        elif main is not None and kind is Due:
            current = self._read_due(main)
        elif main is not None:
            texts[_main_field(kind)] = main
        named = {name: self.read(kind, name, value, getattr(current, name, None)) for name, value in texts.items()}
        try:
            return _confirmed(replace(current, **named) if current else kind(**named), named)
        except TypeError as fault:
            raise InvalidValue(field, text, "incomplete", kind.__struct_fields__) from fault


def edited(
    record: Record,
    reader: FieldReader,
    *,
    sets: Mapping[str, str],
    adds: Sequence[tuple[str, str]] = (),
    removes: Sequence[tuple[str, str]] = (),
) -> Record:
    """`record` with fields set, elements added to lists, and elements taken out (by number from 1 or by text)."""
    kind = type(record)
    changes: dict[str, object] = {
        field: reader.read(kind, field, text, getattr(record, field, None)) for field, text in sets.items()
    }
    for field, text in adds:
        current = changes.get(field, getattr(record, field, ()))
        changes[field] = (*_elements(field, current), reader.read_item(kind, field, text))
    for field, text in removes:
        _field_type(kind, field)
        current = changes.get(field, getattr(record, field, ()))
        changes[field] = _without(field, _elements(field, current), text)
    return replace(record, **changes)


def settable_fields(record_type: type[Value]) -> tuple[str, ...]:
    """The fields a person may set; the rest notulen keeps itself, or has a use case of its own."""
    kept = _KEPT_BY_NOTULEN.get(record_type, frozenset())
    return tuple(name for name in record_type.__struct_fields__ if name not in kept)


def _field_type(record_type: type[Value], field: str) -> object:
    if field not in settable_fields(record_type):
        raise NotFound(Noun.FIELD, field, _nearest(field, settable_fields(record_type)))
    return get_type_hints(record_type)[field]


def _nearest(field: str, fields: tuple[str, ...]) -> list[str]:
    from rapidfuzz import process

    return [name for name, _, _ in process.extract(field, fields, limit=3)]


def _confirmed(record: Value, named: Mapping[str, object]) -> Value:
    """A deadline a person vouches for has nothing left to be told with it."""
    return replace(record, warnings=()) if isinstance(record, Due) and named.get("is_certain") is True else record


def _parts_of(field: str, kind: type[Value], text: str) -> dict[str, str]:
    """The parts of a small record by field, "" for a first part without a name.

    A part that belongs to the record's own main record stays with it: the owner of an assignment is written
    "@jatim; written=Diskominfo Jatim; status=done".
    """
    main = _main_field(kind)
    inner = get_type_hints(kind)[main]
    within = next((each.__struct_fields__ for each in (inner, *get_args(inner)) if _is_record(each)), ())
    parts: dict[str, str] = {}
    latest = ""
    for position, part in enumerate(piece.strip() for piece in text.split(";")):
        name, sign, value = part.partition("=")
        name = name.strip()
        if sign and name in kind.__struct_fields__:
            latest, parts[name] = name, value.strip()
        elif sign and name in within:
            holder = main if main in parts else ""
            parts[holder] = f"{parts.get(holder, '')}; {part}".removeprefix("; ")
        elif sign and name.isidentifier():
            raise InvalidValue(field, part, "not_a_field", kind.__struct_fields__)
        elif position:
            # A semicolon that is part of the sentence.
            parts[latest] = f"{parts[latest]}; {part}"
        else:
            parts[latest] = part
    return parts


def _is_record(kind: object) -> TypeGuard[type[Value]]:
    return isinstance(kind, type) and issubclass(kind, Value)


def _main_field(kind: type[Value]) -> str:
    """The field a bare first part means: the first that is text, so that a link's relation can be named apart."""
    hints = get_type_hints(kind)
    return next((name for name in kind.__struct_fields__ if hints[name] is str), kind.__struct_fields__[0])


def _elements(field: str, value: object) -> tuple[object, ...]:
    if not isinstance(value, tuple):
        raise InvalidValue(field, "", "not_a_list")
    return value


def _without(field: str, elements: tuple[object, ...], text: str) -> tuple[object, ...]:
    if text.isascii() and text.isdigit() and 0 < int(text) <= len(elements):
        return (*elements[: int(text) - 1], *elements[int(text) :])
    wanted = text.casefold()
    kept = tuple(each for each in elements if wanted not in _shown(each).casefold())
    if len(kept) != len(elements) - 1:
        raise InvalidValue(field, text, "not_one_element", [_shown(each) for each in elements])
    return kept


def _shown(element: object) -> str:
    return element if isinstance(element, str) else msgspec.json.encode(element).decode()
