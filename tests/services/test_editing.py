"""Fields set as text: names become keys, hours are the meeting's own, and what cannot stand is refused whole."""

from datetime import UTC, date, datetime, time

import pytest

from notulen.domain.action_item import ActionItem, ActionStatus
from notulen.domain.attendee import Attendee
from notulen.domain.errors import Ambiguous, InvalidValue, NotFound, NotulenError
from notulen.domain.gap import GapKind
from notulen.domain.meeting import Meeting
from notulen.domain.office import Office
from notulen.domain.party import PartyKind
from notulen.domain.province import Zone
from notulen.domain.series import Series
from notulen.services.editing import FieldEdits
from notulen.services.offices import OfficeService
from world import NAMES, TODAY, World


@pytest.fixture
def world() -> World:
    made = World()
    made.rakor()
    return made


def header(world: World, **fields: str) -> Meeting:
    return world.editing.edit_meeting("R1", FieldEdits(sets=fields), today=TODAY, now=world.now)


def seat(world: World, **fields: str) -> Attendee:
    edits = FieldEdits(sets=fields)
    return world.editing.edit_attendee("R1", 1, edits=edits, today=TODAY, now=world.now).attendees[0]


def line(world: World, reference: str, **fields: str) -> Meeting:
    return world.editing.edit_line(reference, FieldEdits(sets=fields), now=world.now)


def test_a_series_is_set_by_its_name_in_the_same_step_as_the_rest(world: World) -> None:
    series = world.series.put(Series(id="", name="Raker ASKOMPSI", handle="raker"), now=world.now)
    world.series.put(Series(id="", name="Raker Humas"), now=world.now)
    steps = len(world.history.steps())
    assert header(world, series="raker", place="Denpasar").series == series.id
    assert len(world.history.steps()) == steps + 1
    with pytest.raises(Ambiguous):
        header(world, series="rak")
    with pytest.raises(NotFound):
        header(world, series="rapat", place="Medan")
    assert world.store.meeting(1).place == "Denpasar"
    assert header(world, series="").series == ""


def test_names_become_the_codes_and_ids_that_are_kept(world: World) -> None:
    other = world.rakor("Rakor Denpasar", date(2020, 9, 4))
    world.types("+ Irman")
    assert header(world, host_province="Bali").host_province == "51"
    assert header(world, related="relation=next; meeting=R2").related[0].meeting == other.id
    irman = seat(world, office="askompsi", province="sumut", left="11.30")
    assert (irman.office, irman.province) == ("askompsi", "12")
    assert header(world, host="bali").host_province == "51"
    assert header(world, host="").host_province == ""
    for fields in ({"office": "jambi"}, {"province": "askompsi"}, {"office": "antahberantah"}):
        with pytest.raises(NotulenError):
            seat(world, **fields)


def test_hours_are_those_of_the_meetings_own_zone(world: World) -> None:
    header(world, zone="WITA")
    world.types("+ Irman @sumut")
    left = seat(world, left="11.30").left
    assert left is not None
    assert left.astimezone(Zone.WITA.offset).time() == time(11, 30)
    assert header(world, starts="09.30 WIB").starts == time(10, 30)
    assert left < datetime(2020, 7, 7, 11, 30, tzinfo=Zone.WIB.offset)


@pytest.mark.parametrize(
    "fields",
    [
        {"is_open_ended": "mungkin"},
        {"quorum": "banyak"},
        {"starts": "jumat"},
        {"unconfirmed": "warna"},
        {"day": "jumt"},
        {"invitation": "number=18; warna=merah"},
        {"signers": "name=Irman; rank=IV; pangkat=x"},
        {"warna": "merah"},
    ],
)
def test_what_cannot_stand_is_refused_and_nothing_changes(world: World, fields: dict[str, str]) -> None:
    before = world.store.meeting(1)
    with pytest.raises(NotulenError):
        header(world, **fields)
    assert world.store.meeting(1) == before


def test_hours_the_clock_filled_in_follow_the_day_and_the_zone_and_typed_hours_stay(world: World) -> None:
    header(world, day="2020-07-08")
    world.meetings.start(1, now=world.now)
    closed = world.meetings.close(1, now=datetime(2020, 7, 7, 4, 30, tzinfo=UTC))
    assert (closed.starts, closed.ends) == (None, None)  # not on its day, so the clock says nothing of it

    def hours(**fields: str) -> tuple[time | None, time | None]:
        meeting = header(world, **fields)
        return meeting.starts, meeting.ends

    assert hours(day="2020-07-07") == (time(9, 0), time(11, 30))
    assert hours(zone="WITA") == (time(10, 0), time(12, 30))
    assert hours(day="2019-08-29") == (None, None)  # typed up today for a day long past
    assert hours(day="2020-07-07", starts="08.15") == (time(8, 15), time(12, 30))
    assert hours(day="2019-08-29") == (time(8, 15), None)


