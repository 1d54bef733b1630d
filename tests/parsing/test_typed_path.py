"""Paths as they are typed, dragged into a terminal, and copied from file managers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notulen.parsing.typed_path import quoted, read_paths


@pytest.mark.parametrize(
    ("typed", "paths"),
    [
        ("", ()),
        ("  laporan.csv ", ("laporan.csv",)),
        ("/home/sari/Unduhan baru/laporan zoom.csv", ("/home/sari/Unduhan baru/laporan zoom.csv",)),
        ("'/home/sari/laporan zoom.csv'", ("/home/sari/laporan zoom.csv",)),
        ('"C:\\Users\\Sari\\laporan zoom.csv"', ("C:\\Users\\Sari\\laporan zoom.csv",)),
        ("'/a/satu.csv' '/a/dua tiga.csv'", ("/a/satu.csv", "/a/dua tiga.csv")),
        ("/a/laporan\\ zoom\\ \\(1\\).csv", ("/a/laporan zoom (1).csv",)),
        ("/a/satu\\ .csv /b/dua.csv", ("/a/satu .csv", "/b/dua.csv")),
        ("file:///home/sari/laporan%20zoom.csv", ("/home/sari/laporan zoom.csv",)),
        ("file:///a/satu.csv file:///a/dua.csv", ("/a/satu.csv", "/a/dua.csv")),
        ("FILE://localhost/a/b.csv", ("/a/b.csv",)),
        ("'tak ditutup.csv", ("'tak ditutup.csv",)),
        ("/a/Jum'at.csv", ("/a/Jum'at.csv",)),
    ],
)
def test_a_path_is_read_as_it_was_meant(typed: str, paths: tuple[str, ...]) -> None:
    assert read_paths(typed) == paths


def test_on_windows_a_backslash_divides_folders() -> None:
    assert read_paths("C:\\Unduhan baru\\a.csv", is_windows=True) == ("C:\\Unduhan baru\\a.csv",)
    assert read_paths("file:///C:/Unduhan%20baru/a.csv", is_windows=True) == ("C:/Unduhan baru/a.csv",)


@given(st.lists(st.text(st.characters(exclude_characters="\"'\\", exclude_categories=("Cc", "Cs", "Z")), min_size=1)))
def test_what_is_put_in_quotation_marks_reads_back(paths: list[str]) -> None:
    assert read_paths(" ".join(map(quoted, paths))) == tuple(paths)


@given(st.text())
def test_nothing_that_is_typed_is_refused(typed: str) -> None:
    assert bool(read_paths(typed)) is bool(typed.strip())
