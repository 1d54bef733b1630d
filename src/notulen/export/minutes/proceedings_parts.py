"""What happened in the meeting: its opening, the discussion item by item, the decisions and the open proposals."""

from collections.abc import Sequence
from itertools import groupby

from notulen.domain.entry import DecisionStatus, Entry, EntryKind
from notulen.domain.party import Party
from notulen.domain.spot import item_spot, line_spot
from notulen.export.minutes.composition import Composition, clean, joined, one_line, span
from notulen.export.minutes.document import (
    Block,
    ItemList,
    ListItem,
    Paragraph,
    Part,
    Section,
    Span,
    Spans,
    Style,
    SubHeading,
)
from notulen.locale.words import word

_OPEN_QUOTES = '"“„«'
_CLOSE_QUOTES = '"”“»'


def opening_part(paper: Composition) -> Part:
    """The words of opening as recorded, else what is known: the hour and who chaired."""
    meeting, texts = paper.meeting, paper.texts
    said = paper.ended(paper.sentence(clean(meeting.opening)))
    if not said:
        opened = texts.opened_at.format(time=paper.clock(meeting.starts)) if meeting.starts else ""
        chaired = texts.chaired_by.format(name=paper.party(meeting.chair)) if meeting.chair else ""
        said = joined(opened, chaired, by=" ") if paper.is_official else ""
    if not said and paper.is_official:
        said = texts.blank
    blocks: tuple[Block, ...] = (Paragraph(spans=span(said)),) if said else ()
    return Part(section=Section.OPENING, heading=texts.opening, blocks=blocks)


def discussion_part(paper: Composition) -> Part:
    """Statements and notes under the item they belong to, those of one speaker in a row kept together."""
    said = [entry for entry in paper.meeting.entries if entry.kind in (EntryKind.STATEMENT, EntryKind.NOTE)]
    groups = _by_item(paper, said)
    blocks: list[Block] = []
    for number, entries in groups:
        if len(groups) > 1 or number is not None:
            blocks.append(_item_heading(paper, number))
        if entries:
            blocks.append(ItemList(items=_spoken(paper, entries)))
        elif paper.is_official:
            blocks.append(Paragraph(spans=span(paper.texts.nothing_discussed)))
        results = _results(paper, number)
        if results:
            blocks.append(Paragraph(spans=span(paper.texts.results.format(references=results), Style.EMPHASIS)))
    if not blocks and paper.is_official:
        blocks.append(_nothing(paper, paper.texts.nothing_discussed))
    return Part(section=Section.DISCUSSION, heading=paper.texts.discussion, blocks=tuple(blocks))


def decisions_part(paper: Composition) -> Part:
    """The decisions with their references, and what became of those no longer in force."""
    items = tuple(
        ListItem(
            spans=span(paper.ended(joined(_printed(paper, entry), _standing(paper, entry), by=" "))),
            label=_ref(paper, entry),
            spots=(line_spot(entry.seq),),
        )
        for entry in sorted(paper.meeting.decisions, key=lambda each: each.seq)
    )
    blocks: tuple[Block, ...] = (ItemList(items=items),) if items else ()
    if not items and paper.is_official:
        blocks = (_nothing(paper, paper.texts.no_decisions),)
    return Part(section=Section.DECISIONS, heading=paper.texts.decisions, blocks=blocks)


def _nothing(paper: Composition, told: str) -> Paragraph:
    """What stands where there is nothing: an extract says nothing of what there was for others."""
    return Paragraph(spans=span(paper.texts.nothing_for_them if paper.is_extract else told))


def proposals_part(paper: Composition) -> Part:
    """Proposals apart from decisions: nobody has agreed to them yet."""
    items = []
    for entry in paper.meeting.entries:
        if entry.kind is not EntryKind.PROPOSAL:
            continue
        due = paper.texts.proposal_due.format(due=paper.due(entry.due)) if entry.due else ""
        text = joined(_printed(paper, entry), f"({due})" if due else "", by=" ")
        spans = _with_speaker(paper, entry.speaker, entry.about, text)
        items.append(ListItem(spans=spans, spots=(line_spot(entry.seq),)))
    blocks: tuple[Block, ...] = (ItemList(items=tuple(items)),) if items else ()
    return Part(section=Section.PROPOSALS, heading=paper.texts.proposals, blocks=blocks)


