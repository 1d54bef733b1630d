"""The file of a final version: it gives back what was frozen, and no byte of it changes without being named."""

import re
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from msgspec.structs import replace

from notulen.domain.damaged_final import FinalPlace
from notulen.domain.entry import Entry, EntryKind
from notulen.domain.final_file import (
    BrokenFinal,
    FinalFlaw,
    checksum_of,
    read_final,
    same_in_final,
    seal_final,
)
from notulen.domain.final_version import FinalVersion
from notulen.domain.meeting import Meeting
from notulen.domain.meeting_state import MeetingStatus
from strategies import meetings

MEETING = Meeting(
    id="m7",
    number=7,
    title="Rakor “Satu Data”",
    day=date(2020, 7, 7),
    status=MeetingStatus.FINAL,
    entries=(Entry(id="e1", seq=1, kind=EntryKind.NOTE, text="kirim data"),),
)
FINAL = FinalVersion(
    archive="01ABC", previous=checksum_of(b"01ABC"), version=1, made=datetime(2020, 7, 9, tzinfo=UTC), meeting=MEETING
)
CONTENT = seal_final(FINAL)


def flaw_of(content: bytes) -> BrokenFinal:
    with pytest.raises(BrokenFinal) as caught:
        read_final(content)
    return caught.value


def paths(fault: BrokenFinal) -> list[str]:
    return [each.path for each in fault.places]


@settings(max_examples=25)
@given(meetings())
def test_every_meeting_comes_back_as_it_was_frozen_and_freezes_to_the_same_bytes(meeting: Meeting) -> None:
    frozen = replace(FINAL, meeting=same_in_final(meeting))
    content = seal_final(frozen)
    assert read_final(content).final == frozen
    assert seal_final(read_final(content).final) == content == seal_final(replace(frozen, meeting=meeting))


def test_every_byte_flipped_in_turn_is_found_at_its_place() -> None:
    for place, byte in enumerate(CONTENT):
        for bit in (0x01, 0x20, 0x80):
            fault = flaw_of(CONTENT[:place] + bytes([byte ^ bit]) + CONTENT[place + 1 :])
            assert fault.flaw is FinalFlaw.BYTE
            assert re.match(rf"byte {place} \(0x{byte:02x} → 0x{byte ^ bit:02x}\)", fault.told), fault


def test_a_flipped_byte_is_named_with_the_field_it_stands_in() -> None:
    text = flaw_of(CONTENT.replace(b"kirim", b"Kirim")).places
    assert text == (FinalPlace(path="meeting.entries.0.text", record=Entry, place="B7.1", field="text"),)
    assert paths(flaw_of(CONTENT.replace(b"Satu", b"Batu"))) == ["meeting.title"]
    assert paths(flaw_of(CONTENT.replace(b"2020-07-07", b"2020-07-01"))) == ["meeting.day"]


def test_an_edit_of_several_letters_is_named_by_its_field() -> None:
    fault = flaw_of(CONTENT.replace(b"kirim data", b"kirim uang"))
    assert (fault.flaw, paths(fault)) == (FinalFlaw.FIELD, ["meeting.entries.0"])
    longer = flaw_of(CONTENT.replace(b"2020-07-07", b"2020-07-07T00:00").replace(b"kirim data", b"kirim semua data"))
    assert (longer.flaw, paths(longer)) == (FinalFlaw.FIELD, ["meeting.day", "meeting.entries.0"])


def test_every_cut_and_every_byte_put_in_is_found() -> None:
    for end in range(len(CONTENT)):
        assert isinstance(flaw_of(CONTENT[:end]).flaw, FinalFlaw)
    for place in range(len(CONTENT) + 1):
        assert isinstance(flaw_of(CONTENT[:place] + b" " + CONTENT[place:]).flaw, FinalFlaw)
    assert flaw_of(b"").flaw is FinalFlaw.TRUNCATED


def test_the_same_content_in_other_bytes_is_no_final() -> None:
    import json

    body = json.dumps(json.loads(CONTENT)["body"], separators=(",", ":")).encode()  # “ written as an escape
    forged = _sealed_by_another_hand(body)
    assert flaw_of(forged).flaw is FinalFlaw.CANONICAL
    body = CONTENT[8 : CONTENT.rindex(b',"format"')].replace(b"kirim data", b"kirim uang")
    fault = flaw_of(_sealed_by_another_hand(body))  # the checksum anew, the sums forgotten
    assert (fault.flaw, paths(fault)) == (FinalFlaw.FIELD, ["meeting.entries.0"])
    assert flaw_of(_sealed_by_another_hand(b'{"final":7,"sums":{}}')).flaw is FinalFlaw.CONTENT
    assert flaw_of(_sealed_by_another_hand(b'{"final":{"version":"x"},"sums":1}')).flaw is FinalFlaw.CONTENT
    assert flaw_of(_sealed_by_another_hand(b"[" * 100_000)).flaw is FinalFlaw.CONTENT
    assert flaw_of(_sealed_by_another_hand(b"\xff")).flaw is FinalFlaw.CONTENT


def test_a_final_of_a_newer_format_is_known_for_one_and_a_changed_number_is_not() -> None:
    newer = CONTENT.replace(b'"format":1,"locator"', b'"format":12,"map"')
    assert (flaw_of(newer).flaw, flaw_of(newer).told) == (FinalFlaw.NEWER, "12")
    assert flaw_of(CONTENT.replace(b'"format":1', b'"format":2')).flaw is FinalFlaw.BYTE


def _sealed_by_another_hand(body: bytes) -> bytes:
    total, weighted = sum(body), sum(byte * (len(body) - place) for place, byte in enumerate(body))
    tail = f',"format":1,"locator":"{total:016x}{weighted:016x}","sha256":"{checksum_of(body)}"}}\n'
    return b'{"body":' + body + tail.encode()
