"""A screen as text that can be compared: its letters, and the roles of the theme they are painted in."""

import re
from collections.abc import Iterator
from itertools import groupby

from rich.style import Style
from textual.color import Color
from textual.strip import Strip

from notulen.tui.themes import get_theme
from tui.looks import THEMES, wears
from tui.secretary import Secretary

_ROLES = (
    "background", "surface", "panel", "foreground", "primary", "secondary", "accent", "success", "warning", "error",
    "muted", "info", "frame",
)  # fmt: skip
_CHECKSUM = re.compile(r"\b[0-9a-f]{12,64}\b")
_MARKS = ("bold", "italic", "underline", "reverse")


async def picture(sari: Secretary) -> str:
    """The screen row by row, then for each theme the roles in which every row is drawn."""
    pieces, before = [], ""
    for theme in THEMES:
        await wears(sari, theme)
        roles = "\n".join(_rows_of_roles(sari, theme))
        pieces.append(f"[{theme}]\n{roles if roles != before else 'the same'}\n")
        before = roles
    drawn = "\n".join(row.rstrip() for row in sari.picture.splitlines())
    drawn = _CHECKSUM.sub(lambda found: "0" * len(found.group()), drawn)  # it goes by the id of the archive
    return "\n".join([f"{drawn}\n", *pieces])


def _rows_of_roles(sari: Secretary, theme: str) -> Iterator[str]:
    """`3-5  1-20 muted/surface` for rows 3 to 5: rows drawn alike stand together, blank background is left out."""
    names = _names(theme)
    rows = [_runs(strip, names) for strip in sari.app.screen._compositor.render_strips()]
    start = 0
    for runs, alike in groupby(rows):
        end = start + len(list(alike)) - 1
        if runs:
            yield f"{_span(start, end)}  {' | '.join(runs)}"
        start = end + 1


def _runs(strip: Strip, names: dict[str, str]) -> list[str]:
    runs: list[tuple[str, int, int]] = []
    column = 0
    for segment in strip:
        end = column + segment.cell_length
        role = _role(segment.style or Style(), names, is_blank=not segment.text.strip())
        if runs and runs[-1][0] == role and runs[-1][2] == column:
            runs[-1] = (role, runs[-1][1], end)
        elif end > column:
            runs.append((role, column, end))
        column = end
    return [f"{_span(start, end - 1)} {role}" for role, start, end in runs if role != "background"]


def _span(first: int, last: int) -> str:
    return f"{first}-{last}" if last > first else str(first)


def _role(style: Style, names: dict[str, str], *, is_blank: bool) -> str:
    ground = _name(style.bgcolor and Color.from_rich_color(style.bgcolor), names)
    if is_blank and not style.reverse:
        return ground
    written = _name(style.color and Color.from_rich_color(style.color), names)
    on = "" if ground == "background" else f"/{ground}"
    return " ".join([f"{written}{on}", *(mark for mark in _MARKS if getattr(style, mark))])


def _names(theme: str) -> dict[str, str]:
    worn = get_theme(theme)
    colours = {role: getattr(worn, role, None) or worn.variables[role] for role in reversed(_ROLES)}
    return {str(colour).lower(): role for role, colour in colours.items()}


def _name(colour: Color | None, names: dict[str, str]) -> str:
    """The role of a colour; Textual goes through HSL on the way, which may cost a step of 255."""
    if colour is None:
        return "none"
    for known, role in names.items():
        if all(abs(a - b) <= 1 for a, b in zip(Color.parse(known).rgb, colour.rgb, strict=True)):
            return role
    return colour.hex6.lower()
