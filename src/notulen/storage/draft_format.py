"""The file format of drafts: one line of JSON for each typed line, each behind its own checksum.

    <crc32, 8 hex digits> {"place":"box","text":"setengah ka","key":"01J…","cursor":11}\\n

A draft is read by a program that died before, so reading never fails: a line that is not as it was written gives back
whatever text can be read in it, and the draft is told to be damaged.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple
from zlib import crc32

import msgspec

from notulen.domain.draft import Draft, DraftLine
from notulen.domain.text import clean_text
from notulen.domain.value import Value

LONGEST_TEXT = 10_000
"""Characters of a damaged line that are given back."""

_TEXT = re.compile(r'"text":"((?:[^"\\]|\\.)*)', re.DOTALL)


class Place(StrEnum):
    """What a line of the file is."""

    ABOUT = "about"
    BOX = "box"
    SENT = "sent"
    RETURNED = "returned"
    PASTED = "pasted"
    RESCUE = "rescue"
    END = "end"


class Row(Value, frozen=True):
    """One line of the file. `text` of the first says, to a person, which meeting it is about."""

    place: Place
    text: str = ""
    key: str = ""
    seq: int | None = None
    was: str = ""
    sent: datetime | None = None
    cursor: int = 0


class ReadDraft(NamedTuple):
    """What a file holds; `is_damaged` when some of it was not as it was written."""

    draft: Draft
    is_damaged: bool = False


def encode_draft(draft: Draft, about: str = "") -> bytes:
    """The bytes of a file that holds `draft`."""
    rows = [Row(place=Place.ABOUT, text=about)]
    if draft.box is not None:
        rows.append(_row(Place.BOX, draft.box, draft.cursor))
    rows += [_row(Place.SENT, line) for line in draft.sent]
    rows += [_row(Place.RETURNED, line) for line in draft.returned]
    rows += [Row(place=Place.PASTED, text=text) for text in draft.pasted]
    rows += [Row(place=Place.RESCUE, text=path) for path in draft.rescues]
    return b"".join(_encoded(row) for row in (*rows, Row(place=Place.END)))


def decode_draft(raw: bytes) -> ReadDraft:
    """The draft in `raw`, and all that can be read of a damaged one."""
    rows: dict[Place, list[Row]] = {place: [] for place in Place}
    salvaged: list[DraftLine] = []
    is_damaged = False
    for line in raw.split(b"\n"):
        row = _decoded(line)
        if row is not None:
            rows[row.place].append(row)
        elif line:
            is_damaged = True
            salvaged += [DraftLine(text) for text in _readable(line)]
    is_damaged = is_damaged or not rows[Place.END]
    return ReadDraft(_draft(rows, salvaged), is_damaged)


def _draft(rows: Mapping[Place, list[Row]], salvaged: list[DraftLine]) -> Draft:
    boxes = rows[Place.BOX]
    returned = [_line(row) for row in (*rows[Place.RETURNED], *boxes[1:])]
    return Draft(
        box=_line(boxes[0]) if boxes else None,
        cursor=boxes[0].cursor if boxes else 0,
        sent=tuple(_line(row) for row in rows[Place.SENT]),
        returned=(*returned, *salvaged),
        pasted=tuple(row.text for row in rows[Place.PASTED]),
        rescues=tuple(row.text for row in rows[Place.RESCUE]),
    )


def _row(place: Place, line: DraftLine, cursor: int = 0) -> Row:
    return Row(place=place, text=line.text, key=line.key, seq=line.seq, was=line.was, sent=line.sent, cursor=cursor)


def _line(row: Row) -> DraftLine:
    return DraftLine(text=row.text, key=row.key, seq=row.seq, was=row.was, sent=row.sent)


def _encoded(row: Row) -> bytes:
    try:
        line = msgspec.json.encode(row)
    except UnicodeEncodeError:  # half a character, which no file can hold
        line = msgspec.json.encode(msgspec.structs.replace(row, text=clean_text(row.text), was=clean_text(row.was)))
    return b"%08x %b\n" % (crc32(line), line)


def _decoded(line: bytes) -> Row | None:
    if line[:9] != b"%08x " % crc32(line[9:]):
        return None
    try:
        return msgspec.json.decode(line[9:], type=Row)
    except (msgspec.MsgspecError, UnicodeError, RecursionError):  # a newer notulen may say more in a line
        return None


def _readable(line: bytes) -> Iterator[str]:
    """The texts in a damaged line; where none can be told from the rest, all of it."""
    told = line.decode("utf-8", "replace")
    found = [_unescaped(text) for text in _TEXT.findall(told)]
    for text in found or [told]:
        clean = clean_text(text)[:LONGEST_TEXT]
        if any(character.isalnum() for character in clean):
            yield clean


def _unescaped(text: str) -> str:
    try:
        return str(msgspec.json.decode(f'"{text}"', type=str))
    except (msgspec.MsgspecError, UnicodeError):
        return text
