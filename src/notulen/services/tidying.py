"""Use case of tidying up: what the minutes of a meeting still wait for before they are signed."""

from notulen.domain.meeting import Meeting
from notulen.domain.tidying import Untidy, left_to_tidy


class TidyingService:
    """Worked out from the record each time; every count and list of what is left to tidy comes from here."""

    def left(self, meeting: Meeting) -> tuple[Untidy, ...]:
        """Everything left in `meeting`, in the order of its minutes, each with the spot where it is put right."""
        return left_to_tidy(meeting)
