"""Every theme there is: ours, one .toml for each with colours and nothing else, and those Textual brings."""

import tomllib
from pathlib import Path
from typing import Literal

from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

from notulen import paths
from notulen.domain.errors import NotFound, Noun
from notulen.domain.file_errors import CannotRead
from notulen.tui.borrowed_themes import borrowed_colours, borrowed_names, contrast

DEFAULT_THEME = "songket-malam"
_FRAME = 3.05


def theme_names() -> tuple[str, ...]:
    """Our own themes, the default one first."""
    names = sorted(file.stem for file in paths.themes_folder().glob("*.toml"))
    return tuple(sorted(names, key=lambda name: name != DEFAULT_THEME))


def all_theme_names() -> tuple[str, ...]:
    """Every theme that can be chosen, our own first."""
    ours = theme_names()
    return (*ours, *(name for name in borrowed_names() if name not in ours))


def theme_ground(name: str) -> Literal["dark", "light", "terminal"]:
    """What a theme, ours or borrowed, is written on."""
    theme = BUILTIN_THEMES[name] if name in BUILTIN_THEMES else get_theme(name)
    return "terminal" if theme.ansi else "dark" if theme.dark else "light"


def get_theme(name: str) -> Theme:
    """The theme called `name`. Raises NotFound, CannotRead."""
    if name in theme_names():
        return _read(paths.themes_folder() / f"{name}.toml")
    if name not in borrowed_names():
        raise NotFound(Noun.SETTING, name, theme_names())
    theme = BUILTIN_THEMES[name]
    return _theme(name, theme.dark, borrowed_colours(theme), is_ansi=theme.ansi)


def _read(file: Path) -> Theme:
    try:
        table = tomllib.loads(file.read_text("utf-8"))
        return _theme(file.stem, bool(table.pop("dark")), table)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, KeyError) as fault:
        raise CannotRead(file, str(fault)) from fault


def _theme(name: str, is_dark: bool, colours: dict[str, str], *, is_ansi: bool = False) -> Theme:
    """The theme as Textual has it; what Textual would mix with the background becomes a colour of its own.

    Its mixtures (placeholders, muted and disabled text) measured below 4.5 : 1 with these palettes.
    """
    muted, border, frame = colours["muted"], colours["border"], _quiet_frame(colours)
    cursor, on_cursor = colours["cursor_background"], colours["cursor_foreground"]
    return Theme(
        name=name,
        dark=is_dark,
        ansi=is_ansi,
        primary=colours["primary"],
        secondary=colours["secondary"],
        accent=colours["accent"],
        success=colours["success"],
        warning=colours["warning"],
        error=colours["error"],
        foreground=colours["foreground"],
        background=colours["background"],
        surface=colours["surface"],
        panel=colours["panel"],
        variables={
            "muted": muted,
            "info": colours["info"],
            "border": colours["primary"],
            "border-blurred": border,
            "frame": frame,
            "on-cursor": on_cursor,
            "cursor": cursor,
            "text": colours["foreground"],
            "text-muted": muted,
            "text-disabled": muted,
            "foreground-muted": muted,
            "foreground-disabled": muted,
            "block-cursor-foreground": on_cursor,
            "block-cursor-background": cursor,
            "block-cursor-blurred-foreground": colours["foreground"],
            "block-cursor-blurred-background": colours["panel"],
            "input-cursor-foreground": on_cursor,
            "input-cursor-background": cursor,
            "input-selection-foreground": on_cursor,
            "input-selection-background": cursor,
            "screen-selection-foreground": on_cursor,
            "screen-selection-background": cursor,
            "scrollbar": border,
            "scrollbar-hover": border,
            "scrollbar-active": colours["primary"],
            "scrollbar-background": colours["background"],
            "scrollbar-background-hover": colours["background"],
            "scrollbar-background-active": colours["background"],
        },
    )


def _quiet_frame(colours: dict[str, str]) -> str:
    """The border as near to the background as it may be, so that frames do not speak louder than what they hold."""
    border, *grounds = (Color.parse(colours[role]) for role in ("border", "background", "surface", "panel"))
    if border.ansi is not None:
        return colours["border"]
    faded = (grounds[0].blend(border, share / 20) for share in range(14, 20))
    return next((each for each in faded if all(contrast(each, one) >= _FRAME for one in grounds)), border).hex6
