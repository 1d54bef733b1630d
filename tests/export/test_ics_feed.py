"""The calendar file: RFC 5545 to the octet, and the same bytes from the same events."""

import re
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hostile_texts import HOSTILE, obeyed
from notulen.domain.text import clean_text
from notulen.export.ics_feed import Product, feed, is_own_feed
from notulen.export.minutes.calendar_event import CalendarEvent

STAMP = datetime(2020, 7, 7, 2, 0, tzinfo=UTC)


def event(**fields: object) -> CalendarEvent:
    given: dict[str, object] = {"uid": "01X@notulen", "stamp": STAMP, "day": date(2020, 7, 17), "summary": "A1.1"}
    return CalendarEvent(**{**given, **fields})  # type: ignore[arg-type]


def unfolded(content: bytes) -> list[str]:
    """The content lines as a reader has them."""
    return content.decode().replace("\r\n ", "").split("\r\n")


def read(content: bytes, name: str) -> list[str]:
    """The values of a property, read as RFC 5545 3.3.11 says."""
    meant = {"\\n": "\n", "\\N": "\n"}
    lines = [line.partition(":")[2] for line in unfolded(content) if re.match(rf"{name}[;:]", line)]
    return [re.sub(r"\\(.)", lambda found: meant.get(found[0], found[1]), line) for line in lines]


def test_an_event_is_a_whole_day_that_blocks_nobody() -> None:
    content = feed([event(sequence=3, description="Pemilik: Aceh\nStatus: terbuka", priority=1)], "Tindak lanjut")
    assert content == (
        b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//notulen//due dates 1.0//EN\r\nCALSCALE:GREGORIAN\r\n"
        b"METHOD:PUBLISH\r\nX-WR-CALNAME:Tindak lanjut\r\n"
        b"BEGIN:VEVENT\r\nUID:01X@notulen\r\nDTSTAMP:20200707T020000Z\r\nSEQUENCE:3\r\n"
        b"DTSTART;VALUE=DATE:20200717\r\nDTEND;VALUE=DATE:20200718\r\nSUMMARY:A1.1\r\n"
        b"DESCRIPTION:Pemilik: Aceh\\nStatus: terbuka\r\nPRIORITY:1\r\nSTATUS:CONFIRMED\r\nTRANSP:TRANSPARENT\r\n"
        b"END:VEVENT\r\nEND:VCALENDAR\r\n"
    )


def test_the_order_they_come_in_does_not_matter() -> None:
    events = [event(uid="b"), event(uid="a"), event(uid="c", day=date(2020, 7, 1))]
    assert feed(events, "x") == feed(events[::-1], "x")
    assert read(feed(events, "x"), "UID") == ["c", "a", "b"]


def test_the_last_day_there_is_has_no_day_after_it() -> None:
    content = feed([event(day=date.max)], "x")
    assert read(content, "DTSTART") == ["99991231"]
    assert read(content, "DTEND") == []


@given(st.text(), st.text())
def test_any_text_comes_back_and_no_line_is_too_long(summary: str, description: str) -> None:
    content = feed([event(summary=summary, description=description)], summary)
    lines = content.split(b"\r\n")
    assert lines[-1] == b""
    assert max(map(len, lines)) <= 75
    assert all(line.decode() for line in lines[:-1]), "no letter is cut in two, no line is empty"
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert read(content, "SUMMARY") == [clean_text(summary, is_multiline=True)]
    described = clean_text(description, is_multiline=True)
    assert read(content, "DESCRIPTION") == ([described] if described else [])
    assert len(read(content, "UID")) == len(read(content, "BEGIN")) - 1 == 1, "no text begins an event of its own"


@pytest.mark.parametrize("text", [*HOSTILE, "x\nBEGIN:VEVENT\nUID:y", "x\r\nATTENDEE:mailto:a@b", "a;b,c\\n:d"])
def test_hostile_text_stays_text(text: str) -> None:
    content = feed([event(summary=text, uid=text)], text)
    assert not obeyed(content.decode().replace("\r\n", "\n"))
    assert [line.partition(":")[0] for line in unfolded(content)] == [
        line.partition(":")[0] for line in unfolded(feed([event()], "x"))
    ]


def test_its_own_files_are_known_again() -> None:
    assert is_own_feed(feed([], "Tindak lanjut"))
    assert is_own_feed(feed([event()], "x" * 500))
    other = feed([], "x").replace(b"//notulen//", b"//Outlook//")
    assert not is_own_feed(feed([], "Rapat", Product.MEETING)), "a meeting is never written over by the due dates"
    for content in (b"", b"BEGIN:VCALENDAR", other, b"x" + feed([], "x"), b"\x00" * 300):
        assert not is_own_feed(content)
