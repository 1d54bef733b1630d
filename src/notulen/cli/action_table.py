"""The listing of actions, which several commands show."""

from collections.abc import Sequence
from datetime import date

from notulen.cli.columns import column, day_cell, owners_cell
from notulen.cli.session import Session
from notulen.cli.tables import Cell, Table, Tone
from notulen.config import Verification
from notulen.domain.action_item import ActionStatus, Priority
from notulen.locale.words import word
from notulen.services.actions import FoundAction

_DUE_SOON_DAYS = 7
_WIDE = 100
_TONES = {ActionStatus.DONE: Tone.GOOD, ActionStatus.BLOCKED: Tone.WARNING}


def action_table(
    session: Session, found: Sequence[FoundAction], title: str, note: str = "", *, shows_status: bool = False
) -> Table:
    """Actions with owner, text, deadline and how late they are; their status where there is room, or always."""
    language = session.language
    columns = (
        column("ref", language),
        column("owners", language, is_text=True, least=14, most=30),
        column("text", language, is_text=True, least=32),
        column("due", language, is_text=True, least=15, most=16),
        column("overdue", language, is_number=True, is_optional=True),
        column("status", language, from_width=0 if shows_status else _WIDE),
        column("meeting", language, is_only_piped=True),
        column("priority", language, is_only_piped=True),
        column("postponements", language, is_only_piped=True),
        column("waits_for", language, is_only_piped=True),
    )
    rows = [_row(session, each) for each in found]
    return Table(title, columns, rows, note=note, empty=session.texts.no_actions)


def _row(session: Session, found: FoundAction) -> tuple[Cell, ...]:
    texts, language, action = session.texts, session.language, found.action
    return (
        Cell(found.reference, tone=Tone.REFERENCE),
        owners_cell(found, session.workspace.names, texts.everyone, texts.nobody),
        Cell(_marked(session, found), action.text),
        _due_cell(session, found),
        _lateness(session, found),
        _status_cell(session, found),
        Cell(found.head.reference),
        Cell(word(action.priority, language)),
        Cell(str(action.postponements)),
        Cell(",".join(found.waiting_for)),
    )


def _marked(session: Session, found: FoundAction) -> str:
    """What is to be done, with what sets it apart: its priority, what it waits for, how often it was postponed."""
    texts, action = session.texts, found.action
    marks = []
    if action.priority is not Priority.NORMAL:
        marks.append(texts.priority_mark.format(priority=word(action.priority, session.language)))
    if found.waiting_for:
        marks.append(texts.waits_mark.format(references=", ".join(found.waiting_for)))
    if action.postponements:
        marks.append(texts.postponed_mark.format(count=action.postponements))
    return f"{action.text} ({'; '.join(marks)})" if marks else action.text


def _status_cell(session: Session, found: FoundAction) -> Cell:
    status = word(found.status, session.language)
    if found.status is ActionStatus.DONE and found.is_unverified and session.settings.verification is Verification.ON:
        return Cell(f"{status}, {session.texts.not_verified}", tone=Tone.WARNING)
    return Cell(status, tone=_TONES.get(found.status, Tone.PLAIN))


def _due_cell(session: Session, found: FoundAction) -> Cell:
    if found.due is not None:
        return day_cell(found.due, session.language)
    phrase = found.action.due.phrase if found.action.due else ""
    return Cell(phrase or session.texts.no_due, "")


def _lateness(session: Session, found: FoundAction) -> Cell:
    if not found.status.is_open or found.due is None:
        return Cell("", "0")
    days = (found.due - session.today).days
    if days < 0:
        return Cell(session.texts.days_late.format(days=-days), str(-days), Tone.ALARM)
    return Cell(_soon(session, days, found.due), "0", Tone.WARNING if days <= 1 else Tone.PLAIN)


def _soon(session: Session, days: int, due: date) -> str:
    texts = session.texts
    if days == 0:
        return texts.today
    if days == 1:
        return texts.tomorrow
    return texts.in_days.format(days=days) if days <= _DUE_SOON_DAYS else ""
