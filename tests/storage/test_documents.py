"""What goes into a file comes back from it, and nothing else gets in."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from msgspec.structs import replace

from notulen.domain.agenda import AgendaItem
from notulen.domain.directory import Directory
from notulen.domain.entry import Entry, EntryKind
from notulen.domain.errors import InvalidValue
from notulen.domain.file_errors import DamagedFile
from notulen.domain.meeting import Issued, Meeting
from notulen.domain.person import Person
from notulen.storage.changes import applied
from notulen.storage.documents import read_directory, read_meeting
from notulen.storage.encoded_tables import Document, Tables
from notulen.storage.envelope import FileKind, open_envelope, seal
from notulen.storage.record_edits import directory_edits, meeting_edits
from strategies import directories, meetings

PATH = Path("R7-2020-07-07-raker.json")
MEETING = Meeting(id="m", number=7, title="Raker", day=date(2020, 7, 7))


def tables_of(meeting: Meeting) -> Tables:
    return applied({}, meeting_edits(None, meeting).edits)


def through_a_file(tables: Tables) -> Tables:
    return open_envelope(PATH, seal(tables), FileKind.MEETING)


def entry(seq: int, text: str = "baris") -> Entry:
    return Entry(id=f"e{seq}", seq=seq, kind=EntryKind.NOTE, text=text, at=datetime(2020, 7, 7, 2, tzinfo=UTC))


@given(meetings())
@settings(max_examples=60)
def test_every_meeting_comes_back_as_it_was(meeting: Meeting) -> None:
    assert read_meeting(PATH, through_a_file(tables_of(meeting)), meeting.number) == meeting


@given(meetings(), meetings())
@settings(max_examples=40)
def test_writing_only_what_differs_gives_the_new_meeting_whole(old: Meeting, new: Meeting) -> None:
    """And no number that was given out is forgotten."""
    edits, is_exact = meeting_edits(old, new)
    after = read_meeting(PATH, through_a_file(applied(tables_of(old), edits)))
    assert replace(after, issued=new.issued) == new
    for name in Issued.__struct_fields__:
        assert getattr(after.issued, name) == max(getattr(old.issued, name), getattr(new.issued, name))
    assert is_exact == (after == new)


@given(directories(), directories())
@settings(max_examples=40)
def test_every_directory_comes_back_as_it_was(old: Directory, new: Directory) -> None:
    first = applied({}, directory_edits({}, Directory(), old)[0].edits)
    assert read_directory(PATH, through_a_file(first)) == old
    second = applied(first, directory_edits(first, old, new)[0].edits)
    assert read_directory(PATH, through_a_file(second)) == new


def test_a_record_has_a_document_of_its_own_under_its_number() -> None:
    tables = tables_of(replace(MEETING, entries=(entry(3), entry(12))))
    assert list(tables["entries"]) == ["3", "12"]
    assert tables["meeting"] == {"1": {"id": "m", "number": 7, "title": "Raker", "day": "2020-07-07"}}


def test_nothing_is_written_where_nothing_differs() -> None:
    copy = replace(MEETING, entries=(entry(1),))
    assert meeting_edits(copy, replace(MEETING, entries=(entry(1),))).edits == {}


def test_an_added_line_writes_only_that_line_and_the_number_given_out() -> None:
    edits = meeting_edits(MEETING, MEETING.record_entry(entry(0))).edits
    assert set(edits) == {"entries", "issued"}
    assert list(edits["entries"]) == ["1"]


def test_an_order_that_is_not_that_of_the_numbers_is_kept() -> None:
    items = tuple(AgendaItem(id=f"i{number}", number=number, title="x") for number in (3, 1, 2))
    tables = tables_of(replace(MEETING, agenda=items))
    assert read_meeting(PATH, tables).agenda == items
    edits = meeting_edits(replace(MEETING, agenda=items), replace(MEETING, agenda=items[1:])).edits
    assert edits["order"] == {"1": None}


def test_two_records_of_one_number_are_refused() -> None:
    with pytest.raises(InvalidValue) as fault:
        meeting_edits(None, replace(MEETING, entries=(entry(1), entry(1, "lain"))))
    assert (fault.value.field, fault.value.value, fault.value.reason) == ("entries", "1", "duplicate")


@pytest.mark.parametrize(
    "character", ["\x00", "\x1b", "\x7f", "\x9b", "\N{RIGHT-TO-LEFT OVERRIDE}", "\N{LINE SEPARATOR}", "\ud800"]
)
def test_what_a_terminal_would_obey_never_reaches_the_file(character: str) -> None:
    dirty = replace(MEETING, title=f"Raker{character}[31m", entries=(entry(1, f"a{character}b"),))
    edits, is_exact = meeting_edits(None, dirty)
    assert not is_exact
    kept = read_meeting(PATH, through_a_file(applied({}, edits)))
    assert kept.title == "Raker\N{REPLACEMENT CHARACTER}[31m"
    assert kept.entries[0].text == "a\N{REPLACEMENT CHARACTER}b"


def test_what_a_terminal_would_obey_is_replaced_in_a_file_from_elsewhere() -> None:
    tables: Tables = {
        **tables_of(MEETING),
        "entries": {"1": {"id": "e", "seq": 1, "kind": "note", "text": "\x1b]52;c;x\x07"}},
    }
    text = read_meeting(PATH, through_a_file(tables)).entries[0].text
    assert "\x1b" not in text
    assert "\x07" not in text


def test_lines_of_a_long_text_stay_lines() -> None:
    meeting = replace(MEETING, opening="satu\ndua")
    assert read_meeting(PATH, tables_of(meeting)).opening == "satu\ndua"


GOOD: Document = {"id": "e", "seq": 3, "kind": "note", "text": "x"}


@pytest.mark.parametrize(
    ("tables", "place"),
    [
        ({"entries": {"3": {**GOOD, "kind": "shout"}}}, "entries.3.kind"),
        ({"entries": {"3": {**GOOD, "seq": "3"}}}, "entries.3.seq"),
        ({"entries": {"3": {**GOOD, "colour": "red"}}}, "entries.3"),
        ({"entries": {"3": {**GOOD, "at": "yesterday"}}}, "entries.3.at"),
        ({"entries": {"3": {**GOOD, "about": [{"kind": "person"}]}}}, "entries.3.about[0]"),
        ({"entries": {"4": GOOD}}, "entries.4.seq"),
        ({"entries": {"03": GOOD}}, "entries"),
        ({"entries": {"x": GOOD}}, "entries"),
        ({"entries": {"2": {**GOOD, "seq": 2}, "3": {"id": "e", "kind": "note", "text": "x"}}}, "entries.3"),
        ({"meeting": {}}, "meeting"),
        ({"meeting": {"1": {"id": "m", "number": 8, "title": "", "day": "2020-07-07"}}}, "meeting.1.number"),
        ({"meeting": {"1": {"id": "m", "number": 7, "title": ""}}}, "meeting.1"),
        ({"meeting": {"2": {"id": "m", "number": 7, "title": "", "day": "2020-07-07"}}}, "meeting"),
        (
            {"meeting": {"1": {"id": "m", "number": 7, "title": "", "day": "2020-07-07", "entries": [GOOD]}}},
            "meeting.1",
        ),
        ({"secrets": {"1": {}}}, "secrets"),
        ({"history": {"first": {}}}, "history"),
        ({"order": {"1": {"entries": "3"}}, "entries": {"3": GOOD}}, "order.1.entries"),
    ],
)
def test_a_file_of_the_wrong_shape_is_refused_with_the_place_of_the_fault(tables: Tables, place: str) -> None:
    with pytest.raises(DamagedFile) as fault:
        read_meeting(PATH, {**tables_of(MEETING), **tables}, 7)
    assert fault.value.reason == "shape"
    assert fault.value.detail.split(": ")[0] == place


def test_a_person_keeps_the_document_id_and_a_new_one_gets_a_new_id() -> None:
    """Also after a deletion: TinyDB would give the number out again."""
    budi, siti, tono = (Person(id=name, name=name) for name in ("budi", "siti", "tono"))
    both = Directory(people=(budi, siti))
    edited, counters = directory_edits({}, Directory(), both)
    tables = applied({}, {**edited.edits, "issued": {"1": {"people": counters.people}}})
    assert {key: fields["id"] for key, fields in tables["people"].items()} == {"1": "budi", "2": "siti"}
    without = both.without_person("siti")
    tables = applied(tables, directory_edits(tables, both, without)[0].edits)
    edits = directory_edits(tables, without, without.put_person(tono))[0].edits
    assert list(edits["people"]) == ["3"]
