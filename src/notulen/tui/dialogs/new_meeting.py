"""Asks for a new meeting: a title is enough; the day is typed as spoken and read back while typing."""

from collections.abc import Callable
from datetime import date
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Input, Static

from notulen.domain.meeting_state import MeetingKind
from notulen.domain.text import clean_text
from notulen.locale.language import Language
from notulen.locale.screen_texts import ScreenTexts
from notulen.locale.words import short_word
from notulen.tui.widgets.choice import Choice
from notulen.tui.widgets.dialog import Dialog
from notulen.tui.widgets.drawing import BAD, GOOD, MUTED, row, words
from notulen.tui.widgets.field import Field
from notulen.tui.widgets.hint_line import HintLine
from notulen.tui.widgets.key_bar import KeyBar
from notulen.tui.widgets.keys import bound

_KINDS = tuple(MeetingKind)


class NewMeeting(NamedTuple):
    """What was answered; `phrase` is the day as it was typed."""

    title: str
    day: date
    kind: MeetingKind
    phrase: str = ""


class NewMeetingDialog(Dialog[NewMeeting | None]):
    """`read_day` gives the one day a phrase means, or None; an empty phrase is today. `begun` was answered before."""

    DEFAULT_CSS = """
    NewMeetingDialog { align: center middle; }
    NewMeetingDialog > Vertical {
        width: 72; max-width: 100%; height: auto; max-height: 100%; padding: 1 2 0 2; background: $surface;
        border: round $primary; border-title-color: $primary; border-title-style: bold; overflow-y: auto;
        scrollbar-size: 0 0;
    }
    NewMeetingDialog Horizontal { height: auto; margin-bottom: 1; }
    NewMeetingDialog Static { width: 10; color: $muted; }
    NewMeetingDialog Field { width: 1fr; }
    NewMeetingDialog #reading { margin: 0 0 1 11; }
    NewMeetingDialog .-close { margin-bottom: 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("enter,ctrl+j", "make", "make"),
        bound("tab", "app.focus_next", "next_field"),
        bound("escape", "close", "close"),
    ]

    def __init__(
        self,
        texts: ScreenTexts,
        language: Language,
        today: date,
        read_day: Callable[[str], date | None],
        begun: NewMeeting | None = None,
    ) -> None:
        super().__init__()
        self._begun = begun
        self._texts = texts
        self._language = language
        self._today = today
        self._read_day = read_day

    def compose(self) -> ComposeResult:
        """Three questions, the first of which must be answered."""
        texts, begun = self._texts, self._begun
        with Vertical() as box:
            box.border_title = words(texts.new_meeting)
            with Horizontal():
                yield Static(words(texts.field_title))
                yield self._field("title", texts.field_title_example, begun.title if begun else "")
            with Horizontal(classes="-close"):
                yield Static(words(texts.field_day))
                yield self._field("day", texts.field_day_example, begun.phrase if begun else "")
            yield HintLine(id="reading")
            with Horizontal():
                yield Static(words(texts.field_kind))
                kind = _KINDS.index(begun.kind) if begun else 0
                yield Choice([short_word(each, self._language) for each in _KINDS], kind, id="kind")
        yield KeyBar(texts)

    def _field(self, name: str, example: str, text: str) -> Field:
        field = Field(text, placeholder=example, id=name, max_length=500)
        field.cursor_blink = False
        return field

    def on_mount(self) -> None:
        """Say which day it is when nothing is typed."""
        self._tell_day(self.query_one("#day", Field).value)
        self.query_one("#title").focus()

    @on(Input.Changed, "#day")
    def _day_typed(self, event: Input.Changed) -> None:
        self._tell_day(event.value)

    @on(Input.Changed, "#title")
    def _title_typed(self) -> None:
        self._tell_day(self.query_one("#day", Field).value)

    def _tell_day(self, phrase: str) -> date | None:
        day = self._today if not phrase.strip() else self._read_day(phrase)
        said = (
            words(self._texts.day_not_read, BAD)
            if day is None
            else row(words("✓ ", GOOD), words(self._texts.short_day(day, with_year=True)), self._distance(day))
        )
        self.query_one("#reading", HintLine).text = said
        return day

    def _distance(self, day: date) -> Content:
        return words(f"  {self._texts.days_from_now((day - self._today).days)}", MUTED)

    @on(Input.Submitted)
    def action_make(self) -> None:
        """Answer, unless the title is missing or the day is not understood."""
        title = clean_text(self.query_one("#title", Field).value).strip()
        phrase = self.query_one("#day", Field).value
        day = self._tell_day(phrase)
        if day is None:
            self.query_one("#day").focus()
        elif not title:
            self.query_one("#reading", HintLine).text = words(self._texts.title_missing, BAD)
            self.query_one("#title").focus()
        else:
            self.dismiss(NewMeeting(title, day, _KINDS[self.query_one("#kind", Choice).chosen], phrase))

    def action_close(self) -> None:
        """Make nothing."""
        self.dismiss(None)
