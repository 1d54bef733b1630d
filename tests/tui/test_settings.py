"""Setelan: what is set holds at once on every open screen, is kept in the user's file, and takes nothing away."""

import string
from pathlib import Path

import pytest

from notulen.config import Density, Glyphs, Motion, Settings, load_settings, save_setting, setting_names
from notulen.domain.province import Zone
from notulen.locale.language import Language
from notulen.locale.settings_screen_texts import SettingsScreenTexts, settings_screen_texts
from notulen.tui.themes import DEFAULT_THEME
from notulen.tui.workspace_screen import WorkspaceScreen
from notulen.workspace import Workspace
from tui.secretary import Secretary, at_the_screen
from tui.test_hostile_text import HOSTILE

ROWS = (
    "language", "theme", "motion", "glyphs", "density", "name", "zone", "organisation", "letterhead", "letterhead 2",
    "letterhead 3", "letterhead 4", "signer_name", "signer_post", "signer_rank", "signer_nip",
)  # fmt: skip


async def goes_to(sari: Secretary, row: str) -> None:
    """Open the settings and go to a row."""
    await sari.presses("comma", *["down"] * ROWS.index(row))


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


async def test_texts_are_kept_when_one_stops_typing_moves_on_or_leaves(tmp_path: Path, settings_file: Path) -> None:
    async with at_the_screen(tmp_path, workspace=Workspace(tmp_path, Settings())) as sari:
        await goes_to(sari, "name")
        await sari.bursts("Sari Dewi", "down", "down")
        await sari.writes("Diskominfo Sumut")
        await sari.presses("enter")
        await sari.types("PEMERINTAH PROVINSI SUMATERA UTARA")
        await sari.types("DINAS KOMUNIKASI DAN INFORMATIKA")
        await sari.presses("down", "down")
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
        await sari.presses("down", "down", "down")
        await sari.types("Irman")
        page = sari.workspace.exports.render(sari.archived(), "txt", language=Language.INDONESIAN).decode()
        assert page.splitlines()[0].strip() == "DINAS KOMINFO"
        assert "Irman" in page


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


@pytest.mark.parametrize("text", HOSTILE)
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


# themes


async def test_a_theme_is_tried_with_the_arrows_and_put_back_with_escape(tmp_path: Path, settings_file: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await goes_to(sari, "theme")
        await sari.presses("right")
        assert sari.app.theme == "batik-sogan"
        sari.sees("Mencoba batik-sogan", "Esc kembali ke songket-malam")
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


# language


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


# how it is drawn


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


# words


def test_every_setting_has_its_words_in_both_languages() -> None:
    for language in Language:
        texts = settings_screen_texts(language)
        assert set(texts.abouts) == {*setting_names()} - {"archive"}
        assert set(texts.labels) == set(texts.abouts) - {"letterhead"}
    indonesian, english = (settings_screen_texts(language) for language in Language)
    for field in SettingsScreenTexts.__struct_fields__:
        one, other = getattr(indonesian, field), getattr(english, field)
        pairs = [(one, other)] if isinstance(one, str) else [(str(one[key]), str(other[key])) for key in one]
        for first, second in pairs:
            assert first
            assert _blanks(first) == _blanks(second), field


def _blanks(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_a_setting_is_written_as_it_was_read(settings_file: Path) -> None:
    for name in setting_names():
        value = getattr(Settings(), name)
        save_setting(settings_file, name, "\n".join(value) if isinstance(value, tuple) else str(value))
    assert load_settings(settings_file) == Settings()
