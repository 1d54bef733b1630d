"""Minutes of record: frozen, amended by a numbered ralat, taken back only so, and proven."""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from notulen.config import Settings
from notulen.domain import final_file
from notulen.domain.action_item import ActionStatus, Priority
from notulen.domain.approval import ApprovalKind
from notulen.domain.canonical_json import canonical_bytes
from notulen.domain.errors import (
    CannotSign,
    DamagedFile,
    FileExists,
    FinalRefused,
    InvalidValue,
    MeetingClosed,
    NotFound,
    NotulenError,
    StillUntidy,
)
from notulen.domain.final_difference import DifferenceKind
from notulen.domain.final_file import read_final
from notulen.domain.meeting import Meeting, MeetingStatus
from notulen.domain.roll_call import Mark
from notulen.domain.series import Series
from notulen.domain.untidy import UntidyKind
from notulen.export.minutes.document import MinutesDocument, Section
from notulen.locale.difference_words import difference_rows
from notulen.locale.explain import explain
from notulen.locale.language import Language
from notulen.services.editing import FieldEdits
from notulen.workspace import Workspace
from pictures import png

DAY = date(2020, 7, 7)
FINAL = MeetingStatus.FINAL


class Office:
    """An archive with one meeting, R1, that was closed; each call of `now` is a second later."""

    def __init__(self, folder: Path) -> None:
        self.space = Workspace(folder / "archive", Settings(name="Sari"))
        self._clock = datetime(2020, 7, 7, 2, 0, tzinfo=UTC)
        self.space.meetings.create("Rakor data", DAY, now=self.now, agenda=["Laporan"])
        self.space.meetings.start(1, now=self.now)
        for line in (
            "+ Irman @sumut",
            "#1",
            "kata pembuka",
            "~ RAHASIA",
            "! disepakati satu data",
            "> kirim data @sumut <2020-07-31",
        ):
            self.space.minutes.record_line(1, line, now=self.now)
        self.space.meetings.close(1, now=self.now)

    @property
    def now(self) -> datetime:
        self._clock += timedelta(seconds=1)
        return self._clock

    @property
    def meeting(self) -> Meeting:
        return self.space.store.meeting(1)

    def finalizes(self) -> Meeting:
        return self.space.finals.finalize(1, now=self.now, is_forced=True)

    def amends(self) -> Meeting:
        return self.space.finals.amend(1, reason="tempat keliru", asked_by="Kadis Sumut", now=self.now)

    def edits(self, **fields: str) -> None:
        self.space.editing.edit_meeting("R1", FieldEdits(sets=fields), today=DAY, now=self.now)

    def edits_line(self, reference: str, **fields: str) -> None:
        self.space.editing.edit_line(reference, FieldEdits(sets=fields), now=self.now)

    def exports(self, language: Language = Language.INDONESIAN, **options: Any) -> str:
        return self.space.exports.render(self.meeting, "txt", language=language, **options).decode()

    def differs(self) -> list[tuple[str, str, str, str]]:
        names = {each.code: each.name for each in self.space.names.provinces}
        found = self.space.finals.differences(self.meeting)
        rows = difference_rows(found, self.meeting, names, Language.INDONESIAN)
        return [(row.place, row.what, row.before, row.after) for row in rows]

    @property
    def is_proven(self) -> bool:
        return all(each.is_sound for each in self.space.finals.verify())


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)


def test_a_final_keeps_the_meeting_as_released_and_says_who_made_it_when(office: Office) -> None:
    office.finalizes()
    (mark,) = office.meeting.finals
    content = office.space.store.final(1, 1)
    final = read_final(content).final
    assert (office.meeting.status, mark.version, mark.by, mark.amendment) == (FINAL, 1, "Sari", None)
    assert (final.version, final.made, final.by, final.amendment) == (1, mark.made, "Sari", None)
    assert [entry.text for entry in final.meeting.entries] == ["kata pembuka", "disepakati satu data"]
    assert b"RAHASIA" not in content
    assert "RAHASIA" in str(office.meeting.entries)
    assert final.meeting.line_ref(final.meeting.decisions[0]) == "K1.1"
    assert office.is_proven


