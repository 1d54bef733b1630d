"""Every screen and dialog there is: a row for each, how one gets there by keys, and the fields one can type in.

A new screen or dialog is one more row of `PLACES`; whatever a person, a disk or another program may do to the others is
then done to it. `test_every_screen.py` fails for one that has no row.
"""

from collections.abc import Awaitable, Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from textual.screen import Screen

from importing.reports import SAMPLES
from notulen.tui.dialogs.agenda_dialog import AgendaDialog, ItemPicker
from notulen.tui.dialogs.export_form import ExportForm
from notulen.tui.dialogs.final_question import FinalQuestion
from notulen.tui.dialogs.format_picker import FormatPicker
from notulen.tui.dialogs.menu import Menu
from notulen.tui.dialogs.new_meeting import NewMeetingDialog
from notulen.tui.dialogs.note_taker import NoteTakerDialog
from notulen.tui.dialogs.overwrite import OverwriteDialog
from notulen.tui.dialogs.person_picker import PersonPicker
from notulen.tui.dialogs.record_form import RecordForm
from notulen.tui.dialogs.roll_call_dialog import RollCallDialog
from notulen.tui.screens.attendance import AttendanceScreen
from notulen.tui.screens.deliveries import DeliveriesScreen
from notulen.tui.screens.directory import DirectoryScreen
from notulen.tui.screens.finals import FinalsScreen
from notulen.tui.screens.help import HelpScreen
from notulen.tui.screens.home import HomeScreen
from notulen.tui.screens.minutes import MinutesScreen
from notulen.tui.screens.preview import PreviewScreen
from notulen.tui.screens.provinces import ProvincesScreen
from notulen.tui.screens.review import ReviewScreen
from notulen.tui.screens.search import SearchScreen
from notulen.tui.screens.settings import SettingsScreen
from notulen.tui.screens.share import ShareScreen
from notulen.tui.screens.tidy import TidyScreen
from notulen.workspace import Workspace
from tui.refusing_store import moody_workspace
from tui.secretary import START, Secretary

Go = Callable[[Secretary], Awaitable[None]]


class Place(NamedTuple):
    """A screen or dialog: `go` leads there from Beranda.

    `fields` has for each text field the keys that lead into it from the one before. Keys are names; what begins with
    `›` is typed. `is_on_meeting` says that it shows R1.
    """

    name: str
    kind: type[Screen[Any]]
    go: tuple[str, ...] = ()
    fields: tuple[tuple[str, ...], ...] = ()
    is_on_meeting: bool = True
    is_empty: bool = False


_HERE: tuple[str, ...] = ()
_ROOM = ("f3",)
_LIST = ("f3", "escape")
_REPORT = SAMPLES / "google-meet.csv"
_SENT = TemporaryDirectory(prefix="notulen-tests-")
_MARKDOWN = ("f7", "f", "home", "enter")
_STANDING = Path(_SENT.name) / "notulen.md"

