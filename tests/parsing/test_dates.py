"""Every phrase of the table of domain facts gives the day it must give, and doubts are said."""

import csv
from datetime import date

import pytest

from notulen.domain.calendar import WorkCalendar
from notulen.domain.province import Zone
from notulen.domain.reading import NoteCode, ReadingKind
from notulen.parsing.dates import read_when
from spoken_dates import RAKOR, ROOT, THURSDAY, codes, iso, said, shipped_calendar


def _table() -> list[dict[str, str]]:
    with (ROOT / "tests" / "data" / "date-phrases.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("row", _table(), ids=lambda row: f"{row['phrase']} @{row['reference_date']}")
def test_the_table_of_domain_facts_is_read_as_it_stands(row: dict[str, str]) -> None:
    reading = said(row["phrase"], date.fromisoformat(row["reference_date"]))
    assert iso(reading) == row["expected_iso"]
    assert reading.kind == row["kind"]


@pytest.mark.parametrize("row", [row for row in _table() if row["kind"] == "event_date"], ids=lambda row: row["phrase"])
def test_a_meeting_date_may_be_past_and_is_certain(row: dict[str, str]) -> None:
    reading = said(row["phrase"], date.fromisoformat(row["reference_date"]), is_event=True)
    assert (iso(reading), reading.certain) == (row["expected_iso"], True)


@pytest.mark.parametrize(
    "row",
    [row for row in _table() if row["kind"] in ("past", "undated", "invalid", "conflict", "bound_start", "recurring")],
    ids=lambda row: row["phrase"],
)
def test_what_the_table_asks_about_is_never_certain(row: dict[str, str]) -> None:
    reading = said(row["phrase"], date.fromisoformat(row["reference_date"]))
    assert not reading.certain
    assert reading.notes


# phrase, the day it gives on Thursday 9 July 2020; the phrases of one line differ only in their spelling.
_SPELLINGS = {
    "2020-07-10": "bsk;besok;esok;tomorrow;Jum’at;jumat ini;this Friday;24 jam;besok.;BESOK !;<besok;besok Jumat",
    "2020-07-11": "lusa;sbtu;hari sabtu;the day after tomorrow;2x24 jam;2 × 24 jam;Sabtu lusa;lusa pagi",
    "2020-07-12": "3 hr;tiga hari lagi;3 hari ke depan;hari minggu;ahad;Minggu, 12 Juli 2020;minggu pagi;in three days",
    "2020-07-13": "senin depan;Senin besok;next Monday;snn;by Monday;senin, 13/7;13.7.2020;13 / 7 / 2020",
    "2020-07-14": "3 hari kerja;dalam waktu 3 (tiga) hari kerja;maks. 3 hari kerja;3 hk;three working days;14/7",
    "2020-07-15": "tgl 15;tgl. 15;tanggal 15;the 15th;15 jul.;Rabu/15 Juli 2020;pertengahan bulan;minggu depan tgl 15",
    "2020-07-16": "seminggu;sepekan lagi;1 minggu;1mgg;a week from now;kamis dpn;in a week;5 hari kerja;H+7",
    "2020-07-17": "jumat dpn;mgg depan;pekan depan;next week;next Friday;Jumat minggu depan;minggu depan hari Jumat",
    "2020-07-20": "20 juli;20/7;20-7-2020;2020-07-20;20/VII/2020;20-Jul-2020;July 20, 2020;20 Jul 20;20 Juli '20"
    ";Senin dua pekan lagi;tanggal 20 bulan 7;tanggal dua puluh Juli;tgl 20 bln ini;20 Juli tahun ini;by July 20th",
    "2020-07-23": "dua pekan ke depan;2 minggu lagi;in 2 weeks;14 (empat belas) hari;sepuluh (10) hari kerja;fortnight",
    "2020-07-30": "hari kerja terakhir bulan ini;last working day of the month;hari kerja terakhir Juli",
    "2020-07-31": "akhir bulan;bulan ini;end of month;eom;akhir bulan Juli;minggu terakhir Juli;7/2020;2020-07",
    "2020-08-03": "hari kerja pertama bulan depan;dua puluh lima hari;first Monday of August;Senin pertama Agustus",
    "2020-08-07": "minggu pertama Agustus;minggu I agt;minggu ke-1 Agustus;pekan 1 Agustus;1st week of August",
    "2020-08-14": "pekan kedua bulan depan;minggu kedua bulan Agustus;Jumat minggu kedua Agustus;minggu 2 bulan depan",
    "2020-08-15": "mid August;mid-August;medio Agustus;pertengahan bulan depan;bulan depan tanggal 15;15 Agst 2020",
    "2020-09-30": "tw3;tw 3;TW-3;triwulan ketiga;triwulan ke-III;Q3;third quarter;akhir tw3;triwulan 3/2020",
    "2020-11-28": "28 nov;28/11;28 Nopember;28 nopember 2020",
    "2020-12-31": "akhir tahun anggaran;tw4;kuartal 4;semester II;akhir thn;end of year;TA 2020;akhir semester",
    "2021-01-05": "5 Januari;5/1;5 Januari tahun depan;tahun depan tanggal 5 Januari",
    "2021-03-31": "tw1;akhir Maret;tahun depan bulan Maret;triwulan I tahun depan",
}


@pytest.mark.parametrize(
    ("phrase", "day"), [(phrase, day) for day, phrases in _SPELLINGS.items() for phrase in phrases.split(";")]
)
def test_slang_english_and_official_spellings_give_the_same_day(phrase: str, day: str) -> None:
    reading = said(phrase)
    assert (iso(reading), reading.certain) == (day, True)


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("tgl 5-7 agt 2020", "2020-08-05/2020-08-07"),
        ("tgl 4-6 bulan depan", "2020-08-04/2020-08-06"),
        ("tgl 13 s.d. tgl 15 Juli", "2020-07-13/2020-07-15"),
        ("dari 4 sampai 6 September", "2020-09-04/2020-09-06"),
        ("mulai 1 Agustus s.d. 5 Agustus", "2020-08-01/2020-08-05"),
        ("30 Juli - 2 Agustus", "2020-07-30/2020-08-02"),
        ("28 Desember - 3 Januari", "2020-12-28/2021-01-03"),
        ("28 Desember - 3 Januari 2021", "2020-12-28/2021-01-03"),
        ("13/7 s.d. 17/7/2020", "2020-07-13/2020-07-17"),
        ("2020-07-13/2020-07-15", "2020-07-13/2020-07-15"),
        ("Senin-Jumat", "2020-07-13/2020-07-17"),
        ("Sabtu-Minggu", "2020-07-11/2020-07-12"),
        ("Senin 13 - Rabu 15 Juli 2020", "2020-07-13/2020-07-15"),
        ("Rabu-Jumat, 15-17 Juli 2020", "2020-07-15/2020-07-17"),
        ("Selasa-Kamis (15-17 September 2020)", "2020-09-15/2020-09-17"),
        ("4 dan 5 September", "2020-09-04/2020-09-05"),
        ("Juli s.d. September 2020", "2020-07-01/2020-09-30"),
        ("TW III-IV", "2020-07-01/2020-12-31"),
        ("tw 3-4", "2020-07-01/2020-12-31"),
        ("hari ini sampai Jumat", "2020-07-09/2020-07-10"),
        ("besok sampai 20 Juli", "2020-07-10/2020-07-20"),
        ("Oktober - Maret", "2020-10-01/2021-03-31"),
    ],
)
def test_a_range_borrows_what_one_side_leaves_out(phrase: str, expected: str) -> None:
    reading = said(phrase)
    assert (iso(reading), reading.kind, reading.certain) == (expected, ReadingKind.RANGE, True)
    assert reading.due == date.fromisoformat(expected.partition("/")[2])


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("seminggu sebelum akhir bulan", "2020-07-24"),
        ("5 hari kerja sebelum 4 Agustus 2020", "2020-07-27"),
        ("2 minggu setelah 20 Juli", "2020-08-03"),
        ("14 hari kerja setelah rapat", "2020-07-29"),
        ("7 hari sejak rapat", "2020-07-16"),
        ("sehari setelah rakor", "2020-07-10"),
        ("H-7 17 Agustus", "2020-08-10"),
        ("H-3 17/8", "2020-08-14"),
        ("H+1 Senin", "2020-07-14"),
        ("seminggu setelah rakor 4-6 September", "2020-09-11"),
        ("sebelum tanggal 20", "2020-07-19"),
        ("sebelum minggu depan", "2020-07-12"),
        ("sebelum Agustus", "2020-07-31"),
        ("before Monday", "2020-07-12"),
        ("sampai dengan akhir bulan", "2020-07-31"),
        ("until Friday", "2020-07-10"),
        ("rakor 4 September", "2020-09-04"),
        ("segera, paling lambat Jumat", "2020-07-10"),
    ],
)
def test_what_stands_around_a_date_moves_it_or_leaves_it(phrase: str, expected: str) -> None:
    reading = said(phrase)
    assert (iso(reading), reading.certain) == (expected, True)


