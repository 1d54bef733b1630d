"""Setelan: what is set holds at once on every open screen, is kept in the user's file, and takes nothing away."""

from pathlib import Path

import pytest

from crossed import in_turn
from hostile_texts import HOSTILE
from notulen.config import Density, Glyphs, Motion, Settings, load_settings, save_setting, setting_names
from notulen.domain.province import Zone
from notulen.locale.language import Language
from notulen.locale.settings_screen_texts import settings_screen_texts
from notulen.workspace import Workspace
from pictures import png
from tui.secretary import at_the_screen
from tui.settings_rows import goes_to


async def test_every_choice_holds_at_once_and_is_kept_beside_the_users_own_comments(
    tmp_path: Path, settings_file: Path
) -> None:
    settings_file.write_text('# milik Sari\nname = "Sari"\n', "utf-8")
    async with at_the_screen(tmp_path) as sari:
        await goes_to(sari, "motion")
        sari.sees("[Indonesia]", "‹ songket-malam ›", "[normal]", "[otomatis]", "[lapang]", "[WIB]")
        await sari.presses("right", "down", "right", "right", "down", "enter", "down", "down", "left")
        sari.sees("[kurang]", "[ascii]", "[rapat]", "[WIT]", "tersimpan 09:00")
        now = sari.workspace.settings
    kept = load_settings(settings_file)
    for each in (now, kept):
        assert (each.motion, each.glyphs) == (Motion.REDUCED, Glyphs.ASCII)
        assert (each.density, each.zone, each.name) == (Density.COMPACT, Zone.WIT, "Sari")
    assert settings_file.read_text("utf-8").startswith("# milik Sari\n")


