"""What is typed and not yet sent is there again when the meeting is opened the next time, unasked and once."""

import threading
from pathlib import Path

import pytest
from textual.message import Message

from notulen.config import Settings
from notulen.domain.draft import Draft, DraftLine
from notulen.locale.language import Language
from notulen.services.drafts import DraftService, WindowDrafts
from notulen.storage.draft_files import DraftFiles, DraftSlot
from notulen.tui.navigation import ChangeSetting
from notulen.tui.widgets.capture_line import CaptureLine
from notulen.workspace import Workspace
from tui.secretary import START, at_the_screen


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder for drafts."""
    folder = tmp_path.with_name(f"{tmp_path.name}-state")
    monkeypatch.setenv("NOTULEN_STATE", str(folder))
    return folder


def kept_texts(state: Path) -> str:
    """What lies in the files of drafts."""
    return "".join(path.read_text() for path in sorted((state / "drafts").glob("*.draft")))


def a_dead_window(folder: Path, draft: Draft) -> None:
    """A window that left `draft` behind when it died."""
    workspace = Workspace(folder, Settings(name="Sari"))
    window: WindowDrafts = workspace.drafts.open(workspace.store.meeting(1), now=START)
    window.keep(draft)
    window.leave()


async def test_a_half_typed_line_is_there_again_with_the_cursor_where_it_was(tmp_path: Path, state: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        await sari.writes("> susun surat @aceh <jum")
        await sari.presses("left", "left", "left")
        await sari.waits_until(lambda: "susun surat" in kept_texts(state))
        assert "susun surat" in kept_texts(state), "it is on disk while it is typed"
    async with at_the_screen(tmp_path) as sari:
        await sari.presses("enter")
        assert sari.box == "> susun surat @aceh <jum"
        assert sari._flow.line.cursor_position == len("> susun surat @aceh <")
        assert sari._flow.line.has_focus
        await sari.hears("sudah kembali")
        await sari.presses("f2")
    async with at_the_screen(tmp_path, meeting=1) as sari:
        assert sari.box == "> susun surat @aceh <jum"
        await sari.presses("end")
        await sari.types("at")
        assert [action.text for action in sari.archived().actions] == ["susun surat"]
    assert list((state / "drafts").iterdir()) == [], "what is recorded is no draft any more"
    async with at_the_screen(tmp_path, meeting=1) as sari:
        assert sari.box == ""


async def test_a_change_that_was_begun_is_there_again_with_its_label(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        await sari.types("satuu")
        await sari.presses("up", "backspace")
    async with at_the_screen(tmp_path, meeting=1) as sari:
        sari.sees("Ubah B1.1 › satu")
        await sari.presses("enter")
        assert [entry.text for entry in sari.archived().entries] == ["satu"]
        sari.sees("Catat ›")
    async with at_the_screen(tmp_path, meeting=1) as sari:
        assert sari.box == ""


async def test_a_change_whose_line_is_gone_is_there_again_as_a_new_line(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        await sari.types("satuu")
        await sari.presses("up", "backspace")
    Workspace(tmp_path, Settings()).minutes.remove_line(1, 1, now=START)
    async with at_the_screen(tmp_path, meeting=1) as sari:
        sari.sees("Catat › satu")


async def test_esc_in_a_change_that_came_back_leaves_the_line_as_it_was(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        await sari.types("satuu")
        await sari.presses("up", "backspace")
    async with at_the_screen(tmp_path, meeting=1) as sari:
        await sari.presses("escape")
        assert sari.box == ""
    async with at_the_screen(tmp_path, meeting=1) as sari:
        assert sari.box == ""
        assert [entry.text for entry in sari.archived().entries] == ["satuu"]


async def test_a_paste_that_was_asked_about_is_asked_about_again(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        await sari.writes("pembuka ")
        await sari.pastes("satu\ndua\ntiga")
    async with at_the_screen(tmp_path, meeting=1) as sari:
        sari.sees("Tempel 3 baris", "Enter satu catatan per baris")
        await sari.presses("enter")
        assert [entry.text for entry in sari.archived().entries] == ["pembuka satu", "dua", "tiga"]
        assert sari.box == ""
    async with at_the_screen(tmp_path, meeting=1) as sari:
        assert sari.box == ""
        assert not sari._flow.line.is_asking


async def test_two_windows_keep_what_is_their_own_and_an_heir_gets_both_once(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        await sari.writes("dari Sari")
        async with at_the_screen(tmp_path, meeting=1) as budi:
            assert budi.box == ""
            await budi.writes("dari Budi")
        async with at_the_screen(tmp_path, meeting=1) as tuti:
            assert tuti.box == "dari Budi"
            async with at_the_screen(tmp_path, meeting=1) as wati:
                assert wati.box == ""
        assert sari.box == "dari Sari"
    async with at_the_screen(tmp_path, meeting=1) as sari:
        assert sari.box == "dari Sari"
        sari.sees("BELUM TERSIMPAN dari Budi")
        await sari.presses("enter")
        assert sari.box == "dari Budi"
        await sari.presses("enter")
        assert [entry.text for entry in sari.archived().entries] == ["dari Sari", "dari Budi"]
        sari.does_not_see("BELUM TERSIMPAN")


async def test_what_waits_for_the_box_comes_at_an_empty_enter_too(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
    a_dead_window(tmp_path, Draft(box=DraftLine("satu", key="a"), cursor=4, returned=(DraftLine("dua", key="b"),)))
    async with at_the_screen(tmp_path, meeting=1) as sari:
        await sari.presses(*["backspace"] * 4)
        assert sari.box == ""
        await sari.presses("enter")
        assert sari.box == "dua"


async def test_what_is_typed_before_the_old_text_is_found_is_not_replaced_by_it(
    tmp_path: Path, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        await sari.writes("teks lama")
    found, real = threading.Event(), DraftFiles.take

    def slow(self: DraftFiles, meeting: str, title: str, now: object) -> DraftSlot:
        found.wait(60)
        return real(self, meeting, title, now)  # type: ignore[arg-type]

    monkeypatch.setattr(DraftFiles, "take", slow)
    async with at_the_screen(tmp_path) as sari:
        sari.app.simulate_key("enter")
        await sari.waits_for("Catat ›")
        for key in "baru":
            sari.app.simulate_key(key)
        await sari.waits_until(lambda: sari.box == "baru")
        found.set()
        await sari.settles()
        assert sari.box == "baru"
        sari.sees("BELUM TERSIMPAN teks lama")
        await sari.presses("enter")
        assert sari.box == "teks lama"
    assert [entry.text for entry in sari.archived().entries] == ["baru"]


async def test_until_the_window_has_what_was_found_it_is_kept_beside_what_is_typed(
    tmp_path: Path, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        await sari.writes("teks lama")
    looked, real = threading.Event(), DraftService.unrecorded

    def slow(self: DraftService, number: int, draft: Draft) -> Draft:
        looked.wait(60)
        return real(self, number, draft)

    monkeypatch.setattr(DraftService, "unrecorded", slow)
    async with at_the_screen(tmp_path) as sari:
        try:
            sari.app.simulate_key("enter")
            await sari.waits_for("Catat ›")
            for key in "baru":
                sari.app.simulate_key(key)
            await sari.waits_until(lambda: '"baru"' in kept_texts(state))
            assert '"baru"' in kept_texts(state)
            assert '"teks lama"' in kept_texts(state)
        finally:
            looked.set()


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


async def test_a_damaged_draft_gives_back_what_can_be_read_and_the_original_is_kept(
    tmp_path: Path, state: Path
) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        await sari.writes("setengah kalimat \x1b]52;c;aGFpCg==\x07")
    (path,) = (state / "drafts").glob("*.draft")
    path.write_bytes(path.read_bytes().replace(b"kalimat", b"kal\x07mat"))
    async with at_the_screen(tmp_path, meeting=1) as sari:
        assert sari.box.startswith("setengah kal\ufffdmat")
        assert "\x1b" not in sari.box
        await sari.hears("rusak sebagian")
        assert str(path.with_name(f"{path.name}.damaged-1")) in sari.told


async def test_without_a_place_for_drafts_it_is_said_once_and_typing_goes_on(tmp_path: Path, state: Path) -> None:
    state.write_text("a file where the folder should be")
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        await sari.hears("tidak dapat dijaga di komputer ini")
        await sari.types("tetap tersimpan")
        await sari.types("ini juga")
        assert [entry.text for entry in sari.archived().entries] == ["tetap tersimpan", "ini juga"]
        assert sari.told.count("tidak dapat dijaga") == 1


async def test_another_language_takes_the_half_typed_line_along(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NOTULEN_CONFIG", str(tmp_path.with_name("settings.toml")))
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        await sari.writes("setengah ka")
        sari.app.post_message(ChangeSetting("language", Language.ENGLISH.value))
        await sari.waits_for("Note ›")
        await sari.waits_until(lambda: sari.box == "setengah ka")
        assert sari.box == "setengah ka"
        await sari.types("limat")
        assert [entry.text for entry in sari.archived().entries] == ["setengah kalimat"]


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