def test_a_moment_needs_an_hour(world: World) -> None:
    world.types("+ Irman @sumut")
    with pytest.raises(InvalidValue):
        seat(world, left="besok")


def test_only_lists_take_elements_and_give_them_up(world: World) -> None:
    def edit(**edits: tuple[tuple[str, str], ...]) -> Meeting:
        return world.editing.edit_meeting("R1", FieldEdits(**edits), today=TODAY, now=world.now)  # type: ignore[arg-type]

    assert edit(adds=(("remarks", "satu"), ("remarks", "dua"))).remarks == ("satu", "dua")
    assert edit(adds=(("unconfirmed", "place"),)).unconfirmed == ("place",)
    assert edit(removes=(("remarks", "2"),)).remarks == ("satu",)
    for wrong in (
        {"adds": (("place", "x"),)},
        {"removes": (("place", "x"),)},
        {"removes": (("remarks", "tiga"),)},
        {"adds": (("unconfirmed", "warna"),)},
    ):
        with pytest.raises(NotulenError):
            edit(**wrong)


def test_an_edited_line_answers_what_it_left_unclear(world: World) -> None:
    world.types("> urus @zzz <jumt", "@ mendukung", "?? surat")
    action = line(world, "A1.1", assignments="@jambi", due="jumat", text="urus surat").actions[0]
    assert (action.gaps, [owner.name for owner in action.owners]) == ((), ["Jambi"])
    due = line(world, "A1.1", due="31/2").actions[0]
    assert [gap.kind for gap in due.gaps] == [GapKind.DUE_UNCLEAR]
    assert line(world, "A1.1", due="").actions[0].gaps == ()
    assert line(world, "B1.2", speaker="@jambi").entries[0].gaps == ()
    assert line(world, "B1.3", text="surat ada").entries[1].gaps == ()


def test_an_edited_action_keeps_the_parts_of_owners_who_stay(world: World) -> None:
    world.types("> kirim data @aceh @jambi")
    aceh = world.actions.parties(["aceh"])
    world.actions.set_status("A1.1", ActionStatus.DONE, now=world.now, owners=aceh)
    action = line(world, "A1.1", assignments="@aceh | @sumut; status=blocked").actions[0]
    assert [part.status for part in action.assignments] == [ActionStatus.DONE, ActionStatus.BLOCKED]
    assert isinstance(action, ActionItem)


def test_handles_of_several_owners_need_no_bar_between_them(world: World) -> None:
    world.types("> kirim data")
    for typed in ("@aceh, @jambi", "@aceh @jambi", "@aceh,@jambi", "@aceh | @jambi"):
        action = line(world, "A1.1", assignments=typed).actions[0]
        assert [owner.name for owner in action.owners] == ["Aceh", "Jambi"], typed


def test_a_line_points_only_to_what_is_there(world: World) -> None:
    world.types("# SPBE", "> kirim data @aceh", "catatan", "! sepakat")
    assert line(world, "A1.1", agenda="1", decision="1").actions[0].decision == 1
    assert line(world, "B1.2", agenda="1").entries[0].agenda == 1
    for reference, fields in (("A1.1", {"agenda": "9"}), ("A1.1", {"decision": "9"}), ("B1.2", {"agenda": "9"})):
        with pytest.raises(NotFound):
            line(world, reference, **fields)
    with pytest.raises(NotFound):
        line(world, "B1.", text="x")


def test_a_body_nobody_knows_is_a_group_of_the_province_it_names(world: World) -> None:
    chair = header(world, chair="Forum Humas Provinsi Bali").chair
    assert chair is not None
    assert (chair.kind, chair.province) == (PartyKind.GROUP, "51")
    with pytest.raises(NotFound):
        header(world, chair="@antahberantah")


def test_a_province_is_meant_by_code_name_or_handle_and_nothing_else(world: World) -> None:
    directory = world.store.directory()
    for asked in ("51", "Bali", "bali"):
        assert NAMES.get_province(asked, directory).name == "Bali"
    with pytest.raises(InvalidValue):
        NAMES.get_province("askompsi", directory)


def test_an_office_is_added_found_and_changed_in_this_archive(world: World) -> None:
    offices = OfficeService(world.store, NAMES, "Sari")
    office = offices.add(Office(id="", name="Balai Data Bali", aliases=("Balai ", ""), province="51"), now=world.now)
    assert (office.handle, office.aliases) == ("balaidatabali", ("Balai",))
    assert offices.get("balai data bali") == office
    assert office in offices.find_all("balai", province="51")
    assert offices.edit("balaidatabali", lambda each: each, now=world.now).id == office.id
    for wrong in (Office(id="", name="  "), Office(id="", name="Balai Data Bali"), Office(id="", name="Jambi")):
        with pytest.raises(InvalidValue):
            offices.add(wrong, now=world.now)
    with pytest.raises(InvalidValue):
        offices.get("jambi")
