"""Items put off, and lines moved from one item to another."""

import pytest

from notulen.domain.agenda import AgendaOutcome
from notulen.domain.errors import InvalidValue, MeetingClosed, NotFound
from notulen.services.agenda import AgendaService
from world import World


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
