"""How the import of attendance looks: the file, the participants, the one pointed at, and the keys that answer."""

from collections.abc import Mapping
from functools import partial

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from notulen.domain.attendance_plan import AttendancePlan, PlanRow, Sureness
from notulen.locale.attendance_import_texts import attendance_import_texts
from notulen.locale.attendance_screen_texts import attendance_screen_texts
from notulen.locale.date_texts import format_date
from notulen.parsing.typed_path import quoted
from notulen.tui.attendance.rows import ImportRows
from notulen.tui.attendance.sitting import is_open, sitting_on
from notulen.tui.meeting_screen import MeetingScreen
from notulen.tui.widgets.answer_keys import AnswerKey, AnswerKeys
from notulen.tui.widgets.drawing import ELLIPSIS, GOOD, HEADING, KEY, MUTED, STRONG, WARN, fit, row, words
from notulen.tui.widgets.key_bar import KeyBar
from notulen.tui.widgets.path_field import PathField, PathOffers
from notulen.tui.widgets.pointed_list import PointedList
from notulen.tui.widgets.review_card import ReviewCard
from notulen.tui.widgets.row_list import ListedRow
from notulen.tui.widgets.status_header import StatusHeader
from notulen.tui.workspace_screen import Surroundings

_EMPTY = "-empty"
_MOST_ROWS, _FEW_ROWS = 4, 2
_ANSWERS = (
    ("Enter", "accept", "import_accept"),
    ("1-9", "choose(1)", "import_choose"),
    ("o", "other", "import_other"),
    ("n", "answer('person')", "import_new"),
    ("s", "answer('seat')", "import_seat"),
    ("g", "answer('guest')", "import_guest"),
    ("l", "answer('ignore')", "import_skip"),
    ("u", "take_back", "import_undo"),
)


