"""The minutes as they will be exported, beside the feed where there is room for both, and open at the newest line."""

import asyncio
from contextlib import suppress
from functools import partial

from notulen.domain.errors import NotulenError
from notulen.domain.meeting import Meeting
from notulen.domain.spot import line_spot
from notulen.export.minutes.document import Section
from notulen.tui.minuting.line_flow import LineFlow
from notulen.tui.widgets.begin_work import begin_work


class PaperActs(LineFlow):
    """Brings the paper up to date while the typing rests: a long one takes longer than a key may wait."""

    _is_paper_old = False
    _is_paper_shown = False
    _newest_on_paper: int | None = None
    _typed_at_last_look = ""

    def watch_meeting(self, meeting: Meeting | None) -> None:
        """The first paper comes with the meeting, a later one with the next rest."""
        super().watch_meeting(meeting)
        self._is_paper_old = meeting is not None
        if not self._is_paper_shown:
            self._renew_paper()

    def tick(self) -> None:
        """A second in which nothing was typed is a rest."""
        super().tick()
        typed, before = self.line.value, self._typed_at_last_look
        self._typed_at_last_look = typed
        if typed == before:
            self._renew_paper()

    def _renew_paper(self) -> None:
        if self._is_paper_old and self.meeting is not None and self.has_class("-wide"):
            self._is_paper_old, self._is_paper_shown = False, True
            begin_work(self, partial(self._show_paper, self.meeting), group="paper", exclusive=True)

    async def _show_paper(self, meeting: Meeting) -> None:
        exports, tidying = self.workspace.exports, self.workspace.tidying
        # What cannot be composed, as when the directory is damaged, is told by the preview; here the last one stays.
        with suppress(NotulenError):
            minutes = await asyncio.to_thread(exports.compose, meeting, language=self.language)
            self.paper.show(minutes, [each.spot for each in tidying.left(meeting)])
            newest = meeting.lines[-1].seq if meeting.lines else None
            if newest is not None and newest != self._newest_on_paper:
                self.paper.point_at(line_spot(newest))
                self.paper.bring_into_sight(line_spot(newest), Section.DISCUSSION)
            self._newest_on_paper = newest
