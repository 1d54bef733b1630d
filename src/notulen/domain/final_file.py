"""The file of a final version: canonical JSON around a body whose checksum it carries, and the proof of every byte.

    {"body":{"final":{…},"sums":{…}},"format":1,"locator":"<32 hex>","sha256":"<64 hex>"}\\n

`sha256` is over the bytes of `body`. `sums` holds a short checksum for each field and record of `final`, so that a
change that is still JSON can be named; `locator` holds two plain sums of the body's bytes, from which the place of a
single changed byte, and what stood there, can be worked out: the checksum then proves that it is the one. Everything
in the file follows from `final`, so no byte of it can change without being seen.

Whatever a newer format changes, it keeps the first word, the last sign, and says its number behind the body, so that
this program knows it for one.
"""

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from itertools import accumulate

import msgspec

from notulen.domain.action_item import ActionItem
from notulen.domain.agenda import AgendaItem
from notulen.domain.attendee import Attendee
from notulen.domain.canonical_json import canonical_bytes, canonical_json, in_normal_form
from notulen.domain.damaged_final import FinalPlace
from notulen.domain.entry import Entry
from notulen.domain.final_version import FinalVersion
from notulen.domain.meeting import Meeting
from notulen.domain.value import Value

FORMAT = 1

_RECORDS: Mapping[str, type[Value]] = {
    "attendees": Attendee,
    "agenda": AgendaItem,
    "entries": Entry,
    "actions": ActionItem,
}
_HEAD = b'{"body":'
_TAIL = b',"format":1,"locator":"%032x","sha256":"%b"}\n'
_TAIL_LENGTH = len(_TAIL % (0, b"0" * 64))
_END = b'"}\n'
_LOCATOR = slice(-_TAIL_LENGTH + len(b',"format":1,"locator":"'), -_TAIL_LENGTH + len(b',"format":1,"locator":"') + 32)
_SHA = slice(-len(_END) - 64, -len(_END))
_WORD = 1 << 64


class FinalFlaw(StrEnum):
    """What is wrong with the bytes of a final."""

    BYTE = "final_byte"
    """One byte changed; it is told which, and the field it stands in."""
    FIELD = "final_field"
    """The named fields do not have the checksums they were frozen with."""
    TRUNCATED = "final_truncated"
    CANONICAL = "final_canonical"
    """It says the same in other bytes than the canonical ones."""
    CONTENT = "final_content"
    """The content is not what the checksum was made of, and no place can be told."""
    NEWER = "final_newer"
    """A newer notulen wrote it, in the format that is told; whether it is sound cannot be told here."""


class BrokenFinal(Exception):
    """The bytes are not a final as it was frozen; `told` names bytes ("byte 120"), `places` the fields."""

    def __init__(self, flaw: FinalFlaw, told: str = "", places: tuple[FinalPlace, ...] = ()) -> None:
        super().__init__(flaw, told, places)
        self.flaw = flaw
        self.told = told
        self.places = places


class SealedFinal(Value, frozen=True):
    """A final whose bytes prove each other, with the checksum of its body."""

    final: FinalVersion
    sha256: str


def checksum_of(content: bytes) -> str:
    """The sha256 of `content` as 64 hex digits."""
    from hashlib import sha256

    return sha256(content).hexdigest()


def same_in_final(meeting: Meeting) -> Meeting:
    """`meeting` as a final would give it back: its text in the normal form."""
    return msgspec.convert(in_normal_form(msgspec.to_builtins(meeting)), Meeting)


def seal_final(final: FinalVersion) -> bytes:
    """The bytes of the file. The same value always gives the same bytes. ValueError for text that is no Unicode."""
    told = in_normal_form(msgspec.to_builtins(final))
    return _sealed(canonical_json({"final": told, "sums": _sums(told)}))


