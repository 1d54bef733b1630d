"""Actions with what lists need to know of their meetings: from the index where there is one, else from every file."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from notulen.domain.action_item import ActionItem
from notulen.domain.due import DueKind
from notulen.domain.meeting import Meeting
from notulen.domain.meeting_head import MeetingHead, head_of
from notulen.domain.seats import Origins, Seats
from notulen.services.following_days import FollowingDays
from notulen.services.upcoming import next_meeting_day
from notulen.storage.action_narrowing import ActionNarrowing
from notulen.storage.index import ArchiveIndex
from notulen.storage.index_file import IndexUnusable
from notulen.storage.store import Store

if TYPE_CHECKING:
    from notulen.storage.index_view import IndexView

FoundT = TypeVar("FoundT")


class Home(NamedTuple):
    """A meeting by its head, which gives it whole when it is called. Raises NotFound, DamagedFile."""

    head: MeetingHead
    store: Store
    whole: Meeting | None = None

    def __call__(self) -> Meeting:
        return self.whole or self.store.meeting(self.head.number)


class PlacedAction(NamedTuple):
    """An action where it stands; `origins` tell where its owners come from, `coming` when the next meeting is if a
    deadline hangs on it.
    """

    home: Home
    action: ActionItem
    origins: Origins
    coming: date | None


class PlacedActions:
    """The actions of one archive."""

    def __init__(self, store: Store, index: ArchiveIndex | None = None) -> None:
        self._store = store
        self._index = index

    def through_all(self, asked: ActionNarrowing, found: Callable[[Iterable[PlacedAction]], FoundT]) -> FoundT:
        """What `found` makes of all actions, in no order; `asked` spares it some of those it does not want."""
        if self._index is not None:
            try:
                with self._index.reading() as view:
                    return found(self._indexed(view, asked))
            except IndexUnusable:
                pass
        return found(self._from_files(asked))

    def placed(self, meeting: Meeting, actions: Iterable[ActionItem]) -> Iterator[PlacedAction]:
        """`actions` of `meeting`; its next meeting is looked up once, if one of them hangs on it."""
        actions = tuple(actions)
        coming = next_meeting_day(self._store, meeting) if any(map(_is_bound, actions)) else None
        home, seats = Home(head_of(meeting), self._store, meeting), Seats(meeting.attendees)
        return (PlacedAction(home, action, seats, coming if _is_bound(action) else None) for action in actions)

    def _from_files(self, asked: ActionNarrowing) -> Iterator[PlacedAction]:
        """Each file is read once: what hangs on a next meeting waits until all of them are known."""
        following = FollowingDays()
        named = {key.number: key.day for key in self._store.keys()}
        waiting: list[PlacedAction] = []
        for meeting in self._store.meetings():
            following.put(meeting, named.get(meeting.number, meeting.day))
            if asked.series and meeting.series != asked.series:
                continue
            home, seats = Home(head_of(meeting), self._store), Seats(meeting.attendees)
            for action in meeting.actions:
                placed = PlacedAction(home, action, seats, None)
                if _is_bound(action):
                    waiting.append(placed)
                else:
                    yield placed
        coming = following.after({each.home.head.number for each in waiting})
        for each in waiting:
            yield each._replace(coming=coming.get(each.home.head.number))

    def _indexed(self, view: "IndexView", asked: ActionNarrowing) -> Iterator[PlacedAction]:
        coming: dict[int, date | None] = {}
        for each in view.actions(asked):
            head = each.meeting.head
            is_bound = _is_bound(each.action)
            if is_bound and head.number not in coming:
                coming[head.number] = view.next_meeting_day(each.meeting)
            home = Home(head, self._store)
            yield PlacedAction(home, each.action, each, coming[head.number] if is_bound else None)


def _is_bound(action: ActionItem) -> bool:
    dues = (action.due, *(part.due for part in action.assignments))
    return any(due is not None and due.kind is DueKind.NEXT_MEETING for due in dues)
