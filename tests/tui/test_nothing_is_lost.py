"""What was typed or pasted is on disk, in the box, or on the screen: never nowhere."""

from pathlib import Path

import pytest

from notulen.tui.minuting.line_desk import Draft
from tui.refusing_store import moody_workspace
from tui.secretary import at_the_screen


async def test_a_store_that_refuses_gives_the_text_back_to_the_box(tmp_path: Path) -> None:
    workspace, store = moody_workspace(tmp_path)
    async with at_the_screen(tmp_path, workspace=workspace) as sari:
        await sari.makes_meeting()
        await sari.types("sudah tersimpan")
        store.is_full = True
        await sari.types("> susun surat @aceh <besok")
        assert sari.box == "> susun surat @aceh <besok"
        await sari.hears("Baris Anda tidak hilang")
        sari.does_not_see("A1.1")
        store.is_full = False
        await sari.presses("enter")
        assert [action.text for action in sari.archived().actions] == ["susun surat"]
        assert sari.box == ""


async def test_a_change_that_was_refused_is_written_when_it_is_sent_again(tmp_path: Path) -> None:
    workspace, store = moody_workspace(tmp_path)
    async with at_the_screen(tmp_path, workspace=workspace) as sari:
        await sari.makes_meeting()
        await sari.types("satuu")
        store.is_full = True
        await sari.presses("up", "backspace", "enter")
        sari.sees("Ubah B1.1 › satu")
        store.is_full = False
        await sari.presses("enter")
        assert [entry.text for entry in sari.archived().entries] == ["satu"]
        sari.sees("Catat ›")


async def test_lines_typed_on_while_the_disk_is_full_all_come_back_in_order(tmp_path: Path) -> None:
    workspace, store = moody_workspace(tmp_path)
    async with at_the_screen(tmp_path, workspace=workspace) as sari:
        await sari.makes_meeting()
        store.is_full, store.seconds = True, 0.1
        await sari.writes("satu")
        sari.app.simulate_key("enter")
        await sari.pilot.pause()
        await sari.writes("dua")
        await sari.presses("enter")
        store.is_full, store.seconds = False, 0.0
        sari.sees("BELUM TERSIMPAN")
        await sari.presses("enter")
        await sari.presses("enter")
        assert [entry.text for entry in sari.archived().entries] == ["satu", "dua"]
        sari.does_not_see("BELUM TERSIMPAN")


async def test_a_line_that_waits_is_seen_waiting_and_the_next_can_be_typed(tmp_path: Path) -> None:
    workspace, store = moody_workspace(tmp_path)
    async with at_the_screen(tmp_path, workspace=workspace) as sari:
        await sari.makes_meeting()
        store.seconds = 0.6
        sari._flow.line.value = "baris lambat"
        sari.app.simulate_key("enter")
        await sari.waits_for("menyimpan… baris lambat")
        assert sari.box == ""
        assert sari.archived().entries == (), "what is shown as stored is on disk"
        sari._flow.line.value = "sambil menunggu"
        store.seconds = 0.0
        await sari.waits_until(lambda: "CATAT baris lambat" in sari.screen)
        sari.sees("CATAT baris lambat")
        assert sari.box == "sambil menunggu"


async def test_many_lines_keep_their_order(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        for number in range(40):
            for character in f"n{number}":
                sari.app.simulate_key(character)
            sari.app.simulate_key("enter")
        await sari.settles()
        await sari.settles()
        assert [entry.text for entry in sari.archived().entries] == [f"n{number}" for number in range(40)]


async def test_a_paste_of_six_lines_is_asked_about_and_each_becomes_a_record(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        await sari.writes("pembuka ")
        await sari.pastes("satu\r\ndua\n\n! tiga\n> empat @aceh <besok\nlima\nenam\n")
        sari.sees("Tempel 6 baris", "Enter satu catatan per baris · g gabung jadi satu · Esc batal")
        assert sari.archived().entries == ()
        await sari.presses("enter")
        meeting = sari.archived()
        assert [line.text for line in meeting.lines] == ["pembuka satu", "dua", "tiga", "empat", "lima", "enam"]
        assert len(meeting.decisions) == len(meeting.actions) == 1


async def test_a_paste_can_be_joined_or_dropped(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        await sari.pastes("satu\ndua")
        await sari.presses("g")
        assert sari.box == "satu dua"
        await sari.pastes("tiga\nempat")
        await sari.presses("x", "escape")
        assert sari.box == "satu dua"
        assert sari.archived().entries == ()


async def test_a_paste_of_one_line_goes_into_the_box_at_once(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        await sari.pastes("satu \x1b]52;c;aGFpCg==\x07 baris\n")
        assert sari.box == "satu �]52;c;aGFpCg==� baris"


async def test_a_paste_beyond_measure_is_refused_with_a_word(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        await sari.writes("tetap ")
        await sari.pastes("x" * 5_000_000)
        assert sari.box == "tetap "
        await sari.hears("5000000")
        await sari.writes("ada")
        assert sari.box == "tetap ada"


async def test_an_unexpected_fault_gives_the_text_back_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()

        def broken(*_: object, **__: object) -> None:
            raise IndexError("rusak")

        monkeypatch.setattr(sari.workspace.minutes, "record_line", broken)
        await sari.types("tetap ada")
        assert sari.box == "tetap ada"
        await sari.hears("tidak hilang")


async def test_the_overview_is_not_opened_over_a_line_that_is_not_saved(tmp_path: Path) -> None:
    workspace, store = moody_workspace(tmp_path)
    async with at_the_screen(tmp_path, workspace=workspace) as sari:
        await sari.makes_meeting()
        store.is_full = True
        await sari.writes("isi kotak")
        sari._flow.desk.refused.append(Draft("tertahan"))
        await sari.presses("f2")
        await sari.hears("1 baris belum tersimpan")
        sari.sees("isi kotak")
