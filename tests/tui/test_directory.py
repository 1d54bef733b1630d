"""Direktori: who is known is found, completed, made one of two and taken out, and everything can be taken back."""

from pathlib import Path

from notulen.domain.attendee import Presence
from notulen.tui.dialogs.person_picker import PersonPicker
from notulen.tui.dialogs.record_form import RecordForm
from notulen.tui.screens.directory import DirectoryScreen
from tui.directory_office import directory, directory_office, names, opens, points_at
from tui.secretary import at_the_screen


async def test_people_are_listed_with_what_the_meetings_tell_of_them(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, width=100, height=30, workspace=directory_office(tmp_path)) as sari:
        await opens(sari)
        sari.sees("DIREKTORI", "5 orang · 4 provinsi", "Sebutan Nama Instansi Jabatan")
        sari.sees("≈ irman Ir. H. Irman, M.Si Sumut Plt. Kadis Kominfo", " ● marwan Marwan Nusuf Aceh Kepala Dinas")
        sari.sees("? joko (belum lengkap, dari R2 09:00)", "≈ 2 mirip · 1 perlu dilengkapi")
        sari.sees("Jabatan Plt. Kadis Kominfo (sejak R1)", "Hadir 1 dari 1 undangan terakhir")
        sari.sees("Mirip: «Irman, H.»")
        await sari.presses("down", "down")
        sari.sees("● hadir di rapat ini", "Instansi Aceh (@aceh)", "Aksi instansi 1, lewat 1")
        sari.does_not_see("Mirip")


async def test_the_filter_narrows_as_one_types_and_the_list_keeps_it(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, workspace=directory_office(tmp_path)) as sari:
        await opens(sari)
        await sari.bursts("/kadis sumut")
        sari.sees("Saring › kadis sumut", "Ir. H. Irman, M.Si")
        sari.does_not_see("Marwan")
        await sari.presses("escape")
        sari.sees("DIREKTORI", "kadis sumut")
        await sari.bursts("/xyz")
        sari.sees("Tidak ada yang cocok dengan «xyz»")
        await sari.presses("ctrl+u")
        await sari.writes("joko")
        sari.sees("? joko")
        await sari.presses("ctrl+u", "down", "down", "enter", "escape")
        assert not isinstance(sari.app.screen, DirectoryScreen), "Esc in the list goes back"


async def test_somebody_is_added_with_titles_and_post_and_taken_back(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, workspace=directory_office(tmp_path), has_toasts=True) as sari:
        await opens(sari)
        await sari.presses("a")
        sari.sees("Orang baru", "Nama", "Instansi", "Jabatan")
        await sari.writes("Dra. Siti Aminah, M.Si")
        await sari.presses("down", "down")
        await sari.writes("jateng")
        await sari.waits_for("✓ Jawa Tengah (Jateng)")
        await sari.presses("down")
        await sari.writes("Plt. Kepala Dinas")
        await sari.presses("enter")
        await sari.hears("Ditambahkan: Dra. Siti Aminah, M.Si · ^Z urungkan")
        await sari.waits_for("Dra. Siti Aminah, M.Si Jateng")
        (siti,) = [person for person in directory(sari).people if person.name == "Siti Aminah"]
        assert (siti.titles_before, siti.posts[0].province, siti.posts[0].title) == ("Dra.", "33", "Kepala Dinas")
        await sari.presses("ctrl+z")
        await sari.hears("Diurungkan: Dra. Siti Aminah, M.Si")
        assert "Dra. Siti Aminah, M.Si" not in names(sari)
        await sari.presses("ctrl+y")
        await sari.hears("Diulangi: Dra. Siti Aminah, M.Si")
        assert "Dra. Siti Aminah, M.Si" in names(sari)


