"""What a running meeting reviews prints in its own minutes, from the files of the meetings it came from."""

import os
from collections.abc import Iterator, Sequence
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from notulen.domain.action_item import ActionStatus
from notulen.domain.meeting import Meeting
from notulen.domain.review import ReviewAct
from notulen.export.minutes.document import Layout, Section, Table
from notulen.export.rich_summary import meeting_summary
from notulen.locale.language import Language
from notulen.storage.file_store import FileStore
from services.reviewing import TODAY, Office


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(store=FileStore(tmp_path / "archive"), folder=tmp_path).with_series()


def reviewed(office: Office) -> Meeting:
    office.actions.set_status("A1.2", ActionStatus.BLOCKED, now=office.now, text="di luar rapat")
    office.starts(2)
    review = office.begin(meeting=2)
    review = office.says(review, ReviewAct.DONE, "surat terkirim 3 Agustus")
    review = office.says(review, ReviewAct.PROGRESS, "SK *sudah* _keluar_ [lihat](x)")
    review = office.says(review, ReviewAct.POSTPONED, "menunggu media", phrase="21 agustus")
    review = office.says(review, ReviewAct.REASSIGNED, owners=office.actions.parties(["jabar"]))
    office.skips(review)
    return office.store.meeting(2)


def rows(office: Office, meeting: Meeting, **more: object) -> list[tuple[str, ...]]:
    minutes = office.exports.compose(meeting, language=Language.INDONESIAN, **more)  # type: ignore[arg-type]
    return [
        row
        for part in minutes.parts
        if part.section is Section.EVALUATION
        for block in part.blocks
        if isinstance(block, Table)
        for row in block.rows
    ]


@pytest.mark.parametrize("layout", Layout)
def test_each_action_is_printed_as_it_stood_and_stands_with_what_was_said(office: Office, layout: Layout) -> None:
    found = rows(office, reviewed(office), layout=layout)
    assert [(row[0], row[4]) for row in found] == [
        ("A1.1", "terbuka → selesai"),
        ("A1.2", "terkendala → dikerjakan"),
        ("A1.3", "terbuka"),
        ("A1.7", "terbuka"),
    ]
    assert found[0][1].casefold() == "surat usulan internet gratis"
    assert found[0][5] == "surat terkirim 3 Agustus"
    assert "21 Agustus 2020" in found[2][3]
    assert found[2][5].startswith("ditunda, semula Senin, 3 Agustus 2020")
    assert found[2][5].endswith("menunggu media")
    assert (found[3][2], found[3][5]) == ("Jawa Barat", "dialihkan kepada Jawa Barat")


@pytest.mark.parametrize("name", ["md", "txt", "json"])
def test_every_format_has_it(office: Office, name: str) -> None:
    content = office.exports.render(reviewed(office), name, language=Language.INDONESIAN).decode()
    assert "surat terkirim 3 Agustus" in content
    assert ("evaluated" if name == "json" else "evaluasi tindak lanjut") in content.casefold()


def test_the_summary_in_the_terminal_has_it(office: Office) -> None:
    meeting = reviewed(office)
    console = Console(width=200, file=StringIO())
    console.print(meeting_summary(meeting, today=TODAY, provinces={}, evaluated=office.exports.evaluated(meeting)))
    text = console.file.getvalue()  # type: ignore[attr-defined]
    assert "EVALUASI TINDAK LANJUT  4" in text
    assert "terkendala → dikerjakan · SK *sudah* _keluar_ [lihat](x)" in text


def test_what_came_later_does_not_change_the_minutes(office: Office) -> None:
    meeting = reviewed(office)
    before = rows(office, meeting)
    office.actions.set_status("A1.2", ActionStatus.DONE, now=office.now)
    office.actions.postpone("A1.3", "30 september", now=office.now, today=TODAY)
    assert rows(office, meeting) == before


def test_an_answer_taken_back_leaves_the_minutes(office: Office) -> None:
    office.starts(2)
    review = office.says(office.begin(meeting=2), ReviewAct.DONE, "keliru")
    office.undoes(review)
    assert rows(office, office.store.meeting(2)) == []


