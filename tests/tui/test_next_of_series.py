"""Beranda prepares the next meeting of a series with one key, and takes it back with another."""

from datetime import date, timedelta
from pathlib import Path

from notulen.domain.series import Series
from tui.secretary import START, Secretary, at_the_screen


def series(sari: Secretary, rule: str = "setiap Selasa pertama") -> None:
    """A series with one meeting, held yesterday, with an open action; and another meeting of no series."""
    workspace, day = sari.workspace, START.date() - timedelta(days=1)
    raker = workspace.series.put(Series(id="", name="Raker [b]", rule=rule), now=START)
    workspace.meetings.create("Raker kesatu", day, now=START, series=raker.id)
    workspace.minutes.record_line(1, "> kirim data @aceh <besok", now=START)
    workspace.meetings.create("Lain", day - timedelta(days=1), now=START)


async def at_home(sari: Secretary) -> None:
    await sari.presses("f1", "escape")
    await sari.waits_for("Raker kesatu")


async def test_one_key_prepares_the_next_meeting_once(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        series(sari)
        await at_home(sari)
        await sari.presses("b")
        await sari.hears("R3 disiapkan: Raker [b]")
        meeting = sari.archived(3)
        assert [item.title for item in meeting.agenda] == ["Evaluasi tindak lanjut"]
        assert meeting.day > START.date()
        assert sari.archived(1).related[0].meeting == meeting.id
        await sari.presses("end", "up", "b")
        await sari.hears("R3 sudah disiapkan")
        assert [key.number for key in sari.workspace.store.keys()] == [1, 2, 3]
        await sari.presses("u")
        await sari.hears("Diurungkan")
        await sari.waits_until(lambda: [key.number for key in sari.workspace.store.keys()] == [1, 2])
        assert sari.archived(1).related == ()


async def test_a_meeting_in_which_something_was_done_since_is_not_taken_back(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        series(sari)
        await at_home(sari)
        await sari.presses("b")
        await sari.hears("R3 disiapkan")
        sari.workspace.minutes.record_line(3, "catatan", now=START)
        await sari.presses("u")
        await sari.hears("Tidak ada langkah yang bisa diurungkan")
        assert [entry.text for entry in sari.archived(3).entries] == ["catatan"]


async def test_the_menu_offers_it_in_words(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        series(sari)
        await at_home(sari)
        await sari.presses("ctrl+p")
        await sari.writes("rapat berikut")
        await sari.presses("enter")
        await sari.hears("R3 disiapkan")
        assert sari.archived(3).day == date(2019, 9, 3)


async def test_what_keeps_it_from_being_prepared_is_told(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        series(sari, rule="")
        await at_home(sari)
        await sari.presses("b")
        await sari.hears("belum punya aturan pengulangan")
        await sari.presses("end", "b")
        await sari.hears("«R2» bukan bagian dari seri")
        assert [key.number for key in sari.workspace.store.keys()] == [1, 2]
