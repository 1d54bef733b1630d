"""From a wall of a screen to a sliver: it stands, the line is there, and what does not fit drops whole."""

from pathlib import Path

import pytest

from notulen import paths
from notulen.config import Settings
from notulen.services.demo import make_demo
from notulen.workspace import Workspace
from tui.secretary import START, at_the_screen

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
