"""Keys: each has its words, none is on a forbidden key alone, and footer, card and menu tell of the same ones."""

import string
from pathlib import Path

from textual.binding import Binding

from notulen.locale.language import Language
from notulen.locale.screen_texts import ScreenTexts, screen_texts
from notulen.tui.dialogs.help_card import HelpCard
from notulen.tui.dialogs.menu import Menu
from notulen.tui.dialogs.new_meeting import NewMeetingDialog
from notulen.tui.screens.home import HomeScreen
from notulen.tui.screens.minutes import MinutesScreen
from notulen.tui.widgets.key_bar import live_keys
from tui.secretary import Secretary, at_the_screen

BANNED = {"ctrl+a", "ctrl+b", "ctrl+d", "ctrl+w", "ctrl+n", "ctrl+t", "f5", "f10", "f11", "f12"}


def test_no_action_lives_on_a_forbidden_key_alone() -> None:
    found = [each for owner in (HomeScreen, MinutesScreen) for each in owner.BINDINGS if isinstance(each, Binding)]
    for binding in found:
        keys = set(binding.key.split(","))
        assert keys - BANNED, binding
        assert not any(key.startswith("alt+") for key in keys), binding


def test_every_key_that_is_shown_has_words_in_both_languages() -> None:
    for owner in (HomeScreen, MinutesScreen, HelpCard, Menu, NewMeetingDialog):
        for binding in owner.BINDINGS:
            assert isinstance(binding, Binding)
            for language in Language:
                assert not binding.show or binding.id in screen_texts(language).keys, binding


def test_both_languages_say_the_same_things() -> None:
    indonesian, english = screen_texts(Language.INDONESIAN), screen_texts(Language.ENGLISH)
    assert indonesian.keys.keys() == english.keys.keys()
    for field in ScreenTexts.__struct_fields__:
        one, other = getattr(indonesian, field), getattr(english, field)
        if isinstance(one, str) and not isinstance(one, Language):
            assert _blanks(one) == _blanks(other), field
            assert one or field == "placeholder", field


def _blanks(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


async def test_the_card_and_the_menu_hold_every_key_of_the_footer(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, width=100, height=60) as sari:
        await _card_and_menu_agree(sari)
        await sari.makes_meeting()
        await sari.types("satu")
        await _card_and_menu_agree(sari)
        await sari.presses("escape")
        await _card_and_menu_agree(sari)


async def _card_and_menu_agree(sari: Secretary) -> None:
    keys = list(live_keys(sari.app.screen, screen_texts(Language.INDONESIAN)))
    assert {"help", "menu", "quit"} <= {key.id for key in keys}
    await sari.presses("f1")
    for key in keys:
        sari.sees(f"{key.shown} {key.about}")
    await sari.presses("escape", "ctrl+p")
    for key in keys:
        sari.sees(f"{key.label} {key.about} {key.shown}")
    await sari.presses("escape")


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


async def test_keys_typed_into_a_card_change_nothing_behind_it(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        await sari.types("satu")
        await sari.presses("f1", "ctrl+z", "x", "y", "escape")
        assert len(sari.archived().entries) == 1
        assert sari.box == ""
