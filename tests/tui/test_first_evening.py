"""From an empty archive to a meeting on disk, by keys alone: what a new user does on the first evening."""

from pathlib import Path

import pytest
from textual.widgets import Input

from notulen.config import Settings
from notulen.domain.attendee import Presence
from notulen.domain.entry import EntryKind
from notulen.domain.meeting_state import MeetingKind, MeetingStatus
from notulen.locale.language import Language
from notulen.tui.dialogs.new_meeting import NewMeetingDialog
from notulen.tui.navigation import OpenSettings
from notulen.workspace import Workspace
from tui.secretary import at_the_screen


async def test_an_empty_archive_says_what_to_press(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        sari.sees("Selamat datang, belum ada rapat di sini.", "n Buat rapat pertama", "F1 Bantuan", "^P Menu")
        assert not tmp_path.joinpath("archive.json").exists(), "looking writes nothing"


async def test_a_first_meeting_is_taken_left_and_found_again(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.presses("n")
        await sari.writes("Rapat Kerja ASKOMPSI")
        await sari.presses("tab")
        await sari.writes("besok")
        sari.sees("✓ Jum 30 Agu 2019")
        await sari.presses("tab", "right", "enter")
        sari.sees("R1 Rapat Kerja ASKOMPSI", "Belum ada catatan.")
        assert sari.archived().kind is MeetingKind.RAKER

        await sari.types("/mulai")
        assert sari.archived().status is MeetingStatus.RUNNING
        await sari.types("+ Atika Nur Rahmania @dki (Kepala Dinas)")
        await sari.types("+ Ir. H. Irman, M.Si @sumut (Plt. Kadis Kominfo)")
        await sari.types("+ Zulhendri @kepri izin")
        sari.sees("hadir 2/3")
        await sari.types("# SPBE 30m")
        await sari.types("#")
        sari.sees("▶ 1/1 SPBE")
        await sari.types("@atika agenda kita SPBE serta komunikasi publik")
        await sari.types("@ program perlu sinergi")
        await sari.types("! Askompsi menyampaikan aspirasi daerah")
        await sari.types("> rekap aspirasi bidang SPBE @atika <senin depan")
        sari.sees("K1.1", "A1.1", "putusan 1 · aksi 1", "s.d. Sen 2 Sep")

        meeting = sari.archived()
        assert [seat.name for seat in meeting.attendees] == ["Atika Nur Rahmania", "Irman", "Zulhendri"]
        assert meeting.attendees[2].presence is Presence.EXCUSED
        assert [entry.kind for entry in meeting.entries] == [
            EntryKind.STATEMENT,
            EntryKind.STATEMENT,
            EntryKind.DECISION,
        ]
        assert {entry.agenda for entry in meeting.entries} == {1}
        assert meeting.entries[1].speaker == meeting.entries[0].speaker
        assert [owner.name for owner in meeting.actions[0].owners] == ["Atika Nur Rahmania"]

        await sari.presses("ctrl+z")
        assert sari.archived().actions == ()
        assert sari.box == "> rekap aspirasi bidang SPBE @atika <senin depan"
        await sari.presses("enter")
        assert len(sari.archived().actions) == 1

        await sari.types("/jeda")
        await sari.presses("f2")
        sari.sees("Rapat berjalan", "R1 Rapat Kerja ASKOMPSI", "dijeda")

    async with at_the_screen(tmp_path) as sari:
        sari.sees("R1 Jum 30 Agu 2019")
        await sari.presses("enter")
        sari.sees("program perlu sinergi", "K1.1", "Askompsi menyampaikan aspirasi daerah")


async def test_the_sample_archive_is_one_key_away_and_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NOTULEN_DEMO", str(tmp_path / "contoh"))
    async with at_the_screen(tmp_path / "sendiri") as sari:
        await sari.presses("d")
        await sari.waits_for("R5")
        sari.sees("arsip contoh", "Mendesak", "A2.1")
        assert not (tmp_path / "sendiri").exists()
        await sari.presses("enter")
        sari.sees("BACA SAJA", "Klinik Hoaks")


async def test_in_the_sample_archive_a_meeting_runs_to_practise_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    contoh = tmp_path / "contoh"
    monkeypatch.setenv("NOTULEN_DEMO", str(contoh))
    async with at_the_screen(tmp_path / "sendiri") as sari:
        await sari.presses("d")
        await sari.waits_for("R5")
        sari.sees("Rapat berjalan", "R6 Latihan: Rapat Kerja ASKOMPSI")
        await sari.presses("f3")
        sari.sees("agenda 2 butir", "hadir 0/8", "Belum ada catatan")
        await sari.types("> kirim contoh @aceh <jumat")
        await sari.types("/tutup")
    practised = Workspace(contoh, Settings()).store.meeting(6)
    assert [each.text for each in practised.actions] == ["kirim contoh"]
    assert not practised.takes_lines

    async with at_the_screen(contoh) as sari:
        await sari.waits_for("R6")
        sari.does_not_see("R7")


async def test_the_last_line_comes_back_to_be_changed(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        await sari.types("rapat dibukaa")
        await sari.presses("up")
        sari.sees("Ubah B1.1 › rapat dibukaa")
        await sari.presses("backspace", "enter")
        assert [entry.text for entry in sari.archived().entries] == ["rapat dibuka"]
        await sari.presses("up", "escape")
        assert sari.box == ""
        assert [entry.text for entry in sari.archived().entries] == ["rapat dibuka"]


async def test_a_line_in_the_list_is_removed_retyped_and_brought_back(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        await sari.types("satu")
        await sari.types("dua")
        await sari.presses("escape")
        sari.sees("t Jenis", "Del Hapus")
        await sari.presses("t", "exclamation_mark")
        assert [entry.kind for entry in sari.archived().entries] == [EntryKind.NOTE, EntryKind.DECISION]
        await sari.presses("up", "delete")
        assert [entry.text for entry in sari.archived().entries] == ["dua"]
        await sari.presses("ctrl+z")
        assert [entry.text for entry in sari.archived().entries] == ["satu", "dua"]
        await sari.presses("i")
        await sari.presses("ctrl+z")
        assert [entry.kind for entry in sari.archived().entries] == [EntryKind.NOTE, EntryKind.NOTE]
        await sari.presses("ctrl+y")
        assert sari.archived().entries[1].kind is EntryKind.DECISION


async def test_a_retyped_line_is_edited_as_what_it_is_now(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        await sari.types("dibawa ke Kemenkominfo")
        await sari.types("=!")
        await sari.presses("up")
        assert sari.box == "! dibawa ke Kemenkominfo"
        await sari.types(" segera")
        assert sari.archived().entries[0].kind is EntryKind.DECISION
        assert sari.archived().entries[0].text == "dibawa ke Kemenkominfo segera"


async def test_a_closed_meeting_is_read_only_and_says_how_to_open_it(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        await sari.types("satu")
        await sari.types("/tutup")
        sari.sees("BACA SAJA", "/buka lalu Enter membukanya kembali")
        await sari.types("terlambat")
        assert sari.box == "terlambat"
        assert len(sari.archived().entries) == 1
        await sari.presses(*["backspace"] * 9)
        await sari.types("/buka")
        await sari.types("terlambat")
        assert [entry.text for entry in sari.archived().entries] == ["satu", "terlambat"]


async def test_undo_never_takes_the_meeting_itself_away(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        await sari.presses("ctrl+z")
        assert sari.archived().title == "Rapat"
        await sari.hears("")


async def test_tab_takes_an_offer_and_enter_stores_as_typed(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        await sari.writes("> kirim data @jam")
        sari.sees("▸ jambi")
        await sari.presses("tab")
        await sari.types("<jumt")
        action = sari.archived().actions[0]
        assert [owner.name for owner in action.owners] == ["Jambi"]
        assert action.gaps, "what is unclear is kept and marked, never guessed"
        sari.sees("4 perlu dirapikan")  # the deadline, and the head: no time, no place, no chair


async def test_the_meeting_running_is_not_left_by_a_slip(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        await sari.types("/mulai")
        await sari.presses("ctrl+c")
        await sari.hears("Ctrl+Q")
        await sari.presses("ctrl+q")
        assert not sari.is_gone
        await sari.hears("masih berlangsung")
        await sari.presses("ctrl+q")
        assert sari.is_gone


async def test_everything_is_said_in_english_too(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, language=Language.ENGLISH, width=100, height=30) as sari:
        sari.sees("Welcome, there is no meeting here yet.", "F1 Help", "^P Menu")
        await sari.makes_meeting()
        await sari.types("> send the data @jambi <next friday")
        sari.sees("ACTION", "by Fri 6 Sep", "Decisions 0 · Actions 1", "saved 09:00")


async def test_enter_held_down_makes_one_meeting(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.presses("n")
        field = sari.app.focused
        assert isinstance(field, Input)
        await sari.writes("Rakor ASKOMPSI")
        for _ in range(2):
            field.post_message(Input.Submitted(field, field.value))
        await sari.settles()
        assert [each.title for each in sari.workspace.meetings.find_all()] == ["Rakor ASKOMPSI"]
        assert [type(each).__name__ for each in sari.app.screen_stack[-2:]] == ["HomeScreen", "MinutesScreen"]


async def test_a_key_for_a_dialog_that_is_covered_does_not_take_away_what_covers_it(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.presses("n")
        dialog = sari.app.screen
        assert isinstance(dialog, NewMeetingDialog)
        sari.app.post_message(OpenSettings())
        await sari.settles()
        dialog.action_close()
        await sari.settles()
        sari.sees("Setelan", "Bahasa")


async def test_a_title_and_enter_that_arrive_in_one_burst_make_the_meeting_with_the_whole_title(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.presses("n")
        await sari.bursts("Rakor ASKOMPSI", "enter")
        assert sari.archived().title == "Rakor ASKOMPSI"
