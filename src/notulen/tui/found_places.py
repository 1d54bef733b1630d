"""The base of the search's screen: the places that were found, and what is known of the meetings they are in."""

from abc import abstractmethod
from collections.abc import Iterator
from functools import partial

from textual import on
from textual.content import Content
from textual.events import DescendantFocus

from notulen.domain.action_item import ActionItem
from notulen.domain.errors import NotulenError
from notulen.domain.meeting import Meeting
from notulen.services.search import Hit, HitKind
from notulen.services.search_queries import Found
from notulen.tui.hit_drawing import HitDrawing
from notulen.tui.search_words import SearchWords
from notulen.tui.searching_screen import SearchingScreen
from notulen.tui.widgets.begin_work import begin_work
from notulen.tui.widgets.drawing import words
from notulen.tui.widgets.filter_line import FilterLine
from notulen.tui.widgets.hit_context import HitContext
from notulen.tui.widgets.hit_rows import HitRows
from notulen.tui.widgets.row_list import ListedRow
from notulen.tui.widgets.status_header import StatusHeader
from notulen.tui.workspace_screen import Surroundings

_MOST_KEPT = 100  # meetings


class FoundPlaces(SearchingScreen):
    """Fills the rows, the words around them, and the context; meetings are read when something of them is in sight."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self.found: Found | None = None
        self._hits: dict[str, Hit] = {}
        self._meetings: dict[int, Meeting | None] = {}
        self._is_looking = False
        self.drawing = HitDrawing(self.language, self.texts, self.search_texts, self.places, (), self.today())
        self.words = SearchWords(self.search_texts, self.language, self.places)
        self.header = StatusHeader()
        self.filters = FilterLine(id="filters")
        self.rows = HitRows(lambda: self.is_behind, id="hits")
        self.around = HitContext(id="context")

    @property
    @abstractmethod
    def is_in_line(self) -> bool:
        """Whether somebody types."""

    @property
    def chosen(self) -> Hit | None:
        """The place under the cursor."""
        return self._hits.get(self.rows.selected or "")

    def tell_progress(self, told: str) -> None:
        """In the frame of the places."""
        self.rows.border_subtitle = words(told)

    def show_found(self, found: Found, seconds: float, *, is_anew: bool) -> None:
        """The places, how many they are, and how the line is understood."""
        self.found = found
        self._hits = {f"{hit.meeting.number} {hit.reference}": hit for hit in found.hits}
        terms = found.query.terms
        self.drawing = HitDrawing(self.language, self.texts, self.search_texts, self.places, terms, self.today())
        self.header.show(self.words.heading(), (self.words.counted(found, seconds),))
        self.filters.show(*self.words.understood(found))
        self.rows.border_title = words(self.words.rows_title(found.query))
        self.rows.say_when_empty(self.words.nothing(found.query))
        listed = [ListedRow(key, partial(self._row, hit)) for key, hit in self._hits.items()]
        self.rows.show_found(listed, is_anew=is_anew)

    def _row(self, hit: Hit, width: int) -> Content:
        return self.drawing.row(hit, self._action(hit), width)

    def _action(self, hit: Hit) -> ActionItem | None:
        meeting = self._meetings.get(hit.meeting.number) if hit.kind is HitKind.ACTION else None
        return next((each for each in meeting.actions if each.seq == hit.line), None) if meeting else None

    def forget_meetings(self) -> None:
        """Read them anew: they may have been changed."""
        self._meetings.clear()

    @on(HitRows.Seen)
    def _seen(self) -> None:
        self._show_context()
        if not self._is_looking:
            self._is_looking = True
            begin_work(self, self._look, group="look")

    async def _look(self) -> None:
        """Read the meetings that what can be seen belongs to, one after another."""
        try:
            if len(self._meetings) > _MOST_KEPT:
                wanted = set(self._numbers_in_sight())
                self._meetings = {number: read for number, read in self._meetings.items() if number in wanted}
            while (number := self._next_unread()) is not None:
                self._meetings[number] = await self._read(number)
                if self._next_unread() is None or (self.chosen and number == self.chosen.meeting.number):
                    self.rows.draw_anew()
                    self._show_context()
        finally:
            self._is_looking = False

    async def _read(self, number: int) -> Meeting | None:
        try:
            return await self.in_order(lambda: self.workspace.store.meeting(number))
        except NotulenError:
            return None  # the row and its text stay; opening it tells what is wrong

    def _next_unread(self) -> int | None:
        return next((number for number in self._numbers_in_sight() if number not in self._meetings), None)

    def _numbers_in_sight(self) -> Iterator[int]:
        """The meetings that are needed: that of the place that is chosen, and those of actions that can be seen."""
        if self.chosen is not None:
            yield self.chosen.meeting.number
        seen = (self._hits[key] for key in self.rows.keys_in_sight if key in self._hits)
        yield from (hit.meeting.number for hit in seen if hit.kind is HitKind.ACTION)

    @on(DescendantFocus)
    def _show_context(self) -> None:
        hit = self.chosen
        if hit is None or (self.is_in_line and not self.typed.strip()):
            self.around.show(*self.words.examples())
        else:
            meeting = self._meetings.get(hit.meeting.number)
            self.around.show(self.drawing.title(hit), partial(self.drawing.context, meeting, hit))
        self.refresh_bindings()
