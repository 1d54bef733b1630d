"""`notulen tidy`: what the minutes of a meeting still wait for, and what of it is right as it stands."""

from collections.abc import Sequence
from typing import Annotated

import typer

from notulen.cli.arguments import Json
from notulen.cli.arguments import Meeting as MeetingArgument
from notulen.cli.columns import column
from notulen.cli.session import Session, session_of
from notulen.cli.tables import Cell, Table, Tone
from notulen.domain.meeting import Meeting
from notulen.domain.untidy import Untidy
from notulen.locale.tidying_texts import describe_untidy, suggest_for, tidying_texts

app = typer.Typer()

_STRICT_FOUND = 6


@app.command("tidy")
def tidy(
    context: typer.Context,
    meeting: MeetingArgument = None,
    accepted: Annotated[list[str] | None, typer.Option("--accept")] = None,
    is_strict: Annotated[bool, typer.Option("--strict", "--check")] = False,
    is_json: Json = False,
) -> None:
    """List what is left to tidy; --accept leaves something as it is, --strict tells a script whether any is a fault."""
    session = session_of(context)
    service = session.workspace.tidying
    found = session.workspace.meetings.get(meeting, session.today)
    for reference in accepted or ():
        found = service.accept_named(found.number, reference, now=session.now)
    left = service.left(found)
    if session.output.is_json:
        from notulen.export.listings.tidying_json import tidying_to_json

        session.output.json(tidying_to_json(found, left, session.language))
    else:
        session.output.table(_table(session, found, left))
    if is_strict and any(not each.is_advice for each in left):
        session.exit_code = _STRICT_FOUND


def _table(session: Session, meeting: Meeting, left: Sequence[Untidy]) -> Table:
    language, texts = session.language, tidying_texts(session.language)
    columns = (
        column("ref", language, most=24),
        column("matter", language, is_text=True, least=24),
        column("weight", language),
        column("to_do", language, is_text=True, least=20, from_width=100),
        column("record", language, is_only_piped=True),
    )
    rows = [
        (
            Cell(each.reference, tone=Tone.REFERENCE),
            Cell(describe_untidy(each, language), tone=Tone.PLAIN if each.is_advice else Tone.WARNING),
            Cell(texts.an_advice if each.is_advice else texts.a_fault),
            Cell(suggest_for(each, language)),
            Cell(each.text),
        )
        for each in left
    ]
    title = texts.heading.format(reference=meeting.reference)
    note = texts.count.format(faults=sum(1 for each in left if not each.is_advice), count=len(left)) if left else ""
    return Table(title, columns, rows, note=note, empty=texts.clean)
