"""The shared screen goes along with time and with its meeting, quietly, until that is gone; also in its own window."""

from datetime import timedelta
from pathlib import Path

import pytest
from textual.geometry import Region
from textual.widget import Widget

from notulen.config import Motion, Settings
from notulen.workspace import Workspace
from tui.secretary import START, at_the_screen
from tui.shared_meeting import OF_OTHER_SCREENS, a_running_meeting, at, clock_ticks, types


async def test_what_is_new_is_so_for_two_minutes(tmp_path: Path) -> None:
    workspace = a_running_meeting(tmp_path)
    async with at_the_screen(tmp_path, meeting=1, clock=at(10), workspace=workspace) as sari:
        await sari.presses("f8")
        sari.sees("baru")
        await clock_ticks(sari, seconds=59)
        sari.sees("baru")
        await clock_ticks(sari, seconds=1)
        sari.does_not_see("baru")


async def test_time_goes_by_the_second_or_by_the_minute(tmp_path: Path) -> None:
    workspace = a_running_meeting(tmp_path)
    async with at_the_screen(tmp_path, meeting=1, clock=at(10), workspace=workspace) as sari:
        await sari.presses("f8")
        await clock_ticks(sari, seconds=1)
        sari.sees("sisa 19:59")
        workspace.meetings.pause(1, now=START)
        await sari.waits_for("jeda")
        sari.does_not_see("sisa")
    calm = Workspace(tmp_path, Settings(motion=Motion.REDUCED))
    calm.meetings.start(1, now=START)
    async with at_the_screen(tmp_path, meeting=1, clock=at(10), workspace=calm) as sari:
        await sari.presses("f8")
        sari.sees("sisa 20 mnt")
        before = sari.picture
        await clock_ticks(sari, seconds=4)
        assert sari.picture == before, "nothing is painted anew within the minute"
        await clock_ticks(sari, minutes=19, seconds=30)
        sari.sees("sisa 1 mnt")
        await clock_ticks(sari, minutes=5)
        sari.sees("lewat 5 mnt")


async def test_a_second_paints_one_row_and_lays_nothing_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    workspace = a_running_meeting(tmp_path)
    async with at_the_screen(tmp_path, meeting=1, clock=at(10), workspace=workspace) as sari:
        await sari.presses("f8")
        await clock_ticks(sari, seconds=1)
        painted: list[tuple[str, int, bool]] = []
        refresh = Widget.refresh

        def seen(widget: Widget, *regions: Region, repaint: bool = True, layout: bool = False, **more: bool) -> Widget:
            if widget.screen is sari.app.screen:
                painted.append((type(widget).__name__, sum(each.height for each in regions), layout))
            return refresh(widget, *regions, repaint=repaint, layout=layout, **more)

        monkeypatch.setattr(Widget, "refresh", seen)
        await clock_ticks(sari, seconds=1)
        sari.sees("sisa 19:58")
        assert set(painted) == {("SharedHead", 1, False)}
        painted.clear()
        await sari.presses("left", "left")
        await clock_ticks(sari, seconds=10)
        painted.clear()
        await clock_ticks(sari, seconds=1)
        assert painted == [], "without a timer in sight nothing is painted"


# a window of its own


async def test_a_window_of_its_own_follows_and_knows_no_other_screen(tmp_path: Path) -> None:
    first = a_running_meeting(tmp_path)
    second = Workspace(tmp_path, Settings(), is_read_only=True)
    async with at_the_screen(tmp_path, shared=1, clock=at(10), workspace=second) as guest:
        guest.sees("AGENDA 2 DARI 3", "K1.2")
        shared = guest.picture
        for key in OF_OTHER_SCREENS:
            await guest.presses(key)
            assert guest.picture == shared, key
        types(first, "! Dari jendela pertama", minutes=10)
        await guest.waits_for("Dari jendela pertama")
        await guest.presses("ctrl+p")
        guest.does_not_see("poleng")
        await guest.presses("escape")
        assert not second.has_written


@pytest.mark.parametrize("key", ["q", "escape", "f8", "ctrl+q"])
async def test_a_window_of_its_own_is_left_without_a_question(tmp_path: Path, key: str) -> None:
    a_running_meeting(tmp_path)
    workspace = Workspace(tmp_path, Settings(), is_read_only=True)
    async with at_the_screen(tmp_path, shared=1, clock=at(10), workspace=workspace) as guest:
        await guest.presses(key)
        assert guest.is_gone


async def test_a_meeting_that_goes_away_is_said_calmly_and_what_was_seen_stays(tmp_path: Path) -> None:
    first = a_running_meeting(tmp_path)
    async with at_the_screen(
        tmp_path, shared=1, clock=at(10), workspace=Workspace(tmp_path, Settings(), is_read_only=True)
    ) as guest:
        first.meetings.trash(1, now=START)
        await guest.waits_for("Rapat ini tidak ada lagi di arsip; yang tampil keadaan terakhir.")
        guest.sees("AGENDA 2 DARI 3", "K1.2 Praktik baik")
        assert str(tmp_path) not in guest.screen
        await guest.presses("left")
        guest.sees("Dibuka resmi")
        first.meetings.restore(1, now=START)
        await guest.waits_until(lambda: "tidak ada lagi" not in guest.screen)
        guest.does_not_see("tidak ada lagi")


async def test_a_meeting_that_is_closed_meanwhile_says_so(tmp_path: Path) -> None:
    first = a_running_meeting(tmp_path)
    async with at_the_screen(
        tmp_path, shared=1, clock=at(10), workspace=Workspace(tmp_path, Settings(), is_read_only=True)
    ) as guest:
        first.meetings.close(1, now=START + timedelta(minutes=10))
        await guest.waits_for("rapat ditutup")
        guest.sees("K1.2 Praktik baik")
        first.meetings.reopen(1, now=START)
        for number in range(30):
            types(first, f"! Putusan lagi {number}")
        await guest.waits_for("Putusan lagi 29")
        first.meetings.close(1, now=START)
        await guest.waits_for("halaman 1/")


async def test_a_file_that_cannot_be_read_is_said_without_its_path(tmp_path: Path) -> None:
    a_running_meeting(tmp_path)
    (file,) = tmp_path.rglob("R1-*.json")
    async with at_the_screen(
        tmp_path, shared=1, clock=at(10), workspace=Workspace(tmp_path, Settings(), is_read_only=True)
    ) as guest:
        sound = file.read_bytes()
        file.write_bytes(b"rusak")
        await guest.waits_for("Arsip sedang tidak terbaca; yang tampil keadaan terakhir.")
        guest.sees("K1.2 Praktik baik")
        guest.does_not_see("R1-")
        file.write_bytes(sound)
        await guest.waits_until(lambda: "tidak terbaca" not in guest.screen)
        guest.does_not_see("tidak terbaca")
