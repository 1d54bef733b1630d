"""The outline of a meeting, read without the whole file, is what the whole meeting tells."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from msgspec import json

from notulen.domain.file_errors import CannotRead, DamagedFile
from notulen.domain.meeting import Meeting
from notulen.domain.meeting_outline import outline_of
from notulen.storage import outline_reading
from notulen.storage.changes import applied
from notulen.storage.documents import read_meeting
from notulen.storage.encoded_tables import Document, JsonValue, Tables
from notulen.storage.envelope import FORMAT, FileKind, open_envelope, seal
from notulen.storage.outline_reading import read_outline
from notulen.storage.record_edits import meeting_edits
from strategies import meetings


def tables_of(meeting: Meeting) -> Tables:
    return applied({}, meeting_edits(None, meeting).edits)


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("archive") / "R7.json"


@given(meeting=meetings())
@settings(max_examples=25)
def test_it_is_that_of_the_whole_meeting(file: Path, meeting: Meeting) -> None:
    file.write_bytes(seal(tables_of(meeting)))
    assert read_outline(file, meeting.number) == outline_of(meeting)


def test_this_format_is_read_in_part_and_an_unknown_one_whole(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content: Tables = {
        "meeting": {"1": {"id": "m", "number": 7, "title": "Raker", "day": "2020-07-07"}},
        "issued": {"1": {}},
    }
    file.write_bytes(seal(content))
    assert FORMAT in outline_reading._FORMATS, "does the part of the file that is read stand where it did?"
    told = read_outline(file, 7)
    monkeypatch.setattr(outline_reading, "_FORMATS", set())
    assert read_outline(file, 7) == told


def test_what_a_terminal_would_obey_is_replaced_as_in_the_whole(file: Path) -> None:
    header: Document = {
        "id": "m\x1b",
        "number": 7,
        "title": "Rak\u202eer\x1b[2J",
        "day": "2020-07-07",
        "place": "A\nB\r\x85",
    }
    note: JsonValue = {"at": "2020-07-07T02:00:00Z", "kind": "status", "meeting": "n\x1b", "review": "r"}
    action: Document = {"id": "a", "number": 1, "seq": 1, "text": "t", "at": "2020-07-07T02:00:00Z", "progress": [note]}
    file.write_bytes(seal({"actions": {"1": action}, "meeting": {"1": header}}))
    outline = read_outline(file, 7)
    assert outline == outline_of(read_meeting(file, open_envelope(file, file.read_bytes(), FileKind.MEETING), 7))
    assert (outline.title, outline.reviewed_in) == ("Rak�er�[2J", frozenset({"n�"}))


def test_a_file_that_cannot_be_read_has_none(file: Path) -> None:
    header: Document = {"id": "m", "number": 7, "title": "Raker", "day": "2020-07-07"}
    whole = seal({"meeting": {"1": header}})
    faults = [
        whole.replace(b"Raker", b"Rakor"),
        seal({"meeting": {"1": {**header, "number": 8}}}),
        seal({"meeting": {"1": {**header, "day": "kemarin"}}}),
        seal({"meeting": {"1": header, "2": header}}),
        seal({"meeting": {}}),
        seal({"meeting": {"1": header}, "actions": {"1": {"progress": "x"}}}),
        b"",
        json.encode({"meeting": {"1": header}}),
    ]
    for content in faults:
        file.write_bytes(content)
        with pytest.raises(DamagedFile):
            read_outline(file, 7)
    file.unlink()
    with pytest.raises(CannotRead):
        read_outline(file, 7)
