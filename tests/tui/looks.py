"""The screens one looks at: a row for each, and how to get there.

A new screen is one more row of `LOOKS`; its pictures, its contrast and its fit are then looked at like the others'.
"""

import os
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

from importing.reports import SAMPLES
from notulen import paths
from notulen.config import Settings
from notulen.domain.approval import ApprovalKind
from notulen.domain.delivery import Channel
from notulen.services.demo import make_demo
from notulen.services.distribution import Parcel
from notulen.services.editing import FieldEdits
from notulen.tui.navigation import OpenAttendanceImport, OpenDeliveries, OpenFinals, OpenTidy, TryTheme
from notulen.workspace import Workspace
from tui.secretary import START, Secretary, at_the_screen

SIZES = ((60, 20), (80, 24), (100, 30))
THEMES = ("songket-malam", "batik-sogan")


class Look(NamedTuple):
    """A screen by its `name`, and how one gets there; from the sample archive unless it `is_empty`.

    One that `always_stands` shrinks with its window and never says that it is too small.
    """

    name: str
    go: Callable[[Secretary], Awaitable[None]]
    is_empty: bool = False
    always_stands: bool = False


async def _stay(sari: Secretary) -> None:
    """Beranda is where one is."""


async def _read_a_meeting(sari: Secretary) -> None:
    await sari.presses("enter")
    await sari.waits_for("BACA SAJA Esc memilih catatan")
    await sari.waits_for("A5.4 Jatim: Digitalisasi Desa bersama")  # the last line: the stream is at its end


async def _choose_a_line(sari: Secretary) -> None:
    await _read_a_meeting(sari)
    await sari.presses("escape", "up", "up")


async def _minute(sari: Secretary) -> None:
    await sari.makes_meeting("Rakor ASKOMPSI lanjutan")
    for line in (
        "/mulai",
        "+ Atika Nur Rahmania @dki (Kepala Dinas)",
        "+ Ir. H. Irman, M.Si @sumut (Plt. Kadis Kominfo)",
        "# Persiapan bahan rakor Kemenkominfo 45m",
        "#",
        "@atika ada beberapa agenda, yakni SPBE serta fungsi komunikasi dan informasi publik",
        "? @aceh internet gratis bagi siswa, minimal harga khusus",
        "! Askompsi menyampaikan aspirasi daerah pada rakor di Denpasar",
    ):
        await sari.types(line)
    sari.clock.goes(minutes=12, seconds=40)
    await sari.types("> rekap aspirasi daerah bidang SPBE @atika <senin depan")
    await sari.writes("> susun surat usulan internet gratis @ac")


async def _open_the_menu(sari: Secretary) -> None:
    await sari.presses("ctrl+p")
    await sari.waits_for("Menu")
    await sari.presses("down")


async def _set_things(sari: Secretary) -> None:
    await sari.presses("comma")
    await sari.waits_for("NOTULEN Setelan")
    await sari.presses("down", "down")


async def _see_the_minutes(sari: Secretary) -> None:
    await _read_a_meeting(sari)
    await sari.presses("f7")
    await sari.waits_for("NOTULA")
    await sari.presses("n")


async def _choose_a_format(sari: Secretary) -> None:
    await _see_the_minutes(sari)
    await sari.presses("f", "down", "down")


async def _see_a_message(sari: Secretary) -> None:
    await _choose_a_format(sari)
    await sari.presses("enter", "tab", "down", "down", "space")


async def _export(sari: Secretary) -> None:
    await _see_the_minutes(sari)
    await sari.presses("e", "down")
    await sari.writes("/")
    await sari.presses("up")


async def _export_again(sari: Secretary) -> None:
    await _see_the_minutes(sari)
    file = Path("notulen.md")
    file.write_text("# Notula\n\nyang lama\n")
    os.utime(file, (START.timestamp(), START.timestamp()))
    await sari.presses("f", "home", "enter", "e", "down")
    await sari.writes(str(file))
    await sari.presses("enter")
    await sari.waits_for("Sudah ada")


async def _review(sari: Secretary) -> None:
    sari.clock.goes(days=120)
    await sari.presses("f4")
    await sari.waits_for("1 dari")
    await sari.presses("s", "n", "t")
    await sari.writes("1 minggu")


