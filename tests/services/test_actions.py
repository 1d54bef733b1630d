"""Actions across meetings: the open ones found, every answer kept as a dated note."""

from datetime import date

import pytest

from notulen.domain.action_item import ActionStatus, ProgressKind
from notulen.domain.errors import Ambiguous, InvalidTransition, InvalidValue, NotFound
from notulen.services.actions import ActionOrder
from world import World

LATER = date(2020, 8, 3)


@pytest.fixture
def world() -> World:
    made = World()
    made.rakor("Raker ASKOMPSI")
    made.types(
        "> susun surat usulan @aceh @askompsi <jumat depan",
        "> kirim pedoman @sumut <6 agustus",
        "> tanpa tenggat @jambi",
    )
    made.rakor("Rakor Banten", date(2020, 7, 20))
    made.types("> rekap media @sumsel <2 agustus", "> laporan @aceh <31 juli", number=2)
    return made


def references(world: World, **filters: object) -> list[str]:
    found = world.actions.find_all(today=LATER, **filters)  # type: ignore[arg-type]
    return [each.reference for each in found]


def test_open_actions_come_by_deadline_and_those_without_one_last(world: World) -> None:
    assert references(world) == ["A1.1", "A2.2", "A2.1", "A1.2", "A1.3"]


def test_overdue_is_worked_out_from_today(world: World) -> None:
    found = world.actions.find_all(today=LATER, only_overdue=True)
    assert [(each.reference, each.days_overdue) for each in found] == [("A1.1", 17), ("A2.2", 3), ("A2.1", 1)]


def test_actions_are_found_by_province_owner_meeting_and_day(world: World) -> None:
    assert references(world, provinces=["11"]) == ["A1.1", "A2.2"]
    assert references(world, provinces=["11", "16"]) == ["A1.1", "A2.2", "A2.1"]
    askompsi = world.actions.parties(["askompsi"])[0]
    assert references(world, owner=askompsi) == ["A1.1"]
    assert references(world, meeting=world.store.meeting(2)) == ["A2.2", "A2.1"]
    assert references(world, before=date(2020, 7, 31)) == ["A1.1", "A2.2"]


@pytest.mark.parametrize(
    ("order", "first"),
    [(ActionOrder.REFERENCE, "A1.1"), (ActionOrder.OWNER, "A1.1"), (ActionOrder.STATUS, "A1.1")],
)
def test_lists_can_be_sorted_other_ways(world: World, order: ActionOrder, first: str) -> None:
    assert references(world, order=order)[0] == first


def test_one_owner_finishes_a_part_and_the_rest_stays_open(world: World) -> None:
    aceh = world.actions.parties(["aceh"])
    found = world.actions.set_status("A1.1", ActionStatus.DONE, now=world.now, text="surat dikirim", owners=aceh)
    assert found.action.status is ActionStatus.IN_PROGRESS
    note = found.action.progress[-1]
    assert (note.text, note.by, note.owner) == ("surat dikirim", "Sari", aceh[0])
    world.actions.set_status("a-1.1", ActionStatus.DONE, now=world.now)
    assert "A1.1" not in references(world)
    assert references(world, statuses=[ActionStatus.DONE]) == ["A1.1"]
    with pytest.raises(InvalidTransition):
        world.actions.set_status("A1.1", ActionStatus.DONE, now=world.now)


def test_actions_of_a_closed_meeting_go_on(world: World) -> None:
    world.meetings.close(1, now=world.now)
    assert world.actions.set_status("A1.2", ActionStatus.BLOCKED, now=world.now).action.status is ActionStatus.BLOCKED


def test_postponing_counts_from_today_and_is_counted(world: World) -> None:
    found = world.actions.postpone("A1.1", "1 minggu", now=world.now, today=LATER, text="menunggu tanda tangan")
    assert (found.due, found.action.postponements) == (date(2020, 8, 10), 1)
    assert found.action.progress[-1].kind is ProgressKind.POSTPONED


@pytest.mark.parametrize("phrase", ["jumt", "segera", "31/2", "kemarin", ""])
def test_an_unclear_new_deadline_changes_nothing(world: World, phrase: str) -> None:
    with pytest.raises(InvalidValue):
        world.actions.postpone("A1.1", phrase, now=world.now, today=LATER)
    assert world.actions.get("A1.1", LATER).due == date(2020, 7, 17)


def test_an_action_changes_hands(world: World) -> None:
    found = world.actions.assign("A1.3", world.actions.parties(["babel", "@kepri"]), now=world.now)
    assert [owner.name for owner in found.action.owners] == ["Kepulauan Bangka Belitung", "Kepulauan Riau"]
    assert "Kepulauan Riau" in found.action.progress[-1].text


def test_a_comment_needs_words(world: World) -> None:
    assert world.actions.comment("A1.3", "konsep ada", now=world.now).action.progress[-1].text == "konsep ada"
    with pytest.raises(InvalidValue):
        world.actions.comment("A1.3", "  ", now=world.now)


@pytest.mark.parametrize("asked", ["A9.1", "A1.9", "K1.1", "aksi"])
def test_an_action_that_is_not_there_is_named(world: World, asked: str) -> None:
    with pytest.raises(NotFound) as missing:
        world.actions.get(asked, LATER)
    assert missing.value.asked in (asked, "R9")


def test_an_owner_two_people_answer_to_is_never_guessed(world: World) -> None:
    world.types("+ Achmad Chrisna Putra @lampung", "+ Achmad Fadlil Chusni @jatim")
    with pytest.raises(Ambiguous) as asked:
        world.actions.parties(["@achmad"])
    assert len(asked.value.candidates) == 2


def test_provinces_are_summed_up_without_a_score(world: World) -> None:
    world.types("+ Marwan Nusuf @aceh", "+ Zulhendri @kepri", "+ zulhendri izin")
    world.meetings.start(1, now=world.now)
    standing = {each.short_name: each for each in world.provinces.board(LATER).provinces}
    assert len(standing) == 38
    aceh = standing["Aceh"]
    assert (aceh.open, aceh.overdue, aceh.due_soon, aceh.attended, aceh.invited) == (2, 2, 0, 1, 1)
    assert (standing["Kepri"].attended, standing["Kepri"].invited) == (0, 1)
    assert standing["Sumut"].due_soon == 1
    assert not standing["Bali"].has_actions


def test_the_archive_at_a_glance(world: World) -> None:
    summary = world.summaries.archive(LATER)
    assert [each.number for each in summary.meetings] == [2, 1]
    assert (len(summary.open_actions), len(summary.overdue)) == (5, 3)
    assert (summary.running, summary.coming) == (None, None)
    world.meetings.start(2, now=world.now)
    world.rakor("Berikutnya", date(2020, 9, 1))
    summary = world.summaries.archive(LATER)
    assert summary.running is not None
    assert summary.coming is not None
    assert (summary.running.number, summary.coming.number) == (2, 3)
