"""The preview: the minutes as they will be exported, live, with what is left to tidy and the way to its place."""

from datetime import timedelta
from pathlib import Path

import pytest
from textual.binding import Binding

from notulen import paths
from notulen.config import Settings
from notulen.export.minutes.document import Layout
from notulen.export.plain_text import render_plain_text
from notulen.locale.language import Language
from notulen.locale.screen_texts import screen_texts
from notulen.services.demo import make_demo
from notulen.services.editing import FieldEdits
from notulen.tui.screens.minutes import MinutesScreen
from notulen.tui.screens.preview import PreviewScreen
from notulen.tui.widgets.key_bar import live_keys
from notulen.workspace import Workspace
from tui.preview_seen import a_rakor, every_row, is_in_the_preview, paper, preview
from tui.secretary import START, at_the_screen


async def test_the_minutes_are_seen_as_they_will_be_written(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, width=100, height=50) as sari:
        await a_rakor(sari)
        sari.sees("1 perlu dirapikan")
        await sari.presses("f7")
        sari.sees(
            "PRATINJAU R1 Rakor SPBE", "bentuk resmi salinan internal perlu dirapikan 1", "diperbarui langsung",
            "NOTULA",
            "Ketua : Ir. H. Irman, M.Si", "Waktu Sidang/Rapat : 09.00 WIB", "Tempat : Aula Bhinneka",
            "Pembahasan 1", "Putusan 1", "Tindak lanjut 2", "Disembunyikan", "~ 1 catatan pribadi",
            "notulen export R1 -f docx menulis notulen-R1-2019-08-29-rakor-spbe.docx",
            "? A1.1 tenggat tidak", "terbaca «jumt» (jumat?)",
        )  # fmt: skip
        sari.does_not_see("sinyal Kepri")
        await sari.presses("end")
        sari.sees("A1.1 Susun surat usulan", "Demikian notula ini dibuat")
        sari.does_not_see("sinyal Kepri")
        await sari.presses("f7")
        sari.sees("Catat ›")
        assert not is_in_the_preview(sari)


