"""Beranda: it stands before the archive is read, fills newest first, and follows what others change."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

from textual import events
from textual.keys import key_to_character

from notulen.config import Settings
from notulen.locale.language import Language
from notulen.tui.app import NotulenApp
from notulen.workspace import Workspace
from tui.secretary import START, Clock, Secretary, at_the_screen
from tui.slow_disk import SlowStore, slow_workspace


def fill(folder: Path, meetings: int) -> None:
    """An archive of so many meetings, a day apart, the last one yesterday, each with an action that is late."""
    workspace = Workspace(folder, Settings())
    for number in range(1, meetings + 1):
        day = START.date() - timedelta(days=meetings + 1 - number)
        workspace.meetings.create(f"Rakor ke-{number}", day, now=START)
        workspace.minutes.record_line(number, "> kirim data @aceh <besok", now=START)


@asynccontextmanager
async def at_a_slow_disk(
    folder: Path, readable: int = 0, meeting: int | None = None
) -> AsyncIterator[tuple[Secretary, SlowStore]]:
    """The program just started on a disk that does not answer."""
    workspace, store = slow_workspace(folder)
    store.readable = readable
    store.holds_meetings = meeting is not None
    store.is_open.clear()
    app = NotulenApp(workspace, language=Language.INDONESIAN, meeting=meeting, clock=Clock(START))
    try:
        async with app.run_test(size=(100, 30)) as pilot:
            yield Secretary(app, pilot, workspace, Clock(START)), store
            store.is_open.set()
    finally:
        store.is_open.set()
        app.queue.close()


async def strikes(sari: Secretary, *keys: str) -> None:
    """Press keys without waiting for the disk."""
    for key in keys:
        sari.app.post_message(events.Key(key, key_to_character(key)))
        await sari.pilot.pause(0)


async def test_the_frame_stands_before_the_archive_is_read(tmp_path: Path) -> None:
    fill(tmp_path, 3)
    async with at_a_slow_disk(tmp_path) as (sari, store):
        await sari.waits_for("F1 Bantuan")
        await sari.waits_until(store.waits.is_set)
        sari.sees("Beranda", "Mendesak", "Rapat", "n Rapat baru")
        for untold in ("Belum ada rapat", "Tidak ada aksi", "Selamat datang", "Rakor ke-3", "F3"):
            sari.does_not_see(untold)
        await sari.waits_for("Membuka arsip…")
        store.is_open.set()
        await sari.waits_for("Rakor ke-3")
        await sari.waits_for("Aksi terbuka 3")
        sari.sees("lewat tenggat 2", "A1.1")
        sari.does_not_see("Membuka")


async def test_the_newest_are_seen_first_and_progress_is_told(tmp_path: Path) -> None:
    fill(tmp_path, 60)
    async with at_a_slow_disk(tmp_path, readable=45) as (sari, store):
        await sari.waits_for("Membuka 60 rapat… 40/60")
        sari.sees("R60", "Rakor ke-60")
        sari.does_not_see("Tidak ada")
        sari.does_not_see("Aksi terbuka")
        store.is_open.set()
        await sari.waits_for("Aksi terbuka 60")
        sari.does_not_see("Membuka")
        await strikes(sari, "end")
        await sari.waits_for("Rakor ke-1 ")


async def test_lines_are_recorded_while_the_archive_is_still_being_read(tmp_path: Path) -> None:
    fill(tmp_path, 3)
    async with at_a_slow_disk(tmp_path) as (sari, store):
        await sari.waits_until(store.waits.is_set)
        await strikes(sari, "n", *"Rakor", "enter")
        await sari.waits_for("R4 Rakor")
        await strikes(sari, *"satu", "enter")
        await sari.waits_for("tersimpan 09:00")
        assert [entry.text for entry in sari.archived(4).entries] == ["satu"]
        assert not store.is_open.is_set(), "the disk still keeps the overview waiting"
        await strikes(sari, "f2")
        store.is_open.set()
        await sari.waits_for("Rakor ke-3")
        sari.sees("Rapat berikutnya", "▸R4 ")


async def test_a_meeting_that_takes_its_time_says_that_it_is_being_opened(tmp_path: Path) -> None:
    fill(tmp_path, 1)
    async with at_a_slow_disk(tmp_path, meeting=1) as (sari, store):
        await sari.waits_for("Membuka rapat…")
        sari.sees("Catat ›", "F1 Bantuan")
        sari.does_not_see("Belum ada catatan")
        store.is_open.set()
        await sari.waits_for("A1.1")
        sari.does_not_see("Membuka")


async def test_leaving_does_not_wait_for_a_disk_that_does_not_answer(tmp_path: Path) -> None:
    fill(tmp_path, 1)
    async with at_a_slow_disk(tmp_path) as (sari, store):
        await sari.waits_until(store.waits.is_set)
        await strikes(sari, "q")
        await sari.waits_until(lambda: sari.is_gone)
        assert sari.is_gone


async def test_what_another_program_changes_appears_and_the_cursor_stays(tmp_path: Path) -> None:
    fill(tmp_path, 5)
    async with at_the_screen(tmp_path, width=100, height=30) as sari:
        await sari.presses("down", "down")
        sari.sees("▸R3 ")
        other = Workspace(tmp_path, Settings(name="Budi"))
        other.meetings.create("Rakor mendadak", START.date() + timedelta(days=1), now=START)
        other.minutes.record_line(5, "> susun jadwal @sumut <besok", now=START)
        await sari.waits_for("R6")
        sari.sees("Rapat berikutnya", "besok", "▸R3 ", "Aksi terbuka 6")
        other.meetings.trash(6, now=START)
        await sari.waits_for("Belum ada rapat yang direncanakan.")
        sari.sees("▸R3 ")


async def test_the_footer_names_what_an_office_does_every_day(tmp_path: Path) -> None:
    fill(tmp_path, 1)
    workspace = Workspace(tmp_path, Settings())
    workspace.meetings.close(1, now=START)
    async with at_the_screen(tmp_path, workspace=workspace) as sari:
        sari.sees("n Rapat baru Enter Buka F4 Tinjau r Rapikan ^F Cari ^P Menu")
        await sari.makes_window(60, 20)
        sari.sees("n Rapat baru Enter Buka F4 Tinjau ^P Menu")


async def test_what_is_due_goes_by_the_clock_that_was_handed_in(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path, Settings())
    workspace.meetings.create("Rakor", START.date(), now=START)
    workspace.minutes.record_line(1, "> kirim data @aceh <besok", now=START)
    clock = Clock(START)
    async with at_the_screen(tmp_path, width=100, height=30, clock=clock) as sari:
        sari.sees("Kam 29 Agu 2019", "09:00", "Aksi terbuka 1", "besok")
        sari.does_not_see("lewat tenggat")
        clock.goes(days=3)
        await sari.waits_for("lewat tenggat 1")
        sari.sees("Min 1 Sep 2019", "lewat 2 hr")


async def test_nothing_is_looked_for_while_another_screen_is_seen(tmp_path: Path) -> None:
    fill(tmp_path, 2)
    workspace, store = slow_workspace(tmp_path)
    async with at_the_screen(tmp_path, workspace=workspace) as sari:
        home = sari.app.screen
        await sari.presses("enter")
        sari.sees("R2")
        looks = store.looks
        for _ in range(9):
            home._tick_when_seen()  # type: ignore[attr-defined]
        await sari.settles()
        assert store.looks == looks
        await sari.presses("f2")
        await sari.waits_until(lambda: store.looks > looks)
        assert store.looks > looks
