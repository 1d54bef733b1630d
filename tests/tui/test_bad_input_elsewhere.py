"""Another program trashes, closes, freezes, damages or takes away the meeting while every screen is open on it."""

import re
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import NamedTuple

import pytest

from crossed import crossed
from notulen.config import Settings
from notulen.tui.dialogs.menu import Menu
from notulen.tui.dialogs.new_meeting import NewMeetingDialog
from notulen.tui.dialogs.roll_call_dialog import RollCallDialog
from notulen.tui.minuting.room import MinutesRoom
from notulen.tui.navigation import OpenMeeting
from notulen.tui.screens.help import HelpScreen
from notulen.tui.screens.home import HomeScreen
from notulen.tui.screens.minutes import MinutesScreen
from notulen.tui.screens.preview import PreviewScreen
from notulen.tui.screens.settings import SettingsScreen
from notulen.tui.screens.share import ShareScreen
from notulen.tui.widgets.field import Field
from notulen.tui.workspace_screen import WorkspaceScreen
from notulen.workspace import Workspace
from tui.every_screen import PLACES, Place, follows, goes, named, office
from tui.secretary import START, Secretary, at_the_screen

ARCHIVE = "arsip"
PRECIOUS = "tulisan berharga"
_AWAY = "tercabut"
_SOUND = "utuh.json"
_RAW = re.compile(r"Errno|Error\b|Exception|Traceback|KeyError|None\b")


def _trash(folder: Path) -> None:
    Workspace(folder, Settings()).meetings.trash(1, now=START)


def _restore(folder: Path) -> None:
    Workspace(folder, Settings()).meetings.restore(1, now=START)


def _close(folder: Path) -> None:
    Workspace(folder, Settings()).meetings.close(1, now=START)


def _reopen(folder: Path) -> None:
    Workspace(folder, Settings()).meetings.reopen(1, now=START)


def _finalize(folder: Path) -> None:
    _close(folder)
    Workspace(folder, Settings()).finals.finalize(1, now=START, is_forced=True)


def _amend(folder: Path) -> None:
    Workspace(folder, Settings()).finals.amend(1, reason="keliru", asked_by="Kadis", now=START)


def _writes(make: Callable[[bytes], bytes]) -> Callable[[Path], None]:
    def write(folder: Path) -> None:
        (path,) = folder.glob("meetings/*/*/R1-*.json")
        sound = path.read_bytes()
        folder.with_name(_SOUND).write_bytes(sound)
        path.write_bytes(make(sound))

    return write


def _put_back(folder: Path) -> None:
    (path,) = folder.glob("meetings/*/*/R1-*.json")
    path.write_bytes(folder.with_name(_SOUND).read_bytes())


def _take_away(folder: Path) -> None:
    folder.rename(folder.with_name(_AWAY))


def _connect(folder: Path) -> None:
    assert not folder.exists(), "no second archive grows in the place of the one that is away"
    folder.with_name(_AWAY).rename(folder)


class Happening(NamedTuple):
    """What another program does and how it is made good; what is said of it in the room, and on the shared screen."""

    does: Callable[[Path], None]
    mends: Callable[[Path], None]
    told: str
    shared: str
    is_lost: bool = False


HAPPENINGS = {
    "dibuang": Happening(_trash, _restore, "R1 dipindahkan ke Sampah", "tidak ada lagi di arsip", is_lost=True),
    "ditutup": Happening(_close, _reopen, "R1 ditutup dari jendela lain", "rapat ditutup"),
    "final": Happening(_finalize, _amend, "R1 difinalkan dari jendela lain", "notulen final"),
    "terpotong": Happening(
        _writes(lambda sound: sound[:-20]), _put_back, "Berkas rusak", "sedang tidak terbaca", is_lost=True
    ),
    "sampah": Happening(
        _writes(lambda _: b"\x00\xff\x1b[2J bukan JSON " * 50), _put_back, "Berkas rusak", "sedang", is_lost=True
    ),
    "tercabut": Happening(_take_away, _connect, "R1 tidak ditemukan lagi", "tidak ada lagi di arsip", is_lost=True),
}