async def test_a_form_says_what_cannot_stand_and_keeps_what_was_typed(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, workspace=directory_office(tmp_path)) as sari:
        await opens(sari)
        await points_at(sari, "padli")
        await sari.presses("e")
        sari.sees("Padli", "Gelar depan")
        for _ in range(3):
            await sari.presses("down")
        await sari.presses("ctrl+u")
        await sari.writes("sumut")
        for _ in range(5):
            await sari.presses("down")
        await sari.writes("1,97E+17")
        await sari.presses("enter")
        assert isinstance(sari.app.screen, RecordForm)
        sari.sees("sudah dipakai")
        await sari.presses("ctrl+u")
        await sari.writes("fadli")
        await sari.presses("enter")
        sari.sees("Excel")
        await sari.presses("ctrl+u")
        await sari.writes("19700101 199003 1 001")
        await sari.presses("enter")
        await sari.waits_until(lambda: isinstance(sari.app.screen, DirectoryScreen))
        (padli,) = [person for person in directory(sari).people if person.name == "Padli"]
        assert (padli.handle, padli.nip) == ("fadli", "197001011990031001")
        sari.does_not_see("1970")


async def test_two_spellings_are_made_one_and_parted_again(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, workspace=directory_office(tmp_path), has_toasts=True) as sari:
        await opens(sari)
        before = directory(sari)
        await sari.presses("g")
        assert isinstance(sari.app.screen, PersonPicker)
        sari.sees("Gabungkan Ir. H. Irman, M.Si", "Irman, H. mirip", "Yang tetap: Ir. H. Irman, M.Si")
        sari.sees("Menjadi nama lain: «Irman, H.»")
        await sari.presses("tab")
        sari.sees("Yang tetap: Irman, H.", "Menjadi nama lain: «Ir. H. Irman, M.Si»")
        await sari.presses("tab", "enter")
        await sari.hears("«Irman, H.» kini nama lain Ir. H. Irman, M.Si · ^Z urungkan")
        await sari.waits_for("@irman · Irman, H.")
        assert names(sari) == ["Drs. Zulhendri, M.Si", "Ir. H. Irman, M.Si", "Marwan Nusuf", "Padli"]
        await sari.presses("ctrl+z")
        await sari.waits_for("5 orang")
        assert directory(sari) == before
        sari.sees("x dua orang berbeda")
        await sari.presses("x")
        await sari.hears("Dua orang: Ir. H. Irman, M.Si dan Irman, H. · ^Z urungkan")
        await sari.waits_until(lambda: "x dua orang berbeda" not in sari.picture)
        await sari.presses("x", "u")
        await sari.waits_for("x dua orang berbeda")
        assert directory(sari) == before


async def test_an_untold_name_is_told_put_in_and_remembered(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, workspace=directory_office(tmp_path), has_toasts=True) as sari:
        await opens(sari)
        await sari.presses("end")
        sari.sees("? joko", "Tertulis di B2.1, A2.1", "Enter menyebutkan siapa ini")
        await sari.presses("enter")
        sari.sees("Siapa «joko»?", "+ orang baru", "+ instansi baru")
        await sari.writes("padl")
        sari.sees("«joko» menjadi nama lain Padli.")
        await sari.presses("enter")
        await sari.hears("«joko» adalah Padli, diingat mulai sekarang · ^Z urungkan")
        await sari.waits_until(lambda: "? joko" not in sari.screen)
        meeting = sari.archived(2)
        assert [entry.speaker.name for entry in meeting.entries if entry.speaker] == ["Padli"]
        assert [entry.text for entry in meeting.entries] == ["server sudah pindah"]
        assert [owner.name for owner in meeting.actions[0].owners] == ["Padli"]
        assert not meeting.actions[0].gaps
        await sari.presses("f3")
        await sari.waits_for("Catat ›")
        await sari.types("@joko sudah selesai")
        assert [entry.speaker.name for entry in sari.archived(2).entries if entry.speaker] == ["Padli", "Padli"]


