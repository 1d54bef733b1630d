"""`notulen demo`: the sample archive of five real meetings, apart from the user's own."""

from datetime import datetime
from typing import Annotated

import typer

from notulen import paths
from notulen.cli.arguments import Json
from notulen.cli.session import Session, session_of
from notulen.workspace import Workspace

app = typer.Typer()


@app.command("demo")
def demo(
    context: typer.Context,
    is_reset: Annotated[bool, typer.Option("--reset")] = False,
    is_json: Json = False,
) -> None:
    """Make the sample archive if it is missing and open it; without a terminal, tell what is in it."""
    session = session_of(context)
    session.archive, session.is_demo = None, True
    kept = set_aside(session) if is_reset else None
    workspace = session.workspace
    if session.output.has_whole_terminal and not session.output.is_json:
        from notulen.cli.full_screen import open_screen

        session.exit_code = open_screen(session)
        return
    if kept is not None:
        session.output.done(session.texts.demo_set_aside.format(path=kept))
    if session.output.is_json:
        from notulen.export.listings.listings_json import meeting_to_data, object_to_json

        held = [meeting_to_data(each) for each in workspace.meetings.find_all()]
        row = {"archive": str(workspace.folder.absolute()), "meetings": held}
        session.output.json(object_to_json("demo", row))
        return
    from notulen.cli.meetings import meeting_table

    session.output.table(meeting_table(session, workspace.meetings.find_all()))
    session.output.tell("", session.texts.demo_at.format(path=workspace.folder), session.texts.demo_next)


def fill(workspace: Workspace, now: datetime) -> int:
    """Make the sample archive; one that holds meetings stays as it is."""
    from notulen.services.demo import make_demo

    return make_demo(workspace.store, paths.data_folder() / "demo", now=now)


def set_aside(session: Session) -> str | None:
    """Move the sample archive as it stands beside itself; where it is now, None when there was none."""
    folder = session.archive_folder
    if not folder.exists():
        return None
    aside = folder.with_name(f"{folder.name}.before-{session.now:%Y%m%d-%H%M%S}")
    place = 1
    while aside.exists():
        place += 1
        aside = folder.with_name(f"{folder.name}.before-{session.now:%Y%m%d-%H%M%S}-{place}")
    folder.rename(aside)
    return str(aside)
