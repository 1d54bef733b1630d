"""What a meeting allows and refuses, and what its numbers promise."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from msgspec.structs import replace

from notulen.domain.action_item import ActionItem
from notulen.domain.agenda import AgendaItem
from notulen.domain.attendee import Attendee
from notulen.domain.course import at_hand, moved
from notulen.domain.entry import Entry, EntryKind
from notulen.domain.errors import InvalidTransition, InvalidValue, MeetingClosed, NotFound
from notulen.domain.meeting import Meeting, check_days
from notulen.domain.meeting_state import MeetingStatus
from notulen.domain.province import Zone

NINE = datetime(2020, 7, 7, 2, 0, tzinfo=UTC)  # 09.00 WIB


def rakor(**fields: object) -> Meeting:
    return replace(Meeting(id="01", number=7, title="Rakor", day=date(2020, 7, 7)), **fields)


def note(text: str, kind: EntryKind = EntryKind.NOTE) -> Entry:
    return Entry(id=text, seq=0, kind=kind, text=text)


def action(text: str) -> ActionItem:
    return ActionItem(id=text, number=0, seq=0, text=text)


def test_lines_are_numbered_in_the_order_they_were_typed_whatever_their_kind() -> None:
    meeting = rakor().record_entry(note("satu")).record_action(action("dua")).record_entry(note("tiga"))
    assert [(line.seq, line.text) for line in meeting.lines] == [(1, "satu"), (2, "dua"), (3, "tiga")]


def test_a_decision_gets_a_number_of_its_own() -> None:
    meeting = rakor().record_entry(note("catatan")).record_entry(note("putusan", EntryKind.DECISION))
    assert [meeting.line_ref(line) for line in meeting.lines] == ["B7.1", "K7.1"]


def test_a_number_taken_out_is_never_given_out_again() -> None:
    meeting = rakor().record_action(action("pertama")).record_action(action("kedua")).remove_line(2)
    meeting = meeting.record_action(action("ketiga"))
    assert [meeting.action_ref(each) for each in meeting.actions] == ["A7.1", "A7.3"]
    assert [each.seq for each in meeting.actions] == [1, 3]


def test_a_note_that_becomes_a_decision_is_numbered_and_loses_the_number_when_it_is_one_no_more() -> None:
    meeting = rakor().record_entry(note("sepakat"))
    meeting = meeting.replace_line(replace(meeting.entries[0], kind=EntryKind.DECISION))
    assert meeting.line_ref(meeting.entries[0]) == "K7.1"
    meeting = meeting.replace_line(replace(meeting.entries[0], kind=EntryKind.NOTE))
    assert meeting.decisions == ()
    meeting = meeting.record_entry(note("lain", EntryKind.DECISION))
    assert meeting.line_ref(meeting.entries[-1]) == "K7.2"


@pytest.mark.parametrize("status", [MeetingStatus.CLOSED, MeetingStatus.FINAL])
def test_a_closed_meeting_takes_no_more_lines(status: MeetingStatus) -> None:
    closed = rakor(status=status)
    with pytest.raises(MeetingClosed) as refused:
        closed.record_entry(note("terlambat"))
    assert (refused.value.reference, refused.value.status) == ("R7", status)
    with pytest.raises(MeetingClosed):
        closed.record_action(action("terlambat"))


def test_a_meeting_runs_pauses_goes_on_and_closes() -> None:
    running = moved(rakor(), MeetingStatus.RUNNING, NINE)
    paused = moved(running, MeetingStatus.PAUSED, NINE + timedelta(hours=1))
    again = moved(paused, MeetingStatus.RUNNING, NINE + timedelta(hours=2))
    closed = moved(again, MeetingStatus.CLOSED, NINE + timedelta(hours=3))
    assert closed.status is MeetingStatus.CLOSED
    assert [(each.started.hour, each.ended and each.ended.hour) for each in closed.sessions] == [(2, 3), (4, 5)]
    assert (closed.starts, closed.ends) == (NINE.astimezone(Zone.WIB.offset).time(), datetime(2020, 1, 1, 12).time())  # noqa: DTZ001


def test_the_clock_fills_in_no_times_when_old_minutes_are_typed_up_years_later() -> None:
    later = datetime(2026, 11, 21, 8, 0, tzinfo=UTC)
    typed_up = moved(moved(rakor(), MeetingStatus.RUNNING, later), MeetingStatus.CLOSED, later)
    assert (typed_up.starts, typed_up.ends) == (None, None)


def test_a_clock_that_went_back_makes_no_session_of_negative_length() -> None:
    running = moved(rakor(), MeetingStatus.RUNNING, NINE)
    closed = moved(running, MeetingStatus.CLOSED, NINE - timedelta(days=1))
    assert closed.sessions[0].ended == NINE


@pytest.mark.parametrize(
    ("before", "wanted"),
    [
        (MeetingStatus.RUNNING, MeetingStatus.RUNNING),
        (MeetingStatus.PLANNED, MeetingStatus.PAUSED),
        (MeetingStatus.CLOSED, MeetingStatus.RUNNING),
        (MeetingStatus.FINAL, MeetingStatus.PAUSED),
        (MeetingStatus.CLOSED, MeetingStatus.CLOSED),
    ],
)
def test_moves_that_make_no_sense_are_refused(before: MeetingStatus, wanted: MeetingStatus) -> None:
    with pytest.raises(InvalidTransition):
        moved(rakor(status=before), wanted, NINE)


def test_the_meeting_at_hand_runs_or_was_begun_last_whatever_its_day() -> None:
    planned = rakor(id="p", number=9)
    running = moved(rakor(id="r", number=6), MeetingStatus.RUNNING, NINE)
    reopened = rakor(id="o", number=8, day=date(2021, 1, 1), status=MeetingStatus.PAUSED)
    later = moved(rakor(id="l", number=5), MeetingStatus.RUNNING, NINE + timedelta(hours=1))
    paused = moved(later, MeetingStatus.PAUSED, NINE + timedelta(hours=2))
    assert at_hand([planned]) is None
    assert at_hand([reopened, running, planned, paused]) is running
    assert at_hand([reopened, paused, planned]) is paused, "one without a session was never begun"
    assert at_hand([running, later]) is later


def test_opening_an_item_of_business_ends_the_one_before_it() -> None:
    meeting = rakor()
    for title in ("Pembukaan", "SPBE"):
        meeting = meeting.add_item(AgendaItem(id=title, number=0, title=title))
    meeting = meeting.open_item(1, NINE).open_item(2, NINE + timedelta(minutes=20))
    assert meeting.current_item is not None
    assert meeting.current_item.title == "SPBE"
    assert meeting.get_item(1).ended == NINE + timedelta(minutes=20)
    back = meeting.open_item(1, NINE + timedelta(minutes=30))
    assert back.get_item(1).started == NINE
    assert back.get_item(1).is_running


def test_what_is_not_there_is_named_in_the_refusal() -> None:
    meeting = rakor().record_action(action("satu")).add_attendee(Attendee(id="1", number=0, written="Irman"))
    with pytest.raises(NotFound) as missing:
        meeting.get_action(9)
    assert (missing.value.asked, missing.value.nearest) == ("A7.9", ("A7.1",))
    with pytest.raises(NotFound):
        meeting.get_item(1)
    with pytest.raises(NotFound):
        meeting.get_attendee(2)


def test_a_meeting_cannot_end_before_it_begins() -> None:
    check_days(date(2020, 7, 7), date(2020, 7, 7))
    with pytest.raises(InvalidValue):
        check_days(date(2020, 7, 7), date(2020, 7, 6))


def test_a_line_of_another_kind_takes_the_place_and_gets_a_number_of_its_own() -> None:
    meeting = rakor().record_entry(note("satu")).record_entry(note("dua"))
    meeting = meeting.replace_line(ActionItem(id="x", number=0, seq=1, text="satu"))
    assert [meeting.line_ref(line) for line in meeting.lines] == ["A7.1", "B7.2"]
    meeting = meeting.replace_line(Entry(id="x", seq=1, kind=EntryKind.DECISION, text="satu"))
    assert [meeting.line_ref(line) for line in meeting.lines] == ["K7.1", "B7.2"]
    assert meeting.get_line(2).text == "dua"
    with pytest.raises(NotFound) as missing:
        meeting.get_line(9)
    assert (missing.value.asked, missing.value.nearest) == ("B7.9", ("K7.1", "B7.2"))


def test_the_end_written_by_hand_stays_when_the_meeting_goes_on() -> None:
    running = moved(rakor(ends=time(11, 30)), MeetingStatus.RUNNING, NINE)
    closed = moved(running, MeetingStatus.CLOSED, NINE + timedelta(hours=1))
    paused = moved(closed, MeetingStatus.PAUSED, NINE + timedelta(hours=2))
    again = moved(paused, MeetingStatus.RUNNING, NINE + timedelta(hours=2))
    assert moved(again, MeetingStatus.CLOSED, NINE + timedelta(hours=3)).ends == time(11, 30)
    open_ended = moved(rakor(is_open_ended=True), MeetingStatus.RUNNING, NINE)
    assert moved(open_ended, MeetingStatus.CLOSED, NINE + timedelta(hours=1)).ends is None


def test_the_days_of_a_meeting_are_counted_in_its_own_zone() -> None:
    late_evening = datetime(2020, 7, 7, 15, 30, tzinfo=UTC)  # 22.30 WIB, 00.30 WIT of the day after
    assert rakor(zone=Zone.WIB).is_its_day(late_evening)
    assert not rakor(zone=Zone.WIT).is_its_day(late_evening)
    assert rakor(zone=Zone.WIT, last_day=date(2020, 7, 8)).is_its_day(late_evening)