_LIST = ("f3", "escape")
WINDOW = Place("jendela bagi", ShareScreen)
OPEN = (
    *(place for place in PLACES if not place.is_empty),
    Place("ruang rapat, jenis ditanya", MinutesScreen, (*_LIST, "t")),
    Place("setelan dari ruang rapat", SettingsScreen, (*_LIST, "comma")),
    Place("pratinjau dari beranda", PreviewScreen, ("down", "f7")),
    Place("menu di pratinjau", Menu, ("f3", "f7", "ctrl+p"), ((),)),
    WINDOW,
)
PRESSED = (
    "space", "enter", "t", "exclamation_mark", "m", "2", "delete", "e", "tab",
    "ctrl+z", "ctrl+y", "escape", "escape", "f7", "f8", "f1", "escape", "f3", "f2",
)  # fmt: skip


def everywhere(*happenings: str, turn: int) -> pytest.MarkDecorator:
    """Each of these while each place is open; two tests share the places."""
    cases = crossed({named(place): place for place in OPEN}, {what: what for what in happenings}, turn, of=2)
    return pytest.mark.parametrize(("place", "what"), cases)


def _at(folder: Path, place: Place) -> AbstractAsyncContextManager[Secretary]:
    return at_the_screen(folder, has_toasts=True, workspace=office(folder), shared=1 if place is WINDOW else None)


async def notices(sari: Secretary) -> None:
    """Have what is seen look at the disk now, as it does each second or so; what is missing is looked for twice."""
    for _ in range(2):
        for screen in sari.app.screen_stack:
            if isinstance(screen, WorkspaceScreen) and screen.is_seen:
                screen.tick()
                if isinstance(screen, HomeScreen):
                    screen.read_anew()
        await sari.settles()


def assert_calm(sari: Secretary, after: str, folder: Path) -> None:
    """The program stands, and nothing of it is the raw word of a program; in Layar Bagi no path either."""
    seen = f"after {after}:\n{sari.picture}\n{sari.told}"
    assert not sari.is_gone, seen
    assert not _RAW.search(sari.screen), seen
    assert not _RAW.search(sari.told), seen
    if isinstance(sari.app.screen, ShareScreen):
        assert str(folder.parent) not in sari.screen, seen


def is_kept(sari: Secretary) -> bool:
    """Whether what was typed is still in a field, in a form, or on its way to the disk."""
    texts = [field.value for screen in sari.app.screen_stack for field in screen.query(Field)]
    for room in (screen for screen in sari.app.screen_stack if isinstance(screen, MinutesRoom)):
        texts += [line.text for line in (*room.desk.sent, *room.desk.returned)]
    return any(PRECIOUS in each for each in texts) or PRECIOUS in sari.screen


async def goes_home(sari: Secretary) -> None:
    """Out of every dialog and screen, as one does who presses until he is there."""
    for key in (*["escape"] * 3, "f2", "f2", "escape", "f2", "f2"):
        if not isinstance(sari.app.screen, HomeScreen):
            await sari.presses(key)
    assert isinstance(sari.app.screen, HomeScreen), sari.picture


@everywhere("dibuang", "ditutup", "sampah", "tercabut", turn=0)
async def test_keys_pressed_afterwards_break_nothing_bring_nothing_back_and_lead_home(
    tmp_path: Path, place: Place, what: str
) -> None:
    folder = tmp_path / ARCHIVE
    async with _at(folder, place) as sari:
        await goes(sari, place)
        HAPPENINGS[what].does(folder)
        await notices(sari)
        assert_calm(sari, what, folder)
        if place is WINDOW:
            for key in ("right", "g", "b", "space", "n", "f1", "escape", "ctrl+p", "escape", "f2", "enter"):
                if key != "escape" or not isinstance(sari.app.screen, ShareScreen):
                    await sari.presses(key)
                assert_calm(sari, key, folder)
            return
        for key in PRESSED:
            await sari.presses(key)
            assert_calm(sari, key, folder)
            if what in ("dibuang", "tercabut"):
                assert not list(folder.glob("meetings/*/*/R1-*.json")), f"{key} brings back what is gone"
        await goes_home(sari)
        assert folder.exists() is (what != "tercabut"), "no second archive grows in its place"


