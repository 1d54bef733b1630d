"""Minuting, as a secretary does it: lines typed one after another, and what the meeting holds afterwards."""

from datetime import date

import pytest

from notulen.domain.action_item import ActionStatus
from notulen.domain.attendee import Acting, AttendeeKind, Presence
from notulen.domain.due import DueKind
from notulen.domain.entry import EntryKind
from notulen.domain.errors import MeetingClosed, NotFound
from notulen.domain.gap import GapKind
from notulen.domain.party import PartyKind
from notulen.domain.series import Series
from notulen.parsing.parsed_line import LineKind
from notulen.services.editing import FieldEdits
from world import TODAY, World


@pytest.fixture
def world() -> World:
    made = World()
    made.rakor("Rapat Kerja ASKOMPSI")
    return made


def test_a_plain_line_is_a_note_and_has_its_time(world: World) -> None:
    recorded = world.types("Kepri izin, menyusul bahan tertulis")
    assert recorded.line is not None
    assert (recorded.reference, recorded.line.kind) == ("B1.1", EntryKind.NOTE)
    assert recorded.line.at == world.clock
    assert world.store.meeting(1).entries == (recorded.line,)


def test_somebody_new_gets_a_seat_and_a_place_in_the_directory(world: World) -> None:
    seat = world.types("+ Ir. H. Irman, M.Si @sumut (Plt. Kadis Kominfo)").attendee
    assert seat is not None
    assert (seat.name, seat.titles_before, seat.titles_after) == ("Irman", "Ir. H.", "M.Si")
    assert (seat.province, seat.post, seat.acting) == ("12", "Kadis Kominfo", Acting.PLT)
    person = world.store.directory().get_person(seat.person)
    assert person.full_name == "Ir. H. Irman, M.Si"
    assert [(post.title, post.acting, post.province) for post in person.posts] == [("Kadis Kominfo", Acting.PLT, "12")]


def test_the_same_person_under_another_spelling_and_post_stays_one_person(world: World) -> None:
    first = world.types("+ Ir. H. Irman, M.Si @sumut (Plt. Kadis Kominfo)").attendee
    world.rakor("Rakor berikut", date(2021, 5, 4))
    second = world.types("+ IRMAN @sumut (Kepala Dinas Kominfo)", number=2).attendee
    assert first is not None
    assert second is not None
    assert first.person == second.person
    person = world.store.directory().get_person(first.person)
    assert "IRMAN" in person.spellings
    before, after = person.post_on(date(2020, 8, 1)), person.post_on(date(2021, 6, 1))
    assert before is not None
    assert after is not None
    assert (before.title, after.title) == ("Kadis Kominfo", "Kepala Dinas Kominfo")
    assert world.store.meeting(1).attendees[0].post == "Kadis Kominfo"


def test_a_handle_alone_fills_in_name_post_and_province(world: World) -> None:
    world.types("+ Marwan Nusuf @aceh (Kepala Dinas)")
    world.rakor("Rakor berikut")
    seat = world.types("+ marwan", number=2).attendee
    assert seat is not None
    assert (seat.name, seat.province, seat.post) == ("Marwan Nusuf", "11", "Kepala Dinas")


def test_seating_somebody_twice_brings_the_seat_up_to_date(world: World) -> None:
    world.types("+ Zulhendri @kepri (Kepala Dinas)", "+ zulhendri izin")
    seats = world.store.meeting(1).attendees
    assert [(seat.name, seat.presence, seat.post) for seat in seats] == [
        ("Zulhendri", Presence.EXCUSED, "Kepala Dinas")
    ]


def test_a_group_without_a_name_is_seated_as_a_group(world: World) -> None:
    seat = world.types("+ jajaran Eselon III 12 orang").attendee
    assert seat is not None
    assert (seat.kind, seat.count, seat.person) == (AttendeeKind.GROUP, 12, "")
    assert world.store.directory().people == ()


def test_an_office_nobody_knows_is_kept_as_typed_and_waits_to_be_confirmed(world: World) -> None:
    seat = world.types("+ Budi Hartono @dinasantariksa").attendee
    assert seat is not None
    assert (seat.name, seat.office_name, seat.unconfirmed) == ("Budi Hartono", "dinasantariksa", ("office_name",))


def test_a_statement_and_the_same_speaker_going_on(world: World) -> None:
    world.types("+ Irman @sumut", "@irman sudah konsultasi dengan BPKP")
    recorded = world.types("@ stimulus media harus akuntabel")
    assert recorded.line is not None
    assert recorded.line.speaker is not None
    assert (recorded.line.speaker.name, recorded.line.kind) == ("Irman", EntryKind.STATEMENT)


