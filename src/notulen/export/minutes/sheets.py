"""The tables of a meeting for a spreadsheet: actions by owner, attendance, decisions, and how the actions stand."""

from collections import Counter
from collections.abc import Collection
from datetime import date

from notulen.domain.action_item import ActionItem, ActionStatus, Assignment, Priority
from notulen.domain.attendee import Attendee
from notulen.domain.entry import Entry
from notulen.domain.value import Value
from notulen.export.minutes.attendance_part import office_of
from notulen.export.minutes.chosen_sections import not_in_format
from notulen.export.minutes.composition import Composition, joined, one_line
from notulen.export.minutes.document import Section
from notulen.export.minutes.sheet import Sheet, SheetCell, SheetColumn
from notulen.locale.sheet_texts import SheetTexts, sheet_texts
from notulen.locale.words import word

SHEET_SECTIONS = (Section.ACTIONS, Section.ATTENDANCE, Section.DECISIONS)
"""The parts of the minutes there is a table of, in the order of the tables."""


class _Part(Value, frozen=True):
    """One owner's part of an action, with the province it counts for: code and name, empty for none."""

    action: ActionItem
    part: Assignment
    code: str
    province: str


def sheets(paper: Composition, chosen: Collection[Section]) -> tuple[Sheet, ...]:
    """The tables of the parts `chosen`; with the actions also how they stand. Raises InvalidValue without any."""
    made = []
    if Section.ACTIONS in chosen:
        made.append(_actions(paper))
    if Section.ATTENDANCE in chosen:
        made.append(_attendance(paper))
    if Section.DECISIONS in chosen:
        made.append(_decisions(paper))
    if Section.ACTIONS in chosen:
        made.append(_summary(paper))
    if not made:
        raise not_in_format(chosen, SHEET_SECTIONS, paper.language)
    return tuple(made)


def _actions(paper: Composition) -> Sheet:
    """A row for each owner's part, so that one can sift by province and by state."""
    texts = sheet_texts(paper.language)
    agreed = {paper.meeting.line_ref(entry): one_line(entry.text) for entry in paper.meeting.decisions}
    rows = tuple(
        (
            place,
            paper.meeting.action_ref(each.action),
            _agreed(paper, each.action, agreed),
            one_line(each.action.text) + paper.mark("text" in each.action.unconfirmed),
            paper.party(each.part.owner) if each.part.owner else "",
            each.province,
            each.code,
            *_due(paper, each),
            word(each.part.status, paper.language),
            _remarks(paper, each.action),
        )
        for place, each in enumerate(_parts(paper), start=1)
    )
    columns = (
        SheetColumn(heading=texts.number, width=5),
        SheetColumn(heading=texts.reference, width=8),
        SheetColumn(heading=texts.agreed, width=26),
        SheetColumn(heading=texts.description, width=34),
        SheetColumn(heading=texts.owner, width=20),
        SheetColumn(heading=texts.province, width=17),
        SheetColumn(heading=texts.code, width=9),
        SheetColumn(heading=texts.due, width=12),
        SheetColumn(heading=texts.spoken, width=17),
        SheetColumn(heading=texts.status, width=12),
        SheetColumn(heading=texts.remarks, width=20),
    )
    return Sheet(title=texts.actions, columns=columns, rows=rows)


def _parts(paper: Composition) -> tuple[_Part, ...]:
    found = []
    for action in paper.meeting.actions:
        for part in action.assignments:
            code = one_line(paper.seats.province(part.owner)) if part.owner else ""
            found.append(_Part(action=action, part=part, code=code, province=paper.province(code) if code else ""))
    return tuple(found)


def _agreed(paper: Composition, action: ActionItem, agreed: dict[str, str]) -> str:
    reference = action.decision_ref(paper.meeting.number)
    return joined(reference, agreed.get(reference, ""), by=" ")


def _due(paper: Composition, each: _Part) -> tuple[SheetCell, SheetCell]:
    """The day, if there is one, and the words as they were spoken."""
    due = each.part.due or each.action.due
    if due is None:
        return "", ""
    day: date | None = due.falls_on(paper.next_meeting)
    told = paper.due(due)
    if day is None:
        return "", told
    hour = due.at.strftime("%H.%M") + f" {(due.zone or paper.meeting.zone).value}" if due.at else ""
    return day, joined(one_line(due.phrase), hour, paper.mark(not due.is_certain).strip())


