"""Provinsi: how each province stands, what it still has to do, how it came to meetings, and its reminder."""

from functools import partial
from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from notulen.domain.errors import NotulenError
from notulen.domain.standing import Contact, OwnedAction, Standing, StandingOrder
from notulen.tui.board_screen import BoardScreen
from notulen.tui.kept_place import KeptPlace
from notulen.tui.navigation import GoBack, OpenMeeting
from notulen.tui.widgets.board_rows import BoardRows
from notulen.tui.widgets.drawing import BAD, MUTED, words
from notulen.tui.widgets.drawn_box import DrawnBox
from notulen.tui.widgets.key_bar import KeyBar
from notulen.tui.widgets.keys import bound
from notulen.tui.widgets.row_list import ListedRow, RowList
from notulen.tui.workspace_screen import Surroundings

_ONE = "-one"
_OF_BOARD = ("turn_order", "narrow", "show_hidden")
_OF_ONE = ("copy_reminder", "write_reminder")
_OF_A_MEETING = ("open_room", "open_preview", "open_share")


class ProvincesScreen(BoardScreen):
    """The board, and under it a box for the one chosen; or, after Enter, all actions of that one."""

    subject = "provinces"
    CSS_PATH = "provinces.tcss"
    AUTO_FOCUS = "#board"
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("enter", "open_one", "province_open"),
        bound("enter", "go_to_line", "province_go"),
        bound("s,right", "turn_order(1)", "province_sort"),
        bound("left", "turn_order(-1)", "list.order_back", is_shown=False),
        bound("c", "copy_reminder", "province_copy"),
        bound("slash", "narrow", "province_filter"),
        bound("escape", "step_back", "back"),
        bound("e", "write_reminder", "province_write"),
        bound("h", "show_hidden", "province_hidden", is_shown=False),
        bound("f6,6,backspace", "step_back", "back_alike", is_shown=False),
    ]

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self._loaded = ""
        self._actions: tuple[OwnedAction, ...] = ()
        self._contact: Contact | None = None
        self._box = DrawnBox(id="box")
        self._list = BoardRows(id="actions")
        self._history = DrawnBox(id="history")

    def compose(self) -> ComposeResult:
        """Head, board over the box of one, the field that narrows; in their place, when asked for, one's actions."""
        yield self.header
        with Vertical(id="all"):
            with self.matrix:
                yield self.columns
                yield self.rows
            yield self._box.add_class("pane")
        with Vertical(id="one"):
            yield self._list.add_class("pane")
            yield self._history.add_class("pane")
        with Horizontal(id="narrowing"):
            yield Static(words(f"{self.own_texts.filter} › ", MUTED), id="narrowing-label")
            yield self.filter
            yield self.hidden
        yield KeyBar(self.texts)

    def go_on_from(self, before: KeptPlace) -> None:
        """As any screen; whose actions are looked at stays."""
        super().go_on_from(before)
        self.set_class(before.has_class(_ONE), _ONE)

    # the one chosen

    def chosen_changed(self) -> None:
        """Tell of the one under the cursor; what it has to do is read first."""
        chosen = self.chosen
        if chosen is None or chosen.code != self._loaded:
            self._loaded, self._actions, self._contact = "", (), None
        self._show_one()
        if chosen is not None:
            self._load(chosen.code)

    @work(exclusive=True, group="chosen")
    async def _load(self, code: str) -> None:
        today, only_open = self.today(), not self.has_class(_ONE)
        try:
            actions = await self.reading.apart(partial(self.reader.actions_of, code, today, only_open=only_open))
            contact = await self.in_order(partial(self.workspace.provinces.contact, code, today))
        except NotulenError as fault:
            self.say(self.words_for(fault), "error")
            return
        if self.chosen is not None and self.chosen.code == code:
            self._loaded, self._actions, self._contact = code, actions, contact
            self._show_one()
            self._tell_history()
            self.refresh_bindings()

    def _show_one(self) -> None:
        chosen, own, draws = self.chosen, self.own_texts, self.draws
        for pane in (self._box, self._list):
            pane.border_title = words(chosen.name) if chosen else None
            pane.border_subtitle = words(self._counts(chosen), BAD if chosen.overdue else MUTED) if chosen else None
        if chosen is None or self._loaded != chosen.code:
            self._box.show(lambda _width, _height: ())
            return
        actions, contact = self._actions, self._contact
        self._box.show(lambda width, height: draws.box(chosen, actions, contact, width, height))
        self._list.say_when_empty(own.no_actions.format(name=chosen.name))
        self._list.show([ListedRow(each.reference, partial(draws.action, each)) for each in actions])

    def _counts(self, standing: Standing) -> str:
        return self.own_texts.counts.format(open=standing.unfinished, late=standing.overdue)

    @property
    def _chosen_action(self) -> OwnedAction | None:
        return next((each for each in self._actions if each.reference == self._list.selected), None)

    @on(BoardRows.Moved, "#actions")
    def _tell_history(self) -> None:
        if self.has_class(_ONE):
            self._load_history()

    @work(exclusive=True, group="history")
    async def _load_history(self) -> None:
        action, code, draws = self._chosen_action, self._loaded, self.draws
        self._history.border_title = (
            words(self.own_texts.history.format(reference=action.reference)) if action else None
        )
        if action is None:
            self._history.show(lambda _width, _height: ())
            return
        notes = await self.ask(lambda: self.workspace.provinces.history(code, action))
        if notes is not None and action == self._chosen_action:
            self._history.show(lambda width, height: draws.history(action, notes, width, height))

    # keys

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keys that would do nothing, or are letters of the filter, are not offered."""
        is_one, is_narrowing = self.has_class(_ONE), self.filter.has_focus
        if action in _OF_BOARD:
            return not is_one and not is_narrowing
        if action in _OF_ONE:
            return self.chosen is not None and not is_narrowing
        if action == "open_one":
            return self.chosen is not None and not is_one and not is_narrowing
        if action == "go_to_line":
            return is_one and self._chosen_action is not None
        if action in _OF_A_MEETING:
            return bool(self.board and self.board.meetings)
        return action != "open_provinces" and super().check_action(action, parameters)

    def action_turn_order(self, steps: int) -> None:
        """Sort by the next thing, or the one before."""
        orders = list(StandingOrder)
        self.order = orders[(orders.index(self.order) + steps) % len(orders)]
        self.show_board()

    def action_show_hidden(self) -> None:
        """Show those without actions too, or hide them again."""
        self.shows_hidden = not self.shows_hidden
        self.show_board()
        self.chosen_changed()

    def action_narrow(self) -> None:
        """Into the field that narrows the board."""
        self.filter.focus()

    def action_open_one(self) -> None:
        """All actions of the one chosen."""
        self.add_class(_ONE)
        self._list.focus()
        self.chosen_changed()
        self.refresh_bindings()

    def action_go_to_line(self) -> None:
        """From the action chosen to its line in the minutes."""
        if (action := self._chosen_action) is not None:
            self.post_message(OpenMeeting(action.meeting, action.seq))

    @on(RowList.Chosen)
    def _clicked(self) -> None:
        if self.has_class(_ONE):
            self.action_go_to_line()
        elif self.chosen is not None:
            self.action_open_one()

    def action_step_back(self) -> None:
        """Out of the filter, out of one's actions, out of here."""
        if self.has_class(_ONE):
            self.remove_class(_ONE)
            self.rows.focus()
            self.refresh_bindings()
        elif self.filter.has_focus or self.filter.value:
            self.filter.value = ""
            self.rows.focus()
        else:
            self.post_message(GoBack())

    @on(BoardRows.Moved)
    def _moved_on(self) -> None:
        self.refresh_bindings()

    async def meeting_number(self) -> int | None:
        """That of the action chosen among one's actions; else the running meeting, or the last."""
        if self.has_class(_ONE) and self._chosen_action is not None:
            return self._chosen_action.meeting
        found = await self.ask(lambda: self.workspace.meetings.get(None, self.today()))
        return found.number if found is not None else None

    # reminding

    def action_copy_reminder(self) -> None:
        """The reminder of the one chosen, to be pasted into a messenger."""
        self._remind(is_file=False)

    def action_write_reminder(self) -> None:
        """The same in a file of its own, where nothing can be pasted."""
        self._remind(is_file=True)

    def _remind(self, *, is_file: bool) -> None:
        if (chosen := self.chosen) is not None:
            self._give_reminder(chosen, is_file=is_file)

    @work(group="reminder")
    async def _give_reminder(self, standing: Standing, *, is_file: bool) -> None:
        own, today, language, service = self.own_texts, self.today(), self.language, self.workspace.provinces
        actions = await self.reading.apart(partial(self.reader.actions_of, standing.code, today, only_open=True))
        if not actions:
            self.say(own.nothing_to_remind.format(name=standing.name))
            return
        text = await self.ask(lambda: service.reminder(standing, actions, today=today, language=language))
        if text is None:
            return
        if not is_file:
            self.app.copy_to_clipboard(text)
            self.say(own.copied.format(name=standing.name, key="e"), seconds=6)
            return
        path = await self.ask(lambda: service.write_reminder_beside(text, Path(), standing, today, language))
        if path is not None:
            self.say(own.written.format(name=standing.name, path=path.absolute()), seconds=10)