class ImportPicture(MeetingScreen):
    """What there is to see. `plan` is the latest that was worked out; the answers may be newer."""

    def __init__(self, surroundings: Surroundings, number: int) -> None:
        super().__init__(surroundings, number)
        self.own = attendance_screen_texts(self.language)
        self.told = attendance_import_texts(self.language)
        self.sitting = sitting_on(self.workspace, number)
        self.plan: AttendancePlan | None = None
        self.fault = ""
        self.reading = ""
        self._by_key: Mapping[str, PlanRow] = {}
        self._drawing = ImportRows(self.language, self.own, self.told, self.places)
        self._header = StatusHeader()
        self.field = PathField(self.own.file_hint, quoted, id="file")
        self.offers = PathOffers(id="path-offers")
        self._about_files = Static(id="about-files")
        self._columns = Static(id="columns")
        self.rows = PointedList(self.own.no_file, id="rows")
        self.card = ReviewCard(self.own.more_below, id="card")
        self._keys = AnswerKeys(id="keys")

    def compose(self) -> ComposeResult:
        """The file, what is known of it, who was there, the one pointed at, the keys."""
        yield self._header
        with Horizontal(id="path"):
            yield Static(words(f"{self.own.file_label} ›"), id="path-label")
            yield self.field
        yield self.offers
        yield self._about_files
        with Vertical(id="listing", classes="pane"):
            yield self._columns
            yield self.rows
        yield self.card.add_class("pane")
        yield self._keys.add_class("pane")
        yield KeyBar(self.texts)

    def on_mount(self) -> None:
        """Name the frames."""
        self._keys.border_title = words(self.own.one_key)
        self.add_class(_EMPTY)

    def on_resize(self) -> None:
        """Columns come and go with the width."""
        self.call_after_refresh(self.show)

    @property
    def here(self) -> PlanRow | None:
        """The participant the cursor stands on."""
        key = self.rows.selected
        return self._by_key.get(key) if key is not None else None

    @property
    def open_rows(self) -> list[PlanRow]:
        """Whom somebody has to decide about still."""
        return [each for each in self.plan.rows if is_open(each, self.sitting.answers)] if self.plan else []

    def show(self) -> None:
        """Show what was read, what would become of it, and what is answered so far."""
        if not (self.is_mounted and self.display):  # a screen being left has lost its parts before its workers end
            return
        plan, choices = self.plan, self.sitting.answers.choices
        self.field.placeholder = self.own.another_file if self.sitting.answers.files else self.own.file_hint
        self.set_class(plan is None, _EMPTY)
        self._show_head()
        self._show_files()
        listed = self._listed(plan) if plan else []
        self._by_key = {each.key: each for each in listed}
        self.rows.say_when_empty(self.own.nobody_asked if plan else self.own.no_file)
        zone = self.workspace.settings.zone if self.meeting is None else self.meeting.zone
        self.rows.show(
            [ListedRow(each.key, partial(self._drawing.row, each, choices.get(each.key), zone)) for each in listed]
        )
        self._columns.update(self._drawing.heading(self.rows.size.width or self.size.width - 2))
        self._show_frame()
        self.show_card()

    def _listed(self, plan: AttendancePlan) -> list[PlanRow]:
        """All of them; narrowed, those who are not certain and those about whom somebody decided."""
        choices = self.sitting.answers.choices
        if not self.sitting.only_asked:
            return list(plan.rows)
        return [each for each in plan.rows if each.sureness is not Sureness.CERTAIN or each.key in choices]

    def _show_head(self) -> None:
        meeting = self.meeting
        named = (words(meeting.reference, KEY), words(meeting.title, STRONG)) if meeting else ()
        counts = self._drawing.counted(self.plan, len(self.open_rows)) if self.plan else []
        self._header.show((words(self.own.title, HEADING), *named), counts)

    def _show_files(self) -> None:
        """What is wrong comes first; then which reports these are, and what is to be known of them."""
        rows: list[Content] = []
        if self.fault:
            rows.append(words(self.fault, WARN))
        if self.reading:
            rows.append(words(self.own.reading.format(file=self.reading), MUTED))
        if self.plan is not None and self.meeting is not None:
            warnings = self.told.warnings(self.plan, format_date(self.meeting.day, self.language))
            others = len(self.plan.other_days)
            rows += [words(each, WARN) for each in warnings[:others]]
            if self.plan.hours_off:
                others += 1  # told in our own words: here a key reads them again
                rows.append(words(self._other_zone(self.plan), WARN))
            told = [
                self.told.file.format(
                    file=each.name, source=self.told.sources[each.source], count=len(each.participants)
                )
                for each in self.plan.files
            ]
            rows.append(row(words(" ".join(told)), " ", words(" ".join(warnings[others:]), MUTED)))
        width, most = max(self.size.width - 2, 2), _FEW_ROWS if self.has_class("-short") else _MOST_ROWS
        lines = [line for each in rows for line in each.wrap(width)]
        if len(lines) > most:
            lines = [*lines[: most - 1], fit(row(lines[most - 1].rstrip(), f" {ELLIPSIS}"), width)]
        self._about_files.display = bool(lines)
        self._about_files.update(Content("\n").join(lines))

    def _other_zone(self, plan: AttendancePlan) -> str:
        side = self.told.later if plan.hours_off > 0 else self.told.earlier
        return self.own.other_zone.format(
            hours=abs(plan.hours_off), side=side, reference=plan.reference, zone=plan.zone_meant
        )

    def _show_frame(self) -> None:
        frame, own = self.query_one("#listing"), self.own
        narrowed = words(f"  {own.only_asked}", MUTED) if self.sitting.only_asked else Content("")
        frame.border_title = row(words(own.listing), narrowed)
        count = len(self.open_rows)
        if self.plan is None or self.meeting is None:
            frame.border_subtitle = None
        elif count:
            frame.border_subtitle = words(own.count_asked.format(count=count), WARN)
        else:
            frame.border_subtitle = words(own.all_answered_next.format(reference=self.meeting.reference), GOOD)

    def show_card(self) -> None:
        """Show more of the one pointed at, and which keys answer."""
        here = self.here
        if here is not None:
            zone = self.workspace.settings.zone if self.meeting is None else self.meeting.zone
            self.card.border_title = self._drawing.title(here, self.sitting.answers.choices.get(here.key))
            self.card.show(partial(self._drawing.card, here, zone), from_top=True)
        else:
            self.card.border_title = None
            self.card.show(lambda _width, _height: (), from_top=True)
        self._keys.keys = tuple(
            AnswerKey(shown, self.texts.keys[key_id].label, action, self._is_live(action))
            for shown, action, key_id in _ANSWERS
        )
        self.refresh_bindings()

    def _is_live(self, action: str) -> bool:
        """Whether the key answers here; pressed all the same, it says why not."""
        here = self.here
        if here is None:
            return False
        match action:
            case "accept":
                return here.candidate is not None
            case "choose(1)":
                return bool(here.candidates)
            case "answer('person')":
                return here.can_be_new
            case "take_back":
                return self.sitting.can_take_back
        return True
