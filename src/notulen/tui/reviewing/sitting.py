"""One window's sitting over a review: everything in it touches the store, and runs where that may be touched."""

from collections import Counter
from collections.abc import Hashable, Iterator, Mapping
from datetime import date, datetime
from typing import NamedTuple

from msgspec.structs import replace

from notulen.domain.errors import NothingToUndo, NotulenError
from notulen.domain.meeting import Meeting
from notulen.domain.party import PartyKind
from notulen.domain.review import ReviewAnswer, ReviewScope
from notulen.parsing.names import NameIndex
from notulen.services.actions import FoundAction
from notulen.services.review_state import Review
from notulen.services.upcoming import readable
from notulen.workspace import Workspace

_NEXT_MEETING = "rakor"


class Narrowing(NamedTuple):
    """A way to narrow the queue: the scope it leads to, what it is called, and how many `actions` are in it."""

    scope: ReviewScope
    kind: str
    name: str
    actions: int = 0


class Sight(NamedTuple):
    """A review as it was seen last, with what its action at hand is answered against.

    `home` is its meeting, `upcoming` the next one of that series; `stamp` changes when the action's meeting does.
    """

    review: Review
    home: Meeting | None = None
    upcoming: date | None = None
    names: NameIndex | None = None
    stamp: Hashable = None
    can_write: bool = True


class Sitting:
    """Holds the review between calls. A call that raises has changed nothing."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._review: Review | None = None

    def begin(self, scope: ReviewScope, today: date, now: datetime) -> Sight:
        """Go on with the review of that scope, or begin it."""
        before = self._review
        self._review = self._workspace.review.begin(scope, today=today, now=now)
        if before is not None and before.scope != scope:
            self._leave(before)
        return self._sight(today)

    def answer(self, place: int, answer: ReviewAnswer, then: int, today: date, now: datetime) -> Sight:
        """Answer the action at `place`, and go on to the one at `then`."""
        service, review = self._workspace.review, self._at(place, today)
        review = service.answer(review, answer, today=today, now=now)
        self._review = review if review.position == then else service.go_to(review, then, today=today)
        return self._sight(today)

    def skip(self, place: int, today: date, now: datetime) -> Sight:
        """Pass by the action at `place`."""
        self._review = self._workspace.review.skip(self._at(place, today), today=today, now=now)
        return self._sight(today)

    def go_to(self, place: int, today: date) -> Sight:
        """Stand at the action at `place`, or behind the last."""
        self._review = self._workspace.review.go_to(self._held, place, today=today)
        return self._sight(today)

    def undo(self, today: date, now: datetime) -> Sight:
        """Take back the last act."""
        if not self._held.record.steps:
            raise NothingToUndo
        self._review = self._workspace.review.undo(self._held, today=today, now=now)
        return self._sight(today)

    def redo(self, then: int | None, today: date, now: datetime) -> Sight:
        """Say again what was taken back last, and go on to the action at `then` (None: behind it)."""
        service, review = self._workspace.review, self._workspace.review.redo(self._held, today=today, now=now)
        self._review = review if then in (None, review.position) else service.go_to(review, then or 0, today=today)
        return self._sight(today)

    def refresh(self, today: date) -> Sight:
        """Look at the action at hand again."""
        self._review = self._workspace.review.refresh(self._held, today=today)
        return self._sight(today)

    def sum_up(self, today: date) -> Sight:
        """Look at every action again."""
        self._review = self._workspace.review.summary(self._held, today=today)
        return self._sight(today)

    def look(self, number: int) -> tuple[Hashable, bool]:
        """The stamp of a meeting, and whether it can be changed."""
        store = self._workspace.store
        return store.stamp(number), store.can_write(number)

    def leave(self) -> None:
        """Get up; who sits down next goes on here."""
        if self._review is not None:
            self._leave(self._review)

    def _leave(self, review: Review) -> None:
        if review.is_at_end and not review.counts.left and not review.counts.skipped:
            self._workspace.review.finish(review)
        else:
            self._workspace.review.leave(review)

    @property
    def _held(self) -> Review:
        if self._review is None:
            raise NothingToUndo
        return self._review

    def _at(self, place: int, today: date) -> Review:
        review = self._held
        return review if review.position == place else self._workspace.review.go_to(review, place, today=today)

    def _sight(self, today: date) -> Sight:
        review = self._held
        item = review.current
        if item is None or item.found is None:
            return Sight(review)
        store = self._workspace.store
        try:
            meeting = item.found.meeting
        except NotulenError:  # it went while one looked at it; the next look tells
            return Sight(review)
        upcoming = self._workspace.actions.read_due(_NEXT_MEETING, today, meeting).day
        names = self._workspace.names.index(store.directory(), meeting.attendees)
        stamp, can_write = self.look(meeting.number)
        return Sight(review, meeting, upcoming, names, stamp, can_write)

    # what there is to choose from

    def narrowings(self, wide: ReviewScope, places: Mapping[str, str], today: date) -> tuple[Narrowing, ...]:
        """Provinces, owners and series of the actions that `wide` covers, those with the most actions first."""
        found = self._workspace.review.queue(wide, today=today)
        series = {each.id: each.name for each in self._workspace.store.directory().series}
        counts: Counter[tuple[str, str]] = Counter()
        ways: dict[tuple[str, str], Narrowing] = {}
        for each in found:
            for key, way in _ways(each, wide, places, series):
                ways.setdefault(key, way)
                counts[key] += 1
        rows = [way._replace(actions=counts[key]) for key, way in ways.items()]
        rows.sort(key=lambda way: (-way.actions, way.name.casefold()))
        return Narrowing(wide, "", "", len(found)), *rows

    def series_name(self, series: str) -> str:
        """What the series of that id is called; empty when there is none."""
        return next((each.name for each in self._workspace.store.directory().series if each.id == series), "")

    def coming(self, today: date) -> Meeting | None:
        """The meeting that runs, else the next one from today on."""
        store = self._workspace.store
        running = next((each for each in store.live()), None)
        if running is not None:
            return running
        ahead = [key for key in store.keys() if key.day >= today]
        for key in sorted(ahead, key=lambda each: (each.day, each.number)):
            meeting = readable(store, key.number)
            if meeting is not None and meeting.takes_lines:
                return meeting
        return None


def _ways(
    found: FoundAction, wide: ReviewScope, places: Mapping[str, str], series: Mapping[str, str]
) -> Iterator[tuple[tuple[str, str], Narrowing]]:
    """The narrower scopes that an action belongs to, each under a key of its own."""
    for code in found.provinces:
        yield ("province", code), Narrowing(replace(wide, provinces=(code,)), "province", places.get(code, code))
    for owner in found.action.owners:
        if owner.kind is not PartyKind.PROVINCE:
            key = owner.key or owner.name.casefold()
            yield ("owner", key), Narrowing(replace(wide, owner=owner), "owner", owner.name)
    name = series.get(found.head.series)
    if name and not wide.series and wide.meeting is None:
        scope = replace(wide, series=found.head.series)
        yield ("series", found.head.series), Narrowing(scope, "series", name)
