"""From a wall of a screen to a sliver: it stands, the line is there, and what does not fit drops whole."""

import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from rich.cells import cell_len

from crossed import in_turn
from notulen import locale, paths
from notulen.config import Settings
from notulen.services.demo import make_demo
from notulen.workspace import Workspace
from tui.looks import LOOKS, Look, looking_at
from tui.secretary import START, Secretary, at_the_screen

SIZES = ((200, 50), (140, 40), (100, 30), (80, 24), (60, 20), (59, 15), (40, 10), (20, 5), (5, 2), (1, 1))


async def test_every_size_can_be_gone_through_and_typing_goes_on(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting("Rapat dengan judul yang sangat panjang sehingga tidak muat di layar kecil mana pun")
        for width, height in SIZES:
            await sari.makes_window(width, height)
            await sari.types(f"> pada {width}x{height} @aceh <besok")
        await sari.makes_window(80, 24)
        sari.sees("pada 20x5", f"A1.{len(SIZES)}")
        assert len(sari.archived().actions) == len(SIZES)


@pytest.mark.parametrize("size", [(59, 20), (52, 14), (80, 11), (100, 15), (40, 40)])
async def test_a_window_that_is_too_small_says_so_and_the_line_goes_on(size: tuple[int, int], tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        await sari.makes_window(*size)
        sari.sees(f"Jendela terlalu kecil ({size[0]}x{size[1]}).", "catatan tetap tersimpan.", "Catat ›")
        await sari.types("> dari jendela kecil @aceh <besok")
        assert [action.text for action in sari.archived().actions] == ["dari jendela kecil"]
        sari.sees("A1.1")
        await sari.makes_window(80, 24)
        sari.does_not_see("terlalu kecil")
        sari.sees("dari jendela kecil")


async def test_what_is_typed_in_a_window_that_became_too_small_goes_into_the_line(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        await sari.types("satu")
        await sari.presses("escape")
        await sari.makes_window(50, 14)
        await sari.types("dua")
        assert [entry.text for entry in sari.archived().entries] == ["satu", "dua"]


async def test_a_storm_of_sizes_takes_nothing_away(tmp_path: Path) -> None:
    chance = Random(7)  # noqa: S311  sizes, not secrets
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        for number in range(12):
            for _ in range(4):
                await sari.pilot.resize_terminal(chance.randint(1, 220), chance.randint(1, 60))
            await sari.writes(f"{number} ")
        await sari.makes_window(80, 24)
        assert sari.box == "".join(f"{number} " for number in range(12))
        sari.sees("Catat ›", "F1 Bantuan", "^P Menu")


@pytest.mark.parametrize("look", in_turn(LOOKS, 0, of=3, named=lambda look: look.name))
async def test_every_screen_fits_or_says_that_its_window_is_too_small(look: Look, sample: Path, tmp_path: Path) -> None:
    drawn: list[str] = []
    async with looking_at(look, (60, 20), sample, tmp_path / "arsip") as sari:
        for width, height in ((60, 20), (80, 24), (100, 30), (140, 40), (200, 50)):
            await sari.makes_window(width, height)
            assert {cell_len(row) for row in sari.picture.splitlines()} == {width}
            drawn += _front(sari)
        await sari.makes_window(52, 14)
        is_told = "Jendela terlalu kecil (52x14)." in sari.screen
        assert is_told is not (look.always_stands or sari.app.screen.is_modal)
        await sari.makes_window(1, 1)
        await sari.makes_window(300, 90)
        sari.does_not_see("terlalu kecil")
        known = {*_WORD.findall(sari.picture), *_catalog()}
    for row in drawn:
        for word in re.findall(rf"{_WORD.pattern}(?!…)", row):
            assert word in known, f"«{word}» is cut in «{row}»"


def _front(sari: Secretary) -> list[str]:
    """The rows of the screen, or of the dialog that lies over it."""
    rows, screen = sari.picture.splitlines(), sari.app.screen
    if not screen.is_modal:
        return rows
    box = max((each.region for each in screen.query("ModalScreen > Vertical")), key=lambda region: region.area)
    return [row[box.x : box.right] for row in rows[box.y : box.bottom]]


_WORD = re.compile(r"(?<![\w/])[^\W\d_]{3,}(?!\w)")


def _catalog() -> Iterator[str]:
    """Every word the screens know: what a narrow screen says instead is not seen on a wide one."""
    for file in Path(locale.__file__).parent.glob("*.py"):
        yield from _WORD.findall(file.read_text("utf-8"))


async def test_the_line_is_usable_at_twenty_by_five(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, width=20, height=5) as sari:
        await sari.makes_meeting("R")
        await sari.writes("halo")
        sari.sees("Catat › halo", "CATATAN")


@pytest.mark.parametrize("size", [(100, 30), (80, 24), (60, 20)])
async def test_the_overview_of_the_sample_archive_fits(tmp_path: Path, size: tuple[int, int]) -> None:
    workspace = Workspace(tmp_path, Settings())
    make_demo(workspace.store, paths.data_folder() / "demo", now=START)
    async with at_the_screen(tmp_path, width=size[0], height=size[1], workspace=workspace) as sari:
        sari.sees("F1 Bantuan", "^P Menu", "Mendesak", "R5", "A2.1")
        assert all(len(line) <= size[0] for line in sari.picture.splitlines())


async def test_the_footer_drops_whole_items_and_keeps_help_and_menu(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        footers = []
        for width in range(100, 24, -3):
            await sari.makes_window(width, 24)
            footers.append(sari.picture.splitlines()[-1])
        for footer in footers:
            assert footer.split()[:2] == ["F1", "Bantuan"]
            assert footer.split()[-2:] == ["^P", "Menu"]
            labels = ("Enter Simpan", "↑ Ubah tadi", "^Z Urungkan", "Esc Daftar", "F2 Beranda")
            for label in labels:
                assert label in footer or label.split()[0] not in footer.split(), footer


async def test_at_eighty_columns_the_side_becomes_two_rows(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, width=100, height=30) as sari:
        await sari.makes_meeting()
        await sari.types("+ Irman @sumut")
        await sari.types("# SPBE 10m")
        await sari.types("#")
        sari.sees("Agenda 1/1", "Hadir 1/1", "● Sumut", "Putusan 0 · Aksi 0", "dari 10 mnt")
        await sari.makes_window(80, 24)
        sari.does_not_see("● Sumut")
        sari.sees("hadir 1/1", "▶ 1/1 SPBE 00:00/10", "putusan 0 · aksi 0")


async def test_a_size_that_nobody_told_of_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with at_the_screen(tmp_path, width=100, height=30) as sari:
        await sari.presses("n")
        monkeypatch.setattr(shutil, "get_terminal_size", lambda: os.terminal_size((80, 24)))
        for _ in range(2):
            sari.app._take_size_of_terminal()
            await sari.settles()
            assert sari.app.screen.size == (80, 24)
            assert {screen.size for screen in sari.app.screen_stack[1:]} == {(80, 24)}
        await sari.writes("tetap tertulis")
        sari.sees("tetap tertulis")
