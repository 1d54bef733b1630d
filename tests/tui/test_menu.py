"""The menu: every command in words, found by typing, whatever comes in one packet."""

from pathlib import Path

from tui.key_places import in_the_list
from tui.secretary import at_the_screen


async def test_the_menu_does_what_it_says(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.presses("ctrl+p")
        await sari.writes("poleng")
        await sari.presses("enter")
        assert sari.app.theme == "poleng"
        await sari.presses("ctrl+p")
        await sari.writes("rapat baru")
        await sari.presses("enter")
        sari.sees("Judul", "Tanggal")
        await sari.presses("escape", "ctrl+p")
        await sari.writes("tidak ada yang begini")
        sari.sees("Tidak ada perintah seperti itu.")
        await sari.presses("enter")
        sari.sees("Selamat datang")


async def test_a_command_that_is_called_so_comes_before_one_that_only_speaks_of_it(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await in_the_list(sari)
        await sari.presses("delete", "ctrl+p")
        await sari.writes("urungkan")
        await sari.presses("enter")
        sari.sees("satu", "dua")
        assert len(sari.archived().lines) == 2


async def test_words_arrows_and_enter_of_one_packet_choose_in_the_menu_what_they_say(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.presses("ctrl+p")
        await sari.bursts("rapat baru", "enter")
        sari.sees("Judul", "Tanggal")
        await sari.presses("escape", "ctrl+p")
        await sari.bursts("tema", "down", "down", "up", "enter")
        chosen = sari.app.theme
        await sari.presses("ctrl+p")
        await sari.writes("tema")
        await sari.presses("down", "enter")
        assert sari.app.theme == chosen


async def test_what_is_pasted_into_the_menu_is_only_words(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.presses("ctrl+p")
        await sari.pastes("\x1b[31mrapat\n baru\u202e" + "x" * 10_000)
        assert all(each.isprintable() or each == "\n" for each in sari.picture)
        await sari.presses("end", "ctrl+u")
        await sari.pastes("rapat baru")
        await sari.presses("enter")
        sari.sees("Judul", "Tanggal")


async def test_every_command_of_the_list_can_be_given_from_the_menu(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await in_the_list(sari)
        await sari.presses("ctrl+p")
        await sari.writes("keluarkan catatan")
        await sari.presses("enter")
        assert [line.text for line in sari.archived().lines] == ["satu"]
