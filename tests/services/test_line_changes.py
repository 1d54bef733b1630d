"""Lines mended with `=`, written anew or made another kind: what is said anew changes, everything else stays."""

from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from notulen.domain.action_item import ActionItem, ActionStatus
from notulen.domain.entry import DecisionStatus, Entry, EntryKind
from notulen.domain.errors import InvalidValue, MeetingClosed, NotFound
from notulen.domain.gap import GapKind
from notulen.domain.history import Act
from notulen.domain.party import Party, PartyKind
from notulen.parsing.parsed_line import LineKind
from notulen.services.editing import FieldEdits
from world import World

ACEH = Party(kind=PartyKind.PROVINCE, name="Aceh", key="11", province="11")


@pytest.fixture
def world() -> World:
    made = World()
    made.rakor()
    return made


def kinds(record: Entry | ActionItem | None) -> list[GapKind]:
    assert record is not None
    return [gap.kind for gap in record.gaps]


def owners(action: ActionItem | None) -> list[str]:
    assert action is not None
    return [owner.name for owner in action.owners]


def test_a_name_nobody_knows_is_marked_once_however_often_it_is_typed(world: World) -> None:
    action = world.types("> kirim data", "=@zzz", "=@zzz").action
    assert kinds(action) == [GapKind.WHO_UNKNOWN]
    assert action is not None
    assert action.text == "kirim data", "a name alone does not replace the words"


def test_an_owner_named_afterwards_takes_the_unknown_name_out_of_the_words(world: World) -> None:
    action = world.types("> kirim data @zzz rutin", "=@jambi").action
    assert action is not None
    assert (action.text, owners(action), kinds(action)) == ("kirim data rutin", ["Jambi"], [])


def test_a_deadline_given_afterwards_takes_the_unreadable_one_out_of_the_words(world: World) -> None:
    action = world.types("> kirim data @jambi <jumt", "=<jumat").action
    assert action is not None
    assert action.due is not None
    assert (action.text, action.due.day, kinds(action)) == ("kirim data", date(2020, 7, 10), [])
    unread = world.types("=<jumt").action
    assert unread is not None
    assert (unread.text, unread.due, kinds(unread)) == ("kirim data", action.due, [GapKind.DUE_UNCLEAR])


def test_the_spaces_somebody_typed_stay_where_nothing_is_taken_out(world: World) -> None:
    action = world.types("> kirim  data", "=@jambi").action
    assert action is not None
    assert action.text == "kirim  data"


def test_a_speaker_named_afterwards_answers_the_missing_one(world: World) -> None:
    line = world.types("@ mendukung penuh").line
    assert kinds(line) == [GapKind.SPEAKER_MISSING]
    assert kinds(world.types("=@jambi").line) == []


def test_a_line_that_needs_no_speaker_no_longer_misses_one(world: World) -> None:
    line = world.types("@ mendukung penuh", "=catatan:").line
    assert line is not None
    assert (line.kind, line.gaps) == (EntryKind.NOTE, ())


def test_words_given_afterwards_answer_what_was_left_to_complete(world: World) -> None:
    assert kinds(world.types("?? nomor surat", "=nomor surat 18/2020").line) == []
    assert kinds(world.types("=nomor surat ??").line) == [GapKind.MARKER]
    assert kinds(world.types("> @aceh").action) == [GapKind.TEXT_MISSING]
    assert kinds(world.types("=kirim data").action) == []


def test_two_question_marks_mark_the_last_line_and_leave_its_words(world: World) -> None:
    line = world.types("usulan dibawa ke Kemenkominfo", "=??").line
    assert line is not None
    assert (line.text, kinds(line)) == ("usulan dibawa ke Kemenkominfo", [GapKind.MARKER])


def test_what_was_typed_first_is_not_kept_behind_the_words_that_took_its_place(world: World) -> None:
    line = world.types("Pak X marah-marah", "=Pak X keberatan").line
    assert line is not None
    assert (line.text, line.raw) == ("Pak X keberatan", "=Pak X keberatan")
    edits = FieldEdits(sets={"text": "keberatan dicatat"})
    assert world.editing.edit_line("B1.1", edits, now=world.now).entries[0].raw == "keberatan dicatat"


def test_the_last_line_is_the_one_that_is_left_after_undo(world: World) -> None:
    world.types("satu", "dua")
    world.history.undo(now=world.now)
    line = world.types("=satu setengah").line
    assert line is not None
    assert (line.seq, line.text) == (1, "satu setengah")
    world.history.undo(now=world.now)
    assert [each.text for each in world.store.meeting(1).lines] == ["satu"]


def test_a_line_that_was_an_attendee_or_an_item_leaves_the_minutes_for_its_list(world: World) -> None:
    seat = world.types("Irman", "=+ Irman @sumut").attendee
    assert seat is not None
    assert (seat.name, seat.province) == ("Irman", "12")
    item = world.types("SPBE", "=#").item
    assert item is not None
    assert item.title == "SPBE"
    assert world.store.meeting(1).lines == ()


