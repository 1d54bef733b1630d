"""What a field takes at a shell: small records, parties as written, deadlines, several seats at once."""

from datetime import date

import pytest

from cli.shell import Shell
from notulen.domain.action_item import ActionStatus
from notulen.domain.party import PartyKind


def test_a_body_written_out_is_kept_as_written(rakor: Shell) -> None:
    rakor.does("edit", "R1", "--host", "Diskominfo Provinsi Jawa Timur", "--organiser", "Karang Taruna Jambi")
    meeting = rakor.meeting()
    assert meeting.host is not None
    assert (meeting.host.kind, meeting.host.key) == (PartyKind.PROVINCE, "35")
    assert (meeting.host.written, meeting.host_province) == ("Diskominfo Provinsi Jawa Timur", "35")
    assert meeting.organiser is not None
    assert (meeting.organiser.kind, meeting.organiser.province) == (PartyKind.GROUP, "15")


def test_a_province_office_or_meeting_is_typed_by_name(rakor: Shell) -> None:
    rakor.does("note", "+ Sari Dewi")
    rakor.does("edit", "R1", "--attendee", "1", "--set", "province=jatim", "--set", "office=@askompsi")
    rakor.does("new", "Lain", "--date", "2020-08-01")
    rakor.does("edit", "R1", "--add", "related=Lain; relation=next; meeting=R2")
    seat, (link,) = rakor.meeting().attendees[0], rakor.meeting().related
    assert (seat.province, seat.office, link.meeting) == ("35", "askompsi", rakor.meeting(2).id)
    assert "bukan instansi" in rakor.refuses("edit", "R1", "--attendee", "1", "--set", "office=jambi", code=2)


def test_owners_are_corrected_and_keep_the_part_they_did(rakor: Shell) -> None:
    rakor.does("note", "> kirim data @aceh @jambi")
    rakor.does("action", "done", "A1.1", "-p", "aceh")
    rakor.does("edit", "A1.1", "--set", "assignments=Diskominfo Aceh | humas OPD; province=babel")
    aceh, press = rakor.meeting().get_action(1).assignments
    assert aceh.owner is not None
    assert press.owner is not None
    assert (aceh.owner.written, aceh.status) == ("Diskominfo Aceh", ActionStatus.DONE)
    assert (press.owner.kind, press.owner.province, press.status) == (PartyKind.GROUP, "19", ActionStatus.OPEN)


def test_a_deadline_takes_the_words_a_doubt_and_a_note(rakor: Shell) -> None:
    rakor.does("note", "> kirim data @aceh")
    rakor.does("edit", "A1.1", "--set", "due=3 september; phrase=sebelum rakor; is_certain=tidak; note=Lihat undangan.")
    action = rakor.meeting().get_action(1)
    assert action.due is not None
    assert (action.due.day, action.due.phrase, action.due.note) == (
        date(2020, 9, 3),
        "sebelum rakor",
        "Lihat undangan.",
    )
    assert [gap.kind for gap in action.gaps] == ["due_uncertain"]
    rakor.does("edit", "A1.1", "--set", "due=is_certain=ya")
    assert rakor.meeting().get_action(1).gaps == ()


def test_an_edit_answers_what_was_left_to_tidy(rakor: Shell) -> None:
    rakor.does("note", "> kirim data ?? @jonn <jumt")
    assert len(rakor.meeting().get_action(1).gaps) == 3
    rakor.does("edit", "A1.1", "--set", "text=kirim data", "--set", "assignments=@jambi", "--set", "due=jumat")
    assert rakor.meeting().get_action(1).gaps == ()


def test_a_sentence_keeps_its_semicolon_and_a_slip_is_told(rakor: Shell) -> None:
    rakor.does("edit", "R1", "--add", "papers=Siaran pers; dengan lampiran; note=Satu; dua")
    (paper,) = rakor.meeting().papers
    assert (paper.title, paper.note) == ("Siaran pers; dengan lampiran", "Satu; dua")
    told = rakor.refuses("edit", "R1", "--add", "papers=Siaran pers; numbr=18", code=2)
    assert "numbr=18" in told


