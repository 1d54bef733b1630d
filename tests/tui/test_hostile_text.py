"""What would be markup, a link or a terminal command elsewhere is only text here: typed, pasted, or there before."""

import html
import json
import os
import re
from pathlib import Path

import pytest

from crossed import in_turn
from hostile_texts import HOSTILE, obeyed
from notulen.domain.text import clean_text
from notulen.tui.widgets.capture_line import CaptureLine
from notulen.tui.widgets.field import Field
from tui.crowded import crowded_office, crowded_settings
from tui.every_screen import PLACES, WITH_FIELDS, Place, follows, goes, named, office
from tui.secretary import Secretary, at_the_screen
from tui.terminal import Terminal, environment

PASTED = f"\x1b[200~{' '.join(HOSTILE[15:18])}\x1b[201~"
TYPED = tuple(text for text in HOSTILE if text.isprintable())
LISTED = ("ruang rapat", "ruang rapat, daftar", "pratinjau", "presensi", "agenda", "pindah agenda")
"""Where every line, seat or item of a meeting can be looked through."""

F1, F2, F7, F8, ESCAPE = "\x1bOP", "\x1bOQ", "\x1b[18~", "\x1b[19~", "\x1b"
TOUR = (
    ("", "Daftar"),
    (f"! {PASTED}", "PUTUSAN"),
    ("\r", "✓ K1."),
    ("\x0f", "Tanda…"),
    (ESCAPE, "Daftar"),
    (ESCAPE, "Pindah"),
    ("a", "Tunda"),
    (ESCAPE, "Pindah"),
    ("e", "Isian"),
    (ESCAPE, "Pindah"),
    ("n", "Pilih"),
    (ESCAPE, "Pindah"),
    (F7, "Publik"),
    ("\x10", "Jalankan"),
    (ESCAPE, "Publik"),
    (F8, "Kosong"),
    (ESCAPE, "Publik"),
    (F1, "Tutup"),
    ("\t", "Coba"),
    (PASTED, "terbalik"),
    (ESCAPE, "Publik"),
    (F2, "Rapat baru"),
    ("n", "Isian berikut"),
    (PASTED, "terbalik"),
    (ESCAPE, "Keluar"),
    (",", "Ganti"),
)
"""Keys, and a word that is seen when they were worked off: one that the screen before them does not draw."""


def shown(text: str) -> str:
    """How a text stands on the screen, as `Secretary.screen` tells it."""
    return " ".join(clean_text(text).split())


@pytest.mark.parametrize("place", in_turn([place for place in PLACES if not place.is_empty], 1, of=3, named=named))
async def test_what_lies_in_archive_and_settings_is_only_text_everywhere(tmp_path: Path, place: Place) -> None:
    async with at_the_screen(tmp_path, width=160, height=60, workspace=crowded_office(tmp_path, HOSTILE)) as sari:
        await goes(sari, place)
        if place.name in LISTED:
            seen = await looks_through(sari)
            assert [text for text in HOSTILE if shown(text) not in seen] == []
        assert not obeyed(sari.picture)
        await sari.makes_window(60, 20)
        await sari.presses("pagedown")
        assert not obeyed(sari.picture)
        assert not obeyed(html.unescape(sari.app.export_screenshot()).replace("\xa0", " "))
        assert not sari.is_gone


async def looks_through(sari: Secretary) -> str:
    """Everything that is seen from here with the keys that scroll."""
    seen = sari.screen
    for key in (*["pagedown"] * 6, *["pageup"] * 12):
        await sari.presses(key)
        seen += f" {sari.screen}"
    return seen


@pytest.mark.parametrize("place", in_turn(WITH_FIELDS, 0, of=3, named=named))
async def test_what_is_typed_and_pasted_into_any_field_stands_there_as_text(tmp_path: Path, place: Place) -> None:
    async with at_the_screen(tmp_path, width=120, height=30, workspace=office(tmp_path)) as sari:
        await goes(sari, place)
        for number, keys in enumerate(place.fields):
            await follows(sari, keys)
            field = sari.app.focused
            assert isinstance(field, Field)
            some = slice(number % 5, None, 5) if len(place.fields) > 5 else slice(None)
            typed = [(sari.writes, text.replace(" ", "")) for text in TYPED[some]]
            for put, text in [*typed, *((sari.pastes, text) for text in HOSTILE[some])]:
                field.value = ""
                await put(text)
                if isinstance(field, CaptureLine) and field.is_asking:
                    await sari.presses("g")
                assert not obeyed(sari.picture)
                drawn = clean_text(sari.screen)
                assert all(shown(line) in drawn for line in text.splitlines()), f"{text!r} is not in:\n{drawn}"
        assert not sari.is_gone


@pytest.mark.parametrize("text", in_turn(HOSTILE, 0, of=3))
async def test_what_is_recorded_and_told_in_passing_is_only_text(tmp_path: Path, text: str) -> None:
    async with at_the_screen(tmp_path, has_toasts=True) as sari:
        await sari.makes_meeting(f"Rapat {''.join(filter(str.isprintable, text))}")
        for sign in ("", "! ", "> @x ", "+ ", "# ", "@"):
            await sari.writes(sign)
            await sari.pastes(text)
            await sari.presses("enter", "enter")
            assert not obeyed(sari.picture)
        await sari.presses("ctrl+z", "ctrl+y", "ctrl+z")
        assert sari.told
        assert not obeyed(sari.told)
        assert not sari.is_gone


@pytest.mark.skipif(os.name == "nt", reason="terminals are of Unix")
def test_nothing_but_text_reaches_a_terminal_on_a_tour_of_all_screens(tmp_path: Path) -> None:
    crowded_office(tmp_path / "archive", HOSTILE)
    settings = [f"{name} = {json.dumps(text)}\n" for name, text in crowded_settings(HOSTILE[10:20]).items()]
    (tmp_path / "settings.toml").write_text("".join(settings))
    terminal = Terminal(["-m", "notulen", "open"], environment(tmp_path), columns=100, rows=40)
    sent = b""
    try:
        for keys, seen in TOUR:
            terminal.writes(keys)
            terminal.reads_until(seen)
            sent += terminal.seen
            terminal.forgets()
        terminal.writes("\x11\x11")
        terminal.reads_to_the_end()
        sent += terminal.seen
    finally:
        terminal.closes()
    drawn = re.sub(rb"\x1b\[[0-?]*[ -/]*[@-~]", b"", sent).decode()
    assert set(obeyed(drawn)) <= {"\r"}, "nothing but cursor, colour and mode, which are written with CSI"
