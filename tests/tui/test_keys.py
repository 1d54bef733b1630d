"""Keys: declared once, told everywhere. Footer, help card and menu of every screen and dialog hold the same ones."""

import importlib
import pkgutil
import re
import string
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from textual.binding import Binding
from textual.dom import DOMNode
from textual.screen import ModalScreen, Screen
from textual.widgets import Input

import notulen.tui
from importing.reports import SAMPLES
from notulen.domain.delivery import Channel
from notulen.locale.language import Language
from notulen.locale.screen_texts import ScreenTexts, screen_texts
from notulen.services.demo import make_demo
from notulen.tui.dialogs.menu import Menu
from notulen.tui.screens.help import HelpScreen
from notulen.tui.widgets.help_part import HelpPart
from notulen.tui.widgets.key_bar import KeyBar, LiveKey, fitting, live_keys, shown_key
from tui.secretary import START, Secretary, at_the_screen
from world import DATA

BANNED = {*(f"ctrl+{letter}" for letter in "abdhimntw"), "f5", "f10", "f11", "f12"}
TEXTS = screen_texts(Language.INDONESIAN)


# getting to each screen and dialog


async def _empty_overview(sari: Secretary) -> None:
    """The program opens on it."""


async def _overview(sari: Secretary) -> None:
    make_demo(sari.workspace.store, DATA / "demo", now=START)
    await sari.presses("f1", "escape")
    sari.sees("R5")


async def _in_the_line(sari: Secretary) -> None:
    await _planned(sari)
    await sari.types("/mulai")
    await sari.types("satu")
    await sari.types("> dua @aceh")


async def _planned(sari: Secretary) -> None:
    await sari.makes_meeting()


async def _in_the_list(sari: Secretary) -> None:
    await _in_the_line(sari)
    await sari.presses("escape")


async def _closed(sari: Secretary) -> None:
    await _in_the_line(sari)
    await sari.types("/tutup")


async def _list_of_a_closed_meeting(sari: Secretary) -> None:
    await _closed(sari)
    await sari.presses("escape")


async def _attendance(sari: Secretary) -> None:
    await _in_the_line(sari)
    await sari.types(f"/impor {SAMPLES / 'zoom-bahasa-indonesia.csv'}")
    await sari.presses("l")


async def _changing_a_line(sari: Secretary) -> None:
    await _in_the_line(sari)
    await sari.presses("up")