def test_what_cannot_be_frozen_is_refused_with_the_way_on(office: Office) -> None:
    finals, space = office.space.finals, office.space
    with pytest.raises(StillUntidy) as untidy:
        finals.finalize(1, now=office.now)
    assert (untidy.value.exit_code, untidy.value.count) == (6, len(space.tidying.left(office.meeting)))
    assert not office.meeting.finals
    space.meetings.reopen(1, now=office.now)
    assert refusal(lambda: finals.finalize(1, now=office.now, is_forced=True)) == "live"
    space.meetings.close(1, now=office.now)
    assert refusal(office.amends) == "not_final"
    assert refusal(lambda: finals.discard(1, now=office.now)) == "no_ralat"
    office.finalizes()
    assert refusal(office.finalizes) == "final"
    for reason, asked in (("", "Kadis"), ("keliru", " \t")):
        with pytest.raises(InvalidValue):
            finals.amend(1, reason=reason, asked_by=asked, now=office.now)
    office.amends()
    assert refusal(office.amends) == "open"
    assert refusal(office.finalizes) == "unamended"
    assert refusal(lambda: space.meetings.reopen(1, now=office.now)) == "open"


def refusal(act: Callable[[], object]) -> str:
    """Why it was refused, said in both languages with a command to go on with."""
    with pytest.raises(FinalRefused) as refused:
        act()
    for language in Language:
        assert "notulen " in explain(refused.value, language).next
    return refused.value.reason


def test_a_meeting_with_nothing_left_to_tidy_is_frozen_at_once(office: Office) -> None:
    office.edits(place="Medan", chair="Irman")
    assert not office.space.tidying.left(office.meeting)
    office.space.finals.finalize(1, now=office.now)
    assert office.is_proven


def test_nothing_edits_a_final_meeting_and_every_refusal_names_amend(office: Office) -> None:
    office.finalizes()
    space, now, before = office.space, office.now, office.meeting
    seat, line = before.attendees[0].number, before.entries[0].seq
    edit = FieldEdits(sets={"note": "x"})
    acts: list[Callable[[], object]] = [
        lambda: space.minutes.record_line(1, "baris baru", now=now),
        lambda: space.minutes.edit_line(1, line, "lain", now=now),
        lambda: space.minutes.remove_line(1, line, now=now),
        lambda: office.edits(place="Medan"),
        lambda: office.edits(title="Raker"),
        lambda: office.edits_line("B1.1", text="lain"),
        lambda: office.edits_line("A1.1", text="kirim yang lain"),
        lambda: space.editing.edit_attendee("R1", seat, edits=edit, today=DAY, now=now),
        lambda: space.editing.take_out_attendees("R1", seat, today=DAY, now=now),
        lambda: space.editing.edit_item("R1", 1, edits=FieldEdits(sets={"title": "x"}), today=DAY, now=now),
        lambda: space.editing.take_out_items("R1", 1, today=DAY, now=now),
        lambda: space.attendance.mark(1, [seat], Mark.EXCUSED, now=now, language=Language.INDONESIAN),
        lambda: space.agenda.defer(1, 1, now=now),
        lambda: space.agenda.move_line(1, line, None, now=now),
        lambda: space.note_takers.hand_over(1, "Budi", now=now),
        lambda: space.meetings.start(1, now=now),
        lambda: space.meetings.close(1, now=now),
        lambda: space.meetings.reopen(1, now=now),
    ]
    for act in acts:
        with pytest.raises(MeetingClosed) as closed:
            act()
        assert all("notulen amend R1" in explain(closed.value, each).text for each in Language)
    assert office.meeting == before
    assert office.is_proven


