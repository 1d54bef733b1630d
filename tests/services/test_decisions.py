"""The register of decisions: what became of each across meetings, and the actions that carry it out."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from hostile_texts import HOSTILE, obeyed
from notulen.domain.entry import Decision, DecisionNote, DecisionStatus
from notulen.domain.errors import InvalidTransition, InvalidValue, NotFound
from notulen.domain.file_errors import CannotWrite, WriteFault
from notulen.domain.history import Act
from notulen.domain.meeting_state import MeetingStatus
from notulen.domain.series import Series
from notulen.export.json_minutes import meeting_from_json, meeting_to_json
from notulen.export.minutes.document import Layout
from notulen.locale.language import Language
from notulen.services.editing import FieldEdits
from notulen.services.exports import ExportService
from notulen.storage.file_store import FileStore
from tui.refusing_store import MoodyStore
from world import NAMES, TODAY, World

IN_FORCE, AMENDED, REPLACED, WITHDRAWN = DecisionStatus


@pytest.fixture
def world() -> World:
    """Two meetings with two decisions each; the first meeting is closed."""
    return filled(World())


def filled(world: World) -> World:
    world.rakor("Raker Maret", date(2020, 3, 3))
    world.types("+ Irman @sumut", "! SPBE dipakai semua provinsi", "! Rapat tiap Selasa")
    world.types("> siapkan SPBE @aceh <10 juli")
    world.meetings.start(1, now=world.now)
    world.meetings.pause(1, now=world.now)
    world.meetings.close(1, now=world.now)
    world.rakor("Raker Juli", TODAY)
    world.types("! SPBE dipakai juga oleh kabupaten", "! Rapat tiap Kamis", "> surat ke kabupaten @jambi", number=2)
    return world


def standing(world: World) -> dict[str, str]:
    return {each.reference: each.decision.status.value for each in world.decisions.find_all()}


def test_the_register_holds_the_decisions_of_every_meeting_newest_first(world: World) -> None:
    assert list(standing(world).items()) == [
        ("K2.2", "in_force"),
        ("K2.1", "in_force"),
        ("K1.2", "in_force"),
        ("K1.1", "in_force"),
    ]


def test_an_amended_decision_holds_on_and_both_ends_know_of_each_other(world: World) -> None:
    found = world.decisions.amend("K1.1", by="2.1", text="diperluas", now=world.now)
    assert (found.decision.status, found.decision.amended_by) == (AMENDED, ("K2.1",))
    assert found.decision.holds
    assert world.decisions.get("k2.1").changes == ("K1.1",)
    (note,) = found.decision.history
    assert (note.status, note.by, note.text, note.other, note.at) == (AMENDED, "Sari", "diperluas", "K2.1", world.clock)
    again = world.decisions.amend("K1.1", text="dan UPT", now=world.now)
    assert (again.decision.amended_by, len(again.decision.history)) == (("K2.1",), 2)


def test_a_replaced_decision_holds_no_longer_and_can_be_restored(world: World) -> None:
    world.decisions.amend("K1.2", by="K2.1", now=world.now)
    found = world.decisions.replace("K1.2", by="K2.2", now=world.now)
    assert (found.decision.status, found.decision.replaced_by) == (REPLACED, "K2.2")
    assert found.decision.amended_by == ("K2.1",), "what changed it before is not forgotten"
    assert world.decisions.get("K2.2").changes == ("K1.2",)
    back = world.decisions.restore("K1.2", text="K2.2 batal", now=world.now)
    assert (back.decision.status, back.decision.replaced_by, back.decision.amended_by) == (IN_FORCE, "", ())
    assert [note.status for note in back.decision.history] == [AMENDED, REPLACED, IN_FORCE]
    assert world.decisions.get("K2.2").changes == ()


def test_a_withdrawn_decision_names_what_withdrew_it(world: World) -> None:
    found = world.decisions.withdraw("K1.1", by="K2.2", text="sudah diatur SK", now=world.now)
    assert (found.decision.status, found.decision.history[-1].other) == (WITHDRAWN, "K2.2")
    assert world.decisions.get("K2.2").changes == ("K1.1",)
    assert world.decisions.withdraw("K2.1", now=world.now).decision.status is WITHDRAWN


def test_what_makes_no_sense_is_refused(world: World) -> None:
    decisions, now = world.decisions, world.now
    for asked, by, reason in (("K1.1", "K1.1", "itself"), ("K2.2", "K1.1", "older_decision"), ("K1.1", "", "empty")):
        with pytest.raises(InvalidValue) as fault:
            decisions.replace(asked, by=by, now=now)
        assert fault.value.reason == reason
    with pytest.raises(InvalidValue):
        decisions.amend("K1.1", text="  ", now=now)
    with pytest.raises(InvalidTransition) as unchanged:
        decisions.restore("K1.1", now=now)
    assert (unchanged.value.current, unchanged.value.wanted) == ("in_force", "restored")
    decisions.withdraw("K2.2", now=now)
    with pytest.raises(InvalidValue) as fault:
        decisions.replace("K1.2", by="K2.2", now=now)
    assert fault.value.reason == "not_in_force"
    decisions.replace("K1.2", by="K2.1", now=now)
    for move in (decisions.amend, decisions.replace, decisions.withdraw):
        with pytest.raises(InvalidTransition):
            move("K1.2", by="K2.1", now=now)
    for missing in ("K1.9", "K9.1", "A1.1", "", "B1.1"):
        with pytest.raises(NotFound):
            decisions.get(missing)
    with pytest.raises(NotFound):
        decisions.amend("K1.1", by="K9.9", now=now)


def test_the_text_of_a_final_meeting_stays_while_its_decision_changes(world: World) -> None:
    with world.store.change(Act.MEETING_EDITED, now=world.now) as change:
        change.put(replace(change.meeting(1), status=MeetingStatus.FINAL))
    before = world.store.meeting(1)
    world.decisions.replace("K1.1", by="K2.1", now=world.now)
    after = world.store.meeting(1)
    assert after.status is MeetingStatus.FINAL
    assert [entry.text for entry in after.entries] == [entry.text for entry in before.entries]
    assert replace(after, entries=()) == replace(before, entries=())
    world.history.undo(now=world.now)
    assert world.store.meeting(1) == before


def test_actions_carry_decisions_out_in_their_own_meeting_and_in_others(world: World) -> None:
    world.decisions.link("A1.1", "K1.1", now=world.now)
    found = world.decisions.link("a2.1", "1.1", now=world.now)
    assert [each.reference for each in found.actions] == ["A1.1", "A2.1"]
    assert found.open_actions == 2
    assert [(m.actions[0].decision, m.actions[0].decision_in) for m in world.store.meetings()] == [(1, 0), (1, 1)]
    world.types("x2.1", number=2)
    assert world.decisions.get("K1.1").open_actions == 1
    world.editing.edit_line("A2.1", FieldEdits(sets={"text": "surat"}), now=world.now)
    assert world.store.meeting(2).actions[0].decision_ref(2) == "K1.1", "another edit leaves the link"
    world.editing.edit_line("A2.1", FieldEdits(sets={"decision": "2"}), now=world.now)
    assert world.store.meeting(2).actions[0].decision_ref(2) == "K2.2"
    world.decisions.unlink("A1.1", now=world.now)
    assert world.decisions.get("K1.1").actions == ()
    with pytest.raises(NotFound):
        world.decisions.link("A1.9", "K1.1", now=world.now)


def test_the_register_is_filtered(world: World) -> None:
    world.decisions.replace("K1.2", by="K2.2", now=world.now)
    world.decisions.link("A1.1", "K1.1", now=world.now)

    def found(**filters: object) -> list[str]:
        return [each.reference for each in world.decisions.find_all(**filters)]  # type: ignore[arg-type]

    assert found(statuses=[REPLACED]) == ["K1.2"]
    assert found(since=TODAY) == ["K2.2", "K2.1"]
    assert found(until=date(2020, 3, 3)) == ["K1.2", "K1.1"]
    assert found(provinces=["11"]) == ["K1.1"]
    series = world.series.put(Series(id="", name="Raker"), now=world.now, meetings=[2])
    assert found(series=series.id) == ["K2.2", "K2.1"]


def test_minutes_say_how_a_decision_stands(world: World) -> None:
    world.decisions.amend("K1.1", by="K2.1", now=world.now)
    world.decisions.replace("K1.2", by="K2.2", now=world.now)
    exports = ExportService(world.store, NAMES)
    for layout in Layout:
        written = exports.render(world.store.meeting(1), "md", language=Language.INDONESIAN, layout=layout).decode()
        assert "(diubah oleh K2.1)" in written
        assert "(diganti oleh K2.2)" in written


@given(st.lists(st.sampled_from(DecisionStatus), max_size=8), st.data())
def test_a_decision_is_always_as_its_last_note_says(moves: list[DecisionStatus], data: st.DataObject) -> None:
    decision = Decision(number=1)
    now = World().now
    for move in moves:
        other = data.draw(st.sampled_from(["K2.1", "K3.1", ""]))
        note = DecisionNote(at=now + timedelta(seconds=1), status=move, other=other)
        is_allowed = decision.holds if move is not IN_FORCE else decision.status is not IN_FORCE
        if not is_allowed:
            with pytest.raises(InvalidTransition):
                decision.moved("K1.1", note)
            continue
        before = decision
        decision = decision.moved("K1.1", note)
        assert decision.history == (*before.history, note)
        assert decision.status is move
        assert bool(decision.replaced_by) is (move is REPLACED and bool(other))


def test_what_became_of_a_decision_is_kept_on_disk_and_in_json(tmp_path: Path) -> None:
    world = filled(World(store=FileStore(tmp_path / "archive")))
    world.decisions.amend("K1.1", by="K2.1", text="diperluas", now=world.now)
    world.decisions.link("A2.1", "K1.1", now=world.now)
    fresh = FileStore(tmp_path / "archive")
    assert fresh.meeting(1) == world.store.meeting(1)
    assert fresh.meeting(1).decisions[0].decision == world.decisions.get("K1.1").decision
    for meeting in fresh.meetings():
        assert meeting_from_json(meeting_to_json(meeting)).decisions == meeting.decisions
    assert [step.act for step in fresh.steps(1)][:1] == [Act.DECISION_CHANGED]
    world.history.undo(now=world.now, number=1)
    assert FileStore(tmp_path / "archive").meeting(1).decisions[0].decision == Decision(number=1)


@pytest.mark.parametrize("text", HOSTILE)
def test_reasons_are_text(world: World, text: str) -> None:
    world.decisions.withdraw("K1.1", text=text, now=world.now)
    (note,) = world.store.meeting(1).decisions[0].decision.history  # type: ignore[union-attr]
    assert not obeyed(note.text)


def test_a_disk_that_refuses_leaves_the_decision_as_it_was(tmp_path: Path) -> None:
    store = MoodyStore(tmp_path / "archive")
    world = filled(World(store=store))
    before = world.store.meeting(1)
    store.refusal = WriteFault.READ_ONLY
    with pytest.raises(CannotWrite):
        world.decisions.withdraw("K1.1", now=world.now)
    with pytest.raises(CannotWrite):
        world.decisions.link("A2.1", "K1.1", now=world.now)
    store.refusal = None
    assert FileStore(tmp_path / "archive").meeting(1) == before
    assert set(standing(world).values()) == {"in_force"}
