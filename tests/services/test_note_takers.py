"""Several note-takers in turn: each stands in the history and on the minutes, in the order they wrote."""

import pytest

from notulen.domain.errors import InvalidValue
from notulen.domain.party import PartyKind
from notulen.services.editing import FieldEdits
from notulen.services.minutes import MinutesService
from notulen.services.note_takers import NoteTakerService
from world import NAMES, TODAY, World


@pytest.fixture
def world() -> World:
    made = World()
    made.rakor()
    return made


def taker(world: World, by: str) -> NoteTakerService:
    return NoteTakerService(world.store, NAMES, by)


def listed(world: World) -> list[str]:
    return [each.name for each in world.store.meeting(1).note_takers]


def test_who_wrote_until_now_comes_before_who_takes_over(world: World) -> None:
    world.types("satu")
    meeting = taker(world, "Sari").hand_over(1, " Budi ", now=world.now)
    assert listed(world) == ["Sari", "Budi"]
    assert meeting == world.store.meeting(1)
    assert world.history.steps(1)[0].by == "Budi"
    MinutesService(world.store, NAMES, "Budi").record_line(1, "dua", now=world.now)
    taker(world, "Budi").hand_over(1, "sari", now=world.now)
    assert listed(world) == ["Sari", "Budi"], "nobody stands there twice"


def test_who_only_opened_the_program_is_no_note_taker(world: World) -> None:
    taker(world, "Tono").hand_over(1, "Budi", now=world.now)
    assert listed(world) == ["Budi"]


def test_a_person_of_the_directory_is_meant_by_a_word_of_the_name_but_no_place_is(world: World) -> None:
    world.types("+ Budi Santoso @jambi")
    taker(world, "Tono").hand_over(1, "Budi", now=world.now)
    taker(world, "Budi").hand_over(1, "Jambi", now=world.now)
    budi, jambi = world.store.meeting(1).note_takers
    assert (budi.kind, budi.name, bool(budi.key)) == (PartyKind.PERSON, "Budi Santoso", True)
    assert (jambi.kind, jambi.name, jambi.key) == (PartyKind.GROUP, "Jambi", "")


def test_known_note_takers_are_those_of_the_minutes_and_those_who_wrote(world: World) -> None:
    world.types("+ Rina @aceh")
    edits = FieldEdits(sets={"roles": "notulis"})
    world.editing.edit_attendee("R1", 1, edits=edits, today=TODAY, now=world.now)
    taker(world, "Sari").hand_over(1, "Budi", now=world.now)
    assert taker(world, "Budi").known(world.store.meeting(1)) == ("Sari", "Budi", "Rina")


@pytest.mark.parametrize("name", ["", "   ", "\t"])
def test_nobody_cannot_take_over(world: World, name: str) -> None:
    before = world.store.meeting(1)
    with pytest.raises(InvalidValue):
        taker(world, "Sari").hand_over(1, name, now=world.now)
    assert world.store.meeting(1) == before