@everywhere("dibuang", "ditutup", "final", "terpotong", "tercabut", turn=1)
async def test_it_is_told_in_plain_words_what_was_typed_stays_and_all_goes_on_once_it_is_mended(
    tmp_path: Path, place: Place, what: str
) -> None:
    folder, happening = tmp_path / ARCHIVE, HAPPENINGS[what]
    async with _at(folder, place) as sari:
        await goes(sari, place)
        for keys in place.fields[: 2 if place.kind is RollCallDialog else 1]:
            await follows(sari, keys)
        if place.fields:
            await sari.pastes(PRECIOUS)
        happening.does(folder)
        await notices(sari)
        assert_calm(sari, what, folder)
        await hears_of_it(sari, place, what)
        is_to_be_stored = bool(place.fields) and place.name.startswith(_STORES)
        if is_to_be_stored:
            await stores_in_vain(sari, what)
        assert_calm(sari, what, folder)

        happening.mends(folder)
        await notices(sari)
        if place is WINDOW:
            sari.does_not_see("keadaan terakhir")
            Workspace(folder, Settings()).minutes.record_line(1, "! semua berlanjut", now=START)
            await notices(sari)
            sari.sees("semua berlanjut")
            return
        if is_to_be_stored and happening.is_lost:
            await stores_it_now(sari)
        await goes_home(sari)
        sari.app.post_message(OpenMeeting(1))
        await sari.settles()
        await sari.presses("escape", "escape", "ctrl+u")
        await sari.types("semua berlanjut")
        assert "semua berlanjut" in [line.text for line in sari.archived().lines], sari.picture


async def hears_of_it(sari: Secretary, place: Place, what: str) -> None:
    """In the room and in what lies over it with a toast, on a shared screen in a row, elsewhere once one is back."""
    happening = HAPPENINGS[what]
    if "bagi" in place.name:
        assert not sari.told, "everybody would read it"
        if isinstance(sari.app.screen, Menu):
            await sari.presses("escape")
        sari.sees(happening.shared)
    elif "pratinjau" in place.name:
        if place.kind is Menu:
            assert [type(each) for each in sari.app.screen_stack[-2:]] == [PreviewScreen, Menu], "it stays open"
            await sari.presses("escape")
            await notices(sari)
            assert type(sari.app.screen) in (PreviewScreen, MinutesScreen), "nothing below is closed with it"
        if happening.is_lost:
            await sari.hears("")
    elif place.kind in (HelpScreen, SettingsScreen) and place.go[0] == "f3":
        await sari.presses("escape")
        await notices(sari)
        assert isinstance(sari.app.screen, MinutesScreen)
        if happening.is_lost:
            await sari.hears(happening.told)
        else:
            sari.sees("BACA SAJA")
    elif place.kind is HomeScreen or place.kind is NewMeetingDialog:
        assert what != "tercabut" or "foldernya tidak ada lagi" in sari.told
    elif place.is_on_meeting:
        await sari.hears(happening.told)


_STORES = ("ruang rapat", "isian", "presensi", "notulis", "rapat baru")
"""The places where what is typed is for the archive."""


def _is_stored(sari: Secretary) -> bool:
    meetings = Workspace(sari.workspace.folder, Settings()).store.meetings()
    return PRECIOUS in sari.workspace.by or any(PRECIOUS in str(meeting) for meeting in meetings)


async def stores_in_vain(sari: Secretary, what: str) -> None:
    """Enter stores what is typed, or leaves it where it is and says so."""
    sari.app.clear_notifications()
    await sari.presses("enter")
    await notices(sari)
    if not _is_stored(sari):
        assert is_kept(sari), sari.picture
        assert sari.told or "belum tersimpan" in sari.screen.lower(), sari.picture
    assert what != "tercabut" or not sari.workspace.folder.exists()


async def stores_it_now(sari: Secretary) -> None:
    """What could not be stored is stored by itself, or by one more Enter."""
    if not _is_stored(sari):
        await sari.presses("enter")
    assert _is_stored(sari), sari.picture