def _remarks(paper: Composition, action: ActionItem) -> str:
    is_urgent = action.priority is not Priority.NORMAL
    priority = paper.texts.priority.format(priority=word(action.priority, paper.language)) if is_urgent else ""
    return joined(one_line(action.condition), priority, one_line(action.note), by="; ")


def _attendance(paper: Composition) -> Sheet:
    texts = sheet_texts(paper.language)
    columns = (
        SheetColumn(heading=texts.number, width=5),
        SheetColumn(heading=texts.name, width=30),
        SheetColumn(heading=texts.post, width=30),
        SheetColumn(heading=texts.office, width=22),
        SheetColumn(heading=texts.province, width=17),
        SheetColumn(heading=texts.code, width=9),
        SheetColumn(heading=texts.role, width=11),
        SheetColumn(heading=texts.presence, width=12),
        SheetColumn(heading=texts.represented_by, width=16),
        SheetColumn(heading=texts.count, width=8),
        SheetColumn(heading=texts.joined, width=9),
        SheetColumn(heading=texts.left, width=9),
    )
    rows = tuple(_seat(paper, place, seat) for place, seat in enumerate(paper.meeting.attendees, start=1))
    return Sheet(title=texts.attendance, columns=columns, rows=rows)


def _seat(paper: Composition, place: int, seat: Attendee) -> tuple[SheetCell, ...]:
    is_unsure = "presence" in seat.unconfirmed and paper.is_official
    return (
        place,
        paper.seat_name(seat) if seat.name or seat.written else "",
        one_line(seat.full_post),
        office_of(seat),
        paper.seat_place(seat),
        one_line(seat.province),
        ", ".join(word(role, paper.language) for role in seat.roles),
        "" if is_unsure else word(seat.presence, paper.language) + paper.mark("presence" in seat.unconfirmed),
        one_line(seat.represented_by),
        "" if seat.count is None else seat.count,
        paper.moment(seat.joined) if seat.joined else "",
        paper.moment(seat.left) if seat.left else "",
    )


def _decisions(paper: Composition) -> Sheet:
    texts = sheet_texts(paper.language)
    columns = (
        SheetColumn(heading=texts.number, width=5),
        SheetColumn(heading=texts.reference, width=9),
        SheetColumn(heading=texts.decision, width=70),
        SheetColumn(heading=texts.item, width=30),
        SheetColumn(heading=texts.status, width=13),
        SheetColumn(heading=texts.changed_by, width=16),
        SheetColumn(heading=texts.carried_out, width=18),
    )
    rows = tuple(_decision(paper, place, entry) for place, entry in enumerate(paper.meeting.decisions, start=1))
    return Sheet(title=texts.decisions, columns=columns, rows=rows)


def _decision(paper: Composition, place: int, entry: Entry) -> tuple[SheetCell, ...]:
    meeting, decision = paper.meeting, entry.decision
    reference = meeting.line_ref(entry)
    carrying = (each for each in meeting.actions if each.decision_ref(meeting.number) == reference)
    titles = {item.number: one_line(item.title) for item in meeting.agenda}
    return (
        place,
        reference,
        one_line(entry.text) + paper.mark(entry.is_unconfirmed),
        titles.get(entry.agenda, "") if entry.agenda else "",
        word(decision.status, paper.language) if decision else "",
        one_line(joined(*decision.amended_by, decision.replaced_by)) if decision else "",
        ", ".join(meeting.action_ref(each) for each in carrying),
    )


def _summary(paper: Composition) -> Sheet:
    """How many parts of each province stand in each state, the sum below; what has no province last."""
    texts = sheet_texts(paper.language)
    parts = _parts(paper)
    counts = Counter((each.code, each.part.status) for each in parts)
    named = {each.code: each.province for each in parts}
    codes = sorted(named, key=lambda code: (not code, code))
    columns = (
        SheetColumn(heading=texts.province, width=30),
        SheetColumn(heading=texts.code, width=9),
        *(SheetColumn(heading=word(status, paper.language), width=13) for status in ActionStatus),
        SheetColumn(heading=texts.total, width=10),
    )
    rows = [_counted(texts, named[code], code, [counts[code, status] for status in ActionStatus]) for code in codes]
    totals = Counter(each.part.status for each in parts)
    rows.append((texts.total, "", *(totals[status] for status in ActionStatus), len(parts)))
    return Sheet(title=texts.summary, columns=columns, rows=tuple(rows), is_sum=True)


def _counted(texts: SheetTexts, name: str, code: str, counts: list[int]) -> tuple[SheetCell, ...]:
    return (name or texts.no_province, code, *counts, sum(counts))
