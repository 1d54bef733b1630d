"""What seldom happens and has to hold all the same: redo, copies of the archive, series, lists without a match."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from notulen.domain.errors import InvalidValue, NotFound, NotulenError
from notulen.domain.series import Series
from notulen.services.archive import ArchiveService
from notulen.services.editing import FieldEdits
from notulen.services.search import HitKind
from notulen.storage.file_store import FileStore
from world import TODAY, World


@pytest.fixture
def world() -> World:
    made = World()
    made.rakor()
    return made


def test_what_was_taken_back_is_put_forward_again(world: World) -> None:
    world.types("satu", "dua")
    assert len(world.history.undo(now=world.now, count=2)) == 2
    assert world.store.meeting(1).lines == ()
    world.history.redo(now=world.now, count=2)
    assert [line.text for line in world.store.meeting(1).lines] == ["satu", "dua"]


def test_the_next_meeting_is_a_planned_one(world: World) -> None:
    world.rakor("Rakor Banten", TODAY + timedelta(days=1))
    world.meetings.start(2, now=world.now)
    world.rakor("Rakor Medan", TODAY + timedelta(days=2))
    world.meetings.close(1, now=world.now)
    assert world.meetings.get("berikut", TODAY).number == 3
    with pytest.raises(NotFound):
        world.meetings.get("berikut", TODAY + timedelta(days=3))


def test_a_pause_is_no_way_to_reopen(world: World) -> None:
    world.meetings.close(1, now=world.now)
    with pytest.raises(NotulenError):
        world.meetings.pause(1, now=world.now)


def test_items_of_business_are_found_too(world: World) -> None:
    world.types("# Pembahasan SPBE")
    (hit,) = world.search.find_all(["spbe"], kind=HitKind.AGENDA)
    assert (hit.reference, hit.text) == ("#1", "Pembahasan SPBE")


def test_the_first_meeting_of_a_series_needs_a_day_or_a_rule(world: World) -> None:
    world.series.put(Series(id="", name="Raker"), now=world.now)
    world.series.put(Series(id="", name="Rakor Bulanan", rule="FREQ=MONTHLY;BYMONTHDAY=5"), now=world.now)
    assert [each.name for each in world.series.find_all()] == ["Raker", "Rakor Bulanan"]
    with pytest.raises(InvalidValue):
        world.series.prepare_next("raker", today=TODAY, now=world.now)
    first = world.series.prepare_next("raker", today=TODAY, now=world.now, day=date(2020, 7, 20)).meeting
    assert (first.day, first.attendees) == (date(2020, 7, 20), ())
    assert world.series.prepare_next("bulanan", today=TODAY, now=world.now).meeting.day == date(2020, 8, 5)


def test_a_cancelled_part_counts_for_no_province(world: World) -> None:
    world.types("> kirim data @aceh <10 juli")
    world.editing.edit_line("A1.1", FieldEdits(sets={"assignments": "@aceh; status=cancelled"}), now=world.now)
    standing = {each.short_name: each for each in world.provinces.board(TODAY).provinces}
    assert not standing["Aceh"].has_actions
    with pytest.raises(InvalidValue):
        world.editing.edit_meeting("R1", FieldEdits(sets={"papers": "number=18"}), today=TODAY, now=world.now)
    doubts = FieldEdits(sets={"unconfirmed": "place | zone"})
    changed = world.editing.edit_meeting("R1", doubts, today=TODAY, now=world.now)
    assert changed.unconfirmed == ("place", "zone")


def test_the_archive_is_checked_copied_in_its_rhythm_and_brought_back(tmp_path: Path) -> None:
    world = World(store=FileStore(tmp_path / "archive"))
    service = ArchiveService(world.store, tmp_path / "archive", tmp_path / "backups")
    assert service.back_up_if_due(now=world.now) is None, "there is nothing to copy yet"
    world.rakor()
    assert [each.fault for each in service.check()] == [None] * len(service.check())
    first = service.back_up_if_due(now=world.now)
    assert first is not None
    assert service.back_up_if_due(now=world.now) is None
    world.clock += timedelta(hours=1)
    assert service.back_up_if_due(now=world.now, is_meeting_running=True) is not None
    world.types("setelah salinan")
    world.clock += timedelta(seconds=2)
    second = service.back_up(now=world.now)
    assert service.get_copy("").path == second
    assert service.get_copy(first.name).path == first
    with pytest.raises(NotFound):
        service.get_copy("tidak-ada.zip")
    kept = service.restore(first.name, now=world.now)
    assert kept is not None
    assert FileStore(tmp_path / "archive").meeting(1).lines == ()
