"""What is offered while a deadline is being typed, and for a slip of the finger."""

import pytest

from notulen.parsing.dates import nearest_phrase, suggest_phrases
from spoken_dates import RAKOR, THURSDAY, shipped_calendar


def offered(prefix: str) -> list[str]:
    return [reading.phrase for reading in suggest_phrases(prefix, THURSDAY, shipped_calendar, RAKOR)]


def test_nothing_typed_offers_the_commonest_deadlines() -> None:
    assert offered("") == ["besok", "jumat", "minggu depan", "akhir bulan", "rakor"]


@pytest.mark.parametrize(
    ("prefix", "phrases"),
    [
        ("ju", ["jumat", "jumat depan"]),
        ("Akhir  b", ["akhir bulan", "akhir bulan depan"]),
        ("3", ["3 hari", "3 hari kerja", "tgl 3", "3 minggu", "3 bulan"]),
        ("28 j", ["28 juli", "28 januari"]),
        ("2 m", ["2 maret", "2 minggu"]),
        ("jumt", ["jumat"]),
        ("zzz", []),
        ("99999999999", []),
        ("32 ", ["32 hari", "32 hari kerja", "32 minggu", "32 bulan"]),
    ],
)
def test_what_begins_so_is_offered_the_likeliest_first(prefix: str, phrases: list[str]) -> None:
    assert offered(prefix) == phrases


def test_a_suggestion_carries_its_day() -> None:
    readings = suggest_phrases("h-", THURSDAY, shipped_calendar, RAKOR)
    assert [str(reading.due) for reading in readings] == ["2020-08-03", "2020-08-01", "2020-07-28"]


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("jumt", "jumat"), ("sleasa", "selasa"), ("jumat dpan", "jumat depan"), ("besokk", "besok"),
        ("ahkir bulan", "akhir bulan"), ("20 agustsu", "20 agustus"), ("Rakr", "rakor"), ("jumat", None),
        ("5 miliar", None), ("laporan", None), ("", None), ("x" * 100, None), ("hari krja", None),
    ],
)  # fmt: skip
def test_a_slip_of_the_finger_is_put_right_if_that_makes_a_date(slip: str, meant: str | None) -> None:
    assert nearest_phrase(slip) == meant
