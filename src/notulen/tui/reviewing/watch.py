"""What other windows and the disk do while a review is open: looked for each second, told, typing left alone."""

from functools import partial

from notulen.domain.errors import NotulenError
from notulen.domain.review import ReviewScope
from notulen.locale.explain import explain
from notulen.services.review_state import ReviewItem
from notulen.tui.reviewing.desk import ReviewDesk
from notulen.tui.reviewing.sitting import Sight
from notulen.tui.widgets.begin_work import begin_work
from notulen.tui.workspace_screen import Surroundings

_LONG = 12.0


class ReviewWatch(ReviewDesk):
    """Follows the action at hand."""

    def __init__(
        self, surroundings: Surroundings, meeting: int | None = None, scope: ReviewScope | None = None
    ) -> None:
        super().__init__(surroundings, meeting, scope)
        self._ticks_under_way = 0
        self._is_looking = False

    @property
    def is_slow(self) -> bool:
        """Whether the archive has not taken for a while what was said."""
        return self._ticks_under_way > 1

    def tick(self) -> None:
        """Look whether another program changed the action at hand, and whether the disk takes its time."""
        was_slow = self.is_slow
        self._ticks_under_way = self._ticks_under_way + 1 if self.is_under_way else 0
        if was_slow is not self.is_slow:
            self.show()
        item = self.item
        if item is not None and self.sight is not None and not self._is_looking and not self.is_under_way:
            self._is_looking = True
            begin_work(self, partial(self._look, item), group="look")

    async def _look(self, item: ReviewItem) -> None:
        try:
            stamp, can_write = await self.in_order(partial(self.sitting.look, item.queued.meeting))
            if self.is_under_way or self.item is not item or self.sight is None:
                return
            if stamp != self.sight.stamp:
                sight = await self.in_order(partial(self.sitting.refresh, self.today()))
                self._see_change(item, sight)
            elif can_write != self.sight.can_write:
                self.sight = self.sight._replace(can_write=can_write)
                self.show()
        except NotulenError as fault:
            if not self.told_fault:
                self.told_fault = explain(fault, self.language).what
                self.say(self.told_fault, "error", seconds=_LONG)
        finally:
            self._is_looking = False

    def _see_change(self, before: ReviewItem, sight: Sight) -> None:
        after = sight.review.current
        if self.is_under_way or self.item is not before:
            return
        self.take_sight(sight)
        if after is not None and after.found is None:
            self.say(self.own.gone.format(reference=after.reference), "warning", seconds=_LONG)
        elif after is not None and (before.found is None or after.found != before.found):
            is_other = before.found is None or after.found is None or after.found.action != before.found.action
            if is_other:
                self.say(self.own.changed_elsewhere.format(reference=after.reference))
