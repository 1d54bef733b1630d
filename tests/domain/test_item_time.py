"""How long an item of business was open: pauses do not count, coming back to it goes on."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from notulen.domain.agenda import AgendaItem, AgendaOutcome
from notulen.domain.course import moved
from notulen.domain.item_time import item_time, retimed
from notulen.domain.meeting import Meeting
from notulen.domain.meeting_state import MeetingStatus

NINE = datetime(2020, 7, 7, 2, 0, tzinfo=UTC)


def after(minutes: float) -> datetime:
    return NINE + timedelta(minutes=minutes)


def rakor() -> Meeting:
    meeting = Meeting(id="m", number=1, title="Rakor", day=NINE.date())
    for title in ("SPBE", "Pers"):
        meeting = meeting.add_item(AgendaItem(id=title, number=0, title=title, minutes=30))
    return meeting


def minutes_of(meeting: Meeting, number: int, at: float) -> float:
    return item_time(meeting.get_item(number), meeting.sessions).seconds(after(at)) / 60


def test_an_item_that_was_left_and_taken_up_again_counts_both_times_only() -> None:
    meeting = moved(rakor(), MeetingStatus.RUNNING, NINE)
    meeting = meeting.open_item(1, NINE).open_item(2, after(10)).open_item(1, after(25))
    assert (minutes_of(meeting, 1, 30), minutes_of(meeting, 2, 30)) == (15, 15)
    meeting = meeting.leave_item(after(32))
    assert minutes_of(meeting, 1, 90) == 17
    assert meeting.get_item(1).started == NINE


def test_a_pause_of_the_meeting_is_no_time_of_the_item() -> None:
    meeting = moved(rakor(), MeetingStatus.RUNNING, NINE).open_item(1, NINE)
    meeting = moved(meeting, MeetingStatus.PAUSED, after(10))
    assert minutes_of(meeting, 1, 40) == 10
    meeting = moved(meeting, MeetingStatus.RUNNING, after(60))
    assert minutes_of(meeting, 1, 65) == 15
    meeting = moved(meeting, MeetingStatus.CLOSED, after(70))
    assert minutes_of(meeting, 1, 500) == 20


def test_in_a_meeting_nobody_started_the_clock_of_the_item_goes_all_the_same() -> None:
    meeting = rakor().open_item(1, NINE)
    assert minutes_of(meeting, 1, 5) == 5
    assert minutes_of(meeting, 2, 5) == 0


def test_an_item_opened_before_the_meeting_began_counts_from_the_beginning() -> None:
    meeting = moved(rakor().open_item(1, NINE), MeetingStatus.RUNNING, after(20))
    assert minutes_of(meeting, 1, 25) == 5


def test_a_deferred_item_is_left_and_can_be_taken_up_after_all() -> None:
    meeting = moved(rakor(), MeetingStatus.RUNNING, NINE).open_item(1, NINE).defer_item(1, after(4))
    assert meeting.current_item is None
    assert meeting.get_item(1).outcome is AgendaOutcome.DEFERRED
    assert minutes_of(meeting, 1, 60) == 4
    meeting = meeting.open_item(1, after(60))
    assert meeting.get_item(1).outcome is None
    assert minutes_of(meeting, 1, 61) == 5


STEPS = st.lists(
    st.tuples(st.sampled_from(["1", "2", "leave", "defer", "pause", "run"]), st.integers(-5, 30)), max_size=12
)


@given(STEPS)
def test_whatever_is_opened_when_no_time_is_negative_and_no_item_runs_longer_than_the_day(
    steps: list[tuple[str, int]],
) -> None:
    meeting, now, latest = moved(rakor(), MeetingStatus.RUNNING, NINE), 0, 0
    for step, minutes in steps:
        now += minutes
        latest = max(latest, now)
        if step in "12":
            meeting = meeting.open_item(int(step), after(now))
        elif step == "leave":
            meeting = meeting.leave_item(after(now))
        elif step == "defer":
            meeting = meeting.defer_item(1, after(now))
        elif step == "pause" and meeting.status is MeetingStatus.RUNNING:
            meeting = moved(meeting, MeetingStatus.PAUSED, after(now))
        elif step == "run" and meeting.status is MeetingStatus.PAUSED:
            meeting = moved(meeting, MeetingStatus.RUNNING, after(now))
    for number in (1, 2):
        assert minutes_of(meeting, number, now) >= 0
    is_forward = all(minutes >= 0 for _, minutes in steps)
    assert not is_forward or sum(minutes_of(meeting, number, now) for number in (1, 2)) <= latest + 1


MINUTES = st.none() | st.integers(-600, 600)


@given(MINUTES, MINUTES, MINUTES, MINUTES, st.integers(0, 9000), st.booleans())
def test_however_times_are_edited_no_more_counts_than_lies_between_them(
    started: int | None, ended: int | None, new_start: int | None, new_end: int | None, ran: int, is_taken_up: bool
) -> None:
    def at(minutes: int | None) -> datetime | None:
        return None if minutes is None else after(minutes)

    resumed = after(300) if is_taken_up and started is not None else None
    before = AgendaItem(id="a", number=1, title="SPBE", started=at(started), ended=at(ended), resumed=resumed, ran=ran)
    edited = retimed(replace(before, started=at(new_start), ended=at(new_end)), before)
    if (edited.started, edited.ended) == (before.started, before.ended):
        assert edited == before
    elif new_start is not None and new_end is not None:
        assert 0 <= item_time(edited, ()).seconds(after(900)) <= max(new_end - new_start, 0) * 60
    else:
        assert item_time(edited, ()).seconds(after(900)) <= (900 - (new_start or 0)) * 60
