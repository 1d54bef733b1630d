"""The four themes: the colours of the design, and text that can be read."""

from pathlib import Path

import pytest
from textual.color import Color

from notulen.domain.errors import NotFound
from notulen.tui.themes import DEFAULT_THEME, get_theme, theme_names
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


def _contrast(one: str, other: str) -> float:
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it."""

    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(channel) for channel in Color.parse(colour).normalized)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
