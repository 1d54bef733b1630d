"""A stretch in which a meeting ran, between two pauses."""

from datetime import datetime

from notulen.domain.value import Value


class Session(Value, frozen=True):
    """`ended` is None while it runs."""

    started: datetime
    ended: datetime | None = None
