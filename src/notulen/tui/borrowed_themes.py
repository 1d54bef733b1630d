"""Textual's own themes in the roles of ours: their hues stay, and whatever is written in them can be read."""

from collections.abc import Sequence

from textual.color import BLACK, WHITE, Color
from textual.theme import BUILTIN_THEMES, Theme

_TEXT, _FRAME = 4.5, 3.0
_STEPS = 20
_ROLES = ("foreground", "primary", "secondary", "accent", "success", "warning", "error")


def borrowed_names() -> tuple[str, ...]:
    """The themes that come with Textual; those in the terminal's own colours last."""
    return tuple(sorted(BUILTIN_THEMES, key=lambda name: (BUILTIN_THEMES[name].ansi, name)))


def borrowed_colours(theme: Theme) -> dict[str, str]:
    """The colours of `theme` by the roles of our own theme files.

    Text that is hard to read there moves towards white, in a light theme towards black, until it can be.
    """
    if theme.ansi:
        return _terminal_colours(theme)
    made = theme.to_color_system().generate()
    background = Color.parse(made["background"])
    grounds = [background, *(background + Color.parse(made[name]) for name in ("surface", "panel"))]
    away = WHITE if theme.dark else BLACK
    colours = {role: _readable(Color.parse(made[role]), grounds, _TEXT, away) for role in _ROLES}
    colours |= {
        "muted": _readable(colours["foreground"].blend(background, 0.3), grounds, _TEXT, away),
        "info": _readable(colours["primary"].blend(colours["secondary"], 0.5), grounds, _TEXT, away),
        "border": _readable(colours["primary"].blend(background, 0.5), grounds, _FRAME, away),
        "cursor_background": colours["primary"],
        "cursor_foreground": max((background, BLACK, WHITE), key=lambda each: contrast(each, colours["primary"])),
        **dict(zip(("background", "surface", "panel"), grounds, strict=True)),
    }
    return {role: colour.hex6 for role, colour in colours.items()}


def _readable(colour: Color, grounds: Sequence[Color], least: float, away: Color) -> Color:
    """`colour`, or the nearest one on its way to `away` that stands out from every ground."""
    mixed = (colour.blend(away, step / _STEPS) for step in range(_STEPS + 1))
    return next((each for each in mixed if all(contrast(each, ground) >= least for ground in grounds)), away)


def contrast(one: Color, other: Color) -> float:
    """How well the one can be told from the other, from 1 to 21, as WCAG 2 defines it."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: Color) -> float:
    red, green, blue = (
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4 for channel in colour.normalized
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _terminal_colours(theme: Theme) -> dict[str, str]:
    """Which colours these are is the terminal's secret: text is its default, and what stands out is bold."""
    made = theme.to_color_system().generate() | theme.variables
    return {
        **{role: made[role] for role in (*_ROLES, "background", "surface", "panel")},
        "muted": "ansi_default",
        "info": "ansi_cyan",
        "border": "ansi_default",
        "cursor_background": made["block-cursor-background"],
        "cursor_foreground": made["block-cursor-foreground"],
    }
