"""Actions that wait for others: told in lists while the others are open, and never in a circle."""

import pytest

from notulen.domain.action_item import ActionStatus, Priority, ProgressKind
from notulen.domain.errors import NotFound, WaitsInCircle
from notulen.services.actions import ActionOrder
from notulen.services.dependencies import AwaitedState, DependencyService
from world import TODAY, World


@pytest.fixture
def world() -> World:
    made = World()
    made.rakor("Rakor I")
    made.types("> pertama", "> kedua")
    made.rakor("Rakor II")
    made.types("> ketiga", "> keempat", number=2)
    return made


@pytest.fixture
def dependencies(world: World) -> DependencyService:
    return DependencyService(world.store, world.actions, "Sari")


def waiting(world: World) -> dict[str, tuple[str, ...]]:
    return {each.reference: each.waiting_for for each in world.actions.find_all(today=TODAY) if each.waiting_for}


def test_it_waits_while_the_others_are_open(world: World, dependencies: DependencyService) -> None:
    dependencies.add("A2.1", ["A1.1", "a1.2"], now=world.now, text="setelah data masuk")
    assert waiting(world) == {"A2.1": ("A1.1", "A1.2")}
    assert [each.reference for each in world.actions.find_all(today=TODAY, only_waiting=True)] == ["A2.1"]
    note = world.actions.get("A2.1", TODAY).action.progress[-1]
    assert (note.kind, note.text) == (ProgressKind.DEPENDENCY, "A1.1, A1.2: setelah data masuk")
    world.actions.set_status("A1.1", ActionStatus.DONE, now=world.now)
    assert waiting(world) == {"A2.1": ("A1.2",)}
    world.actions.set_status("A1.2", ActionStatus.CANCELLED, now=world.now)
    assert waiting(world) == {}
    assert [(each.reference, each.status) for each in dependencies.states(world.store.meeting(2).actions[0])] == [
        ("A1.1", ActionStatus.DONE),
        ("A1.2", ActionStatus.CANCELLED),
    ]


def test_named_twice_it_waits_once(world: World, dependencies: DependencyService) -> None:
    dependencies.add("A2.1", ["A1.1", "A1.1"], now=world.now)
    again = dependencies.add("A2.1", ["1.1"], now=world.now)
    assert len(again.action.waits_for) == 1
    assert len(again.action.progress) == 1


def test_a_circle_is_refused_with_the_way_round_it(world: World, dependencies: DependencyService) -> None:
    dependencies.add("A1.1", ["A1.2"], now=world.now)
    dependencies.add("A1.2", ["A2.1"], now=world.now)
    for subject, other, way in (
        ("A2.1", "A1.1", ("A1.1", "A1.2", "A2.1")),
        ("A2.1", "A1.2", ("A1.2", "A2.1")),
        ("A2.1", "A2.1", ("A2.1",)),
    ):
        with pytest.raises(WaitsInCircle) as refused:
            dependencies.add(subject, ["A2.2", other], now=world.now)
        assert refused.value.way == way
    assert world.store.meeting(2).actions[0].waits_for == (), "nothing of it was kept"
    dependencies.add("A1.1", ["A2.1"], now=world.now)
    assert waiting(world)["A1.1"] == ("A1.2", "A2.1"), "two ways to the same are no circle"


def test_what_waits_for_something_thrown_away_waits_no_longer(world: World, dependencies: DependencyService) -> None:
    dependencies.add("A1.1", ["A2.1"], now=world.now)
    world.meetings.trash(2, now=world.now)
    assert waiting(world) == {}
    assert dependencies.states(world.store.meeting(1).actions[0]) == (AwaitedState(reference="A2.1"),)
    world.meetings.restore(2, now=world.now)
    assert waiting(world) == {"A1.1": ("A2.1",)}


def test_it_can_be_taken_back(world: World, dependencies: DependencyService) -> None:
    dependencies.add("A1.1", ["A2.1", "A2.2"], now=world.now)
    dependencies.take_out("A1.1", ["a-2.1"], now=world.now)
    assert waiting(world) == {"A1.1": ("A2.2",)}
    for other in ("A2.1", "ketiga"):
        with pytest.raises(NotFound):
            dependencies.take_out("A1.1", [other], now=world.now)
    world.history.undo(now=world.now)
    assert waiting(world) == {"A1.1": ("A2.1", "A2.2")}


def test_priorities_filter_and_sort(world: World) -> None:
    world.actions.prioritise("A1.2", Priority.HIGH, now=world.now)
    world.actions.prioritise("A2.2", Priority.URGENT, now=world.now, text="ditagih menteri")
    world.actions.prioritise("A2.2", Priority.URGENT, now=world.now)
    action = world.actions.get("A2.2", TODAY).action
    assert [(note.kind, note.priority, note.text) for note in action.progress] == [
        (ProgressKind.PRIORITY, Priority.URGENT, "ditagih menteri")
    ]
    found = world.actions.find_all(today=TODAY, order=ActionOrder.PRIORITY)
    assert [each.reference for each in found][:2] == ["A2.2", "A1.2"]
    found = world.actions.find_all(today=TODAY, priorities=[Priority.HIGH])
    assert [each.reference for each in found] == ["A1.2"]
