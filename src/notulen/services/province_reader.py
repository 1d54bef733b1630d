"""Reads how every province stands a few meetings at a time, and afterwards only what changed.

What is kept of a meeting is what the board counts and lists of it, encoded: of ten thousand meetings that takes a tenth
of what the meetings themselves would.
"""

from collections import defaultdict
from datetime import date
from typing import Any, NamedTuple

import msgspec

from notulen.domain.action_item import ActionItem, ActionStatus, Assignment, joint_status
from notulen.domain.meeting import Meeting
from notulen.domain.meeting_state import MeetingStatus
from notulen.domain.party import Party, PartyKind
from notulen.domain.province import Province
from notulen.domain.seats import Seats
from notulen.domain.standing import Came, OwnedAction, Standing, how_they_came
from notulen.domain.value import Value
from notulen.services.answer_days import days_to_answer
from notulen.services.following_days import FollowingDays
from notulen.services.kept_due import KeptDue, first_of, kept_due
from notulen.services.known_names import KnownNames
from notulen.services.office_reader import OfficeReader
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
    """A part of an action: whose, how it stands, its deadline, and in how many days it was answered."""

    code: str
    status: ActionStatus
    due: KeptDue
    answer_days: int | None


class _Share(NamedTuple):
    """All that one owner has of one action: open while one of its parts is, due when the first of these is.

    It counts once, however many of its people were named; answered when the first of them did.
    """

    code: str
    status: ActionStatus
    dues: tuple[KeptDue, ...]
    answer_days: int | None

    @property
    def is_bound(self) -> bool:
        """Whether the day it is due hangs on the next meeting."""
        return self.status.is_open and any(due.offset is not None for due in self.dues)


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


class ProvinceReader(OfficeReader):
    """The board of one archive: `begin`, `read`, then `show` and `actions_of` whenever they are asked for."""

    def __init__(self, store: Store, names: KnownNames) -> None:
        super().__init__(store)
        self._names = names
        self._following = FollowingDays()
        self._digests: dict[int, bytes] = {}
        self._bound: dict[int, list[_Share]] = {}
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
            visits=self._visits(meeting),
            actions=tuple(self._kept(meeting, action, seats) for action in meeting.actions),
        )
        self._following.put(meeting, self.named_day(meeting.number))
        self._digests[number] = _encode(digest)
        for code, came in digest.visits:
            self._tallies[code].came(meeting.day, number, came)
        shares = [share for kept in digest.actions for share in _shares(kept)]
        for share in shares:
            self._count(share, 1)
            self._owning[share.code].add(number)
            if share.status.is_open:
                self._still[share.code].add(number)
        if bound := [share for share in shares if share.is_bound]:
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
        for share in (share for kept in digest.actions for share in _shares(kept)):
            self._count(share, -1)
            self._owning[share.code].discard(number)
            self._still[share.code].discard(number)
        self._following.remove(number)
        self._bound.pop(number, None)
        self._shown = None

    def _count(self, share: _Share, times: int) -> None:
        due = None if share.is_bound else first_of(share.dues, None)
        self._tallies[share.code].count(share.status, due, share.answer_days, times=times)

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
        return _Part(
            code=self._code(part.owner, seats) if part.owner is not None else "",
            status=part.status,
            due=kept_due(part.due or action.due),
            answer_days=days_to_answer(meeting, action, part),
        )

    def _code(self, owner: Party, seats: Seats) -> str:
        """The province it counts for, else the office it is; empty for anybody else."""
        code = seats.province(owner)
        if not code and owner.kind is PartyKind.OFFICE and owner.key:
            code = self._office_id(owner.key)
            self._wordings.setdefault(code, owner.name)
        return code

    def _office_id(self, key: str) -> str:
        return self.merged[key].id if key in self.merged else key

    def _visits(self, meeting: Meeting) -> tuple[tuple[str, Came], ...]:
        """Who was invited to it and how they came; nobody, while it is still planned."""
        if meeting.status is MeetingStatus.PLANNED:
            return ()
        seats = defaultdict(list)
        for seat in meeting.attendees:
            if code := seat.province or self._office_id(seat.office):
                seats[code].append(seat)
        return tuple((code, how_they_came(those)) for code, those in seats.items())

    def _board(self, today: date) -> Board:
        coming = self._following.after(self._bound)
        bound: dict[str, list[date]] = defaultdict(list)
        for number, shares in self._bound.items():
            for share in shares:
                if (day := first_of(share.dues, coming.get(number))) is not None:
                    bound[share.code].append(day)

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
        shipped = (each for each in self._names.offices if each.id == code)
        known = self.offices.get(code) or next(shipped, None)
        name = known.name if known else self._wordings.get(code, code)
        handle = known.handle if known else ""
        names = (name, handle, *(known.aliases if known else ()))
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


def _shares(kept: _Kept) -> list[_Share]:
    """What each province and office has of it."""
    parts: dict[str, list[_Part]] = {}
    for part in kept.parts:
        if part.code:
            parts.setdefault(part.code, []).append(part)
    return [_share(code, own) for code, own in parts.items()]


def _share(code: str, own: list[_Part]) -> _Share:
    still = [part for part in own if part.status.is_open]
    answers = (part.answer_days for part in own)
    return _Share(
        code=code,
        status=joint_status([Assignment(status=part.status) for part in own]) if len(own) > 1 else own[0].status,
        dues=tuple(part.due for part in still or own),
        answer_days=min((days for days in answers if days is not None), default=None),
    )


def _owned(digest: _Digest, kept: _Kept, code: str, coming: date | None) -> OwnedAction | None:
    """The action as the owner of that code has it."""
    share = next((each for each in _shares(kept) if each.code == code), None)
    if share is None:
        return None
    return OwnedAction(
        meeting=digest.number,
        number=kept.number,
        seq=kept.seq,
        text=kept.text,
        title=digest.title,
        day=digest.day,
        status=share.status,
        due=first_of(share.dues, coming),
        owners=kept.owners,
        done=kept.done,
    )


def _as_listed(action: OwnedAction) -> tuple[bool, date, int, int]:
    if action.status.is_open:
        return False, action.due or date.max, action.meeting, action.number
    return True, date.max, -action.meeting, action.number