async def test_a_thing_left_to_tidy_leads_to_its_line_and_one_comes_back_to_the_same_place(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await a_rakor(sari)
        await sari.presses("f7")
        sari.sees("perlu dirapikan 1")
        await sari.presses("n")
        sari.sees("1/1 ? A1.1 tenggat tidak terbaca «jumt» (jumat?)", "? A1.1 Susun surat usulan", "Enter Ke tempatnya")
        seen = paper(sari).scroll_offset.y
        assert seen > 0
        await sari.presses("enter")
        assert isinstance(sari.app.screen, MinutesScreen)
        assert sari._flow.stream.selected == sari.archived().actions[0]
        sari.workspace.editing.edit_line("A1.1", FieldEdits(sets={"due": "jumat"}), now=START)
        await sari.presses("backspace")
        assert is_in_the_preview(sari)
        assert paper(sari).scroll_offset.y == seen
        sari.sees("sudah rapi", "A1.1 Susun surat usulan")
        assert "next_untidy" not in {each.binding.action for each in sari.app.screen.active_bindings.values()}
        await sari.presses("n", "N")
        sari.sees("sudah rapi")
        await sari.presses("escape")
        sari.does_not_see("perlu dirapikan")


async def test_from_the_overview_a_line_is_gone_to_in_a_room_that_was_not_open(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path, Settings(name="Sari"))
    workspace.meetings.create("Rakor", START.date(), now=START, place="Aula")
    for number in range(60):
        workspace.minutes.record_line(1, f"baris {number} {'??' if number == 7 else ''}", now=START)
    async with at_the_screen(tmp_path, workspace=workspace) as sari:
        await sari.presses("f7")
        assert is_in_the_preview(sari)
        await sari.presses("N")
        sari.sees("3/3 ? B1.8 ditandai untuk dilengkapi «??»")
        await sari.presses("enter")
        await sari.waits_until(lambda: isinstance(sari.app.screen, MinutesScreen))
        await sari.settles()
        assert sari._flow.stream.selected == sari.archived().entries[7]
        sari.sees("baris 7 ??")
        await sari.presses("backspace")
        assert is_in_the_preview(sari)
        await sari.presses("n")
        sari.sees("1/3 ? waktu mulai belum diisi")
        await sari.presses("enter")
        sari.sees("Catat ›", "baris 59")
        await sari.presses("f7")
        sari.sees("PIMPINAN SIDANG/RAPAT")


async def test_what_another_window_writes_is_seen_and_the_reader_stays_where_she_reads(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        for number in range(60):
            sari.workspace.minutes.record_line(1, f"baris {number:02} tentang sesuatu", now=START)
        await sari.presses("f7")
        await sari.presses(*["pagedown"] * 4)
        seen = sari.picture.splitlines()[2:-4]
        assert any("Baris " in line for line in seen)
        other = Workspace(tmp_path, Settings(name="Budi"))
        other.minutes.record_line(1, "+ Orang baru @aceh (Kepala Dinas)", now=START + timedelta(minutes=1))
        other.minutes.record_line(1, "! diputus di jendela lain", now=START + timedelta(minutes=2))
        await sari.waits_until(lambda: preview(sari).meeting == sari.archived())
        await sari.settles()
        assert sari.picture.splitlines()[2:-4] == seen
        await sari.presses("end")
        sari.sees("K1.1 Diputus di jendela lain")
        await sari.presses("home", "pagedown")
        sari.sees("Orang baru")
        await sari.presses("ctrl+z")
        assert sari.archived().decisions == ()
        await sari.presses("end")
        sari.does_not_see("Diputus di jendela lain")
        await sari.presses("ctrl+y")
        sari.sees("K1.1 Diputus di jendela lain")


async def test_form_and_audience_change_what_is_shown_and_what_an_export_would_write(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, width=120, height=50) as sari:
        await a_rakor(sari)
        await sari.presses("f7")
        await sari.presses("F")
        sari.sees(
            "bentuk biasa salinan internal", "Notulen Rakor SPBE", "notulen export R1 -f docx --layout biasa menulis"
        )
        await sari.presses("p")
        sari.sees(
            "bentuk biasa salinan publik",
            "notulen export R1 -f docx --layout biasa --public menulis",
            "~ NIP penanda tangan",
        )
        await sari.presses("F")
        await sari.presses("end")
        sari.sees("bentuk resmi salinan publik", "notulen export R1 -f docx --public menulis", "Pangkat/Golongan")
        assert "NIP …" not in sari.screen
        await sari.presses("escape")
        await sari.presses("f7")
        sari.sees("bentuk resmi salinan publik")
        await sari.presses("p")
        await sari.presses("end")
        sari.sees("bentuk resmi salinan internal", "NIP …")


async def test_the_parts_are_a_way_through_the_paper(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, width=100, height=24) as sari:
        await a_rakor(sari)
        await sari.presses("f7")
        await sari.presses("tab", "end")
        sari.sees("▸Tanda tangan", "Pimpinan Sidang/Rapat,")
        await sari.presses("up", "up", "enter")
        assert paper(sari).has_focus
        sari.sees("4. Tindak Lanjut", "A1.1 Susun surat usulan")
        await sari.presses("tab", "tab")
        sari.sees("▸? A1.1", "1/1 ? A1.1")
        await sari.presses("enter")
        assert isinstance(sari.app.screen, MinutesScreen)


async def test_a_meeting_without_lines_says_where_they_are_typed(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting("Rapat sore")
        await sari.presses("f7")
        sari.sees("Belum ada catatan. F3 membuka Ruang Rapat", "Rapat sore")
        sari.does_not_see("sudah rapi")
        await sari.presses("f3")
        await sari.types("yang pertama")
        await sari.types("/pratinjau")
        sari.does_not_see("Belum ada catatan.")
        sari.sees("perlu dirapikan 3")
        await sari.presses("home", "pagedown")
        sari.sees("Yang pertama")


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("layout", list(Layout))
async def test_every_fact_of_the_sample_minutes_stands_in_their_preview(
    tmp_path: Path, layout: Layout, language: Language
) -> None:
    workspace = Workspace(tmp_path, Settings(name="Sari"))
    make_demo(workspace.store, paths.data_folder() / "demo", now=START)
    width = 76
    for number in range(1, 6):
        async with at_the_screen(tmp_path, language=language, workspace=workspace, meeting=number) as sari:
            await sari.presses("f7")
            await sari.presses(*(["F"] if layout is Layout.PLAIN else []))
            minutes = workspace.exports.compose(workspace.store.meeting(number), language=language, layout=layout)
            text = render_plain_text(minutes, width=paper(sari).size.width - 2)
            seen = await every_row(sari)
            lines = [line for line in text.splitlines() if "://" not in line]
            assert width - 8 < paper(sari).size.width <= width
            assert [line for line in lines if _as_drawn(line) not in seen] == []
            words = "".join("".join(seen).split())
            assert [line for line in text.splitlines() if "".join(_as_drawn(line).split()) not in words] == []


def _as_drawn(line: str) -> str:
    return line.replace("-", "─").replace("=", "━") if not line.strip("-= ") else line.rstrip()


async def test_every_key_of_the_preview_has_words_and_is_told_in_footer_card_and_menu(tmp_path: Path) -> None:
    shown = {each.id for each in PreviewScreen.BINDINGS if isinstance(each, Binding) and each.show}
    assert all(shown <= screen_texts(language).keys.keys() for language in Language)
    async with at_the_screen(tmp_path, width=120, height=50) as sari:
        await a_rakor(sari)
        await sari.presses("f7")
        await sari.presses("n")
        told = list(live_keys(sari.app.screen, screen_texts(Language.INDONESIAN)))
        acts = {
            "preview_pane",
            "preview_go",
            "preview_next",
            "preview_layout",
            "preview_public",
            "back",
            "undo",
            "home",
        }
        assert acts <= {key.id for key in told}
        await sari.presses("ctrl+p")
        for key in told:
            sari.sees(f"{key.label} {key.about} {key.shown}")
        await sari.writes("bentuk resmi")
        await sari.presses("enter")
        sari.sees("bentuk biasa salinan internal")


async def test_one_thing_after_another_is_put_right_in_the_room(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await a_rakor(sari)
        await sari.types("harga ?? miliar")
        await sari.types("> lapor @jambi <senim")
        await sari.presses("f7")
        await sari.presses("n", "n")
        sari.sees("2/3 ? A1.1 tenggat tidak terbaca «jumt»")
        await sari.presses("enter")
        sari.workspace.editing.edit_line("A1.1", FieldEdits(sets={"due": "jumat"}), now=START)
        await sari.presses("f7")
        sari.sees("perlu dirapikan 2")
        await sari.presses("n")
        sari.sees("2/2 ? A1.3 tenggat tidak terbaca «senim»")
        await sari.presses("n")
        sari.sees("1/2 ? B1.6 ditandai untuk dilengkapi «??»")
        await sari.presses("N")
        sari.sees("2/2 ? A1.3")


async def test_a_meeting_that_is_gone_leads_back_to_the_overview(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await a_rakor(sari)
        await sari.presses("f2")
        await sari.presses("f7")
        assert is_in_the_preview(sari)
        Workspace(tmp_path, Settings()).meetings.trash(1, now=START)
        await sari.waits_until(lambda: not is_in_the_preview(sari))
        await sari.hears("R1")
        await sari.settles()
        sari.sees("Beranda")
