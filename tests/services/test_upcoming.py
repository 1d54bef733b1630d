"""The meeting that comes next: the nearest of those linked and of those in the series."""

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from notulen.domain.history import Act
from notulen.domain.meeting import Meeting
from notulen.domain.related_meeting import RelatedMeeting, Relation
from notulen.domain.series import Series
from notulen.services.upcoming import next_meeting_day
from notulen.storage.file_store import FileStore
from world import World


@pytest.fixture
def world() -> World:
    return World()


def linked(world: World, *links: RelatedMeeting) -> Meeting:
    with world.store.change(Act.MEETING_EDITED, now=world.now) as change:
        meeting = replace(change.meeting(1), related=links)
        change.put(meeting)
    return meeting


def test_the_next_meeting_is_the_earliest_linked_one_that_has_a_day(world: World) -> None:
    meeting = world.rakor()
    assert next_meeting_day(world.store, meeting) is None
    meeting = linked(
        world,
        RelatedMeeting(relation=Relation.NEXT, title="tanpa tanggal"),
        RelatedMeeting(relation=Relation.NEXT, title="Denpasar", starts=date(2020, 9, 4)),
        RelatedMeeting(relation=Relation.NEXT, title="Medan", starts=date(2020, 8, 4)),
        RelatedMeeting(relation=Relation.PREVIOUS, title="lama", starts=date(2019, 1, 1)),
    )
    assert next_meeting_day(world.store, meeting) == date(2020, 8, 4)


def test_a_linked_meeting_of_the_archive_has_the_day_it_has_there(world: World) -> None:
    world.rakor()
    other = world.rakor("Rakor Denpasar", date(2020, 9, 4))
    meeting = linked(world, RelatedMeeting(relation=Relation.NEXT, meeting=other.id))
    assert next_meeting_day(world.store, meeting) == date(2020, 9, 4)
    meeting = linked(world, RelatedMeeting(relation=Relation.NEXT, meeting=other.id, starts=date(2020, 9, 9)))
    assert next_meeting_day(world.store, meeting) == date(2020, 9, 4)
    world.meetings.trash(2, now=world.now)
    assert next_meeting_day(world.store, meeting) == date(2020, 9, 9)


def test_the_nearer_of_link_and_series_comes_first(world: World) -> None:
    series = world.series.put(Series(id="", name="Raker"), now=world.now).id
    for day in (date(2020, 7, 7), date(2020, 8, 4), date(2020, 9, 4)):
        world.meetings.create("Raker", day, now=world.now, series=series)
    meeting = linked(world, RelatedMeeting(relation=Relation.NEXT, starts=date(2020, 8, 20)))
    assert next_meeting_day(world.store, meeting) == date(2020, 8, 4)
    assert next_meeting_day(world.store, world.store.meeting(3)) is None


def test_a_damaged_meeting_of_the_series_is_passed_over(tmp_path: Path) -> None:
    world = World(store=FileStore(tmp_path / "archive"))
    series = world.series.put(Series(id="", name="Raker"), now=world.now).id
    for day in (date(2020, 7, 7), date(2020, 8, 4), date(2020, 9, 4)):
        world.meetings.create("Raker", day, now=world.now, series=series)
    (file,) = (tmp_path / "archive").glob("meetings/*/*/R2-*.json")
    file.write_bytes(file.read_bytes()[:-9])
    store = FileStore(tmp_path / "archive")
    assert next_meeting_day(store, store.meeting(1)) == date(2020, 9, 4)
    line = World(store=store).types("x2.1 sudah beres").line
    assert line is not None
    assert line.text == "x2.1 sudah beres", "another meeting's damage keeps no line out"


def test_the_meetings_before_are_those_of_the_series_the_latest_first(world: World) -> None:
    series = world.series.put(Series(id="", name="Raker"), now=world.now).id
    for day in (date(2020, 6, 1), date(2020, 5, 1), date(2020, 4, 1), date(2020, 9, 4), date(2020, 7, 7)):
        world.meetings.create("Raker", day, now=world.now, series=series)
    other = world.rakor("Lain", date(2020, 6, 20))
    meeting = world.store.meeting(5)
    assert [each.number for each in world.minutes.earlier(meeting, 2)] == [1, 2]
    assert [each.number for each in world.minutes.earlier(meeting, 9)] == [1, 2, 3]
    assert world.minutes.earlier(other, 9) == ()