def test_actions_and_decisions_live_on_and_neither_paper_nor_proof_minds(office: Office) -> None:
    office.edits(chair="Irman")
    office.finalizes()
    space = office.space
    papers = [office.exports(each) for each in Language]
    space.actions.comment("A1.1", "sedang disusun", now=office.now)
    space.actions.prioritise("A1.1", Priority.URGENT, now=office.now)
    space.actions.postpone("A1.1", "2020-08-14", now=office.now, today=DAY)
    space.actions.assign("A1.1", space.actions.parties(["aceh"]), now=office.now)
    space.actions.set_status("A1.1", ActionStatus.DONE, now=office.now)
    space.decisions.withdraw("K1.1", now=office.now, text="SK")
    space.series.put(Series(id="s", name="Rakor rutin", handle="rutin"), now=office.now, meetings=[1])
    space.approvals.record(1, ApprovalKind.ORAL, now=office.now)
    assert office.meeting.actions[0].status is ActionStatus.DONE
    assert [office.exports(each) for each in Language] == papers
    assert office.is_proven
    assert space.history.undo(now=office.now)
    assert office.is_proven


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


def test_the_paper_tells_which_edition_it_is_and_older_ones_can_still_be_made(office: Office) -> None:
    assert office.exports().rstrip().endswith("Konsep")
    office.space.approvals.record(1, ApprovalKind.ORAL, by="Irman", now=office.now)
    office.finalizes()
    first = office.exports()
    assert "Notula disetujui secara lisan oleh Irman" in first
    assert first.rstrip().endswith(f"Final, versi 1 · sidik {office.meeting.finals[0].short_sum}")
    office.amends()
    office.edits(place="Medan")
    office.edits_line("B1.1", text="kata pembuka yang benar")
    office.finalizes()
    second, english = office.exports(), office.exports(Language.ENGLISH)
    assert second.rstrip().endswith(f"Ralat ke-1 (versi 2) · sidik {office.meeting.finals[1].short_sum}")
    for told in ("RALAT KE-1", "tempat keliru", "Kadis Sumut", "Perubahan terhadap versi 1", "Medan"):
        assert told in second
    assert "Notula versi 1 disetujui secara lisan oleh Irman" in second, "nobody approved what the ralat changed"
    assert "2.1 Laporan" in second.split("Perubahan terhadap versi 1")[1], "where the reader finds the line"
    assert "B1.1" not in second, "which the paper does not print"
    assert "Changes to version 1" in english
    assert office.exports(version=1) == first
    decisions = office.exports(sections=[Section.DECISIONS])
    assert "RALAT KE-1" in decisions, "below the title of whatever part of it"
    assert "tempat keliru" not in decisions
    with pytest.raises(NotFound):
        office.exports(version=3)


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


def test_a_version_nobody_recorded_is_not_written_over(office: Office) -> None:
    (path,) = (office.space.folder / "meetings").rglob("R1-*.json")
    before = path.read_bytes()
    office.finalizes()
    frozen = office.space.store.final(1, 1)
    path.write_bytes(before)  # a copy of the meeting from before was put back alone
    assert refusal(office.finalizes) == "stands"
    assert office.space.store.final(1, 1) == frozen


def test_versions_follow_their_numbers_whatever_the_clock_and_the_name_of_the_file(office: Office) -> None:
    for day in ("2021-02-03", "2019-12-31"):
        office.finalizes()
        office.amends()
        office.edits(day=day, title=f"Rakor {day}")
        office._clock -= timedelta(days=400)
    office.finalizes()
    assert [mark.version for mark in office.meeting.finals] == [1, 2, 3]
    assert office.is_proven
    assert "Ralat ke-2 (versi 3)" in office.exports()


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


def test_minutes_are_not_made_from_a_final_that_changed(office: Office) -> None:
    office.finalizes()
    path = office.space.store.final_path(1, 1)
    path.chmod(0o644)
    path.write_bytes(path.read_bytes().replace(b"kata pembuka", b"kata penutup"))
    for act in (office.exports, office.amends):
        with pytest.raises(DamagedFile) as damaged:
            act()
        assert damaged.value.reason == "final_field"
        assert "meeting.entries.0" in damaged.value.detail
    (proof,) = office.space.finals.verify(1)
    assert (proof.is_sound, proof.version) == (False, 1)
    assert office.meeting.status is FINAL
    path.unlink()
    with pytest.raises(DamagedFile):
        office.exports()


