"""Items put off, and lines moved from one item to another."""

from datetime import UTC, datetime, timedelta

import pytest

from notulen.domain.agenda import AgendaItem, AgendaOutcome
from notulen.domain.errors import InvalidValue, MeetingClosed, NotFound
from notulen.domain.item_time import item_time
from notulen.services.agenda import AgendaService
from notulen.services.editing import FieldEdits
from world import TODAY, World


@pytest.fixture
def world() -> World:
    made = World()
    made.rakor()
    made.types("# SPBE 30m", "# Pers", "# Penutup")
    return made


@pytest.fixture
def agenda(world: World) -> AgendaService:
    return AgendaService(world.store, "Sari")


def test_the_item_that_runs_is_deferred_and_the_next_one_passes_over_what_is_put_off(
    world: World, agenda: AgendaService
) -> None:
    world.types("#")
    agenda.defer(1, now=world.now)
    agenda.defer(1, 2, now=world.now)
    assert [each.outcome for each in world.store.meeting(1).agenda] == [AgendaOutcome.DEFERRED] * 2 + [None]
    assert world.store.meeting(1).current_item is None
    opened = world.types("#")
    assert opened.item is not None
    assert opened.item.title == "Penutup"
    world.history.undo(now=world.now, count=2)
    assert [each.outcome for each in world.store.meeting(1).agenda] == [AgendaOutcome.DEFERRED, None, None]


def test_without_a_running_item_one_has_to_be_named(world: World, agenda: AgendaService) -> None:
    with pytest.raises(InvalidValue):
        agenda.defer(1, now=world.now)
    with pytest.raises(NotFound):
        agenda.defer(1, 9, now=world.now)


def test_a_line_goes_under_another_item_and_keeps_everything_else(world: World, agenda: AgendaService) -> None:
    world.types("#1", "> kirim data @aceh <jumat", "! disepakati")
    before = world.store.meeting(1)
    agenda.move_line(1, before.actions[0].seq, 2, now=world.now)
    agenda.move_line(1, before.entries[0].seq, None, now=world.now)
    after = world.store.meeting(1)
    assert (after.actions[0].agenda, after.entries[0].agenda) == (2, None)
    assert [line.seq for line in after.lines] == [line.seq for line in before.lines]
    assert (after.actions[0].due, after.actions[0].at) == (before.actions[0].due, before.actions[0].at)
    world.history.undo(now=world.now, count=2)
    assert world.store.meeting(1).lines == before.lines
    with pytest.raises(NotFound):
        agenda.move_line(1, before.actions[0].seq, 7, now=world.now)


def test_a_closed_meeting_keeps_its_agenda_as_it_is(world: World, agenda: AgendaService) -> None:
    world.types("satu")
    world.meetings.close(1, now=world.now)
    with pytest.raises(MeetingClosed):
        agenda.defer(1, 1, now=world.now)
    with pytest.raises(MeetingClosed):
        agenda.move_line(1, 1, 1, now=world.now)


def test_times_told_by_hand_are_what_the_item_took(world: World) -> None:
    """Opened at 9, left at 9.10, taken up from 9.40 to 9.50; the meeting ran all the time."""
    nine = datetime(2020, 7, 7, 2, 0, tzinfo=UTC)

    def at(minutes: int) -> datetime:
        return nine + timedelta(minutes=minutes)

    def edit(**fields: str) -> AgendaItem:
        edits = FieldEdits(sets=fields)
        return world.editing.edit_item("R1", 1, edits=edits, today=TODAY, now=world.now).get_item(1)

    def took(item: AgendaItem, minutes: int = 120) -> float:
        return item_time(item, world.store.meeting(1).sessions).seconds(at(minutes)) / 60

    world.meetings.start(1, now=nine)
    for line, minutes in (("#1", 0), ("#2", 10), ("#1", 40), ("#2", 50)):
        world.minutes.record_line(1, line, now=at(minutes))
    assert took(world.store.meeting(1).get_item(1)) == 20
    assert took(edit(note="lama", started="09.00")) == 20, "what is told again changes nothing"
    assert took(edit(ended="10.00")) == 30, "ten minutes more, and those it was left do not count"
    assert took(edit(started="09.50")) == 10, "never more than from the one time to the other"
    assert took(edit(started="08.50", ended="09.00")) == 10
    world.minutes.record_line(1, "#1", now=at(70))
    assert took(world.store.meeting(1).get_item(1), 75) == 15, "what was told counts when it is taken up again"
    assert took(edit(started="08.55"), 75) == 10
    assert took(edit(started="10.12"), 75) == 3, "taken up at 10.10, which was too early"
    assert took(edit(started=""), 75) == 0
    world.history.undo(now=world.now, count=3)
    assert took(world.store.meeting(1).get_item(1), 75) == 15
