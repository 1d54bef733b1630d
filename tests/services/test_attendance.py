"""The roll call: marks with their hours, each one step that can be taken back, and the same from a typed line."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from notulen.domain.attendee import Attendee, Presence
from notulen.domain.errors import InvalidValue, MeetingClosed, NotFound
from notulen.domain.history import Act
from notulen.domain.meeting_state import MeetingStatus
from notulen.domain.province import Zone
from notulen.domain.roll_call import Mark, call_roll, standing
from notulen.locale.language import Language
from notulen.services.attendance import AttendanceService, Called, read_time
from world import World

NINE = datetime(2020, 7, 7, 9, 0, tzinfo=Zone.WIB.offset)


class Caller(World):
    """Calls the roll of a rakor to which four were invited."""

    def __post_init__(self) -> None:
        super().__post_init__()
        self.clock = NINE
        self.roll = AttendanceService(self.store, "Sari")
        self.rakor()
        for who in ("Irman @sumut", "Marwan Nusuf @aceh", "Zulhendri @kepri", "jajaran Eselon III @sumut"):
            self.types(f"+ {who} diundang")

    def marks(self, mark: Mark, *seats: int, time: str = "", by: str = "") -> Called:
        return self.roll.mark(
            1, seats or (1,), mark, now=self.now, language=Language.INDONESIAN, time=time, represented_by=by
        )

    def seat(self, number: int = 1) -> Attendee:
        return self.store.meeting(1).get_attendee(number)

    def subject(self) -> str:
        return next(step.subject for step in self.history.steps(1) if not step.is_undone)


@pytest.fixture
def world() -> Caller:
    return Caller()


def test_a_mark_is_written_with_its_hour_and_named_in_the_history(world: Caller) -> None:
    world.clock = NINE + timedelta(minutes=41)
    called = world.marks(Mark.PRESENT)
    assert (called.said, called.is_changed) == ("hadir: Irman 09.41", True)
    assert world.seat().joined == world.clock
    assert world.subject() == "hadir: Irman 09.41"
    called = world.marks(Mark.REPRESENTED, 3, by="  Sari \n Dewi\x07 ")
    assert called.said == "diwakili Sari Dewi�: Zulhendri 09.41"
    assert world.seat(3).is_here


def test_several_are_marked_in_one_step(world: Caller) -> None:
    called = world.marks(Mark.PRESENT, 1, 2, 3, 4)
    assert called.said == "hadir: Irman, Marwan Nusuf, Zulhendri, … 1 lagi 09.00"
    assert [standing(seat) for seat in called.meeting.attendees] == [Mark.PRESENT] * 4
    world.history.undo(now=world.now, number=1)
    assert [standing(seat) for seat in world.store.meeting(1).attendees] == [Mark.AWAITED] * 4


def test_the_same_mark_again_changes_nothing_and_leaves_no_step(world: Caller) -> None:
    world.marks(Mark.PRESENT)
    before = world.store.meeting(1)
    steps = len(world.history.steps(1))
    again = world.marks(Mark.PRESENT)
    assert (again.is_changed, again.said) == (False, "hadir: Irman 09.00")
    assert world.store.meeting(1) == before
    assert len(world.history.steps(1)) == steps


@pytest.mark.parametrize("typed", ["09.40", "9.40", "0940", "940", " pukul 9:40 ", "9:40 WIB", "10.40 wita"])
def test_an_hour_can_be_typed(world: Caller, typed: str) -> None:
    world.marks(Mark.LATE, time=typed)
    assert world.seat().joined == NINE + timedelta(minutes=40)


@pytest.mark.parametrize("typed", ["jam 2", "besok 9.40", "9", "2561", "09.40-10.00", "nanti", "x" * 100_000, "24.00"])
def test_an_hour_that_means_none_or_two_changes_nothing(world: Caller, typed: str) -> None:
    with pytest.raises(InvalidValue):
        world.marks(Mark.LATE, time=typed)
    assert standing(world.seat()) is Mark.AWAITED


def test_who_goes_early_took_part_until_then(world: Caller) -> None:
    world.marks(Mark.PRESENT)
    called = world.marks(Mark.LEFT, time="11.30")
    assert called.said == "pergi: Irman 11.30"
    assert call_roll(called.meeting.attendees).here == 1
    assert world.marks(Mark.PRESENT).said == "hadir: Irman 09.00"


def test_on_another_day_the_clock_says_nothing_and_going_needs_its_hour(world: Caller) -> None:
    world.clock += timedelta(days=3)
    assert world.marks(Mark.PRESENT).said == "hadir: Irman"
    with pytest.raises(InvalidValue, match="Irman"):
        world.marks(Mark.LEFT)
    world.marks(Mark.LEFT, time="11.30")
    assert world.seat().left == NINE + timedelta(hours=2, minutes=30)


def test_an_hour_of_a_meeting_of_several_days_is_that_of_today_while_it_is_on(world: Caller) -> None:
    meeting = world.meetings.create("Raker", date(2020, 7, 6), now=world.now, last_day=date(2020, 7, 8))
    assert read_time(meeting, "9.40", now=NINE) == NINE + timedelta(minutes=40)
    assert read_time(meeting, "9.40", now=NINE + timedelta(days=9)) == NINE - timedelta(minutes=1400)


def test_the_switch_reads_how_the_seat_stands_on_disk(world: Caller) -> None:
    for expected in (Mark.PRESENT, Mark.AWAITED, Mark.PRESENT):
        called = world.roll.switch(1, 1, now=world.now, language=Language.ENGLISH)
        assert standing(world.seat()) is expected
    assert called.said == "present: Irman 09:00"


def test_the_roll_is_put_right_after_the_call_until_the_minutes_are_final(world: Caller) -> None:
    with pytest.raises(NotFound):
        world.marks(Mark.PRESENT, 9)
    world.meetings.close(1, now=world.now)
    world.marks(Mark.PRESENT)
    assert (standing(world.seat()), world.seat().joined) == (Mark.PRESENT, None), "after the call no clock says when"
    world.types("+ Baru Datang @jambi")
    assert standing(world.store.meeting(1).attendees[-1]) is Mark.PRESENT
    with pytest.raises(MeetingClosed):
        world.types("sebuah catatan")
    with world.store.change(Act.MEETING_FINALISED, now=world.now) as change:
        change.put(replace(change.meeting(1), status=MeetingStatus.FINAL))
    with pytest.raises(MeetingClosed):
        world.marks(Mark.ABSENT)
    with pytest.raises(MeetingClosed):
        world.types("+ Terlambat Sekali @jambi")


def test_a_line_for_somebody_on_the_list_calls_them_in_and_makes_no_second_seat(world: Caller) -> None:
    world.types("+ irman", "+ zulhendri izin", "+ jajaran Eselon III @sumut")
    meeting = world.store.meeting(1)
    assert [(seat.name, standing(seat)) for seat in meeting.attendees] == [
        ("Irman", Mark.PRESENT),
        ("Marwan Nusuf", Mark.AWAITED),
        ("Zulhendri", Mark.EXCUSED),
        ("jajaran Eselon III", Mark.PRESENT),
    ]
    assert meeting.attendees[0].joined is not None


def test_a_line_that_only_adds_a_post_leaves_whoever_is_here_as_they_are(world: Caller) -> None:
    world.marks(Mark.LATE, time="9.40")
    world.marks(Mark.REPRESENTED, 3, by="Sari")
    world.types("+ Irman @sumut (Sekretaris)", "+ Zulhendri @kepri (Kepala Dinas)")
    assert (standing(world.seat()), world.seat().post) == (Mark.LATE, "Sekretaris")
    assert (world.seat(3).represented_by, world.seat(3).post) == ("Sari", "Kepala Dinas")


def test_a_line_brings_back_who_had_gone_and_a_word_of_presence_counts(world: Caller) -> None:
    world.marks(Mark.LATE, time="9.40")
    world.marks(Mark.LEFT, time="10.00")
    world.types("+ irman")
    assert (standing(world.seat()), world.seat().left) == (Mark.LATE, None)
    world.types("+ irman hadir")
    assert (world.seat().presence, world.seat().joined) == (Presence.PRESENT, NINE + timedelta(minutes=40))
    world.types("+ irman diwakili Sari Dewi")
    assert (standing(world.seat()), world.seat().represented_by) == (Mark.REPRESENTED, "Sari Dewi")


_steps = st.lists(
    st.tuples(
        st.lists(st.integers(1, 4), min_size=1, max_size=3, unique=True),
        st.sampled_from([*Mark, None]),
        st.sampled_from(["", "", "09.10", "11.00", "bukan jam"]),
        st.sampled_from(["", "Sari", "Dinas [/] PUPR\x1b]52;c\x07"]),
        st.integers(-30, 90),
    ),
    max_size=12,
)


@settings(max_examples=60)
@given(_steps)
def test_any_marks_keep_the_counts_and_all_of_them_can_be_taken_back(
    steps: list[tuple[list[int], Mark | None, str, str, int]],
) -> None:
    world = Caller()
    lists = [world.store.meeting(1).attendees]
    for seats, mark, time, by, minutes in steps:
        world.clock += timedelta(minutes=minutes)
        try:
            if mark is None:
                called = world.roll.switch(1, seats[0], now=world.now, language=Language.INDONESIAN)
            else:
                called = world.marks(mark, *seats, time=time, by=by)
        except InvalidValue:
            assert world.store.meeting(1).attendees == lists[-1]
            continue
        seated = world.store.meeting(1).attendees
        roll = call_roll(seated)
        assert roll.seats == 4
        assert (
            roll.here
            == sum(1 for seat in seated if seat.is_here)
            == 4 - sum(roll.count(away) for away in (Mark.AWAITED, Mark.EXCUSED, Mark.ABSENT))
        )
        assert all(seat.left is None or seat.joined is None or seat.joined <= seat.left for seat in seated)
        assert called.is_changed is (seated != lists[-1])
        if called.is_changed:
            lists.append(seated)
            assert world.subject() == called.said[:120]
    while len(lists) > 1:
        assert world.store.meeting(1).attendees == lists.pop()
        world.history.undo(now=world.now, number=1)
    assert world.store.meeting(1).attendees == lists[0]
