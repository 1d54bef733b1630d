"""From the text of an option to the value of a record's field, whatever its type: the shell's way to set anything."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time
from enum import StrEnum
from types import UnionType
from typing import TypeVar, get_args, get_origin

import msgspec
from msgspec.structs import replace

from notulen.domain.calendar import WorkCalendar
from notulen.domain.due import Due
from notulen.domain.errors import InvalidValue
from notulen.domain.party import Party
from notulen.domain.province import Zone
from notulen.domain.text import clean_text
from notulen.domain.unclear_date import UnclearDate
from notulen.domain.value import Value
from notulen.locale.words import parse_word
from notulen.parsing.dates import read_when
from notulen.services.field_syntax import inner_record, is_record, main_field, split_elements, split_owners, split_parts
from notulen.services.record_fields import DOUBTS, field_type, numbered_alike, settable_field, settable_fields

Record = TypeVar("Record", bound=Value)
Moment = TypeVar("Moment", datetime, time)

KEY_FIELDS = frozenset(("province", "host_province", "office", "meeting", "series"))
"""Fields of text that hold a code or an id, and are typed as a name, a handle or a reference."""
_SIGNED = frozenset(("offset_days",))
_EXACT_TIME = re.compile(r"\d\d:\d\d:\d\d(\.\d{6})?")
_EXACT_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{6})?)?[+-]\d\d:\d\d")
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

    def read(
        self, record_type: type[Value], field: str, text: str, current: object = None, *, is_whole: bool = False
    ) -> object:
        """The value `text` stands for in `field`; empty text empties it. Raises NotFound, InvalidValue.

        A small record written as "status=replaced" alone changes that part of the `current` one; with `is_whole`
        the text says all there is, and a part it leaves out is empty. A field of the same `record_type` is named by
        its key or by what it is called. "\\|" and "\\;" stand for those signs where they would separate something.
        """
        kind = field_type(record_type, field)
        if is_whole:
            current = numbered_alike(current)
        value = self._value(field, kind, clean_text(text).strip(), current)
        if field == DOUBTS and isinstance(value, tuple):
            return tuple(settable_field(record_type, name) for name in value)
        return value

    def read_item(self, record_type: type[Value], field: str, text: str) -> object:
        """One element for a field that is a list."""
        kind = field_type(record_type, field)
        if get_origin(kind) is not tuple:
            raise InvalidValue(field, text, "not_a_list")
        if field == DOUBTS:
            return settable_field(record_type, text)
        return self._value(field, get_args(kind)[0], clean_text(text).strip())

    def read_record(self, kind: type[Value], text: str) -> Value:
        """The small record `text` stands for on its own. Raises NotFound, InvalidValue."""
        return self._record("", kind, clean_text(text).strip(), None)

    def read_key(self, field: str, text: str) -> str:
        """The code or id that a name means in `field`, one of KEY_FIELDS. Raises NotFound, Ambiguous, InvalidValue."""
        return self._find_key(field, text)

    def _value(self, field: str, kind: object, text: str, current: object = None) -> object:
        if isinstance(kind, UnionType):
            if not text:
                return None
            kind = next(each for each in get_args(kind) if each is not type(None))
        if get_origin(kind) is tuple:
            of_one = get_args(kind)[0]
            split = split_owners if _names_somebody(of_one) else split_elements
            return tuple(self._value(field, of_one, part) for part in split(text))
        if not isinstance(kind, type):
            raise InvalidValue(field, text, "invalid")
        if issubclass(kind, StrEnum):
            return parse_word(kind, text, field=field)
        if issubclass(kind, Value):
            return self._record(field, kind, text, current if isinstance(current, kind) else None)
        return self._plain(field, kind, text)

    def _plain(self, field: str, kind: type, text: str) -> object:
        if kind is str:
            return self._find_key(field, text) if text and field in KEY_FIELDS else text
        if kind is bool:
            word = text.casefold()
            if word not in _YES | _NO:
                raise InvalidValue(field, text, "not_allowed", ["ya", "tidak"])
            return word in _YES
        if kind is int:
            digits = text.removeprefix("-") if field in _SIGNED else text
            if not (digits.isascii() and digits.isdigit() and len(digits) < 7):
                raise InvalidValue(field, text, "not_a_number")
            return int(text)
        if kind is time and _EXACT_TIME.fullmatch(text):
            return _exact(time.fromisoformat, field, text)
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
        if _EXACT_MOMENT.fullmatch(text):
            return _exact(datetime.fromisoformat, field, text)
        reading = read_when(text, self._today, calendar=WorkCalendar, zone=self._zone, is_event=True)
        if reading.start is None or reading.start != (reading.end or reading.start) or reading.kind == "conflict":
            raise UnclearDate(field, reading)
        return reading.start

    def _record(self, field: str, kind: type[Value], text: str, current: Value | None) -> Value:
        """A small record as "title; number=18; about=Perangkat Daerah": the first part names its first field."""
        texts = split_parts(field, kind, text)
        main = texts.pop("", None)
        if main is not None and kind is Party:
            current = self._find_party(main)
        elif main is not None and kind is Due:
            current = self._read_due(main)
        elif main is not None:
            texts[main_field(kind)] = main
        named = {name: self.read(kind, name, value, getattr(current, name, None)) for name, value in texts.items()}
        try:
            return _confirmed(replace(current, **named) if current else kind(**named), named)
        except TypeError as fault:
            raise InvalidValue(field, text, "incomplete", settable_fields(kind)) from fault


def _names_somebody(kind: object) -> bool:
    """Whether what is typed begins with whom it is about: a party, or a record around one."""
    return kind is Party or (is_record(kind) and inner_record(kind) is Party)


def edited(
    record: Record,
    reader: FieldReader,
    *,
    sets: Mapping[str, str],
    adds: Sequence[tuple[str, str]] = (),
    removes: Sequence[tuple[str, str]] = (),
    is_whole: bool = False,
) -> Record:
    """`record` with fields set, elements added to lists, and elements taken out (by number from 1 or by text).

    `is_whole` is that of `FieldReader.read`, for the fields that are set.
    """
    kind = type(record)
    changes: dict[str, object] = {
        field: reader.read(kind, field, text, getattr(record, field, None), is_whole=is_whole)
        for field, text in sets.items()
    }
    for field, text in adds:
        current = changes.get(field, getattr(record, field, ()))
        changes[field] = (*_elements(field, current), reader.read_item(kind, field, text))
    for field, text in removes:
        field_type(kind, field)
        current = changes.get(field, getattr(record, field, ()))
        changes[field] = _without(field, _elements(field, current), text)
    return replace(record, **changes)


def _confirmed(record: Value, named: Mapping[str, object]) -> Value:
    """A deadline a person vouches for has nothing left to be told with it."""
    return replace(record, warnings=()) if isinstance(record, Due) and named.get("is_certain") is True else record


def _exact(read: Callable[[str], Moment], field: str, text: str) -> Moment:
    try:
        return read(text)
    except ValueError as fault:
        raise InvalidValue(field, text, "not_a_time") from fault


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
