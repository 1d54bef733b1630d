"""Who takes which seat: one seat for each person, post and group, and nothing known is lost when it is typed again."""

from datetime import date, timedelta

import pytest

from notulen.domain.attendee import Acting, AttendeeKind, Presence, Role
from notulen.services.editing import FieldEdits
from world import TODAY, World


@pytest.fixture
def world() -> World:
    made = World()
    made.rakor()
    return made


@pytest.mark.parametrize("written", ["jajaran Eselon III", "Kepala Dinas", "Kepala Bidang IKP"])
def test_posts_and_groups_of_two_provinces_take_two_seats(world: World, written: str) -> None:
    world.types(f"+ {written} @aceh", f"+ {written} @jambi", f"+ {written} @aceh izin")
    seats = world.store.meeting(1).attendees
    assert [(seat.province, seat.presence) for seat in seats] == [
        ("11", Presence.EXCUSED),
        ("15", Presence.PRESENT),
    ]


def test_a_group_seated_before_its_place_was_said_is_the_same_group(world: World) -> None:
    world.types("+ jajaran Eselon III", "+ jajaran Eselon III @aceh 12 orang")
    (seat,) = world.store.meeting(1).attendees
    assert (seat.kind, seat.province, seat.count) == (AttendeeKind.GROUP, "11", 12)


def test_posts_of_two_offices_nobody_knows_take_two_seats(world: World) -> None:
    world.types("+ Direktur @lembagasatu", "+ Direktur @lembagadua")
    assert [seat.office_name for seat in world.store.meeting(1).attendees] == ["lembagasatu", "lembagadua"]


def test_what_was_corrected_by_hand_is_not_undone_by_the_directory(world: World) -> None:
    world.types("+ Zulhendri @kepri (Kepala Dinas)")
    edits = FieldEdits(sets={"post": "Sekretaris", "acting": "Plt."})
    world.editing.edit_attendee("R1", 1, edits=edits, today=TODAY, now=world.now)
    seat = world.types("+ zulhendri izin").attendee
    assert seat is not None
    assert (seat.post, seat.acting, seat.presence) == ("Sekretaris", Acting.PLT, Presence.EXCUSED)


def test_what_is_said_later_completes_the_seat(world: World) -> None:
    world.types("+ Zulhendri @kepri", "+ Drs. Zulhendri, M.Si @kepri (Kepala Dinas)")
    (seat,) = world.store.meeting(1).attendees
    assert (seat.titles_before, seat.titles_after, seat.post) == ("Drs.", "M.Si", "Kepala Dinas")


def test_an_office_that_becomes_known_is_no_longer_to_be_confirmed(world: World) -> None:
    first = world.types("+ Budi Hartono @dinasantariksa").attendee
    assert first is not None
    assert first.unconfirmed == ("office_name",)
    seat = world.types("+ Budi Hartono @askompsi").attendee
    assert seat is not None
    assert (seat.number, seat.office, seat.unconfirmed) == (1, "askompsi", ())


def test_somebody_late_has_joined_now_only_while_the_meeting_is_on_that_day(world: World) -> None:
    late = world.types("+ Jon Kenedy @riau terlambat").attendee
    assert late is not None
    assert late.joined == world.clock
    world.clock += timedelta(days=3)
    typed_up = world.types("+ Padli @babel terlambat").attendee
    assert typed_up is not None
    assert (typed_up.presence, typed_up.joined) == (Presence.LATE, None)


def test_people_merged_since_keep_their_seat_and_are_one_name(world: World) -> None:
    world.types("+ Ridwanto Badalah @sultra")
    world.people.add("Dr. Ridwan Badallah", now=world.now, office="sultra")
    world.people.merge("ridwan badallah", "ridwanto badalah", now=world.now)
    seat = world.types("+ Ridwan Badallah @sultra izin").attendee
    assert seat is not None
    assert (seat.number, seat.presence) == (1, Presence.EXCUSED)
    line = world.types("@ridwan mendukung").line
    assert line is not None
    assert line.speaker is not None
    assert line.gaps == ()


def test_who_is_invited_again_comes_without_the_part_and_the_notes_of_last_time(world: World) -> None:
    world.types("+ Irman @sumut terlambat", "+ jajaran Eselon III 12 orang")
    edits = FieldEdits(sets={"roles": "pimpinan", "note": "menyusul bahan", "left": "11.30"})
    world.editing.edit_attendee("R1", 1, edits=edits, today=TODAY, now=world.now)
    meeting = world.meetings.create(
        "Rakor lanjutan", date(2020, 8, 4), now=world.now, attendees_from=world.store.meeting(1)
    )
    assert [(seat.name, seat.roles, seat.note, seat.joined, seat.left, seat.count) for seat in meeting.attendees] == [
        ("Irman", (Role.PARTICIPANT,), "", None, None, None),
        ("jajaran Eselon III", (Role.PARTICIPANT,), "", None, None, None),
    ]
