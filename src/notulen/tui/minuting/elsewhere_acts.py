"""What other windows and the disk do to the meeting while it is open: said in words, with what is typed left alone."""

from notulen.domain.errors import NotFound, NotulenError
from notulen.domain.meeting import Meeting
from notulen.domain.meeting_state import MeetingStatus
from notulen.tui.meeting_screen import Read
from notulen.tui.minuting.line_flow import LineFlow

_LONG = 12.0


class ElsewhereActs(LineFlow):
    """Tells of lines, of a closed meeting and of one that is gone; focus, cursor, scroll and box stay as they are."""

    _told_gone = ""

    def changed_elsewhere(self, before: Meeting, after: Meeting) -> None:
        """Say what is new."""
        words = self.draft_words
        if before.status is not after.status and not after.takes_lines:
            told = words.final_elsewhere if after.status is MeetingStatus.FINAL else words.closed_elsewhere
            self.say(told.format(reference=after.reference), "warning", seconds=_LONG)
        elif not before.takes_lines and after.takes_lines:
            self.say(words.reopened_elsewhere.format(reference=after.reference))
        known = {line.seq for line in before.lines}
        new = sum(1 for line in after.lines if line.seq not in known)
        if new:
            self.say(self.texts.from_elsewhere.format(count=new))

    def _take(self, read: Read) -> None:
        was_unread = self.has_told_fault
        super()._take(read)
        if was_unread:
            self.try_again()

    def could_not_look(self, fault: NotulenError) -> None:
        """Say once that the meeting cannot be read; where it went is said by `watch_is_gone`."""
        if not isinstance(fault, NotFound):
            self.tell_once(fault)

    async def watch_is_gone(self, is_gone: bool) -> None:
        """Say where the meeting went, or that it is there again."""
        if self.meeting is None:
            return
        reference = self.meeting.reference
        self.show_time()
        self.read_typed()
        if not is_gone:
            self.unsay(self._told_gone)
            self.say(self.draft_words.there_again.format(reference=reference))
            self.try_again()
            return
        is_trashed = await self.ask(self._is_trashed)
        told = self.draft_words.trashed_elsewhere if is_trashed else self.draft_words.not_there
        self._told_gone = told.format(reference=reference, folder=self.workspace.folder)
        self.say(self._told_gone, "error", seconds=_LONG)

    def _is_trashed(self) -> bool:
        return any(each.number == self.number for each in self.workspace.store.trashed())

    def watch_can_write(self) -> None:
        """Say it in the head and under the line."""
        self.show_time()
        self.read_typed()

    def _idle_hint(self) -> str:
        if self.is_gone:
            return self.draft_words.gone_hint
        if not self.can_write and self.takes_lines:
            return self.draft_words.read_only_hint
        return super()._idle_hint()
