"""The chair's yes to the minutes: spoken when they were read back, in writing, or in the meeting that followed."""

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum

from notulen.domain.final_mark import Amendment
from notulen.domain.party import Party
from notulen.domain.value import Value


class ApprovalKind(StrEnum):
    """How it was given."""

    ORAL = "oral"
    WRITTEN = "written"
    AT_NEXT_MEETING = "at_next_meeting"


class Approval(Value, frozen=True):
    """One approval: `by` whom, `at` an aware moment, in the meeting with the id `meeting` where it was given there.

    `about` are the references of the decisions and actions it is of (K7.1, A7.2); without any it is of all the
    minutes. It is of the record as it stood then, so it is kept beside frozen minutes, never put into them afterwards.
    """

    kind: ApprovalKind
    by: Party
    at: datetime
    about: tuple[str, ...] = ()
    meeting: str = ""
    note: str = ""

    def version(self, ralats: Iterable[Amendment]) -> int:
        """Which version it is of, among those that `ralats` made: what a later ralat changed was not yet there."""
        return 1 + sum(1 for each in ralats if each.opened <= self.at)
