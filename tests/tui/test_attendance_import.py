"""Impor kehadiran at the screen: a report read, walked through with one key each, taken in at once and taken back."""

import csv
import os
import shutil
import threading
from collections.abc import Sequence
from datetime import timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from textual import events
from textual.screen import Screen

from hostile_texts import HOSTILE, obeyed
from importing.reports import SAMPLES
from notulen.config import Settings
from notulen.domain.attendance_file import AttendanceFile
from notulen.domain.attendance_plan import AttendancePlan
from notulen.domain.attendee import Role
from notulen.domain.meeting import Meeting
from notulen.services.editing import FieldEdits
from notulen.tui.attendance.sitting import sitting_on
from notulen.tui.dialogs.person_picker import PersonPicker
from notulen.tui.screens.attendance import AttendanceScreen
from notulen.tui.screens.minutes import MinutesScreen
from notulen.tui.widgets.field import Field
from notulen.workspace import Workspace
from tui.secretary import START, Clock, Secretary, at_the_screen

_ZOOM = SAMPLES / "zoom-bahasa-indonesia.csv"


@pytest.fixture
def raker(sample: Path, tmp_path: Path) -> Workspace:
    """The sample archive, its raker of 7 July 2020 (R4) open again."""
    shutil.copytree(sample, tmp_path / "arsip")
    workspace = Workspace(tmp_path / "arsip", Settings(name="Sari"))
    workspace.meetings.reopen(4, now=START)
    return workspace


def _seats(meeting: Meeting) -> dict[str, str]:
    """Who joined, by the names they had in the call."""
    return {each.shown_as[0]: each.full_name for each in meeting.attendees if each.shown_as}


def _is_in(sari: Secretary, kind: type[Screen[Any]]) -> bool:
    return isinstance(sari.app.screen, kind)


async def test_the_sample_of_zoom_is_walked_to_fourteen_people_in_one_step_that_the_room_takes_back(
    raker: Workspace, tmp_path: Path
) -> None:
    async with at_the_screen(tmp_path, width=100, height=30, meeting=4, workspace=raker, has_toasts=True) as sari:
        before = sari.archived(4)
        await sari.types(f"/impor {_ZOOM}")
        sari.sees("IMPOR KEHADIRAN", "R4", "14 orang 7 provinsi 7 perlu ditanya", "12 baris ruang tunggu", "pasti")
        sari.sees(
            "▸! ASKOMPSI Sekretariat", "akun kantor atau ruang, bukan orang", "o mencari orangnya, s memakai nama ini"
        )
        await sari.presses("enter", "n", "9")
        await sari.hears("Tidak ada usulan. Pilih nomor calon")
        await sari.hears("bukan nama orang: o siapa pemakainya")
        await sari.hears("Tidak ada calon nomor 9")
        await sari.presses("g")
        sari.sees("▸? Diskominfo Prov. Jambi", "6 perlu ditanya", "1 Ir. Nurachmat Herlambang")
        await sari.presses("enter", "u", "1")  # taken back, and chosen by its number
        await sari.hears("Diurungkan: jawaban untuk Diskominfo Prov. Jambi - Herlambang.")
        while sari.app.screen.open_rows:  # type: ignore[attr-defined]
            here = sari.app.screen.here  # type: ignore[attr-defined]
            await sari.presses("n" if "Rina" in here.key or here.province == "aceh" else "s")
        sari.sees("semua terjawab", "Semua terjawab. t menerapkan ke R4.")
        assert sari.archived(4) == before, "nothing is stored before it is taken in"
        await sari.presses("t")
        await sari.hears("Tersimpan di R4: 14 dari 14 peserta; 0 sudah tercatat. Ctrl+Z di Ruang Rapat")
        assert _is_in(sari, MinutesScreen)

        after = sari.archived(4)
        came = _seats(after)
        assert len(came) == 14
        assert came["Diskominfo Prov. Jambi - Herlambang"].startswith("Ir. Nurachmat Herlambang")
        assert came["Galaxy A12"] == "Galaxy A12"
        assert "=HYPERLINK" in " ".join(came)
        provinces = {each.province for each in after.attendees if each.shown_as and each.province}
        assert len(provinces) == 7
        guest = next(each for each in after.attendees if each.shown_as == ("ASKOMPSI Sekretariat",))
        assert guest.roles == (Role.GUEST,)

        await sari.types(f"/impor {_ZOOM}")
        sari.sees("zoom-bahasa-indonesia", "semua terjawab", "tetap")
        assert sari.app.screen.fault.startswith("zoom-bahasa-indonesia.csv sudah dibaca")  # type: ignore[attr-defined]
        await sari.presses("t")
        await sari.hears("Tidak ada yang berubah di R4: 14 peserta sudah tercatat.")
        assert sari.archived(4) == after

        await sari.presses("ctrl+z")
        undone = sari.archived(4)
        assert (undone.attendees, undone.lines) == (before.attendees, before.lines)
        people = {each.full_name for each in raker.store.directory().people}
        assert not any("Rina" in name for name in people)