@pytest.mark.parametrize(
    "phrase",
    [
        "minggu", "Minggu", "minggu besok", "malam minggu", "akhir minggu", "akhir pekan depan", "this weekend",
        "end of the week", "minggu ke depan", "2 minggu depan", "3 bulan depan", "15 bulan depan", "15", "tiga", "2021",
        "4-6", "13-15", "20.7", "Juli 20", "3-5 hari", "dua atau tiga hari", "besok atau lusa", "Senin atau Selasa",
        "27/28 Agustus 2020", "4 dan 6 September", "6-4 September", "sekitar 20 Juli", "awal triwulan IV",
        "minggu ketiga", "Jumat pertama", "minggu 1 Agustus", "30 Juni", "Juni", "7/7", "8 Juli", "29 Februari",
        "17 Agustus 2033", "rapat", "sebelum 3 hari", "jam 3", "jam 1 malam", "10-12 Juli pukul 09.00",
        "akhir minggu pertama Agustus", "senin ini", "3 hari yang lalu", "bulan lalu", "setelah 20 Juli",
        "setiap hari kerja", "setiap akhir bulan", "setiap minggu",
    ],
)  # fmt: skip
def test_what_can_be_read_in_two_ways_is_kept_and_asked_about(phrase: str) -> None:
    reading = said(phrase, upcoming=RAKOR)
    assert reading.start is not None
    assert not reading.certain
    assert reading.notes


