"""The sheet that prepares a review: its open actions as the chair wants to see them before they are asked about."""

from datetime import date

from notulen.domain.action_item import ActionStatus
from notulen.domain.value import Value


class SheetPart(Value, frozen=True):
    """An owner of a part still open, and the place it is asked of: a province by its code, else by a name alone."""

    owner: str
    place: str
    province: str = ""


class SheetAction(Value, frozen=True):
    """An action on the sheet. `phrase` are the words of a deadline without a day; `last_*` the latest word on it."""

    reference: str
    text: str
    status: ActionStatus
    parts: tuple[SheetPart, ...] = ()
    due: date | None = None
    phrase: str = ""
    days_overdue: int = 0
    postponements: int = 0
    last_text: str = ""
    last_status: ActionStatus | None = None
    last_day: date | None = None
    origin: str = ""


class ReviewSheet(Value, frozen=True):
    """`about` names the meeting or the series it prepares; `day` is the day of that meeting, if it is one."""

    today: date
    actions: tuple[SheetAction, ...]
    about: str = ""
    day: date | None = None

    @property
    def late(self) -> int:
        """How many are overdue."""
        return sum(1 for each in self.actions if each.days_overdue)
