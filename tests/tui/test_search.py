"""Cari: what is found while typing, the place it opens, what signs do, and that no key is lost or held up."""

import shutil
from pathlib import Path

import pytest

from notulen.services.search import SearchService
from notulen.tui.screens.home import HomeScreen
from notulen.tui.screens.minutes import MinutesScreen
from notulen.tui.screens.share import ShareScreen
from tui.searching import chosen, line
from tui.secretary import at_the_screen


@pytest.fixture
def archive(sample: Path, tmp_path: Path) -> Path:
    """The sample archive, to be searched and written in."""
    shutil.copytree(sample, tmp_path / "arsip")
    return tmp_path / "arsip"


async def test_one_types_at_once_and_enter_opens_the_minutes_at_that_place(archive: Path) -> None:
    async with at_the_screen(archive, width=100, height=30) as sari:
        await sari.presses("5")
        sari.sees("CARI", "Rapat terakhir", "5 rapat", "Yang bisa diketik")
        await sari.writes("tautan klinik")
        sari.sees("2 hasil dari 5 rapat", "kata «tautan klinik»", "AKSI A5.2 13 Jun 2023", "terbuka")
        await sari.presses("down", "down")
        assert "A5.2" in chosen(sari)
        await sari.presses("enter")
        assert isinstance(sari.app.screen, MinutesScreen)
        await sari.waits_for("A5.2")
        selected = sari.app.screen.stream.selected
        assert selected is not None
        assert "tautan aplikasi Klinik Hoaks" in selected.text


async def test_coming_back_finds_words_cursor_and_scroll_as_they_were(archive: Path) -> None:
    async with at_the_screen(archive, width=80, height=24) as sari:
        await sari.presses("slash")
        await sari.writes("dan")
        await sari.presses("down", *["down"] * 25)
        before = sari.picture.splitlines()[3:-1], chosen(sari)
        assert "Hasil" in before[0][0]
        await sari.presses("enter")
        assert isinstance(sari.app.screen, MinutesScreen)
        await sari.presses("ctrl+f")
        assert line(sari) == "dan"
        assert (sari.picture.splitlines()[3:-1], chosen(sari)) == before
        await sari.presses("down", "e", "escape")
        assert (sari.picture.splitlines()[3:-1], chosen(sari)) == before, "the preview was only looked at"
        await sari.presses("f2", "ctrl+f")
        assert line(sari) == "dan"
        assert (sari.picture.splitlines()[3:-1], chosen(sari)) == before, "it was closed on the way to Beranda"
        await sari.writes("s")
        assert line(sari) == "s", "the words of the last time give way to a letter"


async def test_from_the_room_one_searches_and_the_line_that_was_begun_stays(archive: Path) -> None:
    async with at_the_screen(archive) as sari:
        await sari.makes_meeting()
        await sari.bursts("> kirim tautan", "ctrl+f")
        await sari.writes("klinik")
        sari.sees("CARI", "kata «klinik»")
        await sari.presses("escape")
        assert sari.box == "> kirim tautan"
        await sari.presses("end", "ctrl+u")
        await sari.types("/cari satu data")
        assert line(sari) == "satu data"
        sari.sees("kata «satu data»")


async def test_what_was_changed_meanwhile_is_found(archive: Path) -> None:
    async with at_the_screen(archive) as sari:
        await sari.presses("ctrl+f")
        await sari.writes("anggrek")
        sari.sees("Tidak ada hasil untuk «anggrek».")
        await sari.presses("escape", "n")
        await sari.writes("Rapat")
        await sari.presses("enter")
        await sari.types("bibit anggrek dibagikan")
        await sari.presses("ctrl+f")
        sari.sees("1 hasil dari 6 rapat", "bibit anggrek dibagikan")


async def test_signs_narrow_and_escape_clears_them_then_leaves(archive: Path) -> None:
    async with at_the_screen(archive, width=100, height=30) as sari:
        await sari.presses("ctrl+f")
        await sari.writes("klinik > @sultra <2023")
        sari.sees(
            "1 hasil dari 1 rapat",
            "kata «klinik» · provinsi Sulawesi Tenggara · jenis aksi · 1 Jan 2023 – 31 Des 2023",
        )
        await sari.presses("backspace", "backspace", "backspace", "backspace", "backspace")
        sari.sees("provinsi Sulawesi Tenggara · jenis aksi Esc hapus saringan")
        await sari.presses("escape")
        assert line(sari) == "klinik"
        sari.does_not_see("Esc hapus saringan")
        await sari.presses("escape")
        assert isinstance(sari.app.screen, HomeScreen)


