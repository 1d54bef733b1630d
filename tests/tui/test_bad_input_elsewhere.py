"""Another program trashes, closes, freezes, damages or takes away the meeting while a screen on it is open."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from notulen.config import Settings
from notulen.domain.history import Act
from notulen.domain.meeting import MeetingStatus
from notulen.tui.minuting.room import MinutesRoom
from notulen.tui.widgets.field import Field
from notulen.tui.workspace_screen import WorkspaceScreen
from notulen.workspace import Workspace
from tui.every_screen import ON_MEETING, Place, follows, goes, named, office
from tui.secretary import START, Secretary, at_the_screen

ARCHIVE = "arsip"
PRESSED = (
    "down", "up", "space", "enter", "t", "exclamation_mark", "m", "2", "delete", "e", "tab", "plus", "pagedown",
    "ctrl+z", "ctrl+y", "n", "f", "h", "escape", "escape", "f7", "f8", "f1", "escape", "f3", "enter", "f2", "f2",
)  # fmt: skip
_RAW = re.compile(r"Errno|Error\b|Exception|Traceback|KeyError|None\b")


def _trash(folder: Path) -> None:
    Workspace(folder, Settings()).meetings.trash(1, now=START)


def _close(folder: Path) -> None:
    Workspace(folder, Settings()).meetings.close(1, now=START)


def _close_and_reopen(folder: Path) -> None:
    _close(folder)
    Workspace(folder, Settings()).meetings.reopen(1, now=START)


def _finish(folder: Path) -> None:
    store = Workspace(folder, Settings()).store
    with store.change(Act.MEETING_EDITED, now=START) as change:
        change.put(replace(change.meeting(1), status=MeetingStatus.FINAL))


def _damage(folder: Path) -> None:
    (path,) = folder.glob("meetings/*/*/R1-*.json")
    path.write_bytes(path.read_bytes()[:-20])


def _take_away(folder: Path) -> None:
    folder.rename(folder.with_name("tercabut"))


HAPPENINGS: dict[str, Callable[[Path], None]] = {
    "dibuang": _trash,
    "ditutup": _close,
    "dibuka lagi": _close_and_reopen,
    "final": _finish,
    "rusak": _damage,
    "tercabut": _take_away,
}


async def notices(sari: Secretary) -> None:
    """Have every screen look at the disk now, as it does each second."""
    for screen in sari.app.screen_stack:
        if isinstance(screen, WorkspaceScreen):
            screen.tick()
    await sari.settles()


def is_calm(sari: Secretary) -> bool:
    """Whether nothing on the screen is the raw word of a program."""
    return not _RAW.search(sari.screen) and not _RAW.search(sari.told)


def is_kept(sari: Secretary, text: str) -> bool:
    """Whether `text` is still somewhere: in a field, in a form, on its way to the disk, or on it."""
    texts = [field.value for screen in sari.app.screen_stack for field in screen.query(Field)]
    for room in (screen for screen in sari.app.screen_stack if isinstance(screen, MinutesRoom)):
        texts += [line.text for line in (*room.desk.sent, *room.desk.returned)]
        texts.append(str(room.meeting))
    return any(text in each for each in texts) or text in sari.screen


@pytest.mark.parametrize("what", HAPPENINGS)
@pytest.mark.parametrize("place", ON_MEETING, ids=named)
async def test_keys_pressed_afterwards_do_what_they_can_and_break_nothing(
    tmp_path: Path, place: Place, what: str
) -> None:
    folder = tmp_path / ARCHIVE
    async with at_the_screen(folder, has_toasts=True, workspace=office(folder)) as sari:
        await goes(sari, place)
        HAPPENINGS[what](folder)
        await notices(sari)
        assert is_calm(sari), f"{sari.picture}\n{sari.told}"
        for key in PRESSED:
            await sari.presses(key)
            assert is_calm(sari), f"{key}:\n{sari.picture}\n{sari.told}"
            assert not sari.is_gone, key
        assert not (folder / "meetings").exists() or what != "tercabut", "no second archive grows in its place"


PRECIOUS = tuple(
    place for place in ON_MEETING if place.name.startswith(("ruang rapat", "isian", "presensi")) and place.fields
)


@pytest.mark.parametrize("what", HAPPENINGS)
@pytest.mark.parametrize("place", PRECIOUS, ids=named)
async def test_what_is_being_typed_is_kept_and_enter_says_what_became_of_it(
    tmp_path: Path, place: Place, what: str
) -> None:
    folder = tmp_path / ARCHIVE
    async with at_the_screen(folder, has_toasts=True, workspace=office(folder)) as sari:
        await goes(sari, place)
        for keys in place.fields[:2]:
            await follows(sari, keys)
        await sari.pastes("tulisan berharga")
        HAPPENINGS[what](folder)
        await notices(sari)
        assert is_kept(sari, "tulisan berharga"), sari.picture
        await sari.presses("enter")
        await notices(sari)
        assert is_kept(sari, "tulisan berharga"), sari.picture
        if what not in ("dibuka lagi", "ditutup", "final"):
            assert sari.told or "BELUM TERSIMPAN" in sari.screen, sari.picture
        assert is_calm(sari), f"{sari.picture}\n{sari.told}"


@pytest.mark.parametrize("dialog", [("ctrl+o", "escape"), ("f7",), ("f1", "escape"), ("ctrl+p", "escape")], ids="".join)
@pytest.mark.parametrize("what", ["dibuang", "rusak", "tercabut"])
async def test_closing_what_lies_over_the_room_does_not_take_the_room_away(
    tmp_path: Path, dialog: tuple[str, ...], what: str
) -> None:
    folder = tmp_path / ARCHIVE
    async with at_the_screen(folder, has_toasts=True, workspace=office(folder)) as sari:
        await sari.presses("f3")
        await sari.writes("masih berlang")
        await sari.presses(dialog[0])
        HAPPENINGS[what](folder)
        await sari.presses(*dialog[1:])
        await notices(sari)
        if what == "rusak" and dialog == ("f7",):
            await sari.presses("escape")
            await notices(sari)
        assert sari.box == "masih berlang"
        await sari.types("sung")
        sari.sees("BELUM TERSIMPAN masih berlangsung", "Rakor ASKOMPSI")
