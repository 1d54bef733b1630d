"""Use cases of reviewing open actions one by one: answer, go back, take back, stop and go on another day."""

from collections.abc import Iterable
from datetime import date, datetime

from msgspec.structs import replace

from notulen.domain.action_item import ActionStatus
from notulen.domain.errors import InvalidValue, NotFound, NothingToUndo, NotulenError
from notulen.domain.identity import new_id
from notulen.domain.meeting import Meeting
from notulen.domain.related_meeting import Relation
from notulen.domain.review import (
    NoteBinding,
    QueuedAction,
    ReviewAct,
    ReviewAnswer,
    ReviewRecord,
    ReviewScope,
    ReviewStep,
)
from notulen.services.actions import ActionService
from notulen.services.found_action import FoundAction
from notulen.services.review_acts import record_answer
from notulen.services.review_state import Found, Review, look
from notulen.storage.review_files import ReviewFiles
from notulen.storage.store import Store


class ReviewService:
    """Reviews on one archive. Values go in and out; what the next window must find lies in `files`."""

    def __init__(self, store: Store, actions: ActionService, files: ReviewFiles) -> None:
        self._store = store
        self._actions = actions
        self._files = files

    def queue(self, scope: ReviewScope, *, today: date) -> tuple[FoundAction, ...]:
        """The open actions of `scope`: overdue first, then by day, those without a day last. Raises NotFound."""
        meeting = self._meeting(scope)
        series = scope.series or (meeting.series if meeting else "")
        found = self._actions.find_all(today=today, provinces=scope.provinces, owner=scope.owner, series=series)
        if meeting is not None:
            linked = {link.meeting for link in meeting.related if link.relation is not Relation.NEXT} - {""}
            found = tuple(
                each
                for each in found
                if each.head.id != meeting.id and (series or not linked or each.head.id in linked)
            )
        return tuple(sorted(found, key=lambda each: not each.days_overdue))

    def begin(self, scope: ReviewScope, *, today: date, now: datetime, is_afresh: bool = False) -> Review:
        """Go on with the review of that scope that was left, else begin one. Raises NotFound.

        What was opened meanwhile joins the end of the queue. `is_afresh` forgets the one that was left: its answers
        stand, and what it skipped is asked again.
        """
        found = self.queue(scope, today=today)
        queue = tuple(_queued(each) for each in found)
        kept = self._files.open(scope)
        if kept is not None and not is_afresh:
            known = {(each.meeting, each.number) for each in kept.queue}
            fresh = tuple(each for each in queue if (each.meeting, each.number) not in known)
            review = self._resumed(replace(kept, queue=(*kept.queue, *fresh)), found, today)
            if not review.is_at_end:
                return self._kept(review)
        record = ReviewRecord(id=new_id(now), scope=scope, started=now, queue=queue)
        return self._kept(self._whole(record, found, today))

    def answer(self, review: Review, answer: ReviewAnswer, *, today: date, now: datetime) -> Review:
        """Record what is said of the action at hand, and go on to the next.

        Without owners it is said of the parts that the review covers: of all, unless it is narrowed to some.
        Raises InvalidValue (no words, no certain day, nobody to hand it to), InvalidTransition or NotFound (it was
        closed or removed meanwhile: `refresh` shows it), ArchiveLocked, CannotWrite. Then nothing was recorded, the
        review stands where it stood, and the caller has the answer still.
        """
        item = review.current
        if item is None:
            raise InvalidValue("action", "", "empty")
        if answer.act is ReviewAct.SKIPPED:
            return self.skip(review, today=today, now=now)
        meeting = self._meeting(review.scope)
        step = ReviewStep(place=review.position, at=now, answer=answer, step=new_id(now))
        bound = NoteBinding(
            review=review.id, meeting=meeting.id if meeting and meeting.status.is_live else "", step=step.step
        )
        ahead = replace(review.record, steps=(*review.record.steps, step), position=review.position + 1, undone=())
        is_kept = self._files.keep(ahead)
        try:
            record_answer(self._actions.bound_to(bound), item, answer, today=today, now=now)
        except BaseException:
            self._files.keep(review.record)
            raise
        after = replace(review, record=ahead, meeting=meeting, is_kept=is_kept, unsent=None)
        return self._looked(after, review.position, after.position, today=today)

    def skip(self, review: Review, *, today: date, now: datetime) -> Review:
        """Go on to the next without a word. One that is answered or closed already is only passed by."""
        item = review.current
        if item is None:
            return review
        record = replace(review.record, position=review.position + 1)
        if item.is_waiting:
            step = ReviewStep(place=review.position, at=now, answer=ReviewAnswer(act=ReviewAct.SKIPPED))
            record = replace(record, steps=(*record.steps, step), undone=())
        after = replace(review, record=record, unsent=None)
        return self._kept(self._looked(after, review.position, record.position, today=today))

    def back(self, review: Review, *, today: date) -> Review:
        """Stand at the action before, whatever was said of it; at the first one stay."""
        return self.go_to(review, review.position - 1, today=today)

    def go_to(self, review: Review, place: int, *, today: date) -> Review:
        """Stand at the action at `place` (from 0), or behind the last one: at the end."""
        place = min(max(place, 0), len(review.items))
        after = replace(review, record=replace(review.record, position=place), unsent=None)
        return self._kept(self._looked(after, place, today=today))

    def undo(self, review: Review, *, today: date, now: datetime) -> Review:
        """Take back the last act of this review, exactly that step, and stand at its action again.

        An answer that somebody took back already is only forgotten. Raises NothingToUndo, ChangedElsewhere, NotFound
        (the action is gone), DamagedFile, ArchiveLocked, CannotWrite.
        """
        last = review.undoable
        if last is None:
            raise NothingToUndo()
        review = self._looked(review, last.place, today=today)
        item = review.items[last.place]
        if last in item.given or (last.step and item.found is None):
            self._store.undo(now=now, number=review.record.queue[last.place].meeting, step_id=last.step)
        record = replace(
            review.record,
            steps=review.record.steps[:-1],
            position=last.place,
            undone=(*review.record.undone, last),
        )
        return self._kept(self._looked(replace(review, record=record, unsent=None), last.place, today=today))

    def redo(self, review: Review, *, today: date, now: datetime) -> Review:
        """Say again what was taken back last, of its action as that is now, and go on behind it.

        Raises NothingToUndo, and what `answer` raises; then it can be tried again.
        """
        undone = review.record.undone
        if not undone:
            raise NothingToUndo(is_redo=True)
        there = self.go_to(review, undone[-1].place, today=today)
        after = self.answer(there, undone[-1].answer, today=today, now=now)
        return self._kept(replace(after, record=replace(after.record, undone=undone[:-1])))

    def refresh(self, review: Review, *, today: date) -> Review:
        """The review with the action at hand, and the meeting it opens, as they are now."""
        return self._looked(replace(review, meeting=self._meeting(review.scope)), review.position, today=today)

    def summary(self, review: Review, *, today: date) -> Review:
        """The review with every action as it is now, so that its counts hold."""
        whole = self._whole(review.record, self.queue(review.scope, today=today), today)
        return replace(review, items=whole.items, meeting=whole.meeting)

    def leave(self, review: Review) -> None:
        """Stop here: `begin` with the same scope goes on where it was, also in another program."""
        self._files.keep(review.record)
        self._files.leave(review.scope)

    def finish(self, review: Review) -> None:
        """It is over: the next one of this scope begins anew. The answers stand in the archive."""
        self.forget(review.scope)

    def forget(self, scope: ReviewScope) -> None:
        """A review of that scope that was left is not gone on with; its answers stand."""
        self._files.forget(scope)

    def _resumed(self, record: ReviewRecord, queue: Iterable[FoundAction], today: date) -> Review:
        """The review as it was left. An answer that never reached the archive is given back as it was typed."""
        review = replace(self._whole(record, queue, today), is_resumed=True)
        last = review.undoable
        if last is None or not last.step or review.items[last.place].found is None:
            return review
        if last in review.items[last.place].given:
            return review
        record = replace(record, steps=record.steps[:-1], position=last.place)
        known = {step.id for step in self._store.steps(record.queue[last.place].meeting)}
        return replace(review, record=record, unsent=None if last.step in known else last.answer)

    def _whole(self, record: ReviewRecord, queue: Iterable[FoundAction], today: date) -> Review:
        """The review with every action as it is now: those of `queue` were just read, the others are looked up."""
        known = {(each.head.number, each.action.number): each for each in queue}
        items = (
            look(record, place, known.get((each.meeting, each.number)) or self._found(record, place, today))
            for place, each in enumerate(record.queue)
        )
        return Review(record=record, items=tuple(items), meeting=self._meeting(record.scope))

    def _found(self, record: ReviewRecord, place: int, today: date) -> Found:
        """One action of the queue with the parts that the review covers; with all when none is covered any more."""
        scope = record.scope
        try:
            found = self._actions.get(record.queue[place].reference, today)
            if not scope.provinces and scope.owner is None:
                return found
            covered = self._actions.find_all(
                today=today,
                provinces=scope.provinces,
                owner=scope.owner,
                meeting=replace(found.meeting, actions=(found.action,)),
                statuses=tuple(ActionStatus),
            )
        except NotFound:
            return None
        except NotulenError as fault:
            return fault
        return next(iter(covered), found)

    def _looked(self, review: Review, *places: int, today: date) -> Review:
        """The review with the actions at `places` as they are now; the end is none."""
        items = list(review.items)
        for place in places:
            if place < len(items):
                items[place] = look(review.record, place, self._found(review.record, place, today))
        return replace(review, items=tuple(items))

    def _kept(self, review: Review) -> Review:
        return replace(review, is_kept=self._files.keep(review.record))

    def _meeting(self, scope: ReviewScope) -> Meeting | None:
        return None if scope.meeting is None else self._store.meeting(scope.meeting)


def _queued(found: FoundAction) -> QueuedAction:
    action = found.action
    return QueuedAction(meeting=found.head.number, number=action.number, id=action.id, notes=len(action.progress))
