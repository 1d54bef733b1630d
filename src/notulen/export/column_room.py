"""How wide text is on paper, near enough to share the width of a page among the columns of a table."""

from collections.abc import Sequence
from functools import lru_cache

from notulen.export.minutes.document import Table
from notulen.export.wrapping import column_count

_NARROW = frozenset("iIjlt.,:;'!|/\\()[] f-r\"“”’…")
_BROAD = frozenset("mwMW@%—")
_BOLD = 1.08
_SPARE = 1.1
"""Fonts that stand in for a missing one are broader."""
_MOST_OF_ROOM = 0.4

LINES_KEPT = 14
"""Rows of more lines than these may go on on the next page: kept whole, they would leave much of this one empty."""


def text_width(text: str, points: float, *, is_bold: bool = False) -> float:
    """The width of one line of `text` in twentieths of a point, in a font like Arial."""
    ems = sum(map(_ems, text))
    return ems * points * 20 * _SPARE * (_BOLD if is_bold else 1)


def lines_of(text: str, points: float, room: float) -> int:
    """How many lines `text` takes in `room` twentieths of a point, broken between words; a longer word goes on."""
    lines, used, blank = 1, 0.0, text_width(" ", points)
    for word in text.split():
        width = text_width(word, points)
        if used and used + blank + width > room:
            lines, used = lines + 1, 0.0
        else:
            used += blank if used else 0
        over = int(width / room)
        lines, used = lines + over, used + width - over * room
    return lines


def row_lines(row: Sequence[str], widths: Sequence[float], points: float, padding: float) -> int:
    """How many lines the highest cell of a row takes in columns of these widths, of which `padding` stays free."""
    cells = zip(row, widths, strict=True)
    return max(lines_of(cell, points, max(width - padding, padding)) for cell, width in cells)


def column_room(table: Table, room: int, points: float, padding: int, *, heading_spare: float = 1) -> list[int]:
    """The width of each column, together `room`.

    The weights decide, but no word is broken that need not be, a heading keeps to one line where all of them can, and
    no column gets more than its longest cell takes while another one still wants it. Where the font is not known
    beforehand, `heading_spare` is how much broader a heading may turn out: one that breaks is the first thing seen of
    a table.
    """
    cells = [[column.heading for column in table.columns], *table.rows]
    columns = tuple(zip(*cells, strict=True))
    most = [max(text_width(text, points, is_bold=True) for text in texts) + padding for texts in columns]
    words = []
    for column, (_, *texts) in zip(table.columns, columns, strict=True):
        pieces = (piece for text in texts for piece in ((text,) if column.is_narrow else text.split()))
        words.append(max((text_width(piece, points, is_bold=True) for piece in pieces), default=0) + padding)

    def with_headings(broken: int) -> list[float]:
        """The room each column needs where the headings of columns of this weight and more may break."""
        parts = ([column.heading] if column.weight < broken else column.heading.split() for column in table.columns)
        headings = [max((text_width(part, points, is_bold=True) for part in each), default=0) for each in parts]
        return [
            min(max(word, heading * heading_spare + padding), room * _MOST_OF_ROOM)
            for word, heading in zip(words, headings, strict=True)
        ]

    heaviest = max(column.weight for column in table.columns)
    tries = (with_headings(broken) for broken in (heaviest + 1, heaviest, 0))
    least = next((each for each in tries if sum(each) <= room), with_headings(0))
    if sum(least) > room:
        shared = [width * room / sum(least) for width in least]
    else:
        shared = _shared(least, [max(pair) for pair in zip(least, most, strict=True)], table, room)
    widths = [int(width) for width in shared]
    widths[-1] += room - sum(widths)
    return widths


def _shared(least: Sequence[float], most: Sequence[float], table: Table, room: float) -> list[float]:
    """`room` by weight within what each column needs and wants; what nobody wants goes to all alike."""
    widths = list(least)
    sharing = [place for place, column in enumerate(table.columns) if not column.is_narrow]
    while sharing:
        left = room - sum(width for place, width in enumerate(widths) if place not in sharing)
        total = sum(table.columns[place].weight for place in sharing)
        shares = {place: left * table.columns[place].weight / total for place in sharing}
        kept = {place: min(max(share, least[place]), most[place]) for place, share in shares.items()}
        widths = [kept.get(place, width) for place, width in enumerate(widths)]
        over = sum(kept.values()) - left
        # Those that hold the others up are settled first, as a browser does it.
        settled = [place for place in sharing if over * (kept[place] - shares[place]) > 0]
        if not settled:
            break
        sharing = [place for place in sharing if place not in settled]
    spare = room - sum(widths)
    return [width + spare * width / sum(widths) for width in widths]


@lru_cache(4096)  # a paper of some pages has as many letters as a book, but only some hundred different ones
def _ems(character: str) -> float:
    if character in _NARROW:
        return 0.31
    if character in _BROAD:
        return 0.86
    if character.isupper():
        return 0.69
    return 0.556 * column_count(character)
