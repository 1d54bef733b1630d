"""The base of the review's screen: what is under way to the archive, what came of it, where one stands meanwhile."""

from collections.abc import Awaitable, Callable, Collection
from functools import cached_property, partial

from textual import on
from textual.events import ScreenResume

from notulen.domain.errors import NotulenError
from notulen.domain.meeting import Meeting
from notulen.domain.review import ReviewAnswer, ReviewScope
from notulen.locale.review_screen_texts import ReviewScreenTexts, review_screen_texts
from notulen.parsing.names import NameIndex
from notulen.services.review_state import ReviewItem
from notulen.tui.draft_keeper import Kept
from notulen.tui.reviewing.sitting import Narrowing, Sight, Sitting
from notulen.tui.reviewing.typed_words import Asked, TypedWords
from notulen.tui.widgets.begin_work import begin_work
from notulen.tui.workspace_screen import Surroundings, WorkspaceScreen

_LONG = 12.0


class ReviewDesk(WorkspaceScreen):
    """Keys act on what is shown at once; the archive follows in their order, and what it refuses comes back."""

    def __init__(
        self, surroundings: Surroundings, meeting: int | None = None, scope: ReviewScope | None = None
    ) -> None:
        super().__init__(surroundings)
        self.meeting_opened = meeting
        self.typed = TypedWords(surroundings, meeting, self.own.title, self.hear_of_words)
        self.wide = ReviewScope(meeting=meeting)
        self.scope = scope or self.typed.left_scope or self.wide
        self.sight: Sight | None = None
        self.place = 0
        self.pending: list[int] = []
        self.names: NameIndex | None = None
        self.ways: tuple[Narrowing, ...] = ()
        self.series_name = ""
        self.coming: Meeting | None = None
        self.is_handed_over = False
        self.sitting = Sitting(self.workspace)
        self.told = ""
        self.told_fault = ""
        self._under_way = 0

    @cached_property
    def own(self) -> ReviewScreenTexts:
        """What only this screen says."""
        return review_screen_texts(self.language)

    def made_anew(self, surroundings: Surroundings) -> "ReviewDesk":
        """The same review; the one before does not get up from it."""
        self.remember()
        self.is_handed_over = True
        return type(self)(surroundings, self.meeting_opened)

    async def meeting_number(self) -> int | None:
        """The meeting it opens, else the one that runs or comes next."""
        if self.meeting_opened is not None:
            return self.meeting_opened
        return self.coming.number if self.coming else None

    @property
    def items(self) -> tuple[ReviewItem, ...]:
        """The queue."""
        return self.sight.review.items if self.sight else ()

    @property
    def item(self) -> ReviewItem | None:
        """The action at hand; None at the end."""
        return self.items[self.place] if self.place < len(self.items) else None

    @property
    def home(self) -> Meeting | None:
        """The meeting that the action at hand comes from, once it is read."""
        item, home = self.item, self.sight.home if self.sight else None
        return home if home is not None and item is not None and home.number == item.queued.meeting else None

    @property
    def can_write(self) -> bool:
        """Whether the system lets the action at hand be changed."""
        return self.sight is None or self.sight.can_write

    @property
    def is_under_way(self) -> bool:
        """Whether something was said that the archive has not taken yet."""
        return bool(self._under_way)

    # sitting down and getting up

    def on_mount(self) -> None:
        """Begin to keep what is typed."""
        begin_work(self, self.typed.open, group="words")

    @on(ScreenResume)
    def _resumed(self) -> None:
        if self.sight is None:
            self.begin(self.scope)
        elif not self.is_under_way:
            self.do(partial(self.sitting.refresh, self.today()))

    def begin(self, scope: ReviewScope, told: str = "") -> None:
        """Walk through what `scope` covers, from where one was."""
        self.scope = scope
        self.do(partial(self.sitting.begin, scope, self.today(), self.now()), begun=scope, told=told)
        begin_work(self, self._look_around, group="around")

    async def _look_around(self) -> None:
        today, series = self.today(), self.scope.series
        try:
            self.series_name = await self.in_order(lambda: self.sitting.series_name(series)) if series else ""
            self.coming = await self.in_order(lambda: self.sitting.coming(today))
            self.ways = await self.in_order(lambda: self.sitting.narrowings(self.wide, self.places, today))
        except NotulenError:
            return  # `begin` has told what is wrong
        self.show()

    def on_unmount(self) -> None:
        """Get up; what was typed is remembered."""
        self.remember()
        self.typed.close(is_handed_over=self.is_handed_over)
        if not self.is_handed_over:
            self.surroundings.queue.run(self.sitting.leave)

    def remember(self) -> None:
        """Keep for the next time what was typed."""
        self.typed.remember(None if self.scope == self.wide else self.scope)

    # acts

    def do(
        self,
        call: Callable[[], Sight],
        *,
        place: int | None = None,
        asked: Asked | None = None,
        typed: str = "",
        told: str = "",
        begun: ReviewScope | None = None,
        then: Callable[[Sight], None] | None = None,
    ) -> None:
        """Have `call` made in its turn. Refused, it leads back to `place` with what was `typed`.

        `told` is said where the line is when it is done; `then` is done after it was shown.
        """
        self._under_way += 1
        if place is not None:
            self.pending.append(place)
        if asked is not None and typed:
            self.typed.send(asked, typed)
        done = self.in_order(call)
        begin_work(self, partial(self._await, done, place, asked, typed, told, begun, then), group="answers")

    async def _await(
        self,
        done: Awaitable[Sight],
        place: int | None,
        asked: Asked | None,
        typed: str,
        told: str,
        begun: ReviewScope | None,
        then: Callable[[Sight], None] | None,
    ) -> None:
        sight, fault = None, None
        try:
            sight = await done
        except NotulenError as refusal:
            fault = refusal
        self._under_way -= 1
        if place is not None:
            self.pending.remove(place)
        if asked is not None and typed and fault is not None:
            self.typed.put_aside(asked, typed)
        if asked is not None:
            self.typed.arrive(asked)
        if sight is not None:
            self.told = told or self.told
            self.take_sight(sight, begun)
            if then is not None:
                then(sight)
        elif fault is not None:
            self._refused(fault, place, asked)

    def take_sight(self, sight: Sight, begun: ReviewScope | None = None) -> None:
        """Show how the review stands now."""
        if self.told_fault:
            self.unsay(self.told_fault)
            self.told_fault = ""
        self.sight, self.names = sight, sight.names or self.names
        if not self.is_under_way:
            self.place = sight.review.position
        self.show()
        if begun is not None:
            self.has_begun(sight)

    def _refused(self, fault: NotulenError, place: int | None, asked: Asked | None) -> None:
        told = self.words_for(fault)
        self.say(told, "error", seconds=_LONG)
        if place is not None and not self.is_under_way:
            self.place = place
            self.show()
            self.come_back(asked)
            # It may have been closed, moved or taken away by another program: see how it is.
            self.do(partial(self.sitting.go_to, place, self.today()))

    def answer(self, answer: ReviewAnswer, asked: Asked | None = None, typed: str = "") -> None:
        """Say `answer` of the action at hand, and go on."""
        item, place, now = self.item, self.place, self.now()
        if item is None:
            return
        then = self._next_place(place, answer.owners)
        self.place = then
        told = self.own.stored.format(reference=item.reference, answer=self.own.outcomes[answer.act])
        call = partial(self.sitting.answer, place, answer, then, now.date(), now)
        self.do(call, place=place, asked=asked, typed=typed, told=told, then=self._see_end)
        self.show()

    def _see_end(self, sight: Sight) -> None:
        """What others did is in the summary too."""
        if sight.review.is_at_end and not self.is_under_way:
            self.do(partial(self.sitting.sum_up, self.today()))

    def _next_place(self, place: int, owners: Collection[object]) -> int:
        """Where one goes on: the same action while parts of it are left that were not answered for together."""
        found = self.items[place].found
        if owners and found is not None and self.open_parts(place) > 1:
            return place
        later = (
            other
            for other in range(place + 1, len(self.items))
            if self.items[other].is_waiting and other not in self.pending
        )
        return next(later, len(self.items))

    def open_parts(self, place: int) -> int:
        """How many parts of an action are open that nothing was said of yet."""
        found = self.items[place].found
        parts = sum(1 for part in found.action.assignments if part.status.is_open) if found else 0
        return parts - self.pending.count(place)

    def walk_to(self, place: int) -> None:
        """Stand at another action without a word."""
        self.place = min(max(place, 0), len(self.items))
        self.do(partial(self.sitting.go_to, self.place, self.today()), then=self._see_end)
        self.show()

    def pass_by(self) -> None:
        """Nothing for now: the next one."""
        place = self.place
        self.place, self.told = place + 1, ""
        self.do(partial(self.sitting.skip, place, self.today(), self.now()), then=self._see_end)
        self.show()

    def take_back(self) -> None:
        """Take back the last act, and stand at its action again."""
        steps = self.sight.review.record.steps if self.sight else ()

        def tell(sight: Sight) -> None:
            item = sight.review.current
            text = item.found.action.text if item and item.found else ""
            if item is not None:
                self.say(self.own.undone.format(reference=item.reference, text=text))

        place, self.told = steps[-1].place if steps and not self.is_under_way else None, ""
        self.do(partial(self.sitting.undo, self.today(), self.now()), then=tell)
        if place is not None:
            self.place = place

    def take_in_again(self) -> None:
        """Say again what was taken back last, and go on behind it."""
        undone = self.sight.review.record.undone if self.sight else ()
        step = undone[-1] if undone and not self.is_under_way else None
        then = self._next_place(step.place, step.answer.owners) if step else None

        def tell(sight: Sight) -> None:
            said = sight.review.undoable
            if said is not None:
                reference = sight.review.record.queue[said.place].reference
                self.say(self.own.redone.format(reference=reference, answer=self.own.outcomes[said.answer.act]))
            self._see_end(sight)

        self.told = ""
        self.do(partial(self.sitting.redo, then, self.today(), self.now()), then=tell)

    # for the screen to say how

    def hear_of_words(self, kept: Kept) -> None:
        """What became of words that are kept while they are typed."""

    def show(self) -> None:
        """Show how it stands."""

    def has_begun(self, sight: Sight) -> None:
        """A review was sat down to."""

    def come_back(self, asked: Asked | None) -> None:
        """An answer was refused, and its action is shown again."""