@pytest.mark.parametrize(
    "phrase",
    [
        "", " ", "...", "-", "()", "xyz", "besok xyz", "5 miliar", "jumt", "minggu depan ya", "31/02", "30 Februari",
        "31 Juni 2020", "32 Juli", "0 Juli", "tgl 32", "13/13", "2020-13-01", "99/99/9999", "31 April 2021",
        "minggu kelima Februari 2021", "triwulan V", "semester III", "jam 25", "pukul 09.60", "9 pagi sore",
        "22.00-02.00", "1,5 bulan", "3.5 hari", "1.000 hari", "setengah bulan", "dua tiga hari", "pekan", "bulan",
        "4, 5, 6 September", "13 7 2020", "20 Juli 20200", "1 bulan 2 minggu", "20 jam 9 Juli", "rapat ini depan",
        "jam 14 pagi", "09.30 WIB/10.00 WITA", "tanggal 31 bulan depan banget", "٣ hari", "besok \x00",
        "besok \u200f", "\u202ebesok", "999999999 hari", "99999 hari kerja", "9" * 5000 + " hari", "besok " * 20_000,
        "( " * 60, "20 Juli WIB",
    ],
)  # fmt: skip
def test_what_is_not_a_date_is_never_guessed(phrase: str) -> None:
    reading = said(phrase, upcoming=RAKOR)
    assert reading.start is reading.end is reading.due is None
    assert reading.kind is ReadingKind.INVALID
    assert not reading.certain
    assert reading.notes
    assert reading.phrase == phrase


