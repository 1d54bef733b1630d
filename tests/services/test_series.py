"""Series: what recurs, who is always invited, and the next meeting prepared in one step."""

from datetime import date, time
from pathlib import Path

import pytest
from msgspec.structs import replace

from hostile_texts import HOSTILE
from notulen.domain.agenda import AgendaOutcome
from notulen.domain.attendee import AttendeeKind, Presence, Role
from notulen.domain.errors import InvalidValue, NotFound
from notulen.domain.file_errors import CannotWrite, WriteFault
from notulen.domain.history import Act
from notulen.domain.meeting import Meeting
from notulen.domain.meeting_state import MeetingMode, MeetingStatus
from notulen.domain.reading import NoteCode
from notulen.domain.related_meeting import Relation
from notulen.domain.series import Series
from notulen.locale.language import Language
from notulen.locale.series_texts import is_review_item
from notulen.services.editing import FieldEdits
from notulen.services.upcoming import next_meeting_day
from notulen.storage.file_store import FileStore
from tui.refusing_store import MoodyStore
from world import TODAY, World


@pytest.fixture
def world() -> World:
    return World()


def raker(world: World, **fields: object) -> Series:
    """A series "Raker" with what is told of it."""
    return world.series.put(replace(Series(id="", name="Raker"), **fields), now=world.now)


def held(world: World, series: Series, day: date = TODAY, title: str = "Raker") -> Meeting:
    """A meeting of the series that is over."""
    meeting = world.meetings.create(title, day, now=world.now, series=series.id)
    world.meetings.start(meeting.number, now=world.now)
    world.meetings.pause(meeting.number, now=world.now)
    return world.meetings.close(meeting.number, now=world.now)


def deferred(world: World, number: int, title: str) -> None:
    with world.store.change(Act.AGENDA_CHANGED, now=world.now) as change:
        meeting = change.meeting(number)
        (item,) = [each for each in meeting.agenda if each.title == title]
        change.put(meeting.replace_item(replace(item, outcome=AgendaOutcome.DEFERRED)))


def titles(meeting: Meeting) -> list[str]:
    return [item.title for item in meeting.agenda]


def prepared(world: World, language: Language = Language.INDONESIAN, day: date | None = None) -> Meeting:
    """The next meeting, which was not there before."""
    found = world.series.prepare_next("raker", today=TODAY, now=world.now, day=day, language=language)
    assert found.is_new
    return found.meeting


def test_the_rule_is_told_in_words_and_kept_as_a_rule(world: World) -> None:
    assert raker(world, rule="setiap Selasa pertama").rule == "FREQ=MONTHLY;BYDAY=1TU"
    assert world.series.put(Series(id="", name="B", rule="FREQ=DAILY;UNTIL=20301231"), now=world.now).rule
    with pytest.raises(InvalidValue) as fault:
        world.series.put(Series(id="", name="C", rule="kapan-kapan"), now=world.now)
    assert fault.value.reason == "not_a_rule"
    assert [each.name for each in world.series.find_all()] == ["B", "Raker"]


def test_no_two_series_are_called_alike(world: World) -> None:
    known = raker(world, handle="raker")
    for other in (Series(id="", name="RAKER"), Series(id="", name="Lain", handle="Raker")):
        with pytest.raises(InvalidValue):
            world.series.put(other, now=world.now)
    assert world.series.put(replace(known, note="tetap"), now=world.now).note == "tetap"


def test_the_next_meeting_is_held_as_the_last_one_was(world: World) -> None:
    series = raker(world, rule="setiap Selasa pertama", agenda=("Pembukaan 5m", "SPBE"))
    first = world.meetings.create(
        "Raker",
        TODAY,
        now=world.now,
        series=series.id,
        mode=MeetingMode.VIDEO,
        place="Ruang A",
        link="https://vicon.example/1",
        application="Zoom",
        starts=time(9, 0),
        is_open_ended=True,
    )
    world.types("+ Irman @sumut (ketua)", "+ Zulhendri @kepri", "+ zulhendri izin")
    world.editing.edit_attendee(
        "R1", 1, edits=FieldEdits(sets={"roles": "ketua", "note": "datang siang"}), today=TODAY, now=world.now
    )
    meeting = prepared(world)
    assert (meeting.day, meeting.status, meeting.title) == (date(2020, 8, 4), MeetingStatus.PLANNED, "Raker")
    assert (meeting.mode, meeting.place, meeting.link, meeting.application) == (
        MeetingMode.VIDEO,
        "Ruang A",
        "https://vicon.example/1",
        "Zoom",
    )
    assert (meeting.starts, meeting.is_open_ended) == (time(9, 0), True)
    assert [(item.title, item.minutes) for item in meeting.agenda] == [("Pembukaan", 5), ("SPBE", None)]
    assert [(seat.name, seat.presence, seat.roles, seat.note) for seat in meeting.attendees] == [
        ("Irman", Presence.INVITED, (Role.PARTICIPANT,), ""),
        ("Zulhendri", Presence.INVITED, (Role.PARTICIPANT,), ""),
    ]
    assert [(link.relation, link.meeting) for link in meeting.related] == [(Relation.PREVIOUS, first.id)]
    back = world.store.meeting(1).related
    assert [(link.relation, link.meeting, link.starts) for link in back] == [(Relation.NEXT, meeting.id, None)]


