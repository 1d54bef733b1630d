"""What the index keeps of a meeting, as rows and back: each carries a checksum, since SQLite's own pages have none."""

import zlib
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

import msgspec

from notulen.domain.action_item import ActionItem
from notulen.domain.due import Due, DueKind
from notulen.domain.meeting import Meeting
from notulen.domain.meeting_head import MeetingHead, head_of
from notulen.domain.party import Party
from notulen.domain.passage import HitKind, Passage, passages_of, words_in
from notulen.domain.related_meeting import Relation
from notulen.domain.seats import Seats
from notulen.domain.value import Value

_NEVER = "~"
_WHENEVER = ""
_BETWEEN = "\x1f"  # no text of a meeting holds it: controls are taken out when it is read


class RowDamaged(Exception):
    """A row does not hold what was put in."""


class IndexedMeeting(Value, frozen=True):
    """The head of a meeting and what its deadlines may hang on: meetings it links to as next, by id and day."""

    head: MeetingHead
    following: tuple[tuple[str, date | None], ...] = ()


class IndexedAction(NamedTuple):
    """An action with its meeting, and for each owner the code of the province it stands for."""

    meeting: IndexedMeeting
    action: ActionItem
    provinces: dict[Party, str]

    def province(self, party: Party) -> str:
        """The code of the province that `party`, an owner, stands for, empty when it stands for none."""
        return self.provinces.get(party, "")


class _KeptAction(Value, frozen=True):
    action: ActionItem
    provinces: tuple[str, ...]


class _KeptPassages(Value, frozen=True, array_like=True):
    """Passages by columns, which are read back many times faster than one by one."""

    kinds: tuple[HitKind, ...]
    references: tuple[str, ...]
    texts: tuple[str, ...]
    whos: tuple[str, ...]
    lines: tuple[int | None, ...]
    numbers: tuple[int | None, ...]
    provinces: tuple[tuple[str, ...], ...]


class ActionRow(NamedTuple):
    """An action for the table of that name. `due` sorts: "" may fall on any day, "~" on none."""

    is_open: bool
    due: str
    provinces: frozenset[str]
    body: bytes


class MeetingRows(NamedTuple):
    """Everything kept of one meeting; `grams` is the text that the full-text table breaks into threes."""

    head: bytes
    actions: list[ActionRow]
    passages: bytes
    grams: str
    words: set[str]


def rows_of(meeting: Meeting) -> MeetingRows:
    """What to keep of `meeting`."""
    following = tuple((each.meeting, each.starts) for each in meeting.related if each.relation is Relation.NEXT)
    seats = Seats(meeting.attendees)
    passages = tuple(passages_of(meeting))
    folded = [each.folded for each in passages]
    kept = _KeptPassages(
        kinds=tuple(each.kind for each in passages),
        references=tuple(each.reference for each in passages),
        texts=tuple(each.text for each in passages),
        whos=tuple(each.who for each in passages),
        lines=tuple(each.line for each in passages),
        numbers=tuple(each.number for each in passages),
        provinces=tuple(each.provinces for each in passages),
    )
    return MeetingRows(
        head=_sealed(msgspec.json.encode(IndexedMeeting(head=head_of(meeting), following=following))),
        actions=[_action_row(each, seats) for each in meeting.actions],
        passages=zlib.compress(msgspec.json.encode(kept), 1),
        # Two more at the end, so that every two letters begin some three; see `grams_of`.
        grams=_BETWEEN.join((*folded, "", "")),
        words=words_in(folded),
    )


def _action_row(action: ActionItem, seats: Seats) -> ActionRow:
    provinces = tuple(seats.province(owner) for owner in action.owners)
    dues = [due for due in (action.due, *(part.due for part in action.assignments)) if due is not None]
    return ActionRow(
        is_open=action.is_open or any(part.status.is_open for part in action.assignments),
        due=min(map(_sortable, dues), default=_NEVER),
        provinces=frozenset(provinces) - {""},
        body=_sealed(msgspec.json.encode(_KeptAction(action=action, provinces=provinces))),
    )


def _sortable(due: Due) -> str:
    if due.kind is DueKind.NEXT_MEETING:
        return _WHENEVER
    return due.day.isoformat() if due.day else _NEVER


def grams_of(word: str) -> list[str]:
    """Every three letters of `word` that stand side by side: a text that holds the word holds them all."""
    return sorted({word[start : start + 3] for start in range(len(word) - 2)})


def read_head(row: bytes) -> IndexedMeeting:
    """The meeting of a row. Raises RowDamaged."""
    return _READ_HEAD.decode(_opened(row))


def read_action(meeting: IndexedMeeting, row: bytes) -> IndexedAction:
    """The action of a row. Raises RowDamaged."""
    kept = _READ_ACTION.decode(_opened(row))
    return IndexedAction(meeting, kept.action, dict(zip(kept.action.owners, kept.provinces, strict=True)))


def read_passages(row: bytes, words: Sequence[str]) -> Iterator[Passage]:
    """The passages of a row that hold every one of `words`. Raises RowDamaged."""
    try:
        kept = _READ_PASSAGES.decode(zlib.decompress(row))
    except zlib.error as fault:
        raise RowDamaged from fault
    for place, (text, who) in enumerate(zip(kept.texts, kept.whos, strict=True)):
        folded = f"{text} {who}".casefold()
        if all(word in folded for word in words):
            yield Passage(
                kind=kept.kinds[place],
                reference=kept.references[place],
                text=text,
                who=who,
                line=kept.lines[place],
                number=kept.numbers[place],
                provinces=kept.provinces[place],
            )


def _sealed(body: bytes) -> bytes:
    return zlib.crc32(body).to_bytes(4, "big") + body


def _opened(row: bytes) -> bytes:
    body = row[4:]
    if zlib.crc32(body).to_bytes(4, "big") != row[:4]:
        raise RowDamaged
    return body


_READ_HEAD = msgspec.json.Decoder(IndexedMeeting)
_READ_ACTION = msgspec.json.Decoder(_KeptAction)
_READ_PASSAGES = msgspec.json.Decoder(_KeptPassages)
