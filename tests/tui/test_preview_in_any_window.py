"""Pratinjau in windows of any size, by mouse, in English, with whatever was typed, and of two thousand lines."""

from pathlib import Path

import pytest

from hostile_texts import HOSTILE, obeyed
from notulen.config import Settings
from notulen.locale.language import Language
from notulen.tui.screens.minutes import MinutesScreen
from notulen.workspace import Workspace
from tui.preview_seen import a_rakor, is_in_the_preview, paper, with_lines
from tui.secretary import START, at_the_screen

SIZES = ((200, 50), (140, 40), (100, 30), (80, 24), (60, 20), (59, 15), (40, 10), (20, 5), (1, 1), (100, 30))


@pytest.mark.parametrize("size", [(80, 24), (60, 20)])
async def test_without_room_the_lists_come_with_tab_and_go_with_escape(tmp_path: Path, size: tuple[int, int]) -> None:
    async with at_the_screen(tmp_path, width=size[0], height=size[1]) as sari:
        await a_rakor(sari)
        await sari.presses("f7")
        sari.does_not_see("Bagian")
        sari.sees("perlu dirapikan 1", "NOTULA", "F1 Bantuan", "^P Menu")
        await sari.presses("tab")
        sari.sees("Bagian", "Peserta 1", "Perlu dirapikan 1")
        await sari.presses("escape")
        sari.does_not_see("Bagian")
        assert is_in_the_preview(sari)
        await sari.presses("shift+tab")
        sari.sees("Bagian", "▸? A1.1")
        await sari.presses("tab", "escape")
        assert not is_in_the_preview(sari)


async def test_two_thousand_lines_are_read_to_the_end_and_only_what_is_seen_is_drawn(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path, Settings(name="Sari"))
    workspace.meetings.create("Rakor besar", START.date(), now=START)
    with_lines(workspace, 2_000)
    async with at_the_screen(tmp_path, workspace=workspace, meeting=1) as sari:
        await sari.presses("f7")
        view = paper(sari)
        await sari.presses("end")
        sari.sees("Demikian notula ini dibuat")
        assert view.virtual_size.height > 2_000
        assert len(view._strips) < 100
        await sari.presses("tab", "home", "down", "down", "down", "down", "enter", "pagedown")
        sari.sees("Baris 1")


async def test_every_window_can_be_read_in(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await a_rakor(sari)
        await sari.presses("f7")
        await sari.presses("n")
        for width, height in SIZES:
            await sari.makes_window(width, height)
            assert all(len(line) <= width for line in sari.picture.splitlines())
        sari.sees("? A1.1 Susun surat usulan", "perlu dirapikan 1")
        await sari.presses("home")
        sari.sees("NOTULA")


async def test_it_is_said_in_english_too(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, width=100, height=30, language=Language.ENGLISH) as sari:
        await a_rakor(sari)
        await sari.presses("f7")
        await sari.presses("n")
        sari.sees(
            "PREVIEW R1", "live", "official form internal copy to tidy 1", "1/1 ? A1.1 deadline not understood «jumt»"
        )
        sari.sees("notulen export R1 -f docx writes", "~ private notes: 1", "Enter Go there")


async def test_hostile_text_is_only_text_in_the_preview_too(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path, Settings(name="[b"))
    for number, text in enumerate(HOSTILE, 1):
        workspace.meetings.create(text, START.date(), now=START, agenda=[text], place=text, application=text)
        for sign in ("", "! ", "> @x ", "? ", "~ ", "+ ", "> <"):
            workspace.minutes.record_line(number, f"{sign}{text}", now=START)
        workspace.minutes.record_line(number, "#", now=START)
    async with at_the_screen(tmp_path, width=100, height=30, workspace=workspace) as sari:
        for number in range(1, len(HOSTILE) + 1):
            await sari.presses("home", *["down"] * (number - 1), "enter")
            await sari.presses("f7")
            for keys in (("n", "n"), ("F", "end"), ("tab", "down")):
                await sari.presses(*keys)
                assert not obeyed(sari.picture)
            await sari.presses("f2")
        assert not sari.is_gone


async def test_the_mouse_does_what_the_keys_do(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, width=100, height=30) as sari:
        await a_rakor(sari)
        await sari.presses("f7")
        await sari.pilot.click("#parts", offset=(4, 9))
        await sari.settles()
        sari.sees("▸Tanda tangan", "Pangkat/Golongan")
        await sari.pilot.click("#tidy", offset=(4, 2))
        await sari.settles()
        sari.sees("1/1 ? A1.1 tenggat tidak terbaca", "? A1.1 Susun surat usulan", "Enter Ke tempatnya")
        footer = sari.picture.splitlines()[-1]
        await sari.pilot.click("KeyBar", offset=(footer.index("Ke tempatnya"), 0))
        await sari.settles()
        assert isinstance(sari.app.screen, MinutesScreen)
        assert sari._flow.stream.selected == sari.archived().actions[0]
