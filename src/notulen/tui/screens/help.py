"""Bantuan: what the screen one came from is for, its keys, the grammar, and a line to try it in."""

from collections.abc import Sequence
from datetime import datetime
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Input, Label, Static

from notulen.domain.errors import NotulenError
from notulen.domain.identity import new_id
from notulen.domain.meeting import Meeting
from notulen.locale.help_texts import help_texts
from notulen.locale.line_texts import command_meaning
from notulen.locale.screen_texts import screen_texts
from notulen.parsing.parsed_line import LineKind
from notulen.services.recorded import Recorded
from notulen.tui.minuting.line_words import typed_words
from notulen.tui.minuting.reading import LineReader
from notulen.tui.minuting.typing_aid import TypingAid
from notulen.tui.navigation import GoBack
from notulen.tui.widgets.begin_work import begin_work
from notulen.tui.widgets.capture_box import CaptureBox
from notulen.tui.widgets.capture_line import CaptureLine
from notulen.tui.widgets.drawing import GOOD, HEADING, MUTED, WARN, row, words
from notulen.tui.widgets.filter_field import FilterField
from notulen.tui.widgets.help_part import HelpPart, HelpRow
from notulen.tui.widgets.key_bar import PINNED_LEFT, PINNED_RIGHT, KeyBar, LiveKey
from notulen.tui.widgets.keys import bound
from notulen.tui.widgets.line_drawing import LineDrawing
from notulen.tui.widgets.status_header import StatusHeader
from notulen.tui.widgets.suggestion_list import SuggestionList
from notulen.tui.workspace_screen import Surroundings, WorkspaceScreen

_SIDE_BY_SIDE = 96
_MOST_ANSWER_ROWS = 2
_HERE = ("show_menu", "other_part", "switch_part", "close", "scroll_card", "copy_text")


class PracticeLine(CaptureLine, inherit_bindings=False):
    """The line of the minutes, but what Enter does has another name."""

    BINDINGS: ClassVar[list[BindingType]] = [
        bound("enter,ctrl+j", "submit", "practise"),
        *(each for each in CaptureLine.BINDINGS if isinstance(each, Binding) and each.action != "submit"),
    ]


