"""Themes: the colours of the design, and text that can be read wherever it stands."""

from pathlib import Path

import pytest
from rich.color import ColorSystem
from textual.color import Color
from textual.notifications import SeverityLevel

from crossed import in_turn
from notulen.config import load_settings
from notulen.domain.errors import NotFound
from notulen.tui.app import NotulenApp
from notulen.tui.themes import DEFAULT_THEME, all_theme_names, get_theme, theme_names
from tui.contrast_meter import FRAME, TEXT, contrast, drawn_on, hard_to_read
from tui.looks import LOOKS, Look, looking_at, wears
from tui.secretary import at_the_screen

ROLES = ("foreground", "primary", "secondary", "accent", "success", "warning", "error")
GROUNDS = ("background", "surface", "panel")


def test_there_are_four_and_the_default_is_the_first() -> None:
    assert theme_names()[0] == DEFAULT_THEME == "songket-malam"
    assert set(theme_names()) == {"songket-malam", "tenun-ikat", "batik-sogan", "poleng"}


def test_a_theme_there_is_none_of_is_named_with_those_there_are() -> None:
    with pytest.raises(NotFound) as raised:
        get_theme("../../etc/passwd")
    assert raised.value.nearest == theme_names()


@pytest.mark.parametrize("name", theme_names())
def test_every_text_can_be_read_on_every_ground(name: str) -> None:
    theme = get_theme(name)
    colours = {role: str(getattr(theme, role)) for role in (*ROLES, *GROUNDS)}
    colours |= {role: theme.variables[role] for role in ("muted", "info", "text-disabled", "foreground-muted")}
    for ground in GROUNDS:
        for role in colours.keys() - set(GROUNDS):
            assert _contrast(colours[role], colours[ground]) >= 4.5, (name, role, ground)
        assert _contrast(theme.variables["frame"], colours[ground]) >= 3, (name, ground)
    assert _contrast(theme.variables["on-cursor"], theme.variables["cursor"]) >= 4.5


def test_the_default_has_the_colours_of_the_design() -> None:
    theme = get_theme("songket-malam")
    assert (theme.background, theme.primary, theme.accent) == ("#1A1517", "#E5B84B", "#F2A65A")
    assert theme.variables["muted"] == "#C2B29E"


async def test_what_is_drawn_already_changes_with_the_theme(tmp_path: Path) -> None:
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        await sari.types("! satu")
        for name in theme_names():
            sari.app.theme = name
            await sari.settles()
            await sari.pilot.pause()
            strip = next(strip for strip in sari.app.screen._compositor.render_strips() if "K1.1" in strip.text)
            drawn = next(segment.style for segment in strip if "K1.1" in segment.text)
            assert drawn is not None
            assert drawn.color is not None
            wanted = Color.parse(get_theme(name).accent or "")
            got = Color.from_rich_color(drawn.color)
            # Textual goes through HSL on the way, which costs a step of 255.
            assert all(abs(a - b) <= 1 for a, b in zip(wanted.rgb, got.rgb, strict=True)), name


@pytest.mark.parametrize("name", [name for name in all_theme_names() if name not in theme_names()])
def test_a_theme_that_comes_with_textual_is_readable_too(name: str) -> None:
    theme = get_theme(name)
    if theme.ansi:
        assert theme.variables["cursor"] != theme.variables["on-cursor"]
        return
    grounds = [str(getattr(theme, ground)) for ground in GROUNDS]
    texts = [str(getattr(theme, role)) for role in ROLES] + [theme.variables[role] for role in ("muted", "info")]
    assert min(_contrast(text, ground) for text in texts for ground in grounds) >= TEXT
    assert min(_contrast(theme.variables["frame"], ground) for ground in grounds) >= FRAME
    assert _contrast(theme.variables["on-cursor"], theme.variables["cursor"]) >= TEXT


@pytest.mark.parametrize("look", in_turn(LOOKS, 1, of=3, named=lambda look: look.name))
async def test_whatever_is_drawn_can_be_read_in_every_theme(look: Look, sample: Path, tmp_path: Path) -> None:
    async with looking_at(look, (100, 30), sample, tmp_path / "arsip") as sari:
        for name in theme_names():
            await wears(sari, name)
            for colours in (ColorSystem.TRUECOLOR, ColorSystem.EIGHT_BIT):
                assert not hard_to_read(sari.app, colours), (name, colours)


@pytest.mark.parametrize("look", in_turn(LOOKS, 2, of=3, named=lambda look: look.name))
async def test_without_colours_everything_can_still_be_read(
    look: Look, sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with looking_at(look, (80, 24), sample, tmp_path / "arsip") as sari:
        for name in theme_names():
            await wears(sari, name)
            assert not hard_to_read(sari.app), name
            assert all(len({*Color.parse(each.foreground).rgb}) == 1 for each in drawn_on(sari.app))


async def test_without_colours_a_heading_is_bold_and_the_focus_has_a_frame_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with at_the_screen(tmp_path, width=100, height=30) as sari:
        await sari.makes_meeting()
        await sari.types("satu")
        assert "┏━ Catatan" not in sari.picture
        await sari.presses("escape")
        assert "┏━ Catatan" in sari.picture
        titles = [
            segment.style
            for strip in sari.app.screen._compositor.render_strips()
            for segment in strip
            if segment.text.strip() in ("Agenda", "Catatan", "RUANG RAPAT")
        ]
        assert len(titles) == 3
        assert all(style is not None and style.bold for style in titles)


@pytest.mark.parametrize("severity", ["information", "warning", "error"])
async def test_a_toast_can_be_read_in_every_theme(severity: SeverityLevel, tmp_path: Path) -> None:
    async with at_the_screen(tmp_path, has_toasts=True) as sari:
        sari.app.notify("Sudah tersimpan", severity=severity, timeout=60)
        await sari.waits_for("Sudah tersimpan")
        for name in theme_names():
            await wears(sari, name)
            for colours in (ColorSystem.TRUECOLOR, ColorSystem.EIGHT_BIT):
                assert not hard_to_read(sari.app, colours), (name, colours)


async def test_a_terminal_of_sixteen_colours_keeps_its_own_and_the_chosen_theme_is_remembered(
    tmp_path: Path, settings_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(NotulenApp, "has_sixteen_colours", True)
    async with at_the_screen(tmp_path) as sari:
        assert sari.app.theme == "ansi-dark"
        await sari.presses("ctrl+p")
        await sari.bursts("poleng", "enter")
        await sari.hears("16 warna")
        assert sari.app.theme == "ansi-dark"
    assert load_settings(settings_file).theme == "poleng"


async def test_sixteen_colours_that_are_not_wanted_are_the_terminals_two(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(NotulenApp, "has_sixteen_colours", True)
    monkeypatch.setenv("NO_COLOR", "1")
    async with at_the_screen(tmp_path) as sari:
        await sari.makes_meeting()
        await sari.presses("f2")
        sari.sees("▸R1")
        for strip in sari.app.screen._compositor.render_strips():
            for style in (segment.style for segment in strip if segment.style is not None):
                assert style.color is None or style.color.is_default
                assert style.bgcolor is None or style.bgcolor.is_default


def _contrast(one: str, other: str) -> float:
    first, second = (Color.parse(each).rgb for each in (one, other))
    return contrast(first, second)