def read_final(content: bytes) -> SealedFinal:
    """The final in `content`. BrokenFinal unless every byte is as `seal_final` wrote it (or NEWER)."""
    if len(content) < len(_HEAD) + _TAIL_LENGTH:
        raise BrokenFinal(FinalFlaw.TRUNCATED, f"{len(content)} byte")
    body = content[len(_HEAD) : -_TAIL_LENGTH]
    if _sealed(body) != content:
        raise _flaw_in(content, body)
    told = _told(body)
    try:
        canonical = canonical_bytes(told)
        if canonical != body:
            raise BrokenFinal(FinalFlaw.CANONICAL, _first_difference(body, canonical))
        if told["sums"] != _sums(told["final"]):
            raise BrokenFinal(FinalFlaw.FIELD, places=_other_fields(told))
        final = msgspec.convert(told["final"], FinalVersion)
    except (KeyError, TypeError, AttributeError, ValueError, RecursionError) as fault:
        raise BrokenFinal(FinalFlaw.CONTENT, str(fault)[:120]) from None
    return SealedFinal(final=final, sha256=checksum_of(body))


def _sealed(body: bytes) -> bytes:
    return _HEAD + body + _TAIL % (_locator(body), checksum_of(body).encode())


def _locator(body: bytes) -> int:
    """The sum of the bytes, and their sum weighted by how far they stand from the end."""
    return (sum(body) % _WORD) * _WORD + sum(accumulate(body)) % _WORD


def _flaw_in(content: bytes, body: bytes) -> BrokenFinal:
    sealed = _sealed(body)
    changed = [place for place, (is_, was) in enumerate(zip(content, sealed, strict=True)) if is_ != was]
    if len(changed) == 1:  # the body agrees with the other of its two sums: this byte of the rest it is
        return BrokenFinal(FinalFlaw.BYTE, _byte(changed[0], content[changed[0]], sealed[changed[0]]))
    found = _changed_byte(content, body)
    if found is not None:
        place, was = found
        fixed = body[:place] + bytes([was]) + body[place + 1 :]
        told_fixed = _told(fixed)
        path = _path_to(told_fixed, place)
        named = (_place_at(told_fixed, path[1:]),) if path[:1] == ["final"] and path[1:] else ()
        return BrokenFinal(FinalFlaw.BYTE, _byte(len(_HEAD) + place, body[place], was), named)
    if not content.startswith(_HEAD) or not content.endswith(_END):
        return BrokenFinal(FinalFlaw.TRUNCATED, f"{len(content)} byte")
    told = re.findall(rb',"format":([1-9][0-9]{0,3}),', content[-2 * _TAIL_LENGTH :])
    if told and int(told[-1]) > FORMAT:
        return BrokenFinal(FinalFlaw.NEWER, told[-1].decode())
    try:
        places = _other_fields(_told(body))
    except BrokenFinal as fault:
        return fault
    except (KeyError, TypeError, AttributeError, ValueError, RecursionError):
        places = ()
    return BrokenFinal(FinalFlaw.FIELD, places=places) if places else BrokenFinal(FinalFlaw.CONTENT)


