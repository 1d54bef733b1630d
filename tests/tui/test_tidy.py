"""Rapikan: each thing left to tidy in its turn, put right or left with one key; nothing is lost on the way."""

from pathlib import Path

from notulen.domain.agenda import AgendaOutcome
from notulen.domain.meeting_state import MeetingStatus
from notulen.services.editing import FieldEdits
from notulen.tui.dialogs.record_form import RecordForm
from notulen.tui.screens.tidy import TidyScreen
from tui.secretary import START, Secretary, at_the_screen

LINES = (
    "/mulai",
    "+ Irman @sumut",
    "# SPBE",
    "# Anggaran",
    "# Penutup",
    "#1",
    "! bidang komunikasi segera menyusun pedoman",
    "> kirim data @jambi <jumt",
    "> susun surat usulan @sumut",
    "> undang narasumber <jumat depan",
    "#3",
    "anggaran ?? miliar disepakati",
)


async def _closes_the_rakor(sari: Secretary) -> None:
    await sari.makes_meeting("Rakor")
    for line in LINES:
        await sari.types(line)
    await sari.types("/tutup")


async def test_nine_points_are_walked_through_with_one_key_each_until_the_minutes_can_be_signed(
    tmp_path: Path,
) -> None:
    async with at_the_screen(tmp_path, width=80, height=24) as sari:
        await _closes_the_rakor(sari)
        await sari.hears("9 perlu dirapikan. /rapikan menuntun satu per satu.")
        await sari.presses("f2")
        sari.sees("r Rapikan")
        await sari.presses("r", "escape", "enter")
        await sari.types("/rapikan")
        sari.sees("RAPIKAN", "1 dari 9", "tempat atau aplikasi konferensi belum diisi", "Di naskah resmi")
        assert sari.told == "", "what was read in the room does not lie over the card"
        assert "Biarkan" not in sari.picture.splitlines()[-1], "the paper would have a blank"

        await sari.presses("enter")
        sari.sees("▸ Tempat", "Aplikasi konferensi")
        assert "Judul" not in sari.screen, "only what is missing is asked for"
        await sari.writes("Aula Bappeda")
        await sari.presses("enter")
        sari.sees("2 dari 9", "pimpinan belum diisi")
        await sari.presses("b")
        await sari.hears("Ini tidak dapat dibiarkan")
        await sari.presses("enter")
        await sari.writes("@irman")
        sari.sees("✓ Irman")
        await sari.presses("enter")

        sari.sees(
            "3 dari 9", "#2 · harus diisi", "belum ada catatan atau hasil", "#1 SPBE", "▸ #2 Anggaran", "#3 Penutup"
        )
        await sari.presses("enter", "right", "right", "enter")
        sari.sees("4 dari 9", "«??»", "▸ ?09:00 CATAT anggaran ?? miliar disepakati")

        await sari.presses("enter")
        await sari.hears("R1 sudah ditutup, isinya terkunci. o membukanya lagi")
        await sari.presses("n")
        sari.sees("5 dari 9", "nanti 1", "tenggat tidak terbaca «jumt»", "K1.1", "A1.2")
        await sari.presses("enter")
        await sari.writes("jumat depan")
        sari.sees("✓ s.d. Jum 6 Sep 2019")
        await sari.presses("enter")
        sari.sees("6 dari 9", "A1.2 · harus diisi", "belum ada tenggat")
        await sari.presses("enter")
        await sari.writes("akhir bulan")
        await sari.presses("enter")
        sari.sees("7 dari 9", "A1.3 · harus diisi", "belum ada penanggung jawab")
        await sari.presses("enter")
        await sari.writes("@sumut")
        await sari.presses("enter")
        sari.sees("8 dari 9", "K1.1 · saran, boleh dibiarkan", "«segera» belum pasti", "Lebih baik tanggal")
        await sari.presses("b")
        sari.sees("9 dari 9", "Jambi tidak hadir, perlu diberi tahu", "dibiarkan 1")
        await sari.presses("u")
        sari.sees("8 dari 9", "«segera» belum pasti")
        assert sari.archived().accepted == ()
        await sari.presses("b", "b")
        sari.sees("Belum siap disahkan", "Masih 1 yang harus diisi", "selesai", "n Dilewati")

        await sari.presses("n")
        sari.sees("4 dari 9", "«??»")
        await sari.presses("o")
        await sari.hears("R1 dibuka lagi; barisnya dapat diubah.")
        await sari.presses("enter", "end")
        await sari.presses("ctrl+u")
        await sari.writes("anggaran 3 miliar disepakati")
        await sari.presses("enter")
        sari.sees("Siap disahkan", "Semua sudah rapi.", "t tutup rapat", "F8", "S sahkan")
        await sari.presses("t")
        meeting = sari.archived()
        assert meeting.status is MeetingStatus.CLOSED
        assert sari.workspace.tidying.left(meeting) == ()
        assert meeting.get_item(2).outcome is AgendaOutcome.DEFERRED
        assert [entry.text for entry in meeting.entries][-1] == "anggaran 3 miliar disepakati"
        assert len(meeting.accepted) == 2