def test_mending_an_action_leaves_what_its_owners_did(world: World) -> None:
    world.types("> kirim data @aceh @jambi <senin")
    world.actions.set_status("A1.1", ActionStatus.DONE, now=world.now, owners=[ACEH])
    action = world.types("=kirim data penduduk").action
    assert action is not None
    assert [part.status for part in action.assignments] == [ActionStatus.DONE, ActionStatus.OPEN]
    action = world.types("=@aceh @sumut").action
    assert action is not None
    assert owners(action) == ["Aceh", "Sumatera Utara"]
    assert [part.status for part in action.assignments] == [ActionStatus.DONE, ActionStatus.OPEN]


def test_an_action_without_an_owner_keeps_its_state_when_its_words_change(world: World) -> None:
    world.types("> rapikan data")
    world.actions.set_status("A1.1", ActionStatus.BLOCKED, now=world.now)
    action = world.types("=rapikan data induk").action
    assert action is not None
    assert action.status is ActionStatus.BLOCKED


def test_an_action_typed_anew_keeps_the_part_of_an_owner_whose_post_was_written_otherwise(world: World) -> None:
    world.types("+ Irman @sumut", "> kirim data @irman @jambi")
    irman = world.store.meeting(1).actions[0].owners[0]
    world.actions.set_status("A1.1", ActionStatus.DONE, now=world.now, owners=[irman])
    with world.store.change(Act.ACTION_CHANGED, now=world.now) as change:
        meeting = change.meeting(1)
        action = meeting.actions[0]
        parts = (replace(action.assignments[0], owner=replace(irman, written="Kadis Sumut")), action.assignments[1])
        change.put(meeting.replace_line(replace(action, assignments=parts)))
    edited = world.minutes.edit_line(1, 1, "> kirim data bansos @irman <senin", now=world.now).action
    assert edited is not None
    assert [(part.status, part.owner and part.owner.written) for part in edited.assignments] == [
        (ActionStatus.DONE, "Kadis Sumut")
    ]


def test_an_action_for_everyone_stays_one_until_other_owners_are_named(world: World) -> None:
    world.types("+ Irman @sumut", "+ Marwan Nusuf @aceh", "> kirim ringkasan @semua")
    action = world.types("=kirim ringkasan tertulis").action
    assert action is not None
    assert action.is_for_everyone
    action = world.types("=@jambi").action
    assert action is not None
    assert (action.is_for_everyone, owners(action)) == (False, ["Jambi"])
    action = world.types("=@semua").action
    assert action is not None
    assert (action.is_for_everyone, owners(action)) == (True, ["Sumatera Utara", "Aceh"])


def test_an_action_for_everyone_names_each_province_once(world: World) -> None:
    world.types("+ Irman @sumut")
    assert owners(world.types("> kirim data @semua @sumut @jambi").action) == ["Sumatera Utara", "Jambi"]


def test_an_action_for_everyone_while_nobody_is_here_is_kept_and_marked(world: World) -> None:
    action = world.types("> kirim data @semua <senin").action
    assert action is not None
    assert (action.text, action.is_for_everyone, owners(action)) == ("kirim data", True, [])
    assert kinds(action) == [GapKind.OWNER_MISSING]
    world.types("+ Irman @sumut")
    action = world.types("=@semua").action
    assert (owners(action), kinds(action)) == (["Sumatera Utara"], [])
    decided = world.types("> lapor @jambi", "=!").line
    assert decided is not None
    assert decided.gaps == ()


def test_a_quote_stays_one_when_its_words_are_mended(world: World) -> None:
    line = world.types('@jambi "stimulus harus akuntabel"', "=stimulus media harus akuntabel").line
    assert line is not None
    assert (line.is_quote, line.text) == (True, "stimulus media harus akuntabel")


def test_a_statement_about_somebody_stays_about_them(world: World) -> None:
    world.types("@jambi perlu pendampingan")
    with world.store.change(Act.LINE_EDITED, now=world.now) as change:
        meeting = change.meeting(1)
        change.put(meeting.replace_line(replace(meeting.entries[0], about=(ACEH,), is_unconfirmed=True)))
    line = world.minutes.edit_line(1, 1, "@jambi butuh pendampingan", now=world.now).line
    assert line is not None
    assert (line.about, line.is_unconfirmed) == ((ACEH,), True)


def test_a_decision_written_anew_keeps_number_and_standing(world: World) -> None:
    world.types("! sepakat")
    world.editing.edit_line("K1.1", FieldEdits(sets={"decision": "status=dicabut"}), now=world.now)
    line = world.minutes.edit_line(1, 1, "! sepakat bulat", now=world.now).line
    assert line is not None
    assert line.decision is not None
    assert (line.decision.number, line.decision.status) == (1, DecisionStatus.WITHDRAWN)


