"""The board of provinces as far as it is read and shown; what is done with one of them is for `screens/provinces`."""

from functools import cached_property, partial

from textual import on
from textual.containers import Vertical
from textual.events import ScreenResume
from textual.widgets import Input, Static

from notulen.domain.errors import NotulenError
from notulen.domain.standing import Standing, StandingOrder
from notulen.locale.province_texts import ProvinceTexts, province_texts
from notulen.locale.words import word
from notulen.services.province_reader import Board
from notulen.tui.archive_reading import ArchiveReading, Progress
from notulen.tui.kept_place import KeptPlace
from notulen.tui.province_board import ShownBoard, listed
from notulen.tui.province_rows import WITH_STRIP, ProvinceRows
from notulen.tui.widgets import drawing
from notulen.tui.widgets.begin_work import begin_work
from notulen.tui.widgets.board_rows import HEADING, BoardFilter, BoardRows
from notulen.tui.widgets.drawing import MUTED, row, words
from notulen.tui.widgets.drawn_box import DrawnBox
from notulen.tui.widgets.filter_field import FilterField
from notulen.tui.widgets.row_list import ListedRow
from notulen.tui.widgets.status_header import StatusHeader
from notulen.tui.workspace_screen import Surroundings, WorkspaceScreen

_TICKS_BETWEEN_LOOKS = 3
_FRAME = 4


class BoardScreen(WorkspaceScreen):
    """Reads the archive on a thread of its own, and shows the board sorted and narrowed as somebody wants it."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self.order = StandingOrder.OVERDUE
        self.shows_hidden = False
        self.board: Board | None = None
        self.shown = ShownBoard()
        self._has_told_fault = False
        self._ticks = 0
        self.rows = BoardRows(id="board", is_always_marked=True)
        self.filter = BoardFilter(self.own_texts.filter_example, id="filter")
        self.rows.narrowed_by, self.filter.narrows = self.filter, self.rows
        self.header = StatusHeader()
        self.matrix = Vertical(id="matrix", classes="pane")
        self.hidden = Static(id="hidden")
        self.columns = DrawnBox(id="columns")
        self.reader = self.workspace.provinces.reader()
        self.reading: ArchiveReading[Board] = ArchiveReading(
            self.reader,
            lambda: self.reader.show(self.today()),
            shown=self._take,
            told=self._tell_progress,
            is_seen=lambda: self.is_seen,
        )

    @cached_property
    def own_texts(self) -> ProvinceTexts:
        """What only this screen says."""
        return province_texts(self.language)

    @property
    def draws(self) -> ProvinceRows:
        """How things look today."""
        return ProvinceRows(self.language, self.texts, self.own_texts, self.today())

    @property
    def chosen(self) -> Standing | None:
        """The one under the cursor."""
        return self.shown.standing(self.rows.selected)

    def chosen_changed(self) -> None:
        """Another one is under the cursor, or what is known of it is not as it was."""

    def on_mount(self) -> None:
        """Name the frame."""
        self.matrix.border_title = words(self.own_texts.board)
        self._show_head()

    def on_unmount(self) -> None:
        """A disk that does not answer is not waited for."""
        self.reading.end()

    def go_on_from(self, before: KeptPlace) -> None:
        """As any screen; order and filter stay, in another language too."""
        super().go_on_from(before)
        if isinstance(before, BoardScreen):
            self.order, self.shows_hidden = before.order, before.shows_hidden
            self.filter.value = before.filter.value

    # reading

    @on(ScreenResume)
    def _resumed(self) -> None:
        # Whatever the disk does, the frame is painted first. What the box of one tells may have changed elsewhere.
        self.call_after_refresh(self._read_anew)
        self.call_after_refresh(self.chosen_changed)

    def tick(self) -> None:
        """Now and then a look whether anybody changed the archive, or another day began."""
        self._ticks += 1
        if self._ticks % _TICKS_BETWEEN_LOOKS == 0:
            self._read_anew()

    def _read_anew(self) -> None:
        if self.is_seen and not self.reading.is_going_on:
            begin_work(self, self._read, group="reading")

    async def _read(self) -> None:
        try:
            await self.reading.read_anew()
            self._has_told_fault = False
        except NotulenError as fault:
            if not self._has_told_fault:
                self._has_told_fault = True
                self.say(self.words_for(fault), "error", seconds=60)

    def _tell_progress(self, progress: Progress | None) -> None:
        own = self.own_texts
        if progress is None:
            is_wide = self.size.width - _FRAME >= WITH_STRIP
            told = "   ".join((own.legend_load, own.legend_came)) if is_wide else own.legend_load
        elif progress.total:
            told = own.reading_meetings.format(total=progress.total, done=progress.done)
        else:
            told = own.reading
        self.matrix.border_subtitle = words(told, MUTED)

    # what is shown

    def on_resize(self) -> None:
        """The legend tells of what is drawn at this width."""
        if not self.reading.is_going_on:
            self._tell_progress(None)

    def _take(self, board: Board) -> None:
        if board is not self.board and self.is_mounted:
            self.board = board
            self.show_board()
            self.chosen_changed()

    @on(Input.Changed, "#filter")
    def _narrowed(self) -> None:
        self.show_board()
        self.chosen_changed()

    @on(FilterField.Moved)
    def _walk(self, event: FilterField.Moved) -> None:
        self.rows.action_move(event.rows)

    @on(BoardRows.Moved, "#board")
    def _moved(self) -> None:
        self.chosen_changed()

    def show_board(self) -> None:
        """Show it as it is wanted now; the cursor stays on what it stood on, else it is on the first."""
        self._show_head()
        board, own = self.board, self.own_texts
        if board is None:
            return
        typed = self.filter.value
        self.shown = listed(board, self.order, typed, shows_hidden=self.shows_hidden, offices=own.offices)
        draws, most, before = self.draws, self.shown.most, self.rows.selected
        self.columns.show(lambda width, _height: [row(" ", draws.head(width - 2))])
        self.rows.show(
            [
                ListedRow(each.code, partial(draws.standing, each, most))
                if isinstance(each, Standing)
                else ListedRow(HEADING, partial(draws.heading, each))
                for each in self.shown.rows
            ]
        )
        if self.rows.selected != before and self.shown.standings:
            self.rows.go_to(self.shown.standings[0].code)
        hidden = own.hidden.format(count=self.shown.hidden)
        self.rows.say_when_empty(own.nothing_found.format(typed=typed) if typed.strip() else f"{hidden}. h")
        told = hidden if self.shown.hidden else own.all_shown.format(count=len(board.provinces))
        self.hidden.update(words(f"h  {told}", MUTED))
        self.refresh_bindings()

    def _show_head(self) -> None:
        own, told = self.own_texts, ""
        if self.board is not None:
            owning = sum(1 for each in self.board.provinces if each.has_actions)
            told = own.with_actions.format(shown=owning, count=len(self.board.provinces))
        order = row(words(own.sorted_by.format(order=word(self.order, self.language))), words(" ▾", MUTED))
        left = words(own.title, drawing.HEADING)
        self.header.show((left,), (words(told, MUTED), order))
