"""A record with another word in every field that can hold one, so that a test can tell which of them come out."""

from datetime import UTC, date, datetime, time
from enum import Enum
from itertools import count
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from msgspec import Struct
from msgspec.structs import replace

from notulen.domain.action_item import ActionItem
from notulen.domain.attendee import Presence
from notulen.domain.due import Due, DueKind
from notulen.domain.entry import Entry, EntryKind
from notulen.domain.meeting import Meeting

Record = TypeVar("Record", bound=Struct)

_PLAIN: dict[type, object] = {
    int: 1,
    bool: False,
    date: date(2020, 7, 7),
    datetime: datetime(2020, 7, 7, 2, 0, tzinfo=UTC),
    time: time(9, 0),
}


class Canaries:
    """Makes such records; `of` knows the word that stands in a field: `actions.assignments.owner.name`."""

    def __init__(self) -> None:
        self._numbers = count(1)
        self.of: dict[str, str] = {}

    def record(self, kind: type[Record], path: str = "", /, **given: object) -> Record:
        """A record of `kind`, with one of each thing it can hold; `given` fields are taken as they are."""
        hints = get_type_hints(kind)
        filled = {
            name: self._value(hints[name], f"{path}{name}") for name in kind.__struct_fields__ if name not in given
        }
        return kind(**filled, **given)

    def _value(self, hint: Any, path: str) -> object:
        if get_origin(hint) in (Union, UnionType):
            hint = next(each for each in get_args(hint) if each is not NoneType)
        if get_origin(hint) is tuple:
            return (self._value(get_args(hint)[0], path),)
        if isinstance(hint, type) and issubclass(hint, Struct):
            return self.record(hint, f"{path}.")
        if isinstance(hint, type) and issubclass(hint, Enum):
            return next(iter(hint))
        if hint is str:
            return self.of.setdefault(path, f"qz{next(self._numbers)}zq")
        return _PLAIN[hint]

    def found_in(self, text: str) -> set[str]:
        """The fields whose words are in `text`."""
        return {path for path, word in self.of.items() if word in text}


def sown() -> tuple[Canaries, Meeting]:
    """A meeting with a word in every field: one line of each kind, a private one even with the number of a decision."""
    canaries = Canaries()
    numbered = (EntryKind.DECISION, EntryKind.PRIVATE)
    entries = [
        canaries.record(Entry, f"{kind}.", kind=kind, seq=seq, **({} if kind in numbered else {"decision": None}))
        for seq, kind in enumerate(EntryKind, 1)
    ]
    dated = canaries.record(ActionItem, "actions.", seq=8, gaps=())
    due = canaries.record(Due, "undated.", kind=DueKind.UNDATED, day=None, is_certain=True)
    undated = canaries.record(ActionItem, "undated.", seq=9, number=2, due=due, gaps=())
    meeting = canaries.record(Meeting, number=1, entries=tuple(entries), actions=(dated, undated))
    unplaced = replace(meeting.attendees[0], number=2, office_name="", name="", presence=Presence.EXCUSED)
    return canaries, replace(meeting, attendees=(*meeting.attendees, unplaced))


PUBLIC = {
    "title",
    "agenda.title",
    "decision.text",
    "actions.text",
    "actions.assignments.owner.name",
    "undated.text",
    "undated.assignments.owner.name",
    "undated.phrase",
    "attendees.office_name",
    "attendees.written",
    "approvals.by.name",
    "approvals.about",
}
"""The fields that may be seen. Whoever adds one to a meeting has to add it here before it can be shared."""
