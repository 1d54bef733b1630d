"""The matrix of follow-up actions: what, who, by when, how it stands, and how each owner stands where they differ."""

from notulen.domain.action_item import ActionItem, ActionStatus, Assignment, Priority
from notulen.domain.spot import line_spot
from notulen.export.minutes.composition import Composition, joined, one_line
from notulen.export.minutes.document import Block, Column, Part, Section, Table
from notulen.locale.words import word


def actions_part(paper: Composition) -> Part:
    """The matrix; in an extract only the actions, and the owners, of its provinces."""
    texts = paper.texts
    rows = tuple(_row(paper, action) for action in paper.meeting.actions)
    columns = (
        Column(heading=texts.number, is_narrow=True),
        Column(heading=texts.description, weight=5),
        Column(heading=texts.owners, weight=3),
        Column(heading=texts.due, weight=3),
        Column(heading=texts.status_column, weight=2),
        Column(heading=texts.remarks_column, weight=3),
    )
    spots = tuple(line_spot(action.seq) for action in paper.meeting.actions)
    blocks: tuple[Block, ...] = (Table(columns=columns, rows=rows, holds_prose=True, spots=spots),) if rows else ()
    return Part(section=Section.ACTIONS, heading=texts.actions, blocks=blocks)


def _row(paper: Composition, action: ActionItem) -> tuple[str, ...]:
    parts = action.assignments
    return (
        paper.meeting.action_ref(action),
        _printed(paper, action),
        _owners(paper, action, parts),
        _due(paper, action),
        _status(paper, parts),
        _remarks(paper, action, parts),
    )


def _printed(paper: Composition, action: ActionItem) -> str:
    gaps = [gap for gap in action.gaps if not gap.kind.startswith("due_")]
    return paper.sentence(one_line(action.text)) + paper.mark("text" in action.unconfirmed) + paper.mark_gaps(gaps)


def _due(paper: Composition, action: ActionItem) -> str:
    told = paper.due(action.due) if action.due else ""
    if action.due and not action.due.is_certain:
        return told
    gaps = [gap for gap in action.gaps if gap.kind.startswith("due_")]
    return (told + paper.mark(bool(told) and "due" in action.unconfirmed) + paper.mark_gaps(gaps)).strip()


def _owners(paper: Composition, action: ActionItem, parts: tuple[Assignment, ...]) -> str:
    owners = [part.owner for part in parts if part.owner]
    named = paper.parties(owners)
    if action.is_for_everyone and not paper.is_extract:
        everyone = paper.texts.everyone.format(count=len(owners))
        here = {seat.province for seat in paper.meeting.attendees if seat.is_here} - {""}
        # Who was there is told by the attendance list, not once more in every row.
        is_told = {paper.seats.province(each) for each in owners} == here
        named = everyone if is_told else f"{everyone}: {', '.join(paper.party(each) for each in owners)}"
    return named + paper.mark(bool(named) and not {"owners", "assignments"}.isdisjoint(action.unconfirmed))


def _status(paper: Composition, parts: tuple[Assignment, ...]) -> str:
    states = {part.status for part in parts}
    if len(states) == 1:
        return word(next(iter(states)), paper.language)
    live = [part for part in parts if part.status is not ActionStatus.CANCELLED]
    done = sum(1 for part in live if part.status is ActionStatus.DONE)
    return paper.texts.parts_done.format(done=done, count=len(live))


def _remarks(paper: Composition, action: ActionItem, parts: tuple[Assignment, ...]) -> str:
    texts = paper.texts
    reference = action.decision_ref(paper.meeting.number)
    carries_out = texts.carries_out.format(reference=reference) if reference else ""
    at_item = texts.at_item.format(number=action.agenda) if action.agenda and not paper.is_official else ""
    priority = ""
    if action.priority is not Priority.NORMAL:
        priority = texts.priority.format(priority=word(action.priority, paper.language))
    return joined(
        one_line(action.condition),
        carries_out,
        at_item,
        priority,
        _by_status(paper, parts),
        *(_own_due(paper, part) for part in parts),
        one_line(action.note),
        by="; ",
    )


def _by_status(paper: Composition, parts: tuple[Assignment, ...]) -> str:
    if len({part.status for part in parts}) < 2:
        return ""
    named = []
    for status in ActionStatus:
        owners = [paper.party(part.owner) for part in parts if part.status is status and part.owner]
        if owners:
            named.append(f"{word(status, paper.language)}: {', '.join(owners)}")
    return "; ".join(named)


def _own_due(paper: Composition, part: Assignment) -> str:
    return f"{paper.party(part.owner)}: {paper.due(part.due)}" if part.due and part.owner else ""
