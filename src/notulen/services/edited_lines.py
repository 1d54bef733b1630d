"""What else changes when a line was edited field by field: the gaps it answers, and the parts its owners have."""

from msgspec.structs import replace

from notulen.domain.action_item import ActionItem, Assignment
from notulen.domain.entry import Entry
from notulen.domain.errors import NotFound, Noun
from notulen.domain.gap import Gap, unanswered
from notulen.domain.meeting import Meeting


def settled_entry(before: Entry, after: Entry, meeting: Meeting) -> Entry:
    """`after` without the gaps it answers. Raises NotFound when it points to an item of business there is none of."""
    if after.agenda is not None:
        meeting.get_item(after.agenda)
    gaps = _gaps(after.gaps, before, after, is_renamed=before.speaker != after.speaker)
    return replace(after, gaps=gaps, raw=_raw(before, after))


def settled_action(before: ActionItem, after: ActionItem, meeting: Meeting) -> ActionItem:
    """`after` without the gaps it answers; an owner who stays keeps the part already done.

    Raises NotFound when it points to an item of business or a decision there is none of.
    """
    if after.agenda is not None:
        meeting.get_item(after.agenda)
    numbers = [each.decision.number for each in meeting.decisions if each.decision]
    if after.decision != before.decision:
        after = replace(after, decision_in=0)
    if after.decision is not None and not after.decision_in and after.decision not in numbers:
        asked = f"K{meeting.number}.{after.decision}"
        raise NotFound(Noun.DECISION, asked, [f"K{meeting.number}.{number}" for number in numbers])
    is_renamed = before.assignments != after.assignments
    parts = tuple(_kept(before, part) for part in after.assignments) or (Assignment(),)
    gaps = _gaps(after.gaps, before, after, is_renamed=is_renamed)
    return replace(
        after,
        assignments=parts,
        is_for_everyone=before.is_for_everyone and len(parts) == len(before.assignments),
        gaps=gaps,
        raw=_raw(before, after),
    )


def _kept(before: ActionItem, part: Assignment) -> Assignment:
    """The part an owner had, under the name now written; a part that says more than its owner stands as it is."""
    owner = part.owner
    if owner is None or part != Assignment(owner=owner):
        return part
    held = next((each for each in before.assignments if each.owner and each.owner.is_same(owner)), part)
    return replace(held, owner=owner)


def _raw(before: Entry | ActionItem, after: Entry | ActionItem) -> str:
    """What was typed first is not kept behind words that took its place."""
    return after.raw if before.text == after.text else after.text


def _gaps(
    gaps: tuple[Gap, ...], before: Entry | ActionItem, after: Entry | ActionItem, *, is_renamed: bool
) -> tuple[Gap, ...]:
    is_redated = before.due != after.due
    text = after.text if before.text != after.text else ""
    left = unanswered(gaps, has_who=is_renamed, has_due=is_redated, text=text)
    return (*left, *after.due.gaps) if is_redated and after.due else left
