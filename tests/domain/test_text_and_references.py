"""Text made safe, references as people type them, ids that sort by time."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notulen.domain.identity import new_id
from notulen.domain.reference import read_meeting_number, read_numbered
from notulen.domain.text import clean_text

DANGEROUS = ["\x1b", "\x07", "\x00", "\x7f", "\x9b", "\u202e", "\u2066", "\u2028", "\ud800"]


@pytest.mark.parametrize("character", DANGEROUS)
def test_what_a_terminal_would_obey_is_replaced_and_never_vanishes_unseen(character: str) -> None:
    assert clean_text(f"a{character}b") == "a\N{REPLACEMENT CHARACTER}b"


def test_line_ends_and_tabs_become_spaces_unless_lines_are_wanted() -> None:
    assert clean_text("a\tb\r\nc\rd") == "a b c d"
    assert clean_text("a\r\nb\rc", is_multiline=True) == "a\nb\nc"


def test_ordinary_indonesian_text_stays_as_it_is() -> None:
    text = "4–6 September, “kab/kota”, Jum’at · ñ é 🙏"
    assert clean_text(text) == text


@given(st.text(st.characters(exclude_categories=[])))
def test_cleaning_twice_changes_nothing_more_and_leaves_no_control(text: str) -> None:
    once = clean_text(text)
    assert clean_text(once) == once
    once.encode("utf-8")
    assert not any(ord(each) < 0x20 or 0x7F <= ord(each) < 0xA0 for each in once)


@pytest.mark.parametrize("typed", ["R7", "r7", "r-7", "R-007", "7", " 7 "])
def test_a_meeting_is_named_with_or_without_letter_dash_and_noughts(typed: str) -> None:
    assert read_meeting_number(typed) == 7


@pytest.mark.parametrize("typed", ["", "R", "R0", "0", "7.2", "R7x", "-", "٧", "9" * 30])
def test_what_is_no_meeting_reference_is_none(typed: str) -> None:
    assert read_meeting_number(typed) is None


@pytest.mark.parametrize("typed", ["A7.2", "a7.2", "A-7.2", "7.2", "A007.02"])
def test_an_action_is_named_the_same_ways(typed: str) -> None:
    assert read_numbered(typed, "A") == (7, 2)


@pytest.mark.parametrize("typed", ["K7.2", "A7", "A7.", "A.2", "7.2.1", "A0.1"])
def test_what_is_no_action_reference_is_none(typed: str) -> None:
    assert read_numbered(typed, "A") is None


def test_ids_differ_and_sort_by_time() -> None:
    now = datetime(2026, 11, 21, tzinfo=UTC)
    first, second, later = new_id(now), new_id(now), new_id(now + timedelta(seconds=1))
    assert len({first, second, later}) == 3
    assert max(first, second) < later
    assert len(first) == 26