def test_an_action_turns_into_a_decision_in_place_and_its_number_is_not_used_again(world: World) -> None:
    world.types("> kirim data @aceh", "catatan")
    line = world.minutes.retype_line(1, 1, LineKind.DECISION, now=world.now).line
    assert line is not None
    assert world.store.meeting(1).line_ref(line) == "K1.1"
    assert [each.seq for each in world.store.meeting(1).lines] == [1, 2]
    assert world.types("> lagi").reference == "A1.2"


def test_the_kind_a_line_has_already_changes_nothing(world: World) -> None:
    world.types("+ Irman @sumut", "> kirim ringkasan @semua")
    before = world.store.meeting(1)
    world.minutes.retype_line(1, 1, LineKind.ACTION, now=world.now)
    assert world.store.meeting(1) == before


def test_a_sign_that_makes_no_line_of_the_minutes_is_kept_as_typed_in_an_edited_line(world: World) -> None:
    world.types("catatan")
    line = world.minutes.edit_line(1, 1, "x7.9 sudah beres", now=world.now).line
    assert line is not None
    assert (line.kind, line.text) == (EntryKind.NOTE, "x7.9 sudah beres")
    with pytest.raises(InvalidValue):
        world.minutes.edit_line(1, 1, "   ", now=world.now)
    assert world.store.meeting(1).lines == (line,)


def test_nothing_is_changed_in_a_closed_meeting_or_one_that_is_gone(world: World) -> None:
    world.types("catatan")
    world.meetings.close(1, now=world.now)
    for changed in (
        lambda: world.minutes.edit_line(1, 1, "lain", now=world.now),
        lambda: world.minutes.retype_line(1, 1, LineKind.DECISION, now=world.now),
        lambda: world.minutes.remove_line(1, 1, now=world.now),
    ):
        with pytest.raises(MeetingClosed):
            changed()
    world.meetings.trash(1, now=world.now)
    with pytest.raises(NotFound) as gone:
        world.types("masih diketik")
    assert gone.value.asked == "R1"
    world.meetings.restore(1, now=world.now)
    world.meetings.reopen(1, now=world.now)
    assert world.types("masih diketik").reference == "B1.2"


def test_a_follow_up_finished_twice_is_said_twice_and_done_once(world: World) -> None:
    world.types("> kirim data @aceh")
    assert world.types("x1.1 sudah terkirim").reference == "B1.2"
    again = world.types("x1.1 sudah terkirim semua").line
    assert again is not None
    assert (again.text, again.gaps) == ("x1.1 sudah terkirim semua", ())
    assert len(world.store.meeting(1).actions[0].progress) == 1


def test_a_cancelled_follow_up_said_to_be_done_waits_to_be_looked_at(world: World) -> None:
    world.types("> kirim data @aceh")
    world.actions.set_status("A1.1", ActionStatus.CANCELLED, now=world.now)
    line = world.types("x1.1 sudah terkirim").line
    assert line is not None
    assert [(gap.kind, gap.text) for gap in line.gaps] == [(GapKind.MARKER, "A1.1")]


def test_a_follow_up_of_a_closed_meeting_is_finished_and_the_note_says_which(world: World) -> None:
    world.types("> kirim data @aceh")
    world.meetings.close(1, now=world.now)
    world.rakor("Rakor berikut", date(2020, 8, 4))
    line = world.types("x1.1", number=2).line
    assert line is not None
    assert line.text == "A1.1 ✓"
    assert world.store.meeting(1).actions[0].status is ActionStatus.DONE


def test_the_next_item_of_a_meeting_taken_up_again_is_not_the_first(world: World) -> None:
    world.types("# Pembukaan", "# SPBE", "#", "#")
    world.meetings.close(1, now=world.now)
    world.meetings.reopen(1, now=world.now)
    assert [gap.kind for gap in world.types("#").gaps] == [GapKind.NUMBER_UNKNOWN]
    assert world.types("#1").reference == "#1"
    back = world.types("#").item
    assert back is not None
    assert back.number == 2


def test_a_meeting_that_went_on_after_it_was_closed_ends_when_it_is_closed_again(world: World) -> None:
    world.meetings.start(1, now=world.now)
    world.clock += timedelta(hours=2)
    first = world.meetings.close(1, now=world.now)
    world.meetings.reopen(1, now=world.now)
    assert world.meetings.close(1, now=world.now).ends == first.ends, "lines were mended, nobody met"
    world.meetings.reopen(1, now=world.now)
    world.meetings.start(1, now=world.now)
    world.clock += timedelta(hours=1)
    last = world.meetings.close(1, now=world.now)
    assert first.ends is not None
    assert last.ends is not None
    assert last.ends.hour == first.ends.hour + 1
