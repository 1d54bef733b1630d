"""What holds for every line that can be typed: nothing raises, nothing is lost, time grows with length."""

import sys
from collections.abc import Callable
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notulen.domain.text import clean_text
from notulen.parsing.capture_line import read_line
from notulen.parsing.parsed_line import LineKind
from parsing.seeds import context, read

CONTEXT = context()
_STARTS = [
    "",
    "+",
    "#",
    "!",
    ">",
    "?",
    "~",
    "@",
    "@ ",
    "=",
    "x",
    "/",
    "\\",
    "aksi:",
    "TL: ",
    "Irman: ",
    "=>",
    "=<",
    "x7.2 ",
]
_PIECES = [
    "<jumat",
    "<jumt",
    "<",
    "<5",
    "@aceh",
    "@joko",
    "@",
    "@papua barat",
    "(Plt.",
    ")",
    ",",
    "-",
    "30m",
    "??",
    "dan",
    '"',
]
_WORDLESS = (
    LineKind.AGENDA_NEXT,
    LineKind.AGENDA_JUMP,
    LineKind.AGENDA_LEAVE,
    LineKind.DONE,
    LineKind.PATCH,
    LineKind.COMMAND,
)

_lines = st.builds(
    lambda start, pieces: start + " ".join(pieces),
    st.sampled_from(_STARTS),
    st.lists(st.one_of(st.sampled_from(_PIECES), st.text(max_size=12)), max_size=8),
)


@given(st.one_of(st.text(max_size=200), _lines))
@settings(max_examples=600, deadline=None)
def test_any_line_is_read_and_kept(line: str) -> None:
    parsed = read_line(line, CONTEXT)
    assert parsed.raw == clean_text(line)
    if parsed.kind not in (LineKind.EMPTY, *_WORDLESS):
        assert parsed.text.strip()
    assert read_line(parsed.raw, CONTEXT) == parsed


_words = st.lists(st.sampled_from([f"kata{number}" for number in range(60)]), min_size=1, max_size=6, unique=True)
_known = st.sampled_from([["@aceh"], ["@irman"], ["@bappeda"], ["@semua"]])
_unknown = st.sampled_from([["@joko"], ["@achmad"], ["<jumt"], ["<31/02"]])
_due = st.sampled_from([["<jumat"], ["<minggu", "depan"], ["<20", "juli", "2020"]])


@given(
    st.lists(st.one_of(_words, _known, _unknown, _due), min_size=1, max_size=6), st.sampled_from([">", "aksi:", "?"])
)
@settings(max_examples=400, deadline=None)
def test_every_word_is_in_the_text_or_in_a_token_that_was_understood(parts: list[list[str]], sign: str) -> None:
    words = [word for part in parts for word in part]
    parsed = read_line(f"{sign} {' '.join(words)}", CONTEXT)
    phrase = parsed.due.phrase.split() if parsed.due else []
    owners = {owner.name.casefold() for owner in (*parsed.owners, *([parsed.speaker] if parsed.speaker else []))}
    for word in words:
        is_owner = word.startswith("@") and (word[1:] in owners or (word == "@semua" and parsed.is_for_everyone))
        assert word in parsed.text.split() or is_owner or word.lstrip("<") in phrase


@pytest.mark.parametrize(("start", "piece"), list(product(["", ">", "+", "?", "@irman", "# "], _PIECES)))
def test_pieces_in_any_order_are_read(start: str, piece: str) -> None:
    for line in (f"{start}{piece}", f"{start} {piece} {piece}", f"{piece}{start}", f"{start} a {piece} b"):
        parsed = read(line)
        assert read(parsed.raw) == parsed


def _calls(action: Callable[[], object]) -> int:
    """How many calls, of Python and of C, `action` makes: a measure of work that no busy machine disturbs."""
    count = 0

    def notice(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        if event in ("call", "c_call"):
            count += 1

    before = sys.getprofile()
    sys.setprofile(notice)
    try:
        action()
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize(
    "piece",
    [
        "> <a ",
        "> @a ",
        "> @aceh, ",
        "<jumat ",
        "@",
        "+ (",
        "+ a, ",
        "+ a - b ",
        "((",
        "a: ",
        ": ",
        '"',
        "> dan @aceh ",
        "=",
        "x1.",
    ],
)
@pytest.mark.parametrize("start", ["", "> ", "+ ", "? ", "@irman "])
def test_work_grows_with_length_and_no_faster(start: str, piece: str) -> None:
    short, long = (start + piece * count for count in (500, 4000))
    read_line(long, CONTEXT)
    few, many = (_calls(lambda line=line: read_line(line, CONTEXT)) for line in (short, long))  # type: ignore[misc]
    assert many < 10 * few + 2000


@pytest.mark.parametrize("line", ["a" * 100_000, "> " + "@a" * 50_000, "> <" + "9" * 100_000, "+ " + "Ir. " * 25_000])
def test_a_hundred_thousand_characters_are_one_line(line: str) -> None:
    assert read(line).raw == line


@pytest.mark.parametrize("line", ["> kirim\x1b[31m \x00@aceh", "\ud800 halo", "a\u202eb", "@aceh\r\nbaris dua"])
def test_what_a_terminal_would_obey_is_replaced(line: str) -> None:
    parsed = read(line)
    assert parsed.raw == clean_text(line)
    assert "\x1b" not in parsed.text
    assert "\n" not in parsed.text
    parsed.raw.encode()
