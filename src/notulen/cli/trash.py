"""`notulen trash …`: meetings thrown away, and the way back."""

from typing import Annotated

import typer

from notulen.cli.arguments import Json, Yes
from notulen.cli.columns import column, day_cell, moment_cell
from notulen.cli.completion import complete_meeting
from notulen.cli.meeting_answer import answer
from notulen.cli.questions import require_word
from notulen.cli.session import session_of
from notulen.cli.shell_command import ShellGroup
from notulen.cli.tables import Cell, Table, Tone
from notulen.domain.errors import NotFound, Noun
from notulen.domain.reference import meeting_reference, read_meeting_number
from notulen.locale.final_texts import final_texts

app = typer.Typer(name="trash", cls=ShellGroup, no_args_is_help=True)


@app.command("list")
def list_trash(context: typer.Context, is_json: Json = False) -> None:
    """List what lies in the trash."""
    session = session_of(context)
    found = session.workspace.meetings.trashed()
    if session.output.is_json:
        from notulen.export.listings.listings_json import listing_to_json

        rows = (
            {
                "ref": meeting_reference(each.number),
                "title": each.title,
                "day": each.day,
                "trashed": each.trashed.isoformat(),
            }
            for each in found
        )
        session.output.json(listing_to_json("trash", rows))
        return
    language, texts = session.language, session.texts
    columns = (
        column("ref", language),
        column("day", language),
        column("title", language, is_text=True, least=20),
        column("trashed", language),
    )
    rows_shown = [
        (
            Cell(meeting_reference(each.number), tone=Tone.REFERENCE),
            day_cell(each.day, language),
            Cell(each.title),
            moment_cell(each.trashed, language),
        )
        for each in found
    ]
    session.output.table(Table(texts.trash, columns, rows_shown, empty=texts.trash_is_empty))


@app.command("put")
def put(
    context: typer.Context,
    meeting: Annotated[str, typer.Argument(autocompletion=complete_meeting)],
    is_json: Json = False,
) -> None:
    """Move a meeting to the trash; undo and restore bring it back."""
    session = session_of(context)
    service = session.workspace.meetings
    thrown = service.trash(service.get(meeting, session.today).number, now=session.now)
    answer(session, thrown, session.texts.meeting_trashed)


@app.command("restore")
def restore(context: typer.Context, reference: Annotated[str, typer.Argument()], is_json: Json = False) -> None:
    """Bring a meeting back under its own number."""
    session = session_of(context)
    number = read_meeting_number(reference)
    if number is None:
        found = [each for each in session.workspace.meetings.trashed() if reference.casefold() in each.title.casefold()]
        if len(found) != 1:
            raise NotFound(
                Noun.TRASHED, reference, [f"{meeting_reference(each.number)} {each.title}" for each in found]
            )
        number = found[0].number
    restored = session.workspace.meetings.restore(number, now=session.now)
    answer(session, restored, session.texts.meeting_restored)


@app.command("empty")
def empty(context: typer.Context, is_sure: Yes = False, is_json: Json = False) -> None:
    """Delete the trash for good."""
    session = session_of(context)
    texts = session.texts
    count, gone = len(session.workspace.meetings.trashed()), 0
    if not count:
        session.output.done(texts.trash_is_empty)
    elif is_sure or require_word(session, texts.ask_empty_trash.format(count=count), texts.word_empty):
        gone = session.workspace.meetings.empty_trash()
        session.output.done(texts.trash_emptied.format(count=gone))
        if gone < count:
            session.output.done(final_texts(session.language).kept_in_trash.format(count=count - gone))
    else:
        session.output.done(texts.left_alone)
    if session.output.is_json:
        from notulen.export.listings.listings_json import object_to_json

        session.output.json(object_to_json("trash_emptied", {"count": gone}))
