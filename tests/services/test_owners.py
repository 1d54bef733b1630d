"""Whose a follow-up is, and whose part of it moves: through merges of people, by province, for several at once."""

from datetime import date

import pytest
from msgspec.structs import replace

from notulen.domain.action_item import ActionStatus, ProgressKind
from notulen.domain.due import Due, DueKind
from notulen.domain.errors import InvalidTransition
from notulen.domain.gap import GapKind
from notulen.domain.history import Act
from notulen.services.actions import ActionOrder
from notulen.services.search import HitKind
from world import World

LATER = date(2020, 8, 3)


@pytest.fixture
def world() -> World:
    made = World()
    made.rakor()
    return made


def test_what_somebody_owned_under_a_former_identity_is_still_theirs(world: World) -> None:
    world.types("+ Ridwanto Badalah @sultra", "> kirim data @ridwanto @aceh")
    world.people.add("Dr. Ridwan Badallah", now=world.now, office="sultra")
    world.people.merge("ridwan badallah", "ridwanto badalah", now=world.now)
    ridwan = world.actions.parties(["ridwan"])
    assert [each.reference for each in world.actions.find_all(today=LATER, owner=ridwan[0])] == ["A1.1"]
    found = world.actions.set_status("A1.1", ActionStatus.DONE, now=world.now, owners=ridwan)
    assert [part.status for part in found.action.assignments] == [ActionStatus.DONE, ActionStatus.OPEN]
    found = world.actions.assign("A1.1", ridwan, now=world.now)
    assert [part.status for part in found.action.assignments] == [ActionStatus.DONE]


def test_an_answer_for_several_owners_is_noted_for_each(world: World) -> None:
    world.types("> kirim data @aceh @jambi @sumut")
    owners = world.actions.parties(["aceh", "sumut"])
    action = world.actions.set_status("A1.1", ActionStatus.IN_PROGRESS, now=world.now, owners=owners).action
    assert [note.owner and note.owner.name for note in action.progress] == ["Aceh", "Sumatera Utara"]
    assert [part.status.is_open for part in action.assignments] == [True, True, True]


def test_reopening_brings_back_what_was_ended_and_leaves_the_rest_where_it_stands(world: World) -> None:
    world.types("> kirim data @aceh @jambi")
    aceh, jambi = world.actions.parties(["aceh", "jambi"])
    world.actions.set_status("A1.1", ActionStatus.DONE, now=world.now, owners=[aceh])
    world.actions.set_status("A1.1", ActionStatus.BLOCKED, now=world.now, owners=[jambi])
    action = world.actions.set_status("A1.1", ActionStatus.OPEN, now=world.now).action
    assert [part.status for part in action.assignments] == [ActionStatus.OPEN, ActionStatus.BLOCKED]
    action = world.actions.set_status("A1.1", ActionStatus.OPEN, now=world.now).action
    assert action.status is ActionStatus.OPEN, "no longer blocked"
    with pytest.raises(InvalidTransition):
        world.actions.set_status("A1.1", ActionStatus.OPEN, now=world.now)


def test_somebody_who_owns_nothing_of_it_moves_nothing(world: World) -> None:
    world.types("> kirim data @aceh")
    with pytest.raises(InvalidTransition):
        world.actions.set_status("A1.1", ActionStatus.DONE, now=world.now, owners=world.actions.parties(["jambi"]))


def test_a_province_is_answered_for_by_its_people_and_offices(world: World) -> None:
    world.people.add("Irman", now=world.now)
    world.types("> kirim data @irman", "> lapor @sumut", "> rapat @aceh")
    assert [each.reference for each in world.actions.find_all(today=LATER, provinces=["12"])] == ["A1.2"]
    world.types("+ Irman @sumut")
    found = world.actions.find_all(today=LATER, provinces=["12"], order=ActionOrder.REFERENCE)
    assert [each.reference for each in found] == ["A1.1", "A1.2"]
    assert {each.short_name: each.open for each in world.provinces.board(LATER).provinces}["Sumut"] == 2
    hits = world.search.find_all(["data"], kind=HitKind.ACTION, provinces=["12"])
    assert [hit.reference for hit in hits] == ["A1.1"]
    assert [hit.reference for hit in world.search.find_all(["a"], kind=HitKind.ACTION, limit=1)] == ["A1.1"]


def test_putting_off_moves_the_whole_and_leaves_a_day_agreed_with_one_owner(world: World) -> None:
    world.types("> kirim data @aceh @jambi <10 juli")
    own = Due(kind=DueKind.DATE, day=date(2020, 7, 20), phrase="20 juli")
    with world.store.change(Act.ACTION_CHANGED, now=world.now) as change:
        meeting = change.meeting(1)
        action = meeting.actions[0]
        parts = (action.assignments[0], replace(action.assignments[1], due=own))
        unsure = replace(action, assignments=parts, unconfirmed=("due", "owners"))
        change.put(meeting.replace_line(unsure))
    action = world.actions.postpone("A1.1", "1 minggu", now=world.now, today=date(2020, 7, 8)).action
    assert action.due is not None
    assert (action.due.day, action.assignments[1].due, action.unconfirmed) == (date(2020, 7, 15), own, ("owners",))
    standing = {each.short_name: each for each in world.provinces.board(date(2020, 7, 17)).provinces}
    assert (standing["Aceh"].overdue, standing["Jambi"].overdue, standing["Jambi"].due_soon) == (1, 0, 1)


def test_putting_off_to_the_next_meeting_will_do_before_its_day_is_known(world: World) -> None:
    world.types("> kirim data @aceh <10 juli", "> lapor @aceh")
    found = world.actions.postpone("A1.1", "rakor", now=world.now, today=date(2020, 7, 8))
    assert found.action.due is not None
    assert (found.action.due.kind, found.due) == (DueKind.NEXT_MEETING, None)
    assert [gap.kind for gap in found.action.gaps] == [GapKind.DUE_UNCERTAIN]
    assert found.action.progress[-1].kind is ProgressKind.POSTPONED
    found = world.actions.edit("A1.2", lambda action: replace(action, note="lisan"), now=world.now)
    assert found.action.note == "lisan"
