"""`notulen new`: a meeting is called; a title is enough."""

from typing import Annotated

import typer

from notulen.cli.arguments import Json, Series
from notulen.cli.completion import complete_meeting
from notulen.cli.header_options import HeaderWords, header_fields
from notulen.cli.readers import read_days
from notulen.cli.session import session_of

app = typer.Typer()


@app.command("new")
def new(
    context: typer.Context,
    title: Annotated[list[str], typer.Argument()],
    day: Annotated[str | None, typer.Option("--date")] = None,
    hours: Annotated[str | None, typer.Option("--time")] = None,
    kind: Annotated[str | None, typer.Option("--kind")] = None,
    mode: Annotated[str | None, typer.Option("--mode")] = None,
    place: Annotated[str | None, typer.Option("--place")] = None,
    link: Annotated[str | None, typer.Option("--link")] = None,
    series: Series = None,
    agenda: Annotated[list[str] | None, typer.Option("--agenda")] = None,
    attendees_from: Annotated[str | None, typer.Option("--attendees-from", autocompletion=complete_meeting)] = None,
    is_opened: Annotated[bool, typer.Option("--open")] = False,
    is_json: Json = False,
) -> None:
    """Call a meeting, on this day unless another is named."""
    session = session_of(context)
    if is_opened:
        from notulen.cli.full_screen import require_screen

        require_screen(session)
    service = session.workspace.meetings
    first, last = read_days(session, "date", day) if day else (session.today, None)
    words = HeaderWords(hours=hours, kind=kind, mode=mode, place=place, link=link, series=series)
    header = header_fields(session, words, first)
    if last is not None:
        header["last_day"] = last
    meeting = service.create(
        " ".join(title),
        first,
        now=session.now,
        agenda=agenda or (),
        attendees_from=service.get(attendees_from, session.today) if attendees_from else None,
        **header,
    )
    from notulen.cli.meeting_answer import answer

    answer(session, meeting, session.texts.meeting_created, prints_reference=True)
    if is_opened:
        from notulen.cli.full_screen import open_screen

        session.exit_code = open_screen(session, meeting.number)
