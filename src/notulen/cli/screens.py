"""The command that opens the full screen on a meeting."""

from typing import Annotated

import typer

from notulen.cli.arguments import Meeting as MeetingArgument
from notulen.cli.full_screen import open_screen, require_screen
from notulen.cli.session import session_of

app = typer.Typer()


@app.command("open")
def open_meeting(
    context: typer.Context,
    meeting: MeetingArgument = None,
    is_shared: Annotated[bool, typer.Option("--share")] = False,
) -> None:
    """Open the live minuting screen of a meeting, or a window that only shows what everybody may see of it."""
    session = session_of(context)
    require_screen(session)
    session.is_read_only = is_shared
    found = session.workspace.meetings.get(meeting, session.today)
    session.exit_code = open_screen(session, found.number, is_shared=is_shared)
