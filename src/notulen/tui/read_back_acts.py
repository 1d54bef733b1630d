"""Reading back: decisions and actions one by one on the shared screen, and the approval that is given to them."""

from abc import abstractmethod

from notulen.domain.shared_meeting import SharedLine, SharedMeeting
from notulen.tui.approval_acts import ApprovalActs
from notulen.tui.widgets.shared_reading import Reading as ReadLine


class ReadBackActs(ApprovalActs):
    """A place among the lines that are read. Only what may be shared is read."""

    shared: SharedMeeting | None = None
    """What of the meeting may be seen."""
    _read_at: int | None = None

    @abstractmethod
    def show_anew(self) -> None:
        """Show it anew, with the keys that act now."""

    @property
    def is_reading(self) -> bool:
        """Whether lines are read back one by one."""
        return self._read_at is not None

    def read_line(self, shared: SharedMeeting) -> SharedLine | None:
        """The line at hand; None at the end, and where nothing is read."""
        place = self._read_at if self._read_at is not None else len(shared.lines)
        return shared.lines[place] if place < len(shared.lines) else None

    def reading_of(self, shared: SharedMeeting) -> ReadLine | None:
        """What is read, for the one who draws it."""
        if self._read_at is None:
            return None
        line = self.read_line(shared)
        reference = line.reference if line else ""
        approvals = tuple(each for each in shared.approvals if line is None or reference in each.about)
        return ReadLine(
            shared.day, shared.zone, min(self._read_at, len(shared.lines)), len(shared.lines), line, approvals
        )

    def read_on(self, steps: int, shared: SharedMeeting) -> None:
        """Another line; after the last comes the end, where all of it is approved."""
        self._read_at = min(max((self._read_at or 0) + steps, 0), len(shared.lines))
        self.show_anew()

    def action_read_back(self) -> None:
        """Decisions and actions one by one, and back to the pages."""
        self._read_at = None if self.is_reading else 0
        self.show_anew()

    # the approval

    def action_approve(self) -> None:
        """Ask who approves, when, and what: the chair, now, and what is being read, at the end all of it."""
        if self.meeting is not None and self.shared is not None:
            line = self.read_line(self.shared)
            self.ask_approval(self.meeting, line.reference if line else "", is_spoken_now=True)