async def test_answers_are_kept_for_who_comes_back_and_leaving_the_program_asks_once(
    raker: Workspace, tmp_path: Path
) -> None:
    async with at_the_screen(tmp_path, meeting=4, workspace=raker, has_toasts=True) as sari:
        await sari.types("/impor")
        sari.sees("Belum ada laporan")
        assert isinstance(sari.app.focused, Field)
        await sari.types(str(_ZOOM))
        await sari.presses("l", "a")
        await sari.hears("Terima 1 usulan sekaligus: Diskominfo Prov. Jambi - Herlambang? Tekan a sekali lagi.")
        sari.sees("6 perlu ditanya")
        await sari.presses("a")
        sari.sees("5 perlu ditanya")
        await sari.presses("f")
        sari.sees("hanya yang ditanyakan", "Galaxy A12")
        sari.does_not_see("Sumut_Irman")
        await sari.presses("end", "f")
        sari.sees("▸! +62 8**-****-199")
        await sari.presses("f")
        await sari.presses("escape")
        assert _is_in(sari, MinutesScreen)
        await sari.types("/impor")
        sari.sees("5 perlu ditanya", "dilewati", "hanya yang ditanyakan")
        await sari.presses("ctrl+q")
        await sari.hears("1 jawaban belum diterapkan ke R4")
        assert not sari.is_gone
        await sari.presses("u", "u", "u")
        assert sari.app.screen.plan is None  # type: ignore[attr-defined]
        assert sari.archived(4).attendees == Workspace(raker.folder, Settings()).store.meeting(4).attendees


async def test_somebody_else_is_found_by_typing_and_remembered(raker: Workspace, tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, meeting=4, workspace=raker) as sari:
        await sari.types(f"/impor {_ZOOM}")
        await sari.presses("o")
        assert _is_in(sari, PersonPicker)
        sari.sees("Siapa «ASKOMPSI Sekretariat»?")
        await sari.writes("zulhendri")
        sari.sees("«ASKOMPSI Sekretariat» adalah Drs. Zulhendri, M.Si di rapat ini; di rapat lain ditanya lagi.")
        await sari.presses("enter")
        await sari.presses("t")
        seat = next(each for each in sari.archived(4).attendees if "Zulhendri" in each.full_name)
        assert set(seat.shown_as) == {"ASKOMPSI Sekretariat", "KEPRI - Drs. Zulhendri, M.Si"}


async def test_a_file_that_cannot_be_read_is_told_and_its_path_stays_while_the_others_are_taken(
    raker: Workspace, tmp_path: Path
) -> None:
    torn = tmp_path / "rusak.csv"
    torn.write_bytes(_ZOOM.read_bytes()[:40])
    photo = tmp_path / "foto rapat.csv"
    photo.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    copied = tmp_path / "laporan zoom.csv"
    shutil.copy(_ZOOM, copied)
    async with at_the_screen(tmp_path, width=100, meeting=4, workspace=raker) as sari:
        await sari.types("/impor tidak/ada.csv")
        sari.sees("Berkas › tidak/ada.csv", "ada.csv", "Belum ada laporan")
        for path in (torn, photo, tmp_path):
            await sari.presses("end", "ctrl+u")
            await sari.pastes(str(path))
            await sari.presses("enter")
            sari.sees(path.name, "Belum ada laporan")
        await sari.presses("end", "ctrl+u")
        await sari.pastes(f"{copied}\n{photo}\n")  # as a file manager copies two files
        await sari.presses("enter")
        sari.sees("14 orang", "laporan zoom.csv: Zoom")
        assert sari.app.screen.field.value == f"'{photo}'"  # type: ignore[attr-defined]
        await sari.presses("end", "ctrl+u")
        await sari.pastes(f"file://{(SAMPLES / 'google-meet.csv').as_posix()}")
        await sari.presses("enter")
        sari.sees("google-meet.csv: Google Meet")