async def _over_a_file(sari: Secretary) -> None:
    await _in_the_line(sari)
    await sari.presses("f7", "f", "enter", "e", "down")
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
    "room, in the line": Place("MinutesScreen", _in_the_line),
    "room, in the list": Place("MinutesScreen", _in_the_list),
    "room, changing a line": Place("MinutesScreen", _changing_a_line),
    "room, closed": Place("MinutesScreen", _closed),
    "room, list of a closed meeting": Place("MinutesScreen", _list_of_a_closed_meeting),
    "preview": Place("PreviewScreen", _then(_in_the_line, "f7")),
    "provinces": Place("ProvincesScreen", _then(_in_the_line, "f6")),
    "provinces, one": Place("ProvincesScreen", _then(_in_the_line, "f6", "enter")),
    "provinces, filter": Place("ProvincesScreen", _then(_in_the_line, "f6", "slash")),
    "review": Place("ReviewScreen", _then(_overview, "f4")),
    "review, in the line": Place("ReviewScreen", _then(_overview, "f4", "t")),
    "review, details": Place("ReviewScreen", _then(_overview, "f4", "enter")),
    "share": Place("ShareScreen", _then(_in_the_line, "f8")),
    "share, reading back": Place("ShareScreen", _then(_in_the_line, "f8", "r")),
    "tidy": Place("TidyScreen", _then(_list_of_a_closed_meeting, "r")),
    "finals, of a draft": Place("FinalsScreen", _then(_list_of_a_closed_meeting, "S")),
    "finals, a version read": Place("FinalsScreen", _then(_final, "enter")),
    "deliveries": Place("DeliveriesScreen", _deliveries),
    "deliveries, one": Place("DeliveriesScreen", _then(_deliveries, "enter")),
    "import": Place("AttendanceScreen", _then(_in_the_list, "k")),
    "import, participants": Place("AttendanceScreen", _attendance),
    "search": Place("SearchScreen", _then(_in_the_line, "ctrl+f")),
    "search, in the results": Place("SearchScreen", _then(_in_the_line, "ctrl+f", "d", "down")),
    "search, nothing found": Place("SearchScreen", _then(_in_the_line, "ctrl+f", "z", "z", "z")),
    "settings": Place("SettingsScreen", _then(_empty_overview, "comma")),
    "directory": Place("DirectoryScreen", _then(_in_the_line, "f9")),
    "directory, people": Place("DirectoryScreen", _then(_overview, "f9")),
    "directory, filter": Place("DirectoryScreen", _then(_overview, "f9", "slash")),
    "help": Place("HelpScreen", _then(_in_the_line, "f1")),
    "help, practice": Place("HelpScreen", _then(_in_the_line, "f1", "tab")),
}
DIALOGS = {
    "menu": Place("Menu", _then(_in_the_line, "ctrl+p")),
    "new meeting": Place("NewMeetingDialog", _then(_empty_overview, "n")),
    "roll call": Place("RollCallDialog", _then(_in_the_line, "ctrl+o")),
    "agenda": Place("AgendaDialog", _then(_in_the_list, "a")),
    "moving a line": Place("ItemPicker", _then(_in_the_list, "m")),
    "form of a line": Place("RecordForm", _then(_in_the_list, "e")),
    "form of the meeting": Place("RecordForm", _then(_in_the_list, "d")),
    "making final": Place("FinalQuestion", _then(_then(_list_of_a_closed_meeting, "S"), "f")),
    "note-taker": Place("NoteTakerDialog", _then(_in_the_list, "n")),
    "merging people": Place("PersonPicker", _then(_overview, "f9", "g")),
    "formats": Place("FormatPicker", _then(_in_the_line, "f7", "f")),
    "export": Place("ExportForm", _then(_in_the_line, "f7", "e")),
    "export, what stands there": Place("OverwriteDialog", _over_a_file),
    "form of a person": Place("RecordForm", _then(_overview, "f9", "e")),
}


async def _go(sari: Secretary, name: str) -> None:
    place = (SCREENS | DIALOGS)[name]
    await place.go(sari)
    assert type(sari.app.screen).__name__ == place.kind


def test_every_screen_and_dialog_has_a_row() -> None:
    kinds = [each for each in _classes() if issubclass(each, Screen)]
    shown = {
        each.__name__ for each in kinds if each.__module__.startswith(("notulen.tui.screens", "notulen.tui.dialogs"))
    }
    assert shown == {place.kind for place in (*SCREENS.values(), *DIALOGS.values())}


def _told(sari: Secretary) -> list[LiveKey]:
    return list(live_keys(sari.app.screen, TEXTS))


def _in_footer(sari: Secretary) -> list[LiveKey]:
    return list(sari.app.screen.query_one(KeyBar).keys)


# the three lists


@pytest.mark.parametrize("name", SCREENS)
async def test_footer_card_and_menu_tell_of_the_same_keys(tmp_path: Path, name: str) -> None:
    async with at_the_screen(tmp_path, width=120, height=40) as sari:
        await _go(sari, name)
        screen, keys, footer = sari.app.screen, _told(sari), _in_footer(sari)
        assert keys
        assert set(footer) <= set(keys), "what the footer shows is told in full elsewhere"
        assert {"menu", "quit"} <= {key.id for key in keys}, "every screen has a way to all commands, and out"
        await sari.presses("ctrl+p")
        menu = sari.app.screen
        assert isinstance(menu, Menu)
        items = {(each.id, each.label, each.about, each.shown) for each in menu._items if not each.theme}
        told = {(key.id, key.label, key.about, key.shown) for key in keys}
        assert told <= items
        assert all(shown.startswith("/") for _, _, _, shown in items - told), "what has no key has a /command"
        await sari.presses("escape")
        assert sari.app.screen is screen
        if isinstance(screen, HelpScreen):
            return
        await sari.presses("f1")
        card = sari.app.screen
        assert isinstance(card, HelpScreen), f"F1 tells nothing on: {name}"
        rows = {(row.mark, row.meaning) for row in card.query_one("#help-keys", HelpPart).rows}
        assert {(key.shown, key.about) for key in keys} <= rows
        assert card.query_one("#purpose").render(), f"the help does not say what this is for: {name}"


