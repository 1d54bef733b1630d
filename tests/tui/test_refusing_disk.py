"""A disk that refuses lines: it is said, tried again, and every line comes to the archive in its order."""

import asyncio
import threading
from pathlib import Path

import pytest

from notulen.domain.draft import Draft
from notulen.domain.file_errors import WriteFault
from notulen.storage.draft_files import DraftSlot
from notulen.tui.workspace_screen import WorkspaceScreen
from tui.refusing_store import moody_workspace
from tui.secretary import at_the_screen


@pytest.fixture
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder for drafts and rescue copies."""
    folder = tmp_path.with_name(f"{tmp_path.name}-state")
    monkeypatch.setenv("NOTULEN_STATE", str(folder))
    return folder


@pytest.mark.parametrize(
    ("refusal", "said"),
    [
        (WriteFault.FULL, "Disk penuh"),
        (WriteFault.READ_ONLY, "Disk hanya bisa dibaca"),
        (WriteFault.DENIED, "Tidak ada izin menulis"),
        (WriteFault.MISSING, "tidak ada"),
        (WriteFault.IO, "Disk melaporkan kesalahan"),
    ],
)
async def test_a_disk_that_refuses_is_told_and_tried_again_until_it_takes_the_lines(
    tmp_path: Path, state: Path, refusal: WriteFault, said: str
) -> None:
    workspace, store = moody_workspace(tmp_path)
    rescue = state / "notulen-darurat.txt"
    async with at_the_screen(tmp_path, workspace=workspace) as sari:
        await sari.makes_meeting("Rapat SPBE")
        await sari.types("sudah tersimpan")
        store.refusal = refusal
        await sari.types("> susun surat @aceh <besok")
        await sari.types("! disetujui")
        await sari.writes("sedang dike")
        await sari.hears("BELUM TERSIMPAN")
        assert said in sari.told
        assert str(rescue) in sari.told
        assert "tiap 5 detik" in sari.told
        assert sari.picture.splitlines()[0].rstrip().endswith("BELUM TERSIMPAN")
        sari.sees("BELUM TERSIMPAN > susun surat @aceh <besok", "BELUM TERSIMPAN ! disetujui")
        sari.does_not_see("A1.1")
        await sari.waits_until(lambda: "sedang dike" in rescue.read_text())
        for part in ("R1 Rapat SPBE", "Sari", "> susun surat @aceh <besok", "! disetujui"):
            assert part in rescue.read_text()
        assert "sudah tersimpan" not in rescue.read_text()

        await sari.tries_the_disk_again()
        assert len(sari.archived().lines) == 1
        assert sari.told.count("BELUM TERSIMPAN") == 1, "it is said once"

        store.refusal = None
        await sari.tries_the_disk_again()
        meeting = sari.archived()
        assert [line.text for line in meeting.lines] == ["sudah tersimpan", "susun surat", "disetujui"]
        assert sari.box == "sedang dike"
        await sari.hears("Semua tersimpan: 2 baris")
        assert "BELUM TERSIMPAN" not in sari.told
        sari.does_not_see("BELUM TERSIMPAN")
        await sari.waits_until(lambda: not rescue.exists())
        assert not rescue.exists()


async def test_a_draft_still_on_its_way_when_the_disk_refuses_raises_no_false_alarm(
    tmp_path: Path, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace, store = moody_workspace(tmp_path)
    is_saving, may_go_on = threading.Event(), threading.Event()
    save, said = DraftSlot.save, []

    def slow_save(slot: DraftSlot, draft: Draft) -> None:
        if draft.box is not None:
            is_saving.set()
            may_go_on.wait(60)
        save(slot, draft)

    monkeypatch.setattr(DraftSlot, "save", slow_save)
    monkeypatch.setattr(WorkspaceScreen, "say", lambda _, text, *__, **___: said.append(text))
    async with at_the_screen(tmp_path, workspace=workspace) as sari:
        await sari.makes_meeting()
        await sari.writes("! disetujui")
        await sari.waits_until(is_saving.is_set)
        store.refusal = WriteFault.FULL
        await sari.presses("enter")
        sari.sees("BELUM TERSIMPAN ! disetujui")
        may_go_on.set()
        await sari.waits_until(lambda: any("notulen-darurat.txt" in text for text in said))
        assert not any("di mana pun" in text for text in said), "it was never true that no copy could be made"
        store.refusal = None
        await sari.tries_the_disk_again()


async def test_a_line_sent_while_the_disk_refuses_waits_for_those_before_it(tmp_path: Path, state: Path) -> None:
    workspace, store = moody_workspace(tmp_path)
    async with at_the_screen(tmp_path, workspace=workspace) as sari:
        await sari.makes_meeting()
        store.refusal = WriteFault.FULL
        await sari.types("satu")
        await sari.types("dua")
        store.refusal = None
        await sari.types("tiga")
        assert [entry.text for entry in sari.archived().entries] == ["satu", "dua", "tiga"]
        sari.does_not_see("BELUM TERSIMPAN")


async def test_the_room_tries_again_by_itself(tmp_path: Path, state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("notulen.tui.minuting.line_sending._SECONDS_BETWEEN_TRIES", 0.05)
    workspace, store = moody_workspace(tmp_path)
    async with at_the_screen(tmp_path, workspace=workspace) as sari:
        await sari.makes_meeting()
        store.refusal = WriteFault.FULL
        await sari.types("satu")
        sari.sees("BELUM TERSIMPAN")
        store.refusal = None
        await sari.waits_until(lambda: bool(sari.archived().entries))
        assert [entry.text for entry in sari.archived().entries] == ["satu"]


async def test_a_change_that_was_refused_is_written_later_too(tmp_path: Path, state: Path) -> None:
    workspace, store = moody_workspace(tmp_path)
    async with at_the_screen(tmp_path, workspace=workspace) as sari:
        await sari.makes_meeting()
        await sari.types("satuu")
        store.refusal = WriteFault.FULL
        await sari.presses("up", "backspace", "enter")
        sari.sees("BELUM TERSIMPAN satu", "Catat ›")
        await sari.hears("notulen-darurat.txt")
        assert "(ubah B1.1) satu" in (state / "notulen-darurat.txt").read_text()
        store.refusal = None
        await sari.tries_the_disk_again()
        assert [entry.text for entry in sari.archived().entries] == ["satu"]


async def test_the_last_refused_line_can_be_taken_back_to_be_changed(tmp_path: Path, state: Path) -> None:
    workspace, store = moody_workspace(tmp_path)
    async with at_the_screen(tmp_path, workspace=workspace) as sari:
        await sari.makes_meeting()
        store.refusal = WriteFault.FULL
        await sari.types("satu")
        await sari.types("duaa")
        await sari.presses("up")
        assert sari.box == "duaa"
        sari.sees("BELUM TERSIMPAN satu")
        await sari.presses("backspace")
        store.refusal = None
        await sari.presses("enter")
        assert [entry.text for entry in sari.archived().entries] == ["satu", "dua"]
        sari.does_not_see("BELUM TERSIMPAN")


async def test_the_only_refused_line_taken_back_and_sent_again_is_written_at_once(tmp_path: Path, state: Path) -> None:
    workspace, store = moody_workspace(tmp_path)
    async with at_the_screen(tmp_path, workspace=workspace) as sari:
        await sari.makes_meeting()
        store.refusal = WriteFault.FULL
        await sari.types("satu")
        await sari.presses("up")
        sari.does_not_see("BELUM TERSIMPAN")
        store.refusal = None
        await sari.presses("enter")
        assert [entry.text for entry in sari.archived().entries] == ["satu"]


async def test_without_any_place_for_a_rescue_copy_it_says_to_keep_the_window_open(
    tmp_path: Path, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    state.write_text("a file where the folder should be")
    monkeypatch.setattr("notulen.paths.rescue_folders", lambda: iter([state]))
    workspace, store = moody_workspace(tmp_path)
    async with at_the_screen(tmp_path, workspace=workspace) as sari:
        await sari.makes_meeting()
        store.refusal = WriteFault.FULL
        await sari.types("satu")
        await sari.hears("jangan tutup jendela ini")
        await sari.presses("f2")
        await sari.presses("f2")
        sari.sees("BELUM TERSIMPAN satu")
        store.refusal = None
        await sari.tries_the_disk_again()
        assert [entry.text for entry in sari.archived().entries] == ["satu"]


async def test_a_read_only_archive_opens_says_so_and_keeps_what_is_typed(tmp_path: Path, state: Path) -> None:
    workspace, store = moody_workspace(tmp_path)
    async with at_the_screen(tmp_path, workspace=workspace) as sari:
        await sari.makes_meeting()
        await sari.types("lama")
    store.refusal = WriteFault.READ_ONLY
    workspace, store = moody_workspace(tmp_path)
    store.refusal = WriteFault.READ_ONLY
    async with at_the_screen(tmp_path, meeting=1, workspace=workspace) as sari:
        sari.sees("lama", "BACA SAJA")
        assert "dijaga di komputer ini" in sari.hint
        await sari.types("dua")
        sari.sees("BELUM TERSIMPAN dua")
        await sari.hears("Disk hanya bisa dibaca")
        await sari.writes("setengah")
    workspace, store = moody_workspace(tmp_path)
    store.refusal = WriteFault.READ_ONLY
    async with at_the_screen(tmp_path, meeting=1, workspace=workspace) as sari:
        assert sari.box == "setengah"
        sari.sees("BELUM TERSIMPAN dua")
        store.refusal = None
        await sari.tries_the_disk_again()
        assert [entry.text for entry in sari.archived().entries] == ["lama", "dua"]
        await sari.waits_until(lambda: "BACA SAJA" not in sari.screen)
        sari.does_not_see("BACA SAJA")


async def test_many_lines_and_a_disk_that_comes_and_goes_keep_their_order(tmp_path: Path, state: Path) -> None:
    workspace, store = moody_workspace(tmp_path)
    async with at_the_screen(tmp_path, workspace=workspace) as sari:
        await sari.makes_meeting()
        for number in range(30):
            store.refusal = WriteFault.FULL if number % 7 in (2, 3, 5) else None
            for character in f"n{number}":
                sari.app.simulate_key(character)
            sari.app.simulate_key("enter")
            await asyncio.sleep(0)
        await sari.settles()
        store.refusal = None
        await sari.tries_the_disk_again()
        await sari.tries_the_disk_again()
        assert [entry.text for entry in sari.archived().entries] == [f"n{number}" for number in range(30)]
        sari.does_not_see("BELUM TERSIMPAN")
