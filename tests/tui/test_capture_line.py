"""The line while it is typed: what is understood, what Tab puts right, what comes back into it."""

from pathlib import Path

import pytest

from notulen.domain.gap import GapKind
from tui.secretary import at_the_screen

LONGEST = "kata panjang sekali " * 500


# what is unclear


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("> kirim @aceh <31/02", "AKSI  ? 31/02: Februari tidak sampai 31  ✓ Aceh"),
        ("> kirim data", "AKSI  belum ada pemilik"),
        ("> kirim @aceh <jumt kirim", "AKSI  ? tenggat «jumt»  Tab → jumat (Jum 30 Agu)  ✓ Aceh"),
        ("Bappeda menyarankan: lanjut", "CATATAN  pembicara? «Bappeda menyarankan»"),
        ("> kirim @joko", "AKSI  ? @joko belum ada  Tab = tambah sebagai peserta"),
        ("> kirim @joko <jumt lagi", "AKSI  ? @joko belum ada  Tab = tambah sebagai peserta  ? tenggat «jumt»"),
    ],
)
async def test_problem_and_fix_stand_before_what_is_understood(tmp_path: Path, typed: str, hint: str) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        await sari.writes(typed)
        assert sari.hint == hint


async def test_two_of_one_name_are_both_told_and_nobody_is_guessed(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        await sari.types("+ Achmad Chrisna Putra @lampung")
        await sari.types("+ Achmad Fadlil Chusni @jatim")
        await sari.writes("@achmad setuju")
        assert sari.hint == "UCAPAN  ? @achmad: ada 2 — Chrisna (Lampung), Fadlil (Jatim)"
        await sari.presses("enter")
        assert [gap.kind for gap in sari.archived().entries[0].gaps] == [GapKind.WHO_AMBIGUOUS]


async def test_a_name_nobody_has_becomes_an_attendee_at_tab_and_the_line_stays(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        await sari.writes("> kirim laporan @joko")
        await sari.presses("tab")
        await sari.hears("joko ditambahkan sebagai peserta")
        assert [seat.name for seat in sari.archived().attendees] == ["joko"]
        assert sari.box == "> kirim laporan @joko"
        assert sari.hint == "AKSI  ✓ joko"
        await sari.presses("enter")
        action = sari.archived().actions[0]
        assert [owner.name for owner in action.owners] == ["joko"]
        assert action.gaps == ()


async def test_first_the_name_then_the_deadline_each_with_one_tab(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        await sari.writes("> kirim <jumt @joko lagi")
        await sari.presses("tab")
        assert sari.hint == "AKSI  ? tenggat «jumt»  Tab → jumat (Jum 30 Agu)  ✓ joko"
        await sari.presses("tab")
        assert sari.box == "> kirim <jumat @joko lagi"
        await sari.presses("enter")
        assert sari.archived().actions[0].gaps == ()


async def test_a_deadline_on_a_day_off_is_moved_to_the_working_day_before(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        await sari.writes("> kirim @aceh <sabtu ini")
        assert sari.hint.startswith("AKSI  Sab 31 Agu hari libur  Tab → Jum 30 Agu")
        await sari.presses("tab")
        assert sari.box == "> kirim @aceh <30/8/2019"
        await sari.presses("enter")
        due = sari.archived().actions[0].due
        assert due is not None
        assert due.day is not None
        assert due.day.isoformat() == "2019-08-30"


async def test_what_is_to_be_filled_in_later_is_stored_and_counted(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        await sari.writes("pagu ?? miliar")
        assert sari.hint == "CATATAN  ? «??» perlu dilengkapi"
        await sari.presses("enter")
        assert [gap.kind for gap in sari.archived().entries[0].gaps] == [GapKind.MARKER]
        assert "perlu dirapikan" in sari.screen


# mending the last line


async def test_a_patch_shows_what_the_last_line_would_be(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, width=100) as sari:
        await sari.makes_meeting()
        await sari.types("> kirim data @aceh")
        await sari.writes("=@jambi")
        assert sari.hint == "PERBAIKI  A1.1 → AKSI · Jambi · kirim data"
        await sari.presses("enter")
        await sari.writes("=<senin")
        assert sari.hint == "PERBAIKI  A1.1 → AKSI · Jambi · s.d. Sen 2 Sep · kirim data"
        await sari.presses("enter")
        await sari.writes("=!")
        assert sari.hint == "PERBAIKI → PUTUSAN  K1.1 → PUTUS · Jambi · s.d. Sen 2 Sep · kirim data"
        await sari.presses(*["backspace"] * 2)
        await sari.writes("=@joko")
        assert sari.hint.startswith("PERBAIKI  ? @joko belum ada  Tab = tambah sebagai peserta")
        assert sari.archived().actions[0].owners[0].name == "Jambi", "nothing of it is done before Enter"


# what comes back into the line


async def test_undo_gives_the_text_back_into_the_empty_line_else_behind_the_arrow(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        await sari.types("satu")
        await sari.types("dua")
        await sari.types("tiga")
        await sari.presses("ctrl+z")
        assert sari.box == "tiga"
        await sari.presses("ctrl+z")
        assert sari.box == "tiga", "what stands in the line is not replaced"
        await sari.hears("kosongkan baris, lalu tekan ↑")
        await sari.presses(*["backspace"] * 4, "up")
        assert sari.box == "dua"
        await sari.presses("up")
        assert sari.box == "satu"
        sari.sees("Ubah B1.1")
        await sari.presses("down")
        assert sari.box == "dua"
        sari.sees("Catat › dua")
        await sari.presses("enter")
        assert [entry.text for entry in sari.archived().entries] == ["satu", "dua"]
        await sari.presses("up")
        sari.sees("Ubah B1.4 › dua")


async def test_redo_takes_the_text_away_again_from_where_it_waits(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        await sari.types("satu")
        await sari.writes("setengah")
        await sari.presses("ctrl+z", "ctrl+y")
        assert sari.box == "setengah"
        await sari.presses(*["backspace"] * 8, "up")
        sari.sees("Ubah B1.1 › satu")


async def test_the_arrow_goes_back_line_by_line_and_escape_leaves_all_as_it_was(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        for text in ("satu", "! dua", "> tiga @aceh"):
            await sari.types(text)
        boxes = []
        for _ in range(4):
            await sari.presses("up")
            boxes.append(sari.box)
        assert boxes == ["> tiga @aceh", "! dua", "satu", "satu"]
        await sari.presses("escape")
        assert sari.box == ""
        await sari.presses("up")
        await sari.writes(" diubah")
        await sari.presses("up")
        assert sari.box == "> tiga @aceh diubah", "an arrow does not throw a change away"
        await sari.presses("escape")
        assert [each.text for each in sari.archived().lines] == ["satu", "dua", "tiga"]


# the states of the meeting


async def test_a_planned_meeting_says_how_it_begins_and_takes_lines_already(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        assert sari.hint == "Rapat belum mulai: /mulai lalu Enter. Baris sudah bisa dicatat."
        await sari.types("lebih awal")
        assert len(sari.archived().entries) == 1
        await sari.types("/mulai")
        await sari.presses("a", "backspace")
        assert sari.hint.startswith("+ hadir")


async def test_a_closed_meeting_offers_no_changes_and_says_how_it_opens(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        await sari.types("satu")
        await sari.types("/tutup")
        sari.sees("/buka lalu Enter membukanya kembali")
        await sari.writes("/")
        assert sari._flow.offers.offers[0].taken.strip() == "buka"
        await sari.presses("backspace", "escape")
        for label in ("e Ubah", "t Jenis", "Del Hapus"):
            sari.does_not_see(label)
        await sari.presses("delete", "t", "exclamation_mark", "e")
        assert [entry.kind.value for entry in sari.archived().entries] == ["note"]


# the box itself


async def test_words_are_marked_moved_over_and_replaced_as_in_any_field(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        await sari.writes("rapat dibuka pagi")
        await sari.presses("shift+left", "shift+left", "shift+left", "shift+left")
        await sari.writes("siang")
        assert sari.box == "rapat dibuka siang"
        await sari.presses("home")
        await sari.writes("> ")
        await sari.presses("end", "ctrl+left", "ctrl+left")
        await sari.writes("segera ")
        assert sari.box == "> rapat segera dibuka siang"
        await sari.presses("ctrl+right", "shift+end", "backspace")
        assert sari.box == "> rapat segera dibuka "


async def test_ten_thousand_characters_are_one_line_like_any_other(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        await sari.pastes(LONGEST[:9_990])
        await sari.writes(" @aceh")
        await sari.presses("home", "end", "left", "right", "enter")
        assert [len(entry.text) for entry in sari.archived().entries] == [9_996]
        await sari.pastes("x" * 10_001)
        assert sari.box == ""
        await sari.hears("terlalu panjang")


async def test_a_line_wider_than_the_box_shows_where_the_cursor_is(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        await sari.writes("awal " + "tengah " * 20 + "akhir")
        sari.sees("tengah akhir")
        sari.does_not_see("awal")
        await sari.presses("home")
        sari.sees("Catat › awal tengah")
        sari.does_not_see("akhir")
        await sari.presses("end", "ctrl+u")
        await sari.writes("baru")
        sari.sees("Catat › baru")