@pytest.mark.parametrize("name", [*SCREENS, *DIALOGS])
async def test_what_acts_is_told(tmp_path: Path, name: str) -> None:
    async with at_the_screen(tmp_path, width=120, height=40) as sari:
        await _go(sari, name)
        told = {active.binding.action for active in _active(sari) if active.binding.id in TEXTS.keys}
        names = {_action_name(action) for action in told}
        for active in _active(sari):
            binding = active.binding
            if binding.id and binding.id not in TEXTS.keys:
                is_plain_movement = "." in binding.id
                assert is_plain_movement or _action_name(binding.action) in names, f"nobody is told of {binding}"


def _active(sari: Secretary):  # type: ignore[no-untyped-def]
    return [each for each in sari.app.screen.active_bindings.values() if each.enabled]


def _action_name(action: str) -> str:
    return action.partition("(")[0].rpartition(".")[2]


@pytest.mark.parametrize("name", DIALOGS)
async def test_the_footer_of_a_dialog_tells_of_the_dialog_alone(tmp_path: Path, name: str) -> None:
    async with at_the_screen(tmp_path, width=120, height=40) as sari:
        await _go(sari, name)
        dialog = sari.app.screen
        assert isinstance(dialog, ModalScreen)
        keys = _in_footer(sari)
        assert keys
        owners = {active.binding.id: active.node for active in _active(sari)}
        for key in keys:
            assert dialog in owners[key.id].ancestors_with_self, key
        shown = sari.picture.splitlines()[-1]
        for key in keys:
            assert f"{key.shown} {key.label}" in shown, "a dialog has room for all of its keys"


# the declarations


def _classes() -> Iterator[type[DOMNode]]:
    """Everything that is drawn and declared anywhere in the full screen."""
    for module in pkgutil.walk_packages(notulen.tui.__path__, "notulen.tui."):
        for owner in vars(importlib.import_module(module.name)).values():
            if isinstance(owner, type) and issubclass(owner, DOMNode) and owner.__module__ == module.name:
                yield owner


def _owners() -> Iterator[tuple[type[DOMNode], Binding]]:
    """Every binding that is declared there, with the class that declares it."""
    for owner in _classes():
        for binding in owner.__dict__.get("BINDINGS", ()):
            assert isinstance(binding, Binding), f"{owner.__name__} binds without an id: {binding}"
            yield owner, binding


def test_bindings_are_found_where_they_are_declared() -> None:
    owners = {owner.__name__ for owner, _ in _owners()}
    assert {"HomeScreen", "MinutesScreen", "LineActs", "CaptureLine", "HelpScreen", "Menu", "NotulenApp"} <= owners


def test_no_action_lives_on_a_forbidden_key_alone() -> None:
    for owner, binding in _owners():
        keys = set(binding.key.split(","))
        if binding.id:
            assert keys - BANNED, (owner, binding)
            assert not any(key.startswith("alt+") for key in keys), (owner, binding)
        else:
            assert binding in Input.BINDINGS, f"{owner.__name__} binds without an id: {binding}"


@pytest.mark.parametrize("language", list(Language))
def test_every_key_that_is_shown_has_words_and_a_name(language: Language) -> None:
    texts = screen_texts(language)
    for owner, binding in _owners():
        if binding.id is None:
            continue
        assert not binding.show or binding.id in texts.keys, (owner, binding)
        if binding.id in texts.keys:
            for key in binding.key.split(","):
                shown = shown_key(Binding(key, "x"), texts)
                is_name = re.fullmatch(r"\^?(F\d+|.)", shown) or shown in texts.key_names.values()
                assert binding.key_display or is_name, (binding, shown)
    for key_id, text in texts.keys.items():
        assert text.label, key_id
        assert text.about, key_id


def test_both_languages_say_the_same_things() -> None:
    indonesian, english = screen_texts(Language.INDONESIAN), screen_texts(Language.ENGLISH)
    assert indonesian.keys.keys() == english.keys.keys()
    assert indonesian.key_names.keys() == english.key_names.keys()
    for field in ScreenTexts.__struct_fields__:
        one, other = getattr(indonesian, field), getattr(english, field)
        if isinstance(one, str) and not isinstance(one, Language):
            assert _blanks(one) == _blanks(other), field
            assert one or field == "placeholder", field


