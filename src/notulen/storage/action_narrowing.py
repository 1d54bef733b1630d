"""What spares the index from handing out actions that nobody asked for."""

from datetime import date

from notulen.domain.value import Value


class ActionNarrowing(Value, frozen=True):
    """What is known beforehand of the actions asked for; `latest` is the last day they may be due."""

    provinces: tuple[str, ...] = ()
    only_open: bool = False
    latest: date | None = None
    series: str = ""
