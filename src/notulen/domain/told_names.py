"""Names nobody could tell: where they stand in a meeting, and what becomes of them when somebody tells who they are."""

from collections.abc import Iterator
from typing import TypeVar

from msgspec.structs import replace

from notulen.domain.action_item import ActionItem
from notulen.domain.attendee import Attendee, AttendeeKind
from notulen.domain.entry import Entry
from notulen.domain.gap import GapKind
from notulen.domain.meeting import Meeting
from notulen.domain.party import Party, PartyKind
from notulen.domain.value import Value

_WHO = (GapKind.WHO_UNKNOWN, GapKind.WHO_AMBIGUOUS)

Record = TypeVar("Record", bound=Value)


def name_key(name: str) -> str:
    """Under which two spellings of an untold name are one: case, blanks and a sign before it do not count."""
    return " ".join(name.lstrip("@").casefold().split())


def written_name(party: Party) -> str:
    """An untold name as it was typed, less its sign."""
    return " ".join((party.written or party.name).lstrip("@").split())


def untold_in(line: Entry | ActionItem) -> tuple[str, ...]:
    """The names in a line that mean nobody anybody knows; one that could be several people is not among them."""
    parties = line.owners if isinstance(line, ActionItem) else (line.speaker, *line.about)
    named = [written_name(party) for party in parties if party is not None and not party.is_known]
    typed = [gap.text.lstrip("@").strip() for gap in line.gaps if gap.kind is GapKind.WHO_UNKNOWN]
    return tuple({name_key(name): name for name in (*typed, *named) if name_key(name)}.values())


def untold_names(meeting: Meeting) -> Iterator[tuple[str, Entry | ActionItem | Attendee | None]]:
    """Every untold name with the line or the seat it stands in; None for the head. Private lines are left out."""
    for line in meeting.lines:
        if line.gaps or not isinstance(line, Entry) or line.speaker is not None or line.about:
            for name in () if isinstance(line, Entry) and line.is_private else untold_in(line):
                yield name, line
    for seat in meeting.attendees:
        if seat.kind is AttendeeKind.PERSON and not seat.person and (seat.name or seat.written):
            yield seat.name or seat.written, seat
        if "office_name" in seat.unconfirmed and seat.office_name and not seat.office:
            yield seat.office_name, seat
    for party in (meeting.chair, meeting.host, meeting.organiser, meeting.secretary, *meeting.note_takers):
        if party is not None and not party.is_known:
            yield written_name(party), None


def with_name_told(meeting: Meeting, name: str, party: Party) -> Meeting:
    """`meeting` with `party` wherever the untold `name` stands; what was typed stays beside it."""
    wanted = name_key(name)
    told = _told(meeting, wanted, party)
    seats = tuple(_seated(seat, wanted, party) for seat in told.attendees)
    return replace(told, attendees=seats) if seats != told.attendees else told


def _seated(seat: Attendee, wanted: str, party: Party) -> Attendee:
    if party.kind is PartyKind.OFFICE and "office_name" in seat.unconfirmed and name_key(seat.office_name) == wanted:
        doubts = tuple(each for each in seat.unconfirmed if each != "office_name")
        return replace(seat, office=party.key, province=seat.province or party.province, unconfirmed=doubts)
    is_untold = party.kind is PartyKind.PERSON and seat.kind is AttendeeKind.PERSON and not seat.person
    is_meant = is_untold and name_key(seat.name or seat.written) == wanted
    return replace(seat, person=party.key, name=party.name) if is_meant else seat


def _told(record: Record, wanted: str, party: Party) -> Record:
    changes: dict[str, object] = {}
    for field in record.__struct_fields__:
        value = getattr(record, field)
        fresh = _told_value(value, wanted, party)
        if fresh is not value:
            changes[field] = fresh
    if not changes:
        return record
    if isinstance(record, Entry | ActionItem):
        kept = tuple(gap for gap in record.gaps if gap.kind not in _WHO or name_key(gap.text) != wanted)
        changes["gaps"] = kept
    return replace(record, **changes)


def _told_value(value: object, wanted: str, party: Party) -> object:
    if isinstance(value, Party):
        if value.is_known or name_key(written_name(value)) != wanted:
            return value
        typed = written_name(value)
        return replace(party, written=typed if typed.casefold() != party.name.casefold() else "")
    if isinstance(value, Value):
        return _told(value, wanted, party)
    if isinstance(value, tuple):
        fresh = tuple(_told_value(each, wanted, party) for each in value)
        return fresh if any(new is not old for new, old in zip(fresh, value, strict=True)) else value
    return value