def test_an_action_has_owner_deadline_and_number(world: World) -> None:
    recorded = world.types("> susun surat usulan internet gratis @aceh <jumat depan")
    action = recorded.action
    assert action is not None
    assert (recorded.reference, action.text) == ("A1.1", "susun surat usulan internet gratis")
    assert [(owner.kind, owner.key) for owner in action.owners] == [(PartyKind.PROVINCE, "11")]
    assert action.due is not None
    assert (action.due.phrase, action.due.day) == ("jumat depan", date(2020, 7, 17))
    assert recorded.gaps == ()


def test_an_action_for_everyone_has_a_part_for_every_province_that_is_here(world: World) -> None:
    world.types("+ Irman @sumut", "+ Marwan Nusuf @aceh", "+ Zulhendri @kepri", "+ zulhendri izin", "+ Teuku A @aceh")
    action = world.types("> kirim ringkasan @semua <2 minggu").action
    assert action is not None
    assert action.is_for_everyone
    assert [owner.name for owner in action.owners] == ["Sumatera Utara", "Aceh"]


def test_an_unclear_deadline_is_kept_as_typed_and_marked(world: World) -> None:
    recorded = world.types("> kirim data @jambi <jumt")
    assert [gap.kind for gap in recorded.gaps] == [GapKind.DUE_UNCLEAR]
    assert recorded.action is not None
    assert recorded.action.raw == "> kirim data @jambi <jumt"
    assert recorded.action.due is None or recorded.action.due.day is None


def test_a_deadline_at_the_next_meeting_is_bound_to_the_series(world: World) -> None:
    series = world.series.put(Series(id="", name="Raker ASKOMPSI"), now=world.now)
    for day in (date(2020, 7, 7), date(2020, 8, 4)):
        world.meetings.create("Raker", day, now=world.now, series=series.id)
    action = world.types("> kirim bahan @aceh <h-2", number=2).action
    assert action is not None
    assert action.due is not None
    assert (action.due.kind, action.due.day) == (DueKind.NEXT_MEETING, date(2020, 8, 2))
    world.editing.edit_meeting("R3", FieldEdits(sets={"day": "2020-08-11"}), today=TODAY, now=world.now)
    assert world.actions.get("A2.1", date(2020, 7, 8)).due == date(2020, 8, 9)


def test_lines_belong_to_the_item_of_business_that_runs(world: World) -> None:
    world.types("# Pembukaan 10m", "# SPBE", "#")
    first = world.types("catatan pertama").line
    second = world.types("#", "catatan kedua").line
    assert first is not None
    assert second is not None
    assert (first.agenda, second.agenda) == (1, 2)
    item = world.types("#1").item
    assert item is not None
    assert item.number == 1
    assert world.store.meeting(1).agenda[0].minutes == 10


def test_a_jump_to_an_item_that_is_not_there_is_kept_as_a_note_and_marked(world: World) -> None:
    recorded = world.types("#9")
    assert recorded.line is not None
    assert (recorded.line.kind, recorded.line.text) == (EntryKind.NOTE, "#9")
    assert [gap.kind for gap in recorded.gaps] == [GapKind.NUMBER_UNKNOWN]


def test_an_action_of_an_earlier_meeting_is_done_from_inside_this_one(world: World) -> None:
    world.types("> kumpulkan pranata humas")
    world.rakor("Rakor berikut", date(2020, 8, 4))
    recorded = world.types("x1.1 rakor pranata humas sudah terlaksana", number=2)
    done = world.store.meeting(1).actions[0]
    assert done.status is ActionStatus.DONE
    assert done.progress[-1].text == "rakor pranata humas sudah terlaksana"
    assert done.progress[-1].meeting == world.store.meeting(2).id
    assert recorded.line is not None
    assert "A1.1" in recorded.line.text
    world.history.undo(now=world.now)
    assert world.store.meeting(1).actions[0].status is ActionStatus.OPEN
    assert world.store.meeting(2).entries == ()


def test_an_action_that_does_not_exist_loses_nothing_of_the_line(world: World) -> None:
    recorded = world.types("x7.9 sudah selesai")
    assert recorded.line is not None
    assert recorded.line.text == "x7.9 sudah selesai"
    assert [gap.kind for gap in recorded.gaps] == [GapKind.NUMBER_UNKNOWN]