@pytest.mark.parametrize(
    "phrase",
    [
        "segera", "asap", "as soon as possible", "tbd", "nanti", "kapan-kapan", "beberapa hari lagi", "3 jam lagi",
        "paling lambat menyusul", "setelah SK terbit", "setelah rapat", "after the meeting", "sebelum lebaran",
        "H-7 Lebaran", "awal Ramadan", "setelah APBD-P", "rakerda", "munas depan", "H-3 sebelum munas",
    ],
)  # fmt: skip
def test_words_without_a_day_are_kept_without_one(phrase: str) -> None:
    reading = said(phrase)
    assert reading.kind is ReadingKind.UNDATED
    assert reading.start is None


def test_the_fault_of_an_impossible_date_is_named() -> None:
    (note,) = said("31/02/2021").notes
    assert (note.code, note.numbers) == (NoteCode.NO_SUCH_DAY, (31, 2, 2021))
    (note,) = said("7/13/2020").notes
    assert (note.code, note.numbers) == (NoteCode.NO_SUCH_MONTH, (13,))
    (note,) = said("besok xyz").notes
    assert (note.code, note.text) == (NoteCode.UNKNOWN_WORD, "xyz")


def test_figures_win_over_a_weekday_that_contradicts_them() -> None:
    for phrase in ("Rabu 20 Juli 2020", "20 Juli 2020 (Rabu)", "Rabu (20/7)", "besok (Rabu 20 Juli 2020)"):
        reading = said(phrase)
        assert (reading.due, reading.kind, reading.certain) == (date(2020, 7, 20), ReadingKind.CONFLICT, False)
    assert NoteCode.WEEKDAY_DISAGREES in codes(said("Rabu 20 Juli 2020"))


def test_a_weekday_beside_a_day_decides_its_year() -> None:
    assert said("Selasa (7/7)").due == date(2020, 7, 7)
    assert said("Rabu, 7 Juli").due == date(2021, 7, 7)
    assert said("Rabu, 7 Juli").certain


def test_figures_win_over_the_words_in_brackets_that_contradict_them() -> None:
    for phrase, day in (("10 (sebelas) hari", 19), ("sebelas (10) hari", 19), ("20 (dua puluh satu) Juli 2020", 20)):
        reading = said(phrase)
        assert (reading.due, reading.kind, reading.certain) == (date(2020, 7, day), ReadingKind.CONFLICT, False)


def test_two_statements_of_one_day_must_agree() -> None:
    assert said("minggu depan (17 Juli)").certain
    assert said("Jumat pekan depan tanggal 17 Juli").certain
    for phrase in ("minggu depan (20 Juli)", "10 Juli 11 Juli", "besok lusa", "besok Senin"):
        reading = said(phrase)
        assert (reading.kind, reading.certain) == (ReadingKind.CONFLICT, False)


def test_a_deadline_on_the_next_meeting_waits_for_its_date() -> None:
    for phrase, offset in (("rakor", 0), ("rapat depan", 0), ("next meeting", 0), ("hari H", 0), ("h-3", -3),
                           ("H-3 rakor", -3), ("sebelum rakor", -1), ("seminggu sebelum rakor", -7),
                           ("3 days before the meeting", -3), ("sehari setelah rakor berikutnya", 1)):  # fmt: skip
        unbound, bound = said(phrase), said(phrase, upcoming=RAKOR)
        assert (unbound.start, unbound.certain, unbound.is_next_meeting) == (None, False, True)
        assert unbound.offset_days == bound.offset_days == offset
        assert unbound.kind is (ReadingKind.OFFSET if offset else ReadingKind.NEXT_MEETING)
        assert bound.due is not None
        assert ((bound.due - RAKOR).days, bound.certain) == (offset, True)


