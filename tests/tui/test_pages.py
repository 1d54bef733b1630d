"""Sections cut into whole pages."""

import pytest
from textual.content import Content

from notulen.tui.widgets.pages import Piece, Section, paged


def section(name: str, *lengths: int, seq: int = 0) -> Section:
    """A section of pieces of so many rows: `a1.1`, `a1.2`, `a2.1` under `A`."""
    pieces = [
        Piece([Content(f"{name}{number}.{row}") for row in range(1, length + 1)], seq + number)
        for number, length in enumerate(lengths, 1)
    ]
    return Section([Content(name.upper())], pieces)


def told(*sections: Section, height: int, is_airy: bool = False) -> list[str]:
    """The pages, their rows separated by `|`."""
    pages = paged(sections, height, is_airy=is_airy)
    return ["|".join(row.plain for row in page.rows) for page in pages]


def test_what_fits_is_one_page_with_a_blank_row_between_sections() -> None:
    assert told(section("a", 1, 2), section("b", 1), height=7) == ["A|a1.1|a2.1|a2.2||B|b1.1"]


def test_air_comes_in_where_there_is_room_for_all_of_it() -> None:
    assert told(section("a", 1, 1), section("b", 1), height=10, is_airy=True) == ["A||a1.1||a2.1|||B||b1.1"]
    assert told(section("a", 1, 1), section("b", 1), height=9, is_airy=True) == ["A|a1.1|a2.1||B|b1.1"]


def test_a_piece_stays_whole_and_its_heading_goes_with_it() -> None:
    assert told(section("a", 1, 1), section("b", 2, 2), height=7) == ["A|a1.1|a2.1", "B|b1.1|b1.2|b2.1|b2.2"]
    assert told(section("a", 2, 2, 2), height=6) == ["A|a1.1|a1.2|a2.1|a2.2", "A|a3.1|a3.2"]


def test_a_piece_longer_than_a_page_goes_on_on_the_next() -> None:
    assert told(section("a", 1, 7), height=4) == ["A|a1.1", "A|a2.1|a2.2", "A|a2.3|a2.4", "A|a2.5|a2.6", "A|a2.7"]


def test_without_room_for_a_heading_there_is_none() -> None:
    assert told(section("a", 2), height=1) == ["a1.1", "a1.2"]
    assert told(height=3) == [""]


@pytest.mark.parametrize("height", [1, 2, 3, 5, 9, 40])
@pytest.mark.parametrize("is_airy", [True, False])
def test_every_row_is_on_one_page_only_and_no_page_is_too_long(height: int, is_airy: bool) -> None:
    sections = (section("a", 1, 3, 2, 9, 1), section("b", 4, 1, 1))
    pages = paged(sections, height, is_airy=is_airy)
    rows = [row.plain for page in pages for row in page.rows if row.plain not in ("", "A", "B")]
    assert rows == [row.plain for each in sections for piece in each.pieces for row in piece.rows]
    assert all(len(page.rows) <= height for page in pages)
    assert len(pages) == 1 or all(len(page.rows) < max(height, 2) for page in pages), "the number has its row"


def test_a_page_knows_its_newest_piece() -> None:
    pages = paged((section("a", 1, 1), section("b", 1, 1, seq=10)), 4, is_airy=False)
    assert [page.newest for page in pages] == [2, 12]
