"""A spot in a meeting's record: a field of its head, a seat, an item of business, or a line."""

from enum import StrEnum

from notulen.domain.value import Value


class SpotKind(StrEnum):
    """Which of the meeting's lists it lies in."""

    FIELD = "field"
    SEAT = "seat"
    ITEM = "item"
    LINE = "line"


class Spot(Value, frozen=True):
    """Where something stands: `number` is that of the seat or item, or the seq of the line."""

    kind: SpotKind
    number: int = 0
    field: str = ""


def field_spot(name: str) -> Spot:
    """The field `name` of the meeting."""
    return Spot(kind=SpotKind.FIELD, field=name)


def seat_spot(number: int) -> Spot:
    """The seat numbered `number`."""
    return Spot(kind=SpotKind.SEAT, number=number)


def item_spot(number: int) -> Spot:
    """The item of business numbered `number`."""
    return Spot(kind=SpotKind.ITEM, number=number)


def line_spot(seq: int) -> Spot:
    """The line whose place is `seq`."""
    return Spot(kind=SpotKind.LINE, number=seq)