def test_working_days_before_the_next_meeting_need_its_date() -> None:
    assert said("H-3 hari kerja").start is None
    assert said("H-3 hari kerja", upcoming=RAKOR).due == date(2020, 7, 29)


def test_the_meeting_being_minuted_is_what_follows_counts_from() -> None:
    assert said("rapat ini").due == THURSDAY
    assert said("H+2", upcoming=RAKOR).due == date(2020, 7, 11)


def test_a_day_that_was_yesterday_is_taken_as_yesterday_and_asked_about() -> None:
    reading = said("8/7")
    assert (reading.due, reading.kind, reading.certain) == (date(2020, 7, 8), ReadingKind.EVENT_DATE, False)
    assert reading.notes[1].dates == (date(2021, 7, 8),)
    assert said("7/7").due == date(2021, 7, 7)


def test_a_meeting_date_is_the_nearest_day() -> None:
    assert said("30 Juni", is_event=True).due == date(2020, 6, 30)
    assert said("Selasa", is_event=True).due == date(2020, 7, 7)
    assert said("kamis", is_event=True).due == THURSDAY
    assert said("tgl 5", is_event=True).due == date(2020, 7, 5)
    assert said("kemarin", is_event=True).certain


def test_holidays_and_weekends_are_warned_about_and_never_shifted() -> None:
    holiday = said("akhir bulan")
    assert holiday.certain
    assert [note.holiday.name for note in holiday.notes if note.holiday] == ["Hari Raya Idul Adha"]
    assert NoteCode.WEEKEND in codes(said("lusa"))
    assert said("lusa").certain


def test_working_days_beyond_the_table_are_asked_about() -> None:
    reading = said("10 hari kerja", date(2027, 12, 20))
    assert (reading.certain, NoteCode.OUTSIDE_TABLE in codes(reading)) == (False, True)
    assert not said("hari kerja pertama bulan depan", date(2027, 12, 20)).certain


def test_a_week_a_month_and_a_quarter_keep_their_period() -> None:
    assert said("minggu depan").period == (date(2020, 7, 13), date(2020, 7, 19))
    assert said("bulan depan").period == (date(2020, 8, 1), date(2020, 8, 31))
    assert said("tw3").period == (date(2020, 7, 1), date(2020, 9, 30))
    assert said("besok").period is None


def test_a_convention_is_certain_and_names_the_other_readings() -> None:
    for phrase, others in (
        ("minggu depan", (date(2020, 7, 16), date(2020, 7, 19))),
        ("jumat depan", (date(2020, 7, 10),)),
        ("bulan depan", (date(2020, 8, 9),)),
        ("kamis", (THURSDAY,)),
    ):
        reading = said(phrase)
        assert reading.certain
        assert [note.dates for note in reading.notes if note.code is NoteCode.OTHER_READINGS] == [others]


def test_the_calendar_is_asked_for_only_when_there_is_a_day() -> None:
    def refuse() -> WorkCalendar:
        raise AssertionError

    assert read_when("laporan keuangan", THURSDAY, calendar=refuse).start is None
    assert read_when("rakor", THURSDAY, calendar=refuse).start is None


def test_a_moment_carries_the_offset_of_its_zone() -> None:
    reading = read_when("pukul 09.30", THURSDAY, calendar=shipped_calendar, zone=Zone.WIT)
    assert iso(reading) == "2020-07-09T09:30+09:00"


def test_only_a_period_named_whole_is_one() -> None:
    for phrase in ("akhir bulan", "awal bulan", "pertengahan bulan", "akhir triwulan", "tanggal 1 bulan depan"):
        assert said(phrase).period is None, phrase
