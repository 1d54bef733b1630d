"""The days a rule gives, seen from the meetings already held."""

from datetime import date

import pytest

from notulen.domain.errors import InvalidValue
from notulen.services.recurring_days import next_day, next_days

FIRST_TUESDAY = "FREQ=MONTHLY;BYDAY=1TU"
EVERY_SECOND_THURSDAY = "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"


def test_the_next_day_is_after_today_and_after_the_last_meeting() -> None:
    assert next_day(FIRST_TUESDAY, date(2020, 7, 1)) == date(2020, 7, 7)
    assert next_day(FIRST_TUESDAY, date(2020, 7, 7)) == date(2020, 8, 4)
    assert next_day(FIRST_TUESDAY, date(2020, 7, 7), date(2020, 8, 4)) == date(2020, 9, 1)
    assert next_days(FIRST_TUESDAY, date(2020, 7, 7), count=3) == (
        date(2020, 8, 4),
        date(2020, 9, 1),
        date(2020, 10, 6),
    )


def test_every_second_week_is_counted_from_the_last_meeting_however_long_ago() -> None:
    assert next_day(EVERY_SECOND_THURSDAY, date(2020, 7, 9), date(2020, 7, 2)) == date(2020, 7, 16)
    assert next_day(EVERY_SECOND_THURSDAY, date(2020, 7, 9), date(2020, 7, 9)) == date(2020, 7, 23)
    assert next_day(EVERY_SECOND_THURSDAY, date(2026, 7, 9), date(2020, 7, 9)) == date(2026, 7, 16)


@pytest.mark.parametrize(
    ("rule", "last", "expected"),
    [
        (EVERY_SECOND_THURSDAY, date(2020, 7, 1), date(2020, 7, 16)),  # Wednesday, a day early
        (EVERY_SECOND_THURSDAY, date(2020, 7, 3), date(2020, 7, 16)),  # Friday, a day late
        (FIRST_TUESDAY, date(2020, 7, 3), date(2020, 8, 4)),  # Friday before the first Tuesday
        (FIRST_TUESDAY, date(2020, 7, 1), date(2020, 7, 7)),  # too early to be that day's meeting
        (FIRST_TUESDAY, date(2020, 7, 20), date(2020, 8, 4)),  # halfway: a meeting of its own
        ("FREQ=WEEKLY;BYDAY=MO,TU", date(2020, 7, 6), date(2020, 7, 7)),  # its own day, not one brought forward
    ],
)
def test_a_meeting_brought_forward_takes_the_place_of_its_day(rule: str, last: date, expected: date) -> None:
    assert next_day(rule, last, last) == expected


def test_a_rule_that_has_ended_or_never_comes_is_told_at_once() -> None:
    for rule in (
        "FREQ=DAILY;UNTIL=20200101",
        "FREQ=DAILY;UNTIL=20200101T235959Z",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=WEEKLY;COUNT=1",
        "FREQ=YEARLY;INTERVAL=9999;BYMONTH=3;BYMONTHDAY=1",
    ):
        with pytest.raises(InvalidValue) as ended:
            next_day(rule, date(2020, 7, 7))
        assert ended.value.reason == "rule_has_ended", rule
    assert next_days("FREQ=DAILY;UNTIL=20200709", date(2020, 7, 7), count=5) == (date(2020, 7, 8), date(2020, 7, 9))


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SECONDLY",
        "FREQ=MINUTELY;INTERVAL=5",
        "FREQ=DAILY;BYHOUR=9",
        "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=MONTHLY;BYDAY=TU,",
        "FREQ=DAILY\nRDATE:20200101",
        "DTSTART:20200101\nRRULE:FREQ=DAILY",
        "FREQ=DAILY;COUNT=x",
        "FREQ=DAILY;UNTIL=kapan",
        "FREQ=DAILY;INTERVAL=0",
        "",
        "x",
    ],
)
def test_what_is_no_rule_of_days_is_refused(rule: str) -> None:
    with pytest.raises(InvalidValue) as fault:
        next_day(rule, date(2020, 7, 7))
    assert fault.value.reason == "not_a_rule"


def test_rules_at_the_end_of_time_are_no_fault() -> None:
    with pytest.raises(InvalidValue):
        next_day("FREQ=YEARLY", date(9999, 12, 31))
