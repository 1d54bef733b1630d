"""Whatever is drawn has a likeness in ASCII that is just as wide, and a terminal is asked what it can show."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from notulen.tui.glyphs import in_ascii, speaks_unicode


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_any_text_becomes_ascii_of_the_same_width(text: str) -> None:
    drawn = in_ascii(text)
    assert drawn.isascii()
    assert len(drawn) == cell_len(text)


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("╭─ Catatan ─╮", "+- Catatan -+"),
        ("┏━┓┃├┼", "+=+|++"),
        ("● hadir ○ izin ✓ ▶ ▸ ◂", "* hadir o izin v > > <"),
        ("━━━── █░", "===-- #."),
        ("«jumt» “kata” … · ›", '"jumt" "kata" . . >'),
        ("↑↓←→ ≤7", "^v<> <7"),
        ("Réunion, Ça va, ½", "Reunion, Ca va, 1"),
        ("会議", "????"),
        ("e\u0301 👍🏽", "e ??"),
        ("ß ł", "? ?"),
    ],
)
def test_a_sign_is_like_the_one_it_stands_for(text: str, drawn: str) -> None:
    assert in_ascii(text) == drawn


def test_every_sign_of_the_program_has_a_likeness() -> None:
    folder = Path(__file__).parents[2] / "src" / "notulen"
    files = [*folder.glob("locale/*.py"), *folder.glob("tui/**/*.py")]
    signs = {sign for file in files for sign in file.read_text("utf-8") if not sign.isascii() and not sign.isalpha()}
    unlike = {sign for sign in signs if cell_len(sign) == 1 and in_ascii(sign) == "?"}
    assert not unlike


@pytest.mark.parametrize(
    ("encoding", "locale", "answer"),
    [
        ("utf-8", {}, True),
        ("utf-8", {"LANG": "id_ID.UTF-8"}, True),
        ("utf-8", {"LANG": "id_ID.ISO-8859-1"}, False),
        ("iso8859-1", {"LANG": "id_ID"}, False),
        ("utf-8", {"LANG": "id_ID.UTF-8", "LC_ALL": "C"}, False),
        ("utf-8", {"LANG": "C", "LC_CTYPE": "C.UTF-8"}, False),
        ("utf-8", {"LC_CTYPE": "C.UTF-8"}, True),
        ("cp1252", {}, False),
        (None, {}, False),
    ],
)
def test_a_terminal_is_sent_what_its_locale_promises(
    encoding: str | None, locale: dict[str, str], answer: bool
) -> None:
    assert speaks_unicode(encoding, locale) is answer