PLACES = (
    Place("beranda kosong", HomeScreen, is_on_meeting=False, is_empty=True),
    Place("beranda", HomeScreen, is_on_meeting=False),
    Place("ruang rapat", MinutesScreen, _ROOM, (_HERE,)),
    Place("ruang rapat, mengubah", MinutesScreen, (*_ROOM, "up"), (_HERE,)),
    Place("ruang rapat, daftar", MinutesScreen, _LIST),
    Place("pratinjau", PreviewScreen, (*_ROOM, "f7")),
    Place("pratinjau, format", FormatPicker, (*_ROOM, "f7", "f")),
    Place("ekspor", ExportForm, (*_ROOM, "f7", "e"), (_HERE,)),
    Place("ekspor, sudah ada", OverwriteDialog, (*_ROOM, *_MARKDOWN, "e", "down", f"›{_STANDING}", "enter")),
    Place("provinsi", ProvincesScreen, ("f6",), (("slash",),), is_on_meeting=False),
    Place("tinjau", ReviewScreen, ("f4",), is_on_meeting=False),
    Place("tinjau, menjawab", ReviewScreen, ("f4", "c"), (_HERE,), is_on_meeting=False),
    Place("layar bagi", ShareScreen, (*_ROOM, "f8")),
    Place("rapikan", TidyScreen, (*_LIST, "r")),
    Place("pengesahan", FinalsScreen, (*_LIST, "S")),
    Place("pengesahan, ditanyakan", FinalQuestion, (*_ROOM, "›/tutup", "enter", "escape", "S", "f")),
    Place("persetujuan", RecordForm, (*_LIST, "S", "s"), (_HERE,)),
    Place("kiriman", DeliveriesScreen, (*_ROOM, "f7", "k")),
    Place("kiriman, mencatat", RecordForm, (*_ROOM, "f7", "k", "a"), (_HERE,)),
    Place("impor kehadiran", AttendanceScreen, (*_ROOM, f"›/impor {_REPORT}", "enter"), (("b",),)),
    Place("cari", SearchScreen, ("ctrl+f",), (_HERE,), is_on_meeting=False),
    Place("cari, hasil", SearchScreen, ("ctrl+f", "down"), is_on_meeting=False),
    Place(
        "setelan",
        SettingsScreen,
        ("comma",),
        (("down",) * 5, ("down",) * 2, *[("down",)] * 16),
        is_on_meeting=False,
    ),
    Place("bantuan", HelpScreen, (*_ROOM, "f1"), (_HERE, ("tab",))),
    Place("menu", Menu, (*_ROOM, "ctrl+p"), (_HERE,)),
    Place("menu di layar bagi", Menu, (*_ROOM, "f8", "ctrl+p"), (_HERE,)),
    Place("daftar tema", Menu, ("comma", "down", "enter"), (_HERE,), is_on_meeting=False),
    Place("rapat baru", NewMeetingDialog, ("n",), (_HERE, ("tab",)), is_on_meeting=False),
    Place("presensi", RollCallDialog, (*_ROOM, "ctrl+o"), (_HERE, ("enter", "5"), ("tab",))),
    Place("agenda", AgendaDialog, (*_LIST, "a")),
    Place("pindah agenda", ItemPicker, (*_LIST, "m")),
    Place("isian rapat", RecordForm, (*_LIST, "d"), (_HERE,)),
    Place("isian aksi", RecordForm, (*_LIST, "e"), (_HERE,)),
    Place("isian catatan", RecordForm, (*_ROOM, "›/data B1.4", "enter"), (_HERE,)),
    Place("isian peserta", RecordForm, (*_ROOM, "›/data +1", "enter"), (_HERE,)),
    Place("isian agenda", RecordForm, (*_ROOM, "›/data #1", "enter"), (_HERE,)),
    Place("notulis", NoteTakerDialog, (*_LIST, "n"), (_HERE,)),
    Place("direktori", DirectoryScreen, ("f9",), (("slash",),), is_on_meeting=False),
    Place("orang baru", RecordForm, ("f9", "a"), (_HERE,), is_on_meeting=False),
    Place("gabungkan", PersonPicker, ("f9", "g"), (_HERE,), is_on_meeting=False),
)
WITH_FIELDS = tuple(place for place in PLACES if place.fields)
ON_MEETING = tuple(place for place in PLACES if place.is_on_meeting)


def named(place: Place) -> str:
    """What a test on a place is called by."""
    return place.name.replace(" ", "-").replace(",", "")


def office(folder: Path) -> Workspace:
    """An archive with a running rakor in which something of every sort was recorded, and one that is to come."""
    workspace, _ = moody_workspace(folder)
    workspace.meetings.create("Rakor ASKOMPSI", START.date(), now=START, agenda=["Pembukaan", "Bahan rakor"])
    workspace.meetings.start(1, now=START)
    for line in (
        "+ Atika Nur Rahmania @dki (Kepala Dinas)",
        "+ Irman @sumut diundang",
        "#1",
        "@atika ada beberapa agenda",
        "catatan biasa",
        "~ sinyal putus",
        "? @aceh internet gratis bagi siswa",
        "! aspirasi daerah disampaikan",
        "> susun surat usulan @aceh <jumat depan",
    ):
        workspace.minutes.record_line(1, line, now=START)
    workspace.meetings.create("Rakor berikutnya", START.date().replace(day=30), now=START)
    return workspace


async def follows(sari: Secretary, keys: tuple[str, ...]) -> None:
    """Press keys by their names, and type what begins with `›`."""
    for key in keys:
        if key.startswith("›"):
            await sari.writes(key[1:])
        else:
            await sari.presses(key)


async def goes(sari: Secretary, place: Place) -> None:
    """From Beranda to a place."""
    _STANDING.write_text("yang lama", encoding="utf-8")
    await follows(sari, place.go)
    await sari.settles()
    assert isinstance(sari.app.screen, place.kind), f"{place.name} is not open:\n{sari.picture}"
