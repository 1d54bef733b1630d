"""How the rows of a review look: the queue, the parts of an action with several owners, the summary."""

from collections.abc import Mapping, Sequence
from datetime import date

from textual.content import Content

from notulen.domain.action_item import ActionStatus, Assignment
from notulen.domain.party import Party
from notulen.domain.review import Notice, ReviewAct, ReviewCounts
from notulen.locale.language import Language
from notulen.locale.review_screen_texts import ReviewScreenTexts
from notulen.locale.screen_texts import ScreenTexts
from notulen.locale.words import short_word
from notulen.services.actions import FoundAction
from notulen.services.review_state import ReviewItem
from notulen.tui.widgets.drawing import (
    BAD,
    GOOD,
    KEY,
    MUTED,
    PERSON,
    STRONG,
    WARN,
    fit,
    row,
    spread,
    words,
)
from notulen.tui.widgets.line_drawing import LineDrawing

_REFERENCE, _OWNER, _LABEL = 6, 13, 10
_NARROW = 66
_LOW = 7
_MOST_QUOTES = 3
_STATUS_STYLES = {ActionStatus.DONE: GOOD, ActionStatus.BLOCKED: WARN, ActionStatus.CANCELLED: MUTED}
_MARKS = {
    ReviewAct.DONE: ("✓", GOOD),
    ReviewAct.CANCELLED: ("✗", MUTED),
    ReviewAct.POSTPONED: ("→", KEY),
    ReviewAct.BLOCKED: ("!", WARN),
    ReviewAct.SKIPPED: ("›", MUTED),
}
_COUNTED = (
    ("done", "done_count"),
    ("progress", "progress_count"),
    ("blocked", "blocked_count"),
    ("postponed", "postponed_count"),
    ("reassigned", "moved_count"),
    ("cancelled", "cancelled_count"),
    ("commented", "commented_count"),
    ("skipped", "skipped_count"),
)


class ReviewRows:
    """Draws for one day. `places` gives the short name of a province by its code."""

    def __init__(
        self,
        language: Language,
        texts: ScreenTexts,
        own: ReviewScreenTexts,
        places: Mapping[str, str],
        today: date,
    ) -> None:
        self._language = language
        self._texts = texts
        self._own = own
        self._places = places
        self._today = today
        self._lines = LineDrawing(language, texts, places)

    # names

    def short_owner(self, owner: Party | None) -> str:
        """An owner in a word or two."""
        return self._lines.short_party(owner) if owner else self._texts.no_owner

    def owners(self, found: FoundAction) -> str:
        action = found.action
        if action.is_for_everyone:
            return self._texts.everyone
        return ", ".join(self.short_owner(each) for each in action.owners) or self._texts.no_owner

    def day(self, day: date) -> str:
        """`Jum 17 Jul`, the year only when it is not this one."""
        return self._texts.short_day(day, with_year=day.year != self._today.year)

    # the queue

    def queue(self, item: ReviewItem, width: int, *, is_pending: bool) -> Content:
        """`→ A1.2  Sumut  pedoman stimulus media  tunda → Kam 6 Agu`."""
        found = item.found
        outcome = item.outcome
        mark, style = _MARKS.get(outcome, ("·", KEY)) if outcome else (" ", "")
        owner = fit(words(self.owners(found), PERSON), _OWNER) if found else Content(" " * _OWNER)
        left = row(
            words(f"{mark} ", style),
            fit(words(item.reference, KEY), _REFERENCE),
            " ",
            owner,
            " ",
            words(found.action.text if found else ""),
        )
        right = words("…", MUTED) if is_pending else self._standing(item)
        return spread(left, right, width)

    def _standing(self, item: ReviewItem) -> Content:
        found, outcome = item.found, item.outcome
        if found is None:
            return words(self._own.notices[item.notice], BAD)
        if outcome is ReviewAct.POSTPONED and found.due:
            return words(self._own.moved_to.format(day=self.day(found.due)), MUTED)
        if outcome is not None and outcome is not ReviewAct.SKIPPED:
            return words(self._own.outcomes[outcome], GOOD if outcome is ReviewAct.DONE else MUTED)
        if item.notice is Notice.CLOSED:
            return words(short_word(found.action.status, self._language), GOOD)
        parts = self.parts_done(found)
        return row(words(f"{parts}  " if parts else "", MUTED), self._when(found))

    def _when(self, found: FoundAction) -> Content:
        if found.days_overdue:
            return words(self._texts.days_late(found.days_overdue), BAD)
        if found.due is None:
            return words(self._own.no_due if found.action.due is None else "", MUTED)
        days = (found.due - self._today).days
        return words(self._texts.days_from_now(days) if 0 <= days <= 1 else self.day(found.due), MUTED)

    def parts_done(self, found: FoundAction) -> str:
        """`4/7` for an action with several owners."""
        parts = found.action.assignments
        done = sum(1 for part in parts if not part.status.is_open)
        return f"{done}/{len(parts)}" if len(parts) > 1 else ""

    # the parts

    def part(self, found: FoundAction, part: Assignment, place: int, width: int) -> Content:
        """`1 Aceh  selesai`."""
        number = f"{place} " if place < 10 else "  "
        style = _STATUS_STYLES.get(part.status, "")
        due = found.due_of(part)
        status = words(short_word(part.status, self._language), style)
        if part.status.is_open and due is not None and due != found.due:
            status = row(words(f"{self.day(due)}  ", MUTED), status)
        return spread(row(words(number, KEY), words(self.short_owner(part.owner), PERSON)), status, width, gap=1)

    # the end

    def counted(self, counts: ReviewCounts) -> list[Content]:
        """`selesai 3`, `tunda 1`, …: those there are."""
        numbers = [(getattr(counts, field), getattr(self._own, text)) for field, text in _COUNTED]
        return [words(text.format(count=count)) for count, text in numbers if count]

    def summary(self, items: Sequence[ReviewItem], counts: ReviewCounts, width: int) -> list[Content]:
        """What was answered, what is left, and what to press."""
        own = self._own
        left = [item for item in items if item.can_be_answered and item.outcome in (None, ReviewAct.SKIPPED)]
        rows = [
            words(own.finished_some_left if left else own.finished, STRONG if left else f"{GOOD} bold"),
            Content(""),
        ]
        rows.append(words(own.reviewed.format(count=counts.answered, total=counts.total)))
        rows += [row("  ", each) for each in self.counted(counts)]
        if left:
            rows += [Content(""), words(own.left_over.format(count=len(left)), WARN)]
            rows += [
                row("  ", fit(words(each.reference, KEY), _REFERENCE), " ", words(each.found.action.text))
                for each in left
                if each.found
            ]
        keys = [own.again] if left else []
        rows += [Content(""), *(words(each, MUTED) for each in (*keys, own.go_home))]
        return [fit(each, width) for each in rows]