def test_a_signature_proves_who_stood_for_a_version(office: Office, tmp_path: Path) -> None:
    import shutil
    import subprocess

    program = shutil.which("ssh-keygen")
    if program is None:
        pytest.skip("no ssh-keygen here")
    key, signers = tmp_path / "key", tmp_path / "signers"
    subprocess.run([program, "-q", "-t", "ed25519", "-N", "", "-C", "x", "-f", str(key)], check=True)
    signers.write_text(f"sari@kantor {(tmp_path / 'key.pub').read_text()}")
    space = office.space
    with pytest.raises(CannotSign):
        space.finals.sign(office.finalizes())
    signature = space.finals.sign(office.meeting, str(key))
    assert signature.name == "1.json.sig"
    with pytest.raises(FileExists):
        space.finals.sign(office.meeting, str(key))
    assert state_of(space) == ("unknown", True)
    space.adopt(replace(space.settings, allowed_signers=str(signers)))
    assert state_of(space) == ("good", True)
    listed = signers.read_text()
    for terms, state in (
        ('valid-before="20200801"', "good"),  # the key expired since; the minutes are of July 2020
        ('valid-before="20200601"', "unknown"),
        ('namespaces="git"', "unknown"),
    ):
        signers.write_text(listed.replace(" ", f" {terms} ", 1))
        assert state_of(space) == (state, True)
    signers.unlink()
    assert state_of(space) == ("no_list", True)
    signers.write_text(listed)
    office.amends()
    office.edits(place="Medan")
    office.finalizes()
    shutil.copy(signature, signature.with_name("2.json.sig"))  # the signature of another version
    assert [each.signature and each.signature.state.value for each in space.finals.verify()] == ["good", "wrong"]
    assert [each.is_sound for each in space.finals.verify()] == [True, False]
    signature.with_name("2.json.sig").unlink()
    with pytest.raises(CannotSign):
        space.finals.sign(office.meeting, str(tmp_path / "no such key"))


def state_of(space: Workspace) -> tuple[str, bool]:
    (proof,) = space.finals.verify()
    assert proof.signature is not None
    return proof.signature.state.value, proof.is_sound


def test_without_ssh_keygen_the_word_is_clear_and_the_proof_goes_on(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.finalizes()
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(NotulenError) as fault:
        office.space.finals.sign(office.meeting, "key")
    assert "ssh-keygen" in explain(fault.value, Language.INDONESIAN).what
    path = office.space.store.final_path(1, 1)
    path.with_name("1.json.sig").write_text("?")
    assert state_of(office.space) == ("unchecked", True)


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


def test_a_final_from_before_the_paper_was_kept_is_proven_and_printed_on_the_paper_of_today(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = final_file._sealed

    def without_paper(body: bytes) -> bytes:
        told = json.loads(body)
        if told["final"].pop("paper", None):
            told["sums"].pop("paper")
        return made(canonical_bytes(told))

    monkeypatch.setattr(final_file, "_sealed", without_paper)
    office.finalizes()
    monkeypatch.undo()
    assert b'"paper"' not in office.space.store.final(1, 1)
    assert office.is_proven
    office.space.adopt(replace(office.space.settings, letterhead=("KOTA MEDAN",)))
    assert "KOTA MEDAN" in office.exports()
    office.amends()
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


def test_what_changed_since_somebody_said_yes_is_not_frozen(office: Office) -> None:
    seen = office.meeting
    office.edits(place="Medan")
    with pytest.raises(FinalRefused) as refused:
        office.space.finals.finalize(1, now=office.now, is_forced=True, seen=seen)
    assert refused.value.reason == "changed"
    assert not office.meeting.finals
    office.space.finals.finalize(1, now=office.now, is_forced=True, seen=office.meeting)
    assert office.is_proven
