"""Provinsi: the board is read beside the keys, narrowed and sorted, opened as far as the line, and reminded from."""

from pathlib import Path

import pytest

from notulen.config import Settings
from notulen.domain.action_item import ActionStatus
from notulen.tui.screens.minutes import MinutesScreen
from notulen.tui.screens.provinces import ProvincesScreen
from notulen.workspace import Workspace
from tui.province_rakors import TODAY, at_the_board
from tui.secretary import Secretary, at_the_screen


def names(sari: Secretary) -> list[str]:
    """Who stands on the board from the top, headings too."""
    board = sari.app.screen
    assert isinstance(board, ProvincesScreen)
    return [each if isinstance(each, str) else each.short_name for each in board.shown.rows]


def chosen(sari: Secretary) -> str:
    """Who is under the cursor."""
    board = sari.app.screen
    assert isinstance(board, ProvincesScreen)
    assert board.chosen is not None
    return board.chosen.short_name


async def test_the_board_tells_how_each_province_stands(tmp_path: Path) -> None:
    async with at_the_board(tmp_path) as sari:
        sari.sees("Provinsi", "4 dari 38 punya aksi", "urut: lewat tenggat", "34 provinsi tanpa aksi disembunyikan")
        assert names(sari) == ["Aceh", "Babel", "ASKOMPSI", "Sumut", "Jambi"]
        aceh = next(row for row in sari.picture.splitlines() if "▸Aceh" in row)
        assert aceh.split()[1:] == ["▸Aceh", "·", "1", "1", "·", "2", "████", "·", "8,5", "hr", *"···●●●", "│"]
        await sari.presses("down")
        babel = next(row for row in sari.picture.splitlines() if "▸Kepulauan" in row)
        assert babel.split()[1:11] == ["▸Kepulauan", "Bangka", "Belitung", "3", "·", "·", "1", "1", "██░░░░", "·"]
        assert babel.split()[-7:-1] == [*"···●◐●"]
        sari.sees(
            "Kepulauan Bangka Belitung", "A2.1 lewat 27 hr kirim ringkasan", "A3.2 besok daftar pranata humas OPD"
        )
        sari.sees(
            "A3.3 tanpa tenggat lapor keamanan data", "Pimpinan Sudarman, Kepala Dinas Kominfo Provinsi Kepulauan"
        )
        sari.sees("● R1 ◐ R2 ● R3 3/3", "3 terbuka · 1 lewat")


async def test_by_its_key_by_its_figure_and_back(tmp_path: Path) -> None:
    async with at_the_board(tmp_path) as sari:
        await sari.presses("escape")
        sari.sees("Beranda")
        await sari.presses("6")
        sari.sees("Matriks")
        await sari.presses("6")
        sari.sees("Beranda")
        await sari.presses("ctrl+p")
        await sari.writes("provinsi")
        await sari.presses("enter")
        sari.sees("Matriks")


async def test_who_owns_nothing_is_hidden_until_asked_for(tmp_path: Path) -> None:
    async with at_the_board(tmp_path) as sari:
        sari.does_not_see("Kepulauan Riau")
        await sari.presses("h")
        assert len(names(sari)) == 39
        sari.sees("semua 38 provinsi")
        await sari.presses("slash", *"kepri", "enter")
        sari.sees("▸Kepulauan Riau", "Tidak ada aksi terbuka.", "◆ R1 ○ R2 ● R3 2/3")
        await sari.presses("escape", "h")
        assert len(names(sari)) == 5


