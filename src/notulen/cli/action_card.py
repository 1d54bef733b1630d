"""One action in full: its facts, and its history."""

from collections.abc import Iterator

from notulen.cli.cards import Fact, card
from notulen.cli.columns import column, moment_cell
from notulen.cli.session import Session
from notulen.cli.tables import Cell, Table, Tone
from notulen.domain.action_item import ProgressKind, ProgressNote
from notulen.domain.due import Due
from notulen.locale.date_texts import format_date
from notulen.locale.words import word
from notulen.services.actions import FoundAction


def action_card(session: Session, found: FoundAction) -> Table:
    """The facts of an action; each owner's own status where there are several."""
    return card(session, found.reference, _facts(session, found))


def _facts(session: Session, found: FoundAction) -> Iterator[Fact]:
    texts, language, action = session.texts, session.language, found.action
    yield texts.text, action.text
    yield texts.status, word(action.status, language)
    parts = action.assignments
    for part in parts:
        if part.owner is None:
            yield texts.owner, Cell(texts.nobody, tone=Tone.WARNING)
        else:
            state = f" · {word(part.status, language)}" if len(parts) > 1 else ""
            yield texts.owner, f"{part.owner.name}{state}"
    yield texts.due, due_text(session, found)
    if found.days_overdue:
        yield texts.late, Cell(texts.days_late.format(days=found.days_overdue), tone=Tone.ALARM)
    if action.postponements:
        yield texts.postponed, texts.times.format(count=action.postponements)
    yield texts.condition, action.condition
    yield texts.remark, action.note
    yield texts.meeting, f"{found.meeting.reference} {found.meeting.title}"
    for gap in action.gaps:
        from notulen.locale.line_texts import describe_gap

        yield texts.to_tidy, Cell(describe_gap(gap, language), tone=Tone.WARNING)
    if action.progress:
        yield texts.last_word, _said(session, action.progress[-1])


def due_text(session: Session, found: FoundAction) -> str:
    """The deadline with the words it was spoken in."""
    due = found.action.due
    if found.due is None:
        return (due.phrase if due else "") or session.texts.no_due
    day = format_date(found.due, session.language, short=True)
    return f"{day} («{due.phrase}»)" if due and due.phrase and due.phrase != found.due.isoformat() else day


def history_table(session: Session, found: FoundAction) -> Table:
    """Every word on an action, oldest first."""
    language = session.language
    columns = (
        column("ref", language, is_only_piped=True),
        column("at", language),
        column("what", language, is_text=True, least=20),
        column("by", language, is_optional=True),
    )
    rows = [
        (
            Cell(found.reference),
            moment_cell(note.at, language),
            Cell(_said(session, note)),
            Cell(note.by),
        )
        for note in found.action.progress
    ]
    title = f"{found.reference} {found.action.text}"
    return Table(title, columns, rows, empty=session.texts.no_progress)


def history_data(found: FoundAction) -> Iterator[dict[str, object]]:
    """The same for a program."""
    for note in found.action.progress:
        yield {
            "ref": found.reference,
            "at": note.at.isoformat(timespec="seconds"),
            "kind": note.kind.value,
            "status": note.status.value if note.status else None,
            "owner": note.owner.name if note.owner else None,
            "due_before": _day(note.due_before),
            "due_after": _day(note.due_after),
            "text": note.text or None,
            "by": note.by or None,
        }


def _said(session: Session, note: ProgressNote) -> str:
    language = session.language
    what = word(note.status, language) if note.status else word(note.kind, language)
    if note.kind is ProgressKind.POSTPONED and note.due_after:
        day = note.due_after.day
        what = f"{what} → {format_date(day, language, short=True) if day else note.due_after.phrase}"
    owner = f" ({note.owner.name})" if note.owner else ""
    return f"{what}{owner}: {note.text}" if note.text else f"{what}{owner}"


def _day(due: Due | None) -> str | None:
    return due.day.isoformat() if due and due.day else None
