"""In a wide window the minutes stand beside the feed as they will be exported, and follow what is typed."""

from pathlib import Path

import pytest

from notulen.tui.screens.minutes import MinutesScreen
from notulen.tui.widgets.document_view import DocumentView
from notulen.tui.workspace_screen import WorkspaceScreen
from tui.secretary import Secretary, at_the_screen

TITLE = "diperbarui langsung"


@pytest.fixture(autouse=True)
def still_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """Seconds pass only when the story says so."""
    monkeypatch.setattr(WorkspaceScreen, "_tick_when_seen", lambda _: None)


def a_second_passes(sari: Secretary) -> None:
    """What the room does each second."""
    assert isinstance(sari.app.screen, MinutesScreen)
    sari.app.screen.tick()


async def rests(sari: Secretary) -> None:
    """Nothing is typed for a second, the first look included."""
    for _ in range(2):
        a_second_passes(sari)
        await sari.settles()


def on_paper(sari: Secretary) -> str:
    """The words of the paper, beside what the rest of the room says."""
    paper = sari.app.screen.query_one("#paper", DocumentView)
    return " ".join(" ".join(paper.render_line(y).text for y in range(paper.size.height)).split())


async def test_what_is_recorded_stands_on_the_paper_once_the_typing_rests(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, width=140, height=40) as sari:
        await sari.makes_meeting("Rakor ASKOMPSI")
        sari.sees(f"Notulen R1 · {TITLE}", "NOTULA")
        for line in ("! Usulan dibawa ke pusat", "> susun surat @aceh <2 september 2019"):
            await sari.types(line)
        await sari.writes("sedang dik")
        a_second_passes(sari)
        await sari.settles()
        assert "Susun surat" not in on_paper(sari), "it waits for who types"
        await rests(sari)
        assert "A1.1 Susun surat" in on_paper(sari)
        assert "Tenggat : Senin, 2 September 2019" in on_paper(sari)
        assert sari.box == "sedang dik"
        assert sari.app.screen.focused is sari._flow.line


async def test_the_paper_is_open_at_the_newest_line_and_has_no_private_one(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, width=140, height=24) as sari:
        await sari.makes_meeting()
        await sari.types("# Pembukaan")
        for number in range(40):
            await sari.types(f"@aceh laporan ke-{number}")
        await sari.types("~ rahasia kantor")
        await rests(sari)
        assert "rahasia" not in on_paper(sari).casefold()
        await sari.types("@aceh laporan terakhir")
        await rests(sari)
        assert "Laporan terakhir" in on_paper(sari)
        assert "Laporan ke-1 " not in on_paper(sari)


async def test_a_window_that_is_made_wide_has_the_paper_and_a_narrow_one_the_room(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, width=100, height=30) as sari:
        await sari.makes_meeting()
        await sari.types("! Setuju bersama")
        await rests(sari)
        sari.does_not_see(TITLE)
        await sari.makes_window(160, 40)
        await rests(sari)
        sari.sees(TITLE)
        assert "K1.1 Setuju bersama" in on_paper(sari)
        await sari.makes_window(100, 30)
        sari.does_not_see(TITLE)


async def test_the_paper_takes_no_key_and_follows_another_language(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, width=140, height=40) as sari:
        await sari.makes_meeting()
        await sari.types("! Setuju bersama")
        for _ in range(8):
            await sari.presses("tab")
            assert sari.app.screen.focused is not sari.app.screen.query_one("#paper")
        await sari.presses("ctrl+g", "ctrl+l", "right")
        await sari.waits_for("NOTULEN Settings")
        await sari.presses("escape")
        await rests(sari)
        sari.sees("Minutes R1 · live")
        assert "Setuju bersama" in on_paper(sari)
