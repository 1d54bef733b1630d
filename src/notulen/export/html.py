"""Renders the minutes as one page of HTML that needs nothing beside itself: no script, no file, no address."""

import base64
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from notulen.domain.picture import picture_of
from notulen.domain.value import Value
from notulen.export.minutes.composition import joined
from notulen.export.minutes.document import MinutesDocument, Part, Section
from notulen.export.paper_frame import file_title, foot, head_lines, logo_words
from notulen.export.signature_lines import signature_lines
from notulen.locale.minutes_texts import minutes_texts

if TYPE_CHECKING:
    from jinja2 import Template as JinjaTemplate
    from markupsafe import Markup


class _Printed(Value, frozen=True):
    """Parts that are printed together; those at the end are not torn apart."""

    parts: tuple[Part, ...]
    is_end: bool = False


def render_html(minutes: MinutesDocument) -> str:
    """The minutes as a page for A4 and for a telephone; ends with one newline."""
    from markupsafe import Markup

    told = foot(minutes)
    page = _page().render(
        minutes=minutes,
        title=joined(file_title(minutes), minutes.reference, minutes.edition, by=" · "),
        sections=_sections(minutes.parts),
        logo=logo_address(minutes.logo),
        head=head_lines(minutes.letterhead),
        logo_name=logo_words(minutes),
        foot=told,
        style=Markup(_style(told, minutes_texts(minutes.language).page_of)),  # noqa: S704 - users' text is in it as numbers of letters only
    )
    return page.rstrip() + "\n"


@cache
def _page() -> "JinjaTemplate":
    """The page with nothing filled in: made once, for one is made for each meeting of an archive."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    room = Environment(loader=FileSystemLoader(Path(__file__).parent), autoescape=True, undefined=StrictUndefined)
    room.filters["kind"] = lambda block: type(block).__name__
    room.filters["broken"] = _broken
    room.filters["places"] = signature_lines
    return room.get_template("minutes_page.html")


@cache
def _sheet() -> str:
    return Path(__file__).with_name("minutes_page.css").read_text("utf-8")


def logo_address(logo: bytes) -> str:
    """A PNG or JPEG as an address that holds it whole; empty without one."""
    picture = picture_of(logo)
    return f"data:image/{picture.kind};base64,{base64.b64encode(logo).decode('ascii')}" if picture else ""


def _sections(parts: Sequence[Part]) -> tuple[_Printed, ...]:
    """The parts, those from the closing words to the signatures together."""
    printed: list[_Printed] = []
    end = [part for part in parts if part.section in (Section.CLOSING, Section.SIGNATURES)]
    for part in parts:
        if part not in end:
            printed.append(_Printed(parts=(part,)))
        elif part is end[0]:
            printed.append(_Printed(parts=tuple(end), is_end=True))
    return tuple(printed)


def _style(foot: str, page_of: str) -> str:
    """The sheet, with the foot of printed pages; `page_of` is worded "Halaman {page} dari {pages}"."""
    before, _, after = page_of.partition("{page}")
    between, _, end = after.partition("{pages}")
    small = "font: 8.5pt Arial, 'Liberation Sans', sans-serif; color: #555"
    number = f"{_css(before)} counter(page) {_css(between)} counter(pages) {_css(end)}"
    return f"""{_sheet()}
@page {{
  size: A4; margin: 20mm 20mm 20mm 25mm;
  @bottom-left {{ content: {_css(foot)}; {small}; }}
  @bottom-right {{ content: {number}; {small}; white-space: nowrap; }}
}}"""


def _css(text: str) -> str:
    """`text` as a string of a style sheet in which no sign stands for anything but itself."""
    return '"' + "".join(sign if sign.isascii() and sign.isalnum() else f"\\{ord(sign):x} " for sign in text) + '"'


def _broken(text: str) -> "Markup":
    """`text` escaped, its line breaks as breaks of a page."""
    from markupsafe import Markup, escape

    return Markup("<br>").join(escape(line) for line in text.split("\n"))
