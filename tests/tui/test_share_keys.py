"""The way to the shared screen and back, and through its agenda and pages."""

from pathlib import Path

from tui.secretary import at_the_screen
from tui.shared_meeting import OF_OTHER_SCREENS, a_running_meeting, at, clock_ticks, types

# going to and fro


async def test_f8_goes_there_and_back_and_the_room_is_as_it_was(tmp_path: Path) -> None:
    workspace = a_running_meeting(tmp_path)
    for number in range(40):
        types(workspace, f"catatan {number:02}")
    async with at_the_screen(tmp_path, meeting=1, clock=at(10), workspace=workspace) as sari:
        await sari.writes("sedang diketik @ac")
        await sari.presses("left", "left", "pageup")
        room = sari.picture
        cursor = sari._flow.line.cursor_position
        for key in ("f8", "escape"):
            await sari.presses("f8")
            sari.sees("AGENDA 2 DARI 3")
            sari.does_not_see("sedang diketik")
            await sari.presses(key)
            assert sari.box == "sedang diketik @ac"
            assert sari._flow.line.cursor_position == cursor
            assert sari._flow.line.has_focus
            assert sari.picture == room
        await sari.presses("f8", "8")
        assert sari.picture == room


async def test_only_its_own_keys_act_on_it(tmp_path: Path) -> None:
    workspace = a_running_meeting(tmp_path)
    async with at_the_screen(tmp_path, meeting=1, clock=at(10), workspace=workspace) as sari:
        await sari.presses("f8")
        shared, told, steps = sari.picture, sari.told, workspace.history.steps(1)
        for key in (*OF_OTHER_SCREENS, "q"):
            await sari.presses(key)
            assert sari.picture == shared, key
        assert workspace.history.steps(1) == steps
        assert sari.told == told
        await sari.presses("ctrl+q")
        assert not sari.is_gone, "the room is asked first"
        sari.sees("Catat ›")


async def test_arrows_walk_through_the_agenda_and_one_key_leads_back(tmp_path: Path) -> None:
    workspace = a_running_meeting(tmp_path)
    async with at_the_screen(tmp_path, width=100, height=30, meeting=1, clock=at(10), workspace=workspace) as sari:
        await sari.presses("f8", "left")
        sari.sees("AGENDA 1 DARI 3", "Pembukaan", "sudah dibahas", "K1.1 Dibuka resmi", "sekarang: butir 2")
        await sari.presses("left")
        sari.sees("AGENDA 1 DARI 3")
        await sari.presses("n")
        sari.sees("AGENDA 2 DARI 3", "sisa 20:00")
        await sari.presses("right", "right")
        sari.sees("AGENDA 3 DARI 3", "Lain-lain", "belum dibahas")
        types(workspace, "#", minutes=10)
        await sari.waits_until(lambda: "belum dibahas" not in sari.screen)
        types(workspace, "! Selesai", minutes=10)
        await sari.waits_for("Selesai")
        await sari.presses("left", "n")
        sari.sees("AGENDA 3 DARI 3", "Selesai")


async def test_the_page_follows_the_item_that_is_opened(tmp_path: Path) -> None:
    workspace = a_running_meeting(tmp_path)
    async with at_the_screen(tmp_path, meeting=1, clock=at(10), workspace=workspace) as sari:
        await sari.presses("f8")
        types(workspace, "#", minutes=10)
        await sari.waits_for("AGENDA 3 DARI 3")
        types(workspace, "#0", minutes=11)
        await sari.waits_for("SELURUH RAPAT")
        sari.sees("Dibuka resmi", "Praktik baik", "A1.2")


async def test_where_nothing_is_left_to_see_it_follows_again(tmp_path: Path) -> None:
    workspace = a_running_meeting(tmp_path)
    types(workspace, "#0", "! Di luar agenda", "#2")
    async with at_the_screen(tmp_path, meeting=1, clock=at(10), workspace=workspace) as sari:
        await sari.presses("f8", "right", "right")
        sari.sees("UMUM", "Di luar agenda", "sekarang: butir 2")
        types(workspace, "=~")
        await sari.waits_for("AGENDA 2 DARI 3")
        sari.does_not_see("Di luar agenda")


