"""Bantuan: the card of the screen one came from, its search, and the line in which anything may be tried."""

import hashlib
from pathlib import Path

import pytest

from crossed import in_turn
from hostile_texts import HOSTILE, obeyed
from notulen.config import Settings
from notulen.locale.help_texts import ENGLISH, INDONESIAN, HelpTexts
from notulen.locale.language import Language
from notulen.services.demo import make_demo
from notulen.tui.screens.help import HelpScreen
from notulen.tui.widgets.help_part import HelpPart
from notulen.workspace import Workspace
from tui.secretary import START, Secretary, at_the_screen
from world import DATA


async def test_the_card_says_what_the_screen_is_for_and_how_it_is_used(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, width=100, height=60) as sari:
        await sari.presses("f1")
        sari.sees("BANTUAN Beranda", "Di sini terlihat rapat yang berjalan", "buat rapat baru; judul saja cukup")
        await sari.presses("escape")
        sari.sees("Selamat datang")
        await sari.makes_meeting()
        await sari.presses("f1")
        sari.sees("BANTUAN Ruang Rapat", "Di sini rapat dicatat", "Lima tanda, satu baris", "Tenggat yang dipahami")
        sari.sees("Tanda tambahan (nanti saja)", "Coba di sini — tidak disimpan", "simpan baris")


