"""What holds for every phrase and every day, whoever types it."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notulen.domain.due import DueKind
from notulen.domain.reading import NoteCode, Reading, ReadingKind
from notulen.locale.date_texts import format_date, month_name, weekday_name
from notulen.locale.language import Language
from notulen.parsing.dates import nearest_phrase, read_when, suggest_phrases
from notulen.parsing.deadline import due_of
from notulen.parsing.when.words import phrases, vocabulary
from spoken_dates import iso, shipped_calendar

_DAYS = st.dates(date(2019, 1, 1), date(2027, 6, 30))
_WORDS = [*vocabulary(), *(expression for table in phrases().values() for expression in table)]
_FIGURES = ["3", "15", "31", "2020", "7/7", "13-15", "09.30", "2021-02-03", "h-3", "H+2", "ii", "tiga", "puluh", "20th"]
_PHRASES = st.lists(st.sampled_from(_WORDS + _FIGURES * 12), min_size=1, max_size=7).map(" ".join)


def read(phrase: str, reference: date, upcoming: date | None = None) -> Reading:
    return read_when(phrase, reference, calendar=shipped_calendar, upcoming=upcoming)


@settings(max_examples=600)
@given(_PHRASES, st.dates(), st.none() | st.dates())
def test_known_words_in_any_order_never_raise(phrase: str, reference: date, upcoming: date | None) -> None:
    reading = read(phrase, reference, upcoming)
    assert reading.phrase == phrase
    assert reading.kind in ReadingKind


@settings(max_examples=300)
@given(st.text(max_size=80), st.dates())
def test_any_text_at_all_never_raises(text: str, reference: date) -> None:
    read(text, reference)
    nearest_phrase(text)
    suggest_phrases(text, reference, shipped_calendar)


@settings(max_examples=600)
@given(_PHRASES, _DAYS)
def test_a_certain_reading_has_a_day_and_is_never_before_the_reference(phrase: str, reference: date) -> None:
    reading = read(phrase, reference)
    if reading.certain:
        assert reading.due is not None
        assert reading.due >= reference
    else:
        assert reading.notes


@settings(max_examples=300)
@given(_PHRASES, _DAYS)
def test_case_spaces_and_final_stops_change_nothing(phrase: str, reference: date) -> None:
    plain = read(phrase, reference)
    loud = read(f"  {phrase.upper().replace(' ', '   ')} ...", reference)
    assert (iso(loud), loud.certain, loud.kind) == (iso(plain), plain.certain, plain.kind)


@settings(max_examples=300)
@given(_PHRASES, _DAYS, st.sampled_from(["xyz", "miliar", "laporan", "kliwon", "?!x"]), st.booleans())
def test_a_word_nobody_knows_leaves_no_date(phrase: str, reference: date, word: str, is_first: bool) -> None:
    reading = read(f"{word} {phrase}" if is_first else f"{phrase} {word}", reference)
    assert reading.start is None
    assert not reading.certain


@given(_DAYS, st.sampled_from(list(Language)))
def test_every_day_reads_back_from_every_way_it_is_written(day: date, language: Language) -> None:
    weekday = weekday_name(day.weekday(), language)
    month = month_name(day.month, language)
    short = month_name(day.month, language, short=True)
    written = [
        format_date(day, language),
        format_date(day, language, short=True),
        format_date(day, language, weekday=False),
        day.isoformat(),
        f"{day.day}/{day.month}/{day.year}",
        f"{day:%d/%m/%y}",
        f"{day.day}-{day.month}-{day.year}",
        f"{day:%d.%m.%Y}",
        f"{day.day} {short}. {day:%y}",
        f"{day.day}-{short}-{day.year}",
        f"{weekday} ({day.day}/{day.month})",
        f"{weekday}, {day.day} {month}",
        f"{day.day} {month}",
        f"{day.day} {short}",
        f"{day.day}/{day.month}",
        f"tgl {day.day}",
        f"paling lambat {day.day} {month} {day.year}",
        f"s.d. tanggal {day.day} {month} {day.year}",
    ]
    for phrase in written:
        reading = read(phrase, day)
        assert (phrase, reading.start, reading.certain) == (phrase, day, True)


@given(_DAYS, st.integers(0, 400))
def test_a_count_of_days_is_that_many_days(reference: date, count: int) -> None:
    for phrase in (f"{count} hari", f"{count} hari lagi", f"dalam {count} hari", f"in {count} days"):
        reading = read(phrase, reference)
        assert reading.start == reference + timedelta(days=count)


@given(
    st.integers(0, 5000) | st.integers(0, 10**30),
    st.sampled_from(["-", "+"]),
    st.sampled_from(["", " hari", " minggu"]),
    st.none() | _DAYS,
)
def test_a_count_from_the_next_meeting_is_counted_or_too_far(
    count: int, sign: str, unit: str, upcoming: date | None
) -> None:
    phrase = f"h{sign}{count}{unit} rapat depan"
    reading = read(phrase, date(2020, 7, 9), upcoming)
    due = due_of(reading)
    if abs(reading.offset_days) or not count:
        assert reading.offset_days == int(f"{sign}{count}") * (7 if unit == " minggu" else 1)
        assert abs(reading.offset_days) <= 3660
        assert due.falls_on(date(2027, 6, 30)) is not None
    else:
        assert (reading.start, reading.certain) == (None, False)
        assert count > 520, "ten years, told in weeks or in days"
        assert (due.kind, due.phrase) == (DueKind.UNDATED, phrase), "the words are kept, and asked about"
        assert due.gaps


@given(_DAYS, st.integers(1, 20))
def test_weeks_are_counted_off_and_are_no_sundays(reference: date, count: int) -> None:
    upcoming = reference + timedelta(days=150)
    for phrase in (f"h-{count} minggu", f"H-{count} minggu sebelum rakor", f"h-{count} pekan"):
        reading = read(phrase, reference, upcoming)
        assert (reading.start, reading.offset_days) == (upcoming - timedelta(weeks=count), -7 * count)


@pytest.mark.parametrize(
    ("phrase", "day", "other"),
    [
        ("3 hari setelah minggu", date(2020, 7, 15), date(2020, 7, 13)),
        ("2 hari sebelum akhir pekan", date(2020, 7, 10), date(2020, 7, 8)),
        ("h-3 juni", date(2021, 5, 29), date(2020, 6, 27)),
    ],
)
def test_a_doubt_about_the_day_that_is_counted_from_is_told_with_its_other_day(
    phrase: str, day: date, other: date
) -> None:
    reading = read(phrase, date(2020, 7, 9))
    assert (reading.due, reading.certain) == (day, False)
    assert [note.dates for note in reading.notes if note.code is NoteCode.OTHER_READINGS] == [(other,)]


@given(_DAYS, st.integers(0, 6))
def test_a_weekday_is_within_seven_days_and_never_today(reference: date, weekday: int) -> None:
    reading = read(f"hari {weekday_name(weekday, Language.INDONESIAN)}", reference)
    assert reading.due is not None
    assert reading.due.weekday() == weekday
    assert 1 <= (reading.due - reference).days <= 7


_UNITS = ["", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"]


def spelled(number: int) -> str:
    """The number in Indonesian words, 1 to 999."""
    if number >= 100:
        rest = spelled(number % 100) if number % 100 else ""
        return f"{'seratus' if number < 200 else _UNITS[number // 100] + ' ratus'} {rest}".strip()
    if number in (10, 11):
        return "sepuluh" if number == 10 else "sebelas"
    if number < 20:
        return f"{_UNITS[number - 10]} belas" if number > 11 else _UNITS[number]
    return f"{_UNITS[number // 10]} puluh {_UNITS[number % 10]}".strip()


@given(st.integers(1, 999), _DAYS)
def test_a_number_in_words_is_the_number_in_figures(number: int, reference: date) -> None:
    expected = read(f"{number} hari", reference)
    for phrase in (
        f"{spelled(number)} hari",
        f"{number} ({spelled(number)}) hari",
        f"{spelled(number)} ({number}) hari",
    ):
        reading = read(phrase, reference)
        assert (reading.start, reading.certain) == (expected.start, expected.certain)


@given(st.integers(1, 99), st.integers(1, 99))
def test_words_that_contradict_the_figures_are_asked_about(figures: int, words: int) -> None:
    reading = read(f"{figures} ({spelled(words)}) hari", date(2020, 7, 9))
    assert reading.certain is (figures == words)
