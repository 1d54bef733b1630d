"""Cari: type, and every place of all meetings that holds the words is listed; Enter opens the minutes there."""

from typing import ClassVar, NamedTuple
from weakref import WeakKeyDictionary

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.events import ScreenResume
from textual.widgets import Input, Label

from notulen.services.search_queries import Found
from notulen.tui.found_places import FoundPlaces
from notulen.tui.kept_place import KeptPlace
from notulen.tui.navigation import GoBack, OpenMeeting, OpenPreview
from notulen.tui.widgets.drawing import ELLIPSIS, words
from notulen.tui.widgets.key_bar import KeyBar
from notulen.tui.widgets.keys import bound
from notulen.tui.widgets.row_list import RowList
from notulen.tui.widgets.search_field import SearchField
from notulen.tui.workspace_screen import Surroundings
from notulen.workspace import Workspace

_LONGEST_COPIED = 40
_MOST_KEPT = 100  # meetings
_ALONE, _AROUND = "-alone", "-around"
_ONE_AT_A_TIME = ("-small", "-narrow", "-short", "-low")
_IN_LINE = ("to_hits", "take_meant")
_IN_HITS = ("turn_context", "export_hit", "copy_hit")
_ABOUT_HIT = ("open_hit", "open_room", "open_preview", *_IN_HITS)


class SearchState(NamedTuple):
    """What was typed and chosen in a search; whether the list stood alone, or what is around a place in its stead."""

    typed: str = ""
    chosen: str | None = None
    scrolled: int = 0
    is_alone: bool = False
    is_around: bool = False


_LEFT: WeakKeyDictionary[Workspace, SearchState] = WeakKeyDictionary()
"""How the search of an archive was left while it is open: one opens what was found, and comes back to the place."""


