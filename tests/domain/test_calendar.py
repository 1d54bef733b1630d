"""Counting along the days the offices work."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notulen.domain.calendar import Holiday, WorkCalendar
from notulen.domain.errors import InvalidValue

_IDULADHA = Holiday(date(2020, 7, 31), "Hari Raya Idul Adha", "Eid al-Adha")
_LEAVE = Holiday(date(2020, 8, 21), "Cuti Bersama Tahun Baru Islam", "Islamic New Year Joint Leave", True)
_CALENDAR = WorkCalendar.of([_IDULADHA, _LEAVE])


def test_weekends_holidays_and_joint_leave_are_no_working_days() -> None:
    assert _CALENDAR.is_working_day(date(2020, 7, 30))
    assert not _CALENDAR.is_working_day(date(2020, 7, 31))
    assert not _CALENDAR.is_working_day(date(2020, 8, 1))
    assert not _CALENDAR.is_working_day(date(2020, 8, 21))
    assert _CALENDAR.holiday_on(date(2020, 7, 31)) == _IDULADHA
    assert _CALENDAR.holiday_on(date(2020, 7, 30)) is None


def test_working_days_are_counted_forwards_and_backwards_without_the_day_itself() -> None:
    assert _CALENDAR.add_working_days(date(2020, 7, 30), 1) == date(2020, 8, 3)
    assert _CALENDAR.add_working_days(date(2020, 8, 4), -3) == date(2020, 7, 29)
    assert _CALENDAR.add_working_days(date(2020, 8, 1), 0) == date(2020, 8, 1)
    assert _CALENDAR.previous_working_day(date(2020, 8, 2)) == date(2020, 7, 30)


def test_the_covered_years_are_those_with_a_holiday_unless_told() -> None:
    assert _CALENDAR.covers(date(2020, 1, 1), date(2020, 12, 31))
    assert not _CALENDAR.covers(date(2020, 12, 31), date(2021, 1, 1))
    assert not _CALENDAR.covers(date(2021, 1, 1), date(2020, 12, 31))
    assert WorkCalendar({}, years=frozenset({2021})).covers(date(2021, 5, 1), date(2021, 6, 1))


def test_the_working_week_is_a_setting() -> None:
    six_days = WorkCalendar({}, working_weekdays=frozenset(range(6)))
    assert six_days.is_working_day(date(2020, 7, 11))
    assert not six_days.is_working_day(date(2020, 7, 12))


@pytest.mark.parametrize("weekdays", [frozenset(), frozenset({7})])
def test_a_week_without_working_days_is_refused(weekdays: frozenset[int]) -> None:
    with pytest.raises(InvalidValue) as caught:
        WorkCalendar({}, working_weekdays=weekdays)
    assert caught.value.field == "working_weekdays"


def test_a_count_beyond_the_last_year_overflows() -> None:
    with pytest.raises(OverflowError):
        _CALENDAR.add_working_days(date(9999, 12, 30), 5)


@given(st.dates(date(2019, 1, 1), date(2027, 12, 31)), st.integers(1, 300))
def test_counting_lands_on_a_working_day_and_counts_each_once(reference: date, count: int) -> None:
    day = _CALENDAR.add_working_days(reference, count)
    assert _CALENDAR.is_working_day(day)
    between = range(reference.toordinal() + 1, day.toordinal() + 1)
    assert sum(_CALENDAR.is_working_day(date.fromordinal(ordinal)) for ordinal in between) == count
    assert _CALENDAR.add_working_days(day, -count) <= reference or not _CALENDAR.is_working_day(reference)
