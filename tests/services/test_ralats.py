"""A ralat: what it tells of its changes, how it is given up or undone, and what it may not touch."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from notulen.domain.errors import (
    FinalRefused,
    InvalidValue,
)
from notulen.domain.final_difference import DifferenceKind
from notulen.domain.final_file import read_final
from notulen.domain.meeting_state import MeetingStatus
from notulen.domain.untidy import UntidyKind
from notulen.export.minutes.document import MinutesDocument
from notulen.locale.language import Language
from pictures import png
from services.final_office import FINAL, Office, refusal


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)


def test_a_ralat_tells_field_by_field_what_it_changed_and_makes_the_next_version(office: Office) -> None:
    office.finalizes()
    office.amends()
    assert (office.meeting.status, office.meeting.takes_lines) == (MeetingStatus.CLOSED, True)
    assert "Konsep Ralat ke-1" in office.exports()
    office.edits(place="Medan", starts="09.30")
    office.edits_line("B1.1", text="kata pembuka yang dibetulkan")
    office.edits_line("A1.1", due="2020-08-14")
    office.space.minutes.record_line(1, "> lapor @aceh <2020-08-01", now=office.now)
    office.space.minutes.record_line(1, "~ RAHASIA kedua", now=office.now)
    office.space.minutes.remove_line(1, office.meeting.decisions[0].seq, now=office.now)
    expected = [
        ("Rapat", "waktu mulai", "09.00 WIB", "09.30 WIB"),
        ("Rapat", "tempat", "–", "Medan"),
        ("B1.1", "isi", "kata pembuka", "kata pembuka yang dibetulkan"),
        ("K1.1", "dihapus", "disepakati satu data", "–"),
        ("A1.1", "tenggat", "Jumat, 31 Juli 2020 (“2020-07-31”)", "Jumat, 14 Agustus 2020 (“2020-08-14”)"),
        ("A1.2", "ditambahkan", "–", "lapor; Aceh; Sabtu, 1 Agustus 2020 (“2020-08-01”)"),
    ]
    assert [(place, what) for place, what, _, _ in office.differs()] == [each[:2] for each in expected]
    assert office.differs() == expected
    office.finalizes()
    second = office.meeting.finals[1]
    final = read_final(office.space.store.final(1, 2)).final
    assert second.amendment is not None
    assert (second.version, second.amendment.number, second.amendment.asked_by) == (2, 1, "Kadis Sumut")
    assert (final.previous, final.amendment) == (office.meeting.finals[0].sha256, second.amendment)
    assert office.meeting.amendment is None
    assert office.differs() == expected
    assert office.space.finals.differences(office.meeting, 1) == ()
    assert {each.kind for each in office.space.finals.differences(office.meeting)} == set(DifferenceKind)
    assert "RAHASIA" not in str(office.space.finals.differences(office.meeting))
    assert office.is_proven


def test_a_ralat_given_up_goes_back_to_the_final_and_undo_brings_it_back(office: Office) -> None:
    office.finalizes()
    office.space.actions.comment("A1.1", "sedang disusun", now=office.now)
    final = office.meeting
    office.amends()
    office.edits(title="Raker", place="Medan")
    office.edits_line("B1.1", text="lain")
    office.space.minutes.record_line(1, "! putusan susulan", now=office.now)
    office.space.minutes.remove_line(1, office.meeting.actions[0].seq, now=office.now)
    edited = office.meeting
    office.space.finals.discard(1, now=office.now)
    back = office.meeting
    assert (back.title, back.status, back.amendment, back.finals) == (final.title, FINAL, None, final.finals)
    assert [each.text for each in back.lines] == [each.text for each in final.lines]
    assert back.issued == edited.issued  # K1.2 was given out and is not given out again
    assert office.is_proven
    office.space.history.undo(now=office.now)
    assert office.meeting == edited
    office.space.finals.discard(1, now=office.now)
    assert office.meeting == back


def test_what_lives_on_outlives_a_ralat_that_is_given_up(office: Office) -> None:
    office.finalizes()
    space = office.space
    office.edits_line("A1.1", due="2020-09-01")  # a deadline needs no ralat
    space.actions.comment("A1.1", "sedang disusun", now=office.now)
    space.decisions.withdraw("K1.1", now=office.now, text="SK")
    living = office.meeting.lines
    office.amends()
    for line in (office.meeting.actions[0], office.meeting.decisions[0]):
        space.minutes.remove_line(1, line.seq, now=office.now)
    space.finals.discard(1, now=office.now)
    assert office.meeting.lines == living
    assert office.is_proven


def test_undo_takes_back_a_ralat_step_by_step_but_never_the_freezing(office: Office) -> None:
    office.finalizes()
    final = office.meeting
    assert refusal(lambda: office.space.history.undo(now=office.now)) == "undo"
    office.amends()
    office.edits(place="Medan")
    office.space.history.undo(now=office.now, count=2)
    assert office.meeting == final
    assert refusal(lambda: office.space.history.undo(now=office.now, number=1)) == "undo"
    office.space.history.redo(now=office.now, count=2)
    assert office.meeting.place == "Medan"
    assert office.is_proven


def test_a_final_keeps_the_paper_of_its_day_and_a_ralat_may_change_nothing_but_that(
    office: Office, tmp_path: Path
) -> None:
    logo, space = tmp_path / "logo.png", office.space
    logo.write_bytes(png())
    of_the_day = replace(space.settings, letterhead=("PROVINSI SUMATERA UTARA",), logo=str(logo), signer_name="Ilyas")
    space.adopt(of_the_day)
    office.finalizes()
    assert str(logo).encode() not in space.store.final(1, 1), "where the picture lay is nobody's business"
    logo.unlink()
    space.adopt(replace(of_the_day, letterhead=("KOTA MEDAN",), signer_name="Fitri"))

    def composed(version: int | None = None) -> MinutesDocument:
        return space.exports.compose(office.meeting, language=Language.INDONESIAN, version=version)

    assert (composed().letterhead, composed().logo) == (("PROVINSI SUMATERA UTARA",), png())
    assert not space.exports.logo_fault
    assert "Ilyas" in office.exports()
    assert "Fitri" not in office.exports()

    space.finals.amend(1, reason="kop surat keliru", asked_by="Kadis Medan", now=office.now)
    office.finalizes()
    assert isinstance(space.exports.logo_fault, InvalidValue), "it is told that the picture was not there to be kept"
    assert (composed().letterhead, composed().logo) == (("KOTA MEDAN",), b"")
    assert composed(1).letterhead == ("PROVINSI SUMATERA UTARA",)
    assert office.differs() == []
    assert office.is_proven
    space.finals.amend(1, reason="sekali lagi", asked_by="Kadis Medan", now=office.now)
    with pytest.raises(FinalRefused):
        office.finalizes()


def test_what_was_not_discussed_stays_to_be_tidied_while_a_ralat_is_open(office: Office) -> None:
    office.space.meetings.reopen(1, now=office.now)
    office.space.minutes.record_line(1, "# Penutup", now=office.now)
    office.space.meetings.close(1, now=office.now)

    def undiscussed() -> list[str]:
        left = office.space.tidying.left(office.meeting)
        return [each.reference for each in left if each.kind is UntidyKind.UNDISCUSSED]

    assert undiscussed() == ["#2"]
    office.finalizes()
    office.amends()
    assert office.meeting.takes_lines
    assert undiscussed() == ["#2"]
