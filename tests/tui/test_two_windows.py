"""Another program writes into the same meeting while it is on the screen."""

from collections.abc import Hashable
from datetime import timedelta
from pathlib import Path

from notulen.config import Settings
from notulen.domain.errors import NotFound, Noun
from notulen.domain.meeting import Meeting
from notulen.storage.file_store import FileStore
from notulen.workspace import Workspace
from tui.refusing_store import moody_workspace
from tui.secretary import START, at_the_screen


class HidingStore(FileStore):
    """The real store; the next `looks` at a meeting do not find it, as while another program puts it in its place."""

    looks = 0
    looks_since = 0

    def stamp(self, number: int) -> Hashable:
        """As the real one; None is what it says of a meeting that is not there."""
        if self.looks:
            return None
        self.looks_since += 1
        return super().stamp(number)

    def meeting(self, number: int) -> Meeting:
        """As the real one, when it is found."""
        if self.looks:
            self.looks, self.looks_since = self.looks - 1, 0
            raise NotFound(Noun.MEETING, f"R{number}")
        return super().meeting(number)


class HidingWorkspace(Workspace):
    """A workspace on such a store."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, Settings(name="Sari"))
        self.hiding = HidingStore(folder, holder="Sari")
        self.__dict__["store"] = self.hiding


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


async def test_the_cursor_in_the_list_stays_on_its_line(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        for number in range(40):
            sari.workspace.minutes.record_line(1, f"baris {number:02}", now=START)
        await sari.waits_for("baris 39")
        await sari.writes("sedang diketik")
        await sari.presses("escape", *["up"] * 25)
        seen = sari.picture.splitlines()[3:-4]
        assert any("▸" in row and "baris 14" in row for row in seen)
        other = Workspace(tmp_path, Settings(name="Budi"))
        other.minutes.record_line(1, "yang baru", now=START)
        await sari.waits_until(lambda: len(sari._flow.meeting.lines if sari._flow.meeting else ()) == 41)
        await sari.settles()
        assert sari._flow.stream.has_focus
        assert sari.picture.splitlines()[3:-4] == seen
        assert sari.box == "sedang diketik"


async def test_a_line_being_changed_stays_in_the_box_when_another_window_writes(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        await sari.types("satuu")
        await sari.presses("up", "left")
        Workspace(tmp_path, Settings()).minutes.edit_line(1, 1, "ditulis Budi", now=START)
        Workspace(tmp_path, Settings()).minutes.record_line(1, "yang baru", now=START)
        await sari.waits_for("yang baru")
        sari.sees("Ubah B1.1 › satuu")
        assert sari._flow.line.cursor_position == len("satuu") - 1
        await sari.presses("delete", "enter")
        assert [entry.text for entry in sari.archived().entries] == ["satu", "yang baru"]


async def test_a_meeting_closed_elsewhere_says_so_and_keeps_what_is_typed(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        await sari.types("satu")
        await sari.writes("setengah ka")
        other = Workspace(tmp_path, Settings(name="Budi"))
        other.meetings.close(1, now=START)
        await sari.hears("R1 ditutup dari jendela lain")
        await sari.waits_for("BACA SAJA")
        assert sari.box == "setengah ka"
        await sari.presses("enter")
        assert sari.box == "setengah ka"
        other.meetings.reopen(1, now=START)
        await sari.hears("R1 dibuka lagi dari jendela lain")
        await sari.types("limat")
        assert [entry.text for entry in sari.archived().entries] == ["satu", "setengah kalimat"]


async def test_lines_sent_while_the_meeting_is_being_closed_wait_until_it_is_open_again(tmp_path: Path) -> None:
    workspace, store = moody_workspace(tmp_path)
    async with at_the_screen(tmp_path, workspace=workspace) as sari:
        await sari.makes_meeting()
        store.gate.clear()
        for line in ("satu", "dua"):
            sari._flow.line.value = line
            sari.app.simulate_key("enter")
            await sari.waits_for(f"menyimpan… {line}")
        Workspace(tmp_path, Settings()).meetings.close(1, now=START)
        store.gate.set()
        await sari.waits_for("BELUM TERSIMPAN satu")
        sari.sees("BELUM TERSIMPAN dua")
        await sari.hears("Buka lagi: ketik /buka.")
        await sari.waits_for("BACA SAJA")
        assert sari.archived().entries == ()
        await sari.types("/buka")
        await sari.waits_until(lambda: len(sari.archived().entries) == 2)
        assert [entry.text for entry in sari.archived().entries] == ["satu", "dua"]
        await sari.waits_until(lambda: "BELUM TERSIMPAN" not in sari.screen)
        sari.does_not_see("BELUM TERSIMPAN")


async def test_a_meeting_that_went_to_the_trash_says_so_and_takes_the_line_when_it_is_back(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting("Rapat singkat")
        await sari.writes("masih semp")
        other = Workspace(tmp_path, Settings())
        other.meetings.trash(1, now=START)
        await sari.hears("R1 dipindahkan ke Sampah dari jendela lain")
        sari.sees("TIDAK DITEMUKAN", "Rapat singkat")
        assert sari.box == "masih semp"
        await sari.types("at")
        sari.sees("BELUM TERSIMPAN masih sempat")
        other.store.restore(1, now=START)
        await sari.waits_until(lambda: bool(sari.archived().entries))
        assert [entry.text for entry in sari.archived().entries] == ["masih sempat"]
        await sari.waits_until(lambda: not any(told in sari.screen for told in ("BELUM TERSIMPAN", "TIDAK DITEMUKAN")))


async def test_what_was_typed_into_a_trashed_meeting_is_offered_again_once_it_is_back(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting("Rapat singkat")
        await sari.writes("setengah ka")
        other = Workspace(tmp_path, Settings())
        other.meetings.trash(1, now=START)
        await sari.hears("R1 dipindahkan ke Sampah")
        await sari.presses("f2")
        sari.sees("Beranda")
    other.store.restore(1, now=START)
    async with at_the_screen(tmp_path, meeting=1) as sari:
        assert sari.box == "setengah ka"


async def test_an_archive_that_is_pulled_away_takes_every_line_when_it_is_back(tmp_path: Path) -> None:
    archive, away = tmp_path / "flashdisk", tmp_path / "tercabut"
    async with at_the_screen(archive) as sari:
        await sari.makes_meeting("Rapat lapangan")
        await sari.types("satu")
        archive.rename(away)
        await sari.hears(f"R1 tidak ditemukan lagi di {archive}")
        sari.sees("TIDAK DITEMUKAN", "satu")
        await sari.types("dua")
        await sari.types("tiga")
        await sari.writes("setengah ka")
        sari.sees("BELUM TERSIMPAN dua", "BELUM TERSIMPAN tiga")
        assert not archive.exists(), "no second archive grows in its place"
        away.rename(archive)
        await sari.waits_until(lambda: len(sari.archived().entries) == 3)
        assert [entry.text for entry in sari.archived().entries] == ["satu", "dua", "tiga"]
        await sari.hears("R1 ditemukan lagi.")
        await sari.hears("Semua tersimpan: 2 baris")
        assert "tidak ditemukan" not in sari.told, "what does not hold any more is taken back"
        assert sari.box == "setengah ka"


async def test_a_meeting_that_hides_from_a_single_look_is_neither_lost_nor_found(tmp_path: Path) -> None:
    workspace = HidingWorkspace(tmp_path)
    async with at_the_screen(tmp_path, workspace=workspace) as sari:
        await sari.makes_meeting("Rapat")
        workspace.hiding.looks = 1
        await sari.waits_until(lambda: workspace.hiding.looks == 0)
        await sari.waits_until(lambda: workspace.hiding.looks_since > 1)
        await sari.settles()
        assert "ditemukan lagi" not in sari.told
        sari.does_not_see("TIDAK DITEMUKAN")
        workspace.hiding.looks = 2
        await sari.hears("R1 tidak ditemukan lagi")
        await sari.hears("R1 ditemukan lagi.")


async def test_a_meeting_that_cannot_be_read_is_not_there_again(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting("Rapat")
        (path,) = tmp_path.glob("meetings/*/*/R1-*.json")
        sound = path.read_bytes()
        path.unlink()
        await sari.hears("R1 tidak ditemukan lagi")
        path.write_bytes(sound[:-20])
        await sari.hears("Berkas rusak")
        assert "R1 ditemukan lagi." not in sari.told
        path.write_bytes(sound)
        await sari.hears("R1 ditemukan lagi.")
        assert "Berkas rusak" not in sari.told


async def test_a_meeting_whose_file_is_damaged_meanwhile_is_told_and_nothing_typed_is_lost(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        await sari.types("satu")
        (path,) = tmp_path.glob("meetings/*/*/R1-*.json")
        sound = path.read_bytes()
        path.write_bytes(sound[:-20])
        await sari.hears("Berkas rusak")
        await sari.types("dua")
        sari.sees("BELUM TERSIMPAN dua")
        path.write_bytes(sound)
        await sari.waits_until(lambda: "BELUM TERSIMPAN" not in sari.screen)
        assert [entry.text for entry in sari.archived().entries] == ["satu", "dua"]