async def test_a_small_window_and_leaving_in_the_middle_lose_nothing_and_what_others_put_right_is_passed(
    tmp_path: Path,
) -> None:
    async with at_the_screen(tmp_path, width=60, height=20) as sari:
        await _closes_the_rakor(sari)
        await sari.presses("f7", "r")
        room = next(each for each in sari.app.screen_stack if isinstance(each, TidyScreen))
        sari.sees("1 dari 9", "tempat atau aplikasi", "Enter Perbaiki")
        await sari.presses("enter")
        await sari.writes("Aula")
        await sari.makes_window(80, 24)
        sari.sees("Aula")
        await sari.presses("escape")
        sari.sees("Aula", "Esc")
        assert isinstance(sari.app.screen, RecordForm), "what is typed is thrown away only when asked twice"
        await sari.presses("enter")
        assert sari.archived().place == "Aula"
        sari.sees("2 dari 9")

        await sari.presses("n")
        sari.workspace.editing.edit_item(
            "R1", 2, edits=FieldEdits(sets={"outcome": "ditunda"}), today=START.date(), now=START
        )
        room.tick()
        await sari.settles()
        sari.sees("4 dari 9", "nanti 1")
        await sari.makes_window(120, 40)
        sari.sees("Yang perlu dirapikan", "tersisa 7", "✓ #2")
        await sari.presses("escape")
        sari.sees("PRATINJAU")
        await sari.presses("r")
        sari.sees("1 dari 7", "pimpinan belum diisi")


async def test_decisions_and_actions_are_read_back_one_by_one_and_their_approval_is_recorded(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, width=80, height=24) as sari:
        await _closes_the_rakor(sari)
        await sari.presses("f8", "r")
        sari.sees("PUTUSAN K1.1 1 dari 4", "bidang komunikasi segera menyusun pedoman", "s Setujui")
        await sari.presses("right")
        sari.sees("TINDAK LANJUT A1.1 2 dari 4", "Jambi")
        assert "? tenggat" not in sari.screen, "what is left to tidy is not for everybody"
        await sari.presses("s")
        sari.sees("Persetujuan lisan", "Tentang A1.1", "Pukul 09.00")
        await sari.presses("enter")
        sari.sees("tulis siapa yang menyetujui")
        await sari.writes("@irman")
        await sari.presses("down", "down")
        await sari.writes(" K9.9")
        await sari.presses("enter")
        sari.sees("K9.9 tidak ada di rapat ini")
        await sari.presses("ctrl+u")
        await sari.writes("A1.1 K1.1")
        await sari.presses("enter")
        sari.sees("A1.1 dan K1.1 disetujui secara lisan oleh Irman")
        (approval,) = sari.archived().approvals
        assert (approval.by.name, approval.about, approval.at) == ("Irman", ("A1.1", "K1.1"), START)
        await sari.presses("right", "right", "right")
        sari.sees("Semua putusan dan tindak lanjut sudah dibacakan.")
        await sari.presses("escape")
        sari.sees("SELURUH RAPAT", "PEMILIK", "TENGGAT")
        await sari.presses("escape")
        sari.sees("Catat")
