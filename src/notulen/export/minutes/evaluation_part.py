"""The evaluation of earlier actions: what was reviewed in this meeting, how each stood before, and what was said."""

from notulen.domain.action_item import ProgressKind
from notulen.domain.evaluation import EvaluatedAction, Said
from notulen.export.minutes.composition import Composition, joined, one_line
from notulen.export.minutes.document import Block, Column, Part, Section, Table
from notulen.locale.words import word


def evaluation_part(paper: Composition) -> Part:
    """The table of actions of other meetings that were reviewed; in an extract those of its provinces."""
    texts = paper.texts
    rows = tuple(_row(paper, each) for each in paper.evaluated)
    columns = (
        Column(heading=texts.number, is_narrow=True),
        Column(heading=texts.description, weight=5),
        Column(heading=texts.owners, weight=3),
        Column(heading=texts.due, weight=3),
        Column(heading=texts.status_column, weight=2),
        Column(heading=texts.said_column, weight=4),
    )
    blocks: tuple[Block, ...] = (Table(columns=columns, rows=rows, holds_prose=True),) if rows else ()
    return Part(section=Section.EVALUATION, heading=texts.evaluation, blocks=blocks)


def _row(paper: Composition, action: EvaluatedAction) -> tuple[str, ...]:
    owners = [part.owner for part in action.parts if part.owner is not None]
    return (
        action.reference,
        paper.sentence(one_line(action.text)),
        paper.parties(owners),
        paper.due(action.due) if action.due else "",
        status_change(paper, action),
        said_of(paper, action),
    )


def status_change(paper: Composition, action: EvaluatedAction) -> str:
    """ "Belum mulai → Selesai", or the one status it kept."""
    before, after = (word(each, paper.language) for each in (action.before, action.after))
    return after if before == after else paper.texts.status_change.format(before=before, after=after)


def said_of(paper: Composition, action: EvaluatedAction) -> str:
    """Everything said of it, one behind the other."""
    return joined(*(_said(paper, each) for each in action.said), by="; ")


def _said(paper: Composition, said: Said) -> str:
    texts, text = paper.texts, one_line(said.text)
    if said.kind is ProgressKind.ASSIGNED:
        text = texts.said_reassigned.format(owners=text)
    elif said.kind is ProgressKind.POSTPONED:
        before = paper.due(said.due_before) if said.due_before else texts.said_no_due
        text = joined(texts.said_postponed.format(before=before), text)
    elif said.status is not None and not text:
        text = word(said.status, paper.language)
    return f"{paper.party(said.owner)}: {text}" if said.owner is not None else text
