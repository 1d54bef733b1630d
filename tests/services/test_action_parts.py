"""An action of many owners: each answers, is late, is postponed, shows and is verified for itself."""

from datetime import date
from pathlib import Path

import pytest

from notulen.domain.action_item import ActionStatus, ProgressKind
from notulen.domain.due import Due, DueKind
from notulen.domain.errors import InvalidTransition, NotFound
from notulen.domain.party import Party
from notulen.domain.series import Series
from notulen.services.editing import FieldEdits
from notulen.services.evidence import EvidenceService
from world import TODAY, World

SEVEN = ("aceh", "sumut", "jambi", "lampung", "kepri", "banten", "bali")
CODES = {"aceh": "11", "sumut": "12", "jambi": "15", "lampung": "18", "kepri": "21", "banten": "36", "bali": "51"}


@pytest.fixture
def world() -> World:
    made = World()
    made.rakor()
    made.types(*(f"+ Utusan {place} @{place}" for place in SEVEN), "> kirim data SPBE @semua <20 juli")
    return made


def party(world: World, name: str) -> tuple[Party, ...]:
    return world.actions.parties([name])


def listed(world: World, province: str, today: date, **filters: object) -> list[tuple[str, date | None, int]]:
    found = world.actions.find_all(today=today, provinces=[CODES[province]], **filters)  # type: ignore[arg-type]
    return [(each.status.value, each.due, each.days_overdue) for each in found]


def test_a_fan_out_is_answered_by_seven_provinces_each_with_its_own_state_day_and_evidence(
    world: World, tmp_path: Path
) -> None:
    evidence = EvidenceService(world.actions, "Sari")
    letter = tmp_path / "surat.pdf"
    letter.write_bytes(b"surat")
    later = date(2020, 7, 23)
    world.actions.set_status("A1.1", ActionStatus.DONE, now=world.now, owners=party(world, "aceh"))
    evidence.add("A1.1", [str(letter)], now=world.now, owners=party(world, "aceh"))
    evidence.add("A1.1", ["https://jambi.go.id/spbe"], now=world.now, owners=party(world, "jambi"))
    world.actions.set_status("A1.1", ActionStatus.DONE, now=world.now, owners=party(world, "jambi"))
    world.actions.set_status("A1.1", ActionStatus.BLOCKED, now=world.now, owners=party(world, "sumut"))
    world.actions.set_status("A1.1", ActionStatus.IN_PROGRESS, now=world.now, owners=party(world, "lampung"))
    world.actions.set_status("A1.1", ActionStatus.CANCELLED, now=world.now, owners=party(world, "bali"))
    moved = world.actions.postpone(
        "A1.1", "31 juli", now=world.now, today=TODAY, text="listrik padam", owners=party(world, "kepri")
    )
    assert (moved.due, moved.status) == (date(2020, 7, 31), ActionStatus.OPEN), "told of the part that was answered for"
    assert listed(world, "aceh", later) == listed(world, "jambi", later) == listed(world, "bali", later) == []
    assert listed(world, "sumut", later) == [("blocked", date(2020, 7, 20), 3)]
    assert listed(world, "lampung", later) == [("in_progress", date(2020, 7, 20), 3)]
    assert listed(world, "banten", later) == [("open", date(2020, 7, 20), 3)]
    assert listed(world, "kepri", later) == [("open", date(2020, 7, 31), 0)]
    assert listed(world, "kepri", later, only_overdue=True) == []
    assert listed(world, "aceh", later, statuses=[ActionStatus.DONE]) == [("done", date(2020, 7, 20), 0)]
    found = world.actions.get("A1.1", later)
    assert (found.status, found.due, found.days_overdue) == (ActionStatus.BLOCKED, date(2020, 7, 20), 3)
    assert [(each.owner and each.owner.name, each.name) for each in found.action.evidence] == [
        ("Aceh", "surat.pdf"),
        ("Jambi", "https://jambi.go.id/spbe"),
    ]
    for name in ("sumut", "lampung", "banten"):
        world.actions.set_status("A1.1", ActionStatus.DONE, now=world.now, owners=party(world, name))
    found = world.actions.get("A1.1", later)
    assert (found.status, found.due, found.days_overdue) == (ActionStatus.IN_PROGRESS, date(2020, 7, 31), 0), (
        "kepri left"
    )
    world.actions.set_status("A1.1", ActionStatus.DONE, now=world.now, owners=party(world, "kepri"))
    assert world.actions.get("A1.1", later).status is ActionStatus.DONE
    world.history.undo(now=world.now)
    assert world.actions.get("A1.1", later).status is ActionStatus.IN_PROGRESS


def test_a_postponement_of_one_part_says_whose_and_from_which_day(world: World) -> None:
    for phrase in ("25 juli", "31 juli"):
        world.actions.postpone("A1.1", phrase, now=world.now, today=TODAY, owners=party(world, "kepri"))
    action = world.actions.get("A1.1", TODAY).action
    told = [(note.owner and note.owner.name, _day(note.due_before), _day(note.due_after)) for note in action.progress]
    assert told == [
        ("Kepulauan Riau", date(2020, 7, 20), date(2020, 7, 25)),
        ("Kepulauan Riau", date(2020, 7, 25), date(2020, 7, 31)),
    ]
    assert action.postponements == 2
    assert _day(action.due) == date(2020, 7, 20), "the others keep their day"
    world.actions.set_status("A1.1", ActionStatus.DONE, now=world.now, owners=party(world, "kepri"))
    with pytest.raises(InvalidTransition):
        world.actions.postpone("A1.1", "3 agustus", now=world.now, today=TODAY, owners=party(world, "kepri"))


