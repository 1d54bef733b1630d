"""Reads how every province stands a few meetings at a time, and afterwards only what changed.

What is kept of a meeting is what the board counts and lists of it, encoded: of ten thousand meetings that takes a tenth
of what the meetings themselves would.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Any

import msgspec

from notulen.domain.action_item import ActionItem, ActionStatus, Assignment, joint_status
from notulen.domain.due import Due, DueKind, day_from
from notulen.domain.meeting import Meeting, MeetingStatus
from notulen.domain.party import Party, PartyKind
from notulen.domain.province import Province
from notulen.domain.seats import Seats
from notulen.domain.standing import Came, OwnedAction, Standing, how_they_came
from notulen.domain.value import Value
from notulen.services.answer_days import days_to_answer
from notulen.services.following_days import FollowingDays
from notulen.services.known_names import KnownNames
from notulen.services.meeting_reader import MeetingReader
from notulen.services.standing_tally import Tally
from notulen.storage.store import Store


class Board(Value, frozen=True):
    """How everybody stands: the 38 by their codes, and every office that owns actions and stands for no province.

    `meetings` is how many it was counted from; `unread` ones are not in it yet.
    """

    provinces: tuple[Standing, ...]
    offices: tuple[Standing, ...] = ()
    meetings: int = 0
    unread: int = 0

    @property
    def all(self) -> tuple[Standing, ...]:
        """Provinces, then offices."""
        return (*self.provinces, *self.offices)

    def standing(self, code: str) -> Standing | None:
        """That of the province or office with this code."""
        return next((each for each in self.all if each.code == code), None)


class _Part(Value, frozen=True, array_like=True):
    """A part of an action; `offset` is set where it is due so many days from the next meeting."""

    code: str
    status: ActionStatus
    due: date | None
    offset: int | None
    answer_days: int | None


class _Kept(Value, frozen=True, array_like=True):
    number: int
    seq: int
    text: str
    parts: tuple[_Part, ...]
    done: int
    owners: int


class _Digest(Value, frozen=True, array_like=True):
    number: int
    title: str
    day: date
    visits: tuple[tuple[str, Came], ...]
    actions: tuple[_Kept, ...]


_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(_Digest).decode


class ProvinceReader(MeetingReader):
    """The board of one archive: `begin`, `read`, then `show` and `actions_of` whenever they are asked for."""

    def __init__(self, store: Store, names: KnownNames) -> None:
        super().__init__(store)
        self._names = names
        self._following = FollowingDays()
        self._digests: dict[int, bytes] = {}
        self._bound: dict[int, list[_Part]] = {}
        self._owning: dict[str, set[int]] = defaultdict(set)
        self._still: dict[str, set[int]] = defaultdict(set)
        self._tallies: dict[str, Tally] = defaultdict(Tally)
        self._wordings: dict[str, str] = {}
        self._shown: tuple[date, Board] | None = None

    def show(self, today: date) -> Board:
        """The board as far as the archive is read; the same object while nothing changed."""
        if self._shown is None or self._shown[0] != today or self._shown[1].unread != self.unread:
            self._shown = (today, self._board(today))
        return self._shown[1]

    def actions_of(self, code: str, today: date, *, only_open: bool = False) -> tuple[OwnedAction, ...]:
        """Every action it has a part in: what is open first, by the day it is due, then the rest, the newest first."""
        numbers = (self._still if only_open else self._owning).get(code, set())
        coming = self._following.after(self._bound.keys() & numbers)
        found = [
            action
            for number in numbers
            for digest in (_decode(self._digests[number]),)
            for kept in digest.actions
            if (action := _owned(digest, kept, code, coming.get(number))) is not None
            and (action.status.is_open or not only_open)
        ]
        return tuple(sorted(found, key=_as_listed))

    def keep(self, meeting: Meeting) -> None:
        """Keep what the board shows of it."""
        number, seats = meeting.number, Seats(meeting.attendees)
        digest = _Digest(
            number=number,
            title=meeting.title,
            day=meeting.day,
            visits=_visits(meeting),
            actions=tuple(self._kept(meeting, action, seats) for action in meeting.actions),
        )
        self._following.put(meeting)
        self._digests[number] = _encode(digest)
        for code, came in digest.visits:
            self._tallies[code].came(meeting.day, number, came)
        bound = []
        for part in _owned_parts(digest):
            self._count(part, 1)
            self._owning[part.code].add(number)
            if part.status.is_open:
                self._still[part.code].add(number)
                if part.offset is not None:
                    bound.append(part)
        if bound:
            self._bound[number] = bound
        self._shown = None

    def forget(self, number: int) -> None:
        """Nothing of it counts any more."""
        encoded = self._digests.pop(number, None)
        if encoded is None:
            return
        digest = _decode(encoded)
        for code, _ in digest.visits:
            self._tallies[code].not_invited(digest.day, number)
        for part in _owned_parts(digest):
            self._count(part, -1)
            self._owning[part.code].discard(number)
            self._still[part.code].discard(number)
        self._following.remove(number)
        self._bound.pop(number, None)
        self._shown = None

    def _count(self, part: "_Part", times: int) -> None:
        due = part.due if part.offset is None else None
        self._tallies[part.code].count(part.status, due, part.answer_days, times=times)

    def _kept(self, meeting: Meeting, action: ActionItem, seats: Seats) -> _Kept:
        parts = action.assignments
        return _Kept(
            number=action.number,
            seq=action.seq,
            text=action.text,
            parts=tuple(self._part(meeting, action, part, seats) for part in parts),
            done=sum(1 for part in parts if part.status is ActionStatus.DONE),
            owners=len(parts),
        )

    def _part(self, meeting: Meeting, action: ActionItem, part: Assignment, seats: Seats) -> _Part:
        due: Due | None = part.due or action.due
        is_bound = due is not None and due.kind is DueKind.NEXT_MEETING
        return _Part(
            code=self._code(part.owner, seats) if part.owner is not None else "",
            status=part.status,
            due=due.day if due is not None else None,
            offset=due.offset_days if due is not None and is_bound else None,
            answer_days=days_to_answer(meeting, action, part),
        )

    def _code(self, owner: Party, seats: Seats) -> str:
        """The province it counts for, else the office it is; empty for anybody else."""
        code = seats.province(owner)
        if not code and owner.kind is PartyKind.OFFICE and owner.key:
            code = owner.key
            self._wordings.setdefault(code, owner.name)
        return code

    def _board(self, today: date) -> Board:
        coming = self._following.after(self._bound)
        bound: dict[str, list[date]] = defaultdict(list)
        for number, parts in self._bound.items():
            for part in parts:
                if (day := _due(part, coming.get(number))) is not None:
                    bound[part.code].append(day)

        def facts(code: str) -> dict[str, Any]:
            return self._tallies[code].facts(today, bound[code])

        codes = {each.code for each in self._names.provinces}
        offices = (self._office(code, facts(code)) for code in sorted(self._owning) if code not in codes)
        return Board(
            provinces=tuple(_of_province(each, facts(each.code)) for each in self._names.provinces),
            offices=tuple(each for each in offices if each.has_actions),
            meetings=len(self._digests),
            unread=self.unread,
        )

    def _office(self, code: str, facts: dict[str, Any]) -> Standing:
        shipped = next((each for each in self._names.offices if each.id == code), None)
        name = shipped.name if shipped else self._wordings.get(code, code)
        handle = shipped.handle if shipped else ""
        names = (name, handle, *(shipped.aliases if shipped else ()))
        return Standing(code=code, name=name, short_name=name, handle=handle, names=names, is_office=True, **facts)


def _of_province(province: Province, facts: dict[str, Any]) -> Standing:
    return Standing(
        code=province.code,
        name=province.name,
        short_name=province.short_name,
        handle=province.handle,
        island_group=province.island_group,
        names=(province.name, province.short_name, province.handle, province.capital, *province.aliases),
        **facts,
    )


def _visits(meeting: Meeting) -> tuple[tuple[str, Came], ...]:
    """Who was invited to it and how they came; nobody, while it is still planned."""
    if meeting.status is MeetingStatus.PLANNED:
        return ()
    seats = defaultdict(list)
    for seat in meeting.attendees:
        if seat.province or seat.office:
            seats[seat.province or seat.office].append(seat)
    return tuple((code, how_they_came(those)) for code, those in seats.items())


def _owned_parts(digest: _Digest) -> Iterator[_Part]:
    return (part for kept in digest.actions for part in kept.parts if part.code)


def _due(part: _Part, coming: date | None) -> date | None:
    return part.due if part.offset is None or coming is None else day_from(coming, part.offset)


def _owned(digest: _Digest, kept: _Kept, code: str, coming: date | None) -> OwnedAction | None:
    """The action as the owner of that code has it: open while one of its parts is, due when the first of them is."""
    own = [part for part in kept.parts if part.code == code]
    if not own:
        return None
    still = [part for part in own if part.status.is_open]
    days: Iterator[date | None] = (_due(part, coming) for part in still or own)
    return OwnedAction(
        meeting=digest.number,
        number=kept.number,
        seq=kept.seq,
        text=kept.text,
        title=digest.title,
        day=digest.day,
        status=joint_status([Assignment(status=part.status) for part in own]),
        due=min((day for day in days if day is not None), default=None),
        owners=kept.owners,
        done=kept.done,
    )


def _as_listed(action: OwnedAction) -> tuple[bool, date, int, int]:
    if action.status.is_open:
        return False, action.due or date.max, action.meeting, action.number
    return True, date.max, -action.meeting, action.number
