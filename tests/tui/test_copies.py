"""While a meeting is minuted in the full screen, copies of the archive are made; what crashes left is swept."""

import os
from pathlib import Path

from notulen.storage.neighbour_files import neighbour_of
from notulen.tui.workspace_screen import WorkspaceScreen
from tui.secretary import Secretary, at_the_screen


def copies(archive: Path) -> list[Path]:
    return sorted(archive.with_name(f"{archive.name}-backups").glob("*.zip"))


async def a_minute_passes(sari: Secretary, **span: float) -> None:
    """What the screen does once a minute, after the clock went on."""
    sari.clock.goes(**span)
    screen = sari.app.screen
    assert isinstance(screen, WorkspaceScreen)
    await screen.keep_copy()


async def test_a_copy_is_made_every_five_minutes_while_the_meeting_runs(tmp_path: Path) -> None:
    archive = tmp_path / "archive"
    async with at_the_screen(archive) as sari:
        await a_minute_passes(sari)
        assert copies(archive) == []
        await sari.makes_meeting()
        await sari.types("/mulai")
        await sari.types("satu")
        await a_minute_passes(sari, minutes=1)
        assert len(copies(archive)) == 1
        await a_minute_passes(sari, minutes=1)
        assert len(copies(archive)) == 1
        await a_minute_passes(sari, minutes=5)
        assert len(copies(archive)) == 2


async def test_a_copy_that_cannot_be_made_is_told_and_nothing_stops(tmp_path: Path) -> None:
    archive = tmp_path / "archive"
    async with at_the_screen(archive) as sari:
        await sari.makes_meeting()
        archive.with_name("archive-backups").write_text("a file where the folder should be")
        await a_minute_passes(sari, minutes=1)
        await sari.types("baris tetap tersimpan")
        assert [entry.text for entry in sari.archived().entries] == ["baris tetap tersimpan"]


async def test_what_a_crash_left_half_written_is_swept_when_the_screen_opens(tmp_path: Path) -> None:
    archive = tmp_path / "archive"
    async with at_the_screen(archive) as sari:
        await sari.makes_meeting()
    own = neighbour_of(archive / "archive.json")
    orphan = Path(own.replace(f".{os.getpid()}-", ".999999-"))
    orphan.write_text("half")
    async with at_the_screen(archive) as sari:
        await sari.waits_until(lambda: not orphan.exists())
