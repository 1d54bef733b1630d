"""Measures on the drawn screen whether what stands there can be read: every piece of it, with the colours it got."""

from collections.abc import Iterator
from typing import NamedTuple

from rich.color import Color, ColorSystem
from rich.segment import Segment
from textual.app import App
from textual.geometry import Region

TEXT, FRAME = 4.5, 3.0


class Drawn(NamedTuple):
    """Some words or a piece of a frame, and how well it stands out from its ground."""

    text: str
    row: int
    foreground: str
    background: str
    contrast: float
    is_frame: bool

    @property
    def is_readable(self) -> bool:
        """Whether it stands out as well as it must."""
        return self.contrast >= (FRAME if self.is_frame else TEXT)


def drawn_on(app: App[None], colours: ColorSystem = ColorSystem.TRUECOLOR) -> Iterator[Drawn]:
    """Everything that is seen, as a terminal of so many `colours` shows it."""
    front = _front(app)
    for row, strip in enumerate(app.screen._compositor.render_strips()):
        column = 0
        for segment in strip:
            if segment.text.strip() and any(region.contains(column, row) for region in front):
                yield _measured(segment, row, colours)
            column += segment.cell_length


def _front(app: App[None]) -> list[Region]:
    """Where something is to be read: behind a dialog the screen is dimmed on purpose."""
    if app.screen.is_modal:
        return [each.region for each in app.screen.query("*") if each.display]
    return [app.screen.region]


def hard_to_read(app: App[None], colours: ColorSystem = ColorSystem.TRUECOLOR) -> list[str]:
    """What cannot be read, said so that one finds it."""
    return [
        f"row {each.row}: «{each.text.strip()}» {each.foreground} on {each.background} is {each.contrast:.2f}"
        for each in drawn_on(app, colours)
        if not each.is_readable
    ]


def _measured(segment: Segment, row: int, colours: ColorSystem) -> Drawn:
    style = segment.style
    assert style is not None
    assert style.color is not None, f"no colour of its own: {segment!r}"
    assert style.bgcolor is not None, f"no ground of its own: {segment!r}"
    assert not style.dim, f"dimmed: {segment!r}"
    pair = (_seen(style.color, colours), _seen(style.bgcolor, colours))
    is_frame = all(character in " ▁▔" or "\u2500" <= character <= "\u259f" for character in segment.text)
    foreground, background = ("#{:02x}{:02x}{:02x}".format(*each) for each in pair)
    return Drawn(segment.text, row, foreground, background, contrast(*pair), is_frame)


def _seen(colour: Color, colours: ColorSystem) -> tuple[int, int, int]:
    red, green, blue = colour.downgrade(colours).get_truecolor()
    return red, green, blue


def contrast(one: tuple[int, int, int], other: tuple[int, int, int]) -> float:
    """How well one colour can be told from another, as WCAG 2 defines it: from 1 to 21."""
    light, dark = sorted((_luminance(each) for each in (one, other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: tuple[int, int, int]) -> float:
    """Relative luminance as WCAG 2 defines it."""

    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(channel / 255) for channel in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
