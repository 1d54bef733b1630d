"""A paste of five megabytes, a paste of many lines, a letter too many: no field swallows anything without a word."""

from pathlib import Path

import pytest

from crossed import crossed, in_turn
from notulen.tui.widgets.capture_line import CaptureLine
from notulen.tui.widgets.field import Field
from tui.every_screen import PLACES, WITH_FIELDS, Place, follows, goes, named, office
from tui.secretary import Secretary, at_the_screen

MEGABYTES = {
    "satu baris": "tempelan panjang " * 300_000,
    "banyak baris": "satu baris dari berkas lain yang panjang sekali\n" * 100_000,
}
WORDS = ("terlalu panjang", "tidak muat")
MOST_FIELDS = 10  # of one screen: megabytes take seconds, and the rows of the settings are fields of one kind


def field_of(sari: Secretary) -> Field:
    """The field the keys go to."""
    field = sari.app.focused
    assert isinstance(field, Field), f"no field has the focus:\n{sari.picture}"
    return field


def is_told(sari: Secretary) -> bool:
    """Whether something on the screen says that it was too much."""
    return any(word in sari.screen.casefold() for word in WORDS)


@pytest.mark.parametrize(
    ("place", "kind"), crossed({named(place): place for place in WITH_FIELDS}, {kind: kind for kind in MEGABYTES})
)
async def test_five_megabytes_are_refused_in_words_and_the_next_key_arrives(
    tmp_path: Path, place: Place, kind: str
) -> None:
    async with at_the_screen(tmp_path, width=100, height=30, has_toasts=True, workspace=office(tmp_path)) as sari:
        await goes(sari, place)
        for keys in place.fields[:MOST_FIELDS]:
            await follows(sari, keys)
            field = field_of(sari)
            field.value = "sebelum"
            field.action_end()
            await sari.settles()
            for toast in tuple(sari.app._notifications):
                sari.app._take_away(toast)
            await sari.pastes(MEGABYTES[kind])
            await sari.waits_until(lambda: is_told(sari))
            assert is_told(sari), sari.picture
            assert field.value == "sebelum", "what stood there stays"
            await sari.writes("x")
            assert field.value == "sebelumx"


@pytest.mark.parametrize("place", in_turn(WITH_FIELDS, 1, of=3, named=named))
async def test_several_lines_are_joined_or_asked_about_and_none_vanishes(tmp_path: Path, place: Place) -> None:
    async with at_the_screen(tmp_path, width=100, height=30, workspace=office(tmp_path)) as sari:
        await goes(sari, place)
        for keys in place.fields:
            await follows(sari, keys)
            field = field_of(sari)
            field.value = ""
            await sari.pastes("\r\nsatu\r\n\r\n  dua\ntiga\n")
            if isinstance(field, CaptureLine):
                sari.sees("Tempel 3 baris")
                await sari.presses("g")
            assert field.value.replace(" | ", " ") == "satu dua tiga"


@pytest.mark.parametrize("place", in_turn(WITH_FIELDS, 2, of=3, named=named))
async def test_a_letter_more_than_a_field_holds_is_told_once(tmp_path: Path, place: Place) -> None:
    async with at_the_screen(tmp_path, width=100, height=30, has_toasts=True, workspace=office(tmp_path)) as sari:
        await goes(sari, place)
        await follows(sari, place.fields[0])
        field = field_of(sari)
        full = "a" * field.most
        field.value = full
        field.action_end()
        await sari.settles()
        await sari.writes("bcd")
        await sari.waits_until(lambda: is_told(sari))
        assert is_told(sari), sari.picture
        assert field.value == full
        assert len(sari.told.splitlines()) <= 1
        await sari.presses("backspace")
        await sari.writes("e")
        assert field.value == f"{full[:-1]}e"


@pytest.mark.parametrize("place", [place for place in PLACES if not place.fields], ids=named)
async def test_a_paste_where_nothing_is_typed_does_nothing(tmp_path: Path, place: Place) -> None:
    workspace = None if place.is_empty else office(tmp_path)
    async with at_the_screen(tmp_path, workspace=workspace) as sari:
        await goes(sari, place)
        before = sari.picture
        await sari.pastes(MEGABYTES["banyak baris"])
        assert sari.picture == before


async def test_lines_that_make_too_long_a_line_are_not_joined(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, has_toasts=True, workspace=office(tmp_path)) as sari:
        await sari.presses("f3")
        await sari.pastes("\n".join(["baris"] * 1_999))
        await sari.presses("g")
        await sari.waits_until(lambda: is_told(sari))
        sari.sees("Tidak muat", "Tempel 1999 baris")
        assert sari.box == ""
        await sari.presses("escape")
        await sari.types("sesudah")
        assert sari.archived().entries[-1].text == "sesudah"
