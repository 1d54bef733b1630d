"""How the review's screen is built and kept up to date: the action beside its parts, the answers, the queue."""

from functools import partial

from textual.app import ComposeResult
from textual.containers import Container, Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from notulen.domain.action_item import Assignment
from notulen.domain.party import Party
from notulen.domain.review import ReviewAct, ReviewCounts, ReviewScope
from notulen.tui.reviewing.answers import ANSWERS
from notulen.tui.reviewing.card import ActionCard
from notulen.tui.reviewing.line_acts import ReviewLineActs
from notulen.tui.reviewing.rows import ReviewRows
from notulen.tui.widgets.answer_keys import AnswerKey, AnswerKeys
from notulen.tui.widgets.drawing import ALARM, HEADING, MUTED, PERSON, STRONG, WARN, bar, row, words
from notulen.tui.widgets.key_bar import KeyBar
from notulen.tui.widgets.review_card import ReviewCard
from notulen.tui.widgets.review_queue import PartList, ReviewQueue
from notulen.tui.widgets.row_list import ListedRow
from notulen.tui.widgets.status_header import StatusHeader
from notulen.tui.workspace_screen import Surroundings

DETAILED = "-detailed"
ALL_PARTS = "0"
_WITH_PARTS, _OVER = "-parts", "-over"
_WITH_COMING = 96


