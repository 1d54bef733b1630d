"""Everything that became of one action: from the line as it was typed to the day the last part was closed."""

from collections.abc import Iterator
from datetime import datetime

from notulen.cli.columns import column, day_cell, moment_cell
from notulen.cli.session import Session
from notulen.cli.tables import Cell, Table
from notulen.domain.action_item import ActionItem, ProgressKind, ProgressNote
from notulen.domain.due import Due
from notulen.locale.date_texts import format_date
from notulen.locale.words import word
from notulen.services.actions import FoundAction


def history_table(session: Session, found: FoundAction) -> Table:
    """Every word on an action, oldest first: the line that gave it, what was said since, and its end."""
    language, action = session.language, found.action
    columns = (
        column("ref", language, is_only_piped=True),
        column("at", language),
        column("what", language, is_text=True, least=20),
        column("by", language, is_optional=True),
    )
    first = moment_cell(action.at, language) if action.at else day_cell(found.head.day, language)
    typed = session.texts.recorded_line.format(meeting=found.head.reference, line=action.raw or action.text)
    rows = [(Cell(found.reference), first, Cell(typed), Cell(""))]
    for note in action.progress:
        told = Cell(said(session, note))
        rows.append((Cell(found.reference), moment_cell(note.at, language), told, Cell(note.by)))
    ended = _ended(action)
    if ended is not None:
        told = Cell(session.texts.all_parts_closed.format(status=word(action.status, language)))
        rows.append((Cell(found.reference), moment_cell(ended, language), told, Cell("")))
    return Table(f"{found.reference} {action.text}", columns, rows)


def history_data(found: FoundAction) -> Iterator[dict[str, object]]:
    """The same for a program."""
    action = found.action
    typed = {"text": action.raw or action.text, "meeting": found.head.id}
    yield {"ref": found.reference, **_NOTHING, "at": _moment(action.at), "kind": "recorded", **typed}
    for note in action.progress:
        yield {
            "ref": found.reference,
            "at": _moment(note.at),
            "kind": note.kind.value,
            "status": note.status.value if note.status else None,
            "owner": note.owner.name if note.owner else None,
            "due_before": _day(note.due_before),
            "due_after": _day(note.due_after),
            "priority": note.priority.value if note.priority else None,
            "text": note.text or None,
            "by": note.by or None,
            "meeting": note.meeting or None,
            "review": note.review or None,
        }
    ended = _ended(action)
    if ended is not None:
        yield {
            "ref": found.reference,
            **_NOTHING,
            "at": _moment(ended),
            "kind": "closed",
            "status": action.status.value,
        }


_NOTHING: dict[str, object] = dict.fromkeys(
    ("at", "kind", "status", "owner", "due_before", "due_after", "priority", "text", "by", "meeting", "review")
)


def said(session: Session, note: ProgressNote) -> str:
    """One note in words: `ditunda → Sel 21 Jul 2020 (Aceh): menunggu data`."""
    language = session.language
    what = word(note.status, language) if note.status else word(note.kind, language)
    if note.kind is ProgressKind.POSTPONED and note.due_after:
        day = note.due_after.day
        what = f"{what} → {format_date(day, language, short=True) if day else note.due_after.phrase}"
    if note.priority is not None:
        what = f"{what} → {word(note.priority, language)}"
    owner = f" ({note.owner.name})" if note.owner else ""
    return f"{what}{owner}: {note.text}" if note.text else f"{what}{owner}"


def _ended(action: ActionItem) -> datetime | None:
    """When the last of several parts was closed; None while any is open, and where the one note says it already."""
    if action.is_open or len(action.assignments) < 2:
        return None
    return max((part.closed for part in action.assignments if part.closed), default=None)


def _moment(at: datetime | None) -> str | None:
    return at.isoformat(timespec="seconds") if at else None


def _day(due: Due | None) -> str | None:
    return due.day.isoformat() if due and due.day else None
