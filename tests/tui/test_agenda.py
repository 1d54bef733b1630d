"""The agenda while a meeting runs: items opened, put off, added, and lines moved from one to another."""

from pathlib import Path

import pytest

from notulen.domain.agenda import AgendaOutcome
from notulen.domain.meeting import Meeting
from tui.secretary import START, Clock, Secretary, at_the_screen


async def begins(sari: Secretary) -> None:
    """A running meeting with three items."""
    await sari.makes_meeting("Rakor SPBE")
    for line in ("# Pembukaan 10m", "# Evaluasi SPBE 30m", "# Penutup", "/mulai"):
        await sari.types(line)


def outcomes(meeting: Meeting) -> list[AgendaOutcome | None]:
    return [item.outcome for item in meeting.agenda]


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (100, 30)])
async def test_the_list_of_items_opens_one_with_its_number(tmp_path: Path, size: tuple[int, int]) -> None:
    clock = Clock(START)
    async with at_the_screen(tmp_path, width=size[0], height=size[1], clock=clock) as sari:
        await begins(sari)
        await sari.types("#")
        clock.goes(minutes=12, seconds=30)
        await sari.types("/agenda")
        sari.sees("rencana 40 mnt · terpakai 12:30", "▶ 1 Pembukaan", "12:30 · rencana 10 mnt", "2 Evaluasi SPBE")
        await sari.presses("2")
        assert sari.archived().current_item == sari.archived().get_item(2)
        assert sari.archived().get_item(1).ran == 750
        clock.goes(minutes=1)
        await sari.types("/agenda")
        sari.sees("✓ 1 Pembukaan", "▶ 2 Evaluasi SPBE")
        await sari.presses("escape")
        assert sari.box == ""


async def test_an_item_is_put_off_and_can_be_taken_up_after_all(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, width=100, height=30) as sari:
        await begins(sari)
        await sari.types("#2")
        await sari.types("/tunda")
        await sari.hears("Ditunda ke rapat lain: #2 Evaluasi SPBE")
        assert outcomes(sari.archived()) == [None, AgendaOutcome.DEFERRED, None]
        await sari.types("/tunda 3")
        await sari.types("#")
        assert sari.archived().current_item == sari.archived().get_item(1)
        await sari.types("#")
        assert sari.archived().current_item == sari.archived().get_item(1), "what was put off is passed over"
        await sari.presses("ctrl+z", "ctrl+u")
        await sari.types("/agenda")
        sari.sees("» 2 Evaluasi SPBE", "ditunda")
        await sari.presses("down", "enter")
        assert sari.archived().current_item == sari.archived().get_item(2)
        assert outcomes(sari.archived()) == [None, None, AgendaOutcome.DEFERRED]
        await sari.types("/tunda lusa")
        await sari.hears("«lusa» bukan nomor butir agenda")
        await sari.types("/tunda 77")
        await sari.hears("77")
        assert outcomes(sari.archived()) == [None, None, AgendaOutcome.DEFERRED]


async def test_items_are_put_off_taken_out_and_added_from_the_list(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await begins(sari)
        await sari.types("/agenda")
        await sari.presses("t")
        assert outcomes(sari.archived())[0] is AgendaOutcome.DEFERRED
        await sari.types("/agenda")
        await sari.presses("down", "down", "delete")
        assert [item.title for item in sari.archived().agenda] == ["Pembukaan", "Evaluasi SPBE"]
        await sari.hears("Dikeluarkan dari agenda: #3 Penutup")
        await sari.presses("ctrl+z")
        assert len(sari.archived().agenda) == 3
        await sari.types("/agenda")
        await sari.presses("plus")
        assert sari.box == "# "
        await sari.writes("Lain-lain 5m")
        await sari.presses("enter")
        assert (sari.archived().agenda[-1].title, sari.archived().agenda[-1].minutes) == ("Lain-lain", 5)


async def test_a_meeting_without_an_agenda_says_how_to_begin_one(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        await sari.types("/agenda")
        sari.sees("Belum ada agenda. + menambah butir.")
        await sari.presses("enter", "t", "delete", "plus")
        assert sari.box == "# "
        assert sari.archived().agenda == ()


async def test_a_line_is_moved_to_another_item_and_back(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await begins(sari)
        await sari.types("#1")
        await sari.types("> kirim data @aceh <jumat")
        before = sari.archived().actions[0]
        await sari.presses("escape", "m")
        sari.sees("Pindahkan A1.1 ke butir", "0 umum, di luar agenda")
        await sari.presses("3")
        await sari.hears("A1.1 dipindah ke #3 Penutup")
        after = sari.archived().actions[0]
        assert (after.agenda, after.seq, after.due, after.raw) == (3, before.seq, before.due, before.raw)
        await sari.presses("m", "up", "up", "up", "enter")
        assert sari.archived().actions[0].agenda is None
        await sari.presses("ctrl+z", "ctrl+z")
        assert sari.archived().actions[0] == before


async def test_the_number_may_come_in_one_packet_with_the_key(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await begins(sari)
        await sari.types("satu")
        await sari.presses("escape")
        await sari.bursts("m2")
        assert sari.archived().entries[0].agenda == 2
        assert sari.archived().title == "Rakor SPBE"
        sari.sees("Evaluasi SPBE", "satu")


async def test_a_number_of_two_digits_waits_for_the_second(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, width=100, height=30) as sari:
        await sari.makes_meeting()
        for number in range(1, 13):
            await sari.types(f"# Butir ke {number}")
        await sari.types("satu")
        await sari.presses("escape", "m", "1", "2")
        assert sari.archived().entries[0].agenda == 12
        await sari.presses("m", "1", "enter")
        assert sari.archived().entries[0].agenda == 1


async def test_a_click_on_the_agenda_opens_it_and_a_click_on_an_item_chooses(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, width=100, height=30) as sari:
        await begins(sari)
        await sari.pilot.click("AgendaView")
        await sari.settles()
        sari.sees("Angka memilih butir")
        await sari.pilot.click("AgendaDialog RowList", offset=(5, 1))
        await sari.settles()
        assert sari.archived().current_item == sari.archived().get_item(2)


async def test_a_title_full_of_marks_is_shown_as_it_stands(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, width=60, height=20) as sari:
        await sari.makes_meeting()
        await sari.types("# [/] [bold]Dinas[@click=app.quit] \x1b]0;x\x07" + "p" * 300)
        await sari.types("/agenda")
        sari.sees("[/] [bold]Dinas[@click=app.quit]")
        await sari.presses("enter")
        assert not sari.is_gone
        assert sari.archived().current_item is not None
