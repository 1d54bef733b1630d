"""The error of an argument that should name one day and does not: it carries the whole reading."""

from notulen.domain.errors import InvalidValue
from notulen.domain.reading import Reading


class UnclearDate(InvalidValue):
    """`reading` of the words in `field` gives no single certain day; its notes say why."""

    def __init__(self, field: str, reading: Reading) -> None:
        super().__init__(field, reading.phrase, "not_a_date")
        self.reading = reading
