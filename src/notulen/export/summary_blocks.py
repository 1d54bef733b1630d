"""The blocks of a meeting's summary as Rich renderables; imported only when a summary is drawn."""

from collections.abc import Iterable
from datetime import date

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from notulen.domain.action_item import ActionItem, ActionStatus
from notulen.domain.attendee import Attendee, Presence
from notulen.domain.entry import DecisionStatus, EntryKind
from notulen.export.minutes.composition import Composition, joined, one_line
from notulen.export.minutes.evaluation_part import said_of, status_change
from notulen.export.minutes.header_parts import time_text
from notulen.export.minutes.open_points import open_points
from notulen.export.minutes.surrounding_parts import related_text
from notulen.locale.date_texts import format_date
from notulen.locale.summary_texts import SummaryTexts, summary_texts
from notulen.locale.words import short_word, word

_HERE, _AWAY = "●", "○"
_SEPARATOR = " · "

Row = tuple[str, Text]


def summary_of(paper: Composition, *, today: date, include_private: bool) -> RenderableType:
    """The summary of the meeting on `paper`, block under block."""
    texts = summary_texts(paper.language)
    blocks: list[RenderableType] = [_head(paper, texts), *_attendance(paper, texts)]
    for heading, rows in (
        _agenda(paper, texts),
        _evaluation(paper, texts),
        _decisions(paper, texts),
        _actions(paper, texts, today),
        _proposals(paper, texts),
        _private(paper, texts) if include_private else ("", []),
        (texts.to_tidy, [("?", Text(point)) for point in open_points(paper, paper.meeting)]),
    ):
        if rows:
            blocks += [Text(), Text(heading, style="bold"), _grid(rows)]
    if len(blocks) == 1:
        blocks += [Text(), Text(texts.nothing_yet)]
    return Group(*blocks)


def _grid(rows: Iterable[Row]) -> Table:
    grid = Table.grid(padding=(0, 2, 0, 0), expand=True)
    grid.add_column(no_wrap=True)
    grid.add_column(ratio=1, overflow="fold")
    for label, body in rows:
        grid.add_row(Text(f" {label}"), body)
    return grid


def _head(paper: Composition, texts: SummaryTexts) -> RenderableType:
    meeting = paper.meeting
    title = Text.assemble((meeting.reference, "bold"), "  ", (one_line(meeting.title), "bold"))
    kind = one_line(meeting.kind_written) or word(meeting.kind, paper.language)
    mode = word(meeting.mode, paper.language) + paper.mark_field("mode") if meeting.mode else ""
    when = joined(paper.days(meeting.day, meeting.last_day) + paper.mark_field("day"), time_text(paper), by=_SEPARATOR)
    what = joined(
        kind + paper.mark_field("kind"),
        joined(mode, one_line(meeting.application), by=" "),
        one_line(paper.series_name),
        short_word(meeting.status, paper.language),
        by=_SEPARATOR,
    )
    parties = [
        (texts.organiser, meeting.organiser, "organiser"),
        (texts.host, meeting.host, "host"),
        (texts.chair, meeting.chair, "chair"),
        (texts.secretary, meeting.secretary, "secretary"),
        *((texts.note_taker, each, "note_takers") for each in meeting.note_takers),
    ]
    named = [
        f"{label}: {paper.party(party, with_place=True)}{paper.mark_field(field)}"
        for label, party, field in parties
        if party is not None
    ]
    lines = [
        when,
        what,
        one_line(meeting.place) + paper.mark_field("place") if meeting.place else "",
        one_line(meeting.link),
        _SEPARATOR.join(named),
        *(related_text(paper, link) for link in meeting.related),
        _said(paper, texts),
    ]
    return Group(title, *(Text(line) for line in lines if line))


def _said(paper: Composition, texts: SummaryTexts) -> str:
    kinds = [entry.kind for entry in paper.meeting.entries]
    statements, notes = kinds.count(EntryKind.STATEMENT), kinds.count(EntryKind.NOTE)
    return texts.lines.format(statements=statements, notes=notes) if statements or notes else ""


def _attendance(paper: Composition, texts: SummaryTexts) -> list[RenderableType]:
    seats = paper.meeting.attendees
    if not seats:
        return []
    here = sum(1 for seat in seats if seat.is_here)
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    place_before = None
    for seat in sorted(seats, key=lambda each: (not each.province, each.province, each.number)):
        place = paper.province(seat.province) if seat.province else texts.no_province
        body = Table.grid(padding=(0, 1, 0, 0))
        body.add_row(Text(_HERE if seat.is_here else _AWAY), _seat(paper, texts, seat))
        grid.add_row(Text(f" {place}" if place != place_before else ""), body)
        place_before = place
    heading = f"{texts.attendance}  {texts.here_of.format(here=here, count=len(seats))}"
    return [Text(), Text(heading, style="bold"), grid]


