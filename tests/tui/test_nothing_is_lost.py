"""What was typed is on disk, in the box, or on the screen: never nowhere."""

import threading
from pathlib import Path

import pytest

from notulen.config import Settings
from notulen.domain.file_errors import WriteFault
from notulen.storage.draft_files import DraftSlot
from notulen.workspace import Workspace
from tui.refusing_store import moody_workspace
from tui.secretary import START, at_the_screen


@pytest.fixture
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder for drafts and rescue copies."""
    folder = tmp_path.with_name(f"{tmp_path.name}-state")
    monkeypatch.setenv("NOTULEN_STATE", str(folder))
    return folder


async def test_while_the_disk_is_slow_every_key_is_seen_at_once_and_the_head_says_it_saves(tmp_path: Path) -> None:
    workspace, store = moody_workspace(tmp_path)
    async with at_the_screen(tmp_path, workspace=workspace) as sari:
        await sari.makes_meeting()
        store.gate.clear()
        sari._flow.line.value = "baris lambat"
        sari.app.simulate_key("enter")
        await sari.waits_for("menyimpan… baris lambat")
        assert sari.picture.splitlines()[0].rstrip().endswith("menyimpan…")
        for typed in ("s", "se", "sem"):
            sari.app.simulate_key(typed[-1])
            await sari.waits_until(lambda: f"Catat › {typed}" in sari.screen)  # noqa: B023
            assert sari.box == typed
        assert sari.archived().entries == ()
        store.gate.set()
        await sari.settles()
        assert [entry.text for entry in sari.archived().entries] == ["baris lambat"]
        assert sari.box == "sem"
        sari.does_not_see("menyimpan…")


async def test_a_slow_disk_for_drafts_holds_up_neither_keys_nor_lines(
    tmp_path: Path, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:

    gate, asked = threading.Event(), threading.Event()
    gate.set()
    real = DraftSlot.save

    def slow(self: DraftSlot, draft: object) -> None:
        asked.set()
        gate.wait(60)
        real(self, draft)  # type: ignore[arg-type]

    monkeypatch.setattr(DraftSlot, "save", slow)
    async with at_the_screen(tmp_path) as sari:
        try:
            await sari.makes_meeting()
            gate.clear()
            asked.clear()
            await sari.writes("satu")
            await sari.waits_until(asked.is_set)
            assert sari.box == "satu"
            await sari.presses("enter")
            await sari.writes("du")
            assert sari.box == "du"
            assert [entry.text for entry in sari.archived().entries] == ["satu"]
        finally:
            gate.set()


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


async def test_an_unexpected_fault_gives_the_text_back_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()

        def broken(*_: object, **__: object) -> None:
            raise IndexError("rusak")

        monkeypatch.setattr(sari.workspace.minutes, "record_line", broken)
        await sari.types("tetap ada")
        assert sari.box == "tetap ada"
        await sari.hears("tidak hilang: ada di kotak")


async def test_leaving_with_lines_that_are_not_saved_is_asked_twice_and_they_come_back(
    tmp_path: Path, state: Path
) -> None:
    workspace, store = moody_workspace(tmp_path)
    async with at_the_screen(tmp_path, workspace=workspace) as sari:
        await sari.makes_meeting()
        store.refusal = WriteFault.FULL
        await sari.types("tertahan")
        await sari.writes("isi kotak")
        await sari.presses("f2")
        await sari.hears("1 baris belum tersimpan")
        sari.sees("isi kotak")
        await sari.presses("ctrl+q")
        assert not sari.is_gone, "that question was about something else"
        await sari.presses("f2")
        await sari.presses("f2")
        sari.sees("Beranda")
        await sari.presses("enter")
        assert sari.box == "isi kotak"
        sari.sees("BELUM TERSIMPAN tertahan")
        store.refusal = None
        await sari.tries_the_disk_again()
    assert [entry.text for entry in sari.archived().entries] == ["tertahan"]


async def test_a_line_whose_record_was_removed_elsewhere_comes_back_as_a_new_one(tmp_path: Path, state: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        await sari.types("satuu")
        await sari.presses("up", "backspace")
        Workspace(tmp_path, Settings()).minutes.remove_line(1, 1, now=START)
        await sari.presses("enter")
        await sari.hears("dihapus di jendela lain")
        assert sari.box == "satu"
        await sari.presses("enter")
        assert [entry.text for entry in sari.archived().entries] == ["satu"]


async def test_a_screen_over_the_room_does_not_quit_what_the_room_would_ask_about(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        await sari.types("/mulai")
        for opened in ("f7", "comma", "f1"):
            await sari.presses("escape", opened)
            sari.clock.goes(minutes=1)
            await sari.presses("ctrl+q")
            assert not sari.is_gone
            await sari.hears("masih berlangsung")
            await sari.presses("escape", "i")
        await sari.presses("f7", "ctrl+q", "ctrl+q")
        assert sari.is_gone