async def test_decided_only_shows_the_whole_meeting_without_its_head(tmp_path: Path) -> None:
    workspace = a_running_meeting(tmp_path)
    async with at_the_screen(tmp_path, width=100, height=30, meeting=1, clock=at(10), workspace=workspace) as sari:
        await sari.presses("f8", "g")
        sari.sees("K1.1 Dibuka resmi", "K1.2 Praktik baik", "A1.1", "A1.2")
        for word in ("AGENDA", "sisa", "Hadir", "ASKOMPSI Kamis"):
            sari.does_not_see(word)
        await sari.presses("g")
        sari.sees("AGENDA 2 DARI 3", "Hadir")
        sari.does_not_see("Dibuka resmi")


async def test_a_blank_screen_holds_the_title_until_any_key(tmp_path: Path) -> None:
    workspace = a_running_meeting(tmp_path)
    async with at_the_screen(tmp_path, meeting=1, clock=at(10), workspace=workspace) as sari:
        await sari.presses("f8")
        shared = sari.picture
        for key in ("escape", "f8", "ctrl+p", "f1", "b", "x", "right", "g"):
            await sari.presses("b")
            assert sari.screen == "Rapat Kerja ASKOMPSI"
            await clock_ticks(sari, seconds=0)
            types(workspace, "~ diam")
            await sari.presses(key)
            assert sari.picture == shared, key
        row = sari.picture.splitlines()[-1]
        await sari.pilot.click(offset=(row.index("b Kosong"), 23))
        await sari.settles()
        assert sari.screen == "Rapat Kerja ASKOMPSI"
        await sari.pilot.click(offset=(40, 12))
        await sari.settles()
        assert sari.picture == shared


async def test_pages_are_turned_whole_and_the_newest_is_in_sight(tmp_path: Path) -> None:
    workspace = a_running_meeting(tmp_path)
    for number in range(3, 20):
        types(workspace, f"! Putusan ke-{number}", minutes=10)
    async with at_the_screen(tmp_path, meeting=1, clock=at(10), workspace=workspace) as sari:
        await sari.presses("f8")
        sari.sees("halaman 2/2", "Putusan ke-19")
        await sari.presses("pageup")
        sari.sees("halaman 1/2", "Praktik baik", "Putusan ke-12")
        sari.does_not_see("TINDAK LANJUT")
        types(workspace, "! Putusan ke-20", minutes=10)
        await sari.waits_until(lambda: bool(sari.archived().decisions[19:]))
        await clock_ticks(sari, seconds=1)
        sari.sees("halaman 1/2")
        await sari.presses("right")
        sari.sees("halaman 2/2", "TINDAK LANJUT", "A1.2", "PUTUSAN")
        await sari.presses("right")
        sari.sees("AGENDA 3 DARI 3")
        await sari.presses("left", "left")
        sari.sees("AGENDA 2 DARI 3", "halaman 1/2")
        await sari.makes_window(100, 60)
        sari.does_not_see("halaman")
        await sari.makes_window(80, 24)
        sari.sees("halaman")


# how quiet it is


async def test_keys_go_after_five_seconds_and_come_back_with_a_key_or_the_mouse(tmp_path: Path) -> None:
    workspace = a_running_meeting(tmp_path)
    async with at_the_screen(tmp_path, meeting=1, clock=at(10), workspace=workspace) as sari:
        await sari.presses("f8")
        for wake in ("x", ""):
            sari.sees("F1 Bantuan", "Esc Keluar", "←→ Pindah", "g Putusan", "b Kosong", "^P Menu")
            await clock_ticks(sari, seconds=4)
            sari.sees("F1 Bantuan")
            await clock_ticks(sari, seconds=1)
            sari.does_not_see("F1")
            sari.does_not_see("Menu")
            await (sari.presses(wake) if wake else sari.pilot.hover(offset=(30, 12)))
            await sari.settles()
        sari.sees("F1 Bantuan")
