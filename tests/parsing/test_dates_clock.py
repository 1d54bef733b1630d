"""Times of day, alone and beside a day."""

import pytest

from notulen.domain.reading import NoteCode, ReadingKind
from spoken_dates import codes, iso, said


@pytest.mark.parametrize(
    ("phrase", "clock"),
    [
        ("jam 12 siang", "12:00"), ("setengah sepuluh pagi", "09:30"), ("setengah 3 sore", "14:30"),
        ("setengah delapan malam", "19:30"), ("jam setengah 10", "09:30"), ("jam 9 lewat 15 menit", "09:15"),
        ("jam 10 kurang seperempat", "09:45"), ("2pm", "14:00"), ("2:30 pm", "14:30"), ("9 am", "09:00"),
        ("12 am", "00:00"), ("noon", "12:00"), ("jam 5 subuh", "05:00"), ("jam 13", "13:00"), ("9 WIB", "09:00"),
        ("09.30 WIB (10.30 WITA)", "09:30"), ("jam 9 malam ini", "21:00"), ("sebelum pukul 16.00", "16:00"),
        ("s.d. pukul 16.00 WIB", "16:00"), ("pagi ini pukul 09.00", "09:00"), ("nanti sore jam 4", "16:00"),
        ("jam empat sore", "16:00"), ("at 9 o'clock", "09:00"), ("pukul 16.00 (WIB)", "16:00"),
    ],
)  # fmt: skip
def test_a_time_of_day_is_on_the_day_of_the_meeting(phrase: str, clock: str) -> None:
    reading = said(phrase)
    assert iso(reading) == f"2020-07-09T{clock}+07:00"
    assert (reading.kind, reading.certain) == (ReadingKind.TIME, True)


@pytest.mark.parametrize("phrase", ["pukul 24.00", "jam 12 malam", "tengah malam"])
def test_midnight_is_the_first_moment_of_the_next_day(phrase: str) -> None:
    assert iso(said(phrase)) == "2020-07-10T00:00+07:00"


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("besok siang jam 2", "2020-07-10T14:00+07:00"),
        ("besok pagi pukul 09.00 WITA", "2020-07-10T09:00+08:00"),
        ("sebelum jam 10 besok", "2020-07-10T10:00+07:00"),
        ("besok paling lambat jam 10", "2020-07-10T10:00+07:00"),
        ("sebelum 20 Juli pukul 16.00", "2020-07-20T16:00+07:00"),
        ("hari ini s.d. pukul 16.00", "2020-07-09T16:00+07:00"),
        ("tgl 20 jam 9", "2020-07-20T09:00+07:00"),
        ("20 Juli 2020 16.00", "2020-07-20T16:00+07:00"),
        ("2020-07-20T16:00", "2020-07-20T16:00+07:00"),
        ("Jumat (10/7) pukul 14.00", "2020-07-10T14:00+07:00"),
        ("20 Juli (pukul 09.00)", "2020-07-20T09:00+07:00"),
        ("tomorrow at 9 am", "2020-07-10T09:00+07:00"),
        ("Jumat malam jam 7", "2020-07-10T19:00+07:00"),
        ("hari/tanggal: Rabu, 15 Juli 2020 pukul 10.00 WIT", "2020-07-15T10:00+09:00"),
    ],
)
def test_a_time_joins_the_day_beside_it(phrase: str, expected: str) -> None:
    reading = said(phrase)
    assert (iso(reading), reading.kind, reading.certain) == (expected, ReadingKind.DATETIME, True)


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("jam 9 sampai 11", "2020-07-09T09:00+07:00/2020-07-09T11:00+07:00"),
        ("jam 9-11 pagi", "2020-07-09T09:00+07:00/2020-07-09T11:00+07:00"),
        ("jam 1 sampai 3 siang", "2020-07-09T13:00+07:00/2020-07-09T15:00+07:00"),
        ("09.00-11.30 WITA", "2020-07-09T09:00+08:00/2020-07-09T11:30+08:00"),
        ("besok 09.00-11.30 WIB", "2020-07-10T09:00+07:00/2020-07-10T11:30+07:00"),
        ("09.00 - selesai", "2020-07-09T09:00+07:00/.."),
        ("pukul 09.00 s.d. selesai WITA", "2020-07-09T09:00+08:00/.."),
    ],
)
def test_a_range_of_hours_has_an_end_or_says_that_it_has_none(phrase: str, expected: str) -> None:
    reading = said(phrase)
    assert (iso(reading), reading.kind, reading.certain) == (expected, ReadingKind.TIME_RANGE, True)
    assert reading.is_open_ended is expected.endswith("..")
    assert reading.due is not None


@pytest.mark.parametrize("phrase", ["besok pagi", "Senin sore", "20 Juli malam", "tgl 20 pagi"])
def test_a_part_of_the_day_does_not_move_a_deadline(phrase: str) -> None:
    reading = said(phrase)
    assert reading.certain
    assert NoteCode.TIME_OF_DAY_IGNORED in codes(reading)


@pytest.mark.parametrize("phrase", ["malam Jumat", "malam Jumat jam 7", "jam 7 malam Jumat"])
def test_the_eve_of_a_day_is_asked_about(phrase: str) -> None:
    reading = said(phrase)
    assert str(reading.due) == "2020-07-09"
    assert not reading.certain


def test_another_zone_is_told_in_the_zone_of_the_meeting() -> None:
    (note,) = said("besok pukul 10.00 WIT").notes
    assert (note.code, note.text) == (NoteCode.ZONE_ELSEWHERE, "08.00 WIB")


def test_three_zones_that_disagree_are_no_moment() -> None:
    (note,) = said("09.30 WIB/10.30 WITA/11.00 WIT").notes
    assert note.code is NoteCode.ZONES_DISAGREE


def test_a_part_of_the_day_must_fit_the_hour() -> None:
    for phrase in ("besok pagi pukul 14.00", "jam 14 pagi", "15 am", "jam 2 pagi sore"):
        (note,) = said(phrase).notes
        assert note.code is NoteCode.NO_SUCH_TIME
