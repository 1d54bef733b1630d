"""Sections cut into whole pages: what does not fit is turned to, never scrolled to; headings stay with their rows."""

from collections.abc import Sequence
from typing import NamedTuple

from textual.content import Content

_EMPTY = Content("")


class Piece(NamedTuple):
    """Rows that stay together where a page can hold them; `seq` tells which of two is newer."""

    rows: Sequence[Content]
    seq: int = 0


class Section(NamedTuple):
    """Pieces under a heading, which is repeated on each page they go on to."""

    heading: Sequence[Content]
    pieces: Sequence[Piece]


class Page(NamedTuple):
    """The rows of one page, and the newest piece on it."""

    rows: tuple[Content, ...]
    newest: int


def paged(sections: Sequence[Section], height: int, *, is_airy: bool) -> list[Page]:
    """At least one page of at most `height` rows each.

    `is_airy` puts a blank row before every piece as long as all fits on one page; without room the air goes first.
    Where there are several pages, the last row of each is left free for its number.
    """
    for has_air in (True, False) if is_airy else (False,):
        whole = _cut(sections, max(height, 1), has_air=has_air)
        if len(whole) == 1:
            return whole
    return _cut(sections, max(height - 1, 1), has_air=False)


def _cut(sections: Sequence[Section], height: int, *, has_air: bool) -> list[Page]:
    pages = [_Open(height)]
    for section in sections:
        title = section.heading if len(section.heading) < height else ()
        for place, piece in enumerate(section.pieces):
            page = pages[-1]
            above = _above(title, is_first=place == 0, is_on_top=not page.rows, has_air=has_air)
            if page.rows and len(above) + len(piece.rows) > page.room:
                page = _Open(height)
                pages.append(page)
                above = title
            page.add(above)
            rest = piece.rows
            while len(rest) > page.room:
                taken = max(page.room, 1)
                page.add(rest[:taken], piece.seq)
                rest, page = rest[taken:], _Open(height)
                pages.append(page)
                page.add(title)
            page.add(rest, piece.seq)
    return [Page(tuple(page.rows), page.newest) for page in pages]


def _above(title: Sequence[Content], *, is_first: bool, is_on_top: bool, has_air: bool) -> Sequence[Content]:
    """What stands over a piece: the heading over the first of its section, and blank rows that keep things apart."""
    if not is_first:
        return [_EMPTY] if has_air and not is_on_top else []
    apart = 0 if is_on_top else (2 if has_air else 1)
    return [*[_EMPTY] * apart, *title, *([_EMPTY] if has_air and title else [])]


class _Open:
    """A page that is being filled."""

    def __init__(self, height: int) -> None:
        self._height = height
        self.rows: list[Content] = []
        self.newest = 0

    @property
    def room(self) -> int:
        """How many rows are left."""
        return self._height - len(self.rows)

    def add(self, rows: Sequence[Content], seq: int = 0) -> None:
        """Put rows below those that are there."""
        self.rows.extend(rows)
        self.newest = max(self.newest, seq)
