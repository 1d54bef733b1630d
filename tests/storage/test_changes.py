"""Steps of history: how little they keep, and when they may be turned."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from notulen.domain.agenda import AgendaItem
from notulen.domain.canonical_json import canonical_json
from notulen.domain.entry import Entry, EntryKind
from notulen.domain.errors import ChangedElsewhere
from notulen.domain.file_errors import DamagedFile
from notulen.domain.history import Act
from notulen.domain.meeting import Meeting
from notulen.storage.changes import (
    Place,
    applied,
    candidate,
    check_history,
    digest,
    find_step,
    flip,
    origin,
    with_step,
)
from notulen.storage.documents import HISTORY, read_meeting
from notulen.storage.encoded_tables import Tables
from notulen.storage.record_edits import meeting_edits
from notulen.storage.told_steps import listed, moved_at

PATH = Path("R7-2020-07-07-raker.json")
MEETING = Meeting(id="m", number=7, title="Raker", day=date(2020, 7, 7))
NOW = datetime(2020, 7, 7, 2, tzinfo=UTC)


def entry(text: str) -> Entry:
    return Entry(id="01ARZ3NDEKTSV4RRFFQ69G5FAV", seq=0, kind=EntryKind.NOTE, text=text, at=NOW)


class File:
    """The tables of one meeting and what happens to them."""

    def __init__(self, meeting: Meeting = MEETING) -> None:
        self.meeting = meeting
        self.tables: Tables = applied({}, meeting_edits(None, meeting).edits)
        self._turn = 0

    def puts(self, meeting: Meeting, subject: str = "B7.1") -> None:
        self._turn += 1
        of = origin(Act.LINE_RECORDED, NOW + timedelta(seconds=self._turn), "Sari", subject, [7])
        self.tables = applied(self.tables, with_step(self.tables, meeting_edits(self.meeting, meeting).edits, of))
        self.meeting = meeting

    def turns(self, *, is_redo: bool = False) -> None:
        found = candidate(PATH, self.tables, is_redo=is_redo)
        assert found is not None
        self.tables = applied(self.tables, flip(PATH, 7, self.tables, found.key, found.step, NOW))
        self.meeting = read_meeting(PATH, self.tables)

    @property
    def history_bytes(self) -> int:
        return len(canonical_json(self.tables[HISTORY]))


def test_an_added_line_costs_history_a_few_bytes_however_long_it_is() -> None:
    file = File()
    file.puts(file.meeting.record_entry(entry("panjang " * 500)))
    assert file.history_bytes < 220


def test_two_hundred_added_lines_cost_history_less_than_the_lines() -> None:
    file = File()
    for _ in range(250):
        file.puts(file.meeting.record_entry(entry("susun surat usulan kebutuhan bandwidth untuk tahun depan")))
    assert len(file.tables[HISTORY]) == 200
    assert file.history_bytes < 200 * 220


def test_an_edit_keeps_the_old_record_once_and_undone_the_new_one() -> None:
    file = File()
    file.puts(file.meeting.record_entry(entry("lama " * 100)))
    file.puts(file.meeting.replace_line(replace(file.meeting.entries[0], text="baru " * 100)))
    text = canonical_json(file.tables[HISTORY])
    assert (text.count(b"lama lama"), text.count(b"baru baru")) == (50, 0)
    file.turns()
    text = canonical_json(file.tables[HISTORY])
    assert (text.count(b"lama lama"), text.count(b"baru baru")) == (0, 50)


def test_turning_a_step_twice_gives_the_same_bytes() -> None:
    file = File()
    file.puts(file.meeting.record_entry(entry("satu")))
    file.puts(file.meeting.remove_line(1))
    before = canonical_json(file.tables)
    file.turns()
    file.turns()
    file.turns(is_redo=True)
    file.turns(is_redo=True)
    assert canonical_json(file.tables) == before


def test_a_record_that_changed_since_is_named_by_its_reference() -> None:
    file = File(MEETING.add_item(AgendaItem(id="i", number=0, title="Pembukaan")))
    file.puts(file.meeting.record_entry(replace(entry("sepakat"), kind=EntryKind.DECISION)), "K7.1")
    file.puts(file.meeting.record_entry(entry("catatan")), "B7.2")
    file.puts(file.meeting.replace_item(replace(file.meeting.agenda[0], title="Lain")), "agenda")
    steps = file.tables[HISTORY]
    file.tables = {
        **file.tables,
        "entries": {key: {**fields, "text": "lain"} for key, fields in file.tables["entries"].items()},
        "agenda": {},
    }
    named = []
    for key in ("1", "2", "3"):
        found = find_step(PATH, file.tables, str(steps[key]["id"]))
        assert found is not None
        with pytest.raises(ChangedElsewhere) as fault:
            flip(PATH, 7, file.tables, *found, NOW)
        named.append((fault.value.label, fault.value.references))
    assert named == [("K7.1", ("K7.1",)), ("B7.2", ("B7.2",)), ("agenda", ("R7",))]


def test_times_of_undoing_rise_even_when_the_clock_goes_back() -> None:
    file = File()
    file.puts(file.meeting.record_entry(entry("satu")), "satu")
    file.puts(file.meeting.record_entry(entry("dua")), "dua")
    for now in (NOW + timedelta(days=1), NOW - timedelta(days=1)):
        found = candidate(PATH, file.tables, is_redo=False)
        assert found is not None
        file.tables = applied(file.tables, flip(PATH, 7, file.tables, found.key, found.step, now))
    again = candidate(PATH, file.tables, is_redo=True)
    assert again is not None
    assert again.step.subject == "satu"


def test_a_move_is_dated_by_the_step_that_moved() -> None:
    file = File()
    of = origin(Act.MEETING_TRASHED, NOW, "", "", [7])
    tables = applied(file.tables, with_step(file.tables, {}, of, (Place.MEETINGS, Place.TRASH)))
    assert moved_at(PATH, tables) == NOW


def test_a_record_is_recognised_by_its_content_and_none_by_nothing() -> None:
    assert digest({"a": 1, "b": 2}) == digest({"b": 2, "a": 1}) != digest({"a": 1})
    assert digest(None) == ""


@pytest.mark.parametrize(
    ("step", "place"),
    [
        ({"act": "danced"}, "history.1: Invalid enum value 'danced' - at `$.act`"),
        ({"at": "yesterday"}, "history.1"),
        ({"records": [{"table": 1, "id": "1"}]}, "history.1"),
    ],
)
def test_a_step_of_the_wrong_shape_is_refused(step: dict[str, object], place: str) -> None:
    file = File()
    file.puts(file.meeting.record_entry(entry("satu")))
    fields = {**file.tables[HISTORY]["1"], **step}
    tables: Tables = {**file.tables, HISTORY: {"1": fields}}  # type: ignore[dict-item]  # wrong on purpose
    for read in (
        lambda: check_history(PATH, tables),
        lambda: listed(PATH, 7, tables, 10),
        lambda: candidate(PATH, tables, is_redo=False),
    ):
        with pytest.raises(DamagedFile) as fault:
            read()
        assert fault.value.reason == "shape"
        assert fault.value.detail.startswith(place.split(":")[0])