async def test_an_untold_name_can_be_somebody_new(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, workspace=directory_office(tmp_path)) as sari:
        await opens(sari)
        await sari.presses("end", "g")
        await sari.writes("tidak ada yang begini")
        sari.sees("«joko» masuk direktori sebagai orang.")
        await sari.presses("enter")
        await sari.waits_for("6 orang")
        assert "joko" in names(sari)
        assert sari.archived(2).entries[0].speaker is not None
        await sari.presses("ctrl+z")
        await sari.waits_for("? joko")
        assert "joko" not in names(sari)
        assert sari.archived(2).entries[0].speaker is None, "one undo takes back both"


async def test_space_notes_who_is_present_in_the_running_meeting(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, workspace=directory_office(tmp_path), has_toasts=True) as sari:
        await opens(sari)
        await sari.presses("space")
        await sari.hears("Hadir di R2: Ir. H. Irman, M.Si · ^Z urungkan")
        await sari.waits_for("● irman")
        seat = sari.archived(2).attendees[1]
        assert (seat.written, seat.province, seat.presence) == ("Ir. H. Irman, M.Si", "12", Presence.PRESENT)
        assert seat.full_post == "Plt. Kadis Kominfo"
        await sari.presses("space")
        await sari.hears("Belum hadir di R2")
        assert not sari.archived(2).attendees[1].is_here
        await sari.presses("ctrl+z", "ctrl+z")
        assert [seat.name for seat in sari.archived(2).attendees] == ["Marwan Nusuf"]
        assert len(sari.archived(2).lines) == 2, "no line of the meeting is taken back from here"
        await sari.presses("ctrl+y")
        assert len(sari.archived(2).attendees) == 2


async def test_who_is_taken_out_stays_in_old_meetings_and_comes_back(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, workspace=directory_office(tmp_path), has_toasts=True) as sari:
        await opens(sari)
        before = directory(sari)
        await points_at(sari, "marwan")
        await sari.presses("delete")
        await sari.hears("Dihapus: Marwan Nusuf. Rapat lama tetap memuat namanya · ^Z urungkan")
        assert "Marwan Nusuf" not in names(sari)
        assert sari.archived(1).attendees[1].full_name == "Marwan Nusuf"
        await sari.presses("f3")
        await sari.waits_for("Catat ›")
        await sari.types("+ marwan izin")
        seats = sari.archived(2).attendees
        assert [(seat.name, seat.presence) for seat in seats] == [("Marwan Nusuf", Presence.EXCUSED)]
        await sari.presses("escape", "u", "f9")
        await sari.presses("ctrl+z")
        await sari.waits_for("▸ ● marwan")
        assert directory(sari) == before


async def test_offices_have_a_list_of_their_own(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, width=100, height=30, workspace=directory_office(tmp_path)) as sari:
        await opens(sari)
        await sari.presses("tab")
        sari.sees("Instansi Tab: peserta", "askompsi ASKOMPSI")
        await sari.presses("a")
        await sari.writes("Bappeda Provinsi Jambi")
        await sari.presses("down", "down", "down")
        await sari.writes("jambi")
        await sari.presses("enter")
        await sari.waits_until(lambda: bool(directory(sari).offices))
        (office,) = directory(sari).offices
        assert (office.name, office.province) == ("Bappeda Provinsi Jambi", "15")
        await sari.waits_for("▸ bappedaprov")
        await sari.presses("delete")
        await sari.waits_until(lambda: not directory(sari).offices)
        await sari.presses("u")
        await sari.waits_for("bappedaprov")
        assert directory(sari).offices == (office,)
        await sari.presses("slash")
        await sari.writes("provinsi jambi")
        await sari.presses("enter", "g")
        sari.sees("Gabungkan Bappeda Provinsi Jambi", "Dengan instansi mana?")
        await sari.writes("askom")
        await sari.presses("tab")
        sari.sees("Yang tetap: ASKOMPSI", "Menjadi nama lain: «Bappeda Provinsi Jambi»")
        await sari.presses("enter")
        await sari.waits_until(lambda: [each.id for each in directory(sari).offices] == ["askompsi"])
        await sari.presses("u")
        await sari.waits_until(lambda: directory(sari).offices == (office,))
