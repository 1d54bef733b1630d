"""What each answer of a review does to its action, by the use cases on actions."""

from datetime import date, datetime

from notulen.domain.action_item import ActionStatus
from notulen.domain.errors import InvalidTransition, InvalidValue
from notulen.domain.party import Party
from notulen.domain.review import ReviewAct, ReviewAnswer
from notulen.services.actions import ActionService
from notulen.services.review_state import ReviewItem

_STATUS = {
    ReviewAct.DONE: ActionStatus.DONE,
    ReviewAct.PROGRESS: ActionStatus.IN_PROGRESS,
    ReviewAct.BLOCKED: ActionStatus.BLOCKED,
    ReviewAct.CANCELLED: ActionStatus.CANCELLED,
}

TAKES_WORDS = frozenset({ReviewAct.PROGRESS, ReviewAct.BLOCKED, ReviewAct.COMMENT})
"""The answers that say nothing without words."""


def record_answer(
    actions: ActionService, item: ReviewItem, answer: ReviewAnswer, *, today: date, now: datetime
) -> None:
    """Put the answer into the archive, in one step. Raises InvalidValue, InvalidTransition, NotFound."""
    act, text, owners = answer.act, answer.text.strip(), answer.owners or item.asked
    if act in TAKES_WORDS and not text:
        raise InvalidValue("message", answer.text, "empty")
    if act is ReviewAct.POSTPONED:
        actions.postpone(item.reference, answer.phrase, now=now, today=today, text=text, owners=owners)
    elif act is ReviewAct.REASSIGNED:
        actions.assign(item.reference, _handed_over(item, answer), now=now, text=text)
    elif act is ReviewAct.COMMENT:
        actions.comment(item.reference, text, now=now, owners=owners)
    else:
        _set_status(actions, item.reference, _STATUS[act], text, owners, today=today, now=now)


def _handed_over(item: ReviewItem, answer: ReviewAnswer) -> tuple[Party, ...]:
    """Who owns it then: of an action of which the review covers some parts, the others keep theirs."""
    if not answer.owners:
        raise InvalidValue("owners", "", "empty")
    owners = item.found.action.owners if item.found is not None and item.asked else ()
    others = (each for each in owners if not any(each.is_same(asked) for asked in item.asked))
    return (*others, *answer.owners)


def _set_status(
    actions: ActionService,
    reference: str,
    status: ActionStatus,
    text: str,
    owners: tuple[Party, ...],
    *,
    today: date,
    now: datetime,
) -> None:
    try:
        actions.set_status(reference, status, now=now, text=text, owners=owners)
    except InvalidTransition:
        # What is in progress, or blocked, and is so still: there is only a word on it more.
        action = actions.get(reference, today).action
        named = actions.as_recorded(action, owners)
        parts = [
            part
            for part in action.assignments
            if not named or (part.owner is not None and any(part.owner.is_same(each) for each in named))
        ]
        if not status.is_open or not any(part.status is status for part in parts):
            raise
        actions.comment(reference, text, now=now, owners=owners)
