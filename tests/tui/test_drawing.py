"""Glyphs, density and motion: how the same things are drawn for another terminal or another eye."""

from pathlib import Path

import pytest

from notulen.config import Glyphs, Motion, Settings
from notulen.tui.workspace_screen import WorkspaceScreen
from notulen.workspace import Workspace
from tui.secretary import at_the_screen
from tui.settings_rows import goes_to


@pytest.mark.parametrize(
    ("glyphs", "is_unicode", "is_ascii"),
    [
        (Glyphs.AUTO, True, False),
        (Glyphs.AUTO, False, True),
        (Glyphs.UNICODE, False, False),
        (Glyphs.ASCII, True, True),
    ],
)
async def test_glyphs_are_those_of_the_terminal_or_those_that_are_set(
    glyphs: Glyphs, is_unicode: bool, is_ascii: bool, tmp_path: Path
) -> None:
    workspace = Workspace(tmp_path, Settings(glyphs=glyphs))
    async with at_the_screen(tmp_path, workspace=workspace, is_unicode=is_unicode) as sari:
        assert sari.picture.isascii() is is_ascii


async def test_glyphs_change_at_once_on_every_screen_and_the_cursor_is_still_seen(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting("Réunion 会議")
        await sari.types("> satu @aceh <besok")
        await sari.presses("escape")
        await goes_to(sari, "glyphs")
        await sari.presses("right", "right")
        assert sari.picture.isascii()
        sari.sees("[ascii]", "> Glyph", "+- Setelan -")
        await sari.presses("escape")
        assert sari.picture.isascii()
        sari.sees("Reunion ????", ">09:00 AKSI", "+- Catatan -")
        assert {len(row) for row in sari.picture.splitlines()} == {80}


async def test_compact_takes_the_empty_space_out_of_frames(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        await sari.presses("f2")
        assert "│ ▸R1" in sari.picture
        await goes_to(sari, "density")
        await sari.presses("right", "escape")
        assert "│▸R1" in sari.picture


async def test_with_less_motion_clocks_go_by_the_minute(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, workspace=Workspace(tmp_path, Settings(motion=Motion.REDUCED))) as sari:
        await sari.makes_meeting()
        await sari.types("/mulai")
        room = sari.app.screen
        assert isinstance(room, WorkspaceScreen)
        sari.clock.goes(minutes=2)
        room.tick()
        await sari.settles()
        before = sari.picture
        for _ in range(59):
            sari.clock.goes(seconds=1)
            room.tick()
        await sari.settles()
        assert sari.picture == before
        sari.clock.goes(seconds=1)
        room.tick()
        await sari.settles()
        assert sari.picture != before
