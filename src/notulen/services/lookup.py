"""From what a person types as an argument to the one record it means, or a clear refusal with candidates."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from msgspec.structs import replace

from notulen.domain.action_item import ActionItem
from notulen.domain.course import at_hand
from notulen.domain.directory import Directory
from notulen.domain.entry import Entry
from notulen.domain.errors import Ambiguous, NotFound, Noun
from notulen.domain.meeting import Meeting
from notulen.domain.meeting_state import MeetingStatus
from notulen.domain.party import Party, PartyKind
from notulen.domain.reference import read_meeting_number, read_numbered
from notulen.domain.series import Series
from notulen.services.upcoming import readable
from notulen.storage.store import MeetingKey, Store

if TYPE_CHECKING:
    from notulen.parsing.names import NameIndex

_RUNNING = {"running", "berjalan"}
_LAST = {"last", "terakhir"}
_NEXT = {"next", "berikut", "berikutnya"}


def label_of(meeting: Meeting) -> str:
    """`R7 Rapat Kerja ASKOMPSI`, as candidates are listed."""
    return f"{meeting.reference} {meeting.title}"


def get_meeting(store: Store, asked: str | None, today: date) -> Meeting:
    """The meeting meant: a reference, `running`, `last`, `next`, a date, or a unique piece of the title.

    Nothing asked means the running one, else the last. Raises NotFound (with the nearest titles) or Ambiguous.
    """
    wanted = (asked or "").strip()
    if not wanted:
        return at_hand(store.live()) or _last(store, today)
    number = read_meeting_number(wanted)
    if number is not None:
        return _numbered(store, number, wanted)
    word = wanted.casefold()
    if word in _RUNNING:
        running = at_hand(store.live())
        if running is None:
            raise NotFound(Noun.MEETING, wanted, [label_of(each) for each in _newest(store)])
        return running
    if word in _LAST:
        return _last(store, today)
    if word in _NEXT:
        return _next(store, today)
    return _described(store, wanted, today)


def _numbered(store: Store, number: int, asked: str) -> Meeting:
    try:
        return store.meeting(number)
    except NotFound as missing:
        nearest = sorted(store.keys(), key=lambda key: abs(key.number - number))[:3]
        labels = [label_of(each) for each in _readable(store, nearest)]
        raise NotFound(Noun.MEETING, asked, labels) from missing


def _last(store: Store, today: date) -> Meeting:
    keys = sorted(store.keys(), key=lambda key: (key.day, key.number))
    held = [key for key in keys if key.day <= today] or keys[:1]
    if not held:
        raise NotFound(Noun.MEETING, "")
    return store.meeting(held[-1].number)


def _next(store: Store, today: date) -> Meeting:
    coming = sorted((key for key in store.keys() if key.day >= today), key=lambda key: (key.day, key.number))
    for key in coming:
        meeting = readable(store, key.number)
        if meeting is not None and meeting.status is MeetingStatus.PLANNED:
            return meeting
    raise NotFound(Noun.MEETING, "next", [label_of(each) for each in _newest(store)])


def _newest(store: Store, limit: int = 3) -> list[Meeting]:
    keys = sorted(store.keys(), key=lambda key: (key.day, key.number), reverse=True)
    return _readable(store, keys[:limit])


def _readable(store: Store, keys: Iterable[MeetingKey]) -> list[Meeting]:
    found = (readable(store, key.number) for key in keys)
    return [meeting for meeting in found if meeting is not None]


def _described(store: Store, wanted: str, today: date) -> Meeting:
    meetings = tuple(store.meetings())
    day = _day_named(wanted, today)
    if day is not None:
        found = [each for each in meetings if each.is_held_on(day)]
    else:
        word = wanted.casefold()
        found = [each for each in meetings if word in each.title.casefold() or each.id == wanted]
    if len(found) == 1:
        return found[0]
    if found:
        raise Ambiguous(Noun.MEETING, wanted, [label_of(each) for each in found])
    raise NotFound(Noun.MEETING, wanted, _nearest(wanted, [label_of(each) for each in meetings]))


def _day_named(wanted: str, today: date) -> date | None:
    if not any(character.isdigit() for character in wanted):
        return None
    from notulen.domain.calendar import WorkCalendar
    from notulen.parsing.dates import read_when

    reading = read_when(wanted, today, calendar=WorkCalendar, is_event=True)
    return reading.due if reading.start == reading.end else None


def _nearest(wanted: str, labels: list[str]) -> list[str]:
    from rapidfuzz import process, utils

    found = process.extract(wanted, labels, processor=utils.default_process, limit=3, score_cutoff=45)
    return [label for label, _, _ in found] or labels[-3:][::-1]


def get_action(store: Store, asked: str) -> tuple[Meeting, ActionItem]:
    """The action `A7.2`, with its meeting. Raises NotFound."""
    numbered = read_numbered(asked, "A")
    if numbered is None:
        raise NotFound(Noun.ACTION, asked)
    meeting = _numbered(store, numbered[0], f"R{numbered[0]}")
    return meeting, meeting.get_action(numbered[1])


def get_line(store: Store, asked: str) -> tuple[Meeting, Entry | ActionItem]:
    """The line `A7.2`, `K7.1` or `B7.5`, with its meeting. Raises NotFound."""
    letter = asked.strip()[:1].upper()
    noun = {"K": Noun.DECISION, "B": Noun.ENTRY}.get(letter, Noun.ACTION)
    if noun is Noun.ACTION:
        return get_action(store, asked)
    numbered = read_numbered(asked, letter)
    if numbered is None:
        raise NotFound(noun, asked)
    meeting = _numbered(store, numbered[0], f"R{numbered[0]}")
    for line in meeting.lines:
        if letter == "B" and line.seq == numbered[1]:
            return meeting, line
        if letter == "K" and isinstance(line, Entry) and line.decision and line.decision.number == numbered[1]:
            return meeting, line
    raise NotFound(noun, asked, [meeting.line_ref(line) for line in meeting.lines[-3:]])


def get_series(directory: Directory, asked: str) -> Series:
    """The series a name, alias or handle means, or the only one with that in its name. Raises NotFound, Ambiguous."""
    wanted = asked.strip().casefold()
    every = sorted(directory.series, key=lambda each: each.name.casefold())
    exact = [
        each
        for each in every
        if wanted in (name.casefold() for name in (each.id, each.handle, each.name, *each.aliases) if name)
    ]
    found = exact or [each for each in every if wanted and wanted in each.name.casefold()]
    if len(found) == 1:
        return found[0]
    if found:
        raise Ambiguous(Noun.SERIES, asked, [each.name for each in found])
    raise NotFound(Noun.SERIES, asked, [each.name for each in every[:3]])


def get_party(index: "NameIndex", asked: str) -> Party:
    """The one party a name or handle means. Raises Ambiguous with candidates, NotFound with the nearest."""
    wanted = asked.strip().removeprefix("@")
    resolution = index.resolve(wanted)
    if resolution.party is not None:
        return resolution.party
    if resolution.candidates:
        raise Ambiguous(Noun.PARTY, asked, [index.label(each) for each in resolution.candidates])
    raise NotFound(Noun.PARTY, asked, [index.label(each) for each in index.complete(wanted[:3], limit=3)])


def named_party(index: "NameIndex", asked: str) -> Party:
    """As `get_party`, for a name written out: "Diskominfo Jatim" is Jawa Timur, and a body nobody knows a group.

    What was written is kept beside the name. Raises Ambiguous; NotFound only for a handle with its `@`.
    """
    wanted = asked.strip()
    try:
        party = get_party(index, wanted)
    except NotFound:
        if wanted.startswith("@"):
            raise
        return _body(index, wanted)
    is_written_out = not wanted.startswith("@") and not wanted.islower() and not wanted.isdigit()
    is_other = wanted.casefold() != party.name.casefold()
    return replace(party, written=wanted) if is_written_out and is_other else party


def _body(index: "NameIndex", name: str) -> Party:
    from notulen.parsing.name_places import diskominfo_of, place_within

    words = name.split()
    province = diskominfo_of(words, index)
    if province is not None:
        return replace(province, written=name)
    place = place_within(words, index)
    return Party(kind=PartyKind.GROUP, name=name, province=place.province if place else "")
