"""Pengesahan: minutes are made final, amended by a ralat, approved and proven; nothing typed or frozen is lost."""

import os
from pathlib import Path

import pytest

from notulen.config import Settings
from notulen.domain.approval import ApprovalKind
from notulen.domain.meeting_state import MeetingStatus
from notulen.locale.language import Language
from notulen.services.editing import FieldEdits
from notulen.tui.dialogs.record_form import RecordForm
from notulen.tui.screens.finals import FinalsScreen
from notulen.tui.screens.minutes import MinutesScreen
from notulen.tui.screens.preview import PreviewScreen
from notulen.workspace import Workspace
from tui.secretary import START, Secretary, at_the_screen

LINES = ("+ Irman @sumut", "# SPBE", "#1", "kata pembuka", "! disepakati satu data", "> kirim data @sumut <2019-10-31")


def closed_rakor(folder: Path) -> Workspace:
    """An archive with R1, closed, with an action of Sumatera Utara; its place and chair are not told."""
    workspace = Workspace(folder, Settings(name="Sari"))
    workspace.meetings.create("Rakor data", START.date(), now=START)
    workspace.meetings.start(1, now=START)
    for line in LINES:
        workspace.minutes.record_line(1, line, now=START)
    workspace.meetings.close(1, now=START)
    return workspace


def final_rakor(folder: Path) -> Workspace:
    """The same once it is final."""
    workspace = closed_rakor(folder)
    workspace.finals.finalize(1, now=START, is_forced=True)
    return workspace


async def _opens_finals(sari: Secretary) -> None:
    await sari.presses("escape")
    await sari.presses("S")
    assert isinstance(sari.app.screen, FinalsScreen)


async def test_tidied_minutes_become_final_a_ralat_changes_an_owner_and_version_2_tells_what_it_changed(
    tmp_path: Path,
) -> None:
    workspace = closed_rakor(tmp_path)
    edits = FieldEdits(sets={"place": "Aula Bappeda", "chair": "Irman", "starts": "09.00"})
    workspace.editing.edit_meeting("R1", edits, today=START.date(), now=START)
    left = workspace.tidying.left(workspace.store.meeting(1))
    workspace.tidying.accept(1, [each.key for each in left if each.can_be_accepted], now=START)
    async with at_the_screen(tmp_path, meeting=1, has_toasts=True, workspace=workspace) as sari:
        await sari.types("/rapikan")
        sari.sees("Siap disahkan", "S sahkan")
        await sari.presses("S")
        sari.sees("PENGESAHAN R1", "konsep", "✓ Semua sudah rapi.", "Belum ada versi final.")

        await sari.presses("f")
        sari.sees("Sahkan R1 «Rakor data» sebagai final, versi 1?", "Tidak bisa diurungkan")
        sari.does_not_see("g Sahkan")
        await sari.presses("enter")
        assert sari.archived().status is MeetingStatus.CLOSED, "Enter never makes anything final"
        await sari.hears("R1 belum disahkan; tidak ada yang berubah.")
        await sari.presses("f")
        await sari.presses("y")
        mark = sari.archived().finals[0]
        await sari.hears(f"R1 disahkan: final, versi 1, sidik {mark.short_sum}.")
        sari.sees("final, versi 1", "▸ 1 · Kam 29 Agu 2019 09.00")

        await sari.presses("r")
        await sari.writes("Pemilik aksi keliru")
        await sari.presses("enter")
        sari.sees("Buka Ralat ke-1 · R1", "Pemilik aksi keliru", "tulis siapa yang meminta")
        assert sari.archived().amendment is None
        await sari.writes("Kadis Kominfo Jambi")
        await sari.presses("enter")
        assert isinstance(sari.app.screen, MinutesScreen)
        sari.sees("○ ralat ke-1 dibuka", "Ralat ke-1: Pemilik aksi keliru. Selesai: /sahkan lalu Enter.")

        await sari.presses("up", "ctrl+u")
        await sari.types("> kirim data @jambi <2019-10-31")
        await sari.types("/sahkan")
        sari.sees("ralat ke-1 dibuka", "Diminta oleh: Kadis Kominfo Jambi", "Yang sudah berubah: 1.")
        await sari.presses("f")
        sari.sees("Sahkan Ralat ke-1 dari R1 «Rakor data» sebagai versi 2?")
        await sari.presses("y")
        assert len(sari.archived().finals) == 2
        await sari.presses("home")
        await sari.presses("enter")
        sari.sees(
            "Alasan: Pemilik aksi keliru", "Perubahan terhadap versi 1", "A1.1", "Sumatera Utara", "Menjadi", "Jambi"
        )
        await sari.presses("escape")
        sari.sees("▸ 2 ·", "Ralat ke-1: Pemilik aksi keliru (Kad")
        assert all(each.is_sound for each in workspace.finals.verify())