async def test_tab_takes_the_newest_report_of_the_folder_the_last_one_lay_in(
    raker: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NOTULEN_STATE", str(tmp_path / "keadaan"))
    folder = tmp_path / "Unduhan baru"
    (folder / "lama").mkdir(parents=True)
    for age, name in enumerate(("baru.csv", "lama.csv", "gambar.png", ".rahasia.csv")):
        shutil.copy(_ZOOM, folder / name)
        at = (START - timedelta(days=age)).timestamp()
        os.utime(folder / name, (at, at))
    async with at_the_screen(tmp_path, width=100, meeting=4, workspace=raker) as sari:
        await sari.types("/impor")
        await sari.writes(f"{tmp_path}/unduhan")
        sari.sees("▸ Unduhan baru/", "folder")
        await sari.presses("tab")
        sari.sees("▸ baru.csv", "Kam 29 Agu 2019 09:00", "lama.csv", "lama/")
        sari.does_not_see("gambar.png")
        sari.does_not_see("rahasia")
        await sari.presses("down", "tab", "enter")
        sari.sees("lama.csv: Zoom")
        await sari.presses("u")
        sari.sees("Belum ada laporan", "▸ baru.csv")  # the folder is remembered, and nothing has to be typed
        await sari.presses("tab", "enter")
        sari.sees("baru.csv: Zoom")
        await sari.presses("escape")
        assert _is_in(sari, MinutesScreen)


async def test_another_window_changes_the_meeting_and_makes_it_final_and_the_answers_stay(
    raker: Workspace, tmp_path: Path
) -> None:
    clock = Clock(START)
    other = Workspace(raker.folder, Settings(name="Budi"))
    async with at_the_screen(tmp_path, height=36, meeting=4, workspace=raker, clock=clock, has_toasts=True) as sari:
        await sari.types(f"/impor {_ZOOM}")
        await sari.presses("l", "enter")
        sari.sees("5 perlu ditanya")
        gone = next(each for each in raker.store.directory().people if "Herlambang" in each.name)
        other.people.take_out(gone.id, now=START)
        other.minutes.record_line(4, "catatan dari jendela lain", now=START)
        await sari.hears("R4 berubah di jendela lain; akibatnya dihitung ulang, jawaban Anda tetap.")
        await sari.hears("Yang dipilih untuk Diskominfo Prov. Jambi - Herlambang sudah tidak ada; dicocokkan lagi.")
        await sari.waits_for("6 perlu ditanya")
        sari.sees("dilewati")
        other.meetings.close(4, now=START)
        other.finals.finalize(4, now=START, is_forced=True)
        await sari.hears("R4 difinalkan di jendela lain; kehadirannya terkunci.")
        await sari.presses("t")
        await sari.hears("R4 sudah final")
        assert _is_in(sari, AttendanceScreen)
        assert sitting_on(raker, 4).unapplied == 1
        await sari.presses("escape")
        await sari.types("/impor")
        assert _is_in(sari, MinutesScreen), "final minutes refuse before anything is opened"


async def test_what_is_taken_in_here_is_no_news_of_another_window(
    raker: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with at_the_screen(tmp_path, meeting=4, workspace=raker, has_toasts=True) as sari:
        await sari.types(f"/impor {_ZOOM}")
        screen, service = sari.app.screen, raker.attendance_import
        apply = service.apply

        def apply_under_a_look(*args: Any, **options: Any) -> AttendancePlan:
            done = apply(*args, **options)
            sari.app.call_from_thread(screen.tick)  # type: ignore[attr-defined]
            return done

        monkeypatch.setattr(service, "apply", apply_under_a_look)
        await sari.presses("t")
        await sari.hears("Tersimpan di R4")
        assert "jendela lain" not in sari.told


async def test_a_closed_meeting_takes_a_report_in(raker: Workspace, tmp_path: Path) -> None:
    raker.meetings.close(4, now=START)
    async with at_the_screen(tmp_path, meeting=4, workspace=raker, has_toasts=True) as sari:
        await sari.types(f"/impor {_ZOOM}")
        sari.sees("7 perlu ditanya")
        await sari.presses("t")
        assert _is_in(sari, MinutesScreen)
        assert len(_seats(sari.archived(4))) == 7


async def test_a_report_of_another_day_is_taken_only_when_asked_twice(raker: Workspace, tmp_path: Path) -> None:
    raker.meetings.reopen(5, now=START)
    async with at_the_screen(tmp_path, meeting=5, workspace=raker, has_toasts=True) as sari:
        before = sari.archived(5)
        await sari.types(f"/impor {_ZOOM}")
        sari.sees("bukan dari hari rapat R5")
        await sari.presses("t")
        await sari.hears("Tekan t sekali lagi untuk tetap mengimpor.")
        assert sari.archived(5) == before
        await sari.presses("t")
        assert len(_seats(sari.archived(5))) > 0


async def test_hours_of_another_zone_are_read_again_with_one_key(raker: Workspace, tmp_path: Path) -> None:
    moved = tmp_path / "zona.csv"
    text = _ZOOM.read_text("utf-8-sig")
    for hour in range(12, 7, -1):
        text = text.replace(f" {hour:02}:", f" {hour + 2:02}:")
    moved.write_text(text, "utf-8")
    raker.editing.edit_meeting("R4", FieldEdits(sets={"starts": "08.45"}), today=START.date(), now=START)
    async with at_the_screen(tmp_path, width=100, height=30, meeting=4, workspace=raker, has_toasts=True) as sari:
        await sari.types(f"/impor {moved}")
        sari.sees("z membaca ulang dengan jam WIT", "10.31–13.34")
        await sari.presses("z")
        sari.sees("08.31–11.34")
        sari.does_not_see("z membaca ulang")
        await sari.presses("u")
        await sari.hears("jam dibaca seperti semula")
        sari.sees("10.31–13.34")


async def test_names_are_text_whatever_stands_in_them(raker: Workspace, tmp_path: Path) -> None:
    report = tmp_path / "laporan.csv"
    with report.open("w", encoding="utf-8", errors="surrogateescape", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(("Name (Original Name)", "User Email", "Join Time", "Leave Time", "Duration (Minutes)", "Guest"))
        for text in HOSTILE:
            name = " ".join(text.replace("\0", "").encode("utf-8", "replace").decode().split())[:150]
            rows.writerow((f"{name} x", "", "07/07/2020 08:52:00 AM", "07/07/2020 10:03:00 AM", "71", "No"))
    async with at_the_screen(tmp_path, meeting=4, workspace=raker) as sari:
        await sari.types(f"/impor {report}")
        count = len(sari.app.screen.plan.rows)  # type: ignore[attr-defined]
        assert count > len(HOSTILE) // 2
        for _ in range(count):
            assert not obeyed(sari.picture)
            await sari.presses("down")
        await sari.presses("o")
        assert not obeyed(sari.picture)
        await sari.presses("escape", "s", "t")
        assert _is_in(sari, MinutesScreen)
        assert len(_seats(sari.archived(4))) == 1


async def test_keys_answer_while_a_report_is_read_that_takes_long(
    raker: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_go = threading.Event()
    read = raker.attendance_import.read

    def slowly(number: int, paths: Sequence[Path], zone: timezone | None = None) -> tuple[AttendanceFile, ...]:
        may_go.wait(30)
        return read(number, paths, zone)

    async with at_the_screen(tmp_path, meeting=4, workspace=raker) as sari:
        monkeypatch.setattr(raker.attendance_import, "read", slowly)
        await sari.types("/impor")
        await sari.writes(str(_ZOOM))
        sari.app.post_message(events.Key("enter", None))
        await sari.waits_for("Membaca zoom-bahasa-indonesia.csv…")
        sari.app.post_message(events.Key("escape", None))
        await sari.waits_until(lambda: isinstance(sari.app.screen, MinutesScreen))
        may_go.set()
        await sari.types("/impor")
        sari.sees("zoom-bahasa-indonesia.csv")  # the path is still there
        await sari.presses("enter")
        sari.sees("7 perlu ditanya")
