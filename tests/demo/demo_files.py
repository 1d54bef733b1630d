"""The files of the demo archive, decoded strictly, and the facts of the seeds they are compared with."""

import csv
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from notulen.domain.action_item import ActionItem
from notulen.domain.attendee import Attendee
from notulen.domain.directory import Directory
from notulen.domain.entry import EntryKind
from notulen.domain.meeting import Meeting
from notulen.domain.meeting_state import MeetingKind, MeetingMode
from notulen.domain.party import Party, PartyKind
from notulen.domain.person import Person
from notulen.domain.value import Value

DATA = Path(__file__).parents[2] / "data"
DEMO = DATA / "demo"
WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
ULID_DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

# meeting: (seed, day, weekday, day as written, kind, mode, named people, groups, statements, decisions, actions)
OVERVIEW = {
    1: ("004", date(2019, 1, 3), "Kamis", "Kamis (3/1/2019)", MeetingKind.MEETING, None, 2, 1, 7, 3, 6),
    2: ("001", date(2019, 8, 29), "Kamis", "Kamis (29/8)", MeetingKind.RAKER, MeetingMode.IN_PERSON, 2, 1, 9, 0, 2),
    3: ("003", date(2020, 4, 23), "Kamis", "Kamis (23/04/2020)", MeetingKind.RAKOR, MeetingMode.VIDEO, 1, 8, 14, 0, 7),
    4: ("000", date(2020, 7, 7), "Selasa", "Selasa (7/7)", MeetingKind.RAKER, MeetingMode.VIDEO, 8, 0, 5, 0, 0),
    5: ("002", date(2023, 6, 13), "Selasa", "Selasa (13/6/2023)", MeetingKind.VISIT, MeetingMode.IN_PERSON,
        8, 1, 11, 2, 4),
}  # fmt: skip
ALL = sorted(OVERVIEW)


class MeetingFile(msgspec.Struct, forbid_unknown_fields=True):
    schema: str
    reference: str
    data: Meeting


class DirectoryFile(msgspec.Struct, forbid_unknown_fields=True):
    schema: str
    directory: Directory


@cache
def path_of(number: int) -> Path:
    (path,) = DEMO.glob(f"R{number}-*.json")
    return path


@cache
def meeting(number: int) -> Meeting:
    file = msgspec.json.decode(path_of(number).read_bytes(), type=MeetingFile)
    assert file.schema == "notulen.meeting/1"
    return file.data


@cache
def directory() -> Directory:
    file = msgspec.json.decode((DEMO / "directory.json").read_bytes(), type=DirectoryFile)
    assert file.schema == "notulen.directory/1"
    return file.directory


@cache
def shipped(table: str, column: str) -> frozenset[str]:
    with (DATA / table).open(encoding="utf-8", newline="") as lines:
        return frozenset(row[column] for row in csv.DictReader(lines))


def office_id(handle: str) -> str:
    """The id of an office of the directory."""
    return next(each.id for each in directory().offices if each.handle == handle)


def person(name: str) -> Person:
    return next(each for each in directory().people if each.name == name)


def seat(number: int, name: str) -> Attendee:
    return next(each for each in meeting(number).attendees if each.name == name)


def said(number: int) -> list[tuple[str, str]]:
    """Speaker and text of everything said or proposed, in order."""
    lines = [each for each in meeting(number).entries if each.kind in (EntryKind.STATEMENT, EntryKind.PROPOSAL)]
    return [(each.speaker.name if each.speaker else "", each.text) for each in lines]


def spoken_as_in(number: int, facts: list[tuple[str, str]]) -> None:
    """Assert the speakers in order and a telling piece of every line."""
    heard = said(number)
    assert [speaker for speaker, _ in heard] == [speaker for speaker, _ in facts]
    for (_, text), (_, piece) in zip(heard, facts, strict=True):
        assert piece in text


def owners(action: ActionItem) -> list[tuple[PartyKind, str, str]]:
    return [(each.kind, each.key, each.written or each.name) for each in action.owners]


def parties(value: object) -> Iterator[Party]:
    """Every party anywhere inside `value`."""
    return (each for each in values(value) if isinstance(each, Party))


def values(value: object) -> Iterator[Value]:
    """`value` and every domain value inside it."""
    if isinstance(value, Value):
        yield value
        for name in value.__struct_fields__:
            yield from values(getattr(value, name))
    elif isinstance(value, tuple):
        for each in value:
            yield from values(each)


def texts(value: object) -> Iterator[str]:
    """Every text of a decoded JSON document."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from texts(each)
    elif isinstance(value, list):
        for each in value:
            yield from texts(each)


def every_text() -> Iterator[str]:
    for path in DEMO.glob("*.json"):
        document: Any = msgspec.json.decode(path.read_bytes())
        yield from texts(document)