async def _review_parts(sari: Secretary) -> None:
    await _review(sari)
    await sari.presses("escape", *["n"] * 8)
    await sari.waits_for("Bagian")
    await sari.presses("tab")


async def _review_details(sari: Secretary) -> None:
    await _review(sari)
    await sari.presses("escape", "enter")
    await sari.waits_for("Kutipan")


async def _share(sari: Secretary) -> None:
    await _read_a_meeting(sari)
    await sari.presses("f8")
    await sari.waits_for("SELURUH RAPAT")


async def _search(sari: Secretary) -> None:
    await sari.presses("ctrl+f")
    await sari.writes("klinik hoaks <2023")
    await sari.presses("down", "end", "up")


async def _read_around_a_hit(sari: Secretary) -> None:
    await _search(sari)
    await sari.presses("space")


async def _ask_for_help(sari: Secretary) -> None:
    await _read_a_meeting(sari)
    await sari.presses("f1")
    await sari.waits_for("BANTUAN")


async def _call_the_roll(sari: Secretary) -> None:
    await _read_a_meeting(sari)
    await sari.presses("ctrl+o")
    await sari.waits_for("Presensi")
    await sari.presses("down")


async def _look_at_the_agenda(sari: Secretary) -> None:
    await _minute(sari)
    await sari.presses("home", "ctrl+k", "escape", "a")
    await sari.waits_for("umum, di luar agenda")


async def _tidy_up(sari: Secretary) -> None:
    sari.app.post_message(OpenTidy(1))
    await sari.waits_for("RAPIKAN")
    await sari.presses(*["n"] * 6)


async def _approve_and_amend(sari: Secretary) -> None:
    finals, now = sari.workspace.finals, sari.clock.at
    sari.workspace.approvals.record(1, ApprovalKind.ORAL, now=now, by="Irman")
    finals.finalize(1, now=now, is_forced=True)
    finals.amend(1, reason="Tempat rapat keliru", asked_by="Kadis Kominfo Prov. Sumatera Utara", now=now)
    sari.workspace.editing.edit_meeting("R1", FieldEdits(sets={"place": "Aula Bappeda"}), today=now.date(), now=now)
    finals.finalize(1, now=now, is_forced=True)
    sari.app.post_message(OpenFinals(1))
    await sari.waits_for("PENGESAHAN")


async def _who_has_which(sari: Secretary) -> None:
    service, meeting, now = sari.workspace.distribution, sari.workspace.store.meeting(1), sari.clock.at
    for names, channel in ((["@sumut", "Pak Karno (Biro Hukum)"], Channel.WHATSAPP), (["@jambi"], Channel.SRIKANDI)):
        to = service.recipients(meeting, names, channel, today=now.date())
        service.record(1, to, channel, now=now - timedelta(days=4), parcel=Parcel(format="pdf"))
    service.acknowledge(1, [1], now=now - timedelta(days=3), by="Staf")
    edits = FieldEdits(sets={"place": "Aula Bappeda"})
    sari.workspace.editing.edit_meeting("R1", edits, today=now.date(), now=now)
    to = service.recipients(meeting, ["@jambi", "@aceh"], Channel.EMAIL, today=now.date())
    service.record(1, to, Channel.EMAIL, now=now, parcel=Parcel(format="docx", provinces=("11",)))
    sari.app.post_message(OpenDeliveries(1))
    await sari.waits_for("KIRIMAN")


async def _one_delivery(sari: Secretary) -> None:
    await _who_has_which(sari)
    await sari.presses("end", "enter")
    await sari.waits_for("D1.1")


async def _make_it_final(sari: Secretary) -> None:
    sari.app.post_message(OpenFinals(1))
    await sari.waits_for("PENGESAHAN")
    await sari.presses("f")
    await sari.waits_for("Tidak bisa diurungkan")


async def _match_attendance(sari: Secretary) -> None:
    sari.workspace.meetings.reopen(4, now=START)
    sari.app.post_message(OpenAttendanceImport(4, str(SAMPLES / "zoom-bahasa-indonesia.csv")))
    await sari.waits_for("14 orang")
    await sari.presses("g")


async def _fill_in_a_form(sari: Secretary) -> None:
    await _minute(sari)
    await sari.presses("escape", "escape", "e")
    await sari.waits_for("Ubah A1.1")


