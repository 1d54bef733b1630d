"""How wide text is on paper, near enough to share the width of a page among the columns of a table."""

from collections.abc import Sequence

from notulen.export.minutes.document import Table
from notulen.export.wrapping import column_count

_NARROW = frozenset("iIjlt.,:;'!|/\\()[] f-r\"“”’…")
_BROAD = frozenset("mwMW@%—")
_BOLD = 1.08
_SPARE = 1.1
"""Fonts that stand in for a missing one are broader."""
_MOST_OF_ROOM = 0.4


def text_width(text: str, points: float, *, is_bold: bool = False) -> float:
    """The width of one line of `text` in twentieths of a point, in a font like Arial."""
    ems = sum(_ems(character) for character in text)
    return ems * points * 20 * _SPARE * (_BOLD if is_bold else 1)


def column_room(table: Table, room: int, points: float, padding: int, *, heading_spare: float = 1) -> list[int]:
    """The width of each column, together `room`.

    The weights decide, but no word is broken that need not be, and no column gets more than its longest cell
    takes while another one still wants it. Where the font is not known beforehand, `heading_spare` is how much broader
    a heading may turn out: one that breaks inside its word is the first thing seen of a table.
    """
    cells = [[column.heading for column in table.columns], *table.rows]
    columns = tuple(zip(*cells, strict=True))
    most = [max(text_width(text, points, is_bold=True) for text in texts) + padding for texts in columns]
    least = []
    for column, texts, whole in zip(table.columns, columns, most, strict=True):
        words = (word for text in texts for word in (*text.split(), ""))
        widest = max(text_width(word, points, is_bold=True) for word in words) + padding
        heading = max(text_width(word, points, is_bold=True) for word in (*column.heading.split(), ""))
        needed = max(whole if column.is_narrow else widest, heading * heading_spare + padding)
        least.append(min(needed, room * _MOST_OF_ROOM))
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


def _ems(character: str) -> float:
    if character in _NARROW:
        return 0.31
    if character in _BROAD:
        return 0.86
    if character.isupper():
        return 0.69
    return 0.556 * column_count(character)
