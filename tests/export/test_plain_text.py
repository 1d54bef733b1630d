"""The minutes as plain text: they fit, hang, and hold no markup."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from export.composed import compose
from export.meetings import raker_2019
from export.visit import visit_2023
from notulen.export.minutes.document import Layout
from notulen.export.plain_text import render_plain_text
from notulen.export.wrapping import column_count, wrapped


@pytest.mark.parametrize("width", [60, 72, 80])
@pytest.mark.parametrize("layout", list(Layout))
def test_every_line_fits(layout: Layout, width: int) -> None:
    for meeting in (raker_2019(), visit_2023()):
        text = render_plain_text(compose(meeting, layout), width=width)
        assert not [line for line in text.splitlines() if column_count(line) > width and "://" not in line]
        assert not [line for line in text.splitlines() if line != line.rstrip()]
        assert text.endswith("\n")
        assert not text.endswith("\n\n")


def test_continued_lines_hang_below_the_text_they_continue() -> None:
    text = render_plain_text(compose(visit_2023()))
    assert "Sidang/Rapat       : Kunjungan Diskominfo Provinsi Sulawesi Tenggara ke\n" in text
    assert "\n                     Diskominfo Provinsi Jawa Timur\n" in text
    assert "   a. Rencana kerja sama Klinik Hoaks serta pemenuhan SDM.\n" in text


def test_two_signatures_stand_side_by_side_on_one_line_of_names() -> None:
    text = render_plain_text(compose(visit_2023()))
    assert "Sari                                    Sherlita Ratna Dewi Agustin\n" in text


def test_a_follow_up_too_wide_for_a_table_is_printed_field_by_field() -> None:
    text = render_plain_text(compose(raker_2019()))
    assert "A1.3  Kirim ringkasan pengalaman SPBE\n      Penanggung jawab : Semua provinsi" in text
    assert "**" not in text
    assert "|" not in text


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200), st.integers(min_value=12, max_value=90))
def test_wrapping_keeps_every_character_but_spaces(text: str, width: int) -> None:
    lines = wrapped(text, width, first="1. ")
    assert all(column_count(line) <= width or "://" in line for line in lines)
    kept = "".join(line[3:] for line in lines)
    assert "".join(kept.split()) == "".join(text.split())


def test_an_address_is_never_cut() -> None:
    address = "https://zoom.us/j/" + "1" * 100
    assert wrapped(f"Tautan {address}", 40)[1] == address
