"""What a meeting keeps of its frozen minutes: a mark for each version, and the ralat that is open."""

from datetime import datetime

from notulen.domain.value import Value


class Amendment(Value, frozen=True):
    """A ralat: its number within the meeting, why minutes of record are changed, and who asked for that.

    `opened` is when, `by` who opened it.
    """

    number: int
    reason: str
    asked_by: str
    opened: datetime
    by: str = ""


class FinalMark(Value, frozen=True):
    """A frozen version as the meeting's own file knows it: `sha256` (64 hex digits) is that of the frozen body.

    `made` is when it was frozen, `by` who did, `amendment` the ralat it came from (None: the first version).
    """

    version: int
    sha256: str
    made: datetime
    by: str = ""
    amendment: Amendment | None = None

    @property
    def short_sum(self) -> str:
        """The beginning of the checksum, as paper shows it."""
        return self.sha256[:SHORT_SUM]


SHORT_SUM = 12
"""Hex digits of a checksum that stand at the foot of the paper."""
