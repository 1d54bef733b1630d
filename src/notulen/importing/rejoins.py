"""Folds the stays of one participant: who dropped out and came back, or took another name, is one and not two."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from msgspec.structs import replace

from notulen.domain.attendance_file import Participant, Visit
from notulen.parsing.device_names import is_device
from notulen.parsing.name_keys import DIVIDERS_AND_COMMA, name_words, without_marks

_MOST_COMPARED = 20
"""Of a hostile file with thousands of rows of one name no more are compared with each other."""


def folded(participants: Iterable[Participant]) -> tuple[Participant, ...]:
    """Each participant once, in the order they are first met; `name` becomes another for each of them.

    One is who has the same address, or the same name and no other address, or whose name is what another was
    called before ("Babel_Sudarman (iPhone Sudarman)"). Two devices of one name that were in the call at one time
    stay two, as do two people who share the address of an office. What a file without hours tells of stays that another
    told with them counts once.
    """
    groups: list[_Group] = []
    known: dict[str, list[_Group]] = {}
    for each in participants:
        fresh = _Group(each)
        near = (group for key in fresh.keys for group in known.get(key, ())[-_MOST_COMPARED:])
        group = next((group for group in near if group.is_same(fresh)), None)
        if group is None:
            groups.append(group := fresh)
        else:
            group.take(each)
        for key in fresh.keys:
            places = known.setdefault(key, [])
            if not any(other is group for other in places[-_MOST_COMPARED:]):
                places.append(group)
    return _with_names_of_their_own([group.whole() for group in groups])


def as_one(participants: Sequence[Participant]) -> Participant:
    """What is known to be one person under several names, as one; hours in the call on two devices count once."""
    first, *others = participants
    group = _Group(first)
    for each in others:
        group.take(each)
    whole = group.whole()
    return whole if not others else replace(whole, minutes=_minutes_in(whole.visits, whole.minutes))


def _minutes_in(visits: Sequence[Visit], told: int | None) -> int | None:
    """The minutes somebody was in the call at all, where stays overlap; else what was `told`."""
    stays = sorted((visit.joined, visit.left) for visit in visits if visit.joined and visit.left)
    if len(stays) < len(visits):
        return told
    seconds, until, has_overlap = 0.0, None, False
    for joined, left in stays:
        has_overlap = has_overlap or (until is not None and joined < until)
        begun = max(joined, until) if until else joined
        seconds += max(0.0, (left - begun).total_seconds())
        until = max(left, until) if until else left
    return -(-int(seconds) // 60) if has_overlap else told


class _Group:
    """The stays of one participant met so far."""

    def __init__(self, first: Participant) -> None:
        self._first = first
        self._is_host = first.is_host
        self._is_guest = first.is_guest
        self._minutes = first.minutes
        self.email = first.email
        self.names = {_key(name): name for name in first.names}
        self.originals = {_key(name): name for name in first.originals}
        self.visits = dict.fromkeys(first.visits)
        self.keys = [*([f"@{self.email}"] if self.email else []), *{**self.names, **self.originals}]

    def take(self, other: Participant) -> None:
        """Add the stays of one that is the same. A stay told twice, by two files, counts once."""
        fresh = [visit for visit in other.visits if visit not in self.visits]
        is_news = bool(fresh or not other.visits) and not self._was_told(other.minutes, fresh)
        if is_news and other.minutes is not None:
            self._minutes = (self._minutes or 0) + other.minutes
        self.visits.update(dict.fromkeys(fresh))
        for name in other.names:
            self.names.setdefault(_key(name), name)
        for name in other.originals:
            self.originals.setdefault(_key(name), name)
        self.email = self.email or other.email
        self._is_host = self._is_host or other.is_host
        self._is_guest = other.is_guest if self._is_guest is None else self._is_guest

    def _was_told(self, minutes: int | None, stays: Sequence[Visit]) -> bool:
        """Whether one file tells without hours what another told with them: the minutes agree but for the rounding."""
        if self._minutes is None or minutes is None or bool(self.visits) is bool(stays):
            return False
        return abs(self._minutes - minutes) <= len(self.visits) + len(stays)

    def whole(self) -> Participant:
        """The participant with all stays, under a name that is no device's if there is one."""
        names = tuple(self.names.values())
        return replace(
            self._first,
            name=next((name for name in names if not is_device(name)), self._first.name),
            names=names,
            originals=tuple(self.originals.values()),
            email=self.email,
            visits=tuple(sorted(self.visits, key=_begun)),
            minutes=self._minutes,
            is_host=self._is_host,
            is_guest=self._is_guest,
        )

    def is_same(self, other: "_Group") -> bool:
        """Whether both are one participant."""
        if self.email and other.email:
            if self.email != other.email:
                return False
            is_one_after_another = bool(self.visits and other.visits) and not self._overlaps(other)
            return is_one_after_another or bool(self._words() & other._words())
        same = [name for key, name in other.names.items() if key in self.names]
        if same:
            return self._is_same_named(other, same)
        renamed = [name for key, name in other.names.items() if key in self.originals]
        renamed += [self.names[key] for key in other.originals if key in self.names]
        return any(_has_several_words(name) and not is_device(name) for name in renamed)

    def _is_same_named(self, other: "_Group", same: Sequence[str]) -> bool:
        if all(is_device(name) for name in same):
            is_later = bool(self.visits and other.visits) and not self._overlaps(other)
            return is_later or self._was_told(other._minutes, tuple(other.visits))
        before, after = self.originals.keys(), other.originals.keys()
        if before == after:
            return True
        # "Padli (Babel)" and "Padli" may be two; "Babel_Sudarman (iPhone Sudarman)" and "Babel_Sudarman" are not.
        is_told_apart = bool(before and after) or not any(_has_several_words(name) for name in same)
        return not is_told_apart or all(is_device(name) for name in (*before, *after))

    def _words(self) -> set[str]:
        return {word for name in list(self.names.values())[-_MOST_COMPARED:] for word in _words_of(name)}

    def _overlaps(self, other: "_Group") -> bool:
        """Whether both were in the call at one time."""
        return any(
            began < other_ended and other_began < ended
            for began, ended in self._hours()
            for other_began, other_ended in other._hours()
        )

    def _hours(self) -> list[tuple[datetime, datetime]]:
        stays = list(self.visits)[-_MOST_COMPARED:]
        return [(visit.joined, visit.left) for visit in stays if visit.joined and visit.left]


def _has_several_words(name: str) -> bool:
    return len(_words_of(name)) > 1


def _words_of(name: str) -> tuple[str, ...]:
    return name_words(name.translate(DIVIDERS_AND_COMMA))


def _begun(visit: Visit) -> float:
    moment = visit.joined or visit.left
    return moment.timestamp() if moment else 0.0


def _with_names_of_their_own(participants: Sequence[Participant]) -> tuple[Participant, ...]:
    """Two that are shown alike and are not one get a number behind the name: "iPhone", "iPhone (2)"."""
    counts: dict[str, int] = {}
    told: list[Participant] = []
    for each in participants:
        key = _key(each.name)
        counts[key] = counts.get(key, 0) + 1
        if counts[key] > 1:
            name = f"{each.name} ({counts[key]})"
            told.append(replace(each, name=name, names=(name,)))
        else:
            told.append(each)
    return tuple(told)


def _key(name: str) -> str:
    plain = name if name.isascii() else without_marks(name)
    return " ".join((plain or name).casefold().split())
