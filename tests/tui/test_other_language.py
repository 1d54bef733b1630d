"""Another language is spoken at once on every open screen; the meeting, the line and the place stay."""

from pathlib import Path

from notulen.config import load_settings
from notulen.locale.language import Language
from tui.secretary import at_the_screen


async def test_another_language_is_spoken_at_once_and_takes_neither_line_nor_place(
    tmp_path: Path, settings_file: Path
) -> None:
    async with at_the_screen(tmp_path, width=100, height=30) as sari:
        await sari.makes_meeting("Rakor ASKOMPSI")
        for line in ("satu", "! dua", "> tiga @aceh <besok"):
            await sari.types(line)
        await sari.writes("belum selesai")
        await sari.presses("left", "left", "left", "ctrl+l")
        await sari.presses("right")
        await sari.waits_for("NOTULEN Settings")
        sari.sees("[English]", "Theme")
        assert load_settings(settings_file).language is Language.ENGLISH
        await sari.presses("escape")
        sari.sees("MEETING ROOM R1 Rakor ASKOMPSI", "DECID", "Decisions 1 · Actions 1", "F1 Help")
        assert sari.box == "belum selesai"
        await sari.writes("!")
        assert sari.box == "belum sele!sai"
        await sari.presses("f2")
        sari.sees("Home", "Rakor ASKOMPSI")
        assert len(sari.archived().lines) == 3


async def test_a_change_in_the_box_goes_on_in_the_other_language(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        await sari.types("satu")
        await sari.types("dua")
        await sari.presses("up", "up")
        await sari.writes(" setengah")
        await sari.presses("ctrl+l", "right")
        await sari.waits_for("NOTULEN Settings")
        await sari.presses("escape")
        await sari.waits_for("Edit B1.1 › satu setengah")
        await sari.presses("enter")
        assert [entry.text for entry in sari.archived().entries] == ["satu setengah", "dua"]
        assert sari.told == ""


async def test_the_cursor_stays_on_its_line_in_the_other_language(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        for line in ("satu", "dua", "tiga"):
            await sari.types(line)
        await sari.presses("escape", "up")
        sari.sees("▸09:00 CATAT dua")
        await sari.presses("comma", "right")
        await sari.waits_for("NOTULEN Settings")
        await sari.presses("escape")
        await sari.waits_for("▸09:00 NOTE dua")
        await sari.presses("delete")
        assert [entry.text for entry in sari.archived().entries] == ["satu", "tiga"]


async def test_every_screen_under_the_settings_speaks_the_other_language(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, width=100, height=30) as sari:
        await sari.makes_meeting("Rakor")
        await sari.types("! dua")
        await sari.presses("f7")
        sari.sees("PRATINJAU R1 Rakor", "Bagian", "NOTULA")
        await sari.presses("comma", "right")
        await sari.waits_for("NOTULEN Settings")
        await sari.presses("escape")
        await sari.waits_for("PREVIEW R1 Rakor")
        sari.sees("Parts", "MINUTES", "F1 Help")
        await sari.presses("escape")
        await sari.waits_for("MEETING ROOM R1 Rakor")
        await sari.presses("f2")
        await sari.waits_for("NOTULEN Home")


async def test_the_line_opens_the_setting_that_was_asked_for(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        for typed, row in (("/tema", "Tema"), ("/bahasa", "Bahasa"), ("/setelan", "Bahasa")):
            await sari.types(typed)
            sari.sees(f"▸ {row}")
            await sari.presses("escape")


async def test_nothing_is_said_in_english_that_was_not_asked_for(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, width=100, height=40, has_toasts=True) as sari:
        seen = []
        for keys in (("ctrl+c",), ("ctrl+p",), ("ctrl+c",), ("escape", "f1"), ("ctrl+c",), ("escape", "comma")):
            await sari.presses(*keys)
            seen.append(sari.screen)
        await sari.presses("escape", "n", "ctrl+c", "enter")
        said = " ".join((*seen, sari.screen))
        for word in ("Press", "quit", "Quit", "Search", "Screenshot", "Keys", "Maximize", "Copy", "Submit", "Theme"):
            assert word not in said.split(), word