def test_the_last_line_is_mended_without_typing_it_again(world: World) -> None:
    world.types("> kirim data @aceh <senin", "=<rabu", "=@jambi")
    action = world.types("=kirim data penduduk").action
    assert action is not None
    assert action.due is not None
    assert (action.text, action.due.day) == ("kirim data penduduk", date(2020, 7, 8))
    assert [owner.name for owner in action.owners] == ["Jambi"]
    assert len(world.store.meeting(1).lines) == 1


def test_a_note_turns_out_to_be_a_decision_and_a_decision_an_action(world: World) -> None:
    decided = world.types("usulan dibawa ke Kemenkominfo", "=!")
    assert decided.reference == "K1.1"
    action = world.types("=>")
    assert action.reference == "A1.1"
    assert [line.text for line in world.store.meeting(1).lines] == ["usulan dibawa ke Kemenkominfo"]


def test_a_note_becomes_an_action_with_new_words_owner_and_deadline_in_one_patch(world: World) -> None:
    action = world.types("kirim datanya", "=> kirim data @jambi <rabu").action
    assert action is not None
    assert action.due is not None
    assert (action.text, [owner.name for owner in action.owners]) == ("kirim data", ["Jambi"])
    assert action.due.day == date(2020, 7, 8)
    assert world.types("=catatan:").reference == "B1.1"


def test_somebody_sent_in_anothers_place_is_kept_with_the_seat(world: World) -> None:
    seat = world.types("+ Zulhendri @kepri diwakili Padli").attendee
    assert seat is not None
    assert seat.represented_by == "Padli"
    assert seat.is_here


def test_a_patch_with_nothing_before_it_is_kept(world: World) -> None:
    recorded = world.types("=<senin")
    assert recorded.line is not None
    assert recorded.line.text == "=<senin"


def test_a_line_edited_keeps_its_place_time_and_number(world: World) -> None:
    before = world.types("> kirim data @aceh <senin").action
    world.types("catatan")
    after = world.minutes.edit_line(1, 1, "> kirim data bansos @jambi <rabu", now=world.now).action
    assert before is not None
    assert after is not None
    assert (after.id, after.at, after.number, after.seq) == (before.id, before.at, 1, 1)
    assert after.text == "kirim data bansos"


def test_a_line_changes_its_kind_in_place_with_who_and_when(world: World) -> None:
    world.types("+ Irman @sumut", "@irman kirim data bulan ini", "catatan")
    action = world.minutes.retype_line(1, 1, LineKind.ACTION, now=world.now).action
    assert action is not None
    assert [owner.name for owner in action.owners] == ["Irman"]
    back = world.minutes.retype_line(1, 1, LineKind.STATEMENT, now=world.now).line
    assert back is not None
    assert back.speaker is not None
    assert (back.speaker.name, back.seq) == ("Irman", 1)
    assert [line.seq for line in world.store.meeting(1).lines] == [1, 2]


def test_a_line_taken_out_comes_back_with_undo(world: World) -> None:
    world.types("satu", "dua")
    assert [line.text for line in world.minutes.remove_line(1, 1, now=world.now).lines] == ["dua"]
    world.history.undo(now=world.now)
    assert [line.text for line in world.store.meeting(1).lines] == ["satu", "dua"]
    with pytest.raises(NotFound):
        world.minutes.remove_line(1, 9, now=world.now)


@pytest.mark.parametrize("typed", ["", "   ", "/jeda", "/tutup"])
def test_an_empty_line_and_a_command_store_nothing(world: World, typed: str) -> None:
    before = world.history.steps()
    recorded = world.types(typed)
    assert recorded.meeting.lines == ()
    assert (recorded.reference, world.history.steps()) == ("", before)


def test_a_closed_meeting_refuses_lines_and_takes_them_again_when_reopened(world: World) -> None:
    world.meetings.start(1, now=world.now)
    world.meetings.close(1, now=world.now)
    with pytest.raises(MeetingClosed):
        world.types("terlambat")
    world.meetings.reopen(1, now=world.now)
    assert world.types("masih sempat").reference == "B1.1"


def test_a_private_line_is_kept_as_private(world: World) -> None:
    line = world.types("~ sinyal Kepri putus 2x").line
    assert line is not None
    assert line.is_private


def test_a_hundred_thousand_characters_are_one_line(world: World) -> None:
    text = "panjang " * 12_500
    line = world.types(text).line
    assert line is not None
    assert line.text == text.strip()


def test_control_characters_do_not_reach_the_archive(world: World) -> None:
    line = world.types("bahaya \x1b]52;c;AAAA\x07 \u202eterbalik").line
    assert line is not None
    assert "\x1b" not in line.text + line.raw
    assert "terbalik" in line.text
