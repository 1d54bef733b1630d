"""Keys: declared once, told everywhere. Footer, help card and menu of every screen and dialog hold the same ones."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.binding import ActiveBinding, Binding
from textual.dom import DOMNode
from textual.screen import ModalScreen, Screen
from textual.widgets import Input

import notulen.tui
from notulen.locale.language import Language
from notulen.locale.screen_texts import screen_texts
from notulen.tui.dialogs.menu import Menu
from notulen.tui.screens.help import HelpScreen
from notulen.tui.widgets.help_part import HelpPart
from notulen.tui.widgets.key_bar import KeyBar, LiveKey, fitting, live_keys, shown_key
from tui.key_places import DIALOGS, SCREENS, go_to, in_the_line
from tui.secretary import Secretary, at_the_screen

BANNED = {*(f"ctrl+{letter}" for letter in "abdhimntw"), "f5", "f10", "f11", "f12"}
TEXTS = screen_texts(Language.INDONESIAN)


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


@pytest.mark.parametrize("name", SCREENS)
async def test_footer_card_and_menu_tell_of_the_same_keys(tmp_path: Path, name: str) -> None:
    async with at_the_screen(tmp_path, width=120, height=40) as sari:
        await go_to(sari, name)
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
        await go_to(sari, name)
        told = {active.binding.action for active in _active(sari) if active.binding.id in TEXTS.keys}
        names = {_action_name(action) for action in told}
        for active in _active(sari):
            binding = active.binding
            if binding.id and binding.id not in TEXTS.keys:
                is_plain_movement = "." in binding.id
                assert is_plain_movement or _action_name(binding.action) in names, f"nobody is told of {binding}"


def _active(sari: Secretary) -> list[ActiveBinding]:
    return [each for each in sari.app.screen.active_bindings.values() if each.enabled]


def _action_name(action: str) -> str:
    return action.partition("(")[0].rpartition(".")[2]


@pytest.mark.parametrize("name", DIALOGS)
async def test_the_footer_of_a_dialog_tells_of_the_dialog_alone(tmp_path: Path, name: str) -> None:
    async with at_the_screen(tmp_path, width=120, height=40) as sari:
        await go_to(sari, name)
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


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("name", ["overview", "room, in the line", "room, in the list", "preview"])
async def test_the_footer_keeps_to_its_budget_at_every_width(tmp_path: Path, name: str, language: Language) -> None:
    async with at_the_screen(tmp_path, width=200, height=30, language=language) as sari:
        await go_to(sari, name)
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
        await in_the_line(sari)
        row = sari.picture.splitlines()[-1]
        assert len(row) == width
        shown, last = fitting(_in_footer(sari), width - 2)
        said = "  ".join(f"{key.shown} {key.label}" for key in shown)
        assert row == f" {said}{f'{last[0].shown} {last[0].label}'.rjust(width - 2 - len(said))} "


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
