"""How the board of provinces looks: its columns at every width, the box of one, the actions of one, their history."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from textual.content import Content

from notulen.domain.action_item import ProgressKind, ProgressNote
from notulen.domain.standing import LAST_MEETINGS, Came, Contact, OwnedAction, Standing
from notulen.locale.language import Language
from notulen.locale.province_texts import ProvinceTexts, days_said
from notulen.locale.screen_texts import ScreenTexts
from notulen.locale.standing_marks import CAME, LATE, UNINVITED, load_bar
from notulen.locale.words import short_word, word
from notulen.tui.widgets.drawing import (
    BAD,
    GOOD,
    KEY,
    MUTED,
    PERSON,
    STRONG,
    WARN,
    fit,
    hanging,
    row,
    spread,
    words,
)

WITH_STRIP = 92
"""A row needs so many cells to show how somebody came to the last meetings."""

_BAR, _WIDEST, _WIDE, _MEDIUM = 6, 118, WITH_STRIP - 2, 68
_ISLANDS = 24
_CAME = {Came.PRESENT: GOOD, Came.LATE: WARN, Came.REPRESENTED: PERSON, Came.EXCUSED: MUTED, Came.ABSENT: BAD}
_REFERENCE, _WHEN, _STATUS, _DAY = 7, 16, 11, 17
_FACT = 11


class _Column(NamedTuple):
    """A column of figures: the field of a standing, the word over it, its width."""

    field: str
    heading: str
    width: int


class ProvinceRows:
    """Draws them for one day."""

    def __init__(self, language: Language, texts: ScreenTexts, own: ProvinceTexts, today: date) -> None:
        self._language = language
        self._texts = texts
        self._own = own
        self._today = today

    # the board

    def _columns(self, width: int) -> list[_Column]:
        own = self._own
        if width >= _WIDE:
            return [
                _Column("open", own.open, 5),
                _Column("in_progress", own.in_progress, 6),
                _Column("blocked", own.blocked, 8),
                _Column("due_soon", own.soon, 6),
                _Column("overdue", own.late, 6),
                _Column("", own.load, _BAR + 2),
                _Column("done", own.done, 8),
                _Column("median_days", own.answer, 8),
            ]
        if width >= _MEDIUM:
            return [
                _Column("unfinished", own.unfinished, 5),
                _Column("blocked", own.blocked, 8),
                _Column("due_soon", own.soon, 6),
                _Column("overdue", own.late, 6),
                _Column("", own.load, _BAR + 2),
                _Column("done", own.done, 8),
                _Column("attended", own.came, 7),
            ]
        return [
            _Column("unfinished", own.unfinished, 5),
            _Column("overdue", own.late, 6),
            _Column("", own.load, _BAR + 2),
            _Column("attended", own.came, 7),
        ]

    def head(self, width: int) -> Content:
        """The words over the columns of a row that wide."""
        columns = self._columns(width)
        cells = [self._heading(each) for each in columns]
        tail = self._last_heading(width)
        taken = sum(each.width for each in columns) + tail.cell_length
        return row(" " * max(width - taken, 0), *cells, tail)

    def _heading(self, column: _Column) -> Content:
        if not column.field:
            return words(f"  {column.heading:<{column.width - 2}}", MUTED)
        return words(f"{column.heading:>{column.width}}", MUTED)

    def _last_heading(self, width: int) -> Content:
        if width < _WIDE:
            return Content("")
        return words(f"  {self._own.last_meetings:<{_strip_width()}}", MUTED)

    def standing(self, standing: Standing, most: int, width: int) -> Content:
        """`Aceh   0  1  1  1  1  ██░  2  9 hr  ●●○●●●`; `most` actions have the longest bar."""
        columns = self._columns(width)
        cells = [self._cell(standing, each, most) for each in columns]
        tail = row("  ", self._strip(standing)) if width >= _WIDE else Content("")
        room = width - sum(each.width for each in columns) - tail.cell_length
        name = standing.name if words(standing.name).cell_length < room else standing.short_name
        shown = words(name, STRONG if standing.overdue else "")
        if width >= _WIDEST:
            shown = row(fit(shown, room - _ISLANDS), words(standing.island_group, MUTED))
        return row(fit(shown, room), *cells, tail)

    def heading(self, name: str, width: int) -> Content:
        """The name of a group of islands, and a line under which its provinces stand."""
        said = words(f"{name} ", MUTED)
        return row(said, words("─" * max(width - said.cell_length, 0), "$frame"))

    def _cell(self, standing: Standing, column: _Column, most: int) -> Content:
        if not column.field:
            bar = load_bar(standing, most, _BAR)
            late = bar.count(LATE)
            return row("  ", words(bar[:late], BAD), words(bar[late:].ljust(_BAR - late), MUTED))
        if column.field == "attended":
            said = f"{standing.attended}/{standing.invited}" if standing.invited else self._own.never
            return words(f"{said:>{column.width}}", "" if standing.invited else MUTED)
        if column.field == "median_days":
            return words(f"{self.answer(standing):>{column.width}}", "" if standing.median_days is not None else MUTED)
        count = getattr(standing, column.field)
        style = (BAD if column.field == "overdue" else "") if count else MUTED
        return words(f"{count or '·':>{column.width}}", style)

    def answer(self, standing: Standing) -> str:
        """`9 hr`, or that it never answered."""
        days = standing.median_days
        return self._own.never if days is None else self._own.days.format(days=days_said(days, self._language))

    def _strip(self, standing: Standing) -> Content:
        blank = [words(UNINVITED, MUTED)] * (LAST_MEETINGS - standing.invited)
        marks = [words(CAME[each.came], _CAME[each.came]) for each in standing.visits]
        return fit(Content(" ").join([*blank, *marks]), _strip_width())

    # the box of one

    def box(
        self,
        standing: Standing,
        actions: Sequence[OwnedAction],
        contact: Contact | None,
        width: int,
        height: int,
    ) -> list[Content]:
        """Its open actions as far as there is room, then who heads it and how it came."""
        facts = [self._contact(contact), self._attendance(standing)]
        room = max(height - len(facts), 1)
        still = [each for each in actions if each.status.is_open]
        rows = [self.owned(each, width) for each in still[:room]]
        if not still:
            rows = [words(self._own.nothing_open, GOOD)]
        elif len(still) > room:
            rows[-1] = words(self._own.more_open.format(count=len(still) - room + 1), MUTED)
        gap = [Content("")] if len(rows) + len(facts) < height else []
        return [*rows, *gap, *facts]

    def owned(self, action: OwnedAction, width: int) -> Content:
        """`A7.2  LEWAT 17 hr  surat usulan …  R7`."""
        is_told = action.is_shared and width >= _MEDIUM
        shared = self._own.shared.format(done=action.done, owners=action.owners) if is_told else ""
        right = "  ".join(part for part in (shared, action.meeting_reference) if part)
        left = row(fit(words(action.reference, KEY), _REFERENCE), self._when(action), words(action.text))
        return spread(left, words(right, MUTED), width)

    def _when(self, action: OwnedAction) -> Content:
        late = action.days_overdue(self._today)
        if late:
            return fit(words(self._texts.days_late(late), BAD), _WHEN)
        if action.due is None:
            return fit(words(self._own.no_day, MUTED), _WHEN)
        days = (action.due - self._today).days
        is_near = action.status.is_open and days <= 1
        if is_near:
            return fit(words(self._texts.days_from_now(days), WARN), _WHEN)
        return fit(words(self._day(action.due), MUTED), _WHEN)

    def _day(self, day: date) -> str:
        return self._texts.short_day(day, with_year=day.year != self._today.year)

    def _contact(self, contact: Contact | None) -> Content:
        named = words(self._own.no_contact, MUTED)
        if contact is not None:
            named = row(words(contact.name, PERSON), words(f", {contact.post}"))
        return row(fit(words(self._own.contact, MUTED), _FACT), named)

    def _attendance(self, standing: Standing) -> Content:
        said = words(self._own.never_invited, MUTED)
        if standing.visits:
            marks = [
                row(words(CAME[each.came], _CAME[each.came]), words(f" {each.reference}"), words("  "))
                for each in standing.visits
            ]
            said = row(*marks, words(f"{standing.attended}/{standing.invited}", MUTED))
        return row(fit(words(self._own.attendance, MUTED), _FACT), said)

    # all actions of one

    def action(self, action: OwnedAction, width: int) -> Content:
        """As `owned`, with how its part stands."""
        style = GOOD if not action.status.is_open else ""
        status = fit(words(short_word(action.status, self._language), style), _STATUS)
        return row(status, self.owned(action, width - _STATUS))

    def history(self, action: OwnedAction, notes: Sequence[ProgressNote], width: int, height: int) -> list[Content]:
        """Its words whole, where it was given, and every note on it, the latest where there is room for some only."""
        given = self._own.given.format(reference=action.meeting_reference, title=action.title)
        rows = [
            *hanging(Content(""), words(action.text, STRONG), 0, width),
            *hanging(words(self._day(action.day), MUTED), words(given, MUTED), _DAY, width),
        ]
        said = [line for note in notes for line in self._note(note, width)]
        if not said:
            said = [row(" " * _DAY, words(self._own.no_history, MUTED))]
        room = max(height - len(rows), 1)
        return [*rows, *said[-room:]]

    def _note(self, note: ProgressNote, width: int) -> list[Content]:
        kind = note.status if note.kind is ProgressKind.STATUS and note.status else note.kind
        said = words(word(kind, self._language), STRONG)
        if note.owner is not None:
            said = row(said, words(f" {self._own.for_part_of.format(name=note.owner.name)}", PERSON))
        if note.due_after is not None and note.due_after.day is not None:
            said = row(said, words(f" → {self._day(note.due_after.day)}"))
        if note.text:
            said = row(said, words(f": {note.text}"))
        if note.by:
            said = row(said, words(f" ({note.by})", MUTED))
        return hanging(words(self._day(note.at.date()), MUTED), said, _DAY, width)


def _strip_width() -> int:
    return 2 * LAST_MEETINGS - 1
