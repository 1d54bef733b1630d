"""Direktori: people and offices, what the meetings tell of them, and the names nobody has told yet."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import ClassVar, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.events import ScreenResume
from textual.widgets import Input, Static

from notulen.domain.errors import NotulenError
from notulen.domain.office import Office
from notulen.domain.person import Person
from notulen.services.directory_picture import DirectoryPicture, ListedOffice, ListedPerson, UntoldName
from notulen.services.directory_reader import DirectoryReader
from notulen.tui.directory_acts import DirectoryActs
from notulen.tui.directory_rows import DirectoryRows
from notulen.tui.widgets.begin_work import begin_work
from notulen.tui.widgets.drawing import HEADING, MUTED, WARN, joined, row, words
from notulen.tui.widgets.filter_field import FilterField
from notulen.tui.widgets.key_bar import KeyBar
from notulen.tui.widgets.keys import bound
from notulen.tui.widgets.pointed_list import PointedList
from notulen.tui.widgets.row_list import ListedRow
from notulen.tui.widgets.seek_field import SeekField
from notulen.tui.widgets.status_header import StatusHeader
from notulen.tui.workspace_screen import Surroundings

Result = TypeVar("Result")
Listed = ListedPerson | ListedOffice | UntoldName

_AT_ONCE = 16
_BETWEEN_PICTURES = 0.5  # seconds
_CHANGES = ("add", "merge", "tell_apart", "remove", "undo", "redo", "switch_presence", "open_record")


class DirectoryScreen(DirectoryActs):
    """One list, of people or of offices; under it what is known of the one pointed at."""

    subject = "directory"
    CSS_PATH = "directory.tcss"
    AUTO_FOCUS = "#rows"
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("a", "add", "dir_add"),
        bound("e,enter", "open_record", "dir_edit"),
        bound("g", "merge", "dir_merge"),
        bound("x", "tell_apart", "dir_apart", is_shown=False),
        bound("space", "switch_presence", "dir_present"),
        bound("delete", "remove", "dir_remove"),
        # Before the letters of the same packet are given to whatever has the focus now.
        bound("slash", "filter", "dir_filter", is_shown=False, priority=True),
        bound("tab", "other_list", "dir_other", is_shown=False),
        bound("ctrl+z,u", "undo", "dir_undo", is_shown=False),
        bound("ctrl+y,U", "redo", "dir_redo", is_shown=False),
        bound("escape", "go_back", "back"),
        bound("q", "go_back", "back_alike", is_shown=False),
    ]

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self._reader = DirectoryReader(self.workspace.store, self.workspace.names)
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="directory")
        self._is_reading = self._has_asked = self._has_told_fault = False
        self._total = 0
        self._of_offices = False
        self._rows = PointedList(id="rows")
        self._filter = SeekField(self.own.filter_hint, id="filter")
        self._card = Static(id="card", classes="pane")
        self._columns = Static(id="columns")
        # Not looked up: when the screen is left while it reads, they are taken away first.
        self._header = StatusHeader()
        self._listing = Vertical(self._columns, self._rows, id="listing", classes="pane")
        self._drawing = DirectoryRows(self.texts, self.own)
        self._by_key: dict[str, Listed] = {}

    def compose(self) -> ComposeResult:
        """The list, the card, the filter."""
        yield self._header
        yield self._listing
        yield self._card
        with Horizontal(id="seek"):
            yield Static(words(f"{self.own.filter_label} ›"))
            yield self._filter
        yield KeyBar(self.texts)

    def on_mount(self) -> None:
        """Name the frame."""
        self._head()
        self._show_frame()

    def on_unmount(self) -> None:
        """A disk that does not answer is not waited for."""
        self._thread.shutdown(wait=False, cancel_futures=True)

    @on(ScreenResume)
    def _resumed(self) -> None:
        self.call_after_refresh(self.read_anew)

    def tick(self) -> None:
        """Look whether another program changed anything."""
        self.read_anew()

    def _head(self) -> None:
        own, picture = self.own, self.picture
        left = (words(own.title, HEADING), words(own.about, MUTED))
        right: tuple[Content, ...] = ()
        if picture is not None:
            counts = (
                own.count_people.format(count=len(picture.people)),
                own.count_provinces.format(count=picture.provinces),
                own.count_offices.format(count=len(picture.offices)),
            )
            right = (
                words("" if picture.can_write else f" {self.texts.read_only} ", WARN),
                joined([words(each, MUTED) for each in counts]),
            )
        self._header.show(left, right)

    # reading

    def read_anew(self) -> None:
        """Read what is new, apart from the lines that go to the archive."""
        self._has_asked = True
        if not self._is_reading and self.is_seen:
            self._is_reading = True
            begin_work(self, self._read, group="directory")

    async def _read(self) -> None:
        clock, shown = asyncio.get_running_loop().time, 0.0
        try:
            while self._has_asked:
                self._has_asked = False
                self._total = left = await self._apart(self._reader.begin)
                while True:
                    if not left or (self._total > left and clock() - shown >= _BETWEEN_PICTURES):
                        self._take(await self._apart(partial(self._reader.show, self.today())))
                        shown = clock()
                    if not left:
                        break
                    left = await self._apart(partial(self._reader.read, _AT_ONCE))
            if self._has_told_fault:
                self._has_told_fault = False
        except NotulenError as fault:
            if not self._has_told_fault:
                self._has_told_fault = True
                self.say(self.words_for(fault), "error", seconds=60)
        finally:
            self._is_reading = False

    def _apart(self, call: Callable[[], Result]) -> Awaitable[Result]:
        return asyncio.wrap_future(self._thread.submit(call))

    def _take(self, picture: DirectoryPicture) -> None:
        if picture is not self.picture and self.is_mounted:
            self.picture = picture
            self._head()
            self._list()
            self.refresh_bindings()

    # what is shown

    def _list(self) -> None:
        """The rows that hold every word typed in the filter; untold names come behind the people."""
        picture = self.picture
        if picture is None:
            return
        wanted = self._filter.value.casefold().split()
        listed: Sequence[Listed] = picture.offices if self._of_offices else (*picture.people, *picture.untold)
        found = [each for each in listed if all(part in _sought(each) for part in wanted)]
        self._by_key = {each.key: each for each in found}
        own = self.own
        is_filtered = bool(wanted)
        self._rows.say_when_empty(own.no_match.format(typed=self._filter.value) if is_filtered else own.no_people)
        self._rows.show([ListedRow(each.key, partial(self._drawn, each)) for each in found])
        self._show_frame()

    def _drawn(self, listed: Listed, width: int) -> Content:
        match listed:
            case ListedPerson():
                return self._drawing.person(listed, width)
            case ListedOffice():
                return self._drawing.office(listed, width)
            case UntoldName():
                return self._drawing.untold(listed, width)

    def _show_frame(self) -> None:
        frame, own, picture = self._listing, self.own, self.picture
        here, there = (own.offices, own.people) if self._of_offices else (own.people, own.offices)
        frame.border_title = row(words(here), words(f"  {own.other_list.format(list=there.lower())}", MUTED))
        notes: list[Content] = []
        if picture is not None and not self._of_offices:
            doubles = sum(1 for each in picture.people if each.doubles)
            notes.append(words(own.doubles.format(count=doubles) if doubles else "", MUTED))
            notes.append(words(own.to_complete.format(count=len(picture.untold)) if picture.untold else "", WARN))
        if picture is not None and picture.unread:
            notes.append(words(own.reading.format(done=self._total - picture.unread, total=self._total), MUTED))
        told = joined(notes)
        frame.border_subtitle = told if told else None
        width = self._rows.size.width or self.size.width - 2
        self._columns.update(self._drawing.heading(width, of_offices=self._of_offices))

    def on_resize(self) -> None:
        """Columns and card have another width."""
        self.call_after_refresh(self._show_frame)
        self.call_after_refresh(self._show_card)

    @on(PointedList.Pointed)
    def _show_card(self) -> None:
        listed = self.pointed
        width = max(self._card.content_size.width, 1)
        match listed:
            case ListedPerson():
                title, lines = listed.person.full_name, self._drawing.person_card(listed, width)
            case ListedOffice():
                title, lines = listed.office.name, self._drawing.office_card(listed, width)
            case UntoldName():
                title, lines = f"? {listed.name}", self._drawing.untold_card(listed, width)
            case _:
                title, lines = "", []
        self._card.border_title = words(title) if title else None
        self._card.update(Content("\n").join(lines))
        self.refresh_bindings()

    @property
    def pointed(self) -> Listed | None:
        """What the cursor stands on."""
        key = self._rows.selected
        return self._by_key.get(key) if key is not None else None

    # going about

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keys that would do nothing are not offered."""
        picture, listed = self.picture, self.pointed
        if action == "open_directory":
            return False
        if action == "filter":
            return not self._filter.has_focus and self.app.screen is self
        if action in _CHANGES and (picture is None or not picture.can_write):
            return False
        if action == "switch_presence":
            return isinstance(listed, ListedPerson) and picture is not None and picture.running is not None
        if action == "merge":
            return listed is not None
        if action == "tell_apart":
            return isinstance(listed, ListedPerson) and bool(listed.doubles)
        if action == "remove":
            return isinstance(listed, ListedPerson) or (isinstance(listed, ListedOffice) and listed.is_own)
        if action == "open_record":
            return listed is not None
        return super().check_action(action, parameters)

    async def meeting_number(self) -> int | None:
        """The running meeting."""
        return self.picture.running if self.picture else None

    def action_filter(self) -> None:
        """Into the field that narrows the list."""
        self.set_focus(self._filter)

    def action_leave_filter(self) -> None:
        """Back into the list, with what was typed."""
        self._list()
        self.set_focus(self._rows)

    @on(Input.Changed, "#filter")
    def _typed(self) -> None:
        self._list()

    @on(FilterField.Moved)
    def _moved(self, event: FilterField.Moved) -> None:
        self._rows.action_move(event.rows)

    def action_other_list(self) -> None:
        """From the people to the offices, and back."""
        self._of_offices = not self._of_offices
        self._list()

    async def action_add(self) -> None:
        """A form on somebody new, or on a new office."""
        if self._of_offices:
            await self.open_office_form()
        else:
            await self.open_person_form()

    def stored(self, record: Person | Office, told: str) -> None:
        """Stand on what was stored."""
        self.did(None, told)
        self._rows.go_to(f"{'p' if isinstance(record, Person) else 'o'} {record.id}")


def _sought(listed: Listed) -> str:
    return listed.name.casefold() if isinstance(listed, UntoldName) else listed.sought