def test_what_is_said_outside_of_it_is_not_in_it(office: Office) -> None:
    office.starts(2)
    office.says(office.begin(), ReviewAct.DONE, "tanpa rapat")
    office.types("x1.2 sudah", number=2)
    assert rows(office, office.store.meeting(2)) == []
    assert rows(office, office.store.meeting(1)) == []


def test_an_extract_has_only_its_provinces(office: Office) -> None:
    office.types("> dua pemilik @aceh @riau <1 juli")
    office.starts(2)
    review = office.begin(meeting=2)
    place = [each.reference for each in review.items].index("A1.15")
    review = office.reviews.go_to(review, place, today=TODAY)
    review = office.says(review, ReviewAct.DONE, "kata aceh", owners=office.actions.parties(["aceh"]))
    review = office.reviews.back(review, today=TODAY)
    review = office.says(review, ReviewAct.BLOCKED, "kata riau", owners=office.actions.parties(["riau"]))
    office.says(office.reviews.go_to(review, 0, today=TODAY), ReviewAct.DONE, "aceh sendiri")
    meeting = office.store.meeting(2)
    (row,) = rows(office, meeting, provinces=["14"])
    assert (row[0], row[2], row[4], row[5]) == ("A1.15", "Riau", "terbuka → terkendala", "Riau: kata riau")
    content = office.exports.render(meeting, "json", language=Language.INDONESIAN, provinces=["14"]).decode()
    assert "kata aceh" not in content


def test_a_meeting_whose_clock_disagrees_with_its_files_is_not_left_without(tmp_path: Path) -> None:
    """The clock of the records runs years before that of the files."""
    office = Office(store=FileStore(tmp_path / "archive"), folder=tmp_path)
    office.clock = office.clock.replace(year=2099)
    office.rakor("Rakor", date(2099, 7, 7))
    office.types("> surat @aceh")
    office.rakor("Rakor", date(2099, 8, 7))
    office.starts(2)
    office.says(office.begin(meeting=2), ReviewAct.DONE, "terkirim")
    assert [row[0] for row in rows(office, office.store.meeting(2))] == ["A1.1"]


def test_only_files_written_since_it_began_are_read(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    meeting = reviewed(office)
    (path,) = (office.folder / "archive").rglob("R1-*.json")
    day_before = meeting.sessions[0].started.timestamp() - 200_000
    assert len(office.exports.evaluated(meeting)) == 4
    os.utime(path, (day_before, day_before))
    fresh = FileStore(office.folder / "archive")
    assert set(fresh.written_since(meeting.sessions[0].started)) == {2}


def test_a_file_that_did_not_change_is_not_read_again(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(5):
        office.meetings.create(f"Rapat lain {number}", TODAY, now=office.now)
    meeting = reviewed(office)
    asked: list[tuple[int, ...]] = []
    meetings = office.store.meetings

    def counted(numbers: Sequence[int] | None = None) -> Iterator[Meeting]:
        asked.append(tuple(numbers or ()))
        return meetings(numbers)

    for path in (office.folder / "archive").rglob("R*.json"):  # long enough ago to have settled
        os.utime(path, (path.stat().st_mtime - 60,) * 2)
    assert len(office.exports.evaluated(meeting)) == 4
    monkeypatch.setattr(office.store, "meetings", counted)
    assert len(office.exports.evaluated(meeting)) == 4
    assert asked == [(), (1,)]
    asked.clear()
    office.types("satu baris", number=4)
    assert len(office.exports.evaluated(meeting)) == 4
    assert asked == [(4,), (1,)]


def test_hostile_texts_stay_texts(office: Office) -> None:
    office.types("> [bold]judul[/bold] | sel | <script> \u202e @aceh <1 juni")
    office.starts(2)
    office.says(office.begin(meeting=2), ReviewAct.PROGRESS, "a | b\n# judul\r\n\x1b[31mmerah")
    meeting = office.store.meeting(2)
    for name in ("md", "txt", "json"):
        content = office.exports.render(meeting, name, language=Language.INDONESIAN).decode()
        assert "\x1b" not in content
        assert "\u202e" not in content
        assert "\n# judul" not in content
    assert len(rows(office, meeting)) == 1
