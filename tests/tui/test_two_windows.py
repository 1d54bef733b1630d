"""Another program writes into the same meeting while it is on the screen."""

from datetime import timedelta
from pathlib import Path

from notulen.config import Settings
from notulen.workspace import Workspace
from tui.secretary import START, at_the_screen


async def test_a_line_from_elsewhere_appears_and_nothing_else_moves(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        await sari.types("dari sini")
        await sari.writes("sedang diketik")
        await sari.presses("left", "left")
        other = Workspace(tmp_path, Settings(name="Budi"))
        other.minutes.record_line(1, "> dari jendela lain @aceh", now=START + timedelta(minutes=1))
        await sari.waits_for("dari jendela lain")
        sari.sees("A1.1", "dari sini")
        assert sari.box == "sedang diketik"
        line = sari._flow.line
        assert line.has_focus
        assert line.cursor_position == len("sedang diketik") - 2
        await sari.hears("1 catatan baru dari jendela lain")


async def test_the_reader_of_old_lines_is_not_scrolled_away(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        for number in range(40):
            sari.workspace.minutes.record_line(1, f"baris {number:02}", now=START)
        await sari.waits_for("baris 39")
        await sari.presses("pageup", "pageup")
        seen = sari.picture.splitlines()[3:-4]
        other = Workspace(tmp_path, Settings(name="Budi"))
        other.minutes.record_line(1, "yang baru", now=START)
        await sari.waits_until(lambda: len(sari._flow.meeting.lines if sari._flow.meeting else ()) == 41)
        await sari.settles()
        assert sari.picture.splitlines()[3:-4] == seen
        await sari.presses("pagedown", "pagedown", "pagedown")
        sari.sees("yang baru")


async def test_a_meeting_that_went_to_the_trash_leads_back_to_the_overview(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting("Rapat singkat")
        Workspace(tmp_path, Settings()).meetings.trash(1, now=START)
        await sari.types("masih sempat")
        assert sari.box == "masih sempat"
        await sari.hears("R1")
