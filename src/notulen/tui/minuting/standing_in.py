"""A room that stands in for the one that was there, as when another language is spoken: line, cursor and place stay."""

from notulen.domain.draft import Draft
from notulen.domain.meeting import Meeting
from notulen.tui.kept_place import KeptPlace
from notulen.tui.minuting.draft_acts import DraftActs


class StandingIn(DraftActs):
    """Takes over what is not recorded yet without a word, for nobody left."""

    _taken_over: Draft | None = None

    def go_on_from(self, before: KeptPlace) -> None:
        """As any screen; and what stands in the box and on the desk, and the row the stream is at."""
        super().go_on_from(before)
        if isinstance(before, StandingIn):
            self._taken_over = before._draft()
            self.saved = before.saved
            self.stream.go_on_from(before.stream)

    def watch_meeting(self, meeting: Meeting | None) -> None:
        """A line in the box may change one of the meeting, so it waits for that."""
        super().watch_meeting(meeting)
        taken_over, box = self._taken_over, self._taken_over.box if self._taken_over else None
        if meeting is None or taken_over is None:
            return
        self._taken_over = None
        if box is not None:
            self.line.key = box.key
        self._take_up(taken_over)
