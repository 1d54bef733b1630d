"""How often meetings recur: what people say is read into a rule, and what is told of a rule reads back as the same."""

from datetime import date, datetime, timedelta
from itertools import islice

import pytest
from dateutil.rrule import rrulestr
from hypothesis import assume, example, given
from hypothesis import strategies as st
from msgspec.structs import replace

from hostile_texts import HOSTILE
from notulen.domain.errors import InvalidValue
from notulen.domain.recurrence import Frequency, Recurrence, in_order
from notulen.locale.language import Language
from notulen.locale.recurrence_texts import recurrence_text
from notulen.parsing.recurrence import read_rule

SAID = {
    "setiap Selasa pertama": "FREQ=MONTHLY;BYDAY=1TU",
    "Selasa pertama": "FREQ=MONTHLY;BYDAY=1TU",
    "every first Tuesday": "FREQ=MONTHLY;BYDAY=1TU",
    "every 3rd Tuesday of the month": "FREQ=MONTHLY;BYDAY=3TU",
    "tiap Selasa ke-2": "FREQ=MONTHLY;BYDAY=2TU",
    "setiap Selasa minggu pertama": "FREQ=MONTHLY;BYDAY=1TU",
    "tiap bulan minggu kedua hari Kamis": "FREQ=MONTHLY;BYDAY=2TH",
    "setiap Selasa pertama dan ketiga": "FREQ=MONTHLY;BYDAY=1TU,3TU",
    "first Tuesday and third Tuesday": "FREQ=MONTHLY;BYDAY=1TU,3TU",
    "Jumat terakhir setiap bulan": "FREQ=MONTHLY;BYDAY=-1FR",
    "last Friday of every month": "FREQ=MONTHLY;BYDAY=-1FR",
    "setiap hari Minggu pertama": "FREQ=MONTHLY;BYDAY=1SU",
    "tiap bulan tanggal 10": "FREQ=MONTHLY;BYMONTHDAY=10",
    "setiap tgl 10 dan 25": "FREQ=MONTHLY;BYMONTHDAY=10,25",
    "setiap tanggal 5, 15, dan 25 tiap bulan": "FREQ=MONTHLY;BYMONTHDAY=5,15,25",
    "every month on the 10th and 25th": "FREQ=MONTHLY;BYMONTHDAY=10,25",
    "the 1st of every month": "FREQ=MONTHLY;BYMONTHDAY=1",
    "setiap akhir bulan": "FREQ=MONTHLY;BYMONTHDAY=-1",
    "tiap bulan tanggal terakhir": "FREQ=MONTHLY;BYMONTHDAY=-1",
    "every month on the last day": "FREQ=MONTHLY;BYMONTHDAY=-1",
    "setiap 2 minggu hari Kamis": "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH",
    "setiap dua pekan sekali hari Kamis": "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH",
    "every 2 weeks on Thursday": "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH",
    "every other Thursday": "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH",
    "every other week": "FREQ=WEEKLY;INTERVAL=2",
    "fortnightly": "FREQ=WEEKLY;INTERVAL=2",
    "setiap Kamis": "FREQ=WEEKLY;BYDAY=TH",
    "setiap hari Senin dan Kamis": "FREQ=WEEKLY;BYDAY=MO,TH",
    "setiap minggu": "FREQ=WEEKLY",
    "setiap hari Minggu": "FREQ=WEEKLY;BYDAY=SU",
    "seminggu sekali": "FREQ=WEEKLY",
    "mingguan": "FREQ=WEEKLY",
    "setiap hari": "FREQ=DAILY",
    "tiap 3 hari": "FREQ=DAILY;INTERVAL=3",
    "setiap hari kerja": "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
    "hari kerja terakhir tiap bulan": "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
    "every month on the first working day": "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1",
    "sebulan sekali": "FREQ=MONTHLY",
    "bulanan": "FREQ=MONTHLY",
    "sekali dalam tiga bulan": "FREQ=MONTHLY;INTERVAL=3",
    "setiap triwulan": "FREQ=MONTHLY;INTERVAL=3",
    "quarterly": "FREQ=MONTHLY;INTERVAL=3",
    "setiap 2 bulan Selasa pertama": "FREQ=MONTHLY;INTERVAL=2;BYDAY=1TU",
    "Senin terakhir tiap triwulan": "FREQ=YEARLY;BYMONTH=3,6,9,12;BYDAY=-1MO",
    "setiap triwulan tanggal 10": "FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=10",
    "every quarter on the second Monday": "FREQ=YEARLY;BYMONTH=1,4,7,10;BYDAY=2MO",
    "setiap semester hari Senin pertama": "FREQ=YEARLY;BYMONTH=1,7;BYDAY=1MO",
    "hari kerja terakhir tiap triwulan": "FREQ=MONTHLY;BYMONTH=3,6,9,12;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
    "setahun sekali bulan Maret": "FREQ=YEARLY;BYMONTH=3",
    "tiap Maret dan September": "FREQ=YEARLY;BYMONTH=3,9",
    "setiap 17 Agustus": "FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=17",
    "setiap tahun tanggal 10 Maret dan 10 September": "FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=10",
    "every year in March on the first Tuesday": "FREQ=YEARLY;BYMONTH=3;BYDAY=1TU",
    "Senin pertama setiap tahun": "FREQ=YEARLY;BYDAY=1MO",
    "setiap 2 tahun bulan Maret": "FREQ=YEARLY;INTERVAL=2;BYMONTH=3",
    "setahun sekali": "FREQ=YEARLY",
    "FREQ=MONTHLY;BYDAY=1TU": "FREQ=MONTHLY;BYDAY=1TU",
    "rrule:freq=monthly;byday=1tu": "FREQ=MONTHLY;BYDAY=1TU",
    "FREQ=WEEKLY;BYDAY=TH;INTERVAL=2": "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH",
    "FREQ=MONTHLY;BYMONTH=3;BYDAY=1TU": "FREQ=YEARLY;BYMONTH=3;BYDAY=1TU",
    "FREQ=MONTHLY;BYDAY=TU;BYSETPOS=2": "FREQ=MONTHLY;BYDAY=TU;BYSETPOS=2",
    "FREQ=DAILY;UNTIL=20201231": "FREQ=DAILY;UNTIL=20201231",
}
REFUSED = (
    "",
    "   ",
    "kapan saja",
    "besok",
    "setiap",
    "setiap rapat",
    "dua kali sebulan",
    "2x sebulan",
    "setiap bulan hari Selasa",
    "minggu pertama setiap bulan",
    "setiap tanggal 32",
    "setiap bulan tanggal 0",
    "setiap Selasa ke-6",
    "setiap Selasa bulan Maret",
    "10 Maret dan 12 September",
    "Selasa pertama dan Kamis ketiga",
    "every 10th of the month",
    "setiap 0 minggu",
    "setiap 5000 tahun",
    "setiap 2 triwulan Senin pertama",
    "setiap Senin kelima tiap triwulan",
    "setiap hari Selasa tanggal 5",
    "setiap 3 hari hari Kamis",
    "2026-07-07",
    "7 Juli 2026",
    "setiap jam 9",
    "rutin",
    "setiap awal bulan",
    "x" * 500,
)