def _by_item(paper: Composition, entries: Sequence[Entry]) -> list[tuple[int | None, list[Entry]]]:
    known = [item.number for item in paper.meeting.agenda]
    order: list[int | None] = [*known, None]
    if entries and entries[0].agenda not in known:
        order = [None, *known]
    groups = [
        (number, [entry for entry in entries if (entry.agenda if entry.agenda in known else None) == number])
        for number in order
    ]
    # The official form leaves no hole in its numbering; an extract has only what concerns its provinces.
    is_whole = paper.is_official and not paper.is_extract and bool(entries)
    return [(number, said) for number, said in groups if said or (number and (is_whole or _results(paper, number)))]


def _item_heading(paper: Composition, number: int | None) -> SubHeading:
    if number is None:
        return SubHeading(text=paper.texts.general, level=2 if paper.is_official else 1)
    title, spots = paper.sentence(one_line(paper.meeting.get_item(number).title)), (item_spot(number),)
    if not paper.is_official:
        return SubHeading(text=title, number=paper.texts.item_number.format(number=number), spots=spots)
    # The official form counts its agenda from one; the plain layout keeps the numbers other records point to.
    place = [item.number for item in paper.meeting.agenda].index(number) + 1
    return SubHeading(text=title, number=f"{place}.", level=2, spots=spots)


def _spoken(paper: Composition, entries: Sequence[Entry]) -> tuple[ListItem, ...]:
    items: list[ListItem] = []
    for (speaker, about), together in groupby(entries, key=lambda each: (each.speaker, each.about)):
        said = list(together)
        if speaker is None or len(said) == 1:
            items += [
                ListItem(
                    spans=_with_speaker(paper, speaker, about, _printed(paper, entry)), spots=(line_spot(entry.seq),)
                )
                for entry in said
            ]
            continue
        children = tuple(
            ListItem(spans=span(paper.ended(_printed(paper, entry))), spots=(line_spot(entry.seq),)) for entry in said
        )
        items.append(ListItem(spans=_with_speaker(paper, speaker, about, ""), children=children))
    return tuple(items)


def _with_speaker(paper: Composition, speaker: Party | None, about: Sequence[Party], text: str) -> Spans:
    concerned = f" ({paper.texts.about.format(names=paper.parties(about))})" if about else ""
    if speaker is None:
        return span(paper.ended(text + concerned))
    name = Span(text=paper.party(speaker, with_place=True), style=Style.STRONG)
    return (name, Span(text=f"{concerned}: {paper.ended(text)}" if text else f"{concerned}:"))


def _printed(paper: Composition, entry: Entry) -> str:
    text = paper.sentence(clean(entry.text))
    if entry.is_quote:
        if len(text) > 1 and text[0] in _OPEN_QUOTES and text[-1] in _CLOSE_QUOTES:
            text = text[1:-1].strip()
        text = f"“{text if entry.due else paper.ended(text)}”"
    if entry.due and entry.kind is not EntryKind.PROPOSAL:
        text = f"{text} ({paper.texts.proposal_due.format(due=paper.due(entry.due))})"
    return text + paper.mark(entry.is_unconfirmed) + paper.mark_gaps(entry.gaps)


def _ref(paper: Composition, entry: Entry) -> str:
    return paper.meeting.line_ref(entry)


def _standing(paper: Composition, entry: Entry) -> str:
    decision = entry.decision
    if decision is None or decision.status is DecisionStatus.IN_FORCE:
        return ""
    if decision.status is DecisionStatus.AMENDED and decision.amended_by:
        references = one_line(", ".join(decision.amended_by))
        return f"({paper.texts.amended_by.format(reference=references)})"
    if decision.replaced_by:
        return f"({paper.texts.replaced_by.format(reference=one_line(decision.replaced_by))})"
    return f"({word(decision.status, paper.language)})"


def _results(paper: Composition, number: int | None) -> str:
    if number is None or paper.is_official:
        return ""
    meeting = paper.meeting
    decided = [meeting.line_ref(entry) for entry in meeting.decisions if entry.agenda == number]
    given = [meeting.action_ref(action) for action in meeting.actions if action.agenda == number]
    return ", ".join((*decided, *given))