async def test_a_meeting_changed_after_the_question_was_asked_is_not_frozen_unseen(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, meeting=1, has_toasts=True, workspace=closed_rakor(tmp_path)) as sari:
        await _opens_finals(sari)
        sari.sees("! Harus diisi: 2.", "t merapikan", "tempat atau aplikasi konferensi belum diisi")
        await sari.presses("f")
        sari.sees("Masih perlu dirapikan, dan akan tetap begitu di versi ini:")
        other = Workspace(tmp_path, Settings(name="Budi"))
        other.editing.edit_meeting("R1", FieldEdits(sets={"place": "Aula"}), today=START.date(), now=START)
        await sari.presses("y")
        await sari.hears("R1 baru saja diubah dari jendela lain; notulennya belum disahkan.")
        assert (sari.archived().status, sari.archived().place) == (MeetingStatus.CLOSED, "Aula")
        sari.sees("! Harus diisi: 1.")
        other.finals.finalize(1, now=START, is_forced=True)
        await sari.hears("R1 difinalkan dari jendela lain, versi 1.")
        sari.sees("final, versi 1", "r Buka ralat")


async def test_a_ralat_that_is_given_up_or_refused_keeps_everything(tmp_path: Path) -> None:
    workspace = final_rakor(tmp_path)
    async with at_the_screen(tmp_path, meeting=1, has_toasts=True, workspace=workspace) as sari:
        await sari.types("/ralat")
        assert isinstance(sari.app.screen, RecordForm)
        await sari.writes("Salah tempat")
        await sari.presses("down")
        await sari.writes("Pimpinan")
        Workspace(tmp_path, Settings()).finals.amend(1, reason="lain", asked_by="Budi", now=START)
        await sari.presses("enter")
        sari.sees("Salah tempat", "Pimpinan", "Ralat R1 masih terbuka.")
        await sari.presses("escape")
        await sari.presses("escape")
        sari.sees("ralat ke-1 dibuka", "Alasan: lain", "Ralat ini belum mengubah apa-apa.")

        await sari.presses("f")
        await sari.presses("y")
        await sari.hears("Ralat R1 belum mengubah apa-apa.")
        assert len(sari.archived().finals) == 1
        await sari.presses("d")
        await sari.hears("Ralat ke-1 dibuang, notulen kembali ke versi 1.")
        assert sari.archived().status is MeetingStatus.FINAL
        await sari.presses("u")
        assert sari.archived().amendment is not None


async def test_an_older_version_is_seen_and_exported_as_it_was_frozen(tmp_path: Path) -> None:
    workspace = final_rakor(tmp_path / "arsip")
    workspace.finals.amend(1, reason="keliru", asked_by="Kadis", now=START)
    edits = FieldEdits(sets={"place": "Medan"})
    workspace.editing.edit_meeting("R1", edits, today=START.date(), now=START)
    workspace.finals.finalize(1, now=START, is_forced=True)
    async with at_the_screen(tmp_path, width=100, height=30, meeting=1, workspace=workspace) as sari:
        await _opens_finals(sari)
        await sari.presses("f7")
        sari.sees("Notulen R1 · PDF · final, versi 2", "Medan", "notulen export R1 -f pdf menulis")
        await sari.presses("escape", "down", "f7")
        sari.sees("Notulen R1 · PDF · versi lama, 1 dari 2", "notulen export R1 -f pdf --edition 1 menulis")
        sari.does_not_see("Medan")
        await sari.presses("escape", "e")
        sari.sees("Ekspor R1", "▸ Format PDF", "Versi versi 1", "Isi semua bagian", "-v1.pdf")
        await sari.presses("down")
        await sari.writes(str(tmp_path))
        await sari.presses("enter")
        await sari.waits_until(lambda: isinstance(sari.app.screen, PreviewScreen))
        await sari.presses("K")
        sari.sees("versi lama, 1 dari 2")
        assert (tmp_path / "notulen-R1-2019-08-29-rakor-data-v1.pdf").read_bytes().startswith(b"%PDF")
        await sari.writes("@aceh")
        await sari.presses("enter")
        assert [each.version for each in sari.archived().deliveries] == [1]
        await sari.presses("escape", "escape")
        sari.sees("PENGESAHAN R1")
        await sari.presses("f3", "f7")
        sari.sees("final, versi 2", "Medan")


