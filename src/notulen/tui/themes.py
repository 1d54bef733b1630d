"""Reads the themes: one .toml for each, colours and nothing else."""

import tomllib
from pathlib import Path

from textual.theme import Theme

from notulen import paths
from notulen.domain.errors import CannotRead, NotFound, Noun

DEFAULT_THEME = "songket-malam"


def theme_names() -> tuple[str, ...]:
    """The themes there are, the default one first."""
    names = sorted(file.stem for file in paths.themes_folder().glob("*.toml"))
    return tuple(sorted(names, key=lambda name: name != DEFAULT_THEME))


def get_theme(name: str) -> Theme:
    """The theme called `name`. Raises NotFound, CannotRead."""
    if name not in theme_names():
        raise NotFound(Noun.SETTING, name, theme_names())
    return _read(paths.themes_folder() / f"{name}.toml")


def _read(file: Path) -> Theme:
    try:
        table = tomllib.loads(file.read_text("utf-8"))
        return _theme(file.stem, bool(table.pop("dark")), table)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, KeyError) as fault:
        raise CannotRead(file, str(fault)) from fault


def _theme(name: str, is_dark: bool, colours: dict[str, str]) -> Theme:
    """The theme as Textual has it; what Textual would mix with the background becomes a colour of its own.

    Its mixtures (placeholders, muted and disabled text) measured below 4.5 : 1 with these palettes.
    """
    muted, border = colours["muted"], colours["border"]
    cursor, on_cursor = colours["cursor_background"], colours["cursor_foreground"]
    return Theme(
        name=name,
        dark=is_dark,
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
            "frame": border,
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