async def test_f1_and_escape_close_it_and_the_line_behind_is_as_it_was(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        await sari.writes("> belum selesai @ja")
        for closing in ("f1", "escape"):
            await sari.presses("f1")
            await sari.writes("tenggat")
            await sari.presses("ctrl+z", "tab")
            await sari.writes("latihan")
            await sari.presses(closing)
            assert sari.box == "> belum selesai @ja"
        assert sari.archived().lines == ()


async def test_side_by_side_when_wide_and_the_keys_first_when_narrow(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, width=100, height=30) as sari:
        await sari.makes_meeting()
        await sari.presses("f1")
        assert "Lima tanda, satu baris" in _row_of(sari, "Tombol di layar ini")
        await sari.makes_window(80, 24)
        assert "Lima tanda" not in _row_of(sari, "Tombol di layar ini")
        sari.does_not_see("Lima tanda")
        await sari.presses("pagedown", "pagedown")
        sari.sees("Lima tanda, satu baris")
        await sari.makes_window(60, 20)
        sari.sees("BANTUAN Ruang Rapat", "Coba di sini", "Esc Tutup", "^P Menu")


def _row_of(sari: Secretary, text: str) -> str:
    return next(line for line in sari.picture.splitlines() if text in line)


async def test_typing_searches_the_card(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        await sari.presses("f1")
        await sari.writes("urungkan langkah")
        sari.sees("^Z urungkan langkah terakhir")
        sari.does_not_see("Lima tanda")
        sari.does_not_see("simpan baris")
        await sari.presses(*["backspace"] * 16)
        await sari.writes("h-3")
        sari.sees("Tenggat yang dipahami", "rakor · h-3")
        sari.does_not_see("Tombol di layar ini")
        await sari.writes(" tidak ada yang begini")
        sari.sees("Tidak ada bantuan untuk «h-3 tidak ada yang begini».", "Coba di sini")


async def test_the_practice_line_reads_completes_and_answers(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        await sari.presses("f1", "tab")
        await sari.writes("> kirim laporan @jam")
        sari.sees("▸ jambi")
        await sari.presses("tab")
        await sari.writes("<jumat depan")
        sari.sees("AKSI ✓ Jambi ✓ s.d. Jum 6 Sep 2019")
        await sari.presses("enter")
        sari.sees("A1.1 Jambi: kirim laporan", "s.d. Jum 6 Sep", "begini tercatatnya · tidak disimpan")
        await sari.types("=<besok")
        sari.sees("A1.1 Jambi: kirim laporan", "s.d. Jum 30 Agu")
        await sari.types("+ Joko Widagdo @jatim")
        sari.sees("HADIR ✓ Joko Widagdo ✓ Jawa Timur", "✓ +1 begini")
        await sari.types("@joko setuju")
        sari.sees("Joko Widagdo (Jatim) setuju")
        await sari.types("/tutup")
        sari.sees("/close: tutup rapat. Di sini tidak dijalankan.")
        await sari.presses("tab")
        await sari.writes("z")
        sari.sees("Cari › z")


async def test_what_is_tried_is_never_stored(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path, Settings())
    make_demo(workspace.store, DATA / "demo", now=START)
    before = _whole_archive(tmp_path)
    workspace = Workspace(tmp_path, Settings())
    async with at_the_screen(tmp_path, workspace=workspace, meeting=5) as sari:
        await sari.presses("f1", "tab")
        for line in ("catatan", "> kirim @semua <rakor", "+ Orang @jambi", "# Butir", "#", "x4.1 sudah", "=!", "/buka"):
            await sari.types(line)
        await sari.pastes("satu\ndua\ntiga")
        await sari.presses("enter")
        sari.sees("CATAT tiga")
        await sari.presses("escape")
        assert not workspace.has_written
    assert _whole_archive(tmp_path) == before


def _whole_archive(folder: Path) -> dict[str, str]:
    files = (each for each in sorted(folder.rglob("*")) if each.is_file() and "lock" not in each.name)
    return {str(each.relative_to(folder)): hashlib.sha256(each.read_bytes()).hexdigest() for each in files}


async def test_lines_and_enter_in_one_packet_are_tried_one_after_the_other(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, height=30) as sari:
        await sari.presses("f1", "tab")
        await sari.bursts("! satu", "enter")
        await sari.bursts("dua", "enter")
        sari.sees("CATAT dua")
        await sari.presses("escape")
        assert not tmp_path.joinpath("archive.json").exists()


async def test_leaving_for_elsewhere_goes_by_way_of_the_screen_behind(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        await sari.types("/mulai")
        await sari.presses("f1", "ctrl+q")
        assert not sari.is_gone, "a running meeting is not left by one key"
        await sari.hears("masih berlangsung")
        await sari.presses("f2")
        sari.sees("NOTULEN Beranda")


async def test_over_the_shared_screen_no_line_of_the_meeting_is_seen(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, height=40) as sari:
        await sari.makes_meeting()
        await sari.types("~ rahasia kerahasiaan")
        await sari.presses("f8", "f1", "tab")
        for typed in ("=!", "@ lagi", "kera"):
            await sari.writes(typed)
            sari.does_not_see("rahasia")
            await sari.presses("enter")
            sari.does_not_see("rahasia")


@pytest.mark.parametrize("text", in_turn(HOSTILE, 0, of=2))
async def test_anything_can_be_searched_for_and_tried(tmp_path: Path, text: str) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.presses("f1")
        await sari.pastes(text)
        await sari.presses("tab")
        for sign in ("", "> ", "@", "+ ", "=", "/"):
            await sari.writes(sign)
            await sari.pastes(text)
            await sari.presses("enter", "g", "enter")
        assert not obeyed(sari.picture)
        await sari.presses("escape", "escape")
        assert not sari.is_gone
        assert not tmp_path.joinpath("archive.json").exists()


async def test_a_meeting_that_is_gone_leaves_the_help_standing(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        Workspace(tmp_path, Settings()).meetings.trash(1, now=START)
        await sari.presses("f1")
        await sari.hears("R1")
        sari.sees("BANTUAN Ruang Rapat")
        await sari.presses("tab")
        await sari.types("satu")
        assert not sari.is_gone


@pytest.mark.parametrize("texts", [INDONESIAN, ENGLISH], ids=["id", "en"])
def test_every_screen_has_its_two_sentences(texts: HelpTexts) -> None:
    assert texts.screens.keys() == texts.purposes.keys()
    for purpose in texts.purposes.values():
        assert purpose.count(". ") == 1, purpose
        assert purpose.endswith(".")


def test_both_languages_explain_the_same_signs() -> None:
    assert [sign for sign, _, _ in INDONESIAN.signs] == [sign for sign, _, _ in ENGLISH.signs]


async def test_no_row_of_the_help_is_cut(tmp_path: Path) -> None:
    for language in Language:
        async with at_the_screen(tmp_path / language, width=60, height=20, language=language) as sari:
            await sari.makes_meeting()
            await sari.presses("f1")
            assert isinstance(sari.app.screen, HelpScreen)
            for part in sari.app.screen.query(HelpPart):
                assert "…" not in part.render().plain.replace("senin…minggu", "").replace("monday…sunday", "")
