"""Exporting from the preview: the format, the parts, where to, what stands there already, and the clipboard."""

import os
from pathlib import Path

import pytest
from textual.message import Message

from notulen.domain.file_errors import CannotWrite, WriteFault
from notulen.export.formats import FORMATS
from notulen.locale.export_texts import export_texts
from notulen.locale.language import Language
from notulen.services.exports import ExportService
from notulen.tui.dialogs.export_form import ExportForm
from notulen.tui.dialogs.overwrite import OverwriteDialog
from notulen.tui.previewing.export_files import Exported
from notulen.tui.screens.preview import PreviewScreen
from tui.secretary import Secretary, at_the_screen

NAME = "notulen-R1-2019-08-29-rakor-spbe"
LINES = (
    "/mulai",
    "+ Ir. H. Irman, M.Si @sumut (Plt. Kadis Kominfo)",
    "+ Marwan Nusuf @aceh (Kepala Dinas)",
    "@irman nomor saya 0812-3456-7890",
    "! usulan dibawa ke Kemenkominfo",
    "> susun surat usulan @aceh <jumat",
    "~ sinyal Kepri putus dua kali",
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the office keeps what it sends; apart from the archive."""
    made = tmp_path / "kirim"
    made.mkdir()
    return made


async def a_rakor(sari: Secretary) -> None:
    """A running meeting, seen in its preview, with Markdown chosen."""
    await sari.makes_meeting("Rakor SPBE")
    for line in LINES:
        await sari.types(line)
    await sari.presses("f7", "f", "home", "enter")


async def asks(sari: Secretary, target: Path | str) -> ExportForm:
    """The export dialog, with a target typed over the one that is proposed."""
    await sari.presses("e", "down")
    await sari.writes(str(target))
    screen = sari.app.screen
    assert isinstance(screen, ExportForm), sari.picture
    return screen


def files(folder: Path) -> list[str]:
    return sorted(os.listdir(folder))


async def test_what_stands_there_is_shown_before_one_key_of_its_own_overwrites_it(tmp_path: Path, folder: Path) -> None:
    async with at_the_screen(tmp_path / "arsip", height=30, width=100, has_toasts=True) as sari:
        await a_rakor(sari)
        await asks(sari, folder)
        sari.sees("Ekspor R1", "✓ berkas baru", f"→ {NAME}.md", "konsep")
        await sari.presses("enter")
        assert isinstance(sari.app.screen, PreviewScreen)
        await sari.hears("Ditulis:")
        assert files(folder) == [f"{NAME}.md"]
        first = (folder / f"{NAME}.md").read_text()
        assert "Usulan dibawa ke Kemenkominfo" in first
        assert "sinyal Kepri" not in first
        await sari.presses("C")
        assert sari.app.clipboard == str(folder / f"{NAME}.md")

        await sari.presses("e")  # the folder is proposed again, and nothing differs
        await sari.presses("enter")
        await sari.hears("Sudah ada dan sama persis")
        await sari.presses("K")
        sari.sees("Catat kiriman notulen R1")
        await sari.writes("@aceh")
        await sari.presses("enter")
        await sari.hears("Tercatat: 1 kiriman.")
        assert [each.format for each in sari.archived().deliveries] == ["md"]
        await sari.presses("escape")

        sari.workspace.minutes.record_line(1, "! diputus belakangan", now=sari.clock())
        await sari.presses("e", "enter")
        await sari.waits_until(lambda: isinstance(sari.app.screen, OverwriteDialog))
        sari.sees("Sudah ada", "baru +", "+", "Diputus belakangan", "t Timpa", "Enter Nama lain")
        assert (folder / f"{NAME}.md").read_text() == first
        await sari.presses("escape")
        sari.sees("Tidak ditulis: yang ada tetap seperti semula")
        await sari.presses("enter")
        await sari.presses("enter")  # by Enter alone nothing is overwritten
        assert files(folder) == [f"{NAME}-2.md", f"{NAME}.md"]
        assert (folder / f"{NAME}.md").read_text() == first
        await sari.presses("e", "enter")
        await sari.presses("t")
        assert isinstance(sari.app.screen, PreviewScreen)
        assert "Diputus belakangan" in (folder / f"{NAME}.md").read_text()


@pytest.mark.parametrize("size", [(80, 24), (60, 20)])
async def test_what_cannot_be_written_keeps_what_was_typed(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]
) -> None:
    async with at_the_screen(tmp_path / "arsip", width=size[0], height=size[1]) as sari:
        await a_rakor(sari)
        form = await asks(sari, f"{folder}/tidak-ada/")
        sari.sees("? folder", "tidak ada")
        await sari.presses("down", "down", "right", "enter")  # for everybody
        assert sari.app.screen is form
        sari.sees("? folder", "tidak ada", "publik")
        assert (form.typed["target"], form.typed["audience"]) == (f"{folder}/tidak-ada/", "publik")

        def full(*_arguments: object, **_named: object) -> None:
            raise CannotWrite(folder, WriteFault.FULL, 0)

        await sari.presses("up", "down")
        await sari.writes(str(folder))
        with monkeypatch.context() as patch:
            patch.setattr(ExportService, "write", full)
            await sari.presses("enter")
        assert sari.app.screen is form
        sari.sees("penuh")
        assert (form.typed["target"], form.typed["audience"]) == (str(folder), "publik")
        assert files(folder) == []
        await sari.presses("enter")
        assert not form.is_attached
        assert len(files(folder)) == 1


async def test_parts_left_out_and_a_public_copy_reach_the_file(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = list[Exported]()
    async with at_the_screen(tmp_path / "arsip", width=100, height=30) as sari:
        await a_rakor(sari)
        await sari.presses("tab", "home")
        screen = sari.app.screen
        assert isinstance(screen, PreviewScreen)
        while str(screen.side.parts.selected) != "discussion":
            await sari.presses("down")
        await sari.presses("space")
        sari.sees("Pembahasan", "tanpa", "Tanpa: pembahasan")
        await sari.presses("p")
        post = PreviewScreen.post_message

        def heard(self: PreviewScreen, message: Message) -> bool:
            if isinstance(message, Exported):
                told.append(message)
            return post(self, message)

        monkeypatch.setattr(PreviewScreen, "post_message", heard)
        await asks(sari, folder)
        await sari.presses("enter")
        (name,) = files(folder)
        text = (folder / name).read_text()
        assert name == f"{NAME}-publik.md"
        assert "Pembahasan" not in text
        assert "Usulan dibawa ke Kemenkominfo" in text
        (sent,) = told
        assert (sent.meeting.number, sent.request.is_public) == (1, True)
        assert [file.path.name for file in sent.files] == [name]
        await sari.presses("escape")  # parts stay left out while the program runs
        await sari.presses("f7")
        sari.sees("Tanpa: pembahasan", "publik")


async def test_a_format_is_chosen_by_its_use_and_each_province_gets_its_extract(tmp_path: Path, folder: Path) -> None:
    async with at_the_screen(tmp_path / "arsip", width=100, height=30) as sari:
        await a_rakor(sari)
        await sari.presses("f")
        own = export_texts(Language.INDONESIAN)
        sari.sees(*(f"{each.label} {each.use}" for each in own.formats.values()), "[resmi]")
        await sari.presses("down", "down", "right", "enter")
        sari.sees("WhatsApp", "biasa", "*NOTULA*", "notulen export R1 -f wa --layout biasa menulis")
        await sari.presses("c")
        assert sari.app.clipboard.startswith("*NOTULA*")
        assert "sinyal Kepri" not in sari.app.clipboard
        form = await asks(sari, folder)
        await sari.presses("down", "down", "down")
        await sari.writes("tiap")
        sari.sees("2 berkas: Aceh, Sumut")
        await sari.presses("enter")
        assert not form.is_attached
        assert files(folder) == [f"{NAME}-wa-aceh.txt", f"{NAME}-wa-sumut.txt"]
        await sari.presses("K")
        sari.sees("@aceh; @sumut", "✓ Aceh, Sumatera Utara", "konsep · kutipan masing-masing: Aceh, Sumut")
        await sari.writes("; @jambi")
        await sari.presses("enter")
        sari.sees("? tidak ada kutipan untuk Jambi")
        await sari.presses(*["backspace"] * len("@jambi"))
        await sari.writes("Pak Karno")
        await sari.presses("enter")
        sari.sees("▸● D1.3 Pak Karno")
        given = {each.recipient.name: each.provinces for each in sari.archived().deliveries}
        assert given == {"Aceh": ("11",), "Sumatera Utara": ("12",), "Pak Karno": ("11", "12")}


async def test_what_is_no_text_is_copied_as_one_and_what_is_too_long_is_offered_as_a_file(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path / "arsip", has_toasts=True) as sari:
        await a_rakor(sari)
        await sari.presses("f", *["down"] * 4, "enter", "c")
        await sari.hears("Word tidak dapat ditempel; isinya disalin sebagai teks WhatsApp")
        assert "Usulan dibawa ke Kemenkominfo" in sari.app.clipboard
        assert "Nomor saya" in sari.app.clipboard, "all that is on the paper, not only what a group wants to know"
        assert "sinyal Kepri" not in sari.app.clipboard
        sari.app.copy_to_clipboard("")
        await sari.presses("escape")
        for number in range(40):
            sari.workspace.minutes.record_line(1, f"baris {number} " + "kata " * 500, now=sari.clock())
        await sari.presses("f7", "c")
        await sari.hears("Tidak disalin")
        assert sari.app.clipboard == ""


async def test_a_folder_is_completed_and_a_wrong_ending_is_told(tmp_path: Path, folder: Path) -> None:
    (folder / "Surat Keluar").mkdir()
    async with at_the_screen(tmp_path / "arsip") as sari:
        await a_rakor(sari)
        form = await asks(sari, folder / "sur")
        await sari.presses("tab")
        assert form.typed["target"] == f"{folder / 'Surat Keluar'}/"
        await sari.writes("untuk kepala.docx")
        await sari.presses("enter")
        sari.sees("akhiran .docx bukan Markdown (.md)")
        await sari.presses("up", "right", "right", "right", "right", "enter")
        await sari.waits_until(lambda: not form.is_attached)
        assert files(folder / "Surat Keluar") == ["untuk kepala.docx"]


async def test_the_export_is_reached_from_the_overview_and_from_the_line(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path / "arsip") as sari:
        await sari.makes_meeting("Rakor SPBE")
        await sari.types("/ekspor")
        sari.sees("Ekspor R1")
        await sari.presses("escape", "f2")
        await sari.presses("k")
        sari.sees("Ekspor R1", "▸ Format Word", "Folder/berkas", "Hanya provinsi")


@pytest.mark.parametrize("language", list(Language))
def test_every_format_is_told_with_its_use(language: Language) -> None:
    assert list(export_texts(language).formats) == list(FORMATS)
