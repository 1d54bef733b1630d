"""A full disk and a read-only one under everything that writes: said in words, nothing lost, nothing changed."""

import errno
import os
import re
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from crossed import crossed
from notulen.config import Settings
from notulen.tui.minuting.line_flow import LineFlow
from notulen.tui.widgets.field import Field
from notulen.workspace import Workspace
from tui.every_screen import follows, office
from tui.secretary import Secretary, at_the_screen

_RAW = re.compile(r"Errno|Error\b|Exception|Traceback")
_SAID = {errno.ENOSPC: "Disk penuh", errno.EROFS: "Disk hanya bisa dibaca"}
_REFUSED = {errno.errorcode[refusal]: refusal for refusal in _SAID}
REFUSALS = pytest.mark.parametrize("refusal", _SAID, ids=errno.errorcode.get)


class Disk:
    """The disk that `folder` lies on: with a `refusal` it takes nothing there, as a real one would not."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self.refusal: int | None = None
        self._written: set[int] = set()
        self._open, self._fsync, self._mkdir, self._access = os.open, os.fsync, os.mkdir, os.access
        for call in ("open", "fsync", "mkdir", "access"):
            monkeypatch.setattr(os, call, getattr(self, call))

    def open(self, path: Any, flags: int, *args: Any, **named: Any) -> int:
        """A read-only disk opens nothing for writing; a full one takes the name, but no bytes."""
        is_writing = bool(flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)) and self._holds(path)
        if is_writing and self.refusal == errno.EROFS:
            raise self._fault()
        fd = self._open(path, flags, *args, **named)
        (self._written.add if is_writing else self._written.discard)(fd)
        return fd

    def fsync(self, fd: int) -> None:
        """A full disk says so at the latest here."""
        if self.refusal is not None and fd in self._written:
            raise self._fault()
        self._fsync(fd)

    def mkdir(self, path: Any, *args: Any, **named: Any) -> None:
        """No folder is made."""
        if self.refusal is not None and self._holds(path):
            raise self._fault()
        self._mkdir(path, *args, **named)

    def access(self, path: Any, mode: int, **named: Any) -> bool:
        """A read-only disk tells that it is when it is asked."""
        is_refused = self.refusal == errno.EROFS and bool(mode & os.W_OK) and self._holds(path)
        return not is_refused and self._access(path, mode, **named)

    def _holds(self, path: Any) -> bool:
        return isinstance(path, str | Path) and Path(path).is_relative_to(self.folder)

    def _fault(self) -> OSError:
        assert self.refusal is not None
        return OSError(self.refusal, os.strerror(self.refusal))

    @property
    def files(self) -> dict[Path, bytes]:
        """Everything that lies there, but for the locks."""
        found = (path for path in self.folder.rglob("*") if path.is_file() and path.suffix != ".lock")
        return {path: path.read_bytes() for path in found}


class Write(NamedTuple):
    """Something that writes: the keys that lead to it from Beranda, those that do it, and what was typed for it.

    `again` does it once more where it was refused, if other keys do than before; nothing where the room does by itself.
    """

    name: str
    go: tuple[str, ...]
    do: tuple[str, ...] = ("enter",)
    typed: str = ""
    again: tuple[str, ...] | None = None
    is_empty: bool = False


ROOM, LIST, ITSELF = ("f3",), ("f3", "escape"), ()
WRITES = (
    Write("baris", (*ROOM, "›tulisan berharga"), typed="tulisan berharga", again=ITSELF),
    Write("baris yang diubah", (*ROOM, "up", "›berharga"), typed="berharga", again=ITSELF),
    Write("baris yang diubah dari daftar", (*LIST, "enter", "› berharga"), typed="berharga", again=ITSELF),
    Write("tambalan baris", (*ROOM, "›= berharga"), typed="berharga", again=ITSELF),
    Write("aksi selesai", (*ROOM, "›x1"), again=ITSELF),
    Write("butir agenda", (*ROOM, "›# tulisan berharga 30m"), typed="tulisan berharga", again=ITSELF),
    Write("peserta", (*ROOM, "›+ Berharga @aceh"), typed="Berharga", again=ITSELF),
    Write("peserta dengan Tab", (*ROOM, "›> surat @mbuhsopo"), ("tab",), "mbuhsopo", ITSELF),
    Write("mulai", ("enter", "›/mulai"), again=("›/mulai", "enter")),
    Write("jeda", (*ROOM, "›/jeda"), again=("›/jeda", "enter")),
    Write("tutup", (*ROOM, "›/tutup"), again=("›/tutup", "enter")),
    Write("tunda dari kotak", (*ROOM, "›/tunda 2"), again=("›/tunda 2", "enter")),
    Write("urungkan", ROOM, ("ctrl+z",)),
    Write("urungkan dari menu", (*ROOM, "ctrl+p", "›langkah terakhir"), again=("ctrl+z",)),
    Write("urungkan di pratinjau", (*ROOM, "f7"), ("ctrl+z",)),
    Write("ulangi", (*LIST, "delete", "ctrl+z"), ("ctrl+y",)),
    Write("hapus baris", LIST, ("delete",)),
    Write("ubah jenis", LIST, ("t", "exclamation_mark")),
    Write("pindah agenda", (*LIST, "m"), ("2",), again=("m", "2")),
    Write("tunda agenda", (*LIST, "a"), ("t",), again=("a", "t")),
    Write("agenda dihapus", (*LIST, "a", "down"), ("delete",), again=("a", "down", "delete")),
    Write("buka agenda", (*LIST, "a", "down"), again=ITSELF),
    Write("hadir", (*ROOM, "ctrl+o"), ("space",)),
    Write("tanda", (*ROOM, "ctrl+o", "enter"), ("2",)),
    Write("tanda diurungkan", (*ROOM, "ctrl+o", "space"), ("ctrl+z",)),
    Write("diwakili", (*ROOM, "ctrl+o", "enter", "5", "›Budi Berharga"), typed="Budi Berharga"),
    Write("isian aksi", (*LIST, "e", "› berharga"), typed="berharga"),
    Write("isian rapat", (*LIST, "d", "› berharga"), typed="berharga"),
    Write("isian catatan", (*ROOM, "›/data B1.4", "enter", "› berharga"), typed="berharga"),
    Write("isian peserta", (*ROOM, "›/data +1", "enter", "› berharga"), typed="berharga"),
    Write("isian agenda", (*ROOM, "›/data #1", "enter", "› berharga"), typed="berharga"),
    Write("notulis", (*LIST, "n", "›Budi Berharga"), typed="Budi Berharga", again=("n", "›Budi Berharga", "enter")),
    Write("notulis dari kotak", (*ROOM, "›/notulis Budi"), typed="Budi", again=("›/notulis Budi", "enter")),
    Write("rapat baru", ("n", "›tulisan berharga", "tab", "›bulan depan"), typed="tulisan berharga"),
    Write("rapat pertama", ("n", "›tulisan berharga"), typed="tulisan berharga", is_empty=True),
)


def is_on_screen(sari: Secretary, text: str) -> bool:
    """Whether `text` stands in a field, waits in the room, or is seen."""
    texts = [field.value for screen in sari.app.screen_stack for field in screen.query(Field)]
    for room in (screen for screen in sari.app.screen_stack if isinstance(screen, LineFlow)):
        texts += [line.text for line in (*room.desk.sent, *room.desk.returned)]
    return text in sari.screen or any(text in each for each in texts)


@pytest.mark.parametrize(
    ("write", "refusal"), crossed({write.name.replace(" ", "-"): write for write in WRITES}, _REFUSED)
)
async def test_what_the_disk_refuses_is_told_kept_and_can_be_done_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, write: Write, refusal: int
) -> None:
    folder = tmp_path / "arsip"
    if not write.is_empty:
        office(folder)
    disk = Disk(folder, monkeypatch)
    async with at_the_screen(folder, has_toasts=True, width=100, height=30) as sari:
        await follows(sari, write.go)
        before, place = disk.files, len(sari.app.screen_stack)
        sari.app.clear_notifications()
        disk.refusal = refusal
        await follows(sari, write.do)
        await sari.waits_until(lambda: _SAID[refusal] in f"{sari.told} {sari.screen}", 10)
        said = f"{sari.told} {sari.screen}"
        assert _SAID[refusal] in said, f"{sari.picture}\n{sari.told}"
        assert not _RAW.search(said), said
        assert disk.files == before
        assert is_on_screen(sari, write.typed), f"«{write.typed}» is lost:\n{sari.picture}"
        assert not sari.is_gone
        assert len(sari.app.screen_stack) <= place, "what was not done does not lead on"
        disk.refusal = None
        await follows(sari, write.do if write.again is None else write.again)
        for room in (screen for screen in sari.app.screen_stack if isinstance(screen, LineFlow)):
            room.try_again()  # as it does every few seconds
        await sari.settles()
        kept = disk.files
        assert kept != before, f"nothing was stored the second time:\n{sari.picture}\n{sari.told}"
        assert write.typed in b"".join(kept.values()).decode(), f"it was not stored:\n{sari.picture}\n{sari.told}"
        assert [each for each in Workspace(folder, Settings()).archive.check() if each.fault] == []
        sari.does_not_see("BELUM TERSIMPAN")


@REFUSALS
async def test_the_lines_of_a_paste_wait_in_their_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, refusal: int
) -> None:
    folder = tmp_path / "arsip"
    office(folder)
    disk = Disk(folder, monkeypatch)
    async with at_the_screen(folder, has_toasts=True, width=100, height=30) as sari:
        await sari.presses("f3")
        await sari.pastes("satu berharga\n! dua berharga\n> tiga berharga")
        before = disk.files
        disk.refusal = refusal
        await sari.presses("enter")
        await sari.hears(_SAID[refusal])
        sari.sees("BELUM TERSIMPAN satu berharga", "BELUM TERSIMPAN ! dua berharga", "BELUM TERSIMPAN > tiga berharga")
        assert disk.files == before
        disk.refusal = None
        await sari.types("empat berharga")
        stored = [line.text for line in sari.archived().lines][-4:]
        assert stored == ["satu berharga", "dua berharga", "tiga berharga", "empat berharga"]


async def test_a_new_attendee_is_called_added_only_once_that_is_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "arsip"
    office(folder)
    disk = Disk(folder, monkeypatch)
    async with at_the_screen(folder, has_toasts=True, width=100, height=30) as sari:
        await follows(sari, ("f3", "›> surat @mbuhsopo"))
        disk.refusal = errno.ENOSPC
        await sari.presses("tab", "tab")
        await sari.hears("Disk penuh")
        assert "ditambahkan" not in sari.told
        assert sari.box == "> surat @mbuhsopo"
        disk.refusal = None
        sari._flow.try_again()
        await sari.hears("mbuhsopo ditambahkan")
        assert [seat.full_name for seat in sari.archived().attendees].count("mbuhsopo") == 1


@REFUSALS
async def test_settings_that_cannot_be_kept_hold_and_say_so_and_are_kept_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, refusal: int
) -> None:
    settings = tmp_path / "setelan" / "settings.toml"
    monkeypatch.setenv("NOTULEN_CONFIG", str(settings))
    disk = Disk(settings.parent, monkeypatch)
    async with at_the_screen(tmp_path / "arsip", has_toasts=True, width=100, height=30) as sari:
        await sari.presses("comma", *["down"] * 7)
        disk.refusal = refusal
        await sari.writes("Diskominfo Berharga")
        await sari.presses("down")
        await sari.hears(_SAID[refusal])
        assert not _RAW.search(sari.told)
        sari.sees("Diskominfo Berharga", "BELUM TERSIMPAN")
        assert disk.files == {}
        disk.refusal = None
        await sari.presses("up", "enter")
        await sari.waits_until(settings.exists, 10)
        assert "Diskominfo Berharga" in settings.read_text("utf-8")
        sari.does_not_see("BELUM TERSIMPAN")
        await sari.presses("f2")
        sari.sees("Diskominfo Berharga")


@REFUSALS
async def test_the_sample_archive_that_cannot_be_made_is_told_and_made_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, refusal: int
) -> None:
    folder = tmp_path / "contoh"
    monkeypatch.setenv("NOTULEN_DEMO", str(folder))
    disk = Disk(folder, monkeypatch)
    async with at_the_screen(tmp_path / "arsip", has_toasts=True, width=100, height=30) as sari:
        disk.refusal = refusal
        await sari.presses("d")
        await sari.hears(_SAID[refusal])
        assert not _RAW.search(sari.told)
        assert disk.files == {}
        disk.refusal = None
        await sari.presses("d")
        await sari.waits_for("A5.1")
        assert [each for each in Workspace(folder, Settings()).archive.check() if each.fault] == []
