"""From the value of a record's field to the text that reads back as the same value: the inverse of `fields.py`."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from datetime import date, datetime, time
from enum import StrEnum
from functools import partial
from types import NoneType, UnionType
from typing import TYPE_CHECKING, get_args, get_origin, get_type_hints

from msgspec.structs import fields

from notulen.domain.action_item import Assignment
from notulen.domain.due import Due
from notulen.domain.errors import NotulenError
from notulen.domain.party import Party
from notulen.domain.province import Zone
from notulen.domain.value import Value
from notulen.locale.date_texts import format_date
from notulen.locale.field_words import field_label
from notulen.locale.language import Language
from notulen.locale.words import word
from notulen.services.field_syntax import as_part, inner_record, is_record, join_elements, join_parts, main_field
from notulen.services.fields import KEY_FIELDS, FieldReader
from notulen.services.record_fields import DOUBTS, field_type, settable_fields
from notulen.services.upcoming import readable
from notulen.storage.store import Store

if TYPE_CHECKING:
    from notulen.parsing.names import NameIndex

_YES_NO = {Language.INDONESIAN: ("ya", "tidak"), Language.ENGLISH: ("yes", "no"), None: ("yes", "no")}
_UNOWNED = (Assignment(),)
"""What an action holds that nobody was named for: no owner, so no text."""


class FieldKind(StrEnum):
    """What is typed into a field, one or several of it."""

    TEXT = "text"
    NUMBER = "number"
    YES_NO = "yes_no"
    CHOICE = "choice"
    DAY = "day"
    HOUR = "hour"
    MOMENT = "moment"
    PARTY = "party"
    DEADLINE = "deadline"
    RECORD = "record"
    FIELD = "field"
    """The name of another field of the same record."""


_KINDS: dict[type, FieldKind] = {
    int: FieldKind.NUMBER,
    bool: FieldKind.YES_NO,
    date: FieldKind.DAY,
    time: FieldKind.HOUR,
    datetime: FieldKind.MOMENT,
    Party: FieldKind.PARTY,
    Due: FieldKind.DEADLINE,
}


class FieldText(Value, frozen=True):
    """What a field holds, as it is typed.

    `options` are the words it can be given, if they are few. `parts` is what the parts of its small records are
    called, the one that needs no name first. `is_list` says that it may hold several. With `is_readable` False the
    text does not say all there is, and must not be put in the place of the value. An hour is told to the minute.
    """

    field: str
    text: str
    kind: FieldKind = FieldKind.TEXT
    options: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    is_list: bool = False
    is_readable: bool = True


class FieldTexts:
    """Writes values as `reader` reads them, days and names as people say them.

    `names_of_key` gives what a person may type for a code or an id in one of the fields that keep one, `handle_of`
    what for a party after `@`; `day` and `zone` are the meeting's. Without a `language` keys stand for words.
    """

    def __init__(
        self,
        reader: FieldReader,
        names_of_key: Callable[[str, str], Sequence[str]],
        handle_of: Callable[[Party], str],
        day: date,
        zone: Zone,
        language: Language | None,
    ) -> None:
        self._reader = reader
        self._names_of_key = names_of_key
        self._handle_of = handle_of
        self._day = day
        self._zone = zone
        self._language = language

    def all(self, record: Value) -> tuple[FieldText, ...]:
        """Every field of `record` that a person may set."""
        return tuple(self._field(record, field) for field in settable_fields(type(record)))

    def _field(self, record: Value, field: str) -> FieldText:
        kind = field_type(type(record), field)
        held = getattr(record, field)
        value = to_the_minute(held)
        read = partial(self._reader.read, type(record), field, current=held, is_whole=True)
        if field == DOUBTS:
            text = join_elements(self._label(type(record), name) for name in held)
        else:
            text = self._text(field, kind, value, read)
        one = _one_of(kind)
        return FieldText(
            field=field,
            text=text,
            kind=FieldKind.FIELD if field == DOUBTS else _kind(one),
            options=self._options(kind),
            parts=self._part_names(one) if is_record(one) else (),
            is_list=get_origin(kind) is tuple,
            is_readable=_reads(partial(read, text=text), value) or (value == _UNOWNED and not text),
        )

    def _options(self, kind: object) -> tuple[str, ...]:
        one = _one_of(kind)
        if one is bool:
            return _YES_NO[self._language]
        if isinstance(one, type) and issubclass(one, StrEnum):
            return (*(("",) if isinstance(kind, UnionType) else ()), *(self._word(each) for each in one))
        return ()

    def _part_names(self, kind: type[Value]) -> tuple[str, ...]:
        main = main_field(kind)
        others = [name for name in settable_fields(kind) if name != main]
        return tuple(self._label(kind, name) for name in (main, *others))

    def _text(self, field: str, kind: object, value: object, read: Callable[[str], object] | None = None) -> str:
        """How `value` is typed in `field`, which is of the type `kind`; `read` reads it, if that takes more."""
        match value:
            case None:
                return ""
            case tuple():
                texts = (self._text(field, _one_of(kind), each) for each in value)
                return "" if value == _UNOWNED else join_elements(texts)
            case bool():
                return _YES_NO[self._language][0 if value else 1]
            case StrEnum():
                return self._word(value)
            case datetime():
                return self._moment(value)
            case date():
                return self._day_text(value)
            case time():
                return value.isoformat() if value.second or value.microsecond else f"{value:%H.%M}"
            case Value():
                return self._record(value, read or partial(self._reader.read_record, type(value)))
            case str() if value and field in KEY_FIELDS:
                return self._name_of_key(field, value)
            case _:
                return str(value)

    def _moment(self, moment: datetime) -> str:
        here = moment.astimezone(self._zone.offset)
        if here.second or here.microsecond:
            return here.isoformat()
        at = f"{here:%H.%M}"
        return at if here.date() == self._day else f"{self._day_text(here.date())} {at}"

    def _day_text(self, day: date) -> str:
        return format_date(day, self._language, weekday=False) if self._language else day.isoformat()

    def _word(self, value: StrEnum) -> str:
        return word(value, self._language) if self._language else value.value

    def _label(self, kind: type[Value], field: str) -> str:
        return field_label(kind, field, self._language) if self._language else field

    def _name_of_key(self, field: str, key: str) -> str:
        names = self._names_of_key(field, key)
        return next((name for name in names if _reads(partial(self._reader.read_key, field, name), key)), key)

    def _record(self, value: Value, read: Callable[[str], object]) -> str:
        """The plainest way to write a small record that `read` reads as the same; else all that can be said of it."""
        shortest = text = ""
        for parts in self._forms(value):
            text = join_parts(parts)
            if not _reads(partial(read, text), value):
                continue
            if len(parts) == 1:
                return text
            for part in parts[::-1]:
                fewer = [each for each in parts if each != part]
                if _reads(partial(read, join_parts(fewer)), value):
                    parts = fewer
            text = join_parts(parts)
            shortest = text if not shortest or len(text) < len(shortest) else shortest
        return shortest or text

    def _forms(self, value: Value) -> Iterator[list[str]]:
        """Ways to write a small record, as parts, the plainest first."""
        spoken: tuple[str, ...] = ()
        if isinstance(value, Party):
            spoken = (value.written, value.name, f"@{self._handle_of(value)}")
        elif isinstance(value, Due):
            spoken = (value.phrase, self._day_text(value.day) if value.day else "")
        spoken = tuple(text for text in spoken if text)
        yield from ([text] for text in spoken)
        for text in spoken:
            with suppress(NotulenError):
                base = self._reader.read_record(type(value), text)
                for marks_signs in (False, True):
                    yield [text, *self._parts(value, base, marks_signs=marks_signs)]
        for marks_signs in (False, True):
            yield list(self._parts(value, None, has_bare_main=True, marks_signs=marks_signs))
        yield list(self._parts(value, None, marks_signs=True))

    def _parts(
        self,
        value: Value,
        base: Value | None,
        *,
        marks_signs: bool,
        has_bare_main: bool = False,
    ) -> Iterator[str]:
        """`name=text` for the main part, and each other that is not as in `base` (None: as it is when nobody says).

        With `marks_signs` a semicolon of a part's own is told from those between parts.
        """
        kind = type(value)
        main, hints = main_field(kind), get_type_hints(kind)
        usual = {each.name: each.default for each in fields(kind)}
        for name in sorted(settable_fields(kind), key=lambda each: each != main):
            held = getattr(value, name)
            is_main = name == main and base is None
            if held == (getattr(base, name) if base is not None else usual[name]) and not is_main:
                continue
            text = self._text(name, hints[name], held)
            # The record that a main part is keeps its own signs: it is read once more.
            if marks_signs and not (name == main and inner_record(kind)):
                text = as_part(text)
            yield text if is_main and has_bare_main else f"{self._label(kind, name)}={text}"


def names_of_key(store: Store, index: "NameIndex", near: int, field: str, key: str) -> Sequence[str]:
    """What a person may type for the code or id `key` in one of the fields that keep one, the plainest first.

    A meeting is looked for among those around the one numbered `near` first: others are read only until it is found.
    """
    match field:
        case "series":
            found = next((each for each in store.directory().series if each.id == key), None)
            return (found.name, found.handle) if found else ()
        case "meeting":
            numbers = sorted((each.number for each in store.keys()), key=lambda number: abs(number - near))
            meetings = (readable(store, number) for number in numbers)
            meeting = next((each for each in meetings if each and each.id == key), None)
            return (meeting.reference,) if meeting else ()
        case "office":
            party = index.office_party(key)
        case _:
            party = index.province_party(key)
    return (party.name, f"@{index.handle_of(party)}") if party else ()


def to_the_minute(value: object) -> object:
    """An hour as a form shows it; any other value as it is."""
    return value.replace(second=0, microsecond=0) if isinstance(value, datetime | time) else value


def _one_of(kind: object) -> object:
    """The type of one element of a list, or of what an optional field may hold; else `kind`."""
    if get_origin(kind) is tuple:
        return get_args(kind)[0]
    return next((each for each in get_args(kind) if each is not NoneType), kind)


def _kind(one: object) -> FieldKind:
    if not isinstance(one, type):
        return FieldKind.TEXT
    other = FieldKind.CHOICE if issubclass(one, StrEnum) else FieldKind.RECORD if is_record(one) else FieldKind.TEXT
    return _KINDS.get(one, other)


def _reads(read: Callable[[], object], value: object) -> bool:
    try:
        return read() == value
    except NotulenError:
        return False