def _changed_byte(content: bytes, body: bytes) -> tuple[int, int] | None:
    """The place of the one byte of the body that changed, and what it was; None if that does not explain the sums."""
    try:
        stored = int(content[_LOCATOR], 16)
    except ValueError:
        return None
    now = _locator(body)
    by = _signed(now // _WORD - stored // _WORD)
    weighted = _signed(now % _WORD - stored % _WORD)
    if not by or weighted % by:
        return None
    place, was = len(body) - weighted // by, -1
    if 0 <= place < len(body):
        was = body[place] - by
    if not 0 <= was < 256:
        return None
    fixed = body[:place] + bytes([was]) + body[place + 1 :]
    return (place, was) if checksum_of(fixed).encode() == content[_SHA] else None


def _signed(difference: int) -> int:
    difference %= _WORD
    return difference - _WORD if difference >= _WORD // 2 else difference


def _told(body: bytes) -> dict[str, object]:
    """The body as JSON. BrokenFinal with the byte where it stops being that."""
    from json import JSONDecodeError, loads

    try:
        told = loads(body.decode())
    except UnicodeDecodeError as fault:
        raise BrokenFinal(FinalFlaw.CONTENT, f"byte {len(_HEAD) + fault.start}") from None
    except JSONDecodeError as fault:
        place = len(_HEAD) + len(fault.doc[: fault.pos].encode())
        raise BrokenFinal(FinalFlaw.CONTENT, f"byte {place}") from None
    except (ValueError, RecursionError):
        raise BrokenFinal(FinalFlaw.CONTENT) from None
    if not isinstance(told, dict) or told.keys() != {"final", "sums"}:
        raise BrokenFinal(FinalFlaw.CONTENT, "body")
    return told


def _sums(told: object) -> dict[str, str]:
    return {path: checksum_of(canonical_json(value))[:16] for path, value in _summed(told)}


def _summed(told: object) -> Iterator[tuple[str, object]]:
    """The pieces that have a sum of their own: fields of the final and of the meeting, and the records in its lists."""
    if not isinstance(told, dict):
        raise TypeError("a final is an object")
    for name, value in told.items():
        if name != "meeting" or not isinstance(value, dict):
            yield name, value
            continue
        for field, held in value.items():
            if isinstance(held, list) and held:
                yield from ((f"meeting.{field}.{place}", each) for place, each in enumerate(held))
            else:
                yield f"meeting.{field}", held


def _other_fields(told: dict[str, object]) -> tuple[FinalPlace, ...]:
    """The fields and records whose sums are not those of the content, or that are missing on one side."""
    frozen, now = told["sums"], _sums(told["final"])
    if not isinstance(frozen, dict):
        raise TypeError("sums are an object")
    paths = (path for path in sorted({*frozen, *now}) if frozen.get(path) != now.get(path))
    return tuple(_place_at(told, path.split(".")) for path in paths)


def _path_to(value: object, place: int) -> list[str]:
    """The names on the way to the field whose canonical text holds the byte at `place` of that of `value`."""
    if isinstance(value, dict):
        parts = [(name, len(canonical_json(name)) + 1, value[name]) for name in sorted(value)]
    elif isinstance(value, list):
        parts = [(str(number), 0, each) for number, each in enumerate(value)]
    else:
        return []
    start = 1
    for name, label, each in parts:
        end = start + label + len(canonical_json(each))
        if place < end:
            inside = place - start - label
            return [name, *(_path_to(each, inside) if inside >= 0 else [])]
        start = end + 1
    return []


def _place_at(told: dict[str, object], path: list[str]) -> FinalPlace:
    """What the names in `path` lead to in the final that was told: deeper than a record's field nobody has to look."""
    match path:
        case ["meeting", table, number, *rest] if table in _RECORDS and number.isdecimal():
            field = rest[0] if rest else ""
            place = _called(told, table, int(number))
            return FinalPlace(path=".".join(path), record=_RECORDS[table], place=place, field=field)
        case ["meeting", field, *_]:
            return FinalPlace(path=".".join(path), record=Meeting, field=field)
        case _:
            return FinalPlace(path=".".join(path), record=FinalVersion, field=path[0])


def _called(told: dict[str, object], table: str, number: int) -> str:
    """What the paper calls the record ("K6.1", a name, "#2"); empty when it cannot be read."""
    try:
        meeting = msgspec.convert(told["final"], FinalVersion).meeting
        record = getattr(meeting, table)[number]
    except (msgspec.ValidationError, IndexError):  # a newer program froze it, or the record is gone
        return ""
    match record:
        case Attendee():
            return record.full_name
        case AgendaItem():
            return f"#{record.number}"
        case _:
            return meeting.line_ref(record)


def _first_difference(is_: bytes, was: bytes) -> str:
    place = next((at for at, (one, other) in enumerate(zip(is_, was, strict=False)) if one != other), len(was))
    return f"byte {len(_HEAD) + place}"


def _byte(place: int, is_: int, was: int) -> str:
    return f"byte {place} (0x{was:02x} → 0x{is_:02x})"