async def test_an_archive_without_actions_says_so(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.presses("f6")
        sari.sees("38 provinsi tanpa aksi disembunyikan. h", "0 dari 38 punya aksi")
        await sari.presses("c", "e", "enter", "f3", "down")
        sari.sees("Matriks")
        await sari.presses("h")
        sari.sees("▸Aceh", "belum pernah diundang", "belum ada di Direktori")


async def test_each_order_in_turn_and_back_with_the_cursor_on_whom_it_stood(tmp_path: Path) -> None:
    async with at_the_board(tmp_path) as sari:
        await sari.presses("down")
        assert chosen(sari) == "Babel"
        seen = []
        for _ in range(6):
            await sari.presses("s")
            seen.append(names(sari))
            assert chosen(sari) == "Babel"
        assert seen == [
            ["Babel", "Aceh", "ASKOMPSI", "Sumut", "Jambi"],
            ["Aceh", "ASKOMPSI", "Jambi", "Babel", "Sumut"],
            ["Sumatera", "Aceh", "Sumut", "Jambi", "Babel", "Instansi", "ASKOMPSI"],
            ["Aceh", "Sumut", "Jambi", "Babel", "ASKOMPSI"],
            ["Aceh", "Sumut", "Jambi", "Babel", "ASKOMPSI"],
            ["Aceh", "Babel", "ASKOMPSI", "Sumut", "Jambi"],
        ]
        await sari.presses("left", "left", "left")
        sari.sees("urut: kepulauan")
        await sari.presses("right")
        sari.sees("urut: respons")


async def test_the_cursor_passes_over_headings(tmp_path: Path) -> None:
    async with at_the_board(tmp_path) as sari:
        await sari.presses("s", "s", "s", "home")
        assert chosen(sari) == "Aceh"
        assert "Sumatera ───" in sari.picture
        walked = []
        for _ in range(5):
            await sari.presses("down")
            walked.append(chosen(sari))
        assert walked == ["Sumut", "Jambi", "Babel", "ASKOMPSI", "ASKOMPSI"]
        await sari.presses("up")
        assert chosen(sari) == "Babel"
        await sari.presses("h", "end", "home")
        assert chosen(sari) == "Aceh"
        assert "Sumatera" in sari.picture.splitlines()[3], "its heading is in sight with the first of a group"


@pytest.mark.parametrize("typed", ["sumut", "@sumut", "Sumatera U", "provsu", "medan"])
async def test_a_name_of_any_kind_narrows_the_board(tmp_path: Path, typed: str) -> None:
    async with at_the_board(tmp_path) as sari:
        await sari.presses("slash")
        await sari.writes(typed)
        assert names(sari) == ["Sumut"]
        sari.sees("▸Sumatera Utara", "Pimpinan Ir. H. Irman, M.Si, Kepala Dinas Kominfo")
        await sari.presses("escape")
        assert len(names(sari)) == 5


async def test_letters_of_one_packet_go_where_they_would_have_gone_one_by_one(tmp_path: Path) -> None:
    async with at_the_board(tmp_path) as sari:
        await sari.bursts("/sch", "backspace", "backspace")
        assert len(names(sari)) > 5, "c and h were letters"
        await sari.bursts("ulawesi", "down", "enter", "s")
        assert names(sari) == ["Sulut", "Sulteng", "Sulsel", "Sultra", "Sulbar"]
        assert chosen(sari) == "Sulteng"
        sari.sees("urut: terbuka")
        await sari.presses("escape")
        await sari.bursts("/tidak ada itu", "enter")
        sari.sees("Tidak ada provinsi atau instansi «tidak ada itu».")
        await sari.presses("enter", "c", "e", "down")
        sari.sees("Matriks")


async def test_all_actions_their_history_and_the_way_to_the_line(tmp_path: Path) -> None:
    async with at_the_board(tmp_path) as sari:
        await sari.presses("enter")
        sari.sees("terkendala A2.1 lewat 27 hr", "dikerjakan A3.1 lewat 3 hr", "bersama 2/4")
        sari.sees("Riwayat A2.1", "terkendala untuk Aceh: menunggu paraf (Sari)", "R2 Rakor ASKOMPSI ke-2")
        sari.does_not_see("Jambi")
        await sari.presses("down")
        sari.sees("Riwayat A3.1", "dikerjakan: konsep selesai (Sari)", "Enter Ke notulen")
        sari.does_not_see("Saring")
        await sari.presses("enter")
        room = sari.app.screen
        assert isinstance(room, MinutesScreen)
        assert room.number == 3
        await sari.waits_for("susun surat usulan internet gratis")
        assert room.stream.selected == sari.archived(3).actions[0]
        await sari.presses("escape", "escape", "f6")
        sari.sees("Riwayat A3.1")
        await sari.presses("escape")
        sari.sees("Matriks", "▸Aceh")


async def test_what_is_answered_elsewhere_is_seen(tmp_path: Path) -> None:
    async with at_the_board(tmp_path) as sari:
        other = Workspace(sari.workspace.folder, Settings(name="Budi"))
        other.actions.set_status("A2.1", ActionStatus.DONE, now=TODAY, owners=other.actions.parties(["aceh"]))
        await sari.waits_until(lambda: names(sari)[:2] == ["Babel", "Aceh"] and "1 terbuka" in _row(sari, "Aceh"))
        other.meetings.trash(3, now=TODAY)
        await sari.waits_until(
            lambda: "Aceh" in names(sari) and "LEWAT" in sari.picture and "3 dari" not in sari.screen
        )
        await sari.waits_for("4 dari 38")


def _row(sari: Secretary, name: str) -> str:
    board = sari.app.screen
    assert isinstance(board, ProvincesScreen)
    found = next(each for each in board.shown.standings if each.short_name == name)
    return f"{found.unfinished} terbuka"


async def test_a_new_head_is_told_the_day_he_is_one(tmp_path: Path) -> None:
    async with at_the_board(tmp_path) as sari:
        sari.sees("Pimpinan Marwan Nusuf, Kepala Dinas Kominfo Provinsi Aceh")
        sari.workspace.people.add(
            "Cut Meutia", office="aceh", post="Plt. Kepala Dinas Kominfo", since=TODAY.date(), now=TODAY
        )
        await sari.presses("down", "up")
        sari.sees("Pimpinan Cut Meutia, Plt. Kepala Dinas Kominfo Provinsi Aceh")


async def test_a_reminder_is_copied_and_the_same_is_written_to_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = tmp_path / "kantor"
    office.mkdir()
    monkeypatch.chdir(office)
    async with at_the_board(tmp_path) as sari:
        await sari.presses("c")
        await sari.hears("Pengingat Aceh disalin. Tidak tertempel? Tekan e")
        copied = sari.app.clipboard
        assert copied.startswith(
            "*Pengingat tindak lanjut rapat: Aceh*\nKeadaan per Senin, 20 Juli 2020\n\nYth. Marwan Nusuf"
        )
        assert "1. *A2.1* kirim ringkasan\n   Tenggat: Selasa, 23 Juni 2020, lewat 27 hari" in copied
        assert "2. *A3.1*" in copied
        assert copied.endswith("Diskominfo Prov. Sumatera Utara\n")
        assert not list(office.iterdir())
        await sari.presses("e")
        await sari.hears("pengingat-aceh-2020-07-20.txt")
        await sari.presses("e")
        await sari.hears("pengingat-aceh-2020-07-20-2.txt")
        assert [each.read_text("utf-8") for each in sorted(office.iterdir())] == [copied, copied]
        await sari.presses("enter", "c")
        assert sari.app.clipboard == copied, "the same from among its actions"


async def test_who_has_nothing_open_is_reminded_of_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    async with at_the_board(tmp_path) as sari:
        await sari.presses("end")
        assert chosen(sari) == "Jambi"
        await sari.presses("c", "e")
        await sari.hears("Jambi tidak punya aksi terbuka")
        assert sari.app.clipboard == ""
        assert not list(tmp_path.glob("*.txt"))


async def test_a_file_that_cannot_be_written_is_told_and_nothing_is_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = tmp_path / "hilang"
    gone.mkdir()
    async with at_the_board(tmp_path) as sari:
        monkeypatch.chdir(gone)
        gone.rmdir()
        await sari.presses("e")
        await sari.hears("pengingat-aceh")
        assert "Pengingat Aceh ditulis" not in sari.told
        monkeypatch.chdir(tmp_path)
        await sari.presses("c")
        assert "A3.1" in sari.app.clipboard
