"""A theme is seen while the cursor is on it, put back with Esc, and remembered when it is chosen."""

from pathlib import Path

from notulen.config import Motion, Settings, load_settings
from notulen.tui.themes import DEFAULT_THEME
from notulen.workspace import Workspace
from tui.secretary import at_the_screen
from tui.settings_rows import goes_to


async def test_a_theme_is_tried_with_the_arrows_and_put_back_with_escape(tmp_path: Path, settings_file: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await goes_to(sari, "theme")
        await sari.presses("right")
        assert sari.app.theme == "batik-sogan"
        sari.sees("Mencoba batik-sogan · Enter pakai · Esc kembali")
        await sari.presses("escape")
        assert sari.app.theme == DEFAULT_THEME
        sari.sees("‹ songket-malam ›")
        assert not settings_file.exists()
        await sari.presses("left", "enter")
        await sari.presses("escape")
        sari.sees("Selamat datang")
        kept = load_settings(settings_file).theme
        assert sari.app.theme == kept != DEFAULT_THEME


async def test_a_theme_that_is_tried_stays_when_one_goes_on(tmp_path: Path, settings_file: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await goes_to(sari, "theme")
        await sari.presses("right", "down")
        assert load_settings(settings_file).theme == sari.app.theme == "batik-sogan"
        await sari.presses("up", "right", "f2")
        assert load_settings(settings_file).theme == sari.app.theme == "poleng"


async def test_the_list_of_themes_shows_each_while_the_cursor_is_on_it(tmp_path: Path, settings_file: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await goes_to(sari, "theme")
        await sari.presses("enter")
        sari.sees("▸songket-malam gelap", "batik-sogan terang", "nord gelap")
        await sari.presses("down")
        assert sari.app.theme == "batik-sogan"
        await sari.presses("escape")
        assert sari.app.theme == DEFAULT_THEME
        assert not settings_file.exists()
        await sari.presses("enter")
        await sari.bursts("nord", "enter")
        assert load_settings(settings_file).theme == sari.app.theme == "nord"
        sari.sees("‹ nord ›")


async def test_the_menu_shows_a_theme_while_the_cursor_is_on_it_and_remembers_the_chosen_one(
    tmp_path: Path, settings_file: Path
) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        await sari.writes("belum selesai")
        await sari.presses("ctrl+p")
        await sari.writes("poleng")
        assert sari.app.theme == "poleng"
        await sari.presses("escape")
        assert sari.app.theme == DEFAULT_THEME
        await sari.presses("ctrl+p")
        await sari.bursts("tenun", "enter")
        assert load_settings(settings_file).theme == sari.app.theme == "tenun-ikat"
        assert sari.box == "belum selesai"


async def test_a_theme_given_for_one_run_is_not_kept(tmp_path: Path, settings_file: Path) -> None:
    async with at_the_screen(tmp_path, theme="poleng") as sari:
        assert sari.app.theme == "poleng"
        await goes_to(sari, "motion")
        await sari.presses("right")
    kept = load_settings(settings_file)
    assert (kept.theme, kept.motion) == (DEFAULT_THEME, Motion.REDUCED)


async def test_a_theme_there_is_none_of_is_the_default_one(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, workspace=Workspace(tmp_path, Settings(theme="neon"))) as sari:
        assert sari.app.theme == DEFAULT_THEME
        await goes_to(sari, "theme")
        sari.sees("‹ songket-malam ›")
