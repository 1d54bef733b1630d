"""What is understood while typing: a line against its meeting, and what a `=` line would make of the last one."""

from collections.abc import Sequence
from datetime import date, datetime

from notulen.domain.action_item import ActionItem
from notulen.domain.attendee import Attendee
from notulen.domain.entry import Entry
from notulen.domain.meeting import Meeting
from notulen.parsing.capture_line import read_line
from notulen.parsing.line_names import context_of
from notulen.parsing.names import NameIndex
from notulen.parsing.parsed_line import LineContext, ParsedLine
from notulen.services.recorded import Recorded
from notulen.tui.minuting.long_words import LongWords
from notulen.workspace import Workspace

_MOST_EARLIER = 5


class LineReader:
    """Reads lines against one meeting without touching the disk; `fetch` brings what is needed beforehand."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._upcoming: date | None = None
        self._earlier: Sequence[Attendee] = ()
        self._names: tuple[NameIndex, NameIndex] | None = None
        self._context: LineContext | None = None
        self._edited: Entry | ActionItem | None = None
        self._own_context: LineContext | None = None
        self.meeting: Meeting | None = None
        self.words = LongWords()

    def fetch_series(self, meeting: Meeting) -> None:
        """Look at the meetings before and after in the series: it reads other files, so it is done seldom."""
        self._upcoming = self._workspace.minutes.context(meeting, "<").upcoming
        earlier = self._workspace.minutes.earlier(meeting, _MOST_EARLIER)
        self._earlier = earlier[0].attendees if earlier else ()
        for each in earlier:
            self.words.learn(each)

    def fetch(self, meeting: Meeting) -> None:
        """Bring what lines of `meeting` are read against; to be called where the store may be touched."""
        context = self._workspace.minutes.context(meeting)
        context.upcoming = self._upcoming
        if self._earlier:
            if self._names is None or self._names[0] is not context.names:
                self._names = (context.names, context.names.remembering(self._earlier))
            context.names = self._names[1]
        self.words.learn(meeting)
        self.meeting, self._context, self._own_context = meeting, context, None

    def edit(self, line: Entry | ActionItem | None) -> None:
        """What is typed from now on changes `line`, so that the names and days it has are known; None: a new line."""
        self._edited, self._own_context = line, None

    @property
    def context(self) -> LineContext | None:
        """What is typed is read against this; None before the first `fetch`."""
        if self._edited is None or self._context is None:
            return self._context
        if self._own_context is None:
            self._own_context = context_of(self._edited, self._context)
        return self._own_context

    def read(self, raw: str) -> ParsedLine | None:
        """How `raw` is understood now; None before the first `fetch`."""
        return read_line(raw, self.context) if self.context is not None else None

    def becomes(self, parsed: ParsedLine, now: datetime) -> Recorded | None:
        """What the last line would be after the `=` line `parsed`; None for any other line."""
        if self.meeting is None or parsed.patch is None:
            return None
        return self._workspace.minutes.rehearse_patch(self.meeting, parsed, now=now)
