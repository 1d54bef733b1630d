"""Decisions and actions as everybody sees them, in whole pages."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from notulen.domain.action_item import ActionStatus
from notulen.domain.entry import DecisionStatus
from notulen.domain.shared_meeting import SharedAction, SharedDecision, SharedItem, SharedLine
from notulen.locale.share_texts import ShareTexts
from notulen.locale.words import word
from notulen.tui.widgets.drawing import GOOD, HEADING, MUTED, PERSON, fit, hanging, row, words
from notulen.tui.widgets.pages import Page, Piece, Section, paged
from notulen.tui.widgets.shared_space import Space, beside, ruled, space_of, wrapped

_IN_COLUMNS = 70
_LEAST_OWNER, _MOST_OWNER = 14, 28
_MOST_DUE = 21
_MOST_NAMES = 6
_GAP = 2


class SharedContent(NamedTuple):
    """What is listed: the agenda while nothing else is, decisions, actions, which of these are new."""

    day: date
    items: tuple[SharedItem, ...] = ()
    decisions: tuple[SharedDecision, ...] = ()
    actions: tuple[SharedAction, ...] = ()
    new: frozenset[int] = frozenset()


class SharedBody(Widget):
    """One page of them. `page` None is the page with the newest line."""

    DEFAULT_CSS = "SharedBody { height: 1fr; }"

    content: reactive[SharedContent | None] = reactive(None)
    page: reactive[int | None] = reactive(None)

    def __init__(self, texts: ShareTexts) -> None:
        super().__init__()
        self._texts = texts
        self._cut: tuple[object, list[Page]] | None = None

    @property
    def pages(self) -> list[Page]:
        """All pages, for the room there is now."""
        size, space = self.content_size, space_of(self.app)
        key = (self.content, size, space)
        if self._cut is None or self._cut[0] != key:
            sections = self._sections(self.content, size.width) if self.content else ()
            self._cut = key, paged(sections, size.height, is_airy=space is Space.AIRY)
        return self._cut[1]

    @property
    def place(self) -> int:
        """Which page is shown, the first being 0."""
        pages = self.pages
        if self.page is not None:
            return min(self.page, len(pages) - 1)
        return max(range(len(pages)), key=lambda place: pages[place].newest)

    def render(self) -> Content:
        """The page, with its number under it when there are others."""
        pages, place = self.pages, self.place
        rows = list(pages[place].rows)
        if len(pages) > 1:
            told = words(self._texts.page.format(page=place + 1, count=len(pages)), MUTED)
            width, height = self.content_size
            rows += [Content("")] * (height - 1 - len(rows))
            rows = [*rows[: max(height - 1, 0)], row(" " * max(width - told.cell_length, 0), told)]
        return Content("\n").join(rows)

    def _sections(self, content: SharedContent, width: int) -> list[Section]:
        texts = self._texts
        lines = _Lines(texts, content, width)
        if content.items:
            items = [Piece(lines.item(place, each)) for place, each in enumerate(content.items, 1)]
            return [Section([words(texts.agenda, HEADING)], items)]
        decisions = [Piece(lines.decision(each), each.seq) for each in content.decisions]
        actions = [Piece(lines.action(each), each.seq) for each in content.actions]
        return [
            Section([words(texts.decisions, HEADING)], decisions or [Piece([words(texts.no_decisions, MUTED)])]),
            Section([lines.action_heading()], actions or [Piece([words(texts.no_actions, MUTED)])]),
        ]


class _Lines:
    """Draws the lines of one content at one width: in columns, or under each other where there is no room for them."""

    def __init__(self, texts: ShareTexts, content: SharedContent, width: int) -> None:
        self._texts = texts
        self._content = content
        self._width = width
        listed: tuple[SharedLine, ...] = (*content.decisions, *content.actions)
        self._indent = max((len(each.reference) for each in listed), default=0) + _GAP
        mark = words(texts.new).cell_length + _GAP
        self._mark = mark if width > self._indent + 3 * mark else 0
        dues = [words(self._due(each)).cell_length for each in content.actions]
        self._due_width = min(max([words(texts.due).cell_length, *dues]), _MOST_DUE)
        self._owner_width = min(max(width * 22 // 100, _LEAST_OWNER), _MOST_OWNER)
        self._has_columns = width >= _IN_COLUMNS and bool(content.actions)

    def item(self, place: int, item: SharedItem) -> list[Content]:
        """`2  SPBE   30 mnt`."""
        planned = words(self._texts.minutes.format(minutes=item.minutes) if item.minutes else "", MUTED)
        number = words(f"{place}  ", MUTED)
        text = wrapped(item.title, "", self._width - number.cell_length - planned.cell_length - _GAP)
        return ruled(_under(number, text), planned, self._width)

    def decision(self, decision: SharedDecision) -> list[Content]:
        """`K7.1  text`, and what became of one that holds no longer."""
        rows = self._marked(decision, self._text(decision, self._width - self._mark))
        if decision.status is not DecisionStatus.IN_FORCE:
            rows.append(row(" " * self._indent, words(word(decision.status, self._texts.language), MUTED)))
        return rows

    def action_heading(self) -> Content:
        """The heading, over the columns too when there are any."""
        title = words(self._texts.actions, HEADING)
        if not self._has_columns:
            return title
        owner = fit(words(self._texts.owner, MUTED), self._owner_width + _GAP)
        return row(fit(title, self._text_width + _GAP), owner, words(self._texts.due, MUTED))

    def action(self, action: SharedAction) -> list[Content]:
        """`A7.2  text`, who does it and by when."""
        owners, due = self._owners(action), self._due(action)
        style = GOOD if action.status is ActionStatus.DONE else ""
        if self._has_columns:
            columns = (
                (self._text(action, self._text_width), self._text_width + _GAP),
                (wrapped(owners, PERSON, self._owner_width), self._owner_width + _GAP),
                (wrapped(due, style, self._due_width), self._due_width),
            )
            return self._marked(action, beside(columns), place=0)
        rows = self._marked(action, self._text(action, self._width - self._mark))
        until = f"{self._texts.until} {due}" if action.due and action.status.is_open else due
        return [*rows, *self._under_text(owners, words(until, style))]

    @property
    def _text_width(self) -> int:
        return self._width - self._owner_width - self._due_width - self._mark - 2 * _GAP

    def _text(self, line: SharedLine, width: int) -> list[Content]:
        return hanging(words(line.reference, MUTED), words(line.text), self._indent, width)

    def _marked(self, line: SharedLine, rows: list[Content], *, place: int = -1) -> list[Content]:
        """The rows, one of them with the mark of a new line in the room that is kept for it at the right."""
        if self._mark and line.seq in self._content.new:
            told = words(self._texts.new, "$accent")
            rows[place] = row(fit(rows[place], self._width - told.cell_length), told)
        return rows

    def _under_text(self, owners: str, due: Content) -> list[Content]:
        """Owners and deadline in one row under the text, or in rows of their own."""
        room = self._width - self._indent
        margin = " " * self._indent
        if due.cell_length + _GAP + min(words(owners).cell_length, _LEAST_OWNER) > room:
            rows = [*(wrapped(owners, PERSON, room) if owners else []), *due.wrap(max(room, 2))]
            return [row(margin, each) for each in rows if each]
        left = wrapped(owners, PERSON, room - due.cell_length - _GAP) if owners else [Content("")]
        return [row(margin, each) for each in ruled(left, due, room) if each] if owners or due else []

    def _owners(self, action: SharedAction) -> str:
        if action.is_for_everyone:
            return self._texts.everyone
        names = list(action.owners[:_MOST_NAMES])
        more = len(action.owners) - len(names)
        told = ", ".join(names)
        return f"{told} {self._texts.more_owners.format(count=more)}" if more else told

    def _due(self, action: SharedAction) -> str:
        if not action.status.is_open:
            return word(action.status, self._texts.language)
        return self._texts.due_words(action.due, self._content.day) if action.due else ""


def _under(first: Content, rows: Sequence[Content]) -> list[Content]:
    margin = " " * first.cell_length
    return [row(first if place == 0 else margin, each) for place, each in enumerate(rows)]