async def test_what_is_no_filter_is_a_word_and_that_is_said(archive: Path) -> None:
    async with at_the_screen(archive, width=100, height=30) as sari:
        await sari.presses("ctrl+f")
        await sari.writes("@klinik <besar")
        sari.sees("@klinik belum dikenal, dicari sebagai kata", "<besar bukan waktu, dicari sebagai kata")
        sari.sees("Tidak ada hasil untuk «klinik besar».")
        await sari.presses("end", "ctrl+u")
        await sari.writes("@hoaks klinik")
        sari.sees("@hoaks belum dikenal, dicari sebagai kata · kata «hoaks klinik»", "8 hasil")


async def test_a_private_note_is_found_here_and_nothing_leads_here_from_the_shared_screen(archive: Path) -> None:
    async with at_the_screen(archive, width=100, height=30) as sari:
        await sari.makes_meeting()
        await sari.types("~ sinyal putus dua kali")
        await sari.presses("ctrl+f")
        await sari.writes("~ sinyal")
        sari.sees("1 hasil", "PRIBADI", "sinyal putus dua kali")
        await sari.presses("enter", "f8")
        assert isinstance(sari.app.screen, ShareScreen)
        await sari.presses("ctrl+f", "5", "slash")
        assert isinstance(sari.app.screen, ShareScreen)
        sari.does_not_see("sinyal")


async def test_beside_the_places_stands_what_was_said_around_them(archive: Path) -> None:
    async with at_the_screen(archive, width=100, height=30) as sari:
        await sari.presses("ctrl+f")
        await sari.writes("! klinik")
        sari.sees("Konteks · R5 Kunjungan", "▸ PUTUS K5.1 Sultra dipersilakan", "AKSI A5.1 Sultra: Datang kembali")
        await sari.presses("down", "space")
        sari.does_not_see("Konteks ·")
        await sari.presses("space")
        sari.sees("Konteks ·")


async def test_at_80_columns_space_shows_the_context_in_place_of_the_list(archive: Path) -> None:
    async with at_the_screen(archive, width=80, height=24) as sari:
        await sari.presses("ctrl+f")
        await sari.writes("klinik hoaks")
        sari.does_not_see("Konteks ·")
        await sari.presses("down", "end", "space")
        sari.sees("Konteks · R5", "▸ AKSI A5.3")
        sari.does_not_see("Hasil")
        await sari.presses("up")
        sari.sees("▸ AKSI A5.2")
        await sari.makes_window(100, 30)
        sari.sees("Hasil", "Konteks · R5")
        await sari.makes_window(80, 24)
        await sari.presses("c")
        assert sari.app.clipboard == "Memberikan tautan aplikasi Klinik Hoaks"
        await sari.presses("escape")
        assert "A5.2" in chosen(sari)
        await sari.presses("escape")
        await sari.writes("x")
        assert line(sari) == "klinik hoaksx", "Esc led back to the line"


async def test_in_a_wide_window_both_stand_side_by_side(archive: Path) -> None:
    async with at_the_screen(archive, width=140, height=40) as sari:
        await sari.presses("ctrl+f")
        await sari.writes("klinik")
        row = next(row for row in sari.picture.splitlines() if "Hasil" in row)
        assert "Konteks" in row


async def test_keys_that_would_do_nothing_are_not_offered(archive: Path) -> None:
    async with at_the_screen(archive, width=100, height=30) as sari:
        await sari.presses("ctrl+f")
        await sari.writes("tidak ada yang begini")
        assert "Enter" not in sari.picture.splitlines()[-1]
        await sari.bursts("", "down", "x")
        assert line(sari).endswith("x"), "with nothing found ↓ leads nowhere, and letters stay letters"


async def test_tab_takes_what_was_probably_meant(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(SearchService, "did_you_mean", lambda *_: ("anggrek", "klinik hoaks"))
    async with at_the_screen(archive, width=80, height=24) as sari:
        await sari.presses("ctrl+f")
        await sari.writes("> klinic hoax")
        sari.sees("Tidak ada hasil untuk «klinic hoax».", "Maksud Anda «> klinik hoaks» (2)? Tekan Tab.")
        await sari.presses("tab")
        assert line(sari) == "> klinik hoaks"
        sari.sees("2 hasil")


async def test_another_language_keeps_what_was_typed_and_chosen(archive: Path) -> None:
    async with at_the_screen(archive, width=100, height=30) as sari:
        await sari.presses("ctrl+f")
        await sari.writes("klinik")
        await sari.presses("down", "down", "down", "ctrl+l", "enter")
        await sari.presses("escape")
        sari.sees("SEARCH", "8 results from 5 meetings")
        assert line(sari) == "klinik"
        assert "B5.1" in chosen(sari)