def _seat(paper: Composition, texts: SummaryTexts, seat: Attendee) -> Text:
    name, post, office = paper.seat_name(seat), one_line(seat.full_post), one_line(seat.office_name)
    size = texts.people.format(count=seat.count) if seat.count is not None else ""
    described = joined(
        joined(name, size, by=" "), post if post != name else "", office if office not in (name, post) else ""
    )
    presence = "" if seat.is_here and not seat.represented_by else word(seat.presence, paper.language)
    if seat.presence is Presence.LATE:
        presence = word(seat.presence, paper.language)
    if seat.represented_by:
        presence = joined(presence, texts.represented.format(name=one_line(seat.represented_by)))
    return Text(joined(described, presence, by=_SEPARATOR) + paper.mark("presence" in seat.unconfirmed))


def _agenda(paper: Composition, texts: SummaryTexts) -> tuple[str, list[Row]]:
    rows = []
    for item in paper.meeting.agenda:
        told = joined(
            one_line(item.title) + paper.mark(item.is_unconfirmed),
            texts.minutes.format(count=item.minutes) if item.minutes else "",
            paper.item_hours(item),
            word(item.outcome, paper.language) if item.outcome else "",
            by=_SEPARATOR,
        )
        rows.append((str(item.number), Text(told)))
    return texts.agenda, rows


def _evaluation(paper: Composition, texts: SummaryTexts) -> tuple[str, list[Row]]:
    rows = []
    for each in paper.evaluated:
        owners = ", ".join(paper.party(part.owner) for part in each.parts if part.owner is not None)
        facts = joined(owners or texts.no_owner, status_change(paper, each), said_of(paper, each), by=_SEPARATOR)
        rows.append((each.reference, Text(f"{one_line(each.text)}\n{facts}")))
    return f"{texts.evaluation}  {len(rows)}", rows


def _decisions(paper: Composition, texts: SummaryTexts) -> tuple[str, list[Row]]:
    rows = []
    for entry in paper.meeting.decisions:
        status = entry.decision.status if entry.decision else DecisionStatus.IN_FORCE
        standing = "" if status is DecisionStatus.IN_FORCE else word(status, paper.language)
        rows.append((paper.meeting.line_ref(entry), Text(joined(one_line(entry.text), standing, by=_SEPARATOR))))
    return f"{texts.decisions}  {len(rows)}", rows


def _actions(paper: Composition, texts: SummaryTexts, today: date) -> tuple[str, list[Row]]:
    actions = paper.meeting.actions
    rows = [(paper.meeting.action_ref(action), _action(paper, texts, action, today)) for action in actions]
    still_open = sum(1 for action in actions if action.is_open)
    late = sum(1 for action in actions if action.days_overdue(today, paper.next_meeting))
    told = joined(
        texts.open_count.format(count=still_open) if still_open else "",
        texts.overdue_count.format(count=late) if late else "",
        by=_SEPARATOR,
    )
    return joined(f"{texts.actions}  {len(rows)}", told, by=_SEPARATOR), rows


def _action(paper: Composition, texts: SummaryTexts, action: ActionItem, today: date) -> Text:
    late = action.days_overdue(today, paper.next_meeting)
    owners = ", ".join(paper.party(owner) for owner in action.owners)
    if action.is_for_everyone:
        owners = texts.everyone.format(count=len(action.owners))
    parts = [part for part in action.assignments if part.status is not ActionStatus.CANCELLED]
    done = sum(1 for part in parts if part.status is ActionStatus.DONE)
    status = word(action.status, paper.language)
    if len({part.status for part in parts}) > 1:
        status = texts.parts_done.format(done=done, count=len(parts))
    facts = joined(owners or texts.no_owner, _due(paper, texts, action), status, by=_SEPARATOR)
    body = Text(one_line(action.text) + paper.mark_gaps(action.gaps))
    body.append(f"\n{facts}", style="green" if action.status is ActionStatus.DONE else "")
    if late:
        body.append(_SEPARATOR).append(texts.overdue.format(days=late), style="bold red")
    return body


def _due(paper: Composition, texts: SummaryTexts, action: ActionItem) -> str:
    if action.due is None:
        return texts.no_due
    day = action.due_day(paper.next_meeting)
    if day is None:
        return paper.due(action.due) or texts.no_due
    told = texts.until.format(day=format_date(day, paper.language, weekday=True, short=True))
    return told + paper.mark(not action.due.is_certain)


def _proposals(paper: Composition, texts: SummaryTexts) -> tuple[str, list[Row]]:
    rows = []
    for entry in paper.meeting.entries:
        if entry.kind is EntryKind.PROPOSAL:
            speaker = f"{paper.party(entry.speaker, with_place=True)}: " if entry.speaker else ""
            told = Text(speaker + one_line(entry.text) + paper.mark_gaps(entry.gaps))
            rows.append((paper.meeting.line_ref(entry), told))
    return f"{texts.proposals}  {len(rows)}", rows


def _private(paper: Composition, texts: SummaryTexts) -> tuple[str, list[Row]]:
    meeting = paper.meeting
    rows = [(meeting.line_ref(each), Text(one_line(each.text))) for each in meeting.entries if each.is_private]
    return texts.private, rows