async def test_a_click_chooses(tmp_path: Path, settings_file: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.presses("comma")
        rows = sari.picture.splitlines()
        place = next(number for number, row in enumerate(rows) if "kurang" in row)
        await sari.pilot.click(offset=(rows[place].index("kurang"), place))
        await sari.settles()
        sari.sees("▸ Gerak normal [kurang]")
        assert load_settings(settings_file).motion is Motion.REDUCED
        await sari.pilot.click(offset=(rows[place + 1].index("Glyph"), place + 1))
        await sari.settles()
        sari.sees("▸ Glyph")


async def test_texts_are_kept_when_one_stops_typing_moves_on_or_leaves(tmp_path: Path, settings_file: Path) -> None:
    async with at_the_screen(tmp_path, workspace=Workspace(tmp_path, Settings())) as sari:
        await goes_to(sari, "name")
        await sari.bursts("Sari Dewi", "down", "down")
        await sari.writes("Diskominfo Sumut")
        await sari.presses("enter")
        await sari.types("PEMERINTAH PROVINSI SUMATERA UTARA")
        await sari.types("DINAS KOMUNIKASI DAN INFORMATIKA")
        await sari.presses("down", "down", "down", "down")
        await sari.writes("Irman, M.Si")
        await sari.presses("escape")
        sari.sees("Selamat datang", "Diskominfo Sumut")
        await goes_to(sari, "signer_nip")
        await sari.writes("1965")
        await sari.waits_until(lambda: load_settings(settings_file).signer_nip == "1965")
    kept = load_settings(settings_file)
    assert (kept.name, kept.organisation, kept.signer_name) == ("Sari Dewi", "Diskominfo Sumut", "Irman, M.Si")
    assert kept.letterhead == ("PEMERINTAH PROVINSI SUMATERA UTARA", "DINAS KOMUNIKASI DAN INFORMATIKA")
    assert kept.signer_nip == "1965"


async def test_what_is_typed_and_not_settled_is_kept_when_the_program_is_left(
    tmp_path: Path, settings_file: Path
) -> None:
    async with at_the_screen(tmp_path) as sari:
        await goes_to(sari, "organisation")
        await sari.writes("Bappeda")
        await sari.presses("ctrl+q")
        assert sari.is_gone
    assert load_settings(settings_file).organisation == "Bappeda"


async def test_the_name_stands_beside_the_next_change_and_the_zone_in_the_next_meeting(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, workspace=Workspace(tmp_path, Settings())) as sari:
        await goes_to(sari, "name")
        await sari.types("Sari")
        await sari.presses("right", "escape")
        await sari.makes_meeting()
        await sari.types("satu")
        assert sari.archived().zone is Zone.WITA
        step = Workspace(tmp_path, Settings()).history.steps(1)[0]
        assert step.by == "Sari"


async def test_the_letterhead_and_the_signer_are_those_of_the_next_minutes(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        await sari.presses("f2")
        await goes_to(sari, "letterhead")
        await sari.types("DINAS KOMINFO")
        await sari.presses("down", "down", "down", "down")
        await sari.types("Medan")
        await sari.types("Irman")
        page = sari.workspace.exports.render(sari.archived(), "txt", language=Language.INDONESIAN).decode()
        assert page.splitlines()[0].strip() == "DINAS KOMINFO"
        assert "Irman" in page
        assert "Medan, " in page


async def test_a_logo_is_looked_at_when_its_path_is_typed_to_the_end(tmp_path: Path, settings_file: Path) -> None:
    (tmp_path / "logo.png").write_bytes(png())
    (tmp_path / "teks.png").write_text("bukan gambar", "utf-8")
    async with at_the_screen(tmp_path) as sari:
        await goes_to(sari, "logo")
        await sari.writes(str(tmp_path / "teks.png"))
        await sari.presses("down")
        await sari.hears("bukan gambar PNG atau JPEG")
        sari.sees("BELUM TERSIMPAN")
        assert sari.workspace.settings.logo == ""
        await sari.presses("up", *["backspace"] * len("teks.png"))
        await sari.writes("logo.png")
        await sari.presses("enter")
        await sari.waits_until(lambda: sari.workspace.settings.logo == str(tmp_path / "logo.png"))
        sari.sees("tersimpan 09:00")
    assert load_settings(settings_file).logo == str(tmp_path / "logo.png")


async def test_a_broken_settings_file_is_told_and_left_alone_and_the_choice_holds(
    tmp_path: Path, settings_file: Path
) -> None:
    settings_file.write_text("name = \n", "utf-8")
    async with at_the_screen(tmp_path) as sari:
        await goes_to(sari, "density")
        await sari.presses("right")
        await sari.hears("tetap berlaku sampai notulen ditutup")
        await sari.hears("baris 1")
        sari.sees("[rapat]", "BELUM TERSIMPAN")
        assert sari.workspace.settings.density is Density.COMPACT
    assert settings_file.read_text("utf-8") == "name = \n"


async def test_a_folder_that_cannot_be_written_is_told_and_the_choice_holds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, settings_file: Path
) -> None:
    settings_file.write_text("", "utf-8")
    monkeypatch.setenv("NOTULEN_CONFIG", str(settings_file / "di" / "sini.toml"))
    async with at_the_screen(tmp_path) as sari:
        await goes_to(sari, "zone")
        await sari.presses("right")
        await sari.hears("tetap berlaku sampai notulen ditutup")
        sari.sees("[WITA]", "BELUM TERSIMPAN")
        assert sari.workspace.settings.zone is Zone.WITA


@pytest.mark.parametrize("text", in_turn(HOSTILE, 1, of=2))
async def test_any_text_is_only_text(text: str, tmp_path: Path, settings_file: Path) -> None:
    async with at_the_screen(tmp_path, width=100, height=30) as sari:
        await goes_to(sari, "organisation")
        await sari.pastes(text)
        await sari.presses("down", "down")
        await sari.pastes(text)
        await sari.presses("escape")
        assert "\x1b" not in sari.picture
        kept = load_settings(settings_file)
        assert kept.organisation
        assert kept.letterhead == (kept.organisation,)
        await sari.presses("comma")
        assert kept.organisation.split()[0] in sari.screen


def test_every_setting_has_its_words_in_both_languages() -> None:
    for language in Language:
        texts = settings_screen_texts(language)
        assert set(texts.abouts) == {*setting_names()} - {"archive"}
        assert set(texts.labels) == set(texts.abouts) - {"letterhead"}


def test_a_setting_is_written_as_it_was_read(settings_file: Path) -> None:
    for name in setting_names():
        value = getattr(Settings(), name)
        save_setting(settings_file, name, "\n".join(value) if isinstance(value, tuple) else str(value))
    assert load_settings(settings_file) == Settings()
