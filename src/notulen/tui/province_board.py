"""What of the board is shown: sorted, narrowed, parted by groups of islands, without those who own nothing."""

from typing import NamedTuple

from notulen.domain.standing import Standing, StandingOrder, in_order
from notulen.services.province_reader import Board


class ShownBoard(NamedTuple):
    """The rows from the top, a text being a heading; `most` is the longest list of open actions.

    `hidden` provinces own no action and are left out.
    """

    rows: tuple[Standing | str, ...] = ()
    hidden: int = 0
    most: int = 0

    @property
    def standings(self) -> tuple[Standing, ...]:
        """The rows that are no headings."""
        return tuple(each for each in self.rows if isinstance(each, Standing))

    def standing(self, code: str | None) -> Standing | None:
        """The one with that code, if it is shown."""
        return next((each for each in self.standings if each.code == code), None)


def listed(board: Board, order: StandingOrder, typed: str, *, shows_hidden: bool, offices: str) -> ShownBoard:
    """What is shown of `board`. Who is looked for by a name is found, own it any action or not.

    By islands each group has a heading, and the `offices` theirs.
    """
    hidden = 0 if shows_hidden else sum(1 for each in board.provinces if not each.has_actions)
    shown = in_order(
        (each for each in board.all if (each.answers_to(typed) if typed.strip() else shows_hidden or each.has_actions)),
        order,
    )
    most = max((each.unfinished for each in shown), default=0)
    if order is not StandingOrder.ISLAND:
        return ShownBoard(shown, hidden, most)
    rows: list[Standing | str] = []
    group = ""
    for each in shown:
        own = offices if each.is_office else each.island_group
        if own != group:
            rows.append(own)
            group = own
        rows.append(each)
    return ShownBoard(tuple(rows), hidden, most)