class HelpScreen(WorkspaceScreen):
    """The help on the screen of `subject`, where `keys` acted; `number` is the meeting it was about, if any."""

    CSS_PATH = "help.tcss"
    AUTO_FOCUS = "#search"
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("tab", "other_part", "other_part"),
        bound("shift+tab", "switch_part", "help.other_part", is_shown=False),
        bound("pageup", "scroll_card(-1)", "card_up", is_shown=False),
        bound("pagedown", "scroll_card(1)", "card_down", is_shown=False),
        bound("escape", "close", "close"),
        bound("f1", "close", "close_alike", is_shown=False),
    ]

    def __init__(self, surroundings: Surroundings, number: int | None, subject: str, keys: Sequence[LiveKey]) -> None:
        super().__init__(surroundings)
        # Over the shared screen no line of the meeting may be seen, not even as what `=` would mend.
        self._number = number if subject != "share" else None
        self._about = subject
        self._keys = tuple(keys)
        self._words = help_texts(self.language)
        self._reader = LineReader(self.workspace)
        self._box = CaptureBox(self.texts, PracticeLine(id="line"))
        self._offers = SuggestionList()
        self._drawing = LineDrawing(self.language, self.texts, self.places)
        self._aid = TypingAid(self._reader, self._box, self._offers, texts=self.texts, places=self.places)

    def made_anew(self, surroundings: Surroundings) -> "HelpScreen":
        """The same help in other surroundings."""
        texts = screen_texts(surroundings.language)
        return HelpScreen(surroundings, self._number, self._about, [key.said_in(texts) for key in self._keys])

    def compose(self) -> ComposeResult:
        """Head and search, the parts of the card, the practice line, the keys."""
        said = self._words
        yield StatusHeader()
        with Horizontal(id="help-search"):
            yield Label(words(f"{said.search_label} › "))
            yield FilterField(said.search, id="search")
        with VerticalScroll(id="help"):
            yield Static(words(said.purposes.get(self._about, "")), id="purpose")
            yield Static(id="nothing")
            with Container(id="columns"):
                yield self._key_part()
                with Vertical(id="grammar"):
                    yield from self._grammar()
        with Vertical(id="practice-row"), Vertical(id="practice") as practice:
            practice.add_class("pane").border_title = words(said.practice_title)
            yield Static(words(said.practice_begin, MUTED), id="answer")
            yield self._box
        yield self._offers
        yield KeyBar(self.texts)

    def _key_part(self) -> HelpPart:
        keys = sorted(self._keys, key=lambda key: key.id in (PINNED_LEFT, PINNED_RIGHT))
        rows = [HelpRow(key.shown, key.about, found_by=key.label) for key in keys]
        digits = HelpRow(*self._words.digits)
        if all(row.mark != digits.mark for row in rows):  # else they are answers there
            rows.append(digits)
        return _pane(HelpPart(self._words.keys_title, rows, id="help-keys"))

    def _grammar(self) -> ComposeResult:
        said = self._words
        signs = [HelpRow(*each) for each in said.signs]
        yield _pane(HelpPart(said.signs_title, signs))
        yield _pane(HelpPart(said.dates_title, [HelpRow("", each) for each in said.dates]))
        yield _pane(HelpPart(said.more_title, [HelpRow(*each) for each in (*said.more, *said.hints)]))

    def on_mount(self) -> None:
        """Say where one is, and get ready to read lines."""
        self.query_one("#help").can_focus = False
        said = self._words
        at = said.screens.get(self._about, "")
        self.query_one(StatusHeader).show((row(words(said.title, HEADING), "  ", words(at)),), ())
        self._box.label(said.practice_label)
        self._box.hint(words(said.practice_idle, MUTED))
        begin_work(self, self._prepare, group="preparing")

    async def _prepare(self) -> None:
        now = self.now()
        try:
            await self.in_order(lambda: self._fetch(now))
        except NotulenError as fault:
            self.say(self.words_for(fault), "warning")

    def _fetch(self, now: datetime) -> None:
        meeting = self._sample(now) if self._number is None else self.workspace.store.meeting(self._number)
        self._reader.fetch_series(meeting)
        self._reader.fetch(meeting)

    def _sample(self, now: datetime) -> Meeting:
        return Meeting(id=new_id(now), number=1, title=self._words.sample_title, day=now.date())

    def on_resize(self, event: events.Resize) -> None:
        """Side by side the grammar stands at the left; under each other the keys come first."""
        columns, keys, grammar = (self.query_one(each) for each in ("#columns", "#help-keys", "#grammar"))
        if event.size.width >= _SIDE_BY_SIDE:
            columns.move_child(keys, after=grammar)
        else:
            columns.move_child(keys, before=grammar)

    # the card

    @on(Input.Changed, "#search")
    def _search(self, event: Input.Changed) -> None:
        event.stop()
        wanted = event.value.casefold().split()
        found = [part.narrow(wanted) for part in self.query(HelpPart)]
        self.query_one("#purpose").display = not wanted
        nothing = self.query_one("#nothing", Static)
        nothing.display = not any(found)
        nothing.update(words(self._words.nothing.format(typed=event.value.strip()), MUTED))
        self.query_one("#help").scroll_home(animate=False)

    @on(FilterField.Moved)
    def _move_in_card(self, event: FilterField.Moved) -> None:
        self.query_one("#help").scroll_relative(y=event.rows, animate=False)

    def action_scroll_card(self, pages: int) -> None:
        """Scroll the card; what is typed in keeps the focus."""
        card = self.query_one("#help")
        card.scroll_relative(y=pages * max(card.size.height - 1, 1), animate=False)

    # the practice line

    @on(Input.Changed, "#line")
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        if self._box.line.is_asking:
            return
        if self._box.line.value:
            self._aid.read(self.now(), can_seat=False, is_quiet=self.is_motion_reduced)
        else:
            self._offers.show(())

    @on(CaptureLine.Submitted)
    async def _sent(self, event: CaptureLine.Submitted) -> None:
        event.stop()
        self._box.line.sent.clear()  # nobody else takes what is only tried
        await self._rehearse(event.line)

    @on(CaptureLine.Pasted)
    def _paste_asks(self, event: CaptureLine.Pasted) -> None:
        self._box.label(self.texts.paste_label.format(count=len(event.lines)), "asking")
        count = len(self._box.line.messages)
        asked = self.texts.paste_chat.format(count=count) if count else self.texts.paste_question
        self._box.hint(words(asked, WARN))

    @on(CaptureLine.PasteAnswered)
    async def _paste_answered(self, event: CaptureLine.PasteAnswered) -> None:
        self._box.label(self._words.practice_label)
        self._box.line.sent.clear()
        for line in () if event.is_joined else event.lines:
            await self._rehearse(line)

    @on(CaptureLine.PasteRefused)
    def _paste_refused(self, event: CaptureLine.PasteRefused) -> None:
        self.say(self.texts.paste_too_long.format(size=event.size), "warning")

    async def _rehearse(self, raw: str) -> None:
        """Show what would be recorded; it happens in memory, and the next line goes on from there."""
        now = self.now()
        recorded = await self.ask(lambda: self._try_out(raw, now))
        if recorded is None or recorded.parsed.kind is LineKind.EMPTY:
            return
        said, command = self._words, recorded.parsed.command
        if command:
            meaning = command_meaning(command, self.language)
            self._box.hint(words(said.practice_command.format(command=command, meaning=meaning)))
            return
        self.query_one("#answer", Static).update(self._drawn(recorded))
        self._box.hint(words(said.practice_done.format(reference=recorded.reference), GOOD))

    def _try_out(self, raw: str, now: datetime) -> Recorded | None:
        if self._reader.meeting is None:
            return None
        recorded = self.workspace.minutes.rehearse_line(self._reader.meeting, raw, now=now)
        self._reader.fetch(recorded.meeting)
        return recorded

    def _drawn(self, recorded: Recorded) -> Content:
        """The record as it stands in the minutes; a seat or an item, which stands elsewhere, in words."""
        line = recorded.line or recorded.action
        if line is None:
            return typed_words(recorded.parsed, self.language, can_seat=False)
        width = self.query_one("#answer").content_size.width
        return Content("\n").join(self._drawing.draw(recorded.meeting, line, width)[:_MOST_ANSWER_ROWS])

    def action_other_part(self) -> None:
        """Take what is offered; without an offer go from the search to the practice line, or back."""
        if not self._box.line.has_focus or self._aid.take(can_seat=False) is None:
            self.action_switch_part()

    def action_switch_part(self) -> None:
        """Go from the search to the practice line, or back."""
        line = self._box.line
        (self.query_one("#search") if line.has_focus else line).focus()

    @on(SuggestionList.Chosen)
    def _offer_clicked(self) -> None:
        self._aid.take(can_seat=False)
        self._box.line.focus()

    def on_key(self, event: events.Key) -> None:
        """While something is offered the arrows move among it."""
        if self._offers.is_open and event.key in ("up", "down"):
            event.stop()
            self._offers.move(-1 if event.key == "up" else 1)

    # leaving

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only keys of the help act here; those of the screen behind it wait there."""
        if action == "go_home":
            return self._about != "home"
        return action in _HERE and super().check_action(action, parameters)

    def action_close(self) -> None:
        """Close the list of offers; without one, back to the screen."""
        if self._offers.is_open:
            self._offers.show(())
        else:
            self.post_message(GoBack())

    async def action_go_home(self) -> None:
        """Back to the screen, which goes to the overview as it always does."""
        self.post_message(GoBack("f2"))


def _pane(part: HelpPart) -> HelpPart:
    part.add_class("pane")
    return part
