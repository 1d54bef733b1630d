"""`notulen undo` and `redo`: steps taken back and put forward again, even after a restart."""

from collections.abc import Sequence
from typing import Annotated

import typer

from notulen.cli.arguments import Json, MeetingOption
from notulen.cli.columns import column, moment_cell
from notulen.cli.readers import read_count
from notulen.cli.session import Session, session_of
from notulen.cli.tables import Cell, Table, Tone
from notulen.domain.errors import NothingToUndo
from notulen.domain.history import Step
from notulen.locale.step_subjects import told_subject
from notulen.locale.words import word

app = typer.Typer()

Count = Annotated[str | None, typer.Option("--number", "-n")]

_LISTED = 20


@app.command("undo")
def undo(
    context: typer.Context,
    meeting: MeetingOption = None,
    count: Count = None,
    is_list: Annotated[bool, typer.Option("--list")] = False,
    is_json: Json = False,
) -> None:
    """Take back the latest steps, or list them."""
    session = session_of(context)
    number = session.workspace.meetings.get(meeting, session.today).number if meeting else None
    service = session.workspace.history
    if is_list:
        _show(session, service.steps(number, read_count("number", count, _LISTED)))
        return
    if read_count("number", count, 1) > 1 and not service.steps(number, 1):
        raise NothingToUndo
    for _ in range(read_count("number", count, 1)):
        (step,) = service.undo(now=session.now, number=number)
        _tell(session, step, session.texts.undone)


@app.command("redo")
def redo(context: typer.Context, meeting: MeetingOption = None, count: Count = None, is_json: Json = False) -> None:
    """Put forward again what was taken back."""
    session = session_of(context)
    number = session.workspace.meetings.get(meeting, session.today).number if meeting else None
    for _ in range(read_count("number", count, 1)):
        (step,) = session.workspace.history.redo(now=session.now, number=number)
        _tell(session, step, session.texts.redone)


def _tell(session: Session, step: Step, sentence: str) -> None:
    if session.output.is_json:
        from notulen.export.listings.listings_json import object_to_json

        session.output.json(object_to_json("step", _data(step)))
        return
    subject = told_subject(step, session.language) or word(step.act, session.language)
    session.output.tell(sentence.format(subject=f"{word(step.act, session.language)}: {subject}"))


def _show(session: Session, steps: Sequence[Step]) -> None:
    if session.output.is_json:
        from notulen.export.listings.listings_json import listing_to_json

        session.output.json(listing_to_json("steps", (_data(each) for each in steps)))
        return
    language, texts = session.language, session.texts
    columns = (
        column("at", language),
        column("meeting", language),
        column("step", language),
        column("what_of", language, is_text=True, least=16),
        column("by", language, is_optional=True),
        column("state", language, is_optional=True),
    )
    rows = [
        (
            moment_cell(step.at, language),
            Cell(step.meeting, tone=Tone.REFERENCE),
            Cell(word(step.act, language)),
            Cell(told_subject(step, language)),
            Cell(step.by),
            Cell(texts.taken_back if step.is_undone else ""),
        )
        for step in steps
    ]
    session.output.table(Table(texts.history, columns, rows, empty=texts.no_steps))


def _data(step: Step) -> dict[str, object]:
    return {
        "id": step.id,
        "at": step.at.isoformat(timespec="seconds"),
        "act": step.act.value,
        "subject": step.subject or None,
        "by": step.by or None,
        "meeting": step.meeting or None,
        "is_undone": step.is_undone,
    }
