"""Lines that were sent when their window died are written once, and steps are taken back over a restart."""

from pathlib import Path

import pytest
from textual.message import Message

from notulen.config import Settings
from notulen.domain.draft import Draft, DraftLine
from notulen.tui.widgets.capture_line import CaptureLine
from notulen.workspace import Workspace
from tui.left_drafts import a_dead_window, kept_texts
from tui.secretary import START, at_the_screen


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder for drafts."""
    folder = tmp_path.with_name(f"{tmp_path.name}-state")
    monkeypatch.setenv("NOTULEN_STATE", str(folder))
    return folder


async def test_a_line_that_left_the_box_and_reached_nobody_is_there_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = CaptureLine.post_message

    def loses(self: CaptureLine, message: Message) -> bool:
        return not isinstance(message, CaptureLine.Submitted | CaptureLine.PasteAnswered) and real(self, message)

    with monkeypatch.context() as patch:
        async with at_the_screen(tmp_path) as sari:
            await sari.makes_meeting()
            await sari.types("satu")
            patch.setattr(CaptureLine, "post_message", loses)
            await sari.presses("up", "backspace", "enter")
            await sari.pastes("dua\ntiga")
            await sari.presses("enter")
            await sari.writes("emp")
    async with at_the_screen(tmp_path, meeting=1) as sari:
        assert sari.box == "emp"
        sari.sees("BELUM TERSIMPAN sat", "BELUM TERSIMPAN dua", "BELUM TERSIMPAN tiga")
        await sari.types("at")
        sari.sees("Ubah B1.1 › sat")
        for _ in range(3):
            await sari.presses("enter")
        assert [entry.text for entry in sari.archived().entries] == ["sat", "empat", "dua", "tiga"]


async def test_a_line_that_was_sent_and_not_yet_written_is_written_by_the_next_window(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        await sari.types("sudah ada")
    sent = tuple(DraftLine(text, key=f"kunci {text}", sent=START) for text in ("satu", "dua"))
    a_dead_window(tmp_path, Draft(box=DraftLine("tig", key="k"), cursor=3, sent=sent))
    async with at_the_screen(tmp_path, meeting=1) as sari:
        await sari.waits_until(lambda: len(sari.archived().entries) == 3)
        assert [entry.text for entry in sari.archived().entries] == ["sudah ada", "satu", "dua"]
        assert sari.box == "tig"
        sari.does_not_see("BELUM TERSIMPAN")
        await sari.hears("Semua tersimpan: 2 baris")


async def test_a_line_written_just_before_its_window_died_is_not_written_again(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        await sari.types("satu kali saja")
        await sari.types("dua kali tidak")
    keys = [step.id for step in Workspace(tmp_path, Settings()).history.steps(1)]
    box = DraftLine("dua kali ti", key=keys[0])
    a_dead_window(tmp_path, Draft(box=box, cursor=4, sent=(DraftLine("satu kali saja", key=keys[1], sent=START),)))
    async with at_the_screen(tmp_path, meeting=1) as sari:
        assert sari.box == ""
        assert [entry.text for entry in sari.archived().entries] == ["satu kali saja", "dua kali tidak"]
        assert "sudah kembali" not in sari.told


async def test_undo_after_a_restart_gives_the_text_back_into_the_box(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        await sari.types("satu")
        await sari.types("> kirim data @jambi <besok")
        await sari.types("# SPBE 30m")
    async with at_the_screen(tmp_path, meeting=1) as sari:
        await sari.presses("ctrl+z")
        assert sari.box == "# SPBE 30m"
        assert sari.archived().agenda == ()
        await sari.presses(*["backspace"] * len(sari.box))
        await sari.presses("ctrl+z")
        assert sari.box == "> kirim data @jambi <besok"
    async with at_the_screen(tmp_path, meeting=1) as sari:
        assert sari.box == "> kirim data @jambi <besok", "what undo gave back is a draft too"
        await sari.presses("ctrl+y")
        assert [action.text for action in sari.archived().actions] == ["kirim data"]


async def test_two_hundred_steps_are_taken_back_over_a_restart(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        for number in range(201):
            sari.workspace.minutes.record_line(1, f"baris {number}", now=START)
    Workspace(tmp_path, Settings()).history.undo(now=START, number=1, count=198)
    async with at_the_screen(tmp_path, meeting=1) as sari:
        await sari.presses("ctrl+z", "ctrl+z", "ctrl+z")
        assert [entry.text for entry in sari.archived().entries] == ["baris 0"], "two hundred, and no step more"
        assert sari.box == "baris 2"
        await sari.hears("Tidak ada langkah")
    async with at_the_screen(tmp_path, meeting=1) as sari:
        await sari.presses("ctrl+y", "ctrl+y", "ctrl+y")
        assert [entry.text for entry in sari.archived().entries] == [f"baris {number}" for number in range(4)]


async def test_a_command_that_was_obeyed_does_not_come_back(tmp_path: Path, state: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        await sari.types("/mulai")
        assert sari.box == ""
    assert "mulai" not in kept_texts(state)
    async with at_the_screen(tmp_path, meeting=1) as sari:
        assert sari.box == ""
