"""Hypothesis strategies for whole meetings and directories: any value the domain allows, in every field.

They follow the fields of the structs, so a new field is covered the day it is added.
"""

from datetime import UTC, date, datetime, time
from enum import Enum
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin

from hypothesis import strategies as st
from msgspec import NODEFAULT, Struct
from msgspec.structs import fields, replace

from notulen.domain.action_item import ActionItem
from notulen.domain.agenda import AgendaItem
from notulen.domain.attendee import Attendee
from notulen.domain.delivery import Delivery
from notulen.domain.directory import Directory
from notulen.domain.entry import Entry
from notulen.domain.meeting import Meeting
from notulen.domain.office import Office
from notulen.domain.person import Person
from notulen.domain.province import Zone
from notulen.domain.series import Series
from notulen.domain.text import clean_text

StructT = TypeVar("StructT", bound=Struct)

zones = st.sampled_from([UTC, *(zone.offset for zone in Zone)])
clean_texts = st.text(max_size=12).map(lambda text: clean_text(text, is_multiline=True))
days = st.dates(min_value=date(1945, 8, 17), max_value=date(2999, 12, 31))
moments = st.datetimes(min_value=datetime(1945, 8, 17), max_value=datetime(2999, 12, 31), timezones=zones)  # noqa: DTZ001
numbers = st.integers(min_value=1, max_value=10**6)

_OF_TYPE: dict[Any, st.SearchStrategy[Any]] = {
    str: clean_texts,
    int: st.integers(min_value=-(10**6), max_value=10**9),
    bool: st.booleans(),
    date: days,
    datetime: moments,
    time: st.times(),
    NoneType: st.none(),
}


def of_type(kind: Any) -> st.SearchStrategy[Any]:
    """Values of a type that a field of the domain may have."""
    if kind in _OF_TYPE:
        return _OF_TYPE[kind]
    if get_origin(kind) is tuple:
        return st.lists(st.deferred(lambda: of_type(get_args(kind)[0])), max_size=2).map(tuple)
    if get_origin(kind) in (UnionType, Union):
        return st.one_of([of_type(each) for each in get_args(kind)])
    if issubclass(kind, Enum):
        return st.sampled_from(list(kind))
    return structs(kind)


def structs(kind: type[StructT], **given: st.SearchStrategy[Any]) -> st.SearchStrategy[StructT]:
    """Values of a struct: every field that needs a value, some of the others; `given` says which, for some."""
    required = {
        each.name: of_type(each.type)
        for each in fields(kind)
        if each.default is NODEFAULT and each.default_factory is NODEFAULT
    }
    optional = {each.name: of_type(each.type) for each in fields(kind) if each.name not in required}
    for name in given:
        optional.pop(name, None)
    found: st.SearchStrategy[StructT] = st.fixed_dictionaries({**required, **given}, optional=optional).map(
        lambda facts: kind(**facts)
    )
    return found


def _numbered(kind: type[StructT], key: str) -> st.SearchStrategy[tuple[StructT, ...]]:
    records = st.lists(structs(kind, **{key: numbers}), max_size=3, unique_by=lambda record: getattr(record, key))
    return records.map(tuple)


agendas = _numbered(AgendaItem, "number")
attendances = _numbered(Attendee, "number")
entries = _numbered(Entry, "seq")
actions = _numbered(ActionItem, "seq")
deliveries = _numbered(Delivery, "number")


@st.composite
def meetings(draw: st.DrawFn, number: st.SearchStrategy[int] = numbers) -> Meeting:
    """Any meeting whose records carry numbers of their own; the numbers need not be in order."""
    header = draw(
        structs(
            Meeting,
            number=number,
            day=days,
            agenda=st.just(()),
            attendees=st.just(()),
            entries=st.just(()),
            actions=st.just(()),
            deliveries=st.just(()),
        )
    )
    return replace(
        header,
        agenda=draw(agendas),
        attendees=draw(attendances),
        entries=draw(entries),
        actions=draw(actions),
        deliveries=draw(deliveries),
    )


@st.composite
def directories(draw: st.DrawFn) -> Directory:
    """Any directory whose records have ids of their own."""

    def known(kind: type[StructT]) -> tuple[StructT, ...]:
        records = st.lists(structs(kind), max_size=3, unique_by=lambda record: record.id)  # type: ignore[attr-defined]
        return tuple(draw(records))

    return Directory(people=known(Person), offices=known(Office), series=known(Series))
