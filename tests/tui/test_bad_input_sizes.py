"""Storms of sizes, down to nothing and up to a wall, on every screen and dialog: afterwards all is as it was."""

import random
from pathlib import Path

import pytest
from textual import events
from textual.geometry import Size

from crossed import in_turn
from tui.every_screen import PLACES, Place, goes, named, office
from tui.secretary import Secretary, at_the_screen

EDGES = ((0, 0), (1, 1), (2, 5), (20, 5), (5, 2), (60, 15), (59, 24), (500, 3), (3, 100), (500, 100))
SEVEREST = (500, 2000)
STEPS, AT_ONCE = 90, 15


async def storms(sari: Secretary, seed: int) -> None:
    """So many sizes one after another, as a terminal sends them while somebody drags its corner."""
    chance = random.Random(seed)  # noqa: S311
    for step in range(STEPS):
        width, height = chance.choice(EDGES) if step % 3 == 0 else (chance.randint(0, 160), chance.randint(0, 50))
        if step % AT_ONCE:
            size = Size(width, height)
            sari.app.post_message(events.Resize(size, size))
        else:
            await sari.pilot.resize_terminal(width, height)
    await sari.pilot.resize_terminal(*SEVEREST)
    await sari.makes_window(80, 24)


@pytest.mark.parametrize("place", in_turn(PLACES, 0, of=6, named=named))
async def test_after_a_storm_of_sizes_the_picture_is_what_it_was(tmp_path: Path, place: Place) -> None:
    workspace = None if place.is_empty else office(tmp_path)
    async with at_the_screen(tmp_path, workspace=workspace) as sari:
        await goes(sari, place)
        before, focused = sari.picture, sari.app.focused
        await storms(sari, len(place.name))
        assert not sari.is_gone
        assert sari.picture == before
        assert sari.app.focused is focused


async def test_who_types_on_in_a_tiny_window_is_not_taken_away_from_the_line(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, workspace=office(tmp_path)) as sari:
        await sari.presses("f3", "escape")
        await sari.makes_window(20, 5)
        await sari.writes("tidak hi")
        await sari.makes_window(80, 24)
        await sari.types("lang")
        assert sari.archived().entries[-1].text == "tidak hilang"
        await sari.presses("escape")
        await sari.makes_window(20, 5)
        await sari.makes_window(80, 24)
        await sari.presses("up", "m")
        sari.sees("Esc Tutup")