def _blanks(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


# the footer


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("name", ["overview", "room, in the line", "room, in the list", "preview"])
async def test_the_footer_keeps_to_its_budget_at_every_width(tmp_path: Path, name: str, language: Language) -> None:
    async with at_the_screen(tmp_path, width=200, height=30, language=language) as sari:
        await _go(sari, name)
        keys = _in_footer(sari)
    for width in range(18, 199):
        shown, last = fitting(keys, width)
        assert [key.id for key in last] == ["menu"]
        assert shown[0].id == "help"
        said = "  ".join(f"{key.shown} {key.label}" for key in shown)
        assert len(said) + 1 + len(f"{last[0].shown} {last[0].label}") <= width, "nothing is cut off"
        assert len(shown) - 1 <= (6 if width >= 96 else 5)
        assert shown[1:] == [key for key in keys if key.id not in ("help", "menu")][: len(shown) - 1], "by priority"
        if width >= 98:
            assert len(shown) - 1 == min(6, len(keys) - 2), "what there is room for is used"


@pytest.mark.parametrize("width", [20, 40, 60, 80, 100, 140, 200])
async def test_the_footer_is_drawn_as_it_was_worked_out(tmp_path: Path, width: int) -> None:
    async with at_the_screen(tmp_path, width=width, height=30) as sari:
        await _in_the_line(sari)
        row = sari.picture.splitlines()[-1]
        assert len(row) == width
        shown, last = fitting(_in_footer(sari), width - 2)
        said = "  ".join(f"{key.shown} {key.label}" for key in shown)
        assert row == f" {said}{f'{last[0].shown} {last[0].label}'.rjust(width - 2 - len(said))} "


async def test_the_menu_does_what_it_says(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.presses("ctrl+p")
        await sari.writes("poleng")
        await sari.presses("enter")
        assert sari.app.theme == "poleng"
        await sari.presses("ctrl+p")
        await sari.writes("rapat baru")
        await sari.presses("enter")
        sari.sees("Judul", "Tanggal")
        await sari.presses("escape", "ctrl+p")
        await sari.writes("tidak ada yang begini")
        sari.sees("Tidak ada perintah seperti itu.")
        await sari.presses("enter")
        sari.sees("Selamat datang")


async def test_a_command_that_is_called_so_comes_before_one_that_only_speaks_of_it(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await _in_the_list(sari)
        await sari.presses("delete", "ctrl+p")
        await sari.writes("urungkan")
        await sari.presses("enter")
        sari.sees("satu", "dua")
        assert len(sari.archived().lines) == 2


async def test_words_arrows_and_enter_of_one_packet_choose_in_the_menu_what_they_say(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.presses("ctrl+p")
        await sari.bursts("rapat baru", "enter")
        sari.sees("Judul", "Tanggal")
        await sari.presses("escape", "ctrl+p")
        await sari.bursts("tema", "down", "down", "up", "enter")
        chosen = sari.app.theme
        await sari.presses("ctrl+p")
        await sari.writes("tema")
        await sari.presses("down", "enter")
        assert sari.app.theme == chosen


async def test_what_is_pasted_into_the_menu_is_only_words(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.presses("ctrl+p")
        await sari.pastes("\x1b[31mrapat\n baru\u202e" + "x" * 10_000)
        assert all(each.isprintable() or each == "\n" for each in sari.picture)
        await sari.presses("end", "ctrl+u")
        await sari.pastes("rapat baru")
        await sari.presses("enter")
        sari.sees("Judul", "Tanggal")


async def test_every_command_of_the_list_can_be_given_from_the_menu(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await _in_the_list(sari)
        await sari.presses("ctrl+p")
        await sari.writes("keluarkan catatan")
        await sari.presses("enter")
        assert [line.text for line in sari.archived().lines] == ["satu"]


async def test_keys_typed_into_a_card_change_nothing_behind_it(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        await sari.types("satu")
        await sari.presses("f1", "ctrl+z", "x", "y", "escape")
        assert len(sari.archived().entries) == 1
        assert sari.box == ""


async def test_control_c_says_how_to_quit_when_nothing_is_marked(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        await sari.writes("rapat dibuka")
        await sari.presses("ctrl+c")
        await sari.hears("Keluar: Ctrl+Q")
        assert not sari.is_gone
        await sari.presses("shift+left", "shift+left", "ctrl+c")
        assert sari.app.clipboard == "ka"
