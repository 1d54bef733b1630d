"""What differs between two versions of a meeting: its fields, seats, items of business and lines, each by its field."""

from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum

from notulen.domain.damaged_final import FinalPlace
from notulen.domain.meeting import Meeting
from notulen.domain.value import Value


class DifferenceKind(StrEnum):
    """What became of a record between two versions."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


class Difference(Value, frozen=True):
    """One difference. `place` is what a person calls the record ("K7.1", "#2", a name; empty: the meeting itself).

    A changed record has a `field`, with its value before and after; an added or removed one stands whole in `after` or
    `before`. `record` is the type that has the field.
    """

    kind: DifferenceKind
    record: type[Value]
    place: str = ""
    field: str = ""
    before: object = None
    after: object = None


_NOT_TOLD = frozenset(
    (
        *("id", "status", "accepted", "unlisted", "approvals", "unconfirmed", "sessions"),
        *("issued", "finals", "amendment", "series", "deliveries"),
    )
)
_NOT_TOLD_OF_RECORDS = frozenset(
    (
        "id",
        "raw",
        "at",
        "gaps",
        "progress",
        "evidence",
        "waits_for",
        "unconfirmed",
        "is_unconfirmed",
        "person",
        "in_call",
    )
)


def differences(before: Meeting, after: Meeting) -> tuple[Difference, ...]:
    """What a reader of the minutes sees differ, in the order of the minutes; not what only the archive keeps."""
    return (
        *_fields("", before, after, _NOT_TOLD | set(_TABLES)),
        *_records(_seats(before), _seats(after)),
        *_records(_items(before), _items(after)),
        *_records(_lines(before), _lines(after)),
    )


def differing_places(before: Meeting, after: Meeting) -> tuple[FinalPlace, ...]:
    """Every field in which they differ; a record that only one of them has, as a whole."""
    places = [
        FinalPlace(path=name, record=Meeting, field=name)
        for name in Meeting.__struct_fields__
        if name not in _TABLES and _of(before, name) != _of(after, name)
    ]
    for table, (key, placed) in _TABLES.items():
        old = {getattr(each, key): each for each in getattr(before, table)}
        new = {getattr(each, key): each for each in getattr(after, table)}
        called = {**placed(before), **placed(after)}
        for number in sorted({*old, *new}):
            one, other, place = old.get(number), new.get(number), called[number][0]
            known: Value = new.get(number) or old[number]
            path, record = f"{table}.{number}", type(known)
            if one is None or other is None:
                places.append(FinalPlace(path=path, record=record, place=place))
                continue
            names = (name for name in record.__struct_fields__ if _of(one, name) != _of(other, name))
            places.extend(FinalPlace(path=f"{path}.{name}", record=record, place=place, field=name) for name in names)
    return tuple(places)


_Placed = dict[int, tuple[str, Value]]


def _seats(meeting: Meeting) -> _Placed:
    return {seat.number: (seat.full_name or str(seat.number), seat) for seat in meeting.attendees}


def _items(meeting: Meeting) -> _Placed:
    return {item.number: (f"#{item.number}", item) for item in meeting.agenda}


def _lines(meeting: Meeting) -> _Placed:
    return {line.seq: (meeting.line_ref(line), line) for line in meeting.lines}


_TABLES: Mapping[str, tuple[str, Callable[[Meeting], _Placed]]] = {
    "attendees": ("number", _seats),
    "agenda": ("number", _items),
    "entries": ("seq", _lines),
    "actions": ("seq", _lines),
}


def _records(before: _Placed, after: _Placed) -> Iterator[Difference]:
    for number in sorted({*before, *after}):
        (place, old), (new_place, new) = before.get(number, ("", None)), after.get(number, ("", None))
        if old is not None and new is not None and type(old) is type(new):
            yield from _fields(place, old, new, _NOT_TOLD_OF_RECORDS)
            continue
        if old is not None:
            yield Difference(kind=DifferenceKind.REMOVED, record=type(old), place=place, before=old)
        if new is not None:
            yield Difference(kind=DifferenceKind.ADDED, record=type(new), place=new_place, after=new)


def _fields(place: str, before: Value, after: Value, left_out: frozenset[str]) -> Iterator[Difference]:
    for name in before.__struct_fields__:
        old, new = _of(before, name), _of(after, name)
        if name not in left_out and old != new:
            yield Difference(
                kind=DifferenceKind.CHANGED, record=type(before), place=place, field=name, before=old, after=new
            )


def _of(record: Value, name: str) -> object:
    value: object = getattr(record, name)
    return value