@pytest.mark.parametrize(("said", "rule"), SAID.items())
def test_what_people_say_is_read_into_a_rule(said: str, rule: str) -> None:
    assert read_rule(said) == rule
    assert rrulestr(rule, dtstart=date_time(date(2020, 1, 1))).after(date_time(date(2020, 1, 1))) is not None


@pytest.mark.parametrize("said", [*REFUSED, *HOSTILE])
def test_what_is_not_understood_is_refused(said: str) -> None:
    with pytest.raises(InvalidValue) as fault:
        read_rule(said)
    assert fault.value.reason in ("not_a_rule", "which_weekday")


@pytest.mark.parametrize(
    ("rule", "indonesian", "english"),
    [
        ("FREQ=MONTHLY;BYDAY=1TU", "setiap Selasa pertama", "every first Tuesday"),
        ("FREQ=MONTHLY;BYMONTHDAY=10", "setiap bulan tanggal 10", "every month on the 10th"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TH", "setiap 2 pekan hari Kamis", "every 2 weeks on Thursday"),
        ("FREQ=WEEKLY;BYDAY=TU,SU", "setiap Selasa dan hari Minggu", "every Tuesday and Sunday"),
        (
            "FREQ=YEARLY;BYMONTH=3,6,9,12;BYDAY=-1MO",
            "setiap triwulan hari Senin terakhir",
            "every quarter on the last Monday",
        ),
        ("FREQ=YEARLY;BYMONTH=3", "setiap tahun bulan Maret", "every year in March"),
        (
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
            "setiap bulan hari kerja terakhir",
            "every month on the last working day",
        ),
        (
            "FREQ=DAILY;UNTIL=20201231",
            "aturan khusus (RRULE:FREQ=DAILY;UNTIL=20201231)",
            "special rule (RRULE:FREQ=DAILY;UNTIL=20201231)",
        ),
        ("", "", ""),
    ],
)
def test_a_rule_is_told_in_words(rule: str, indonesian: str, english: str) -> None:
    assert recurrence_text(rule, Language.INDONESIAN) == indonesian
    assert recurrence_text(rule, Language.ENGLISH) == english


def date_time(day: date) -> datetime:
    return datetime.combine(day, datetime.min.time())


def some(values: list[int]) -> st.SearchStrategy[tuple[int, ...]]:
    return st.lists(st.sampled_from(values), unique=True, max_size=6).map(tuple)


recurrences = st.builds(
    Recurrence,
    frequency=st.sampled_from(Frequency),
    interval=st.one_of(st.just(1), st.integers(1, 999)),
    months=st.one_of(some(list(range(1, 13))), st.sampled_from([(), (1, 4, 7, 10), (3, 6, 9, 12), (1, 7), (6, 12)])),
    days=some([-1, *range(1, 32)]),
    weekdays=some(list(range(7))),
    nths=some([1, 2, 3, 4, 5, -1]),
    is_working_day=st.booleans(),
).map(in_order)


def simpler(recurrence: Recurrence) -> Recurrence:
    """One with some of its parts, so that a sound one is met often."""
    kept = hash((recurrence.interval, recurrence.days, recurrence.weekdays)) % 3
    if kept == 0:
        return replace(recurrence, days=(), weekdays=() if recurrence.is_working_day else recurrence.weekdays)
    if kept == 1:
        return replace(recurrence, weekdays=(), nths=(), is_working_day=False)
    return replace(recurrence, days=(), weekdays=(), nths=(), is_working_day=False)


@given(recurrences.map(simpler), st.sampled_from(Language))
@example(Recurrence(frequency=Frequency.WEEKLY, weekdays=(6,)), Language.INDONESIAN)
@example(Recurrence(frequency=Frequency.MONTHLY, weekdays=(1, 6), nths=(1, -1)), Language.INDONESIAN)
@example(Recurrence(frequency=Frequency.YEARLY, months=(5,), weekdays=(1, 3), nths=(1, 2)), Language.ENGLISH)
@example(Recurrence(frequency=Frequency.YEARLY, months=(1, 7), days=(1, 31)), Language.ENGLISH)
@example(Recurrence(frequency=Frequency.WEEKLY, weekdays=(0, 1, 2, 3, 4)), Language.ENGLISH)
def test_what_is_told_of_a_rule_reads_back_as_the_same_rule(recurrence: Recurrence, language: Language) -> None:
    assume(recurrence.is_sound)
    told = recurrence_text(recurrence.rule, language)
    assert "FREQ" not in told
    assert read_rule(told) == recurrence.rule
    assert read_rule(recurrence.rule) == recurrence.rule


@given(recurrences.map(simpler))
def test_a_sound_rule_names_the_days_it_says(recurrence: Recurrence) -> None:
    assume(recurrence.is_sound and recurrence.interval < 3)
    start = date(2020, 1, 1)
    found = [each.date() for each in islice(rrulestr(recurrence.rule, dtstart=date_time(start)), 6)]
    for day in found:
        weekdays = range(5) if recurrence.is_working_day else recurrence.weekdays
        assert not weekdays or day.weekday() in weekdays
        assert not recurrence.months or day.month in recurrence.months
        last = (day + timedelta(days=1)).month != day.month
        assert not recurrence.days or day.day in recurrence.days or (last and -1 in recurrence.days)


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        rule = read_rule(text)
    except InvalidValue:
        return
    assert read_rule(rule) == rule