@pytest.mark.parametrize("words", [("--add", "unconfirmed=ketua"), ("--set", "unconfirmed=chair | ketua")])
def test_only_a_field_can_be_unconfirmed(rakor: Shell, words: tuple[str, str]) -> None:
    assert "«ketua» tidak ada" in rakor.refuses("edit", "R1", *words, code=3)


def test_a_line_points_only_to_what_is_there(rakor: Shell) -> None:
    rakor.does("note", "> kirim data @aceh")
    rakor.refuses("edit", "A1.1", "--set", "agenda=4", code=3)
    assert "K1.7" in rakor.refuses("edit", "A1.1", "--set", "decision=7", code=3)


def test_several_seats_are_changed_in_one_step(rakor: Shell) -> None:
    rakor.does("note", "-", stdin="+ Sari Dewi\n+ Budi Jaya\n+ Tono Rahman\n")
    before = rakor.meeting()
    rakor.does("edit", "R1", "--attendee", "1-2,3", "--set", "roles=tamu")
    assert {seat.roles for seat in rakor.meeting().attendees} == {("guest",)}
    rakor.does("undo")
    assert rakor.meeting() == before
    rakor.refuses("edit", "R1", "--attendee", "3-1", "--set", "roles=tamu", code=2)
    rakor.refuses("edit", "R1", "--attendee", "3-4", "--set", "roles=tamu", code=3)
    assert rakor.meeting() == before


def test_an_office_of_ones_own_is_added_found_and_named(rakor: Shell) -> None:
    told = rakor.does("offices", "add", "Bappeda Provinsi Jambi", "-p", "jambi", "--alias", "Bappeda Jambi").err
    assert "@bappedaprovinsijambi" in told
    rakor.does("offices", "edit", "Bappeda Jambi", "--handle", "bjambi", "--kind", "provinsi")
    assert [row[0] for row in rakor.does("offices", "list", "-p", "jambi").rows[1:]] == ["bjambi"]
    rakor.does("note", "> susun skema @bjambi")
    (owner,) = rakor.meeting().get_action(1).owners
    assert (owner.kind, owner.name, owner.province) == (PartyKind.OFFICE, "Bappeda Provinsi Jambi", "15")
    assert "sudah dipakai" in rakor.refuses("offices", "add", "Lain", "--handle", "bjambi", code=2)


def test_another_spelling_of_a_person_and_another_name_of_a_series(demo: Shell) -> None:
    demo.does("people", "edit", "padli", "--spelling", "Fadli")
    assert "Fadli" in demo.workspace.people.get("padli").spellings
    demo.does("series", "edit", "rakeraskompsi", "--alias", "Raker Kominfo")
    assert demo.workspace.series.get("Raker Kominfo").handle == "rakeraskompsi"


def test_hash_nought_leaves_the_item(rakor: Shell) -> None:
    rakor.does("note", "-", stdin="# SPBE\n#1\nsatu\n#0\ndua\n")
    assert [entry.agenda for entry in rakor.meeting().entries] == [1, None]
    assert rakor.meeting().current_item is None


def test_a_seat_an_item_and_a_line_typed_by_mistake_are_taken_out_and_brought_back(rakor: Shell) -> None:
    rakor.does("note", "-", stdin="+ Irman @sumut\n+ Marwan @aceh\n# SPBE\n#\n@irman usulan\n> kirim data @aceh\n")
    assert "notulen undo" in rakor.does("edit", "R1", "--attendee", "2", "--delete").err
    rakor.does("edit", "R1", "--item", "1", "--delete")
    rakor.does("edit", "A1.1", "--delete")
    meeting = rakor.workspace.store.meeting(1)
    assert [seat.name for seat in meeting.attendees] == ["Irman"]
    assert (meeting.agenda, meeting.actions) == ((), ())
    assert [(entry.text, entry.agenda) for entry in meeting.entries] == [("usulan", None)]
    rakor.does("undo", "-n", "3")
    meeting = rakor.workspace.store.meeting(1)
    assert (len(meeting.attendees), len(meeting.agenda), len(meeting.actions)) == (2, 1, 1)
    assert meeting.entries[0].agenda == 1


def test_a_whole_meeting_is_not_deleted_by_edit(rakor: Shell) -> None:
    assert "trash put" in rakor.refuses("edit", "R1", "--delete", code=2)
    assert "9" in rakor.refuses("edit", "R1", "--attendee", "9", "--delete", code=3)
