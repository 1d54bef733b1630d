"""What is typed and not yet sent is there again when the meeting is opened the next time, unasked and once."""

import threading
from pathlib import Path

import pytest

from notulen.config import Settings
from notulen.domain.draft import Draft, DraftLine
from notulen.locale.language import Language
from notulen.services.drafts import DraftService
from notulen.storage.draft_files import DraftFiles, DraftSlot
from notulen.tui.navigation import ChangeSetting
from notulen.workspace import Workspace
from tui.left_drafts import a_dead_window, kept_texts
from tui.secretary import START, at_the_screen


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder for drafts."""
    folder = tmp_path.with_name(f"{tmp_path.name}-state")
    monkeypatch.setenv("NOTULEN_STATE", str(folder))
    return folder


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