class SearchScreen(FoundPlaces):
    """The line above, below it the places, and what stands around the one that is chosen."""

    subject = "search"
    CSS_PATH = "search.tcss"
    AUTO_FOCUS = "#search-line"
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("tab", "take_meant", "search_take"),
        bound("down", "to_hits", "search_down"),
        bound("enter", "open_hit", "search_open"),
        bound("space", "turn_context", "search_context"),
        bound("e", "export_hit", "search_export"),
        bound("c", "copy_hit", "search_copy"),
        bound("escape", "step_back", "search_back"),
        bound("ctrl+f,5,slash", "to_line", "search_again", is_shown=False),
    ]

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self._left = _LEFT.get(self.workspace, SearchState())
        placeholder = self.search_texts.placeholder
        self._field = SearchField(placeholder, self.rows, self._may_go_down, id="search-line")

    def compose(self) -> ComposeResult:
        """Head, line and what it means, places, context, keys."""
        yield self.header
        with Vertical(id="query"):
            with Horizontal():
                yield Label(words(f"{self.search_texts.label} › "))
                yield self._field
            yield self.filters
        with Vertical(id="found"):
            yield self.rows.add_class("pane")
            yield self.around.add_class("pane")
        yield KeyBar(self.texts)

    def on_mount(self) -> None:
        """Be as it was left."""
        self.header.show(self.words.heading(), ())
        self._field.put(self._left.typed)
        self.rows.go_to(self._left.chosen)
        self.set_class(self._left.is_alone, _ALONE)
        self.set_class(self._left.is_around, _AROUND)
        self._field.select_all()

    def on_unmount(self) -> None:
        """Remember what was typed and chosen."""
        self.stop_searching()
        _LEFT[self.workspace] = self._state

    def go_on_from(self, before: KeptPlace) -> None:
        """As any screen, with what was typed."""
        super().go_on_from(before)
        if isinstance(before, SearchScreen):
            self._left = before._state

    @property
    def _state(self) -> SearchState:
        rows = self.rows
        return SearchState(
            self.typed, rows.selected, rows.scroll_offset.y, self.has_class(_ALONE), self.has_class(_AROUND)
        )

    def begin(self, typed: str = "") -> None:
        """Be ready to type: words that are handed in stand in the line, those of the last time give way to a letter."""
        self.remove_class(_AROUND)
        self.set_focus(self._field)
        if typed:
            self._field.put(typed)
        else:
            self._field.select_all()

    # searching

    @property
    def typed(self) -> str:
        """What stands in the line."""
        return self._field.value

    @on(ScreenResume)
    def _resumed(self) -> None:
        self.forget_meetings()
        self.search_anew()

    @on(Input.Changed)
    def _typed(self) -> None:
        self.forget_keys()
        self.rows.forget_moves()
        self.search_anew()

    @property
    def is_in_line(self) -> bool:
        """Whether somebody types."""
        return self.focused is self._field

    def show_found(self, found: Found, seconds: float, *, is_anew: bool) -> None:
        """As any screen that searches; the first time where one was, and with nothing found in the line."""
        is_first = self.found is None
        super().show_found(found, seconds, is_anew=is_anew)
        if is_first and self._left.scrolled:
            self.rows.scroll_to(y=self._left.scrolled, animate=False, force=True)
        if not found.hits and not self.is_in_line:
            self.set_focus(self._field)

    # keys

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Letters are text in the line; keys that would do nothing are not offered."""
        if action == "take_meant":
            return self.is_in_line and self.found is not None and self.found.meant is not None
        if action in _IN_LINE and not self.is_in_line:
            return False
        if action in _IN_HITS and self.is_in_line:
            return False
        if action in _ABOUT_HIT or action == "to_hits":
            return self.is_behind or self.chosen is not None
        return action != "open_share" and super().check_action(action, parameters)

    async def meeting_number(self) -> int | None:
        """The meeting of the place that is chosen."""
        return self.chosen.meeting.number if self.chosen else None

    def _may_go_down(self) -> bool:
        return self.is_behind or self.chosen is not None

    def on_resize(self) -> None:
        """What has no room any more hands the focus on to what stands in its place."""
        if self._is_in_place:
            self.call_after_refresh(self._hold_focus)

    def action_to_hits(self) -> None:
        """From the line to the places."""
        self.set_focus(self.around if self._is_in_place else self.rows)

    def action_to_line(self) -> None:
        """Back to the line, in which the next letter begins anew."""
        self.begin()

    @on(Input.Submitted)
    def action_open_hit(self) -> None:
        """Open the minutes at the place that is chosen."""
        self.when_found(self._open)

    @on(RowList.Chosen)
    def _open(self) -> None:
        if self.chosen is not None:
            self.post_message(OpenMeeting(self.chosen.meeting.number, self.chosen.line))

    def action_export_hit(self) -> None:
        """To the minutes of that meeting as they would be exported."""
        self.when_found(self._export)

    def _export(self) -> None:
        if self.chosen is not None:
            self.post_message(OpenPreview(self.chosen.meeting.number))

    def action_copy_hit(self) -> None:
        """Copy the words of the place."""
        self.when_found(self._copy)

    def _copy(self) -> None:
        hit = self.chosen
        if hit is not None:
            self.app.copy_to_clipboard(hit.text)
            short = hit.text if len(hit.text) <= _LONGEST_COPIED else f"{hit.text[:_LONGEST_COPIED]}{ELLIPSIS}"
            self.say(self.search_texts.copied.format(reference=self.drawing.reference(hit), text=short))

    @property
    def _is_in_place(self) -> bool:
        """Whether what stands around a place is shown where the places were."""
        return self.has_class(_AROUND) and self._is_one_at_a_time

    @property
    def _is_one_at_a_time(self) -> bool:
        return any(map(self.has_class, _ONE_AT_A_TIME))

    def action_move_hit(self, rows: int) -> None:
        """To another place, while what stands around it has the room of the list."""
        self.rows.action_move(rows)

    def action_turn_context(self) -> None:
        """Show or hide what stands around the place; without room for both, one in place of the other."""
        self.toggle_class(_AROUND if self._is_one_at_a_time else _ALONE)
        self.call_after_refresh(self._hold_focus)

    def _hold_focus(self) -> None:
        # What is hidden loses the focus, and what was hidden takes it only once it is laid out.
        if self.focused is None or not self.focused.is_on_screen:
            self.action_to_hits()

    @on(SearchField.Took)
    def action_take_meant(self) -> None:
        """Take the words that were probably meant; without any, go to the places."""
        self.when_found(self._take_meant)

    def _take_meant(self) -> None:
        if self.found is not None and self.found.meant is not None:
            self._field.put(self.found.meant.typed)
        elif self.chosen is not None:
            self.action_to_hits()

    @on(SearchField.Left)
    def _field_left(self) -> None:
        if self.is_waited_for:
            self.post_message(GoBack())
        else:
            self.when_found(self._clear_or_leave)

    def _clear_or_leave(self) -> None:
        if self.found is not None and self.found.query.is_narrowed:
            self._field.put(self.found.query.plain)
        else:
            self.post_message(GoBack())

    def action_step_back(self) -> None:
        """From the context to the places, from there to the line, from there back; filters are cleared first."""
        if self._is_in_place:
            self.action_turn_context()
        elif not self.is_in_line:
            self.set_focus(self._field)
        else:
            self._field_left()
