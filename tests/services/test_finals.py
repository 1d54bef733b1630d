"""Minutes of record: frozen, kept from every change, printed by edition, and proven."""

import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from notulen.domain import final_file
from notulen.domain.action_item import ActionStatus, Priority
from notulen.domain.approval import ApprovalKind
from notulen.domain.canonical_json import canonical_bytes
from notulen.domain.errors import (
    FinalRefused,
    InvalidValue,
    MeetingClosed,
    NotFound,
    StillUntidy,
)
from notulen.domain.file_errors import DamagedFile
from notulen.domain.final_file import read_final
from notulen.domain.roll_call import Mark
from notulen.domain.series import Series
from notulen.export.minutes.document import Section
from notulen.locale.explain import explain
from notulen.locale.language import Language
from notulen.services.editing import FieldEdits
from services.final_office import DAY, FINAL, Office, refusal


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
    for told in ("RALAT KE-1", "Tempat keliru", "Kadis Sumut", "Perubahan terhadap versi 1", "Medan"):
        assert told in second
    assert "Notula versi 1 disetujui secara lisan oleh Irman" in second, "nobody approved what the ralat changed"
    assert "2.1 Laporan" in second.split("Perubahan terhadap versi 1")[1], "where the reader finds the line"
    assert "B1.1" not in second, "which the paper does not print"
    assert "Changes to version 1" in english
    assert office.exports(version=1) == first
    decisions = office.exports(sections=[Section.DECISIONS])
    assert "RALAT KE-1" in decisions, "below the title of whatever part of it"
    assert "Tempat keliru" not in decisions
    with pytest.raises(NotFound):
        office.exports(version=3)


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


def test_a_sound_ralat_is_printed_without_its_table_where_the_version_before_it_is_damaged(office: Office) -> None:
    office.finalizes()
    office.amends()
    office.edits(place="Ruang Sultan")
    office.finalizes()
    path = office.space.store.final_path(1, 1)
    path.chmod(0o644)
    path.write_bytes(path.read_bytes().replace(b"kata pembuka", b"kata penutup"))
    with pytest.raises(DamagedFile):
        office.exports()
    told = office.exports(sections=frozenset(Section) - {Section.AMENDMENT})
    assert "Ruang Sultan" in told
    assert "RALAT KE-1" in told


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


def test_what_changed_since_somebody_said_yes_is_not_frozen(office: Office) -> None:
    seen = office.meeting
    office.edits(place="Medan")
    with pytest.raises(FinalRefused) as refused:
        office.space.finals.finalize(1, now=office.now, is_forced=True, seen=seen)
    assert refused.value.reason == "changed"
    assert not office.meeting.finals
    office.space.finals.finalize(1, now=office.now, is_forced=True, seen=office.meeting)
    assert office.is_proven
