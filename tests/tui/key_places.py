"""Where keys are looked at: each screen and dialog in each of its states, and how one gets there."""

from collections.abc import Awaitable, Callable
from typing import NamedTuple

from importing.reports import SAMPLES
from notulen.domain.delivery import Channel
from notulen.services.demo import make_demo
from tui.secretary import START, Secretary
from world import DATA


async def _empty_overview(sari: Secretary) -> None:
    """The program opens on it."""


async def _overview(sari: Secretary) -> None:
    make_demo(sari.workspace.store, DATA / "demo", now=START)
    await sari.presses("f1", "escape")
    sari.sees("R5")


async def in_the_line(sari: Secretary) -> None:
    await _planned(sari)
    await sari.types("/mulai")
    await sari.types("satu")
    await sari.types("> dua @aceh")


async def _planned(sari: Secretary) -> None:
    await sari.makes_meeting()


async def in_the_list(sari: Secretary) -> None:
    await in_the_line(sari)
    await sari.presses("escape")


async def _closed(sari: Secretary) -> None:
    await in_the_line(sari)
    await sari.types("/tutup")


async def _list_of_a_closed_meeting(sari: Secretary) -> None:
    await _closed(sari)
    await sari.presses("escape")


async def _attendance(sari: Secretary) -> None:
    await in_the_line(sari)
    await sari.types(f"/impor {SAMPLES / 'zoom-bahasa-indonesia.csv'}")
    await sari.presses("l")


async def _changing_a_line(sari: Secretary) -> None:
    await in_the_line(sari)
    await sari.presses("up")


async def _over_a_file(sari: Secretary) -> None:
    await in_the_line(sari)
    await sari.presses("f7", "f", "home", "enter", "e", "down")
    file = sari.workspace.folder.parent / "notulen.md"
    file.write_text("yang lama")
    await sari.writes(str(file))
    await sari.presses("enter")


def _then(before: Callable[[Secretary], Awaitable[None]], *keys: str) -> Callable[[Secretary], Awaitable[None]]:
    async def go(sari: Secretary) -> None:
        await before(sari)
        await sari.presses(*keys)

    return go


async def _final(sari: Secretary) -> None:
    await _list_of_a_closed_meeting(sari)
    for key in ("S", "f", "y"):
        await sari.presses(key)


async def _deliveries(sari: Secretary) -> None:
    await _list_of_a_closed_meeting(sari)
    service, number = sari.workspace.distribution, sari.archived().number
    to = service.recipients(sari.archived(), ["@aceh"], Channel.PRINT, today=START.date())
    service.record(number, to, Channel.PRINT, now=START)
    await sari.presses("f7", "k")


class Place(NamedTuple):
    """A screen or dialog in one of its states: what it is, and how one gets there."""

    kind: str
    go: Callable[[Secretary], Awaitable[None]]


# A new screen or dialog is a row here.
SCREENS = {
    "overview, empty": Place("HomeScreen", _empty_overview),
    "overview": Place("HomeScreen", _overview),
    "room, planned": Place("MinutesScreen", _planned),
    "room, in the line": Place("MinutesScreen", in_the_line),
    "room, in the list": Place("MinutesScreen", in_the_list),
    "room, changing a line": Place("MinutesScreen", _changing_a_line),
    "room, closed": Place("MinutesScreen", _closed),
    "room, list of a closed meeting": Place("MinutesScreen", _list_of_a_closed_meeting),
    "preview": Place("PreviewScreen", _then(in_the_line, "f7")),
    "provinces": Place("ProvincesScreen", _then(in_the_line, "f6")),
    "provinces, one": Place("ProvincesScreen", _then(in_the_line, "f6", "enter")),
    "provinces, filter": Place("ProvincesScreen", _then(in_the_line, "f6", "slash")),
    "review": Place("ReviewScreen", _then(_overview, "f4")),
    "review, in the line": Place("ReviewScreen", _then(_overview, "f4", "t")),
    "review, details": Place("ReviewScreen", _then(_overview, "f4", "enter")),
    "share": Place("ShareScreen", _then(in_the_line, "f8")),
    "share, reading back": Place("ShareScreen", _then(in_the_line, "f8", "r")),
    "tidy": Place("TidyScreen", _then(_list_of_a_closed_meeting, "r")),
    "finals, of a draft": Place("FinalsScreen", _then(_list_of_a_closed_meeting, "S")),
    "finals, a version read": Place("FinalsScreen", _then(_final, "enter")),
    "deliveries": Place("DeliveriesScreen", _deliveries),
    "deliveries, one": Place("DeliveriesScreen", _then(_deliveries, "enter")),
    "import": Place("AttendanceScreen", _then(in_the_list, "k")),
    "import, participants": Place("AttendanceScreen", _attendance),
    "search": Place("SearchScreen", _then(in_the_line, "ctrl+f")),
    "search, in the results": Place("SearchScreen", _then(in_the_line, "ctrl+f", "d", "down")),
    "search, nothing found": Place("SearchScreen", _then(in_the_line, "ctrl+f", "z", "z", "z")),
    "settings": Place("SettingsScreen", _then(_empty_overview, "comma")),
    "directory": Place("DirectoryScreen", _then(in_the_line, "f9")),
    "directory, people": Place("DirectoryScreen", _then(_overview, "f9")),
    "directory, filter": Place("DirectoryScreen", _then(_overview, "f9", "slash")),
    "help": Place("HelpScreen", _then(in_the_line, "f1")),
    "help, practice": Place("HelpScreen", _then(in_the_line, "f1", "tab")),
}
DIALOGS = {
    "menu": Place("Menu", _then(in_the_line, "ctrl+p")),
    "new meeting": Place("NewMeetingDialog", _then(_empty_overview, "n")),
    "roll call": Place("RollCallDialog", _then(in_the_line, "ctrl+o")),
    "agenda": Place("AgendaDialog", _then(in_the_list, "a")),
    "moving a line": Place("ItemPicker", _then(in_the_list, "m")),
    "form of a line": Place("RecordForm", _then(in_the_list, "e")),
    "form of the meeting": Place("RecordForm", _then(in_the_list, "d")),
    "making final": Place("FinalQuestion", _then(_then(_list_of_a_closed_meeting, "S"), "f")),
    "note-taker": Place("NoteTakerDialog", _then(in_the_list, "n")),
    "merging people": Place("PersonPicker", _then(_overview, "f9", "g")),
    "formats": Place("FormatPicker", _then(in_the_line, "f7", "f")),
    "export": Place("ExportForm", _then(in_the_line, "f7", "e")),
    "export, what stands there": Place("OverwriteDialog", _over_a_file),
    "form of a person": Place("RecordForm", _then(_overview, "f9", "e")),
}


async def go_to(sari: Secretary, name: str) -> None:
    place = (SCREENS | DIALOGS)[name]
    await place.go(sari)
    assert type(sari.app.screen).__name__ == place.kind