def test_nothing_is_made_twice(world: World) -> None:
    series = raker(world, rule="setiap Selasa pertama")
    held(world, series)
    meeting = prepared(world)
    steps = len(world.store.steps())
    for day in (None, meeting.day):
        again = world.series.prepare_next("raker", today=TODAY, now=world.now, day=day)
        assert (again.is_new, again.meeting) == (False, meeting)
    assert len(world.store.steps()) == steps
    other = prepared(world, day=date(2020, 7, 21))
    assert (other.number, other.day) == (3, date(2020, 7, 21))
    assert world.series.prepare_next("raker", today=TODAY, now=world.now).meeting == world.store.meeting(3)


def test_one_undo_takes_back_the_meeting_and_the_link_to_it(world: World) -> None:
    held(world, raker(world, rule="setiap Selasa pertama"))
    meeting = prepared(world)
    world.history.undo(now=world.now)
    assert [key.number for key in world.store.keys()] == [1]
    assert world.store.meeting(1).related == ()
    world.history.redo(now=world.now)
    assert world.store.meeting(1).related[0].meeting == meeting.id
    assert world.store.meeting(2).title == "Raker"


def test_frozen_minutes_get_no_link(world: World) -> None:
    held(world, raker(world, rule="setiap Selasa pertama"))
    with world.store.change(Act.MEETING_EDITED, now=world.now) as change:
        change.put(replace(change.meeting(1), status=MeetingStatus.FINAL))
    before = world.store.meeting(1)
    assert prepared(world).related[0].meeting == before.id
    assert world.store.meeting(1) == before


def test_what_was_put_off_comes_back_with_where_it_comes_from(world: World) -> None:
    series = raker(world, rule="setiap Selasa pertama", agenda=("Pembukaan", "Satu Data"))
    world.meetings.create("Raker", TODAY, now=world.now, series=series.id)
    world.types("# Satu data", "# Klinik Hoaks 15m", "# Penutup")
    for title in ("Satu data", "Klinik Hoaks"):
        deferred(world, 1, title)
    meeting = prepared(world)
    assert [(item.title, item.minutes, item.deferred_from) for item in meeting.agenda] == [
        ("Pembukaan", None, ""),
        ("Satu Data", None, "R1 #1"),
        ("Klinik Hoaks", 15, "R1 #2"),
    ]
    carried = world.series.carried_over(world.series.meetings_of(series), meeting.day)
    assert [item.title for item in carried.deferred] == ["Satu data", "Klinik Hoaks"]


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ((), ["Evaluasi tindak lanjut"]),
        (("Pembukaan",), ["Evaluasi tindak lanjut", "Pembukaan"]),
        (("Pembukaan", "Evaluasi  Tindak Lanjut rapat lalu 20m"), ["Pembukaan", "Evaluasi  Tindak Lanjut rapat lalu"]),
        (("Tindak lanjut",), ["Tindak lanjut"]),
        (("Rencana tindak lanjut",), ["Evaluasi tindak lanjut", "Rencana tindak lanjut"]),
    ],
)
def test_open_actions_are_gone_through_first_unless_the_template_says_where(
    world: World, template: tuple[str, ...], expected: list[str]
) -> None:
    series = raker(world, rule="setiap Selasa pertama", agenda=template)
    world.meetings.create("Raker", TODAY, now=world.now, series=series.id)
    world.types("> kirim data @aceh <10 juli")
    assert titles(prepared(world)) == expected


def test_without_open_actions_there_is_nothing_to_go_through(world: World) -> None:
    series = raker(world, rule="setiap Selasa pertama", agenda=("SPBE",))
    world.meetings.create("Raker", TODAY, now=world.now, series=series.id)
    world.types("> kirim data @aceh <10 juli", "x1.1")
    assert titles(prepared(world)) == ["SPBE"]


def test_the_review_is_named_in_the_language_of_the_office(world: World) -> None:
    series = raker(world, rule="setiap Selasa pertama")
    world.meetings.create("Raker", TODAY, now=world.now, series=series.id)
    world.types("> kirim data @aceh")
    assert titles(prepared(world, Language.ENGLISH)) == ["Review of actions"]
    assert is_review_item("Review of actions")


def test_standing_members_are_invited_whoever_came_for_them(world: World) -> None:
    series = raker(world, rule="setiap Selasa pertama", members=world.series.members(["@aceh", "sumut", "@askompsi"]))
    world.meetings.create("Raker", TODAY, now=world.now, series=series.id)
    world.types("+ Irman @sumut", "+ Budi @jambi")
    meeting = prepared(world)
    assert [(seat.full_name, seat.kind, seat.province, seat.office) for seat in meeting.attendees] == [
        ("Aceh", AttendeeKind.GROUP, "11", ""),
        ("Irman", AttendeeKind.PERSON, "12", ""),
        ("ASKOMPSI", AttendeeKind.GROUP, "", "askompsi"),
    ]
    assert {seat.presence for seat in meeting.attendees} == {Presence.INVITED}


