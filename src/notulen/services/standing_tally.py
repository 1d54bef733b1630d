"""What is counted of one province or office, kept up to date as meetings come and go."""

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Any

from notulen.domain.action_item import ActionStatus
from notulen.domain.standing import DUE_SOON_DAYS, LAST_MEETINGS, Came, Visit


class Tally:
    """Actions and meetings are counted in, and out again when their meeting changes."""

    def __init__(self) -> None:
        self._states: Counter[ActionStatus] = Counter()
        self._days: Counter[date] = Counter()
        self._answers: Counter[int] = Counter()
        self._visits: list[tuple[date, int, Came]] = []

    def count(self, status: ActionStatus, due: date | None, answer_days: int | None, *, times: int = 1) -> None:
        """An action that stands so with it; `due` is None where it is due no day, or follows another meeting."""
        self._states[status] += times
        if status.is_open and due is not None:
            self._days[due] += times
        if answer_days is not None:
            self._answers[answer_days] += times

    def came(self, day: date, meeting: int, how: Came) -> None:
        """It was invited to a meeting."""
        insort(self._visits, (day, meeting, how))

    def not_invited(self, day: date, meeting: int) -> None:
        """That meeting is not there any more."""
        place = bisect_left(self._visits, (day, meeting))
        if place < len(self._visits) and self._visits[place][:2] == (day, meeting):
            del self._visits[place]

    def facts(self, today: date, bound: Iterable[date]) -> dict[str, Any]:
        """What was counted, by the fields of a standing; `bound` are the days of actions that follow a meeting."""
        days = self._days + Counter(bound)
        return {
            "open": self._states[ActionStatus.OPEN],
            "in_progress": self._states[ActionStatus.IN_PROGRESS],
            "blocked": self._states[ActionStatus.BLOCKED],
            "done": self._states[ActionStatus.DONE],
            "overdue": sum(count for day, count in days.items() if day < today),
            "due_soon": sum(count for day, count in days.items() if 0 <= (day - today).days <= DUE_SOON_DAYS),
            "median_days": _median(sorted(self._answers.elements())),
            "visits": tuple(
                Visit(meeting=number, day=day, came=how) for day, number, how in self._visits[-LAST_MEETINGS:]
            ),
        }


def _median(answers: list[int]) -> float | None:
    """The one in the middle, between two the mean; `statistics` would cost every start of the shell more than it."""
    if not answers:
        return None
    middle = len(answers) // 2
    return answers[middle] if len(answers) % 2 else (answers[middle - 1] + answers[middle]) / 2