async def _ask_for_a_meeting(sari: Secretary) -> None:
    await sari.presses("n")
    await sari.writes("Rakor ASKOMPSI lanjutan")
    await sari.presses("tab")
    await sari.writes("selasa depan")


async def _look_up_people(sari: Secretary) -> None:
    sari.workspace.people.add("Sudarman, S.Sos", now=START)
    sari.workspace.meetings.create("Rakor ASKOMPSI lanjutan", START.date(), now=START)
    sari.workspace.meetings.start(6, now=START)
    for line in ("+ irman", "@joko server sudah pindah"):
        sari.workspace.minutes.record_line(6, line, now=START)
    await sari.presses("f9")
    await sari.waits_for("perlu dilengkapi")
    await sari.presses("slash", "escape", *["down"] * 8)


async def _make_one_of_two(sari: Secretary) -> None:
    await _look_up_people(sari)
    await sari.presses("slash")
    await sari.writes("sudarman")
    await sari.presses("enter", "g")
    await sari.waits_for("Yang tetap")


async def _see_the_provinces(sari: Secretary) -> None:
    await sari.presses("f6")
    await sari.waits_for("Pimpinan")


async def _see_one_province(sari: Secretary) -> None:
    await _see_the_provinces(sari)
    await sari.presses("down", "enter")
    await sari.waits_for("Riwayat")
    await sari.waits_for("diberikan")


LOOKS = (
    Look("beranda", _stay),
    Look("beranda-kosong", _stay, is_empty=True),
    Look("ruang-rapat", _minute, is_empty=True),
    Look("ruang-rapat-dibaca", _read_a_meeting),
    Look("ruang-rapat-daftar", _choose_a_line),
    Look("pratinjau", _see_the_minutes),
    Look("pratinjau-format", _choose_a_format),
    Look("pratinjau-whatsapp", _see_a_message),
    Look("ekspor", _export),
    Look("ekspor-sudah-ada", _export_again),
    Look("rapikan", _tidy_up),
    Look("pengesahan", _approve_and_amend),
    Look("pengesahan-ditanyakan", _make_it_final),
    Look("kiriman", _who_has_which),
    Look("kiriman-rincian", _one_delivery),
    Look("impor-kehadiran", _match_attendance),
    Look("tinjau", _review),
    Look("tinjau-bagian", _review_parts),
    Look("tinjau-rincian", _review_details),
    Look("layar-bagi", _share, always_stands=True),
    Look("cari", _search),
    Look("cari-konteks", _read_around_a_hit),
    Look("bantuan", _ask_for_help),
    Look("daftar-hadir", _call_the_roll),
    Look("agenda", _look_at_the_agenda, is_empty=True),
    Look("isian", _fill_in_a_form, is_empty=True),
    Look("provinsi", _see_the_provinces),
    Look("provinsi-rincian", _see_one_province),
    Look("menu", _open_the_menu),
    Look("setelan", _set_things),
    Look("direktori", _look_up_people),
    Look("gabungkan", _make_one_of_two),
    Look("rapat-baru", _ask_for_a_meeting),
)


def make_sample(folder: Path) -> Path:
    """The sample archive in `folder`, to be copied for each look."""
    make_demo(Workspace(folder, Settings()).store, paths.data_folder() / "demo", now=START)
    return folder


@asynccontextmanager
async def looking_at(look: Look, size: tuple[int, int], sample: Path, folder: Path) -> AsyncIterator[Secretary]:
    """Somebody in front of that screen; `folder` is free for its archive."""
    if not look.is_empty:
        shutil.copytree(sample, folder)
    workspace = Workspace(folder, Settings(name="Sari", organisation="Diskominfo Prov. Sumatera Utara"))
    async with at_the_screen(folder, width=size[0], height=size[1], workspace=workspace) as sari:
        await sari.waits_for("Selamat datang" if look.is_empty else "R5")
        await look.go(sari)
        await sari.settles()
        await sari.waits_until(lambda: "menyimpan" not in sari.screen)  # a slow disk says so
        yield sari


async def wears(sari: Secretary, theme: str) -> None:
    """Put everything into `theme`, and wait until it is drawn."""
    sari.app.post_message(TryTheme(theme))
    await sari.settles()
    await sari.pilot.pause()