async def test_the_proof_tells_what_is_wrong_where_and_how_one_gets_out(tmp_path: Path) -> None:
    workspace = final_rakor(tmp_path)
    async with at_the_screen(tmp_path, meeting=1, has_toasts=True, workspace=workspace) as sari:
        await _opens_finals(sari)
        await sari.presses("v")
        await sari.waits_for("1 versi final diperiksa, semuanya utuh.")
        sari.sees("Pemeriksaan R1", "R1 versi 1 · ✓ utuh")
        path = workspace.store.final_path(1, 1)
        os.chmod(path, 0o644)
        path.write_bytes(path.read_bytes().replace(b"kata pembuka", b"kata pembukA"))
        await sari.presses("V")
        await sari.waits_for("1 versi final diperiksa; yang bermasalah: 1.")
        sari.sees("Pemeriksaan seluruh arsip", "✗ isian berubah", "Versi final 1 dari R1 berubah: B1.1.")
        await sari.presses("escape")
        sari.sees("✗ isian berubah")
        await sari.presses("f7")
        await sari.hears("Versi final 1 dari R1 berubah: B1.1.")
        assert isinstance(sari.app.screen, FinalsScreen), "what cannot be shown leads back, not to the overview"
        await sari.presses("r")
        await sari.writes("apa saja")
        await sari.presses("down")
        await sari.writes("Pimpinan")
        await sari.presses("enter")
        sari.sees("berubah: B1.1")
        assert sari.archived().amendment is None, "what is damaged is not built upon"


async def test_in_a_small_window_the_question_is_read_to_its_end_and_a_read_only_archive_says_that_it_is_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = closed_rakor(tmp_path)
    async with at_the_screen(tmp_path, width=60, height=20, meeting=1, workspace=workspace) as sari:
        await _opens_finals(sari)
        await sari.presses("f")
        sari.sees("Belum ada persetujuan pimpinan", "baris lagi")
        sari.does_not_see("pimpinan belum diisi")
        await sari.presses("end")
        sari.sees("pimpinan belum diisi")
        sari.does_not_see("baris lagi")
        await sari.presses("escape")
        monkeypatch.setattr(type(workspace.store), "can_write", lambda *_: False)
        await sari.waits_for("! Arsip ini hanya dapat dibaca")
        await sari.presses("k")
        sari.sees("BACA SAJA", "Belum ada kiriman; arsip ini hanya dapat dibaca.")


async def test_an_approval_is_recorded_with_its_way_and_day_and_withdrawn(tmp_path: Path) -> None:
    workspace = final_rakor(tmp_path)
    async with at_the_screen(tmp_path, meeting=1, has_toasts=True, workspace=workspace) as sari:
        await _opens_finals(sari)
        sari.sees("! Belum ada persetujuan pimpinan yang dicatat.")
        await sari.presses("s")
        await sari.presses("enter")
        sari.sees("tulis siapa yang menyetujui")
        await sari.writes("Irman")
        await sari.presses("up", "right", "down", "down")
        await sari.writes("kemarin")
        await sari.presses("enter")
        (given,) = sari.archived().approvals
        assert (given.kind, given.by.name, given.at.date().isoformat()) == (ApprovalKind.WRITTEN, "Irman", "2019-08-28")
        sari.sees("✓ Notulen disetujui secara tertulis oleh Irman pada Rabu, 28 Agustus 2019")
        await sari.presses("x")
        await sari.hears("Persetujuan Irman dicabut dari catatan.")
        assert not sari.archived().approvals
        await sari.presses("u")
        assert sari.archived().approvals == (given,)


async def test_a_key_that_is_set_signs_and_one_that_cannot_says_that_the_minutes_are_final_all_the_same(
    tmp_path: Path,
) -> None:
    closed_rakor(tmp_path)
    workspace = Workspace(tmp_path, Settings(name="Sari", signing_key=str(tmp_path / "no-such-key")))
    async with at_the_screen(
        tmp_path, meeting=1, has_toasts=True, workspace=workspace, language=Language.ENGLISH
    ) as sari:
        await _opens_finals(sari)
        await sari.presses("f")
        sari.sees("Make R1 “Rakor data” final, as version 1?", "g also signs it with")
        await sari.presses("g")
        await sari.hears("The minutes are final; the signature is missing.")
        assert sari.archived().status is MeetingStatus.FINAL
        sari.sees("FINAL MINUTES R1", "final, version 1")