class ReviewPicture(ReviewLineActs):
    """What there is to see of a review."""

    def __init__(
        self, surroundings: Surroundings, meeting: int | None = None, scope: ReviewScope | None = None
    ) -> None:
        super().__init__(surroundings, meeting, scope)
        self._header = StatusHeader()
        self._bar = Static(id="progress")
        self.card = ReviewCard(self.own.more_below, id="card")
        self.parts = PartList(id="parts")
        self.keys = AnswerKeys(id="keys")
        self.queue = ReviewQueue(id="queue")
        self._shown: tuple[object, ...] = ()

    def compose(self) -> ComposeResult:
        """Head, the action beside its parts, the answers, the queue, the line."""
        yield self._header
        yield self._bar
        with Container(id="review"):
            with Vertical(id="matter"):
                with Horizontal(id="action"):
                    yield self.card.add_class("pane")
                    yield self.parts.add_class("pane")
                yield self.keys.add_class("pane")
            yield self.queue.add_class("pane")
        yield self.offers
        yield self.box
        yield KeyBar(self.texts)

    def on_mount(self) -> None:
        """Name the frames."""
        self.queue.border_title = words(self.own.queue)
        self.queue.say_when_empty(self.own.opening)
        self._head()

    def on_resize(self) -> None:
        """The head says what there is room for."""
        self.call_after_refresh(self.show)

    # what is shown

    def show(self) -> None:
        """Show the action at hand and the queue."""
        if not self.is_mounted:
            return
        self._head()
        self.ask_anew()
        if self.sight is None:
            return
        rows = ReviewRows(self.language, self.texts, self.own, self.places, self.today())
        self._show_queue(rows)
        item = self.item
        is_new = self._shown[:1] != (item.reference if item else None,)
        if is_new:
            self.parts.is_choosing = False
        self._shown = (item.reference if item else None,)
        self.set_class(item is None, _OVER)
        parts = item.found.action.assignments if item is not None and item.found is not None else ()
        self.set_class(self.has_parts, _WITH_PARTS)
        if item is None:
            self._show_end(rows)
        else:
            card = ActionCard(self.language, self.texts, self.own, self.places, self.today(), rows)
            self.card.border_title = card.title(item)
            is_detailed = self.has_class(DETAILED)
            self.card.show(partial(card.draw, item, self.home, is_detailed=is_detailed), from_top=is_new)
            if len(parts) > 1:
                self._show_parts(rows, parts, is_new=is_new)
        self._show_keys(rows)
        self.tell_foot()
        self.refresh_bindings()

    def _show_queue(self, rows: ReviewRows) -> None:
        drawn = [
            ListedRow(str(place), partial(rows.queue, item, is_pending=place in self.pending))
            for place, item in enumerate(self.items)
        ]
        self.queue.show(drawn)
        self.queue.say_when_empty(self.own.empty)
        self.queue.go_to(str(min(self.place, len(self.items) - 1)))
        counts = self.counts
        self.queue.border_subtitle = words(self.own.left_count.format(count=counts.left), MUTED) if counts else None

    def _show_parts(self, rows: ReviewRows, parts: tuple[Assignment, ...], *, is_new: bool) -> None:
        item = self.item
        if item is None or item.found is None:
            return
        found = item.found
        drawn = [ListedRow(ALL_PARTS, lambda _: words(self.own.all_parts, STRONG))]
        drawn += [ListedRow(str(place), partial(rows.part, found, part, place)) for place, part in enumerate(parts, 1)]
        self.parts.show(drawn)
        if is_new:
            self.parts.go_to(ALL_PARTS)
        elif self.parts.is_choosing and self.chosen_part is not None and not self.chosen_part.status.is_open:
            self.parts.go_to(self.next_open(parts))
        done = sum(1 for part in parts if not part.status.is_open)
        self.parts.border_title = words(self.own.parts.format(done=done, count=len(parts)))
        self.parts.border_subtitle = None if self.parts.is_choosing else words("Tab", MUTED)

    def _show_keys(self, rows: ReviewRows) -> None:
        keys = []
        for answer in ANSWERS:
            name, _, argument = answer.action.partition("(")
            is_live = self.can_be_given(name, argument.strip("')"))
            label = f"{self.texts.keys[answer.key_id].label}{'…' if answer.asks else ''}"
            keys.append(AnswerKey(self.texts.key_names.get(answer.key, answer.key), label, answer.action, is_live))
        self.keys.keys = tuple(keys)
        part = self.chosen_part
        named = self.own.for_part.format(name=rows.short_owner(part.owner)) if part else self.own.one_key
        self.keys.border_title = words(named)

    def _show_end(self, rows: ReviewRows) -> None:
        counts, items = self.counts, self.items
        if items and counts is not None:
            self.card.border_title = words(self.own.summary)
            self.card.show(lambda width, _: rows.summary(items, counts, width), from_top=True)
            return
        self.card.border_title = words(self.own.title)
        told = [self.own.empty if self.scope == self.wide else self.own.empty_narrowed]
        if self.coming is not None and self.coming.day >= self.today():
            day = self.texts.short_day(self.coming.day, with_year=True)
            told.append(self.own.empty_next.format(title=self.coming.title, day=day))
        said = Content("\n").join([words(each) for each in (*told, "", self.own.go_home)])
        self.card.show(lambda width, _: said.wrap(width), from_top=True)

    @property
    def counts(self) -> ReviewCounts | None:
        return self.sight.review.counts if self.sight else None

    def _head(self) -> None:
        own, sight = self.own, self.sight
        counts, right = self.counts, list[Content]()
        rows = ReviewRows(self.language, self.texts, own, self.places, self.today())
        if counts is not None:
            right += [words(each.plain, MUTED) for each in rows.counted(counts)]
            if counts.total:
                place = min(self.place + 1, counts.total)
                right.append(words(own.place.format(place=place, count=counts.total), STRONG))
        if self.is_slow and sight is not None:
            right.append(words(self.texts.saving, WARN))
        if sight is not None and not sight.can_write:
            right.append(words(self.texts.read_only, ALARM))
        self._header.show((row(words(own.title, HEADING), "  ", self._scope_words()), *self._narrowed()), right)
        if counts is not None and counts.total:
            done = (counts.total - counts.left) / counts.total
            self._bar.update(words(bar(done, max(self.size.width - 2, 1)), "$primary"))

    def _scope_words(self) -> Content:
        own = self.own
        meeting = self.sight.review.meeting if self.sight else None
        if meeting is not None:
            if meeting.status.is_live:
                return words(own.in_meeting.format(reference=meeting.reference, title=meeting.title))
            day = self.texts.short_day(meeting.day, with_year=True)
            return words(own.before.format(title=meeting.title, day=day))
        if self.coming is not None and self.coming.day >= self.today() and self.size.width >= _WITH_COMING:
            day = self.texts.short_day(self.coming.day, with_year=True)
            return row(words(own.everything), words(f" · {own.before.format(title=self.coming.title, day=day)}", MUTED))
        return words(own.everything)

    def _narrowed(self) -> tuple[Content, ...]:
        scope = self.scope
        named = [self.places.get(code, code) for code in scope.provinces]
        named += [scope.owner.name] if scope.owner is not None else []
        named += [self.series_name] if self.series_name and scope.series else []
        return (words(self.own.narrowed.format(what=", ".join(named)), PERSON),) if named else ()

    @property
    def chosen_part(self) -> Assignment | None:
        key = self.parts.selected
        item = self.item
        if not self.parts.is_choosing or key is None or key == ALL_PARTS or item is None or item.found is None:
            return None
        parts = item.found.action.assignments
        return parts[int(key) - 1] if int(key) <= len(parts) else None

    @property
    def chosen_owners(self) -> tuple[Party, ...]:
        """Whose part is answered for; nobody: all of it."""
        part = self.chosen_part
        return (part.owner,) if part is not None and part.owner is not None else ()

    def can_be_given(self, action: str, argument: object) -> bool:
        """Whether an answer would do anything to the action at hand."""
        item = self.item
        if action == "previous":
            return self.place > 0
        if action == "skip":
            return item is not None or self.first_left is not None
        is_there = item is not None and item.found is not None
        return is_there and item is not None and (item.can_be_answered or argument == ReviewAct.COMMENT)

    @property
    def first_left(self) -> int | None:
        """The first action that can be answered and was not."""
        left = (
            place
            for place, item in enumerate(self.items)
            if item.can_be_answered and item.outcome in (None, ReviewAct.SKIPPED)
        )
        return next(left, None)

    @property
    def is_choosing_part(self) -> bool:
        """Whether the arrows choose whose part is answered for."""
        return self.parts.is_choosing

    def next_open(self, parts: tuple[Assignment, ...]) -> str:
        """The row of the first part that is open still."""
        return next((str(place) for place, part in enumerate(parts, 1) if part.status.is_open), ALL_PARTS)

    def show_chosen(self) -> None:
        """Say whose part is answered for."""
        self._show_keys(ReviewRows(self.language, self.texts, self.own, self.places, self.today()))
