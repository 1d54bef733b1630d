"""Attendance taken in: what becomes of seats and hours, what a second import changes, and how all of it is undone."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from notulen.domain.attendance_plan import (
    Accept,
    Answer,
    Choice,
    Effect,
    Grounds,
    Remark,
)
from notulen.domain.attendee import Presence
from notulen.domain.errors import InvalidValue, MeetingClosed, NotFound
from notulen.domain.history import Act
from notulen.domain.meeting_state import MeetingStatus
from notulen.domain.roll_call import Mark
from notulen.locale.language import Language
from notulen.services.editing import FieldEdits
from services.report_taker import Secretary, hours, of
from world import TODAY


@pytest.fixture
def sari(tmp_path: Path) -> Secretary:
    secretary = Secretary(tmp_path)
    secretary.meets()
    return secretary


def test_the_roll_call_gets_who_came_when_and_keeps_what_was_marked_by_hand(sari: Secretary) -> None:
    sari.knows()
    sari.world.types("+ @irman", "+ @marwan", "+ @jonkenedy", "+ @zulhendri", "+ @sudarman")
    mark = [Mark.AWAITED, Mark.EXCUSED, Mark.REPRESENTED, Mark.PRESENT, Mark.AWAITED]
    for number, each in enumerate(mark, 1):
        sari.roll.mark(
            1, (number,), each, now=sari.world.now, language=Language.INDONESIAN,
            represented_by="Rina" if each is Mark.REPRESENTED else "", time="09.30" if number == 4 else "",
        )  # fmt: skip
    plan = sari.imports("zoom-header-rapat.csv")
    seats = sari.seats()
    assert (seats["Irman"].presence, *hours(seats["Irman"])) == (Presence.LATE, "08.52", "11.31")
    assert (seats["Sudarman"].presence, *hours(seats["Sudarman"])) == (Presence.LATE, "09.01", "11.31")
    assert hours(seats["Zulhendri"]) == ("09.30", "11.31")
    assert seats["Marwan Nusuf"].presence is Presence.EXCUSED
    assert (seats["Jon Kenedy"].represented_by, hours(seats["Jon Kenedy"])) == ("Rina", ("09.00", "?"))
    assert (seats["Eddy Santoso"].presence, seats["Eddy Santoso"].office) == (Presence.PRESENT, "askompsi")
    assert of(plan, "Marwan").remarks == (Remark.MARK_KEPT,)
    assert of(plan, "Jon").remarks == (Remark.MARK_KEPT,)
    assert of(plan, "KEPRI").remarks == (Remark.JOINED_KEPT,)
    assert [of(plan, each).effect for each in ("Irman", "Eddy")] == [Effect.UPDATED, Effect.NEW_SEAT]


def test_one_step_takes_all_in_and_undo_takes_all_back(sari: Secretary) -> None:
    sari.knows()
    before, directory = sari.world.store.meeting(1), sari.world.store.directory()
    steps = len(sari.world.store.steps())
    sari.imports("teams.csv", accept=Accept.ALL)
    assert len(sari.seats()) == 14
    assert len(sari.world.store.steps()) == steps + 1
    sari.world.history.undo(now=sari.world.now)
    after = sari.world.store.meeting(1)
    assert (after.attendees, sari.world.store.directory()) == (before.attendees, directory)


@pytest.mark.parametrize("accept", list(Accept))
def test_the_same_file_a_second_time_changes_nothing(sari: Secretary, accept: Accept) -> None:
    sari.knows()
    for name in ("zoom-header-rapat.csv", "zoom-peserta-unik.csv"):
        sari.imports(name, accept=accept)
        before, steps = sari.world.store.meeting(1), len(sari.world.store.steps())
        again = sari.imports(name)
        assert sari.world.store.meeting(1) == before
        assert len(sari.world.store.steps()) == steps
        assert not any(row.changes for row in again.rows)


def test_a_call_that_was_cut_off_leaves_several_files_of_one_meeting(sari: Secretary) -> None:
    sari.knows()
    first, second = "Sumut_Irman,,8:30,9:10|Galaxy A12,,8:40,9:10", "Sumut_Irman,,9:12,9:50"
    both = sari.imports(first, second, first)
    assert [(file.name, len(file.participants)) for file in both.files] == [("zoom-0.csv", 2), ("zoom-1.csv", 1)]
    assert (len(both.rows), both.rows[0].participant.minutes) == (2, 120)
    assert hours(sari.seats()["Irman"]) == ("08.30", "09.50")
    sari.world.history.undo(now=sari.world.now)
    sari.imports(second)
    sari.imports(first)
    assert hours(sari.seats()["Irman"]) == ("08.30", "09.50"), "one after the other, whichever comes first"


def test_an_hour_corrected_by_hand_stays_and_the_other_is_still_widened(sari: Secretary) -> None:
    sari.knows()
    sari.imports("Sumut_Irman,,9:12,9:50")
    sari.roll.mark(1, (1,), Mark.PRESENT, now=sari.world.now, language=Language.INDONESIAN, time="08.45")
    plan = sari.imports("Sumut_Irman,,8:30,9:10", "Sumut_Irman,,9:55,10:20")
    assert hours(sari.seats()["Irman"]) == ("08.45", "10.20")
    assert of(plan, "Irman").remarks == (Remark.JOINED_KEPT,)


@pytest.mark.parametrize(
    ("clock", "off"),
    [(8, (0, "")), (9, (1, "WITA")), (10, (2, "WIT")), (7, (-1, "UTC+6"))],
)
def test_hours_of_another_zone_are_noticed(sari: Secretary, clock: int, off: tuple[int, str]) -> None:
    rows = [
        f"Orang {each},,{clock}:{minute},{clock + 2}:30" for each, minute in zip("ABCD", (21, 25, 33, 59), strict=True)
    ]
    plan = sari.plans("|".join(rows))
    assert (plan.hours_off, plan.zone_meant) == off
    assert sari.plans("Orang A,,,").hours_off == 0, "a file without hours"


def test_whoever_nobody_knows_becomes_what_is_chosen(sari: Secretary) -> None:
    source = "Rina Kominfo Sumsel,,8:47,9:00|Bogor - Asep,,8:47,9:00|Dinas Kominfo Kab. Bogor - Ujang,,8:50,9:00|X_1,,,"
    choices = {
        "Rina Kominfo Sumsel": Choice(answer=Answer.PERSON),
        "Dinas Kominfo Kab. Bogor - Ujang": Choice(answer=Answer.SEAT),
        "Bogor - Asep": Choice(answer=Answer.GUEST),
        "X_1": Choice(answer=Answer.IGNORE),
    }
    plan = sari.imports(source, choices=choices)
    assert [row.effect for row in plan.rows] == [Effect.NEW_PERSON, Effect.GUEST, Effect.WRITTEN, Effect.IGNORED]
    rina = sari.world.people.get("Rina")
    assert (rina.name, rina.posts[0].province, rina.posts[0].since) == ("Rina", "16", TODAY)
    seats = sari.seats()
    assert (seats["Rina"].person, seats["Rina"].province) == (rina.id, "16")
    assert (seats["Ujang"].person, seats["Ujang"].office_name) == ("", "Dinas Kominfo Kab. Bogor")
    assert [role.value for seat in seats.values() for role in seat.roles].count("guest") == 1
    assert len(seats) == 3
    again = sari.plans(source)
    assert (again.asked, of(again, "X_1").grounds) == ((), Grounds.UNLISTED), (
        "what is left out is not asked about again"
    )
    sari.imports(source, choices={"X_1": Choice(answer=Answer.SEAT)})
    assert "X_1" in sari.seats()
    sari.world.history.undo(now=sari.world.now)
    sari.world.history.undo(now=sari.world.now)
    assert of(sari.plans(source), "X_1").effect is Effect.ASK, "undone with the rest"


def test_a_file_of_another_day_is_told(sari: Secretary) -> None:
    sari.meets("Rapat lain", date(2021, 1, 4))
    assert sari.plans("teams.csv", number=2).other_days == ("teams.csv",)
    assert sari.plans("google-meet.csv", number=2).other_days == ()
    assert sari.plans("teams.csv").other_days == ()


def test_an_answer_given_once_more_seats_nobody_twice(sari: Secretary) -> None:
    source = "Rina Sumsel,,8:47,9:00|Siti Aminah,,8:47,9:00|X_1,,8:47,9:00|Galaxy A12,,8:47,9:00"
    answers = {"Rina": Answer.PERSON, "Siti": Answer.SEAT, "X_1": Answer.GUEST, "Galaxy": Answer.SEAT}
    first = sari.plans(source)
    choices = {of(first, name).key: Choice(answer=answer) for name, answer in answers.items()}
    sari.imports(source, choices=choices)
    before, people = sari.world.store.meeting(1), sari.world.store.directory()
    seats = {seat.name: seat.number for seat in before.attendees}
    assert len(seats) == len(answers)
    for others in (choices, dict.fromkeys(choices, Choice(answer=Answer.GUEST))):
        assert not any(row.changes for row in sari.imports(source, choices=others).rows)
    assert sari.world.store.directory() == people
    assert sari.world.store.meeting(1).attendees == before.attendees
    sari.world.editing.edit_attendee(
        "R1", seats["X_1"], edits=FieldEdits(sets={"name": "Budi"}), today=TODAY, now=sari.world.now
    )
    sari.imports(source, choices={"Galaxy A12": Choice(answer=Answer.MATCH, seat=seats["Siti Aminah"])})
    sari.imports(source, choices=choices)
    assert len(sari.world.store.meeting(1).attendees) == len(answers), "corrected by hand, or the name of two by now"


def test_final_minutes_and_choices_of_nobody_are_refused(sari: Secretary) -> None:
    files = sari.reads("X Galaxy,,8:47,9:00|Galaxy A12,,8:47,9:00")
    for choice, fault in (
        (Choice(answer=Answer.MATCH, person="nobody"), NotFound),
        (Choice(answer=Answer.MATCH, seat=7), NotFound),
        (Choice(answer=Answer.PERSON), InvalidValue),
    ):
        with pytest.raises(fault):
            sari.service.apply(1, files, {"Galaxy A12": choice}, accept=Accept.ALL, now=sari.world.now)
    assert sari.seats() == {}
    sari.world.meetings.start(1, now=sari.world.now)
    sari.world.meetings.close(1, now=sari.world.now)
    sari.service.apply(1, files, accept=Accept.ALL, now=sari.world.now)
    assert len(sari.seats()) == 2, "a report comes after the call, when the meeting is closed"
    with sari.world.store.change(Act.MEETING_FINALISED, now=sari.world.now, by="") as change:
        change.put(replace(change.meeting(1), status=MeetingStatus.FINAL))
    with pytest.raises(MeetingClosed):
        sari.service.apply(1, sari.reads("teams.csv"), now=sari.world.now)
    assert len(sari.plans("teams.csv").rows) == 14, "to look at it changes nothing"


_NAMES = st.lists(
    st.sampled_from(
        [
            "Irman",
            "Sumut_Irman",
            "iPhone",
            "Agus Salim - Riau",
            "Agus (Aceh)",
            "Diskominfo Aceh",
            "+62 81",
            "X",
            "\u200f م",
        ]
    ),
    min_size=1,
    max_size=8,
)


@settings(max_examples=40, deadline=None)
@given(names=_NAMES, accept=st.sampled_from(list(Accept)))
def test_nobody_is_lost_and_a_second_import_is_idle_whoever_was_there(names: list[str], accept: Accept) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        sari = Secretary(Path(folder))
        sari.meets()
        sari.knows("Ir. H. Irman, M.Si")
        source = "|".join(f"{name},,8:{10 + place},9:{10 + place}" for place, name in enumerate(names))
        plan = sari.imports(source, accept=accept)
        shown = {name for row in plan.rows for name in row.participant.names}
        assert {name.split(" (")[0] for name in names} <= {name.split(" (")[0] for name in shown}
        if accept is Accept.ALL:
            assert not plan.asked
        before = sari.world.store.meeting(1)
        sari.imports(source)
        assert sari.world.store.meeting(1) == before
