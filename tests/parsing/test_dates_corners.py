"""Rare ways to say a date, and near misses that must not be taken for one."""

from datetime import date

import pytest

from notulen.domain.reading import NoteCode, ReadingKind
from spoken_dates import codes, iso, said


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("the week after next", "2020-07-24"),
        ("Juli ini", "2020-07-31"),
        ("Agustus mendatang", "2020-08-31"),
        ("hari kelima bulan depan", "2020-08-05"),
        ("Jumat terakhir Juli", "2020-07-31"),
        ("pagi Jumat", "2020-07-10"),
        ("20200720", "2020-07-20"),
        ("dua puluh satu Juli dua ribu dua puluh", "2020-07-21"),
        ("tigapuluh hari", "2020-08-08"),
        ("seribu hari", "2023-04-05"),
        ("dua ratus lima belas hari", "2021-02-09"),
        ("seratus sebelas hari", "2020-10-28"),
        ("twenty-five days", "2020-08-03"),
        ("selesai paling lambat 20 Juli", "2020-07-20"),
        ("10 Juli besok", "2020-07-10"),
        ("besok 10 Juli", "2020-07-10"),
        ("24 jam lagi", "2020-07-10"),
        ("sebulan lagi", "2020-08-09"),
        ("2 tahun lagi", "2022-07-09"),
        ("jam 9 sampai 2 siang", "2020-07-09T09:00+07:00/2020-07-09T14:00+07:00"),
        ("Jumat 10.00 s.d. Sabtu 12.00", "2020-07-10T10:00+07:00/2020-07-11T12:00+07:00"),
        ("09.00-11.30 WITA", "2020-07-09T09:00+08:00/2020-07-09T11:30+08:00"),
    ],
)
def test_a_rare_way_to_say_it_is_understood(phrase: str, expected: str) -> None:
    reading = said(phrase)
    assert (iso(reading), reading.certain) == (expected, True)


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("setiap hari", "2020-07-10"),
        ("tiap triwulan", "2020-09-30"),
        ("pertengahan minggu kedua Agustus", "2020-08-11"),
        ("Juni lalu", "2020-06-30"),
        ("Agustus lalu", "2019-08-31"),
        ("Jumat lalu", "2020-07-03"),
        ("akhir bulan lalu", "2020-06-30"),
        ("3-5 hari", "2020-07-12/2020-07-14"),
        ("27/28 Agustus 2020", "2020-08-27/2020-08-28"),
        ("6-4 September", "2020-08-06/2020-09-04"),
        ("Rabu-Jumat (15-18 Juli 2020)", "2020-07-15/2020-07-18"),
        ("Rabu 13 - Jumat 17 Juli", "2020-07-13/2020-07-17"),
        ("Jumat pukul 10.00 s.d. 20 Juli", "2020-07-10T10:00+07:00/2020-07-20T10:00+07:00"),
        ("20 Mei 2020 s.d. 5 Juni 2020", "2020-05-20/2020-06-05"),
        ("dua puluh ribu hari", "2075-04-12"),
    ],
)
def test_a_doubtful_day_is_kept_and_asked_about(phrase: str, expected: str) -> None:
    reading = said(phrase)
    assert (iso(reading), reading.certain) == (expected, False)


@pytest.mark.parametrize(
    ("phrase", "code"),
    [
        ("200000 bulan", NoteCode.TOO_FAR),
        ("H-3 setelah 20 Juli", NoteCode.NOT_UNDERSTOOD),
        ("3 hari sebelum", NoteCode.NOT_UNDERSTOOD),
        ("40 jam 30", NoteCode.NOT_UNDERSTOOD),
        ("jam 9 kurang 70", NoteCode.NOT_UNDERSTOOD),
        ("09.00 - 11 Juli", NoteCode.NOT_UNDERSTOOD),
        ("09.30 WIB / 20 Juli", NoteCode.NOT_UNDERSTOOD),
        ("09.30 (", NoteCode.NOT_UNDERSTOOD),
        ("09.00 WIB - 11.00 WITA", NoteCode.ZONES_DISAGREE),
        ("123456789012th", NoteCode.UNKNOWN_WORD),
        ("2020-07-20-21", NoteCode.UNKNOWN_WORD),
        ("2020-123-4", NoteCode.UNKNOWN_WORD),
        ("20.7.20.1", NoteCode.UNKNOWN_WORD),
        ("duaribu hari", NoteCode.UNKNOWN_WORD),
        ("09.77", NoteCode.NO_SUCH_TIME),
        ("bulan depan tanggal 32", NoteCode.NO_SUCH_DAY),
        ("29-31 Juni", NoteCode.NO_SUCH_DAY),
        ("tgl 15-13", NoteCode.ENDS_BEFORE_START),
        ("10 Juli 2020 - 5 Juli 2020", NoteCode.ENDS_BEFORE_START),
        ("20 Juli 020", NoteCode.NOT_UNDERSTOOD),
    ],
)
def test_a_near_miss_is_refused_for_its_own_reason(phrase: str, code: NoteCode) -> None:
    reading = said(phrase)
    assert (reading.kind, reading.start, codes(reading)) == (ReadingKind.INVALID, None, {code})


def test_a_range_that_ends_at_the_next_meeting_waits_for_it() -> None:
    for phrase in ("besok s.d. rakor", "rakor s.d. besok"):
        assert said(phrase).start is None


def test_the_end_of_a_week_that_is_over_is_that_of_the_next() -> None:
    assert said("end of week", date(2020, 7, 11)).due == date(2020, 7, 17)
    assert said("tgl 31", date(2020, 2, 10)).due == date(2020, 3, 31)
