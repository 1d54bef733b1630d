"""Provinsi while the disk does not answer, with whatever is typed or recorded, in every size."""

from pathlib import Path

import pytest

from crossed import in_turn
from hostile_texts import HOSTILE, obeyed
from notulen.config import Settings
from notulen.locale.language import Language
from notulen.tui.app import NotulenApp
from notulen.workspace import Workspace
from tui.province_rakors import TODAY, at_the_board, hold_rakors, on_that_day
from tui.secretary import Secretary, at_the_screen
from tui.slow_disk import slow_workspace
from tui.test_home import strikes

EVERY_SIZE = ((60, 20), (80, 24), (100, 30), (140, 40))


async def test_the_frame_stands_and_keys_act_while_the_disk_does_not_answer(tmp_path: Path) -> None:
    hold_rakors(tmp_path)
    workspace, store = slow_workspace(tmp_path)
    app = NotulenApp(workspace, language=Language.INDONESIAN, clock=on_that_day())
    try:
        async with app.run_test(size=(100, 30)) as pilot:
            sari = Secretary(app, pilot, workspace, on_that_day())
            await sari.waits_for("R3")
            store.is_open.clear()
            await strikes(sari, "f6")
            await sari.waits_for("Membaca arsip…")
            await strikes(sari, "slash", "s", "u")
            await sari.waits_for("Saring › su")
            await strikes(sari, "escape", "s", "c", "h")
            await sari.waits_for("urut: terbuka")
            store.is_open.set()
            await sari.waits_for("38 punya aksi")
            sari.does_not_see("Membaca")
            await strikes(sari, "h", "down")
            await sari.waits_for("A2.1")
            store.is_open.set()
    finally:
        store.is_open.set()
        app.queue.close()


@pytest.mark.parametrize("text", in_turn(HOSTILE, 1, of=4))
async def test_nothing_that_is_typed_or_recorded_is_obeyed(tmp_path: Path, text: str) -> None:
    workspace = Workspace(tmp_path, Settings(name="Sari"))
    workspace.meetings.create(f"Rakor {text}"[:100], TODAY.date(), now=TODAY)
    workspace.minutes.record_line(1, "> kirim data @aceh <besok", now=TODAY)
    workspace.actions.comment("A1.1", f"kata {text}", now=TODAY)
    async with at_the_screen(tmp_path, width=100, height=30, clock=on_that_day(), workspace=workspace) as sari:
        await sari.presses("f6", "slash")
        await sari.pastes(text)
        assert obeyed(sari.picture) == []
        await sari.presses("escape", "home", "enter")
        await sari.waits_for("Riwayat A1.1")
        assert obeyed(sari.picture) == []
        await sari.presses("c")
        assert obeyed(sari.app.clipboard) == []
        assert not sari.is_gone


@pytest.mark.parametrize("size", EVERY_SIZE)
@pytest.mark.parametrize("language", list(Language))
async def test_every_size_shows_whole_rows(tmp_path: Path, size: tuple[int, int], language: Language) -> None:
    async with at_the_board(tmp_path, *size, language=language) as sari:
        rows = sari.picture.splitlines()
        assert all(len(row) == size[0] for row in rows)
        for keys in ((), ("h",), ("s", "s"), ("enter",)):
            await sari.presses(*keys)
            assert sum(1 for row in sari.picture.splitlines() if row.startswith("╭")) == 2, sari.picture
            assert "F1" in sari.picture.splitlines()[-1]