def test_a_part_may_be_due_before_the_rest(world: World) -> None:
    world.actions.postpone("A1.1", "10 juli", now=world.now, today=TODAY, owners=party(world, "bali"))
    found = world.actions.get("A1.1", date(2020, 7, 12))
    assert (found.due, found.days_overdue) == (date(2020, 7, 10), 2)
    assert listed(world, "aceh", date(2020, 7, 12)) == [("open", date(2020, 7, 20), 0)]


def test_a_word_of_one_province_is_kept_as_its_own_and_strangers_have_none(world: World) -> None:
    world.actions.comment("A1.1", "draf ada", now=world.now, owners=party(world, "aceh"))
    note = world.actions.get("A1.1", TODAY).action.progress[-1]
    assert (note.kind, note.owner and note.owner.name) == (ProgressKind.COMMENT, "Aceh")
    with pytest.raises(NotFound):
        world.actions.comment("A1.1", "draf ada", now=world.now, owners=party(world, "papua"))


def test_what_owners_call_done_is_verified_part_by_part(world: World) -> None:
    with pytest.raises(InvalidTransition):
        world.actions.verify("A1.1", now=world.now)
    for name in ("aceh", "jambi"):
        world.actions.set_status("A1.1", ActionStatus.DONE, now=world.now, owners=party(world, name))
    found = world.actions.find_all(today=TODAY, only_unverified=True)
    assert [each.reference for each in found] == ["A1.1"]
    seen = world.actions.verify("A1.1", now=world.now, text="sudah dibaca", owners=party(world, "aceh")).action
    note = seen.progress[-1]
    assert (note.kind, note.by, note.text) == (ProgressKind.VERIFIED, "Sari", "sudah dibaca")
    assert [part.owner and part.owner.name for part in seen.assignments if part.verified == note.at] == ["Aceh"]
    assert world.actions.find_all(today=TODAY, provinces=["11"], only_unverified=True) == ()
    whole = world.actions.verify("A1.1", now=world.now).action
    assert [part.owner and part.owner.name for part in whole.assignments if part.verified] == ["Aceh", "Jambi"]
    with pytest.raises(InvalidTransition):
        world.actions.verify("A1.1", now=world.now)
    again = world.actions.set_status("A1.1", ActionStatus.OPEN, now=world.now, owners=party(world, "aceh")).action
    assert [part.owner and part.owner.name for part in again.assignments if part.verified] == ["Jambi"]


def test_an_action_stays_with_its_office_and_the_new_head_answers_for_it(world: World) -> None:
    world.people.add("Irman", now=world.now, office="sumut", post="Kepala Dinas Kominfo", since=date(2018, 1, 1))
    world.types("+ Irman @sumut", "> susun pedoman @irman <20 juli", "> lapor @sumut <20 juli")
    world.people.add("Budi Santoso", now=world.now, office="sumut", post="Kepala Dinas Kominfo", since=date(2020, 8, 1))
    world.people.edit("irman", lambda person: person.without_post("12", date(2020, 8, 1)), now=world.now)
    before, after = date(2020, 7, 10), date(2020, 8, 10)
    province = world.actions.get("A1.3", before)
    assert [person and person.name for person in world.actions.answering(province, before)] == ["Irman"]
    assert [person and person.name for person in world.actions.answering(province, after)] == ["Budi Santoso"]
    own = world.actions.get("A1.2", after)
    assert world.actions.answering(own, before) == (None,), "he answers for it himself"
    assert [person and person.name for person in world.actions.answering(own, after)] == ["Budi Santoso"]
    references = [each.reference for each in world.actions.find_all(today=after, provinces=["12"])]
    assert sorted(references) == ["A1.1", "A1.2", "A1.3"], "what the former head took on is the province's still"
    assert own.action.owners[0].name == "Irman", "old minutes keep the old name"


def test_a_postponed_rakor_moves_the_deadlines_bound_to_it() -> None:
    world = World()
    series = world.series.put(Series(id="", name="Rakor"), now=world.now).id
    world.meetings.create("Rakor I", TODAY, now=world.now, series=series)
    world.meetings.create("Rakor II", date(2020, 8, 4), now=world.now, series=series)
    world.types("> bahan paparan @aceh @jambi <3 hari sebelum rakor berikutnya", "> rekap @aceh <6 agustus")
    assert world.actions.get("A1.1", TODAY).due == date(2020, 8, 1)
    jambi = world.actions.parties(["jambi"])
    world.actions.postpone("A1.1", "rakor berikutnya", now=world.now, today=TODAY, owners=jambi)
    assert world.actions.get("A1.1", TODAY).action.assignments[1].due is not None
    late = date(2020, 8, 5)
    overdue = world.actions.find_all(today=late, only_overdue=True)
    assert [(each.reference, each.days_overdue) for each in overdue] == [("A1.1", 4)]
    world.editing.edit_meeting("R2", FieldEdits(sets={"day": "2020-08-18"}), today=TODAY, now=world.now)
    assert world.actions.find_all(today=late, only_overdue=True) == ()
    days = {each.reference: each.due for each in world.actions.find_all(today=late)}
    assert days == {"A1.1": date(2020, 8, 15), "A1.2": date(2020, 8, 6)}
    found = world.actions.find_all(today=late, provinces=["15"])
    assert [each.due for each in found] == [date(2020, 8, 18)], "a part's own deadline is bound too"
    assert found[0].action.due is not None
    assert found[0].action.due.kind is DueKind.NEXT_MEETING


def _day(due: Due | None) -> date | None:
    return due.day if due else None
