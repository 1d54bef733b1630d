"""Dates, times and notes in both languages."""

import string
from datetime import UTC, date, datetime, time

import pytest

from notulen.domain.calendar import Holiday
from notulen.domain.province import Zone
from notulen.domain.reading import DateNote, NoteCode
from notulen.export.listings.reading_json import reading_to_json
from notulen.locale.date_english import ENGLISH
from notulen.locale.date_indonesian import INDONESIAN
from notulen.locale.date_texts import date_texts, explain_notes, format_date, format_time, note_text
from notulen.locale.language import Language
from spoken_dates import RAKOR, said

_ID, _EN = Language.INDONESIAN, Language.ENGLISH
_FRIDAY = date(2020, 7, 17)


def test_dates_are_long_or_short_with_or_without_their_weekday() -> None:
    assert format_date(_FRIDAY, _ID) == "Jumat, 17 Juli 2020"
    assert format_date(_FRIDAY, _ID, short=True) == "Jum 17 Jul 2020"
    assert format_date(_FRIDAY, _ID, weekday=False) == "17 Juli 2020"
    assert format_date(_FRIDAY, _EN) == "Friday, 17 July 2020"
    assert format_date(_FRIDAY, _EN, weekday=False, short=True) == "17 Jul 2020"


def test_times_have_a_dot_and_their_zone() -> None:
    assert format_time(time(9, 30), Zone.WIB, _ID) == "09.30 WIB"
    assert format_time(time(9, 30)) == "09.30"
    assert format_time(datetime(2020, 7, 9, 14, 0, tzinfo=Zone.WITA.offset)) == "14.00 WITA"
    assert format_time(datetime(2020, 7, 9, 14, 0, tzinfo=UTC)) == "14.00"


@pytest.mark.parametrize("texts", [INDONESIAN, ENGLISH])
def test_every_note_has_its_words_in_both_languages(texts: object) -> None:
    assert texts in (INDONESIAN, ENGLISH)
    for code in NoteCode:
        fields = {field for _, field, _, _ in string.Formatter().parse(INDONESIAN.notes[code]) if field}
        english = {field for _, field, _, _ in string.Formatter().parse(ENGLISH.notes[code]) if field}
        assert fields == english
    assert len(INDONESIAN.weekdays) == len(ENGLISH.weekdays_short) == 7
    assert len(INDONESIAN.months_short) == len(ENGLISH.months) == 12


def test_each_language_has_its_texts() -> None:
    assert date_texts(_ID) is INDONESIAN
    assert date_texts(_EN) is ENGLISH


@pytest.mark.parametrize(
    ("phrase", "indonesian", "english"),
    [
        ("31/02", "Februari tidak sampai tanggal 31.", "February has no day 31."),
        ("29 Februari 2021", "Februari 2021 tidak sampai tanggal 29.", "February 2021 has no day 29."),
        ("tgl 32", "Tidak ada tanggal 32.", "There is no day 32."),
        ("akhir bulan", "Hari libur: Hari Raya Idul Adha.", "Public holiday: Eid al-Adha."),
        ("akhir tahun", "Pengganti Cuti Bersama Hari Raya Idul Fitri.", "Substitute Eid al-Fitr Joint Leave."),
        ("lusa", "Jatuh pada akhir pekan (Sabtu).", "Falls on a weekend (Saturday)."),
        ("jumat depan", "Bisa juga berarti Jumat, 10 Juli 2020.", "Could also mean Friday, 10 July 2020."),
        ("besok", "", ""),
        ("tgl 20", "", ""),
    ],
)
def test_notes_become_sentences(phrase: str, indonesian: str, english: str) -> None:
    assert explain_notes(said(phrase), _ID) == indonesian
    assert explain_notes(said(phrase), _EN) == english


def test_days_from_the_next_meeting_are_counted_in_words() -> None:
    assert explain_notes(said("h-1", upcoming=RAKOR), _ID) == "Mengikuti rapat berikutnya (sehari sebelumnya)."
    assert "(3 days before)" in explain_notes(said("h-3"), _EN)
    assert "(on the day)" in explain_notes(said("rakor"), _EN)
    assert "(one day after)" in explain_notes(said("sehari setelah rakor depan"), _EN)


def test_an_estimated_holiday_is_said_to_be_one() -> None:
    note = DateNote(NoteCode.HOLIDAY, holiday=Holiday(date(2027, 3, 10), "Idulfitri", "", is_estimated=True))
    assert note_text(note, _ID) == "Hari libur: Idulfitri (perkiraan)"
    assert note_text(note, _EN) == "Public holiday: Idulfitri (estimated)"


def test_what_was_typed_is_never_taken_for_a_template() -> None:
    assert note_text(DateNote(NoteCode.UNKNOWN_WORD, text="{n0}"), _ID) == "Kata «{n0}» tidak dikenal dalam tanggal"


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("lusa", {"start": "2020-07-11", "end": "2020-07-11", "kind": "relative_day", "certain": True,
                  "note": "Sabtu, 11 Juli 2020. Jatuh pada akhir pekan (Sabtu)."}),
        ("4-6 September", {"start": "2020-09-04", "end": "2020-09-06", "kind": "range", "certain": True,
                           "note": "Jumat, 4 September 2020 s.d. Minggu, 6 September 2020."
                                   " Jatuh pada akhir pekan (Minggu)."}),
        ("09.00 s.d. selesai", {"start": "2020-07-09T09:00+07:00", "end": "..", "kind": "time_range", "certain": True,
                                "note": "Kamis, 9 Juli 2020, pukul 09.00 WIB s.d. selesai."}),
        ("09.00-11.30 WITA", {"start": "2020-07-09T09:00+08:00", "end": "2020-07-09T11:30+08:00",
                              "kind": "time_range", "certain": True,
                              "note": "Kamis, 9 Juli 2020, pukul 09.00 WITA s.d. 11.30 WITA. Sama dengan 08.00 WIB."}),
        ("segera", {"start": None, "end": None, "kind": "undated", "certain": False,
                    "note": "Tanpa tanggal: disimpan apa adanya, tanpa tenggat."}),
        ("rakor", {"start": None, "end": None, "kind": "next_meeting", "certain": False,
                   "note": "Mengikuti rapat berikutnya (pada harinya); tanggalnya belum ada."}),
    ],
)  # fmt: skip
def test_the_shell_prints_a_reading_with_exactly_five_keys(phrase: str, expected: dict[str, object]) -> None:
    assert reading_to_json(said(phrase), _ID) == expected
