"""Pieces every view is drawn with: safe text, roles of colour, columns, hanging indents.

Whatever a user typed goes through `words`, never through markup.
"""

from collections.abc import Iterable

from textual.content import Content

from notulen.domain.text import clean_text

# Roles, not colours: the theme says what they look like.
STRONG = "bold"
MUTED = "$muted"
KEY = "bold $accent"
HEADING = "bold $primary"
PERSON = "$secondary"
GOOD = "$success"
WARN = "bold $warning"
BAD = "bold $error"
ALARM = "bold reverse $error"
CURSOR = "bold $on-cursor on $cursor"

SEPARATOR = " · "
ELLIPSIS = "…"


def words(text: str, style: str = "") -> Content:
    """`text` as it stands, without what a terminal would obey."""
    return Content.styled(clean_text(text), style)


def row(*parts: Content | str) -> Content:
    """The parts one after another."""
    return Content.assemble(*parts)


def joined(parts: Iterable[Content], separator: str = SEPARATOR) -> Content:
    """The parts that hold anything, with a quiet separator between them."""
    return Content.styled(separator, MUTED).join([part for part in parts if part])


def fit(content: Content, width: int) -> Content:
    """`content` in exactly `width` cells: cut with an ellipsis, or filled with blanks."""
    if width <= 0:
        return Content("")
    return content.truncate(width, ellipsis=True, pad=True)


def spread(left: Content, right: Content, width: int, *, gap: int = 2) -> Content:
    """`left` and `right` at the two ends of `width` cells; when both do not fit, `left` is cut."""
    if not right:
        return fit(left, width)
    if right.cell_length + gap >= width:
        return fit(right, width)
    return fit(left, width - right.cell_length - gap) + Content(" " * gap) + right


def hanging(first: Content, body: Content, indent: int, width: int) -> list[Content]:
    """`first` in the columns before `indent`, `body` wrapped in those after it, line by line."""
    lines = body.wrap(max(width - indent, 1)) or [Content("")]
    margin = Content(" " * indent)
    return [fit(first, indent) + lines[0], *(margin + line for line in lines[1:])]


def centred(lines: list[Content], width: int) -> list[Content]:
    """`lines` moved to the middle of `width` cells together, their left edges aligned."""
    widest = max((line.cell_length for line in lines), default=0)
    margin = Content(" " * max((width - widest) // 2, 0))
    return [margin + line for line in lines]


def bar(done: float, width: int) -> str:
    """How much of a whole is done, in `width` cells: `━━━━━━━───`."""
    full = round(min(max(done, 0.0), 1.0) * width)
    return "━" * full + "─" * (width - full)


def clock_time(seconds: float, *, with_hours: bool = False) -> str:
    """`21:40`, or `00:41:12` with hours; an hour and more always shows them."""
    minutes, rest = divmod(max(int(seconds), 0), 60)
    hours, left = divmod(minutes, 60)
    if with_hours or hours:
        return f"{hours:02}:{left:02}:{rest:02}"
    return f"{left:02}:{rest:02}"
