"""The foot of the shared screen: who is here and who is excused; and what became of the meeting, said calmly."""

from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget

from notulen.domain.shared_meeting import SharedMeeting
from notulen.locale.share_texts import ShareTexts
from notulen.tui.widgets.drawing import MUTED, SEPARATOR, WARN, row, spread, words
from notulen.tui.widgets.shared_space import Space, space_of, wrapped

_GAP = 3


class SharedFoot(Widget):
    """One row: the places by their short names where they fit, else in numbers."""

    DEFAULT_CSS = "SharedFoot { height: auto; }"

    meeting: reactive[SharedMeeting | None] = reactive(None, layout=True)
    trouble: reactive[str] = reactive("", layout=True)

    def __init__(self, texts: ShareTexts) -> None:
        super().__init__()
        self._texts = texts

    def get_content_height(self, _container: Size, _viewport: Size, width: int) -> int:
        """The rows at that width."""
        return len(self._rows(width))

    def render(self) -> Content:
        """The rows."""
        return Content("\n").join(self._rows(self.content_size.width))

    def _rows(self, width: int) -> list[Content]:
        rows = [self._places(self.meeting, width)] if self.meeting and self.meeting.seats else []
        if self.trouble:
            rows += wrapped(self.trouble, WARN, width)
        if space_of(self.app) is Space.FLAT:
            return rows[-1:] if self.trouble else []
        return [Content(""), *rows, *[Content("")] * (space_of(self.app) is Space.AIRY)]

    def _places(self, meeting: SharedMeeting, width: int) -> Content:
        texts = self._texts
        counted = f" {meeting.seats_here}/{meeting.seats}"
        if not meeting.here:
            return spread(words(f"{texts.nobody_here}{SEPARATOR}{counted.strip()}", MUTED), Content(""), width)
        named = f": {SEPARATOR.join(meeting.here)}"
        excused = f"{texts.excused}: {SEPARATOR.join(meeting.excused)}" if meeting.excused else ""
        fewer = f"{texts.excused} {len(meeting.excused)}" if meeting.excused else ""
        ways = [(row(words(texts.here, MUTED), words(here)), words(away, MUTED)) for here, away in (
            (named, excused), (counted, excused), (counted, fewer),
        )]  # fmt: skip
        fits = (way for way in ways if sum(each.cell_length for each in way) + _GAP <= width)
        return spread(*next(fits, ways[-1]), width)