def test_a_person_is_a_member_with_the_post_of_the_day(world: World) -> None:
    world.rakor("Lain")
    world.types("+ Drs. Zulhendri, M.Si @kepri (Kepala Dinas Kominfo)")
    raker(world, rule="setiap Selasa pertama", members=world.series.members(["Zulhendri"]))
    (seat,) = prepared(world).attendees
    assert (seat.full_name, seat.post, seat.province) == ("Drs. Zulhendri, M.Si", "Kepala Dinas Kominfo", "21")
    assert seat.person


def test_one_word_makes_every_province_a_member(world: World) -> None:
    members = world.series.members(["@semua", "@aceh", "@askompsi"])
    assert len(members) == 39
    raker(world, rule="setiap Selasa pertama", members=members)
    assert len(prepared(world).attendees) == 39
    with pytest.raises(NotFound):
        world.series.members(["@atlantis"])


def test_meetings_already_held_become_a_series_in_one_step(world: World) -> None:
    for day in (date(2020, 5, 5), date(2020, 6, 2), date(2020, 7, 7)):
        world.rakor("Rakor", day)
    series = world.series.put(Series(id="", name="Raker"), now=world.now, meetings=[1, 3])
    assert [each.number for each in world.series.meetings_of(series)] == [3, 1]
    (standing,) = world.series.standings(TODAY)
    assert (standing.count, standing.last) == (2, TODAY)
    world.history.undo(now=world.now)
    assert world.series.find_all() == ()
    assert {each.series for each in world.store.meetings()} == {""}
    with pytest.raises(NotFound):
        world.series.put(Series(id="", name="Raker"), now=world.now, meetings=[1, 70])
    assert world.series.find_all() == ()


def test_a_day_off_is_told_of(world: World) -> None:
    (note,) = world.series.day_notes(date(2020, 8, 17))
    assert note.code is NoteCode.HOLIDAY
    assert note.holiday is not None
    (note,) = world.series.day_notes(date(2020, 8, 16))
    assert note.code is NoteCode.WEEKEND
    assert world.series.day_notes(date(2020, 8, 18)) == ()


def test_the_next_days_are_those_after_what_is_planned(world: World) -> None:
    series = raker(world, rule="setiap Selasa pertama")
    assert world.series.next_days(series, (), TODAY, 2) == (date(2020, 8, 4), date(2020, 9, 1))
    held(world, series)
    prepared(world)
    meetings = world.series.meetings_of(series)
    assert world.series.next_days(series, meetings, TODAY, 1) == (date(2020, 9, 1),)
    assert world.series.next_days(replace(series, rule=""), meetings, TODAY) == ()


def test_bound_deadlines_follow_a_meeting_that_is_moved(world: World) -> None:
    series = raker(world, rule="setiap Selasa pertama")
    world.meetings.create("Raker", TODAY, now=world.now, series=series.id)
    world.types("> bahan @aceh <rakor", "> konsep @jambi <h-3")
    assert [each.due for each in world.actions.find_all(today=TODAY)] == [None, None]
    prepared(world)
    assert [each.due for each in world.actions.find_all(today=TODAY)] == [date(2020, 8, 1), date(2020, 8, 4)]
    world.editing.edit_meeting("R2", FieldEdits(sets={"day": "2020-08-11"}), today=TODAY, now=world.now)
    assert [each.due for each in world.actions.find_all(today=TODAY)] == [date(2020, 8, 8), date(2020, 8, 11)]
    world.meetings.trash(2, now=world.now)
    assert next_meeting_day(world.store, world.store.meeting(1)) is None


@pytest.mark.parametrize("text", HOSTILE)
def test_names_and_titles_are_text(world: World, text: str) -> None:
    series = raker(world, name=f"Raker {text}", rule="setiap Selasa pertama", agenda=(text,))
    held(world, series)
    assert world.series.prepare_next(series.id, today=TODAY, now=world.now).is_new
    assert world.store.meeting(2).title == world.store.directory().series[0].name


def test_a_disk_that_refuses_leaves_neither_meeting_nor_link(tmp_path: Path) -> None:
    world = World(store=MoodyStore(tmp_path / "archive"))
    held(world, raker(world, rule="setiap Selasa pertama"))
    before = world.store.meeting(1)
    assert isinstance(world.store, MoodyStore)
    world.store.refusal = WriteFault.FULL
    with pytest.raises(CannotWrite):
        prepared(world)
    world.store.refusal = None
    assert [each.number for each in FileStore(tmp_path / "archive").keys()] == [1]
    assert FileStore(tmp_path / "archive").meeting(1) == before
    assert prepared(world).number == 2
