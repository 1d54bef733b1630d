"""What an archive learns of names: who was meant by an unclear one is remembered for the next meeting."""

from collections.abc import Iterator

from msgspec.structs import replace

from notulen.domain.action_item import ActionItem
from notulen.domain.attendee import Attendee
from notulen.domain.directory import Directory
from notulen.domain.entry import Entry
from notulen.domain.file_errors import DamagedFile, NewerFormat
from notulen.domain.meeting import Meeting
from notulen.domain.party import Party, PartyKind
from notulen.domain.told_names import untold_in
from notulen.parsing.name_keys import handle_key, is_organisation_word, is_post_word
from notulen.services.known_names import KnownNames
from notulen.storage.store import Change

_SHORTEST = 3
_ALIKE = 70


def learn_names(change: Change, names: KnownNames, before: Meeting, after: Meeting) -> None:
    """Remember the names that lines and seats of `before` could not tell and those of `after` do.

    Part of the open `change`, so that one undo takes back both.
    """
    if before.entries is after.entries and before.actions is after.actions and before.attendees is after.attendees:
        return
    told = list(_told_between(before, after))
    if not told:
        return
    try:
        directory = change.directory()
    except (DamagedFile, NewerFormat):
        return  # the line is kept all the same
    learned = directory
    for name, party in told:
        learned = with_other_name(learned, names, name, party)
    if learned is not directory:
        change.put_directory(learned)


def with_other_name(directory: Directory, names: KnownNames, name: str, party: Party) -> Directory:
    """The directory in which `party` goes by `name` too.

    Not learned is what means somebody already, or one of several: "Achmad" is this one today and another tomorrow; and
    what is a post or a kind of office only.
    """
    is_no_name = all(is_post_word(each) or is_organisation_word(each) for each in name.split())
    if is_no_name or len(handle_key(name)) < _SHORTEST:
        return directory
    known = names.index(directory).resolve_exactly(name)
    if known.party is not None or known.candidates:
        return directory
    if party.kind is PartyKind.PERSON:
        person = directory.find_person(party.key)
        return directory.put_person(person.with_spelling(name)) if person is not None else directory
    if party.kind is PartyKind.OFFICE:
        every = {each.id: each for each in (*names.offices, *directory.offices)}
        office = every.get(party.key)
        if office is not None and name not in office.aliases:
            return directory.put_office(replace(office, aliases=(*office.aliases, name)))
    return directory


def _told_between(before: Meeting, after: Meeting) -> Iterator[tuple[str, Party]]:
    lines = {line.seq: line for line in before.lines}
    for line in after.lines:
        old = lines.get(line.seq)
        if old is not None and old is not line:
            yield from _told_in(old, line)
    seats = {seat.id: seat for seat in before.attendees}
    for seat in after.attendees:
        past = seats.get(seat.id)
        if past is not None and past is not seat and _is_settled(past, seat):
            yield past.office_name, Party(kind=PartyKind.OFFICE, name=past.office_name, key=seat.office)


def _is_settled(past: Attendee, seat: Attendee) -> bool:
    """Whether the wording of an office nobody could tell got an office."""
    return "office_name" in past.unconfirmed and bool(past.office_name and seat.office and not past.office)


def _told_in(old: Entry | ActionItem, new: Entry | ActionItem) -> Iterator[tuple[str, Party]]:
    """Of one untold name and one party in its place it is clear who was meant; of several it is not.

    And one that is nothing like the name of who stands there now was a slip, not a spelling.
    """
    gone = [name for name in untold_in(old) if name not in untold_in(new)]
    come = [party for party in _parties(new) if party.key and all(not party.is_same(each) for each in _parties(old))]
    if len(gone) == 1 and len(come) == 1 and _is_like(gone[0], come[0].name):
        yield gone[0], come[0]


def _is_like(name: str, other: str) -> bool:
    from rapidfuzz import fuzz

    return bool(fuzz.partial_ratio(name.casefold(), other.casefold()) >= _ALIKE)


def _parties(line: Entry | ActionItem) -> tuple[Party, ...]:
    if isinstance(line, ActionItem):
        return line.owners
    return tuple(party for party in (line.speaker, *line.about) if party is not None)
